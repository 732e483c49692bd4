/* SPDX-License-Identifier: MIT
 *
 * Signature and date (署名、成文日期, GB/T 9704-2012, 7.3.5): where they stand follows from how
 * wide they are.
 *
 *     no seal   the signature 2 字 from the right, the date's first character 2 字 right of the
 *               signature's; a date too long for that itself 2 字 from the right; a person's name
 *               (惯例) ends with the date, 4 字 from the right
 *     seal      the signature centred over the date, which ends 4 字 from the right; several beside
 *               each other in rows, each with room for its seal, the date under the last
 *     stamp     the signer's office, 2 字, the name or the room for the stamp, which ends 4 字 from
 *               the right as the date does, one empty line below
 *
 * All of these measures come from the sheet: the looks of both roles, and <closing>. A signature or
 * a date alone stands where its look says; so do both in a sheet that sets signatures at the left
 * or in the centre, or has no offset. */
#ifndef GONGWEN_WRITE_CLOSING_H
#define GONGWEN_WRITE_CLOSING_H

#include "style/sheet.h"
#include "tree/tree.h"

struct gw_paragraph;

/* Signatures and dates that belong together, one or more of the one role, then of the other. */
typedef struct gw_closing_run {
    const gw_node *last;           /* of the siblings; NULL: none yet */
    int left;                      /* how many have not been given out */
    int signatures, dates;         /* how many there are */
    int signatures_left;           /* not given out yet */
    int signature_twips;           /* the width of the widest, at most that of the type area */
    int date_twips;                /* likewise */
    bool is_person;                /* the last signature is a name, not an office's */
    int columns;                   /* of signatures over their seals */
    int last_row;                  /* signatures in the last row */
    int first_twips, column_twips; /* the centre of the last row's first, and between two */
} gw_closing_run;

/* Places a paragraph that begins with a signature or a date: fills its `own`, its cut, the empty
 * lines above it inside the run; a row of several takes the further signatures in. `run` is the
 * flow's memory of the run, zeroed at first. Paragraphs of other roles are left alone. */
void gw_closing_place(gw_closing_run *run, const gw_style *style, struct gw_paragraph *paragraph);
/* Has a text at most the lines that are kept together with what follows? */
bool gw_closing_is_short(const gw_style *style, const gw_node *block);

#endif
