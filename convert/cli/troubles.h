/* SPDX-License-Identifier: MIT
 *
 * What went wrong in a batch -> sentences, on standard error and in the report. */
#ifndef GONGWEN_CLI_TROUBLES_H
#define GONGWEN_CLI_TROUBLES_H

#include "base/str.h"
#include "batch/trouble.h"

/* Tells what went wrong with `file` (NULL: none is meant). */
void gw_trouble_say(const char *file, const gw_trouble *trouble);
/* Appends the sentence alone, with the line of the text in front where one is meant. */
void gw_trouble_put(gw_buf *out, const gw_trouble *trouble);

#endif
