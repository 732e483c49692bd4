/* SPDX-License-Identifier: MIT
 *
 * Where titles are broken: each title of tests/titles, and what the tables there cannot say. */
#include "unit.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "layout/title.h"
#include "layout/title_words.h"

enum { TYPE_AREA = 8844, SIZE_TWO = 440 }; /* 156 mm, 二号 */

static const gw_ruler PLAIN = {.size_twips = SIZE_TWO};

/* The title's lines with / between them. */
static void put_setting(gw_buf *out, gw_str title, const gw_ruler *ruler)
{
    gw_arena arena = {0};
    gw_title set = gw_title_break(title, ruler, TYPE_AREA, &arena);
    for (size_t i = 0; i < set.count; i++) {
        gw_buf_puts(out, i > 0 ? "/" : "");
        gw_buf_put(out, set.lines[i]);
    }
    gw_arena_fini(&arena);
}

static void put_without_marks(gw_buf *out, gw_str setting)
{
    for (size_t i = 0; i < setting.n; i++)
        if (setting.p[i] != '/')
            gw_buf_char(out, setting.p[i]);
}

/* Takes a setting off a row, without the blanks that stand before its breaks in the table. */
static bool next_setting(gw_str *row, gw_str *setting)
{
    if (row->n == 0)
        return false;
    size_t end = gw_str_find(*row, GW_S(" | "));
    *setting = gw_str_head(*row, end);
    *row = end == GW_NOT_FOUND ? (gw_str){0} : gw_str_from(*row, end + 3);
    return true;
}

/* The blank before a break is left out of the lines. */
static bool is_setting(gw_str setting, gw_str found)
{
    gw_buf bare = {0};
    for (size_t i = 0; i < setting.n; i++) {
        if (gw_str_starts(gw_str_from(setting, i), GW_S("　/")))
            i += strlen("　");
        gw_buf_char(&bare, setting.p[i]);
    }
    bool same = gw_str_equal(gw_buf_view(&bare), found);
    gw_buf_fini(&bare);
    return same;
}

static bool is_right(gw_str row)
{
    gw_str setting, rest = row;
    next_setting(&rest, &setting);
    gw_buf title = {0}, found = {0};
    put_without_marks(&title, setting);
    put_setting(&found, gw_buf_view(&title), &PLAIN);
    bool right = false;
    for (rest = row; !right && next_setting(&rest, &setting);)
        right = is_setting(setting, gw_buf_view(&found));
    if (!right)
        print_message("%.*s\n  is not one of: %.*s\n", (int)found.n, found.p, (int)row.n, row.p);
    gw_buf_fini(&title);
    gw_buf_fini(&found);
    return right;
}

/* The rows of a table in tests/titles; all of them must be right. */
static void assert_table(const char *path, size_t least_rows)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char row[2000];
    size_t rows = 0, wrong = 0;
    while (fgets(row, sizeof row, file) != NULL) {
        gw_str text = gw_str_trim_ascii(gw_str_of(row));
        if (text.n == 0 || text.p[0] == '#')
            continue;
        rows++;
        wrong += !is_right(text);
    }
    fclose(file);
    assert_true(rows >= least_rows);
    if (wrong > 0)
        fail_msg("%zu of %zu titles are broken elsewhere", wrong, rows);
}

static void titles_set_before_there_were_rules(void **state)
{
    (void)state;
    assert_table(SOURCE_ROOT "/tests/titles/before.txt", 36);
}

static void titles_of_every_kind(void **state)
{
    (void)state;
    assert_table(SOURCE_ROOT "/tests/titles/later.txt", 43);
    assert_table(SOURCE_ROOT "/tests/titles/unseen.txt", 36);
}

static void assert_setting(const char *title, const gw_ruler *ruler, const char *expected)
{
    gw_buf found = {0};
    put_setting(&found, gw_str_of(title), ruler);
    assert_text(gw_buf_view(&found), expected);
    gw_buf_fini(&found);
}

static void breaks_of_the_author_stay_when_the_lines_fit(void **state)
{
    (void)state;
    assert_setting("金沙市\n关于开展普查的通知", &PLAIN, "金沙市/关于开展普查的通知");
    assert_setting(" 金沙市　\xE2\x80\xA8 \n开展普查\n", &PLAIN, "金沙市/开展普查");
    /* one line of 22 characters: the whole title is broken again */
    assert_setting("金沙市财政局关于进一步加强全市会计人员继续教育\n工作的通知", &PLAIN,
                   "金沙市财政局关于进一步加强/全市会计人员继续教育工作的通知");
    /* what parts Latin words when lines are joined parts them still */
    assert_setting("关于在全市机关和企业事业单位推广使用文字处理软件Open\nOffice的通知", &PLAIN,
                   "关于在全市机关和企业事业单位推广/使用文字处理软件Open Office的通知");
}

