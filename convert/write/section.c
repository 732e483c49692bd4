/* SPDX-License-Identifier: MIT */
#include "write/section.h"

#include "tree/contents.h"
#include "tree/walk.h"
#include "write/wide.h"

bool gw_flow_has_front(const gw_node *file, const gw_style *style)
{
    return style->contents.numbering == GW_NUMBERING_OWN && style->page_number.shown &&
           gw_contents_lead(file);
}

bool gw_section_turns(const gw_flow *flow)
{
    return gw_page_kind_is_wide(flow->pages) != (flow->wide_last != NULL);
}

gw_colophon_turn gw_flow_colophon_turn(const gw_flow *flow)
{
    return flow->turns != NULL ? *flow->turns : GW_COLOPHON_WITH_TEXT;
}

/* Is the page number hidden on first pages, so that each document is a section of its own? */
static bool has_sections(const gw_flow *flow)
{
    return flow->style->page_number.shown && !flow->style->page_number.on_first;
}

/* Stands the paragraph alone on a page without a number, as the empty page before a colophon and
 * the colophon behind it do? */
static bool is_unnumbered_page(const gw_flow *flow, const gw_paragraph *paragraph)
{
    return paragraph->is_anchor && gw_flow_colophon_turn(flow) == GW_COLOPHON_AFTER_BLANK;
}

/* The section of contents that count on their own ends above the first document, which begins a
 * page. */
static void leave_front(gw_flow *flow, const gw_look *look, gw_paragraph *paragraph)
{
    bool has_spacer = paragraph->spacer.pitch_twips > 0; /* begins the page in its place */
    flow->in_front = false;
    paragraph->restarts = true;
    *(has_spacer ? &paragraph->spacer.new_page : &paragraph->own.new_page) =
        !look->page_break_before;
}

/* The pages of a section that begins; `hides_number`: on the first. */
static gw_page_kind kind_of_pages(const gw_flow *flow, bool hides_number)
{
    if (flow->in_front)
        return GW_PAGES_CONTENTS;
    if (flow->wide_last != NULL)
        return hides_number ? GW_PAGES_WIDE_FIRST : GW_PAGES_WIDE;
    return hides_number ? GW_PAGES_FIRST : GW_PAGES_PLAIN;
}

/* Begins a document, or what stands before all of them, with a section? */
static bool opens_document(const gw_flow *flow, bool first, const gw_paragraph *paragraph)
{
    bool is_first = flow->previous == NULL || paragraph->restarts;
    return has_sections(flow) && !flow->in_front &&
           (is_first || (first && flow->style->document_page_break));
}

void gw_section_begin(gw_flow *flow, bool first, const gw_look *look, gw_paragraph *paragraph)
{
    if (flow->in_front && first)
        leave_front(flow, look, paragraph);
    bool hides_number = opens_document(flow, first, paragraph) ||
                        (is_unnumbered_page(flow, paragraph) && flow->style->page_number.shown);
    bool begins_front = flow->in_front && flow->previous == NULL;
    paragraph->begins_section = hides_number || begins_front || paragraph->restarts ||
                                is_unnumbered_page(flow, paragraph) || gw_section_turns(flow);
    if (paragraph->begins_section)
        flow->pages = kind_of_pages(flow, hides_number);
    paragraph->pages = flow->pages;
}

void gw_section_look_ahead(gw_flow *flow, const gw_node *next)
{
    bool is_same_table = flow->previous != NULL && gw_table_around(flow->previous) != NULL &&
                         gw_table_around(flow->previous) == gw_table_around(next);
    if (!is_same_table)
        flow->wide_last = gw_wide_run_end(flow->file, next, flow->style);
}

/* Does another document begin right behind the paragraph? */
static bool is_before_document(const gw_flow *flow)
{
    const gw_node *next = flow->at;
    while (next != NULL && next->kind != GW_NODE_BLOCK && next->kind != GW_NODE_DOCUMENT)
        next = gw_next_node(flow->file, next);
    return next != NULL && next->kind == GW_NODE_DOCUMENT;
}

static const gw_node *next_block(const gw_flow *flow)
{
    const gw_node *next = flow->at;
    return next != NULL && next->kind != GW_NODE_BLOCK ? gw_next_block(flow->file, next) : next;
}

void gw_section_end(gw_flow *flow, gw_paragraph *paragraph)
{
    const gw_node *next = next_block(flow);
    if (flow->wide_last == paragraph->last)
        flow->wide_last = NULL;
    if (next == NULL)
        return;
    if (flow->wide_last == NULL)
        gw_section_look_ahead(flow, next);
    bool parts_documents =
        flow->in_front || (has_sections(flow) && flow->style->document_page_break);
    bool ends_text =
        next == flow->colophon.first && gw_flow_colophon_turn(flow) == GW_COLOPHON_AFTER_BLANK;
    paragraph->ends_section =
        gw_section_turns(flow) || ends_text || (parts_documents && is_before_document(flow));
}
