/* SPDX-License-Identifier: MIT
 *
 * The little pattern language, element by element; and that all forms of the lexicon are written in
 * it: what is not would never match, and nobody would notice. */
#include "unit.h"

#include "base/utf8.h"
#include "parse/form.h"
#include "parse/lexicon.h"
#include "text/hanzi.h"

typedef struct form_row {
    const char *form, *text;
    bool matches;
} form_row;

static bool matches(const char *written, gw_str text)
{
    gw_arena arena = {0};
    const gw_form *form = gw_form_read(written, &arena);
    assert_non_null(form);
    bool is_match = gw_form_fits(form, text);
    assert_int_equal(gw_form_matches(written, text), is_match);
    gw_arena_fini(&arena);
    return is_match;
}

static gw_form_ends ends_of(const char *written)
{
    gw_arena arena = {0};
    gw_form_ends ends;
    const gw_form *form = gw_form_read(written, &arena);
    assert_non_null(form);
    gw_form_ends_find(&ends, form);
    gw_arena_fini(&arena);
    return ends;
}

/* A text that matches begins and ends with characters that the form says. */
static void assert_ends(const form_row *row)
{
    gw_form_ends ends = ends_of(row->form);
    gw_str text = gw_str_of(row->text);
    if (!row->matches || text.n == 0)
        return;
    if (!ends.first[gw_form_bucket(gw_utf8_first(text))] ||
        !ends.last[gw_form_bucket(gw_utf8_last(text))])
        fail_msg("the ends of %s shut out %s", row->form, row->text);
}

static void assert_rows(const form_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_ends(&rows[i]);
    for (size_t i = 0; i < count; i++)
        if (matches(rows[i].form, gw_str_of(rows[i].text)) != rows[i].matches)
            fail_msg("%s %s %s", rows[i].form, rows[i].matches ? "does not match" : "matches",
                     rows[i].text);
}

