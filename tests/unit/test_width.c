/* SPDX-License-Identifier: MIT
 *
 * layout/glyph and layout/lines without memory: how wide a text is, how many lines it takes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/str.h"
#include "layout/lines.h"

#define FANGSONG                                                                                   \
    {                                                                                              \
        "仿宋", sizeof "仿宋" - 1                                                                  \
    }
static const gw_font CHINESE = {.face = FANGSONG, .latin = FANGSONG};
static const gw_font WESTERN = {
    .face = FANGSONG, .latin = {"Times New Roman", 15}
};

/* Type of 16 pt, 320 twips, set 5 twips closer within a script: 5 * 320 - 4 * 5, half of that for
 * digits. Where the script changes nothing is taken away; a gap is 64. In Times New Roman A, a, B
 * are 722, 444, 667 thousandths wide, a full stop 250. */
static const struct {
    const char *text;
    bool autospace;
    int chinese, western;
} WIDTHS[] = {
    {"",                true,  0,    0   },
    {"市人民政府", true,  1580, 1580},
    {"2024",            true,  625,  625 },
    {"2024年3月1日", false, 1905, 1905}, /* 625 + 320 + 160 + 320 + 160 + 320 */
    {"2024年3月1日", true,  2225, 2225}, /* five gaps */
    {"×年",           true,  635,  635 },
    {"1.",              true,  315,  235 },
    {"AaB",             true,  470,  576 }, /* 231 + 142 + 213 - 10 */
    {"a市，b，",     true,  1339, 1321}, /* no gap beside punctuation */
    {"甲　乙 丙",   true,  1420, 1420},
    {"甲乙 　",      true,  635,  635 }, /* blanks at the end are not seen */
};

static void widths(void **state)
{
    (void)state;
    gw_type type = {.size_halfpoints = 32, .letter_spacing_twips = -5};
    for (size_t i = 0; i < GW_COUNT(WIDTHS); i++) {
        const gw_style style = {.grid.autospace = WIDTHS[i].autospace};
        gw_str text = gw_str_of(WIDTHS[i].text);
        type.font = &CHINESE;
        gw_ruler ruler = gw_ruler_of(&style, &type);
        int chinese = gw_text_width_twips(text, &ruler, 8844);
        type.font = &WESTERN;
        ruler = gw_ruler_of(&style, &type);
        int western = gw_text_width_twips(text, &ruler, 8844);
        if (chinese != WIDTHS[i].chinese || western != WIDTHS[i].western)
            fail_msg("%s: %d, %d", WIDTHS[i].text, chinese, western);
    }
}

/* Where what follows begins: less the letter spacing within a script, behind the gap where it
 * changes, behind blanks; without anything behind the width. */
static void advances(void **state)
{
    (void)state;
    static const struct {
        const char *text, *behind;
        int twips;
    } cases[] = {
        {"附：",                   "名单", 630 },
        {"附：",                   "1",      635 },
        {"附",                      "1",      384 },
        {"附：　",                "名单", 945 },
        {"附：　",                "",       635 },
        {"",                         "名单", 0   },
        {"市人民政府办公室", "市",    2000}, /* and no more */
    };
    const gw_style style = {.grid.autospace = true};
    const gw_type type = {.font = &CHINESE, .size_halfpoints = 32, .letter_spacing_twips = -5};
    gw_ruler ruler = gw_ruler_of(&style, &type);
    for (size_t i = 0; i < GW_COUNT(cases); i++)
        if (gw_text_advance_twips(gw_str_of(cases[i].text), gw_str_of(cases[i].behind), &ruler,
                                  2000) != cases[i].twips)
            fail_msg("%s%s", cases[i].text, cases[i].behind);
}

/* What is wider than a line is as wide as a line, however long it is. */
static void longest(void **state)
{
    (void)state;
    static char text[3 * 100000];
    for (size_t i = 0; i < sizeof text; i += 3)
        memcpy(text + i, "市", 3);
    gw_ruler ruler = {.size_twips = 8000};
    assert_int_equal(gw_text_width_twips((gw_str){text, sizeof text}, &ruler, 8844), 8844);
    ruler.spacing_twips = -16000;
    assert_int_equal(gw_text_width_twips(GW_S("市市"), &ruler, 8844), 0);
}

#define TEN "一二三四五六七八九十"

/* Ten characters of 14 pt a line, without indents. */
static const gw_style NARROW = {.page.width_twips = 2800};
static const gw_look PLAIN = {
    .type = {.font = &CHINESE, .size_halfpoints = 28}
};
enum { MANY = 1 << 20 };

static void lines(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned count;
    } cases[] = {
        {"",                                           1},
        {TEN,                                          1},
        {TEN "。",                                    1}, /* hangs */
        {TEN "）",                                    2}, /* takes the character before it along */
        {TEN "一二三四五六七八九）",         2},
        {TEN TEN "）",                                3},
        {"一二三四五六七八九（一",          2},
        {"一二三四五六七八九\xE2\x80\xA8十", 2},
        {"12345678901234567890",                       1},
        {"123456789012345678901",                      2},
        {"一二三四五六七八1234567890",         2}, /* a number is not parted */
    };
    for (size_t i = 0; i < GW_COUNT(cases); i++)
        if (gw_text_lines(gw_str_of(cases[i].text), &NARROW, &PLAIN, MANY) != cases[i].count)
            fail_msg("%s", cases[i].text);
}

/* So many pieces one after the other. */
static unsigned lines_of_many(const char *piece, int times, unsigned most)
{
    gw_buf text = {0};
    for (int i = 0; i < times; i++)
        gw_buf_puts(&text, piece);
    unsigned count = gw_text_lines(gw_buf_view(&text), &NARROW, &PLAIN, most);
    gw_buf_fini(&text);
    return count;
}

/* Longer than the glyphs that are looked at together: lines go on as if all were. Nine characters
 * and a mark that hangs or not, so that the border falls on each of them; a word that no line has
 * room for; glyphs without width. */
static void lines_of_long_texts(void **state)
{
    (void)state;
    assert_int_equal(lines_of_many(TEN, 1000, MANY), 1000);
    assert_int_equal(lines_of_many(TEN "，", 1000, MANY), 1000);
    assert_int_equal(lines_of_many(TEN "）", 2, MANY), 3);
    assert_int_equal(lines_of_many("一二三四五六七八九 ", 1000, MANY), 1000);
    assert_int_equal(lines_of_many("1234567890", 1000, MANY), 500);
    assert_int_equal(lines_of_many("一\n", 1000, MANY), 1000);
    assert_int_equal(lines_of_many(TEN, 1000, 5), 5);
    assert_int_equal(lines_of_many("\xCC\x81", 766, MANY), 3); /* 256 and two of 255 */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(widths),
        cmocka_unit_test(advances),
        cmocka_unit_test(longest),
        cmocka_unit_test(lines),
        cmocka_unit_test(lines_of_long_texts),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("width", tests, NULL, NULL);
}
