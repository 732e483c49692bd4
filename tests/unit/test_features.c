/* SPDX-License-Identifier: MIT
 *
 * What a line shows by itself and in its place: run-in parts, joints, the two blocks of one line,
 * and the traits that hold for the lines of small texts. */
#include "unit.h"

#include "parse/flow.h"
#include "parse/label.h"
#include "parse/sentence.h"
#include "texts.h"

/* ---- run-in --------------------------------------------------------------------------------- */

static void run_in_parts_are_measured(void **state)
{
    /* roles.md, "runin" and "Decisions" */
    static const struct {
        gw_role role;
        const char *text;
        size_t chars;
    } ROWS[] = {
        {GW_ROLE_HEADING, "（一）突出练兵备战。军事训练是中心工作。",                                              10},
        {GW_ROLE_HEADING, "一、总体要求",                                                                                        0 },
        {GW_ROLE_HEADING, "一、总体要求。",                                                                                     0 },
        {GW_ROLE_HEADING, "（一）加强领导。",                                                                                  0 },
        {GW_ROLE_HEADING, "1.摸清底数。对机电井登记造册。",                                                              7 },
        {GW_ROLE_HEADING, "1. 摸清底数。对机电井登记造册。",                                                             8 }, /* white space inside counts */
        {GW_ROLE_HEADING, "（1）谁来做？各单位都做。",                                                                     7 },
        {GW_ROLE_HEADING, "（1）干起来！各单位都做。",                                                                     7 },
        {GW_ROLE_HEADING, "一、元旦：放假3天。",                                                                              5 }, /* the lead through its colon */
        {GW_ROLE_HEADING, "一、委员会由下列人员组成：主任一名。",                                                    0 }, /* a clause is no lead */
        {GW_ROLE_HEADING, "二、工作要求：",                                                                                     0 }, /* the colon leads nothing in */
        {GW_ROLE_HEADING, "（一）学好“一个讲话。”精神。逐条学。",                                                 15}, /* quoted */
        {GW_ROLE_HEADING, "（一）说“好。”然后做。",                                                                      0 },
        {GW_ROLE_HEADING, "（一）他说：“行。”大家鼓掌。",                                                             6 },
        {GW_ROLE_HEADING, "（二）严格管理（见第3条。）。各单位执行。",                                             15}, /* in brackets */
        {GW_ROLE_ARTICLE, "第一条　为了加强管理，制定本办法。",                                                       3 },
        {GW_ROLE_ARTICLE, "第十二条 本办法自公布之日起施行。",                                                         4 },
        {GW_ROLE_ARTICLE, "第 三 条 内容",                                                                                        5 },
        {GW_ROLE_BODY,    "一是把牢政治方向。坚持学习。",                                                                9 },
        {GW_ROLE_BODY,    "第一，把牢政治方向。坚持学习。",                                                             10},
        {GW_ROLE_BODY,    "首先，把牢政治方向。坚持学习。",                                                             10},
        {GW_ROLE_BODY,    "——坚持改革。不断前进。",                                                                      7 },
        {GW_ROLE_BODY,    "一是把牢政治方向。",                                                                               0 }, /* alone on its line */
        {GW_ROLE_BODY,    "一是把牢政治方向",                                                                                  0 },
 /* thirty characters behind the ordinal, then thirty-one */
        {GW_ROLE_BODY,    "一是一二三四五六七八九十一二三四五六七八九十一二三四五六七八九。完。",    32},
        {GW_ROLE_BODY,    "一是一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十。完。", 0 },
 /* a heading is what the recogniser says, however long its first sentence is */
        {GW_ROLE_HEADING, "一、一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十。完。",
         33                                                                                                                              },
        {GW_ROLE_BODY,    "一、总体要求。坚持原则。",                                                                      0 },
        {GW_ROLE_BODY,    "各单位要落实。不得推诿。",                                                                      0 },
        {GW_ROLE_TITLE,   "第一条　为了加强管理。好。",                                                                   0 },
        {GW_ROLE_BODY,    "",                                                                                                          0 },
        {GW_ROLE_HEADING, "",                                                                                                          0 },
        {GW_ROLE_ARTICLE, "没有标签的一条",                                                                                     0 },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_str text = gw_str_of(ROWS[i].text);
        gw_label label = gw_label_read(text);
        size_t chars = gw_runin_read(ROWS[i].role, text, &label);
        if (chars != ROWS[i].chars)
            fail_msg("%s: %zu, not %zu", ROWS[i].text, chars, ROWS[i].chars);
    }
}

