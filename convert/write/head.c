/* SPDX-License-Identifier: MIT */
#include "write/head.h"

#include "layout/lines.h"
#include "text/hanzi.h"
#include "tree/role.h"
#include "write/mark.h"
#include "write/measure.h"
#include "write/signers.h"

int gw_block_height_twips(const gw_node *block, const gw_style *style)
{
    const gw_look *look = gw_style_look(style, block->role, block->level);
    int line = gw_line_height_twips(look), page = gw_page_type_height_twips(&style->page);
    int most = line > 0 ? page / line + 1 : 1; /* lines: more than the page has room for */
    int height = (int)gw_text_lines(block->text, style, look, (unsigned)most) * line;
    return height < page ? height : page;
}

static const gw_node *find(const gw_node *head, gw_role role)
{
    const gw_node *at = head->first;
    while (at != NULL && at->role != role)
        at = at->next;
    return at;
}

/* A letter's mark stands at a place of the paper, above everything else; the number beside the
 * first line below its rule (10.1). */
static void start_letter(gw_head *head, const gw_node *node)
{
    if (head->style->mark.from != GW_EDGE_PAPER || head->above_twips == GW_NOT_AT_TOP)
        return;
    head->first_issuer = find(node, GW_ROLE_ISSUER);
    if (head->first_issuer != NULL && head->style->mark_rule.form != GW_SEPARATOR_NONE &&
        gw_role_group_of(node->first->role) == GW_GROUP_HEAD)
        head->beside = find(node, GW_ROLE_NUMBER);
}

gw_head gw_head_start(const gw_node *node, const gw_style *style, int above_twips)
{
    gw_head head = {.style = style, .next = node->first, .above_twips = above_twips};
    start_letter(&head, node);
    return head;
}

static const gw_look *look_of(const gw_head *head, gw_role role)
{
    return gw_style_look(head->style, role, 0);
}

static void add_above(gw_head *head, const gw_node *block)
{
    if (head->above_twips == GW_NOT_AT_TOP)
        return;
    if (gw_role_group_of(block->role) == GW_GROUP_HEAD)
        head->above_twips += gw_block_height_twips(block, head->style);
    else
        head->above_twips = GW_NOT_AT_TOP;
}

/* ---- marks ---------------------------------------------------------------------------------- */

/* One of several marks that follow each other: all alike. */
static void place_mark(gw_head *head, const gw_node *block, gw_paragraph *paragraph)
{
    if (block->previous == NULL || block->previous->role != GW_ROLE_ISSUER) {
        gw_issuers issuers = gw_issuers_from(block);
        if (gw_mark_join(&issuers, head->style, paragraph))
            head->mark_own = paragraph->own;
        else
            head->mark_own = gw_mark_own(&issuers, head->style);
        if (!head->has_mark)
            paragraph->spacer.pitch_twips =
                gw_mark_spacer_twips(&head->mark_own, head->style, head->above_twips);
    }
    paragraph->own = head->mark_own;
    head->has_mark = true;
}

static bool next_floating(gw_head *head, gw_paragraph *paragraph)
{
    if (head->first_issuer == NULL || head->has_mark)
        return false;
    gw_issuers issuers = gw_issuers_from(head->first_issuer);
    paragraph->first = issuers.first;
    gw_mark_float(&issuers, head->style, head->above_twips, paragraph);
    head->has_mark = true;
    return true;
}

/* ---- the number's line ---------------------------------------------------------------------- */

/* The rule belongs to a mark: without one the head is a plain line of text. */
static gw_separator rule_of(const gw_head *head, gw_role role)
{
    gw_separator rule = head->style->number_rule;
    if (!head->has_mark)
        rule.form = GW_SEPARATOR_NONE;
    rule.gap_twips -= gw_bracket_foot_twips(look_of(head, role));
    if (rule.gap_twips < 0)
        rule.gap_twips = 0;
    return rule;
}

static bool is_number_line(gw_role role)
{
    return gw_role_group_of(role) == GW_GROUP_NUMBER;
}

static const gw_node *last_signer(const gw_node *first)
{
    while (first->next != NULL && first->next->role == GW_ROLE_SIGNER)
        first = first->next;
    return first;
}

