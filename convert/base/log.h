/* SPDX-License-Identifier: MIT
 *
 * A file that only grows at its end: journals, and what waits for its place in a report. Functions
 * that can fail return 0 or an errno value. */
#ifndef GONGWEN_BASE_LOG_H
#define GONGWEN_BASE_LOG_H

#include "base/str.h"

typedef struct gw_log {
    int file;
    bool is_open;
    uint64_t size; /* bytes */
} gw_log;

/* Opens the file; one that is missing is made, unless it is only to be read. */
int gw_log_open(gw_log *log, const char *path, bool read_only);
void gw_log_close(gw_log *log);
/* Puts the bytes behind the others, all of them or none. */
int gw_log_append(gw_log *log, gw_str bytes);
/* Takes away all from byte `size` on. */
int gw_log_cut(gw_log *log, uint64_t size);
/* Reads up to `length` bytes from byte `at` on; `got` is less than that at the end only. */
int gw_log_read(const gw_log *log, uint64_t at, char *out, size_t length, size_t *got);
typedef struct gw_line_reader {
    /* One line without its end, and where it begins. False ends the reading. */
    bool (*visit)(void *self, gw_str line, uint64_t at);
    void *self;
} gw_line_reader;

/* Hands over all lines, a piece of the file at a time; `end` is where the last whole line ends, and
 * what stands behind it is no line. */
int gw_log_read_lines(const gw_log *log, const gw_line_reader *reader, uint64_t *end);
/* All that was written into the log's file system is on the disk when this comes back. */
int gw_log_sync_disk(const gw_log *log);

#endif
