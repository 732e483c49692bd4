/* SPDX-License-Identifier: MIT */
#include "batch/batch.h"

#include <errno.h>

#include "base/platform.h"
#include "batch/run.h"

enum { TICK_MILLISECONDS = 200, LONGEST_WAIT_TICKS = 25 };

/* ---- beginning ------------------------------------------------------------------------------ */

static bool find_entries(gw_run *run)
{
    size_t documents = run->list->count * run->options->format_count;
    gw_buf name = {0};
    gw_run_put_recipe(&run->recipe, run->options);
    run->entries = gw_heap_alloc((documents + 1) * sizeof *run->entries);
    if (run->entries == NULL)
        return gw_run_fail(run, GW_TROUBLE_MEMORY, 0);
    for (size_t i = 0; i < documents && !name.failed; i++) {
        name.n = 0;
        gw_run_put_output(&name, run, i);
        run->entries[i] = gw_history_find(&run->history, gw_buf_view(&name));
        if (run->entries[i] != NULL)
            run->entries[i]->is_used = true;
    }
    bool failed = name.failed || run->recipe.failed;
    gw_buf_fini(&name);
    return !failed || gw_run_fail(run, GW_TROUBLE_MEMORY, 0);
}

static bool begin_report(gw_run *run)
{
    const char *path = run->options->report;
    gw_buf waiting = {0};
    int problem = path != NULL ? gw_report_check(path) : 0;
    if (problem == EEXIST && run->options->force)
        problem = 0;
    if (problem != 0)
        return gw_run_fail(run, problem == EEXIST ? GW_TROUBLE_FOREIGN_REPORT : GW_TROUBLE_REPORT,
                           problem);
    gw_buf_format(&waiting, "%sreport.tmp", run->staged.p);
    if (waiting.failed)
        return gw_run_fail(run, GW_TROUBLE_MEMORY, 0);
    gw_report_begin(&run->report, path, run->list->count * run->options->format_count, waiting.p);
    gw_buf_fini(&waiting);
    return run->report.problem == 0 || gw_run_fail(run, GW_TROUBLE_REPORT, run->report.problem);
}

/* ---- the work ------------------------------------------------------------------------------- */

static bool is_about_full_disk(const gw_trouble *trouble)
{
    return trouble != NULL && trouble->kind == GW_TROUBLE_WRITE && gw_run_is_full(trouble->problem);
}

/* Nothing that comes later could be written either. */
static bool must_stop(const gw_run *run, const gw_group *group)
{
    if (run->fatal.kind != GW_TROUBLE_NONE || gw_signal_waits())
        return true;
    for (const gw_result *result = group->first; result != NULL; result = result->next)
        if (is_about_full_disk(result->trouble))
            return true;
    return false;
}

/* Takes what the workers leave, until they are gone. */
static void gather(gw_run *run)
{
    const gw_batch_listener *listener = &run->options->listener;
    gw_group group;
    unsigned ticks = 0;
    for (bool is_end = false; !is_end;) {
        gw_desk_wait(&run->desk, TICK_MILLISECONDS);
        is_end = gw_desk_take(&run->desk, &group, ticks >= LONGEST_WAIT_TICKS);
        ticks = group.count > 0 ? 0 : ticks + 1;
        if (must_stop(run, &group)) {
            gw_desk_close(&run->desk);
            run->summary->stopped = true;
        }
        gw_run_settle(run, &group);
        gw_arena_fini(&group.arena);
        const gw_progress progress = gw_desk_progress(&run->desk);
        listener->progress(listener->self, &progress);
    }
}

