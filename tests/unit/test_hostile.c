/* SPDX-License-Identifier: MIT
 *
 * Texts that nobody would write, in a size nobody would expect: each goes the whole way to a
 * package, and its tree holds. Nothing is timed: what is not linear does not end. */
#include "unit.h"

#include "sheets.h"
#include "texts.h"
#include "write/writer.h"

/* A text is made of pieces in turn, each so often before the next. */
typedef struct hostile_row {
    const char *what;
    const char *pieces[8]; /* up to the first NULL; %d counts from 1 to 99 */
    int times;             /* of all pieces in turn */
    const char *end;       /* may be NULL */
} hostile_row;

static const hostile_row ROWS[] = {
    {"headings",                           {"一、\n"},                                                               50000,   NULL   },
    {"headings with text",                 {"一、总体要求\n"},                                                   5000,    NULL   },
    {"headings that count",                {"%d.内容\n"},                                                            5000,    NULL   },
    {"opening brackets",                   {"（\n"},                                                                  50000,   NULL   },
    {"brackets on a line",                 {"（"},                                                                    50000,   "\n"   },
    {"quotes that never close",            {"“《〔"},                                                              100000,  "。\n"},
    {"one long line",                      {"全市各级机关要落实。"},                                         350000,  "\n"   },
    {"one long line, no stop",             {"字"},                                                                    500000,  "\n"   },
    {"one long digit",                     {"1"},                                                                      2000000, "\n"   },
    {"one long blank",                     {"甲", " \t　"},                                                          300000,  "乙\n"},
    {"a long line among full ones",
     {"为全面掌握全市档案资源状况，进一步加强档案规范化管理工作，提\n"},
     2000,                                                                                                                      NULL   },
    {"labels nested again and again",
     {"第一章 甲\n", "第一节 甲\n", "一、甲\n", "（一）甲\n", "1.甲\n", "（1）甲\n", "①甲\n"},
     3000,                                                                                                                      NULL   },
    {"labels nested and never closed",
     {"①甲\n", "（1）甲\n", "1.甲\n", "（一）甲\n", "一、甲\n"},
     4000,                                                                                                                      NULL   },
    {"articles and chapters",              {"第一条 甲\n", "第一章 乙\n", "第二条 丙\n"},                  4000,    NULL   },
    {"decimals",                           {"1.1 甲\n", "1.1.1 乙\n", "1.1.1.1 丙\n"},                              4000,    NULL   },
    {"attachments",                        {"附件%d\n"},                                                             5000,    NULL   },
    {"lists of attachments",               {"附件：1.甲\n", "2.乙\n"},                                            5000,    NULL   },
    {"blank lines",                        {"\n"},                                                                     100000,  "甲\n"},
    {"blank lines between",                {"甲\n", "\n\n\n\n"},                                                      5000,    NULL   },
    {"page numbers",                       {"— %d —\n"},                                                           5000,    NULL   },
    {"lone numbers",                       {"%d\n"},                                                                   5000,    NULL   },
    {"form feeds",                         {"甲\f\n", "\f\n"},                                                        5000,    NULL   },
    {"titles",                             {"关于防火工作的通知\n"},                                          5000,    NULL   },
    {"titles and numbers",                 {"关于防火工作的通知\n", "临政发〔2022〕9号\n"},             5000,    NULL   },
    {"numbers and signers",                {"临政发〔2022〕9号　签发人：陈立\n"},                         5000,    NULL   },
    {"dates",                              {"2021年3月1日\n"},                                                      5000,    NULL   },
    {"offices and dates",                  {"县政府\n", "2021年3月1日\n"},                                       5000,    NULL   },
    {"recipients",                         {"各单位：\n"},                                                         5000,    NULL   },
    {"contents",                           {"目录\n", "关于防火工作的通知……%d\n"},                      5000,    NULL   },
    {"copies",                             {"抄送：市委办公室。\n"},                                          5000,    NULL   },
    {"tables",                             {"甲\t乙\t丙\n"},                                                        5000,    NULL   },
    {"a paragraph of full lines",
     {"为全面掌握全市档案资源状况，进一步加强档案规范化管理工作，并\n"},
     10000,                                                                                                                     NULL   },
    {"a page number after each full line",
     {"为全面掌握全市档案资源状况，进一步加强档案规范化管理工作，并\n", "— %d —\n"},
     5000,                                                                                                                      NULL   },
    {"a label in each sentence",           {"（一）甲。（二）乙。（三）丙。"},                          100000,  "\n"   },
    {"damaged bytes",                      {"\xFF\xE5\xBC"},                                                           100000,  "\n"   },
};

static void make_text(gw_buf *text, const hostile_row *row)
{
    for (int i = 0; i < row->times; i++)
        for (int k = 0; k < 8 && row->pieces[k] != NULL; k++) {
            const char *number = strstr(row->pieces[k], "%d");
            if (number == NULL) {
                gw_buf_puts(text, row->pieces[k]);
                continue;
            }
            gw_buf_put(text, (gw_str){row->pieces[k], (size_t)(number - row->pieces[k])});
            gw_buf_int(text, i % 99 + 1);
            gw_buf_puts(text, number + 2);
        }
    if (row->end != NULL)
        gw_buf_puts(text, row->end);
}

/* A kind of label a line, always another: 20,000 chains open and close. */
static void put_alternating_labels(gw_buf *text)
{
    static const char *const LABELS[] = {"一、甲\n", "（一）甲\n", "1.甲\n", "（1）甲\n", "①甲\n"};
    for (unsigned i = 0, at = 0; i < 20000; i++) {
        gw_buf_puts(text, LABELS[at]);
        at = (at + 1 + i * 7 % 4) % GW_COUNT(LABELS);
    }
}

static void write_package(const reading *r, const gw_prepared *prepared)
{
    const gw_manuscript manuscript = {.file = r->built.file};
    gw_arena scratch = {0};
    gw_buf out = {0};
    assert_int_equal(prepared->writer->write(&manuscript, prepared, &scratch, &out, NULL), GW_OK);
    assert_true(out.n > 0);
    gw_buf_fini(&out);
    gw_arena_fini(&scratch);
}

static void go(const char *what, gw_buf *text, const gw_prepared *prepared)
{
    reading r;
    assert_false(text->failed);
    assert_int_equal(build_text(&r, gw_buf_view(text), NULL), GW_OK);
    const char *fault = gw_tree_check(r.built.file);
    if (fault != NULL)
        fail_msg("%s: %s", what, fault);
    write_package(&r, prepared);
    close_reading(&r);
    gw_buf_fini(text);
}

static void hostile_texts_come_to_an_end(void **state)
{
    (void)state;
    gw_style *style = NULL;
    gw_prepared *prepared = NULL;
    record told;
    gw_buf text = {0};
    assert_int_equal(load_sheet(&style, "gbt9704", NULL, &told, NULL), GW_OK);
    assert_int_equal(gw_prepared_new(&prepared, gw_writer_find("docx"), style, NULL), GW_OK);
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        make_text(&text, &ROWS[i]);
        go(ROWS[i].what, &text, prepared);
    }
    put_alternating_labels(&text);
    go("alternating labels", &text, prepared);
    gw_prepared_free(prepared);
    gw_style_free(style);
    gw_buf_fini(&told.text);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(hostile_texts_come_to_an_end),
};
UNIT_MAIN(TESTS)
