/* SPDX-License-Identifier: MIT
 *
 * A row of a table, or a pair of columns in a head -> how many lines the fullest cell takes, and
 * how high the row is. */
#ifndef GONGWEN_LAYOUT_ROW_H
#define GONGWEN_LAYOUT_ROW_H

#include "layout/glyph.h"
#include "write/table.h"

typedef struct gw_row_size {
    unsigned lines;
    int height_twips; /* with a rule; a table has one more of them than rows */
} gw_row_size;

/* The size of `row` in a table of this plan; `is_head`: it is set as the head. `glyphs` has room
 * for its longest text and is used up. Linear in the text. */
gw_row_size gw_row_measure(const gw_node *row, const gw_table_plan *plan, const gw_style *style,
                           bool is_head, gw_glyphs *glyphs);
/* The same of the one row of a pair, the rule under it included; false when memory ran out. */
bool gw_pair_measure(const gw_paragraph *paragraph, const gw_style *style, gw_row_size *size);
/* The height of a line of a look: exact, or so much of single spacing. */
int gw_look_pitch_twips(const gw_look *look);

#endif
