/* SPDX-License-Identifier: MIT
 *
 * Where style sheets are looked for. A value with '/' or ending in .xml is a file; a bare name is
 * looked for in the user's folder, then beside the program; never in the current folder. */
#ifndef GONGWEN_CLI_SHEETS_H
#define GONGWEN_CLI_SHEETS_H

#include "base/str.h"
#include "gongwen.h"

#define GW_DEFAULT_STYLE "gbt9704"

/* A gw_style_source; zeroed at first. */
typedef struct gw_sheets {
    int problem;                 /* why the last file asked for could not be read; 0: none */
    char path[GW_PATH_CAPACITY]; /* that file */
} gw_sheets;

/* The folders with sheets, in the order in which they are looked through. */
size_t gw_sheets_folder_count(void);
/* Appends the path of one, terminated by NUL beyond the length; false when there is none. */
bool gw_sheets_folder_put(size_t index, gw_buf *path);

/* Is this a file's name, and no bare one? */
bool gw_sheets_is_file(const char *name);

gw_status gw_sheets_open(void *sheets, const char *name, const char *from, gw_bytes *bytes,
                         char path[GW_PATH_CAPACITY]);

/* Loads a sheet for the user (NULL: the default) and tells all its faults. Returns GW_EXIT_DONE
 * and a style that belongs to the caller; GW_EXIT_USAGE for a name nobody knows; GW_EXIT_FILE for
 * a sheet that is faulty or cannot be read. */
int gw_sheets_load(gw_style **style, const char *name);
/* The same for the sheet that inheritance makes of it: bytes that belong to the caller. */
int gw_sheets_flatten(gw_bytes *flat, const char *name);

#endif
