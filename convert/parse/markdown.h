/* SPDX-License-Identifier: MIT
 *
 * Is a text Markdown, and its lines without the marks. */
#ifndef GONGWEN_PARSE_MARKDOWN_H
#define GONGWEN_PARSE_MARKDOWN_H

#include "parse/marks.h"

typedef struct gw_evidence {
    bool is_markdown; /* the marks of the whole document leave no doubt */
    bool has_blanks;  /* stars stand for what nobody filled in: 20**年*月*日 */
} gw_evidence;

/* Weighs the lines that no directive keeps verbatim. When memory ran out the arena has failed. */
gw_evidence gw_evidence_weigh(const gw_lines *lines, const gw_hint *hints, gw_arena *arena);

/* Takes the marks out of these lines and sets their hints; `gone` where nothing is left. Inside a
 * fence that names a language of programming nothing is a mark. When memory ran out the arena has
 * failed. */
void gw_markdown_read(gw_lines *lines, gw_hint *hints, bool has_blanks, gw_arena *arena);

#endif