static void place_number(gw_head *head, const gw_node *block, gw_paragraph *paragraph)
{
    const gw_node *next = block->next;
    const gw_node *last = block;
    if (block->role == GW_ROLE_NUMBER && next != NULL && next->role == GW_ROLE_SIGNER &&
        gw_signers_place(block, next, last_signer(next), head->style, paragraph))
        last = last_signer(next);
    head->next = last->next;
    if (last->next == NULL || !is_number_line(last->next->role)) {
        gw_separator rule = rule_of(head, block->role);
        if (paragraph->form == GW_FORM_SIGNERS)
            paragraph->pair.below = rule;
        else
            paragraph->own.below = rule;
    }
}

/* ---- all of them ---------------------------------------------------------------------------- */

/* The number stands flush right on a letter's first line. */
static void place_beside_first(gw_head *head, gw_paragraph *paragraph)
{
    if (head->beside == NULL || paragraph->first->previous != NULL)
        return;
    paragraph->beside = head->beside;
    paragraph->own.placed = true;
    paragraph->own.align = GW_ALIGN_LEFT;
    paragraph->own.tabs[0] = (gw_tab){GW_TAB_RIGHT, gw_page_type_width_twips(&head->style->page)};
    paragraph->own.tab_count = 1;
}

/* Steps over a letter's mark and the number beside its first line, which have been given out. */
static void skip_done(gw_head *head)
{
    if (head->next != NULL && head->next == head->first_issuer)
        head->next = gw_issuers_from(head->next).last->next;
    if (head->next != NULL && head->next == head->beside)
        head->next = head->next->next;
}

static void place_block(gw_head *head, const gw_node *block, gw_paragraph *paragraph)
{
    if (block->role == GW_ROLE_ISSUER)
        place_mark(head, block, paragraph);
    else if (is_number_line(block->role))
        place_number(head, block, paragraph);
    else
        place_beside_first(head, paragraph);
}

bool gw_head_next(gw_head *head, gw_paragraph *paragraph)
{
    *paragraph = (gw_paragraph){0};
    if (next_floating(head, paragraph))
        return true;
    skip_done(head);
    const gw_node *block = head->next;
    if (block == NULL)
        return false;
    head->next = block->next;
    paragraph->first = paragraph->last = block;
    place_block(head, block, paragraph);
    if (paragraph->form == GW_FORM_JOINT)
        head->next = paragraph->last->next;
    add_above(head, block);
    return true;
}

/* ---- the columns of a pair ------------------------------------------------------------------ */

gw_pair_walk gw_pair_start(const gw_paragraph *paragraph, const gw_style *style, int column)
{
    return (gw_pair_walk){
        .paragraph = paragraph,
        .column = column,
        .next = paragraph->first,
        .suffix = style->mark.suffix,
    };
}

/* What a joint mark's block has in a column; empty: nothing. */
static gw_str part_of_mark(const gw_pair_walk *walk, const gw_node *block)
{
    gw_str text = gw_trim(block->text), name = gw_issuer_name(block->text, walk->suffix);
    if (walk->column == 0)
        return name;
    return name.n == text.n ? (gw_str){"", 0} : gw_str_from(text, text.n - walk->suffix.n);
}

static gw_str part_of_signers(gw_pair_walk *walk, const gw_node *block)
{
    bool is_signer = block->role == GW_ROLE_SIGNER;
    if (is_signer != (walk->column == 1))
        return (gw_str){"", 0};
    if (!is_signer)
        return block->text;
    walk->text.n = 0;
    gw_signer_put_column(&walk->text, block->text);
    return gw_buf_view(&walk->text);
}

bool gw_pair_next(gw_pair_walk *walk, gw_pair_line *line)
{
    while (walk->next != NULL) {
        const gw_node *block = walk->next;
        walk->next = block == walk->paragraph->last ? NULL : block->next;
        bool is_mark = walk->paragraph->form == GW_FORM_JOINT;
        gw_str text = is_mark ? part_of_mark(walk, block) : part_of_signers(walk, block);
        if (text.n == 0)
            continue;
        size_t lead = block->role == GW_ROLE_SIGNER ? gw_signer_label_bytes(text) : 0;
        *line = (gw_pair_line){block, text, lead};
        return true;
    }
    return false;
}

bool gw_pair_end(gw_pair_walk *walk)
{
    bool failed = walk->text.failed;
    gw_buf_fini(&walk->text);
    return !failed;
}
