/* SPDX-License-Identifier: MIT
 *
 * Kinds of document: their names and sheets; what texts, and what facts, are of which kind. */
#include "unit.h"

#include "parse/kind.h"
#include "texts.h"

#define K(name) GW_KIND_##name

/* Written down a second time, from the paper on the design. */
static const struct {
    gw_kind kind;
    const char *name, *chinese, *sheet;
} NAMES[] = {
    {K(NOTICE),       "notice",       "通知",       "gbt9704"    },
    {K(CIRCULAR),     "circular",     "通报",       "gbt9704"    },
    {K(OPINION),      "opinion",      "意见",       "gbt9704"    },
    {K(DECISION),     "decision",     "决定",       "gbt9704"    },
    {K(REPLY),        "reply",        "批复",       "gbt9704"    },
    {K(LETTER),       "letter",       "函",          "letter"     },
    {K(ORDER),        "order",        "命令",       "order"      },
    {K(MINUTES),      "minutes",      "纪要",       "minutes"    },
    {K(ANNOUNCEMENT), "announcement", "公告",       "gbt9704"    },
    {K(REQUEST),      "request",      "请示",       "gbt9704"    },
    {K(REPORT),       "report",       "报告",       "gbt9704"    },
    {K(SPEECH),       "speech",       "讲话",       "speech"     },
    {K(WORK_REPORT),  "work-report",  "工作报告", "work-report"},
    {K(PLAN),         "plan",         "计划",       "plan"       },
    {K(REGULATION),   "regulation",   "法规",       "regulation" },
    {K(COLLECTION),   "collection",   "汇编",       "collection" },
    {K(OTHER),        "other",        "其他",       "gbt9704"    },
};

static void names(void **state)
{
    (void)state;
    assert_int_equal(GW_COUNT(NAMES), GW_KIND_COUNT);
    for (size_t i = 0; i < GW_COUNT(NAMES); i++) {
        assert_string_equal(gw_kind_name(NAMES[i].kind), NAMES[i].name);
        assert_string_equal(gw_kind_chinese_name(NAMES[i].kind), NAMES[i].chinese);
        assert_string_equal(gw_kind_sheet(NAMES[i].kind), NAMES[i].sheet);
        assert_int_equal(gw_kind_find(gw_str_of(NAMES[i].name)), NAMES[i].kind);
        assert_int_equal(gw_kind_find(gw_str_of(NAMES[i].chinese)), NAMES[i].kind);
    }
    static const char *const NO_KINDS[] = {"", "Notice", "通", "通知书", "gbt9704"};
    for (size_t i = 0; i < GW_COUNT(NO_KINDS); i++)
        assert_int_equal(gw_kind_find(gw_str_of(NO_KINDS[i])), GW_KIND_COUNT);
    static const gw_kind OUTSIDE[] = {GW_KIND_COUNT, (gw_kind)1000};
    for (size_t i = 0; i < GW_COUNT(OUTSIDE); i++) {
        assert_null(gw_kind_name(OUTSIDE[i]));
        assert_null(gw_kind_chinese_name(OUTSIDE[i]));
        assert_null(gw_kind_sheet(OUTSIDE[i]));
    }
}

/* A kind may only name a sheet that comes with the program. */
static void sheets_are_there(void **state)
{
    (void)state;
    for (size_t kind = 0; kind < GW_KIND_COUNT; kind++) {
        char path[GW_PATH_CAPACITY];
        snprintf(path, sizeof path, SOURCE_ROOT "/styles/%s.xml", gw_kind_sheet((gw_kind)kind));
        FILE *sheet = fopen(path, "rb");
        if (sheet == NULL)
            fail_msg("%s: there is no %s", gw_kind_name((gw_kind)kind), path);
        fclose(sheet);
    }
}

/* ---- texts ---------------------------------------------------------------------------------- */

#define BODY "各单位要提高认识，加强领导，把各项工作落到实处，确保取得实效。\n"
#define ARTICLES                                                                                   \
    "第一条　为规范管理，制定本办法。\n第二条　本办法适用于本市。\n"  \
    "第三条　市政府负责组织实施。\n第四条　本办法自公布之日起施行。\n"
#define TAIL "青川市人民政府\n2021年3月1日\n"

