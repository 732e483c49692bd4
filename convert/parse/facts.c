/* SPDX-License-Identifier: MIT
 *
 * Place, flow, neighbours and repetitions. Everything looks at a bounded number of neighbours or
 * goes through one hash table, so the cost is linear. */
#include "parse/facts.h"

#include "base/error.h"
#include "base/utf8.h"
#include "parse/chains.h"
#include "parse/label.h"
#include "text/hanzi.h"

enum {
    AMONG_FIRST = 12,
    AMONG_LAST = 8,
    DEEP_INDENT = 12, /* half cells */
    CELL_CHARS = 16,  /* a bare line this short may be a cell of a table */
    REPEATED_CHARS = 60,
};

static bool has(const gw_parts *parts, size_t index, gw_trait trait)
{
    return index < parts->count && gw_has(&parts->items[index].traits, trait);
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
        indented += indent >= 3 && indent < DEEP_INDENT;
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
    gw_mark(t, GW_TRAIT_INDENTED, indent >= 3 && indent < DEEP_INDENT);
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

static bool is_any_of(uint32_t c, const char *set)
{
    gw_str s = gw_str_of(set);
    for (size_t at = 0; at < s.n;)
        if (gw_utf8_next(s, &at) == c)
            return true;
    return false;
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
            part->first_of_line && (over_page_number ? full || cut : full && close));
    gw_mark(t, GW_TRAIT_AFTER_OPEN, ends_open(above));
    gw_mark(t, GW_TRAIT_AFTER_JOINT,
            is_any_of(last, ",、(《“〔") || is_any_of(first, ",。、;:)》”〕!?"));
}

/* ---- neighbours ----------------------------------------------------------------------------- */

typedef struct neighbour_row {
    gw_trait trait;
    int from, to; /* distances: below are positive */
    gw_trait any_of[4];
    gw_trait unless;
} neighbour_row;

static const neighbour_row NEIGHBOURS[] = {
    {GW_TRAIT_DATE_NEXT,       1,  1,  {GW_TRAIT_DATE_ALONE, GW_TRAIT_DATE_DIGITS},                  GW_TRAIT_NONE    },
    {GW_TRAIT_DATE_BELOW,      1,  3,  {GW_TRAIT_DATE_ALONE, GW_TRAIT_DATE_DIGITS},                  GW_TRAIT_NONE    },
    {GW_TRAIT_TAIL_BELOW,      1,  12, {GW_TRAIT_DATE_ALONE},                                        GW_TRAIT_NONE    },
    {GW_TRAIT_NUMBER_NEXT,     1,  1,  {GW_TRAIT_NUMBER_FORM, GW_TRAIT_ISSUE_FORM},                  GW_TRAIT_NONE    },
    {GW_TRAIT_NUMBER_BELOW,    1,  4,  {GW_TRAIT_NUMBER_FORM, GW_TRAIT_ISSUE_FORM},                  GW_TRAIT_NONE    },
    {GW_TRAIT_KIND_BELOW,      1,  2,  {GW_TRAIT_KIND_END},                                          GW_TRAIT_LABELLED},
    {GW_TRAIT_RECIPIENT_BELOW, 1,  3,  {GW_TRAIT_ADDRESSEES},                                        GW_TRAIT_NONE    },
    {GW_TRAIT_AMONG_TABLE,     -1, 1,  {GW_TRAIT_TABS, GW_TRAIT_PIPES, GW_TRAIT_GAPS},               GW_TRAIT_NONE    },
    {GW_TRAIT_AMONG_WEB,
     -1,
     1,                                {GW_TRAIT_WEB_WORD, GW_TRAIT_WEB_PHRASE, GW_TRAIT_WEB_FIELD},
     GW_TRAIT_NONE                                                                                                    },
    {GW_TRAIT_AMONG_CONTENTS,
     -1,
     1,                                {GW_TRAIT_TOC_DOTS, GW_TRAIT_TOC_SPACE, GW_TRAIT_TOC_WORD},
     GW_TRAIT_NONE                                                                                                    },
};

