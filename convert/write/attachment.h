/* SPDX-License-Identifier: MIT
 *
 * The note of attachments (附件说明, GB/T 9704-2012, 7.3.4): 附件： 2 字 from the left, then the
 * name, whose further lines stand under its first character. Several have numbers in a column of
 * their own, so that all names stand under each other and all dots:
 *
 *         附件：1.××××
 *               2.××××
 *              10.××××
 *
 * The measures come from the sheet: its look leaves 3 字 for 附件：, <attachments> has the column.
 */
#ifndef GONGWEN_WRITE_ATTACHMENT_H
#define GONGWEN_WRITE_ATTACHMENT_H

#include "style/sheet.h"
#include "tree/tree.h"

struct gw_paragraph;

/* The notes of one document, in a row. */
typedef struct gw_attachment_list {
    const gw_node *last; /* of the siblings; NULL: none yet */
    int left;            /* how many have not been given out */
    int word_twips;      /* the width of 附件： */
    int number_twips;    /* of the column of numbers; 0: there are none */
    bool before_closing; /* a signature or date follows */
} gw_attachment_list;

/* Places a paragraph that begins with a note: fills its `own` and its cut; 附件： alone on a line
 * takes the first name in. `list` is the flow's memory of the list, zeroed at first. Paragraphs of
 * other roles are left alone. */
void gw_attachment_place(gw_attachment_list *list, const gw_style *style,
                         struct gw_paragraph *paragraph);

/* What a note's text consists of, without white space between: 附件：, 1. and the name, each a view
 * of `text`, and each empty where there is none. */
typedef struct gw_attachment_text {
    gw_str word, number, name;
} gw_attachment_text;
gw_attachment_text gw_attachment_read(gw_str text);

#endif
