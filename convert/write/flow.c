/* SPDX-License-Identifier: MIT */
#include "write/flow.h"

#include "layout/lines.h"
#include "tree/role.h"
#include "tree/walk.h"
#include "write/colophon.h"
#include "write/hanging.h"
#include "write/head.h"
#include "write/section.h"
#include "write/wide.h"

gw_flow gw_flow_start(const gw_node *file, const gw_style *style)
{
    return (gw_flow){.file = file,
                     .style = style,
                     .at = file,
                     .in_front = gw_flow_has_front(file, style),
                     .pages = GW_PAGES_PLAIN};
}

gw_flow gw_flow_start_settled(const gw_node *file, const gw_style *style,
                              const gw_colophon_turn *turns)
{
    gw_flow flow = gw_flow_start(file, style);
    flow.turns = turns;
    return flow;
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

static bool belongs_to_closing(const gw_node *block)
{
    gw_role_group group = gw_role_group_of(block->role);
    return group == GW_GROUP_ATTACHMENT_NOTE || group == GW_GROUP_CLOSING;
}

static bool is_text(const gw_node *block)
{
    return block->role == GW_ROLE_BODY || block->role == GW_ROLE_ARTICLE ||
           (block->role == GW_ROLE_HEADING && block->runin_chars > 0);
}

/* A short paragraph of text right before the note of attachments or the signature. */
static bool is_kept_with_closing(const gw_flow *flow, const gw_node *block)
{
    if (!is_text(block))
        return false;
    const gw_node *next = gw_next_block(flow->file, block);
    return next != NULL && belongs_to_closing(next) && container_of(next) == container_of(block) &&
           gw_closing_is_short(flow->style, block);
}

/* A heading and what is no heading of its level: the chapters (章) of a regulation stand apart from
 * their articles when the sheet says so. */
static bool parts_text(const gw_node *above, const gw_node *below)
{
    return (above->role == GW_ROLE_HEADING || below->role == GW_ROLE_HEADING) &&
           (above->role != below->role || above->level != below->level);
}

/* Does it stand together with the paragraph above it, without blank lines between them? */
static bool goes_on(const gw_flow *flow, const gw_paragraph *paragraph)
{
    return same_group(flow->previous, paragraph->first) &&
           !parts_text(flow->previous, paragraph->first) &&
           flow->above_variant == paragraph->variant;
}

static bool is_kept(const gw_paragraph *paragraph, const gw_look *look)
{
    return paragraph->keep_next || paragraph->own.keep_next || look->keep_next;
}

static void set_blank_lines(const gw_flow *flow, gw_paragraph *paragraph, const gw_look *look)
{
    bool is_on_top = flow->previous == NULL || paragraph->own.new_page || look->page_break_before ||
                     gw_section_turns(flow);
    if (is_on_top || paragraph->spacer.pitch_twips > 0)
        paragraph->blank_before = 0;
    else if (!goes_on(flow, paragraph))
        paragraph->blank_before = greater(flow->above->blank_after, look->blank_before);
    paragraph->blank_is_kept = flow->above_is_kept || is_kept(paragraph, look) ||
                               gw_role_group_of(paragraph->first->role) == GW_GROUP_CLOSING;
}

/* Body that is kept has a style of its own in every document. */
static void set_kept(const gw_flow *flow, gw_paragraph *paragraph)
{
    bool kept = is_kept_with_closing(flow, paragraph->first);
    bool is_plain_body = paragraph->first->role == GW_ROLE_BODY && paragraph->variant == NULL;
    paragraph->keep_next = kept && is_plain_body;
    paragraph->own.keep_next = kept && !is_plain_body;
}

static void set_table(const gw_flow *flow, gw_paragraph *paragraph)
{
    const gw_node *table = gw_table_around(paragraph->first);
    paragraph->is_row = table != NULL;
    paragraph->table_row = row_of(paragraph->first);
    paragraph->begins_table = table != NULL && gw_table_around(flow->previous) != table;
    const gw_node *next = gw_next_block(flow->file, paragraph->last);
    paragraph->ends_table = table != NULL && gw_table_around(next) != table;
    paragraph->ends_apart = paragraph->ends_table && next != NULL && gw_table_around(next) != NULL;
    paragraph->ends_text = paragraph->ends_table && next == NULL;
}

static void fill_paragraph(gw_flow *flow, const gw_node *block, gw_paragraph *paragraph)
{
    const gw_node *row = row_of(block);
    *paragraph = (gw_paragraph){
        .root = flow->file,
        .first = block,
        .last = row != NULL ? last_block_of_row(row, block) : gw_title_last_line(block),
        .is_runin = block->role == GW_ROLE_HEADING && block->runin_chars > 0,
    };
    set_table(flow, paragraph);
    if (row != NULL)
        return;
    if (!block->in_contents) /* an update would not know variants */
        paragraph->variant =
            gw_style_variant(flow->style, block->role, block->text, &paragraph->variant_lead_bytes);
    set_kept(flow, paragraph);
    gw_hanging_place(flow->style, paragraph);
    gw_attachment_place(&flow->attachments, flow->style, paragraph);
    gw_closing_place(&flow->closing, flow->style, paragraph);
}

static const gw_look *look_of_paragraph(const gw_flow *flow, const gw_paragraph *paragraph)
{
    return paragraph->variant != NULL ? &paragraph->variant->look : look_of(flow, paragraph->first);
}

/* Where it stands: on a new page, below blank lines. */
static void place_paragraph(gw_flow *flow, bool new_page, gw_paragraph *paragraph)
{
    const gw_look *look = look_of_paragraph(flow, paragraph);
    paragraph->own.new_page =
        new_page && flow->previous != NULL && !look->page_break_before && !gw_section_turns(flow);
    set_blank_lines(flow, paragraph, look);
    if (new_page || flow->previous == NULL || gw_section_turns(flow))
        flow->page_top = paragraph->first;
    if (paragraph->spacer.pitch_twips > 0) { /* it stands above the paragraph */
        paragraph->spacer.new_page = paragraph->own.new_page;
        paragraph->own.new_page = false;
    }
}

/* A paragraph of one line takes the colophon with it; a longer one that has no room above it would
 * go to the next page whole, and readers differ on which page its box stands. */
static bool can_bring_box(const gw_flow *flow, const gw_paragraph *paragraph)
{
    return !paragraph->is_row && paragraph->first == paragraph->last &&
           gw_text_lines(paragraph->first->text, flow->style, look_of_paragraph(flow, paragraph),
                         2) == 1;
}

static void attach_colophon(const gw_flow *flow, gw_paragraph *paragraph)
{
    if (flow->colophon.first != NULL && flow->wide_last == NULL &&
        gw_flow_colophon_turn(flow) == GW_COLOPHON_WITH_TEXT &&
        gw_next_block(flow->file, paragraph->last) == flow->colophon.first &&
        can_bring_box(flow, paragraph))
        paragraph->colophon = flow->colophon;
}

/* The empty page before the colophon is still to be given out. */
static bool wants_blank(const gw_flow *flow)
{
    return gw_flow_colophon_turn(flow) == GW_COLOPHON_AFTER_BLANK && !flow->has_blank;
}

/* A paragraph that only brings the colophon, or makes the empty page before it. */
static void fill_anchor(const gw_flow *flow, bool new_page, gw_paragraph *paragraph)
{
    gw_colophon_turn turn = gw_flow_colophon_turn(flow);
    bool begins = (new_page && turn == GW_COLOPHON_WITH_TEXT) || turn == GW_COLOPHON_OVERLEAF;
    *paragraph = (gw_paragraph){
        .root = flow->file,
        .first = flow->colophon.first,
        .last = flow->colophon.last,
        .own.new_page = begins && flow->previous != NULL && !gw_section_turns(flow),
        .is_anchor = true,
    };
    if (!wants_blank(flow))
        paragraph->colophon = flow->colophon;
}

static void step_over(gw_flow *flow, const gw_paragraph *paragraph)
{
    flow->previous = paragraph->last;
    flow->above = look_of_paragraph(flow, paragraph);
    flow->above_variant = paragraph->variant;
    flow->above_is_kept = is_kept(paragraph, flow->above);
}

static void go_on_behind(gw_flow *flow, const gw_paragraph *paragraph)
{
    if (paragraph->is_anchor && paragraph->colophon.first == NULL) { /* the colophon follows */
        flow->at = paragraph->first;
        flow->has_blank = true;
        return;
    }
    const gw_node *colophon = paragraph->colophon.last;
    flow->at = gw_next_node(flow->file, colophon != NULL ? colophon : paragraph->last);
}

static void take_paragraph(gw_flow *flow, const gw_node *block, bool new_page,
                           gw_paragraph *paragraph)
{
    if (block == flow->colophon.first) {
        fill_anchor(flow, new_page, paragraph);
        return;
    }
    fill_paragraph(flow, block, paragraph);
    place_paragraph(flow, new_page, paragraph);
    attach_colophon(flow, paragraph);
}

/* How high the lines are that stand above a node on its page, when they are nothing but children of
 * its own document. */
static int height_above(const gw_flow *flow, const gw_node *node, bool new_page)
{
    int height = 0, page = gw_page_type_height_twips(&flow->style->page);
    if (new_page || flow->previous == NULL)
        return 0;
    if (flow->page_top == NULL || flow->page_top->parent != node->parent)
        return GW_NOT_AT_TOP;
    for (const gw_node *at = flow->page_top; at != node && height < page; at = at->next)
        height += gw_block_height_twips(at, flow->style);
    return height < page ? height : GW_NOT_AT_TOP;
}

static bool is_head_at_end(const gw_flow *flow)
{
    gw_head ahead = flow->head;
    gw_paragraph next;
    return !gw_head_next(&ahead, &next);
}

/* The next paragraph of the head that was entered last. */
static bool next_of_head(gw_flow *flow, bool new_page, bool first, gw_paragraph *paragraph)
{
    if (!gw_head_next(&flow->head, paragraph))
        return false;
    paragraph->root = flow->file;
    place_paragraph(flow, new_page || paragraph->first->page_break_before, paragraph);
    gw_section_begin(flow, first, look_of_paragraph(flow, paragraph), paragraph);
    step_over(flow, paragraph);
    if (is_head_at_end(flow))
        gw_section_end(flow, paragraph);
    return true;
}

/* Its blocks stand in an order of their own. */
static void enter_head(gw_flow *flow, const gw_node *head, bool new_page)
{
    flow->head = gw_head_start(head, flow->style, height_above(flow, head, new_page));
    flow->at = gw_next_node(flow->file, head->last != NULL ? head->last : head);
}

static void enter_document(gw_flow *flow, const gw_node *document)
{
    if (flow->turns != NULL && flow->colophon.first != NULL)
        flow->turns++;
    flow->has_blank = false;
    flow->colophon = gw_colophon_find(document, flow->style);
}

bool gw_flow_next(gw_flow *flow, gw_paragraph *paragraph)
{
    bool new_page = false, first = false;
    if (next_of_head(flow, false, false, paragraph))
        return true;
    for (const gw_node *node = flow->at; node != NULL; node = gw_next_node(flow->file, node)) {
        new_page |= begins_page(flow, node);
        first |= node->kind == GW_NODE_DOCUMENT;
        if (node->kind == GW_NODE_DOCUMENT)
            enter_document(flow, node);
        if (node->kind == GW_NODE_HEAD) {
            enter_head(flow, node, new_page);
            if (next_of_head(flow, new_page, first, paragraph))
                return true;
        }
        if (node->kind != GW_NODE_BLOCK)
            continue;
        if (flow->previous == NULL)
            gw_section_look_ahead(flow, node);
        take_paragraph(flow, node, new_page, paragraph);
        gw_section_begin(flow, first, look_of_paragraph(flow, paragraph), paragraph);
        step_over(flow, paragraph);
        go_on_behind(flow, paragraph);
        gw_section_end(flow, paragraph);
        return true;
    }
    flow->at = NULL;
    return false;
}

const gw_node *gw_paragraph_next_block(const gw_paragraph *paragraph, const gw_node *block)
{
    return block == paragraph->last ? NULL : gw_next_block(paragraph->root, block);
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
