/* SPDX-License-Identifier: MIT
 *
 * The marks of Markdown at the start of a line: > quotes, # headings, - items, rules, fences. */
#ifndef GONGWEN_PARSE_PREFIX_H
#define GONGWEN_PARSE_PREFIX_H

#include "gongwen.h"

typedef struct gw_prefix {
    gw_str rest; /* behind the marks, trimmed; of a fence what it names */
    int hashes;  /* 1 to 6; 0: no heading */
    bool quoted;
    bool bullet;
    bool rule;    /* --- *** - - - : nothing else on the line */
    size_t fence; /* how many ` or ~ open or close a fence; 0: none */
} gw_prefix;

/* Reads a trimmed line. # needs a blank behind it; ## and more may do without before a Chinese
 * character. */
gw_prefix gw_prefix_read(gw_str text);

#endif
