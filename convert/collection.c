/* SPDX-License-Identifier: MIT
 *
 * Many documents into one (汇编), and one file into its documents. Trees are copied, texts are
 * never joined: each document keeps what was recognised in it, and both ways are linear.
 *
 *     file
 *     ├─ collection-title, toc-title, toc …   generated: the title that was given, 目录
 *     ├─ document                             of the first text
 *     └─ document …                           each begins a page */
#include "base/error.h"
#include "document.h"
#include "tree/copy.h"

/* ---- many documents into one ---------------------------------------------------------------- */

bool gw_collection_has_key(const char *name)
{
    gw_key key = gw_key_find(gw_str_of(name));
    return key.role == GW_ROLE_TITLE || key.role == GW_ROLE_COLLECTION_TITLE ||
           key.property == GW_PROPERTY_AUTHOR || key.property == GW_PROPERTY_SUBJECT ||
           key.property == GW_PROPERTY_KIND || key.property == GW_PROPERTY_STYLE;
}

/* A block that no text holds; NULL when memory ran out. */
static gw_node *add_generated(gw_document *d, gw_node *parent, gw_role role, gw_str text)
{
    gw_node *node = gw_node_add(&d->arena, parent, GW_NODE_BLOCK);
    if (node == NULL)
        return NULL;
    node->role = role;
    node->text = gw_arena_copy(&d->arena, text);
    node->generated = true;
    return node;
}

/* The collection's title may be given under its own name, too. */
static gw_str find_given_title(const gw_given *given)
{
    gw_str title = given->title;
    for (size_t i = 0; i < given->addition_count; i++)
        if (given->additions[i].role == GW_ROLE_COLLECTION_TITLE)
            title = given->additions[i].text;
    return title;
}

static gw_status begin_collection(gw_document *d, const gw_options *options, gw_error *error)
{
    static const gw_parts NO_LINES = {0};
    gw_given given;
    gw_status status = gw_metadata_read(&given, options, NULL, &NO_LINES, &d->arena, error);
    if (status != GW_OK)
        return status;
    gw_document_take_given(d, &given, options);
    if (!d->kind_is_given)
        d->kind = GW_KIND_COLLECTION;
    d->decoded.encoding = "UTF-8";
    d->manuscript.title = find_given_title(&given);
    d->manuscript.file = d->built.file = gw_node_add(&d->arena, NULL, GW_NODE_FILE);
    if (d->built.file != NULL && d->manuscript.title.n > 0)
        add_generated(d, d->built.file, GW_ROLE_COLLECTION_TITLE, d->manuscript.title);
    if (d->built.file != NULL)
        d->contents = add_generated(d, d->built.file, GW_ROLE_TOC_TITLE,
                                    gw_str_of(gw_role_chinese_name(GW_ROLE_TOC_TITLE)));
    return d->arena.failed ? gw_fail_memory(error) : GW_OK;
}

gw_status gw_collection_new(gw_document **collection, const gw_options *options, gw_error *error)
{
    static const gw_options NONE = {0};
    gw_document *d = gw_heap_alloc(sizeof *d);
    if (d == NULL)
        return gw_fail_memory(error);
    gw_status status = begin_collection(d, options != NULL ? options : &NONE, error);
    if (status != GW_OK) {
        gw_document_free(d);
        return status;
    }
    *collection = d;
    return GW_OK;
}

/* An entry of the contents for each document that has a title of its own, not one of an
 * attachment. */
static void add_entries(gw_document *d, gw_node *entries, const gw_node *file)
{
    for (const gw_node *document = file->first; document != NULL; document = document->next) {
        const gw_node *block = document->first;
        while (block != NULL && block->role != GW_ROLE_TITLE)
            block = block->next;
        if (document->kind == GW_NODE_DOCUMENT && block != NULL)
            add_generated(d, entries, GW_ROLE_TOC,
                          gw_title_find(document, GW_ROLE_TITLE, &d->arena));
    }
}

static void append_all(gw_document *d, gw_node *entries, gw_node *file)
{
    while (entries->first != NULL) {
        gw_node *entry = entries->first;
        gw_node_move_behind(entry, d->contents);
        d->contents = entry;
    }
    while (file->first != NULL)
        gw_node_move(file->first, d->built.file);
}

