/* SPDX-License-Identifier: MIT
 *
 * Folders: what is in them, and making them. Paths are bytes; functions that can fail return 0 or
 * an errno value. */
#ifndef GONGWEN_BASE_FOLDER_H
#define GONGWEN_BASE_FOLDER_H

#include "base/platform.h"

/* Tells one folder from another, whatever names lead to it. */
typedef struct gw_folder_id {
    uint64_t device, number;
} gw_folder_id;

int gw_folder_identify(const char *path, gw_folder_id *id);
static inline bool gw_folder_is_same(const gw_folder_id *a, const gw_folder_id *b)
{
    return a->device == b->device && a->number == b->number;
}

typedef struct gw_folder_reader {
    /* One name in the folder, in no order; links are followed, and GW_FILE_MISSING is one that
     * leads nowhere. False ends the reading. */
    bool (*visit)(void *self, const char *name, gw_file_kind kind);
    void *self;
} gw_folder_reader;

/* Hands all names but "." and ".." to the reader. */
int gw_folder_read(const char *path, const gw_folder_reader *reader);
/* Makes the folder and those above it; one that exists is no failure. */
int gw_folder_make(const char *path);
/* Makes the folders above a file. */
int gw_folder_make_above(const char *path);
/* Removes the folder if it is empty. */
int gw_folder_remove(const char *path);

#endif
