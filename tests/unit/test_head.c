/* SPDX-License-Identifier: MIT
 *
 * write/head, mark, signers: which paragraphs a document's head becomes. A paragraph is written as
 *
 *     "-" for each blank line above it, "^" a new page, "[H]" an empty line of H twips, its role
 * and blocks, then what it has of its own: "@SIZE/PITCH", "<LEFT,RIGHT,FIRST>" its indents ("~" in
 *     front: spread), "_GAP" a rule so far below, ">TEXT" a block beside it, "{A|B}" two columns
 *     with "/" between the paragraphs of each, or "#TOP+HEIGHT" the place of a letter's mark and
 *     "=TOP+HEIGHT" that of each bar */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "manuscripts.h"
#include "sheets.h"
#include "write/flow.h"
#include "write/head.h"
#include "write/signers.h"

#define STANDARD "<style name='own' extends='gbt9704'/>"
#define LETTER "<style name='own' extends='letter'/>"
#define TEN "一二三四五六七八九十"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

static void put_column(gw_buf *out, const gw_paragraph *paragraph, const gw_style *style,
                       int column)
{
    gw_pair_walk walk = gw_pair_start(paragraph, style, column);
    gw_pair_line line;
    for (int count = 0; gw_pair_next(&walk, &line); count++) {
        if (count > 0)
            gw_buf_char(out, '/');
        gw_buf_put(out, line.text);
    }
    assert_true(gw_pair_end(&walk));
}

static void put_pair(gw_buf *out, const gw_paragraph *paragraph, const gw_style *style)
{
    gw_buf_char(out, '{');
    put_column(out, paragraph, style, 0);
    gw_buf_char(out, '|');
    put_column(out, paragraph, style, 1);
    gw_buf_char(out, '}');
    gw_buf_format(out, "%d+%d+%d", paragraph->pair.left_twips, paragraph->pair.width_twips[0],
                  paragraph->pair.width_twips[1]);
    if (paragraph->pair.below.form != GW_SEPARATOR_NONE)
        gw_buf_format(out, "_%d", paragraph->pair.below.gap_twips);
}

static void put_letterhead(gw_buf *out, const gw_letterhead *head)
{
    gw_buf_format(out, "#%d+%d", head->mark.top_twips, head->mark.height_twips);
    for (int i = 0; i < head->bar_count; i++)
        gw_buf_format(out, "=%d+%d", head->bars[i].top_twips, head->bars[i].height_twips);
}

static void put_own(gw_buf *out, const gw_own *own)
{
    if (own->size_halfpoints > 0)
        gw_buf_format(out, "@%d/%d", own->size_halfpoints, own->pitch_twips);
    if (own->placed)
        gw_buf_format(out, "%s<%d,%d,%d>", own->align == GW_ALIGN_SPREAD ? "~" : "",
                      own->left_twips, own->right_twips, own->first_line_twips);
    for (int i = 0; i < own->tab_count; i++)
        gw_buf_format(out, "tab%d", own->tabs[i].position_twips);
    if (own->below.form != GW_SEPARATOR_NONE)
        gw_buf_format(out, "_%d", own->below.gap_twips);
}

static void put_blocks(gw_buf *out, const gw_paragraph *paragraph)
{
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        gw_buf_char(out, block == paragraph->first ? ' ' : '|');
        gw_buf_put(out, block->text);
    }
}

static void put_paragraph(gw_buf *out, const gw_paragraph *paragraph, const gw_style *style)
{
    for (int i = 0; i < paragraph->blank_before; i++)
        gw_buf_char(out, '-');
    if (paragraph->own.new_page || paragraph->spacer.new_page)
        gw_buf_char(out, '^');
    if (paragraph->spacer.pitch_twips > 0)
        gw_buf_format(out, "[%d]", paragraph->spacer.pitch_twips);
    gw_buf_puts(out, gw_role_name(paragraph->first->role));
    if (paragraph->form == GW_FORM_LINES || paragraph->form == GW_FORM_FLOATING)
        put_blocks(out, paragraph);
    put_own(out, &paragraph->own);
    if (paragraph->beside != NULL) {
        gw_buf_char(out, '>');
        gw_buf_put(out, paragraph->beside->text);
    }
    if (paragraph->form == GW_FORM_FLOATING)
        put_letterhead(out, &paragraph->letterhead);
    else if (paragraph->form != GW_FORM_LINES)
        put_pair(out, paragraph, style);
    gw_buf_char(out, '\n');
}

