/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "text/hanzi.h"

typedef enum class_bit {
    SPACE = 1,
    INVISIBLE = 2,
    HAN = 4,
    DIGIT = 8,
    LATIN = 16,
    PLACEHOLDER = 32,
} class_bit;

static const struct {
    uint32_t c;
    int classes, half_cells;
    uint32_t narrow;
} ROWS[] = {
    {' ',     SPACE,               1, ' '    },
    {'\t',    SPACE,               1, '\t'   },
    {'\f',    SPACE,               1, '\f'   },
    {'\r',    SPACE,               1, '\r'   },
    {0x08,    0,                   1, 0x08   },
    {0x0E,    0,                   1, 0x0E   },
    {0x85,    SPACE,               1, 0x85   },
    {0xA0,    SPACE,               1, 0xA0   },
    {0x2003,  SPACE,               1, 0x2003 },
    {0x200A,  SPACE,               1, 0x200A },
    {0x2028,  SPACE,               1, 0x2028 },
    {0x2029,  SPACE,               1, 0x2029 },
    {0x202F,  SPACE,               1, 0x202F },
    {0x3000,  SPACE,               2, ' '    },
    {0x200B,  INVISIBLE,           0, 0x200B },
    {0x200D,  INVISIBLE,           0, 0x200D },
    {0x200E,  0,                   0, 0x200E },
    {0x2060,  INVISIBLE,           0, 0x2060 },
    {0xFEFF,  INVISIBLE,           0, 0xFEFF },
    {U'一',  HAN,                 2, U'一' },
    {0x4DFF,  0,                   2, 0x4DFF }, /* a hexagram between two blocks of Han */
    {0x9FFF,  HAN,                 2, 0x9FFF },
    {0xA000,  0,                   2, 0xA000 },
    {0x3400,  HAN,                 2, 0x3400 },
    {U'々',  HAN,                 2, U'々' },
    {U'〇',  HAN,                 2, U'〇' },
    {U'〆',  0,                   2, U'〆' },
    {0xF900,  HAN,                 2, 0xF900 },
    {0x20000, HAN,                 2, 0x20000},
    {0x323AF, HAN,                 2, 0x323AF},
    {U'0',    DIGIT,               1, U'0'   },
    {U'9',    DIGIT,               1, U'9'   },
    {U':',    0,                   1, U':'   },
    {U'０',  0,                   2, U'0'   },
    {U'A',    LATIN,               1, U'A'   },
    {U'z',    LATIN,               1, U'z'   },
    {U'X',    LATIN | PLACEHOLDER, 1, U'X'   },
    {U'ｘ',  PLACEHOLDER,         2, U'x'   },
    {U'é',   LATIN,               1, U'é'  },
    {0x24F,   LATIN,               1, 0x24F  },
    {0x250,   0,                   1, 0x250  },
    {U'×',   PLACEHOLDER,         2, U'×'  },
    {U'÷',   0,                   2, U'÷'  },
    {U'*',    PLACEHOLDER,         1, U'*'   },
    {U'＿',  PLACEHOLDER,         2, U'_'   },
    {U'□',  PLACEHOLDER,         2, U'□' },
    {U'△',  PLACEHOLDER,         2, U'△' },
    {U'○',  PLACEHOLDER,         2, U'○' },
    {U'，',  0,                   2, U','   },
    {U'（',  0,                   2, U'('   },
    {0xFF5E,  0,                   2, '~'    },
    {0xFF5F,  0,                   2, 0xFF5F },
    {U'。',  0,                   2, U'。' },
    {U'“',  0,                   2, U'“' },
    {U'’',  0,                   2, U'’' },
    {U'—',  0,                   2, U'—' },
    {U'…',  0,                   2, U'…' },
    {U'·',   0,                   2, U'·'  },
    {U'①',  0,                   2, U'①' },
    {U'か',  0,                   2, U'か' },
    {0x0301,  0,                   0, 0x0301 },
    {0xFE0F,  0,                   0, 0xFE0F },
    {0xE0100, 0,                   0, 0xE0100},
    {0xFF71,  0,                   1, 0xFF71 }, /* half-width kana */
};

static int classes_of(uint32_t c)
{
    return (gw_is_space(c) ? SPACE : 0) | (gw_is_invisible(c) ? INVISIBLE : 0) |
           (gw_is_han(c) ? HAN : 0) | (gw_is_ascii_digit(c) ? DIGIT : 0) |
           (gw_is_latin(c) ? LATIN : 0) | (gw_is_placeholder(c) ? PLACEHOLDER : 0);
}

