/* SPDX-License-Identifier: MIT
 *
 * Trees that outlive the document they come from. */
#ifndef GONGWEN_TREE_COPY_H
#define GONGWEN_TREE_COPY_H

#include "tree/tree.h"

/* Appends a copy of `from`, with all below it and with its texts, to `parent` (NULL: a root). All
 * of it lives in the arena. NULL when memory ran out; what was copied then hangs at `parent`. */
gw_node *gw_node_copy(gw_arena *arena, gw_node *parent, const gw_node *from);

#endif
