/* SPDX-License-Identifier: MIT */
#include "batch/facts.h"

#include <stdlib.h>

/* What a repaired line is told by; the first argument of each is how many. */
static bool is_repair(gw_message id)
{
    return id == GW_MSG_BYTES_REPLACED || id == GW_MSG_CHARACTER_FORBIDDEN;
}

static void count_repair(void *self, const gw_error *notice)
{
    gw_repairs *repairs = self;
    if (is_repair(notice->id))
        repairs->count += strtoull(notice->arguments[0], NULL, 10);
}

gw_listener gw_repairs_listener(gw_repairs *repairs)
{
    return (gw_listener){count_repair, repairs};
}

static gw_str take(gw_buf *buf, gw_arena *arena)
{
    arena->failed |= buf->failed;
    gw_str copy = gw_arena_copy(arena, gw_buf_view(buf));
    gw_buf_fini(buf);
    return copy;
}

static gw_str number(uint64_t value, gw_arena *arena)
{
    gw_buf buf = {0};
    gw_buf_int(&buf, (long long)value);
    return take(&buf, arena);
}

static void put_count(gw_buf *out, const char *name, size_t count)
{
    if (count > 0 && name != NULL)
        gw_buf_format(out, "%s%s=%zu", out->n > 0 ? " " : "", name, count);
}

static void note_rows(gw_record *record, const gw_document *document, gw_arena *arena)
{
    size_t blocks[GW_ROLE_COUNT] = {0}, uncertain = 0;
    int lowest = 100, last_block = 0;
    for (size_t i = 0; i < gw_document_row_count(document); i++) {
        const gw_row *row = gw_document_row(document, i);
        blocks[row->role] += row->kept && row->block != last_block;
        last_block = row->block;
        uncertain += row->confidence < GW_CONFIDENCE_TO_CHECK;
        lowest = row->confidence < lowest ? row->confidence : lowest;
    }
    gw_buf roles = {0};
    for (int role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++)
        put_count(&roles, gw_role_name((gw_role)role), blocks[role]);
    record->values[GW_COLUMN_ROLES] = take(&roles, arena);
    record->values[GW_COLUMN_UNCERTAIN] = number(uncertain, arena);
    record->values[GW_COLUMN_LOWEST] = number((uint64_t)lowest, arena);
}

typedef struct advice_counts {
    size_t of[GW_MSG_COUNT];
} advice_counts;

/* Of each kind a few are told one by one, the rest in a last one that says how many. */
static void count_advice(void *self, const gw_error *notice)
{
    advice_counts *counts = self;
    bool is_rest = notice->id == GW_MSG_ADVICE_MORE;
    counts->of[notice->id] += is_rest ? strtoull(notice->arguments[0], NULL, 10) : 1;
}

static void note_advice(gw_record *record, const gw_document *document, gw_arena *arena)
{
    advice_counts counts = {0};
    gw_listener listener = {count_advice, &counts};
    gw_buf advice = {0};
    gw_document_advise(document, &listener);
    for (int id = 0; id < GW_MSG_COUNT; id++)
        put_count(&advice, gw_advice_name((gw_message)id), counts.of[id]);
    record->values[GW_COLUMN_ADVICE] = take(&advice, arena);
}

void gw_facts_note(gw_record *record, const gw_document *document, const gw_repairs *repairs,
                   gw_arena *arena)
{
    record->values[GW_COLUMN_ENCODING] = gw_str_of(gw_document_encoding(document));
    record->values[GW_COLUMN_KIND] = gw_str_of(gw_kind_name(gw_document_kind(document)));
    record->values[GW_COLUMN_TITLE] = gw_document_title(document);
    record->values[GW_COLUMN_REPAIRED] = number(repairs->count, arena);
    note_rows(record, document, arena);
    note_advice(record, document, arena);
}