static void nothing_is_broken_that_fits(void **state)
{
    (void)state;
    assert_setting("", &PLAIN, "");
    assert_setting(" 　", &PLAIN, "");
    assert_setting("通　知", &PLAIN, "通　知");
    assert_setting("关于做好二〇二三年元旦春节期间工作的通知", &PLAIN,
                   "关于做好二〇二三年元旦春节期间工作的通知"); /* 20 */
}

/* What readers add between scripts counts: four gaps of a quarter make 20 characters too wide. */
static void gaps_between_scripts_count(void **state)
{
    static const gw_ruler GAPS = {.size_twips = SIZE_TWO, .gap_twips = SIZE_TWO / 4};
    (void)state;
    assert_setting("XX镇20XX年上半年工作总结及下半年工作计划", &PLAIN,
                   "XX镇20XX年上半年工作总结及下半年工作计划");
    assert_setting("XX镇20XX年上半年工作总结及下半年工作计划", &GAPS,
                   "XX镇20XX年上半年/工作总结及下半年工作计划");
}

/* Letters of a face whose widths are known: in Times New Roman 40 of them, most of them narrow,
 * stand where 40 half cells would not. */
static void a_face_has_its_own_widths(void **state)
{
    (void)state;
    gw_ruler times = {.size_twips = SIZE_TWO, .western = gw_widths_of(GW_S("Times New Roman"))};
    assert_non_null(times.western);
    const char *title = "List of titles in little italic still till 22";
    assert_setting(title, &times, title);
    assert_setting(title, &PLAIN, "List of titles in little/italic still till 22");
}

/* One character more than a line holds, and no place better than another: equal lines, and none of
 * one character. */
static void no_character_stands_alone(void **state)
{
    (void)state;
    assert_setting("国国国国国国国国国国国国国国国国国国国国国", &PLAIN,
                   "国国国国国国国国国国/国国国国国国国国国国国");
    assert_setting(
        "国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国",
        &PLAIN,
        "国国国国国国国国国国国国国/国国国国国国国国国国国国国国/国国国国国国国国国国国国国国");
}

/* Longer texts, and those in which no place is better than another, still come back whole. */
static void odd_titles_stay_whole(void **state)
{
    (void)state;
    gw_buf text = {0}, found = {0};
    for (int i = 0; i <= GW_TITLE_CHARS; i++)
        gw_buf_puts(&text, "》");
    put_setting(&found, gw_buf_view(&text), &PLAIN);
    assert_true(gw_str_equal(gw_buf_view(&found), gw_buf_view(&text)));
    found.n = 0;
    text.n -= strlen("》");
    put_setting(&found, gw_buf_view(&text), &PLAIN);
    assert_int_equal(found.n, text.n + 9); /* 200 characters on ten lines of 20 */
    gw_buf_fini(&text);
    gw_buf_fini(&found);
}

/* How often a word stands in the table. */
static size_t count_word(gw_str word)
{
    size_t count = 0;
    const gw_title_row *row;
    for (size_t r = 0; (row = gw_title_row_at(r)) != NULL; r++)
        for (const char *p = row->words; *p != '\0'; p += *p == ' ') {
            size_t length = strcspn(p, " ");
            count += gw_str_equal(word, (gw_str){p, length});
            p += length;
        }
    return count;
}

/* Two strings of a row without a blank between them would make a word that stands nowhere. */
static void each_word_stands_in_one_row(void **state)
{
    (void)state;
    const gw_title_row *row;
    for (size_t r = 0; (row = gw_title_row_at(r)) != NULL; r++)
        for (const char *p = row->words; *p != '\0'; p += *p == ' ') {
            gw_str word = {p, strcspn(p, " ")};
            size_t chars = gw_utf8_count(word);
            if (chars < 1 || chars > GW_TITLE_WORD_CHARS || count_word(word) != 1)
                fail_msg("%.*s", (int)word.n, word.p);
            p += word.n;
        }
}

int main(void)
{
    static const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(titles_set_before_there_were_rules),
        cmocka_unit_test(titles_of_every_kind),
        cmocka_unit_test(breaks_of_the_author_stay_when_the_lines_fit),
        cmocka_unit_test(nothing_is_broken_that_fits),
        cmocka_unit_test(gaps_between_scripts_count),
        cmocka_unit_test(a_face_has_its_own_widths),
        cmocka_unit_test(no_character_stands_alone),
        cmocka_unit_test(odd_titles_stay_whole),
        cmocka_unit_test(each_word_stands_in_one_row),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
