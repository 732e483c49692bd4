/* SPDX-License-Identifier: MIT
 *
 * The matching view: a text as words and forms look at it. */
#ifndef GONGWEN_PARSE_VIEW_H
#define GONGWEN_PARSE_VIEW_H

#include "base/arena.h"
#include "gongwen.h"

/* The matching view of a text: narrow, folded, without white space, at most 160 characters. A part
 * of the text where nothing changes, else in the arena; empty when memory ran out. */
gw_str gw_view_make(gw_str text, gw_arena *arena);

#endif