static bool convert_all(gw_run *run)
{
    gw_team team;
    size_t jobs = run->options->jobs < run->list->count ? run->options->jobs : run->list->count;
    if (jobs == 0)
        return true;
    if (gw_knowledge_new(&run->knowledge, NULL) != GW_OK)
        return gw_run_fail(run, GW_TROUBLE_MEMORY, 0);
    if (!gw_desk_init(&run->desk, run->list->count, jobs))
        return gw_run_fail(run, GW_TROUBLE_MEMORY, 0);
    int problem = gw_team_start(&team, jobs, gw_run_work, run);
    for (size_t i = problem == 0 ? team.count : jobs; i < jobs; i++)
        gw_desk_sign_off(&run->desk); /* for those that could not be started */
    if (problem == 0) {
        gather(run);
        gw_team_join(&team);
        run->summary->bytes = gw_desk_progress(&run->desk).bytes;
    }
    gw_desk_fini(&run->desk);
    return problem == 0 || gw_run_fail(run, GW_TROUBLE_MEMORY, 0);
}

/* ---- the end -------------------------------------------------------------------------------- */

/* Files and folders that could not be looked at stand in the report as well. */
static void tell_problems(gw_run *run)
{
    const gw_batch_listener *listener = &run->options->listener;
    for (size_t i = 0; i < run->list->problem_count; i++) {
        const gw_list_problem *item = &run->list->problems[i];
        const gw_trouble trouble = {.kind = GW_TROUBLE_READ, .problem = item->problem};
        const gw_batch_event event = {GW_STATE_FAILED, item->path.p, NULL, &trouble};
        gw_buf error = {0}, json = {0};
        listener->word(&error, &trouble);
        gw_record record = {0};
        record.values[GW_COLUMN_STATE] = gw_str_of(gw_state_name(GW_STATE_FAILED));
        record.values[GW_COLUMN_INPUT] = item->path;
        record.values[GW_COLUMN_ERROR] = gw_buf_view(&error);
        gw_record_put_json(&json, &record, GW_REPORT_COLUMNS);
        gw_report_add(&run->report, gw_buf_view(&json));
        gw_buf_fini(&error);
        gw_buf_fini(&json);
        listener->tell(listener->self, &event);
    }
    run->summary->problems = run->list->problem_count;
}

/* With a folder that cannot be read, or nothing found at all, texts only seem to be gone. */
static bool may_prune(const gw_run *run)
{
    return run->options->prune && !run->summary->stopped && run->list->problem_count == 0 &&
           run->list->count > 0 && run->fatal.kind == GW_TROUBLE_NONE;
}

static void fill_waiting(void *self, size_t line, gw_record *record, gw_arena *arena)
{
    gw_run_begin_record(record, self, line, GW_STATE_WAITING, NULL, arena);
}

static void finish(gw_run *run)
{
    gw_batch_summary *summary = run->summary;
    const gw_report_filler filler = {fill_waiting, run};
    size_t settled = 0;
    for (int i = 0; i < GW_STATE_COUNT; i++)
        settled += summary->states[i];
    summary->states[GW_STATE_WAITING] += run->list->count * run->options->format_count - settled;
    tell_problems(run);
    if (may_prune(run))
        gw_run_prune(run);
    int problem = gw_log_sync_disk(&run->history.journals[0]);
    if (problem != 0)
        (void)gw_run_fail(run, GW_TROUBLE_JOURNAL, problem);
    problem = gw_report_finish(&run->report, &filler);
    if (problem != 0)
        (void)gw_run_fail(run, GW_TROUBLE_REPORT, problem);
}

/* ---- all of it ------------------------------------------------------------------------------ */

bool gw_batch_run(const gw_batch_options *options, const gw_text_list *list,
                  gw_batch_summary *summary, gw_trouble *fatal)
{
    gw_run run = {.options = options, .list = list, .summary = summary};
    double begin = gw_clock_seconds();
    *summary = (gw_batch_summary){0};
    gw_signals_hold();
    if (gw_run_claim(&run) && gw_run_open_journal(&run) && find_entries(&run) &&
        begin_report(&run)) {
        (void)convert_all(&run);
        finish(&run);
    }
    gw_report_fini(&run.report);
    gw_heap_free(run.entries);
    gw_knowledge_free(run.knowledge);
    gw_run_release(&run);
    summary->seconds = gw_clock_seconds() - begin;
    *fatal = run.fatal;
    return run.fatal.kind == GW_TROUBLE_NONE;
}
