/* SPDX-License-Identifier: MIT
 *
 * The advisers of parse/advice: each looks at one part, in the order of the text. */
#ifndef GONGWEN_PARSE_ADVISERS_H
#define GONGWEN_PARSE_ADVISERS_H

#include "parse/recognise.h"

enum { GW_ADVICE_KINDS = GW_MSG_ADVICE_MORE - GW_MSG_ADVICE_NUMBERING_JUMPS };

/* The headings that are open: the last one of each level, and what it was before a higher one. */
typedef struct gw_numbering {
    gw_label open[GW_LEVELS + 1];   /* kind GW_LABEL_NONE: none */
    gw_label closed[GW_LEVELS + 1]; /* the last one before a higher heading */
    gw_label article;
    gw_label seen[GW_LABEL_COUNT]; /* the last label of each kind, on whatever line */
    bool used[GW_LEVELS + 1];      /* levels that this document has */
    bool skipped[GW_LEVELS + 1];   /* below the open heading of this level it was told */
} gw_numbering;

/* What the advisers share; zeroed but for the first two. */
typedef struct gw_advice {
    const gw_recognised *recognised;
    const gw_listener *listener;
    size_t told[GW_ADVICE_KINDS];
    int last_line[GW_ADVICE_KINDS];
    size_t untold;
    int joined_block; /* the last one of which it was told that its lines may not belong together */
    gw_numbering numbering;
} gw_advice;

/* Tells an advice about a line, unless its kind was told of it already, or too often. `second` may
 * be NULL when the message takes one argument. */
void gw_advice_tell(gw_advice *advice, int line, gw_message message, const char *first,
                    const char *second);
/* What stands from `before` characters before byte `at` to `after` characters behind it, for an
 * argument; `out` is returned. */
const char *gw_advice_excerpt(char out[GW_ARGUMENT_CAPACITY], gw_str text, size_t at, size_t before,
                              size_t after);

/* Labels of headings and articles that do not count on; a level left out that is used elsewhere
 * (GB/T 9704-2012 clause 7.3.3). */
void gw_advise_numbering(gw_advice *advice, size_t part);
/* Quotes and brackets of a block that do not pair; told once a block, when its first part comes. */
void gw_advise_pairs(gw_advice *advice, size_t part);
/* Half-width marks between Chinese characters (GB/T 15834-2011). */
void gw_advise_half_width(gw_advice *advice, size_t part);
/* Two or more spaces inside a sentence. */
void gw_advise_spaces(gw_advice *advice, size_t part);
/* 2月30日, 2021年13月. */
void gw_advise_dates(gw_advice *advice, size_t part);
/* X政发[2021]1号 (clause 7.2.5). */
void gw_advise_number_brackets(gw_advice *advice, size_t part);
/* Lines that look foreign, but for page numbers and rules. */
void gw_advise_boilerplate(gw_advice *advice, size_t part);
/* A paragraph whose lines may not belong together. */
void gw_advise_joining(gw_advice *advice, size_t part);

#endif
