/* SPDX-License-Identifier: MIT
 *
 * Chinese text breaks between any two characters but for the rules of 避头尾; among western letters
 * only between words. Which of the two holds is decided by the last letter before the edge. The
 * sets were read out of LibreOffice 7.4 and tried there; Word's differ in signs that official
 * documents do not have. */
#include "layout/lines.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

/* Never at the beginning of a line, never at its end; may stand outside the type area. */
#define NEVER_FIRST                                                                                                                             \
    ":!),.:;?]}¢'"                                                                                                                             \
    "\"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏､～￠" \
    "々‖•·ˇˉ―-′’”"
#define NEVER_LAST "([{£¥'\"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘"
#define MAY_HANG "!,.:;?、。！，．：；？"

/* Western text: not before these, not behind those, whatever stands there; not between a number and
 * what encloses or measures it. */
#define CLOSES "!),.:;?]}'\"/-%、。〉》」』】〕〗！），．：；？｜｝’”℃％‰…々"
#define ENCLOSES "/%％》）】〕"
#define OPENS "([{'\"$〈《「『【〔〖（［｛“‘￥"

static bool is_break(uint32_t c)
{
    return c == '\n' || c == 0x2028;
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == 0x3000;
}

static uint32_t character(const gw_glyphs *glyphs, size_t i)
{
    return glyphs->glyphs[i].character;
}

/* The first glyph that does not fit, or the break before it. */
static size_t first_outside(const gw_glyphs *glyphs, size_t from, int width_twips)
{
    const gw_glyph *first = &glyphs->glyphs[from];
    size_t i = from;
    while (i < glyphs->count && !is_break(character(glyphs, i)) &&
           glyphs->glyphs[i].x_twips + glyphs->glyphs[i].width_twips - first->x_twips <=
               width_twips)
        i++;
    return i;
}

static bool is_chinese_break(const gw_glyphs *glyphs, size_t i)
{
    return !gw_utf8_among(character(glyphs, i), GW_S(NEVER_FIRST)) &&
           !gw_utf8_among(character(glyphs, i - 1), GW_S(NEVER_LAST));
}

static bool is_word_part(uint32_t c)
{
    return gw_half_cells(c) < 2 && !is_blank(c);
}

static bool is_letter(uint32_t c)
{
    return gw_is_latin(c) || gw_is_ascii_digit(c);
}

static bool is_western_break(const gw_glyphs *glyphs, size_t i)
{
    uint32_t before = character(glyphs, i - 1), here = character(glyphs, i);
    bool opens = gw_utf8_among(here, GW_S(OPENS));
    if (is_blank(here) || gw_utf8_among(here, GW_S(CLOSES)) || gw_utf8_among(before, GW_S(OPENS)) ||
        (opens && is_letter(before)))
        return false;
    if (gw_is_ascii_digit(here) && gw_utf8_among(before, GW_S(ENCLOSES)))
        return false;
    if (before == here && gw_utf8_among(here, GW_S("—…"))) /* two cells that are one mark */
        return false;
    return before == '-' || !(is_word_part(before) && is_word_part(here));
}

/* Where Chinese text breaks whose glyph `cut` is the first outside. */
static size_t chinese_end(const gw_glyphs *glyphs, size_t from, size_t cut)
{
    size_t end = cut;
    if (gw_utf8_among(character(glyphs, cut), GW_S(MAY_HANG)) && ++end == glyphs->count)
        return end;
    while (end > from && !is_chinese_break(glyphs, end))
        end--;
    return end;
}

static size_t western_end(const gw_glyphs *glyphs, size_t from, size_t cut)
{
    size_t end = cut;
    while (end > from && !is_western_break(glyphs, end))
        end--;
    return end;
}

/* The last letter or digit, Chinese ones included, not behind glyph `i`. */
static size_t last_letter(const gw_glyphs *glyphs, size_t i)
{
    while (i > 0 && !glyphs->glyphs[i].western && !gw_is_han(character(glyphs, i)))
        i--;
    while (i > 0 && !gw_is_latin(character(glyphs, i)) &&
           !gw_is_ascii_digit(character(glyphs, i)) && !gw_is_han(character(glyphs, i)))
        i--;
    return i;
}

static size_t behind_blanks(const gw_glyphs *glyphs, size_t i)
{
    while (i < glyphs->count && is_blank(character(glyphs, i)))
        i++;
    return i;
}

size_t gw_line_end(const gw_glyphs *glyphs, size_t from, int width_twips)
{
    size_t cut = first_outside(glyphs, from, width_twips);
    if (cut == glyphs->count)
        return cut;
    if (is_break(character(glyphs, cut)))
        return cut + 1;
    if (is_blank(character(glyphs, cut)))
        return behind_blanks(glyphs, cut);
    size_t end = glyphs->glyphs[last_letter(glyphs, cut)].western ? western_end(glyphs, from, cut)
                                                                  : chinese_end(glyphs, from, cut);
    if (end > from)
        return end;
    return cut > from ? cut : from + 1;
}

unsigned gw_lines_count(const gw_glyphs *glyphs, const gw_column *column)
{
    unsigned count = 0;
    int left = column->first_twips;
    for (size_t from = 0; from < glyphs->count; count++) {
        from = gw_line_end(glyphs, from, column->right_twips - left);
        left = column->left_twips;
    }
    return count > 0 ? count : 1;
}