static const struct {
    const char *text;
    gw_kind kind;
} TEXTS[] = {
  /* the last word of the title */
    {"关于做好防汛工作的通知\n各单位：\n" BODY TAIL,                                                       K(NOTICE)      },
    {"紧 急 通 知\n\n各单位：\n" BODY TAIL,                                                                       K(NOTICE)      },
    {"青川市人民政府关于印发停车管理办法的通知\n各单位：\n" BODY TAIL,                            K(NOTICE)      },
    {"关于转发《省政府关于安全生产工作的意见》的通知\n各单位：\n" BODY TAIL,                   K(NOTICE)      },
    {"关於做好防汛工作的通知\n各單位：\n" BODY TAIL,                                                       K(NOTICE)      },
    {"关于2020年度考核情况的通报\n各单位：\n" BODY TAIL,                                                   K(CIRCULAR)    },
    {"关于加快农业发展的实施意见\n各单位：\n" BODY TAIL,                                                 K(OPINION)     },
    {"关于加快农业发展的意见（征求意见稿）\n各单位：\n" BODY TAIL,                                  K(OPINION)     },
    {"关于表彰先进集体的决定\n各单位：\n" BODY TAIL,                                                       K(DECISION)    },
    {"关于修改《青川市停车管理办法》的决定\n" BODY TAIL,                                                K(DECISION)    },
    {"青川市第三届人民代表大会关于预算的决议\n" BODY TAIL,                                             K(DECISION)    },
    {"关于同意设立开发区的批复\n白溪县人民政府：\n" BODY TAIL,                                        K(REPLY)       },
    {"关于商请支持调研工作的函\n省水利厅：\n" BODY TAIL,                                                 K(LETTER)      },
    {"关于支持申报示范园区的复函\n省水利厅：\n" BODY TAIL,                                              K(LETTER)      },
    {"关于市政协第12号提案的答复\n张三委员：\n" BODY TAIL,                                               K(LETTER)      },
    {"青川市人民政府关于封山的命令\n" BODY TAIL,                                                            K(ORDER)       },
    {"第六次常务会议纪要\n" BODY,                                                                                K(MINUTES)     },
    {"青川市人民政府办公会议记录\n" BODY,                                                                    K(MINUTES)     },
    {"关于实施交通管制的通告\n" BODY TAIL,                                                                     K(ANNOUNCEMENT)},
    {"青川市人民政府公告\n" BODY TAIL,                                                                           K(ANNOUNCEMENT)},
    {"拟任职干部任前公示\n" BODY TAIL,                                                                           K(ANNOUNCEMENT)},
    {"关于增拨防汛经费的请示\n省人民政府：\n" BODY TAIL,                                                 K(REQUEST)     },
    {"关于2020年法治政府建设情况的报告\n省人民政府：\n" BODY TAIL,                                    K(REPORT)      },
    {"2020年度个人述职报告\n各位领导、同志们：\n" BODY,                                                  K(REPORT)      },
    {"关于山区办学情况的调研报告\n" BODY TAIL,                                                               K(REPORT)      },
    {"2020年工作总结\n" BODY TAIL,                                                                                   K(REPORT)      },
    {"关于2020年工作报告\n省人民政府：\n" BODY TAIL,                                                         K(REPORT)      },
    {"政府工作报告\n（2021年1月18日）\n各位代表：\n" BODY,                                                K(WORK_REPORT) },
    {"2021年青川市政府工作报告\n" BODY,                                                                         K(WORK_REPORT) },
    {"青川市中级人民法院工作报告\n各位代表：\n" BODY,                                                   K(WORK_REPORT) },
    {"在中国共产党青川市第八次代表大会上的报告\n同志们：\n" BODY,                                 K(WORK_REPORT) },
    {"在全市经济工作会议上的讲话\n同志们：\n" BODY,                                                      K(SPEECH)      },
    {"在青年干部座谈会上的发言（摘要）\n各位领导：\n" BODY,                                          K(SPEECH)      },
    {"凝心聚力谱写新篇章\n——在全市经济工作会议上的讲话\n同志们：\n" BODY,                   K(SPEECH)      },
    {"全市安全生产工作会议主持词\n同志们：\n" BODY,                                                      K(SPEECH)      },
    {"以优异成绩迎接新的一年\n同志们：\n" BODY,                                                            K(SPEECH)      },
    {"危房改造工作实施方案\n" BODY TAIL,                                                                        K(PLAN)        },
    {"2021年政府信息公开工作要点\n" BODY TAIL,                                                                 K(PLAN)        },
    {"青川市“十四五”发展规划\n" BODY TAIL,                                                                  K(PLAN)        },
    {"青川市突发事件应急预案（2021年修订）\n" BODY TAIL,                                                  K(PLAN)        },
    {"青川市停车管理办法\n" ARTICLES,                                                                            K(REGULATION)  },
    {"青川市停车管理办法（试行）\n" ARTICLES,                                                                K(REGULATION)  },
    {"《青川市志愿服务条例》\n" ARTICLES,                                                                      K(REGULATION)  },
    {"青川市人民政府工作规则\n" ARTICLES,                                                                      K(REGULATION)  },
    {"中华人民共和国森林法\n" ARTICLES,                                                                         K(REGULATION)  },
    {ARTICLES,                                                                                                            K(REGULATION)  },

 /* the mark on top, the number */
    {"青川市人民政府令\n第12号\n青川市停车管理办法\n" ARTICLES,                                        K(ORDER)       },
    {"青川市人民政府会议纪要\n〔2021〕3号\n研究城市更新工作\n" BODY,                                K(MINUTES)     },
    {"青川市人民政府文件\n青政发〔2021〕1号\n关于做好防汛工作的通知\n各单位：\n" BODY TAIL,
     K(NOTICE)                                                                                                                           },

 /* a notice and what it issues; several documents */
    {"关于印发停车管理办法的通知\n各单位：\n" BODY TAIL "\n青川市停车管理办法\n" ARTICLES,
     K(NOTICE)                                                                                                                           },
    {"调研报告汇编（3篇）\n目录\n甲镇的调研报告……1\n乙镇的调研报告……5\n\n甲镇的调研报告\n" BODY
     "\n乙镇的调研报告\n" BODY,
     K(COLLECTION)                                                                                                                       },

 /* without a title: who is addressed, the last words */
    {"同志们：\n" BODY BODY,                                                                                          K(SPEECH)      },
    {BODY "妥否，请批示。\n",                                                                                      K(REQUEST)     },
    {BODY "特此通知。\n",                                                                                            K(NOTICE)      },

 /* nothing speaks clearly */
    {BODY,                                                                                                                K(OTHER)       },
    {"张三\n",                                                                                                          K(OTHER)       },
    {"2020年度先进个人名单\n张三\n李四\n王五\n",                                                            K(OTHER)       },
    {"党外干部培训班学习体会\n" BODY,                                                                          K(OTHER)       },
    {"The quick brown fox jumps over the lazy dog.\n",                                                                    K(OTHER)       },
};

