/* SPDX-License-Identifier: MIT
 *
 * How wide a text is and how many lines it takes, counted without a font: a Chinese character is as
 * wide as its size, other characters are half as wide. Where readers differ (what may hang beyond
 * the end of a line, where words of letters break) the count is the greater. */
#ifndef GONGWEN_WRITE_WIDTH_H
#define GONGWEN_WRITE_WIDTH_H

#include "style/sheet.h"

/* The width of a text on one line; `autospace`: with the quarter of a character that readers put
 * between Chinese and Latin. */
int gw_text_width_twips(gw_str text, const gw_type *type, bool autospace);
/* How many lines of a paragraph of this look it fills where the column is so wide; at least 1. */
int gw_text_line_count(gw_str text, const gw_look *look, bool autospace, int column_twips);

#endif
