/* SPDX-License-Identifier: MIT
 *
 * Results -> files and standard output: what may be replaced, and what may not. A path that is NULL
 * is standard output. Both functions tell what is wrong and return GW_EXIT_DONE or GW_EXIT_FILE. */
#ifndef GONGWEN_CLI_SAVING_H
#define GONGWEN_CLI_SAVING_H

#include "gongwen.h"

/* May what is made from the file `input` (NULL: from many) be written to `path`? Asked before the
 * work; the system asks again at its end. An existing regular file needs `force`. */
int gw_saving_check(const char *path, const char *input, bool force);
/* Writes it whole or not at all; straight into what exists and is no regular file. */
int gw_saving_write(const char *path, gw_str bytes, bool force);

#endif
