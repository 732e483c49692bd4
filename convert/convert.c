/* SPDX-License-Identifier: MIT
 *
 * One document in, one out:
 *
 *     bytes ─ decode ─▶ UTF-8 ─ lines ─▶ lines ─ parse ─▶ tree ─ write ─▶ package */
#include <limits.h>
#include <stdio.h>

#include "base/error.h"
#include "document.h"
#include "gongwen.h"
#include "layout/places.h"
#include "parse/advice.h"

enum { MOST_LINES_TOLD = 10 }; /* of those that are not certain */

#define NO_PART UINT_MAX

static gw_status recognise(gw_document *d, const gw_given *given, const gw_style *style,
                           gw_error *error)
{
    return gw_recognise(&d->recognised, &d->parts, style, given->forced, &d->arena, error);
}

static gw_status read_lines(gw_document *d, gw_str text, const gw_options *options, gw_error *error)
{
    gw_status status = gw_decode(&d->decoded, text, options->encoding, options->file, &d->arena,
                                 &options->listener, error);
    if (status == GW_OK)
        status = gw_lines_split(&d->lines, &d->decoded, options->file, &d->arena,
                                &options->listener, error);
    if (status == GW_OK)
        status = gw_marks_read(&d->marks, &d->lines, options, &d->arena, error);
    if (status == GW_OK)
        status = gw_fix_lines(&d->fixed, &d->lines, options->fixes, options->file, &d->arena,
                              &options->listener, error);
    if (status == GW_OK)
        status = gw_front_fix(&d->marks.front, &d->fixed, options, &d->arena, error);
    if (status == GW_OK)
        status = gw_fill_measure(&d->fill, &d->lines, &d->arena, error);
    return status;
}

static gw_status measure(gw_document *d, const gw_knowledge *knowledge, gw_error *error)
{
    gw_arena scratch = {0};
    gw_status status = gw_features_measure(&d->parts, &d->lines, d->marks.hints, &d->fill,
                                           knowledge, &d->arena, &scratch, error);
    if (status == GW_OK)
        status = gw_facts_draw(&d->parts, &d->fill, error);
    d->parts.views = NULL;
    gw_arena_fini(&scratch);
    return status;
}

static gw_status build(gw_document *d, const gw_given *given, const gw_options *options,
                       gw_error *error)
{
    gw_build_options build_options = {.drop_boilerplate = options->drop_boilerplate,
                                      .additions = given->additions,
                                      .addition_count = given->addition_count,
                                      .printed = given->properties[GW_PROPERTY_PRINTED].value};
    return gw_build(&d->built, &d->recognised, &build_options, &d->arena, error);
}

static bool is_uncertain(const gw_row *row)
{
    return row->confidence < GW_CONFIDENCE_TO_CHECK;
}

/* "12, 40, 41, …": the first lines that the user should look at; returns how many there are. A line
 * that holds two blocks counts once. */
static size_t list_uncertain(const gw_document *d, char lines[GW_ARGUMENT_CAPACITY])
{
    size_t count = 0, n = 0;
    int last = 0;
    for (size_t i = 0; i < d->row_count; i++) {
        const gw_row *row = &d->rows[i];
        if (!is_uncertain(row) || row->line == last)
            continue;
        last = row->line;
        if (count++ < MOST_LINES_TOLD)
            n += (size_t)snprintf(lines + n, GW_ARGUMENT_CAPACITY - n, n > 0 ? ", %d" : "%d", last);
    }
    if (count > MOST_LINES_TOLD)
        snprintf(lines + n, GW_ARGUMENT_CAPACITY - n, ", …");
    return count;
}

static void tell_uncertain(const gw_document *d, const gw_options *options)
{
    char lines[GW_ARGUMENT_CAPACITY], number[24];
    size_t count = list_uncertain(d, lines);
    if (count > 0)
        gw_notify(&options->listener, options->file, 0, GW_MSG_ROWS_TO_CHECK,
                  gw_number_text(number, (long long)count), lines, (const char *)NULL);
}

