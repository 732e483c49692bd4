/* SPDX-License-Identifier: MIT
 *
 * write/xml: what is written can be read back, whatever the text holds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "write/xml.h"

#define FFFD "\xEF\xBF\xBD"

/* The same text in an element and in an attribute. */
static const struct {
    gw_str given;
    const char *text, *attribute, *why;
} ROWS[] = {
    {{"关于a1", 8},                 "关于a1",         "关于a1",                 "plain"                    },
    {{"<&>\"'", 5},                   "&lt;&amp;&gt;\"'", "&lt;&amp;&gt;&quot;'",     "mark-up"                  },
    {{"a\tb\nc", 5},                  "a\tb\nc",          "a&#9;b&#10;c",             "white space, 3.3.3"       },
    {{"a\rb", 3},                     "a&#13;b",          "a&#13;b",                  "line ends, 2.11"          },
    {{"\x01", 1},                     FFFD,               FFFD,                       "U+0001"                   },
    {{"甲\x0B乙", 7},               "甲" FFFD "乙",   "甲" FFFD "乙",           "U+000B"                   },
    {{"\x00", 1},                     FFFD,               FFFD,                       "U+0000"                   },
    {{"\x1F\x7F", 2},                 FFFD "\x7F",        FFFD "\x7F",                "U+001F; U+007F is allowed"},
    {{"\xEF\xBF\xBE", 3},             FFFD,               FFFD,                       "U+FFFE"                   },
    {{"\xEF\xBF\xBF", 3},             FFFD,               FFFD,                       "U+FFFF"                   },
    {{"\xEF\xBF\xBD", 3},             FFFD,               FFFD,                       "U+FFFD itself"            },
    {{"\xED\xA0\x80", 3},             FFFD FFFD FFFD,     FFFD FFFD FFFD,             "a lone surrogate, U+D800" },
    {{"\xC0\x80", 2},                 FFFD FFFD,          FFFD FFFD,                  "an overlong form"         },
    {{"\xE5\x85", 2},                 FFFD,               FFFD,                       "cut off"                  },
    {{"\xE5 a", 3},                   FFFD " a",          FFFD " a",                  "cut off before a blank"   },
    {{"\xE5"
      "a\x80",
      3},
     FFFD "a" FFFD,
     FFFD "a" FFFD,
     "a letter in a character"                                                                                   },
    {{"\xF0\xA0\x80\x80", 4},         "\xF0\xA0\x80\x80", "\xF0\xA0\x80\x80",         "beyond the BMP, U+20000"  },
    {{"\xEE\x80\x80\xEF\xBC\x81", 6},
     "\xEE\x80\x80\xEF\xBC\x81",                          "\xEE\x80\x80\xEF\xBC\x81",
     "private use, U+FF01"                                                                                       },
};

static void texts(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        char expected[200];
        gw_buf out = {0};
        gw_xml xml = gw_xml_fragment(&out);
        gw_xml_open(&xml, "p");
        gw_xml_attribute(&xml, "a", ROWS[i].given);
        gw_xml_text(&xml, ROWS[i].given);
        gw_xml_close(&xml);
        gw_xml_finish(&xml);
        int length = snprintf(expected, sizeof expected, "<p a=\"%s\">%s</p>", ROWS[i].attribute,
                              ROWS[i].text);
        if (!gw_str_equal(gw_buf_view(&out), (gw_str){expected, (size_t)length}))
            fail_msg("%s: %.*s", ROWS[i].why, (int)out.n, out.p);
        gw_buf_fini(&out);
    }
}

static void elements(void **state)
{
    (void)state;
    gw_buf out = {0};
    gw_xml xml = gw_xml_start(&out);
    gw_xml_open(&xml, "a");
    gw_xml_attribute_int(&xml, "n", -5);
    gw_xml_empty(&xml, "b");
    gw_xml_empty_with(&xml, "c", "v", GW_S("1"));
    gw_xml_open(&xml, "d");
    gw_xml_raw(&xml, GW_S("<e/>"));
    gw_xml_close(&xml);
    gw_xml_text_element(&xml, "f", GW_S("x"));
    gw_xml_text_element(&xml, "g", (gw_str){"", 0});
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
    gw_buf_char(&out, '\0');
    assert_string_equal(out.p, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                               "<a n=\"-5\"><b/><c v=\"1\"/><d><e/></d><f>x</f></a>");
    assert_int_equal(xml.depth, 0);
    gw_buf_fini(&out);
}

/* A buffer that has failed stays as it is, and nothing else breaks. */
static void sticky_failure(void **state)
{
    (void)state;
    gw_buf out = {.failed = true};
    gw_xml xml = gw_xml_start(&out);
    gw_xml_open(&xml, "a");
    gw_xml_text(&xml, GW_S("x"));
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
    assert_true(out.failed);
    assert_int_equal(out.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts),
        cmocka_unit_test(elements),
        cmocka_unit_test(sticky_failure),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
