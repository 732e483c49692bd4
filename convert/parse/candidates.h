/* SPDX-License-Identifier: MIT
 *
 * What a line may be: few candidates, each with the points that the rules give it. */
#ifndef GONGWEN_PARSE_CANDIDATES_H
#define GONGWEN_PARSE_CANDIDATES_H

#include "parse/recognise.h"

enum {
    GW_CANDIDATE_MARGIN = 70,    /* points below the best candidate at which a role is left out */
    GW_CANDIDATE_FORCED = 10000, /* points of a role that is laid down */
};

/* A line has a dozen of them, so roles and levels are bytes. */
typedef struct gw_candidate {
    int64_t forward, backward; /* best sums up to and with this, and behind this */
    int points;                /* of the rules */
    unsigned char role;
    signed char level;
    bool continues;
    /* What the next line follows: the candidate itself, or what a boilerplate line stands after. */
    unsigned char memory;
    signed char memory_level;
    unsigned char previous; /* in the column before */
} gw_candidate;

typedef struct gw_column {
    gw_candidate *items;
    size_t count;
} gw_column;

/* Fills the column of part `index`, `above` being that of the part above, NULL of the first one:
 * the roles that may begin a block here, going on with each role that the line above may leave
 * behind, and remains behind each of them. Errors: GW_E_NOMEM. */
gw_status gw_candidates_make(const gw_recognised *recognised, size_t index, const gw_column *above,
                             gw_column *column, gw_arena *arena, gw_error *error);

/* The role laid down for a part, or GW_ROLE_NONE. */
gw_role gw_role_laid_down(const gw_recognised *recognised, size_t part);
/* The rows of the sheet; NULL and 0 without one. */
const gw_pattern *gw_sheet_patterns(const gw_recognised *recognised, size_t *count);
/* The level that a row of the sheet gives a part. */
int gw_pattern_level(const gw_pattern *row, const gw_part *part);

#endif
