/* SPDX-License-Identifier: MIT
 *
 * Tables too wide for the type area: which they are, worked out by hand for a type area of 8844
 * twips (156 mm), type of 240 (小四) and 85 of padding on both sides; what stands on turned pages;
 * how a page is turned. A digit is 120 wide, a column has 60 to spare. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "manuscripts.h"
#include "sheets.h"
#include "write/table.h"
#include "write/wide.h"

static gw_style *load(const char *sheet)
{
    const sheet_text items[] = {
        {"own", sheet, 0},
        {0   }
    };
    record told = {0};
    gw_style *style;
    assert_int_equal(load_sheet(&style, "own", items, &told, NULL), GW_OK);
    gw_buf_fini(&told.text);
    return style;
}

#define STANDARD "<style name='own' extends='gbt9704'/>"

static void add_block(gw_arena *arena, gw_node *parent, gw_role role, const char *text)
{
    gw_node *block = gw_node_add(arena, parent, GW_NODE_BLOCK);
    block->role = role;
    block->text = gw_str_of(text);
}

static gw_node *add_row(gw_arena *arena, gw_node *table, int columns, const char *text)
{
    gw_node *row = gw_node_add(arena, table, GW_NODE_ROW);
    for (int i = 0; i < columns; i++)
        add_block(arena, gw_node_add(arena, row, GW_NODE_CELL), GW_ROLE_TABLE, text);
    return row;
}

/* Two rows of so many columns; `head` NULL: both have the text. */
static gw_node *add_table(gw_arena *arena, gw_node *parent, int columns, const char *head,
                          const char *text)
{
    gw_node *table = gw_node_add(arena, parent, GW_NODE_TABLE);
    add_row(arena, table, columns, head != NULL ? head : text);
    add_row(arena, table, columns, text);
    return table;
}

/* ---- which tables --------------------------------------------------------------------------- */

static void too_wide(void **state)
{
    static const struct {
        const char *head, *text;
        int columns; /* of the widest table that fits */
    } ROWS[] = {
        {NULL,                 "1234",                                                12}, /* 480 + 60 + 170 = 710 */
        {NULL,                 "12345",                                               10}, /* 830 */
        {NULL,                 "1,234.5%",                                            7 }, /* 1190 */
        {"项目",             "1",                                                   12}, /* 710 */
        {"完成投资比例", "1",                                                   12}, /* lines of two */
        {NULL,                 "一二三四",                                        7 }, /* 960 + 60 + 170 */
        {NULL,                 "一二三四五六七八九十",                      7 }, /* lines of four */
        {"项目",             "2024年12月",                                        12}, /* 480 for 2024, 12 and two in a line */
        {NULL,                 "abcdefgh",                                            7 }, /* 960 */
        {NULL,                 "http://example.gov.cn/2024/12/a-very-long-name.html", 2 }, /* a third: 2948 + 230 */
    };
    (void)state;
    gw_style *style = load(STANDARD);
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_arena arena = {0};
        gw_node *file = gw_node_add(&arena, NULL, GW_NODE_FILE);
        gw_node *document = gw_node_add(&arena, file, GW_NODE_DOCUMENT);
        const gw_node *fits =
            add_table(&arena, document, ROWS[i].columns, ROWS[i].head, ROWS[i].text);
        const gw_node *wide =
            add_table(&arena, document, ROWS[i].columns + 1, ROWS[i].head, ROWS[i].text);
        if (gw_table_is_wide(fits, style) || !gw_table_is_wide(wide, style))
            fail_msg("%s: not %d columns", ROWS[i].text, ROWS[i].columns);
        gw_arena_fini(&arena);
    }
    gw_style_free(style);
}

/* Numbers stay whole beside a long text; a lone cell over the columns does not count. */
static void widths(void **state)
{
    (void)state;
    gw_style *style = load(STANDARD);
    gw_arena arena = {0};
    gw_node *file = gw_node_add(&arena, NULL, GW_NODE_FILE);
    gw_node *table =
        gw_node_add(&arena, gw_node_add(&arena, file, GW_NODE_DOCUMENT), GW_NODE_TABLE);
    gw_node *row = add_row(&arena, table, 5, "12345678");
    add_block(&arena, gw_node_add(&arena, row, GW_NODE_CELL), GW_ROLE_TABLE,
              "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十");
    add_row(&arena, table, 1, "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三");
    assert_false(gw_table_is_wide(table, style)); /* 5 * 1190 + 1190 */
    gw_table_plan plan = gw_table_measure(table, style, 8844);
    int sum = 0;
    for (int i = 0; i < plan.columns; i++) {
        assert_true(plan.widths_twips[i] >= 1190);
        sum += plan.widths_twips[i];
    }
    assert_int_equal(sum, 8844);
    assert_true(plan.widths_twips[5] > plan.widths_twips[0]);
    gw_arena_fini(&arena);
    gw_style_free(style);
}

