/* SPDX-License-Identifier: MIT
 *
 * Lines of journals and reports, written and read again. */
#include <stdlib.h>

#include "batch/record.h"
#include "unit.h"

static const gw_record SAMPLE = {
    {
     [GW_COLUMN_STATE] = BYTES("made"),
     [GW_COLUMN_INPUT] = BYTES("/a/\xFF\\b\n.txt"),
     [GW_COLUMN_OUTPUT] = BYTES("b, \"c\".docx"),
     [GW_COLUMN_TITLE] = BYTES("关于“甲”的\"通知\""),
     [GW_COLUMN_ROLES] = BYTES("title=1 body=20"),
     [GW_COLUMN_REPAIRED] = BYTES("0"),
     [GW_COLUMN_SECONDS] = BYTES("0.001500"),
     [GW_COLUMN_WAS] = BYTES("0123"),
     }
};

static void assert_same(const gw_record *is, const gw_record *expected, size_t columns)
{
    for (size_t i = 0; i < columns; i++)
        if (!gw_str_equal(is->values[i], expected->values[i]))
            fail_msg("%s: \"%.*s\"", gw_column_name((gw_column)i), (int)is->values[i].n,
                     is->values[i].p);
}

static void json_is_written(void **state)
{
    gw_buf out = {0};
    (void)state;
    gw_record_put_json(&out, &SAMPLE, GW_REPORT_COLUMNS);
    assert_text(gw_buf_view(&out),
                "{\"state\":\"made\",\"input\":\"/a/\\\\xFF\\\\\\\\b\\\\x0A.txt\","
                "\"output\":\"b, \\\"c\\\".docx\",\"title\":\"关于“甲”的\\\"通知\\\"\","
                "\"roles\":{\"title\":1,\"body\":20},\"repaired\":0,\"seconds\":0.001500}");
    gw_buf_fini(&out);
}

static void json_is_read_again(void **state)
{
    gw_buf out = {0};
    gw_arena arena = {0};
    gw_record record;
    (void)state;
    gw_record_put_json(&out, &SAMPLE, GW_COLUMN_COUNT);
    assert_true(gw_record_read_json(&record, gw_buf_view(&out), &arena));
    assert_same(&record, &SAMPLE, GW_COLUMN_COUNT);
    gw_arena_fini(&arena);
    gw_buf_fini(&out);
}

static void other_json_is_read(void **state)
{
    gw_arena arena = {0};
    gw_record record;
    (void)state;
    assert_true(gw_record_read_json(
        &record,
        GW_S(" { \"state\" : \"\\u0061\\uD83D\\uDE00\\/\\t\" , \"colour\": \"red\", \"repaired\": "
             "null, \"roles\": { \"title\" : 2 , \"body\" : 3 } } "),
        &arena));
    assert_text(record.values[GW_COLUMN_STATE], "a😀/\t");
    assert_text(record.values[GW_COLUMN_REPAIRED], "");
    assert_text(record.values[GW_COLUMN_ROLES], "title=2 body=3");
    gw_arena_fini(&arena);
}

/* Cut anywhere, a line is refused, and nothing beyond it is read. */
static void cut_json_is_refused(void **state)
{
    gw_buf out = {0};
    gw_arena arena = {0};
    gw_record record;
    (void)state;
    gw_record_put_json(&out, &SAMPLE, GW_COLUMN_COUNT);
    for (size_t n = 0; n < out.n; n++) {
        char *cut = malloc(n + 1); /* its own end, for the sanitizer */
        assert_non_null(cut);
        memcpy(cut, out.p, n);
        assert_false(gw_record_read_json(&record, (gw_str){cut, n}, &arena));
        free(cut);
    }
    gw_arena_fini(&arena);
    gw_buf_fini(&out);
}

static void foreign_json_is_refused(void **state)
{
    static const char *const ROWS[] = {"[]",
                                       "{\"a\":[1]}",
                                       "{\"a\":1}x",
                                       "{\"a\" 1}",
                                       "{a:1}",
                                       "{\"a\":{\"b\":{}}}",
                                       "{\"a\":1 \"b\":2}",
                                       "{,}",
                                       "1",
                                       "\\u"};
    gw_arena arena = {0};
    gw_record record;
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        if (gw_record_read_json(&record, gw_str_of(ROWS[i]), &arena))
            fail_msg("%s", ROWS[i]);
    gw_arena_fini(&arena);
}

