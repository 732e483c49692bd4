/* SPDX-License-Identifier: MIT */
#include "tree/tree.h"

#include "base/str.h"
#include "tree/walk.h"

gw_node *gw_node_add(gw_arena *arena, gw_node *parent, gw_node_kind kind)
{
    gw_node *node = GW_NEW(arena, gw_node);
    if (node == NULL)
        return NULL;
    node->kind = kind;
    if (parent != NULL)
        gw_node_move(node, parent);
    return node;
}

static void unlink_node(gw_node *node)
{
    gw_node *parent = node->parent;
    if (parent == NULL)
        return;
    *(node->previous != NULL ? &node->previous->next : &parent->first) = node->next;
    *(node->next != NULL ? &node->next->previous : &parent->last) = node->previous;
    node->parent = node->next = node->previous = NULL;
}

/* Puts the node, which stands nowhere, between two neighbours below `parent`; NULL: there is none
 * on that side. */
static void link_between(gw_node *node, gw_node *parent, gw_node *previous, gw_node *next)
{
    node->parent = parent;
    node->previous = previous;
    node->next = next;
    *(previous != NULL ? &previous->next : &parent->first) = node;
    *(next != NULL ? &next->previous : &parent->last) = node;
}

void gw_node_move(gw_node *node, gw_node *parent)
{
    unlink_node(node);
    link_between(node, parent, parent->last, NULL);
}

void gw_node_move_behind(gw_node *node, gw_node *sibling)
{
    unlink_node(node);
    link_between(node, sibling->parent, sibling, sibling->next);
}

void gw_node_move_before(gw_node *node, gw_node *sibling)
{
    unlink_node(node);
    link_between(node, sibling->parent, sibling->previous, sibling);
}

void gw_node_remove(gw_node *node)
{
    unlink_node(node);
}

#define KIND(name) (1u << GW_NODE_##name)
#define FLOW (KIND(BLOCK) | KIND(SECTION) | KIND(TABLE))

/* Which kinds may stand in which, as bits. */
static const unsigned MAY_HOLD[GW_NODE_COUNT] = {
    [GW_NODE_FILE] = KIND(BLOCK) | KIND(DOCUMENT),
    [GW_NODE_DOCUMENT] = FLOW | KIND(HEAD) | KIND(TAIL),
    [GW_NODE_HEAD] = KIND(BLOCK),
    [GW_NODE_SECTION] = FLOW,
    [GW_NODE_TABLE] = KIND(ROW),
    [GW_NODE_ROW] = KIND(CELL),
    [GW_NODE_CELL] = KIND(BLOCK),
    [GW_NODE_ATTACHMENT] = FLOW,
    [GW_NODE_TAIL] = KIND(BLOCK) | KIND(ATTACHMENT),
};

static const char *fault_of_links(const gw_node *node)
{
    const gw_node *previous = NULL;
    for (const gw_node *child = node->first; child != NULL; previous = child, child = child->next) {
        if (child->parent != node)
            return "a child names another parent";
        if (child->previous != previous)
            return "siblings do not agree";
    }
    return node->last == previous ? NULL : "the last child is not the last";
}

static const char *fault_of(const gw_node *node)
{
    const char *fault = fault_of_links(node);
    if (fault != NULL)
        return fault;
    const gw_node *parent = node->parent;
    if (parent != NULL && (MAY_HOLD[parent->kind] & 1u << node->kind) == 0)
        return "a node stands where its kind may not";
    if (node->kind == GW_NODE_SECTION && (node->level < 1 || node->level > GW_LEVELS))
        return "a section without a level";
    if (node->kind == GW_NODE_SECTION && parent != NULL && parent->kind == GW_NODE_SECTION &&
        parent->level >= node->level)
        return "a section in one that is no higher";
    if (node->kind == GW_NODE_BLOCK && gw_role_name(node->role) == NULL)
        return "a block without a role";
    if (node->kind == GW_NODE_BLOCK && node->role != GW_ROLE_TOC &&
        (node->role == GW_ROLE_HEADING) != (node->level > 0))
        return "a level on what is no heading, or a heading without one";
    return NULL;
}

const char *gw_tree_check(const gw_node *root)
{
    for (const gw_node *node = root; node != NULL; node = gw_next_node(root, node)) {
        const char *fault = fault_of(node);
        if (fault != NULL)
            return fault;
    }
    return NULL;
}

static const char *const KIND_NAMES[GW_NODE_COUNT] = {
    [GW_NODE_FILE] = "file",
    [GW_NODE_DOCUMENT] = "document",
    [GW_NODE_HEAD] = "head",
    [GW_NODE_SECTION] = "section",
    [GW_NODE_BLOCK] = "block",
    [GW_NODE_TABLE] = "table",
    [GW_NODE_ROW] = "row",
    [GW_NODE_CELL] = "cell",
    [GW_NODE_ATTACHMENT] = "attachment",
    [GW_NODE_TAIL] = "tail",
};

static void print_node(const gw_node *node, int depth, gw_buf *out)
{
    gw_buf_format(out, "%*s", depth * 2, "");
    if (node->kind != GW_NODE_BLOCK) {
        gw_buf_puts(out, KIND_NAMES[node->kind]);
        if (node->kind == GW_NODE_SECTION)
            gw_buf_format(out, " %d", node->level);
    } else {
        gw_buf_puts(out, gw_role_name(node->role));
        if (node->level > 0)
            gw_buf_format(out, " %d", node->level);
        if (node->runin_chars > 0)
            gw_buf_format(out, " runin %zu", node->runin_chars);
        if (node->page_break_before)
            gw_buf_puts(out, " new-page");
        gw_buf_puts(out, ": ");
        gw_buf_put(out, node->text);
    }
    gw_buf_char(out, '\n');
}

void gw_tree_print(const gw_node *root, gw_buf *out)
{
    int depth = 0;
    for (const gw_node *node = root; node != NULL;) {
        print_node(node, depth, out);
        if (node->first != NULL) {
            node = node->first;
            depth++;
            continue;
        }
        while (node != root && node->next == NULL) {
            node = node->parent;
            depth--;
        }
        node = node == root ? NULL : node->next;
    }
}
