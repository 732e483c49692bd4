/* SPDX-License-Identifier: MIT
 *
 * The flow of paragraphs -> strips of lines of one height, to be laid down one below the other:
 * paragraphs, blank lines, rows of tables, the box at the foot of a page. */
#ifndef GONGWEN_LAYOUT_STRIPS_H
#define GONGWEN_LAYOUT_STRIPS_H

#include "layout/pages.h"

typedef struct gw_strip {
    gw_placed *paragraphs;  /* that stand in it: a colophon's lines, otherwise one */
    size_t paragraph_count; /* 0: a blank line */
    unsigned lines;
    int pitch_twips, before_twips, after_twips;
    int page_twips; /* the height of the type area on its pages */
    int head_twips; /* of the table's head, which a row has above it where it begins a page */
    bool new_page, keep_next, keep_lines, widow_control;
    bool restarts;  /* its page is number 1 again */
    bool is_anchor; /* it is there to bring a colophon */
    bool is_colophon;
    /* Filled when it is laid down: */
    bool moved;    /* it begins a page because of what follows it */
    unsigned page; /* where it begins, and how far that page is filled above it */
    int top_twips;
} gw_strip;

typedef struct gw_strips {
    gw_strip *strips;
    size_t count;
    gw_placed *paragraphs; /* of all of them, in the order of the document */
    size_t paragraph_count;
    size_t colophon_count; /* at the foot of pages */
} gw_strips;

/* Cuts the flow of `file`; borrows both, everything else lies in the arena. None when memory ran
 * out (the arena's `failed` tells). */
gw_strips gw_strips_cut(const gw_node *file, const gw_style *style, gw_arena *arena);

#endif
