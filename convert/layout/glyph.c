/* SPDX-License-Identifier: MIT */
#include "layout/glyph.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

static int advance_of(const gw_ruler *ruler, uint32_t character)
{
    if (ruler->advance_twips != NULL)
        return ruler->advance_twips(ruler->face, character, ruler->size_twips);
    return gw_half_cells(character) * ruler->size_twips / 2;
}

static bool is_western(uint32_t c)
{
    return gw_is_latin(c) || gw_is_ascii_digit(c);
}

/* Between a Chinese character and a Latin letter or digit, whichever comes first. */
static bool parts_scripts(uint32_t before, uint32_t after)
{
    return (gw_is_han(before) && is_western(after)) || (is_western(before) && gw_is_han(after));
}

gw_glyphs gw_glyphs_of(gw_str text, const gw_ruler *ruler, gw_arena *arena)
{
    gw_glyphs glyphs = {text, GW_NEW_ARRAY(arena, gw_glyph, gw_utf8_count(text) + 1), 0};
    if (glyphs.glyphs == NULL)
        return glyphs;
    uint32_t before = 0;
    int x = 0;
    for (size_t at = 0; at < text.n;) {
        gw_glyph *glyph = &glyphs.glyphs[glyphs.count++];
        glyph->at = at;
        glyph->character = gw_utf8_next(text, &at);
        glyph->x_twips = x + (parts_scripts(before, glyph->character) ? ruler->gap_twips : 0);
        glyph->width_twips = advance_of(ruler, glyph->character);
        x = glyph->x_twips + glyph->width_twips;
        before = glyph->character;
    }
    return glyphs;
}

int gw_glyphs_width_twips(const gw_glyphs *glyphs, size_t from, size_t to)
{
    while (to > from && gw_is_space(glyphs->glyphs[to - 1].character))
        to--;
    if (to == from)
        return 0;
    const gw_glyph *first = &glyphs->glyphs[from], *last = &glyphs->glyphs[to - 1];
    return last->x_twips + last->width_twips - first->x_twips;
}

gw_str gw_glyphs_text(const gw_glyphs *glyphs, size_t from, size_t to)
{
    size_t start = from < glyphs->count ? glyphs->glyphs[from].at : glyphs->text.n;
    size_t end = to < glyphs->count ? glyphs->glyphs[to].at : glyphs->text.n;
    return gw_trim(gw_str_head(gw_str_from(glyphs->text, start), end - start));
}
