/* SPDX-License-Identifier: MIT */
#include "tree/walk.h"

static gw_status call(gw_visit *visit, void *self, const gw_node *node)
{
    return visit != NULL ? visit(self, node) : GW_OK;
}

gw_status gw_walk(const gw_node *root, gw_visit *enter, gw_visit *leave, void *self)
{
    const gw_node *node = root;
    while (node != NULL) {
        gw_status status = call(enter, self, node);
        if (status != GW_OK)
            return status;
        if (node->first != NULL) {
            node = node->first;
            continue;
        }
        for (;;) { /* leave this node and every parent that ends with it */
            status = call(leave, self, node);
            if (status != GW_OK)
                return status;
            if (node == root)
                return GW_OK;
            if (node->next != NULL)
                break;
            node = node->parent;
        }
        node = node->next;
    }
    return GW_OK;
}

const gw_node *gw_next_node(const gw_node *root, const gw_node *node)
{
    if (node->first != NULL)
        return node->first;
    while (node != root && node->next == NULL)
        node = node->parent;
    return node == root ? NULL : node->next;
}

const gw_node *gw_next_block(const gw_node *root, const gw_node *node)
{
    node = node == NULL ? root : gw_next_node(root, node);
    while (node != NULL && node->kind != GW_NODE_BLOCK)
        node = gw_next_node(root, node);
    return node;
}

const gw_node *gw_title_last_line(const gw_node *first)
{
    const gw_node *last = first;
    if (first->role != GW_ROLE_TITLE && first->role != GW_ROLE_COLLECTION_TITLE)
        return first;
    while (last->next != NULL && last->next->kind == GW_NODE_BLOCK &&
           last->next->role == first->role && !last->next->page_break_before)
        last = last->next;
    return last;
}
