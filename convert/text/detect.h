/* SPDX-License-Identifier: MIT
 *
 * Which encoding? Marks and strict forms answer for nearly all texts; for the rest each reading is
 * tried on a sample, and the one with the most common characters is taken. */
#ifndef GONGWEN_TEXT_DETECT_H
#define GONGWEN_TEXT_DETECT_H

#include "base/arena.h"
#include "gongwen.h"
#include "text/encoding.h"

typedef struct gw_detected {
    gw_encoding encoding; /* its name is static or lives in the arena */
    bool is_thin;         /* another reading is hardly worse */
    bool is_valid;        /* the bytes are known to be well-formed UTF-8 */
} gw_detected;

/* Finds the encoding of `bytes`: byte order mark, strict UTF-8, then the most common characters
 * among damaged UTF-8, GB18030, Big5, UTF-16 and what uchardet proposes. Where nothing speaks for
 * any reading it is GB18030. Errors: GW_E_NOMEM. */
gw_status gw_detect(gw_detected *detected, gw_str bytes, gw_arena *arena, gw_error *error);

/* The encoding of a name that stands for two byte orders: the mark's, else the more common one. */
gw_status gw_detect_order(gw_detected *detected, gw_str bytes, const gw_encoding_name *name,
                          gw_error *error);

#endif
