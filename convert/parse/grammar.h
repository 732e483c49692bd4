/* SPDX-License-Identifier: MIT
 *
 * What may follow what, with a cost in the points of parse/rules: a date after a signature is
 * cheap, a recipient after body dear. */
#ifndef GONGWEN_PARSE_GRAMMAR_H
#define GONGWEN_PARSE_GRAMMAR_H

#include "gongwen.h"

/* Cost of `to` after `from`; GW_ROLE_NONE as `from` is the start of the text. */
typedef struct gw_grammar {
    int cost[GW_ROLE_COUNT][GW_ROLE_COUNT];
} gw_grammar;

/* Spreads the table of transitions over all pairs. */
void gw_grammar_fill(gw_grammar *grammar);

#endif
