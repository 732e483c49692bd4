/* SPDX-License-Identifier: MIT
 *
 * Names as offices give them, in the order that a person expects. */
#include "unit.h"

#include "batch/natural.h"

static const char *const ORDER[] = {
    "",
    "1/2.txt",
    "1/10.txt",
    "1-补充.txt",
    "01.txt",
    "1.txt",
    "一、总则.txt",
    "1号.txt",
    "002.txt",
    "2.txt",
    "２.txt", /* the same number: the bytes decide */
    "二、分则.txt",
    "10.txt",
    "十、附则.txt",
    "１１.txt",
    "十一、附件.txt",
    "二十一、清单.txt",
    "一百、尾声.txt",
    "2021年3月/通知.txt",
    "2021年3月1日.txt",
    "2021年3月2日.txt",
    "2021年3月10日.txt",
    "2021年12月.txt",
    "二〇二一年十二月.txt",
    "2022年1月.txt",
    "99999999999999999999.txt",
    "１００００００００００００００００００００.txt",
    "a/2.txt",
    "a/10.txt",
    "a.txt",
    "a1b2.txt",
    "a1b10.txt",
    "b.txt",
    "会议纪要第9期.txt",
    "会议纪要第10期.txt",
    "会议纪要第一百零二期.txt",
    "第1期.txt",
    "第一章/第二节.txt",
    "第一章/第十节.txt",
    "第一章.txt",
    "第二期.txt",
    "第3期.txt",
    "第十期.txt",
    "第十一期.txt",
    "第二十期.txt",
    "第一百期.txt",
    "附件.txt",
    "附件1.txt",
    "附件2.txt",
    "附件二、名单.txt",
    "附件10.txt",
    "（一）总则.txt",
    "（二）分则.txt",
    "（十）附则.txt",
    "（十一）其他.txt",
};

/* Each with each, so that no cycle can hide. */
static void names_stand_in_natural_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ORDER); i++)
        for (size_t j = 0; j < GW_COUNT(ORDER); j++) {
            int order = gw_natural_compare(gw_str_of(ORDER[i]), gw_str_of(ORDER[j]));
            if ((order > 0) != (i > j) || (order < 0) != (i < j))
                fail_msg("'%s' and '%s': %d", ORDER[i], ORDER[j], order);
        }
}

/* Names of files need not be text. */
static void names_of_any_bytes_have_an_order(void **state)
{
    (void)state;
    static const gw_str ROWS[] = {BYTES("\xE4"),     BYTES("\xE4\xB8"),     BYTES("\xE4\xB8\x80"),
                                  BYTES("\xEF\xBC"), BYTES("\xEF\xBC\x90"), BYTES("\xFF")};
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        for (size_t j = 0; j < GW_COUNT(ROWS); j++) {
            int order = gw_natural_compare(ROWS[i], ROWS[j]);
            int reverse = gw_natural_compare(ROWS[j], ROWS[i]);
            assert_int_equal((order > 0) - (order < 0), (reverse < 0) - (reverse > 0));
            assert_int_equal(order == 0, i == j);
        }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(names_stand_in_natural_order),
    cmocka_unit_test(names_of_any_bytes_have_an_order),
};
UNIT_MAIN(TESTS)
