/* SPDX-License-Identifier: MIT
 *
 * Place, flow, neighbours and runs of lines. Everything looks at a bounded number of neighbours, so
 * the cost is linear. */
#include "parse/facts.h"

#include "base/error.h"
#include "base/utf8.h"
#include "parse/chains.h"
#include "parse/label.h"
#include "parse/outline.h"
#include "parse/repetitions.h"
#include "text/hanzi.h"

enum {
    AMONG_FIRST = 12,
    AMONG_LAST = 8,
    LEAST_INDENT = 3, /* half cells that make an indent */
    DEEP_INDENT = 12, /* typed centred or to the right */
    CELL_CHARS = 16,  /* a bare line this short may be a cell of a table */
};

static bool has(const gw_parts *parts, size_t index, gw_trait trait)
{
    return trait != GW_TRAIT_NONE && index < parts->count &&
           gw_has(&parts->items[index].traits, trait);
}

/* ---- place ---------------------------------------------------------------------------------- */

static size_t indent_half_cells(const gw_part *part)
{
    return gw_width_half_cells(part->line->indent);
}

/* Do the longer lines of this text begin with an indent of about two cells? */
static bool indents_paragraphs(const gw_parts *parts)
{
    size_t indented = 0, longer = 0;
    for (size_t i = 0; i < parts->count; i++) {
        size_t indent = indent_half_cells(&parts->items[i]);
        if (parts->items[i].chars < 20)
            continue;
        longer++;
        indented += indent >= LEAST_INDENT && indent < DEEP_INDENT;
    }
    return longer > 0 && indented * 4 >= longer;
}

static void mark_place(gw_parts *parts, size_t index, bool indents)
{
    gw_part *part = &parts->items[index];
    gw_traits *t = &part->traits;
    size_t indent = indent_half_cells(part);
    bool last = index + 1 == parts->count;
    gw_mark(t, GW_TRAIT_FIRST, index == 0);
    gw_mark(t, GW_TRAIT_AMONG_FIRST, index < AMONG_FIRST);
    gw_mark(t, GW_TRAIT_LAST, last);
    gw_mark(t, GW_TRAIT_AMONG_LAST, parts->count - index <= AMONG_LAST);
    gw_mark(t, GW_TRAIT_BLANK_ABOVE, part->line->blank_above > 0);
    gw_mark(t, GW_TRAIT_BLANK_BELOW, last || part[1].line->blank_above > 0);
    gw_mark(t, GW_TRAIT_PAGE_ABOVE, part->line->page_break);
    gw_mark(t, GW_TRAIT_INDENTED, indent >= LEAST_INDENT && indent < DEEP_INDENT);
    gw_mark(t, GW_TRAIT_INDENTED_MORE,
            index > 0 && indent >= indent_half_cells(part - 1) + LEAST_INDENT);
    gw_mark(t, GW_TRAIT_INDENTED_DEEP, indent >= DEEP_INDENT);
    gw_mark(t, GW_TRAIT_UNINDENTED_HERE, indents && indent < 2);
}

/* ---- flow ----------------------------------------------------------------------------------- */

static bool ends_open(const gw_part *part)
{
    uint32_t last = gw_narrow(gw_utf8_last(part->text));
    return last != U'。' && last != '!' && last != '?' && last != ';' && last != ':' &&
           last != U'”';
}

/* A stray page number, which may stand inside a paragraph. */
static bool is_page_number(const gw_part *part)
{
    return gw_has(&part->traits, GW_TRAIT_PAGE_NUMBER) ||
           gw_has(&part->traits, GW_TRAIT_LONE_NUMBER);
}

/* The line with which this one may go on: the one above or, over a page number and the blank lines
 * around it, the one before that; NULL when there is none. */
static const gw_part *line_before(const gw_parts *parts, size_t index, bool *over_page_number)
{
    size_t at = index;
    while (at > 0 && index - at < 3 && is_page_number(&parts->items[at - 1]))
        at--;
    *over_page_number = at < index;
    return at > 0 ? &parts->items[at - 1] : NULL;
}

enum { CUT_CHARS = 20 }; /* a paragraph that a page cut in two has a line at least this long */

