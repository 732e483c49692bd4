/* SPDX-License-Identifier: MIT */
#include "batch/natural.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Cuts the digits at the front of `s`, without zeros that lead. */
static gw_str cut_number(gw_str *s)
{
    size_t n = 0;
    while (n < s->n && is_digit(s->p[n]))
        n++;
    gw_str digits = gw_str_head(*s, n);
    *s = gw_str_from(*s, n);
    while (digits.n > 1 && digits.p[0] == '0')
        digits = gw_str_from(digits, 1);
    return digits;
}

static int compare_numbers(gw_str a, gw_str b)
{
    if (a.n != b.n)
        return a.n < b.n ? -1 : 1;
    return memcmp(a.p, b.p, a.n);
}

static int rank(char c)
{
    return c == '/' ? -1 : (unsigned char)c;
}

static int compare_bytes(gw_str a, gw_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n > 0 ? memcmp(a.p, b.p, n) : 0;
    return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

int gw_natural_compare(gw_str a, gw_str b)
{
    gw_str rest_a = a, rest_b = b;
    while (rest_a.n > 0 && rest_b.n > 0) {
        int order = rank(rest_a.p[0]) - rank(rest_b.p[0]);
        if (is_digit(rest_a.p[0]) && is_digit(rest_b.p[0])) {
            order = compare_numbers(cut_number(&rest_a), cut_number(&rest_b));
        } else {
            rest_a = gw_str_from(rest_a, 1);
            rest_b = gw_str_from(rest_b, 1);
        }
        if (order != 0)
            return order;
    }
    int order = (rest_a.n > 0) - (rest_b.n > 0);
    return order != 0 ? order : compare_bytes(a, b);
}
