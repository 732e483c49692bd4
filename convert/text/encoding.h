/* SPDX-License-Identifier: MIT
 *
 * The encodings that are read unit by unit: their names, and how their bytes stand together. */
#ifndef GONGWEN_TEXT_ENCODING_H
#define GONGWEN_TEXT_ENCODING_H

#include "gongwen.h"

typedef enum gw_unit_kind {
    GW_UNIT_KNOWN,    /* the structure gives the character */
    GW_UNIT_BY_TABLE, /* well-formed; iconv's table has the character, exactly one */
    GW_UNIT_BROKEN,   /* no character */
} gw_unit_kind;

/* What stands at a place of the bytes. */
typedef struct gw_unit {
    gw_unit_kind kind;
    size_t length;      /* in bytes, at least 1 */
    uint32_t codepoint; /* of a known one */
} gw_unit;

typedef struct gw_encoding {
    const char *name; /* as told to the user, and to iconv */
    /* What stands at `at` (< bytes.n); NULL: iconv alone knows. */
    gw_unit (*unit)(gw_str bytes, size_t at);
    bool needs_table; /* some units are in iconv's table only */
} gw_encoding;

extern const gw_encoding gw_utf8, gw_utf16le, gw_utf16be, gw_utf32le, gw_utf32be, gw_gb18030,
    gw_big5;

/* What a user may call an encoding: case, '-', '_' and blanks do not count. */
typedef struct gw_encoding_name {
    const gw_encoding *encoding;
    const gw_encoding *other; /* UTF-16 and UTF-32 do not tell the byte order; else NULL */
} gw_encoding_name;
/* NULL when the name is none of ours; iconv may know it. The result is static. */
const gw_encoding_name *gw_encoding_find(const char *name);

/* The encoding whose byte order mark stands at the start, or NULL. */
const gw_encoding *gw_encoding_of_mark(gw_str bytes);

#endif
