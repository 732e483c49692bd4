/* SPDX-License-Identifier: MIT
 *
 * gongwen inspect: the rows of recognition, and with --why the rules that decided each. */
#include "base/error.h"
#include "base/platform.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/rows.h"
#include "cli/texts.h"

/* Colours are for people, and only for those who did not say no: https://no-color.org. */
static bool may_colour(void)
{
    return gw_stdout_is_terminal() && gw_environment("NO_COLOR") == NULL;
}

/* What is printed: the rows of a document, and where they stand on paper (NULL: not asked for). */
typedef struct row_listing {
    const gw_arguments *arguments;
    const gw_document *document;
    const gw_page_place *places;
    bool marked;
} row_listing;

static gw_status put_row(gw_buf *out, const row_listing *i, size_t index)
{
    const gw_page_place *place = i->places != NULL ? &i->places[index] : NULL;
    bool why = i->arguments->why;
    return i->arguments->json ? gw_json_put_row(out, i->document, index, place, why)
                              : gw_rows_put(out, i->document, index, place, why, i->marked);
}

/* All rows, or those of the line that --why asks for; returns how many, -1 when memory ran out. */
static int put_rows(gw_buf *out, const row_listing *listing)
{
    const gw_arguments *arguments = listing->arguments;
    int count = 0;
    if (!arguments->json)
        gw_rows_put_head(out, arguments->pages);
    for (size_t i = 0; i < gw_document_row_count(listing->document); i++) {
        int line = gw_document_row(listing->document, i)->line;
        if (arguments->why_line > 0 && line != arguments->why_line)
            continue;
        if (put_row(out, listing, i) != GW_OK)
            return -1;
        count++;
    }
    return count;
}

static int print_rows(const row_listing *listing)
{
    const gw_arguments *arguments = listing->arguments;
    gw_buf out = {0};
    char line[24];
    int rows = put_rows(&out, listing);
    if (rows < 0)
        out.failed = true;
    if (rows != 0 || arguments->why_line == 0)
        return gw_result_print(&out);
    gw_buf_fini(&out);
    gw_say(arguments->files[0], 0, GW_SAY_LINE_WITHOUT_ROW,
           gw_number_text(line, arguments->why_line), (const char *)NULL);
    return GW_EXIT_FILE;
}

static void say_kind(const gw_text *text, const gw_arguments *arguments)
{
    gw_kind kind = gw_document_kind(text->document);
    if (!arguments->quiet)
        gw_say(arguments->files[0], 0, GW_SAY_KIND_AND_STYLE, gw_kind_name(kind),
               gw_kind_chinese_name(kind), gw_text_sheet(text), (const char *)NULL);
}

/* The places of all rows, in the arena; how many pages there are is told. */
static gw_status place_rows(row_listing *listing, const gw_style *style, gw_error *error)
{
    int page_count;
    char number[24];
    size_t rows = gw_document_row_count(listing->document);
    gw_page_place *places = GW_NEW_ARRAY(listing->arguments->arena, gw_page_place, rows + 1);
    listing->places = places;
    if (places == NULL)
        return gw_fail_memory(error);
    gw_status status = gw_document_place(listing->document, style, places, &page_count, error);
    if (status == GW_OK && !listing->arguments->quiet)
        gw_say(listing->arguments->files[0], 0, GW_SAY_PAGE_COUNT,
               gw_number_text(number, page_count), (const char *)NULL);
    return status;
}

/* By the sheet in which the text would be set. */
static int find_places(row_listing *listing, const gw_text *text, gw_shelf *shelf)
{
    gw_shelved *sheet;
    gw_error error = {0};
    if (!listing->arguments->pages)
        return GW_EXIT_DONE;
    int status = gw_text_find_sheet(text->document, text->named, shelf, &sheet);
    if (status == GW_EXIT_DONE)
        status = gw_text_make_contents(text->document, listing->arguments->files[0], sheet->style,
                                       listing->arguments);
    if (status == GW_EXIT_DONE && place_rows(listing, sheet->style, &error) != GW_OK) {
        gw_say_error(&error);
        status = GW_EXIT_FILE;
    }
    return status;
}

static int inspect_file(const gw_arguments *arguments)
{
    gw_shelf shelf = {.arena = arguments->arena};
    gw_text text;
    int status = gw_text_parse(&text, arguments->files[0], arguments, &shelf, NULL);
    if (status == GW_EXIT_DONE) {
        row_listing listing = {arguments, text.document, NULL, may_colour()};
        say_kind(&text, arguments);
        status = find_places(&listing, &text, &shelf);
        if (status == GW_EXIT_DONE)
            status = print_rows(&listing);
    }
    gw_document_free(text.document);
    gw_shelf_fini(&shelf);
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
