/* SPDX-License-Identifier: MIT
 *
 * The report of a run: a line for each document in the order of the list, as JSON lines or CSV by
 * the suffix of its name. Documents are done in any order; their lines wait in a file, and memory
 * holds only where. */
#ifndef GONGWEN_BATCH_REPORT_H
#define GONGWEN_BATCH_REPORT_H

#include "base/log.h"
#include "batch/record.h"

typedef struct gw_report_slot {
    uint64_t at;
    uint64_t length; /* 0: nothing was put there */
} gw_report_slot;

typedef struct gw_report {
    const char *path; /* NULL: there is no report, and nothing below does anything */
    gw_log waiting;
    gw_buf pending; /* lines that are not in the file yet */
    gw_report_slot *slots;
    size_t count, capacity; /* of slots: the documents, then what was added */
    int problem;            /* sticky */
} gw_report;

/* Is a file of that name a CSV? */
bool gw_report_is_csv(const char *path);
/* May a report be written there: is there nothing but a folder for it, or an earlier report?
 * Returns 0, EEXIST for another file, or another errno value. */
int gw_report_check(const char *path);

/* Begins a report with so many lines; `waiting` is the path of a file for its own use. */
void gw_report_begin(gw_report *report, const char *path, size_t lines, const char *waiting);
void gw_report_fini(gw_report *report);
/* Puts a record (as JSON) in its place. */
void gw_report_put(gw_report *report, size_t line, gw_str json);
/* Adds one behind all others. */
void gw_report_add(gw_report *report, gw_str json);

/* Makes the record of a line that nothing was put in; memory from `arena`. */
typedef struct gw_report_filler {
    void (*fill)(void *self, size_t line, gw_record *record, gw_arena *arena);
    void *self;
} gw_report_filler;
/* Writes the report, whole or not at all. Returns 0 or an errno value, also of what went before. */
int gw_report_finish(gw_report *report, const gw_report_filler *filler);

/* Reads a report of either form. `visit` gets each record, valid during the call. Returns 0, an
 * errno value, or EINVAL for a file that is no report. */
typedef struct gw_report_reader {
    void (*visit)(void *self, const gw_record *record);
    void *self;
} gw_report_reader;
int gw_report_read(const char *path, const gw_report_reader *reader);

/* Joins reports in one, in natural order of the texts. Returns 0 or an errno value; `faulty` is the
 * report that it is about. */
int gw_report_merge(const char *const *paths, size_t count, const char *merged,
                    const char **faulty);

#endif
