/* SPDX-License-Identifier: MIT
 *
 * What the user names -> the list of texts, in natural order. Folders are gone through with all in
 * them; what is hidden, and links that lead back up, are left out. */
#ifndef GONGWEN_BATCH_LIST_H
#define GONGWEN_BATCH_LIST_H

#include "base/arena.h"
#include "base/folder.h"
#include "batch/shard.h"

/* Where a text's name begins to count: what stands before it, as the user gave it and in full. Both
 * are empty or end in a slash. */
typedef struct gw_root {
    const char *given;
    const char *real;
} gw_root;

typedef struct gw_listed {
    const gw_root *root;
    gw_str name; /* relative to the root; its result has the same place below the output folder */
} gw_listed;

/* A file or folder that could not be looked at. */
typedef struct gw_list_problem {
    gw_str path;
    int problem; /* an errno value */
} gw_list_problem;

typedef struct gw_patterns {
    const char **items;
    size_t count;
} gw_patterns;

typedef struct gw_text_list {
    gw_arena *arena;            /* of names and roots */
    gw_patterns includes;       /* which files of folders are texts */
    gw_patterns excludes;       /* which files and folders are left out */
    const gw_folder_id *output; /* a folder that is not gone into; NULL: none */
    const gw_root *last_root;   /* the texts of a folder share it */
    gw_listed *texts;
    size_t count, capacity;
    gw_list_problem *problems;
    size_t problem_count, problem_capacity;
    bool is_in_order; /* texts stay as they are named; those of a folder are sorted in its place */
    bool failed;      /* memory ran out */
} gw_text_list;

void gw_list_fini(gw_text_list *list);
/* Adds a file, which has no folder below the output, or all texts in a folder. */
void gw_list_add(gw_text_list *list, const char *path);
/* The same for a line of a list: its path counts as the name, without a root "/" or "../". */
void gw_list_add_listed(gw_text_list *list, gw_str path);
/* Adds each of the paths, which end with `end`; a line end may be CR LF. */
void gw_list_add_all(gw_text_list *list, gw_str paths, char end);
/* Brings the texts into natural order, each once. */
void gw_list_sort(gw_text_list *list);
/* Finds two texts whose results would be one file; false when there are none. */
bool gw_list_find_twins(gw_text_list *list, const gw_listed *twins[2]);
/* Leaves the texts of the shard. */
void gw_list_take_shard(gw_text_list *list, const gw_shard *shard);

/* Appends the path by which the text is opened, or the whole one; NUL beyond the length. */
void gw_listed_put_path(gw_buf *out, const gw_listed *text);
void gw_listed_put_real_path(gw_buf *out, const gw_listed *text);
/* The name without its suffix. */
gw_str gw_listed_stem(const gw_listed *text);

#endif
