/* SPDX-License-Identifier: MIT
 *
 * write/colophon: what stands in the colophon of a document, line by line. A
 * line is written as the number of its row, how many lines of the page it takes, "l" or "r" where
 * it has a place of its own, its first line's and its other lines' distance from the left in twips
 * (for a place of its own), its text, with ">" for the tab before the date. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "manuscripts.h"
#include "sheets.h"
#include "write/colophon.h"

#define STANDARD "<style name='own' extends='gbt9704'/>"
#define NO_RULES                                                                                   \
    "<style name='own' extends='gbt9704'><colophon place='foot' outer='0' inner='0'/></style>"
#define IN_FLOW "<style name='own' extends='gbt9704'><colophon place='flow'/></style>"

/* A sheet, a tree and its document. */
typedef struct fixture {
    gw_style *style;
    gw_arena arena;
    record told;
    const gw_node *document;
} fixture;

static fixture set_up(const char *sheet, const sample_row *rows, size_t count)
{
    const sheet_text items[] = {
        {"own", sheet, 0},
        {0   }
    };
    fixture made = {0};
    assert_int_equal(load_sheet(&made.style, "own", items, &made.told, NULL), GW_OK);
    made.document = build_tree(&made.arena, rows, count)->first;
    return made;
}

static void tear_down(fixture *made)
{
    gw_buf_fini(&made->told.text);
    gw_arena_fini(&made->arena);
    gw_style_free(made->style);
}

static void put_line(gw_buf *out, const gw_colophon_line *line)
{
    gw_buf_format(out, "%d %d ", line->row, line->line_count);
    if (line->own.placed)
        gw_buf_format(out, "%s%d,%d ", line->own.align == GW_ALIGN_RIGHT ? "r" : "l",
                      line->own.left_twips + line->own.first_line_twips, line->own.left_twips);
    gw_buf_put(out, line->left);
    if (line->own.tab_count > 0)
        gw_buf_char(out, '>');
    gw_buf_put(out, line->right);
    gw_buf_char(out, '\n');
}

static void check_lines(const sample_row *rows, size_t count, const char *expected)
{
    fixture made = set_up(STANDARD, rows, count);
    gw_colophon_blocks blocks = gw_colophon_find(made.document, made.style);
    gw_colophon_walk walk = gw_colophon_start(&blocks, made.style);
    gw_colophon_line line;
    gw_buf out = {0};
    while (gw_colophon_next(&walk, &line))
        put_line(&out, &line);
    gw_buf_char(&out, '\0');
    assert_string_equal(out.p, expected);
    gw_buf_fini(&out);
    tear_down(&made);
}

#define TAIL_OF(...) INSIDE(0, DOCUMENT), INSIDE(1, TAIL), __VA_ARGS__
#define CHECK(expected, ...)                                                                       \
    do {                                                                                           \
        static const sample_row rows[] = {TAIL_OF(__VA_ARGS__)};                                   \
        check_lines(rows, GW_COUNT(rows), expected);                                               \
    } while (0)

/* 7.4.3: the office on the left, the last date of the text on the right, on one line. */
static void printer(void **state)
{
    (void)state;
    CHECK("0 1 测试市人民政府办公室>2021年3月1日印发\n",
          BLOCK(2, PRINTER, "测试市人民政府办公室　　2021年3月1日印发"));
    CHECK("0 1 测试市2020年普查办公室>二〇二一年三月一日印发\n",
          BLOCK(2, PRINTER, "测试市2020年普查办公室二〇二一年三月一日印发"));
    CHECK("0 1 ××办公室>20××年×月×日印发\n", BLOCK(2, PRINTER, "××办公室 20××年×月×日印发"));
    CHECK("0 1 测试市人民政府办公室\n", BLOCK(2, PRINTER, "测试市人民政府办公室"));
    CHECK("0 1 新年办公室\n", BLOCK(2, PRINTER, "新年办公室"));
    CHECK("0 1 r280,280 2021年3月1日印发\n", BLOCK(2, PRINTER, "2021年3月1日印发"));
}

/* Office and date on lines of their own in the text are one line here; copies stand below. */
static void printer_of_several_blocks(void **state)
{
    (void)state;
    CHECK("0 1 测试市人民政府办公室>2021年3月1日印发\n0 1 r280,280 （共印80份）\n",
          BLOCK(2, PRINTER, "测试市人民政府办公室"), BLOCK(2, PRINTER, "2021年3月1日印发"),
          BLOCK(2, PRINTER, "（共印80份）"));
    CHECK("0 1 甲办公室>2021年3月1日印发\n0 1 r280,280 2021年4月1日\n",
          BLOCK(2, PRINTER, "甲办公室 2021年3月1日印发"), BLOCK(2, PRINTER, "2021年4月1日"));
}

