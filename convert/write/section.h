/* SPDX-License-Identifier: MIT
 *
 * The half of the flow that says on what pages a paragraph stands, and where a section (节) of
 * pages begins and ends: at contents that count on their own, at documents whose first page has no
 * number, before and behind wide tables, at pages of a colophon that have no number. For flow.c
 * alone. */
#ifndef GONGWEN_WRITE_SECTION_H
#define GONGWEN_WRITE_SECTION_H

#include "write/flow.h"

/* How the colophon of the document at hand comes to its page. */
gw_colophon_turn gw_flow_colophon_turn(const gw_flow *flow);
/* Does the next paragraph stand on other pages than the last one, upright or on their side? */
bool gw_section_turns(const gw_flow *flow);
/* Says on what pages the paragraph stands that is to be given out, and whether a section begins
 * with it. `first`: no paragraph of its document stands above it; `look`: that of its kind. */
void gw_section_begin(gw_flow *flow, bool first, const gw_look *look, gw_paragraph *paragraph);
/* Says whether a section ends with the paragraph, behind which the flow has gone on already. */
void gw_section_end(gw_flow *flow, gw_paragraph *paragraph);
/* Is `next`, the next block, the first of a run on turned pages? */
void gw_section_look_ahead(gw_flow *flow, const gw_node *next);

#endif
