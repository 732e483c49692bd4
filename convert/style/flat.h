/* SPDX-License-Identifier: MIT
 *
 * Entries of a cascade -> one sheet in XML that extends nothing: a row a line, behind it where its
 * values come from.
 *
 *     <paragraph role="body" indent="3字"/>                <!-- house.xml:5 -->
 *     <page top="37mm" bottom="33mm"/>   <!-- gbt9704.xml:36 top; house.xml:4 bottom -->
 */
#ifndef GONGWEN_STYLE_FLAT_H
#define GONGWEN_STYLE_FLAT_H

#include "base/str.h"
#include "style/cascade.h"

/* Appends the sheet; `paths` has the name of each of the `count` sheets that the cascade was laid
 * from, the one asked for first. */
void gw_flat_put(gw_buf *out, gw_cascade *cascade, const char *const *paths, int count);

#endif
