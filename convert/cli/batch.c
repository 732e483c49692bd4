/* SPDX-License-Identifier: MIT
 *
 * gongwen batch: the command line -> a list of texts and a run; what became of them -> words. */
#include "batch/batch.h"

#include <errno.h>

#include "base/error.h"
#include "base/platform.h"
#include "batch/report.h"
#include "cli/bookcase.h"
#include "cli/collect.h"
#include "cli/commands.h"
#include "cli/explain.h"
#include "cli/formats.h"
#include "cli/language.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "cli/texts.h"
#include "cli/troubles.h"

/* A call of batch. */
typedef struct batch_call {
    const gw_arguments *arguments;
    gw_arena arena; /* of the list */
    gw_text_list list;
    gw_folder_id output;
    gw_formats formats;
    gw_bookcase bookcase;
    gw_batch_options options;
    gw_progress_line progress;
} batch_call;

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

/* ---- the list of texts ---------------------------------------------------------------------- */

static int refuse_twins(const gw_listed *const twins[2])
{
    gw_buf one = {0}, other = {0};
    gw_listed_put_path(&one, twins[0]);
    gw_listed_put_path(&other, twins[1]);
    if (!one.failed && !other.failed)
        gw_say(NULL, 0, GW_SAY_SAME_DOCUMENT_TWICE, one.p, other.p, (const char *)NULL);
    gw_buf_fini(&one);
    gw_buf_fini(&other);
    return GW_EXIT_USAGE;
}

static int make_list(batch_call *call)
{
    const gw_arguments *arguments = call->arguments;
    const gw_listed *twins[2];
    call->list = (gw_text_list){.arena = &call->arena};
    if (gw_folder_identify(arguments->output, &call->output) == 0)
        call->list.output = &call->output;
    int status = gw_listing_read(&call->list, arguments);
    if (status != GW_EXIT_DONE)
        return status;
    gw_list_sort(&call->list);
    bool found = gw_list_find_twins(&call->list, twins);
    if (call->list.failed || call->arena.failed)
        return refuse_memory();
    if (found)
        return refuse_twins(twins);
    gw_list_take_shard(&call->list, &arguments->batch.shard);
    return GW_EXIT_DONE;
}

/* ---- telling -------------------------------------------------------------------------------- */

/* A sheet that is looked for by the kind of document, not named by the text: what stands against it
 * was told when it was looked for the first time (cli/bookcase), and the same for a thousand texts
 * is no news. */
static bool is_told_already(const gw_trouble *trouble)
{
    return trouble->kind == GW_TROUBLE_TEXT && trouble->error.id == GW_MSG_STYLE_NOT_FOUND &&
           trouble->error.line == 0;
}

static void tell(void *self, const gw_batch_event *event)
{
    batch_call *call = self;
    const gw_arguments *arguments = call->arguments;
    bool is_about_output = event->trouble != NULL && event->trouble->kind != GW_TROUBLE_TEXT &&
                           event->trouble->kind != GW_TROUBLE_READ && event->output != NULL;
    if (event->trouble != NULL && is_told_already(event->trouble))
        return;
    if (event->trouble != NULL) {
        gw_progress_clear(&call->progress);
        gw_trouble_say(is_about_output ? event->output : event->input, event->trouble);
    } else if (event->state == GW_STATE_EDITED && !arguments->quiet) {
        gw_progress_clear(&call->progress);
        gw_say(event->output, 0, GW_SAY_EDITED_AND_KEPT, (const char *)NULL);
    } else if (arguments->verbose && event->state == GW_STATE_MADE) {
        gw_progress_clear(&call->progress);
        gw_say(event->input, 0, GW_SAY_WRITTEN, event->output, (const char *)NULL);
    } else if (arguments->verbose && event->state == GW_STATE_REMOVED) {
        gw_progress_clear(&call->progress);
        gw_say(event->output, 0, GW_SAY_PRUNED, (const char *)NULL);
    }
}

static void show_progress(void *self, const gw_progress *progress)
{
    batch_call *call = self;
    gw_progress_show(&call->progress, progress);
}

static void say_count(int message, size_t count, const char *more)
{
    char number[24];
    if (count > 0)
        gw_say(NULL, 0, message, gw_number_text(number, (long long)count), more,
               (const char *)NULL);
}

