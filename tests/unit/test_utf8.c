/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "base/utf8.h"

/* Well-formed characters of each length and at each border (Unicode 15, table 3-7). */
static const struct {
    uint32_t codepoint;
    const char *bytes;
} CHARACTERS[] = {
    {'a',      "a"               },
    {0x7F,     "\x7F"            },
    {0x80,     "\xC2\x80"        },
    {0x7FF,    "\xDF\xBF"        },
    {0x800,    "\xE0\xA0\x80"    },
    {0x516C,   "公"             },
    {0xD7FF,   "\xED\x9F\xBF"    },
    {0xE000,   "\xEE\x80\x80"    },
    {0xFFFD,   "\xEF\xBF\xBD"    },
    {0xFFFF,   "\xEF\xBF\xBF"    },
    {0x10000,  "\xF0\x90\x80\x80"},
    {0x20000,  "\xF0\xA0\x80\x80"},
    {0x10FFFF, "\xF4\x8F\xBF\xBF"},
};

static void characters_are_read_and_written(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(CHARACTERS); i++) {
        gw_str s = gw_str_of(CHARACTERS[i].bytes);
        char out[4];
        size_t forward = 0, back = s.n;
        assert_int_equal(gw_utf8_next(s, &forward), CHARACTERS[i].codepoint);
        assert_int_equal(forward, s.n);
        assert_int_equal(gw_utf8_previous(s, &back), CHARACTERS[i].codepoint);
        assert_int_equal(back, 0);
        assert_int_equal(gw_utf8_encode(CHARACTERS[i].codepoint, out), s.n);
        assert_memory_equal(out, s.p, s.n);
        assert_int_equal(gw_utf8_valid(s), s.n);
        assert_int_equal(gw_utf8_count(s), 1);
    }
}

/* What is not well-formed, and how many bytes one step takes. */
static const struct {
    const char *bytes;
    size_t step;
} BROKEN[] = {
    {"\x80",             1}, /* no lead */
    {"\xC0\x80",         1}, /* overlong */
    {"\xC1\xBF",         1},
    {"\xE0\x9F\xBF",     1}, /* overlong */
    {"\xED\xA0\x80",     1}, /* a surrogate */
    {"\xF0\x8F\xBF\xBF", 1}, /* overlong */
    {"\xF4\x90\x80\x80", 1}, /* beyond U+10FFFF */
    {"\xF5\x80\x80\x80", 1},
    {"\xFF",             1},
    {"\xE5\x85",         2}, /* cut off */
    {"\xE5\x85"
     "a",           2},
    {"\xF0\xA0\x80",     3},
    {"\xE5"
     "a",           1},
};

static void broken_forms_are_replaced(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(BROKEN); i++) {
        gw_str s = gw_str_of(BROKEN[i].bytes);
        size_t at = 0;
        assert_int_equal(gw_utf8_next(s, &at), GW_REPLACEMENT);
        assert_int_equal(at, BROKEN[i].step);
        assert_int_equal(gw_utf8_valid(s), 0);
    }
    assert_int_equal(gw_utf8_valid(GW_S("公文\xFFx")), 6);
    assert_int_equal(gw_utf8_valid(GW_S("")), 0);
}

/* Characters of the common form are looked at in pairs. */
static void broken_forms_are_found_among_others(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(BROKEN); i++)
        for (size_t before = 0; before < 6; before++) {
            gw_buf text = {0};
            for (size_t k = 0; k < before; k++)
                gw_buf_put(&text, GW_S("公"));
            gw_buf_puts(&text, BROKEN[i].bytes);
            gw_buf_put(&text, GW_S("文文文"));
            assert_int_equal(gw_utf8_valid(gw_buf_view(&text)), before * GW_UTF8_HAN_BYTES);
            gw_buf_fini(&text);
        }
    assert_int_equal(gw_utf8_valid(GW_S("公\xE0\xA0\x80\xED\x9F\xBF公文公文")), 21);
}

static void surrogates_are_not_written(void **state)
{
    (void)state;
    static const uint32_t NONE[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < GW_COUNT(NONE); i++) {
        char out[4];
        assert_int_equal(gw_utf8_encode(NONE[i], out), 3);
        assert_memory_equal(out, "\xEF\xBF\xBD", 3);
    }
}

static void characters_are_counted_and_found(void **state)
{
    (void)state;
    gw_str s = GW_S("a公\xF0\xA0\x80\x80é");
    assert_int_equal(gw_utf8_count(s), 4);
    assert_int_equal(gw_utf8_offset(s, 0), 0);
    assert_int_equal(gw_utf8_offset(s, 2), 4);
    assert_int_equal(gw_utf8_offset(s, 3), 8);
    assert_int_equal(gw_utf8_offset(s, 9), s.n);
    assert_int_equal(gw_utf8_first(s), 'a');
    assert_int_equal(gw_utf8_last(s), 0xE9);
    assert_int_equal(gw_utf8_first(GW_S("")), 0);
    assert_int_equal(gw_utf8_last(GW_S("")), 0);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(characters_are_read_and_written),
    cmocka_unit_test(broken_forms_are_replaced),
    cmocka_unit_test(broken_forms_are_found_among_others),
    cmocka_unit_test(surrogates_are_not_written),
    cmocka_unit_test(characters_are_counted_and_found),
};
UNIT_MAIN(TESTS)
