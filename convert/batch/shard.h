/* SPDX-License-Identifier: MIT
 *
 * A part of a collection that one of several machines works on. */
#ifndef GONGWEN_BATCH_SHARD_H
#define GONGWEN_BATCH_SHARD_H

#include "base/str.h"

typedef struct gw_shard {
    unsigned number; /* 1 to count */
    unsigned count;  /* 0: the whole collection, no shard */
} gw_shard;

enum { GW_MOST_SHARDS = 9999 };

/* Reads "2/8"; false when it is anything else. */
bool gw_shard_read(gw_shard *shard, gw_str text);
/* Does the text with this relative name belong to the shard? The name alone decides (FNV-1a, 64
 * bits), so texts that come or go change nothing for the others. */
bool gw_shard_holds(const gw_shard *shard, gw_str name);

#endif
