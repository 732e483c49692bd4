/* SPDX-License-Identifier: MIT
 *
 * Text -> its characters and the room that each takes on a line. */
#ifndef GONGWEN_LAYOUT_GLYPH_H
#define GONGWEN_LAYOUT_GLYPH_H

#include "base/arena.h"
#include "layout/widths.h"
#include "style/sheet.h"

/* What characters measure. Chinese ones and what takes a whole cell besides are one em wide; other
 * ones are as wide as a table says, or half an em when there is none. */
typedef struct gw_ruler {
    int size_twips;           /* of the type: 440 for 二号, 22 pt */
    int spacing_twips;        /* between characters of one script (measured in LibreOffice 7.4) */
    int gap_twips;            /* that readers add between Chinese and western letters or digits */
    int tab_stop_twips;       /* a tab leads to the next multiple of this; 0: it is as others are */
    const gw_widths *han;     /* of signs among Chinese characters */
    const gw_widths *western; /* of letters and digits, and the signs behind them */
} gw_ruler;

typedef struct gw_glyph {
    uint32_t character;
    size_t at;       /* its first byte in the text */
    int64_t x_twips; /* where it begins on one endless line, gaps included */
    int width_twips;
    bool western; /* a letter or digit, or a sign that follows one */
} gw_glyph;

/* An array that grows by whole texts. */
typedef struct gw_glyphs {
    gw_str text; /* the last one */
    gw_glyph *glyphs;
    size_t count, capacity;
} gw_glyphs;

/* A ruler for characters of this type in a document of this sheet, with its tab stops. Where the
 * grid has `autospace`, readers add a gap of a fifth of an em between Chinese and western letters
 * (measured in LibreOffice 7.4). */
gw_ruler gw_ruler_of(const gw_style *style, const gw_type *type);
/* The width of `text` (UTF-8) on one line without the blanks at its end, in twips and at least 0.
 * What is wider than `most` gives `most`, and the rest of it is not looked at. Needs no memory. */
int gw_text_width_twips(gw_str text, const gw_ruler *ruler, int most);
/* Where `behind` begins when it follows `text` on its line, counted likewise: the blanks at the end
 * of `text` take room, and so does what readers set between the two. Nothing behind: the width. */
int gw_text_advance_twips(gw_str text, gw_str behind, const gw_ruler *ruler, int most);
/* No glyphs, with room for `capacity` of them in `arena`; no room when memory ran out. */
gw_glyphs gw_glyphs_start(size_t capacity, gw_arena *arena);
/* Adds the characters of `text` (UTF-8, borrowed), as many as there is room for; returns how many
 * bytes they are. */
size_t gw_glyphs_add(gw_glyphs *glyphs, gw_str text, const gw_ruler *ruler);
/* The characters of one text. */
gw_glyphs gw_glyphs_of(gw_str text, const gw_ruler *ruler, gw_arena *arena);
/* The width of a line from glyph `from` up to, not including, `to`: without the gap before its
 * first character and without the blanks at its end. */
int gw_glyphs_width_twips(const gw_glyphs *glyphs, size_t from, size_t to);
/* The text of that line, without the blanks at its ends; of glyphs of one text only. */
gw_str gw_glyphs_text(const gw_glyphs *glyphs, size_t from, size_t to);

#endif
