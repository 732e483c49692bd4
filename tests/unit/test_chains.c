/* SPDX-License-Identifier: MIT
 *
 * Chains of labels: which lines are siblings, what their place in the document makes of them, and
 * the levels that depend on the document. */
#include "unit.h"

#include "texts.h"

/* A text a line a row: the chain a line belongs to, by a letter in the order in which chains
 * begin ('-': none), and the level that its label opens. */
typedef struct chain_row {
    const char *line;
    char chain;
    int level;
} chain_row;

static reading measure_rows(const chain_row *rows, size_t count)
{
    gw_buf text = {0};
    reading r;
    for (size_t i = 0; i < count; i++)
        gw_buf_format(&text, "%s\n", rows[i].line);
    assert_int_equal(measure_text(&r, gw_buf_view(&text)), GW_OK);
    assert_int_equal(r.parts.count, count);
    gw_buf_fini(&text);
    return r;
}

static void assert_rows(const chain_row *rows, size_t count)
{
    reading r = measure_rows(rows, count);
    for (size_t i = 0; i < count; i++) {
        const gw_part *part = &r.parts.items[i];
        char chain = part->chain < 0 ? '-' : (char)('a' + part->chain);
        if (chain != rows[i].chain || part->level != rows[i].level)
            fail_msg("line %zu, %s: %c %d, not %c %d", i + 1, rows[i].line, chain, part->level,
                     rows[i].chain, rows[i].level);
    }
    close_reading(&r);
}

