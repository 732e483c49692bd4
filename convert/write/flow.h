/* SPDX-License-Identifier: MIT
 *
 * The tree as a sequence of paragraphs, the same for every paged format: which blocks make one
 * paragraph, what stands before it (blank lines, a new page), what is kept together. */
#ifndef GONGWEN_WRITE_FLOW_H
#define GONGWEN_WRITE_FLOW_H

#include "style/sheet.h"
#include "tree/tree.h"
#include "write/attachment.h"
#include "write/closing.h"

/* What a paragraph has of its own, beyond the look that the sheet gives to all of its kind, because
 * of its place in the document or of its text. */
typedef struct gw_own {
    bool new_page;       /* begins a page */
    gw_page_kind begins; /* a section of such pages */
    bool restarts;       /* whose first number is 1 */
    bool keep_next;      /* stays with the next one, though its look does not say so */
    bool placed;         /* the next four hold in the place of the look's */
    gw_align align;
    int left_twips, right_twips, first_line_twips;
    int size_halfpoints; /* 0: the look's; another size has no letter spacing */
    int pitch_twips;     /* 0: the look's */
    gw_separator below;  /* a rule under it */
    gw_tab tabs[GW_LOOK_TABS];
    int tab_count;
} gw_own;

/* A text that is set in parts, with a tab that it lacks: 附件： and 1., a tab, the name. */
typedef struct gw_cut {
    bool given;          /* otherwise the text is set as it is */
    gw_str word, number; /* views of its blocks' texts, in their order */
    bool has_tab;        /* behind them */
    gw_str rest;
} gw_cut;
/* The blocks of a document's colophon (版记), boilerplate between them included. */
typedef struct gw_colophon_blocks {
    const gw_node *first, *last; /* children of one tail; NULL: there is none for the foot */
} gw_colophon_blocks;
/* How a colophon comes to stand on an even page, where the sheet asks for one. */
typedef enum gw_colophon_turn {
    GW_COLOPHON_WITH_TEXT,   /* it stands there by itself */
    GW_COLOPHON_OVERLEAF,    /* the text ends on an odd page: on the next one, alone */
    GW_COLOPHON_AFTER_BLANK, /* on an even one without room for it: behind an empty page; neither
                              * of the two has a number (GB/T 9704-2012, 7.5) */
} gw_colophon_turn;
/* How the blocks of a paragraph stand. */
typedef enum gw_form {
    GW_FORM_LINES,    /* one after the other */
    GW_FORM_FLOATING, /* in a box at a place of the paper: the mark of a letter, with its rules */
    GW_FORM_JOINT,    /* the names of several issuers below each other, their suffix beside them */
    GW_FORM_SIGNERS,  /* the number, beside the last of several lines of signers */
} gw_form;

/* What stands at a place of the paper, its corner counted from the paper's. */
typedef struct gw_box {
    int left_twips, top_twips, width_twips, height_twips;
    int32_t colour; /* it is filled with; of a box with text GW_NO_COLOUR */
    bool is_turned; /* its text runs downwards, its lines from the right to the left */
} gw_box;

/* A letter's mark (GB/T 9704-2012, 10.1) and the bars of its rules. */
enum { GW_LETTER_BARS = 4 };
typedef struct gw_letterhead {
    gw_box mark;
    gw_box bars[GW_LETTER_BARS];
    int bar_count;
} gw_letterhead;

/* Two columns without rules around them. */
typedef struct gw_pair {
    int left_twips; /* from the type area's left edge */
    int width_twips[2];
    gw_own own[2];      /* of the paragraphs in each */
    gw_separator below; /* a rule under both */
} gw_pair;

