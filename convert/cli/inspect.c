/* SPDX-License-Identifier: MIT
 *
 * gongwen inspect: the rows of recognition, and with --why the rules that decided each. */
#include "base/error.h"
#include "cli/commands.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/sheets.h"
#include "cli/texts.h"

static void put_escaped(gw_buf *out, gw_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '\t')
            gw_buf_puts(out, "\\t");
        else if (text.p[i] == '\\')
            gw_buf_puts(out, "\\\\");
        else
            gw_buf_char(out, text.p[i]);
    }
}

static void put_row(gw_buf *out, const gw_row *row)
{
    gw_buf_format(out, "%d\t%d\t%s\t%d\t%d\t%d\t", row->line, row->block, gw_role_name(row->role),
                  row->level, row->runin, row->confidence);
    put_escaped(out, row->text);
    gw_buf_char(out, '\n');
}

/* The rules of one row as they come: a line for each candidate, its rules below. */
typedef struct reason_list {
    gw_buf *out;
    gw_reason last;
    bool begun;
} reason_list;

static bool is_same_candidate(const gw_reason *a, const gw_reason *b)
{
    return a->winner == b->winner && a->role == b->role && a->level == b->level &&
           a->continues == b->continues;
}

static void put_candidate(gw_buf *out, const gw_reason *reason)
{
    const char *role = gw_role_name(reason->role);
    gw_buf_format(out, "    %s %s/%d%s\n", reason->winner ? "winner" : "runner-up",
                  role != NULL ? role : "-", reason->level, reason->continues ? " continues" : "");
}

static void put_reason(void *self, const gw_reason *reason)
{
    reason_list *list = self;
    if (!list->begun || !is_same_candidate(&list->last, reason))
        put_candidate(list->out, reason);
    list->begun = true;
    list->last = *reason;
    gw_buf_format(list->out, "        %+d %s\n", reason->weight, reason->rule);
}

static gw_status put_why(gw_buf *out, const gw_document *document, size_t index)
{
    reason_list list = {.out = out};
    return gw_document_why(document, index, put_reason, &list);
}

/* All rows, or those of the line that --why asks for; returns how many, -1 when memory ran out. */
static int put_rows(gw_buf *out, const gw_document *document, const gw_arguments *arguments)
{
    int count = 0;
    gw_buf_puts(out, "line\tblock\trole\tlevel\trunin\tconfidence\ttext\n");
    for (size_t i = 0; i < gw_document_row_count(document); i++) {
        const gw_row *row = gw_document_row(document, i);
        if (arguments->why_line > 0 && row->line != arguments->why_line)
            continue;
        put_row(out, row);
        if (arguments->why && put_why(out, document, i) != GW_OK)
            return -1;
        count++;
    }
    return count;
}

static int print_rows(const gw_document *document, const gw_arguments *arguments)
{
    gw_buf out = {0};
    char line[24];
    int rows = put_rows(&out, document, arguments);
    if (rows < 0)
        out.failed = true;
    if (rows != 0 || arguments->why_line == 0)
        return gw_result_print(&out);
    gw_buf_fini(&out);
    gw_say(arguments->files[0], 0, GW_SAY_LINE_WITHOUT_ROW,
           gw_number_text(line, arguments->why_line), (const char *)NULL);
    return GW_EXIT_FILE;
}

static int inspect_file(const gw_arguments *arguments)
{
    gw_style *style = NULL;
    gw_document *document = NULL;
    /* A sheet's own rules count only where the sheet is named. */
    int status = arguments->style != NULL ? gw_sheets_load(&style, arguments->style) : GW_EXIT_DONE;
    if (status == GW_EXIT_DONE)
        status = gw_text_parse(&document, arguments->files[0], arguments, style);
    if (status == GW_EXIT_DONE)
        status = print_rows(document, arguments);
    gw_document_free(document);
    gw_style_free(style);
    return status;
}

static int inspect(const gw_arguments *arguments)
{
    if (arguments->help)
        return gw_help_print(arguments->command);
    if (arguments->version)
        return gw_version_print();
    if (arguments->file_count == 1)
        return inspect_file(arguments);
    gw_say(NULL, 0, arguments->file_count == 0 ? GW_SAY_NO_FILE : GW_SAY_ONE_FILE_ONLY,
           arguments->command->name, (const char *)NULL);
    return GW_EXIT_USAGE;
}

static int run(int argc, char **argv)
{
    gw_arena arena = {0};
    gw_arguments arguments;
    int status = gw_arguments_read(&arguments, &gw_command_inspect, argc, argv, &arena);
    if (status == GW_EXIT_DONE)
        status = inspect(&arguments);
    gw_arena_fini(&arena);
    return status;
}

const gw_command gw_command_inspect = {
    .name = "inspect",
    .bit = GW_IN_INSPECT,
    .form = "[OPTION]... FILE",
    .summary = N_("shows how each line of a text is understood"),
    .run = run,
};
