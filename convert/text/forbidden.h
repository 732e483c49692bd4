/* SPDX-License-Identifier: MIT
 *
 * Characters that XML 1.0 section 2.2 forbids (controls but white space; U+FFFE, U+FFFF) -> U+FFFD.
 * Form feed and vertical tab are forbidden there too, but text/lines needs them and ends them. */
#ifndef GONGWEN_TEXT_FORBIDDEN_H
#define GONGWEN_TEXT_FORBIDDEN_H

#include "gongwen.h"

typedef struct gw_forbidden {
    size_t count;  /* characters */
    size_t nul;    /* U+0000 among them */
    size_t growth; /* bytes that the text gets longer by replacing them */
} gw_forbidden;

gw_forbidden gw_forbidden_count(gw_str utf8);
/* Copies well-formed text to `to`, which has room for utf8.n + growth bytes, and replaces what is
 * forbidden; the listener (NULL: nobody) hears of it once a line. */
void gw_forbidden_replace(char *to, gw_str utf8, const char *file, const gw_listener *listener);

#endif