static void mark_flow(gw_parts *parts, size_t index, const gw_fill *fill)
{
    gw_part *part = &parts->items[index];
    gw_traits *t = &part->traits;
    bool over_page_number;
    const gw_part *above = line_before(parts, index, &over_page_number);
    gw_mark(t, GW_TRAIT_FULL, gw_fill_is_full(fill, part->line_index));
    if (above == NULL)
        return;
    uint32_t last = gw_narrow(gw_utf8_last(above->text)),
             first = gw_narrow(gw_utf8_first(part->text));
    bool full = gw_fill_is_full(fill, above->line_index);
    bool cut = fill->wrap_half_cells == 0 && above->chars >= CUT_CHARS && ends_open(above);
    bool close = part->line->blank_above == 0 && !part->line->page_break;
    gw_mark(t, GW_TRAIT_AFTER_FULL,
            part->first_of_line && !gw_has(&above->traits, GW_TRAIT_VERBATIM) &&
                (over_page_number ? full || cut : full && close));
    gw_mark(t, GW_TRAIT_AFTER_OPEN, ends_open(above));
    gw_mark(t, GW_TRAIT_AFTER_JOINT,
            gw_char_among(last, U",、(《“〔") || gw_char_among(first, U",。、;:)》”〕!?"));
}

/* ---- neighbours ----------------------------------------------------------------------------- */

typedef struct neighbour_row {
    gw_trait trait;
    int from, to; /* distances: below are positive */
    gw_trait any_of[4];
    gw_trait unless; /* not on the same line */
    gw_trait stop;   /* nothing counts behind a line with it */
} neighbour_row;

#define T(name) GW_TRAIT_##name
/* clang-format off */
static const neighbour_row NEIGHBOURS[] = {
    {T(DATE_NEXT), 1, 1, {T(DATE_ALONE), T(DATE_DIGITS)}, T(NONE), T(NONE)},
    {T(DATE_BELOW), 1, 3, {T(DATE_ALONE), T(DATE_DIGITS)}, T(NONE), T(NONE)},
    {T(TAIL_BELOW), 1, 12, {T(DATE_ALONE)}, T(NONE), T(NONE)},
    {T(NUMBER_NEXT), 1, 1, {T(NUMBER_FORM), T(ISSUE_FORM)}, T(NONE), T(NONE)},
    {T(NUMBER_BELOW), 1, 4, {T(NUMBER_FORM), T(ISSUE_FORM)}, T(NONE), T(KIND_END)},
    {T(KIND_BELOW), 1, 2, {T(KIND_END)}, T(LABELLED), T(NONE)},
    {T(RECIPIENT_BELOW), 1, 3, {T(ADDRESSEES)}, T(NONE), T(NONE)},
    {T(AMONG_TABLE), -1, 1, {T(TABS), T(PIPES), T(GAPS)}, T(NONE), T(NONE)},
    {T(AMONG_WEB), -1, 1, {T(WEB_WORD), T(WEB_PHRASE), T(WEB_FIELD)}, T(NONE), T(NONE)},
    {T(AMONG_CONTENTS), -1, 1, {T(TOC_DOTS), T(TOC_SPACE), T(TOC_WORD)}, T(NONE), T(NONE)},
};
/* clang-format on */

/* A row of the table, ready to look at many lines. */
typedef struct neighbour {
    gw_traits any_of, unless, stop;
    const neighbour_row *row;
} neighbour;

static void add_to_mask(gw_traits *mask, gw_trait trait)
{
    gw_mark(mask, trait, trait != GW_TRAIT_NONE);
}

static void make_neighbours(neighbour neighbours[GW_COUNT(NEIGHBOURS)])
{
    for (size_t i = 0; i < GW_COUNT(NEIGHBOURS); i++) {
        const neighbour_row *row = &NEIGHBOURS[i];
        neighbours[i] = (neighbour){.row = row};
        for (size_t k = 0; k < GW_COUNT(row->any_of); k++)
            add_to_mask(&neighbours[i].any_of, row->any_of[k]);
        add_to_mask(&neighbours[i].unless, row->unless);
        add_to_mask(&neighbours[i].stop, row->stop);
    }
}

static bool any_neighbour(const gw_parts *parts, size_t index, const neighbour *wanted)
{
    for (int distance = wanted->row->from; distance <= wanted->row->to; distance++) {
        size_t at = (size_t)((ptrdiff_t)index + distance); /* above the first: far beyond */
        if (distance == 0 || at >= parts->count)
            continue;
        const gw_traits *traits = &parts->items[at].traits;
        if (gw_has_any(traits, &wanted->any_of) && !gw_has_any(traits, &wanted->unless))
            return true;
        if (gw_has_any(traits, &wanted->stop))
            return false;
    }
    return false;
}

