/* SPDX-License-Identifier: MIT
 *
 * --fix: words -> what is to be mended, and what was. */
#ifndef GONGWEN_CLI_FIXES_H
#define GONGWEN_CLI_FIXES_H

#include "base/arena.h"
#include "gongwen.h"

/* Adds what a list "punctuation,digits" or "all" names to `fixes`; tells a word that it does not
 * know and returns false. */
bool gw_fixes_choose(unsigned *fixes, const char *list, gw_arena *arena);
/* Tells how many characters each fix changed. */
void gw_fixes_say(const char *name, const gw_document *document);

#endif
