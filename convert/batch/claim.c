/* SPDX-License-Identifier: MIT
 *
 * Taking an output folder: the lock, what a killed run left, the journal. */
#include <errno.h>

#include "base/disk.h"
#include "base/folder.h"
#include "batch/run.h"

static void terminate(gw_buf *buf)
{
    gw_buf_char(buf, '\0');
    buf->n -= !buf->failed;
}

/* "journal" -> "journal-2-of-8" for a shard. */
static void put_shard_name(gw_buf *out, const char *name, const gw_shard *shard)
{
    gw_buf_puts(out, name);
    if (shard->count > 0)
        gw_buf_format(out, "-%u-of-%u", shard->number, shard->count);
    terminate(out);
}

static bool begin_folder(gw_run *run)
{
    gw_buf_format(&run->folder, "%s" GW_BATCH_FOLDER, run->options->output);
    gw_buf_put(&run->staged, gw_buf_view(&run->folder));
    put_shard_name(&run->staged, "staged", &run->options->shard);
    gw_buf_char(&run->staged, '-');
    terminate(&run->staged);
    if (run->folder.failed || run->staged.failed)
        return gw_run_fail(run, GW_TROUBLE_MEMORY, 0);
    int problem = gw_folder_make(run->folder.p);
    return problem == 0 || gw_run_fail(run, GW_TROUBLE_FOLDER, problem);
}

/* What an earlier run left when it was killed. */
typedef struct leftover_search {
    gw_run *run;
    gw_str prefix;
} leftover_search;

static bool remove_leftover(void *self, const char *name, gw_file_kind kind)
{
    const leftover_search *search = self;
    gw_buf path = {0};
    (void)kind;
    if (!gw_str_starts(gw_str_of(name), search->prefix))
        return true;
    gw_buf_format(&path, "%s%s", search->run->folder.p, name);
    if (!path.failed)
        (void)gw_disk_remove(path.p);
    gw_buf_fini(&path);
    return true;
}

/* Whoever is alone removes what any shard has left. */
static bool remove_leftovers(gw_run *run)
{
    bool is_shard = run->options->shard.count > 0;
    gw_str own = gw_str_from(gw_buf_view(&run->staged), run->folder.n);
    leftover_search search = {run, is_shard ? own : GW_S(GW_BATCH_STAGED)};
    const gw_folder_reader reader = {remove_leftover, &search};
    int problem = gw_folder_read(run->folder.p, &reader);
    return problem == 0 || gw_run_fail(run, GW_TROUBLE_FOLDER, problem);
}

static int load_history(gw_run *run)
{
    gw_buf own = {0};
    put_shard_name(&own, GW_BATCH_JOURNAL, &run->options->shard);
    int problem = own.failed ? ENOMEM : gw_history_load(&run->history, run->folder.p, own.p);
    gw_buf_fini(&own);
    return problem;
}

/* Writes the own journal without what no longer counts, and reads it again. */
static int renew_journal(gw_run *run)
{
    gw_buf path = {0}, fresh = {0};
    gw_buf_put(&path, gw_buf_view(&run->folder));
    put_shard_name(&path, GW_BATCH_JOURNAL, &run->options->shard);
    gw_buf_format(&fresh, "%sjournal.tmp", run->staged.p);
    int problem = path.failed || fresh.failed ? ENOMEM : 0;
    if (problem == 0)
        problem = gw_history_copy(&run->history, fresh.p, true);
    if (problem == 0)
        problem = gw_log_sync_disk(&run->history.journals[0]);
    if (problem == 0)
        problem = gw_disk_move(fresh.p, path.p);
    gw_buf_fini(&path);
    gw_buf_fini(&fresh);
    gw_history_fini(&run->history);
    return problem == 0 ? load_history(run) : problem;
}

bool gw_run_open_journal(gw_run *run)
{
    int problem = load_history(run);
    if (problem == 0 && gw_history_is_stale(&run->history))
        problem = renew_journal(run);
    return problem == 0 || gw_run_fail(run, GW_TROUBLE_JOURNAL, problem);
}

/* ---- locks ---------------------------------------------------------------------------------- */

static const gw_shard NO_SHARD = {0};

static int take_lock(gw_lock *lock, const gw_run *run, const gw_shard *shard, bool shared)
{
    gw_buf path = {0};
    gw_buf_put(&path, gw_buf_view(&run->folder));
    put_shard_name(&path, "lock", shard);
    int problem = path.failed ? ENOMEM : gw_lock_take(lock, path.p, shared);
    gw_buf_fini(&path);
    return problem;
}

/* Shards of another division: their parts overlap with ours. */
typedef struct rival_search {
    gw_run *run;
    gw_buf end; /* of the names that are no rivals */
    int problem;
} rival_search;

