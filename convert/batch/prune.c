/* SPDX-License-Identifier: MIT
 *
 * Documents of ours whose texts are gone are removed, unless somebody has changed them. */
#include <time.h>

#include "base/disk.h"
#include "base/platform.h"
#include "batch/run.h"
#include "write/timestamp.h"

/* One document that no text of this run makes. */
typedef struct prune_state {
    gw_run *run;
    gw_arena arena;
    gw_record record; /* the journal's */
    gw_buf path;
} prune_state;

static void put_line(prune_state *pruned)
{
    gw_buf json = {0}, line = {0};
    gw_record_put_json(&json, &pruned->record, GW_COLUMN_COUNT);
    gw_journal_put_line(&line, gw_buf_view(&json));
    int problem = gw_history_append(&pruned->run->history, gw_buf_view(&line));
    if (problem != 0 && pruned->run->fatal.kind == GW_TROUBLE_NONE)
        pruned->run->fatal = (gw_trouble){.kind = GW_TROUBLE_JOURNAL, .problem = problem};
    gw_buf_fini(&json);
    gw_buf_fini(&line);
}

static void tell(prune_state *pruned, gw_state state, const gw_trouble *trouble)
{
    gw_run *run = pruned->run;
    const gw_batch_listener *listener = &run->options->listener;
    gw_str input = gw_arena_copy(&pruned->arena, pruned->record.values[GW_COLUMN_INPUT]);
    const gw_batch_event event = {state, input.p, pruned->path.p, trouble};
    gw_buf json = {0};
    pruned->record.values[GW_COLUMN_STATE] = gw_str_of(gw_state_name(state));
    gw_record_put_json(&json, &pruned->record, GW_REPORT_COLUMNS);
    gw_report_add(&run->report, gw_buf_view(&json));
    gw_buf_fini(&json);
    run->summary->states[state]++;
    listener->tell(listener->self, &event);
}

/* Takes away the folders that it leaves empty, up to the output folder. */
static void remove_empty_folders(prune_state *pruned)
{
    size_t least = strlen(pruned->run->options->output);
    for (size_t n = pruned->path.n; n > least; n--) {
        if (pruned->path.p[n - 1] != '/')
            continue;
        pruned->path.p[n - 1] = '\0';
        int problem = gw_folder_remove(pruned->path.p);
        pruned->path.p[n - 1] = '/';
        if (problem != 0)
            return;
    }
}

static void note_removed(prune_state *pruned)
{
    char now[GW_TIMESTAMP_CAPACITY];
    static const gw_column GONE[] = {GW_COLUMN_OUTPUT_HASH, GW_COLUMN_RECIPE, GW_COLUMN_WAS};
    for (size_t i = 0; i < GW_COUNT(GONE); i++)
        pruned->record.values[GONE[i]] = (gw_str){"", 0};
    pruned->record.values[GW_COLUMN_STATE] = gw_str_of(gw_state_name(GW_STATE_REMOVED));
    pruned->record.values[GW_COLUMN_TIME] =
        gw_arena_copy(&pruned->arena, gw_timestamp(now, (int64_t)time(NULL)));
    put_line(pruned);
}

static void remove_document(prune_state *pruned)
{
    int problem = gw_disk_remove(pruned->path.p);
    if (problem != 0) {
        const gw_trouble trouble = {.kind = GW_TROUBLE_WRITE, .problem = problem};
        tell(pruned, GW_STATE_FAILED, &trouble);
        return;
    }
    note_removed(pruned);
    tell(pruned, GW_STATE_REMOVED, NULL);
    remove_empty_folders(pruned);
}

static bool is_gone(const gw_str *path, gw_arena *arena)
{
    gw_file_kind kind;
    return gw_file_kind_of(gw_arena_copy(arena, *path).p, &kind) == 0 && kind == GW_FILE_MISSING;
}

static void prune(prune_state *pruned, const gw_entry *entry)
{
    gw_hash found;
    pruned->path.n = 0;
    gw_run_put_path(&pruned->path, pruned->run, entry->output);
    if (pruned->path.failed ||
        gw_history_read(&pruned->run->history, entry, &pruned->record, &pruned->arena) != 0 ||
        !is_gone(&pruned->record.values[GW_COLUMN_INPUT], &pruned->arena))
        return;
    if (gw_file_hash(pruned->path.p, &found) != 0) {
        if (is_gone(&(gw_str){pruned->path.p, pruned->path.n}, &pruned->arena))
            note_removed(pruned);
    } else if (gw_hash_equal(&found, &entry->made) ||
               (entry->has_was && gw_hash_equal(&found, &entry->was))) {
        remove_document(pruned);
    } else {
        char digits[GW_HASH_DIGITS];
        pruned->record.values[GW_COLUMN_OUTPUT_HASH] = gw_hash_text(digits, &found);
        tell(pruned, GW_STATE_EDITED, NULL);
    }
}

void gw_run_prune(gw_run *run)
{
    prune_state pruned = {.run = run};
    bool is_shard = run->options->shard.count > 0;
    for (size_t i = 0; i < run->history.count && !gw_signal_waits(); i++) {
        const gw_entry *entry = &run->history.entries[i];
        if (entry->is_gone || entry->is_used || (is_shard && entry->journal != 0))
            continue;
        gw_arena_reset(&pruned.arena);
        prune(&pruned, entry);
    }
    gw_arena_fini(&pruned.arena);
    gw_buf_fini(&pruned.path);
}
