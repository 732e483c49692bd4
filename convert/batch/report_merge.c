/* SPDX-License-Identifier: MIT
 *
 * Reports of several shards -> one. */
#include <errno.h>
#include <stdlib.h>

#include "batch/natural.h"
#include "batch/report.h"
#include "batch/report_file.h"

/* A record of one of the reports. */
typedef struct merged_line {
    gw_str input, output;
    gw_str json;
} merged_line;

typedef struct report_merge {
    gw_arena arena;
    merged_line *lines;
    size_t count, capacity;
    bool failed; /* memory ran out */
} report_merge;

static gw_str copy_json(report_merge *merge, const gw_record *record)
{
    gw_buf json = {0};
    gw_record_put_json(&json, record, GW_REPORT_COLUMNS);
    merge->failed |= json.failed;
    gw_str copy = gw_arena_copy(&merge->arena, gw_buf_view(&json));
    gw_buf_fini(&json);
    return copy;
}

static void add_line(void *self, const gw_record *record)
{
    report_merge *merge = self;
    if (merge->count == merge->capacity) {
        size_t capacity = merge->capacity > 0 ? 2 * merge->capacity : 1024;
        merged_line *grown = gw_heap_resize(merge->lines, capacity * sizeof *grown);
        merge->failed |= grown == NULL;
        if (grown == NULL)
            return;
        merge->lines = grown;
        merge->capacity = capacity;
    }
    merge->lines[merge->count++] = (merged_line){
        gw_arena_copy(&merge->arena, record->values[GW_COLUMN_INPUT]),
        gw_arena_copy(&merge->arena, record->values[GW_COLUMN_OUTPUT]), copy_json(merge, record)};
}

static int compare_lines(const void *a, const void *b)
{
    const merged_line *one = a, *other = b;
    int order = gw_natural_compare(one->input, other->input);
    return order != 0 ? order : gw_natural_compare(one->output, other->output);
}

static int put_lines(const report_merge *merge, gw_report_file *file)
{
    gw_arena arena = {0};
    gw_record record;
    int problem = 0;
    for (size_t i = 0; i < merge->count && problem == 0; i++) {
        gw_arena_reset(&arena);
        problem = gw_record_read_json(&record, merge->lines[i].json, &arena)
                      ? gw_report_file_put(file, &record)
                      : ENOMEM;
    }
    gw_arena_fini(&arena);
    return problem;
}

static int write_merged(report_merge *merge, const char *path)
{
    gw_report_file file;
    if (merge->count > 0)
        qsort(merge->lines, merge->count, sizeof *merge->lines, compare_lines);
    int problem = gw_report_file_open(&file, path);
    if (problem == 0)
        problem = put_lines(merge, &file);
    return gw_report_file_close(&file, path, problem);
}

int gw_report_merge(const char *const *paths, size_t count, const char *merged, const char **faulty)
{
    report_merge merge = {0};
    const gw_report_reader reader = {add_line, &merge};
    int problem = 0;
    for (size_t i = 0; i < count && problem == 0; i++) {
        *faulty = paths[i];
        problem = gw_report_read(paths[i], &reader);
    }
    if (problem == 0 && (merge.failed || merge.arena.failed))
        problem = ENOMEM;
    if (problem == 0) {
        *faulty = merged;
        problem = write_merged(&merge, merged);
    }
    gw_heap_free(merge.lines);
    gw_arena_fini(&merge.arena);
    return problem;
}
