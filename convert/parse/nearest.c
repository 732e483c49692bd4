/* SPDX-License-Identifier: MIT */
#include "parse/nearest.h"

#include "base/str.h"

enum { INSIDE = 4 }; /* how much nearer a known word is that holds the one found */

void gw_nearest_consider(gw_nearest *nearest, gw_str found, const char *word)
{
    bool is_inside = gw_str_find(gw_str_of(word), found) != GW_NOT_FOUND;
    size_t distance = gw_str_distance(found, gw_str_of(word)) / (is_inside ? INSIDE : 1);
    if (nearest->word == NULL || distance < nearest->distance)
        *nearest = (gw_nearest){word, distance};
}
