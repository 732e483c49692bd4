/* SPDX-License-Identifier: MIT
 *
 * Lines -> parts with features: facts of a line by itself, no verdicts. A line is one part, but for
 * those that hold two blocks (a document number and its signer). */
#ifndef GONGWEN_PARSE_FEATURES_H
#define GONGWEN_PARSE_FEATURES_H

#include "base/arena.h"
#include "base/str.h"
#include "parse/marks.h"
#include "parse/traits.h"
#include "parse/view.h"
#include "text/fill.h"
#include "text/lines.h"
#include "tree/tree.h"

typedef struct gw_part {
    const gw_line *line;
    const gw_hint *hint; /* what the marks of the line told; never NULL */
    gw_str text;         /* its own part of the line */
    gw_label label;
    gw_traits traits;
    unsigned line_index, chars; /* of `text` */
    int chain;                  /* index of its chain of labels (parse/facts), -1: none */
    signed char level;          /* that its label opens as a heading; 0: none */
    bool first_of_line;
} gw_part;

typedef struct gw_parts {
    gw_part *items; /* in the arena */
    size_t count;
    gw_str *views; /* per part, for matching: narrow, without white space, at most 160 characters */
    const gw_knowledge *knowledge; /* with which they were measured */
} gw_parts;

/* `hints`: one for each line, NULL when no line had marks. `knowledge` must outlive the parts;
 * NULL: it is made in the arena. The views live in `scratch`: they are for gw_facts_draw, and
 * nobody looks at them afterwards. Errors: GW_E_NOMEM. */
gw_status gw_features_measure(gw_parts *parts, const gw_lines *lines, const gw_hint *hints,
                              const gw_fill *fill, const gw_knowledge *knowledge, gw_arena *arena,
                              gw_arena *scratch, gw_error *error);

#endif
