/* SPDX-License-Identifier: MIT */
#include "parse/date.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

/* A numeral at byte `*at`, Arabic or Chinese, then `unit`; 0 when it is not there. */
static int read_number(gw_str text, size_t *at, uint32_t unit)
{
    int value = 0;
    while (*at < text.n) {
        size_t next = *at;
        uint32_t c = gw_narrow(gw_utf8_next(text, &next));
        if (gw_is_ascii_digit(c) && value < 10000)
            value = value * 10 + (int)(c - '0');
        else if (!gw_is_space(c))
            break;
        *at = next;
    }
    if (value == 0)
        *at += gw_han_number(gw_str_from(text, *at), &value);
    while (*at < text.n) {
        uint32_t c = gw_utf8_next(text, at);
        if (!gw_is_space(c))
            return c == unit ? value : 0;
    }
    return 0;
}

/* Days from 1970-01-01 of a date of the Gregorian calendar: years counted from March, so that the
 * leap day is the last of a year. */
static int64_t days_since_1970(int year, int month, int day)
{
    int64_t y = year - (month <= 2);
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return y * 365 + y / 4 - y / 100 + y / 400 + day_of_year - 719468;
}

int gw_month_days(int year, int month)
{
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return DAYS[month - 1] + (month == 2 && is_leap);
}

bool gw_date_read(gw_str text, int64_t *seconds)
{
    size_t at = 0;
    int year = read_number(text, &at, U'年');
    int month = year > 0 ? read_number(text, &at, U'月') : 0;
    int day = month > 0 ? read_number(text, &at, U'日') : 0;
    if (year < 1900 || year > 9999 || month < 1 || month > 12 || at < text.n)
        return false;
    if (day < 1 || day > gw_month_days(year, month))
        return false;
    *seconds = days_since_1970(year, month, day) * 86400;
    return true;
}
