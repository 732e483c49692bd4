/* SPDX-License-Identifier: MIT
 *
 * The words and forms by which a line shows what it is: tables of data. */
#ifndef GONGWEN_PARSE_LEXICON_H
#define GONGWEN_PARSE_LEXICON_H

#include "gongwen.h"
#include "parse/traits.h"
#include "parse/words.h"

typedef struct gw_lexicon gw_lexicon;

/* The index of all words and forms, in the arena; NULL when memory ran out. */
const gw_lexicon *gw_lexicon_new(gw_arena *arena);
/* Sets the traits that the words and forms of a matching view show: what kind of line it may be, an
 * office at its end, a person (市长张三, 张三), and, where its end is already known to be a colon
 * or a greeting is found, whether all items between 、 and ， can be addressed. `chars` is its
 * length. */
void gw_lexicon_mark(const gw_lexicon *lexicon, gw_traits *traits, gw_str view, size_t chars);
/* Two or three characters of which the first is a surname or a placeholder? `lexicon` may be NULL:
 * then the surnames are searched one by one. */
bool gw_lexicon_is_name(const gw_lexicon *lexicon, gw_str view);
/* Does the text open with the name of a field of a web page head (索引号： 发布机构：)? */
bool gw_lexicon_is_field(const gw_lexicon *lexicon, gw_str view);
/* The form (parse/form.h) in row `index` of the table of forms; NULL beyond its end. */
const char *gw_lexicon_form(size_t index);

#endif
