/* SPDX-License-Identifier: MIT
 *
 * Both names are read as characters and numbers, each by itself; the first of these that differ
 * decide. */
#include "batch/natural.h"

#include <stdio.h>

#include "text/hanzi.h"

/* A number of any length: ASCII digits (1 byte each), full-width ones (3 bytes, of which the last
 * tells the digit), or a Chinese numeral, of which the value stands in `own`. */
typedef struct natural_number {
    const char *digits;
    size_t count, stride;
    char own[24];
} natural_number;

/* The bytes of the digit at the front of `s`; 0 when there is none. */
static size_t digit_bytes(gw_str s)
{
    if (s.n >= 1 && s.p[0] >= '0' && s.p[0] <= '9')
        return 1;
    bool is_wide = s.n >= 3 && memcmp(s.p, "\xEF\xBC", 2) == 0 && (unsigned char)s.p[2] >= 0x90 &&
                   (unsigned char)s.p[2] <= 0x99;
    return is_wide ? 3 : 0;
}

static int digit_at(const natural_number *number, size_t index)
{
    return number->digits[(index + 1) * number->stride - 1] & 0x0F;
}

static void cut_zeros(natural_number *number)
{
    for (; number->count > 1 && digit_at(number, 0) == 0; number->count--)
        number->digits += number->stride;
}

static bool cut_digits(gw_str *s, natural_number *number)
{
    *number = (natural_number){.digits = s->p, .stride = digit_bytes(*s)};
    while (number->stride > 0 && digit_bytes(*s) == number->stride) {
        *s = gw_str_from(*s, number->stride);
        number->count++;
    }
    cut_zeros(number);
    return number->stride > 0;
}

static bool cut_numeral(gw_str *s, natural_number *number)
{
    int value;
    size_t bytes = gw_han_number(*s, &value);
    if (bytes == 0)
        return false;
    *s = gw_str_from(*s, bytes);
    number->count = (size_t)snprintf(number->own, sizeof number->own, "%d", value);
    number->digits = number->own;
    number->stride = 1;
    return true;
}

/* Cuts the number at the front of `s`; false when there is none. */
static bool cut_number(gw_str *s, natural_number *number)
{
    return cut_digits(s, number) || cut_numeral(s, number);
}

static int compare_numbers(const natural_number *a, const natural_number *b)
{
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    for (size_t i = 0; i < a->count; i++)
        if (digit_at(a, i) != digit_at(b, i))
            return digit_at(a, i) - digit_at(b, i);
    return 0;
}

/* Where a byte stands among the others; a number stands where its digits would. */
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

/* Compares what stands at the front of both, and steps over it. */
static int compare_fronts(gw_str *a, gw_str *b)
{
    natural_number number_a, number_b;
    char first_a = a->p[0], first_b = b->p[0];
    bool is_number_a = cut_number(a, &number_a), is_number_b = cut_number(b, &number_b);
    if (is_number_a && is_number_b)
        return compare_numbers(&number_a, &number_b);
    if (!is_number_a)
        *a = gw_str_from(*a, 1);
    if (!is_number_b)
        *b = gw_str_from(*b, 1);
    return (is_number_a ? '0' : rank(first_a)) - (is_number_b ? '0' : rank(first_b));
}

int gw_natural_compare(gw_str a, gw_str b)
{
    gw_str rest_a = a, rest_b = b;
    while (rest_a.n > 0 && rest_b.n > 0) {
        int order = compare_fronts(&rest_a, &rest_b);
        if (order != 0)
            return order;
    }
    int order = (rest_a.n > 0) - (rest_b.n > 0);
    return order != 0 ? order : compare_bytes(a, b);
}
