/* SPDX-License-Identifier: MIT
 *
 * What the command line of batch names -> the list of texts. */
#ifndef GONGWEN_CLI_LISTING_H
#define GONGWEN_CLI_LISTING_H

#include "batch/list.h"
#include "cli/options.h"

/* Adds the files and folders that are named, then those of --files-from; without --include, texts
 * are *.txt and *.md. The list's arena, output and order are the caller's. Tells what cannot be
 * read; `list->failed` when memory ran out. Returns GW_EXIT_…. */
int gw_listing_read(gw_text_list *list, const gw_arguments *arguments);

#endif
