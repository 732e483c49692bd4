/* SPDX-License-Identifier: MIT
 *
 * Sentences with their arguments in place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "cli/messages.h"

static void assert_text(gw_buf *found, const char *expected)
{
    gw_buf_char(found, '\0');
    assert_false(found->failed);
    assert_string_equal(found->p, expected);
    gw_buf_fini(found);
}

static void arguments_find_their_marks(void **state)
{
    static const struct {
        const char *sentence, *arguments[3], *expected;
    } ROWS[] = {
        {"plain",               {NULL, NULL, NULL},     "plain"              },
        {"%1$s!",               {"a", NULL, NULL},      "a!"                 },
        {"%3$s %2$s %1$s %1$s", {"a", "b", "c"},        "c b a a"            },
        {"%2$s",                {"a", NULL, NULL},      ""                   },
        {"100% %s %4$s %1$d %", {"a", "b", "c"},        "100% %s %4$s %1$d %"},
        {"%1$s",                {"%2$s", "b", "c"},     "%2$s"               },
        {"%1$s",                {"a\033[31m\n公\x7f"}, "a?[31m?公?"        },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_buf found = {0};
        gw_sentence_put(&found, ROWS[i].sentence, ROWS[i].arguments);
        assert_text(&found, ROWS[i].expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arguments_find_their_marks),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
