/* SPDX-License-Identifier: MIT */
#include "cli/rows.h"

/* What a terminal understands as bold yellow, and as the end of it. */
#define STAND_OUT "\x1b[1;33m"
#define AS_BEFORE "\x1b[0m"

void gw_rows_put_head(gw_buf *out, bool pages)
{
    gw_buf_puts(out, "line\tblock\trole\tlevel\trunin\tconfidence\ttext\tkept");
    gw_buf_puts(out, pages ? "\tpage\tlines\n" : "\n");
}

static void put_escaped(gw_buf *out, gw_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '\t')
            gw_buf_puts(out, "\\t");
        else if (text.p[i] == '\\')
            gw_buf_puts(out, "\\\\");
        else
            gw_buf_char(out, text.p[i]);
    }
}

static void put_row(gw_buf *out, const gw_row *row, const gw_page_place *place)
{
    gw_buf_format(out, "%d\t%d\t%s\t%d\t%d\t%d\t", row->line, row->block, gw_role_name(row->role),
                  row->level, row->runin, row->confidence);
    put_escaped(out, row->text);
    gw_buf_puts(out, row->kept ? "\t1" : "\t0");
    if (place != NULL)
        gw_buf_format(out, "\t%d\t%d", place->page, place->lines);
}

/* The rules of one row as they come: a line for each candidate, its rules below. */
typedef struct reason_list {
    gw_buf *out;
    gw_reason last;
    bool begun;
} reason_list;

static bool is_same_candidate(const gw_reason *a, const gw_reason *b)
{
    return a->winner == b->winner && a->role == b->role && a->level == b->level &&
           a->continues == b->continues;
}

static void put_candidate(gw_buf *out, const gw_reason *reason)
{
    const char *role = gw_role_name(reason->role);
    gw_buf_format(out, "    %s %s/%d%s\n", reason->winner ? "winner" : "runner-up",
                  role != NULL ? role : "-", reason->level, reason->continues ? " continues" : "");
}

static void put_reason(void *self, const gw_reason *reason)
{
    reason_list *list = self;
    if (!list->begun || !is_same_candidate(&list->last, reason))
        put_candidate(list->out, reason);
    list->begun = true;
    list->last = *reason;
    gw_buf_format(list->out, "        %+d %s\n", reason->weight, reason->rule);
}

gw_status gw_rows_put(gw_buf *out, const gw_document *document, size_t index,
                      const gw_page_place *place, bool why, bool marked)
{
    const gw_row *row = gw_document_row(document, index);
    bool stands_out = marked && row->confidence < GW_CONFIDENCE_TO_CHECK;
    reason_list list = {.out = out};
    gw_buf_puts(out, stands_out ? STAND_OUT : "");
    put_row(out, row, place);
    gw_buf_puts(out, stands_out ? AS_BEFORE "\n" : "\n");
    return why ? gw_document_why(document, index, put_reason, &list) : GW_OK;
}
