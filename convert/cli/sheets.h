/* SPDX-License-Identifier: MIT
 *
 * Where style sheets are looked for. A value with '/' or ending in .xml is a file, relative to what
 * names it: the current folder, or that of the text or sheet; a bare name is looked for in the
 * user's folder, then beside the program; never in the current folder. */
#ifndef GONGWEN_CLI_SHEETS_H
#define GONGWEN_CLI_SHEETS_H

#include "base/hash.h"
#include "base/str.h"
#include "gongwen.h"

/* A gw_style_source; zeroed at first. */
typedef struct gw_sheets {
    int problem;                 /* why the last file asked for could not be read; 0: none */
    char path[GW_PATH_CAPACITY]; /* that file */
    gw_hash read;                /* of all that was read, file after file */
} gw_sheets;

/* The folders with sheets, in the order in which they are looked through. */
size_t gw_sheets_folder_count(void);
/* Appends the path of one, terminated by NUL beyond the length; false when there is none. */
bool gw_sheets_folder_put(size_t index, gw_buf *path);

/* Is this a file's name, and no bare one? */
bool gw_sheets_is_file(const char *name);

gw_status gw_sheets_open(void *sheets, const char *name, const char *from, gw_bytes *bytes,
                         char path[GW_PATH_CAPACITY]);

/* Where a sheet is named: the text whose front matter does so; NULL: the command line. */
typedef struct gw_naming {
    const char *file;
    int line;
} gw_naming;

/* Appends the sheet's name as the current folder sees it, terminated by NUL beyond the length: a
 * relative file lies beside `file`, which may be NULL. */
void gw_sheets_put_path(gw_buf *out, const char *name, const char *file);
/* Loads a sheet for the user and tells all its faults. Returns GW_EXIT_DONE and a style that
 * belongs to the caller; GW_EXIT_USAGE for a name on the command line that nobody knows;
 * GW_EXIT_FILE for one in a text, and for a sheet that is faulty or cannot be read. `naming` NULL:
 * the command line. `fingerprint`, which may be NULL, changes with every byte of the sheet and of
 * those that it extends. */
int gw_sheets_load(gw_style **style, const char *name, const gw_naming *naming,
                   gw_hash *fingerprint);
/* The same for the sheet that inheritance makes of one named on the command line: bytes that belong
 * to the caller. */
int gw_sheets_flatten(gw_bytes *flat, const char *name);

#endif
