/* SPDX-License-Identifier: MIT
 *
 * Text as JSON (RFC 8259) writes it. */
#ifndef GONGWEN_BASE_JSON_H
#define GONGWEN_BASE_JSON_H

#include "base/str.h"

/* Appends a string with its quotes; `text` is well-formed UTF-8. */
void gw_json_put_string(gw_buf *out, gw_str text);

#endif