static void say_work(const gw_batch_summary *summary)
{
    char made[24];
    gw_buf speed = {0};
    double seconds = summary->seconds > 0 ? summary->seconds : 1e-9;
    gw_buf_format(&speed, "%.1f", summary->seconds);
    gw_buf_char(&speed, '\0');
    gw_buf_format(&speed, "%.1f", (double)summary->bytes / 1e6 / seconds);
    gw_buf_char(&speed, '\0');
    if (!speed.failed)
        gw_say(NULL, 0, GW_SAY_BATCH_DONE,
               gw_number_text(made, (long long)summary->states[GW_STATE_MADE]), speed.p,
               speed.p + strlen(speed.p) + 1, (const char *)NULL);
    gw_buf_fini(&speed);
}

static void say_summary(const batch_call *call, const gw_batch_summary *summary)
{
    static const struct {
        gw_state state;
        int message;
    } ROWS[] = {
        {GW_STATE_UNCHANGED, GW_SAY_BATCH_UNCHANGED},
        {GW_STATE_EDITED,    GW_SAY_BATCH_EDITED   },
        {GW_STATE_OUTDATED,  GW_SAY_BATCH_OUTDATED },
        {GW_STATE_EXISTS,    GW_SAY_BATCH_EXISTS   },
        {GW_STATE_REMOVED,   GW_SAY_BATCH_PRUNED   },
        {GW_STATE_FAILED,    GW_SAY_BATCH_FAILED   },
        {GW_STATE_WAITING,   GW_SAY_BATCH_WAITING  },
    };
    say_work(summary);
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        say_count(ROWS[i].message, summary->states[ROWS[i].state], NULL);
    say_count(GW_SAY_BATCH_PROBLEMS, summary->problems, NULL);
    if (call->options.report != NULL)
        say_count(GW_SAY_BATCH_TO_CHECK, summary->to_check, call->options.report);
}

/* ---- the run -------------------------------------------------------------------------------- */

static const char *folder_name(batch_call *call)
{
    const char *output = call->arguments->output;
    gw_buf folder = {0};
    gw_buf_format(&folder, "%s%s", output, gw_str_ends(gw_str_of(output), GW_S("/")) ? "" : "/");
    call->arena.failed |= folder.failed;
    const char *name = gw_arena_copy(&call->arena, gw_buf_view(&folder)).p;
    gw_buf_fini(&folder);
    return name;
}

static int set_options(batch_call *call)
{
    const gw_arguments *arguments = call->arguments;
    const gw_batch_arguments *batch = &arguments->batch;
    call->options = (gw_batch_options){
        .output = folder_name(call),
        .writers = call->formats.writers,
        .format_count = call->formats.count,
        .shard = batch->shard,
        .jobs = batch->jobs > 0 ? batch->jobs : gw_processor_count(),
        .force = arguments->force,
        .prune = batch->prune,
        .report = batch->report,
        .listener = {tell, show_progress, gw_trouble_put, call},
    };
    return gw_text_options(&call->options.text, NULL, arguments);
}

static bool is_all_done(const gw_batch_summary *summary)
{
    return summary->states[GW_STATE_OUTDATED] + summary->states[GW_STATE_EXISTS] +
               summary->states[GW_STATE_FAILED] + summary->states[GW_STATE_WAITING] +
               summary->problems ==
           0;
}

/* What the trouble of a whole run is about. */
static const char *place_of(const batch_call *call, const gw_trouble *trouble)
{
    bool is_report =
        trouble->kind == GW_TROUBLE_REPORT || trouble->kind == GW_TROUBLE_FOREIGN_REPORT;
    return is_report ? call->options.report : call->options.output;
}

static int convert(batch_call *call)
{
    gw_batch_summary summary;
    gw_trouble fatal;
    gw_progress_begin(&call->progress, !call->arguments->quiet);
    bool done = gw_batch_run(&call->options, &call->list, &summary, &fatal);
    gw_progress_clear(&call->progress);
    if (!done)
        gw_trouble_say(place_of(call, &fatal), &fatal);
    bool any_work = done || summary.bytes > 0;
    if (!call->arguments->quiet && any_work)
        say_summary(call, &summary);
    gw_signals_let_go(); /* one that came meanwhile ends the program here */
    return done && is_all_done(&summary) ? GW_EXIT_DONE : GW_EXIT_FILE;
}

