/* SPDX-License-Identifier: MIT
 *
 * Paragraphs that a pattern of the sheet picks out and that hang on a label (出席：, 列席人员：;
 * GB/T 9704-2012, 10.3): further lines begin under the character behind the colon, however long the
 * label is. */
#ifndef GONGWEN_WRITE_HANGING_H
#define GONGWEN_WRITE_HANGING_H

#include "style/sheet.h"

struct gw_paragraph;

/* Fills the `own` of a paragraph whose variant has a hanging indent and a lead, where the lead and
 * the colon behind it are wider or narrower than that indent. Others are left alone. */
void gw_hanging_place(const gw_style *style, struct gw_paragraph *paragraph);

#endif
