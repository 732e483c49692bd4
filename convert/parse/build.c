/* SPDX-License-Identifier: MIT
 *
 * Three steps: join the lines of each block; cut the row of blocks into documents, and a document
 * into head, main part, tail and attachments; hang each row of blocks into sections. */
#include "parse/build.h"

#include "base/error.h"
#include "base/utf8.h"
#include "parse/label.h"
#include "tree/role.h"
#include "tree/walk.h"

typedef struct block {
    gw_role role;
    int level;
    gw_str text;
    size_t runin_chars;
    int first_line, last_line, confidence;
    bool page_break, generated;
} block;

typedef struct blocks {
    block *items;
    size_t count;
} blocks;

/* ---- joining -------------------------------------------------------------------------------- */

static bool appends(gw_arena *arena, block *b, gw_str line)
{
    bool space = gw_joint_needs_space(b->text, line);
    char *joined = gw_arena_alloc(arena, b->text.n + line.n + space, 1);
    if (joined == NULL)
        return false;
    memcpy(joined, b->text.p, b->text.n);
    if (space)
        joined[b->text.n] = ' ';
    memcpy(joined + b->text.n + space, line.p, line.n);
    b->text = (gw_str){joined, b->text.n + line.n + space};
    return true;
}

static block begin_block(const gw_part *part, const gw_verdict *v)
{
    return (block){.role = v->role,
                   .level = v->level,
                   .text = part->text,
                   .first_line = part->line->number,
                   .last_line = part->line->number,
                   .confidence = v->confidence,
                   .page_break = part->first_of_line && part->line->page_break};
}

/* Block numbers count from 1 in the order in which blocks begin. */
static gw_status join_lines(blocks *bs, gw_recognised *r, gw_arena *arena, gw_error *error)
{
    for (size_t i = 0; i < r->parts->count; i++) {
        const gw_part *part = &r->parts->items[i];
        const gw_verdict *v = &r->verdicts[i];
        block *b = &bs->items[v->block - 1];
        if (!v->continues) {
            *b = begin_block(part, v);
            bs->count = (size_t)v->block;
            continue;
        }
        if (!appends(arena, b, part->text))
            return gw_fail_memory(error);
        b->last_line = part->line->number;
        b->confidence = v->confidence < b->confidence ? v->confidence : b->confidence;
    }
    for (size_t i = 0; i < bs->count; i++)
        bs->items[i].runin_chars = gw_runin_read(bs->items[i].role, bs->items[i].text);
    for (size_t i = 0; i < r->parts->count; i++)
        r->verdicts[i].runin = (int)bs->items[r->verdicts[i].block - 1].runin_chars;
    return GW_OK;
}

static size_t drop_boilerplate(blocks *bs, bool drop)
{
    size_t found = 0, kept = 0;
    bool page_break = false; /* of a block that goes: the next one takes it */
    for (size_t i = 0; i < bs->count; i++) {
        bool is_boilerplate = bs->items[i].role == GW_ROLE_BOILERPLATE;
        found += is_boilerplate;
        if (is_boilerplate && drop) {
            page_break |= bs->items[i].page_break;
            continue;
        }
        bs->items[i].page_break |= page_break;
        page_break = false;
        bs->items[kept++] = bs->items[i];
    }
    bs->count = kept;
    return found;
}

/* ---- order ---------------------------------------------------------------------------------- */

/* The order of GB/T 9704-2012 clause 7.1; 0: the role has no place of its own. */
static int rank_of(gw_role role)
{
    static const int RANKS[GW_ROLE_COUNT] = {
        [GW_ROLE_SERIAL] = 1,     [GW_ROLE_SECRECY] = 2,
        [GW_ROLE_URGENCY] = 3,    [GW_ROLE_ISSUER] = 4,
        [GW_ROLE_NUMBER] = 5,     [GW_ROLE_SIGNER] = 6,
        [GW_ROLE_TITLE] = 7,      [GW_ROLE_SUBTITLE] = 8,
        [GW_ROLE_BYLINE] = 9,     [GW_ROLE_RECIPIENT] = 10,
        [GW_ROLE_BODY] = 11,      [GW_ROLE_HEADING] = 11,
        [GW_ROLE_ARTICLE] = 11,   [GW_ROLE_TABLE] = 11,
        [GW_ROLE_CAPTION] = 11,   [GW_ROLE_ATTACHMENT_NOTE] = 12,
        [GW_ROLE_SIGNATURE] = 13, [GW_ROLE_DATE] = 13,
        [GW_ROLE_NOTE] = 14,      [GW_ROLE_ATTACHMENT_LABEL] = 15,
        [GW_ROLE_COPY_TO] = 16,   [GW_ROLE_PRINTER] = 17,
    };
    return RANKS[role];
}

