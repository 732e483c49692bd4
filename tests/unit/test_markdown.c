/* SPDX-License-Identifier: MIT
 *
 * Marks of Markdown: what is one, what they tell, and when a text is Markdown. */
#include "marked.h"

static void marks_at_the_start(void **state)
{
    static const marked_row ROWS[] = {
        {"# 甲",                               "1 #1 甲\n"                                  },
        {"###### 甲",                          "1 #6 甲\n"                                  },
        {"####### 甲",                         "1 ####### 甲\n"                             },
        {"##一、甲",                         "1 #2 一、甲\n"                            },
        {"#甲",                                "1 #甲\n"                                    }, /* may be anything */
        {"#1 机组\n##1",                      "1 #1 机组\n2 ##1\n"                        },
        {"## 甲 ##\n## C#",                    "1 #2 甲\n2 #2 C#\n"                         },
        {"#",                                   "1 #\n"                                       },
        {"- 甲\n* 乙\n+ 丙",                 "1 item 甲\n2 item 乙\n3 item 丙\n"        },
        {"　　- 甲\n-乙\n- - 丙",          "1 item 甲\n2 -乙\n3 item 丙\n"            },
        {"1. 甲\n（1）乙",                  "1 1. 甲\n2 （1）乙\n"                    },
        {"> 甲\n>> 乙\n>\n> - 丙",           "1 quote 甲\n2 quote 乙\n4 item quote 丙\n"},
        {"甲\n---\n乙\n***\n丙\n* * *\n丁", "1 甲\n3 乙\n5 丙\n7 丁\n"                },
        {"甲\n--\n___\n===",                   "1 甲\n2 --\n3 ___\n4 ===\n"                 },
        {"- **甲乙**：丙",                  "1 bold3 item 甲乙：丙\n"                 },
        {"## **一、甲**",                    "1 #2 bold 一、甲\n"                       },
    };
    (void)state;
    assert_marked(ROWS, GW_COUNT(ROWS), GW_FROM_MARKDOWN);
}

static void marks_inside(void **state)
{
    static const marked_row ROWS[] = {
        {"**甲乙**",                           "1 bold 甲乙\n"                         },
        {"__甲乙__",                           "1 bold 甲乙\n"                         },
        {"***甲乙***",                         "1 bold 甲乙\n"                         },
        {"**甲乙**：",                        "1 bold 甲乙：\n"                      },
        {"**一是甲。**乙丙。",            "1 bold4 一是甲。乙丙。\n"         },
        {"**甲乙：**丙",                     "1 bold3 甲乙：丙\n"                  },
        {"1. **甲乙**。丙",                  "1 bold6 1. 甲乙。丙\n"               },
        {"甲**乙丙**丁",                     "1 甲乙丙丁\n"                        },
        {"*甲乙*丙，坚持*丁戊*。",      "1 甲乙丙，坚持丁戊。\n"         },
        {"5*3*2，a*b*c，单价*数量*折扣", "1 5*3*2，a*b*c，单价*数量*折扣\n"},
        {"*注：甲\n甲*",                     "1 *注：甲\n2 甲*\n"                  },
        {"** 甲 **",                            "1 ** 甲 **\n"                           },
        {"a__b__c，__甲__年__月",            "1 a__b__c，__甲__年__月\n"           },
        {"`甲*乙*`，``丙`丁``",             "1 甲*乙*，丙`丁\n"                  },
        {"`甲",                                 "1 `甲\n"                                },
        {"\\*甲\\*，\\# C:\\目录",           "1 *甲*，# C:\\目录\n"                },
        {"[甲](https://a.cn/b_c_d)乙",         "1 甲https://a.cn/b_c_d乙\n"            },
        {"![甲](/b.png)",                       "1 甲/b.png\n"                           },
        {"[2021](3)号，[甲][乙]，[甲]",    "1 [2021](3)号，[甲][乙]，[甲]\n"   },
        {"[**甲乙**](www.a.cn)",               "1 bold2 甲乙www.a.cn\n"                },
    };
    (void)state;
    assert_marked(ROWS, GW_COUNT(ROWS), GW_FROM_MARKDOWN);
}

static void tables_and_fences(void **state)
{
    static const marked_row ROWS[] = {
        {"| 甲 | 乙 |\n|---|:-:|\n| **丙** | |\n| | 丁 |\n| | |\n戊",
         "1 row 甲\t乙\n3 row 丙\t\n4 row \t丁\n6 戊\n"                                                         },
        {"甲 | 乙\n--- | ---\n丙 \\| 丁 | 戊",                        "1 row 甲\t乙\n3 row 丙 | 丁\t戊\n"  },
        {"| 甲 | 乙 |\n|---|\n",                                         "1 | 甲 | 乙 |\n2 |---|\n"              }, /* other cells */
        {"| 甲 |\n\n|---|\n",                                             "1 | 甲 |\n3 |---|\n"                    },
        {"| 甲 | 乙 |\n| 丙 | 丁 |",                                   "1 | 甲 | 乙 |\n2 | 丙 | 丁 |\n"      },
        {"```markdown\n# 甲\n```\n乙",                                   "2 #1 甲\n4 乙\n"                       },
        {"```\n**甲乙**\n```",                                           "2 bold 甲乙\n"                         },
        {"~~~text\n甲\n~~~",                                              "2 甲\n"                                 },
        {"```python\n# 甲\n**乙**\n```\n# 丙",                          "2 code # 甲\n3 code **乙**\n5 #1 丙\n"},
        {"```python\n# 甲\n``\n",                                         "2 code # 甲\n3 code ``\n"               }, /* never closed */
        {"%% 原样\n# 甲\n| 乙 |\n|---|\n%% 完\n# 丙",
         "2 body/0 verbatim # 甲\n3 body/0 verbatim | 乙 |\n4 body/0 verbatim |---|\n6 #1 丙\n"                   },
    };
    (void)state;
    assert_marked(ROWS, GW_COUNT(ROWS), GW_FROM_MARKDOWN);
}

