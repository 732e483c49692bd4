/* SPDX-License-Identifier: MIT
 *
 * Rows of recognition for programs: one JSON object (RFC 8259) a line, in UTF-8. */
#ifndef GONGWEN_CLI_JSON_H
#define GONGWEN_CLI_JSON_H

#include "base/str.h"
#include "gongwen.h"

/* Appends one row and a line end: the members are named like the columns of the table, those
 * of its place on paper only when it is not NULL; with `why` a member "reasons" holds what
 * gw_document_why tells. Errors: GW_E_NOMEM. */
gw_status gw_json_put_row(gw_buf *out, const gw_document *document, size_t index,
                          const gw_page_place *place, bool why);

#endif
