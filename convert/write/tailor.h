/* SPDX-License-Identifier: MIT
 *
 * Styles that one document needs beside those of the catalogue, because a paragraph has something
 * of its own: a new page, a place that depends on its text. Equal ones are one style, so that
 * nothing is formatted directly. */
#ifndef GONGWEN_WRITE_TAILOR_H
#define GONGWEN_WRITE_TAILOR_H

#include "base/str.h"
#include "write/catalogue.h"

typedef struct gw_tailored gw_tailored;
struct gw_tailored {
    gw_tailored *next;
    const gw_catalogue_entry *entry; /* that it is based on */
    gw_look look;
    int number; /* among those of the entry, from 1; 0: all that differs is the new page */
};

typedef struct gw_tailor {
    gw_arena *arena; /* whose `failed` tells when memory ran out */
    gw_tailored *first, **end;
} gw_tailor;

gw_tailor gw_tailor_start(gw_arena *arena);
/* The style for a paragraph of the entry that has `own`; NULL when the entry's style is just that,
 * or memory ran out. */
const gw_tailored *gw_tailor_fit(gw_tailor *tailor, const gw_catalogue_entry *entry,
                                 const gw_own *own);
/* Appends its identifier, and what the user of a word processor sees. */
void gw_tailored_put_id(gw_buf *out, const gw_tailored *tailored);
void gw_tailored_put_name(gw_buf *out, const gw_tailored *tailored);

#endif
