/* SPDX-License-Identifier: MIT */
#include "parse/keys.h"

#include "base/error.h"
#include "parse/nearest.h"

typedef struct key_row {
    const char *name, *chinese_name;
    gw_key key;
} key_row;

#define ROLE_ROW(id, name, chinese, group) {name, chinese, {.role = GW_ROLE_##id}},
#define PROPERTY_ROW(id, name, chinese) {name, chinese, {.property = GW_PROPERTY_##id}},
static const key_row KEYS[] = {
    GW_ROLES(ROLE_ROW) GW_PROPERTIES(PROPERTY_ROW){"date", "日期", {.role = GW_ROLE_DATE}},
};

gw_key gw_key_find(gw_str name)
{
    for (size_t i = 0; i < GW_COUNT(KEYS); i++)
        if (gw_str_equal(name, gw_str_of(KEYS[i].name)) ||
            gw_str_equal(name, gw_str_of(KEYS[i].chinese_name)))
            return KEYS[i].key;
    return (gw_key){GW_ROLE_NONE, GW_PROPERTY_NONE};
}

/* An English name stands in the table once but for date, whose second row is an alias. */
static void put_names(gw_buf *out, bool chinese)
{
    for (size_t i = 0; i < GW_COUNT(KEYS) - !chinese; i++)
        gw_buf_format(out, "%s%s", i > 0 ? " " : "", chinese ? KEYS[i].chinese_name : KEYS[i].name);
    gw_buf_char(out, '\0');
}

static gw_status fail(const gw_entry *entry, const char *file, gw_message id, const char *second,
                      const char *third, gw_error *error)
{
    char key[GW_ARGUMENT_CAPACITY];
    bool is_option = entry->line == 0;
    return gw_fail(error, is_option ? GW_E_OPTION : GW_E_INPUT, is_option ? NULL : file,
                   entry->line, id, gw_argument(key, entry->key), second, third,
                   (const char *)NULL);
}

gw_status gw_key_fail_unknown(const gw_entry *entry, const char *file, gw_error *error)
{
    gw_nearest nearest = {0};
    gw_buf known = {0};
    for (size_t i = 0; i < GW_COUNT(KEYS); i++) {
        gw_nearest_consider(&nearest, entry->key, KEYS[i].name);
        gw_nearest_consider(&nearest, entry->key, KEYS[i].chinese_name);
    }
    put_names(&known, !gw_str_is_ascii(entry->key));
    gw_status status = fail(entry, file, GW_MSG_METADATA_UNKNOWN_KEY, nearest.word,
                            known.failed ? "" : known.p, error);
    gw_buf_fini(&known);
    return status;
}

gw_status gw_entry_fail(const gw_entry *entry, const char *file, gw_message id,
                        const char *expected, gw_error *error)
{
    char value[GW_ARGUMENT_CAPACITY];
    return fail(entry, file, id, gw_argument(value, entry->value), expected, error);
}
