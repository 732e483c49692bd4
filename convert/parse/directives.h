/* SPDX-License-Identifier: MIT
 *
 * Lines by which the author lays down what stands below them:
 *
 *     %% 标题            the next line has this role, by its Chinese or English name
 *     %% 层次标题 2      a heading's level, 1 to 5, may follow
 *     %% 原样 … %% 完    the lines between are body, each a paragraph, as they are (verbatim, end)
 */
#ifndef GONGWEN_PARSE_DIRECTIVES_H
#define GONGWEN_PARSE_DIRECTIVES_H

#include "parse/marks.h"

/* Sets `role`, `level` and `verbatim` in the hints of the lines below directives, `gone` in those
 * of the directives. `file` is what messages call the text. Errors: GW_E_INPUT with the line of the
 * directive: an unknown word (with the nearest known), a level that is none, nothing below, 原样
 * without 完 and the other way round. */
gw_status gw_directives_read(const gw_lines *lines, gw_hint *hints, const char *file,
                             gw_error *error);

#endif
