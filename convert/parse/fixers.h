/* SPDX-License-Identifier: MIT
 *
 * The fixes, each over the cells of a paragraph; what GB/T 15834-2011, GB/T 15835-2011 and clause 9
 * of GB/T 9704-2012 leave no doubt about. Each is idempotent. */
#ifndef GONGWEN_PARSE_FIXERS_H
#define GONGWEN_PARSE_FIXERS_H

#include "parse/cells.h"

/* Half-width marks, straight quotes, dots and dashes in Chinese text; marks behind ordinals. */
void gw_fix_punctuation(gw_cells *cells);
/* Half-width brackets in Chinese text; 〔〕 in document numbers. */
void gw_fix_brackets(gw_cells *cells);
/* Full-width digits and letters; 〇 in years; zeros in dates and document numbers. */
void gw_fix_digits(gw_cells *cells);
/* Single spaces between Chinese characters of a sentence. */
void gw_fix_spaces(gw_cells *cells);

#endif
