/* SPDX-License-Identifier: MIT
 *
 * The characters of a paragraph -> its lines, as readers break them: what may not begin or end a
 * line (避头尾), punctuation that hangs outside the type area, words and numbers kept whole. */
#ifndef GONGWEN_LAYOUT_LINES_H
#define GONGWEN_LAYOUT_LINES_H

#include "layout/glyph.h"

/* The room for lines. */
typedef struct gw_column {
    int first_twips; /* where the first line begins */
    int left_twips;  /* where the others begin */
    int right_twips; /* where all of them end, from the same edge */
} gw_column;

/* The room that a paragraph of this look has in the type area (版心). */
gw_column gw_column_of(const gw_style *style, const gw_look *look);

/* The first glyph behind the line that begins with glyph `from` in a column of `width_twips`;
 * blanks at its end are part of it. LF and U+2028 end a line. */
size_t gw_line_end(const gw_glyphs *glyphs, size_t from, int width_twips);
/* How many lines the glyphs take; at least 1. */
unsigned gw_lines_count(const gw_glyphs *glyphs, const gw_column *column);
/* How many lines a paragraph of this text (UTF-8) and look takes; at least 1. What takes more than
 * `most` gives `most`, and the rest of it is not looked at. Needs no memory. */
unsigned gw_text_lines(gw_str text, const gw_style *style, const gw_look *look, unsigned most);

#endif
