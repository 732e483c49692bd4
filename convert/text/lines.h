/* SPDX-License-Identifier: MIT
 *
 * Decoded text -> lines, trimmed, with what stood around them. LF, CRLF and CR end a line; form
 * feed, vertical tab, U+0085, U+2028 and U+2029 do not. */
#ifndef GONGWEN_TEXT_LINES_H
#define GONGWEN_TEXT_LINES_H

#include "base/arena.h"
#include "gongwen.h"
#include "text/decode.h"

typedef struct gw_line {
    gw_str text;     /* without White_Space, U+200B-200D, U+2060 and U+FEFF at both ends */
    gw_str indent;   /* the white space before it */
    int number;      /* 1-based */
    int blank_above; /* blank lines directly above */
    bool as_is;      /* its author wants it unchanged, whatever is mended elsewhere */
    bool page_break; /* a form feed stood alone above it or at the end of the line before */
} gw_line;

typedef struct gw_lines {
    gw_line *items; /* the lines that are not blank, in the arena */
    size_t count;
    int total;          /* lines of the text, blank ones too */
    int trailing_blank; /* blank lines after the last item */
} gw_lines;

/* Splits in place: a form feed or vertical tab inside a line becomes a space, which is told. A form
 * feed at a line's end, at its start, or alone sets page_break of the next line that is not blank
 * (at the start: of this one). Errors: GW_E_INPUT when every line is blank; GW_E_NOMEM. */
gw_status gw_lines_split(gw_lines *lines, gw_decoded *decoded, const char *file, gw_arena *arena,
                         const gw_listener *listener, gw_error *error);

#endif
