/* SPDX-License-Identifier: MIT
 *
 * Front matter: what is known of a document, on top of its text.
 *
 *     ---
 *     标题：关于召开现场会的请示
 *     date: 2024年5月6日
 *     ---                                                                                       */
#ifndef GONGWEN_PARSE_FRONT_H
#define GONGWEN_PARSE_FRONT_H

#include "base/arena.h"
#include "parse/fix.h"
#include "parse/keys.h"
#include "text/lines.h"

typedef struct gw_front {
    gw_entry *entries; /* slices of the lines; in the arena */
    size_t count;
    size_t line_count; /* of the lines that it takes, with both rules; 0: there is none */
} gw_front;

/* Looks for front matter: the first line of the text is ---, every line up to the next --- is
 * `key: value` with a colon of either width and nothing blank between, and at least one key is
 * known. Whether the others are, is not asked here. Errors: GW_E_NOMEM. */
gw_status gw_front_read(gw_front *front, const gw_lines *lines, gw_arena *arena, gw_error *error);
/* Mends the values that are elements of the text as parse/fix does lines, and adds to what was
 * counted. Errors: GW_E_NOMEM. */
gw_status gw_front_fix(gw_front *front, gw_fixed *fixed, const gw_options *options, gw_arena *arena,
                       gw_error *error);

#endif
