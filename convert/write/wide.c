/* SPDX-License-Identifier: MIT */
#include "write/wide.h"

#include "tree/walk.h"
#include "write/measure.h"
#include "write/table.h"

/* More lines do not stand between a caption and its table. */
enum { MOST_CAPTIONS = 4 };

bool gw_page_kind_is_wide(gw_page_kind kind)
{
    return kind == GW_PAGES_WIDE || kind == GW_PAGES_WIDE_FIRST;
}

gw_page gw_page_of_kind(const gw_style *style, gw_page_kind kind)
{
    return gw_page_kind_is_wide(kind) ? gw_page_turned(&style->page) : style->page;
}

gw_box gw_wide_number_box(const gw_style *style, bool is_even)
{
    const gw_page *page = &style->page;
    return (gw_box){
        .left_twips = gw_footer_distance_twips(style),
        .top_twips = is_even && page->mirrored ? page->outer_twips : page->inner_twips,
        .width_twips = style->page_number.pitch_twips,
        .height_twips = gw_page_type_width_twips(page),
        .colour = GW_NO_COLOUR,
        .is_turned = true,
    };
}

bool gw_style_has_wide_pages(const gw_style *style)
{
    return style->table.ruled && style->table.landscape &&
           style->page.width_twips < style->page.height_twips;
}

/* A caption that the sheet keeps with what follows; another one is a note below its table. */
static bool is_caption(const gw_node *node, const gw_style *style, bool above)
{
    if (node->kind != GW_NODE_BLOCK || node->role != GW_ROLE_CAPTION)
        return false;
    size_t lead_bytes;
    const gw_variant *variant = gw_style_variant(style, node->role, node->text, &lead_bytes);
    const gw_look *look =
        variant != NULL ? &variant->look : gw_style_look(style, node->role, node->level);
    return look->keep_next == above;
}

/* The table that begins with `block`, or to which it is a caption; NULL: there is none. */
static const gw_node *table_at(const gw_node *block, const gw_style *style)
{
    const gw_node *cell = block->parent;
    if (cell->kind == GW_NODE_CELL)
        return cell->parent->parent;
    const gw_node *node = block;
    for (int i = 0; i < MOST_CAPTIONS && node != NULL && is_caption(node, style, true); i++) {
        node = node->next;
        if (node != NULL && node->page_break_before)
            return NULL;
    }
    return node != NULL && node != block && node->kind == GW_NODE_TABLE ? node : NULL;
}

/* The last of the notes right below a table, or the last block in it. */
static const gw_node *end_of(const gw_node *table, const gw_style *style)
{
    const gw_node *last = NULL;
    for (const gw_node *block = gw_next_block(table, NULL); block != NULL;
         block = gw_next_block(table, block))
        last = block;
    for (const gw_node *node = table->next;
         node != NULL && !node->page_break_before && is_caption(node, style, false);
         node = node->next)
        last = node;
    return last;
}

const gw_node *gw_wide_run_end(const gw_node *root, const gw_node *block, const gw_style *style)
{
    const gw_node *end = NULL;
    while (block != NULL) {
        const gw_node *table = table_at(block, style);
        if (table == NULL || !gw_style_has_wide_pages(style) || !gw_table_is_wide(table, style))
            break;
        end = end_of(table, style);
        block = end != NULL ? gw_next_block(root, end) : NULL;
    }
    return end;
}
