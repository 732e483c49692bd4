/* SPDX-License-Identifier: MIT */
#include "parse/metadata.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/hanzi.h"

typedef struct property_row {
    const char *name, *chinese_name;
    size_t offset; /* of the gw_str in gw_given */
} property_row;

static const property_row PROPERTIES[] = {
    {"author",  "作者", offsetof(gw_given, author) },
    {"subject", "主题", offsetof(gw_given, subject)},
};

static const property_row *find_property(gw_str key)
{
    for (size_t i = 0; i < GW_COUNT(PROPERTIES); i++)
        if (gw_str_equal(key, gw_str_of(PROPERTIES[i].name)) ||
            gw_str_equal(key, gw_str_of(PROPERTIES[i].chinese_name)))
            return &PROPERTIES[i];
    return NULL;
}

static gw_status fail_unknown_key(gw_error *error, const char *key)
{
    gw_buf known = {0};
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++)
        gw_buf_format(&known, "%s%s", role > 1 ? " " : "", gw_role_name(role));
    for (size_t i = 0; i < GW_COUNT(PROPERTIES); i++)
        gw_buf_format(&known, " %s", PROPERTIES[i].name);
    gw_buf_char(&known, '\0');
    gw_status status = gw_fail(error, GW_E_OPTION, NULL, 0, GW_MSG_METADATA_UNKNOWN_KEY, key,
                               known.failed ? "" : known.p, (const char *)NULL);
    gw_buf_fini(&known);
    return status;
}

/* The first part with this text that no other value has named yet; parts->count: there is none. */
static size_t find_line(const gw_given *given, const gw_parts *parts, gw_str value)
{
    for (size_t i = 0; i < parts->count; i++)
        if (given->forced[i] == GW_ROLE_NONE && gw_str_equal(parts->items[i].text, value))
            return i;
    return parts->count;
}

static void take_element(gw_given *given, gw_role role, const char *key, gw_str value,
                         const gw_options *options, const gw_parts *parts)
{
    if (role == GW_ROLE_TITLE)
        given->title = value;
    size_t line = find_line(given, parts, value);
    if (line < parts->count) {
        given->forced[line] = role;
        return;
    }
    given->additions[given->addition_count++] = (gw_addition){role, value};
    gw_notify(&options->listener, options->file, 0, GW_MSG_METADATA_ADDED, key, value.p,
              (const char *)NULL);
}

gw_status gw_metadata_read(gw_given *given, const gw_options *options, const gw_parts *parts,
                           gw_arena *arena, gw_error *error)
{
    *given = (gw_given){0};
    if (options->metadata_count == 0)
        return GW_OK;
    given->forced = GW_NEW_ARRAY(arena, gw_role, parts->count + 1);
    given->additions = GW_NEW_ARRAY(arena, gw_addition, options->metadata_count);
    if (given->forced == NULL || given->additions == NULL)
        return gw_fail_memory(error);
    for (size_t i = 0; i < options->metadata_count; i++) {
        const gw_metadata *row = &options->metadata[i];
        gw_str key = gw_str_of(row->key);
        gw_str value = gw_arena_copy(arena, gw_trim(gw_str_of(row->value)));
        const property_row *property = find_property(key);
        gw_role role = gw_role_find(key);
        if (arena->failed)
            return gw_fail_memory(error);
        if (value.n == 0 || gw_utf8_valid(value) < value.n)
            return gw_fail(error, GW_E_OPTION, NULL, 0, GW_MSG_METADATA_NO_VALUE, row->key,
                           (const char *)NULL);
        if (property != NULL)
            *(gw_str *)((char *)given + property->offset) = value;
        else if (role != GW_ROLE_NONE)
            take_element(given, role, row->key, value, options, parts);
        else
            return fail_unknown_key(error, row->key);
    }
    return arena->failed ? gw_fail_memory(error) : GW_OK;
}

/* ---- dates ---------------------------------------------------------------------------------- */

/* A numeral at byte `*at`, Arabic or Chinese, then `unit`; 0 when it is not there. */
static int read_number(gw_str text, size_t *at, uint32_t unit)
{
    int value = 0;
    while (*at < text.n) {
        size_t next = *at;
        uint32_t c = gw_narrow(gw_utf8_next(text, &next));
        if (gw_is_ascii_digit(c) && value < 10000)
            value = value * 10 + (int)(c - '0');
        else if (!gw_is_space(c))
            break;
        *at = next;
    }
    if (value == 0)
        *at += gw_han_number(gw_str_from(text, *at), &value);
    while (*at < text.n) {
        uint32_t c = gw_utf8_next(text, at);
        if (!gw_is_space(c))
            return c == unit ? value : 0;
    }
    return 0;
}

/* Days from 1970-01-01 of a date of the Gregorian calendar: years counted from March, so that the
 * leap day is the last of a year. */
static int64_t days_since_1970(int year, int month, int day)
{
    int64_t y = year - (month <= 2);
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return y * 365 + y / 4 - y / 100 + y / 400 + day_of_year - 719468;
}

int gw_month_days(int year, int month)
{
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return DAYS[month - 1] + (month == 2 && is_leap);
}

bool gw_date_read(gw_str text, int64_t *seconds)
{
    size_t at = 0;
    int year = read_number(text, &at, U'年');
    int month = year > 0 ? read_number(text, &at, U'月') : 0;
    int day = month > 0 ? read_number(text, &at, U'日') : 0;
    if (year < 1900 || year > 9999 || month < 1 || month > 12 || at < text.n)
        return false;
    if (day < 1 || day > gw_month_days(year, month))
        return false;
    *seconds = days_since_1970(year, month, day) * 86400;
    return true;
}