/* A short bare line that is nothing else: a cell of a table that lost its lines. */
static bool may_be_cell(const gw_parts *parts, size_t index)
{
    if (index >= parts->count || parts->items[index].chars > CELL_CHARS)
        return false;
    const gw_traits *t = &parts->items[index].traits;
    return gw_has(t, GW_TRAIT_ENDS_BARE) && gw_has(t, GW_TRAIT_NO_STOP) &&
           !gw_has(t, GW_TRAIT_LABELLED) && !gw_has(t, GW_TRAIT_DATE_ALONE) &&
           !gw_has(t, GW_TRAIT_ORGAN_END) && !gw_has(t, GW_TRAIT_WEB_WORD) &&
           !gw_has(t, GW_TRAIT_ATTACHMENT_BARE) && !gw_has(t, GW_TRAIT_BRACKETED) &&
           !gw_has(t, GW_TRAIT_NO_WORDS) && !gw_has(t, GW_TRAIT_TOC_WORD) &&
           !gw_has(t, GW_TRAIT_PAGE_NUMBER) && !gw_has(t, GW_TRAIT_ORDER_FORM) &&
           !gw_has(t, GW_TRAIT_ISSUE_FORM) && !gw_has(t, GW_TRAIT_NUMBER_FORM) &&
           !gw_has(t, GW_TRAIT_PERSON);
}

static void mark_neighbours(gw_parts *parts, size_t index,
                            const neighbour neighbours[GW_COUNT(NEIGHBOURS)])
{
    gw_traits *t = &parts->items[index].traits;
    for (size_t i = 0; i < GW_COUNT(NEIGHBOURS); i++)
        gw_mark(t, NEIGHBOURS[i].trait, any_neighbour(parts, index, &neighbours[i]));
    gw_mark(t, GW_TRAIT_AMONG_CELLS,
            index > 0 && may_be_cell(parts, index) &&
                (may_be_cell(parts, index + 1) || may_be_cell(parts, index - 1)));
}

/* Alone below the name of a field of a web page's head: its value. */
static void mark_field_value(gw_parts *parts, size_t index)
{
    const gw_part *part = &parts->items[index];
    bool below_name = index > 0 && part->line->blank_above == 0 &&
                      has(parts, index - 1, GW_TRAIT_WEB_FIELD) &&
                      has(parts, index - 1, GW_TRAIT_ENDS_COLON);
    gw_mark(&parts->items[index].traits, GW_TRAIT_FIELD_VALUE,
            below_name && gw_has(&part->traits, GW_TRAIT_UP_TO_30) &&
                gw_has(&part->traits, GW_TRAIT_NO_STOP));
}

/* The second line of 抄送：…: directly below, where the first ends at a comma or the names stand
 * aligned below the names. */
static void mark_copies(gw_parts *parts, size_t index)
{
    bool is_below =
        index > 0 && parts->items[index].line->blank_above == 0 &&
        (has(parts, index - 1, GW_TRAIT_COPY_FORM) || has(parts, index - 1, GW_TRAIT_COPY_MORE)) &&
        !has(parts, index - 1, GW_TRAIT_ENDS_STOP);
    bool goes_on = is_below && (has(parts, index - 1, GW_TRAIT_ENDS_COMMA) ||
                                has(parts, index, GW_TRAIT_INDENTED_MORE));
    gw_mark(&parts->items[index].traits, GW_TRAIT_COPY_MORE,
            goes_on && !has(parts, index, GW_TRAIT_PRINTER_FORM));
}

static void mark_announced(gw_parts *parts)
{
    bool announced = false;
    for (size_t i = 0; i < parts->count && !announced; i++)
        announced = has(parts, i, GW_TRAIT_TOC_WORD) || has(parts, i, GW_TRAIT_COLLECTION_FORM);
    for (size_t i = 0; i < parts->count; i++)
        gw_mark(&parts->items[i].traits, GW_TRAIT_ANNOUNCED, announced);
}

/* ---- runs ----------------------------------------------------------------------------------- */

enum { LISTED_LINES = 3, WEB_DISTANCE = 6 };

static bool may_be_listed(const gw_parts *parts, size_t index)
{
    return has(parts, index, GW_TRAIT_ENDS_BARE) && has(parts, index, GW_TRAIT_UP_TO_30) &&
           has(parts, index, GW_TRAIT_NO_STOP) && !has(parts, index, GW_TRAIT_LABELLED) &&
           !has(parts, index, GW_TRAIT_DATE_ALONE);
}

static void mark_lists(gw_parts *parts)
{
    for (size_t first = 0; first < parts->count;) {
        size_t end = first;
        while (end < parts->count && may_be_listed(parts, end))
            end++;
        for (size_t i = first; end - first >= LISTED_LINES && i < end; i++)
            gw_mark(&parts->items[i].traits, GW_TRAIT_LISTED, true);
        first = end > first ? end : first + 1;
    }
}

static bool is_web_line(const gw_parts *parts, size_t index)
{
    return has(parts, index, GW_TRAIT_WEB_WORD) || has(parts, index, GW_TRAIT_WEB_PHRASE) ||
           has(parts, index, GW_TRAIT_WEB_FIELD);
}

