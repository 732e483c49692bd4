/* SPDX-License-Identifier: MIT
 *
 * text/variants: the rows stand in order, and the bits tell of each of them and nothing
 * else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "text/variants.h"

static void rows_rise(void **state)
{
    (void)state;
    uint32_t last = 0, traditional, simplified;
    size_t count = 0;
    while (gw_variant_at(count, &traditional, &simplified)) {
        assert_true(traditional > last);
        assert_true(gw_is_main_han(traditional));
        last = traditional;
        count++;
    }
    assert_true(count > 250);
}

/* Every character of the main block: folded when a row has it, otherwise as it is. */
static void bits_tell_of_every_row(void **state)
{
    (void)state;
    uint32_t traditional, simplified;
    size_t row = 0;
    bool more = gw_variant_at(0, &traditional, &simplified);
    for (uint32_t c = 0x4E00; c <= 0x9FFF; c++) {
        bool is_row = more && c == traditional;
        assert_int_equal(gw_fold(c), is_row ? simplified : c);
        if (is_row)
            more = gw_variant_at(++row, &traditional, &simplified);
    }
    assert_false(more);
}

static void others_are_narrowed(void **state)
{
    (void)state;
    assert_int_equal(gw_fold(U'Ａ'), 'A');
    assert_int_equal(gw_fold(U'　'), ' ');
    assert_int_equal(gw_fold(U'é'), U'é');
    assert_int_equal(gw_fold('a'), 'a');
    assert_int_equal(gw_fold(0x20000), 0x20000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_rise),
        cmocka_unit_test(bits_tell_of_every_row),
        cmocka_unit_test(others_are_narrowed),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("variants", tests, NULL, NULL);
}
