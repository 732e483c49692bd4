/* SPDX-License-Identifier: MIT
 *
 * A text of the user's -> a document: what all commands do first. */
#ifndef GONGWEN_CLI_TEXTS_H
#define GONGWEN_CLI_TEXTS_H

#include "cli/options.h"
#include "cli/shelf.h"

#define GW_STDIN_NAME "-"

bool gw_text_is_stdin(const char *name);
/* Reads a file, or standard input for "-"; tells why it cannot. `bytes` belongs to the caller.
 * Returns GW_EXIT_…. */
int gw_text_read(const char *name, gw_bytes *bytes);
/* The document that a text became, and the sheet that -s, -m or its front matter names. */
typedef struct gw_text {
    gw_document *document;
    gw_shelved *named; /* NULL: the kind of document decides */
} gw_text;

/* Finds the sheet of -s; NULL when none is named, or `auto`. Returns GW_EXIT_…. */
int gw_text_find_style(gw_shelf *shelf, const gw_arguments *arguments, gw_shelved **named);
/* Reads and recognises a text by the rules of the sheet that is named, telling what went wrong and,
 * unless quiet, what was repaired. `knowledge` NULL: there is one text only. The document belongs
 * to the caller, the sheet to the shelf. Returns GW_EXIT_…. */
int gw_text_parse(gw_text *text, const char *name, const gw_arguments *arguments, gw_shelf *shelf,
                  const gw_knowledge *knowledge);
/* The name of the sheet for a text; owned by the text. */
const char *gw_text_sheet(const gw_text *text);
/* Finds the sheet for a document (`named` NULL: the one for its kind) and makes it ready for all
 * formats of the shelf. Returns GW_EXIT_…. */
int gw_text_find_sheet(const gw_document *document, gw_shelved *named, gw_shelf *shelf,
                       gw_shelved **sheet);
/* Makes the contents of a document as --toc says, telling what became of them; `name` is what
 * messages call the text, or NULL. Returns GW_EXIT_…. */
int gw_text_make_contents(gw_document *document, const char *name, const gw_style *style,
                          const gw_arguments *arguments);
/* The library's options for a text of that name, without listener, finder and knowledge; tells a
 * SOURCE_DATE_EPOCH that is none. Returns GW_EXIT_…. */
int gw_text_options(gw_options *options, const char *name, const gw_arguments *arguments);
/* What the program ends with for a status of the library. */
int gw_exit_of(gw_status status);

#endif
