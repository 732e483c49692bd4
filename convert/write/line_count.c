/* SPDX-License-Identifier: MIT */
#include "write/line_count.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

enum { TWIPS_PER_HALFPOINT = 10 };

/* A text, character by character. */
typedef struct ruler {
    const gw_type *type;
    bool autospace;
    uint32_t before; /* 0: a line begins */
} ruler;

static bool is_western(uint32_t c)
{
    return gw_is_latin(c) || gw_is_ascii_digit(c);
}

static int step_twips(ruler *r, uint32_t c)
{
    int size = r->type->size_halfpoints * TWIPS_PER_HALFPOINT;
    bool parts = (gw_is_han(r->before) && is_western(c)) || (is_western(r->before) && gw_is_han(c));
    r->before = c;
    return gw_half_cells(c) * size / 2 + r->type->letter_spacing_twips +
           (parts && r->autospace ? size / 4 : 0);
}

/* Marks that readers let stand beyond the end of a line, that may not begin one, that may not end
 * one. */
static const gw_str HANGING = {"，。、,.", sizeof "，。、,." - 1};
static const gw_str CLOSING = {"；：！？）》”’】〕」』;:!?)]}",
                               sizeof "；：！？）》”’】〕」』;:!?)]}" - 1};
static const gw_str OPENING = {"（《“‘【〔「『([{", sizeof "（《“‘【〔「『([{" - 1};

/* Does the line break before the character before `c` rather than between both? */
static bool sticks(uint32_t before, uint32_t c)
{
    return gw_utf8_among(c, CLOSING) || gw_utf8_among(before, OPENING) ||
           (is_western(before) && is_western(c));
}

static bool is_break(uint32_t c)
{
    return c == '\n' || c == 0x2028;
}

int gw_text_line_count(gw_str text, const gw_look *look, bool autospace, int column_twips)
{
    int room = column_twips - look->left_twips - look->right_twips;
    ruler r = {&look->type, autospace, 0};
    int lines = 1, at_twips = look->first_line_twips, word_twips = 0;
    for (size_t at = 0; at < text.n;) {
        uint32_t before = r.before, c = gw_utf8_next(text, &at);
        int step = step_twips(&r, c);
        /* What goes to the next line together with `c`. */
        word_twips = before != 0 && sticks(before, c) ? word_twips + step : step;
        at_twips += step;
        bool full = at_twips > room && before != 0 && !gw_utf8_among(c, HANGING);
        if (!full && !is_break(c))
            continue;
        lines++;
        at_twips = is_break(c) ? 0 : word_twips < room ? word_twips : step;
        if (is_break(c))
            r.before = 0;
    }
    return lines;
}
