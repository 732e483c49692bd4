/* SPDX-License-Identifier: MIT
 *
 * The best path over the lines: each line's candidates are (role, begins a block) and (role, goes
 * on with the block before), so that joining and naming are decided together. A stray page number
 * may stand inside a paragraph: candidates of boilerplate remember what they stand after. */
#ifndef GONGWEN_PARSE_RECOGNISE_H
#define GONGWEN_PARSE_RECOGNISE_H

#include "parse/features.h"
#include "parse/grammar.h"
#include "style/sheet.h"

/* What was decided for a part; in bytes where they do, for every line has one. */
typedef struct gw_verdict {
    int block; /* counts from 1 */
    int runin; /* of the block, on all of its parts; parse/build measures it */
    int lead;  /* points ahead of the best path on which it has another role */
    unsigned char role, level;
    unsigned char confidence; /* 0 to 100; parse/confidence measures it */
    bool continues;           /* goes on with the block of the last part that is no boilerplate */
} gw_verdict;

/* One way to understand a part: a gw_role, its level, whether it goes on with the block above, and
 * the role that it stands behind, GW_ROLE_NONE at the start. One byte each: every line has two. */
typedef struct gw_contender {
    unsigned char role, before;
    signed char level;
    bool continues;
} gw_contender;

/* How a part was decided, for those who want to know why. */
typedef struct gw_contest {
    gw_contender winner, runner_up; /* GW_ROLE_NONE: there is no runner-up */
    int join_lead;                  /* see gw_recognised_join_lead */
} gw_contest;

typedef struct gw_recognised {
    const gw_parts *parts;
    const gw_style *style; /* for its patterns; may be NULL */
    const gw_role *forced; /* as given; may be NULL */
    gw_verdict *verdicts;  /* one per part */
    gw_contest *contests;  /* one per part */
} gw_recognised;

/* `forced` gives, for each part, a role that is laid down (GW_ROLE_NONE: none); NULL: no part.
 * Everything lives in the arena. Errors: GW_E_NOMEM. */
gw_status gw_recognise(gw_recognised *recognised, const gw_parts *parts, const gw_style *style,
                       const gw_role *forced, gw_arena *arena, gw_error *error);

/* How many points the best path is ahead of the best one on which this part, which goes on with a
 * block, would begin one of its own; INT_MAX when it begins one, or must not. */
int gw_recognised_join_lead(const gw_recognised *recognised, size_t part);

/* The rules that spoke for the winner and for the runner-up of a part, heaviest first. A row of the
 * sheet is told as pattern-of-the-sheet, a role that was forced as laid-down. */
gw_status gw_recognised_why(const gw_recognised *recognised, size_t part,
                            void (*visit)(void *self, const gw_reason *reason), void *self);

#endif
