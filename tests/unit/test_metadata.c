/* SPDX-License-Identifier: MIT
 *
 * Elements and properties given as key and value; and the days of written dates. */
#include "unit.h"

#include "parse/date.h"
#include "parse/metadata.h"
#include "texts.h"

static const char LETTER[] =
    "关于春耕的通知\n各乡镇：\n请抓好落实。\n县政府\n2021年3月1日\n县政府\n";

typedef struct given_text {
    reading r;
    gw_given given;
    unit_notices notices;
    gw_error error;
    gw_status status;
} given_text;

static given_text give_both(const char *text, const gw_metadata *rows, size_t count,
                            const gw_front *front)
{
    given_text g = {0};
    assert_int_equal(measure_text(&g.r, gw_str_of(text)), GW_OK);
    gw_options options = {.file = "a.txt", .metadata = rows, .metadata_count = count};
    options.listener = (gw_listener){unit_hear, &g.notices};
    g.status = gw_metadata_read(&g.given, &options, front, &g.r.parts, &g.r.arena, &g.error);
    return g;
}

static given_text give(const char *text, const gw_metadata *rows, size_t count)
{
    return give_both(text, rows, count, NULL);
}

static void nothing_given(void **state)
{
    (void)state;
    given_text g = give(LETTER, NULL, 0);
    assert_int_equal(g.status, GW_OK);
    assert_null(g.given.forced);
    assert_int_equal(g.given.addition_count, 0);
    assert_int_equal(g.given.title.n, 0);
    for (size_t i = 0; i < GW_PROPERTY_COUNT; i++)
        assert_int_equal(g.given.properties[i].value.n, 0);
    close_reading(&g.r);
}

/* Every role by both its names: a value that equals a line names that line's role. */
static void a_value_that_is_a_line_names_its_role(void **state)
{
    (void)state;
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++) {
        const char *const names[] = {gw_role_name(role), gw_role_chinese_name(role)};
        for (size_t i = 0; i < GW_COUNT(names); i++) {
            given_text g = give(LETTER, &(gw_metadata){names[i], "请抓好落实。"}, 1);
            assert_int_equal(g.status, GW_OK);
            assert_int_equal(g.given.addition_count, 0);
            assert_int_equal(g.notices.count, 0);
            for (size_t part = 0; part < g.r.parts.count; part++)
                assert_int_equal(g.given.forced[part], part == 2 ? role : GW_ROLE_NONE);
            close_reading(&g.r);
        }
    }
}

static void the_same_line_twice(void **state)
{
    static const gw_metadata ROWS[] = {
        {"signature",          "县政府"},
        {"署名",             "x"        },
        {"发文机关署名", "县政府"}
    };
    (void)state;
    /* each value takes a line of its own; a third one is left over */
    given_text g = give(LETTER, (gw_metadata[]){ROWS[0], ROWS[2], ROWS[0]}, 3);
    assert_int_equal(g.status, GW_OK);
    assert_int_equal(g.given.forced[3], GW_ROLE_SIGNATURE);
    assert_int_equal(g.given.forced[5], GW_ROLE_SIGNATURE);
    assert_int_equal(g.given.addition_count, 1);
    close_reading(&g.r);
    g = give(LETTER, &ROWS[1], 1); /* 署名 is no name of a role */
    assert_int_equal(g.status, GW_E_OPTION);
    close_reading(&g.r);
}

/* A value may leave out what its role has around it. */
static void a_line_may_have_the_form_of_its_role(void **state)
{
    (void)state;
    given_text g = give(LETTER, &(gw_metadata){"recipient", "各乡镇"}, 1);
    assert_int_equal(g.status, GW_OK);
    assert_int_equal(g.given.addition_count, 0);
    assert_int_equal(g.given.forced[1], GW_ROLE_RECIPIENT);
    close_reading(&g.r);
}

