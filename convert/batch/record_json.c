/* SPDX-License-Identifier: MIT
 *
 * A record as a flat JSON object, written and read again. */
#include "base/json.h"
#include "base/utf8.h"
#include "batch/record.h"

/* ---- writing -------------------------------------------------------------------------------- */

/* Bytes that are no UTF-8 become U+FFFD: sentences may hold parts of file names. */
static void put_text(gw_buf *out, gw_str text)
{
    if (gw_utf8_valid(text) == text.n) {
        gw_json_put_string(out, text);
        return;
    }
    gw_buf whole = {0};
    for (size_t at = 0; at < text.n;)
        gw_buf_codepoint(&whole, gw_utf8_next(text, &at));
    gw_json_put_string(out, gw_buf_view(&whole));
    out->failed |= whole.failed;
    gw_buf_fini(&whole);
}

static void put_name(gw_buf *out, gw_str name)
{
    gw_buf escaped = {0};
    gw_name_escape(&escaped, name);
    gw_json_put_string(out, gw_buf_view(&escaped));
    out->failed |= escaped.failed;
    gw_buf_fini(&escaped);
}

static void put_number(gw_buf *out, gw_str number)
{
    gw_buf_put(out, number);
}

/* "title=1 body=20" -> {"title":1,"body":20} */
static void put_counts(gw_buf *out, gw_str counts)
{
    gw_buf_char(out, '{');
    for (bool first = true; counts.n > 0; first = false) {
        size_t equals = gw_str_find(counts, GW_S("=")), end = gw_str_find(counts, GW_S(" "));
        gw_str item = gw_str_head(counts, end);
        gw_buf_puts(out, first ? "" : ",");
        gw_json_put_string(out, gw_str_head(item, equals));
        gw_buf_char(out, ':');
        gw_buf_put(out, gw_str_from(item, equals + 1));
        counts = gw_str_from(counts, end == GW_NOT_FOUND ? counts.n : end + 1);
    }
    gw_buf_char(out, '}');
}

static void (*const PUT[])(gw_buf *out, gw_str value) = {
    [GW_COLUMN_TYPE_TEXT] = put_text,
    [GW_COLUMN_TYPE_NAME] = put_name,
    [GW_COLUMN_TYPE_NUMBER] = put_number,
    [GW_COLUMN_TYPE_COUNTS] = put_counts,
};

void gw_record_put_json(gw_buf *out, const gw_record *record, size_t columns)
{
    const char *mark = "{";
    for (size_t i = 0; i < columns; i++) {
        if (record->values[i].n == 0)
            continue;
        gw_buf_format(out, "%s\"%s\":", mark, gw_column_name((gw_column)i));
        PUT[gw_column_type_of((gw_column)i)](out, record->values[i]);
        mark = ",";
    }
    gw_buf_puts(out, mark[0] == '{' ? "{}" : "}");
}

/* ---- reading -------------------------------------------------------------------------------- */

static void skip_blanks(gw_str *s)
{
    while (s->n > 0 && (s->p[0] == ' ' || s->p[0] == '\t'))
        *s = gw_str_from(*s, 1);
}

static bool cut_mark(gw_str *s, const char *mark)
{
    skip_blanks(s);
    return gw_str_cut(s, gw_str_of(mark));
}

