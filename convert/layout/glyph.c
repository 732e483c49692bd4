/* SPDX-License-Identifier: MIT */
#include "layout/glyph.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"
#include "write/measure.h"

enum { TWIPS_PER_HALFPOINT = 10, GAPS_PER_EM = 5 };

gw_ruler gw_ruler_of(const gw_style *style, const gw_type *type)
{
    int size = type->size_halfpoints * TWIPS_PER_HALFPOINT;
    return (gw_ruler){
        .size_twips = size,
        .spacing_twips = type->letter_spacing_twips,
        .gap_twips = style->grid.autospace ? size / GAPS_PER_EM : 0,
        .tab_stop_twips = gw_tab_stop_twips(style),
        .han = gw_widths_of(type->font->face),
        .western = gw_widths_of(type->font->latin),
    };
}

static bool is_letter(uint32_t c)
{
    return gw_is_latin(c) || gw_is_ascii_digit(c);
}

/* Thousandths of the type's size. */
static int per_em(const gw_widths *widths, uint32_t c)
{
    if (c == 0xA0) /* the blank that does not break */
        c = ' ';
    if (widths != NULL && c >= GW_WIDTHS_FIRST && c <= GW_WIDTHS_LAST)
        return widths->ascii[c - GW_WIDTHS_FIRST];
    return gw_half_cells(c) * GW_PER_EM / 2;
}

static int advance_twips(const gw_ruler *ruler, uint32_t c, bool western)
{
    int width = per_em(western ? ruler->western : ruler->han, c) * ruler->size_twips;
    return (width + GW_PER_EM / 2) / GW_PER_EM;
}

/* Between two characters of one script the letter spacing; between a Chinese and a western letter
 * or digit the gap that readers add. */
static int between_twips(const gw_ruler *ruler, const gw_glyph *before, const gw_glyph *here)
{
    if (before->character == '\t' || here->character == '\t')
        return 0;
    if (before->western == here->western)
        return ruler->spacing_twips;
    bool letters = (gw_is_han(before->character) && is_letter(here->character)) ||
                   (is_letter(before->character) && gw_is_han(here->character));
    return letters ? ruler->gap_twips : 0;
}

/* Signs of both scripts: those of ASCII and Latin-1, “”‘’—… and their like. */
static bool is_common(uint32_t c)
{
    return c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2070);
}

/* Signs of both scripts go with the character before them. */
static bool is_western(uint32_t c, const gw_glyph *before)
{
    return is_letter(c) || (is_common(c) && before != NULL && before->western);
}

gw_glyphs gw_glyphs_start(size_t capacity, gw_arena *arena)
{
    gw_glyphs glyphs = {.glyphs = GW_NEW_ARRAY(arena, gw_glyph, capacity), .capacity = capacity};
    if (glyphs.glyphs == NULL)
        glyphs.capacity = 0;
    return glyphs;
}

/* What most characters are: an ideograph behind what is not western. It takes a whole cell. False,
 * and nothing done, where something else stands. */
static bool read_ideograph(gw_glyph *glyph, gw_str text, size_t *at, const gw_glyph *before,
                           const gw_ruler *ruler)
{
    if (before == NULL || before->western || before->character == '\t')
        return false;
    glyph->at = *at;
    if (!gw_utf8_next_han(text, at, &glyph->character))
        return false;
    glyph->western = false;
    glyph->width_twips = ruler->size_twips;
    glyph->x_twips = before->x_twips + before->width_twips + ruler->spacing_twips;
    return true;
}

/* The character at `*at`, which moves behind it. `before`: its neighbour, NULL: it is the first. */
static void read_glyph(gw_glyph *glyph, gw_str text, size_t *at, const gw_glyph *before,
                       const gw_ruler *ruler)
{
    if (read_ideograph(glyph, text, at, before, ruler))
        return;
    glyph->at = *at;
    glyph->character = gw_utf8_next(text, at);
    glyph->western = is_western(glyph->character, before);
    glyph->width_twips = advance_twips(ruler, glyph->character, glyph->western);
    glyph->x_twips = 0;
    if (before != NULL)
        glyph->x_twips =
            before->x_twips + before->width_twips + between_twips(ruler, before, glyph);
    if (glyph->character == '\t' && ruler->tab_stop_twips > 0)
        glyph->width_twips = ruler->tab_stop_twips - (int)(glyph->x_twips % ruler->tab_stop_twips);
}

size_t gw_glyphs_add(gw_glyphs *glyphs, gw_str text, const gw_ruler *ruler)
{
    size_t at = 0;
    glyphs->text = text;
    while (at < text.n && glyphs->count < glyphs->capacity) {
        gw_glyph *glyph = &glyphs->glyphs[glyphs->count];
        read_glyph(glyph, text, &at, glyphs->count > 0 ? glyph - 1 : NULL, ruler);
        glyphs->count++;
    }
    return at;
}

gw_glyphs gw_glyphs_of(gw_str text, const gw_ruler *ruler, gw_arena *arena)
{
    gw_glyphs glyphs = gw_glyphs_start(gw_utf8_count(text), arena);
    gw_glyphs_add(&glyphs, text, ruler);
    return glyphs;
}

int gw_glyphs_width_twips(const gw_glyphs *glyphs, size_t from, size_t to)
{
    while (to > from && gw_is_space(glyphs->glyphs[to - 1].character))
        to--;
    if (to == from)
        return 0;
    const gw_glyph *first = &glyphs->glyphs[from], *last = &glyphs->glyphs[to - 1];
    return (int)(last->x_twips - first->x_twips) + last->width_twips;
}

/* Characters that are set very close overlap: their width is no number below 0. */
static int bounded(int64_t width_twips, int most)
{
    if (width_twips < 0)
        return 0;
    return width_twips < most ? (int)width_twips : most;
}

/* The width up to the glyph where it is known to be `most` or more; that glyph in `*last`. */
static int64_t walk_text(gw_str text, const gw_ruler *ruler, int most, gw_glyph *last)
{
    gw_glyph before;
    int64_t width = 0;
    for (size_t at = 0; at < text.n && width < most; before = *last) {
        read_glyph(last, text, &at, at > 0 ? &before : NULL, ruler);
        if (!gw_is_space(last->character))
            width = last->x_twips + last->width_twips;
    }
    return width;
}

int gw_text_width_twips(gw_str text, const gw_ruler *ruler, int most)
{
    gw_glyph last;
    return bounded(walk_text(text, ruler, most, &last), most);
}

int gw_text_advance_twips(gw_str text, gw_str behind, const gw_ruler *ruler, int most)
{
    gw_glyph last, next;
    size_t at = 0;
    int64_t width = walk_text(text, ruler, most, &last);
    if (text.n == 0 || behind.n == 0 || width >= most)
        return bounded(width, most);
    read_glyph(&next, behind, &at, &last, ruler);
    return bounded(next.x_twips, most);
}

gw_str gw_glyphs_text(const gw_glyphs *glyphs, size_t from, size_t to)
{
    size_t start = from < glyphs->count ? glyphs->glyphs[from].at : glyphs->text.n;
    size_t end = to < glyphs->count ? glyphs->glyphs[to].at : glyphs->text.n;
    return gw_trim(gw_str_head(gw_str_from(glyphs->text, start), end - start));
}
