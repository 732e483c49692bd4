/* SPDX-License-Identifier: MIT */
#include "cli/json.h"

#include "base/json.h"

static const char *truth(bool value)
{
    return value ? "true" : "false";
}

/* All members but the text. */
static void put_facts(gw_buf *out, const gw_row *row)
{
    gw_buf_format(out, "\"line\": %d, \"block\": %d, \"role\": \"%s\", \"level\": %d, ", row->line,
                  row->block, gw_role_name(row->role), row->level);
    gw_buf_format(out, "\"runin\": %d, \"confidence\": %d, ", row->runin, row->confidence);
}

/* The reasons of one row as they come. */
typedef struct reason_list {
    gw_buf *out;
    bool begun;
} reason_list;

static void put_reason(void *self, const gw_reason *reason)
{
    reason_list *list = self;
    gw_buf *out = list->out;
    gw_buf_puts(out, list->begun ? ", " : "");
    list->begun = true;
    gw_buf_format(out, "{\"winner\": %s, \"role\": \"%s\", \"level\": %d, \"continues\": %s, ",
                  truth(reason->winner), gw_role_name(reason->role), reason->level,
                  truth(reason->continues));
    gw_buf_puts(out, "\"rule\": ");
    gw_json_put_string(out, gw_str_of(reason->rule));
    gw_buf_format(out, ", \"weight\": %d}", reason->weight);
}

static gw_status put_reasons(gw_buf *out, const gw_document *document, size_t index)
{
    reason_list list = {.out = out};
    gw_buf_puts(out, ", \"reasons\": [");
    gw_status status = gw_document_why(document, index, put_reason, &list);
    gw_buf_char(out, ']');
    return status;
}

gw_status gw_json_put_row(gw_buf *out, const gw_document *document, size_t index,
                          const gw_page_place *place, bool why)
{
    const gw_row *row = gw_document_row(document, index);
    gw_buf_char(out, '{');
    put_facts(out, row);
    gw_buf_puts(out, "\"text\": ");
    gw_json_put_string(out, row->text);
    gw_buf_format(out, ", \"kept\": %s", truth(row->kept));
    if (place != NULL)
        gw_buf_format(out, ", \"page\": %d, \"lines\": %d", place->page, place->lines);
    gw_status status = why ? put_reasons(out, document, index) : GW_OK;
    gw_buf_puts(out, "}\n");
    return status;
}
