/* SPDX-License-Identifier: MIT */
#include "batch/history.h"

#include <errno.h>
#include <stdlib.h>

#include "base/disk.h"
#include "base/folder.h"

enum { MOST_JOURNALS = UINT16_MAX, FEW_STALE_LINES = 1000 };

void gw_history_fini(gw_history *history)
{
    for (size_t i = 0; i < history->journal_count; i++)
        gw_log_close(&history->journals[i]);
    gw_heap_free(history->journals);
    gw_heap_free(history->entries);
    gw_arena_fini(&history->arena);
    *history = (gw_history){0};
}

bool gw_history_is_journal(gw_str name)
{
    if (!gw_str_cut(&name, GW_S("journal")))
        return false;
    bool is_shard = gw_str_cut(&name, GW_S("-")) && gw_str_find(name, GW_S("-of-")) != GW_NOT_FOUND;
    return name.n == 0 || is_shard;
}

/* ---- entries -------------------------------------------------------------------------------- */

static gw_entry *add_entry(gw_history *history)
{
    if (history->count == history->capacity) {
        size_t capacity = history->capacity > 0 ? history->capacity * 2 : 256;
        gw_entry *grown = gw_heap_resize(history->entries, capacity * sizeof *history->entries);
        if (grown == NULL) {
            history->failed = true;
            return NULL;
        }
        history->entries = grown;
        history->capacity = capacity;
    }
    return &history->entries[history->count++];
}

/* The digits of "2024-05-01T09:30:00Z" as one number. */
static int64_t read_time(gw_str time)
{
    int64_t number = 0;
    for (size_t i = 0; i < time.n && number < INT64_MAX / 100; i++)
        if (time.p[i] >= '0' && time.p[i] <= '9')
            number = number * 10 + (time.p[i] - '0');
    return number;
}

/* The reading of one journal. */
typedef struct journal_load {
    gw_history *history;
    gw_arena scratch;
    size_t journal;
    gw_str style; /* of the line before: most documents share one */
} journal_load;

static gw_str keep_style(journal_load *load, gw_str style)
{
    if (load->style.p == NULL || !gw_str_equal(load->style, style))
        load->style = gw_arena_copy(&load->history->arena, style);
    return load->style;
}

static bool load_line(void *self, gw_str line, uint64_t at)
{
    journal_load *load = self;
    gw_history *history = load->history;
    gw_record record;
    gw_str json = gw_journal_check_line(line);
    gw_arena_reset(&load->scratch);
    if (!gw_record_read_json(&record, json, &load->scratch)) {
        history->own_faulty_lines += load->journal == 0;
        return true;
    }
    gw_entry *entry = add_entry(history);
    if (entry == NULL)
        return false;
    *entry = (gw_entry){.output = gw_arena_copy(&history->arena, record.values[GW_COLUMN_OUTPUT]),
                        .style = keep_style(load, record.values[GW_COLUMN_STYLE]),
                        .time = read_time(record.values[GW_COLUMN_TIME]),
                        .at = at,
                        .length = (uint32_t)json.n,
                        .journal = (uint16_t)load->journal};
    entry->is_gone = gw_state_find(record.values[GW_COLUMN_STATE]) != GW_STATE_MADE;
    entry->has_was = gw_hash_read(&entry->was, record.values[GW_COLUMN_WAS]);
    (void)gw_hash_read(&entry->input, record.values[GW_COLUMN_INPUT_HASH]);
    (void)gw_hash_read(&entry->recipe, record.values[GW_COLUMN_RECIPE]);
    (void)gw_hash_read(&entry->made, record.values[GW_COLUMN_OUTPUT_HASH]);
    history->own_lines += load->journal == 0;
    return true;
}

