/* SPDX-License-Identifier: MIT
 *
 * How much a text looks like one that somebody wrote, by how common its characters are: the judge
 * between encodings, since bytes read in the wrong one give rare characters. */
#ifndef GONGWEN_TEXT_COMMONNESS_H
#define GONGWEN_TEXT_COMMONNESS_H

#include "gongwen.h"

/* Is it one of the thousand Han characters, simplified or traditional, that make up nine tenths of
 * official documents? */
bool gw_is_common_han(uint32_t c);

/* The sum over the characters of well-formed UTF-8: 3 for a common Han character, 2 for Chinese
 * punctuation, 0 for ASCII, below zero for the rest; U+FFFD and controls weigh most. */
long gw_commonness(gw_str utf8);

#endif
