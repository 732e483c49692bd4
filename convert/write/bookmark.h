/* SPDX-License-Identifier: MIT
 *
 * The names of bookmarks around headings, by which tables of contents and links find them: _Toc and
 * nine digits, as Word makes them, counted from 1 through a file. */
#ifndef GONGWEN_WRITE_BOOKMARK_H
#define GONGWEN_WRITE_BOOKMARK_H

#include "style/sheet.h"
#include "tree/tree.h"

enum { GW_BOOKMARK_CAPACITY = 24 };

/* The name of bookmark `number` (1 …), written into `room`. */
gw_str gw_bookmark_name(char room[GW_BOOKMARK_CAPACITY], int number);
/* The number of the bookmark around a paragraph of this look that begins with `block`: the mark
 * that entries of contents know, else the next one where it stands in the outline; 0: it has none.
 * `count` is how many are given out, those of all targets of contents included. */
int gw_bookmark_next(int *count, const gw_node *block, const gw_look *look);

#endif
