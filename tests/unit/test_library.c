/* SPDX-License-Identifier: MIT
 *
 * Libraries that are loaded when they are wanted. */
#include "unit.h"

#include "base/library.h"

#define LIBM "libm.so.6"

typedef struct functions {
    double (*floor)(double), (*ceil)(double);
} functions;

static const gw_library_function WANTED[] = {
    {"floor", offsetof(functions, floor)},
    {"ceil",  offsetof(functions, ceil) },
};

static void loads_functions(void **state)
{
    (void)state;
    gw_library library = {0};
    functions call = {0};
    assert_true(gw_library_open(&library, LIBM, WANTED, 2, &call));
    assert_true(call.floor(2.5) == 2.0);
    assert_true(call.ceil(2.5) == 3.0);
    gw_library_close(&library);
    assert_null(library.handle);
}

static void misses_a_library(void **state)
{
    (void)state;
    gw_library library = {0};
    functions call = {0};
    assert_false(gw_library_open(&library, "libno-such-library.so.6", WANTED, 2, &call));
    assert_null(library.handle);
    gw_library_close(&library);
}

static void misses_a_function(void **state)
{
    (void)state;
    static const gw_library_function MORE[] = {
        {"floor",            offsetof(functions, floor)},
        {"no_such_function", offsetof(functions, ceil) },
    };
    gw_library library = {0};
    functions call = {0};
    assert_false(gw_library_open(&library, LIBM, MORE, 2, &call));
    assert_null(library.handle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(loads_functions),
        cmocka_unit_test(misses_a_library),
        cmocka_unit_test(misses_a_function),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
