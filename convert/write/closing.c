/* SPDX-License-Identifier: MIT */
#include "write/closing.h"

#include "base/str.h"
#include "layout/lines.h"
#include "tree/role.h"
#include "write/flow.h"
#include "write/signer.h"

/* What stands before the signature stays with it only when it has at most this many lines: a long
 * paragraph would leave most of a page white. */
enum { KEPT_LINES = 4 };

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int type_width(const gw_style *style)
{
    return gw_page_type_width_twips(&style->page);
}

/* One 字 of the grid. */
static int cell_twips(const gw_style *style)
{
    return type_width(style) / (style->grid.columns > 0 ? style->grid.columns : 1);
}

static const gw_look *look_of(const gw_style *style, gw_role role)
{
    return gw_style_look(style, role, 0);
}

static int width_of(const gw_style *style, gw_role role, gw_str text)
{
    gw_ruler ruler = gw_ruler_of(style, &look_of(style, role)->type);
    return gw_text_width_twips(text, &ruler, type_width(style));
}

bool gw_closing_is_short(const gw_style *style, const gw_node *block)
{
    const gw_look *look = gw_style_look(style, block->role, block->level);
    return gw_text_lines(block->text, style, look, KEPT_LINES + 1) <= KEPT_LINES;
}

/* ---- the run -------------------------------------------------------------------------------- */

static bool is_closing(const gw_node *node)
{
    return node != NULL && node->kind == GW_NODE_BLOCK &&
           gw_role_group_of(node->role) == GW_GROUP_CLOSING;
}

static void count(gw_closing_run *run, const gw_style *style, const gw_node *block)
{
    int width = width_of(style, block->role, block->text);
    run->last = block;
    run->left++;
    if (block->role == GW_ROLE_DATE) {
        run->dates++;
        run->date_twips = width > run->date_twips ? width : run->date_twips;
        return;
    }
    run->signatures++;
    run->signature_twips = width > run->signature_twips ? width : run->signature_twips;
    run->is_person = gw_signer_read(block->text).name.n > 0;
}

/* In the middle of the date, unless a long signature would then leave the type area; it has a 字 to
 * spare, since a line that is just as wide as its text may break. */
static int seal_axis(const gw_closing_run *run, const gw_style *style)
{
    int axis = type_width(style) - look_of(style, GW_ROLE_DATE)->right_twips - run->date_twips / 2;
    return least(axis, type_width(style) - (run->signature_twips + cell_twips(style)) / 2);
}

/* Several seals stand in columns of the same width, a last row that is not full in the middle. A
 * single row ends over the date's own place, if its names stay apart there. */
static void lay_columns(gw_closing_run *run, const gw_style *style)
{
    int width = type_width(style), least_apart = run->signature_twips + cell_twips(style);
    run->columns = least(style->closing.per_row, run->signatures);
    while (run->columns > 1 && width / run->columns < least_apart)
        run->columns--;
    if (run->columns <= 1) {
        run->columns = run->last_row = 1;
        run->first_twips = seal_axis(run, style);
        return;
    }
    run->last_row = (run->signatures - 1) % run->columns + 1;
    run->column_twips = width / run->columns;
    run->first_twips = (width - (run->last_row - 1) * run->column_twips) / 2;
    int first = run->column_twips / 2;
    int apart = (seal_axis(run, style) - first) / (run->columns - 1);
    if (run->signatures == run->columns && apart >= least_apart) {
        run->first_twips = first;
        run->column_twips = apart;
    }
}

static void start_run(gw_closing_run *run, const gw_style *style, const gw_node *first)
{
    const gw_node *node = first;
    bool changed = false;
    *run = (gw_closing_run){0};
    for (; is_closing(node); node = node->next) {
        changed |= node->role != first->role;
        if (node != first && ((changed && node->role == first->role) || node->page_break_before))
            break;
        count(run, style, node);
    }
    run->signatures_left = run->signatures;
    if (run->signatures > 0)
        lay_columns(run, style);
}

/* ---- no seal (7.3.5.2) ---------------------------------------------------------------------- */

static void place(gw_own *own, gw_align align, int left_twips, int right_twips)
{
    own->placed = true;
    own->align = align;
    own->left_twips = left_twips;
    own->right_twips = right_twips;
}

/* The date begins `offset` right of the signature, and ends where a signature ends at the latest:
 * a long date moves the signature to the left. */
static void place_unsealed(const gw_closing_run *run, const gw_style *style, gw_role role,
                           gw_own *own)
{
    int right = look_of(style, GW_ROLE_SIGNATURE)->right_twips;
    int offset = style->closing.offset_twips;
    int line = type_width(style) - right;
    int start = line - least(run->signature_twips, line);
    int latest = line - run->date_twips;
    bool date_is_longer = start + offset > latest;
    if (role == GW_ROLE_DATE && date_is_longer)
        place(own, GW_ALIGN_RIGHT, 0, right);
    else if (role == GW_ROLE_DATE)
        place(own, GW_ALIGN_LEFT, start + offset, 0);
    else if (date_is_longer && latest > offset)
        place(own, GW_ALIGN_RIGHT, 0, right + start + offset - latest);
}

/* ---- seals (7.3.5.1) ------------------------------------------------------------------------ */

static void place_centred(const gw_style *style, int axis_twips, gw_own *own)
{
    int off = 2 * axis_twips - type_width(style);
    place(own, GW_ALIGN_CENTRE, off > 0 ? off : 0, off < 0 ? -off : 0);
}

