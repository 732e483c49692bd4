/* SPDX-License-Identifier: MIT
 *
 * Traditional characters -> the simplified ones in which our tables of words are written, so that a
 * text of either kind is recognised alike. For matching only: no text is ever changed. */
#ifndef GONGWEN_TEXT_VARIANTS_H
#define GONGWEN_TEXT_VARIANTS_H

#include "text/hanzi.h"

/* The form for matching: narrow (gw_narrow) and simplified; all else as it is. */
static inline uint32_t gw_fold(uint32_t c);
/* The same for a character of main Han that has a variant, as others do not in the table. */
uint32_t gw_fold_variant(uint32_t c);
/* A bit for each character from U+4E00 on: has it a variant? A test holds it and the table
 * together. */
enum { GW_VARIANT_FIRST = 0x4E00, GW_VARIANT_WORD_BITS = 64 };
extern const uint64_t gw_variant_bits[];
/* A row of the table, for its tests; false beyond its end. */
bool gw_variant_at(size_t index, uint32_t *traditional, uint32_t *simplified);

static inline uint32_t gw_fold(uint32_t c)
{
    if (!gw_is_main_han(c))
        return c < 0x80 ? c : gw_narrow(c);
    size_t bit = c - GW_VARIANT_FIRST;
    bool has_variant =
        (gw_variant_bits[bit / GW_VARIANT_WORD_BITS] >> bit % GW_VARIANT_WORD_BITS & 1) != 0;
    return has_variant ? gw_fold_variant(c) : c;
}

#endif
