/* SPDX-License-Identifier: MIT
 *
 * What every unit test needs: cmocka, TAP, comparison of views, a listener that remembers. */
#ifndef GONGWEN_TESTS_UNIT_H
#define GONGWEN_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/str.h"
#include "gongwen.h"

/* The bytes of a literal, NUL inside it included. */
#define BYTES(literal)                                                                             \
    {                                                                                              \
        (literal), sizeof(literal) - 1                                                             \
    }

static inline void assert_text(gw_str is, const char *expected)
{
    if (!gw_str_equal(is, gw_str_of(expected)))
        fail_msg("\"%.*s\" is not \"%s\"", (int)is.n, is.p, expected);
}

/* Remembers the first notices and counts all. */
typedef struct unit_notices {
    size_t count;
    gw_error first[8];
} unit_notices;

static inline void unit_hear(void *self, const gw_error *notice)
{
    unit_notices *notices = self;
    if (notices->count < GW_COUNT(notices->first))
        notices->first[notices->count] = *notice;
    notices->count++;
}

#define UNIT_MAIN(tests)                                                                           \
    int main(void)                                                                                 \
    {                                                                                              \
        cmocka_set_message_output(CM_OUTPUT_TAP);                                                  \
        return cmocka_run_group_tests(tests, NULL, NULL);                                          \
    }

#endif
