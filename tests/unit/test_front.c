/* SPDX-License-Identifier: MIT
 *
 * Front matter: what is one, what its values become, what is refused. */
#include "marked.h"

#include "parse/values.h"

#define BODY "请各单位抓好落实。\n"

/* "标题=甲 date=2024年5月6日 " of the entries, then the text that is left as "|甲|乙". */
static void put_front(gw_buf *out, const marked_text *m)
{
    for (size_t i = 0; i < m->marks.front.count; i++) {
        const gw_entry *entry = &m->marks.front.entries[i];
        gw_buf_format(out, "%d:", entry->line);
        gw_buf_put(out, entry->key);
        gw_buf_char(out, '=');
        gw_buf_put(out, entry->value);
        gw_buf_char(out, ' ');
    }
    for (size_t i = 0; i < m->lines.count; i++) {
        gw_buf_char(out, '|');
        gw_buf_put(out, m->lines.items[i].text);
    }
    gw_buf_char(out, '\0');
}

static void what_is_front_matter(void **state)
{
    static const marked_row ROWS[] = {
        {"---\n标题: 甲\n---\n乙\n",                       "2:标题=甲 |乙"                      },
        {"---\n标题：甲\n---\n乙\n",                      "2:标题=甲 |乙"                      },
        {"---\ntitle:甲\ndate:2024年5月6日\n---\n\n乙\n", "2:title=甲 3:date=2024年5月6日 |乙"},
        {"---\r\n标题: 甲\r\n---\r\n乙\r\n",               "2:标题=甲 |乙"                      },
        {"\xEF\xBB\xBF---\n标题: 甲\n---\n乙\n",           "2:标题=甲 |乙"                      },
        {"---  \n　标题 ：　甲　\n --- \n乙\n",        "2:标题=甲 |乙"                      },
        {"---\n标题: 甲: 乙：丙\n---\n丁\n",            "2:标题=甲: 乙：丙 |丁"           },
        {"---\n标题:\n---\n乙\n",                           "2:标题= |乙"                         },
        {"---\n颜色: 红\n标题: 甲\n---\n乙\n",          "2:颜色=红 3:标题=甲 |乙"         },
        {"---\nsigner: 甲\nsigner: 乙\n---\n丙\n",          "2:signer=甲 3:signer=乙 |丙"         },
        {"---\n标题: 甲\n---\n---\n乙\n---\n",             "2:标题=甲 |---|乙|---"              },
        {"---\n标题: 甲\n---\n%% 标题\n乙\n",            "2:标题=甲 |乙"                      },
 /* no front matter */
        {"\n---\n标题: 甲\n---\n乙\n",                     "|---|标题: 甲|---|乙"               },
        {"甲\n---\n标题: 甲\n---\n乙\n",                  "|甲|---|标题: 甲|---|乙"           },
        {"---\n颜色: 红\n---\n乙\n",                       "|---|颜色: 红|---|乙"               },
        {"---\nTitle: 甲\n---\n乙\n",                        "|---|Title: 甲|---|乙"                },
        {"---\n标题: 甲\n没有冒号\n---\n乙\n",         "|---|标题: 甲|没有冒号|---|乙"  },
        {"---\n标题: 甲\n\n---\n乙\n",                     "|---|标题: 甲|---|乙"               },
        {"---\n\n标题: 甲\n---\n乙\n",                     "|---|标题: 甲|---|乙"               },
        {"---\n: 甲\n标题: 甲\n---\n乙\n",                "|---|: 甲|标题: 甲|---|乙"         },
        {"---\n标题: 甲\n乙\n",                            "|---|标题: 甲|乙"                   },
        {"---\n标题: 甲\n",                                 "|---|标题: 甲"                       },
        {"---\n---\n乙\n",                                    "|---|---|乙"                           },
        {"---\n",                                              "|---"                                   },
        {"----\n标题: 甲\n---\n乙\n",                      "|----|标题: 甲|---|乙"              },
        {"--\n标题: 甲\n--\n乙\n",                         "|--|标题: 甲|--|乙"                 },
        {"———\n标题: 甲\n———\n乙\n",           "|———|标题: 甲|———|乙"   },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        marked_text m = read_marks(ROWS[i].text, GW_FROM_PLAIN, false);
        gw_buf found = {0};
        assert_int_equal(m.status, GW_OK);
        put_front(&found, &m);
        if (strcmp(found.p, ROWS[i].expected) != 0)
            fail_msg("%s\ngave\n%s", ROWS[i].text, found.p);
        gw_buf_fini(&found);
        gw_arena_fini(&m.arena);
    }
}

static gw_document *parse(const char *text, const gw_options *options)
{
    gw_document *document = NULL;
    assert_int_equal(gw_document_parse(&document, gw_str_of(text), options, NULL, NULL), GW_OK);
    return document;
}

