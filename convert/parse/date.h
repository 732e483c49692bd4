/* SPDX-License-Identifier: MIT
 *
 * Dates as documents write them -> days. */
#ifndef GONGWEN_PARSE_DATE_H
#define GONGWEN_PARSE_DATE_H

#include "gongwen.h"

/* The day of a 成文日期 in Arabic or Chinese numerals (2021年3月1日, 二〇二一年三月一日), as
 * seconds since 1970 at 00:00 UTC; false when the text is no whole date from 1900 to 9999 or
 * the month has no such day. */
bool gw_date_read(gw_str text, int64_t *seconds);

/* The days of a month, 1 to 12, of the Gregorian calendar. */
int gw_month_days(int year, int month);

#endif