/* A collection is no older than its latest text. */
static void take_date(gw_document *d, const gw_manuscript *part)
{
    gw_manuscript *m = &d->manuscript;
    if (d->date_is_given || !part->has_date || (m->has_date && m->date >= part->date))
        return;
    m->has_date = true;
    m->date = part->date;
}

/* The collection changes when all that is to be added is there. */
gw_status gw_collection_add(gw_document *d, const gw_document *part, gw_error *error)
{
    gw_node *copy = gw_node_copy(&d->arena, NULL, part->built.file);
    gw_node *entries = gw_node_add(&d->arena, NULL, GW_NODE_FILE);
    if (copy != NULL && entries != NULL)
        add_entries(d, entries, copy);
    if (d->arena.failed)
        return gw_fail_memory(error);
    if (copy->first != NULL)
        copy->first->page_break_before = true;
    append_all(d, entries, copy);
    take_date(d, &part->manuscript);
    return GW_OK;
}

/* ---- one file into its documents ------------------------------------------------------------ */

size_t gw_document_part_count(const gw_document *document)
{
    size_t count = 0;
    for (const gw_node *node = document->built.file->first; node != NULL; node = node->next)
        count += node->kind == GW_NODE_DOCUMENT;
    return count;
}

/* The node behind the part that begins at `first`: blocks that stand above a document go with it,
 * but for those above the first one. */
static const gw_node *end_of_part(const gw_node *first, bool is_front)
{
    const gw_node *node = first;
    while (node != NULL && node->kind == GW_NODE_BLOCK)
        node = node->next;
    return is_front || node == NULL ? node : node->next;
}

static gw_status fill_part(gw_document *part, const gw_document *whole, const gw_node *first,
                           const gw_node *end, gw_error *error)
{
    bool is_front = first->kind == GW_NODE_BLOCK && first->previous == NULL;
    part->built.file = gw_node_add(&part->arena, NULL, GW_NODE_FILE);
    for (const gw_node *node = first; node != end && !part->arena.failed; node = node->next)
        gw_node_copy(&part->arena, part->built.file, node);
    if (part->arena.failed)
        return gw_fail_memory(error);
    part->decoded.encoding = whole->decoded.encoding;
    part->manuscript.author = whole->manuscript.author;
    part->manuscript.subject = whole->manuscript.subject;
    part->date_is_given = part->manuscript.has_date = whole->date_is_given;
    part->manuscript.date = whole->date_is_given ? whole->manuscript.date : 0;
    part->kind_is_given = is_front || (whole->kind_is_given && whole->kind != GW_KIND_COLLECTION);
    part->kind = is_front ? GW_KIND_COLLECTION : whole->kind;
    gw_status status = gw_document_describe(part, error);
    if (is_front && part->manuscript.title.n == 0)
        part->manuscript.title = gw_title_find(part->built.file, GW_ROLE_TOC_TITLE, &part->arena);
    return status == GW_OK && part->arena.failed ? gw_fail_memory(error) : status;
}

static gw_status show_part(const gw_document *whole, const gw_node *first, const gw_node *end,
                           size_t number, const gw_part_visitor *visitor, gw_error *error)
{
    gw_document *part = gw_heap_alloc(sizeof *part);
    if (part == NULL)
        return gw_fail_memory(error);
    gw_status status = fill_part(part, whole, first, end, error);
    if (status == GW_OK)
        visitor->visit(visitor->self, number, part);
    gw_document_free(part);
    return status;
}

gw_status gw_document_split(const gw_document *document, const gw_part_visitor *visitor,
                            gw_error *error)
{
    const gw_node *first = document->built.file->first, *end;
    size_t number = first != NULL && first->kind == GW_NODE_BLOCK ? 0 : 1;
    gw_status status = GW_OK;
    for (; first != NULL && status == GW_OK; first = end, number++) {
        end = end_of_part(first, number == 0);
        status = show_part(document, first, end, number, visitor, error);
    }
    return status;
}