/* One paragraph of the output: the blocks from `first` to `last` in the order of the document. */
typedef struct gw_paragraph {
    const gw_node *root; /* of the tree */
    const gw_node *first, *last;
    const gw_variant *variant; /* of the sheet; NULL: it looks as its role does */
    size_t variant_lead_bytes; /* how much of its text is set as the variant's lead */
    bool is_row; /* the cells of a table's row, or signatures beside each other, with tabs
                  * between them; otherwise several blocks are a title's lines (标题), with
                  * soft breaks between them */
    const gw_node *table_row;      /* NULL: it is no row of a table */
    bool begins_table, ends_table; /* it is the first or last row of its table with text in it */
    bool ends_apart;               /* it is the last one, and another table follows */
    bool ends_text;                /* likewise, and nothing follows */
    bool is_runin;                 /* a heading with text after it */
    bool keep_next;                /* body that stays with the next one */
    bool opens_with_tab;           /* a row: one stands before its first block, too */
    gw_cut cut;
    gw_form form;
    gw_letterhead letterhead; /* of GW_FORM_FLOATING */
    gw_pair pair;             /* of GW_FORM_JOINT and GW_FORM_SIGNERS */
    const gw_node *beside;    /* a block behind a tab at the end of its line, or NULL */
    gw_own own;
    gw_own spacer;      /* of a line above it that is empty and so high; no pitch: there is none */
    int blank_before;   /* empty lines above it */
    bool blank_is_kept; /* they stay with it */
    gw_page_kind pages; /* on which it stands */
    /* It is the first or last one on such pages. Sections are the wide tables, what stands between
     * them, what stands before the documents where contents count their pages on their own and,
     * where the first page of a document has no number, each document. */
    bool begins_section, ends_section;
    bool restarts; /* it begins the section behind such contents: its page is the first */
    /* What stands at the foot of the page on which this paragraph ends. */
    gw_colophon_blocks colophon;
    bool is_anchor; /* the text has no paragraph to bring the colophon: this one has no text,
                     * `first` and `last` are the colophon's; without one it is an empty page */
} gw_paragraph;

/* The walk over a document's head (版头); head.c keeps it. */
typedef struct gw_head {
    const gw_style *style;
    const gw_node *next;         /* the block to look at next; NULL: the end */
    const gw_node *first_issuer; /* of a letter: they stand above all others */
    const gw_node *beside;       /* a letter's number: it stands beside the first line */
    int above_twips;             /* of the lines above on the page, or GW_NOT_AT_TOP */
    bool has_mark;               /* one has been given out */
    gw_own mark_own;             /* of it */
} gw_head;

typedef struct gw_flow {
    const gw_node *file;
    const gw_style *style;
    const gw_node *at;       /* the node to look at next; NULL: the end */
    gw_head head;            /* of the document at hand */
    const gw_node *page_top; /* the first block of the last page that is known to begin anew */
    const gw_node *previous; /* the last block that was given out; NULL: none yet */
    const gw_look *above;    /* how it looks */
    const gw_variant *above_variant;
    bool above_is_kept; /* it stays with the next paragraph */
    bool in_front;      /* contents that count on their own are not yet behind */
    gw_attachment_list attachments;
    gw_closing_run closing;
    gw_colophon_blocks colophon;   /* of the document around `at` */
    gw_page_kind pages;            /* of the last paragraph */
    const gw_node *wide_last;      /* of the blocks on turned pages that begin at or before `at` */
    const gw_colophon_turn *turns; /* of the colophons from this document's on; NULL: as text */
    bool has_blank;                /* the empty page before its colophon has been given out */
} gw_flow;

/* A flow over the tree of `file`, before its first paragraph; borrows both. */
gw_flow gw_flow_start(const gw_node *file, const gw_style *style);
/* The same with what layout/pages has found out about the colophons at the foot of pages, one after
 * the other in the order of the document; borrowed. NULL: they stand where the text ends. */
gw_flow gw_flow_start_settled(const gw_node *file, const gw_style *style,
                              const gw_colophon_turn *turns);
/* Do real contents, and what stands before them, count their pages on their own? */
bool gw_flow_has_front(const gw_node *file, const gw_style *style);
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
