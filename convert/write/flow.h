/* SPDX-License-Identifier: MIT
 *
 * The tree as a sequence of paragraphs, the same for every paged format: which blocks make one
 * paragraph, what stands before it (blank lines, a new page), what is kept together. */
#ifndef GONGWEN_WRITE_FLOW_H
#define GONGWEN_WRITE_FLOW_H

#include "style/sheet.h"
#include "tree/tree.h"

/* One paragraph of the output: the blocks from `first` to `last` in the order of the document. */
typedef struct gw_paragraph {
    const gw_node *root; /* of the tree */
    const gw_node *first, *last;
    bool is_row;        /* the cells of a table's row, with tabs between them; otherwise several
                         * blocks are a title's lines (标题), with soft breaks between them */
    bool is_runin;      /* a heading with text after it */
    bool new_page;      /* begins a page, though its look does not say so */
    bool keep_next;     /* stays with the next one, though its look does not say so */
    int blank_before;   /* empty lines above it */
    bool blank_is_kept; /* they stay with it */
} gw_paragraph;

typedef struct gw_flow {
    const gw_node *file;
    const gw_style *style;
    const gw_node *at;       /* the node to look at next; NULL: the end */
    const gw_node *previous; /* the last block that was given out; NULL: none yet */
} gw_flow;

/* A flow over the tree of `file`, before its first paragraph; borrows both. */
gw_flow gw_flow_start(const gw_node *file, const gw_style *style);
/* The next paragraph; false at the end. */
bool gw_flow_next(gw_flow *flow, gw_paragraph *paragraph);
/* The block after `block` in the same paragraph; NULL after its last. */
const gw_node *gw_paragraph_next_block(const gw_paragraph *paragraph, const gw_node *block);

#endif
