/* SPDX-License-Identifier: MIT
 *
 * Text -> its characters and the room that each takes on a line. */
#ifndef GONGWEN_LAYOUT_GLYPH_H
#define GONGWEN_LAYOUT_GLYPH_H

#include "base/arena.h"
#include "gongwen.h"

/* What characters measure: a type size, and the widths of a face. */
typedef struct gw_ruler {
    int size_twips; /* of the type: 440 for 二号, 22 pt */
    int gap_twips;  /* that readers add between Chinese and Latin characters or digits */
    /* How wide one character is; NULL: an em for what takes a whole cell, half an em for others. */
    int (*advance_twips)(const void *face, uint32_t character, int size_twips);
    const void *face; /* for `advance_twips` */
} gw_ruler;

typedef struct gw_glyph {
    uint32_t character;
    size_t at;   /* its first byte in the text */
    int x_twips; /* where it begins on one endless line, gaps included */
    int width_twips;
} gw_glyph;

typedef struct gw_glyphs {
    gw_str text;
    gw_glyph *glyphs;
    size_t count;
} gw_glyphs;

/* The characters of `text` (UTF-8, borrowed) in `arena`; no glyphs when memory ran out. */
gw_glyphs gw_glyphs_of(gw_str text, const gw_ruler *ruler, gw_arena *arena);
/* The width of a line from glyph `from` up to, not including, `to`: without the gap before its
 * first character and without the blanks at its end. */
int gw_glyphs_width_twips(const gw_glyphs *glyphs, size_t from, size_t to);
/* The text of that line, without the blanks at its ends. */
gw_str gw_glyphs_text(const gw_glyphs *glyphs, size_t from, size_t to);

#endif
