/* SPDX-License-Identifier: MIT
 *
 * Two steps: cut the row of blocks into documents, and a document into head, main part, tail and
 * attachments; hang each row of blocks into sections. */
#include "parse/build.h"

#include <assert.h>

#include "base/error.h"
#include "base/str.h"
#include "parse/label.h"
#include "parse/tables.h"
#include "text/hanzi.h"
#include "tree/role.h"
#include "tree/walk.h"

/* ---- the tree ------------------------------------------------------------------------------- */

typedef struct builder {
    gw_arena *arena;
    gw_node *file;
    bool failed;
} builder;

static gw_node *add_node(builder *b, gw_node *parent, gw_node_kind kind)
{
    gw_node *node = b->failed ? NULL : gw_node_add(b->arena, parent, kind);
    b->failed |= node == NULL;
    return node;
}

static void add_block(builder *b, gw_node *parent, const gw_block *from)
{
    gw_node *node = add_node(b, parent, GW_NODE_BLOCK);
    if (node == NULL)
        return;
    node->role = from->role;
    node->level = from->level;
    node->label = from->label;
    node->runin_chars = from->runin_chars;
    node->text = from->text;
    node->first_line = from->first_line;
    node->last_line = from->last_line;
    node->confidence = from->confidence;
    node->page_break_before = from->page_break;
    node->generated = from->generated;
}

/* The section into which a heading of `level` goes, opened below the last one that is higher. */
static gw_node *open_section(builder *b, gw_node *container, gw_node *current, int level)
{
    while (current != container && current->level >= level)
        current = current->parent;
    gw_node *section = add_node(b, current, GW_NODE_SECTION);
    if (section != NULL)
        section->level = level;
    return section;
}

static void add_row(builder *b, gw_node *parent, const gw_block *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_block(b, parent, &items[i]);
}

/* An empty cell holds no block. */
static void add_table_row(builder *b, gw_node *table, const gw_block *from)
{
    gw_node *row = add_node(b, table, GW_NODE_ROW);
    gw_block part = *from;
    gw_table_row walk = gw_table_row_start(from->text);
    while (row != NULL && gw_table_row_next(&walk, &part.text)) {
        gw_node *cell = add_node(b, row, GW_NODE_CELL);
        if (cell == NULL || part.text.n == 0)
            continue;
        part.label = gw_label_read(part.text);
        add_block(b, cell, &part);
        part.page_break = false;
    }
}

/* The blocks of one table, or blocks as they are; returns how many. */
static size_t add_table(builder *b, gw_node *parent, const gw_block *items, size_t count)
{
    bool is_table;
    size_t rows = gw_table_count(items, count, &is_table);
    if (!is_table) {
        add_row(b, parent, items, rows);
        return rows;
    }
    gw_node *table = add_node(b, parent, GW_NODE_TABLE);
    for (size_t i = 0; table != NULL && i < rows; i++)
        add_table_row(b, table, &items[i]);
    return rows;
}

static void add_flow(builder *b, gw_node *container, const gw_block *items, size_t count)
{
    gw_node *current = container;
    for (size_t i = 0; i < count && !b->failed;) {
        if (items[i].role == GW_ROLE_HEADING)
            current = open_section(b, container, current, items[i].level);
        if (current == NULL)
            return;
        i += add_table(b, current, &items[i], count - i);
    }
}

static bool is_tail_rank(int rank)
{
    return rank > GW_RANK_TEXT && rank != GW_RANK_ATTACHMENT;
}

/* Where the tail of a row begins: the longest end of it that holds tail elements alone. */
static size_t find_tail(const gw_block *items, size_t count)
{
    size_t at = count;
    while (at > 0 && (is_tail_rank(gw_role_rank(items[at - 1].role)) ||
                      items[at - 1].role == GW_ROLE_BOILERPLATE))
        at--;
    while (at < count && items[at].role == GW_ROLE_BOILERPLATE)
        at++;
    return at;
}

/* The colophon behind the last attachment: copies and printer. */
static size_t find_colophon(const gw_block *items, size_t count)
{
    size_t at = find_tail(items, count);
    while (at < count && gw_role_rank(items[at].role) < GW_RANK_COPY_TO)
        at++;
    return at;
}

