/* SPDX-License-Identifier: MIT */
#include "cli/fixes.h"

#include "base/error.h"
#include "cli/messages.h"

static const char ALL[] = "all";

/* The bits of a word; 0 for one that nobody knows. */
static unsigned find_fixes(gw_str word)
{
    if (gw_str_equal(word, gw_str_of(ALL)))
        return GW_FIX_ALL;
    for (unsigned i = 0; i < GW_FIX_COUNT; i++)
        if (gw_str_equal(word, gw_str_of(gw_fix_name((gw_fix)i))))
            return GW_FIX_BIT(i);
    return 0;
}

static void refuse_word(gw_str word, gw_arena *arena)
{
    gw_buf known = {0};
    gw_str terminated = gw_arena_copy(arena, word);
    for (unsigned i = 0; i < GW_FIX_COUNT; i++)
        gw_buf_format(&known, "%s, ", gw_fix_name((gw_fix)i));
    gw_buf_puts(&known, ALL);
    gw_buf_char(&known, '\0');
    gw_say(NULL, 0, GW_SAY_FIX_UNKNOWN, terminated.p != NULL ? terminated.p : "",
           known.failed ? "" : known.p, (const char *)NULL);
    gw_buf_fini(&known);
}

bool gw_fixes_choose(unsigned *fixes, const char *list, gw_arena *arena)
{
    gw_str rest = gw_str_of(list);
    for (bool more = true; more;) {
        size_t comma = gw_str_find(rest, GW_S(","));
        gw_str word = gw_str_trim_ascii(gw_str_head(rest, comma));
        unsigned found = find_fixes(word);
        if (found == 0) {
            refuse_word(word, arena);
            return false;
        }
        *fixes |= found;
        more = comma != GW_NOT_FOUND;
        rest = gw_str_from(rest, more ? comma + 1 : rest.n);
    }
    return true;
}

void gw_fixes_say(const char *name, const gw_document *document)
{
    gw_buf counts = {0};
    for (unsigned i = 0; i < GW_FIX_COUNT; i++)
        gw_buf_format(&counts, "%s%s %zu", i > 0 ? ", " : "", gw_fix_name((gw_fix)i),
                      gw_document_fixed(document, (gw_fix)i));
    gw_buf_char(&counts, '\0');
    if (!counts.failed)
        gw_say(name, 0, GW_SAY_FIXED, counts.p, (const char *)NULL);
    gw_buf_fini(&counts);
}