/* Each of its lines is a row that is not kept; those of the text keep their numbers. */
static void rows_of_front_matter(void **state)
{
    (void)state;
    gw_document *document = parse("---\n标题: 甲\n\t作者 :  乙\n---\n\n" BODY, NULL);
    static const char *const TEXTS[] = {"---", "标题: 甲", "作者 :  乙", "---"};
    assert_int_equal(gw_document_row_count(document), 5);
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++) {
        const gw_row *row = gw_document_row(document, i);
        assert_text(row->text, TEXTS[i]);
        assert_int_equal(row->line, i + 1);
        assert_int_equal(row->block, i + 1);
        assert_int_equal(row->role, GW_ROLE_BOILERPLATE);
        assert_false(row->kept);
    }
    assert_true(gw_document_row(document, 4)->kept);
    assert_int_equal(gw_document_row(document, 4)->line, 6);
    gw_document_free(document);
}

static void what_is_refused(void **state)
{
    static const struct {
        const char *text;
        gw_message id;
        int line;
        const char *first, *second;
    } ROWS[] = {
        {"---\ntitle: 甲\ntitel: 乙\n---\n" BODY,               GW_MSG_METADATA_UNKNOWN_KEY,  3, "titel",        "title"       },
        {"---\n标题: 甲\n密级: 秘密\n---\n" BODY,          GW_MSG_METADATA_UNKNOWN_KEY,  3, "密级",
         "密级和保密期限"                                                                                                 },
        {"---\n署名: 甲\n标题: 甲\n---\n" BODY,             GW_MSG_METADATA_UNKNOWN_KEY,  2, "署名",       "题下署名"},
        {"---\n标题: 甲\nDate: 2024年5月6日\n---\n" BODY,   GW_MSG_METADATA_UNKNOWN_KEY,  3, "Date",
         "date"                                                                                                                  },
        {"---\n标题: 甲\n作者:\n---\n" BODY,                 GW_MSG_METADATA_EMPTY,        3, "作者",       ""            },
        {"---\n标题:　\n---\n" BODY,                           GW_MSG_METADATA_EMPTY,        2, "标题",       ""            },
        {"---\n标题: 甲\ndate: 2024-05-06\n---\n" BODY,        GW_MSG_METADATA_BAD_DATE,     3, "date",
         "2024-05-06"                                                                                                            },
        {"---\n日期: 2023年2月29日\n---\n" BODY,             GW_MSG_METADATA_BAD_DATE,     2, "日期",
         "2023年2月29日"                                                                                                      },
        {"---\n成文日期: 明天\n---\n" BODY,                 GW_MSG_METADATA_BAD_DATE,     2, "成文日期", "明天"      },
        {"---\n印发日期: 2024年13月1日印发\n---\n" BODY, GW_MSG_METADATA_BAD_DATE,     2, "印发日期",
         "2024年13月1日印发"                                                                                                },
        {"---\n印发日期: 印发\n---\n" BODY,                 GW_MSG_METADATA_BAD_DATE,     2, "印发日期", "印发"      },
        {"---\n标题: 甲\n文种: 诗歌\n---\n" BODY,          GW_MSG_METADATA_UNKNOWN_KIND, 3, "文种",       "诗歌"      },
        {"---\nkind: Notice\n---\n" BODY,                         GW_MSG_METADATA_UNKNOWN_KIND, 2, "kind",         "Notice"      },
        {"---\n标题: 甲\n---\n\n",                             GW_MSG_INPUT_EMPTY,           0, "",             ""            },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_error error = {0};
        gw_document *document = NULL;
        gw_options options = {.file = "a.txt"};
        assert_int_equal(
            gw_document_parse(&document, gw_str_of(ROWS[i].text), &options, NULL, &error),
            GW_E_INPUT);
        assert_null(document);
        if (error.id != ROWS[i].id || error.line != ROWS[i].line)
            fail_msg("%s: message %d, line %d", ROWS[i].text, (int)error.id, error.line);
        assert_string_equal(error.file, "a.txt");
        assert_string_equal(error.arguments[0], ROWS[i].first);
        assert_string_equal(error.arguments[1], ROWS[i].second);
    }
}

/* The keys that a message lists are in the language of the one that was found. */
static void keys_are_listed(void **state)
{
    (void)state;
    gw_error error = {0};
    gw_document *document = NULL;
    const char *texts[] = {"---\n标题: 甲\n密级: 乙\n---\n" BODY,
                           "---\n标题: 甲\ntitel: 乙\n---\n" BODY};
    static const char *const FIRST[] = {"份号 ", "serial "}, *const LAST[] = {"样式 日期", "style"};
    for (size_t i = 0; i < 2; i++) {
        error = (gw_error){0};
        gw_document_parse(&document, gw_str_of(texts[i]), NULL, NULL, &error);
        gw_str list = gw_str_of(error.arguments[2]);
        assert_true(gw_str_starts(list, gw_str_of(FIRST[i])));
        assert_true(gw_str_ends(list, gw_str_of(LAST[i])));
    }
}

