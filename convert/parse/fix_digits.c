/* SPDX-License-Identifier: MIT */
#include "base/str.h"
#include "parse/fixers.h"
#include "parse/number.h"
#include "text/hanzi.h"

enum { YEAR_CHARS = 4, LONGEST_CODE = 16 }; /* 代字 of a document number, in characters */

static void set(gw_cells *cells, size_t at, uint32_t c)
{
    gw_cells_set(cells, at, c, GW_FIX_DIGITS);
}

static bool is_digit_at(const gw_cells *cells, size_t at)
{
    return gw_is_ascii_digit(gw_narrow(gw_cells_at(cells, at)));
}

/* ---- years in Chinese numerals -------------------------------------------------------------- */

static bool is_circle(uint32_t c)
{
    uint32_t narrow = gw_narrow(c);
    return c == U'○' || c == U'◯' || narrow == 'O' || narrow == '0';
}

/* 二○二一年 -> 二〇二一年 */
static void fix_year(gw_cells *cells, size_t from)
{
    uint32_t first = gw_cells_at(cells, from);
    if ((first != U'一' && first != U'二') || gw_cells_at(cells, from + YEAR_CHARS) != U'年')
        return;
    for (size_t i = from; i < from + YEAR_CHARS; i++)
        if (!is_circle(gw_cells_at(cells, i)) && gw_han_digit(gw_cells_at(cells, i)) < 0)
            return;
    for (size_t i = from; i < from + YEAR_CHARS; i++)
        if (is_circle(gw_cells_at(cells, i)))
            set(cells, i, U'〇');
}

/* ---- full-width forms ----------------------------------------------------------------------- */

static bool is_full_letter(uint32_t c)
{
    return c != gw_narrow(c) && gw_is_latin(gw_narrow(c));
}

/* Ｘ and ｘ alone stand for what nobody filled in, Ｏ beside a numeral for 〇. */
static bool is_word(const gw_cells *cells, size_t from, size_t to)
{
    bool filled = false;
    for (size_t i = from; i < to; i++)
        filled = filled || !gw_is_placeholder(cells->items[i].c);
    return filled && (to - from > 1 || from == 0 || gw_han_digit(cells->items[from - 1].c) < 0) &&
           (to - from > 1 || gw_han_digit(gw_cells_at(cells, to)) < 0);
}

static size_t narrow_letters(gw_cells *cells, size_t from)
{
    size_t to = from;
    while (is_full_letter(gw_cells_at(cells, to)))
        to++;
    bool narrows = to > from && is_word(cells, from, to);
    for (size_t i = from; narrows && i < to; i++)
        set(cells, i, gw_narrow(cells->items[i].c));
    return to > from ? to : from + 1;
}

/* Titles in 《》 keep what they have. */
static void narrow_all(gw_cells *cells)
{
    bool in_title = false;
    for (size_t i = 0; i < cells->count;) {
        uint32_t c = gw_cells_at(cells, i);
        in_title = c == U'《' || (in_title && c != U'》');
        bool after_digit = i > 0 && is_digit_at(cells, i - 1);
        if (!in_title && (gw_is_ascii_digit(gw_narrow(c)) || (after_digit && c == U'％') ||
                          (after_digit && c == U'．' && is_digit_at(cells, i + 1))))
            set(cells, i, gw_narrow(c));
        i = in_title ? i + 1 : narrow_letters(cells, i);
    }
}

/* ---- zeros ---------------------------------------------------------------------------------- */

/* A numeral of one or two digits before `unit`; its zero, where it begins with one, is *zero.
 * Returns the cell behind the unit, 0 when there is none. */
static size_t read_number(const gw_cells *cells, size_t at, uint32_t unit, size_t *zero)
{
    size_t start = at;
    while (at - start < 2 && is_digit_at(cells, at))
        at++;
    *zero = at - start == 2 && gw_narrow(cells->items[start].c) == '0' ? start : cells->count;
    return at > start && gw_cells_at(cells, at) == unit ? at + 1 : 0;
}

static void drop(gw_cells *cells, size_t zero)
{
    if (zero < cells->count && gw_narrow(gw_cells_at(cells, zero + 1)) != '0')
        set(cells, zero, GW_CELL_GONE);
}

/* Clause 7.3.5.4: 2021年03月01日 -> 2021年3月1日, alone on a line or before 印发. */
static void fix_date(gw_cells *cells, size_t year)
{
    size_t month_zero, day_zero;
    size_t month = read_number(cells, year + 1, U'月', &month_zero);
    size_t end = month > 0 ? read_number(cells, month, U'日', &day_zero) : 0;
    if (end == 0 || year < YEAR_CHARS)
        return;
    for (size_t i = year - YEAR_CHARS; i < year; i++)
        if (!is_digit_at(cells, i))
            return;
    bool printed = gw_cells_at(cells, end) == U'印' && gw_cells_at(cells, end + 1) == U'发' &&
                   gw_cells_end_line(cells, end + 1);
    bool alone = gw_cells_begin_line(cells, year - YEAR_CHARS) && gw_cells_end_line(cells, end - 1);
    if (!printed && !alone)
        return;
    drop(cells, month_zero);
    drop(cells, day_zero);
}

/* ---- document numbers ----------------------------------------------------------------------- */

/* A character of an office's 代字, which may not be filled in. */
static bool is_code(uint32_t c)
{
    return gw_is_han(c) || gw_is_placeholder(c);
}

/* From the line's start to the bracket nothing but the 代字. */
static bool opens_line(const gw_cells *cells, size_t open)
{
    size_t at = open;
    while (at > 0 && open - at < LONGEST_CODE && is_code(cells->items[at - 1].c))
        at--;
    return at < open && gw_cells_begin_line(cells, at);
}

/* Clause 7.2.5: neither 第 nor zeros before the serial number: X政发〔2021〕第01号. */
static void fix_number(gw_cells *cells, size_t open)
{
    size_t length = gw_cells_match_number(cells, open);
    if (length == 0 || !opens_line(cells, open) || !gw_cells_end_line(cells, open + length - 1))
        return;
    size_t at = open + GW_NUMBER_CLOSING + 1;
    if (gw_cells_at(cells, at) == U'第')
        set(cells, at++, GW_CELL_GONE);
    for (; gw_narrow(gw_cells_at(cells, at)) == '0' && is_digit_at(cells, at + 1); at++)
        set(cells, at, GW_CELL_GONE);
}

void gw_fix_digits(gw_cells *cells)
{
    for (size_t i = 0; i < cells->count; i++)
        fix_year(cells, i);
    narrow_all(cells);
    for (size_t i = 0; i < cells->count; i++) {
        if (gw_cells_at(cells, i) == U'年')
            fix_date(cells, i);
        if (i > 0 && gw_cell_is_bracket(gw_cells_at(cells, i)))
            fix_number(cells, i);
    }
}
