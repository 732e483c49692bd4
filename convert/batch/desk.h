/* SPDX-License-Identifier: MIT
 *
 * Where the threads of a batch meet: workers fetch texts there and leave their results, which one
 * thread collects in groups. */
#ifndef GONGWEN_BATCH_DESK_H
#define GONGWEN_BATCH_DESK_H

#include "base/arena.h"
#include "base/hash.h"
#include "base/threads.h"
#include "batch/record.h"
#include "batch/trouble.h"

/* What became of one document. */
typedef struct gw_result {
    struct gw_result *next;
    size_t document; /* text * formats + format */
    gw_state state;
    gw_str json;               /* the record; empty where the journal has it */
    gw_str staged;             /* where the document waits for its name; empty: nowhere */
    gw_hash found;             /* of the file that has the name now, where there is one */
    const gw_trouble *trouble; /* NULL: none */
} gw_result;

/* Results that belong together, oldest first; their memory is in the arena. */
typedef struct gw_group {
    gw_arena arena;
    gw_result *first, **last;
    size_t count;
} gw_group;

typedef struct gw_progress {
    size_t texts, done, failed; /* all, those gone through, documents that failed */
    uint64_t bytes;             /* of texts gone through */
} gw_progress;

typedef struct gw_desk {
    gw_monitor monitor;
    gw_group group; /* that is being filled */
    gw_progress progress;
    size_t next_text, workers;
    bool is_closed; /* no more texts are given out */
} gw_desk;

bool gw_desk_init(gw_desk *desk, size_t texts, size_t workers);
void gw_desk_fini(gw_desk *desk);

/* For workers: the next text; false when there are no more. */
bool gw_desk_fetch(gw_desk *desk, size_t *text);
/* For workers: leaves the results of a text, which are copied, and its size in bytes. Waits while
 * too many lie there. */
void gw_desk_leave_results(gw_desk *desk, const gw_result *results, size_t count, uint64_t bytes);
/* For workers: the last that a worker does. */
void gw_desk_sign_off(gw_desk *desk);

/* Ends the giving out of texts. */
void gw_desk_close(gw_desk *desk);
/* Waits until a group is full, all workers are gone, or so many milliseconds are over. */
void gw_desk_wait(gw_desk *desk, unsigned milliseconds);
/* Takes what lies there if it is a full group, or `all` of it; the caller gives the arena back.
 * Returns true when all workers are gone, and nothing will come any more. */
bool gw_desk_take(gw_desk *desk, gw_group *group, bool all);
gw_progress gw_desk_progress(gw_desk *desk);

#endif
