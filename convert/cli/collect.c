/* SPDX-License-Identifier: MIT
 *
 * One text after the other is read, added and given back, so that memory holds the trees alone. */
#include "cli/collect.h"

#include "base/error.h"
#include "base/names.h"
#include "base/platform.h"
#include "cli/formats.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/results.h"
#include "cli/saving.h"
#include "cli/texts.h"
#include "parse/keys.h"

typedef struct collect_state {
    const gw_arguments *arguments;
    gw_arguments of_texts; /* the same, without the metadata that are the collection's own */
    gw_arena arena;        /* of the list */
    gw_text_list list;
    gw_formats formats; /* one */
    gw_shelf shelf;
    gw_shelved *named; /* NULL: the kind decides */
    gw_output output;
    gw_knowledge *knowledge; /* for all texts */
    gw_document *book;
    size_t taken;
} collect_state;

static int refuse_usage(int message, const char *argument)
{
    gw_say(NULL, 0, message, argument, (const char *)NULL);
    return GW_EXIT_USAGE;
}

static int refuse_memory(void)
{
    gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
    return GW_EXIT_FILE;
}

/* ---- the command line ----------------------------------------------------------------------- */

static int check_usage(const gw_arguments *arguments)
{
    const gw_batch_arguments *batch = &arguments->batch;
    const struct {
        const char *name;
        bool is_given;
    } others[] = {
        {"--report", batch->report != NULL },
        {"--prune",  batch->prune          },
        {"--merge",  batch->merge          },
        {"--shard",  batch->shard.count > 0},
    };
    for (size_t i = 0; i < GW_COUNT(others); i++)
        if (others[i].is_given)
            return refuse_usage(GW_SAY_COLLECT_WITHOUT, others[i].name);
    if (arguments->file_count == 0 && batch->files_from == NULL)
        return refuse_usage(GW_SAY_NO_FILE, arguments->command->name);
    gw_destination destination = gw_destination_find(arguments->output);
    return destination == GW_TO_FILE || destination == GW_TO_STDOUT
               ? GW_EXIT_DONE
               : refuse_usage(GW_SAY_COLLECT_NEEDS_FILE, NULL);
}

static int choose_output(collect_state *state)
{
    const char *name = state->arguments->output;
    bool is_file = gw_destination_find(name) == GW_TO_FILE;
    gw_str suffix = is_file ? gw_name_suffix(gw_str_of(name)) : GW_S("");
    int status = gw_formats_choose(&state->formats, state->arguments->formats, suffix,
                                   state->arguments->arena);
    if (status == GW_EXIT_DONE && state->formats.count > 1)
        status = gw_results_refuse(name, state->formats.count);
    if (is_file)
        state->output.path = name;
    return status == GW_EXIT_DONE
               ? gw_saving_check(state->output.path, NULL, state->arguments->force)
               : status;
}

static int share_metadata(collect_state *state)
{
    const gw_arguments *arguments = state->arguments;
    gw_metadata *rest = GW_NEW_ARRAY(&state->arena, gw_metadata, arguments->metadata_count + 1);
    state->of_texts = *arguments;
    state->of_texts.metadata = rest;
    state->of_texts.metadata_count = 0;
    if (rest == NULL)
        return refuse_memory();
    for (size_t i = 0; i < arguments->metadata_count; i++)
        if (!gw_collection_has_key(arguments->metadata[i].key))
            rest[state->of_texts.metadata_count++] = arguments->metadata[i];
    return GW_EXIT_DONE;
}

/* The sheet of -s, or the one among the metadata. */
static int find_sheet(collect_state *state)
{
    static const gw_naming COMMAND_LINE = {0};
    const gw_arguments *arguments = state->arguments;
    const char *name = arguments->style;
    for (size_t i = 0; arguments->style == NULL && i < arguments->metadata_count; i++)
        if (gw_key_find(gw_str_of(arguments->metadata[i].key)).property == GW_PROPERTY_STYLE)
            name = arguments->metadata[i].value;
    return gw_style_is_auto(gw_str_of(name))
               ? GW_EXIT_DONE
               : gw_shelf_find(&state->shelf, name, &COMMAND_LINE, &state->named);
}

static int learn(collect_state *state)
{
    gw_error error = {0};
    int status = gw_exit_of(gw_knowledge_new(&state->knowledge, &error));
    if (status != GW_EXIT_DONE)
        gw_say_error(&error);
    return status;
}

static int begin_book(collect_state *state)
{
    gw_options options;
    gw_error error = {0};
    int status = gw_text_options(&options, NULL, state->arguments);
    if (status != GW_EXIT_DONE)
        return status;
    status = gw_exit_of(gw_collection_new(&state->book, &options, &error));
    if (status != GW_EXIT_DONE)
        gw_say_error(&error);
    return status;
}

