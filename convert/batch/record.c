/* SPDX-License-Identifier: MIT */
#include "batch/record.h"

#include "base/utf8.h"

#define COLUMN_NAME(id, name, type) [GW_COLUMN_##id] = name,
#define COLUMN_TYPE(id, name, type) [GW_COLUMN_##id] = GW_COLUMN_TYPE_##type,
#define STATE_NAME(id, name) [GW_STATE_##id] = name,
static const char *const COLUMN_NAMES[] = {GW_COLUMNS(COLUMN_NAME)};
static const gw_column_type COLUMN_TYPES[] = {GW_COLUMNS(COLUMN_TYPE)};
static const char *const STATE_NAMES[] = {GW_STATES(STATE_NAME)};

const char *gw_state_name(gw_state state)
{
    return state < GW_STATE_COUNT ? STATE_NAMES[state] : NULL;
}

gw_state gw_state_find(gw_str name)
{
    int state = 0;
    while (state < GW_STATE_COUNT && !gw_str_equal(name, gw_str_of(STATE_NAMES[state])))
        state++;
    return (gw_state)state;
}

const char *gw_column_name(gw_column column)
{
    return column < GW_COLUMN_COUNT ? COLUMN_NAMES[column] : NULL;
}

gw_column gw_column_find(gw_str name)
{
    int column = 0;
    while (column < GW_COLUMN_COUNT && !gw_str_equal(name, gw_str_of(COLUMN_NAMES[column])))
        column++;
    return (gw_column)column;
}

gw_column_type gw_column_type_of(gw_column column)
{
    return COLUMN_TYPES[column];
}

static bool is_some(gw_str number)
{
    return number.n > 0 && !gw_str_equal(number, GW_S("0"));
}

bool gw_record_needs_look(const gw_record *record)
{
    const gw_str *values = record->values;
    return values[GW_COLUMN_ERROR].n > 0 || values[GW_COLUMN_ADVICE].n > 0 ||
           is_some(values[GW_COLUMN_REPAIRED]) || is_some(values[GW_COLUMN_UNCERTAIN]);
}

static bool is_control(unsigned char c)
{
    return c < ' ' || c == 0x7F;
}

void gw_name_escape(gw_buf *out, gw_str name)
{
    while (name.n > 0) {
        size_t good = gw_utf8_valid(name), plain = 0;
        while (plain < good && !is_control((unsigned char)name.p[plain]) && name.p[plain] != '\\')
            plain++;
        gw_buf_put(out, gw_str_head(name, plain));
        name = gw_str_from(name, plain);
        if (name.n == 0)
            return;
        if (name.p[0] == '\\')
            gw_buf_puts(out, "\\\\");
        else
            gw_buf_format(out, "\\x%02X", (unsigned)(unsigned char)name.p[0]);
        name = gw_str_from(name, 1);
    }
}

static int digit_value(char c)
{
    static const char DIGITS[] = "0123456789ABCDEF";
    const char *digit = c != '\0' ? strchr(DIGITS, c) : NULL;
    return digit != NULL ? (int)(digit - DIGITS) : -1;
}

/* The byte that \xHH at the front of `s` stands for, or -1. */
static int escaped_byte(gw_str s)
{
    if (s.n < 4 || s.p[1] != 'x')
        return -1;
    int high = digit_value(s.p[2]), low = digit_value(s.p[3]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

gw_str gw_name_unescape(gw_str escaped, gw_arena *arena)
{
    if (escaped.n == 0 || memchr(escaped.p, '\\', escaped.n) == NULL)
        return escaped;
    char *name = gw_arena_alloc(arena, escaped.n + 1, 1);
    size_t n = 0;
    while (name != NULL && escaped.n > 0) {
        int byte = escaped.p[0] == '\\' ? escaped_byte(escaped) : -1;
        bool is_pair = escaped.p[0] == '\\' && escaped.n > 1 && escaped.p[1] == '\\';
        name[n++] = byte >= 0 ? (char)byte : escaped.p[0];
        escaped = gw_str_from(escaped, byte >= 0 ? 4 : is_pair ? 2 : 1);
    }
    return name != NULL ? (gw_str){name, n} : (gw_str){"", 0};
}
