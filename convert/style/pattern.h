/* SPDX-License-Identifier: MIT
 *
 * A sheet's own pattern (PCRE2), compiled once, matched within limits. gw_pattern_matches is
 * declared in style/sheet.h, where other rooms look for it. */
#ifndef GONGWEN_STYLE_PATTERN_H
#define GONGWEN_STYLE_PATTERN_H

#include "style/sheet.h"

enum { GW_PATTERN_WORDS = 160 };

/* Compiles pattern->text. GW_E_STYLE with PCRE2's words in `words` when it is no pattern, or
 * GW_E_NOMEM. What was compiled belongs to `pattern`; gw_pattern_fini gives it back. */
gw_status gw_pattern_compile(gw_pattern *pattern, char words[GW_PATTERN_WORDS]);
void gw_pattern_fini(gw_pattern *pattern);
/* Does the text begin as the pattern says? `lead_bytes` is the end of its first group where that
 * begins the text, otherwise of all that matched. */
bool gw_pattern_opens(const gw_pattern *pattern, gw_str text, size_t *lead_bytes);

#endif
