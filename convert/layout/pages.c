/* SPDX-License-Identifier: MIT
 *
 * Paragraphs and the blank lines between them become strips of lines of one height; these are laid
 * down one below the other. Where a strip does not fit it goes on overleaf, and with it what must
 * stay with it. */
#include "layout/pages.h"

#include "layout/paragraph.h"
#include "layout/row.h"
#include "write/colophon.h"
#include "write/flow.h"
#include "write/wide.h"

enum { FEW_LINES = 2 }; /* widow control: no fewer alone on a page */

typedef struct page_strip {
    gw_placed *paragraphs;  /* that stand in it: a colophon's lines, otherwise one */
    size_t paragraph_count; /* 0: a blank line */
    unsigned lines;
    int pitch_twips, before_twips, after_twips;
    int page_twips; /* the height of the type area on its pages */
    int head_twips; /* of the table's head, which a row has above it where it begins a page */
    bool new_page, keep_next, keep_lines, widow_control;
    bool moved;    /* it begins a page because of what follows it */
    unsigned page; /* where it begins, and how far that page is filled above it */
    int top_twips;
} page_strip;

/* ---- strips --------------------------------------------------------------------------------- */

/* What paragraphs are counted with. */
typedef struct counting {
    const gw_node *file;
    const gw_style *style;
    gw_arena *arena;
    gw_glyphs glyphs;    /* room for the longest paragraph */
    gw_table_plan table; /* the one at hand */
    int head_twips;      /* of its head; 0: it has none */
} counting;

static page_strip strip_of(counting *c, const gw_paragraph *paragraph, gw_placed *placed)
{
    gw_look look = gw_paragraph_look(c->style, paragraph);
    *placed = (gw_placed){.first = paragraph->first, .last = paragraph->last};
    placed->lines = gw_paragraph_lines(c->style, paragraph, &look, &c->glyphs, c->arena);
    return (page_strip){
        .paragraphs = placed,
        .paragraph_count = 1,
        .lines = placed->lines,
        .pitch_twips = gw_look_pitch_twips(&look),
        .before_twips = look.before_twips,
        .after_twips = look.after_twips,
        .new_page = look.page_break_before,
        .keep_next = look.keep_next || paragraph->keep_next,
        /* Readers move the whole of a paragraph that stays with the next one. */
        .keep_lines = look.keep_lines || look.keep_next || paragraph->keep_next,
        .widow_control = look.widow_control,
    };
}

/* A row of a table with rules, which no page parts; the head stays with the row below. */
static page_strip row_strip(counting *c, const gw_paragraph *paragraph, gw_placed *placed)
{
    const gw_node *row = paragraph->table_row;
    const gw_page page = gw_page_of_kind(c->style, paragraph->pages);
    if (paragraph->begins_table)
        c->table = gw_table_measure(row->parent, c->style, gw_page_type_width_twips(&page));
    bool is_head = paragraph->begins_table && c->table.has_head;
    gw_row_size size = gw_row_measure(row, &c->table, c->style, is_head, &c->glyphs);
    if (paragraph->begins_table)
        c->head_twips = is_head ? size.height_twips : 0;
    *placed = (gw_placed){.first = paragraph->first, .last = paragraph->last, .lines = size.lines};
    return (page_strip){
        .paragraphs = placed,
        .paragraph_count = 1,
        .lines = 1,
        .pitch_twips = size.height_twips,
        .head_twips = is_head ? 0 : c->head_twips,
        .new_page = paragraph->own.new_page,
        .keep_next = is_head,
        .keep_lines = true,
    };
}

static page_strip blank_strip(const gw_style *style, bool kept)
{
    const gw_look *body = gw_style_look(style, GW_ROLE_BODY, 0);
    return (page_strip){.lines = 1, .pitch_twips = gw_look_pitch_twips(body), .keep_next = kept};
}

/* The line above a mark, as high as the sheet wants the mark to stand. */
static page_strip spacer_strip(const gw_own *spacer)
{
    return (page_strip){.lines = 1,
                        .pitch_twips = spacer->pitch_twips,
                        .new_page = spacer->new_page,
                        .keep_next = true};
}

enum { POINT_TWIPS = 20 }; /* an empty paragraph as low as can be */

