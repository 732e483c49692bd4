/* SPDX-License-Identifier: MIT */
#include "tree/copy.h"

#include "tree/walk.h"

typedef struct tree_copier {
    gw_arena *arena;
    gw_node *parent; /* of the next copy */
    gw_node *last;   /* the copy that was finished last: at the end the root's */
} tree_copier;

/* All but its links to other nodes. */
static void copy_values(gw_node *copy, const gw_node *from, gw_arena *arena)
{
    gw_node links = *copy;
    *copy = *from;
    copy->parent = links.parent;
    copy->previous = links.previous;
    copy->next = copy->first = copy->last = NULL;
    copy->in_contents = false; /* its targets are not those of the copy */
    copy->mark = 0;
    if (copy->role == GW_ROLE_TOC)
        copy->level = 0;
    copy->text = gw_arena_copy(arena, from->text);
    copy->label.text = gw_arena_copy(arena, from->label.text);
}

static gw_status enter(void *self, const gw_node *node)
{
    tree_copier *copier = self;
    gw_node *copy = gw_node_add(copier->arena, copier->parent, node->kind);
    if (copy == NULL)
        return GW_E_NOMEM;
    copy_values(copy, node, copier->arena);
    copier->parent = copy;
    return GW_OK;
}

static gw_status leave(void *self, const gw_node *node)
{
    tree_copier *copier = self;
    (void)node;
    copier->last = copier->parent;
    copier->parent = copier->last->parent;
    return GW_OK;
}

gw_node *gw_node_copy(gw_arena *arena, gw_node *parent, const gw_node *from)
{
    tree_copier copier = {.arena = arena, .parent = parent};
    bool done = gw_walk(from, enter, leave, &copier) == GW_OK && !arena->failed;
    return done ? copier.last : NULL;
}
