/* SPDX-License-Identifier: MIT
 *
 * A title -> the lines it is set in (GB/T 9704-2012, 7.3.1: 回行时词意完整，排列对称，长短适宜，
 * 使用梯形或菱形): broken where words end, never inside a name, and of lengths that make a
 * trapezoid or a diamond. */
#ifndef GONGWEN_LAYOUT_TITLE_H
#define GONGWEN_LAYOUT_TITLE_H

#include "layout/glyph.h"

/* Longer ones are no titles; they stay as their author broke them. */
enum { GW_TITLE_CHARS = 200 };

typedef struct gw_title {
    gw_str *lines; /* without blanks at their ends */
    size_t count;  /* 0 only when the title is empty or memory ran out */
} gw_title;

/* Breaks `title` (UTF-8) into lines that are at most `line_twips` wide. U+2028 or LF in it is a
 * break of the author's own: these stay when all of their lines fit, otherwise the title is broken
 * afresh. The lines are views of `title`, or of a copy in `arena` in which the author's breaks are
 * gone. */
gw_title gw_title_break(gw_str title, const gw_ruler *ruler, int line_twips, gw_arena *arena);

#endif