static size_t find_attachment(const gw_block *items, size_t count)
{
    size_t at = 0;
    while (at < count && !gw_block_begins_attachment(&items[at]))
        at++;
    return at;
}

/* Takes the label off a title that carries it on its line (附件1　××办法): it stands alone above
 * the title (GB/T 9704-2012, 7.3.7). False when there is none, or nothing else. */
static bool split_title(gw_block *title, gw_block *label)
{
    if (title->role != GW_ROLE_TITLE || title->label.kind != GW_LABEL_ATTACHMENT)
        return false;
    size_t end = title->label.text.n;
    gw_str rest = gw_trim(gw_str_from(title->text, end));
    if (rest.n == 0)
        return false;
    *label = *title;
    label->role = GW_ROLE_ATTACHMENT_LABEL;
    label->text = gw_str_head(title->text, end);
    label->label = gw_label_read(label->text);
    title->text = rest;
    title->label = gw_label_read(rest);
    title->page_break = false;
    return true;
}

static void add_attachment(builder *b, gw_node *attachment, const gw_block *items, size_t count)
{
    gw_block title = items[0], label;
    size_t taken = 0;
    if (split_title(&title, &label)) {
        add_block(b, attachment, &label);
        add_block(b, attachment, &title);
        taken = 1;
    }
    add_flow(b, attachment, items + taken, count - taken);
}

static void add_attachments(builder *b, gw_node *tail, const gw_block *items, size_t count)
{
    for (size_t at = 0; at < count;) {
        size_t next = at + 1 + find_attachment(items + at + 1, count - at - 1);
        gw_node *attachment = add_node(b, tail, GW_NODE_ATTACHMENT);
        if (attachment == NULL)
            return;
        add_attachment(b, attachment, items + at, next - at);
        at = next;
    }
}

/* Blocks of a head or tail in the standard's order, those from rank `first` to `last`; one without
 * a rank stays behind the one above it. */
static void add_by_rank(builder *b, gw_node *parent, const gw_block *items, size_t count, int first,
                        int last)
{
    for (int rank = first; rank <= last; rank++) {
        int own = 0;
        for (size_t i = 0; i < count; i++) {
            own = gw_role_rank(items[i].role) > 0 ? gw_role_rank(items[i].role) : own;
            if (own == rank)
                add_block(b, parent, &items[i]);
        }
    }
}

/* The blocks above the recipient and the text. */
static size_t count_front(const gw_block *items, size_t count)
{
    size_t at = 0;
    while (at < count && gw_role_rank(items[at].role) < GW_RANK_RECIPIENT)
        at++;
    return at;
}

/* Elements of the head, wherever above the text they stood (a number under the title, too), in
 * order, below the boilerplate on top. */
static void add_front(builder *b, gw_node *document, const gw_block *items, size_t count)
{
    size_t top = 0, heads = 0;
    while (top < count && items[top].role == GW_ROLE_BOILERPLATE)
        top++;
    add_row(b, document, items, top);
    for (size_t i = top; i < count; i++)
        heads += gw_role_is_head(items[i].role);
    gw_node *head = heads > 0 ? add_node(b, document, GW_NODE_HEAD) : NULL;
    for (int rank = GW_RANK_SERIAL; head != NULL && rank <= GW_RANK_SIGNER; rank++)
        for (size_t i = top; i < count; i++)
            if (gw_role_rank(items[i].role) == rank)
                add_block(b, head, &items[i]);
    for (size_t i = top; i < count; i++)
        if (!gw_role_is_head(items[i].role))
            add_block(b, document, &items[i]);
}

/* From the attachment note on: `count` tail elements of the main part, then the attachments, the
 * last of which ends at the colophon. */
static void add_tail(builder *b, gw_node *document, const gw_block *items, size_t count,
                     const gw_block *attachments, size_t attachment_count)
{
    gw_node *tail = add_node(b, document, GW_NODE_TAIL);
    if (tail == NULL)
        return;
    size_t colophon = find_colophon(attachments, attachment_count);
    add_by_rank(b, tail, items, count, GW_RANK_ATTACHMENT_NOTE, GW_RANK_NOTE);
    add_attachments(b, tail, attachments, colophon);
    add_by_rank(b, tail, items, count, GW_RANK_COPY_TO, GW_RANK_PRINTER);
    add_row(b, tail, attachments + colophon, attachment_count - colophon);
}

