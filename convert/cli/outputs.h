/* SPDX-License-Identifier: MIT
 *
 * Which files a call of convert makes, all of it decided before anything is read or written. */
#ifndef GONGWEN_CLI_OUTPUTS_H
#define GONGWEN_CLI_OUTPUTS_H

#include "cli/formats.h"
#include "cli/options.h"

/* Where -o sends the results. */
typedef enum gw_destination { GW_BESIDE, GW_TO_STDOUT, GW_TO_FOLDER, GW_TO_FILE } gw_destination;

/* What the value of -o, which may be NULL, means. */
gw_destination gw_destination_find(const char *output);
/* Is there such a folder? Tells when there is not. Returns GW_EXIT_…. */
int gw_folder_check(const char *path);
/* Tells that one name cannot hold so many results; returns GW_EXIT_USAGE. */
int gw_results_refuse(const char *name, size_t results);

typedef struct gw_output {
    const char *input; /* NULL: made of many */
    const char *path;  /* NULL: standard output */
    const char *real;  /* without links and dots, to find what is the same; NULL as above */
} gw_output;

typedef struct gw_plan {
    gw_formats formats;
    gw_output *outputs; /* file i, format j: outputs[i * formats.count + j] */
    size_t count;
} gw_plan;

/* Makes the plan; memory from `arguments->arena`. Tells what is wrong with the command line and
 * returns GW_EXIT_USAGE, or GW_EXIT_FILE for a missing output folder; else GW_EXIT_DONE. */
int gw_plan_make(gw_plan *plan, const gw_arguments *arguments);

#endif