static bool any_neighbour(const gw_parts *parts, size_t index, const neighbour_row *row)
{
    for (int distance = row->from; distance <= row->to; distance++) {
        if (distance == 0 || (distance < 0 && index < (size_t)-distance))
            continue;
        size_t at = (size_t)((long)index + distance);
        for (size_t k = 0; k < GW_COUNT(row->any_of) && row->any_of[k] != GW_TRAIT_NONE; k++)
            if (has(parts, at, row->any_of[k]) && !has(parts, at, row->unless))
                return true;
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
           !gw_has(t, GW_TRAIT_PAGE_NUMBER);
}

static void mark_neighbours(gw_parts *parts, size_t index)
{
    gw_traits *t = &parts->items[index].traits;
    for (size_t i = 0; i < GW_COUNT(NEIGHBOURS); i++)
        gw_mark(t, NEIGHBOURS[i].trait, any_neighbour(parts, index, &NEIGHBOURS[i]));
    gw_mark(t, GW_TRAIT_AMONG_CELLS,
            index > 0 && may_be_cell(parts, index) &&
                (may_be_cell(parts, index + 1) || may_be_cell(parts, index - 1)));
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

/* Entries below 附件：1.… that count on. */
static void mark_attachment_items(gw_parts *parts)
{
    int last = 0;
    for (size_t i = 0; i < parts->count; i++) {
        gw_part *part = &parts->items[i];
        bool opens = gw_has(&part->traits, GW_TRAIT_ATTACHMENT_LIST);
        bool goes_on = last > 0 && !opens && attachment_number(part) == last + 1 &&
                       !gw_has(&part->traits, GW_TRAIT_ENDS_STOP);
        gw_mark(&part->traits, GW_TRAIT_ATTACHMENT_ITEM, goes_on);
        if (opens || goes_on)
            last = attachment_number(part);
        else if (!gw_has(&part->traits, GW_TRAIT_AFTER_FULL))
            last = 0;
    }
}

/* ---- repetitions ---------------------------------------------------------------------------- */

/* An open hash of the views of short lines: where each stands first. */
typedef struct view_table {
    size_t *slots; /* part index + 1; 0: empty */
    size_t mask;
} view_table;

static uint64_t hash_of(gw_str s)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.p[i]) * UINT64_C(1099511628211);
    return hash ^ hash >> 29;
}

/* The slot of the first part with this view, or the empty slot where it would stand. */
static size_t *find_slot(const view_table *table, const gw_parts *parts, gw_str view)
{
    size_t at = (size_t)hash_of(view) & table->mask;
    while (table->slots[at] != 0 && !gw_str_equal(parts->items[table->slots[at] - 1].view, view))
        at = (at + 1) & table->mask;
    return &table->slots[at];
}

/* The entry's text without leader and page number. */
static gw_str contents_text(gw_str view)
{
    while (view.n > 0) {
        size_t at = view.n;
        uint32_t c = gw_utf8_previous(view, &at);
        if (!gw_is_ascii_digit(c) && !is_any_of(c, "….·-—_"))
            break;
        view.n = at;
    }
    return view;
}

static bool is_contents_entry(const gw_part *part)
{
    return gw_has(&part->traits, GW_TRAIT_TOC_DOTS) || gw_has(&part->traits, GW_TRAIT_TOC_SPACE);
}

static gw_status mark_repetitions(gw_parts *parts, gw_arena *arena, gw_error *error)
{
    view_table table = {.mask = 15};
    while (table.mask < parts->count * 2)
        table.mask = table.mask * 2 + 1;
    table.slots = GW_NEW_ARRAY(arena, size_t, table.mask + 1);
    if (table.slots == NULL)
        return gw_fail_memory(error);
    for (size_t i = 0; i < parts->count; i++) {
        gw_part *part = &parts->items[i];
        if (part->chars < 4 || part->chars > REPEATED_CHARS)
            continue;
        size_t *slot = find_slot(&table, parts, part->view);
        if (*slot != 0) {
            gw_mark(&parts->items[*slot - 1].traits, GW_TRAIT_STANDS_AGAIN, true);
            gw_mark(&part->traits, GW_TRAIT_STOOD_BEFORE, true);
        } else {
            *slot = i + 1;
        }
    }
    for (size_t i = 0; i < parts->count; i++) {
        gw_part *entry = &parts->items[i];
        if (!is_contents_entry(entry))
            continue;
        size_t at = *find_slot(&table, parts, contents_text(entry->view));
        if (at == 0 || at - 1 == i)
            continue;
        gw_mark(&entry->traits, GW_TRAIT_STANDS_AGAIN, true);
        gw_mark(&parts->items[at - 1].traits, GW_TRAIT_CONTENTS_TEXT, true);
    }
    return GW_OK;
}

gw_status gw_facts_draw(gw_parts *parts, const gw_fill *fill, gw_arena *arena, gw_error *error)
{
    bool indents = indents_paragraphs(parts);
    for (size_t i = 0; i < parts->count; i++) {
        mark_place(parts, i, indents);
        mark_flow(parts, i, fill);
        mark_neighbours(parts, i);
    }
    mark_attachment_items(parts);
    gw_status status = mark_repetitions(parts, arena, error);
    return status == GW_OK ? gw_chains_follow(parts, arena, error) : status;
}