static void place_date_under_seal(const gw_closing_run *run, const gw_style *style, gw_own *own)
{
    place_centred(style, run->first_twips + (run->last_row - 1) * run->column_twips, own);
}

/* Takes the signatures of one row into the paragraph, each centred at a tab. */
static void place_row(const gw_closing_run *run, const gw_style *style, gw_paragraph *paragraph)
{
    bool is_last = run->signatures_left <= run->last_row;
    int columns = is_last ? run->last_row : run->columns;
    int first = is_last ? run->first_twips : run->column_twips / 2;
    gw_own *own = &paragraph->own;
    paragraph->is_row = true;
    paragraph->opens_with_tab = true;
    place(own, GW_ALIGN_LEFT, 0, 0);
    for (int i = 0; i < columns; i++) {
        own->tabs[own->tab_count++] = (gw_tab){GW_TAB_CENTRE, first + i * run->column_twips};
        if (i > 0)
            paragraph->last = paragraph->last->next;
    }
    /* A seal reaches as far below its signature as above it. */
    if (run->signatures_left < run->signatures)
        paragraph->blank_before = 2 * look_of(style, GW_ROLE_SIGNATURE)->blank_before;
}

static void place_sealed(const gw_closing_run *run, const gw_style *style, gw_paragraph *paragraph)
{
    if (paragraph->first->role == GW_ROLE_DATE)
        place_date_under_seal(run, style, &paragraph->own);
    else if (run->columns == 1)
        place_centred(style, run->first_twips, &paragraph->own);
    else
        place_row(run, style, paragraph);
}

/* ---- a signer's stamp (7.3.5.3) ------------------------------------------------------------- */

static void place_signer(const gw_style *style, gw_str text, gw_paragraph *paragraph)
{
    int right = look_of(style, GW_ROLE_DATE)->right_twips, offset = style->closing.offset_twips;
    gw_signer signer = gw_signer_read(text);
    gw_own *own = &paragraph->own;
    if (signer.name.n == 0) {
        place(own, GW_ALIGN_RIGHT, 0, right + style->closing.stamp_twips + offset);
        return;
    }
    int name = type_width(style) - right - width_of(style, GW_ROLE_SIGNATURE, signer.name);
    int office = name - offset - width_of(style, GW_ROLE_SIGNATURE, signer.office);
    if (signer.office.n == 0 || office < 0) {
        place(own, GW_ALIGN_RIGHT, 0, right);
        return;
    }
    place(own, GW_ALIGN_LEFT, office, 0);
    own->tabs[own->tab_count++] = (gw_tab){GW_TAB_LEFT, name};
    paragraph->cut =
        (gw_cut){.given = true, .word = signer.office, .has_tab = true, .rest = signer.name};
}

static void place_stamped(const gw_style *style, gw_paragraph *paragraph)
{
    const gw_look *date = look_of(style, GW_ROLE_DATE);
    if (paragraph->first->role == GW_ROLE_DATE)
        paragraph->blank_before = date->blank_before;
    else
        place_signer(style, paragraph->first->text, paragraph);
}

/* ---- one paragraph -------------------------------------------------------------------------- */

static void place_by_name(const gw_style *style, gw_paragraph *paragraph)
{
    if (paragraph->first->role == GW_ROLE_SIGNATURE)
        place(&paragraph->own, GW_ALIGN_RIGHT, 0, look_of(style, GW_ROLE_DATE)->right_twips);
}

static void place_by_rule(const gw_closing_run *run, const gw_style *style, gw_paragraph *paragraph)
{
    if (style->closing.seal == GW_SEAL_OFFICE)
        place_sealed(run, style, paragraph);
    else if (style->closing.seal == GW_SEAL_SIGNATURE)
        place_stamped(style, paragraph);
    else if (run->is_person)
        place_by_name(style, paragraph);
    else
        place_unsealed(run, style, paragraph->first->role, &paragraph->own);
}

static bool is_placed_by_rule(const gw_closing_run *run, const gw_style *style)
{
    bool is_sealed = style->closing.seal == GW_SEAL_OFFICE;
    return run->signatures > 0 && (run->dates > 0 || (run->is_person && !is_sealed)) &&
           (style->closing.seal != GW_SEAL_NONE || style->closing.offset_twips > 0) &&
           look_of(style, GW_ROLE_SIGNATURE)->align == GW_ALIGN_RIGHT;
}

/* A date stays with a short note below it, and with a signature that the text has below it. */
static bool is_kept_with_next(const gw_closing_run *run, const gw_style *style,
                              const gw_node *block)
{
    const gw_node *next = block->next;
    if (block->role != GW_ROLE_DATE || next == NULL || next->kind != GW_NODE_BLOCK)
        return false;
    return (next->role == GW_ROLE_NOTE && gw_closing_is_short(style, next)) ||
           (next->role == GW_ROLE_SIGNATURE && run->left > 0);
}

static void count_down(gw_closing_run *run, const gw_paragraph *paragraph)
{
    const gw_node *end = paragraph->last->next;
    for (const gw_node *node = paragraph->first; node != end; node = node->next) {
        run->left--;
        run->signatures_left -= node->role == GW_ROLE_SIGNATURE;
    }
}

void gw_closing_place(gw_closing_run *run, const gw_style *style, gw_paragraph *paragraph)
{
    if (!is_closing(paragraph->first))
        return;
    if (run->left == 0)
        start_run(run, style, paragraph->first);
    if (is_placed_by_rule(run, style))
        place_by_rule(run, style, paragraph);
    count_down(run, paragraph);
    paragraph->own.keep_next |= is_kept_with_next(run, style, paragraph->last);
}
