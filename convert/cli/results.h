/* SPDX-License-Identifier: MIT
 *
 * Documents -> files, as cli/saving writes them. */
#ifndef GONGWEN_CLI_RESULTS_H
#define GONGWEN_CLI_RESULTS_H

#include "cli/outputs.h"

/* Writes the document to its output; tells what failed and, with --verbose, what was written.
 * Returns GW_EXIT_…. */
int gw_result_write(const gw_document *document, const gw_output *output,
                    const gw_prepared *prepared, const gw_arguments *arguments);

#endif
