/* SPDX-License-Identifier: MIT
 *
 * The marks of Markdown inside a line: **bold** __bold__ *emphasis* `code` [text](address) \*.
 *
 * Stars and underscores also stand for what nobody filled in (20**年*月*日, **市, 姓名：__), so
 * they are marks only in pairs that enclose words as a writer of Markdown would. */
#ifndef GONGWEN_PARSE_SPANS_H
#define GONGWEN_PARSE_SPANS_H

#include "base/arena.h"
#include "gongwen.h"

typedef struct gw_spans {
    gw_str text;       /* without the marks; the line itself, or a copy in the arena */
    size_t bold_chars; /* of a bold lead at its start (behind a label, too) with the ：or 。 behind
                        * it; 0: none, or all is bold */
    bool wholly_bold;
    size_t clear; /* bold pairs with a blank, a mark or nothing outside, and links: evidence */
    size_t codes;
    bool has_lone_stars; /* two or more stars that are no pair */
} gw_spans;

/* Reads a line, without the marks at its start. Where stars of the document are known to stand for
 * blanks (`has_blanks`), **市…** and the like are no pairs, and a line with stars left over keeps
 * all. Of a link the text and the address stay: nothing but marks may go. When memory ran out the
 * arena has failed, and the text is the line's own. */
gw_spans gw_spans_read(gw_str line, bool has_blanks, gw_arena *arena);

#endif