static void plain_characters_stand_for_themselves(void **state)
{
    static const form_row ROWS[] = {
        {"目录",  "目录",    true },
        {"目录",  "目录页", true }, /* the start of the text is enough */
        {"目录$", "目录页", false},
        {"目录$", "目录",    true },
        {"目录",  "目",       false},
        {"目录",  "",          false},
        {"目录",  "总目录", false},
        {"",        "目录",    true },
        {"$",       "",          true },
        {"$",       "目",       false},
        {"a-b.c",   "a-b.c",     true },
        {"a.c",     "abc",       false}, /* a full stop is no class */
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static void classes(void **state)
{
    static const form_row ROWS[] = {
        {"%d$",  "7",    true },
        {"%d$",  "X",    false},
        {"%d$",  "七",  false},
        {"%D$",  "7",    true },
        {"%D$",  "X",    true },
        {"%D$",  "×",   true },
        {"%D$",  "七",  false},
        {"%h$",  "七",  true },
        {"%h$",  "〇",  true },
        {"%h$",  "两",  true },
        {"%h$",  "7",    false},
        {"%h$",  "月",  false},
        {"%c$",  "月",  true },
        {"%c$",  "a",    false},
        {"%c$",  "，",  false},
        {"%w$",  "月",  true },
        {"%w$",  "(",    true },
        {"%w$",  "、",  true },
        {"%w$",  ",",    false},
        {"%w$",  "。",  false},
        {"%w$",  ":",    false},
        {"%.$",  "。",  true },
        {"%.$",  "",     false},
        {"%k$",  "月",  true },
        {"%k$",  "〕",  true },
        {"%k$",  "〔",  false},
        {"%k$",  "(",    false},
        {"%k$",  ",",    false},
        {"%o$",  "〔",  true },
        {"%o$",  "【",  true },
        {"%o$",  "〕",  false},
        {"%e$",  "〕",  true },
        {"%e$",  ")",    true },
        {"%e$",  "(",    false},
        {"%d%c", "7月", true },
        {"%d%c", "月7", false},
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static void groups_of_words(void **state)
{
    static const form_row ROWS[] = {
        {"(绝密|机密)$",    "机密",    true },
        {"(绝密|机密)$",    "绝密",    true },
        {"(绝密|机密)$",    "秘密",    false},
        {"(绝密|机密)★",  "机密★", true },
        {"(年|年度)报$",    "年度报", true }, /* the longer word, too */
        {"(年度|年)度报$", "年度报", true }, /* the shorter one, when the longer fits no more */
        {"(一)$",              "一",       true },
        {"(a|b)?c$",            "c",         true },
        {"(a|b)?c$",            "bc",        true },
        {"(a|b)?c$",            "dc",        false},
        {"第(1|2)(号|期)$",  "第2期",   true },
        {"第(1|2)(号|期)$",  "第3期",   false},
        {"(-|~)+%d$",           "-~-5",      true },
        {"(-|~)+%d$",           "5",         false},
        {"(-|~)*%d$",           "5",         true },
        {"(-|~)*%d$",           "--5",       true },
        {"(-|~)*-%d$",          "--5",       true },
        {"(-|/|.)%d$",          ".5",        true },
        {"(-|/|.)%d$",          "x5",        false},
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static void how_often(void **state)
{
    static const form_row ROWS[] = {
        {"%d?年",         "年",              true },
        {"%d?年",         "1年",             true },
        {"%d?年",         "12年",            false},
        {"%d*年",         "年",              true },
        {"%d*年",         "12345年",         true },
        {"%d+年",         "年",              false},
        {"%d+年",         "1年",             true },
        {"%d{2,3}年",     "1年",             false},
        {"%d{2,3}年",     "12年",            true },
        {"%d{2,3}年",     "123年",           true },
        {"%d{2,3}年",     "1234年",          false},
        {"%d{6,6}$",       "000001",           true },
        {"%d{6,6}$",       "00001",            false},
        {"%d{6,6}$",       "0000001",          false},
        {"a{0,2}b",        "b",                true },
        {"a{0,2}b",        "aab",              true },
        {"a{0,2}b",        "aaab",             false},
        {"页,?共",       "页共",           true },
        {"页,?共",       "页,共",          true },
 /* as much as fits, then less, until the rest fits too */
        {"%.*通过%e$",   "年通过通过)", true },
        {"%.+a$",          "a",                false},
        {"%.+a$",          "aa",               true },
        {"%w{2,4}文件$", "文件文件",     true },
        {"%w{3,4}文件$", "文件文件",     false},
        {"%.*%.*%.*月$",  "年月日月",     true },
    };
    (void)state;
    assert_rows(ROWS, GW_COUNT(ROWS));
}

static void texts_have_a_limit(void **state)
{
    (void)state;
    gw_buf text = {0};
    while (text.n < 512)
        gw_buf_char(&text, 'a');
    assert_true(matches("a+$", gw_buf_view(&text)));
    gw_buf_char(&text, 'a');
    assert_false(matches("a+$", gw_buf_view(&text)));
    assert_false(matches("a", gw_buf_view(&text)));
    gw_buf_fini(&text);
}

/* What the ends of a form let in and what they shut out. */
static void ends_tell_texts_apart(void **state)
{
    static const struct {
        const char *form, *first_in, *first_out, *last_in, *last_out;
    } ROWS[] = {
        {"%d{6,6}$",         "09",  "a",  "09",   "a" },
        {"%d+",              "5",   "a",  "5a",   ""  }, /* open: any end */
        {"(ab|cd)x?$",       "ac",  "bx", "bdx",  "ac"},
        {"(ab)?%dy$",        "a0",  "by", "y",    "0b"},
        {"x?y?$",            "xyz", "",   "xy",   "z" },
        {"%o%.*%e$",         "([",  ")a", ")]",   "(a"},
        {"%D$",              "1Xx", "ab", "1Xx",  "ab"},
        {"%c$",              "",    "a1", "",     "a1"},
        {"%w{2,9}z{0,2}q?$", "a(1", "",   "aqz1", ""  },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_form_ends ends = ends_of(ROWS[i].form);
        for (const char *p = ROWS[i].first_in; *p != '\0'; p++)
            assert_true(ends.first[(unsigned char)*p]);
        for (const char *p = ROWS[i].first_out; *p != '\0'; p++)
            assert_false(ends.first[(unsigned char)*p]);
        for (const char *p = ROWS[i].last_in; *p != '\0'; p++)
            assert_true(ends.last[(unsigned char)*p]);
        for (const char *p = ROWS[i].last_out; *p != '\0'; p++)
            assert_false(ends.last[(unsigned char)*p]);
    }
}

/* ---- the lexicon's own forms ---------------------------------------------------------------- */

/* The byte behind `{m,n}` at `at`; 0 when it is none: two numbers, the first no greater. */
static size_t behind_braces(const char *form, size_t at)
{
    unsigned least, most;
    int length = 0;
    if (sscanf(form + at, "{%u,%u}%n", &least, &most, &length) < 2 || length == 0 || least > most)
        return 0;
    return at + (size_t)length;
}

/* The byte behind the group at `at`; 0 when it does not close, or holds what a group takes for
 * plain text: groups, classes, counts. */
static size_t behind_group(const char *form, size_t at)
{
    size_t end = at + strcspn(form + at, ")");
    if (form[end] == '\0' || end == at + 1)
        return 0;
    for (size_t i = at + 1; i < end; i++)
        if (strchr("(%{}?+", form[i]) != NULL)
            return 0;
    return end + 1;
}

/* Of how a form is written: the first fault, or NULL. */
static const char *fault_of(const char *form)
{
    for (size_t at = 0; form[at] != '\0';) {
        bool is_group = form[at] == '(';
        if (strchr("?*+{})|", form[at]) != NULL)
            return "a sign stands behind nothing";
        if (form[at] == '$' && form[at + 1] != '\0')
            return "the end stands in the middle";
        if (form[at] == '%' && (form[at + 1] == '\0' || strchr("dDhcw.koe", form[at + 1]) == NULL))
            return "a class nobody knows";
        if (is_group) {
            at = behind_group(form, at);
            if (at == 0)
                return "a group that is open, empty or holds more than words";
        } else {
            at += form[at] == '%' ? 2 : 1;
            while ((form[at] & 0xC0) == 0x80) /* the rest of a character */
                at++;
        }
        if (form[at] == '{' && (is_group || (at = behind_braces(form, at)) == 0))
            return "braces that are no count, or behind a group";
        if (form[at] != '\0' && strchr("?*+", form[at]) != NULL)
            at++;
    }
    return NULL;
}

static void faulty_forms_are_seen(void **state)
{
    static const char *const FAULTY[] = {
        "(a|(b|c))d", "(a%d)", "(ab", "()",       "a)",    "%x",  "%",      "a{2", "a{2}",
        "a{3,2}",     "?a",    "a$b", "(a){1,2}", "(a)++", "a|b", "(a?|b)", "a**",
    };
    static const char *const SOUND[] = {"%d{6,6}$", "(a|b)?%.*第%h+$", "", "a(-|/|.)b?"};
    (void)state;
    for (size_t i = 0; i < GW_COUNT(FAULTY); i++)
        if (fault_of(FAULTY[i]) == NULL)
            fail_msg("no fault is seen in %s", FAULTY[i]);
    for (size_t i = 0; i < GW_COUNT(SOUND); i++)
        assert_null(fault_of(SOUND[i]));
}

static void the_lexicon_is_written_in_forms(void **state)
{
    (void)state;
    size_t count = 0, faults = 0;
    for (const char *form; (form = gw_lexicon_form(count)) != NULL; count++) {
        const char *fault = fault_of(form);
        if (fault != NULL)
            print_error("%s: %s\n", form, fault);
        faults += fault != NULL;
    }
    assert_int_equal(faults, 0);
    assert_true(count > 50);
}

/* Views are narrow and without white space: what is neither is never met. */
static void the_lexicon_is_written_for_views(void **state)
{
    (void)state;
    const char *form;
    for (size_t i = 0; (form = gw_lexicon_form(i)) != NULL; i++) {
        gw_str s = gw_str_of(form);
        for (size_t at = 0; at < s.n;) {
            uint32_t c = gw_utf8_next(s, &at);
            if (gw_is_space(c) || gw_narrow(c) != c)
                fail_msg("U+%04X in %s", (unsigned)c, form);
        }
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(plain_characters_stand_for_themselves),
    cmocka_unit_test(classes),
    cmocka_unit_test(groups_of_words),
    cmocka_unit_test(how_often),
    cmocka_unit_test(texts_have_a_limit),
    cmocka_unit_test(ends_tell_texts_apart),
    cmocka_unit_test(faulty_forms_are_seen),
    cmocka_unit_test(the_lexicon_is_written_in_forms),
    cmocka_unit_test(the_lexicon_is_written_for_views),
};
UNIT_MAIN(TESTS)
