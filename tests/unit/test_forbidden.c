/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "text/forbidden.h"

/* Where each may begin: the count looks at eight bytes at a time. */
enum { OFFSETS = 17, AROUND = 24 };

static const struct {
    const char *bytes;
    size_t length, count, nul, growth;
} CHARACTERS[] = {
    {"\0",           1, 1, 1, 2},
    {"\x01",         1, 1, 0, 2},
    {"\x08",         1, 1, 0, 2},
    {"\t",           1, 0, 0, 0},
    {"\r",           1, 0, 0, 0},
    {"\x0E",         1, 1, 0, 2},
    {"\x1F",         1, 1, 0, 2},
    {" ",            1, 0, 0, 0},
    {"\x7F",         1, 0, 0, 0},
    {"\xEE\xBF\xBF", 3, 0, 0, 0}, /* U+EFFF */
    {"，",          3, 0, 0, 0}, /* begins as the next two do */
    {"\xEF\xBF\xBD", 3, 0, 0, 0}, /* U+FFFD */
    {"\xEF\xBF\xBE", 3, 1, 0, 0}, /* U+FFFE */
    {"\xEF\xBF\xBF", 3, 1, 0, 0}, /* U+FFFF */
};

static void forbidden_characters_are_found_at_every_offset(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(CHARACTERS); i++)
        for (size_t at = 0; at < OFFSETS; at++) {
            char text[AROUND];
            memset(text, 'a', sizeof text);
            memcpy(text + at, CHARACTERS[i].bytes, CHARACTERS[i].length);
            gw_forbidden found = gw_forbidden_count((gw_str){text, sizeof text});
            assert_int_equal(found.count, CHARACTERS[i].count);
            assert_int_equal(found.nul, CHARACTERS[i].nul);
            assert_int_equal(found.growth, CHARACTERS[i].growth);
        }
}

static void neighbours_are_all_counted(void **state)
{
    (void)state;
    gw_forbidden found =
        gw_forbidden_count(GW_S("\x01\x02公\0\xEF\xBF\xBE\xEF\xBF\xBF\x03，文\x04"));
    assert_int_equal(found.count, 7);
    assert_int_equal(found.nul, 1);
    assert_int_equal(found.growth, 10);
    assert_int_equal(gw_forbidden_count(GW_S("")).count, 0);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(forbidden_characters_are_found_at_every_offset),
    cmocka_unit_test(neighbours_are_all_counted),
};

UNIT_MAIN(TESTS)