/* Where stars are known to stand for what nobody filled in, those that may do so stay. */
static void blanks_stay(void **state)
{
    static const marked_row ROWS[] = {
        {"# 甲\n20**年*月*日，**市**县，**甲乙**",        "1 #1 甲\n2 20**年*月*日，**市**县，**甲乙**\n"},
        {"# 甲\n20**年\n**市政府**要\n**甲乙**：丙\n***",
         "1 #1 甲\n2 20**年\n3 **市政府**要\n4 bold3 甲乙：丙\n5 ***\n"                                            },
        {"# 甲\n**市政府**要",                                 "1 #1 甲\n2 bold3 市政府要\n"                       },
    };
    (void)state;
    assert_marked(ROWS, GW_COUNT(ROWS), GW_FROM_MARKDOWN);
}

static void markdown_shows_itself(void **state)
{
    static const struct {
        const char *text;
        bool is_markdown;
    } ROWS[] = {
        {"# 关于检查的通知\n各科室：\n",                 true },
        {"### 一、甲\n乙。\n",                                 true },
        {"**关于检查的通知**\n各科室：\n",               true },
        {"甲\n**一是乙丙。**丁\n**二是戊己。**庚\n",   true },
        {"甲\n- **乙丙**：丁\n- 戊\n",                        true },
        {"```\n甲\n```\n",                                         true },
        {"| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n",               true },
        {"[甲](http://a.cn)和[乙](http://b.cn)\n",               true },
        {"甲\n- 乙\n- 丙\n---\n> 丁\n",                         false}, /* plain texts have these */
        {"甲\n---\n乙\n***\n",                                    false},
        {"# 1 机组检修\n甲\n",                                 false},
        {"#1机组，C#，5*3\n甲\n",                              false},
        {"**市人民政府文件\n**政发〔20**〕*号\n",       false},
        {"20**年*月*日\n**市**局\n",                           false},
        {"由**牵头，**配合，**参与，**监督。\n",       false},
        {"姓名：**，职务：**，单位：**，电话：**\n", false},
        {"赴**市、**县、**乡、**村调研。\n",             false},
        {"姓名：____ 职务：__科员__\n__年__月__日\n",    false},
        {"联系人：***，电话：139****1234\n***\n",           false},
        {"请**务必**落实\n",                                   false}, /* once, among words */
        {"| 甲 | 乙 |\n| 丙 | 丁 |\n",                          false},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        marked_text m = read_marks(ROWS[i].text, GW_FROM_AUTO, false);
        assert_int_equal(m.status, GW_OK);
        if ((m.notices.count == 1) != ROWS[i].is_markdown)
            fail_msg("%s", ROWS[i].text);
        if (ROWS[i].is_markdown)
            assert_int_equal(m.notices.first[0].id, GW_MSG_MARKDOWN_READ);
        gw_arena_fini(&m.arena);
    }
}

/* As plain text nothing is a mark, and nobody is told. */
static void plain_text_has_no_marks(void **state)
{
    (void)state;
    marked_text m = read_marks("# 甲\n**乙丙**\n---\n", GW_FROM_PLAIN, false);
    gw_buf found = {0};
    put_marked(&found, &m);
    assert_string_equal(found.p, "1 # 甲\n2 **乙丙**\n3 ---\n");
    assert_int_equal(m.notices.count, 0);
    gw_buf_fini(&found);
    gw_arena_fini(&m.arena);
}

/* Headings, items and rows begin a block, and nothing goes on with a heading or a row. */
static void lines_stand_apart(void **state)
{
    (void)state;
    marked_text m = read_marks("## 甲\n乙\n- 丙\n丁\n---\n戊\n", GW_FROM_MARKDOWN, false);
    static const int BLANK[] = {1, 1, 1, 0, 1};
    assert_int_equal(m.lines.count, GW_COUNT(BLANK));
    for (size_t i = 0; i < GW_COUNT(BLANK); i++)
        assert_int_equal(m.lines.items[i].blank_above, BLANK[i]);
    gw_arena_fini(&m.arena);
}

static void marks_alone_are_no_text(void **state)
{
    (void)state;
    marked_text m = read_marks("---\n>\n```\n", GW_FROM_MARKDOWN, false);
    assert_int_equal(m.status, GW_E_INPUT);
    assert_int_equal(m.error.id, GW_MSG_INPUT_EMPTY);
    gw_arena_fini(&m.arena);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(marks_at_the_start),    cmocka_unit_test(marks_inside),
    cmocka_unit_test(tables_and_fences),     cmocka_unit_test(blanks_stay),
    cmocka_unit_test(markdown_shows_itself), cmocka_unit_test(plain_text_has_no_marks),
    cmocka_unit_test(lines_stand_apart),     cmocka_unit_test(marks_alone_are_no_text),
};
UNIT_MAIN(TESTS)
