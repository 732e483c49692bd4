/* SPDX-License-Identifier: MIT
 *
 * A worker: one text after the other is read, compared with what the journal knows, and converted
 * where that is needed; documents are staged, under names that the journal's keeper exchanges. */
#include <errno.h>
#include <stdio.h>
#include <time.h>

#include "base/disk.h"
#include "base/error.h"
#include "base/platform.h"
#include "batch/facts.h"
#include "batch/run.h"
#include "write/timestamp.h"

/* Beyond any text; the library's own limit is lower. */
enum { LARGEST_TEXT = 256 * 1024 * 1024 };

/* One text in work. */
typedef struct text_job {
    gw_run *run;
    gw_arena *arena; /* given back after each text */
    size_t first;    /* its first document */
    const char *path;
    gw_bytes bytes;
    gw_hash hash;
    double begin_seconds;
    gw_result *results; /* one for each format */
} text_job;

/* ---- paths and records ---------------------------------------------------------------------- */

static const char *take(gw_buf *buf, gw_arena *arena)
{
    arena->failed |= buf->failed;
    const char *copy = gw_arena_copy(arena, gw_buf_view(buf)).p;
    gw_buf_fini(buf);
    return copy;
}

static const char *output_path(const text_job *job, size_t document)
{
    gw_buf name = {0}, path = {0};
    gw_run_put_output(&name, job->run, document);
    gw_run_put_path(&path, job->run, gw_buf_view(&name));
    job->arena->failed |= name.failed;
    gw_buf_fini(&name);
    return take(&path, job->arena);
}

static const char *staged_path(const text_job *job, size_t document)
{
    gw_buf path = {0};
    gw_buf_put(&path, gw_buf_view(&job->run->staged));
    gw_buf_format(&path, "%zu.tmp", document);
    return take(&path, job->arena);
}

static gw_str hash_text(const gw_hash *hash, gw_arena *arena)
{
    char digits[GW_HASH_DIGITS];
    return gw_arena_copy(arena, gw_hash_text(digits, hash));
}

static gw_str seconds_text(double seconds, gw_arena *arena)
{
    gw_buf buf = {0};
    gw_buf_format(&buf, "%.6f", seconds);
    size_t length = buf.n;
    return (gw_str){take(&buf, arena), arena->failed ? 0 : length};
}

/* The columns that a record has whatever became of the document. */
static void begin_record(const text_job *job, gw_record *record, size_t format)
{
    const gw_result *result = &job->results[format];
    gw_run_begin_record(record, job->run, result->document, result->state, result->trouble,
                        job->arena);
    if (job->bytes.data != NULL)
        record->values[GW_COLUMN_INPUT_HASH] = hash_text(&job->hash, job->arena);
    record->values[GW_COLUMN_SECONDS] =
        seconds_text(gw_clock_seconds() - job->begin_seconds, job->arena);
}

static gw_str record_json(const text_job *job, const gw_record *record)
{
    gw_buf json = {0};
    gw_record_put_json(&json, record, GW_COLUMN_COUNT);
    size_t length = json.n;
    return (gw_str){take(&json, job->arena), job->arena->failed ? 0 : length};
}

/* A document that is not made now, for a reason. */
static void refuse(const text_job *job, size_t format, gw_state state, const gw_trouble *trouble)
{
    gw_result *result = &job->results[format];
    gw_trouble *copy = GW_NEW(job->arena, gw_trouble);
    if (copy == NULL)
        return;
    *copy = *trouble;
    result->state = state;
    result->trouble = copy;
    gw_record record;
    begin_record(job, &record, format);
    if (state == GW_STATE_EXISTS || state == GW_STATE_OUTDATED)
        record.values[GW_COLUMN_OUTPUT_HASH] = hash_text(&result->found, job->arena);
    result->json = record_json(job, &record);
}

static void refuse_kind(const text_job *job, size_t format, gw_state state, gw_trouble_kind kind,
                        int problem)
{
    const gw_trouble trouble = {.kind = kind, .problem = problem};
    refuse(job, format, state, &trouble);
}

/* ---- what is there already ------------------------------------------------------------------ */

/* The answer for one document: must it be made, and does it take the place of a file? */
typedef struct decision {
    bool make, replaces;
    const char *path;
} decision;

/* Would the document be made in the same way again? The same text and options lead to a sheet of
 * the same name; what stands in it now is asked for. */
static bool is_up_to_date(const text_job *job, size_t format, const gw_entry *entry)
{
    const gw_batch_options *options = job->run->options;
    if (!gw_hash_equal(&entry->input, &job->hash) || entry->style.n == 0)
        return false;
    const gw_batch_sheet *sheet = options->sheets.find(options->sheets.self, entry->style.p, NULL);
    if (sheet == NULL)
        return false;
    gw_hash recipe = gw_run_recipe(job->run, sheet, options->writers[format]);
    return gw_hash_equal(&entry->recipe, &recipe);
}

/* Is the file with this hash one that an earlier run has written? */
static bool is_ours(const gw_entry *entry, const gw_hash *found)
{
    return gw_hash_equal(&entry->made, found) ||
           (entry->has_was && gw_hash_equal(&entry->was, found));
}