/* Of all documents in a tree, as the sheet sets them; the caller gives `out` back. */
static void compose(gw_buf *out, const char *sheet, const sample_row *rows, size_t count)
{
    const sheet_text items[] = {
        {"own", sheet, 0},
        {0   }
    };
    record told;
    gw_style *style = NULL;
    gw_arena arena = {0};
    assert_int_equal(load_sheet(&style, "own", items, &told, NULL), GW_OK);
    gw_flow flow = gw_flow_start(build_tree(&arena, rows, count), style);
    gw_paragraph paragraph;
    while (gw_flow_next(&flow, &paragraph))
        put_paragraph(out, &paragraph, style);
    gw_buf_char(out, '\0');
    gw_buf_fini(&told.text);
    gw_arena_fini(&arena);
    gw_style_free(style);
}

static void check(const char *sheet, const sample_row *rows, size_t count, const char *expected)
{
    gw_buf out = {0};
    compose(&out, sheet, rows, count);
    assert_string_equal(out.p, expected);
    gw_buf_fini(&out);
}

#define HEAD_ROWS INSIDE(0, DOCUMENT), INSIDE(1, HEAD)
#define CHECK(sheet, expected, ...)                                                                \
    do {                                                                                           \
        static const sample_row rows[] = {HEAD_ROWS, __VA_ARGS__};                                 \
        check(sheet, rows, GW_COUNT(rows), expected);                                              \
    } while (0)

/* gbt9704 2.a: the empty line is 1984 - 579 n - 20 twips high, n lines standing above it; from the
 * foot of the number's line to the rule 4 mm (227 twips) less the 61 by which its brackets end
 * above that foot. */
static void mark_and_number(void **state)
{
    (void)state;
    CHECK(STANDARD,
          "serial 000001\nsecrecy 机密\nurgency 特急\n[227]issuer 甲市人民政府文件\n"
          "--number 甲发〔2021〕1号_166\n--title 通知\n",
          BLOCK(2, SERIAL, "000001"), BLOCK(2, SECRECY, "机密"), BLOCK(2, URGENCY, "特急"),
          BLOCK(2, ISSUER, "甲市人民政府文件"), BLOCK(2, NUMBER, "甲发〔2021〕1号"),
          BLOCK(1, TITLE, "通知"));
    CHECK(STANDARD, "[1964]issuer 甲市人民政府文件\n--number 第1号_166\n",
          BLOCK(2, ISSUER, "甲市人民政府文件"), BLOCK(2, NUMBER, "第1号"));
}

/* Without a mark there is neither its empty line nor its rule; without a number no rule, but the
 * two lines below the mark. */
static void parts_of_a_head(void **state)
{
    (void)state;
    CHECK(STANDARD, "number 第1号\n--title 通知\n", BLOCK(2, NUMBER, "第1号"),
          BLOCK(1, TITLE, "通知"));
    CHECK(STANDARD, "[1964]issuer 甲局文件\n--title 通知\n", BLOCK(2, ISSUER, "甲局文件"),
          BLOCK(1, TITLE, "通知"));
    CHECK(STANDARD, "serial 000001\nsecrecy 机密\n", BLOCK(2, SERIAL, "000001"),
          BLOCK(2, SECRECY, "机密"));
    CHECK(STANDARD, "[1964]issuer 甲局文件\n--signer 签发人：张三_166\n",
          BLOCK(2, ISSUER, "甲局文件"), BLOCK(2, SIGNER, "签发人：张三"));
}

