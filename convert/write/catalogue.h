/* SPDX-License-Identifier: MIT
 *
 * The named styles of a document, the same for both formats: one for each role of the sheet, and
 * what else a document needs (the lead of a run-in heading, an empty line, the page number). Each
 * has a name, an identifier and a look; the formats differ in how they spell the headings and in
 * how they write a look. */
#ifndef GONGWEN_WRITE_CATALOGUE_H
#define GONGWEN_WRITE_CATALOGUE_H

#include "base/arena.h"
#include "style/sheet.h"
#include "write/flow.h"

typedef enum gw_use {
    GW_USE_ROLE,           /* a paragraph of a role */
    GW_USE_RUNIN,          /* a heading's paragraph with text after the heading: looks like body */
    GW_USE_CONTENTS_TITLE, /* the word 目录 over real contents */
    GW_USE_LEAD,    /* the characters at the start of a paragraph that are set as a heading */
    GW_USE_VARIANT, /* a paragraph that a pattern of the sheet picks out */
    GW_USE_VARIANT_LEAD,
    GW_USE_BESIDE,     /* the characters of a role at the end of another role's line */
    GW_USE_BODY_KEPT,  /* body that stays with the next paragraph */
    GW_USE_BLANK,      /* an empty line of body */
    GW_USE_BLANK_KEPT, /* one that stays with the next paragraph */
    GW_USE_TABLE_HEAD, /* a cell of a table's first row */
    GW_USE_POINT,      /* an empty paragraph, a point high: brings a box, ends one behind a table */
    GW_USE_PAGE_ODD,   /* the paragraph of the page number on odd pages */
    GW_USE_PAGE_EVEN,  /* and on even ones */
    GW_USE_PAGE_NUMBER, /* its characters */
    GW_USE_COUNT
} gw_use;

typedef struct gw_catalogue_entry {
    gw_use use;
    gw_role role; /* GW_ROLE_NONE where the use has none */
    int level;    /* of a heading or an entry of real contents; of a variant its place in the sheet;
                     otherwise 0 */
    gw_str id;    /* ASCII, an XML name */
    gw_str name;  /* what the user of a word processor sees */
    bool built_in; /* a style that word processors know by this name */
    gw_look look;  /* of characters: only `type` counts */
    gw_type under; /* of characters: the type of the paragraph in which they stand */
} gw_catalogue_entry;

/* How a format spells the styles that word processors know: those of headings take the level. */
typedef struct gw_spelling {
    const char *heading_id, *heading_name;
    const char *page_number_id, *page_number_name;
    const char *contents_id, *contents_name; /* of entries; each takes the level */
    bool contents_reach_edge; /* a number cannot stand beyond a right indent: there is none */
    const char *contents_title_id, *contents_title_name; /* of the word 目录 */
} gw_spelling;

enum {
    GW_CATALOGUE_CAPACITY =
        2 * (GW_ROLE_COUNT + GW_LEVELS + GW_MOST_VARIANTS) + 2 * GW_LEVELS + GW_USE_COUNT
};

typedef struct gw_catalogue {
    const gw_style *style;
    gw_catalogue_entry entries[GW_CATALOGUE_CAPACITY];
    size_t count;
} gw_catalogue;

/* Fills the catalogue from a sheet; names lie in the arena, whose `failed` tells when memory ran
 * out. */
void gw_catalogue_fill(gw_catalogue *catalogue, const gw_style *style, const gw_spelling *spelling,
                       gw_arena *arena);
/* Is this a style of characters rather than of paragraphs? */
bool gw_use_is_characters(gw_use use);
/* Does a user of a word processor go on with body text after such a paragraph, as after a heading
 * or a title? */
bool gw_catalogue_leads_to_body(const gw_catalogue_entry *entry);
/* The entry of a use, a role and a level (GW_ROLE_NONE and 0 where the use has none), or NULL. */
const gw_catalogue_entry *gw_catalogue_find(const gw_catalogue *catalogue, gw_use use, gw_role role,
                                            int level);
/* The style of a paragraph; of body for a role or level that has none. */
const gw_catalogue_entry *gw_catalogue_of_paragraph(const gw_catalogue *catalogue,
                                                    const gw_paragraph *paragraph);
/* The style of a block's characters where it stands beside another, and of a role's lead; NULL:
 * they look like what is around them. */
const gw_catalogue_entry *gw_catalogue_of_beside(const gw_catalogue *catalogue, gw_role role);
const gw_catalogue_entry *gw_catalogue_of_role_lead(const gw_catalogue *catalogue, gw_role role);
/* The style of the lead of a block in its paragraph, and the bytes of its text that are the lead;
 * NULL when the block has none, or its lead looks like the rest. */
const gw_catalogue_entry *gw_catalogue_of_lead(const gw_catalogue *catalogue,
                                               const gw_paragraph *paragraph, const gw_node *block,
                                               size_t *length);

#endif
