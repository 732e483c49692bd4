/* SPDX-License-Identifier: MIT
 *
 * The head (版头, GB/T 9704-2012, 7.2 and 10): the blocks of 份号 to 签发人 -> paragraphs in the
 * order in which they stand on paper, each with what its place asks for: the mark so far below the
 * top, the number and the signers on one line, the red rule below them. */
#ifndef GONGWEN_WRITE_HEAD_H
#define GONGWEN_WRITE_HEAD_H

#include "base/str.h"
#include "write/flow.h"

/* The lines above a head are not known, or do not begin a page: its mark stands where the text has
 * it. */
enum { GW_NOT_AT_TOP = -1 };

/* A walk over the blocks of the node `head`, which it borrows, as it borrows the style;
 * `above_twips` is how high the lines are that stand above it on its page, or GW_NOT_AT_TOP. */
gw_head gw_head_start(const gw_node *head, const gw_style *style, int above_twips);
/* The next paragraph, without what stands between it and the one above it; false at the end. */
bool gw_head_next(gw_head *head, gw_paragraph *paragraph);
/* How high the lines of a block are, counted without a font. */
int gw_block_height_twips(const gw_node *block, const gw_style *style);

/* ---- the columns of a pair ------------------------------------------------------------------ */

/* One paragraph in a column. */
typedef struct gw_pair_line {
    const gw_node *block; /* whose role it has */
    gw_str text;          /* lies in the walk's buffer, or in the tree */
    size_t lead_bytes;    /* that are set as the role's lead */
} gw_pair_line;

/* A walk over the paragraphs of a column; its fields are its own. */
typedef struct gw_pair_walk {
    const gw_paragraph *paragraph;
    int column;
    const gw_node *next;
    gw_str suffix;
    gw_buf text;
} gw_pair_walk;

gw_pair_walk gw_pair_start(const gw_paragraph *paragraph, const gw_style *style, int column);
/* The next paragraph of the column; false at the end. */
bool gw_pair_next(gw_pair_walk *walk, gw_pair_line *line);
/* Gives the walk's buffer back; false when memory ran out. */
bool gw_pair_end(gw_pair_walk *walk);

#endif
