/* SPDX-License-Identifier: MIT
 *
 * A part that many packages have in common, but for what some of them put in at one place:
 * compressed when the first package needs it, and never again. A package either takes all of it as
 * it is, or its head, gone on with; most runs with one document need only one of the two. */
#ifndef GONGWEN_PACK_COMMON_PART_H
#define GONGWEN_PACK_COMMON_PART_H

#include <stdatomic.h>

#include "pack/zip.h"

/* What is compressed already; belongs to the part. */
typedef struct gw_common_made gw_common_made;

/* Several threads may use one at the same time. */
typedef struct gw_common_part {
    gw_str name, plain; /* owned elsewhere */
    size_t head;        /* bytes of `plain` in front of what a package puts in */
    _Atomic(gw_common_made *) whole, begun;
} gw_common_part;

void gw_common_part_init(gw_common_part *part, gw_str name, gw_str plain, size_t head);
/* Gives back what was compressed; a zeroed one is allowed. */
void gw_common_part_fini(gw_common_part *part);

/* What stands behind the place. */
gw_str gw_common_part_tail(const gw_common_part *part);
/* The entry of a package that puts nothing in; its bytes are the part's. Errors: GW_E_NOMEM. */
gw_status gw_common_part_take(gw_common_part *part, gw_zip_entry *entry, gw_error *error);
/* The entry of one that goes on behind the head with `rest`; memory from the arena. Errors:
 * GW_E_NOMEM. */
gw_status gw_common_part_go_on(gw_common_part *part, gw_str rest, gw_zip_entry *entry,
                               gw_arena *arena, gw_error *error);

#endif
