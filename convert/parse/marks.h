/* SPDX-License-Identifier: MIT
 *
 * Lines -> lines without marks. Marks tell something about a line, or about the document, and are
 * no part of the text: front matter, directives (%% 标题) and those of Markdown (## **- |). They
 * go, and what they told stays. */
#ifndef GONGWEN_PARSE_MARKS_H
#define GONGWEN_PARSE_MARKS_H

#include "base/arena.h"
#include "gongwen.h"
#include "parse/front.h"
#include "text/lines.h"

/* What the marks of a line told. A zeroed struct: it had none. */
typedef struct gw_hint {
    unsigned bold_chars;  /* of a bold lead, from the line's start; 0: none, or all of it is bold */
    unsigned char role;   /* laid down by a directive; GW_ROLE_NONE: none is */
    unsigned char level;  /* of a heading so laid down; 0: as its label tells */
    unsigned char hashes; /* 1 to 6 before a heading of Markdown; 0: none */
    bool wholly_bold;
    bool bullet;    /* an item of a list */
    bool quoted;    /* stood behind > */
    bool table_row; /* a row of a table, its cells parted by tabs */
    bool verbatim;  /* between 原样 and 完: nothing is to be recognised in it */
    bool code;      /* inside a fence that names a language: its characters are no marks */
    bool gone;      /* marks alone, inside gw_marks_read; of a table when table_row holds, too */
} gw_hint;

/* A line of marks alone: what it was, for those who want to see every line. */
typedef struct gw_mark_line {
    int number;
    gw_str text;
    gw_role role; /* table for the rules of a table, else boilerplate */
} gw_mark_line;

typedef struct gw_marks {
    gw_hint *hints;     /* of the lines that are left; NULL: none of them had marks */
    gw_mark_line *gone; /* in order */
    size_t gone_count;
    gw_front front;
} gw_marks;

/* Takes the marks out of `lines` (texts change to copies in the arena, lines of marks alone go and
 * count as blank, numbers stay) and gives a hint for each line that is left, and the lines that
 * went. Front matter is read first, directives unless options->no_directives, Markdown as
 * options->from says: by itself only on clear evidence, which is told as MARKDOWN_READ. Errors:
 * GW_E_INPUT for a faulty directive, with its line, and when no text is left; GW_E_NOMEM. */
gw_status gw_marks_read(gw_marks *marks, gw_lines *lines, const gw_options *options,
                        gw_arena *arena, gw_error *error);

#endif