/* ---- values --------------------------------------------------------------------------------- */

static void values_get_the_form_of_their_role(void **state)
{
    static const struct {
        gw_role role;
        const char *value, *first, *further;
    } ROWS[] = {
        {GW_ROLE_SIGNER,          "陈立",                "签发人：陈立",          "陈立"                  },
        {GW_ROLE_SIGNER,          "签发人：陈立",    "签发人：陈立",          "签发人：陈立"      },
        {GW_ROLE_SIGNER,          "签 发 人:陈立",    "签 发 人:陈立",          "签 发 人:陈立"      },
        {GW_ROLE_RECIPIENT,       "各科室",             "各科室：",                "各科室："            },
        {GW_ROLE_RECIPIENT,       "各科室：",          "各科室：",                "各科室："            },
        {GW_ROLE_RECIPIENT,       "各科室:",            "各科室:",                  "各科室:"              },
        {GW_ROLE_ATTACHMENT_NOTE, "1.报表",              "附件：1.报表",           "1.报表"                },
        {GW_ROLE_ATTACHMENT_NOTE, "附件：报表",       "附件：报表",             "附件：报表"         },
        {GW_ROLE_NOTE,            "此件公开发布",    "（此件公开发布）",    "（此件公开发布）"},
        {GW_ROLE_NOTE,            "(此件公开发布)",  "(此件公开发布)",        "(此件公开发布)"    },
        {GW_ROLE_COPY_TO,         "市委办公室。",    "抄送：市委办公室。", "市委办公室。"      },
        {GW_ROLE_COPY_TO,         "分送：各委员。", "分送：各委员。",       "分送：各委员。"   },
        {GW_ROLE_TITLE,           "关于放假的通知", "关于放假的通知",       "关于放假的通知"   },
        {GW_ROLE_SERIAL,          "000001",                "000001",                      "000001"                  },
    };
    (void)state;
    gw_arena arena = {0};
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_str value = gw_str_of(ROWS[i].value);
        assert_text(gw_value_complete(ROWS[i].role, value, true, &arena), ROWS[i].first);
        assert_text(gw_value_complete(ROWS[i].role, value, false, &arena), ROWS[i].further);
    }
    gw_arena_fini(&arena);
}

static void values_that_are_dates(void **state)
{
    static const struct {
        const char *value;
        bool is_date;
        const char *printed;
    } ROWS[] = {
        {"2024年5月6日",             true,  "2024年5月6日印发"            },
        {"2024年5月6日印发",       true,  "2024年5月6日印发"            },
        {"2024年5月6日 印发",      true,  "2024年5月6日印发"            },
        {"二〇二四年五月六日", true,  "二〇二四年五月六日印发"},
        {"2024年5月",                 true,  "2024年5月印发"                },
        {"二〇二四年五月",       true,  "二〇二四年五月印发"      },
        {"2024年×月×日",           true,  "2024年×月×日印发"          },
        {"2024年  月  日",           true,  "2024年  月  日印发"          },
        {"20××年×月",              true,  "20××年×月印发"             },
        {"2024年2月30日",            false, ""                                 },
        {"2024/5/6",                    false, ""                                 },
        {"5月6日",                    false, ""                                 },
        {"印发",                      false, ""                                 },
        {"于2024年5月6日",          false, ""                                 },
    };
    (void)state;
    gw_arena arena = {0};
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_str value = gw_str_of(ROWS[i].value);
        bool is_printed = gw_str_ends(value, GW_S("印发"));
        if (!is_printed && gw_value_is_date(value, &arena) != ROWS[i].is_date)
            fail_msg("%s", ROWS[i].value);
        assert_text(gw_value_printed(value, &arena), ROWS[i].printed);
    }
    gw_arena_fini(&arena);
}

/* A value that was a line of the text is the same when both are mended. */
static void values_are_mended_like_lines(void **state)
{
    (void)state;
    gw_options options = {.fixes = GW_FIX_ALL};
    gw_document *document = parse("---\n发文字号: 青政发[2024]1号\n样式: "
                                  "a,b.xml\n---\n关于放假的通知\n青政发[2024]1号\n各科室:\n" BODY,
                                  &options);
    assert_text(gw_document_row(document, 5)->text, "青政发〔2024〕1号");
    assert_int_equal(gw_document_row(document, 5)->role, GW_ROLE_NUMBER);
    assert_int_equal(gw_document_row(document, 5)->confidence, 100);
    assert_int_equal(gw_document_fixed(document, GW_FIX_BRACKETS), 4);
    gw_document_free(document);
}

