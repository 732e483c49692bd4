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

gw_status gw_marks_read(gw_hint **hints, gw_lines *lines, const gw_options *options,
                        gw_arena *arena, gw_error *error)
{
    gw_hint *found = GW_NEW_ARRAY(arena, gw_hint, lines->count + 1);
    if (found == NULL)
        return gw_fail_memory(error);
    gw_status status =
        options->no_directives ? GW_OK : gw_directives_read(lines, found, options->file, error);
    if (status == GW_OK)
        status = read_markdown(lines, found, options, arena, error);
    if (status != GW_OK)
        return status;
    drop_marks(lines, found);
    if (lines->count == 0)
        return gw_fail(error, GW_E_INPUT, options->file, 0, GW_MSG_INPUT_EMPTY, (const char *)NULL);
    *hints = found;
    return GW_OK;
}
