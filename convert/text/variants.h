/* SPDX-License-Identifier: MIT
 *
 * Traditional characters -> the simplified ones in which our tables of words are written, so that a
 * text of either kind is recognised alike. For matching only: no text is ever changed. */
#ifndef GONGWEN_TEXT_VARIANTS_H
#define GONGWEN_TEXT_VARIANTS_H

#include "gongwen.h"

/* The form for matching: narrow (gw_narrow) and simplified; all else as it is. */
uint32_t gw_fold(uint32_t c);

#endif