static void decide_on_foreign(const text_job *job, size_t format, decision *decided)
{
    if (gw_file_is_same(decided->path, job->path))
        refuse_kind(job, format, GW_STATE_FAILED, GW_TROUBLE_IS_TEXT, 0);
    else if (job->run->options->force)
        decided->make = true;
    else
        refuse_kind(job, format, GW_STATE_EXISTS, GW_TROUBLE_EXISTS, 0);
}

/* There is a file of that name, and the journal knows it. */
static void decide_on_known(const text_job *job, size_t format, const gw_entry *entry,
                            decision *decided)
{
    gw_result *result = &job->results[format];
    bool up_to_date = is_up_to_date(job, format, entry);
    bool is_last = gw_hash_equal(&entry->made, &result->found);
    if (is_last && up_to_date)
        result->state = GW_STATE_UNCHANGED;
    else if (is_ours(entry, &result->found) || job->run->options->force)
        decided->make = true;
    else if (up_to_date)
        result->state = GW_STATE_EDITED;
    else
        refuse_kind(job, format, GW_STATE_OUTDATED, GW_TROUBLE_OUTDATED, 0);
}

static void decide(const text_job *job, size_t format, decision *decided)
{
    gw_result *result = &job->results[format];
    const gw_entry *entry = job->run->entries[result->document];
    decided->path = output_path(job, result->document);
    int problem = gw_file_hash(decided->path, &result->found);
    decided->replaces = problem == 0;
    if (problem == ENOENT)
        decided->make = true;
    else if (problem == EISDIR || problem == EINVAL || problem == ELOOP || problem == ENXIO)
        refuse_kind(job, format, GW_STATE_FAILED, GW_TROUBLE_NO_FILE, 0);
    else if (problem != 0)
        refuse_kind(job, format, GW_STATE_FAILED, GW_TROUBLE_WRITE, problem);
    else if (entry == NULL)
        decide_on_foreign(job, format, decided);
    else
        decide_on_known(job, format, entry, decided);
}

/* ---- making documents ----------------------------------------------------------------------- */

static gw_str now_text(gw_arena *arena)
{
    char out[GW_TIMESTAMP_CAPACITY];
    return gw_arena_copy(arena, gw_timestamp(out, (int64_t)time(NULL)));
}

/* A recognised text, and the sheet for it. */
typedef struct recognised_text {
    gw_document *document;
    const gw_batch_sheet *sheet;
    gw_record facts;
} recognised_text;

static void complete(const text_job *job, size_t format, const decision *decided,
                     const recognised_text *text, gw_str package, gw_record *record)
{
    gw_hash hash = gw_hash_of(package);
    gw_hash recipe = gw_run_recipe(job->run, text->sheet, job->run->options->writers[format]);
    gw_record common;
    begin_record(job, &common, format);
    *record = text->facts;
    for (size_t i = 0; i < GW_COLUMN_COUNT; i++)
        if (common.values[i].n > 0)
            record->values[i] = common.values[i];
    record->values[GW_COLUMN_SHEET] = gw_str_of(gw_style_name(text->sheet->style));
    record->values[GW_COLUMN_STYLE] = gw_str_of(text->sheet->name);
    record->values[GW_COLUMN_TIME] = now_text(job->arena);
    record->values[GW_COLUMN_RECIPE] = hash_text(&recipe, job->arena);
    record->values[GW_COLUMN_OUTPUT_HASH] = hash_text(&hash, job->arena);
    if (decided->replaces)
        record->values[GW_COLUMN_WAS] = hash_text(&job->results[format].found, job->arena);
}

/* Puts the package where it waits for its name. */
static void stage(const text_job *job, size_t format, const decision *decided,
                  const recognised_text *text, gw_str package)
{
    gw_result *result = &job->results[format];
    gw_record record;
    result->state = GW_STATE_MADE;
    complete(job, format, decided, text, package, &record);
    gw_str json = record_json(job, &record);
    const char *staged = staged_path(job, result->document);
    int problem = job->arena->failed
                      ? ENOMEM
                      : gw_disk_create(staged, package, decided->replaces ? decided->path : NULL);
    if (gw_run_is_full(problem))
        gw_desk_close(&job->run->desk); /* at once: the group may be long in coming */
    if (problem != 0) {
        refuse_kind(job, format, GW_STATE_FAILED, GW_TROUBLE_WRITE, problem);
        return;
    }
    result->staged = gw_str_of(staged);
    result->json = json;
}

static void make(const text_job *job, size_t format, const decision *decided,
                 const recognised_text *text)
{
    gw_trouble trouble = {.kind = GW_TROUBLE_TEXT};
    gw_bytes package = {0};
    if (gw_document_write(text->document, text->sheet->prepared[format], &package,
                          &trouble.error) == GW_OK)
        stage(job, format, decided, text, (gw_str){package.data, package.size});
    else
        refuse(job, format, GW_STATE_FAILED, &trouble);
    gw_bytes_free(&package);
}

/* ---- recognising ---------------------------------------------------------------------------- */

