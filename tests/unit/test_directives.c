/* SPDX-License-Identifier: MIT
 *
 * Lines by which the author lays down what stands below them. */
#include "marked.h"

static void roles_are_laid_down(void **state)
{
    static const marked_row ROWS[] = {
        {"%% 标题\n甲\n乙\n",                                     "2 title/0 甲\n3 乙\n"                  },
        {"%%title\n甲\n",                                            "2 title/0 甲\n"                         },
        {"%%　副标题　\n\n\n甲\n",                              "4 subtitle/0 甲\n"                      },
        {"%% heading\n甲\n",                                         "2 heading/0 甲\n"                       },
        {"%% heading 2\n甲\n",                                       "2 heading/2 甲\n"                       },
        {"%% 层次标题　５\n甲\n",                              "2 heading/5 甲\n"                       },
        {"甲\n%% 正文\n乙\n%% 发文机关署名\n丙",           "1 甲\n3 body/0 乙\n5 signature/0 丙\n"},
        {"甲%% 标题\n%乙\n",                                      "1 甲%% 标题\n2 %乙\n"                },
        {"甲\n%% 原样\n一、乙\n\n%% 标题\n%%\n%% 完\n丙\n",
         "1 甲\n3 body/0 verbatim 一、乙\n5 body/0 verbatim %% 标题\n6 body/0 verbatim %%\n8 丙\n"       },
        {"%% verbatim\n甲\n%% end\n乙\n",                           "2 body/0 verbatim 甲\n4 乙\n"          },
        {"%% 原样\n%% 完\n甲\n",                                  "3 甲\n"                                 },
    };
    (void)state;
    assert_marked(ROWS, GW_COUNT(ROWS), GW_FROM_AUTO);
    assert_marked(ROWS, GW_COUNT(ROWS), GW_FROM_PLAIN);
}

/* All names of all roles are words of directives. */
static void every_role_has_a_directive(void **state)
{
    (void)state;
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++) {
        const char *const names[] = {gw_role_name(role), gw_role_chinese_name(role)};
        for (size_t i = 0; i < GW_COUNT(names); i++) {
            char text[128];
            snprintf(text, sizeof text, "%%%% %s\n甲\n", names[i]);
            marked_text m = read_marks(text, GW_FROM_AUTO, false);
            assert_int_equal(m.status, GW_OK);
            assert_int_equal(m.marks.hints[0].role, role);
            gw_arena_fini(&m.arena);
        }
    }
}

static void faults_are_told(void **state)
{
    static const struct {
        const char *text;
        gw_message id;
        int line;
        const char *found, *expected;
    } ROWS[] = {
        {"甲\n%% titel\n乙",                GW_MSG_DIRECTIVE_UNKNOWN,      2, "%% titel",      "%% title"       },
        {"%% 署名\n乙",                    GW_MSG_DIRECTIVE_UNKNOWN,      1, "%% 署名",     "%% 题下署名"},
        {"%% 日期\n乙",                    GW_MSG_DIRECTIVE_UNKNOWN,      1, "%% 日期",     "%% 成文日期"},
        {"%% 原文\n乙",                    GW_MSG_DIRECTIVE_UNKNOWN,      1, "%% 原文",     "%% 原样"      },
        {"%% Title\n乙",                     GW_MSG_DIRECTIVE_UNKNOWN,      1, "%% Title",      "%% title"       },
        {"%% heading 0\n乙",                 GW_MSG_DIRECTIVE_BAD_LEVEL,    1, "%% heading 0",  ""               },
        {"%% heading 6\n乙",                 GW_MSG_DIRECTIVE_BAD_LEVEL,    1, "%% heading 6",  ""               },
        {"%% heading 12\n乙",                GW_MSG_DIRECTIVE_BAD_LEVEL,    1, "%% heading 12", ""               },
        {"%% 标题 1\n乙",                  GW_MSG_DIRECTIVE_TRAILING,     1, "%% 标题 1",   ""               },
        {"%% 原样 甲\n乙",                GW_MSG_DIRECTIVE_TRAILING,     1, "%% 原样 甲", ""               },
        {"甲\n%% 标题\n\n",                GW_MSG_DIRECTIVE_WITHOUT_LINE, 2, "%% 标题",     ""               },
        {"%% 标题\n%% 正文\n乙",         GW_MSG_DIRECTIVE_WITHOUT_LINE, 1, "%% 标题",     ""               },
        {"%% 标题\n%% 原样\n乙\n%% 完", GW_MSG_DIRECTIVE_WITHOUT_LINE, 1, "%% 标题",     ""               },
        {"甲\n%% 原样\n乙",               GW_MSG_DIRECTIVE_NOT_CLOSED,   2, "%% 原样",     ""               },
        {"甲\n%% 完\n乙",                  GW_MSG_DIRECTIVE_NOT_OPEN,     2, "%% 完",        ""               },
        {"%% 原样\n\n%% 完",               GW_MSG_INPUT_EMPTY,            0, "",              ""               },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        marked_text m = read_marks(ROWS[i].text, GW_FROM_AUTO, false);
        assert_int_equal(m.status, GW_E_INPUT);
        assert_int_equal(m.error.id, ROWS[i].id);
        assert_int_equal(m.error.line, ROWS[i].line);
        assert_string_equal(m.error.file, "a.txt");
        assert_string_equal(m.error.arguments[0], ROWS[i].found);
        assert_string_equal(m.error.arguments[1], ROWS[i].expected);
        gw_arena_fini(&m.arena);
    }
}

static void a_text_may_have_such_lines_of_its_own(void **state)
{
    (void)state;
    marked_text m = read_marks("%% titel\n甲\n%% 完\n", GW_FROM_AUTO, true);
    assert_int_equal(m.status, GW_OK);
    assert_int_equal(m.lines.count, 3);
    assert_text(m.lines.items[0].text, "%% titel");
    assert_null(m.marks.hints);
    gw_arena_fini(&m.arena);
}

/* A directive counts as a blank line, and hands on the page that begins with it. */
static void what_stood_around_stays(void **state)
{
    (void)state;
    marked_text m =
        read_marks("甲\n\f\n%% 标题\n\n乙\n丙\n%% 原样\n丁\n%% 完\n", GW_FROM_AUTO, false);
    assert_int_equal(m.status, GW_OK);
    assert_int_equal(m.lines.count, 4);
    assert_int_equal(m.lines.items[1].blank_above, 3);
    assert_true(m.lines.items[1].page_break);
    assert_int_equal(m.lines.items[2].blank_above, 0);
    assert_false(m.lines.items[2].page_break);
    assert_int_equal(m.lines.items[3].blank_above, 1);
    assert_int_equal(m.lines.trailing_blank, 1);
    gw_arena_fini(&m.arena);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(roles_are_laid_down),
    cmocka_unit_test(every_role_has_a_directive),
    cmocka_unit_test(faults_are_told),
    cmocka_unit_test(a_text_may_have_such_lines_of_its_own),
    cmocka_unit_test(what_stood_around_stays),
};
UNIT_MAIN(TESTS)
