/* SPDX-License-Identifier: MIT */
#include "cli/texts.h"

#include "base/platform.h"
#include "cli/messages.h"

/* Beyond any text; the library's own limit is lower. It ends the reading of /dev/zero. */
enum { LARGEST_TEXT = 1024 * 1024 * 1024 };

bool gw_text_is_stdin(const char *name)
{
    return strcmp(name, GW_STDIN_NAME) == 0;
}

int gw_exit_of(gw_status status)
{
    return status == GW_OK ? GW_EXIT_DONE : status == GW_E_OPTION ? GW_EXIT_USAGE : GW_EXIT_FILE;
}

int gw_text_read(const char *name, gw_bytes *bytes)
{
    int problem = gw_text_is_stdin(name) ? gw_stdin_read(LARGEST_TEXT, bytes)
                                         : gw_file_read(name, LARGEST_TEXT, bytes);
    if (problem == 0)
        return GW_EXIT_DONE;
    gw_say(name, 0, GW_SAY_CANNOT_READ, gw_problem_text(problem), (const char *)NULL);
    return GW_EXIT_FILE;
}

/* By the specification of SOURCE_DATE_EPOCH: seconds since 1970 in ASCII digits. */
static bool read_epoch(gw_options *options)
{
    const char *value = gw_environment("SOURCE_DATE_EPOCH");
    if (value == NULL)
        return true;
    for (const char *p = value; *p != '\0'; p++) {
        if (*p < '0' || *p > '9' || options->date > INT64_MAX / 10 - 1) {
            gw_say(NULL, 0, GW_SAY_EPOCH_IS_NO_NUMBER, value, (const char *)NULL);
            return false;
        }
        options->date = options->date * 10 + (*p - '0');
    }
    return options->has_date = true;
}

static void say_notice(void *self, const gw_error *notice)
{
    (void)self;
    gw_say_error(notice);
}

int gw_text_options(gw_options *options, const char *name, const gw_arguments *arguments)
{
    *options = (gw_options){
        .file = name,
        .encoding = arguments->encoding,
        .metadata = arguments->metadata,
        .metadata_count = arguments->metadata_count,
        .from = arguments->from,
        .no_directives = arguments->no_directives,
        .drop_boilerplate = arguments->drop_boilerplate,
        .fixes = arguments->fixes,
        .contents = arguments->contents,
        .contents_levels = arguments->contents_levels,
    };
    return read_epoch(options) ? GW_EXIT_DONE : GW_EXIT_USAGE;
}

int gw_text_find_style(gw_shelf *shelf, const gw_arguments *arguments, gw_shelved **named)
{
    static const gw_naming COMMAND_LINE = {0};
    *named = NULL;
    if (gw_style_is_auto(gw_str_of(arguments->style)))
        return GW_EXIT_DONE;
    return gw_shelf_find(shelf, arguments->style, &COMMAND_LINE, named);
}

/* A gw_style_finder for one text. */
typedef struct text_finder {
    gw_shelf *shelf;
    const char *file;
    gw_shelved *found;
    int status; /* GW_EXIT_…: what was told already */
} text_finder;

static gw_status find_style(void *self, const char *name, int line, const gw_style **style)
{
    text_finder *finder = self;
    const gw_naming naming = {.file = line > 0 ? finder->file : NULL, .line = line};
    finder->status = gw_shelf_find(finder->shelf, name, &naming, &finder->found);
    if (finder->status != GW_EXIT_DONE)
        return GW_E_STYLE;
    *style = finder->found->style;
    return GW_OK;
}

static int parse_bytes(gw_text *text, gw_str bytes, const gw_options *options,
                       const text_finder *finder)
{
    gw_error error = {0};
    const gw_style *named = text->named != NULL ? text->named->style : NULL;
    gw_status status = gw_document_parse(&text->document, bytes, options, named, &error);
    if (status != GW_OK && finder->status != GW_EXIT_DONE)
        return finder->status;
    if (status != GW_OK)
        gw_say_error(&error);
    return gw_exit_of(status);
}

int gw_text_parse(gw_text *text, const char *name, const gw_arguments *arguments, gw_shelf *shelf,
                  const gw_knowledge *knowledge)
{
    gw_options options;
    text_finder finder = {.shelf = shelf, .file = name};
    gw_bytes bytes = {0};
    *text = (gw_text){0};
    int status = gw_text_options(&options, name, arguments);
    options.listener = (gw_listener){arguments->quiet ? NULL : say_notice, NULL};
    options.knowledge = knowledge;
    if (arguments->style == NULL)
        options.styles = (gw_style_finder){find_style, &finder};
    if (status == GW_EXIT_DONE)
        status = gw_text_find_style(shelf, arguments, &text->named);
    if (status == GW_EXIT_DONE && arguments->text == NULL)
        status = gw_text_read(name, &bytes);
    gw_str words = arguments->text != NULL ? *arguments->text : (gw_str){bytes.data, bytes.size};
    if (status == GW_EXIT_DONE)
        status = parse_bytes(text, words, &options, &finder);
    if (text->named == NULL)
        text->named = finder.found;
    gw_bytes_free(&bytes);
    return status;
}

int gw_text_make_contents(gw_document *document, const char *name, const gw_style *style,
                          const gw_arguments *arguments)
{
    gw_options options;
    gw_error error = {0};
    int status = gw_text_options(&options, name, arguments);
    if (status != GW_EXIT_DONE)
        return status;
    options.listener = (gw_listener){arguments->quiet ? NULL : say_notice, NULL};
    if (gw_document_make_contents(document, style, &options, &error) == GW_OK)
        return GW_EXIT_DONE;
    gw_say_error(&error);
    return GW_EXIT_FILE;
}

const char *gw_text_sheet(const gw_text *text)
{
    return text->named != NULL ? gw_style_name(text->named->style)
                               : gw_kind_sheet(gw_document_kind(text->document));
}

int gw_text_find_sheet(const gw_document *document, gw_shelved *named, gw_shelf *shelf,
                       gw_shelved **sheet)
{
    static const gw_naming NOBODY = {0};
    const char *fitting = gw_kind_sheet(gw_document_kind(document));
    int status = GW_EXIT_DONE;
    *sheet = named;
    if (named == NULL)
        status = gw_shelf_find(shelf, fitting, &NOBODY, sheet);
    return status == GW_EXIT_DONE ? gw_shelf_prepare(shelf, *sheet) : status;
}
