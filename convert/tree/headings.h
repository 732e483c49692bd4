/* SPDX-License-Identifier: MIT
 *
 * A tree -> its titles and headings in their order, to be found by their words: what the entries of
 * contents (目录) lead to. Words are compared without white space, full stops and the difference
 * between full and half width, with and without the label that stands before them; as digests of 64
 * bits, so that finding one costs the same however many there are. */
#ifndef GONGWEN_TREE_HEADINGS_H
#define GONGWEN_TREE_HEADINGS_H

#include "tree/tree.h"

typedef struct gw_heading {
    gw_node *block;    /* the first of its paragraph */
    gw_str text;       /* of that block; of a run-in heading the heading alone */
    int level;         /* of a heading, 1 to 5; 0: a title, or the label of an attachment */
    unsigned taken_by; /* the contents, counted from 1, that have led to it last; 0: none */
} gw_heading;

typedef struct gw_heading_key {
    uint64_t digest;
    size_t place; /* of its heading */
} gw_heading_key;

typedef struct gw_headings {
    gw_heading *items;
    size_t count;
    gw_heading_key *keys; /* by digest, then by place */
    size_t key_count;
} gw_headings;

/* The titles and headings below `file`, but for those in the cells of tables; borrows the tree, the
 * rest lives in the arena. None when memory ran out, which the arena tells. */
gw_headings gw_headings_find(gw_node *file, gw_arena *arena);
/* The place of the heading that has the words of an entry and that the contents `taker` have not
 * taken yet: the first one from place `from` on, otherwise the nearest before it; GW_NOT_FOUND when
 * there is none. `label` is the one that the entry begins with, or empty: its words count with and
 * without it. */
size_t gw_headings_match(const gw_headings *headings, gw_str words, gw_str label, size_t from,
                         unsigned taker);

#endif
