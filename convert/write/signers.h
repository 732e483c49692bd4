/* SPDX-License-Identifier: MIT
 *
 * The line of the number (发文字号) with those who sign (签发人, GB/T 9704-2012, 7.2.6): one or two
 * names on the number's own line, more of them two to a line, below each other, beside the number
 * that stands on the last line. */
#ifndef GONGWEN_WRITE_SIGNERS_H
#define GONGWEN_WRITE_SIGNERS_H

#include "base/str.h"
#include "write/flow.h"

/* The bytes of 签发人： at the start of a signer's text; 0 when there is no label. */
size_t gw_signer_label_bytes(gw_str text);
/* Puts signers from `first` to `last` beside the number: on its line, or as two columns when there
 * are more than a line holds; false, and nothing done, when the columns have no room. */
bool gw_signers_place(const gw_node *number, const gw_node *first, const gw_node *last,
                      const gw_style *style, gw_paragraph *paragraph);
/* Appends a signer's text as it stands beside the number: a label, then names with one blank of a
 * character's width between them. */
void gw_signer_put_line(gw_buf *out, gw_str text);
/* Appends it as it stands in a column: two names to a line, a tab between them. */
void gw_signer_put_column(gw_buf *out, gw_str text);

#endif
