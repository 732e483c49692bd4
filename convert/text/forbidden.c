/* SPDX-License-Identifier: MIT
 *
 * Bytes are enough to look at: what is forbidden is a control of one byte, or begins with EF BF. */
#include "text/forbidden.h"

#include <stdio.h>

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"

/* The bytes of the forbidden character at `at`, 0 when it is allowed. */
static size_t forbidden_length(gw_str utf8, size_t at)
{
    unsigned char c = (unsigned char)utf8.p[at];
    if (c < ' ')
        return c >= '\t' && c <= '\r' ? 0 : 1;
    if (c != 0xEF)
        return 0;
    gw_str rest = gw_str_from(utf8, at);
    bool is_forbidden = gw_str_starts(rest, GW_S("\xEF\xBF\xBE")) || /* U+FFFE */
                        gw_str_starts(rest, GW_S("\xEF\xBF\xBF"));
    return is_forbidden ? 3 : 0;
}

/* Is one of eight bytes a control, or EF? The highest bit of each byte of `below` and `same` says
 * so; it may also be set in a byte beside such a one. */
static bool may_be_forbidden(uint64_t word)
{
    static const uint64_t EACH = UINT64_C(0x0101010101010101);
    uint64_t below = (word - EACH * ' ') & ~word;
    uint64_t same = word ^ EACH * 0xEF;
    same = (same - EACH) & ~same;
    return ((below | same) & EACH * 0x80) != 0;
}

/* Where the next character stands that may be forbidden: eight bytes at a time, most of which are
 * allowed. */
static size_t skip_allowed(gw_str utf8, size_t at)
{
    for (uint64_t word; utf8.n - at >= sizeof word; at += sizeof word) {
        memcpy(&word, utf8.p + at, sizeof word);
        if (may_be_forbidden(word))
            break;
    }
    while (at < utf8.n && (unsigned char)utf8.p[at] >= ' ' && (unsigned char)utf8.p[at] != 0xEF)
        at++;
    return at;
}

gw_forbidden gw_forbidden_count(gw_str utf8)
{
    gw_forbidden found = {0};
    for (size_t at = skip_allowed(utf8, 0); at < utf8.n; at = skip_allowed(utf8, at + 1)) {
        size_t length = forbidden_length(utf8, at);
        found.count += length > 0;
        found.nul += utf8.p[at] == '\0';
        found.growth += length == 1 ? 2 : 0;
    }
    return found;
}

/* The forbidden characters of one line. */
typedef struct line_faults {
    int line, count;
    uint32_t first;
} line_faults;

static void tell_faults(line_faults *faults, const char *file, const gw_listener *listener)
{
    char number[24], character[16];
    if (faults->count > 0) {
        snprintf(character, sizeof character, "U+%04X", (unsigned)faults->first);
        gw_notify(listener, file, faults->line, GW_MSG_CHARACTER_FORBIDDEN,
                  gw_number_text(number, faults->count), character, (const char *)NULL);
    }
    *faults = (line_faults){.line = faults->line + 1};
}

static bool ends_line(gw_str utf8, size_t at)
{
    bool is_pair = utf8.p[at] == '\r' && at + 1 < utf8.n && utf8.p[at + 1] == '\n';
    return utf8.p[at] == '\n' || (utf8.p[at] == '\r' && !is_pair);
}

void gw_forbidden_replace(char *to, gw_str utf8, const char *file, const gw_listener *listener)
{
    line_faults faults = {.line = 1};
    for (size_t at = 0; at < utf8.n;) {
        size_t length = forbidden_length(utf8, at);
        if (length == 0) {
            if (ends_line(utf8, at))
                tell_faults(&faults, file, listener);
            *to++ = utf8.p[at++];
            continue;
        }
        size_t after = at;
        uint32_t c = gw_utf8_next(utf8, &after);
        if (faults.count++ == 0)
            faults.first = c;
        to += gw_utf8_encode(GW_REPLACEMENT, to);
        at += length;
    }
    tell_faults(&faults, file, listener);
}
