/* SPDX-License-Identifier: MIT
 *
 * Texts of lines that stand more than once: entries of typed contents and the titles they name, a
 * title that a web page's head has once more. */
#ifndef GONGWEN_PARSE_REPETITIONS_H
#define GONGWEN_PARSE_REPETITIONS_H

#include "parse/features.h"

/* Sets the traits of repetition on all parts. One hash table: linear. Errors: GW_E_NOMEM. */
gw_status gw_repetitions_mark(gw_parts *parts, gw_error *error);

#endif
