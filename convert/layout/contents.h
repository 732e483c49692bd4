/* SPDX-License-Identifier: MIT
 *
 * Real contents and pages that are counted -> the number that each entry shows. */
#ifndef GONGWEN_LAYOUT_CONTENTS_H
#define GONGWEN_LAYOUT_CONTENTS_H

#include "style/sheet.h"
#include "tree/contents.h"

/* Sets `page` of all targets as the page number is printed when the file is set with this sheet:
 * the contents take pages, too, and may count on their own. Scratch memory from the arena; nothing
 * is set when it ran out, which the arena tells. */
void gw_contents_count_pages(const gw_node *file, const gw_style *style, gw_targets *targets,
                             gw_arena *arena);
/* The text of an entry with LF where its lines end: before the right indent that the sheet gives,
 * the number standing beyond it, and where words end, as in a title, if that makes no line more. In
 * the arena when there is more than one line, otherwise, or when memory ran out, the entry's own.
 */
gw_str gw_entry_lines(const gw_node *entry, const gw_style *style, gw_arena *arena);

#endif
