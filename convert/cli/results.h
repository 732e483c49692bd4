/* SPDX-License-Identifier: MIT
 *
 * Documents -> files, with the promises of the command line: what exists is kept without --force,
 * a file appears whole or not at all, and what cannot be written is told. */
#ifndef GONGWEN_CLI_RESULTS_H
#define GONGWEN_CLI_RESULTS_H

#include "cli/outputs.h"

/* May this output be written? Asked before the work, and again by the system at its end. Tells why
 * not. Returns GW_EXIT_…. */
int gw_result_check(const gw_output *output, bool force);
/* Writes the document to its output; tells what failed and, with --verbose, what was written.
 * Returns GW_EXIT_…. */
int gw_result_write(const gw_document *document, const gw_output *output,
                    const gw_prepared *prepared, const gw_arguments *arguments);

#endif
