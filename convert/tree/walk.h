/* SPDX-License-Identifier: MIT
 *
 * A walk over the tree that is a loop, so that no input can exhaust the stack. */
#ifndef GONGWEN_TREE_WALK_H
#define GONGWEN_TREE_WALK_H

#include "tree/tree.h"

typedef gw_status gw_visit(void *self, const gw_node *node);

/* Calls `enter` before and `leave` after a node's children (either may be NULL); the first status
 * that is not GW_OK ends the walk and is returned. */
gw_status gw_walk(const gw_node *root, gw_visit *enter, gw_visit *leave, void *self);
/* The next node in document order below `root`, NULL at the end. */
const gw_node *gw_next_node(const gw_node *root, const gw_node *node);
/* The next block after `node` in document order below `root`, NULL at the end; `node` NULL: the
 * first. */
const gw_node *gw_next_block(const gw_node *root, const gw_node *node);
/* The last of the blocks that are the lines of one title, whose first one `first` is; `first`
 * itself when it is no title. */
const gw_node *gw_title_last_line(const gw_node *first);

#endif
