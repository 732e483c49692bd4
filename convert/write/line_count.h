/* SPDX-License-Identifier: MIT
 *
 * How many lines a text takes, counted without a font: a Chinese character is as wide as its size,
 * other characters are half as wide. Where readers differ (what may hang beyond the end of a line,
 * where words of letters break) the count is the greater. */
#ifndef GONGWEN_WRITE_LINE_COUNT_H
#define GONGWEN_WRITE_LINE_COUNT_H

#include "style/sheet.h"

/* How many lines of a paragraph of this look the text fills where the column is so wide; at least
 * 1. `autospace`: with the quarter of a character that readers put between Chinese and Latin. */
int gw_text_line_count(gw_str text, const gw_look *look, bool autospace, int column_twips);

#endif
