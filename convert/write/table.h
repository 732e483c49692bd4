/* SPDX-License-Identifier: MIT
 *
 * A table of the tree (表格) -> what both formats must know of it: how wide its columns are,
 * whether its first row is a head, where the text of a cell stands. */
#ifndef GONGWEN_WRITE_TABLE_H
#define GONGWEN_WRITE_TABLE_H

#include "write/flow.h"

enum { GW_TABLE_COLUMNS = 63 }; /* the most that Word takes */

typedef struct gw_table_plan {
    int columns;
    int width_twips; /* of the whole, as was asked for */
    int widths_twips[GW_TABLE_COLUMNS];
    bool has_head;
} gw_table_plan;

/* Columns get the room that their longest cell needs; when that is too much together, the widest
 * give way, but none so far that it could not be read, as long as there is room for that; what is
 * left over goes to all in proportion. Linear in the text. */
gw_table_plan gw_table_measure(const gw_node *table, const gw_style *style, int width_twips);
/* Is it too wide for the type area, so that it stands on a page on its side where the sheet has
 * such pages (横排, GB/T 9704-2012, 8)?
 *
 * It is when its columns do not fit beside each other though each is as narrow as can be read:
 * numbers and western words whole, Chinese text in lines of four characters, that of the head in
 * lines of two. Long text is no reason: a page on its side has no more room for it. Linear. */
bool gw_table_is_wide(const gw_node *table, const gw_style *style);
/* The one cell of a row in a table of several columns: it reaches over all of them. */
bool gw_cell_spans(const gw_table_plan *plan, const gw_node *row);
/* The text of a cell: its first block, or NULL for an empty one. */
const gw_node *gw_cell_block(const gw_node *cell);
/* What a cell's paragraph has of its own: a number stands on the right. */
gw_own gw_cell_own(const gw_node *cell, const gw_style *style);

#endif
