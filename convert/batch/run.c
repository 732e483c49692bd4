/* SPDX-License-Identifier: MIT
 *
 * What all parts of a run ask it for. */
#include "batch/run.h"

#include <errno.h>

/* ---- names and records ---------------------------------------------------------------------- */

static void terminate(gw_buf *buf)
{
    gw_buf_char(buf, '\0');
    buf->n -= !buf->failed;
}

void gw_run_put_output(gw_buf *out, const gw_run *run, size_t document)
{
    size_t format = document % run->options->format_count;
    gw_buf_put(out, gw_listed_stem(gw_run_text(run, document)));
    gw_buf_format(out, ".%s", gw_writer_suffix(run->options->writers[format]));
    terminate(out);
}

void gw_run_put_path(gw_buf *out, const gw_run *run, gw_str output)
{
    gw_buf_puts(out, run->options->output);
    gw_buf_put(out, output);
    terminate(out);
}

static gw_str take(gw_buf *buf, gw_arena *arena)
{
    arena->failed |= buf->failed;
    gw_str copy = gw_arena_copy(arena, gw_buf_view(buf));
    gw_buf_fini(buf);
    return copy;
}

void gw_run_begin_record(gw_record *record, const gw_run *run, size_t document, gw_state state,
                         const gw_trouble *trouble, gw_arena *arena)
{
    gw_buf input = {0}, output = {0}, error = {0};
    size_t format = document % run->options->format_count;
    *record = (gw_record){0};
    gw_listed_put_real_path(&input, gw_run_text(run, document));
    gw_run_put_output(&output, run, document);
    if (trouble != NULL)
        run->options->listener.word(&error, trouble);
    record->values[GW_COLUMN_STATE] = gw_str_of(gw_state_name(state));
    record->values[GW_COLUMN_INPUT] = take(&input, arena);
    record->values[GW_COLUMN_OUTPUT] = take(&output, arena);
    record->values[GW_COLUMN_FORMAT] = gw_str_of(gw_writer_name(run->options->writers[format]));
    record->values[GW_COLUMN_ERROR] = take(&error, arena);
}

/* ---- the recipe ----------------------------------------------------------------------------- */

static void put_field(gw_buf *out, const char *name, const char *value)
{
    gw_buf_format(out, "%s=%zu:%s\n", name, strlen(value), value);
}

void gw_run_put_recipe(gw_buf *out, const gw_batch_options *batch)
{
    const gw_options *options = &batch->text;
    const char *platform = gw_platform_name(batch->sheets.platform);
    put_field(out, "style", batch->sheets.style != NULL ? batch->sheets.style : "");
    put_field(out, "fonts", platform != NULL ? platform : "");
    put_field(out, "version", gw_version());
    put_field(out, "encoding", options->encoding != NULL ? options->encoding : "");
    for (size_t i = 0; i < options->metadata_count; i++) {
        put_field(out, "key", options->metadata[i].key);
        put_field(out, "value", options->metadata[i].value);
    }
    gw_buf_format(out, "from=%d directives=%d boilerplate=%d fixes=%u", (int)options->from,
                  !options->no_directives, !options->drop_boilerplate, options->fixes);
    gw_buf_format(out, " contents=%d levels=%d", (int)options->contents, options->contents_levels);
    if (options->has_date)
        gw_buf_format(out, " date=%lld", (long long)options->date);
}

gw_hash gw_run_recipe(const gw_run *run, const gw_batch_sheet *sheet, const gw_writer *writer)
{
    struct {
        gw_hash options, sheet, writer;
    } parts = {gw_hash_of(gw_buf_view(&run->recipe)), sheet->fingerprint,
               gw_hash_of(gw_str_of(gw_writer_name(writer)))};
    return gw_hash_of((gw_str){(const char *)&parts, sizeof parts});
}

bool gw_run_fail(gw_run *run, gw_trouble_kind kind, int problem)
{
    if (run->fatal.kind == GW_TROUBLE_NONE)
        run->fatal = (gw_trouble){.kind = kind, .problem = problem};
    return false;
}

bool gw_run_is_full(int problem)
{
    return problem == ENOSPC || problem == EDQUOT || problem == EROFS;
}
