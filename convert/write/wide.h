/* SPDX-License-Identifier: MIT
 *
 * Which blocks stand on pages that are turned on their side (横排, GB/T 9704-2012, 8): tables too
 * wide for the type area, each with the lines above it that are kept with it (its caption and
 * unit, the heading or the attachment's title over them) and the notes right below; those that
 * follow each other share their pages. */
#ifndef GONGWEN_WRITE_WIDE_H
#define GONGWEN_WRITE_WIDE_H

#include "write/flow.h"

/* The last block of the run that begins with `block`; NULL when none begins there. `root` is that
 * of the tree. Cost: that of the run and of the table behind it. */
const gw_node *gw_wide_run_end(const gw_node *root, const gw_node *block, const gw_style *style);
/* The table in one of whose cells a block stands; NULL: in none, or there is no block. */
const gw_node *gw_table_around(const gw_node *block);
/* The page of a kind: the sheet's, or that turned. */
gw_page gw_page_of_kind(const gw_style *style, gw_page_kind kind);
bool gw_page_kind_is_wide(gw_page_kind kind);
/* Where the page number of a turned page stands, from its left and top: the strip of the upright
 * page that holds the line of the number, turned with it. */
gw_box gw_wide_number_box(const gw_style *style, bool is_even);
/* Has the sheet such pages at all, and has it pages without a number among those that have one? */
bool gw_style_has_wide_pages(const gw_style *style);
bool gw_style_has_unnumbered_pages(const gw_style *style);

#endif