static bool look_for_rival(void *self, const char *name, gw_file_kind kind)
{
    rival_search *search = self;
    gw_lock lock = {0};
    gw_buf path = {0};
    gw_str file = gw_str_of(name);
    if (kind != GW_FILE_REGULAR || !gw_str_starts(file, GW_S("lock-")) ||
        gw_str_ends(file, gw_buf_view(&search->end)))
        return true;
    gw_buf_format(&path, "%s%s", search->run->folder.p, name);
    search->problem = path.failed ? ENOMEM : gw_lock_take(&lock, path.p, true);
    gw_lock_give(&lock);
    gw_buf_fini(&path);
    return search->problem == 0;
}

static int find_rivals(gw_run *run)
{
    rival_search search = {.run = run};
    const gw_folder_reader reader = {look_for_rival, &search};
    gw_buf_format(&search.end, "-of-%u", run->options->shard.count);
    int problem = search.end.failed ? ENOMEM : gw_folder_read(run->folder.p, &reader);
    gw_buf_fini(&search.end);
    return problem != 0 ? problem : search.problem;
}

/* A run that is no shard has the folder for itself; shards of one division share it. */
static bool take_locks(gw_run *run)
{
    const gw_shard *shard = &run->options->shard;
    bool is_shard = shard->count > 0;
    int problem = take_lock(&run->folder_lock, run, &NO_SHARD, is_shard);
    if (problem == 0 && is_shard)
        problem = take_lock(&run->shard_lock, run, shard, false);
    if (problem == 0 && is_shard)
        problem = find_rivals(run);
    return problem == 0 ||
           gw_run_fail(run, problem == EWOULDBLOCK ? GW_TROUBLE_BUSY : GW_TROUBLE_FOLDER, problem);
}

bool gw_run_claim(gw_run *run)
{
    return begin_folder(run) && take_locks(run) && remove_leftovers(run);
}

void gw_run_release(gw_run *run)
{
    gw_history_fini(&run->history);
    gw_buf_fini(&run->folder);
    gw_buf_fini(&run->staged);
    gw_buf_fini(&run->recipe);
    gw_lock_give(&run->shard_lock);
    gw_lock_give(&run->folder_lock);
}

/* ---- merging -------------------------------------------------------------------------------- */

static bool remove_shard_file(void *self, const char *name, gw_file_kind kind)
{
    const gw_run *run = self;
    gw_buf path = {0};
    gw_str file = gw_str_of(name);
    bool is_journal = gw_history_is_journal(file) && !gw_str_equal(file, GW_S(GW_BATCH_JOURNAL));
    (void)kind;
    if (!is_journal && !gw_str_starts(file, GW_S("lock-")))
        return true;
    gw_buf_format(&path, "%s%s", run->folder.p, name);
    if (!path.failed)
        (void)gw_disk_remove(path.p);
    gw_buf_fini(&path);
    return true;
}

static int merge_journals(gw_run *run)
{
    gw_buf path = {0}, fresh = {0};
    const gw_folder_reader reader = {remove_shard_file, run};
    gw_buf_format(&path, "%s" GW_BATCH_JOURNAL, run->folder.p);
    gw_buf_format(&fresh, "%sjournal.tmp", run->staged.p);
    int problem = path.failed || fresh.failed ? ENOMEM : load_history(run);
    if (problem == 0)
        problem = gw_history_copy(&run->history, fresh.p, false);
    if (problem == 0)
        problem = gw_log_sync_disk(&run->history.journals[0]);
    if (problem == 0)
        problem = gw_disk_move(fresh.p, path.p);
    if (problem == 0)
        problem = gw_log_sync_disk(&run->history.journals[0]);
    if (problem == 0)
        problem = gw_folder_read(run->folder.p, &reader);
    gw_buf_fini(&path);
    gw_buf_fini(&fresh);
    return problem;
}

/* A folder without journals stays without them. */
static bool has_journals(gw_run *run)
{
    gw_folder_id id;
    gw_buf folder = {0};
    gw_buf_format(&folder, "%s" GW_BATCH_FOLDER, run->options->output);
    int problem = folder.failed ? ENOMEM : gw_folder_identify(folder.p, &id);
    gw_buf_fini(&folder);
    return problem == 0 || gw_run_fail(run, GW_TROUBLE_NO_JOURNAL, problem);
}

bool gw_batch_merge(const char *output, gw_trouble *fatal)
{
    const gw_batch_options options = {.output = output};
    gw_run run = {.options = &options};
    if (has_journals(&run) && gw_run_claim(&run)) {
        int problem = merge_journals(&run);
        if (problem != 0)
            (void)gw_run_fail(&run, GW_TROUBLE_JOURNAL, problem);
    }
    gw_run_release(&run);
    *fatal = run.fatal;
    return run.fatal.kind == GW_TROUBLE_NONE;
}
