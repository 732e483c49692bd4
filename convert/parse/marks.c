/* SPDX-License-Identifier: MIT */
#include "parse/marks.h"

#include "base/error.h"
#include "base/str.h"
#include "parse/directives.h"
#include "parse/markdown.h"

/* A line that something ends, or begins, whatever the lines around it look like. */
static bool stands_apart(const gw_hint *hint)
{
    return hint->hashes > 0 || hint->table_row || hint->verbatim;
}

/* The texts before any mark is taken out of them. */
static gw_str *copy_texts(const gw_lines *lines, gw_arena *arena)
{
    gw_str *texts = GW_NEW_ARRAY(arena, gw_str, lines->count + 1);
    for (size_t i = 0; texts != NULL && i < lines->count; i++)
        texts[i] = lines->items[i].text;
    return texts;
}

static gw_status list_gone(gw_marks *marks, const gw_lines *lines, const gw_str *texts,
                           gw_arena *arena, gw_error *error)
{
    for (size_t i = 0; i < lines->count; i++)
        marks->gone_count += marks->hints[i].gone;
    marks->gone = GW_NEW_ARRAY(arena, gw_mark_line, marks->gone_count + 1);
    if (marks->gone == NULL)
        return gw_fail_memory(error);
    size_t count = 0;
    for (size_t i = 0; i < lines->count; i++) {
        gw_role role = marks->hints[i].table_row ? GW_ROLE_TABLE : GW_ROLE_BOILERPLATE;
        if (marks->hints[i].gone)
            marks->gone[count++] = (gw_mark_line){lines->items[i].number, texts[i], role};
    }
    return GW_OK;
}

/* The lines that are left move up. Marks alone count as a blank line; a page that began with them
 * begins with the next line. */
static void drop_marks(gw_lines *lines, gw_hint *hints)
{
    size_t kept = 0;
    int blank = 0;
    bool page_break = false, was_apart = false;
    for (size_t i = 0; i < lines->count; i++) {
        gw_line line = lines->items[i];
        line.blank_above += blank;
        line.page_break |= page_break;
        if (hints[i].gone) {
            blank = line.blank_above + 1;
            page_break = line.page_break;
            continue;
        }
        bool is_apart = stands_apart(&hints[i]);
        if (line.blank_above == 0 && (is_apart || was_apart || hints[i].bullet))
            line.blank_above = 1;
        blank = 0;
        page_break = false;
        was_apart = is_apart;
        line.as_is = hints[i].verbatim;
        lines->items[kept] = line;
        hints[kept++] = hints[i];
    }
    lines->count = kept;
    lines->trailing_blank += blank;
}

static gw_status read_markdown(gw_lines *lines, gw_hint *hints, const gw_options *options,
                               gw_arena *arena, gw_error *error)
{
    if (options->from == GW_FROM_PLAIN)
        return GW_OK;
    gw_evidence evidence = gw_evidence_weigh(lines, hints, arena);
    if (options->from == GW_FROM_AUTO && !evidence.is_markdown)
        return arena->failed ? gw_fail_memory(error) : GW_OK;
    if (options->from == GW_FROM_AUTO)
        gw_notify(&options->listener, options->file, 0, GW_MSG_MARKDOWN_READ, (const char *)NULL);
    gw_markdown_read(lines, hints, evidence.has_blanks, arena);
    return arena->failed ? gw_fail_memory(error) : GW_OK;
}

/* The marks below the front matter. */
static gw_status read_hints(const gw_front *front, gw_lines *lines, gw_hint *hints,
                            const gw_options *options, gw_arena *arena, gw_error *error)
{
    gw_lines rest = *lines;
    rest.items += front->line_count;
    rest.count -= front->line_count;
    for (size_t i = 0; i < front->line_count; i++)
        hints[i].gone = true;
    hints += front->line_count;
    gw_status status =
        options->no_directives ? GW_OK : gw_directives_read(&rest, hints, options->file, error);
    return status == GW_OK ? read_markdown(&rest, hints, options, arena, error) : status;
}

static gw_status read_marks(gw_marks *found, gw_lines *lines, const gw_str *texts,
                            const gw_options *options, gw_arena *arena, gw_error *error)
{
    gw_status status = gw_front_read(&found->front, lines, arena, error);
    if (status == GW_OK)
        status = read_hints(&found->front, lines, found->hints, options, arena, error);
    return status == GW_OK ? list_gone(found, lines, texts, arena, error) : status;
}

/* Most texts have no marks, and nothing is kept of them. */
static gw_status keep_hints(gw_marks *found, size_t count, gw_arena *arena, gw_error *error)
{
    static const gw_hint NONE = {0};
    const gw_hint *hints = found->hints;
    size_t plain = 0;
    while (plain < count && memcmp(&hints[plain], &NONE, sizeof NONE) == 0)
        plain++;
    found->hints = NULL;
    if (plain == count)
        return GW_OK;
    found->hints = GW_NEW_ARRAY(arena, gw_hint, count);
    if (found->hints == NULL)
        return gw_fail_memory(error);
    memcpy(found->hints, hints, count * sizeof *hints);
    return GW_OK;
}

static gw_status read_all(gw_marks *found, gw_lines *lines, const gw_options *options,
                          gw_arena *arena, gw_arena *scratch, gw_error *error)
{
    found->hints = GW_NEW_ARRAY(scratch, gw_hint, lines->count + 1);
    gw_str *texts = copy_texts(lines, scratch);
    if (found->hints == NULL || texts == NULL)
        return gw_fail_memory(error);
    gw_status status = read_marks(found, lines, texts, options, arena, error);
    if (status != GW_OK)
        return status;
    drop_marks(lines, found->hints);
    if (lines->count == 0)
        return gw_fail(error, GW_E_INPUT, options->file, 0, GW_MSG_INPUT_EMPTY, (const char *)NULL);
    return keep_hints(found, lines->count, arena, error);
}

gw_status gw_marks_read(gw_marks *marks, gw_lines *lines, const gw_options *options,
                        gw_arena *arena, gw_error *error)
{
    gw_arena scratch = {0};
    gw_marks found = {0};
    gw_status status = read_all(&found, lines, options, arena, &scratch, error);
    gw_arena_fini(&scratch);
    if (status == GW_OK)
        *marks = found;
    return status;
}
