/* SPDX-License-Identifier: MIT */
#include "layout/contents.h"

#include "layout/pages.h"
#include "write/flow.h"

/* How many pages stand before the first document. */
static unsigned count_front_pages(const gw_pages *pages)
{
    size_t i = 0;
    while (i < pages->count && pages->paragraphs[i].first->parent->kind == GW_NODE_FILE)
        i++;
    return i < pages->count ? pages->paragraphs[i].page - 1 : 0;
}

void gw_contents_count_pages(const gw_node *file, const gw_style *style, gw_targets *targets,
                             gw_arena *arena)
{
    gw_pages pages = gw_pages_of(file, style, arena);
    if (arena->failed)
        return;
    unsigned front = gw_flow_has_front(file, style) ? count_front_pages(&pages) : 0;
    for (size_t i = 0; i < pages.count; i++) {
        const gw_placed *placed = &pages.paragraphs[i];
        unsigned mark = placed->first->in_contents ? 0 : placed->first->mark;
        if (mark > 0 && mark <= targets->count)
            targets->items[mark - 1].page =
                placed->page > front ? placed->page - front : placed->page;
    }
}
