/* SPDX-License-Identifier: MIT
 *
 * What no fix may touch: addresses of the web and of mail, names of files, paths, entities, code.
 */
#ifndef GONGWEN_PARSE_SHELTER_H
#define GONGWEN_PARSE_SHELTER_H

#include "parse/cells.h"

/* Sets `sheltered` in the cells of such words. */
void gw_shelter_mark(gw_cells *cells);

#endif
