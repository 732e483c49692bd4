/* SPDX-License-Identifier: MIT
 *
 * write/width and write/signer: how wide a text is, and who signs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/str.h"
#include "write/signer.h"
#include "write/width.h"

#define FANGSONG                                                                                   \
    {                                                                                              \
        "仿宋", sizeof "仿宋" - 1                                                                  \
    }
static const gw_font CHINESE = {.face = FANGSONG, .latin = FANGSONG};
static const gw_font WESTERN = {
    .face = FANGSONG, .latin = {"Times New Roman", 15}
};

/* Type of 16 pt, 320 twips, set 5 twips closer: a character 315, half of one 155. */
static const struct {
    const char *text;
    bool autospace;
    int chinese, western;
} WIDTHS[] = {
    {"",                   true,  0,    0   },
    {"市人民政府",    true,  1575, 1575},
    {"2024",               true,  620,  620 },
    {"2024年3月1日",    false, 1875, 1875},
    {"2024年3月1日",    true,  2225, 2225}, /* five gaps of 70 */
    {"×年",              true,  630,  630 },
    {"1.",                 true,  310,  255 },
    {"AaB",                true,  465,  547 },
    {"a市，b，",        true,  1325, 1285}, /* no gap beside punctuation */
    {"甲\xE2\x80\x8B乙", true,  630,  630 }, /* U+200B has no width */
    {"甲　乙 丙",      true,  1415, 1335},
};

static void widths(void **state)
{
    (void)state;
    gw_type type = {.size_halfpoints = 32, .letter_spacing_twips = -5};
    for (size_t i = 0; i < GW_COUNT(WIDTHS); i++) {
        gw_str text = gw_str_of(WIDTHS[i].text);
        type.font = &CHINESE;
        int chinese = gw_text_width_twips(text, &type, WIDTHS[i].autospace, 8844);
        type.font = &WESTERN;
        int western = gw_text_width_twips(text, &type, WIDTHS[i].autospace, 8844);
        if (chinese != WIDTHS[i].chinese || western != WIDTHS[i].western)
            fail_msg("%s: %d, %d", WIDTHS[i].text, chinese, western);
    }
}

/* What is wider than a line is as wide as a line, however long it is. */
static void longest(void **state)
{
    (void)state;
    static char text[3 * 100000];
    for (size_t i = 0; i < sizeof text; i += 3)
        memcpy(text + i, "市", 3);
    gw_type type = {.font = &CHINESE, .size_halfpoints = 800};
    assert_int_equal(gw_text_width_twips((gw_str){text, sizeof text}, &type, true, 8844), 8844);
    type.letter_spacing_twips = -8000;
    assert_int_equal(gw_text_width_twips(GW_S("市"), &type, true, 8844), 0);
}

static const struct {
    const char *text, *office, *name;
} SIGNERS[] = {
    {"市长　李明华",                            "市长",       "李明华"},
    {"市长　李　明",                            "市长",       "李　明"},
    {"李　明",                                     "",             "李　明"},
    {"王小明",                                     "",             "王小明"},
    {"述职人：许文华",                         "述职人：", "许文华"},
    {"述职人： 许 文",                          "述职人：", "许 文"  },
    {"汇报人:许文华",                           "汇报人:",   "许文华"},
    {"县水务局",                                  "",             ""         },
    {"市长",                                        "",             ""         },
    {"党委",                                        "",             ""         },
    {"金融办",                                     "",             ""         },
    {"沅水县农业农村局　沅水县公安局", "",             ""         },
    {"",                                              "",             ""         },
    {"　",                                           "",             ""         },
};

static void signers(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(SIGNERS); i++) {
        gw_signer signer = gw_signer_read(gw_str_of(SIGNERS[i].text));
        if (!gw_str_equal(signer.office, gw_str_of(SIGNERS[i].office)) ||
            !gw_str_equal(signer.name, gw_str_of(SIGNERS[i].name)))
            fail_msg("%s: %.*s, %.*s", SIGNERS[i].text, (int)signer.office.n, signer.office.p,
                     (int)signer.name.n, signer.name.p);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(widths),
        cmocka_unit_test(longest),
        cmocka_unit_test(signers),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("width", tests, NULL, NULL);
}
