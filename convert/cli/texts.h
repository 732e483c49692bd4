/* SPDX-License-Identifier: MIT
 *
 * A text of the user's -> a document: what all commands do first. */
#ifndef GONGWEN_CLI_TEXTS_H
#define GONGWEN_CLI_TEXTS_H

#include "cli/options.h"

#define GW_STDIN_NAME "-"

bool gw_text_is_stdin(const char *name);
/* Reads a file, or standard input for "-"; tells why it cannot. `bytes` belongs to the caller.
 * Returns GW_EXIT_…. */
int gw_text_read(const char *name, gw_bytes *bytes);
/* Reads and recognises it, telling what went wrong and, unless quiet, what was repaired. `style`
 * NULL: the built-in rules only; `knowledge` NULL: for one text. The document belongs to the
 * caller. Returns GW_EXIT_…. */
int gw_text_parse(gw_document **document, const char *name, const gw_arguments *arguments,
                  const gw_style *style, const gw_knowledge *knowledge);
/* What the program ends with for a status of the library. */
int gw_exit_of(gw_status status);

#endif