static int hex_value(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/* Four hexadecimal digits; beyond Unicode when they are none. */
static uint32_t read_hex(gw_str s)
{
    uint32_t value = 0;
    for (size_t i = 0; i < 4; i++) {
        int digit = i < s.n ? hex_value(s.p[i]) : -1;
        if (digit < 0)
            return UINT32_MAX;
        value = value * 16 + (uint32_t)digit;
    }
    return value;
}

/* Steps over \uXXXX, or two of them that are one character. */
static uint32_t cut_codepoint(gw_str *s)
{
    uint32_t c = read_hex(gw_str_from(*s, 2));
    *s = gw_str_from(*s, 6);
    if (c < 0xD800 || c > 0xDBFF || !gw_str_starts(*s, GW_S("\\u")))
        return c;
    uint32_t low = read_hex(gw_str_from(*s, 2));
    if (low < 0xDC00 || low > 0xDFFF)
        return c;
    *s = gw_str_from(*s, 6);
    return 0x10000 + (c - 0xD800) * 0x400 + (low - 0xDC00);
}

/* What stands in quotes with escapes, into `out`, which is large enough. */
static gw_str unescape(gw_str s, char *out)
{
    static const char *const ESCAPES = "b\bf\fn\nr\rt\t";
    size_t n = 0;
    while (s.n > 0) {
        if (s.p[0] != '\\' || s.n < 2) {
            out[n++] = s.p[0];
            s = gw_str_from(s, 1);
        } else if (s.p[1] == 'u') {
            n += gw_utf8_encode(cut_codepoint(&s), out + n);
        } else {
            const char *escape = strchr(ESCAPES, s.p[1]);
            out[n++] = escape != NULL && s.p[1] != '\0' ? escape[1] : s.p[1];
            s = gw_str_from(s, 2);
        }
    }
    return (gw_str){out, n};
}

static bool cut_string(gw_str *s, gw_str *value, gw_arena *arena)
{
    size_t n = 0;
    bool escaped = false;
    if (!cut_mark(s, "\""))
        return false;
    while (n < s->n && s->p[n] != '"') {
        escaped |= s->p[n] == '\\';
        n += s->p[n] == '\\' ? 2 : 1;
    }
    if (n >= s->n)
        return false;
    *value = gw_str_head(*s, n);
    *s = gw_str_from(*s, n + 1);
    if (!escaped)
        return true;
    char *out = gw_arena_alloc(arena, value->n + 4, 1);
    if (out != NULL)
        *value = unescape(*value, out);
    return out != NULL;
}

/* A number, or a word such as null, which is nothing. */
static bool cut_number(gw_str *s, gw_str *value)
{
    size_t n = 0;
    skip_blanks(s);
    while (n < s->n && strchr(",} \t", s->p[n]) == NULL)
        n++;
    *value = gw_str_head(*s, n);
    *s = gw_str_from(*s, n);
    if (n == 0)
        return false;
    bool is_number = value->p[0] == '-' || (value->p[0] >= '0' && value->p[0] <= '9');
    value->n = is_number ? n : 0;
    return is_number || (value->p[0] >= 'a' && value->p[0] <= 'z');
}

/* {"title":1,"body":20} -> "title=1 body=20", which is never longer. */
static bool cut_counts(gw_str *s, gw_str *value, gw_arena *arena)
{
    gw_str name, number;
    char *out = gw_arena_alloc(arena, s->n, 1);
    size_t n = 0;
    if (out == NULL || !cut_mark(s, "{"))
        return false;
    while (!cut_mark(s, "}")) {
        if (n > 0) {
            if (!cut_mark(s, ","))
                return false;
            out[n++] = ' ';
        }
        if (!cut_string(s, &name, arena) || !cut_mark(s, ":") || !cut_number(s, &number))
            return false;
        memcpy(out + n, name.p, name.n);
        out[n + name.n] = '=';
        memcpy(out + n + name.n + 1, number.p, number.n);
        n += name.n + 1 + number.n;
    }
    *value = (gw_str){out, n};
    return true;
}

static bool cut_value(gw_str *s, gw_str *value, gw_arena *arena)
{
    skip_blanks(s);
    if (gw_str_starts(*s, GW_S("\"")))
        return cut_string(s, value, arena);
    if (gw_str_starts(*s, GW_S("{")))
        return cut_counts(s, value, arena);
    return cut_number(s, value);
}

bool gw_record_read_json(gw_record *record, gw_str line, gw_arena *arena)
{
    gw_str name, value;
    *record = (gw_record){0};
    if (!cut_mark(&line, "{"))
        return false;
    for (bool first = true; !cut_mark(&line, "}"); first = false) {
        if (!first && !cut_mark(&line, ","))
            return false;
        if (!cut_string(&line, &name, arena) || !cut_mark(&line, ":") ||
            !cut_value(&line, &value, arena))
            return false;
        gw_column column = gw_column_find(name);
        if (column == GW_COLUMN_COUNT)
            continue;
        bool is_name = gw_column_type_of(column) == GW_COLUMN_TYPE_NAME;
        record->values[column] = is_name ? gw_name_unescape(value, arena) : value;
    }
    skip_blanks(&line);
    return line.n == 0;
}
