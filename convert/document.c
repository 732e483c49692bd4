/* SPDX-License-Identifier: MIT */
#include "document.h"

#include "base/error.h"
#include "parse/date.h"
#include "parse/flow.h"
#include "parse/kind.h"
#include "tree/walk.h"

static const gw_node *next_of_role(const gw_node *root, const gw_node *node, gw_role role)
{
    node = gw_next_block(root, node);
    return node != NULL && node->role == role ? node : NULL;
}

gw_str gw_title_find(const gw_node *root, gw_role role, gw_arena *arena)
{
    const gw_node *first = gw_next_block(root, NULL);
    size_t room = 0;
    while (first != NULL && first->role != role)
        first = gw_next_block(root, first);
    for (const gw_node *node = first; node != NULL; node = next_of_role(root, node, role))
        room += node->text.n + 1;
    char *text = gw_arena_alloc(arena, room, 1);
    gw_str joined = {text != NULL ? text : "", 0};
    for (const gw_node *node = text != NULL ? first : NULL; node != NULL;
         node = next_of_role(root, node, role)) {
        if (gw_joint_needs_space(joined, node->text))
            text[joined.n++] = ' ';
        memcpy(text + joined.n, node->text.p, node->text.n);
        joined.n += node->text.n;
    }
    return joined;
}

void gw_document_take_given(gw_document *d, const gw_given *given, const gw_options *options)
{
    d->manuscript.title = given->title;
    d->manuscript.author = given->properties[GW_PROPERTY_AUTHOR].value;
    d->manuscript.subject = given->properties[GW_PROPERTY_SUBJECT].value;
    d->date_is_given = d->manuscript.has_date = options->has_date;
    d->manuscript.date = options->date;
    d->kind = gw_kind_find(given->properties[GW_PROPERTY_KIND].value);
    d->kind_is_given = d->kind != GW_KIND_COUNT;
}

static void find_title(gw_document *d)
{
    static const gw_role ROLES[] = {GW_ROLE_COLLECTION_TITLE, GW_ROLE_TITLE};
    for (size_t i = 0; i < GW_COUNT(ROLES) && d->manuscript.title.n == 0; i++)
        d->manuscript.title = gw_title_find(d->built.file, ROLES[i], &d->arena);
}

static void find_date(gw_document *d)
{
    gw_manuscript *m = &d->manuscript;
    for (const gw_node *node = gw_next_block(m->file, NULL); node != NULL && !m->has_date;
         node = gw_next_block(m->file, node))
        if (node->role == GW_ROLE_DATE)
            m->has_date = gw_date_read(node->text, &m->date);
}

static gw_status find_kind(gw_document *d, gw_error *error)
{
    gw_kind_facts facts;
    if (d->kind_is_given)
        return GW_OK;
    gw_status status = gw_kind_facts_draw(&facts, d->built.file, &d->arena, error);
    if (status == GW_OK)
        d->kind = gw_kind_decide(&facts);
    return status;
}

gw_status gw_document_describe(gw_document *d, gw_error *error)
{
    d->manuscript.file = d->built.file;
    find_title(d);
    find_date(d);
    return find_kind(d, error);
}
