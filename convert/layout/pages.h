/* SPDX-License-Identifier: MIT
 *
 * The flow of paragraphs -> how many lines each takes and on which page it begins, counted in twips
 * against the type area (版心), as readers do when they open the document. */
#ifndef GONGWEN_LAYOUT_PAGES_H
#define GONGWEN_LAYOUT_PAGES_H

#include "base/arena.h"
#include "style/sheet.h"
#include "tree/tree.h"
#include "write/flow.h"

/* One paragraph on paper. */
typedef struct gw_placed {
    const gw_node *first, *last; /* its blocks, in the order of the document */
    unsigned lines;
    unsigned page; /* where its first line stands, from 1 */
} gw_placed;

typedef struct gw_pages {
    gw_placed *paragraphs; /* in the order of the document */
    size_t count;
    unsigned page_count;
    int used_twips; /* how far the last page is filled */
    /* Of each colophon at the foot of a page, in the order of the document; NULL: the sheet wants
     * none of them on even pages. */
    gw_colophon_turn *turns;
} gw_pages;

/* Places the paragraphs of `file` as the sheet sets them; borrows both, everything else lives in
 * the arena. No paragraphs when there are none or memory ran out (the arena's `failed` tells). */
gw_pages gw_pages_of(const gw_node *file, const gw_style *style, gw_arena *arena);
/* How the colophons come to stand where the sheet wants them, for gw_flow_start_settled; NULL when
 * it does not ask for even pages, or memory ran out. */
const gw_colophon_turn *gw_pages_turns(const gw_node *file, const gw_style *style, gw_arena *arena);

#endif
