/* SPDX-License-Identifier: MIT
 *
 * How full each line is, and the width at which a machine cut the lines of this text: facts of the
 * layout. Which lines belong together is the parser's question. */
#ifndef GONGWEN_TEXT_FILL_H
#define GONGWEN_TEXT_FILL_H

#include "base/arena.h"
#include "gongwen.h"
#include "text/lines.h"

typedef struct gw_fill {
    size_t wrap_half_cells; /* where a machine cut the lines; 0: not hard-wrapped */
    bool *full;             /* per line; NULL when not hard-wrapped; read it by gw_fill_is_full */
} gw_fill;

/* Measures the lines and finds the wrap width. A machine counts cells (with “”‘’—…· as whole or as
 * half ones) or characters; the count that explains most lines is taken, and a width in characters
 * is told as that many whole cells. `full` lives in `arena`. Errors: GW_E_NOMEM. */
gw_status gw_fill_measure(gw_fill *fill, const gw_lines *lines, gw_arena *arena, gw_error *error);

/* Is line `index` as full as a machine would have made it before it cut, that is, would what the
 * next line begins with (a character and the closing marks that may not be parted from it, or a
 * Latin word) have run over? false when not hard-wrapped, and for lines that are longer than the
 * wrap width and were never cut. */
bool gw_fill_is_full(const gw_fill *fill, size_t index);

#endif
