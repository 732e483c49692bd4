/* SPDX-License-Identifier: MIT */
#include "parse/front.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/hanzi.h"

static bool is_rule(const gw_line *line)
{
    return gw_str_equal(line->text, GW_S("---"));
}

/* false: the line is no `key: value`. The value may be empty. */
static bool take_apart(gw_entry *entry, const gw_line *line)
{
    for (size_t at = 0, next = 0; at < line->text.n; at = next) {
        if (gw_narrow(gw_utf8_next(line->text, &next)) != ':')
            continue;
        *entry = (gw_entry){.key = gw_trim(gw_str_head(line->text, at)),
                            .value = gw_trim(gw_str_from(line->text, next)),
                            .line = line->number};
        return entry->key.n > 0;
    }
    return false;
}

/* The index of the rule that closes what the first line opens; 0: it opens no front matter. */
static size_t find_end(const gw_lines *lines)
{
    gw_entry entry;
    if (lines->count == 0 || lines->items[0].number != 1 || !is_rule(&lines->items[0]))
        return 0;
    for (size_t i = 1; i < lines->count && lines->items[i].blank_above == 0; i++) {
        if (is_rule(&lines->items[i]))
            return i;
        if (!take_apart(&entry, &lines->items[i]))
            break;
    }
    return 0;
}

gw_status gw_front_read(gw_front *front, const gw_lines *lines, gw_arena *arena, gw_error *error)
{
    size_t end = find_end(lines);
    bool is_known = false;
    gw_front found = {.entries = GW_NEW_ARRAY(arena, gw_entry, end + 1)};
    if (found.entries == NULL)
        return gw_fail_memory(error);
    for (size_t i = 1; i < end; i++) {
        gw_entry *entry = &found.entries[found.count++];
        take_apart(entry, &lines->items[i]);
        is_known |= gw_key_is_known(gw_key_find(entry->key));
    }
    found.line_count = end + 1;
    *front = is_known ? found : (gw_front){0};
    return GW_OK;
}