static int compare_names(gw_str a, gw_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n > 0 ? memcmp(a.p, b.p, n) : 0;
    return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

/* By name; of one name the lines of one journal stand together in their order. */
static int compare_entries(const void *a, const void *b)
{
    const gw_entry *one = a, *other = b;
    int order = compare_names(one->output, other->output);
    if (order == 0)
        order = (one->journal > other->journal) - (one->journal < other->journal);
    return order != 0 ? order : (one->at > other->at) - (one->at < other->at);
}

/* Within a journal the last line counts, whatever its clock said; among journals the youngest line,
 * and the own one where they are of the same second. */
static bool is_newer(const gw_entry *entry, const gw_entry *kept)
{
    return entry->journal == kept->journal || entry->time > kept->time;
}

static void keep_newest(gw_history *history)
{
    size_t kept = 0;
    if (history->count == 0)
        return;
    qsort(history->entries, history->count, sizeof *history->entries, compare_entries);
    for (size_t i = 1; i < history->count; i++) {
        const gw_entry *entry = &history->entries[i];
        bool is_same = compare_names(history->entries[kept].output, entry->output) == 0;
        if (!is_same)
            history->entries[++kept] = *entry;
        else if (is_newer(entry, &history->entries[kept]))
            history->entries[kept] = *entry;
    }
    history->count = kept + 1;
}

static int compare_with_name(const void *name, const void *entry)
{
    return compare_names(*(const gw_str *)name, ((const gw_entry *)entry)->output);
}

gw_entry *gw_history_find(gw_history *history, gw_str output)
{
    if (history->count == 0)
        return NULL;
    gw_entry *entry = bsearch(&output, history->entries, history->count, sizeof *history->entries,
                              compare_with_name);
    return entry == NULL || entry->is_gone ? NULL : entry;
}

/* ---- files ---------------------------------------------------------------------------------- */

/* What is being opened. */
typedef struct journal_search {
    gw_history *history;
    const char *folder, *own;
    int problem;
} journal_search;

static int load_journal(gw_history *history, size_t index)
{
    journal_load load = {.history = history, .journal = index};
    const gw_line_reader reader = {load_line, &load};
    uint64_t end;
    gw_log *log = &history->journals[index];
    int problem = gw_log_read_lines(log, &reader, &end);
    if (problem == 0 && index == 0 && end < log->size)
        problem = gw_log_cut(log, end);
    gw_arena_fini(&load.scratch);
    return problem == 0 && history->failed ? ENOMEM : problem;
}

static int open_journal(gw_history *history, const char *folder, const char *name, bool read_only)
{
    gw_buf path = {0};
    gw_log *grown = gw_heap_resize(history->journals, (history->journal_count + 1) * sizeof *grown);
    if (grown == NULL)
        return ENOMEM;
    history->journals = grown;
    gw_buf_format(&path, "%s%s", folder, name);
    size_t index = history->journal_count;
    int problem = path.failed ? ENOMEM : gw_log_open(&grown[index], path.p, read_only);
    gw_buf_fini(&path);
    if (problem != 0)
        return problem;
    history->journal_count++;
    return load_journal(history, index);
}

static bool visit_file(void *self, const char *name, gw_file_kind kind)
{
    journal_search *search = self;
    if (kind != GW_FILE_REGULAR || !gw_history_is_journal(gw_str_of(name)) ||
        strcmp(name, search->own) == 0 || search->history->journal_count > MOST_JOURNALS)
        return true;
    search->problem = open_journal(search->history, search->folder, name, true);
    return search->problem == 0;
}

int gw_history_load(gw_history *history, const char *folder, const char *own)
{
    *history = (gw_history){0};
    journal_search search = {history, folder, own, 0};
    const gw_folder_reader reader = {visit_file, &search};
    int problem = open_journal(history, folder, own, false);
    if (problem == 0)
        problem = gw_folder_read(folder, &reader);
    if (problem == 0)
        problem = search.problem;
    if (problem == 0)
        keep_newest(history);
    return problem == 0 && history->arena.failed ? ENOMEM : problem;
}

int gw_history_read(const gw_history *history, const gw_entry *entry, gw_record *record,
                    gw_arena *arena)
{
    return gw_journal_read_at(&history->journals[entry->journal], entry->at, entry->length, record,
                              arena);
}

int gw_history_append(gw_history *history, gw_str lines)
{
    return gw_log_append(&history->journals[0], lines);
}

bool gw_history_is_stale(const gw_history *history)
{
    size_t live = 0;
    for (size_t i = 0; i < history->count; i++)
        live += history->entries[i].journal == 0 && !history->entries[i].is_gone;
    return history->own_faulty_lines > 0 || history->own_lines > 2 * live + FEW_STALE_LINES;
}

/* ---- writing anew --------------------------------------------------------------------------- */

enum { COPY_PIECE = 1024 * 1024 };

static int put_entry(gw_buf *out, const gw_history *history, const gw_entry *entry)
{
    size_t got = 0;
    gw_buf json = {0};
    int problem = ENOMEM;
    if (gw_buf_reserve(&json, entry->length))
        problem =
            gw_log_read(&history->journals[entry->journal], entry->at, json.p, entry->length, &got);
    json.n = got;
    gw_journal_put_line(out, gw_buf_view(&json));
    gw_buf_fini(&json);
    return problem == 0 && out->failed ? ENOMEM : problem;
}

static int copy_entries(const gw_history *history, gw_log *log, bool own_only)
{
    gw_buf lines = {0};
    int problem = 0;
    for (size_t i = 0; i < history->count && problem == 0; i++) {
        const gw_entry *entry = &history->entries[i];
        if (entry->is_gone || (own_only && entry->journal != 0))
            continue;
        problem = put_entry(&lines, history, entry);
        if (problem == 0 && lines.n >= COPY_PIECE) {
            problem = gw_log_append(log, gw_buf_view(&lines));
            lines.n = 0;
        }
    }
    if (problem == 0)
        problem = gw_log_append(log, gw_buf_view(&lines));
    gw_buf_fini(&lines);
    return problem;
}

int gw_history_copy(const gw_history *history, const char *path, bool own_only)
{
    gw_log log;
    (void)gw_disk_remove(path); /* left over from a run that was killed */
    int problem = gw_log_open(&log, path, false);
    if (problem != 0)
        return problem;
    problem = copy_entries(history, &log, own_only);
    gw_log_close(&log);
    return problem;
}
