/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "text/lines.h"

static gw_status split(gw_lines *lines, gw_str text, gw_arena *arena, unit_notices *notices)
{
    char *copy = gw_arena_alloc(arena, text.n + 1, 1);
    memcpy(copy, text.p, text.n);
    gw_decoded decoded = {copy, text.n, "UTF-8"};
    gw_listener listener = {unit_hear, notices};
    gw_error error = {0};
    gw_status status = gw_lines_split(lines, &decoded, "a.txt", arena, &listener, &error);
    assert_int_equal(status, error.status);
    return status;
}

/* Each row: the input; a picture of what came out; total and trailing blank lines. The picture of a
 * line is "number/blank lines above/indent/text", '^' before it a page break. */
static const struct {
    gw_str text;
    const char *picture;
    int total, trailing;
} ROWS[] = {
    {BYTES("甲"),                                                                      "1/0//甲;",                    1, 0},
    {BYTES("甲\n"),                                                                    "1/0//甲;",                    1, 0},
    {BYTES("甲\n\n"),                                                                  "1/0//甲;",                    2, 1},
    {BYTES("甲\n乙"),                                                                 "1/0//甲;2/0//乙;",           2, 0},
    {BYTES("甲\r\n乙\r\n"),                                                           "1/0//甲;2/0//乙;",           2, 0},
    {BYTES("甲\r乙\r"),                                                               "1/0//甲;2/0//乙;",           2, 0},
    {BYTES("甲\n\r乙"),                                                               "1/0//甲;3/1//乙;",           3, 0},
    {BYTES("\n\n甲\n \n\n乙\n\n\n"),                                                  "3/2//甲;6/2//乙;",           8, 2},
    {BYTES("　　甲 乙　\t"),                                                       "1/0/　　/甲 乙;",          1, 0},
    {BYTES("\xEF\xBB\xBF\xE2\x80\x8B甲\xE2\x80\x8D\xE2\x81\xA0\n\xC2\xA0乙\xC2\x85"),
     "1/0/\xEF\xBB\xBF\xE2\x80\x8B/甲;2/0/\xC2\xA0/乙;",                                                              2, 0},
    {BYTES("甲\xE2\x80\xA8乙\xE2\x80\xA9丙\xC2\x85丁"),
     "1/0//甲\xE2\x80\xA8乙\xE2\x80\xA9丙\xC2\x85丁;",                                                              1, 0},
    {BYTES("甲\f\n乙"),                                                               "1/0//甲;^2/0//乙;",          2, 0},
    {BYTES("甲\n\f\n乙"),                                                             "1/0//甲;^3/1//乙;",          3, 0},
    {BYTES("甲\n\f乙\n丙"),                                                          "1/0//甲;^2/0//乙;3/0//丙;", 3, 0},
    {BYTES("甲\n \f　乙"),                                                           "1/0//甲;^2/0/　/乙;",       2, 0},
    {BYTES("\f甲"),                                                                    "^1/0//甲;",                   1, 0},
    {BYTES("甲 \f \n\n乙\n丙"),                                                      "1/0//甲;^3/1//乙;4/0//丙;", 4, 0},
    {BYTES("甲\n乙\f"),                                                               "1/0//甲;2/0//乙;",           2, 0},
    {BYTES("甲\f乙\v丙\n\v丁\v"),                                                   "1/0//甲 乙 丙;2/0/\v/丁;", 2, 0},
    {BYTES("a\n"),                                                                      "1/0//a;",                      1, 0},
};

static void draw(gw_buf *picture, const gw_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        const gw_line *line = &lines->items[i];
        gw_buf_format(picture, "%s%d/%d/", line->page_break ? "^" : "", line->number,
                      line->blank_above);
        gw_buf_put(picture, line->indent);
        gw_buf_puts(picture, "/");
        gw_buf_put(picture, line->text);
        gw_buf_puts(picture, ";");
    }
}

static void lines_are_cut_and_trimmed(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_arena arena = {0};
        gw_lines lines = {0};
        gw_buf picture = {0};
        assert_int_equal(split(&lines, ROWS[i].text, &arena, &(unit_notices){0}), GW_OK);
        draw(&picture, &lines);
        assert_text(gw_buf_view(&picture), ROWS[i].picture);
        assert_int_equal(lines.total, ROWS[i].total);
        assert_int_equal(lines.trailing_blank, ROWS[i].trailing);
        gw_buf_fini(&picture);
        gw_arena_fini(&arena);
    }
}

static void breaks_inside_a_line_are_told(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_lines lines = {0};
    unit_notices notices = {0};
    gw_str text = GW_S("甲\n\n\f乙\v丙\f丁\f\n戊\v己\n");
    assert_int_equal(split(&lines, text, &arena, &notices), GW_OK);
    assert_int_equal(notices.count, 2);
    assert_int_equal(notices.first[0].id, GW_MSG_BREAK_INSIDE_LINE);
    assert_int_equal(notices.first[0].line, 3);
    assert_string_equal(notices.first[0].arguments[0], "2");
    assert_string_equal(notices.first[0].file, "a.txt");
    assert_int_equal(notices.first[1].line, 4);
    assert_string_equal(notices.first[1].arguments[0], "1");
    gw_arena_fini(&arena);
}

static void blank_text_is_refused(void **state)
{
    (void)state;
    static const gw_str BLANK[] = {BYTES(""), BYTES("\n\n"), BYTES(" \r\n　\f\v\xE2\x80\x8B"),
                                   BYTES("\r\r\r")};
    for (size_t i = 0; i < GW_COUNT(BLANK); i++) {
        gw_arena arena = {0};
        gw_lines lines = {.total = 77};
        assert_int_equal(split(&lines, BLANK[i], &arena, &(unit_notices){0}), GW_E_INPUT);
        assert_int_equal(lines.total, 77);
        gw_arena_fini(&arena);
    }
}

/* `count` times `piece`. */
static gw_str repeat(gw_buf *buf, gw_str piece, size_t count)
{
    for (size_t i = 0; i < count; i++)
        gw_buf_put(buf, piece);
    return gw_buf_view(buf);
}

static const struct {
    gw_str piece;
    size_t times;
    int lines, total;
} HOSTILE[] = {
    {BYTES("第X条 略。\n"), 50000,                 50000, 50000 },
    {BYTES("一、\r"),         50000,                 50000, 50000 },
    {BYTES("十兆之行"),     10 * 1024 * 1024 / 12, 1,     1     },
    {BYTES("\f\v"),             100000,                0,     0     },
    {BYTES("甲\f"),            100000,                1,     1     },
    {BYTES("\n \n甲\n"),       50000,                 50000, 150000},
};

static void hostile_texts_are_split(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(HOSTILE); i++) {
        gw_arena arena = {0};
        gw_buf text = {0};
        gw_lines lines = {0};
        gw_str whole = repeat(&text, HOSTILE[i].piece, HOSTILE[i].times);
        gw_status status = split(&lines, whole, &arena, &(unit_notices){0});
        assert_int_equal(status, HOSTILE[i].lines > 0 ? GW_OK : GW_E_INPUT);
        assert_int_equal(lines.count, HOSTILE[i].lines);
        assert_int_equal(lines.total, HOSTILE[i].total);
        gw_buf_fini(&text);
        gw_arena_fini(&arena);
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(lines_are_cut_and_trimmed),
    cmocka_unit_test(breaks_inside_a_line_are_told),
    cmocka_unit_test(blank_text_is_refused),
    cmocka_unit_test(hostile_texts_are_split),
};
UNIT_MAIN(TESTS)
