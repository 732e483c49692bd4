/* SPDX-License-Identifier: MIT
 *
 * Chinese text breaks between any two characters but for the rules of 避头尾; among western letters
 * only between words. Which of the two holds is decided by the last letter before the edge. The
 * sets were read out of LibreOffice 7.4 and tried there; Word's differ in signs that official
 * documents do not have. */
#include "layout/lines.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

/* clang-format off */

/* Never at the beginning of a line, never at its end; may stand outside the type area. */
static const char NEVER_FIRST[] =
    ":!),.:;?]}¢'\"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏､～￠々‖•·ˇˉ―-′’”";
static const char NEVER_LAST[] = "([{£¥'\"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘";
static const char MAY_HANG[] = "!,.:;?、。！，．：；？";

/* Among letters: not before these, not behind those; not between a number and what encloses or
 * measures it. */
static const char CLOSES[] = "!),.:;?]}'\"/-%、。〉》」』】〕〗！），．：；？｜｝’”℃％‰…々";
static const char OPENS[] = "([{'\"$〈《「『【〔〖（［｛“‘￥";
static const char ENCLOSES[] = "/%％》）】〕";

/* clang-format on */

static bool is_among(uint32_t c, const char *set)
{
    return gw_utf8_among(c, gw_str_of(set));
}

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
    return !is_among(character(glyphs, i), NEVER_FIRST) &&
           !is_among(character(glyphs, i - 1), NEVER_LAST);
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
    bool opens = is_among(here, OPENS);
    if (is_blank(here) || is_among(here, CLOSES) || is_among(before, OPENS) ||
        (opens && is_letter(before)))
        return false;
    if (gw_is_ascii_digit(here) && is_among(before, ENCLOSES))
        return false;
    if (before == here && is_among(here, "—…")) /* two cells that are one mark */
        return false;
    return before == '-' || !(is_word_part(before) && is_word_part(here));
}

/* Where Chinese text breaks whose glyph `cut` is the first outside. */
static size_t chinese_end(const gw_glyphs *glyphs, size_t from, size_t cut)
{
    size_t end = cut;
    if (is_among(character(glyphs, cut), MAY_HANG) && ++end == glyphs->count)
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

/* Is the last letter or digit of the line up to glyph `cut`, it included, a western one? */
static bool ends_western(const gw_glyphs *glyphs, size_t from, size_t cut)
{
    size_t i = cut;
    while (i > from && !is_letter(character(glyphs, i)) && !gw_is_han(character(glyphs, i)))
        i--;
    return is_letter(character(glyphs, i));
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
    size_t end = ends_western(glyphs, from, cut) ? western_end(glyphs, from, cut)
                                                 : chinese_end(glyphs, from, cut);
    if (end > from)
        return end;
    return cut > from ? cut : from + 1;
}

gw_column gw_column_of(const gw_style *style, const gw_look *look)
{
    return (gw_column){
        .first_twips = look->left_twips + look->first_line_twips,
        .left_twips = look->left_twips,
        .right_twips = gw_page_type_width_twips(&style->page) - look->right_twips,
    };
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

/* ---- without memory ------------------------------------------------------------------------- */

enum { WINDOW_GLYPHS = 256 }; /* several lines of any type that can be read */

/* A text of which only some glyphs are at hand. */
typedef struct line_window {
    gw_glyph room[WINDOW_GLYPHS];
    gw_glyphs glyphs;
    gw_str unread;
    size_t from; /* the glyph with which the next line begins */
} line_window;

static void read_on(line_window *window, const gw_ruler *ruler)
{
    size_t bytes = gw_glyphs_add(&window->glyphs, window->unread, ruler);
    window->unread = gw_str_from(window->unread, bytes);
}

/* Lets go of the lines that are counted, but for the last glyph, by which the next ones are
 * measured. False: nothing is left to read, or one line fills the window. */
static bool slide(line_window *window, const gw_ruler *ruler)
{
    gw_glyphs *glyphs = &window->glyphs;
    if (window->from <= 1 || window->unread.n == 0)
        return false;
    glyphs->count -= window->from - 1;
    memmove(glyphs->glyphs, glyphs->glyphs + window->from - 1, glyphs->count * sizeof(gw_glyph));
    window->from = 1;
    read_on(window, ruler);
    return true;
}

unsigned gw_text_lines(gw_str text, const gw_style *style, const gw_look *look, unsigned most)
{
    line_window window;
    gw_ruler ruler = gw_ruler_of(style, &look->type);
    gw_column column = gw_column_of(style, look);
    int left = column.first_twips;
    unsigned count = 0;
    window.glyphs = (gw_glyphs){.glyphs = window.room, .capacity = WINDOW_GLYPHS};
    window.unread = text;
    window.from = 0;
    read_on(&window, &ruler);
    while (count < most && (window.from < window.glyphs.count || slide(&window, &ruler))) {
        size_t end = gw_line_end(&window.glyphs, window.from, column.right_twips - left);
        if (end == window.glyphs.count && slide(&window, &ruler))
            continue;
        window.from = end;
        left = column.left_twips;
        count++;
    }
    return count > 0 ? count : 1;
}
