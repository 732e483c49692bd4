/* SPDX-License-Identifier: MIT
 *
 * A group of results -> the disk, the journal, the report, the user.
 *
 * First the journal's lines are written, then one sync makes them and the staged documents durable,
 * then the documents get their names. So a document that has its name is always whole and known,
 * and what the journal promises too early is found missing, and made again, by the next run. */
#include <errno.h>

#include "base/disk.h"
#include "base/folder.h"
#include "batch/run.h"

/* A group on its way. */
typedef struct settle_state {
    gw_run *run;
    gw_arena arena; /* of one result at a time */
    gw_buf path;
    gw_buf lines;          /* that take back what the journal said */
    const gw_listed *told; /* the text about which trouble was told last */
} settle_state;

static bool is_staged(const gw_result *result)
{
    return result->staged.n > 0;
}

static const char *path_of(settle_state *settling, size_t document)
{
    gw_buf name = {0};
    settling->path.n = 0;
    gw_run_put_output(&name, settling->run, document);
    gw_run_put_path(&settling->path, settling->run, gw_buf_view(&name));
    gw_buf_fini(&name);
    return settling->path.failed ? "" : settling->path.p;
}

/* ---- telling -------------------------------------------------------------------------------- */

static void put_json(settle_state *settling, size_t document, const gw_record *record)
{
    gw_buf json = {0};
    gw_record_put_json(&json, record, GW_REPORT_COLUMNS);
    if (!json.failed)
        gw_report_put(&settling->run->report, document, gw_buf_view(&json));
    gw_buf_fini(&json);
}

/* What was there before this run: its record is the journal's, as far as it still holds. */
static void report_known(settle_state *settling, const gw_result *result)
{
    char digits[GW_HASH_DIGITS];
    gw_run *run = settling->run;
    gw_record record = {0}, now;
    int problem =
        gw_history_read(&run->history, run->entries[result->document], &record, &settling->arena);
    gw_run_begin_record(&now, run, result->document, result->state, NULL, &settling->arena);
    if (problem != 0)
        record = now;
    record.values[GW_COLUMN_STATE] = now.values[GW_COLUMN_STATE];
    record.values[GW_COLUMN_INPUT] = now.values[GW_COLUMN_INPUT];
    record.values[GW_COLUMN_SECONDS] = (gw_str){"", 0};
    record.values[GW_COLUMN_OUTPUT_HASH] = gw_hash_text(digits, &result->found);
    put_json(settling, result->document, &record);
}

static void report(settle_state *settling, const gw_result *result)
{
    gw_run *run = settling->run;
    if (run->report.path == NULL)
        return;
    gw_arena_reset(&settling->arena);
    if (result->json.n == 0)
        report_known(settling, result);
    else
        gw_report_put(&run->report, result->document, result->json);
}

static void count(settle_state *settling, const gw_result *result)
{
    gw_batch_summary *summary = settling->run->summary;
    gw_record record;
    gw_arena_reset(&settling->arena);
    summary->states[result->state]++;
    if (result->json.n > 0 && gw_record_read_json(&record, result->json, &settling->arena))
        summary->to_check += gw_record_needs_look(&record);
}

/* A text that cannot be used is told once, not for each format. */
static bool is_told(settle_state *settling, const gw_result *result)
{
    const gw_listed *text = gw_run_text(settling->run, result->document);
    bool is_about_text = result->trouble != NULL && (result->trouble->kind == GW_TROUBLE_TEXT ||
                                                     result->trouble->kind == GW_TROUBLE_READ);
    bool told = is_about_text && settling->told == text;
    if (is_about_text)
        settling->told = text;
    return told;
}

static void tell(settle_state *settling, const gw_result *result)
{
    gw_run *run = settling->run;
    const gw_batch_listener *listener = &run->options->listener;
    gw_buf input = {0};
    count(settling, result);
    report(settling, result);
    if (is_told(settling, result))
        return;
    gw_listed_put_path(&input, gw_run_text(run, result->document));
    const gw_batch_event event = {result->state, input.failed ? "" : input.p,
                                  path_of(settling, result->document), result->trouble};
    listener->tell(listener->self, &event);
    gw_buf_fini(&input);
}

