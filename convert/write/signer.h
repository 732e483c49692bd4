/* SPDX-License-Identifier: MIT
 *
 * Who signs: an office, or a person with the office held (市长　李明华, 述职人：李明华). */
#ifndef GONGWEN_WRITE_SIGNER_H
#define GONGWEN_WRITE_SIGNER_H

#include "gongwen.h"

/* Views of the text; both empty when no person signs. */
typedef struct gw_signer {
    gw_str office; /* 市长; empty: none is told */
    gw_str name;   /* 李明华, 李　明 */
} gw_signer;

/* Reads a signature; a short text at most, linear in its length. */
gw_signer gw_signer_read(gw_str text);

#endif
