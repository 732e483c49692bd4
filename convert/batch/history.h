/* SPDX-License-Identifier: MIT
 *
 * What the journals of an output folder say together. Each shard writes a journal of its own; all
 * of them are read. */
#ifndef GONGWEN_BATCH_HISTORY_H
#define GONGWEN_BATCH_HISTORY_H

#include "base/hash.h"
#include "batch/journal.h"

/* The newest line about a document. */
typedef struct gw_entry {
    gw_str output; /* relative to the output folder */
    gw_str style;  /* by which its sheet is found again; terminated by NUL */
    gw_hash input, recipe, made, was;
    int64_t time; /* as digits: 20240501093000 */
    uint64_t at;  /* where its line is */
    uint32_t length;
    uint16_t journal; /* in which journal; 0 is the own one */
    bool has_was;
    bool is_gone; /* removed by --prune */
    bool is_used; /* for the user of the history */
} gw_entry;

typedef struct gw_history {
    gw_arena arena;
    gw_log *journals;
    size_t journal_count;
    gw_entry *entries; /* one for each document, by the bytes of `output` */
    size_t count, capacity;
    size_t own_lines;        /* in the own journal */
    size_t own_faulty_lines; /* besides: damaged ones, as a power cut may leave them */
    bool failed;             /* memory ran out */
} gw_history;

/* Opens and reads the journals in `folder`: `own`, which is made when it is missing and cut behind
 * its last whole line, and the others. Returns 0 or an errno value; the history must be given back
 * in any case. */
int gw_history_load(gw_history *history, const char *folder, const char *own);
void gw_history_fini(gw_history *history);
/* NULL when nothing is known of such a document, or it was removed. */
gw_entry *gw_history_find(gw_history *history, gw_str output);
/* The line of an entry; memory from `arena`. Returns 0 or an errno value. */
int gw_history_read(const gw_history *history, const gw_entry *entry, gw_record *record,
                    gw_arena *arena);
/* Appends lines (gw_journal_put_line) to the own journal. */
int gw_history_append(gw_history *history, gw_str lines);
/* Writes the lines that still count into a new journal at `path`; `own_only`: those of the own one.
 * It is not synced. */
int gw_history_copy(const gw_history *history, const char *path, bool own_only);
/* Is the own journal worth writing anew: so much of it out of date, or a line damaged? */
bool gw_history_is_stale(const gw_history *history);

/* A file name that is a journal's: "journal", "journal-2-of-8". */
bool gw_history_is_journal(gw_str name);

#endif