/* A gw_style_finder for one text. */
typedef struct text_finder {
    const text_job *job;
    const gw_batch_sheet *found;
} text_finder;

static gw_status find_style(void *self, const char *name, int line, const gw_style **style)
{
    text_finder *finder = self;
    const gw_batch_sheets *sheets = &finder->job->run->options->sheets;
    finder->found = sheets->find(sheets->self, name, line > 0 ? finder->job->path : NULL);
    if (finder->found == NULL)
        return GW_E_STYLE;
    *style = finder->found->style;
    return GW_OK;
}

static gw_status find_sheet(const text_job *job, const text_finder *finder, recognised_text *text,
                            gw_error *error)
{
    const gw_batch_sheets *sheets = &job->run->options->sheets;
    const char *name = gw_kind_sheet(gw_document_kind(text->document));
    text->sheet = sheets->named != NULL ? sheets->named : finder->found;
    if (text->sheet == NULL)
        text->sheet = sheets->find(sheets->self, name, NULL);
    if (text->sheet == NULL)
        return gw_fail(error, GW_E_STYLE, NULL, 0, GW_MSG_STYLE_NOT_FOUND, name,
                       (const char *)NULL);
    return GW_OK;
}

/* The document is the caller's, also after a failure. */
static gw_status recognise(const text_job *job, recognised_text *text, gw_error *error)
{
    const gw_batch_sheets *sheets = &job->run->options->sheets;
    const gw_str bytes = {job->bytes.data, job->bytes.size};
    gw_options options = job->run->options->text;
    gw_repairs repairs = {0};
    text_finder finder = {.job = job};
    options.file = job->path;
    options.listener = gw_repairs_listener(&repairs);
    options.knowledge = job->run->knowledge;
    if (sheets->style == NULL)
        options.styles = (gw_style_finder){find_style, &finder};
    gw_status status =
        gw_document_parse(&text->document, bytes, &options,
                          sheets->named != NULL ? sheets->named->style : NULL, error);
    if (status == GW_OK)
        status = find_sheet(job, &finder, text, error);
    if (status == GW_OK)
        status = gw_document_make_contents(text->document, text->sheet->style, &options, error);
    if (status == GW_OK)
        gw_facts_note(&text->facts, text->document, &repairs, job->arena);
    error->file = NULL; /* it does not outlive the text */
    return status;
}

static void make_all(const text_job *job, const decision *decisions)
{
    gw_trouble trouble = {.kind = GW_TROUBLE_TEXT};
    recognised_text text = {0};
    gw_status status = recognise(job, &text, &trouble.error);
    for (size_t i = 0; i < job->run->options->format_count; i++) {
        if (!decisions[i].make)
            continue;
        if (status == GW_OK)
            make(job, i, &decisions[i], &text);
        else
            refuse(job, i, GW_STATE_FAILED, &trouble);
    }
    gw_document_free(text.document);
}

/* ---- one text after the other --------------------------------------------------------------- */

static void refuse_all(const text_job *job, gw_trouble_kind kind, int problem)
{
    for (size_t i = 0; i < job->run->options->format_count; i++)
        refuse_kind(job, i, GW_STATE_FAILED, kind, problem);
}

static void convert(text_job *job)
{
    size_t formats = job->run->options->format_count;
    decision *decisions = GW_NEW_ARRAY(job->arena, decision, formats);
    bool any = false;
    int problem = decisions == NULL ? ENOMEM : gw_file_read(job->path, LARGEST_TEXT, &job->bytes);
    if (problem != 0) {
        refuse_all(job, GW_TROUBLE_READ, problem);
        return;
    }
    job->hash = gw_hash_of((gw_str){job->bytes.data, job->bytes.size});
    for (size_t i = 0; i < formats; i++) {
        decide(job, i, &decisions[i]);
        any = any || decisions[i].make;
    }
    if (any)
        make_all(job, decisions);
}

static void work_on(gw_run *run, size_t text, gw_arena *arena)
{
    size_t formats = run->options->format_count;
    gw_buf path = {0};
    text_job job = {.run = run,
                    .arena = arena,
                    .first = text * formats,
                    .begin_seconds = gw_clock_seconds(),
                    .results = GW_NEW_ARRAY(arena, gw_result, formats)};
    gw_listed_put_path(&path, &run->list->texts[text]);
    job.path = take(&path, arena);
    for (size_t i = 0; job.results != NULL && i < formats; i++)
        job.results[i] = (gw_result){.document = job.first + i, .state = GW_STATE_WAITING};
    if (!arena->failed)
        convert(&job);
    gw_desk_leave_results(&run->desk, job.results, arena->failed ? 0 : formats, job.bytes.size);
    gw_bytes_free(&job.bytes);
}

void *gw_run_work(void *self)
{
    gw_run *run = self;
    gw_arena arena = {0};
    for (size_t text; gw_desk_fetch(&run->desk, &text);) {
        work_on(run, text, &arena);
        gw_arena_reset(&arena);
    }
    gw_arena_fini(&arena);
    gw_desk_sign_off(&run->desk);
    return NULL;
}
