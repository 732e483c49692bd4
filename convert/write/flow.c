/* SPDX-License-Identifier: MIT */
#include "write/flow.h"

#include <string.h>

#include "base/utf8.h"
#include "tree/role.h"
#include "tree/walk.h"

/* The last paragraph of the text stays with the signature only when it has at most this many
 * lines: a long one would leave most of a page white. */
enum { KEPT_LINES = 4 };

gw_flow gw_flow_start(const gw_node *file, const gw_style *style)
{
    return (gw_flow){.file = file, .style = style, .at = file};
}

static const gw_look *look_of(const gw_flow *flow, const gw_node *block)
{
    return gw_style_look(flow->style, block->role, block->level);
}

/* Does this node, before any block in it, ask for a new page? */
static bool begins_page(const gw_flow *flow, const gw_node *node)
{
    if (node->page_break_before)
        return true;
    if (node->kind == GW_NODE_DOCUMENT)
        return flow->style->document_page_break;
    /* An attachment begins a page as its label does, even where a title stands in its place. */
    return node->kind == GW_NODE_ATTACHMENT &&
           gw_style_look(flow->style, GW_ROLE_ATTACHMENT_LABEL, 0)->page_break_before;
}

/* The document or attachment in which a block stands. */
static const gw_node *container_of(const gw_node *block)
{
    const gw_node *node = block->parent;
    while (node != NULL && node->kind != GW_NODE_DOCUMENT && node->kind != GW_NODE_ATTACHMENT)
        node = node->parent;
    return node;
}

static bool same_group(const gw_node *a, const gw_node *b)
{
    return gw_role_group_of(a->role) == gw_role_group_of(b->role) &&
           container_of(a) == container_of(b);
}

static int greater(int a, int b)
{
    return a > b ? a : b;
}

static const gw_node *last_line_of_title(const gw_node *first)
{
    const gw_node *last = first;
    while (last->role == GW_ROLE_TITLE && last->next != NULL && last->next->kind == GW_NODE_BLOCK &&
           last->next->role == GW_ROLE_TITLE && !last->next->page_break_before)
        last = last->next;
    return last;
}

/* The row of a table in whose cell a block stands, or NULL. */
static const gw_node *row_of(const gw_node *block)
{
    const gw_node *cell = block->parent;
    return cell != NULL && cell->kind == GW_NODE_CELL ? cell->parent : NULL;
}

static const gw_node *last_block_of_row(const gw_node *row, const gw_node *first)
{
    const gw_node *last = first;
    for (const gw_node *next = first; next != NULL; next = gw_next_block(row, next))
        last = next;
    return last;
}

/* A short paragraph of body text right before the signature. */
static bool is_kept_with_closing(const gw_flow *flow, const gw_node *block)
{
    const gw_node *next = gw_next_block(flow->file, block);
    return block->role == GW_ROLE_BODY && next != NULL &&
           gw_role_group_of(next->role) == GW_GROUP_CLOSING &&
           container_of(next) == container_of(block) &&
           gw_utf8_count(block->text) <= (size_t)(KEPT_LINES * flow->style->grid.columns) - 2;
}

/* Does it stand together with the paragraph above it, without blank lines between them? */
static bool goes_on(const gw_flow *flow, const gw_paragraph *paragraph)
{
    return same_group(flow->previous, paragraph->first) &&
           flow->above_variant == paragraph->variant;
}

static void set_blank_lines(const gw_flow *flow, gw_paragraph *paragraph, const gw_look *look)
{
    if (flow->previous == NULL || paragraph->own.new_page || look->page_break_before ||
        goes_on(flow, paragraph))
        return;
    paragraph->blank_before = greater(flow->above->blank_after, look->blank_before);
    paragraph->blank_is_kept = flow->above->keep_next || look->keep_next;
}

static void fill_paragraph(const gw_flow *flow, const gw_node *block, gw_paragraph *paragraph)
{
    const gw_node *row = row_of(block);
    *paragraph = (gw_paragraph){
        .root = flow->file,
        .first = block,
        .last = row != NULL ? last_block_of_row(row, block) : last_line_of_title(block),
        .is_row = row != NULL,
        .is_runin = block->role == GW_ROLE_HEADING && block->runin_chars > 0,
        .keep_next = is_kept_with_closing(flow, block),
    };
    if (row == NULL)
        paragraph->variant =
            gw_style_variant(flow->style, block->role, block->text, &paragraph->variant_lead_bytes);
}

static const gw_look *look_of_paragraph(const gw_flow *flow, const gw_paragraph *paragraph)
{
    return paragraph->variant != NULL ? &paragraph->variant->look : look_of(flow, paragraph->first);
}

/* Where it stands: on a new page, below blank lines. */
static void place_paragraph(const gw_flow *flow, bool new_page, gw_paragraph *paragraph)
{
    const gw_look *look = look_of_paragraph(flow, paragraph);
    paragraph->own.new_page = new_page && flow->previous != NULL && !look->page_break_before;
    set_blank_lines(flow, paragraph, look);
}

static void step_over(gw_flow *flow, const gw_paragraph *paragraph)
{
    flow->previous = paragraph->last;
    flow->above = look_of_paragraph(flow, paragraph);
    flow->above_variant = paragraph->variant;
    flow->at = gw_next_node(flow->file, paragraph->last);
}

bool gw_flow_next(gw_flow *flow, gw_paragraph *paragraph)
{
    bool new_page = false;
    for (const gw_node *node = flow->at; node != NULL; node = gw_next_node(flow->file, node)) {
        new_page |= begins_page(flow, node);
        if (node->kind != GW_NODE_BLOCK)
            continue;
        fill_paragraph(flow, node, paragraph);
        place_paragraph(flow, new_page, paragraph);
        step_over(flow, paragraph);
        return true;
    }
    flow->at = NULL;
    return false;
}

const gw_node *gw_paragraph_next_block(const gw_paragraph *paragraph, const gw_node *block)
{
    return block == paragraph->last ? NULL : gw_next_block(paragraph->root, block);
}

static void place_look(gw_look *look, const gw_own *own)
{
    look->align = own->align;
    look->left_twips = own->left_twips;
    look->right_twips = own->right_twips;
    look->first_line_twips = own->first_line_twips;
}

gw_look gw_own_look(const gw_look *look, const gw_own *own)
{
    gw_look made = *look;
    made.page_break_before |= own->new_page;
    if (own->placed)
        place_look(&made, own);
    if (own->size_halfpoints > 0) {
        made.type.size_halfpoints = own->size_halfpoints;
        made.type.letter_spacing_twips = 0;
    }
    if (own->pitch_twips > 0)
        made.pitch_twips = own->pitch_twips;
    if (own->below.form != GW_SEPARATOR_NONE)
        made.below = own->below;
    made.tab_count = own->tab_count;
    memcpy(made.tabs, own->tabs, sizeof made.tabs);
    return made;
}

bool gw_own_is_empty(const gw_own *own)
{
    return !own->new_page && !own->placed && own->size_halfpoints == 0 && own->pitch_twips == 0 &&
           own->below.form == GW_SEPARATOR_NONE && own->tab_count == 0;
}

size_t gw_flow_room(const gw_node *file)
{
    enum { MARK_UP = 320 }; /* of a paragraph, with its blank line */
    size_t room = MARK_UP;
    for (const gw_node *block = gw_next_block(file, NULL); block != NULL;
         block = gw_next_block(file, block))
        room += block->text.n + MARK_UP;
    return room;
}
