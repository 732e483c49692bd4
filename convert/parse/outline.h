/* SPDX-License-Identifier: MIT
 *
 * Headings by marks: which # is the title, which level the others have (standard/roles,
 * "Decisions"). */
#ifndef GONGWEN_PARSE_OUTLINE_H
#define GONGWEN_PARSE_OUTLINE_H

#include "parse/features.h"

/* Sets the traits HASHED, HASH_… and BOLD_LINE and the level of their parts, when chains are known.
 * The document's own numbering decides on the level where it has 一、（一） or chapters; otherwise
 * # is the title when there is one, ## level 1 and so on, counted from the nearest numbered heading
 * above. A level that a directive lays down stays. */
void gw_outline_draw(gw_parts *parts);

#endif
