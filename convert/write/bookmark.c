/* SPDX-License-Identifier: MIT */
#include "write/bookmark.h"

#include <stdio.h>

gw_str gw_bookmark_name(char room[GW_BOOKMARK_CAPACITY], int number)
{
    int length = snprintf(room, GW_BOOKMARK_CAPACITY, "_Toc%09d", number);
    return (gw_str){room, (size_t)length};
}

int gw_bookmark_next(int *count, const gw_node *block, const gw_look *look)
{
    if (block->mark > 0)
        return (int)block->mark;
    return look->outline_level > 0 ? ++*count : 0;
}
