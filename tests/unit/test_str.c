/* SPDX-License-Identifier: MIT */
#include "unit.h"

static void views_are_cut_within_bounds(void **state)
{
    (void)state;
    gw_str s = GW_S("附件：名单");
    assert_text(gw_str_from(s, 9), "名单");
    assert_text(gw_str_from(s, 15), "");
    assert_text(gw_str_from(s, 99), "");
    assert_text(gw_str_head(s, 6), "附件");
    assert_text(gw_str_head(s, 99), "附件：名单");
    assert_true(gw_str_cut(&s, GW_S("附件")));
    assert_text(s, "：名单");
    assert_false(gw_str_cut(&s, GW_S("附件")));
    assert_text(s, "：名单");
}

static void views_are_compared(void **state)
{
    (void)state;
    assert_true(gw_str_equal((gw_str){NULL, 0}, GW_S("")));
    assert_false(gw_str_equal(GW_S("a"), GW_S("ab")));
    assert_true(gw_str_starts(GW_S("抄送：各科室"), GW_S("抄送")));
    assert_false(gw_str_starts(GW_S("抄"), GW_S("抄送")));
    assert_true(gw_str_ends(GW_S("house.xml"), GW_S(".xml")));
    assert_false(gw_str_ends(GW_S("xml"), GW_S(".xml")));
    assert_true(gw_str_equal_nocase(GW_S("Utf-8"), GW_S("uTF-8")));
    assert_false(gw_str_equal_nocase(GW_S("utf8"), GW_S("utf-8")));
    assert_int_equal(gw_str_of(NULL).n, 0);
    assert_int_equal(gw_str_from((gw_str){NULL, 0}, 0).n, 0);
    assert_int_equal(gw_str_from((gw_str){NULL, 0}, 5).n, 0);
    assert_int_equal(gw_str_find((gw_str){NULL, 0}, GW_S("a")), GW_NOT_FOUND);
    assert_int_equal(gw_str_trim_ascii((gw_str){NULL, 0}).n, 0);
}

static void needles_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *hay, *needle;
        size_t at;
    } ROWS[] = {
        {"aab",             "ab",  1           },
        {"aab",             "",    0           },
        {"ab",              "abc", GW_NOT_FOUND},
        {"",                "a",   GW_NOT_FOUND},
        {"aaab",            "aab", 1           },
        {"二〇二一年", "年", 12          },
        {"abab",            "b",   1           },
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        assert_int_equal(gw_str_find(gw_str_of(ROWS[i].hay), gw_str_of(ROWS[i].needle)),
                         ROWS[i].at);
}

static void ascii_space_is_trimmed(void **state)
{
    (void)state;
    assert_text(gw_str_trim_ascii(GW_S(" \t a b\r\n")), "a b");
    assert_text(gw_str_trim_ascii(GW_S("  ")), "");
    assert_text(gw_str_trim_ascii(GW_S("\xE3\x80\x80x")), "\xE3\x80\x80x");
}

static void distance_counts_single_edits(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        size_t distance;
    } ROWS[] = {
        {"size",   "size",    0},
        {"sise",   "size",    1},
        {"",       "abc",     3},
        {"indnet", "indent",  2},
        {"Font",   "font",    0},
        {"kitten", "sitting", 3},
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        assert_int_equal(gw_str_distance(gw_str_of(ROWS[i].a), gw_str_of(ROWS[i].b)),
                         ROWS[i].distance);
}

static void buffer_grows_and_hands_over(void **state)
{
    (void)state;
    gw_buf buf = {0};
    for (int i = 0; i < 1000; i++)
        gw_buf_int(&buf, i % 10);
    gw_buf_puts(&buf, "号");
    gw_buf_char(&buf, ';');
    gw_buf_codepoint(&buf, 0x3014);
    gw_buf_format(&buf, "%d-%s", 7, "x");
    assert_int_equal(buf.n, 1000 + 3 + 1 + 3 + 3);
    assert_text(gw_str_from(gw_buf_view(&buf), 998), "89号;〔7-x");
    gw_bytes bytes = {0};
    assert_int_equal(gw_buf_take(&buf, &bytes), GW_OK);
    assert_null(buf.p);
    assert_int_equal(bytes.size, 1010);
    gw_bytes_free(&bytes);
    assert_null(bytes.data);
    gw_bytes_free(NULL);
}

static void numbers_are_put_as_digits(void **state)
{
    static const struct {
        long long value;
        const char *digits;
    } ROWS[] = {
        {0,         "0"                   },
        {-1,        "-1"                  },
        {10,        "10"                  },
        {-579,      "-579"                },
        {INT64_MAX, "9223372036854775807" },
        {INT64_MIN, "-9223372036854775808"},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_buf buf = {0};
        gw_buf_int(&buf, ROWS[i].value);
        assert_text(gw_buf_view(&buf), ROWS[i].digits);
        gw_buf_fini(&buf);
    }
}

static void buffer_fails_sticky(void **state)
{
    (void)state;
    gw_buf buf = {0};
    gw_buf_puts(&buf, "a");
    assert_false(gw_buf_reserve(&buf, SIZE_MAX - 1));
    assert_true(buf.failed);
    gw_buf_puts(&buf, "b");
    assert_text(gw_buf_view(&buf), "a");
    gw_bytes bytes = {0};
    assert_int_equal(gw_buf_take(&buf, &bytes), GW_E_NOMEM);
    assert_null(bytes.data);
    assert_null(buf.p);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(views_are_cut_within_bounds),
    cmocka_unit_test(views_are_compared),
    cmocka_unit_test(needles_are_found),
    cmocka_unit_test(ascii_space_is_trimmed),
    cmocka_unit_test(distance_counts_single_edits),
    cmocka_unit_test(buffer_grows_and_hands_over),
    cmocka_unit_test(numbers_are_put_as_digits),
    cmocka_unit_test(buffer_fails_sticky),
};
UNIT_MAIN(TESTS)
