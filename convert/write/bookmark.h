/* SPDX-License-Identifier: MIT
 *
 * The names of bookmarks around headings, by which tables of contents and links find them: _Toc and
 * nine digits, as Word makes them, counted from 1 through a file. */
#ifndef GONGWEN_WRITE_BOOKMARK_H
#define GONGWEN_WRITE_BOOKMARK_H

#include "gongwen.h"

enum { GW_BOOKMARK_CAPACITY = 24 };

/* The name of bookmark `number` (1 …), written into `room`. */
gw_str gw_bookmark_name(char room[GW_BOOKMARK_CAPACITY], int number);

#endif