static void joints(void **state)
{
    static const struct {
        const char *above, *below;
        bool space;
    } ROWS[] = {
        {"工作", "要求", false},
        {"the",    "end",    true },
        {"2021",   "年",    false},
        {"共",    "30",     false},
        {"12",     "34",     true },
        {"GB",     "9704",   true },
        {"a,",     "b",      false},
        {"说明", "a",      false},
        {"é",     "a",      true },
        {"Ａ",    "Ｂ",    false},
        {"",       "a",      false},
        {"a",      "",       false},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        if (gw_joint_needs_space(gw_str_of(ROWS[i].above), gw_str_of(ROWS[i].below)) !=
            ROWS[i].space)
            fail_msg("%s|%s", ROWS[i].above, ROWS[i].below);
}

/* ---- traits --------------------------------------------------------------------------------- */

static const char *const TRAIT_NAMES[] = {"",
#define TRAIT_NAME(name) #name,
                                          GW_TRAITS(TRAIT_NAME)};

/* The names of the traits that hold for a part, each with a blank before and behind. */
static void name_traits(const gw_part *part, gw_buf *out)
{
    gw_buf_char(out, ' ');
    for (int trait = GW_TRAIT_NONE + 1; trait < GW_TRAIT_COUNT; trait++)
        if (gw_has(&part->traits, (gw_trait)trait))
            gw_buf_format(out, "%s ", TRAIT_NAMES[trait]);
    gw_buf_char(out, '\0');
}

/* `wanted`: traits that must hold, behind a '-' those that must not. */
static void assert_traits(const gw_part *part, const char *wanted)
{
    gw_buf names = {0};
    name_traits(part, &names);
    for (const char *word = wanted; *word != '\0';) {
        size_t length = strcspn(word, " ");
        bool must_not = word[0] == '-';
        char needle[64];
        snprintf(needle, sizeof needle, " %.*s ", (int)(length - must_not), word + must_not);
        if ((strstr(names.p, needle) != NULL) == must_not)
            fail_msg("%.*s: %s is wrong in%s", (int)part->text.n, part->text.p, needle, names.p);
        word += length + (word[length] == ' ');
    }
    gw_buf_fini(&names);
}

typedef struct line_row {
    const char *line, *traits;
} line_row;

/* Each row is measured as a text of its own. */
static void assert_single_lines(const line_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        reading r;
        assert_int_equal(measure_text(&r, gw_str_of(rows[i].line)), GW_OK);
        assert_int_equal(r.parts.count, 1);
        assert_traits(&r.parts.items[0], rows[i].traits);
        close_reading(&r);
    }
}

static void labels_show(void **state)
{
    static const line_row ROWS[] = {
        {"一、总体要求",                   "LABELLED UP_TO_8 NO_STOP ENDS_BARE -LABEL_LOW -ARTICLE -BARE_LABEL"},
        {"1.范围",                             "LABELLED LABEL_LOW -DECIMAL"                                       },
        {"第一章 总则",                     "LABELLED CHAPTER -ARTICLE"                                         },
        {"第一条 为了管理。",            "ARTICLE -LABELLED"                                                 },
        {"一是把牢方向。",                "LEAD -LABELLED"                                                    },
        {"——以某市为例",                "LEAD DASH_START"                                                   },
        {"1.1 概述",                           "LABELLED DECIMAL"                                                  },
        {"（一）",                            "LABELLED BARE_LABEL"                                               },
        {"（一）学习。（二）工作。", "SEVERAL_LABELS"                                                    },
        {"（一）学习。（三）工作。", "-SEVERAL_LABELS"                                                   }, /* does not count on */
        {"（一）学习。1.工作。",        "-SEVERAL_LABELS"                                                   }, /* another kind */
    };
    (void)state;
    assert_single_lines(ROWS, GW_COUNT(ROWS));
}

