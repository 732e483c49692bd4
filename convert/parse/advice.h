/* SPDX-License-Identifier: MIT
 *
 * What in a recognised text is worth a look: told, never changed. */
#ifndef GONGWEN_PARSE_ADVICE_H
#define GONGWEN_PARSE_ADVICE_H

#include "parse/recognise.h"

/* Tells the listener, line by line, by messages ADVICE_…: one notice of a kind for a line, a few of
 * each kind for a text, the rest as a number in ADVICE_MORE. Cost linear in the text. */
void gw_advise(const gw_recognised *recognised, const gw_listener *listener);

#endif