/* A point that stays with the box that it brings. */
static page_strip anchor_strip(const gw_paragraph *paragraph)
{
    return (page_strip){.lines = 1,
                        .pitch_twips = POINT_TWIPS,
                        .new_page = paragraph->own.new_page,
                        .keep_next = true};
}

/* What stands behind a table that no paragraph follows. */
static page_strip strip_behind(const gw_paragraph *paragraph, const gw_style *style)
{
    if (paragraph->ends_apart)
        return blank_strip(style, false);
    return (page_strip){.lines = 1, .pitch_twips = POINT_TWIPS};
}

static bool is_ruled_row(const gw_paragraph *paragraph, const gw_style *style)
{
    return paragraph->table_row != NULL && style->table.ruled;
}

static bool has_strip_behind(const gw_paragraph *paragraph, const gw_style *style)
{
    return is_ruled_row(paragraph, style) && (paragraph->ends_apart || paragraph->ends_text);
}

static size_t count_colophon(const gw_paragraph *paragraph, const gw_style *style)
{
    size_t count = 0;
    gw_colophon_line line;
    if (paragraph->colophon.first == NULL)
        return 0;
    gw_colophon_walk walk = gw_colophon_start(&paragraph->colophon, style);
    while (gw_colophon_next(&walk, &line))
        count++;
    return count;
}

/* The box at the foot of the page (版记), with all that stands in it. */
static page_strip colophon_strip(const gw_paragraph *paragraph, const gw_style *style,
                                 gw_placed *placed)
{
    gw_colophon_walk walk = gw_colophon_start(&paragraph->colophon, style);
    gw_colophon_line line;
    page_strip strip = {.paragraphs = placed, .lines = 1, .keep_lines = true};
    while (gw_colophon_next(&walk, &line))
        placed[strip.paragraph_count++] = (gw_placed){
            .first = line.block, .last = line.block, .lines = (unsigned)line.line_count};
    strip.pitch_twips = gw_colophon_measure(&paragraph->colophon, style).height_twips;
    return strip;
}

typedef struct flow_size {
    size_t paragraphs, strips;
    size_t most_glyphs; /* in one paragraph */
} flow_size;

static flow_size size_of_flow(const gw_node *file, const gw_style *style)
{
    gw_flow flow = gw_flow_start(file, style);
    gw_paragraph paragraph;
    flow_size size = {0};
    while (gw_flow_next(&flow, &paragraph)) {
        size_t glyphs = gw_paragraph_glyphs(&paragraph);
        size_t in_colophon = count_colophon(&paragraph, style);
        size.paragraphs += !paragraph.is_anchor + in_colophon;
        size.strips += (size_t)paragraph.blank_before + 1 + (paragraph.spacer.pitch_twips > 0) +
                       (in_colophon > 0) + has_strip_behind(&paragraph, style);
        size.most_glyphs = glyphs > size.most_glyphs ? glyphs : size.most_glyphs;
    }
    return size;
}

static page_strip own_strip(counting *c, const gw_paragraph *paragraph, gw_placed **placed)
{
    if (paragraph->is_anchor)
        return anchor_strip(paragraph);
    if (is_ruled_row(paragraph, c->style))
        return row_strip(c, paragraph, (*placed)++);
    return strip_of(c, paragraph, (*placed)++);
}

/* The strips of one paragraph; `placed` is moved on behind those that stand in them. */
static size_t cut_paragraph(counting *c, const gw_paragraph *paragraph, gw_placed **placed,
                            page_strip *strips)
{
    const gw_page page = gw_page_of_kind(c->style, paragraph->pages);
    size_t count = 0;
    for (int i = 0; i < paragraph->blank_before; i++)
        strips[count++] = blank_strip(c->style, paragraph->blank_is_kept);
    if (paragraph->spacer.pitch_twips > 0)
        strips[count++] = spacer_strip(&paragraph->spacer);
    strips[count++] = own_strip(c, paragraph, placed);
    if (paragraph->colophon.first != NULL) {
        strips[count - 1].keep_next = true;
        strips[count] = colophon_strip(paragraph, c->style, *placed);
        *placed += strips[count++].paragraph_count;
    }
    if (has_strip_behind(paragraph, c->style))
        strips[count++] = strip_behind(paragraph, c->style);
    strips[0].new_page |= paragraph->begins_section;
    for (size_t i = 0; i < count; i++)
        strips[i].page_twips = gw_page_type_height_twips(&page);
    return count;
}

