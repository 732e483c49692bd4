/* SPDX-License-Identifier: MIT
 *
 * The commands of gongwen style. A new one is cli/style_NAME.c, its name in cli/meson.build, one
 * row in cli/style.c, a bit in cli/options.h. Each returns GW_EXIT_…. */
#ifndef GONGWEN_CLI_STYLE_H
#define GONGWEN_CLI_STYLE_H

#include "cli/options.h"

/* Prints the sheets that a bare name finds: name, title, file. */
int gw_style_command_list(const gw_arguments *arguments);
/* Writes the sheet that inheritance makes of the one named. */
int gw_style_command_show(const gw_arguments *arguments);
/* Tells all faults of each sheet, or that it is sound. */
int gw_style_command_check(const gw_arguments *arguments);
/* Writes a sheet for an office to begin with. */
int gw_style_command_new(const gw_arguments *arguments);
/* Writes a document in which every role stands. */
int gw_style_command_preview(const gw_arguments *arguments);
/* Prints which faces of the sheet this machine has. */
int gw_style_command_fonts(const gw_arguments *arguments);

/* Appends text for a cell of a printed table: control characters become spaces. */
void gw_cell_put(gw_buf *out, gw_str text);
/* Writes a sheet to -o or to standard output; `name` is what it is made from. */
int gw_sheet_save(const gw_arguments *arguments, const char *name, gw_str sheet);

#endif
