/* SPDX-License-Identifier: MIT
 *
 * Every call of the operating system beyond C17: files, standard streams, the program's own place,
 * the environment. File names are UTF-8 bytes. It belongs to the program, not to the library, which
 * opens nothing.
 *
 * Functions that can fail return 0 or an errno value; nothing is half done then. */
#ifndef GONGWEN_BASE_PLATFORM_H
#define GONGWEN_BASE_PLATFORM_H

#include "base/str.h"
#include "gongwen.h"

typedef enum gw_file_kind {
    GW_FILE_MISSING,
    GW_FILE_REGULAR,
    GW_FILE_FOLDER,
    GW_FILE_OTHER, /* a device, FIFO or socket */
} gw_file_kind;

/* What stands at `path`, links followed. A missing file is no failure; a folder that may not be
 * searched is one. */
int gw_file_kind_of(const char *path, gw_file_kind *kind);
/* Do both names lead to one file that exists? */
bool gw_file_is_same(const char *a, const char *b);
/* Appends the absolute name of what exists at `path`, without links, dots and double slashes; it is
 * terminated by NUL beyond the length. */
int gw_file_resolve(const char *path, gw_buf *resolved);

/* Calls `visit` with the name of each thing in a folder but . and .., in no order. */
int gw_folder_read(const char *path, void (*visit)(void *self, const char *name), void *self);

/* Reads a whole file of any kind but a folder (EISDIR), at most `limit` bytes (EFBIG when there are
 * more). `bytes` belongs to the caller. */
int gw_file_read(const char *path, size_t limit, gw_bytes *bytes);
int gw_stdin_read(size_t limit, gw_bytes *bytes);

/* Makes a regular file appear whole or not at all: written beside, synced, renamed, its folder
 * synced. Without `replace` an existing file is left alone (EEXIST); with it, the new file has the
 * old one's permissions, and a link's target is replaced, not the link. SIGINT, SIGTERM and SIGHUP
 * wait while the temporary file exists: it is removed, and then they take their course. They must
 * be blocked in all other threads. */
int gw_file_write(const char *path, gw_str bytes, bool replace);
/* Writes into what exists at `path` and is no regular file: a FIFO, /dev/full. */
int gw_file_write_straight(const char *path, gw_str bytes);
int gw_stdout_write(gw_str bytes);
/* As stdout; a failure to complain has nobody to go to. */
void gw_stderr_write(gw_str bytes);
bool gw_stdout_is_terminal(void);

/* Standard streams that the caller closed are opened so that every use of them fails; otherwise a
 * file opened later would take their numbers and receive messages. For the start of the program. */
void gw_streams_begin(void);

/* Appends the folder in which this program lies, without links; terminated by NUL beyond it. */
int gw_program_folder(gw_buf *folder);

/* The value of an environment variable; NULL when it is missing or empty. */
const char *gw_environment(const char *name);
void gw_environment_set(const char *name, const char *value);

#endif
