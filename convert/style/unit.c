/* SPDX-License-Identifier: MIT */
#include "style/unit.h"

#include "base/str.h"

enum { MOST_DIGITS = 6, MOST_DECIMALS = 6, MILLION = 1000000 };

typedef struct unit_row {
    const char *word;
    gw_unit unit;
} unit_row;

static const unit_row UNITS[] = {
    {"pt",     GW_UNIT_POINT     },
    {"磅",    GW_UNIT_POINT     },
    {"mm",     GW_UNIT_MILLIMETRE},
    {"毫米", GW_UNIT_MILLIMETRE},
    {"cm",     GW_UNIT_CENTIMETRE},
    {"厘米", GW_UNIT_CENTIMETRE},
    {"in",     GW_UNIT_INCH      },
    {"英寸", GW_UNIT_INCH      },
    {"字",    GW_UNIT_CHARACTER },
    {"字符", GW_UNIT_CHARACTER },
    {"行",    GW_UNIT_LINE      },
    {"倍",    GW_UNIT_SINGLE    },
};

/* Twips of a unit of paper as a fraction: an inch is 1440 twips and 25.4 mm. */
typedef struct fraction {
    int64_t over, under;
} fraction;

static const fraction PAPER[GW_UNIT_COUNT] = {
    [GW_UNIT_POINT] = {20,    1  },
    [GW_UNIT_MILLIMETRE] = {7200,  127},
    [GW_UNIT_CENTIMETRE] = {72000, 127},
    [GW_UNIT_INCH] = {1440,  1  },
};

/* 字号 of word processors; those of the print trade differ (三号 15.75 pt). */
typedef struct size_row {
    const char *word;
    int tenths_pt;
} size_row;

static const size_row SIZES[] = {
    {"初号", 420},
    {"小初", 360},
    {"一号", 260},
    {"小一", 240},
    {"二号", 220},
    {"小二", 180},
    {"三号", 160},
    {"小三", 150},
    {"四号", 140},
    {"小四", 120},
    {"五号", 105},
    {"小五", 90 },
    {"六号", 75 },
    {"小六", 65 },
    {"七号", 55 },
    {"八号", 50 },
};

/* Steps over at most `most` digits and appends them to `value`; returns how many there were. */
static size_t read_digits(gw_str *text, size_t most, int64_t *value)
{
    size_t count = 0;
    for (; count < most && count < text->n; count++) {
        unsigned digit = (unsigned char)text->p[count] - (unsigned)'0';
        if (digit > 9)
            break;
        *value = *value * 10 + digit;
    }
    *text = gw_str_from(*text, count);
    return count;
}

/* Steps over a decimal number; false when there is none. Digits beyond the limits stay, and are
 * then no unit. */
static bool read_number(gw_str *text, int64_t *millionths)
{
    bool negative = gw_str_cut(text, GW_S("-"));
    int64_t value = 0;
    if (read_digits(text, MOST_DIGITS, &value) == 0)
        return false;
    size_t decimals = 0;
    if (gw_str_cut(text, GW_S("."))) {
        decimals = read_digits(text, MOST_DECIMALS, &value);
        if (decimals == 0)
            return false;
    }
    for (; decimals < MOST_DECIMALS; decimals++)
        value *= 10;
    *millionths = negative ? -value : value;
    return true;
}

static gw_unit find_unit(gw_str word)
{
    for (size_t i = 0; i < GW_COUNT(UNITS); i++)
        if (gw_str_equal(word, gw_str_of(UNITS[i].word)))
            return UNITS[i].unit;
    return GW_UNIT_NONE;
}

bool gw_length_parse(gw_length *length, gw_str text)
{
    if (gw_str_equal(text, GW_S("0"))) {
        *length = (gw_length){0, GW_UNIT_POINT};
        return true;
    }
    gw_length read = {0};
    if (!read_number(&text, &read.millionths))
        return false;
    read.unit = find_unit(text);
    if (read.unit == GW_UNIT_NONE)
        return false;
    *length = read;
    return true;
}

bool gw_size_parse(gw_length *size, gw_str text)
{
    for (size_t i = 0; i < GW_COUNT(SIZES); i++) {
        if (gw_str_equal(text, gw_str_of(SIZES[i].word))) {
            *size = (gw_length){(int64_t)SIZES[i].tenths_pt * (MILLION / 10), GW_UNIT_POINT};
            return true;
        }
    }
    gw_length read;
    if (!gw_length_parse(&read, text) || !gw_unit_is_absolute(read.unit))
        return false;
    *size = read;
    return true;
}

bool gw_unit_is_absolute(gw_unit unit)
{
    return unit > GW_UNIT_NONE && unit < GW_UNIT_COUNT && PAPER[unit].under != 0;
}

static fraction twips_of(gw_unit unit, const gw_measure *measure)
{
    if (gw_unit_is_absolute(unit))
        return PAPER[unit];
    if (measure != NULL && unit == GW_UNIT_CHARACTER)
        return (fraction){measure->characters_twips, measure->characters};
    if (measure != NULL && unit == GW_UNIT_LINE)
        return (fraction){measure->line_twips, 1};
    return (fraction){0, 1};
}

/* millionths * factor / 1000000, rounded half away from zero. Neither product overflows: a value is
 * below 10^12 and a factor's upper part below 10^6. */
static int64_t scale(int64_t millionths, fraction factor)
{
    int64_t over = millionths * factor.over;
    int64_t under = factor.under * MILLION;
    int64_t half = over < 0 ? -(under / 2) : under / 2;
    return (over + half) / under;
}

int64_t gw_length_twips(gw_length length, const gw_measure *measure)
{
    return scale(length.millionths, twips_of(length.unit, measure));
}

int64_t gw_length_halfpoints(gw_length length)
{
    fraction twips = twips_of(length.unit, NULL);
    return scale(length.millionths, (fraction){twips.over, twips.under * 10});
}

int64_t gw_length_percent(gw_length length)
{
    return length.unit == GW_UNIT_SINGLE ? scale(length.millionths, (fraction){100, 1}) : 0;
}
