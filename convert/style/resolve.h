/* SPDX-License-Identifier: MIT
 *
 * Entries of a cascade -> a style in twips and half-points: defaults first, then what the sheets
 * say; 字 and 行 get their measure here. */
#ifndef GONGWEN_STYLE_RESOLVE_H
#define GONGWEN_STYLE_RESOLVE_H

#include "style/cascade.h"
#include "style/sheet.h"

/* Fills `style` (zeroed), memory from its own arena. What a paragraph does not say is: font and
 * size of body, letter spacing of the grid in body size and none otherwise, the grid's pitch,
 * justified, black, nothing else. What a lead does not say is that of its role's own row. A page
 * number's pitch is its size. Adds to `faults` what is missing, out of range, or names a font that
 * is not there, and patterns that do not compile. Either arena fails when memory runs out. */
void gw_resolve(gw_style *style, const gw_cascade *cascade, gw_faults *faults);

#endif
