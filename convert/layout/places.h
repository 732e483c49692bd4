/* SPDX-License-Identifier: MIT
 *
 * Placed paragraphs -> the place of each row of recognition: which lines of the text stand on which
 * page. */
#ifndef GONGWEN_LAYOUT_PLACES_H
#define GONGWEN_LAYOUT_PLACES_H

#include "layout/pages.h"

/* Fills `places`, one for each of the `count` rows; a row that is in no paragraph has page 0.
 * `file` is the tree that was placed. False when memory ran out. */
bool gw_places_find(const gw_node *file, const gw_pages *pages, const gw_row *rows, size_t count,
                    gw_page_place *places);

#endif