static int make_documents(batch_call *call)
{
    const gw_arguments *arguments = call->arguments;
    if (arguments->file_count == 0 && arguments->batch.files_from == NULL)
        return refuse_usage(GW_SAY_NO_FILE, arguments->command->name);
    if (arguments->output == NULL)
        return refuse_usage(GW_SAY_BATCH_NEEDS_FOLDER, NULL);
    int status = gw_formats_choose(&call->formats, arguments->formats, GW_S(""), &call->arena);
    if (status == GW_EXIT_DONE)
        status = set_options(call);
    if (status == GW_EXIT_DONE)
        status =
            gw_bookcase_open(&call->bookcase, arguments, &call->formats, &call->options.sheets);
    if (status == GW_EXIT_DONE)
        status = make_list(call);
    return status == GW_EXIT_DONE ? convert(call) : status;
}

/* ---- merging -------------------------------------------------------------------------------- */

static bool is_folder(const char *path)
{
    gw_file_kind kind;
    return gw_file_kind_of(path, &kind) == 0 && kind == GW_FILE_FOLDER;
}

static int merge_folder(const char *path)
{
    gw_trouble fatal;
    gw_buf folder = {0};
    gw_buf_format(&folder, "%s%s", path, gw_str_ends(gw_str_of(path), GW_S("/")) ? "" : "/");
    bool done = !folder.failed && gw_batch_merge(folder.p, &fatal);
    if (!done && !folder.failed)
        gw_trouble_say(path, &fatal);
    gw_buf_fini(&folder);
    return done ? GW_EXIT_DONE : GW_EXIT_FILE;
}

static int merge_reports(const gw_arguments *arguments, const char *const *reports, size_t count)
{
    const char *faulty = NULL, *merged = arguments->batch.report;
    if (count == 0)
        return GW_EXIT_DONE;
    if (merged == NULL)
        return refuse_usage(GW_SAY_MERGE_NEEDS_REPORT, NULL);
    int problem = gw_report_check(merged);
    if (problem == EEXIST && arguments->force)
        problem = 0;
    if (problem == EEXIST) {
        gw_say(merged, 0, GW_SAY_NO_REPORT_THERE, (const char *)NULL);
        return GW_EXIT_FILE;
    }
    if (problem == 0)
        problem = gw_report_merge(reports, count, merged, &faulty);
    if (problem == EINVAL)
        gw_say(faulty, 0, GW_SAY_IS_NO_REPORT, (const char *)NULL);
    else if (problem != 0)
        gw_say(faulty != NULL ? faulty : merged, 0, GW_SAY_CANNOT_READ, gw_problem_text(problem),
               (const char *)NULL);
    return problem == 0 ? GW_EXIT_DONE : GW_EXIT_FILE;
}

static int merge(batch_call *call)
{
    const gw_arguments *arguments = call->arguments;
    const char **reports = GW_NEW_ARRAY(&call->arena, const char *, arguments->file_count + 1);
    size_t count = 0;
    int status = GW_EXIT_DONE;
    if (reports == NULL)
        return refuse_memory();
    if (arguments->file_count == 0)
        return refuse_usage(GW_SAY_NO_FILE, arguments->command->name);
    for (size_t i = 0; i < arguments->file_count; i++)
        if (!is_folder(arguments->files[i]))
            reports[count++] = arguments->files[i];
        else if (merge_folder(arguments->files[i]) != GW_EXIT_DONE)
            status = GW_EXIT_FILE;
    int merged = merge_reports(arguments, reports, count);
    return merged != GW_EXIT_DONE ? merged : status;
}

/* ---- the command ---------------------------------------------------------------------------- */

static void call_fini(batch_call *call)
{
    gw_bookcase_close(&call->bookcase);
    gw_list_fini(&call->list);
    gw_arena_fini(&call->arena);
}

static int batch(const gw_arguments *arguments)
{
    if (arguments->help)
        return gw_help_print(arguments->command);
    if (arguments->version)
        return gw_version_print();
    if (arguments->batch.explain != NULL)
        return gw_explain_print(arguments->batch.explain);
    if (arguments->batch.collect)
        return gw_collect_texts(arguments);
    batch_call call = {.arguments = arguments};
    int status = arguments->batch.merge ? merge(&call) : make_documents(&call);
    call_fini(&call);
    return status;
}

static int run(int argc, char **argv)
{
    gw_arena arena = {0};
    gw_arguments arguments;
    int status = gw_arguments_read(&arguments, &gw_command_batch, argc, argv, &arena);
    if (status == GW_EXIT_DONE)
        status = batch(&arguments);
    gw_arena_fini(&arena);
    return status;
}

const gw_command gw_command_batch = {
    .name = "batch",
    .bit = GW_IN_BATCH,
    .form = "[OPTION]... FILE|FOLDER... -o FOLDER|FILE",
    .summary = N_("turns all texts in folders into documents; what is done already stays"),
    .run = run,
};