/* ---- kind and sheet ------------------------------------------------------------------------- */

static void the_kind_is_given(void **state)
{
    static const gw_metadata LETTER[] = {
        {"kind", "letter"}
    };
    static const struct {
        const char *text;
        gw_options options;
        gw_kind kind;
    } ROWS[] = {
        {"关于放假的通知\n" BODY,                           {0},                                       GW_KIND_NOTICE     },
        {"---\n文种: 讲话\n---\n关于放假的通知\n" BODY, {0},                                       GW_KIND_SPEECH     },
        {"---\nkind: work-report\n---\n" BODY,                     {0},                                       GW_KIND_WORK_REPORT},
        {"---\n标题: 关于放假的通知\n---\n" BODY,         {0},                                       GW_KIND_NOTICE     },
        {"---\n文种: 讲话\n---\n" BODY,                        {.metadata = LETTER, .metadata_count = 1}, GW_KIND_LETTER     },
        {"关于放假的通知\n" BODY,                           {.metadata = LETTER, .metadata_count = 1}, GW_KIND_LETTER     },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_document *document = parse(ROWS[i].text, &ROWS[i].options);
        assert_int_equal(gw_document_kind(document), ROWS[i].kind);
        gw_document_free(document);
    }
}

typedef struct asked {
    int times, line;
    char name[64];
    gw_status answer;
} asked;

static gw_status find_style(void *self, const char *name, int line, const gw_style **style)
{
    asked *ask = self;
    ask->times++;
    ask->line = line;
    snprintf(ask->name, sizeof ask->name, "%s", name);
    *style = NULL;
    return ask->answer;
}

static void the_sheet_is_asked_for(void **state)
{
    static const gw_metadata OPTION[] = {
        {"样式", "other"}
    };
    static const struct {
        const char *text;
        size_t options;
        gw_status answer;
        int times, line;
        const char *name;
    } ROWS[] = {
        {BODY,                                          0, GW_OK,      0, 0, ""       },
        {"---\n标题: 甲\n样式: house\n---\n" BODY, 0, GW_OK,      1, 3, "house"  },
        {"---\nstyle: ./a.xml\n---\n" BODY,             0, GW_E_STYLE, 1, 2, "./a.xml"},
        {"---\nstyle: house\n---\n" BODY,               1, GW_OK,      1, 0, "other"  },
        {BODY,                                          1, GW_E_STYLE, 1, 0, "other"  },
        {"---\nstyle: auto\n---\n" BODY,                0, GW_OK,      0, 0, ""       },
        {"---\n样式: 自动\n---\n" BODY,             0, GW_OK,      0, 0, ""       },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        asked ask = {.answer = ROWS[i].answer};
        gw_options options = {
            .metadata = OPTION, .metadata_count = ROWS[i].options, .styles = {find_style, &ask}
        };
        gw_document *document = NULL;
        assert_int_equal(
            gw_document_parse(&document, gw_str_of(ROWS[i].text), &options, NULL, NULL),
            ROWS[i].answer);
        assert_int_equal(ask.times, ROWS[i].times);
        assert_int_equal(ask.line, ROWS[i].line);
        assert_string_equal(ask.name, ROWS[i].name);
        gw_document_free(document);
    }
}

/* ---- size ----------------------------------------------------------------------------------- */

/* Half of the values are lines of the text, half are added: what is not linear does not end. */
static void long_front_matter_comes_to_an_end(void **state)
{
    enum { ENTRIES = 100000 };
    (void)state;
    gw_buf text = {0};
    gw_buf_puts(&text, "---\n");
    for (int i = 0; i < ENTRIES; i++)
        gw_buf_format(&text, "%s: 甲%d\n", i % 2 == 0 ? "signature" : "issuer", i);
    gw_buf_puts(&text, "---\n");
    for (int i = 0; i < ENTRIES; i += 4)
        gw_buf_format(&text, "甲%d\n甲%d\n", i, i + 1);
    gw_document *document = NULL;
    assert_int_equal(gw_document_parse(&document, gw_buf_view(&text), NULL, NULL, NULL), GW_OK);
    assert_int_equal(gw_document_row_count(document), ENTRIES + 2 + ENTRIES / 2);
    gw_document_free(document);
    gw_buf_fini(&text);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(what_is_front_matter),
    cmocka_unit_test(rows_of_front_matter),
    cmocka_unit_test(what_is_refused),
    cmocka_unit_test(keys_are_listed),
    cmocka_unit_test(values_get_the_form_of_their_role),
    cmocka_unit_test(values_that_are_dates),
    cmocka_unit_test(values_are_mended_like_lines),
    cmocka_unit_test(the_kind_is_given),
    cmocka_unit_test(the_sheet_is_asked_for),
    cmocka_unit_test(long_front_matter_comes_to_an_end),
};
UNIT_MAIN(TESTS)