static void characters_have_classes_and_widths(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        if (classes_of(ROWS[i].c) != ROWS[i].classes ||
            gw_half_cells(ROWS[i].c) != ROWS[i].half_cells ||
            gw_narrow(ROWS[i].c) != ROWS[i].narrow)
            fail_msg("U+%04X: classes %d, half cells %d, narrow U+%04X", (unsigned)ROWS[i].c,
                     classes_of(ROWS[i].c), gw_half_cells(ROWS[i].c),
                     (unsigned)gw_narrow(ROWS[i].c));
}

static void widths_add_up(void **state)
{
    (void)state;
    assert_int_equal(gw_width_half_cells(GW_S("")), 0);
    assert_int_equal(gw_width_half_cells(GW_S("国办发〔2021〕7号")), 6 + 2 + 4 + 2 + 1 + 2);
    assert_int_equal(gw_width_half_cells(GW_S("“GB/T”　\xE2\x80\x8B")), 2 + 4 + 2 + 2);
}

static void numerals_are_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t chars; /* each of three bytes */
        int value;
    } NUMERALS[] = {
        {"一、",                      1, 1        },
        {"十、",                      1, 10       },
        {"十二",                      2, 12       },
        {"二十",                      2, 20       },
        {"二十一条",                3, 21       },
        {"一百",                      2, 100      },
        {"一百零三",                4, 103      },
        {"一百一十",                4, 110      },
        {"一百一十五章",          5, 115      },
        {"两百",                      2, 200      },
        {"一千零五十",             5, 1050     },
        {"九千九百九十九",       7, 9999     },
        {"二〇二一年",             4, 2021     },
        {"二○○八",                4, 2008     },
        {"一九四九",                4, 1949     },
        {"零",                         1, 0        },
        {"三三两两",                4, 3322     },
        {"十十",                      1, 10       },
        {"二十百",                   2, 20       },
        {"一百零",                   2, 100      },
        {"一二三四五六七八九", 9, 123456789},
    };
    for (size_t i = 0; i < GW_COUNT(NUMERALS); i++) {
        int value = -7;
        size_t bytes = gw_han_number(gw_str_of(NUMERALS[i].text), &value);
        if (bytes != NUMERALS[i].chars * 3 || value != NUMERALS[i].value)
            fail_msg("%s: %zu bytes, value %d", NUMERALS[i].text, bytes, value);
    }
}

static void what_is_no_numeral_is_left(void **state)
{
    (void)state;
    static const char *const NONE[] = {"", "百", "千年", "号", "1", "、一"};
    for (size_t i = 0; i < GW_COUNT(NONE); i++) {
        int value = -7;
        assert_int_equal(gw_han_number(gw_str_of(NONE[i]), &value), 0);
        assert_int_equal(value, -7);
    }
}

static void digits_have_values(void **state)
{
    (void)state;
    static const uint32_t DIGITS[] = U"零一二三四五六七八九";
    for (int i = 0; i < 10; i++)
        assert_int_equal(gw_han_digit(DIGITS[i]), i);
    assert_int_equal(gw_han_digit(U'〇'), 0);
    assert_int_equal(gw_han_digit(U'○'), 0);
    assert_int_equal(gw_han_digit(U'两'), 2);
    assert_int_equal(gw_han_digit(U'十'), -1);
    assert_int_equal(gw_han_digit(U'1'), -1);
}

static void brackets_and_quotes_pair(void **state)
{
    (void)state;
    static const uint32_t OPEN[] = U"“‘([〔【〈《「『", CLOSE[] = U"”’)]〕】〉》」』";
    size_t pairs = 0;
    for (size_t i = 0; OPEN[i] != 0; i++) {
        assert_int_equal(gw_closing_of(OPEN[i]), CLOSE[i]);
        assert_int_equal(gw_opening_of(CLOSE[i]), OPEN[i]);
    }
    for (uint32_t c = 0; c < 0x20000; c++)
        pairs += (gw_closing_of(c) != 0) + (gw_opening_of(c) != 0);
    assert_int_equal(pairs, 20);
}

/* The short cuts leave nothing out that the tables have. */
static void pairs_are_those_of_the_table(void **state)
{
    (void)state;
    for (uint32_t c = 0; c < 0x20000; c++) {
        assert_int_equal(gw_closing_of(c), gw_rare_closing_of(c));
        assert_int_equal(gw_opening_of(c), gw_rare_opening_of(c));
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(characters_have_classes_and_widths),
    cmocka_unit_test(widths_add_up),
    cmocka_unit_test(numerals_are_read),
    cmocka_unit_test(what_is_no_numeral_is_left),
    cmocka_unit_test(digits_have_values),
    cmocka_unit_test(brackets_and_quotes_pair),
    cmocka_unit_test(pairs_are_those_of_the_table),
};
UNIT_MAIN(TESTS)
