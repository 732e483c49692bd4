/* SPDX-License-Identifier: MIT
 *
 * The keys of front matter and of gw_options.metadata: the names of the roles, and those of what is
 * known of a document but is no element of its text. */
#ifndef GONGWEN_PARSE_KEYS_H
#define GONGWEN_PARSE_KEYS_H

#include "base/str.h"

/* Properties: identifier, English name, Chinese name. */
#define GW_PROPERTIES(X)                                                                           \
    X(AUTHOR, "author", "作者")                                                                    \
    X(SUBJECT, "subject", "主题")                                                                  \
    X(PRINTED, "printed", "印发日期")                                                              \
    X(KIND, "kind", "文种")                                                                        \
    X(STYLE, "style", "样式")

#define GW_PROPERTY_ID(id, name, chinese) GW_PROPERTY_##id,
typedef enum gw_property {
    GW_PROPERTY_NONE,
    GW_PROPERTIES(GW_PROPERTY_ID) GW_PROPERTY_COUNT
} gw_property;

/* A role or a property; neither: the name is no key. */
typedef struct gw_key {
    gw_role role;
    gw_property property;
} gw_key;

/* The key of an English or Chinese name; 日期 is the role date, too. */
gw_key gw_key_find(gw_str name);
static inline bool gw_key_is_known(gw_key key)
{
    return key.role != GW_ROLE_NONE || key.property != GW_PROPERTY_NONE;
}

/* A key as it was written, with its value. */
typedef struct gw_entry {
    gw_str key, value; /* trimmed */
    int line;          /* in the text; 0: from gw_options.metadata */
} gw_entry;

/* Tells that the entry's key is not known, with the nearest that is and all of them, in the
 * language of the key: GW_E_INPUT with file and line for one of the text, else GW_E_OPTION. */
gw_status gw_key_fail_unknown(const gw_entry *entry, const char *file, gw_error *error);
/* The same for a value: with the key, the value and what is expected (NULL: nothing to tell). */
gw_status gw_entry_fail(const gw_entry *entry, const char *file, gw_message id,
                        const char *expected, gw_error *error);

#endif
