/* SPDX-License-Identifier: MIT
 *
 * Patterns of --include and --exclude. */
#include "batch/glob.h"
#include "unit.h"

typedef struct glob_row {
    const char *pattern, *name;
    bool fits;
} glob_row;

static void a_pattern_fits_or_not(void **state)
{
    static const glob_row ROWS[] = {
        {"*.txt",       "a.txt",      true },
        {"*.txt",       ".txt",       true },
        {"*.txt",       "a.txt.bak",  false},
        {"*.txt",       "NOTICE.TXT", true },
        {"*.txt",       "a/b.txt",    false},
        {"**.txt",      "a/b.txt",    true },
        {"a/**/b",      "a/x/y/b",    true },
        {"a/**",        "a/",         true },
        {"a*b*c",       "axbxbxc",    true },
        {"a*b*c",       "axbxbx",     false},
        {"a**c*e",      "ab/cd/ce",   true },
        {"a*/**c",      "ab/d/c",     true },
        {"a*c",         "ab/c",       false},
        {"?.txt",       "a.txt",      true },
        {"?.txt",       "报.txt",    true },
        {"?.txt",       "报告.txt", false},
        {"a?b",         "a/b",        false},
        {"?",           "\xFF",       true },
        {"[abc].md",    "b.md",       true },
        {"[a-c].md",    "d.md",       false},
        {"[!a-c].md",   "d.md",       true },
        {"[]a].md",     "].md",       true },
        {"[A-C].md",    "b.md",       true },
        {"[a-",         "[a-",        true },
        {"部门[1-6]", "部门3",    true },
        {"部门[1-6]", "部门7",    false},
        {"\\*.txt",     "*.txt",      true },
        {"\\*.txt",     "a.txt",      false},
        {"a\\",         "a\\",        true },
        {"",            "",           true },
        {"",            "a",          false},
        {"*",           "",           true },
        {"a",           "",           false},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        if (gw_glob_matches(gw_str_of(ROWS[i].pattern), gw_str_of(ROWS[i].name)) != ROWS[i].fits)
            fail_msg("'%s' and '%s'", ROWS[i].pattern, ROWS[i].name);
}

static void a_slash_decides_what_it_is_held_against(void **state)
{
    static const glob_row ROWS[] = {
        {"*.txt",         "a/b.txt",         true },
        {"a",             "x/a",             true },
        {"a",             "a/x",             false},
        {"x/a",           "x/a",             true },
        {"x/a",           "y/x/a",           false},
        {"**/a",          "y/x/a",           true },
        {"archive/*.txt", "archive/a.txt",   true },
        {"archive/*.txt", "archive/x/a.txt", false},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        if (gw_glob_matches_path(gw_str_of(ROWS[i].pattern), gw_str_of(ROWS[i].name)) !=
            ROWS[i].fits)
            fail_msg("'%s' and '%s'", ROWS[i].pattern, ROWS[i].name);
}

/* A pattern that tries every place of many stars would need more steps than there are atoms. */
static void many_stars_end(void **state)
{
    char pattern[201], name[2001];
    (void)state;
    for (size_t i = 0; i < 200; i++)
        pattern[i] = i % 2 == 0 ? '*' : 'a';
    memset(name, 'a', 2000);
    pattern[199] = 'b';
    assert_false(gw_glob_matches((gw_str){pattern, 200}, (gw_str){name, 2000}));
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(a_pattern_fits_or_not),
    cmocka_unit_test(a_slash_decides_what_it_is_held_against),
    cmocka_unit_test(many_stars_end),
};

UNIT_MAIN(TESTS)
