/* SPDX-License-Identifier: MIT
 *
 * The colophon (版记, GB/T 9704-2012, 7.4): the blocks 抄送机关, 印发机关和印发日期 at the end of a
 * document -> the lines of a table that stands at the foot of its last page, one row for all who
 * get a copy and one for the printer, between rules. Where it stands on the page is the formats'
 * concern; what stands in it is the same in both. */
#ifndef GONGWEN_WRITE_COLOPHON_H
#define GONGWEN_WRITE_COLOPHON_H

#include "write/flow.h"

/* A paragraph of the colophon. */
typedef struct gw_colophon_line {
    const gw_node *block; /* whose role it has */
    gw_str left, right;   /* what a tab parts; `right` empty: no tab */
    gw_own own;
    int row; /* of the table, from 0 */
    int line_count;
} gw_colophon_line;

/* A walk over the lines; its fields are its own. */
typedef struct gw_colophon_walk {
    const gw_style *style;
    const gw_node *next, *last;
    const gw_node *date_block; /* whose date found no room on its office's line; NULL: none */
    gw_str date;
    gw_role row_role; /* of the row so far; GW_ROLE_NONE: no row yet */
    int row;
} gw_colophon_walk;

typedef struct gw_colophon_extent {
    int row_count;
    int height_twips; /* of all lines, and the rules between and around them */
} gw_colophon_extent;

/* What stands at the foot of the document's last page: the elements of 版记 at the end of its tail.
 * None when the sheet leaves them in the flow, or they would fill a page. */
gw_colophon_blocks gw_colophon_find(const gw_node *document, const gw_style *style);
gw_colophon_walk gw_colophon_start(const gw_colophon_blocks *blocks, const gw_style *style);
/* The next line; false at the end. */
bool gw_colophon_next(gw_colophon_walk *walk, gw_colophon_line *line);
gw_colophon_extent gw_colophon_measure(const gw_colophon_blocks *blocks, const gw_style *style);
/* The thickness of the rule above a row, or below the last one for row == row_count; 0: none. */
int gw_colophon_rule_twips(const gw_style *style, int row, int row_count);

#endif
