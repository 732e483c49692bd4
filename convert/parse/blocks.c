/* SPDX-License-Identifier: MIT */
#include "parse/blocks.h"

#include "base/error.h"
#include "base/utf8.h"
#include "parse/flow.h"
#include "parse/label.h"
#include "parse/sentence.h"
#include "parse/values.h"

/* ---- joining -------------------------------------------------------------------------------- */

static gw_block begin_block(const gw_part *part, const gw_verdict *v)
{
    return (gw_block){.role = v->role,
                      .level = v->level,
                      .text = part->text,
                      .label = part->label,
                      .hint = part->hint,
                      .first_line = part->line->number,
                      .last_line = part->line->number,
                      .confidence = v->confidence,
                      .page_break = part->first_of_line && part->line->page_break};
}

/* For each block, how many bytes its lines have together, with a space between any two. */
static size_t *measure_blocks(const gw_recognised *r, gw_arena *arena)
{
    size_t *bytes = GW_NEW_ARRAY(arena, size_t, r->parts->count + 1);
    for (size_t i = 0; bytes != NULL && i < r->parts->count; i++)
        bytes[r->verdicts[i].block - 1] += r->parts->items[i].text.n + 1;
    return bytes;
}

/* Appends a line to a block's text, which moves to a buffer of `room` bytes with its first line. */
static bool append_line(gw_block *b, const gw_part *part, bool is_copy, size_t room,
                        gw_arena *arena)
{
    if (!is_copy) {
        char *copy = gw_arena_room(arena, room, 1);
        if (copy == NULL)
            return false;
        memcpy(copy, b->text.p, b->text.n);
        b->text.p = copy;
    }
    char *end = (char *)(uintptr_t)b->text.p + b->text.n;
    size_t space = gw_joint_needs_space(b->text, part->text);
    memset(end, ' ', space);
    memcpy(end + space, part->text.p, part->text.n);
    b->text.n += space + part->text.n;
    b->last_line = part->line->number;
    return true;
}

static gw_status join_lines(gw_blocks *blocks, const gw_recognised *r, gw_arena *arena,
                            gw_arena *scratch, gw_error *error)
{
    size_t *bytes = measure_blocks(r, scratch);
    for (size_t i = 0; bytes != NULL && i < r->parts->count; i++) {
        const gw_part *part = &r->parts->items[i];
        const gw_verdict *v = &r->verdicts[i];
        gw_block *b = &blocks->items[v->block - 1];
        if (!v->continues) {
            *b = begin_block(part, v);
            blocks->count = (size_t)v->block;
            continue;
        }
        if (!append_line(b, part, b->last_line != b->first_line, bytes[v->block - 1], arena))
            break;
        b->confidence = v->confidence < b->confidence ? v->confidence : b->confidence;
    }
    return bytes == NULL || arena->failed ? gw_fail_memory(error) : GW_OK;
}

/* A part that is a block of its own has been read already, unless it was taken for one without a
 * label. */
static gw_label read_label(const gw_block *b)
{
    bool is_read = b->label.kind != GW_LABEL_NONE && b->first_line == b->last_line;
    return is_read ? b->label : gw_label_read(b->text);
}

/* A bold lead of body or of a heading, longer than the label, is what the author set as a lead. */
static size_t measure_runin(const gw_block *b)
{
    size_t bold = b->hint->bold_chars;
    bool may_lead = b->role == GW_ROLE_BODY || b->role == GW_ROLE_HEADING;
    if (b->hint->verbatim)
        return 0;
    return may_lead && bold > gw_utf8_count(b->label.text)
               ? bold
               : gw_runin_read(b->role, b->text, &b->label);
}

gw_status gw_blocks_join(gw_blocks *blocks, gw_recognised *r, size_t additions, gw_arena *arena,
                         gw_arena *scratch, gw_error *error)
{
    *blocks = (gw_blocks){GW_NEW_ARRAY(scratch, gw_block, r->parts->count + additions + 1), 0};
    if (blocks->items == NULL)
        return gw_fail_memory(error);
    gw_status status = join_lines(blocks, r, arena, scratch, error);
    if (status != GW_OK)
        return status;
    for (size_t i = 0; i < blocks->count; i++) {
        gw_block *b = &blocks->items[i];
        b->label = read_label(b);
        b->runin_chars = measure_runin(b);
    }
    for (size_t i = 0; i < r->parts->count; i++)
        r->verdicts[i].runin = (int)blocks->items[r->verdicts[i].block - 1].runin_chars;
    return GW_OK;
}

size_t gw_blocks_count_boilerplate(gw_blocks *blocks, bool drop)
{
    size_t found = 0, kept = 0;
    bool page_break = false; /* of a block that goes */
    for (size_t i = 0; i < blocks->count; i++) {
        bool is_boilerplate = blocks->items[i].role == GW_ROLE_BOILERPLATE;
        found += is_boilerplate;
        if (is_boilerplate && drop) {
            page_break |= blocks->items[i].page_break;
            continue;
        }
        blocks->items[i].page_break |= page_break;
        page_break = false;
        blocks->items[kept++] = blocks->items[i];
    }
    blocks->count = kept;
    return found;
}