/* Lines between two of remains that are not far apart, from `first` to before `end`. */
static void mark_between_web(gw_parts *parts, size_t first, size_t end)
{
    size_t last = SIZE_MAX; /* the last line of remains so far */
    for (size_t i = first; i < end; i++) {
        if (!is_web_line(parts, i))
            continue;
        for (size_t k = last + 1; last != SIZE_MAX && i - last <= 2 * WEB_DISTANCE && k < i; k++)
            gw_mark(&parts->items[k].traits, GW_TRAIT_BETWEEN_WEB, true);
        last = i;
    }
}

/* Titles of other pages, below 相关推荐 and before the end. */
static void mark_related(gw_parts *parts, size_t first)
{
    bool below = false;
    for (size_t i = first; i < parts->count; i++) {
        gw_mark(&parts->items[i].traits, GW_TRAIT_BELOW_RELATED, below);
        below |= has(parts, i, GW_TRAIT_RELATED);
    }
}

/* The head and the tail of a web page, before the first and behind the last paragraph. */
static void mark_web_page(gw_parts *parts)
{
    size_t head = 0, tail = parts->count, first = SIZE_MAX, remains = 0;
    while (head < parts->count && !has(parts, head, GW_TRAIT_OVER_60))
        head++;
    while (tail > head && !has(parts, tail - 1, GW_TRAIT_OVER_60))
        tail--;
    mark_between_web(parts, 0, head);
    mark_between_web(parts, tail, parts->count);
    mark_related(parts, tail);
    for (size_t i = head; i-- > 0;)
        if (is_web_line(parts, i)) {
            first = i;
            remains++;
        }
    for (size_t i = 0; first != SIZE_MAX && i < first && first - i <= WEB_DISTANCE; i++)
        gw_mark(&parts->items[i].traits, GW_TRAIT_ABOVE_WEB, has(parts, i, GW_TRAIT_UP_TO_8));
    for (size_t i = 0; i < head; i++)
        gw_mark(&parts->items[i].traits, GW_TRAIT_WEB_PAGE, remains >= 2);
}

/* ---- lists of attachments ------------------------------------------------------------------- */

/* The number that an entry of the attachment note carries: 附件：1.…, 2.…, 附件3：…; 0: none. */
static int attachment_number(const gw_part *part)
{
    gw_label inner = gw_label_read(gw_str_from(part->text, part->label.text.n));
    bool listed = part->label.kind == GW_LABEL_ATTACHMENT;
    if (listed && inner.kind == GW_LABEL_DIGIT)
        return inner.value;
    bool counts =
        listed || part->label.kind == GW_LABEL_DIGIT || part->label.kind == GW_LABEL_DIGIT_CLOSING;
    return counts ? part->label.value : 0;
}

/* Entries below 附件：1.…, or below 附件： alone, that count on. */
static void mark_attachment_items(gw_parts *parts)
{
    int last = 0;
    bool is_open = false;
    for (size_t i = 0; i < parts->count; i++) {
        gw_part *part = &parts->items[i];
        bool lists = gw_has(&part->traits, GW_TRAIT_ATTACHMENT_LIST);
        bool opens = lists || (gw_has(&part->traits, GW_TRAIT_ATTACHMENT_BARE) &&
                               gw_has(&part->traits, GW_TRAIT_ENDS_COLON));
        bool goes_on = is_open && !opens && attachment_number(part) == last + 1 &&
                       !gw_has(&part->traits, GW_TRAIT_ENDS_STOP);
        gw_mark(&part->traits, GW_TRAIT_ATTACHMENT_ITEM, goes_on);
        if (goes_on)
            gw_mark(&parts->items[i - 1].traits, GW_TRAIT_ITEM_BELOW, true);
        if (opens || goes_on)
            last = lists || goes_on ? attachment_number(part) : 0;
        is_open = opens || goes_on || (is_open && gw_has(&part->traits, GW_TRAIT_AFTER_FULL));
    }
}

gw_status gw_facts_draw(gw_parts *parts, const gw_fill *fill, gw_error *error)
{
    bool indents = indents_paragraphs(parts);
    neighbour neighbours[GW_COUNT(NEIGHBOURS)];
    make_neighbours(neighbours);
    for (size_t i = 0; i < parts->count; i++) {
        mark_place(parts, i, indents);
        mark_flow(parts, i, fill);
        mark_neighbours(parts, i, neighbours);
        mark_field_value(parts, i);
        mark_copies(parts, i);
    }
    mark_announced(parts);
    mark_lists(parts);
    mark_web_page(parts);
    mark_attachment_items(parts);
    gw_status status = gw_repetitions_mark(parts, error);
    if (status == GW_OK)
        status = gw_chains_follow(parts, error);
    if (status == GW_OK)
        gw_outline_draw(parts);
    return status;
}