enum { RANK_TITLE = 7, RANK_BYLINE = 9, RANK_RECIPIENT = 10, RANK_TEXT = 11, RANK_ATTACHMENT = 15 };

static bool is_tail_rank(int rank)
{
    return rank > RANK_TEXT && rank != RANK_ATTACHMENT;
}

static void swap_blocks(block *a, block *b)
{
    block t = *a;
    *a = *b;
    *b = t;
}

/* Stable, for the few blocks of a head or a tail; a block without a rank stays behind the one
 * above. */
static void sort_by_rank(block *items, size_t count)
{
    int ranks[64], last = 0;
    if (count > GW_COUNT(ranks))
        return;
    for (size_t i = 0; i < count; i++)
        ranks[i] = last = rank_of(items[i].role) > 0 ? rank_of(items[i].role) : last;
    for (size_t i = 1; i < count; i++)
        for (size_t k = i; k > 0 && ranks[k - 1] > ranks[k]; k--) {
            int rank = ranks[k];
            ranks[k] = ranks[k - 1];
            ranks[k - 1] = rank;
            swap_blocks(&items[k - 1], &items[k]);
        }
}

static void insert_block(blocks *bs, size_t at, const block *b)
{
    memmove(&bs->items[at + 1], &bs->items[at], (bs->count - at) * sizeof bs->items[0]);
    bs->items[at] = *b;
    bs->count++;
}

/* Elements given as metadata stand in their places in the first document. */
static void insert_addition(blocks *bs, const gw_addition *addition)
{
    block b = {.role = addition->role,
               .level = addition->role == GW_ROLE_HEADING ? 1 : 0,
               .text = addition->text,
               .confidence = 100,
               .generated = true};
    int rank = rank_of(addition->role);
    size_t at = 0;
    if (rank < RANK_TEXT) {
        while (at < bs->count &&
               (rank_of(bs->items[at].role) == 0 || rank_of(bs->items[at].role) <= rank))
            at++;
    } else {
        for (at = bs->count; at > 0 && rank_of(bs->items[at - 1].role) > rank;)
            at--;
        for (size_t i = 0; rank < RANK_ATTACHMENT && i < at; i++)
            if (bs->items[i].role == GW_ROLE_ATTACHMENT_LABEL)
                at = i;
    }
    insert_block(bs, at, &b);
}

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

