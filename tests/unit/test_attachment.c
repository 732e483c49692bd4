/* SPDX-License-Identifier: MIT
 *
 * write/attachment: the note of attachments (GB/T 9704-2012, 7.3.4). 2 字 are 632 twips, 3 字 for
 * 附件： end at 1579, the column of numbers of 1 字 at 1895. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "places.h"
#include "write/attachment.h"

static const struct {
    const char *text, *word, *number, *name;
} TEXTS[] = {
    {"附件：1.名单",           "附件：",    "1.",     "名单"               },
    {"附件：　１．　名单", "附件：",    "１．", "名单"               },
    {"附件: 1、名单",          "附件:",      "1、",   "名单"               },
    {"附：名单",                "附：",       "",       "名单"               },
    {"附件2：报名表",         "附件2：",   "",       "报名表"            },
    {"附件一：报名表",       "附件一：", "",       "报名表"            },
    {"附件：",                   "附件：",    "",       ""                     },
    {"附件",                      "附件",       "",       ""                     },
    {"12. 名单",                  "",             "12.",    "名单"               },
    {"1.5亿元项目清单",       "",             "",       "1.5亿元项目清单"},
    {"2024年名单",               "",             "",       "2024年名单"        },
    {"附近居民名单",          "",             "",       "附近居民名单"   },
    {"",                            "",             "",       ""                     },
};

static void assert_part(gw_str found, const char *expected)
{
    if (!gw_str_equal(found, gw_str_of(expected)))
        fail_msg("%.*s instead of %s", (int)found.n, found.p, expected);
}

static void texts(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++) {
        gw_attachment_text parts = gw_attachment_read(gw_str_of(TEXTS[i].text));
        assert_part(parts.word, TEXTS[i].word);
        assert_part(parts.number, TEXTS[i].number);
        assert_part(parts.name, TEXTS[i].name);
    }
}

#define STANDARD "<style name='own' extends='gbt9704'/>"
#define ATTACHED(text) BLOCK(1, ATTACHMENT_NOTE, text)
#define CHECK(expected, ...)                                                                       \
    do {                                                                                           \
        static const sample_row ROWS[] = {INSIDE(0, DOCUMENT), __VA_ARGS__};                       \
        check_places(STANDARD, ROWS, GW_COUNT(ROWS), expected);                                    \
    } while (0)

/* One: its further lines stand under the name's first character, 附： taking 2 字. */
static void single(void **state)
{
    (void)state;
    CHECK("attachment-note J 1579 0 -948 附件：名单\n", ATTACHED("附件：　名单"));
    CHECK("attachment-note J 1261 0 -630 附：名单\n", ATTACHED("附：名单"));
}

static void numbered(void **state)
{
    (void)state;
    CHECK("attachment-note J 1898 0 -1267 l1898 附件：1.»甲\n"
          "attachment-note J 1898 0 -319 l1898 2.»乙\n",
          ATTACHED("附件：1.甲"), ATTACHED("2.　乙"));
    CHECK("attachment-note J 1898 0 -1267 l1898 附件：1.»甲\n"
          "attachment-note J 1898 0 -319 l1898 2.»乙\n",
          ATTACHED("附件："), ATTACHED("1.甲"), ATTACHED("2.乙"));
}

/* From 10 on the number, 155 wider, begins further left: the names and the dots stand under each
 * other. 1、 is 1.5 字 wide and makes the column so. */
static void wide_numbers(void **state)
{
    (void)state;
    CHECK("attachment-note J 1898 0 -1267 l1898 附件：9.»甲\n"
          "attachment-note J 1898 0 -474 l1898 10.»乙\n",
          ATTACHED("附件：9.甲"), ATTACHED("10.乙"));
    CHECK("attachment-note J 2063 0 -1432 l2063 附件：1、»甲\n"
          "attachment-note J 2063 0 -484 l2063 2、»乙\n",
          ATTACHED("附件：1、甲"), ATTACHED("2、乙"));
}

static void without_numbers(void **state)
{
    (void)state;
    CHECK("attachment-note J 1579 0 -948 附件：甲\nattachment-note J 1579 0 0 乙\n",
          ATTACHED("附件：甲"), ATTACHED("乙"));
    CHECK("attachment-note J 1805 0 -1174 附件1：甲\nattachment-note J 1805 0 -1174 附件2：乙\n",
          ATTACHED("附件1：甲"), ATTACHED("附件2：乙"));
}

/* The last four stay with the signature, and a short paragraph with the first. */
static void kept(void **state)
{
    (void)state;
    CHECK("+body as its look 文\n-attachment-note J 1579 0 -948 附件：甲\n"
          "+attachment-note J 1579 0 0 乙\n+attachment-note J 1579 0 0 丙\n"
          "+attachment-note J 1579 0 0 丁\n+attachment-note J 1579 0 0 戊\n"
          "-date as its look 2024年3月1日\n",
          BLOCK(1, BODY, "文"), ATTACHED("附件：甲"), ATTACHED("乙"), ATTACHED("丙"),
          ATTACHED("丁"), ATTACHED("戊"), BLOCK(1, DATE, "2024年3月1日"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts),           cmocka_unit_test(single),
        cmocka_unit_test(numbered),        cmocka_unit_test(wide_numbers),
        cmocka_unit_test(without_numbers), cmocka_unit_test(kept),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("attachment", tests, NULL, NULL);
}
