/* SPDX-License-Identifier: MIT
 *
 * How far a verdict can be trusted. The lead of the best path says how clearly the rules spoke, not
 * whether they spoke of the right thing; what stands around a line tells where they often do not.
 */
#ifndef GONGWEN_PARSE_CONFIDENCE_H
#define GONGWEN_PARSE_CONFIDENCE_H

#include "parse/recognise.h"

/* Fills the confidence (0 to 100) of every verdict from its lead, less the points of each doubt
 * that its neighbourhood raises. Of the lines with 90 or more about 1 in 100 is wrong. */
void gw_confidence_measure(gw_recognised *recognised);

#endif