static void sentences_show(void **state)
{
    static const line_row ROWS[] = {
        {"各单位要落实。",                         "ENDS_STOP -NO_STOP -ENDS_BARE -HAS_REST SENTENCE_SHORT"},
        {"真的吗？",                                  "ENDS_STOP -ENDS_EXCLAIMING"                            },
        {"同志们！",                                  "ENDS_STOP ENDS_EXCLAIMING"                             },
        {"统筹兼顾；",                               "ENDS_SEMICOLON -ENDS_STOP"                             },
        {"通知如下：",                               "ENDS_COLON NO_STOP -COLON_LEAD"                        },
        {"学习，",                                     "ENDS_COMMA HAS_COMMA"                                  },
        {"学习、",                                     "ENDS_COMMA"                                            },
        {"他说“好。”",                            "ENDS_STOP NO_STOP"                                     }, /* the stop is quoted, but ends the line */
        {"（此件公开发布。）",                   "ENDS_STOP BRACKETED"                                   },
        {"（一）学习。工作好。",                "HAS_REST SENTENCE_SHORT"                               },
        {"一、元旦：放假3天。",                  "COLON_LEAD"                                            },
        {"一、委员会由下列人员组成：主任", "-COLON_LEAD"                                           },
        {"一、产品名称，应当写明规格。",    "CLAUSE"                                                },
        {"一、产品名称，规格写明。",          "-CLAUSE"                                               },
    };
    (void)state;
    assert_single_lines(ROWS, GW_COUNT(ROWS));
}

/* A line of so many characters, with a label or not, ends exactly at a limit or one beyond. */
static void lengths_show(void **state)
{
    static const struct {
        const char *label;
        int chars; /* behind the label */
        const char *traits;
    } ROWS[] = {
        {"一、", 8,   "UP_TO_8 UP_TO_15 UP_TO_30 UP_TO_45 SENTENCE_SHORT -OVER_60"},
        {"一、", 9,   "-UP_TO_8 UP_TO_15"                                         },
        {"一、", 16,  "-UP_TO_15 UP_TO_30"                                        },
        {"一、", 30,  "UP_TO_30 SENTENCE_SHORT"                                   },
        {"一、", 31,  "-UP_TO_30 UP_TO_45 -SENTENCE_SHORT -SENTENCE_LONG"         },
        {"一、", 45,  "UP_TO_45 -SENTENCE_LONG"                                   },
        {"一、", 46,  "-UP_TO_45 SENTENCE_LONG"                                   },
        {"",       60,  "-OVER_60"                                                  },
        {"",       61,  "OVER_60 -OVER_100"                                         },
        {"",       100, "-OVER_100"                                                 },
        {"",       101, "OVER_100"                                                  },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_buf line = {0};
        gw_buf_puts(&line, ROWS[i].label);
        for (int n = 0; n < ROWS[i].chars; n++)
            gw_buf_puts(&line, "字");
        gw_buf_char(&line, '\0');
        assert_single_lines(&(line_row){line.p, ROWS[i].traits}, 1);
        gw_buf_fini(&line);
    }
}

