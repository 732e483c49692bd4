/* SPDX-License-Identifier: MIT
 *
 * Verdicts -> blocks -> the tree: lines of one block are joined, blocks nest into sections by
 * level, documents begin at their titles, head and tail elements stand in the standard's order
 * (GB/T 9704-2012 clause 7.1). */
#ifndef GONGWEN_PARSE_BUILD_H
#define GONGWEN_PARSE_BUILD_H

#include "parse/blocks.h"
#include "tree/tree.h"

typedef struct gw_build_options {
    bool drop_boilerplate;
    const gw_addition *additions; /* may be NULL when there are none */
    size_t addition_count;
    gw_str printed; /* for the printer's line: 2024年5月6日印发; empty: none */
} gw_build_options;

typedef struct gw_built {
    gw_node *file;
    size_t boilerplate; /* blocks of it, kept or dropped */
    size_t moved;       /* blocks that stand elsewhere than in the text */
    bool is_printed;    /* the day of printing was added */
} gw_built;

/* Also sets `runin` in the verdicts, which only the joined text can tell. Everything lives in the
 * arena. Errors: GW_E_NOMEM. */
gw_status gw_build(gw_built *built, gw_recognised *recognised, const gw_build_options *options,
                   gw_arena *arena, gw_error *error);

#endif
