/* SPDX-License-Identifier: MIT
 *
 * How the library tells what went wrong: a number, a place, arguments; no sentences here. */
#ifndef GONGWEN_BASE_ERROR_H
#define GONGWEN_BASE_ERROR_H

#include "gongwen.h"

/* Fills `error` unless it already holds a cause (the first one stays) or is NULL; returns `why`.
 * The arguments are as many `const char *` as the message takes, then NULL. */
gw_status gw_fail(gw_error *error, gw_status why, const char *file, int line, gw_message id, ...)
    __attribute__((sentinel));
/* The same as a notice to the listener (which may be NULL or have no function). */
void gw_notify(const gw_listener *listener, const char *file, int line, gw_message id, ...)
    __attribute__((sentinel));
/* Memory ran out: fills `error`, returns GW_E_NOMEM. */
gw_status gw_fail_memory(gw_error *error);
/* A decimal number as text, for an argument; `out` is returned. */
const char *gw_number_text(char out[24], long long value);
/* A copy of `s` cut to the capacity at a character boundary, for an argument; `out` is returned. */
const char *gw_argument(char out[GW_ARGUMENT_CAPACITY], gw_str s);

#endif
