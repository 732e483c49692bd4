/* SPDX-License-Identifier: MIT
 *
 * The issuer's mark (发文机关标志, GB/T 9704-2012, 7.2.4, 10.1): how large it is set, where its ink
 * begins, how several names stand beside their one 文件. */
#ifndef GONGWEN_WRITE_MARK_H
#define GONGWEN_WRITE_MARK_H

#include "write/flow.h"

/* Neighbouring blocks that are one mark. */
typedef struct gw_issuers {
    const gw_node *first, *last;
} gw_issuers;

/* The issuers from `first` on that follow each other. */
gw_issuers gw_issuers_from(const gw_node *first);
/* What a mark of one line has of its own: a size at which it is no wider than the sheet allows, a
 * width over which it is spread. */
gw_own gw_mark_own(const gw_issuers *issuers, const gw_style *style);
/* The height of the empty line between `above_twips` of other lines and the mark, for its ink to
 * begin where the sheet says; 0 when there is no room for one. */
int gw_mark_spacer_twips(const gw_own *own, const gw_style *style, int above_twips);
/* Sets several names and their suffix beside each other; false, and nothing done, when the names
 * have no suffix in common, or the text below would find no room on the page. */
bool gw_mark_join(const gw_issuers *issuers, const gw_style *style, gw_paragraph *paragraph);
/* Sets a mark at its place on the paper, with the rules of a letter and the empty line that keeps
 * the text below the upper one. */
void gw_mark_float(const gw_issuers *issuers, const gw_style *style, int above_twips,
                   gw_paragraph *paragraph);
/* The text of an issuer's block without the suffix that stands beside the names; the whole of it
 * when `suffix` is empty. */
gw_str gw_issuer_name(gw_str text, gw_str suffix);

#endif
