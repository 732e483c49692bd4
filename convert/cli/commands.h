/* SPDX-License-Identifier: MIT
 *
 * The table of commands. A new one is cli/NAME.c, its name in cli/meson.build, one line in
 * cli/commands.c. */
#ifndef GONGWEN_CLI_COMMANDS_H
#define GONGWEN_CLI_COMMANDS_H

#include "cli/options.h"

extern const gw_command gw_command_convert;
extern const gw_command gw_command_inspect;
extern const gw_command gw_command_batch;
extern const gw_command gw_command_style;

/* The work of convert: every file into every format; returns GW_EXIT_…. */
int gw_convert_files(const gw_arguments *arguments);
/* The command of that name; NULL when there is none. */
const gw_command *gw_command_find(const char *name);
/* "convert, inspect", terminated by NUL beyond the length. */
void gw_commands_put(gw_buf *out);
/* Prints the help of the program as a whole; returns GW_EXIT_…. */
int gw_overview_print(void);

#endif
