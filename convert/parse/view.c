/* SPDX-License-Identifier: MIT */
#include "parse/view.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"
#include "text/variants.h"

enum { VIEW_CHARS = 160 };

/* What a character beyond main Han is in a view; 0: it is left out. */
static uint32_t view_of(uint32_t character)
{
    uint32_t c = gw_fold(character);
    return gw_is_space(c) || gw_is_invisible(c) ? 0 : c;
}

/* Steps over the next character, and writes what it is in the view; returns its bytes. */
static size_t put_view(char *to, gw_str text, size_t *at)
{
    uint32_t c, view;
    if (!gw_utf8_next_han(text, at, &c)) {
        c = view_of(gw_utf8_next(text, at));
        return c != 0 ? gw_utf8_encode(c, to) : 0;
    }
    view = gw_fold(c);
    if (view != c)
        return gw_utf8_encode(view, to);
    memcpy(to, text.p + *at - GW_UTF8_HAN_BYTES, GW_UTF8_HAN_BYTES);
    return GW_UTF8_HAN_BYTES;
}

gw_str gw_view_make(gw_str text, gw_arena *arena)
{
    char view[VIEW_CHARS * 4];
    size_t n = 0, at = 0, chars = 0;
    while (at < text.n && chars < VIEW_CHARS) {
        size_t more = put_view(view + n, text, &at);
        chars += more > 0;
        n += more;
    }
    bool is_same = n == at && gw_str_equal((gw_str){view, n}, gw_str_head(text, n));
    return is_same ? gw_str_head(text, n) : gw_arena_copy(arena, (gw_str){view, n});
}
