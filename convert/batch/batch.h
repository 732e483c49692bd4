/* SPDX-License-Identifier: MIT
 *
 * Many texts -> many documents, nothing done twice. Threads read and convert, a file at a time;
 * the thread that calls gathers their documents under names of their own, and in groups makes them
 * durable, notes them in the journal and gives them their names (run.h).
 *
 * Memory: the list of names and the journal's entries, about 400 bytes a document; besides that for
 * each worker what one conversion needs, which is some 1.5 KB for each line of the text (ten times
 * the size of an ordinary one), and a group of results. */
#ifndef GONGWEN_BATCH_BATCH_H
#define GONGWEN_BATCH_BATCH_H

#include "base/hash.h"
#include "batch/desk.h"
#include "batch/list.h"
#include "batch/record.h"
#include "batch/shard.h"
#include "batch/trouble.h"

/* What the program keeps below the output folder, and the journal of a run that is no shard. */
#define GW_BATCH_FOLDER ".gongwen/"
#define GW_BATCH_JOURNAL "journal"
#define GW_BATCH_STAGED "staged-"

/* A sheet, ready for all documents that it suits. */
typedef struct gw_batch_sheet {
    const char *name;    /* by which it is found again */
    gw_hash fingerprint; /* of all its bytes */
    const gw_style *style;
    gw_prepared *const *prepared; /* one for each format */
} gw_batch_sheet;

/* Which sheet for this text? The one that is named for all; or the one that its front matter names;
 * or the one for its kind of document. */
typedef struct gw_batch_sheets {
    const char *style;           /* what the user said for all texts; NULL: nothing */
    gw_platform platform;        /* whose names the faces of all sheets have */
    const gw_batch_sheet *named; /* NULL: none, each text decides */
    /* The sheet of that name; where the text `file` names it, a relative one lies beside it. NULL
     * when it cannot be had. Called in several threads at once. */
    const gw_batch_sheet *(*find)(void *self, const char *name, const char *file);
    void *self;
} gw_batch_sheets;

/* What the run tells about a document, or about a folder that cannot be read. */
typedef struct gw_batch_event {
    gw_state state;
    const char *input;         /* as the user gave it */
    const char *output;        /* its whole path; NULL: none */
    const gw_trouble *trouble; /* NULL: none */
} gw_batch_event;

/* Called in the thread that called gw_batch_run, except `word`. */
typedef struct gw_batch_listener {
    void (*tell)(void *self, const gw_batch_event *event);
    void (*progress)(void *self, const gw_progress *progress);
    /* Appends a sentence for the report; called in several threads at once. */
    void (*word)(gw_buf *out, const gw_trouble *trouble);
    void *self;
} gw_batch_listener;

typedef struct gw_batch_options {
    const char *output; /* the folder, with a slash at its end; made when it is missing */
    const gw_writer *const *writers;
    size_t format_count;
    gw_options text; /* for each text; without file, listener and knowledge */
    gw_batch_sheets sheets;
    gw_shard shard; /* of which the list is; names the journal */
    size_t jobs;    /* threads, at least 1 */
    bool force;     /* replaces what is not ours as well */
    bool prune;
    const char *report; /* NULL: none */
    gw_batch_listener listener;
} gw_batch_options;

typedef struct gw_batch_summary {
    size_t states[GW_STATE_COUNT]; /* documents of each */
    size_t problems;               /* files and folders that could not be looked at */
    size_t to_check;               /* documents that --explain would show */
    uint64_t bytes;                /* of texts */
    double seconds;
    bool stopped; /* by a signal or a full disk, before all was done */
} gw_batch_summary;

/* Converts the texts of a sorted list. Returns false when the run could not be begun or its journal
 * or report not be written, with the reason in `fatal`; what is on the disk is consistent then as
 * well. Signals that end a program wait meanwhile, and end the run early. */
bool gw_batch_run(const gw_batch_options *options, const gw_text_list *list,
                  gw_batch_summary *summary, gw_trouble *fatal);

/* Joins all journals of an output folder in one, as if no shards had been. */
bool gw_batch_merge(const char *output, gw_trouble *fatal);

#endif
