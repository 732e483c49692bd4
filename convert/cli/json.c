/* SPDX-License-Identifier: MIT */
#include "cli/json.h"

/* The letter behind the backslash for what must not stand in a string as it is; 0: no such letter.
 */
static char short_escape(char c)
{
    static const char *const ESCAPES = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (const char *p = ESCAPES; *p != '\0'; p += 2)
        if (*p == c)
            return p[1];
    return 0;
}

void gw_json_put_string(gw_buf *out, gw_str text)
{
    gw_buf_char(out, '"');
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        char letter = short_escape(text.p[i]);
        if (letter != 0)
            gw_buf_format(out, "\\%c", letter);
        else if (c < ' ' || c == 0x7F)
            gw_buf_format(out, "\\u%04x", (unsigned)c);
        else
            gw_buf_char(out, text.p[i]);
    }
    gw_buf_char(out, '"');
}

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
