/* SPDX-License-Identifier: MIT */
#include "layout/strips.h"

#include "layout/paragraph.h"
#include "layout/row.h"
#include "write/colophon.h"
#include "write/wide.h"

/* What paragraphs are counted with. */
typedef struct counting {
    const gw_style *style;
    gw_arena *arena;
    gw_glyphs glyphs;    /* room for the longest paragraph */
    gw_table_plan table; /* the one at hand */
    int head_twips;      /* of its head; 0: it has none */
} counting;

static gw_strip strip_of(counting *c, const gw_paragraph *paragraph, gw_placed *placed)
{
    gw_look look = gw_paragraph_look(c->style, paragraph);
    *placed = (gw_placed){.first = paragraph->first, .last = paragraph->last};
    placed->lines = gw_paragraph_lines(c->style, paragraph, &look, &c->glyphs, c->arena);
    return (gw_strip){
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

/* The line above a mark, as high as the sheet wants the mark to stand. */
static gw_strip spacer_strip(const gw_own *spacer)
{
    return (gw_strip){.lines = 1,
                      .pitch_twips = spacer->pitch_twips > 0 ? spacer->pitch_twips : 1,
                      .new_page = spacer->new_page,
                      .keep_next = true};
}

/* A letter's mark stands in a box: what takes room is the line that brings it. */
static gw_strip letterhead_strip(const gw_paragraph *paragraph, gw_placed *placed)
{
    gw_strip strip = spacer_strip(&paragraph->spacer);
    *placed = (gw_placed){.first = paragraph->first, .last = paragraph->last, .lines = 1};
    strip.paragraphs = placed;
    strip.paragraph_count = 1;
    return strip;
}

/* Names or signers beside each other. */
static gw_strip pair_strip(counting *c, const gw_paragraph *paragraph, gw_placed *placed)
{
    gw_row_size size;
    c->arena->failed |= !gw_pair_measure(paragraph, c->style, &size);
    *placed = (gw_placed){.first = paragraph->first, .last = paragraph->last, .lines = size.lines};
    return (gw_strip){
        .paragraphs = placed,
        .paragraph_count = 1,
        .lines = 1,
        .pitch_twips = size.height_twips > 0 ? size.height_twips : 1,
        .new_page = paragraph->own.new_page,
        .keep_lines = true,
    };
}

/* A row that no page holds is parted where its lines end. */
static void open_strip(gw_strip *strip, const gw_row_size *size, const gw_look *look)
{
    strip->lines = size->lines;
    strip->pitch_twips = gw_look_pitch_twips(look);
    strip->after_twips = size->height_twips - (int)size->lines * strip->pitch_twips;
}

/* The size of a row; with its table's first one the columns of all are found. */
static gw_row_size size_of_row(counting *c, const gw_paragraph *paragraph)
{
    const gw_node *row = paragraph->table_row;
    const gw_page page = gw_page_of_kind(c->style, paragraph->pages);
    if (paragraph->begins_table)
        c->table = gw_table_measure(row->parent, c->style, gw_page_type_width_twips(&page));
    bool is_head = paragraph->begins_table && c->table.has_head;
    gw_row_size size = gw_row_measure(row, &c->table, c->style, is_head, &c->glyphs);
    if (paragraph->begins_table)
        c->head_twips = is_head ? size.height_twips : 0;
    return size;
}

/* A row of a table with rules, which no page parts; the head stays with the row below. */
static gw_strip row_strip(counting *c, const gw_paragraph *paragraph, gw_placed *placed)
{
    gw_row_size size = size_of_row(c, paragraph);
    bool is_head = paragraph->begins_table && c->table.has_head;
    const gw_page page = gw_page_of_kind(c->style, paragraph->pages);
    *placed = (gw_placed){.first = paragraph->first, .last = paragraph->last, .lines = size.lines};
    gw_strip strip = {
        .paragraphs = placed,
        .paragraph_count = 1,
        .lines = 1,
        .pitch_twips = size.height_twips,
        .head_twips = is_head ? 0 : c->head_twips,
        .new_page = paragraph->own.new_page,
        .keep_next = is_head,
        .keep_lines = true,
    };
    if (size.height_twips > gw_page_type_height_twips(&page))
        open_strip(&strip, &size, gw_style_look(c->style, GW_ROLE_TABLE, 0));
    return strip;
}

static gw_strip blank_strip(const gw_style *style, bool kept)
{
    const gw_look *body = gw_style_look(style, GW_ROLE_BODY, 0);
    return (gw_strip){.lines = 1, .pitch_twips = gw_look_pitch_twips(body), .keep_next = kept};
}

enum { POINT_TWIPS = 20 }; /* an empty paragraph as low as can be */

/* A point that stays with the box that it brings. */
static gw_strip anchor_strip(const gw_paragraph *paragraph)
{
    return (gw_strip){.lines = 1,
                      .pitch_twips = POINT_TWIPS,
                      .new_page = paragraph->own.new_page,
                      .keep_next = true,
                      .is_anchor = true};
}

/* What stands behind a table that no paragraph follows. */
static gw_strip strip_behind(const gw_paragraph *paragraph, const gw_style *style)
{
    if (paragraph->ends_apart)
        return blank_strip(style, false);
    return (gw_strip){.lines = 1, .pitch_twips = POINT_TWIPS};
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
static gw_strip colophon_strip(const gw_paragraph *paragraph, const gw_style *style,
                               gw_placed *placed)
{
    gw_colophon_walk walk = gw_colophon_start(&paragraph->colophon, style);
    gw_colophon_line line;
    gw_strip strip = {.paragraphs = placed, .lines = 1, .keep_lines = true, .is_colophon = true};
    while (gw_colophon_next(&walk, &line))
        placed[strip.paragraph_count++] = (gw_placed){
            .first = line.block, .last = line.block, .lines = (unsigned)line.line_count};
    strip.pitch_twips = gw_colophon_measure(&paragraph->colophon, style).height_twips;
    return strip;
}

typedef struct flow_size {
    size_t paragraphs, strips, colophons;
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
        size.colophons += in_colophon > 0;
        size.strips += (size_t)paragraph.blank_before + 1 + (paragraph.spacer.pitch_twips > 0) +
                       (in_colophon > 0) + has_strip_behind(&paragraph, style);
        size.most_glyphs = glyphs > size.most_glyphs ? glyphs : size.most_glyphs;
    }
    return size;
}

static gw_strip own_strip(counting *c, const gw_paragraph *paragraph, gw_placed **placed)
{
    if (paragraph->is_anchor)
        return anchor_strip(paragraph);
    if (is_ruled_row(paragraph, c->style))
        return row_strip(c, paragraph, (*placed)++);
    if (paragraph->form == GW_FORM_FLOATING)
        return letterhead_strip(paragraph, (*placed)++);
    if (paragraph->form != GW_FORM_LINES)
        return pair_strip(c, paragraph, (*placed)++);
    return strip_of(c, paragraph, (*placed)++);
}

/* The strips of one paragraph; `placed` is moved on behind those that stand in them. */
static size_t cut_paragraph(counting *c, const gw_paragraph *paragraph, gw_placed **placed,
                            gw_strip *strips)
{
    const gw_page page = gw_page_of_kind(c->style, paragraph->pages);
    size_t count = 0;
    for (int i = 0; i < paragraph->blank_before; i++)
        strips[count++] = blank_strip(c->style, paragraph->blank_is_kept);
    if (paragraph->spacer.pitch_twips > 0 && paragraph->form != GW_FORM_FLOATING)
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
    strips[0].restarts = paragraph->restarts;
    for (size_t i = 0; i < count; i++)
        strips[i].page_twips = gw_page_type_height_twips(&page);
    return count;
}

gw_strips gw_strips_cut(const gw_node *file, const gw_style *style, gw_arena *arena)
{
    flow_size size = size_of_flow(file, style);
    counting c = {
        .style = style, .arena = arena, .glyphs = gw_glyphs_start(size.most_glyphs, arena)};
    gw_strips made = {.strips = GW_NEW_ARRAY(arena, gw_strip, size.strips + 1),
                      .paragraphs = GW_NEW_ARRAY(arena, gw_placed, size.paragraphs + 1),
                      .colophon_count = size.colophons};
    if (made.strips == NULL || made.paragraphs == NULL)
        return made;
    gw_flow flow = gw_flow_start(file, style);
    gw_paragraph paragraph;
    gw_placed *placed = made.paragraphs;
    while (gw_flow_next(&flow, &paragraph))
        made.count += cut_paragraph(&c, &paragraph, &placed, made.strips + made.count);
    made.paragraph_count = size.paragraphs;
    return made;
}