/* A document that was made but did not get its name. */
static void fail(settle_state *settling, gw_result *result, int problem)
{
    const gw_trouble trouble = {.kind = GW_TROUBLE_WRITE, .problem = problem};
    gw_record record;
    gw_buf json = {0};
    gw_arena_reset(&settling->arena);
    (void)gw_disk_remove(result->staged.p);
    gw_run_begin_record(&record, settling->run, result->document, GW_STATE_FAILED, &trouble,
                        &settling->arena);
    gw_record_put_json(&json, &record, GW_REPORT_COLUMNS);
    gw_result failed = *result;
    failed.state = GW_STATE_FAILED;
    failed.trouble = &trouble;
    failed.json = gw_buf_view(&json);
    tell(settling, &failed);
    gw_buf_fini(&json);
}

/* ---- the journal ---------------------------------------------------------------------------- */

static int note_group(settle_state *settling, const gw_group *group)
{
    gw_buf lines = {0};
    for (const gw_result *result = group->first; result != NULL; result = result->next)
        if (is_staged(result))
            gw_journal_put_line(&lines, result->json);
    gw_run *run = settling->run;
    int problem = lines.failed ? ENOMEM : 0;
    if (problem == 0 && lines.n > 0)
        problem = gw_history_append(&run->history, gw_buf_view(&lines));
    gw_buf_fini(&lines);
    return problem;
}

/* A line that says again what was true before this group. */
static void take_back(settle_state *settling, const gw_result *result)
{
    gw_run *run = settling->run;
    const gw_entry *entry = run->entries[result->document];
    gw_record record;
    gw_buf json = {0};
    gw_arena_reset(&settling->arena);
    if (entry == NULL || gw_history_read(&run->history, entry, &record, &settling->arena) != 0)
        gw_run_begin_record(&record, run, result->document, GW_STATE_REMOVED, NULL,
                            &settling->arena);
    gw_record_put_json(&json, &record, GW_COLUMN_COUNT);
    gw_journal_put_line(&settling->lines, gw_buf_view(&json));
    gw_buf_fini(&json);
}

/* ---- names ---------------------------------------------------------------------------------- */

static int give_name(settle_state *settling, const gw_result *result)
{
    const char *path = path_of(settling, result->document);
    int problem = gw_disk_move(result->staged.p, path);
    if (problem == ENOENT) {
        problem = gw_folder_make_above(path);
        if (problem == 0)
            problem = gw_disk_move(result->staged.p, path);
    }
    return problem;
}

static void give_names(settle_state *settling, const gw_group *group)
{
    for (gw_result *result = group->first; result != NULL; result = result->next) {
        int problem = is_staged(result) ? give_name(settling, result) : 0;
        if (problem == 0) {
            tell(settling, result);
            continue;
        }
        take_back(settling, result);
        fail(settling, result, problem);
    }
    if (settling->lines.n > 0 && !settling->lines.failed)
        (void)gw_history_append(&settling->run->history, gw_buf_view(&settling->lines));
}

static void give_up(settle_state *settling, const gw_group *group, int problem)
{
    for (gw_result *result = group->first; result != NULL; result = result->next)
        if (is_staged(result))
            fail(settling, result, problem);
        else
            tell(settling, result);
}

static bool any_is_staged(const gw_group *group)
{
    for (const gw_result *result = group->first; result != NULL; result = result->next)
        if (is_staged(result))
            return true;
    return false;
}

void gw_run_settle(gw_run *run, const gw_group *group)
{
    settle_state settling = {.run = run};
    int problem = note_group(&settling, group);
    if (problem == 0 && any_is_staged(group))
        problem = gw_log_sync_disk(&run->history.journals[0]);
    if (problem == 0) {
        give_names(&settling, group);
    } else {
        if (run->fatal.kind == GW_TROUBLE_NONE)
            run->fatal = (gw_trouble){.kind = GW_TROUBLE_JOURNAL, .problem = problem};
        give_up(&settling, group, problem);
    }
    gw_arena_fini(&settling.arena);
    gw_buf_fini(&settling.path);
    gw_buf_fini(&settling.lines);
}
