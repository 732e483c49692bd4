/* SPDX-License-Identifier: MIT */
#include "batch/shard.h"

/* Reads digits at the front, 1 to GW_MOST_SHARDS; 0 where there are none. */
static unsigned cut_number(gw_str *text)
{
    unsigned number = 0;
    while (text->n > 0 && text->p[0] >= '0' && text->p[0] <= '9' && number <= GW_MOST_SHARDS) {
        number = number * 10 + (unsigned)(text->p[0] - '0');
        *text = gw_str_from(*text, 1);
    }
    return number <= GW_MOST_SHARDS ? number : 0;
}

bool gw_shard_read(gw_shard *shard, gw_str text)
{
    unsigned number = cut_number(&text);
    bool parted = gw_str_cut(&text, GW_S("/"));
    unsigned count = cut_number(&text);
    if (!parted || text.n > 0 || number == 0 || number > count)
        return false;
    *shard = (gw_shard){number, count};
    return true;
}

static uint64_t fnv_1a(gw_str name)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < name.n; i++)
        hash = (hash ^ (unsigned char)name.p[i]) * UINT64_C(0x100000001b3);
    return hash;
}

bool gw_shard_holds(const gw_shard *shard, gw_str name)
{
    if (shard->count == 0)
        return true;
    uint64_t hash = fnv_1a(name);
    return (hash >> 32 ^ hash) % shard->count == shard->number - 1;
}
