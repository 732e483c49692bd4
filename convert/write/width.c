/* SPDX-License-Identifier: MIT */
#include "write/width.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

/* Widths in percent of the type's height. */
enum {
    FULL = 100,
    HALF = 50,     /* of a letter or digit in a Chinese face */
    AUTOSPACE = 22 /* measured: 21.6 in LibreOffice; Word's own is 25 */
};

/* In a western face of its own: what letters of Times New Roman take on average. */
static const struct {
    uint32_t first, last;
    int percent;
} WESTERN[] = {
    {' ', ' ', 25},
    {'0', '9', 50},
    {'A', 'Z', 66},
    {'a', 'z', 44},
};
enum { WESTERN_OTHER = 33 };

static int western_percent(uint32_t c)
{
    for (size_t i = 0; i < GW_COUNT(WESTERN); i++)
        if (c >= WESTERN[i].first && c <= WESTERN[i].last)
            return WESTERN[i].percent;
    return WESTERN_OTHER;
}

static int percent_of(uint32_t c, const gw_font *font)
{
    int half_cells = gw_half_cells(c);
    if (half_cells == 1 && !gw_str_equal(font->face, font->latin))
        return western_percent(c);
    return half_cells * HALF;
}

/* Does a reader set a gap between these two? */
static bool has_gap(uint32_t before, uint32_t c)
{
    bool han_first = gw_is_han(before);
    uint32_t other = han_first ? c : before;
    return han_first != gw_is_han(c) && (gw_is_latin(other) || gw_is_ascii_digit(other));
}

int gw_text_width_twips(gw_str text, const gw_type *type, bool autospace, int most)
{
    enum { TWIPS_PER_HALFPOINT = 10 };
    int size_twips = type->size_halfpoints * TWIPS_PER_HALFPOINT, width = 0;
    uint32_t before = 0;
    for (size_t at = 0; at < text.n && width < most;) {
        uint32_t c = gw_utf8_next(text, &at);
        int percent = percent_of(c, type->font);
        if (percent > 0)
            width += size_twips * percent / FULL + type->letter_spacing_twips;
        if (autospace && has_gap(before, c))
            width += size_twips * AUTOSPACE / FULL;
        before = c;
    }
    if (width < 0) /* characters set so close that they overlap */
        return 0;
    return width < most ? width : most;
}
