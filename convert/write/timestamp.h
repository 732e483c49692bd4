/* SPDX-License-Identifier: MIT
 *
 * A moment as both packages write it (ISO 8601). */
#ifndef GONGWEN_WRITE_TIMESTAMP_H
#define GONGWEN_WRITE_TIMESTAMP_H

#include "gongwen.h"

enum { GW_TIMESTAMP_CAPACITY = 32 };

/* "2021-03-01T00:00:00Z" for seconds since 1970, UTC; empty for years that have not four digits
 * (XML Schema and the packages' readers know no others). The text lies in `out`. */
gw_str gw_timestamp(char out[GW_TIMESTAMP_CAPACITY], int64_t seconds);

#endif
