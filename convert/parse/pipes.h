/* SPDX-License-Identifier: MIT
 *
 * Tables of Markdown: a row of cells parted by bars, a row of dashes below it, more rows. */
#ifndef GONGWEN_PARSE_PIPES_H
#define GONGWEN_PARSE_PIPES_H

#include "text/lines.h"

/* How many lines from `index` on are a table: its head, the row of dashes with as many cells, and
 * the rows below without a blank line between them; 0: no table begins there. */
size_t gw_pipes_count(const gw_lines *lines, size_t index);
/* Cuts the next cell, trimmed, from the row; false: there was none left. The bars at both ends of
 * the row go with the first call and the last. */
bool gw_pipes_cut_cell(gw_str *row, gw_str *cell, bool is_first);

#endif
