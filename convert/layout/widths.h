/* SPDX-License-Identifier: MIT
 *
 * A face's name -> how wide its letters, digits and signs are. */
#ifndef GONGWEN_LAYOUT_WIDTHS_H
#define GONGWEN_LAYOUT_WIDTHS_H

#include "gongwen.h"

enum { GW_WIDTHS_FIRST = ' ', GW_WIDTHS_LAST = '~', GW_PER_EM = 1000 };

/* In thousandths of the type's size, for U+0020 to U+007E. */
typedef struct gw_widths {
    const char *face;
    int single_spacing; /* from a line to the next, as LibreOffice 7.4 sets it */
    short ascii[GW_WIDTHS_LAST - GW_WIDTHS_FIRST + 1];
} gw_widths;

/* The table of this face, or NULL: then each of these characters takes half an em, as in the faces
 * that official documents are set in (仿宋_GB2312, 楷体_GB2312, 黑体, 宋体). */
const gw_widths *gw_widths_of(gw_str face);
/* Single spacing (单倍行距) in thousandths of the type's size; without a table (NULL) that of the
 * faces of official documents in Word. */
int gw_single_spacing(const gw_widths *widths);

#endif
