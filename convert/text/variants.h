/* SPDX-License-Identifier: MIT
 *
 * Traditional characters -> the simplified ones in which our tables of words are written, so that a
 * text of either kind is recognised alike. For matching only: no text is ever changed. */
#ifndef GONGWEN_TEXT_VARIANTS_H
#define GONGWEN_TEXT_VARIANTS_H

#include "text/hanzi.h"

/* The form for matching: narrow (gw_narrow) and simplified; all else as it is. */
static inline uint32_t gw_fold(uint32_t c);
/* The same for a character of the main block of Han (gw_is_main_han), some of whose neighbours have
 * variants. */
uint32_t gw_fold_han(uint32_t c);
/* Where the variants of each 32 characters from U+4E00 on begin in the table; the last entry is its
 * end. A test holds the two together. */
enum { GW_VARIANT_FIRST = 0x4E00, GW_VARIANT_PAGE_BITS = 5 };
extern const unsigned short gw_variant_pages[];
/* A row of the table, for its tests; false beyond its end. */
bool gw_variant_at(size_t index, uint32_t *traditional, uint32_t *simplified);

static inline uint32_t gw_fold(uint32_t c)
{
    if (!gw_is_main_han(c))
        return c < 0x80 ? c : gw_narrow(c);
    const unsigned short *page = &gw_variant_pages[(c - GW_VARIANT_FIRST) >> GW_VARIANT_PAGE_BITS];
    return page[0] == page[1] ? c : gw_fold_han(c);
}

#endif
