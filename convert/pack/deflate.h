/* SPDX-License-Identifier: MIT
 *
 * A deflate stream (RFC 1951) that was made once -> the beginning of many streams, so that what
 * parts of many packages have in common at their start is compressed once. */
#ifndef GONGWEN_PACK_DEFLATE_H
#define GONGWEN_PACK_DEFLATE_H

#include "base/arena.h"
#include "gongwen.h"

/* Copies a whole stream into the arena with its end left open: its last block is no longer marked
 * as the last, and an empty stored block behind it ends at a byte (section 3.2.4), so that the
 * bytes of another stream can follow. The other one must not refer to what stands in this one, as
 * one that was compressed for itself does not. Empty when `stream` is not well-formed, or memory
 * ran out (the arena knows). */
gw_str gw_deflate_open_end(gw_str stream, gw_arena *arena);

#endif