/* Five lines reach below the mark's place: it follows them. */
static void no_room_above(void **state)
{
    (void)state;
    CHECK(STANDARD, "serial 000001\nsecrecy 机密\nsecrecy 秘密\nurgency 特急\nissuer 甲局文件\n",
          BLOCK(2, SERIAL, "000001"), BLOCK(2, SECRECY, "机密"), BLOCK(2, SECRECY, "秘密"),
          BLOCK(2, URGENCY, "特急"), BLOCK(2, ISSUER, "甲局文件"));
}

/* 149.7 mm are 8487 twips. Twelve characters of 35 pt, 24 half cells, are 8400; a size smaller than
 * half that of the text is no mark, and such a text goes on in several lines. */
static void size_of_a_mark(void **state)
{
    (void)state;
    CHECK(STANDARD, "[1969]issuer 甲市发展和改革委员会文件@70/700\n",
          BLOCK(2, ISSUER, "甲市发展和改革委员会文件"));
    CHECK(STANDARD, "[1969]issuer ABCDEFGHIJKLMNOPQRSTUVWX@70/700\n",
          BLOCK(2, ISSUER, "ABCDEFGHIJKLMNOPQRSTUVWX"));
    CHECK(STANDARD, "[1981]issuer " HUNDRED "@16/160\n", BLOCK(2, ISSUER, HUNDRED));
    CHECK("<style name='own' extends='gbt9704'>"
          "<mark top='35mm' stretch='yes' widest='140mm'/></style>",
          "[1964]issuer 甲局文件~<453,453,0>\n", BLOCK(2, ISSUER, "甲局文件"));
}

/* Each document of a file has its mark at its place, when it begins a page. */
static void several_documents(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),         BLOCK(1, BODY, "甲"), INSIDE(0, DOCUMENT),
        BLOCK(1, BOILERPLATE, "网"), INSIDE(1, HEAD),      BLOCK(2, ISSUER, "甲局文件"),
        INSIDE(0, DOCUMENT),         INSIDE(1, HEAD),      BLOCK(2, ISSUER, "乙局文件"),
    };
    check(STANDARD, rows, GW_COUNT(rows),
          "body 甲\n^boilerplate 网\n[1385]issuer 甲局文件\n^[1964]issuer 乙局文件\n");
    check("<style name='own' extends='gbt9704'><document page-break='no'/></style>", rows,
          GW_COUNT(rows), "body 甲\nboilerplate 网\nissuer 甲局文件\n--issuer 乙局文件\n");
}

/* ---- several issuers ------------------------------------------------------------------------ */

/* Ten and two characters, and one of the grid between them (315 twips), are at 34 pt 8160 + 315 of
 * 8487 twips. The suffix stands behind the last name or in a line of its own. */
static void joint_mark(void **state)
{
    (void)state;
    static const char expected[] =
        "[1970]issuer@68/680{甲市发展和改革委员会/甲局|文件}184+7115+1675\n";
    CHECK(STANDARD, expected, BLOCK(2, ISSUER, "甲市发展和改革委员会"),
          BLOCK(2, ISSUER, "甲局文件"));
    CHECK(STANDARD, expected, BLOCK(2, ISSUER, "甲市发展和改革委员会"),
          BLOCK(2, ISSUER, "甲局 文件"));
    CHECK(STANDARD, expected, BLOCK(2, ISSUER, "甲市发展和改革委员会"), BLOCK(2, ISSUER, "文件"),
          BLOCK(2, ISSUER, "甲局"));
}

