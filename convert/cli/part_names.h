/* SPDX-License-Identifier: MIT
 *
 * Titles of documents -> names of files that every system takes. */
#ifndef GONGWEN_CLI_PART_NAMES_H
#define GONGWEN_CLI_PART_NAMES_H

#include "base/str.h"

/* Appends "01 关于….docx" for document `number` of `count`, NUL beyond the length. Numbers have the
 * digits of the highest, at least two, so that names sort as the documents stand and no two are
 * alike. Of the title go control characters, \ / : * ? " < > |, blanks and dots at its ends, and
 * what is beyond 80 characters or 240 bytes. A number in front makes no name one that a system
 * keeps for itself (CON, NUL). */
void gw_part_name_put(gw_buf *out, size_t number, size_t count, gw_str title, const char *suffix);

#endif
