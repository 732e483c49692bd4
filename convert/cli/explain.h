/* SPDX-License-Identifier: MIT
 *
 * A report of a batch -> what a person should look at. */
#ifndef GONGWEN_CLI_EXPLAIN_H
#define GONGWEN_CLI_EXPLAIN_H

/* Prints the documents that deserve a look, the gravest first; returns GW_EXIT_…. */
int gw_explain_print(const char *report);

#endif
