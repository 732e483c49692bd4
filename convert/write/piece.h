/* SPDX-License-Identifier: MIT
 *
 * The text of a block -> pieces that both formats write in their own way: text, a tab, a soft
 * break. */
#ifndef GONGWEN_WRITE_PIECE_H
#define GONGWEN_WRITE_PIECE_H

#include "gongwen.h"

typedef enum gw_piece_kind {
    GW_PIECE_TEXT,
    GW_PIECE_TAB,   /* U+0009 */
    GW_PIECE_BREAK, /* U+2028, or U+000A */
} gw_piece_kind;

typedef struct gw_piece {
    gw_piece_kind kind;
    gw_str text; /* a view of the block's own text; empty unless kind is TEXT */
} gw_piece;

/* Takes the first piece off `rest`; false when nothing is left. */
bool gw_piece_next(gw_str *rest, gw_piece *piece);

#endif
