/* SPDX-License-Identifier: MIT
 *
 * A shelf of sheets that the threads of a batch share: one of them at a time takes a sheet out, and
 * what could not be loaded is told once. */
#ifndef GONGWEN_CLI_BOOKCASE_H
#define GONGWEN_CLI_BOOKCASE_H

#include "base/threads.h"
#include "batch/batch.h"
#include "cli/options.h"
#include "cli/shelf.h"

typedef struct gw_booked gw_booked; /* a sheet as batch wants it */

typedef struct gw_bookcase {
    gw_monitor monitor;
    bool is_open;
    gw_arena arena;
    gw_shelf shelf;
    gw_booked *first;
} gw_bookcase;

/* Opens the bookcase with the sheet of -s, if one is named, and fills `sheets`. `formats` must
 * outlive it. Returns GW_EXIT_…; it must be closed in any case. */
int gw_bookcase_open(gw_bookcase *bookcase, const gw_arguments *arguments,
                     const gw_formats *formats, gw_batch_sheets *sheets);
/* Does nothing with one that is zeroed. */
void gw_bookcase_close(gw_bookcase *bookcase);

#endif
