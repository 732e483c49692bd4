/* SPDX-License-Identifier: MIT
 *
 * The tree as a sequence of paragraphs, the same for every paged format: which blocks make one
 * paragraph, what stands before it (blank lines, a new page), what is kept together. */
#ifndef GONGWEN_WRITE_FLOW_H
#define GONGWEN_WRITE_FLOW_H

#include "style/sheet.h"
#include "tree/tree.h"

/* What a paragraph has of its own, beyond the look that the sheet gives to all of its kind, because
 * of its place in the document or of its text. */
typedef struct gw_own {
    bool new_page; /* begins a page */
    bool placed;   /* the next four hold in the place of the look's */
    gw_align align;
    int left_twips, right_twips, first_line_twips;
    int size_halfpoints; /* 0: the look's; another size has no letter spacing */
    int pitch_twips;     /* 0: the look's */
    gw_separator below;  /* a rule under it */
    gw_tab tabs[GW_LOOK_TABS];
    int tab_count;
} gw_own;

/* One paragraph of the output: the blocks from `first` to `last` in the order of the document. */
typedef struct gw_paragraph {
    const gw_node *root; /* of the tree */
    const gw_node *first, *last;
    const gw_variant *variant; /* of the sheet; NULL: it looks as its role does */
    size_t variant_lead_bytes; /* how much of its text is set as the variant's lead */
    bool is_row;    /* the cells of a table's row, with tabs between them; otherwise several
                     * blocks are a title's lines (标题), with soft breaks between them */
    bool is_runin;  /* a heading with text after it */
    bool keep_next; /* stays with the next one, though its look does not say so */
    gw_own own;
    int blank_before;   /* empty lines above it */
    bool blank_is_kept; /* they stay with it */
} gw_paragraph;

typedef struct gw_flow {
    const gw_node *file;
    const gw_style *style;
    const gw_node *at;       /* the node to look at next; NULL: the end */
    const gw_node *previous; /* the last block that was given out; NULL: none yet */
    const gw_look *above;    /* how it looks */
    const gw_variant *above_variant;
} gw_flow;

/* A flow over the tree of `file`, before its first paragraph; borrows both. */
gw_flow gw_flow_start(const gw_node *file, const gw_style *style);
/* The next paragraph; false at the end. */
bool gw_flow_next(gw_flow *flow, gw_paragraph *paragraph);
/* A look with what a paragraph has of its own laid over it. */
gw_look gw_own_look(const gw_look *look, const gw_own *own);
/* Has it anything of its own? */
bool gw_own_is_empty(const gw_own *own);
/* The block after `block` in the same paragraph; NULL after its last. */
const gw_node *gw_paragraph_next_block(const gw_paragraph *paragraph, const gw_node *block);

/* Bytes that are likely enough for the mark-up of a file: a buffer that need not grow leaves no
 * holes behind. */
size_t gw_flow_room(const gw_node *file);

#endif