static gw_kind kind_of(const char *text)
{
    gw_document *document = NULL;
    assert_int_equal(gw_document_parse(&document, gw_str_of(text), NULL, NULL, NULL), GW_OK);
    gw_kind kind = gw_document_kind(document);
    gw_document_free(document);
    return kind;
}

static void texts(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++) {
        gw_kind found = kind_of(TEXTS[i].text);
        if (found == TEXTS[i].kind)
            continue;
        wrong++;
        print_message("# %.40s…: %s, not %s\n", TEXTS[i].text, gw_kind_name(found),
                      gw_kind_name(TEXTS[i].kind));
    }
    assert_int_equal(wrong, 0);
}

/* ---- facts ---------------------------------------------------------------------------------- */

static const struct {
    const char *what, *title;
    size_t documents, contents, articles;
    gw_kind kind;
} FACTS[] = {
    {"nothing",                        "",                      0, 0, 0, K(OTHER)     },
    {"two articles are no regulation", "",                      1, 0, 2, K(OTHER)     },
    {"three are",                      "",                      1, 0, 3, K(REGULATION)},
    {"a decision with articles",       "关于放假的决定", 1, 0, 9, K(DECISION)  },
    {"contents of one document",       "工作方案",          1, 9, 0, K(PLAN)      },
    {"contents of two",                "工作方案",          2, 2, 0, K(COLLECTION)},
    {"one entry is no contents",       "工作方案",          2, 1, 0, K(PLAN)      },
    {"two documents without contents", "放假通知",          2, 0, 0, K(NOTICE)    },
    {"four of them",                   "放假通知",          4, 0, 0, K(NOTICE)    },
    {"five of them",                   "放假通知",          5, 0, 0, K(COLLECTION)},
    {"a regulation with contents",     "停车条例",          1, 9, 9, K(REGULATION)},
};

static void facts(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(FACTS); i++) {
        gw_kind_facts given = {.documents = FACTS[i].documents};
        given.texts[GW_ROLE_TITLE] = gw_str_of(FACTS[i].title);
        given.counts[GW_ROLE_TOC] = FACTS[i].contents;
        given.counts[GW_ROLE_ARTICLE] = FACTS[i].articles;
        gw_kind found = gw_kind_decide(&given);
        if (found != FACTS[i].kind)
            fail_msg("%s: %s, not %s", FACTS[i].what, gw_kind_name(found),
                     gw_kind_name(FACTS[i].kind));
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(names),
    cmocka_unit_test(sheets_are_there),
    cmocka_unit_test(texts),
    cmocka_unit_test(facts),
};
UNIT_MAIN(TESTS)