#define TEN "一二三四五六七八九十"

/* 8844 twips less 280 on both sides are 29.6 characters of 14 pt: 21, a blank and a date of 8 (the
 * digits are half as wide, with a fifth of a character beside each) have no room. */
static void printer_without_room(void **state)
{
    (void)state;
    CHECK("0 1 " TEN "一二三四五六七八九>2021年3月1日印发\n",
          BLOCK(2, PRINTER, TEN "一二三四五六七八九 2021年3月1日印发"));
    CHECK("0 1 " TEN TEN "一\n0 1 r280,280 2021年3月1日印发\n",
          BLOCK(2, PRINTER, TEN TEN "一 2021年3月1日印发"));
}

/* 7.4.2: one row for all who get a copy; further lines begin under the first name. 26 characters
 * stand on a line behind the label. */
static void copies(void **state)
{
    (void)state;
    CHECK("0 1 主送：市委。\n0 1 抄送：市委。\n1 1 甲办公室\n", BLOCK(2, COPY_TO, "主送：市委。"),
          BLOCK(2, COPY_TO, "抄送：市委。"), BLOCK(2, PRINTER, "甲办公室"));
    CHECK("0 2 抄送：" TEN TEN TEN "。\n", BLOCK(2, COPY_TO, "抄送：" TEN TEN TEN "。"));
    CHECK("0 1 l280,1680 抄　　送：市委。\n", BLOCK(2, COPY_TO, "抄　　送：市委。"));
    CHECK("0 1 市委。\n", BLOCK(2, COPY_TO, "市委。"));
}

/* What stands between two elements stays between them, what stands behind is not taken. */
static void boilerplate(void **state)
{
    (void)state;
    CHECK("0 1 抄送：市委。\n0 1 — 2 —\n1 1 甲办公室\n", BLOCK(2, COPY_TO, "抄送：市委。"),
          BLOCK(2, BOILERPLATE, "— 2 —"), BLOCK(2, PRINTER, "甲办公室"),
          BLOCK(2, BOILERPLATE, "来源：某网"));
    CHECK("0 1 甲办公室\n", BLOCK(2, COPY_TO, "抄送：市委。"), BLOCK(2, NOTE, "（公开）"),
          BLOCK(2, PRINTER, "甲办公室"));
    CHECK("", BLOCK(2, PRINTER, "甲办公室"), BLOCK(2, NOTE, "（公开）"));
}

/* Rules of 20 and 14 twips, lines of 560 (gbt9704). */
static void extent(void **state)
{
    (void)state;
    static const struct {
        const char *sheet;
        int row_count, height_twips;
    } cases[] = {
        {STANDARD, 2, 3 * 560 + 2 * 20 + 14},
        {NO_RULES, 2, 3 * 560              },
        {IN_FLOW,  0, 0                    },
    };
    static const sample_row rows[] = {
        TAIL_OF(BLOCK(2, COPY_TO, "抄送：" TEN TEN TEN "。"), BLOCK(2, PRINTER, "甲办公室"))};
    for (size_t i = 0; i < GW_COUNT(cases); i++) {
        fixture made = set_up(cases[i].sheet, rows, GW_COUNT(rows));
        gw_colophon_blocks blocks = gw_colophon_find(made.document, made.style);
        assert_int_equal(blocks.first != NULL, cases[i].row_count > 0);
        if (blocks.first != NULL) {
            gw_colophon_extent found = gw_colophon_measure(&blocks, made.style);
            assert_int_equal(found.row_count, cases[i].row_count);
            assert_int_equal(found.height_twips, cases[i].height_twips);
        }
        tear_down(&made);
    }
}

#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

#define FIVE_HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED

/* 26 characters stand on a line: 500 are 20 lines, 530 are 21, one too many beside two of text. */
static void longer_than_a_page(void **state)
{
    (void)state;
    CHECK("0 20 抄送：" FIVE_HUNDRED "\n", BLOCK(2, COPY_TO, "抄送：" FIVE_HUNDRED));
    CHECK("", BLOCK(2, COPY_TO, "抄送：" FIVE_HUNDRED TEN TEN TEN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printer),
        cmocka_unit_test(printer_of_several_blocks),
        cmocka_unit_test(copies),
        cmocka_unit_test(printer_without_room),
        cmocka_unit_test(boilerplate),
        cmocka_unit_test(extent),
        cmocka_unit_test(longer_than_a_page),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