static void add_document(builder *b, const gw_block *items, size_t count)
{
    gw_node *document = add_node(b, b->file, GW_NODE_DOCUMENT);
    if (document == NULL)
        return;
    size_t main_end = find_attachment(items, count);
    size_t front = count_front(items, main_end);
    size_t tail = front + find_tail(items + front, main_end - front);
    add_front(b, document, items, front);
    add_flow(b, document, items + front, tail - front);
    if (tail < count)
        add_tail(b, document, items + tail, main_end - tail, items + main_end, count - main_end);
}

/* ---- documents ------------------------------------------------------------------------------ */

/* What stands before the first document of a collection: its title and contents. */
static size_t count_leading(const gw_block *items, size_t count)
{
    size_t leading = 0;
    for (size_t i = 0; i < count; i++) {
        gw_role_group group = gw_role_group_of(items[i].role);
        bool contents =
            group == GW_GROUP_COLLECTION || group == GW_GROUP_TOC_TITLE || group == GW_GROUP_TOC;
        if (contents)
            leading = i + 1;
        else if (items[i].role != GW_ROLE_BOILERPLATE && group != GW_GROUP_TITLE)
            break;
    }
    return leading;
}

/* A document ends where, behind its text, a title or another document's head begins. */
static size_t count_document(const gw_block *items, size_t count)
{
    bool has_text = false, in_attachment_head = false;
    for (size_t i = 0; i < count; i++) {
        int rank = gw_role_rank(items[i].role);
        bool attachment = gw_block_begins_attachment(&items[i]);
        bool opens = rank > 0 && rank <= GW_RANK_TITLE && !attachment;
        if (opens && has_text && !in_attachment_head)
            return i;
        has_text |= rank > GW_RANK_BYLINE;
        if (attachment)
            in_attachment_head = true;
        else if (rank > GW_RANK_TITLE)
            in_attachment_head = false;
    }
    return count;
}

static size_t end_of_first(const gw_blocks *blocks)
{
    size_t leading = count_leading(blocks->items, blocks->count);
    return leading + count_document(blocks->items + leading, blocks->count - leading);
}

/* Blocks that stand behind one that came later in the text. */
static size_t count_moved(const gw_node *file)
{
    size_t moved = 0;
    int last = 0;
    for (const gw_node *node = gw_next_block(file, NULL); node != NULL;
         node = gw_next_block(file, node)) {
        moved += !node->generated && node->first_line < last;
        last = node->first_line > last ? node->first_line : last;
    }
    return moved;
}

static void add_documents(builder *b, const gw_blocks *blocks)
{
    size_t at = count_leading(blocks->items, blocks->count);
    add_row(b, b->file, blocks->items, at);
    while (at < blocks->count) {
        size_t count = count_document(blocks->items + at, blocks->count - at);
        add_document(b, blocks->items + at, count);
        at += count;
    }
}

static gw_status build(gw_built *built, gw_recognised *r, const gw_build_options *options,
                       gw_arena *arena, gw_arena *scratch, gw_error *error)
{
    gw_blocks blocks;
    gw_status status =
        gw_blocks_join(&blocks, r, options->addition_count + 1, arena, scratch, error);
    if (status != GW_OK)
        return status;
    *built =
        (gw_built){.boilerplate = gw_blocks_count_boilerplate(&blocks, options->drop_boilerplate)};
    gw_blocks_insert(&blocks, options->additions, options->addition_count, end_of_first(&blocks));
    if (options->printed.n > 0)
        built->is_printed =
            gw_blocks_print(&blocks, options->printed, end_of_first(&blocks), arena);
    builder b = {.arena = arena};
    built->file = b.file = add_node(&b, NULL, GW_NODE_FILE);
    add_documents(&b, &blocks);
    if (b.failed || arena->failed)
        return gw_fail_memory(error);
    assert(gw_tree_check(b.file) == NULL);
    built->moved = count_moved(b.file);
    return GW_OK;
}

gw_status gw_build(gw_built *built, gw_recognised *r, const gw_build_options *options,
                   gw_arena *arena, gw_error *error)
{
    gw_arena scratch = {0};
    gw_status status = build(built, r, options, arena, &scratch, error);
    gw_arena_fini(&scratch);
    return status;
}
