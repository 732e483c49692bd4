/* SPDX-License-Identifier: MIT
 *
 * Facts of the whole document, drawn in one linear pass and set as traits of its parts: place,
 * flow, chains of labels with what the siblings look like, what stands near. */
#ifndef GONGWEN_PARSE_FACTS_H
#define GONGWEN_PARSE_FACTS_H

#include "parse/features.h"

gw_status gw_facts_draw(gw_parts *parts, const gw_fill *fill, gw_error *error);

#endif
