/* SPDX-License-Identifier: MIT
 *
 * A paragraph whose look asks for balanced lines -> its text with the line ends in it. */
#ifndef GONGWEN_LAYOUT_TITLE_TEXT_H
#define GONGWEN_LAYOUT_TITLE_TEXT_H

#include "base/arena.h"
#include "style/sheet.h"
#include "write/flow.h"

/* The text of a paragraph's blocks with LF between its lines, in the arena, when `look`, how the
 * paragraph looks, asks for balanced lines; otherwise, and when memory ran out, an empty view. Each
 * block's end is a break of the author's own. */
gw_str gw_title_text(const gw_paragraph *paragraph, const gw_look *look, const gw_style *style,
                     gw_arena *arena);

#endif
