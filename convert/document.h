/* SPDX-License-Identifier: MIT
 *
 * A document from inside: what its text became on the way to the tree, and what the tree tells of
 * the document as a whole. A collection, and a part of a document (collection.c), have a tree
 * alone: no lines, no rows, nothing to advise. */
#ifndef GONGWEN_DOCUMENT_H
#define GONGWEN_DOCUMENT_H

#include "parse/build.h"
#include "parse/facts.h"
#include "parse/fix.h"
#include "parse/marks.h"
#include "parse/metadata.h"
#include "parse/recognise.h"
#include "text/decode.h"
#include "text/fill.h"
#include "text/lines.h"
#include "write/writer.h"

struct gw_document {
    gw_arena arena;
    gw_decoded decoded;
    gw_lines lines;
    gw_marks marks;
    gw_fixed fixed;
    gw_fill fill;
    gw_parts parts;
    gw_recognised recognised; /* without parts: there were no lines */
    gw_built built;
    gw_manuscript manuscript;
    gw_kind kind;
    bool kind_is_given; /* by metadata or front matter */
    bool date_is_given; /* by the options, not by the text */
    gw_node *contents;  /* of a collection: the last block of its contents */
    gw_row *rows;
    unsigned *row_parts; /* per row the part it tells of; UINT_MAX: a line of marks alone */
    size_t row_count;
};

/* Takes from metadata what the tree does not tell: title, author, subject, kind; and the date from
 * the options. */
void gw_document_take_given(gw_document *document, const gw_given *given,
                            const gw_options *options);
/* Fills in what is not given, from the tree: the title, the date, the kind. Errors: GW_E_NOMEM. */
gw_status gw_document_describe(gw_document *document, gw_error *error);

/* The first blocks with `role` below `root`, one behind the other: a title over several lines.
 * Memory from the arena; empty when there is none. */
gw_str gw_title_find(const gw_node *root, gw_role role, gw_arena *arena);

#endif
