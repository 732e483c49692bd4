/* SPDX-License-Identifier: MIT
 *
 * A document -> what a record tells of it. */
#ifndef GONGWEN_BATCH_FACTS_H
#define GONGWEN_BATCH_FACTS_H

#include "batch/record.h"
#include "gongwen.h"

/* Counts what is repaired while a text is read; zeroed at first. */
typedef struct gw_repairs {
    uint64_t count;
} gw_repairs;
/* A listener that counts into `repairs`. */
gw_listener gw_repairs_listener(gw_repairs *repairs);

/* Fills the columns from encoding to lowest_confidence, except the sheet. Values that the document
 * owns are views; the others lie in `arena`, which tells when memory ran out. */
void gw_facts_note(gw_record *record, const gw_document *document, const gw_repairs *repairs,
                   gw_arena *arena);

#endif
