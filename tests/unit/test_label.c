/* SPDX-License-Identifier: MIT
 *
 * Labels at the start of a line: their kind, value and text; and what only looks like one. */
#include "unit.h"

#include "parse/label.h"

typedef struct label_row {
    const char *text;
    gw_label_kind kind;
    int value;
    const char *label;
} label_row;

static const label_row LABELS[] = {
    {"一、总体要求",       GW_LABEL_HAN,           1,   "一、"            },
    {"十、附则",             GW_LABEL_HAN,           10,  "十、"            },
    {"十一、附则",          GW_LABEL_HAN,           11,  "十一、"         },
    {"二十三、附则",       GW_LABEL_HAN,           23,  "二十三、"      },
    {"二．方法",             GW_LABEL_HAN,           2,   "二．"            },
    {"三 、要求",            GW_LABEL_HAN,           3,   "三 、"           },
    {"三、四个专项",       GW_LABEL_NONE,          0,   ""                  },
    {"一、",                   GW_LABEL_HAN,           1,   "一、"            },
    {"（一）指导思想",    GW_LABEL_HAN_BRACKET,   1,   "（一）"         },
    {"(一)指导思想",        GW_LABEL_HAN_BRACKET,   1,   "(一)"             },
    {"（ 一 ）指导思想",  GW_LABEL_HAN_BRACKET,   1,   "（ 一 ）"       },
    {"（　十二　）内容", GW_LABEL_HAN_BRACKET,   12,  "（　十二　）"},
    {"〔三〕内容",          GW_LABEL_HAN_BRACKET,   3,   "〔三〕"         },
    {"㈠指导思想",          GW_LABEL_HAN_BRACKET,   1,   "㈠"               },
    {"1.范围",                 GW_LABEL_DIGIT,         1,   "1."                },
    {"１．范围",             GW_LABEL_DIGIT,         1,   "１．"            },
    {"12、范围",              GW_LABEL_DIGIT,         12,  "12、"             },
    {"3 . 范围",               GW_LABEL_DIGIT,         3,   "3 ."               },
    {"⒈范围",                GW_LABEL_DIGIT,         1,   "⒈"               },
    {"1.",                       GW_LABEL_DIGIT,         1,   "1."                },
    {"（1）对象",            GW_LABEL_DIGIT_BRACKET, 1,   "（1）"           },
    {"(12)对象",               GW_LABEL_DIGIT_BRACKET, 12,  "(12)"              },
    {"（１）对象",          GW_LABEL_DIGIT_BRACKET, 1,   "（１）"         },
    {"⑴对象",                GW_LABEL_DIGIT_BRACKET, 1,   "⑴"               },
    {"1）对象",               GW_LABEL_DIGIT_CLOSING, 1,   "1）"              },
    {"3)对象",                 GW_LABEL_DIGIT_CLOSING, 3,   "3)"                },
    {"①口径",                GW_LABEL_CIRCLED,       1,   "①"               },
    {"⑳口径",                GW_LABEL_CIRCLED,       20,  "⑳"               },
    {"1.1 概述",               GW_LABEL_DECIMAL,       1,   "1.1"               },
    {"2.3.4 细节",             GW_LABEL_DECIMAL,       4,   "2.3.4"             },
    {"1.2概述",                GW_LABEL_DECIMAL,       2,   "1.2"               },
    {"3.15晚会",               GW_LABEL_DECIMAL,       15,  "3.15"              }, /* its chain decides */
    {"第一编 总则",         GW_LABEL_PART,          1,   "第一编"         },
    {"第二篇 分则",         GW_LABEL_PART,          2,   "第二篇"         },
    {"第一部分 概况",      GW_LABEL_PART,          1,   "第一部分"      },
    {"第一章 总则",         GW_LABEL_CHAPTER,       1,   "第一章"         },
    {"第 十 章　附则",     GW_LABEL_CHAPTER,       10,  "第 十 章"       },
    {"第3章 总则",           GW_LABEL_CHAPTER,       3,   "第3章"           },
    {"第二节 规划",         GW_LABEL_PARAGRAPH,     2,   "第二节"         },
    {"第三条 为了",         GW_LABEL_ARTICLE,       3,   "第三条"         },
    {"第三十一条　本",    GW_LABEL_ARTICLE,       31,  "第三十一条"   },
    {"第一百零二条 本",   GW_LABEL_ARTICLE,       102, "第一百零二条"},
    {"第12条 本办法",       GW_LABEL_ARTICLE,       12,  "第12条"          },
    {"一是把牢方向",       GW_LABEL_LEAD,          1,   "一是"            },
    {"三要抓好落实",       GW_LABEL_LEAD,          3,   "三要"            },
    {"第二，抓落实",       GW_LABEL_LEAD,          2,   "第二，"         },
    {"第一、抓落实",       GW_LABEL_LEAD,          1,   "第一、"         },
    {"其一，抓落实",       GW_LABEL_LEAD,          1,   "其一，"         },
    {"首先，抓落实",       GW_LABEL_LEAD,          1,   "首先，"         },
    {"最后，抓落实",       GW_LABEL_LEAD,          1,   "最后，"         },
    {"——坚持改革",       GW_LABEL_LEAD,          1,   "——"            },
    {"附件",                   GW_LABEL_ATTACHMENT,    0,   "附件"            },
    {"附件1",                  GW_LABEL_ATTACHMENT,    1,   "附件1"           },
    {"附件１：",             GW_LABEL_ATTACHMENT,    1,   "附件１："      },
    {"附 件 2",                GW_LABEL_ATTACHMENT,    2,   "附 件 2"         },
    {"附件 2 名单",          GW_LABEL_ATTACHMENT,    2,   "附件 2"          },
    {"附件　名单",          GW_LABEL_ATTACHMENT,    0,   "附件"            },
    {"附件二",                GW_LABEL_ATTACHMENT,    2,   "附件二"         },
    {"附：名单",             GW_LABEL_ATTACHMENT,    0,   "附："            },
    {"附表3",                  GW_LABEL_ATTACHMENT,    3,   "附表3"           },
};