static void forms_show(void **state)
{
    static const line_row ROWS[] = {
        {"000001",                                                 "SERIAL_FORM MOSTLY_DIGITS"       },
        {"机密★1年",                                          "SECRECY_FORM"                    },
        {"特　急",                                              "URGENCY_FORM"                    }, /* white space does not count */
        {"青川市人民政府文件",                            "ISSUER_FORM -ORDER_FORM"         },
        {"青川市人民政府令",                               "ORDER_FORM"                      },
        {"青政发〔2021〕1号",                                "NUMBER_FORM"                     },
        {"青政发[2021]1号",                                    "NUMBER_FORM"                     },
        {"×政发〔20××〕×号",                              "NUMBER_FORM"                     },
        {"第12号",                                               "ISSUE_FORM"                      },
        {"签发人：沈怀远",                                  "SIGNER_FORM"                     },
        {"目　录",                                              "TOC_WORD"                        },
        {"一、总体要求……1",                              "TOC_DOTS -TOC_SPACE"             },
        {"一、总体要求\t12",                                 "TOC_DOTS"                        },
        {"一、总体要求  12",                                 "TOC_SPACE -TOC_DOTS"             },
        {"2021年3月1日",                                        "DATE_ALONE -DATE_START"          },
        {"二〇二一年三月一日",                            "DATE_ALONE"                      },
        {"二○二一年三月十五日",                         "DATE_ALONE"                      },
        {"2021-03-01",                                             "DATE_DIGITS"                     },
        {"（2021年3月1日）",                                  "DATE_BRACKETED BRACKETED"        },
        {"（试行）",                                           "BRACKETED_STATE BRACKETED"       },
        {"（一）（二）",                                     "-BRACKETED"                      }, /* the last bracket does not close the first */
        {"附件1",                                                "ATTACHMENT_BARE"                 },
        {"附件：1.名单",                                      "ATTACHMENT_LIST -ATTACHMENT_BARE"},
        {"附件1 管理办法",                                   "ATTACHMENT_NAMED"                },
        {"抄送：市委办公室。",                            "COPY_FORM"                       },
        {"青川市人民政府办公室　2024年4月8日印发", "PRINTER_FORM"                    },
        {"（共印80份）",                                      "PRINTER_FORM"                    },
        {"表1 人数",                                            "CAPTION_FORM"                    },
        {"单位：万元",                                        "UNIT_FORM"                       },
        {"注：数据不含港澳台。",                         "REMARK_FORM"                     },
        {"联系人：张三",                                     "CONTACT"                         },
        {"（此件公开发布）",                               "PUBLICITY"                       },
        {"出席：张三、李四",                               "PEOPLE"                          },
        {"总　则",                                              "CHAPTER_WORD"                    },
        {"- 1 -",                                                  "PAGE_NUMBER"                     },
        {"—1—",                                                "PAGE_NUMBER"                     },
        {"第1页 共3页",                                        "PAGE_NUMBER"                     },
        {"12",                                                     "LONE_NUMBER -PAGE_NUMBER"        },
        {"甲\t乙\t丙",                                          "TABS"                            },
        {"|甲|乙|",                                              "PIPES"                           },
        {"甲　　乙",                                           "GAP -GAPS"                       },
        {"甲　　乙　　丙",                                  "GAPS -GAP"                       },
        {"甲 乙 丙",                                            "-GAPS -GAP"                      }, /* single blanks are no gaps */
        {"-----",                                                  "NO_WORDS RULE_LINE"              },
        {"Hello world",                                            "MOSTLY_LATIN"                    },
    };
    (void)state;
    assert_single_lines(ROWS, GW_COUNT(ROWS));
}

static void words_show(void **state)
{
    static const line_row ROWS[] = {
        {"关于做好工作的通知",                "KIND_END ABOUT -ORGAN_END"},
        {"青川市人民政府关于",                "OPENS_ABOUT"              },
        {"青川市人民政府",                      "ORGAN_END -KIND_END"      },
        {"青川市人民政府（盖章）",          "ORGAN_END"                },
        {"市长　张三",                            "PERSON"                   },
        {"张三",                                     "PERSON"                   },
        {"张三，李四",                            "-PERSON"                  },
        {"同志们：",                               "SALUTE ADDRESSEES"        },
        {"各区人民政府，市政府各部门：", "ADDRESSEES -SALUTE"       },
        {"现将有关事项通知如下：",          "REPORTING -ADDRESSEES"    },
        {"特此通知。",                            "ORDER_VERB"               },
        {"述职人：张三",                         "SIGNS"                    },
        {"打印",                                     "WEB_WORD"                 },
        {"当前位置：首页",                      "WEB_PHRASE"               },
        {"索引号：11370",                          "WEB_FIELD"                },
        {"以下是为您撰写的通知",             "CHAT_PHRASE"              },
        {"https://www.example.cn/a",                   "ADDRESS"                  },
    };
    (void)state;
    assert_single_lines(ROWS, GW_COUNT(ROWS));
}