/* What the options give does not count in front matter, where it must be sound nevertheless. */
static void options_come_first(void **state)
{
    gw_entry entries[] = {
        {GW_S("签发人"),    GW_S("陈立"),       2},
        {GW_S("author"),       GW_S("李四"),       3},
        {GW_S("subject"),      GW_S("春耕"),       4},
        {GW_S("抄送机关"), GW_S("县委。"),    5},
        {GW_S("copy-to"),      GW_S("县人大。"), 6},
    };
    static const gw_metadata OPTIONS[] = {
        {"signer", "签发人：张三"},
        {"作者", "王五"            },
    };
    (void)state;
    gw_front front = {.entries = entries, .count = GW_COUNT(entries)};
    given_text g = give_both(LETTER, OPTIONS, GW_COUNT(OPTIONS), &front);
    assert_int_equal(g.status, GW_OK);
    assert_text(g.given.properties[GW_PROPERTY_AUTHOR].value, "王五");
    assert_text(g.given.properties[GW_PROPERTY_SUBJECT].value, "春耕");
    assert_int_equal(g.given.addition_count, 3);
    assert_text(g.given.additions[0].text, "签发人：张三");
    assert_text(g.given.additions[1].text, "抄送：县委。");
    assert_text(g.given.additions[2].text, "县人大。"); /* the word stands once */
    assert_int_equal(g.given.added[0].line, 0);
    assert_int_equal(g.given.added[1].line, 5);
    assert_int_equal(g.given.added[2].line, 6);
    close_reading(&g.r);
    entries[1].value = (gw_str){"", 0};
    g = give_both(LETTER, OPTIONS, GW_COUNT(OPTIONS), &front);
    assert_int_equal(g.status, GW_E_INPUT);
    assert_int_equal(g.error.line, 3);
    close_reading(&g.r);
}

static void a_title_of_several_lines(void **state)
{
    static const gw_metadata ROWS[] = {
        {"标题", "临江市档案局"},
        {"title",  "关于使用 Word" },
        {"title",  "2021版的通知"  },
    };
    (void)state;
    given_text g = give(LETTER, ROWS, GW_COUNT(ROWS));
    assert_int_equal(g.given.addition_count, 3);
    assert_text(g.given.title, "临江市档案局关于使用 Word 2021版的通知");
    close_reading(&g.r);
}

static void other_values_are_added_and_told(void **state)
{
    static const gw_metadata ROWS[] = {
        {"密级和保密期限", "机密★1年"               },
        {"number",                "  青政发〔2021〕1号　"},
        {"title",                 "关于春耕的通知"       },
    };
    (void)state;
    given_text g = give(LETTER, ROWS, GW_COUNT(ROWS));
    assert_int_equal(g.status, GW_OK);
    assert_int_equal(g.given.addition_count, 2);
    assert_int_equal(g.given.additions[0].role, GW_ROLE_SECRECY);
    assert_text(g.given.additions[0].text, "机密★1年");
    assert_int_equal(g.given.additions[1].role, GW_ROLE_NUMBER);
    assert_text(g.given.additions[1].text, "青政发〔2021〕1号"); /* trimmed */
    assert_int_equal(g.given.forced[0], GW_ROLE_TITLE);
    assert_text(g.given.title, "关于春耕的通知"); /* a property, too */
    gw_metadata_tell(&g.given, false,
                     &(gw_options){
                         .file = "a.txt", .listener = {unit_hear, &g.notices}
    });
    assert_int_equal(g.notices.count, 2);
    assert_int_equal(g.notices.first[0].id, GW_MSG_METADATA_ADDED);
    assert_string_equal(g.notices.first[0].file, "a.txt");
    assert_string_equal(g.notices.first[0].arguments[0], "密级和保密期限");
    assert_string_equal(g.notices.first[0].arguments[1], "机密★1年");
    assert_string_equal(g.notices.first[1].arguments[1], "青政发〔2021〕1号");
    close_reading(&g.r);
}

static void properties_are_no_elements(void **state)
{
    static const gw_metadata ENGLISH[] = {
        {"author",  "张三"},
        {"subject", "春耕"}
    };
    static const gw_metadata CHINESE[] = {
        {"作者", "张三"},
        {"主题", "春耕"}
    };
    const gw_metadata *const both[] = {ENGLISH, CHINESE};
    (void)state;
    for (size_t i = 0; i < GW_COUNT(both); i++) {
        given_text g = give(LETTER, both[i], 2);
        assert_int_equal(g.status, GW_OK);
        assert_text(g.given.properties[GW_PROPERTY_AUTHOR].value, "张三");
        assert_text(g.given.properties[GW_PROPERTY_SUBJECT].value, "春耕");
        assert_int_equal(g.given.addition_count, 0);
        assert_int_equal(g.notices.count, 0);
        close_reading(&g.r);
    }
}

static void unknown_keys_are_refused(void **state)
{
    static const char *const KEYS[] = {"titel", "", "Title", "标", "title "};
    (void)state;
    for (size_t i = 0; i < GW_COUNT(KEYS); i++) {
        given_text g = give(LETTER, &(gw_metadata){KEYS[i], "值"}, 1);
        assert_int_equal(g.status, GW_E_OPTION);
        assert_int_equal(g.error.id, GW_MSG_METADATA_UNKNOWN_KEY);
        assert_string_equal(g.error.arguments[0], KEYS[i]);
        close_reading(&g.r);
    }
}

