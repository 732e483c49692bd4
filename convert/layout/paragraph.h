/* SPDX-License-Identifier: MIT
 *
 * A paragraph of the flow -> how it looks and how many lines it takes. */
#ifndef GONGWEN_LAYOUT_PARAGRAPH_H
#define GONGWEN_LAYOUT_PARAGRAPH_H

#include "layout/glyph.h"
#include "write/flow.h"

/* How the paragraph looks, with what it has of its own. */
gw_look gw_paragraph_look(const gw_style *style, const gw_paragraph *paragraph);
/* No more than this many glyphs are needed to count its lines: its characters, what stands between
 * its blocks, the ends of a title's lines. */
size_t gw_paragraph_glyphs(const gw_paragraph *paragraph);
/* How many lines it takes when it looks so; `glyphs` has room for as many and is used up.
 * Scratch memory from the arena. */
unsigned gw_paragraph_lines(const gw_style *style, const gw_paragraph *paragraph,
                            const gw_look *look, gw_glyphs *glyphs, gw_arena *arena);

#endif
