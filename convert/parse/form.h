/* SPDX-License-Identifier: MIT
 *
 * Forms: what a line of a known kind looks like, written as a small pattern. Patterns match the
 * whole of a short text from its start; they are data for the tables of parse/traits.
 *
 *     %d  an ASCII digit            %D  a digit or a placeholder (X × ＊ …)
 *     %h  a Chinese numeral         %c  a Han character
 *     %w  no punctuation that parts or ends a clause
 *     %.  any character             %k  any character but an opening bracket
 *     %o  an opening bracket        %e  a closing one
 *     (a|b)  one of some words      ?  *  +  how often what stands before
 *     {m,n}  how often, not behind a group, whose words are plain text
 *     $   the end of the text       all else stands for itself */
#ifndef GONGWEN_PARSE_FORM_H
#define GONGWEN_PARSE_FORM_H

#include "gongwen.h"

/* Does `text` (well-formed UTF-8, a matching view: narrow, without white space) begin with `form`?
 * Forms are few and texts short, so backtracking costs little; `text` beyond 512 bytes never
 * matches. */
bool gw_form_matches(const char *form, gw_str text);

/* The bytes with which a text that matches may begin and end, and perhaps some more: most texts are
 * nothing like most forms, and two bytes tell. */
typedef struct gw_form_ends {
    bool first[256], last[256];
} gw_form_ends;
void gw_form_ends_read(gw_form_ends *ends, const char *form);

#endif