/* All keys there are, each whole: the list is longer than most arguments. */
static void the_known_keys_are_told(void **state)
{
    (void)state;
    given_text g = give(LETTER, &(gw_metadata){"titel", "值"}, 1);
    char list[sizeof g.error.arguments[2] + 2], needle[64];
    snprintf(list, sizeof list, " %s ", g.error.arguments[2]);
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++) {
        snprintf(needle, sizeof needle, " %s ", gw_role_name(role));
        if (strstr(list, needle) == NULL)
            fail_msg("%s is not in%s", needle, list);
    }
    assert_non_null(strstr(list, " author subject printed kind style "));
    close_reading(&g.r);
}

static void empty_and_broken_values_are_refused(void **state)
{
    static const char *const VALUES[] = {"", "  ", "　", "\xE5\xBC"};
    (void)state;
    for (size_t i = 0; i < GW_COUNT(VALUES); i++) {
        given_text g = give(LETTER, &(gw_metadata){"title", VALUES[i]}, 1);
        assert_int_equal(g.status, GW_E_OPTION);
        assert_int_equal(g.error.id, GW_MSG_METADATA_EMPTY);
        assert_string_equal(g.error.arguments[0], "title");
        close_reading(&g.r);
    }
}

/* ---- dates ---------------------------------------------------------------------------------- */

/* Days counted by `date -u -d 2021-03-01 +%s`. */
static void dates_are_days(void **state)
{
    static const struct {
        const char *text;
        int64_t seconds;
    } ROWS[] = {
        {"1970年1月1日",                      0           },
        {"2021年3月1日",                      1614556800  },
        {"2021年03月01日",                    1614556800  },
        {"２０２１年３月１日",          1614556800  },
        {"2021 年 3 月 1 日",                 1614556800  },
        {"二〇二一年三月一日",          1614556800  },
        {"二○二一年三月一日",          1614556800  },
        {"二零二一年三月一日",          1614556800  },
        {"2024年2月29日",                     1709164800  }, /* leap days */
        {"2000年2月29日",                     951782400   },
        {"二〇二四年二月二十九日",    1709164800  },
        {"1969年12月31日",                    -86400      },
        {"1900年1月1日",                      -2208988800 },
        {"9999年12月31日",                    253402214400},
        {"二〇二一年十二月三十一日", 1640908800  },
        {"2021年10月10日",                    1633824000  },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        int64_t seconds = -1;
        if (!gw_date_read(gw_str_of(ROWS[i].text), &seconds) || seconds != ROWS[i].seconds)
            fail_msg("%s: %lld", ROWS[i].text, (long long)seconds);
    }
}

static void what_is_no_date(void **state)
{
    static const char *const TEXTS[] = {
        "",
        "2021年",
        "2021年3月",
        "2021年3月1",
        "3月1日",
        "2021年3月1日印发",
        "（2021年3月1日）",
        "于2021年3月1日",
        "2021年13月1日",
        "2021年0月1日",
        "2021年1月0日",
        "2021年1月32日",
        "2021年2月29日",
        "2021年2月30日",
        "2100年2月29日", /* no leap year */
        "2021年4月31日",
        "二〇二一年二月三十日",
        "1899年12月31日",
        "12021年3月1日",
        "99999999999999999999年3月1日",
        "21年3月1日",
        "20××年×月×日",
        "年月日",
        "2021-03-01",
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++) {
        int64_t seconds = 42;
        if (gw_date_read(gw_str_of(TEXTS[i]), &seconds))
            fail_msg("%s: %lld", TEXTS[i], (long long)seconds);
        assert_int_equal(seconds, 42); /* untouched */
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(nothing_given),
    cmocka_unit_test(a_value_that_is_a_line_names_its_role),
    cmocka_unit_test(the_same_line_twice),
    cmocka_unit_test(a_line_may_have_the_form_of_its_role),
    cmocka_unit_test(options_come_first),
    cmocka_unit_test(a_title_of_several_lines),
    cmocka_unit_test(other_values_are_added_and_told),
    cmocka_unit_test(properties_are_no_elements),
    cmocka_unit_test(unknown_keys_are_refused),
    cmocka_unit_test(the_known_keys_are_told),
    cmocka_unit_test(empty_and_broken_values_are_refused),
    cmocka_unit_test(dates_are_days),
    cmocka_unit_test(what_is_no_date),
};
UNIT_MAIN(TESTS)
