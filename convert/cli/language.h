/* SPDX-License-Identifier: MIT
 *
 * The user's language. N_() marks a sentence in a table, _() gives it in that language. */
#ifndef GONGWEN_CLI_LANGUAGE_H
#define GONGWEN_CLI_LANGUAGE_H

#include <libintl.h>

#define GW_TEXT_DOMAIN "gongwen"
#define N_(sentence) sentence
#define _(sentence) dgettext(GW_TEXT_DOMAIN, (sentence))

/* Takes the language from the locale's variables; for the start of the program. Where the system
 * has not generated the locale that they name, the language counts all the same. */
void gw_language_begin(void);

#endif
