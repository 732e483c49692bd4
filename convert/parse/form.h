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

#include "base/arena.h"
#include "gongwen.h"

/* A form, read once from how it is written. The text that it was written as must outlive it. */
typedef struct gw_form gw_form;

/* In the arena; NULL when memory ran out. */
const gw_form *gw_form_read(const char *written, gw_arena *arena);

/* Does `text` (well-formed UTF-8, a matching view: narrow, without white space) begin with `form`?
 * Forms are few and texts short, so backtracking costs little; `text` beyond 512 bytes never
 * matches. */
bool gw_form_fits(const gw_form *form, gw_str text);
/* The same for a form that is used once, of at most 32 atoms, read on the way. */
bool gw_form_matches(const char *written, gw_str text);

/* The characters with which a text that matches may begin and end, and perhaps some more, as sets
 * of buckets: most texts are nothing like most forms, and two characters tell. */
enum { GW_FORM_BUCKETS = 384 };
typedef struct gw_form_ends {
    bool first[GW_FORM_BUCKETS], last[GW_FORM_BUCKETS];
} gw_form_ends;
void gw_form_ends_find(gw_form_ends *ends, const gw_form *form);

/* ASCII has a bucket for each character, all others share 256. */
static inline size_t gw_form_bucket(uint32_t character)
{
    return character < 128 ? character : 128 + character % 256;
}

#endif
