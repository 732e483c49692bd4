/* SPDX-License-Identifier: MIT
 *
 * The sheets of one call: each is loaded once, and prepared once for each format, however many
 * texts use it. */
#ifndef GONGWEN_CLI_SHELF_H
#define GONGWEN_CLI_SHELF_H

#include "base/arena.h"
#include "cli/formats.h"
#include "cli/sheets.h"

typedef struct gw_shelved {
    const char *name;
    gw_style *style;
    gw_hash fingerprint;    /* as gw_sheets_load gives it */
    gw_prepared **prepared; /* one for each format of the shelf; NULL before gw_shelf_prepare */
    struct gw_shelved *next;
} gw_shelved;

/* Zeroed but for the arena, the formats and the platform, which are the caller's; formats
 * may be NULL where nothing is written. */
typedef struct gw_shelf {
    gw_arena *arena;
    const gw_formats *formats;
    gw_platform platform; /* whose names the faces of every sheet have */
    gw_shelved *first;
} gw_shelf;

void gw_shelf_fini(gw_shelf *shelf);
/* Finds a sheet, or loads it and tells its faults; it belongs to the shelf. Returns GW_EXIT_… as
 * gw_sheets_load. */
int gw_shelf_find(gw_shelf *shelf, const char *name, const gw_naming *naming, gw_shelved **found);
/* Makes it ready for all formats of the shelf, once. Returns GW_EXIT_…. */
int gw_shelf_prepare(const gw_shelf *shelf, gw_shelved *sheet);

#endif
