/* SPDX-License-Identifier: MIT
 *
 * Measures that follow from those of the sheet: the tab stops, and where the page number's line
 * must lie for its dash to come out where the sheet wants it (GB/T 9704-2012, 7.5: 一字线 7 mm
 * below the type area).
 *
 *     foot of the type area  ─────────────┐ below
 *     top of the line        ─────┐       │
 *     the dash               ──── │ ──────┘   0.306 of the type size above the baseline
 *     baseline               ─────┘ 4/5 of an exact line
 *     bottom of the line     ────────┐
 *     foot of the paper      ────────┘ what Word calls the footer's distance
 *
 * An exact line has its baseline at 80 % of its height; a dash of 宋体 stands 0.306 em above it
 * (both measured: a line of 280 twips whose bottom is 1400 above the foot of the paper has its
 * dash at 269.81 mm). */
#ifndef GONGWEN_WRITE_MEASURE_H
#define GONGWEN_WRITE_MEASURE_H

#include "style/sheet.h"

/* Where the ink of a line's Chinese characters stands. The faces of official documents leave the
 * same white around them: ink from 0.78 of the size above the baseline to 0.19 below it, brackets
 * 〔〕 to 0.17; a type body reaches from 0.88 above to 0.12 below (measured from the outlines of a
 * Song and a Fangsong face at 48 and 16 pt). */

/* The height of a line; of single spacing an estimate. */
int gw_line_height_twips(const gw_look *look);
/* From the top of the line down to the ink, and to the type body. */
int gw_ink_top_twips(const gw_look *look);
int gw_body_top_twips(const gw_look *look);
/* From the foot of the ink down to the line's, without and with brackets in it. */
int gw_ink_foot_twips(const gw_look *look);
int gw_bracket_foot_twips(const gw_look *look);

/* The distance of the tab stops that no paragraph sets: two characters (字) of the grid. */
int gw_tab_stop_twips(const gw_style *style);
/* From the foot of the paper to the bottom of the line (DOCX: w:footer); at least 0. */
int gw_footer_distance_twips(const gw_style *style);
/* From the foot of the type area to the top of the line (ODT: fo:margin-top); at least 0. */
int gw_footer_gap_twips(const gw_style *style);
/* The height of the footer's own area, gap included (ODT: fo:min-height): 3/7 of the bottom margin,
 * the 15 of 35 mm that were measured, but no less than gap and line need and no more than the
 * margin; the rest of the margin lies below it. 0 when there is no page number. */
int gw_footer_height_twips(const gw_style *style);

#endif