static void a_line_alone_is_first_and_last(void **state)
{
    static const line_row ROWS[] = {
        {"独行",             "FIRST AMONG_FIRST LAST AMONG_LAST BLANK_BELOW -BLANK_ABOVE -INDENTED"},
        {"\n\n独行",         "FIRST LAST BLANK_ABOVE"                                              },
        {"　　独行",       "INDENTED -INDENTED_DEEP"                                             },
        {"            独行", "INDENTED_DEEP -INDENTED"                                             },
        {" 独行",            "-INDENTED -INDENTED_DEEP"                                            },
        {"\f\n独行",         "PAGE_ABOVE"                                                          },
    };
    (void)state;
    assert_single_lines(ROWS, GW_COUNT(ROWS));
}

/* ---- lines among others --------------------------------------------------------------------- */

/* Rows are the lines of one text; blank lines are rows, too. */
static void assert_text_of_lines(const line_row *rows, size_t count)
{
    gw_buf text = {0};
    reading r;
    for (size_t i = 0; i < count; i++)
        gw_buf_format(&text, "%s\n", rows[i].line);
    assert_int_equal(measure_text(&r, gw_buf_view(&text)), GW_OK);
    size_t part = 0;
    for (size_t i = 0; i < count; i++)
        if (rows[i].line[0] != '\0')
            assert_traits(&r.parts.items[part++], rows[i].traits);
    assert_int_equal(part, r.parts.count);
    close_reading(&r);
    gw_buf_fini(&text);
}

static void neighbours_show(void **state)
{
    static const line_row ROWS[] = {
        {"青川市人民政府",             "NUMBER_NEXT NUMBER_BELOW -DATE_BELOW"},
        {"青政发〔2021〕1号",           "-NUMBER_NEXT KIND_BELOW"             },
        {"关于做好防汛工作的通知", "RECIPIENT_BELOW -KIND_BELOW"         },
        {"各区人民政府：",             "-RECIPIENT_BELOW"                    },
        {"请认真贯彻落实。",          "DATE_BELOW -DATE_NEXT TAIL_BELOW"    },
        {"青川市人民政府",             "DATE_NEXT DATE_BELOW TAIL_BELOW"     },
        {"2021年3月1日",                   "-DATE_NEXT -TAIL_BELOW AMONG_LAST"   },
        {"姓名\t年龄",                    "TABS AMONG_TABLE -LAST"              },
        {"张三\t30",                        "TABS AMONG_TABLE LAST"               },
    };
    (void)state;
    assert_text_of_lines(ROWS, GW_COUNT(ROWS));
}

static void repetitions_show(void **state)
{
    static const line_row ROWS[] = {
        {"目录",                       "TOC_WORD AMONG_CONTENTS"                  },
        {"关于春耕的通知……1", "STANDS_AGAIN AMONG_CONTENTS"              },
        {"关于没有的通知……2", "-STANDS_AGAIN"                            },
        {"关于春耕的通知",        "CONTENTS_TEXT -STANDS_AGAIN -STOOD_BEFORE"},
        {"请各地抓好落实。",     "STANDS_AGAIN -STOOD_BEFORE"               },
        {"请各地　抓好落实。",  "STOOD_BEFORE -STANDS_AGAIN"               },
        {"完了",                       "-STANDS_AGAIN"                            }, /* too short to tell */
        {"完了",                       "-STOOD_BEFORE"                            },
    };
    (void)state;
    assert_text_of_lines(ROWS, GW_COUNT(ROWS));
}

