/* SPDX-License-Identifier: MIT */
#include "write/timestamp.h"

#include <stdio.h>

#include "base/str.h"

static const int64_t DAY = 86400;
static const int64_t FIRST_SECOND = -62135596800; /* 0001-01-01T00:00:00Z */
static const int64_t LAST_SECOND = 253402300799;  /* 9999-12-31T23:59:59Z */

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_year(int year)
{
    return is_leap(year) ? 366 : 365;
}

/* From the first day of the year 1 to that of this one. */
static int64_t days_before_year(int year)
{
    int64_t past = year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400;
}

static int days_of_month(int year, int month)
{
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return DAYS[month - 1] + (month == 2 && is_leap(year));
}

gw_str gw_timestamp(char out[GW_TIMESTAMP_CAPACITY], int64_t seconds)
{
    if (seconds < FIRST_SECOND || seconds > LAST_SECOND)
        return (gw_str){"", 0};
    int64_t days = (seconds - FIRST_SECOND) / DAY;
    int second = (int)((seconds - FIRST_SECOND) % DAY);
    int year = (int)(days / 366) + 1, month = 1; /* or some years later */
    days -= days_before_year(year);
    for (; days >= days_of_year(year); year++)
        days -= days_of_year(year);
    for (; days >= days_of_month(year, month); month++)
        days -= days_of_month(year, month);
    int length = snprintf(out, GW_TIMESTAMP_CAPACITY, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month,
                          (int)days + 1, second / 3600, second / 60 % 60, second % 60);
    return (gw_str){out, (size_t)length};
}
