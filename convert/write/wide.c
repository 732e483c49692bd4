/* SPDX-License-Identifier: MIT */
#include "write/wide.h"

#include "tree/role.h"
#include "tree/walk.h"
#include "write/measure.h"
#include "write/table.h"

/* More lines do not stand between an attachment's label and its table. */
enum { MOST_ABOVE = 8 };

const gw_node *gw_table_around(const gw_node *block)
{
    const gw_node *cell = block != NULL ? block->parent : NULL;
    return cell != NULL && cell->kind == GW_NODE_CELL ? cell->parent->parent : NULL;
}

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

bool gw_style_has_unnumbered_pages(const gw_style *style)
{
    return !style->page_number.on_first || (style->colophon.at_foot && style->colophon.even_page);
}

static const gw_look *look_of(const gw_node *block, const gw_style *style)
{
    size_t lead_bytes;
    const gw_variant *variant = gw_style_variant(style, block->role, block->text, &lead_bytes);
    return variant != NULL ? &variant->look : gw_style_look(style, block->role, block->level);
}

/* A title below a mark or a number stays with them: it stands at the head of an upright page. */
static bool is_below_head(const gw_node *block)
{
    return gw_role_group_of(block->role) == GW_GROUP_TITLE &&
           block->parent->kind == GW_NODE_DOCUMENT && block->parent->first->kind == GW_NODE_HEAD;
}

/* What the sheet keeps with the table that it stands above: a caption, a heading, an attachment's
 * label and title. */
static bool goes_along(const gw_node *block, const gw_style *style)
{
    bool is_text = block->role == GW_ROLE_HEADING && block->runin_chars > 0;
    return !is_text && !is_below_head(block) && look_of(block, style)->keep_next;
}

static bool begins_page(const gw_node *block, const gw_style *style)
{
    return block->page_break_before || look_of(block, style)->page_break_before;
}

/* The table that begins with `block`, or that it goes along with; NULL: there is none. */
static const gw_node *table_at(const gw_node *root, const gw_node *block, const gw_style *style)
{
    for (int i = 0; i < MOST_ABOVE && gw_table_around(block) == NULL; i++) {
        const gw_node *next = gw_next_block(root, block);
        if (!goes_along(block, style) || next == NULL || begins_page(next, style))
            return NULL;
        block = next;
    }
    return gw_table_around(block);
}

/* A caption that the sheet does not keep with what follows. */
static bool is_note(const gw_node *node, const gw_style *style)
{
    return node->kind == GW_NODE_BLOCK && node->role == GW_ROLE_CAPTION &&
           !node->page_break_before && !look_of(node, style)->keep_next;
}

/* The last of the notes right below a table, or the last block in it. */
static const gw_node *end_of(const gw_node *table, const gw_style *style)
{
    const gw_node *last = NULL;
    for (const gw_node *block = gw_next_block(table, NULL); block != NULL;
         block = gw_next_block(table, block))
        last = block;
    for (const gw_node *node = table->next; node != NULL && is_note(node, style); node = node->next)
        last = node;
    return last;
}

const gw_node *gw_wide_run_end(const gw_node *root, const gw_node *block, const gw_style *style)
{
    const gw_node *end = NULL;
    while (block != NULL) {
        const gw_node *table = table_at(root, block, style);
        if (table == NULL || !gw_style_has_wide_pages(style) || !gw_table_is_wide(table, style))
            break;
        end = end_of(table, style);
        block = end != NULL ? gw_next_block(root, end) : NULL;
    }
    return end;
}
