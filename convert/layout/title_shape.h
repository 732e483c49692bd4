/* SPDX-License-Identifier: MIT
 *
 * Characters and what a line's end costs before each -> the lines that cost least: few, full
 * enough, in the shape of a trapezoid or a diamond. */
#ifndef GONGWEN_LAYOUT_TITLE_SHAPE_H
#define GONGWEN_LAYOUT_TITLE_SHAPE_H

#include "layout/glyph.h"

/* Returns how many lines there are and stores their first glyphs in `*starts` (arena); 0 when
 * memory ran out or there are no glyphs. No line is wider than `line_twips` unless it is one
 * character. `em_twips` is the type's size. */
size_t gw_title_shape(const gw_glyphs *glyphs, const int *costs, int line_twips, int em_twips,
                      gw_arena *arena, size_t **starts);

#endif