static void csv_is_written_and_read_again(void **state)
{
    gw_buf head = {0}, out = {0};
    gw_arena arena = {0};
    gw_csv_head columns;
    gw_record record;
    (void)state;
    gw_record_put_csv_head(&head, GW_REPORT_COLUMNS);
    gw_record_put_csv(&out, &SAMPLE, GW_REPORT_COLUMNS);
    assert_text(gw_buf_view(&out),
                "made,/a/\\xFF\\\\b\\x0A.txt,\"b, \"\"c\"\".docx\",,,,\"关于“甲”的\"\"通知\"\"\",,"
                "\"title=1 body=20\",0,,,,,0.001500,,,\r\n");
    assert_true(gw_csv_read_head(&columns, gw_buf_view(&head), &arena));
    assert_int_equal(columns.count, GW_REPORT_COLUMNS);
    assert_true(gw_record_read_csv(&record, &columns, gw_buf_view(&out), &arena));
    assert_same(&record, &SAMPLE, GW_REPORT_COLUMNS);
    gw_arena_fini(&arena);
    gw_buf_fini(&head);
    gw_buf_fini(&out);
}

static void csv_has_one_line(void **state)
{
    gw_record record = {{[GW_COLUMN_TITLE] = BYTES("a\nb\xFF")}};
    gw_buf out = {0};
    (void)state;
    gw_record_put_csv(&out, &record, GW_COLUMN_TITLE + 1);
    assert_text(gw_buf_view(&out), ",,,,,,a b\xEF\xBF\xBD\r\n");
    gw_buf_fini(&out);
}

static void foreign_csv_is_refused(void **state)
{
    gw_arena arena = {0};
    gw_csv_head head;
    gw_record record;
    (void)state;
    assert_false(gw_csv_read_head(&head, GW_S("a,b\n"), &arena));
    assert_true(gw_csv_read_head(&head, GW_S("\xEF\xBB\xBFoutput,state\r\n"), &arena));
    assert_true(gw_record_read_csv(&record, &head, GW_S("x,made\r\n"), &arena));
    assert_text(record.values[GW_COLUMN_OUTPUT], "x");
    assert_false(gw_record_read_csv(&record, &head, GW_S("x\r\n"), &arena));
    assert_false(gw_record_read_csv(&record, &head, GW_S("x,made,y\r\n"), &arena));
    assert_false(gw_record_read_csv(&record, &head, GW_S("\"x,made\r\n"), &arena));
    assert_false(gw_record_read_csv(&record, &head, GW_S("\"x\"y,made\r\n"), &arena));
    gw_arena_fini(&arena);
}

static void names_are_escaped_without_doubt(void **state)
{
    static const struct {
        gw_str name;
        const char *escaped;
    } ROWS[] = {
        {BYTES("报告.txt"),   "报告.txt"     },
        {BYTES("a\\b"),         "a\\\\b"         },
        {BYTES("a\\xFF"),       "a\\\\xFF"       },
        {BYTES("a\xFF"),        "a\\xFF"         },
        {BYTES("\x7F\x01"),     "\\x7F\\x01"     },
        {BYTES("\xE6\x8A"),     "\\xE6\\x8A"     },
        {BYTES(""),             ""               },
        {BYTES("\xED\xA0\x80"), "\\xED\\xA0\\x80"},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_buf out = {0};
        gw_arena arena = {0};
        gw_name_escape(&out, ROWS[i].name);
        assert_text(gw_buf_view(&out), ROWS[i].escaped);
        assert_true(gw_str_equal(gw_name_unescape(gw_buf_view(&out), &arena), ROWS[i].name));
        gw_buf_fini(&out);
        gw_arena_fini(&arena);
    }
}

static void some_records_need_a_look(void **state)
{
    static const struct {
        gw_column column;
        const char *value;
        bool needs_look;
    } ROWS[] = {
        {GW_COLUMN_REPAIRED,  "0",          false},
        {GW_COLUMN_REPAIRED,  "3",          true },
        {GW_COLUMN_UNCERTAIN, "0",          false},
        {GW_COLUMN_UNCERTAIN, "1",          true },
        {GW_COLUMN_ERROR,     "x",          true },
        {GW_COLUMN_ADVICE,    "unpaired=1", true },
        {GW_COLUMN_TITLE,     "x",          false},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_record record = {0};
        record.values[ROWS[i].column] = gw_str_of(ROWS[i].value);
        assert_int_equal(gw_record_needs_look(&record), ROWS[i].needs_look);
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(json_is_written),
    cmocka_unit_test(json_is_read_again),
    cmocka_unit_test(other_json_is_read),
    cmocka_unit_test(cut_json_is_refused),
    cmocka_unit_test(foreign_json_is_refused),
    cmocka_unit_test(csv_is_written_and_read_again),
    cmocka_unit_test(csv_has_one_line),
    cmocka_unit_test(foreign_csv_is_refused),
    cmocka_unit_test(names_are_escaped_without_doubt),
    cmocka_unit_test(some_records_need_a_look),
};

UNIT_MAIN(TESTS)