/* ---- order ---------------------------------------------------------------------------------- */

int gw_role_rank(gw_role role)
{
    static const int RANKS[GW_ROLE_COUNT] = {
        [GW_ROLE_SERIAL] = GW_RANK_SERIAL,
        [GW_ROLE_SECRECY] = 2,
        [GW_ROLE_URGENCY] = 3,
        [GW_ROLE_ISSUER] = 4,
        [GW_ROLE_NUMBER] = 5,
        [GW_ROLE_SIGNER] = GW_RANK_SIGNER,
        [GW_ROLE_TITLE] = GW_RANK_TITLE,
        [GW_ROLE_SUBTITLE] = 8,
        [GW_ROLE_BYLINE] = GW_RANK_BYLINE,
        [GW_ROLE_RECIPIENT] = GW_RANK_RECIPIENT,
        [GW_ROLE_BODY] = GW_RANK_TEXT,
        [GW_ROLE_HEADING] = GW_RANK_TEXT,
        [GW_ROLE_ARTICLE] = GW_RANK_TEXT,
        [GW_ROLE_TABLE] = GW_RANK_TEXT,
        [GW_ROLE_CAPTION] = GW_RANK_TEXT,
        [GW_ROLE_ATTACHMENT_NOTE] = GW_RANK_ATTACHMENT_NOTE,
        [GW_ROLE_SIGNATURE] = 13,
        [GW_ROLE_DATE] = 13,
        [GW_ROLE_NOTE] = GW_RANK_NOTE,
        [GW_ROLE_ATTACHMENT_LABEL] = GW_RANK_ATTACHMENT,
        [GW_ROLE_COPY_TO] = GW_RANK_COPY_TO,
        [GW_ROLE_PRINTER] = GW_RANK_PRINTER,
    };
    return RANKS[role];
}

/* Where a role stands among those of its document: a date below the signatures of its rank. */
static int place_of(gw_role role)
{
    return gw_role_rank(role) * 2 + (role == GW_ROLE_DATE);
}

bool gw_block_begins_attachment(const gw_block *b)
{
    return b->role == GW_ROLE_ATTACHMENT_LABEL ||
           (b->role == GW_ROLE_TITLE && b->label.kind == GW_LABEL_ATTACHMENT);
}

/* Of the elements above the text: behind all that stand before it. */
static size_t find_in_front(const gw_blocks *blocks, int place, size_t end)
{
    size_t at = 0;
    while (at < end && place_of(blocks->items[at].role) <= place)
        at++;
    return at;
}

/* Of the elements below the text that ends at block `end`: before all that stand behind it, and
 * before the attachments. */
static size_t find_behind(const gw_blocks *blocks, int place, size_t end)
{
    size_t at = end;
    while (at > 0 && place_of(blocks->items[at - 1].role) > place)
        at--;
    for (size_t i = 0; place < 2 * GW_RANK_ATTACHMENT && i < at; i++)
        if (gw_block_begins_attachment(&blocks->items[i]))
            return i;
    return at;
}

static size_t find_place(const gw_blocks *blocks, int place, size_t end)
{
    return place < 2 * GW_RANK_TEXT ? find_in_front(blocks, place, end)
                                    : find_behind(blocks, place, end);
}

static gw_block begin_addition(const gw_addition *addition)
{
    return (gw_block){.role = addition->role,
                      .level = addition->role == GW_ROLE_HEADING ? 1 : 0,
                      .text = addition->text,
                      .label = gw_label_read(addition->text),
                      .confidence = 100,
                      .generated = true};
}

/* From the last place to the first, so that each block moves once: between `at` and `at + left`
 * there is room for what is still to come. */
void gw_blocks_insert(gw_blocks *blocks, const gw_addition *additions, size_t count, size_t end)
{
    gw_block *items = blocks->items;
    size_t at = end, left = count;
    memmove(items + end + left, items + end, (blocks->count - end) * sizeof *items);
    blocks->count += count;
    for (int place = 2 * GW_RANK_PRINTER + 1; place >= 0 && left > 0; place--) {
        size_t to = find_place(blocks, place, at);
        memmove(items + to + left, items + to, (at - to) * sizeof *items);
        at = to;
        for (size_t i = count; i-- > 0;)
            if (place_of(additions[i].role) == place)
                items[at + --left] = begin_addition(&additions[i]);
    }
}

/* ---- the colophon --------------------------------------------------------------------------- */

bool gw_blocks_print(gw_blocks *blocks, gw_str printed, size_t end, gw_arena *arena)
{
    const gw_addition addition = {GW_ROLE_PRINTER, printed};
    size_t at = end;
    while (at > 0 && blocks->items[at - 1].role != GW_ROLE_PRINTER)
        at--;
    if (at == 0) {
        gw_blocks_insert(blocks, &addition, 1, end);
        return true;
    }
    gw_block *printer = &blocks->items[at - 1];
    if (gw_value_has_printed(printer->text))
        return false;
    gw_str parted = gw_value_join(printer->text, GW_S("　"), arena);
    printer->text = gw_value_join(parted, printed, arena);
    printer->label = gw_label_read(printer->text);
    return true;
}
