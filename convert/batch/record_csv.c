/* SPDX-License-Identifier: MIT
 *
 * A record as a line of CSV (RFC 4180), written and read again. No value has a line end in it. */
#include "base/utf8.h"
#include "batch/record.h"

static bool needs_quotes(gw_str value)
{
    static const char MARKS[] = ",\" ";
    for (size_t i = 0; i < value.n; i++)
        if (memchr(MARKS, value.p[i], sizeof MARKS - 1) != NULL)
            return true;
    return false;
}

/* Control characters, which would end the line, become blanks, and what is no UTF-8 U+FFFD. */
static void put_text(gw_buf *out, gw_str value)
{
    for (size_t at = 0; at < value.n;) {
        uint32_t c = gw_utf8_next(value, &at);
        gw_buf_puts(out, c == '"' ? "\"" : "");
        gw_buf_codepoint(out, c < ' ' || c == 0x7F ? ' ' : c);
    }
}

static void put_value(gw_buf *out, gw_str value, gw_column_type type)
{
    gw_buf escaped = {0};
    if (type == GW_COLUMN_TYPE_NAME) {
        gw_name_escape(&escaped, value);
        value = gw_buf_view(&escaped);
    }
    bool quoted = needs_quotes(value);
    gw_buf_puts(out, quoted ? "\"" : "");
    put_text(out, value);
    gw_buf_puts(out, quoted ? "\"" : "");
    out->failed |= escaped.failed;
    gw_buf_fini(&escaped);
}

void gw_record_put_csv_head(gw_buf *out, size_t columns)
{
    for (size_t i = 0; i < columns; i++)
        gw_buf_format(out, "%s%s", i > 0 ? "," : "", gw_column_name((gw_column)i));
    gw_buf_puts(out, "\r\n");
}

void gw_record_put_csv(gw_buf *out, const gw_record *record, size_t columns)
{
    for (size_t i = 0; i < columns; i++) {
        gw_buf_puts(out, i > 0 ? "," : "");
        put_value(out, record->values[i], gw_column_type_of((gw_column)i));
    }
    gw_buf_puts(out, "\r\n");
}

/* Cuts a value in quotes; quotes inside are doubled. */
static bool cut_quoted(gw_str *line, gw_str *value, gw_arena *arena)
{
    char *out = gw_arena_alloc(arena, line->n + 1, 1);
    size_t n = 0, at = 0;
    for (; out != NULL && at < line->n; at++) {
        if (line->p[at] == '"') {
            if (at + 1 >= line->n || line->p[at + 1] != '"')
                break;
            at++;
        }
        out[n++] = line->p[at];
    }
    if (out == NULL || at >= line->n)
        return false;
    *value = (gw_str){out, n};
    *line = gw_str_from(*line, at + 1);
    return true;
}

/* Cuts the next value with the comma behind it; `more` tells whether there was one. */
static bool cut_value(gw_str *line, gw_str *value, bool *more, gw_arena *arena)
{
    if (gw_str_cut(line, GW_S("\""))) {
        if (!cut_quoted(line, value, arena))
            return false;
    } else {
        *value = gw_str_head(*line, gw_str_find(*line, GW_S(",")));
        *line = gw_str_from(*line, value->n);
    }
    *more = gw_str_cut(line, GW_S(","));
    return *more || line->n == 0;
}

static gw_str without_line_end(gw_str line)
{
    while (line.n > 0 && (line.p[line.n - 1] == '\r' || line.p[line.n - 1] == '\n'))
        line.n--;
    return line;
}

bool gw_csv_read_head(gw_csv_head *head, gw_str line, gw_arena *arena)
{
    gw_str name;
    *head = (gw_csv_head){.count = 0};
    (void)gw_str_cut(&line, GW_S("\xEF\xBB\xBF"));
    line = without_line_end(line);
    for (bool more = true; more;) {
        if (!cut_value(&line, &name, &more, arena) || head->count == GW_COLUMN_COUNT)
            return false;
        gw_column column = gw_column_find(name);
        if (column == GW_COLUMN_COUNT)
            return false;
        head->columns[head->count++] = column;
    }
    return true;
}

bool gw_record_read_csv(gw_record *record, const gw_csv_head *head, gw_str line, gw_arena *arena)
{
    *record = (gw_record){0};
    line = without_line_end(line);
    bool more = true;
    for (size_t i = 0; i < head->count; i++) {
        gw_column column = head->columns[i];
        gw_str *value = &record->values[column];
        if (!more || !cut_value(&line, value, &more, arena))
            return false;
        if (gw_column_type_of(column) == GW_COLUMN_TYPE_NAME)
            *value = gw_name_unescape(*value, arena);
    }
    return !more;
}
