/* SPDX-License-Identifier: MIT
 *
 * The rules (parse/rules), and what each role cannot do without and cannot be with, as masks of
 * bits: a line looks only at the rules that wait for a trait it has. */
#ifndef GONGWEN_PARSE_RULEBOOK_H
#define GONGWEN_PARSE_RULEBOOK_H

#include "base/arena.h"
#include "gongwen.h"
#include "parse/traits.h"

typedef struct gw_rulebook gw_rulebook;

/* In the arena; NULL when memory ran out. */
const gw_rulebook *gw_rulebook_new(gw_arena *arena);
/* Adds the weight of each rule that holds for a line to the points of its role; those for going on
 * with the block above to GW_ROLE_NONE. `above`: the traits of the line above; NULL: there is none.
 */
void gw_rulebook_weigh(const gw_rulebook *book, const gw_traits *here, const gw_traits *above,
                       int points[GW_ROLE_COUNT]);
/* The roles that a line with these traits may have at all, role r as bit r: a copy number has six
 * digits, a heading a label. */
uint32_t gw_rulebook_allowed(const gw_rulebook *book, const gw_traits *traits);

#endif
