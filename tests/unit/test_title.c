/* SPDX-License-Identifier: MIT
 *
 * Where titles are broken: each title of tests/titles, and what the tables there cannot say. */
#include "unit.h"

#include <stdlib.h>

#include "layout/title.h"

enum { TYPE_AREA = 8844, SIZE_TWO = 440 }; /* 156 mm, 二号 */

static const gw_ruler PLAIN = {.size_twips = SIZE_TWO};

/* The title's lines with / between them. */
static void put_setting(gw_buf *out, gw_str title, const gw_ruler *ruler)
{
    gw_arena arena = {0};
    gw_title set = gw_title_break(title, ruler, TYPE_AREA, &arena);
    for (size_t i = 0; i < set.count; i++) {
        gw_buf_puts(out, i > 0 ? "/" : "");
        gw_buf_put(out, set.lines[i]);
    }
    gw_arena_fini(&arena);
}

static void put_without_marks(gw_buf *out, gw_str setting)
{
    for (size_t i = 0; i < setting.n; i++)
        if (setting.p[i] != '/')
            gw_buf_char(out, setting.p[i]);
}

/* Takes a setting off a row, without the blanks that stand before its breaks in the table. */
static bool next_setting(gw_str *row, gw_str *setting)
{
    if (row->n == 0)
        return false;
    size_t end = gw_str_find(*row, GW_S(" | "));
    *setting = gw_str_head(*row, end);
    *row = end == GW_NOT_FOUND ? (gw_str){0} : gw_str_from(*row, end + 3);
    return true;
}

/* The blank before a break is left out of the lines. */
static bool is_setting(gw_str setting, gw_str found)
{
    gw_buf bare = {0};
    for (size_t i = 0; i < setting.n; i++) {
        if (gw_str_starts(gw_str_from(setting, i), GW_S("　/")))
            i += strlen("　");
        gw_buf_char(&bare, setting.p[i]);
    }
    bool same = gw_str_equal(gw_buf_view(&bare), found);
    gw_buf_fini(&bare);
    return same;
}

static bool is_right(gw_str row)
{
    gw_str setting, rest = row;
    next_setting(&rest, &setting);
    gw_buf title = {0}, found = {0};
    put_without_marks(&title, setting);
    put_setting(&found, gw_buf_view(&title), &PLAIN);
    bool right = false;
    for (rest = row; !right && next_setting(&rest, &setting);)
        right = is_setting(setting, gw_buf_view(&found));
    if (!right)
        print_message("%.*s\n  is not one of: %.*s\n", (int)found.n, found.p, (int)row.n, row.p);
    gw_buf_fini(&title);
    gw_buf_fini(&found);
    return right;
}

/* The rows of a table in tests/titles; all of them must be right. */
static void assert_table(const char *path, size_t least_rows)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char row[2000];
    size_t rows = 0, wrong = 0;
    while (fgets(row, sizeof row, file) != NULL) {
        gw_str text = gw_str_trim_ascii(gw_str_of(row));
        if (text.n == 0 || text.p[0] == '#')
            continue;
        rows++;
        wrong += !is_right(text);
    }
    fclose(file);
    assert_true(rows >= least_rows);
    if (wrong > 0)
        fail_msg("%zu of %zu titles are broken elsewhere", wrong, rows);
}

static void titles_set_before_there_were_rules(void **state)
{
    (void)state;
    assert_table(SOURCE_ROOT "/tests/titles/before.txt", 36);
}

int main(void)
{
    static const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(titles_set_before_there_were_rules),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