static size_t cut_strips(counting *c, gw_placed *placed, page_strip *strips)
{
    gw_flow flow = gw_flow_start(c->file, c->style);
    gw_paragraph paragraph;
    size_t count = 0;
    while (gw_flow_next(&flow, &paragraph))
        count += cut_paragraph(c, &paragraph, &placed, strips + count);
    return count;
}

/* ---- pages ---------------------------------------------------------------------------------- */

typedef struct page_stack {
    page_strip *strips;
    size_t count;
    unsigned page; /* the one that is being filled, and how far */
    int used_twips;
} page_stack;

static void turn_page(page_stack *stack)
{
    stack->page++;
    stack->used_twips = 0;
}

static int space_above(const page_stack *stack, const page_strip *strip)
{
    return stack->used_twips > 0 ? strip->before_twips : strip->head_twips;
}

/* How many of its lines stand on this page. */
static unsigned lines_here(const page_stack *stack, const page_strip *strip)
{
    int room = strip->page_twips - stack->used_twips - space_above(stack, strip);
    unsigned fit = room > 0 ? (unsigned)(room / strip->pitch_twips) : 0;
    if (fit >= strip->lines)
        return strip->lines;
    if (strip->keep_lines)
        return 0;
    if (strip->widow_control && strip->lines - fit < FEW_LINES)
        fit = strip->lines - FEW_LINES;
    return strip->widow_control && fit < FEW_LINES ? 0 : fit;
}

/* The first of the strips that must go overleaf with strip `i`; `i` itself when there is none, or
 * when they already begin the page. */
static size_t first_kept(const page_stack *stack, size_t i)
{
    size_t first = i;
    while (first > 0 && stack->strips[first - 1].keep_next && !stack->strips[first].new_page &&
           stack->strips[first - 1].page == stack->page)
        first--;
    return stack->strips[first].top_twips > 0 || first == i ? first : i;
}

/* Lays the strip down; the rest of its lines fill as many pages as they need. */
static void lay_down(page_stack *stack, page_strip *strip)
{
    unsigned page_lines = (unsigned)(strip->page_twips / strip->pitch_twips);
    unsigned left = strip->lines, here = lines_here(stack, strip);
    if (here == 0) /* more than a page that wants to stay together */
        here = page_lines;
    strip->page = stack->page;
    strip->top_twips = stack->used_twips;
    stack->used_twips += space_above(stack, strip);
    for (; left > here; here = left < page_lines || page_lines == 0 ? left : page_lines) {
        left -= here;
        turn_page(stack);
    }
    stack->used_twips += (int)left * strip->pitch_twips + strip->after_twips;
}

static void stack_up(page_stack *stack)
{
    for (size_t i = 0; i < stack->count;) {
        page_strip *strip = &stack->strips[i];
        if (stack->used_twips > 0 && (strip->new_page || strip->moved))
            turn_page(stack);
        if (stack->used_twips == 0 || lines_here(stack, strip) > 0) {
            lay_down(stack, strip);
            i++;
            continue;
        }
        i = first_kept(stack, i);
        stack->strips[i].moved = true;
    }
}

gw_pages gw_pages_of(const gw_node *file, const gw_style *style, gw_arena *arena)
{
    flow_size size = size_of_flow(file, style);
    counting c = {.file = file,
                  .style = style,
                  .arena = arena,
                  .glyphs = gw_glyphs_start(size.most_glyphs, arena)};
    gw_pages pages = {.paragraphs = GW_NEW_ARRAY(arena, gw_placed, size.paragraphs + 1),
                      .page_count = 1};
    page_strip *strips = GW_NEW_ARRAY(arena, page_strip, size.strips + 1);
    if (pages.paragraphs == NULL || strips == NULL)
        return pages;
    pages.count = size.paragraphs;
    page_stack pile = {
        .strips = strips,
        .count = cut_strips(&c, pages.paragraphs, strips),
        .page = 1,
    };
    stack_up(&pile);
    for (size_t i = 0; i < pile.count; i++)
        for (size_t j = 0; j < strips[i].paragraph_count; j++)
            strips[i].paragraphs[j].page = strips[i].page;
    pages.page_count = pile.page;
    pages.used_twips = pile.used_twips;
    return pages;
}
