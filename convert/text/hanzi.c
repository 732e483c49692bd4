/* SPDX-License-Identifier: MIT
 *
 * Classes of characters as tables of ranges in rising order, with a short cut for ASCII and for
 * the main block of Han, which are nearly all that a text of this kind holds. */
#include "text/hanzi.h"

#include "base/str.h"
#include "base/utf8.h"

typedef struct range {
    uint32_t first, last;
} range;

/* White_Space, Unicode 15 PropList */
static const range SPACES[] = {
    {0x0009, 0x000D},
    {0x0020, 0x0020},
    {0x0085, 0x0085},
    {0x00A0, 0x00A0},
    {0x1680, 0x1680},
    {0x2000, 0x200A},
    {0x2028, 0x2029},
    {0x202F, 0x202F},
    {0x205F, 0x205F},
    {0x3000, 0x3000},
};

static const range HAN[] = {
    {0x3005,  0x3005 }, /* 々 */
    {0x3007,  0x3007 }, /* 〇 */
    {0x3400,  0x4DBF }, /* extension A */
    {0x4E00,  0x9FFF },
    {0xF900,  0xFAFF }, /* compatibility */
    {0x20000, 0x2A6DF}, /* extensions B to I */
    {0x2A700, 0x2EE5F},
    {0x2F800, 0x2FA1F},
    {0x30000, 0x323AF},
};

static const range LATIN[] = {
    {'A',    'Z'   },
    {'a',    'z'   },
    {0x00C0, 0x00D6},
    {0x00D8, 0x00F6},
    {0x00F8, 0x024F},
};

static const range ZERO_WIDTH[] = {
    {0x0300,  0x036F }, /* combining */
    {0x200B,  0x200F },
    {0x202A,  0x202E },
    {0x2060,  0x2064 },
    {0x20D0,  0x20F0 },
    {0x302A,  0x302D },
    {0x3099,  0x309A },
    {0xFE00,  0xFE0F }, /* variation selectors */
    {0xFE20,  0xFE2F },
    {0xFEFF,  0xFEFF },
    {0xE0100, 0xE01EF}, /* ideographic variation selectors */
};

/* A whole cell in the faces of office documents: besides the East Asian wide characters the
 * symbols that GB 2312 rows 1 to 9 have and Western faces draw narrow. */
static const range WHOLE_CELL[] = {
    {0x00B1,  0x00B1 },
    {0x00B7,  0x00B7 },
    {0x00D7,  0x00D7 },
    {0x00F7,  0x00F7 },
    {0x1100,  0x115F },
    {0x2014,  0x2016 },
    {0x2018,  0x2019 },
    {0x201C,  0x201D },
    {0x2025,  0x2026 },
    {0x2030,  0x2030 },
    {0x203B,  0x203B },
    {0x2103,  0x2103 },
    {0x2116,  0x2116 },
    {0x2160,  0x217F },
    {0x2190,  0x2199 },
    {0x2200,  0x22FF },
    {0x2460,  0x24FF },
    {0x2500,  0x267F },
    {0x2E80,  0x303E },
    {0x3041,  0xA4CF },
    {0xAC00,  0xD7A3 },
    {0xF900,  0xFAFF },
    {0xFE30,  0xFE6F },
    {0xFF01,  0xFF60 },
    {0xFFE0,  0xFFE6 },
    {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD},
};

static const range PLACEHOLDERS[] = {
    {'*',    '*'   },
    {'X',    'X'   },
    {'_',    '_'   },
    {'x',    'x'   },
    {0x00D7, 0x00D7}, /* × */
    {0x25A1, 0x25A1}, /* □ */
    {0x25B3, 0x25B3}, /* △ */
    {0x25CB, 0x25CB}, /* ○ */
    {0xFF0A, 0xFF0A},
    {0xFF38, 0xFF38},
    {0xFF3F, 0xFF3F},
    {0xFF58, 0xFF58},
};

static bool is_among(const range *ranges, size_t count, uint32_t c)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && c >= ranges[low].first;
}

#define IS_AMONG(table, c) is_among(table, GW_COUNT(table), c)

bool gw_is_rare_space(uint32_t c)
{
    return IS_AMONG(SPACES, c);
}

bool gw_is_rare_han(uint32_t c)
{
    return IS_AMONG(HAN, c);
}

bool gw_is_latin(uint32_t c)
{
    return c <= 0x024F && IS_AMONG(LATIN, c);
}

int gw_rare_half_cells(uint32_t c)
{
    if (IS_AMONG(ZERO_WIDTH, c))
        return 0;
    return IS_AMONG(WHOLE_CELL, c) ? 2 : 1;
}

size_t gw_width_half_cells(gw_str s)
{
    size_t width = 0;
    for (size_t at = 0; at < s.n;)
        width += (size_t)gw_half_cells(gw_utf8_next(s, &at));
    return width;
}

bool gw_is_placeholder(uint32_t c)
{
    return !gw_is_main_han(c) && IS_AMONG(PLACEHOLDERS, c);
}

typedef struct numeral {
    uint32_t character;
    int value;
} numeral;

