/* SPDX-License-Identifier: MIT
 *
 * What it costs to end a title's line between two of its characters. */
#ifndef GONGWEN_LAYOUT_TITLE_COST_H
#define GONGWEN_LAYOUT_TITLE_COST_H

#include "layout/glyph.h"

/* An array in `arena` with the cost of a line's end before each glyph (title_words.h has the
 * values; the first is of no use); NULL when memory ran out. What stands in brackets or between
 * quotation marks is kept together when it fits into `line_twips`. */
int *gw_title_costs(const gw_glyphs *glyphs, int line_twips, gw_arena *arena);

#endif