static const char *const NO_LABELS[] = {
    "",
    "关于做好工作的通知",
    "三、四季度各项工作", /* a list of quarters */
    "一、二级单位要落实",
    "2021. 年度总结", /* a year */
    "2021年3月1日",
    "123.编号", /* three digits */
    "2.5亿元投入使用",
    "3.2%的增长",
    "1.5倍于去年",
    "0.5公里",
    "12.5",
    "0.范围",
    "第三条规定的条件", /* an article that is spoken of */
    "第三条、第四条",
    "第五条第二款",
    "第一节课上完",
    "第一章的内容",
    "第一季度",
    "第一批名单",
    "第一",
    "一季度",
    "一百二十三人",
    "（见附表）",
    "（2021年3月1日）",
    "（一",
    "（123）",
    "一个中心",
    "三十是立年", /* beyond twenty no ordinal of a paragraph */
    "附近居民",
    "附件中列明的材料",
    "附件管理办法",
    "附",
    "总则",
};

static void labels_are_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(LABELS); i++) {
        gw_label label = gw_label_read(gw_str_of(LABELS[i].text));
        if (label.kind != LABELS[i].kind ||
            (label.kind != GW_LABEL_NONE && label.value != LABELS[i].value))
            fail_msg("%s: kind %d value %d", LABELS[i].text, (int)label.kind, label.value);
        assert_text(label.text, LABELS[i].label);
    }
}

static void what_only_looks_like_a_label(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(NO_LABELS); i++) {
        gw_label label = gw_label_read(gw_str_of(NO_LABELS[i]));
        if (label.kind != GW_LABEL_NONE)
            fail_msg("%s: kind %d value %d", NO_LABELS[i], (int)label.kind, label.value);
        assert_int_equal(label.text.n, 0);
    }
}

/* The text of a label is a part of the line, not a copy. */
static void a_label_is_a_part_of_its_line(void **state)
{
    (void)state;
    gw_str line = GW_S("（ 一 ）指导思想");
    gw_label label = gw_label_read(line);
    assert_ptr_equal(label.text.p, line.p);
}

/* GB/T 9704-2012 clause 7.3.3: 一、 （一） 1. （1）; ① below them. */
static void levels_of_headings(void **state)
{
    static const int LEVELS[GW_LABEL_COUNT] = {
        [GW_LABEL_HAN] = 1,           [GW_LABEL_HAN_BRACKET] = 2,   [GW_LABEL_DIGIT] = 3,
        [GW_LABEL_DIGIT_BRACKET] = 4, [GW_LABEL_DIGIT_CLOSING] = 4, [GW_LABEL_CIRCLED] = 5,
    };
    (void)state;
    for (int kind = GW_LABEL_NONE; kind < GW_LABEL_COUNT; kind++)
        assert_int_equal(gw_label_level((gw_label_kind)kind), LEVELS[kind]);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(labels_are_read),
    cmocka_unit_test(what_only_looks_like_a_label),
    cmocka_unit_test(a_label_is_a_part_of_its_line),
    cmocka_unit_test(levels_of_headings),
};
UNIT_MAIN(TESTS)