static const numeral DIGITS[] = {
    {U'零', 0},
    {U'〇', 0},
    {U'○', 0},
    {U'一', 1},
    {U'二', 2},
    {U'两', 2},
    {U'三', 3},
    {U'四', 4},
    {U'五', 5},
    {U'六', 6},
    {U'七', 7},
    {U'八', 8},
    {U'九', 9},
};

static const numeral UNITS[] = {
    {U'十', 10  },
    {U'百', 100 },
    {U'千', 1000}
};

/* The value of `c`, or -1. */
static int find_numeral(const numeral *numerals, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++)
        if (numerals[i].character == c)
            return numerals[i].value;
    return -1;
}

int gw_han_digit(uint32_t c)
{
    return c < U'○' ? -1 : find_numeral(DIGITS, GW_COUNT(DIGITS), c);
}

static int han_unit(uint32_t c)
{
    return find_numeral(UNITS, GW_COUNT(UNITS), c);
}

/* The character at `at`, 0 at the end; `*after` is where the next one begins. */
static uint32_t peek(gw_str s, size_t at, size_t *after)
{
    *after = at;
    return at < s.n ? gw_utf8_next(s, after) : 0;
}

/* Years are read digit by digit: 二〇二一. Nine digits fit an int; more are no number. */
static size_t read_positional(gw_str s, int *value)
{
    size_t at = 0, after;
    int total = 0, digit;
    for (int digits = 0; (digit = gw_han_digit(peek(s, at, &after))) >= 0; at = after) {
        if (++digits > 9)
            return 0;
        total = total * 10 + digit;
    }
    *value = total;
    return at;
}

enum { ABOVE_ALL_UNITS = 10000 };

/* One place of 九千九百九十九: a digit and a unit smaller than `*last_unit`. The first 十 may stand
 * without a digit, the last digit without a unit. Returns its bytes, 0 when there is no place. */
static size_t read_place(gw_str s, int *value, int *last_unit)
{
    bool is_first = *last_unit == ABOVE_ALL_UNITS;
    size_t at = 0, after;
    uint32_t c = peek(s, 0, &after);
    if (!is_first && gw_han_digit(c) == 0) /* 一百零三 */
        c = peek(s, at = after, &after);
    int digit = gw_han_digit(c);
    if (digit > 0)
        c = peek(s, at = after, &after);
    else if (is_first && c == U'十')
        digit = 1;
    if (digit <= 0)
        return 0;
    int unit = han_unit(c);
    bool has_unit = unit > 0 && unit < *last_unit;
    *value += has_unit ? digit * unit : digit;
    *last_unit = has_unit ? unit : 1;
    return has_unit ? after : at;
}

static size_t read_places(gw_str s, int *value)
{
    size_t at = 0, length;
    int last_unit = ABOVE_ALL_UNITS;
    while (last_unit > 1 && (length = read_place(gw_str_from(s, at), value, &last_unit)) > 0)
        at += length;
    return at;
}

size_t gw_han_number(gw_str s, int *value)
{
    int positional = 0, placed = 0;
    uint32_t first = gw_utf8_first(s);
    if (gw_han_digit(first) < 0 && first != U'十')
        return 0;
    size_t positional_bytes = read_positional(s, &positional);
    size_t placed_bytes = read_places(s, &placed);
    bool by_place = placed_bytes > positional_bytes;
    size_t bytes = by_place ? placed_bytes : positional_bytes;
    if (bytes > 0)
        *value = by_place ? placed : positional;
    return bytes;
}

/* ---- the ends of a line --------------------------------------------------------------------- */

static bool is_blank_character(uint32_t c)
{
    return gw_is_space(c) || gw_is_invisible(c);
}

size_t gw_leading_blank(gw_str s)
{
    size_t at = 0;
    while (at < s.n) {
        size_t after = at;
        if (!is_blank_character(gw_utf8_next(s, &after)))
            break;
        at = after;
    }
    return at;
}

size_t gw_trailing_blank(gw_str s)
{
    size_t at = s.n;
    while (at > 0) {
        size_t before = at;
        if (!is_blank_character(gw_utf8_previous(s, &before)))
            break;
        at = before;
    }
    return s.n - at;
}

gw_str gw_trim(gw_str s)
{
    s = gw_str_from(s, gw_leading_blank(s));
    return gw_str_head(s, s.n - gw_trailing_blank(s));
}

bool gw_is_blank(gw_str s)
{
    return gw_leading_blank(s) == s.n;
}

/* ---- pairs ---------------------------------------------------------------------------------- */

typedef struct bracket_pair {
    uint32_t open, close;
} bracket_pair;

static const bracket_pair PAIRS[] = {
    {U'《', U'》'},
    {U'“', U'”'},
    {U'‘', U'’'},
    {'(',    ')'   },
    {'[',    ']'   },
    {U'〔', U'〕'},
    {U'【', U'】'},
    {U'〈', U'〉'},
    {U'「', U'」'},
    {U'『', U'』'},
};

uint32_t gw_rare_closing_of(uint32_t open)
{
    for (size_t i = 0; i < GW_COUNT(PAIRS); i++)
        if (PAIRS[i].open == open)
            return PAIRS[i].close;
    return 0;
}

uint32_t gw_rare_opening_of(uint32_t close)
{
    for (size_t i = 0; i < GW_COUNT(PAIRS); i++)
        if (PAIRS[i].close == close)
            return PAIRS[i].open;
    return 0;
}
