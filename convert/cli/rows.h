/* SPDX-License-Identifier: MIT
 *
 * Rows of recognition as a table: cells parted by tabs. */
#ifndef GONGWEN_CLI_ROWS_H
#define GONGWEN_CLI_ROWS_H

#include "base/str.h"
#include "gongwen.h"

/* Appends the names of the columns; with `pages` those of its place on paper, too. */
void gw_rows_put_head(gw_buf *out, bool pages);
/* Appends one row, with its place unless that is NULL; with `why`, below it, the candidates and the
 * rules that spoke for and against them. `marked`: for a terminal, rows that deserve a look are
 * made to stand out. Errors: GW_E_NOMEM. */
gw_status gw_rows_put(gw_buf *out, const gw_document *document, size_t index,
                      const gw_page_place *place, bool why, bool marked);

#endif
