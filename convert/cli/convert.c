/* SPDX-License-Identifier: MIT
 *
 * gongwen convert: each text into a document of each format. A text that fails does not stop the
 * others. */
#include "cli/advice.h"
#include "cli/commands.h"
#include "cli/fixes.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/outputs.h"
#include "cli/results.h"
#include "cli/saving.h"
#include "cli/split.h"
#include "cli/texts.h"

/* What all texts of one call share. */
typedef struct conversion_state {
    const gw_arguments *arguments;
    gw_plan plan;
    gw_shelf shelf;
    gw_knowledge *knowledge; /* NULL: there is one text */
} conversion_state;

static int worse(int a, int b)
{
    return a > b ? a : b;
}

static int refuse_memory(void)
{
    gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
    return GW_EXIT_FILE;
}

static void say_understood(const conversion_state *conversion, const char *name,
                           const gw_text *text)
{
    const gw_document *document = text->document;
    gw_kind kind = gw_document_kind(document);
    if (!conversion->arguments->verbose)
        return;
    gw_say(name, 0, GW_SAY_UNDERSTOOD, gw_document_encoding(document), gw_text_sheet(text),
           (const char *)NULL);
    gw_say(name, 0, GW_SAY_KIND, gw_kind_name(kind), gw_kind_chinese_name(kind),
           (const char *)NULL);
    if (conversion->arguments->fixes != 0)
        gw_fixes_say(name, document);
}

static int make_outputs(conversion_state *conversion, const gw_text *text, const gw_output *outputs,
                        const bool *writable)
{
    gw_shelved *sheet;
    int status = gw_text_find_sheet(text->document, text->named, &conversion->shelf, &sheet);
    if (status == GW_EXIT_DONE)
        status = gw_text_make_contents(text->document, outputs->input, sheet->style,
                                       conversion->arguments);
    if (status != GW_EXIT_DONE)
        return status;
    say_understood(conversion, outputs->input, text);
    for (size_t i = 0; i < conversion->plan.formats.count; i++)
        if (writable[i])
            status = worse(status, gw_result_write(text->document, &outputs[i], sheet->prepared[i],
                                                   conversion->arguments));
    return status;
}

/* Reads the text once and makes those of its outputs that may be written. */
static int convert_text(conversion_state *conversion, const gw_output *outputs,
                        const bool *writable)
{
    const gw_arguments *arguments = conversion->arguments;
    gw_text text;
    int status =
        gw_text_parse(&text, outputs->input, arguments, &conversion->shelf, conversion->knowledge);
    if (status == GW_EXIT_DONE) {
        status = make_outputs(conversion, &text, outputs, writable);
        if (!arguments->quiet)
            gw_advice_say(text.document, outputs->input, arguments->advice);
    }
    gw_document_free(text.document);
    return status;
}

static int convert_if_writable(conversion_state *conversion, const gw_output *outputs,
                               bool *writable)
{
    int status = GW_EXIT_DONE;
    bool any = false;
    for (size_t i = 0; i < conversion->plan.formats.count; i++) {
        int check =
            gw_saving_check(outputs[i].path, outputs[i].input, conversion->arguments->force);
        writable[i] = check == GW_EXIT_DONE;
        any = any || writable[i];
        status = worse(status, check);
    }
    return any ? worse(status, convert_text(conversion, outputs, writable)) : status;
}

/* Faulty arguments would fail for each text alike: they end the work. */
static int convert_all(conversion_state *conversion)
{
    const gw_plan *plan = &conversion->plan;
    bool *writable = GW_NEW_ARRAY(conversion->arguments->arena, bool, plan->formats.count);
    int status = GW_EXIT_DONE;
    if (writable == NULL)
        return refuse_memory();
    for (size_t i = 0; i < plan->count && status != GW_EXIT_USAGE; i += plan->formats.count)
        status = worse(status, convert_if_writable(conversion, &plan->outputs[i], writable));
    return status;
}

/* What recognition knows, once for many texts. */
static int learn(conversion_state *conversion)
{
    gw_error error = {0};
    if (conversion->arguments->file_count == 1 ||
        gw_knowledge_new(&conversion->knowledge, &error) == GW_OK)
        return GW_EXIT_DONE;
    gw_say_error(&error);
    return GW_EXIT_FILE;
}

/* A style of -s that nobody knows ends the work before it begins. */
int gw_convert_files(const gw_arguments *arguments)
{
    conversion_state conversion = {
        .arguments = arguments,
        .shelf = {.arena = arguments->arena, .platform = arguments->platform},
    };
    gw_shelved *named;
    conversion.shelf.formats = &conversion.plan.formats;
    int status = gw_plan_make(&conversion.plan, arguments);
    if (status == GW_EXIT_DONE)
        status = gw_text_find_style(&conversion.shelf, arguments, &named);
    if (status == GW_EXIT_DONE)
        status = learn(&conversion);
    if (status == GW_EXIT_DONE)
        status = convert_all(&conversion);
    gw_knowledge_free(conversion.knowledge);
    gw_shelf_fini(&conversion.shelf);
    return status;
}

static int convert(const gw_arguments *arguments)
{
    if (arguments->help)
        return gw_help_print(arguments->command);
    if (arguments->version)
        return gw_version_print();
    if (arguments->file_count > 0)
        return arguments->split ? gw_split_file(arguments) : gw_convert_files(arguments);
    gw_say(NULL, 0, GW_SAY_NO_FILE, arguments->command->name, (const char *)NULL);
    return GW_EXIT_USAGE;
}

static int run(int argc, char **argv)
{
    gw_arena arena = {0};
    gw_arguments arguments;
    int status = gw_arguments_read(&arguments, &gw_command_convert, argc, argv, &arena);
    if (status == GW_EXIT_DONE)
        status = convert(&arguments);
    gw_arena_fini(&arena);
    return status;
}

const gw_command gw_command_convert = {
    .name = "convert",
    .bit = GW_IN_CONVERT,
    .form = "[OPTION]... FILE...",
    .summary = N_("turns texts into documents; '-' is standard input"),
    .run = run,
};
