/* SPDX-License-Identifier: MIT
 *
 * The brackets around the year of a document number (发文字号, GB/T 9704-2012 clause 7.2.5):
 * 〔2021〕. */
#ifndef GONGWEN_PARSE_NUMBER_H
#define GONGWEN_PARSE_NUMBER_H

#include "gongwen.h"

enum {
    GW_NUMBER_CLOSING = 5, /* index of the closing bracket behind the opening one and the year */
    GW_NUMBER_CHARS = 12,  /* of the longest: [2021]第0123号 */
};

/* Do these characters, from an opening bracket of any kind on, go on as a document number does: a
 * year or placeholders for it, a closing bracket, 第 or not, digits, 号? Returns how many
 * characters that are, 0 when they do not. */
size_t gw_number_match(const uint32_t *chars, size_t count);
/* Are they other brackets than 〔 〕, which the standard wants? */
bool gw_number_has_wrong_brackets(const uint32_t *chars);

#endif
