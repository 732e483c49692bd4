/* SPDX-License-Identifier: MIT
 *
 * Titles -> names of files: what no system takes is left out, and the length has its bounds. */
#include "unit.h"

#include "cli/part_names.h"

typedef struct name_row {
    size_t number, count;
    const char *title, *name;
} name_row;

/* clang-format off */
static const name_row ROWS[] = {
    {1, 3, "关于放假的通知", "01 关于放假的通知.docx"},
    {0, 3, "文件汇编", "00 文件汇编.docx"},
    {9, 100, "甲", "009 甲.docx"},
    {100, 100, "甲", "100 甲.docx"},
    {1234, 1234, "甲", "1234 甲.docx"},
    {2, 3, "", "02.docx"},
    {2, 3, "...", "02.docx"},
    {2, 3, "？：“”《》", "02 ？：“”《》.docx"},
    {2, 3, "a\\b/c:d*e?f\"g<h>i|j", "02 abcdefghij.docx"},
    {2, 3, "一\x01二\t三\x7f四\xC2\x85五\xE2\x80\xA8六", "02 一二三四五六.docx"},
    {2, 3, "一\xE2\x80\x8B二\xEF\xBB\xBF", "02 一二.docx"},
    {2, 3, "../../etc/passwd", "02 etcpasswd.docx"},
    {2, 3, " 　..通知 .　. ", "02 通知.docx"},
    {2, 3, "1.5 倍", "02 1.5 倍.docx"},
    {2, 3, "CON", "02 CON.docx"},
    {2, 3, "NUL.txt", "02 NUL.txt.docx"},
    {2, 3, "100%s %n", "02 100%s %n.docx"},
};
/* clang-format on */

static void put_name(gw_buf *out, const name_row *row)
{
    gw_part_name_put(out, row->number, row->count, gw_str_of(row->title), "docx");
    assert_false(out->failed);
    assert_int_equal(out->p[out->n], '\0');
}

static void titles_become_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_buf name = {0};
        put_name(&name, &ROWS[i]);
        assert_text(gw_buf_view(&name), ROWS[i].name);
        gw_buf_fini(&name);
    }
}

/* `count` times `character`. */
static void assert_cut(const char *character, size_t count, size_t kept)
{
    gw_buf title = {0}, name = {0}, expected = {0};
    for (size_t i = 0; i < count; i++)
        gw_buf_puts(&title, character);
    gw_buf_puts(&expected, "01 ");
    gw_buf_put(&expected, gw_str_head(gw_buf_view(&title), kept * strlen(character)));
    gw_buf_puts(&expected, ".odt");
    gw_buf_char(&expected, '\0');
    gw_part_name_put(&name, 1, 1, gw_buf_view(&title), "odt");
    assert_text(gw_buf_view(&name), expected.p);
    assert_true(name.n <= 255);
    gw_buf_fini(&title);
    gw_buf_fini(&name);
    gw_buf_fini(&expected);
}

static void long_titles_are_cut_between_characters(void **state)
{
    (void)state;
    assert_cut("a", 80, 80);
    assert_cut("a", 81, 80);
    assert_cut("公", 80, 80);
    assert_cut("公", 5000, 80);
    assert_cut("\xF0\xA0\x80\x80", 80, 60); /* U+20000: 240 bytes */
}

static void a_cut_leaves_no_blank_at_the_end(void **state)
{
    (void)state;
    gw_buf title = {0}, name = {0};
    for (size_t i = 0; i < 79; i++)
        gw_buf_char(&title, 'a');
    gw_buf_puts(&title, " b");
    gw_part_name_put(&name, 1, 1, gw_buf_view(&title), "odt");
    assert_int_equal(name.n, strlen("01 ") + 79 + strlen(".odt"));
    gw_buf_fini(&title);
    gw_buf_fini(&name);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(titles_become_names),
    cmocka_unit_test(long_titles_are_cut_between_characters),
    cmocka_unit_test(a_cut_leaves_no_blank_at_the_end),
};
UNIT_MAIN(TESTS)
