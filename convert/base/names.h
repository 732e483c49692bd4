/* SPDX-License-Identifier: MIT
 *
 * Names of texts -> names of results. Paths are UTF-8 bytes. */
#ifndef GONGWEN_BASE_NAMES_H
#define GONGWEN_BASE_NAMES_H

#include "base/str.h"

/* Where the last part of a path begins: behind the last slash, or at 0. */
size_t gw_name_base(gw_str path);
/* The suffix without its dot: what follows the last dot, where it is one to eight ASCII letters and
 * digits and begins with a letter. Empty in names like 会议记录2024.3.5 and .hidden. */
gw_str gw_name_suffix(gw_str path);
/* Appends the path with another suffix: x.y.txt -> x.y.docx. */
void gw_name_put(gw_buf *out, gw_str path, const char *suffix);

#endif