/* What was done to the text, or left in it, that the user should know. */
static void tell(const gw_document *d, const gw_given *given, const gw_options *options)
{
    char number[24];
    gw_metadata_tell(given, d->built.is_printed, options);
    if (d->built.boilerplate > 0)
        gw_notify(&options->listener, options->file, 0,
                  options->drop_boilerplate ? GW_MSG_BOILERPLATE_DROPPED : GW_MSG_BOILERPLATE_KEPT,
                  gw_number_text(number, (long long)d->built.boilerplate), (const char *)NULL);
    if (d->built.moved > 0)
        gw_notify(&options->listener, options->file, 0, GW_MSG_BLOCKS_MOVED,
                  gw_number_text(number, (long long)d->built.moved), (const char *)NULL);
    tell_uncertain(d, options);
}

/* Blocks of rows count from 1 in the order in which they begin; lines of marks alone are blocks of
 * their own among those of the text. */
typedef struct row_maker {
    gw_document *document;
    int *blocks; /* per block of the text the number it gets; 0: none yet */
    int last_block;
} row_maker;

static void add_row(row_maker *maker, unsigned part, const gw_row *row)
{
    gw_document *d = maker->document;
    d->row_parts[d->row_count] = part;
    d->rows[d->row_count++] = *row;
}

static void add_mark_row(row_maker *maker, const gw_mark_line *line)
{
    gw_row row = {.line = line->number,
                  .block = ++maker->last_block,
                  .role = line->role,
                  .confidence = 100,
                  .text = line->text};
    add_row(maker, NO_PART, &row);
}

static void add_part_row(row_maker *maker, size_t index)
{
    const gw_part *part = &maker->document->parts.items[index];
    const gw_verdict *v = &maker->document->recognised.verdicts[index];
    int *block = &maker->blocks[v->block];
    if (*block == 0)
        *block = ++maker->last_block;
    gw_row row = {.line = part->line->number,
                  .block = *block,
                  .role = v->role,
                  .level = v->level,
                  .runin = v->runin,
                  .confidence = v->confidence,
                  .text = part->text,
                  .kept = true};
    add_row(maker, (unsigned)index, &row);
}

static void add_rows(row_maker *maker)
{
    const gw_document *d = maker->document;
    size_t gone = 0;
    for (size_t i = 0; i < d->parts.count; i++) {
        while (gone < d->marks.gone_count &&
               d->marks.gone[gone].number < d->parts.items[i].line->number)
            add_mark_row(maker, &d->marks.gone[gone++]);
        add_part_row(maker, i);
    }
    while (gone < d->marks.gone_count)
        add_mark_row(maker, &d->marks.gone[gone++]);
}

static gw_status make_rows(gw_document *d, gw_error *error)
{
    gw_arena scratch = {0};
    size_t room = d->parts.count + d->marks.gone_count + 1;
    row_maker maker = {.document = d, .blocks = GW_NEW_ARRAY(&scratch, int, room + 1)};
    d->rows = GW_NEW_ARRAY(&d->arena, gw_row, room);
    d->row_parts = GW_NEW_ARRAY(&d->arena, unsigned, room);
    bool has_room = d->rows != NULL && d->row_parts != NULL && maker.blocks != NULL;
    if (has_room)
        add_rows(&maker);
    gw_arena_fini(&scratch);
    return has_room ? GW_OK : gw_fail_memory(error);
}

bool gw_style_is_auto(gw_str name)
{
    return name.n == 0 || gw_str_equal(name, GW_S("auto")) || gw_str_equal(name, GW_S("自动"));
}

/* The sheet that the metadata name, where the caller wants to know. */
static gw_status find_style(const gw_given *given, const gw_options *options,
                            const gw_style **style, gw_error *error)
{
    const gw_entry *named = &given->properties[GW_PROPERTY_STYLE];
    if (*style != NULL || options->styles.find == NULL || gw_style_is_auto(named->value))
        return GW_OK;
    const char *name = named->value.p;
    gw_status status = options->styles.find(options->styles.self, name, named->line, style);
    return status == GW_OK ? GW_OK
                           : gw_fail(error, status, options->file, named->line,
                                     GW_MSG_STYLE_NOT_FOUND, name, (const char *)NULL);
}

