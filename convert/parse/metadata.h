/* SPDX-License-Identifier: MIT
 *
 * What is known of a document besides its text: elements and properties given as key and value. */
#ifndef GONGWEN_PARSE_METADATA_H
#define GONGWEN_PARSE_METADATA_H

#include "parse/build.h"
#include "parse/features.h"

typedef struct gw_given {
    gw_role *forced;        /* per part: the role that a value names; GW_ROLE_NONE: none */
    gw_addition *additions; /* values that no line of the text has */
    size_t addition_count;
    gw_str title, author, subject; /* properties; empty: not given */
} gw_given;

/* Reads the options' metadata. Keys are the English and Chinese names of roles, and author 作者,
 * subject 主题. A value that equals a line of the text names that line's role; another value is
 * added to the document and told (METADATA_ADDED). All memory is the arena's.
 * Errors: GW_E_OPTION for an unknown key; GW_E_NOMEM. */
gw_status gw_metadata_read(gw_given *given, const gw_options *options, const gw_parts *parts,
                           gw_arena *arena, gw_error *error);

/* The day of a 成文日期 in Arabic or Chinese numerals (2021年3月1日, 二〇二一年三月一日), as
 * seconds since 1970 at 00:00 UTC; false when the text is no whole date from 1900 to 9999 or
 * the month has no such day. */
bool gw_date_read(gw_str text, int64_t *seconds);

/* The days of a month, 1 to 12, of the Gregorian calendar. */
int gw_month_days(int year, int month);

#endif
