/* SPDX-License-Identifier: MIT
 *
 * A run of batch from inside: what its parts share.
 *
 *     list ─ work (threads) ─▶ desk ─ settle ─▶ disk, journal, report
 *
 * Whenever a run is killed, each document has its old bytes, its new bytes or no file, never a
 * half; the journal knows all three as ours; staged files are removed by the next run. */
#ifndef GONGWEN_BATCH_RUN_H
#define GONGWEN_BATCH_RUN_H

#include "base/lock.h"
#include "batch/batch.h"
#include "batch/history.h"
#include "batch/report.h"

typedef struct gw_run {
    const gw_batch_options *options;
    const gw_text_list *list;
    gw_batch_summary *summary;
    gw_lock folder_lock, shard_lock;
    gw_buf folder;           /* OUTPUT/.gongwen/ */
    gw_buf staged;           /* what names of staged files begin with, as a path */
    gw_buf recipe;           /* the options that results depend on, as text */
    gw_history history;      /* only read while threads run */
    gw_knowledge *knowledge; /* which all threads share */
    gw_entry **entries;      /* for each document what is known of it; NULL: nothing */
    gw_report report;
    gw_desk desk;
    gw_trouble fatal; /* the first that ended the run */
} gw_run;

static inline const gw_listed *gw_run_text(const gw_run *run, size_t document)
{
    return &run->list->texts[document / run->options->format_count];
}

/* Notes what ended the run, unless something has ended it already; returns false. */
bool gw_run_fail(gw_run *run, gw_trouble_kind kind, int problem);
/* Does this errno value say that nothing else can be written there either? */
bool gw_run_is_full(int problem);
/* Appends the name of a document below the output folder, or its path; NUL beyond the length. */
void gw_run_put_output(gw_buf *out, const gw_run *run, size_t document);
void gw_run_put_path(gw_buf *out, const gw_run *run, gw_str output);

/* A record with the columns that need no conversion: input, output, format, state, error. Memory
 * from `arena`. */
void gw_run_begin_record(gw_record *record, const gw_run *run, size_t document, gw_state state,
                         const gw_trouble *trouble, gw_arena *arena);

/* claim.c: makes the output folder, locks it, removes what a killed run left. */
bool gw_run_claim(gw_run *run);
/* claim.c: reads the journals; writes the own one anew where most of it is out of date. */
bool gw_run_open_journal(gw_run *run);
/* claim.c: gives back what these took, the lock last; for a claim that failed as well. */
void gw_run_release(gw_run *run);

/* Appends everything in the options that changes a document. */
void gw_run_put_recipe(gw_buf *out, const gw_batch_options *options);
/* The hash of all that a document depends on beside its text. Which sheet it is depends on the text
 * and the options alone, so a sheet of another name needs no mention. */
gw_hash gw_run_recipe(const gw_run *run, const gw_batch_sheet *sheet, const gw_writer *writer);
/* work.c: a worker's life; `self` is the run. */
void *gw_run_work(void *self);

/* settle.c: makes a group durable, notes it in the journal and gives its documents their names;
 * tells and reports what became of each. A journal that cannot be written is fatal. */
void gw_run_settle(gw_run *run, const gw_group *group);

/* prune.c: removes documents of ours whose texts are gone. */
void gw_run_prune(gw_run *run);

#endif
