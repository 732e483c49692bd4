/* SPDX-License-Identifier: MIT
 *
 * The nearest of the known words, for "did you mean" in messages. */
#ifndef GONGWEN_PARSE_NEAREST_H
#define GONGWEN_PARSE_NEAREST_H

#include "gongwen.h"

/* A zeroed struct: no word was considered yet. */
typedef struct gw_nearest {
    const char *word; /* the nearest so far */
    size_t distance;
} gw_nearest;

/* Takes `word` when it is nearer to what was found than all before it; one that holds it, as
 * 题下署名 holds 署名, counts as near. `word` must outlive the struct. */
void gw_nearest_consider(gw_nearest *nearest, gw_str found, const char *word);

#endif
