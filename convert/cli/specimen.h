/* SPDX-License-Identifier: MIT
 *
 * A text in which every role and every form of a paragraph stands, with directives that say which
 * is which: it goes the way of any other text, and shows what a style makes of each. */
#ifndef GONGWEN_CLI_SPECIMEN_H
#define GONGWEN_CLI_SPECIMEN_H

#include "base/str.h"

void gw_specimen_put(gw_buf *out);

#endif
