/* SPDX-License-Identifier: MIT
 *
 * What every package of the Open Packaging Conventions (ECMA-376 part 2) must hold beside its own
 * parts: [Content_Types].xml, which comes first, and the relationships, both from one table. */
#ifndef GONGWEN_PACK_OPC_H
#define GONGWEN_PACK_OPC_H

#include "base/str.h"

/* A part, and the one relationship that leads to it. All strings are ASCII that XML takes as it
 * is, and outlive the use of the row. */
typedef struct gw_opc_part {
    const char *name;         /* "word/styles.xml" */
    const char *content_type; /* of its Override */
    const char *source;       /* the part whose relationship leads here; "": the package */
    const char *relation;     /* the relationship's type, a URI */
    const char *target;       /* the name as seen from the source: "styles.xml" */
} gw_opc_part;

/* Appends [Content_Types].xml: defaults for .rels and .xml, an Override for each part. */
void gw_opc_content_types(gw_buf *out, const gw_opc_part *parts, size_t count);
/* Appends the relationships of `source` as rId1, rId2, … in the order of the table. */
void gw_opc_relations(gw_buf *out, const char *source, const gw_opc_part *parts, size_t count);
/* The N of the rIdN that leads to part `name`; 0 when there is none. */
int gw_opc_relation_number(const char *name, const gw_opc_part *parts, size_t count);

#endif
