/* SPDX-License-Identifier: MIT */
#include "parse/view.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"
#include "text/variants.h"

enum { VIEW_CHARS = 160 };

/* What a character is in a view; 0: it is left out. */
static inline uint32_t view_of(uint32_t character)
{
    uint32_t c = gw_fold(character);
    return !gw_is_main_han(c) && (gw_is_space(c) || gw_is_invisible(c)) ? 0 : c;
}

/* The bytes at the start of a text that are their own view. */
static size_t same_length(gw_str text, size_t *chars)
{
    size_t same = 0;
    for (size_t at = 0; at < text.n && *chars < VIEW_CHARS; same = at, ++*chars) {
        uint32_t c = gw_utf8_next(text, &at);
        if (view_of(c) != c)
            break;
    }
    return same;
}

/* Behind the first part, which stays as it is; the most that a character takes is four bytes. */
static size_t write_rest(char *view, size_t n, gw_str text, size_t chars)
{
    for (size_t at = n; at < text.n && chars < VIEW_CHARS;) {
        uint32_t c = view_of(gw_utf8_next(text, &at));
        if (c == 0)
            continue;
        n += gw_utf8_encode(c, view + n);
        chars++;
    }
    return n;
}

gw_str gw_view_make(gw_str text, gw_arena *arena)
{
    size_t chars = 0, n = same_length(text, &chars);
    if (n == text.n || chars == VIEW_CHARS)
        return gw_str_head(text, n);
    char view[VIEW_CHARS * 4];
    memcpy(view, text.p, n);
    return gw_arena_copy(arena, (gw_str){view, write_rest(view, n, text, chars)});
}
