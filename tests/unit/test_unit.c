/* SPDX-License-Identifier: MIT
 *
 * style/unit: values worked out from 1 in = 25.4 mm = 72 pt = 1440 twips. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/str.h"
#include "style/unit.h"

/* GB/T 9704-2012: 8844 twips hold 28 字, a line is 579 twips. */
static const gw_measure GRID = {8844, 28, 579};

static void lengths_in_twips(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int twips;
        const char *why;
    } ROWS[] = {
        {"210mm",      11906,      "11905.51"                   },
        {"297mm",      16838,      "16837.80"                   },
        {"37mm",       2098,       "2097.64"                    },
        {"35mm",       1984,       "1984.25"                    },
        {"28mm",       1587,       "1587.40"                    },
        {"28.01mm",    1588,       "1587.97"                    },
        {"26毫米",   1474,       "1474.02"                    },
        {"2.6cm",      1474,       "the same"                   },
        {"2.6厘米",  1474,       "the same"                   },
        {"1in",        1440,       "by definition"              },
        {"0.5英寸",  720,        "by definition"              },
        {"28.95pt",    579,        "28.95 x 20"                 },
        {"28磅",      560,        "28 x 20"                    },
        {"-0.25pt",    -5,         "the grid's letter spacing"  },
        {"0.025pt",    1,          "half a twip goes up"        },
        {"-0.025pt",   -1,         "and away from zero"         },
        {"0.024999pt", 0,          "less than half does not"    },
        {"0",          0,          "a bare zero"                },
        {"0mm",        0,          "any unit"                   },
        {"1字",       316,        "315.857"                    },
        {"2字",       632,        "631.714"                    },
        {"3字",       948,        "947.571, not 3 x 316 = 948" },
        {"4字",       1263,       "1263.43, not 4 x 316 = 1264"},
        {"5字",       1579,       "1579.29, not 5 x 316 = 1580"},
        {"-3字",      -948,       "hanging"                    },
        {"2字符",    632,        "as Word says it"            },
        {"1行",       579,        "the pitch"                  },
        {"0.5行",     290,        "289.5"                      },
        {"999999in",   1439998560, "the largest"                },
        {"1.5倍",     0,          "no length"                  },
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_length length;
        if (!gw_length_parse(&length, gw_str_of(ROWS[i].text)) ||
            gw_length_twips(length, &GRID) != ROWS[i].twips)
            fail_msg("%s: %s", ROWS[i].text, ROWS[i].why);
    }
}

static void other_sizes_have_their_own_character(void **state)
{
    (void)state;
    gw_measure fourteen_points = {280, 1, 579};
    gw_length length;
    assert_true(gw_length_parse(&length, GW_S("1字")));
    assert_int_equal(gw_length_twips(length, &fourteen_points), 280);
}

static void what_is_no_length(void **state)
{
    (void)state;
    static const char *const ROWS[] = {
        "",        "1",         "mm",          "1 mm", "1m",    "+1mm", "1,5mm",
        "1.mm",    ".5mm",      "1e3mm",       "1MM",  "--1mm", "1mm ", "0x1mm",
        "1.5.5mm", "1234567mm", "1.1234567mm", "１mm", "二字",  "-",    "-0",
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_length length = {7, GW_UNIT_INCH};
        if (gw_length_parse(&length, gw_str_of(ROWS[i])) || length.millionths != 7)
            fail_msg("%s", ROWS[i]);
    }
}

/* gbt9704, 5.1. */
static void sizes_in_halfpoints(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int halfpoints;
    } ROWS[] = {
        {"初号",  84},
        {"小初",  72},
        {"一号",  52},
        {"小一",  48},
        {"二号",  44},
        {"小二",  36},
        {"三号",  32},
        {"小三",  30},
        {"四号",  28},
        {"小四",  24},
        {"五号",  21},
        {"小五",  18},
        {"六号",  15},
        {"小六",  13},
        {"七号",  11},
        {"八号",  10},
        {"16pt",    32},
        {"10.5磅", 21},
        {"15.75pt", 32}, /* the print trade's
  三号: 31.5 goes up */
        {"5.64mm",  32}, /* 31.97 */
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_length size;
        if (!gw_size_parse(&size, gw_str_of(ROWS[i].text)) ||
            gw_length_halfpoints(size) != ROWS[i].halfpoints)
            fail_msg("%s", ROWS[i].text);
    }
}

static void what_is_no_size(void **state)
{
    (void)state;
    static const char *const ROWS[] = {"", "三", "九号", "小七", "2字", "1行", "2倍", "16"};
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_length size;
        if (gw_size_parse(&size, gw_str_of(ROWS[i])))
            fail_msg("%s", ROWS[i]);
    }
}

static void times_single_spacing(void **state)
{
    (void)state;
    gw_length length;
    assert_true(gw_length_parse(&length, GW_S("1.5倍")));
    assert_int_equal(gw_length_percent(length), 150);
    assert_true(gw_length_parse(&length, GW_S("1.255倍")));
    assert_int_equal(gw_length_percent(length), 126);
    assert_true(gw_length_parse(&length, GW_S("1.5pt")));
    assert_int_equal(gw_length_percent(length), 0);
}

/* The same under a locale whose decimal sign is a comma, where this machine has one. */
static void no_locale_matters(void **state)
{
    static const char *const COMMAS[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8"};
    for (size_t i = 0; i < GW_COUNT(COMMAS); i++)
        if (setlocale(LC_NUMERIC, COMMAS[i]) != NULL)
            break;
    lengths_in_twips(state);
    setlocale(LC_NUMERIC, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lengths_in_twips),  cmocka_unit_test(other_sizes_have_their_own_character),
        cmocka_unit_test(what_is_no_length), cmocka_unit_test(sizes_in_halfpoints),
        cmocka_unit_test(what_is_no_size),   cmocka_unit_test(times_single_spacing),
        cmocka_unit_test(no_locale_matters),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("unit", tests, NULL, NULL);
}
