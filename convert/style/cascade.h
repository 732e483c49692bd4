/* SPDX-License-Identifier: MIT
 *
 * The tags of a sheet, checked word by word, laid over those of the sheets that it extends: what is
 * left is one entry for each thing that can be said, with the value that was said last.
 *
 *     base sheet      paragraph role=heading level=3   font=…  size=三号
 *     house sheet     paragraph role=heading level=3           bold=yes
 *     entry           heading, level 3                 font=…  size=三号  bold=yes
 *
 * A later sheet wins over an earlier one; within a sheet a row with a level wins over one for all
 * levels. */
#ifndef GONGWEN_STYLE_CASCADE_H
#define GONGWEN_STYLE_CASCADE_H

#include "style/faults.h"
#include "style/tags.h"
#include "style/value.h"

enum { GW_MOST_FONTS = 64, GW_MOST_PATTERNS = 200 };

typedef struct gw_cell {
    bool given;
    gw_value value;
    gw_place place;
} gw_cell;

typedef struct gw_entry {
    gw_cell *cells; /* one for each attribute of the element; NULL: no sheet has a row for this */
    gw_place place; /* of the row that spoke last */
    int named_by;   /* 1 + the last sheet with a row of just this key; 0: none */
} gw_entry;

typedef struct gw_cascade {
    gw_entry single[GW_ELEMENT_COUNT]; /* elements of which there is one: style, page, grid, … */
    gw_entry paragraphs[GW_ROLE_COUNT][GW_LEVELS + 1];
    gw_entry leads[GW_ROLE_COUNT][GW_LEVELS + 1];
    gw_entry fonts[GW_MOST_FONTS];
    size_t font_count;
    gw_entry patterns[GW_MOST_PATTERNS];
    size_t pattern_count;
    gw_entry variants[GW_MOST_VARIANTS];
    size_t variant_count;
} gw_cascade;

/* Lays a sheet over what is there; to be called for the farthest base first. Unknown elements and
 * attributes, faulty values, missing keys and rows that stand there twice are added to `faults`, in
 * whose arena everything lives; a faulty value counts as not given. False, with the fault added,
 * when the root is no `style`. */
bool gw_cascade_add(gw_cascade *cascade, const gw_tag *tags, int sheet, gw_faults *faults);
/* The entries of an element in the order in which a sheet would have them; those without cells are
 * of rows that no sheet has. */
typedef struct gw_entries {
    const gw_entry *first;
    size_t count;
} gw_entries;
gw_entries gw_cascade_entries(gw_cascade *cascade, gw_element_id id);
/* What the entry says for an attribute, by name; NULL when it says nothing. */
const gw_cell *gw_entry_cell(const gw_entry *entry, gw_element_id id, gw_str attribute);

#endif