/* Names that keep their own suffix, or have none, are spread to one width below each other. */
static void names_apart(void **state)
{
    (void)state;
    CHECK(STANDARD,
          "[1964]issuer 甲乙局文件~<2022,2022,0>\nissuer 丙局文件~<2022,2022,0>\n"
          "--number 第1号_166\n",
          BLOCK(2, ISSUER, "甲乙局文件"), BLOCK(2, ISSUER, "丙局文件"), BLOCK(2, NUMBER, "第1号"));
    CHECK(STANDARD, "[1964]issuer 甲局文件~<2502,2502,0>\nissuer 丙局~<2502,2502,0>\n",
          BLOCK(2, ISSUER, "甲局文件"), BLOCK(2, ISSUER, "丙局"));
}

/* Ten names are set so small that a line of the text stands on the page; five hundred are not. */
static void many_issuers(void **state)
{
    (void)state;
    enum { MOST = 500 };
    static sample_row rows[MOST + 5] = {HEAD_ROWS};
    static const sample_row issuer = BLOCK(2, ISSUER, "甲市财政局"),
                            last = BLOCK(2, ISSUER, "甲市教育局文件"),
                            title = BLOCK(1, TITLE, "通知"), body = BLOCK(1, BODY, "文");
    for (size_t names = 10; names <= MOST; names += MOST - 10) {
        gw_buf out = {0};
        for (size_t i = 0; i < names; i++)
            rows[2 + i] = i + 1 < names ? issuer : last;
        rows[2 + names] = title;
        rows[3 + names] = body;
        compose(&out, STANDARD, rows, names + 4);
        bool joined = gw_str_find(gw_str_of(out.p), GW_S("{甲市财政局/")) != GW_NOT_FOUND;
        assert_int_equal(joined, names == 10);
        /* 12756 - 1984 - (4 lines of 579 and a title of 700) = 7756 twips for ten */
        if (joined)
            assert_int_not_equal(gw_str_find(gw_str_of(out.p), GW_S("@77/770{")), GW_NOT_FOUND);
        gw_buf_fini(&out);
    }
}

/* ---- signers -------------------------------------------------------------------------------- */

#define MARK BLOCK(2, ISSUER, "甲市人民政府文件")
#define NUMBER_OF_UP BLOCK(2, NUMBER, "甲发〔2021〕1号")
#define MARK_LINE "[1964]issuer 甲市人民政府文件\n"

/* 7.2.6: beside the number, one character (316 twips) from both ends. */
static void signers_on_a_line(void **state)
{
    (void)state;
    CHECK(STANDARD,
          MARK_LINE "--number 甲发〔2021〕1号<0,0,316>tab8528_166>签发人：张三\n--title 请示\n",
          MARK, NUMBER_OF_UP, BLOCK(2, SIGNER, "签发人：张三"), BLOCK(1, TITLE, "请示"));
    CHECK(STANDARD, MARK_LINE "--number 甲发〔2021〕1号<0,0,316>tab8528_166>签发人：\n", MARK,
          NUMBER_OF_UP, BLOCK(2, SIGNER, "签发人："));
}

/* Two names to a line: label of 4 times 315 twips, names of 3 and 3 characters, 950, one of the
 * grid between and 316 at the end. Each label begins a line of its own. */
static void signers_in_columns(void **state)
{
    (void)state;
    CHECK(STANDARD,
          MARK_LINE "--number{甲发〔2021〕1号|签发人：张建国\t李国强\n王小明}0+5053+3791_166\n",
          MARK, NUMBER_OF_UP, BLOCK(2, SIGNER, "签发人：张建国　李国强　王小明"));
    CHECK(STANDARD,
          MARK_LINE "--number{甲发〔2021〕1号|签发人：张建国/签发人：李　强}0+6318+2526_166\n",
          MARK, NUMBER_OF_UP, BLOCK(2, SIGNER, "签发人：张建国"),
          BLOCK(2, SIGNER, "签发人：李　强"));
}

/* Columns that leave the number no room: lines of their own. */
static void signers_without_room(void **state)
{
    (void)state;
    CHECK(STANDARD,
          MARK_LINE "--number 甲发〔2021〕1号\nsigner 签发人：" HUNDRED "\nsigner 签发人：乙_166\n",
          MARK, NUMBER_OF_UP, BLOCK(2, SIGNER, "签发人：" HUNDRED), BLOCK(2, SIGNER, "签发人：乙"));
}