static int make_list(collect_state *state)
{
    state->list = (gw_text_list){.arena = &state->arena, .is_in_order = true};
    int status = gw_listing_read(&state->list, state->arguments);
    if (status == GW_EXIT_DONE && (state->list.failed || state->arena.failed))
        status = refuse_memory();
    return status;
}

/* Not even with --force does the collection take the place of one of its texts. */
static int check_texts(collect_state *state)
{
    int status = GW_EXIT_DONE;
    for (size_t i = 0; state->output.path != NULL && i < state->list.count; i++) {
        gw_buf path = {0};
        gw_listed_put_path(&path, &state->list.texts[i]);
        if (path.failed) {
            status = refuse_memory();
        } else if (gw_file_is_same(state->output.path, path.p)) {
            gw_say(path.p, 0, GW_SAY_OUTPUT_IS_INPUT, (const char *)NULL);
            status = GW_EXIT_FILE;
        }
        gw_buf_fini(&path);
    }
    return status;
}

/* ---- the texts ------------------------------------------------------------------------------ */

static int add_document(collect_state *state, const gw_document *document, const char *path)
{
    gw_error error = {0};
    if (gw_collection_add(state->book, document, &error) != GW_OK) {
        gw_say_error(&error);
        return GW_EXIT_FILE;
    }
    state->taken++;
    if (gw_document_title(document).n == 0 && !state->arguments->quiet)
        gw_say(path, 0, GW_SAY_COLLECT_WITHOUT_TITLE, (const char *)NULL);
    return GW_EXIT_DONE;
}

static int add_text(collect_state *state, const char *path)
{
    gw_text text;
    int status = gw_text_parse(&text, path, &state->of_texts, &state->shelf, state->knowledge);
    if (status == GW_EXIT_DONE)
        status = add_document(state, text.document, path);
    gw_document_free(text.document);
    return status;
}

/* Faulty arguments would fail for each text alike: they end the work. */
static int add_texts(collect_state *state)
{
    int worst = state->list.problem_count > 0 ? GW_EXIT_FILE : GW_EXIT_DONE;
    for (size_t i = 0; i < state->list.problem_count; i++)
        gw_say(state->list.problems[i].path.p, 0, GW_SAY_CANNOT_READ,
               gw_problem_text(state->list.problems[i].problem), (const char *)NULL);
    for (size_t i = 0; i < state->list.count && worst != GW_EXIT_USAGE; i++) {
        gw_buf path = {0};
        gw_listed_put_path(&path, &state->list.texts[i]);
        int status = path.failed ? refuse_memory() : add_text(state, path.p);
        worst = status > worst ? status : worst;
        gw_buf_fini(&path);
    }
    return worst;
}

static void say_taken(const collect_state *state)
{
    char taken[24], left_out[24], all[24];
    size_t count = state->list.count;
    gw_number_text(all, (long long)count);
    if (state->taken < count)
        gw_say(NULL, 0, GW_SAY_COLLECT_LEFT_OUT,
               gw_number_text(left_out, (long long)(count - state->taken)), all,
               (const char *)NULL);
    if (state->arguments->verbose)
        gw_say(NULL, 0, GW_SAY_COLLECTED, gw_number_text(taken, (long long)state->taken),
               (const char *)NULL);
}

static int write_book(collect_state *state)
{
    gw_shelved *sheet;
    if (state->taken == 0) {
        gw_say(NULL, 0, GW_SAY_COLLECT_NOTHING, (const char *)NULL);
        return GW_EXIT_FILE;
    }
    say_taken(state);
    int status = gw_text_find_sheet(state->book, state->named, &state->shelf, &sheet);
    if (status == GW_EXIT_DONE)
        status = gw_text_make_contents(state->book, NULL, sheet->style, state->arguments);
    return status == GW_EXIT_DONE
               ? gw_result_write(state->book, &state->output, sheet->prepared[0], state->arguments)
               : status;
}

/* ---- the whole ------------------------------------------------------------------------------ */

static int prepare(collect_state *state)
{
    int (*const steps[])(collect_state *) = {choose_output, share_metadata, find_sheet, begin_book,
                                             make_list,     check_texts,    learn};
    int status = check_usage(state->arguments);
    for (size_t i = 0; i < GW_COUNT(steps) && status == GW_EXIT_DONE; i++)
        status = steps[i](state);
    return status;
}

int gw_collect_texts(const gw_arguments *arguments)
{
    collect_state state = {
        .arguments = arguments,
        .shelf = {.arena = arguments->arena, .platform = arguments->platform},
    };
    state.shelf.formats = &state.formats;
    int status = prepare(&state), written = GW_EXIT_DONE;
    if (status == GW_EXIT_DONE) {
        status = add_texts(&state);
        written = status != GW_EXIT_USAGE ? write_book(&state) : status;
    }
    gw_document_free(state.book);
    gw_knowledge_free(state.knowledge);
    gw_list_fini(&state.list);
    gw_shelf_fini(&state.shelf);
    gw_arena_fini(&state.arena);
    return status > written ? status : written;
}
