/* SPDX-License-Identifier: MIT
 *
 * One line on the terminal that tells how far long work is; nothing where standard error is none.
 */
#ifndef GONGWEN_CLI_PROGRESS_H
#define GONGWEN_CLI_PROGRESS_H

#include "batch/desk.h"

typedef struct gw_progress_line {
    bool is_wanted;
    bool is_shown;
    double begin_seconds; /* gw_clock_seconds */
} gw_progress_line;

/* Begins to measure the time. */
void gw_progress_begin(gw_progress_line *line, bool is_wanted);
/* Shows where the work is. */
void gw_progress_show(gw_progress_line *line, const gw_progress *progress);
/* Takes the line away, before anything else is printed. */
void gw_progress_clear(gw_progress_line *line);

#endif