static void attachments_count_on(void **state)
{
    static const line_row ROWS[] = {
        {"1.正文第一点", "-ATTACHMENT_ITEM"                },
        {"2.正文第二点", "-ATTACHMENT_ITEM"                },
        {"附件：1.名单", "ATTACHMENT_LIST -ATTACHMENT_ITEM"},
        {"2.登记表",       "ATTACHMENT_ITEM"                 },
        {"3.汇总表",       "ATTACHMENT_ITEM"                 },
        {"5.别的",          "-ATTACHMENT_ITEM"                },
        {"6.别的",          "-ATTACHMENT_ITEM"                },
    };
    (void)state;
    assert_text_of_lines(ROWS, GW_COUNT(ROWS));
}

/* Lines cut at twenty-eight cells; each paragraph begins two cells further in. */
static void cut_lines_flow_on(void **state)
{
    static const line_row ROWS[] = {
        {"　　为了进一步加强档案管理工作，切实提高档案规范化水平，根据",
         "FULL -AFTER_FULL INDENTED -UNINDENTED_HERE"                                                                                           },
        {"有关法律法规和上级要求，结合本地区实际情况，制定本工作方案，",
         "FULL AFTER_FULL AFTER_OPEN -AFTER_JOINT UNINDENTED_HERE"                                                                              },
        {"请认真抓好贯彻执行。",                                                             "-FULL AFTER_FULL AFTER_OPEN AFTER_JOINT"},
        {"　　各单位要高度重视，加强组织领导，落实工作责任，确保各项任",
         "FULL -AFTER_FULL -AFTER_OPEN"                                                                                                         },
        {"务按期保质完成好了。",                                                             "AFTER_FULL AFTER_OPEN -AFTER_JOINT"     },
        {"",                                                                                           ""                                       },
        {"　　特此通知。",                                                                      "-AFTER_FULL BLANK_ABOVE"                },
    };
    (void)state;
    assert_text_of_lines(ROWS, GW_COUNT(ROWS));
}

static void number_and_signer_are_two_parts(void **state)
{
    (void)state;
    reading r;
    assert_int_equal(
        measure_text(&r, GW_S("县政〔2021〕15号　　　　签发人：李明\n报告，签发人：李明\n")),
        GW_OK);
    assert_int_equal(r.parts.count, 3);
    assert_text(r.parts.items[0].text, "县政〔2021〕15号");
    assert_text(r.parts.items[1].text, "签发人：李明");
    assert_true(r.parts.items[0].first_of_line);
    assert_false(r.parts.items[1].first_of_line);
    assert_int_equal(r.parts.items[1].line->number, 1);
    assert_traits(&r.parts.items[0], "NUMBER_FORM -SIGNER_FORM");
    assert_traits(&r.parts.items[1], "SIGNER_FORM");
    /* no number in front: one part */
    assert_text(r.parts.items[2].text, "报告，签发人：李明");
    close_reading(&r);
}

/* A view is narrow, without white space, and ends after 160 characters, never within one. */
static void views(void **state)
{
    (void)state;
    reading r;
    gw_buf text = {0};
    gw_buf_puts(&text, "ＡＢ　（１）\xE2\x80\x8B 字\n");
    for (int i = 0; i < 200; i++)
        gw_buf_puts(&text, "\xF0\xA0\x80\x80"); /* a Han character of four bytes */
    assert_int_equal(measure_text(&r, gw_buf_view(&text)), GW_OK);
    assert_text(r.parts.views[0], "AB(1)字");
    assert_int_equal(r.parts.views[1].n, 160 * 4);
    assert_int_equal(r.parts.items[1].chars, 200);
    close_reading(&r);
    gw_buf_fini(&text);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(run_in_parts_are_measured),
    cmocka_unit_test(joints),
    cmocka_unit_test(labels_show),
    cmocka_unit_test(sentences_show),
    cmocka_unit_test(lengths_show),
    cmocka_unit_test(forms_show),
    cmocka_unit_test(words_show),
    cmocka_unit_test(a_line_alone_is_first_and_last),
    cmocka_unit_test(neighbours_show),
    cmocka_unit_test(repetitions_show),
    cmocka_unit_test(attachments_count_on),
    cmocka_unit_test(cut_lines_flow_on),
    cmocka_unit_test(number_and_signer_are_two_parts),
    cmocka_unit_test(views),
};
UNIT_MAIN(TESTS)
