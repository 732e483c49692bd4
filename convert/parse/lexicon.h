/* SPDX-License-Identifier: MIT
 *
 * The words and forms by which a line shows what it is: tables of data. */
#ifndef GONGWEN_PARSE_LEXICON_H
#define GONGWEN_PARSE_LEXICON_H

#include "gongwen.h"
#include "parse/traits.h"

/* Sets the traits that the words and forms of a matching view show; `chars` is its length. */
void gw_lexicon_mark(gw_traits *traits, gw_str view, size_t chars);
/* Does a name of two to four characters stand at the end (市长张三) or make up the whole? */
bool gw_lexicon_is_person(gw_str view);
/* Does the text end with an office or organisation (…人民政府, …办公室)? */
bool gw_lexicon_ends_with_organ(gw_str view);
/* Are all items between 、 and ， offices or persons who can be addressed? */
bool gw_lexicon_is_addressees(gw_str view);
/* The form (parse/form.h) in row `index` of the table of forms; NULL beyond its end. */
const char *gw_lexicon_form(size_t index);

#endif
