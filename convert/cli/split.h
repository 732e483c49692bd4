/* SPDX-License-Identifier: MIT
 *
 * gongwen convert --split: one text into a document of its own for each document in it. */
#ifndef GONGWEN_CLI_SPLIT_H
#define GONGWEN_CLI_SPLIT_H

#include "cli/options.h"

/* Does what the arguments ask for; each part is checked, made and told as a text of its own.
 * Returns GW_EXIT_…. */
int gw_split_file(const gw_arguments *arguments);

#endif