static void text_of_signers(void **state)
{
    (void)state;
    static const struct {
        const char *text, *line, *column;
        size_t label;
    } rows[] = {
        {"签发人：张三 李四",            "签发人：张三　李四",           "签发人：张三\t李四",          12},
        {"签发人: 张　三　李四 王五", "签发人:张　三　李四　王五", "签发人:张　三\t李四\n王五", 10},
        {"签发人：",                         "签发人：",                          "签发人：",                        12},
        {"张三",                               "张三",                                "张三",                              0 },
        {"",                                     "",                                      "",                                    0 },
    };
    for (size_t i = 0; i < GW_COUNT(rows); i++) {
        gw_buf line = {0}, column = {0};
        gw_str text = gw_str_of(rows[i].text);
        assert_int_equal(gw_signer_label_bytes(text), rows[i].label);
        gw_signer_put_line(&line, text);
        gw_signer_put_column(&column, text);
        assert_true(gw_str_equal(gw_buf_view(&line), gw_str_of(rows[i].line)));
        assert_true(gw_str_equal(gw_buf_view(&column), gw_str_of(rows[i].column)));
        gw_buf_fini(&line);
        gw_buf_fini(&column);
    }
}

/* ---- letters -------------------------------------------------------------------------------- */

/* 10.1 in twips: ink top at 30 mm (1701), 20 above it in its line; the ink ends 9 above the line's
 * foot, the first bar (45) 227 below; 20 white, 15 the second. The foot's middle at 277 mm. The
 * first characters are 280 below the bars and 181 below the top of their line. */
static void letters(void **state)
{
    (void)state;
    CHECK(LETTER,
          "[940]issuer 甲市人民政府#1681+960=2859+45=2924+15=15664+15=15699+45\n"
          "serial 000001<0,0,0>tab8844>甲函〔2021〕1号\nsecrecy 机密\n--title 函\n",
          BLOCK(2, SERIAL, "000001"), BLOCK(2, SECRECY, "机密"), BLOCK(2, ISSUER, "甲市人民政府"),
          BLOCK(2, NUMBER, "甲函〔2021〕1号"), BLOCK(1, TITLE, "函"));
    CHECK(LETTER,
          "[940]issuer 甲市人民政府#1681+960=2859+45=2924+15=15664+15=15699+45\n"
          "number 甲函〔2021〕1号\n--title 函\n",
          BLOCK(2, ISSUER, "甲市人民政府"), BLOCK(2, NUMBER, "甲函〔2021〕1号"),
          BLOCK(1, TITLE, "函"));
    CHECK(LETTER, "serial 000001\n--number 甲函〔2021〕1号\n", BLOCK(2, SERIAL, "000001"),
          BLOCK(2, NUMBER, "甲函〔2021〕1号"));
}

/* 10.2: 20 mm (1134) below the top of the type area, nothing red but the mark. */
static void orders(void **state)
{
    (void)state;
    CHECK("<style name='own' extends='order'/>",
          "[1114]issuer 甲市人民政府令\n--number 第1号\n--body 文\n",
          BLOCK(2, ISSUER, "甲市人民政府令"), BLOCK(2, NUMBER, "第1号"), BLOCK(1, BODY, "文"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mark_and_number),
        cmocka_unit_test(parts_of_a_head),
        cmocka_unit_test(no_room_above),
        cmocka_unit_test(size_of_a_mark),
        cmocka_unit_test(several_documents),
        cmocka_unit_test(joint_mark),
        cmocka_unit_test(names_apart),
        cmocka_unit_test(many_issuers),
        cmocka_unit_test(signers_on_a_line),
        cmocka_unit_test(signers_in_columns),
        cmocka_unit_test(signers_without_room),
        cmocka_unit_test(text_of_signers),
        cmocka_unit_test(letters),
        cmocka_unit_test(orders),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
