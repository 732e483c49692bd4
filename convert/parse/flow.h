/* SPDX-License-Identifier: MIT
 *
 * In a text that a machine cut into lines: the line together with those that, by their shape, go on
 * with it. A view for features; what is really joined the best path decides. */
#ifndef GONGWEN_PARSE_FLOW_H
#define GONGWEN_PARSE_FLOW_H

#include "base/arena.h"
#include "text/fill.h"
#include "text/lines.h"

enum { GW_FLOW_CHARS = 240 }; /* more than this is long, whatever follows */

typedef struct gw_flow {
    gw_str text; /* the line itself, or a joined copy in the arena */
    size_t chars;
} gw_flow;

/* The flow of line `index`, ended soon after GW_FLOW_CHARS. When memory runs out the arena says so.
 */
gw_flow gw_flow_read(const gw_lines *lines, const gw_fill *fill, size_t index, gw_arena *arena);

/* What joining puts between two lines: one space between two Latin letters or digits, otherwise
 * nothing. */
bool gw_joint_needs_space(gw_str above, gw_str below);

#endif