static void siblings_stand_in_one_chain(void **state)
{
    static const chain_row ROWS[] = {
        {"一、思想",       'a', 1},
        {"（一）学习",    'b', 2},
        {"1.理论",           'c', 3},
        {"（1）读书",      'd', 4},
        {"①精读",          'e', 5},
        {"②泛读",          'e', 5},
        {"（2）讨论",      'd', 4},
        {"2.实践",           'c', 3},
        {"有正文一段。", '-', 0},
        {"（二）宣传",    'b', 2},
        {"1.报纸",           'f', 3}, /* counts anew below another item */
        {"二、组织",       'a', 1},
        {"（一）队伍",    'g', 2},
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static void a_gap_of_one_is_forgiven(void **state)
{
    static const chain_row ROWS[] = {
        {"一、甲", 'a', 1},
        {"三、丙", 'a', 1}, /* 二 is missing */
        {"六、己", 'b', 1}, /* two are missing */
        {"七、庚", 'b', 1},
        {"七、辛", 'c', 1}, /* the same once more */
        {"六、壬", 'd', 1}, /* backwards */
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static void a_chain_counts_anew(void **state)
{
    static const chain_row ROWS[] = {
        {"一、甲", 'a', 1},
        {"二、乙", 'a', 1},
        {"一、丙", 'b', 1},
        {"二、丁", 'b', 1},
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static void articles_count_on_across_chapters(void **state)
{
    static const chain_row ROWS[] = {
        {"第一章 总则",                'a', 1},
        {"第一条 为了管理。",       'b', 0},
        {"第二条 本市适用。",       'b', 0},
        {"第二章 规划",                'a', 1},
        {"第一节 编制",                'c', 2},
        {"第三条 规划如下：",       'b', 0},
        {"（一）统筹；",              'd', 2},
        {"（二）兼顾。",              'd', 2},
        {"第二节 实施",                'c', 2},
        {"第四条 实施之后。",       'b', 0},
        {"第三章 附则",                'a', 1},
        {"第五条 自公布日施行。", 'b', 0},
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static void a_date_ends_all_chains(void **state)
{
    static const chain_row ROWS[] = {
        {"一、甲",                               'a', 1},
        {"二、乙",                               'a', 1},
        {"2021年3月1日",                         '-', 0},
        {"三、丙",                               'b', 1},
        {"附件1",                                 '-', 0},
        {"四、丁",                               'c', 1},
        {"市政府办公室2021年3月1日印发", '-', 0},
        {"五、戊",                               'd', 1},
    };
    static const chain_row ARTICLES[] = {
        {"第一条 为了管理。", 'a', 0},
        {"第二条 适用。",       'a', 0},
        {"2021年3月1日",           '-', 0},
        {"第三条 为了别的。", 'b', 0},
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
    assert_rows(ARTICLES, GW_COUNT(ARTICLES));
}

static void decimals_are_levels_by_depth(void **state)
{
    static const chain_row DEEP[] = {
        {"1. 概述",          'a', 1},
        {"1.1 背景",         'b', 2},
        {"1.1.1 来历",       'c', 3},
        {"1.1.2 现状",       'c', 3},
        {"1.2 目标",         'b', 2},
        {"2. 方法",          'a', 1},
        {"2.1 步骤",         'd', 2},
        {"2.2 协作",         'd', 2},
        {"2.2.1.1.1 很深",   'e', 5},
        {"2.2.1.1.1.1 更深", 'f', 5},
    };
    static const chain_row BELOW_HAN[] = {
  /* beside 一、 a number stays where the standard has it */
        {"一、概述", 'a', 1},
        {"1. 背景",    'b', 3},
        {"1.1 来历",   'c', 2},
        {"1.2 现状",   'c', 2},
    };
    (void)state;
    assert_rows(DEEP, GW_COUNT(DEEP));
    assert_rows(BELOW_HAN, GW_COUNT(BELOW_HAN));
}

static void chapters_are_levels_as_they_nest(void **state)
{
    static const chain_row ALL[] = {
        {"第一编 总则", 'a', 1},
        {"第一章 原则", 'b', 2},
        {"第一节 范围", 'c', 3},
        {"第二节 对象", 'c', 3},
        {"第二章 机构", 'b', 2},
        {"第二编 分则", 'a', 1},
    };
    static const chain_row PARTS_AND_SECTIONS[] = {
        {"第一编 总则", 'a', 1},
        {"第一节 范围", 'b', 2},
        {"第二节 对象", 'b', 2},
    };
    static const chain_row SECTIONS[] = {
        {"第一节 范围", 'a', 1},
        {"第二节 对象", 'a', 1},
    };
    (void)state;
    assert_rows(ALL, GW_COUNT(ALL));
    assert_rows(PARTS_AND_SECTIONS, GW_COUNT(PARTS_AND_SECTIONS));
    assert_rows(SECTIONS, GW_COUNT(SECTIONS));
}

/* ---- traits of chains ----------------------------------------------------------------------- */

typedef struct trait_row {
    const char *line;
    gw_trait holds[4], fails[4];
} trait_row;

#define T(name) GW_TRAIT_##name

static void assert_traits(const trait_row *rows, size_t count)
{
    gw_buf text = {0};
    reading r;
    for (size_t i = 0; i < count; i++)
        gw_buf_format(&text, "%s\n", rows[i].line);
    assert_int_equal(measure_text(&r, gw_buf_view(&text)), GW_OK);
    for (size_t i = 0; i < count; i++)
        for (int k = 0; k < 4; k++) {
            const gw_traits *t = &r.parts.items[i].traits;
            gw_trait holds = rows[i].holds[k], fails = rows[i].fails[k];
            if ((holds != GW_TRAIT_NONE && !gw_has(t, holds)) ||
                (fails != GW_TRAIT_NONE && gw_has(t, fails)))
                fail_msg("line %zu, %s: trait %d", i + 1, rows[i].line, k + 1);
        }
    close_reading(&r);
    gw_buf_fini(&text);
}

static void siblings_show_what_they_look_like(void **state)
{
    static const trait_row STANDING[] = {
        {"一、总体要求",                         {T(CHAINED), T(SIBLINGS_STAND)}, {T(ALONE_IN_CHAIN), T(SIBLINGS_LONG)}  },
        {"二、主要任务。各单位要落实。", {T(SIBLINGS_STAND)},             {T(SIBLINGS_STOPPED)}                  },
        {"三、保障措施",                         {T(SIBLINGS_STAND)},             {T(SIBLINGS_ITEMS), T(ARTICLES_INSIDE)}},
    };
    static const trait_row STOPPED[] = {
        {"1.会议开始。", {T(SIBLINGS_STOPPED)}, {T(SIBLINGS_STAND)}},
        {"2.会议结束。", {T(SIBLINGS_STOPPED)}, {T(SIBLINGS_STAND)}},
        {"3.大家散去。", {T(SIBLINGS_STOPPED)}, {T(SIBLINGS_LONG)} },
    };
    static const trait_row ITEMS[] = {
        {"应当遵循：",    {T(ENDS_COLON)},                     {T(CHAINED)}       },
        {"（一）统筹；", {T(SIBLINGS_ITEMS), T(AFTER_COLON)}, {T(UNDER_ARTICLE)} },
        {"（二）兼顾。", {T(SIBLINGS_ITEMS), T(AFTER_COLON)}, {T(ALONE_IN_CHAIN)}},
    };
    static const trait_row ALONE[] = {
        {"一、总体要求", {T(ALONE_IN_CHAIN)}, {T(CHAINED), T(SIBLINGS_STAND), T(SIBLINGS_LONG)}},
        {"三月完成。",    {GW_TRAIT_NONE},     {T(ALONE_IN_CHAIN), T(CHAINED)}                  },
    };
    (void)state;
    assert_traits(STANDING, GW_COUNT(STANDING));
    assert_traits(STOPPED, GW_COUNT(STOPPED));
    assert_traits(ITEMS, GW_COUNT(ITEMS));
    assert_traits(ALONE, GW_COUNT(ALONE));
}

static void long_siblings(void **state)
{
    static const char LONG[] = "同意你市关于建设产业园区的方案，请你市会同有关部门按照批准的规划"
                               "认真组织实施并及时报告进展情况以便统筹。";
    (void)state;
    gw_buf text = {0};
    reading r;
    gw_buf_format(&text, "一、%s\n二、%s\n三、短句。\n", LONG, LONG);
    assert_int_equal(measure_text(&r, gw_buf_view(&text)), GW_OK);
    for (int i = 0; i < 3; i++)
        assert_true(gw_has(&r.parts.items[i].traits, T(SIBLINGS_LONG)));
    close_reading(&r);
    gw_buf_fini(&text);
}

static void places_of_chains(void **state)
{
    static const trait_row REGULATION[] = {
        {"第一章 总则",          {T(HAS_CHILDREN)},                   {T(UNDER_ARTICLE)}                 },
        {"第一条 条件如下：", {T(HAS_CHILDREN), T(CHAINED)},       {T(UNDER_ARTICLE)}                 },
        {"（一）成年",           {T(UNDER_ARTICLE), T(HAS_CHILDREN)}, {T(ARTICLES_INSIDE)}               },
        {"1.年满十八岁",         {T(UNDER_ARTICLE)},                  {T(HAS_CHILDREN)}                  },
        {"（二）守法",           {T(UNDER_ARTICLE)},                  {T(HAS_CHILDREN)}                  },
        {"第二条 适用。",       {T(CHAINED)},                        {T(UNDER_ARTICLE), T(HAS_CHILDREN)}},
    };
    static const trait_row NUMBERED[] = {
  /* 一、 that numbers the articles under 第X章 closes them */
        {"第一章 总则",                        {T(HAS_CHILDREN)},    {T(ARTICLES_INSIDE)}                  },
        {"一、为了管理，制定本制度。", {T(ARTICLES_INSIDE)}, {T(UNDER_ARTICLE)}                    },
        {"二、本制度适用于全体人员。", {T(ARTICLES_INSIDE)}, {T(UNDER_ARTICLE)}                    },
        {"（一）在编人员",                   {GW_TRAIT_NONE},      {T(ARTICLES_INSIDE), T(UNDER_ARTICLE)}},
    };
    (void)state;
    assert_traits(REGULATION, GW_COUNT(REGULATION));
    assert_traits(NUMBERED, GW_COUNT(NUMBERED));
}

/* One of every kind inside the other, decimals at eight depths: each keeps a chain of its own. */
static void the_deepest_nesting(void **state)
{
    static const chain_row ROWS[] = {
        {"第一编 总",       'a', 1},
        {"第一章 总",       'b', 2},
        {"第一节 总",       'c', 3},
        {"一、甲",           'd', 1},
        {"（一）甲",        'e', 2},
        {"1、甲",             'f', 3},
        {"（1）甲",          'g', 4},
        {"1）甲",             'h', 4},
        {"①甲",              'i', 5},
        {"1.1 甲",             'j', 2},
        {"1.1.1 甲",           'k', 3},
        {"1.1.1.1 甲",         'l', 4},
        {"1.1.1.1.1 甲",       'm', 5},
        {"1.1.1.1.1.1 甲",     'n', 5},
        {"1.1.1.1.1.1.1 甲",   'o', 5},
        {"1.1.1.1.1.1.1.1 甲", 'p', 5},
        {"1 甲",               'q', 1},
        {"2 乙",               'q', 1},
        {"1.1.1.1.1.1.1.2 乙", 'p', 5},
        {"第二编 分",       'a', 1},
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(siblings_stand_in_one_chain),
    cmocka_unit_test(a_gap_of_one_is_forgiven),
    cmocka_unit_test(a_chain_counts_anew),
    cmocka_unit_test(articles_count_on_across_chapters),
    cmocka_unit_test(a_date_ends_all_chains),
    cmocka_unit_test(decimals_are_levels_by_depth),
    cmocka_unit_test(chapters_are_levels_as_they_nest),
    cmocka_unit_test(siblings_show_what_they_look_like),
    cmocka_unit_test(long_siblings),
    cmocka_unit_test(places_of_chains),
    cmocka_unit_test(the_deepest_nesting),
};
UNIT_MAIN(TESTS)
