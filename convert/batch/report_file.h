/* SPDX-License-Identifier: MIT
 *
 * A report on its way to the disk: written beside its place, and named when it is whole. */
#ifndef GONGWEN_BATCH_REPORT_FILE_H
#define GONGWEN_BATCH_REPORT_FILE_H

#include "base/log.h"
#include "batch/record.h"

typedef struct gw_report_file {
    gw_buf path; /* PATH.part, which the next run writes over if this one is killed */
    gw_log log;
    gw_buf lines; /* that are not in the file yet */
    bool is_csv;
} gw_report_file;

/* Functions return 0 or an errno value. A file that was opened must be closed, also after a
 * failure of `open`. */
int gw_report_file_open(gw_report_file *file, const char *path);
int gw_report_file_put(gw_report_file *file, const gw_record *record);
/* Gives the file its name if `problem` is 0, otherwise removes it and returns `problem`. */
int gw_report_file_close(gw_report_file *file, const char *path, int problem);

#endif
