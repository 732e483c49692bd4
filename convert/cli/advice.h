/* SPDX-License-Identifier: MIT
 *
 * What in a text is worth a look, on standard error: sentences, or JSON for other programs. */
#ifndef GONGWEN_CLI_ADVICE_H
#define GONGWEN_CLI_ADVICE_H

#include "cli/options.h"

/* Tells all advice about a document. As JSON it is one object a line: {"file": "a.txt", "line": 3,
 * "advice": "unpaired", "arguments": ["“"], "message": "…"}; line 0 is the text as a whole. */
void gw_advice_say(const gw_document *document, const char *name, gw_advice_form form);

#endif
