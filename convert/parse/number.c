/* SPDX-License-Identifier: MIT */
#include "parse/number.h"

#include "base/str.h"
#include "text/hanzi.h"

enum { YEAR_CHARS = 4, MOST_DIGITS = 4 };

typedef struct bracket_pair {
    uint32_t open, close;
} bracket_pair;

static const bracket_pair BRACKETS[] = {
    {'(',    ')'   },
    {'[',    ']'   },
    {U'〔', U'〕'},
    {U'【', U'】'},
    {U'〈', U'〉'},
};

static bool opens(uint32_t c)
{
    for (size_t i = 0; i < GW_COUNT(BRACKETS); i++)
        if (gw_narrow(c) == BRACKETS[i].open)
            return true;
    return false;
}

static bool closes(uint32_t c)
{
    for (size_t i = 0; i < GW_COUNT(BRACKETS); i++)
        if (gw_narrow(c) == BRACKETS[i].close)
            return true;
    return false;
}

static bool is_figure(uint32_t c)
{
    return gw_is_ascii_digit(gw_narrow(c)) || gw_is_placeholder(c);
}

/* 19.., 20.., or nothing filled in yet. */
static bool is_year(const uint32_t *chars)
{
    uint32_t first = gw_narrow(chars[0]), second = gw_narrow(chars[1]);
    for (size_t i = 0; i < YEAR_CHARS; i++)
        if (!is_figure(chars[i]))
            return false;
    return (first == '1' && second == '9') || (first == '2' && second == '0') ||
           (gw_is_placeholder(chars[0]) && gw_is_placeholder(chars[1]));
}

size_t gw_number_match(const uint32_t *chars, size_t count)
{
    if (count <= GW_NUMBER_CLOSING || !opens(chars[0]) || !is_year(chars + 1) ||
        !closes(chars[GW_NUMBER_CLOSING]))
        return 0;
    size_t at = GW_NUMBER_CLOSING + 1;
    at += at < count && chars[at] == U'第';
    size_t digits = at;
    while (at < count && at - digits < MOST_DIGITS && is_figure(chars[at]))
        at++;
    return at > digits && at < count && chars[at] == U'号' ? at + 1 : 0;
}

bool gw_number_has_wrong_brackets(const uint32_t *chars)
{
    return chars[0] != U'〔' || chars[GW_NUMBER_CLOSING] != U'〕';
}