static void add_block(builder *b, gw_node *parent, const block *from)
{
    gw_node *node = add_node(b, parent, GW_NODE_BLOCK);
    if (node == NULL)
        return;
    node->role = from->role;
    node->level = from->level;
    node->label = gw_label_read(from->text);
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

static void add_flow(builder *b, gw_node *container, const block *items, size_t count)
{
    gw_node *current = container;
    for (size_t i = 0; i < count && !b->failed; i++) {
        if (items[i].role == GW_ROLE_HEADING)
            current = open_section(b, container, current, items[i].level);
        if (current != NULL)
            add_block(b, current, &items[i]);
    }
}

static void add_row(builder *b, gw_node *parent, const block *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_block(b, parent, &items[i]);
}

/* 附件1 alone, or a title that begins with it. */
static bool begins_attachment(const block *b)
{
    return b->role == GW_ROLE_ATTACHMENT_LABEL ||
           (b->role == GW_ROLE_TITLE && gw_label_read(b->text).kind == GW_LABEL_ATTACHMENT);
}

/* Where the tail of a row begins: the longest end of it that holds tail elements alone. */
static size_t find_tail(const block *items, size_t count)
{
    size_t at = count;
    while (at > 0 &&
           (is_tail_rank(rank_of(items[at - 1].role)) || items[at - 1].role == GW_ROLE_BOILERPLATE))
        at--;
    while (at < count && items[at].role == GW_ROLE_BOILERPLATE)
        at++;
    return at;
}

/* The colophon behind the last attachment: copies and printer. */
static size_t find_colophon(const block *items, size_t count)
{
    size_t at = find_tail(items, count);
    while (at < count && rank_of(items[at].role) < rank_of(GW_ROLE_COPY_TO))
        at++;
    return at;
}

static size_t find_attachment(const block *items, size_t count)
{
    size_t at = 0;
    while (at < count && !begins_attachment(&items[at]))
        at++;
    return at;
}

static void add_attachments(builder *b, gw_node *tail, const block *items, size_t count)
{
    for (size_t at = 0; at < count;) {
        size_t next = at + 1 + find_attachment(items + at + 1, count - at - 1);
        gw_node *attachment = add_node(b, tail, GW_NODE_ATTACHMENT);
        if (attachment == NULL)
            return;
        add_flow(b, attachment, items + at, next - at);
        at = next;
    }
}

/* Elements above the title, wherever under the title they stood: to the front, in order, below the
 * boilerplate on top (`start` blocks of it). Returns how many blocks the head has. */
static size_t gather_head(block *items, size_t count, size_t *start)
{
    size_t first = 0;
    while (first < count && items[first].role == GW_ROLE_BOILERPLATE)
        first++;
    size_t head = first;
    for (size_t i = first; i < count && rank_of(items[i].role) < RANK_RECIPIENT; i++) {
        if (!gw_role_is_head(items[i].role))
            continue;
        for (size_t k = i; k > head; k--)
            swap_blocks(&items[k - 1], &items[k]);
        head++;
    }
    sort_by_rank(items + first, head - first);
    *start = first;
    return head - first;
}

/* Where in a tail the colophon begins: behind the attachments. */
static size_t count_before_colophon(const block *items, size_t count)
{
    size_t at = 0;
    while (at < count && rank_of(items[at].role) < rank_of(GW_ROLE_COPY_TO))
        at++;
    return at;
}

static void add_document(builder *b, block *items, size_t count)
{
    gw_node *document = add_node(b, b->file, GW_NODE_DOCUMENT);
    if (document == NULL)
        return;
    size_t main_end = find_attachment(items, count);
    size_t colophon = main_end + find_colophon(items + main_end, count - main_end);
    size_t start, head = gather_head(items, main_end, &start);
    add_row(b, document, items, start);
    if (head > 0) {
        gw_node *node = add_node(b, document, GW_NODE_HEAD);
        if (node != NULL)
            add_row(b, node, items + start, head);
    }
    size_t tail = start + head + find_tail(items + start + head, main_end - start - head);
    add_flow(b, document, items + start + head, tail - start - head);
    if (tail == count)
        return;
    gw_node *node = add_node(b, document, GW_NODE_TAIL);
    if (node == NULL)
        return;
    sort_by_rank(items + tail, main_end - tail);
    size_t before = count_before_colophon(items + tail, main_end - tail);
    bool has_attachments = main_end < colophon;
    add_row(b, node, items + tail, has_attachments ? before : main_end - tail);
    add_attachments(b, node, items + main_end, colophon - main_end);
    if (has_attachments)
        add_row(b, node, items + tail + before, main_end - tail - before);
    add_row(b, node, items + colophon, count - colophon);
}

/* ---- documents ------------------------------------------------------------------------------ */

/* What stands before the first document of a collection: its title and contents. */
static size_t count_leading(const block *items, size_t count)
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
static size_t count_document(const block *items, size_t count)
{
    bool has_text = false, in_attachment_head = false;
    for (size_t i = 0; i < count; i++) {
        int rank = rank_of(items[i].role);
        bool attachment = begins_attachment(&items[i]);
        bool opens = rank > 0 && rank <= RANK_TITLE && !attachment;
        if (opens && has_text && !in_attachment_head)
            return i;
        has_text |= rank > RANK_BYLINE;
        if (attachment)
            in_attachment_head = true;
        else if (rank > RANK_TITLE)
            in_attachment_head = false;
    }
    return count;
}

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

gw_status gw_build(gw_built *built, gw_recognised *r, const gw_build_options *options,
                   gw_arena *arena, gw_error *error)
{
    blocks bs = {GW_NEW_ARRAY(arena, block, r->parts->count + options->addition_count + 1), 0};
    builder b = {.arena = arena};
    b.file = add_node(&b, NULL, GW_NODE_FILE);
    if (bs.items == NULL || b.file == NULL)
        return gw_fail_memory(error);
    gw_status status = join_lines(&bs, r, arena, error);
    if (status != GW_OK)
        return status;
    *built = (gw_built){.file = b.file};
    built->boilerplate = drop_boilerplate(&bs, options->drop_boilerplate);
    for (size_t i = 0; i < options->addition_count; i++)
        insert_addition(&bs, &options->additions[i]);
    size_t at = count_leading(bs.items, bs.count);
    add_row(&b, b.file, bs.items, at);
    while (at < bs.count) {
        size_t count = count_document(bs.items + at, bs.count - at);
        add_document(&b, bs.items + at, count);
        at += count;
    }
    built->moved = count_moved(b.file);
    return b.failed ? gw_fail_memory(error) : GW_OK;
}
