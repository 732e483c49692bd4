/* SPDX-License-Identifier: MIT
 *
 * The order that a person expects: 2.txt before 10.txt. */
#ifndef GONGWEN_BATCH_NATURAL_H
#define GONGWEN_BATCH_NATURAL_H

#include "base/str.h"

/* Less than, equal to or greater than 0, as strcmp. Digits, full-width ones and Chinese numerals
 * (十一) count by their value, a slash comes before all else, so that a folder's texts stand
 * together; 0 only for the same bytes.
 */
int gw_natural_compare(gw_str a, gw_str b);

#endif