static gw_status parse(gw_document *d, gw_str text, const gw_options *options,
                       const gw_style *style, gw_error *error)
{
    gw_given given = {0};
    gw_status status = read_lines(d, text, options, error);
    if (status == GW_OK)
        status = measure(d, options->knowledge, error);
    if (status == GW_OK)
        status = gw_metadata_read(&given, options, &d->marks.front, &d->parts, &d->arena, error);
    if (status == GW_OK)
        status = find_style(&given, options, &style, error);
    if (status == GW_OK)
        status = recognise(d, &given, style, error);
    if (status == GW_OK)
        status = build(d, &given, options, error);
    if (status == GW_OK)
        status = make_rows(d, error);
    gw_document_take_given(d, &given, options);
    if (status == GW_OK)
        status = gw_document_describe(d, error);
    if (status != GW_OK)
        return status;
    tell(d, &given, options);
    return d->arena.failed ? gw_fail_memory(error) : GW_OK;
}

gw_status gw_document_parse(gw_document **document, gw_str text, const gw_options *options,
                            const gw_style *style, gw_error *error)
{
    static const gw_options NONE = {0};
    gw_document *d = gw_heap_alloc(sizeof *d);
    if (d == NULL)
        return gw_fail_memory(error);
    gw_status status = parse(d, text, options != NULL ? options : &NONE, style, error);
    if (status != GW_OK) {
        gw_document_free(d);
        return status;
    }
    *document = d;
    return GW_OK;
}

void gw_document_free(gw_document *document)
{
    if (document == NULL)
        return;
    gw_arena_fini(&document->arena);
    gw_heap_free(document);
}

size_t gw_document_row_count(const gw_document *document)
{
    return document->row_count;
}

const gw_row *gw_document_row(const gw_document *document, size_t index)
{
    return index < document->row_count ? &document->rows[index] : NULL;
}

const char *gw_document_encoding(const gw_document *document)
{
    return document->decoded.encoding;
}

size_t gw_document_fixed(const gw_document *document, gw_fix fix)
{
    return fix < GW_FIX_COUNT ? document->fixed.counts[fix] : 0;
}

void gw_document_advise(const gw_document *document, const gw_listener *listener)
{
    if (document->recognised.parts != NULL)
        gw_advise(&document->recognised, listener);
}

gw_str gw_document_title(const gw_document *document)
{
    return document->manuscript.title;
}

gw_kind gw_document_kind(const gw_document *document)
{
    return document->kind;
}

gw_status gw_document_why(const gw_document *document, size_t row,
                          void (*visit)(void *self, const gw_reason *reason), void *self)
{
    if (row >= document->row_count || document->row_parts[row] == NO_PART)
        return GW_OK;
    return gw_recognised_why(&document->recognised, document->row_parts[row], visit, self);
}

gw_status gw_document_place(const gw_document *document, const gw_style *style,
                            gw_page_place *places, int *page_count, gw_error *error)
{
    gw_arena scratch = {0};
    gw_pages pages = gw_pages_of(document->built.file, style, &scratch);
    bool placed = !scratch.failed && gw_places_find(document->built.file, &pages, document->rows,
                                                    document->row_count, places);
    *page_count = (int)pages.page_count;
    gw_arena_fini(&scratch);
    return placed ? GW_OK : gw_fail_memory(error);
}

gw_status gw_document_write(const gw_document *document, const gw_prepared *prepared, gw_bytes *out,
                            gw_error *error)
{
    gw_arena scratch = {0};
    gw_buf package = {0};
    gw_status status =
        prepared->writer->write(&document->manuscript, prepared, &scratch, &package, error);
    gw_arena_fini(&scratch);
    if (status == GW_OK && gw_buf_take(&package, out) != GW_OK)
        status = gw_fail_memory(error);
    gw_buf_fini(&package);
    return status;
}

const char *gw_version(void)
{
    return GW_VERSION;
}
