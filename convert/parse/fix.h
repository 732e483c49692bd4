/* SPDX-License-Identifier: MIT
 *
 * --fix: the lines of a text, mended. Off unless asked for; each line that changes is told. */
#ifndef GONGWEN_PARSE_FIX_H
#define GONGWEN_PARSE_FIX_H

#include "base/arena.h"
#include "text/lines.h"

typedef struct gw_fixed {
    size_t counts[GW_FIX_COUNT]; /* characters changed or taken out, by fix */
} gw_fixed;

/* Mends the lines as gw_options.fixes says; a changed line's text is a copy in the arena. Lines
 * that go on with each other without a blank line or an indent are looked at together, so that
 * quotes and brackets pair across the lines of one paragraph. Errors: GW_E_NOMEM. */
gw_status gw_fix_lines(gw_fixed *fixed, gw_lines *lines, unsigned fixes, const char *file,
                       gw_arena *arena, const gw_listener *listener, gw_error *error);

#endif
