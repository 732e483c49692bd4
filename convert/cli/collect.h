/* SPDX-License-Identifier: MIT
 *
 * gongwen batch --collect: many texts into one document (汇编). */
#ifndef GONGWEN_CLI_COLLECT_H
#define GONGWEN_CLI_COLLECT_H

#include "cli/options.h"

/* Does what the arguments ask for. A text that cannot be used is told and left out, and the status
 * is GW_EXIT_FILE. Returns GW_EXIT_…. */
int gw_collect_texts(const gw_arguments *arguments);

#endif