/* ---- what stands on turned pages ------------------------------------------------------------ */

/* For each paragraph: u upright, w wide, [ begins a section, ] ends one. */
static void check_pages(const gw_node *file, const char *sheet, const char *expected)
{
    static const char KINDS[GW_PAGES_COUNT] = {[GW_PAGES_PLAIN] = 'u',
                                               [GW_PAGES_FIRST] = 'U',
                                               [GW_PAGES_WIDE] = 'w',
                                               [GW_PAGES_WIDE_FIRST] = 'W'};
    gw_style *style = load(sheet);
    gw_flow flow = gw_flow_start(file, style);
    gw_paragraph paragraph;
    gw_buf found = {0};
    while (gw_flow_next(&flow, &paragraph)) {
        if (paragraph.begins_section)
            gw_buf_char(&found, '[');
        gw_buf_char(&found, KINDS[paragraph.pages]);
        if (paragraph.ends_section)
            gw_buf_char(&found, ']');
    }
    if (!gw_str_equal(gw_buf_view(&found), gw_str_of(expected)))
        fail_msg("%.*s, not %s", (int)found.n, found.p, expected);
    gw_buf_fini(&found);
    gw_style_free(style);
}

static void runs(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_node *file = gw_node_add(&arena, NULL, GW_NODE_FILE);
    gw_node *document = gw_node_add(&arena, file, GW_NODE_DOCUMENT);
    add_block(&arena, document, GW_ROLE_BODY, "正文");
    add_block(&arena, document, GW_ROLE_CAPTION, "表1");
    add_block(&arena, document, GW_ROLE_CAPTION, "单位：万元");
    add_table(&arena, document, 13, NULL, "1234");
    add_block(&arena, document, GW_ROLE_CAPTION, "注：快报数。");
    add_table(&arena, document, 13, NULL, "1234");
    add_table(&arena, document, 3, NULL, "1234");
    add_block(&arena, document, GW_ROLE_CAPTION, "表2");
    add_block(&arena, document, GW_ROLE_BODY, "正文");
    add_table(&arena, document, 13, NULL, "1234");
    check_pages(file, STANDARD, "u][wwwwwww][uuuu][ww");
    check_pages(file, "<style name='own' extends='gbt9704'><page-number first='no'/></style>",
                "[U][wwwwwww][uuuu][ww");
    check_pages(file, "<style name='own' extends='gbt9704'><table landscape='no'/></style>",
                "uuuuuuuuuuuuuu");
    check_pages(file,
                "<style name='own' extends='gbt9704'>"
                "<page width='297mm' height='210mm' top='28mm' bottom='26mm'/></style>",
                "uuuuuuuuuuuuuu");
    gw_arena_fini(&arena);
}

/* ---- the page ------------------------------------------------------------------------------- */

/* 210 by 297 mm, 37 above, 35 below, 28.01 and 26 at the sides. */
static void turned_page(void **state)
{
    (void)state;
    gw_style *style = load(STANDARD);
    gw_page page = gw_page_turned(&style->page);
    assert_int_equal(page.width_twips, 16838);
    assert_int_equal(page.height_twips, 11906);
    assert_int_equal(page.top_twips, 1588);
    assert_int_equal(page.bottom_twips, 1474);
    assert_int_equal(page.inner_twips, 1984);
    assert_int_equal(page.outer_twips, 2098);
    style->page.mirrored = true;
    page = gw_page_turned(&style->page);
    assert_false(page.mirrored);
    assert_int_equal(page.top_twips, 1531);
    assert_int_equal(page.bottom_twips, 1531);
    assert_int_equal(page.inner_twips, 2041);
    assert_int_equal(page.outer_twips, 2041);
    gw_box odd = gw_wide_number_box(style, false), even = gw_wide_number_box(style, true);
    assert_int_equal(odd.top_twips, 1588);
    assert_int_equal(even.top_twips, 1474);
    assert_int_equal(odd.height_twips, 8844);
    assert_int_equal(odd.left_twips, 1446); /* what the upright footer keeps from the foot */
    gw_style_free(style);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_wide),
        cmocka_unit_test(widths),
        cmocka_unit_test(runs),
        cmocka_unit_test(turned_page),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
