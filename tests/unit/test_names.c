/* SPDX-License-Identifier: MIT
 *
 * Names of texts and the names of their results. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/names.h"

static void assert_text(gw_buf *found, const char *expected)
{
    gw_buf_char(found, '\0');
    assert_false(found->failed);
    assert_string_equal(found->p, expected);
    gw_buf_fini(found);
}

static void a_suffix_gives_way(void **state)
{
    static const struct {
        const char *name, *expected;
    } ROWS[] = {
        {"report.txt",           "report.docx"              },
        {"x.y.txt",              "x.y.docx"                 },
        {"a.b/report",           "a.b/report.docx"          },
        {"报告.txt",           "报告.docx"              },
        {"报告2.0版",         "报告2.0版.docx"        },
        {"会议记录2024.3.5", "会议记录2024.3.5.docx"},
        {".hidden",              ".hidden.docx"             },
        {"dir/.hidden",          "dir/.hidden.docx"         },
        {"a.",                   "a..docx"                  },
        {"notes.markdown",       "notes.docx"               },
        {"notes.ninechars",      "notes.ninechars.docx"     },
        {"report.docx",          "report.docx"              },
        {"a.mp3",                "a.docx"                   },
        {"",                     ".docx"                    },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_buf found = {0};
        gw_name_put(&found, gw_str_of(ROWS[i].name), "docx");
        assert_text(&found, ROWS[i].expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_suffix_gives_way),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
