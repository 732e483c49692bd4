/* SPDX-License-Identifier: MIT
 *
 * Journals, and what they say together. */
#include <stdlib.h>
#include <unistd.h>

#include "base/disk.h"
#include "base/folder.h"
#include "base/platform.h"
#include "batch/history.h"
#include "unit.h"

/* SHA-256 of "{}", by sha256sum. */
#define CHECK_OF_EMPTY "44136fa3"

static bool remove_file(void *self, const char *name, gw_file_kind kind)
{
    (void)self, (void)kind;
    return gw_disk_remove(name) == 0;
}

/* Each test runs in a folder of its own, which is the current one. */
static int enter_folder(void **state)
{
    char *folder = strdup("/tmp/gongwen-XXXXXX");
    *state = folder;
    return folder != NULL && mkdtemp(folder) != NULL && chdir(folder) == 0 ? 0 : -1;
}

static int leave_folder(void **state)
{
    const gw_folder_reader reader = {remove_file, NULL};
    int status =
        gw_folder_read(".", &reader) == 0 && chdir("/") == 0 && rmdir(*state) == 0 ? 0 : -1;
    free(*state);
    return status;
}

static void put_line(gw_buf *out, const char *json)
{
    gw_journal_put_line(out, gw_str_of(json));
}

static void write_journal(const char *name, const gw_buf *lines)
{
    assert_false(lines->failed);
    assert_int_equal(gw_disk_create(name, gw_buf_view(lines), NULL), 0);
}

/* A line about a document, made at a time, told apart by its format. */
static void put_entry(gw_buf *out, const char *state, const char *output, const char *time,
                      const char *format)
{
    gw_record record = {
        {[GW_COLUMN_STATE] = gw_str_of(state),
         [GW_COLUMN_OUTPUT] = gw_str_of(output),
         [GW_COLUMN_FORMAT] = gw_str_of(format),
         [GW_COLUMN_TIME] = gw_str_of(time)}
    };
    gw_buf json = {0};
    gw_record_put_json(&json, &record, GW_COLUMN_COUNT);
    gw_journal_put_line(out, gw_buf_view(&json));
    gw_buf_fini(&json);
}

static void assert_known(gw_history *history, const char *output, const char *format)
{
    gw_arena arena = {0};
    gw_record record;
    gw_entry *entry = gw_history_find(history, gw_str_of(output));
    if (format == NULL) {
        assert_null(entry);
        return;
    }
    assert_non_null(entry);
    assert_int_equal(gw_history_read(history, entry, &record, &arena), 0);
    assert_text(record.values[GW_COLUMN_FORMAT], format);
    gw_arena_fini(&arena);
}

static void a_line_has_a_check(void **state)
{
    gw_buf line = {0};
    (void)state;
    put_line(&line, "{}");
    assert_text(gw_buf_view(&line), "{}\t" CHECK_OF_EMPTY "\n");
    gw_buf_fini(&line);
    assert_text(gw_journal_check_line(GW_S("{}\t" CHECK_OF_EMPTY)), "{}");
    assert_text(gw_journal_check_line(GW_S("{ }\t" CHECK_OF_EMPTY)), "");
    assert_text(gw_journal_check_line(GW_S("{}\t44136fa")), "");
    assert_text(gw_journal_check_line(GW_S("")), "");
}

static void the_last_line_counts(void **state)
{
    gw_history history;
    gw_buf lines = {0};
    (void)state;
    put_entry(&lines, "made", "b", "2024-05-01T09:30:00Z", "first");
    put_entry(&lines, "made", "a", "2024-05-01T09:30:00Z", "first");
    put_entry(&lines, "made", "b", "2024-04-01T00:00:00Z", "second"); /* a clock was set back */
    put_entry(&lines, "removed", "a", "2024-05-01T09:30:00Z", "");
    write_journal("journal", &lines);
    assert_int_equal(gw_history_load(&history, "./", "journal"), 0);
    assert_known(&history, "b", "second");
    assert_known(&history, "a", NULL);
    assert_known(&history, "c", NULL);
    gw_history_fini(&history);
    gw_buf_fini(&lines);
}

static void damage_is_passed_over(void **state)
{
    gw_history history;
    gw_buf lines = {0};
    gw_log log;
    (void)state;
    put_entry(&lines, "made", "a", "", "good");
    size_t good = lines.n;
    put_entry(&lines, "made", "b", "", "bad");
    lines.p[good + 5] ^= 1;
    put_entry(&lines, "made", "c", "", "good");
    size_t whole = lines.n;
    put_entry(&lines, "made", "d", "", "torn");
    lines.n -= 3;
    write_journal("journal", &lines);
    assert_int_equal(gw_history_load(&history, "./", "journal"), 0);
    assert_known(&history, "a", "good");
    assert_known(&history, "b", NULL);
    assert_known(&history, "c", "good");
    assert_known(&history, "d", NULL);
    gw_buf more = {0};
    put_entry(&more, "made", "e", "", "new");
    assert_int_equal(gw_history_append(&history, gw_buf_view(&more)), 0);
    gw_history_fini(&history);
    assert_int_equal(gw_log_open(&log, "journal", true), 0);
    assert_int_equal(log.size, whole + more.n); /* the torn line is gone */
    gw_log_close(&log);
    assert_int_equal(gw_history_load(&history, "./", "journal"), 0);
    assert_known(&history, "e", "new");
    gw_history_fini(&history);
    gw_buf_fini(&lines);
    gw_buf_fini(&more);
}

static void journals_of_shards_are_read(void **state)
{
    gw_history history;
    gw_buf own = {0}, other = {0};
    (void)state;
    put_entry(&own, "made", "a", "2024-05-01T00:00:00Z", "own");
    put_entry(&own, "made", "b", "2024-05-03T00:00:00Z", "own");
    put_entry(&other, "made", "a", "2024-05-02T00:00:00Z", "other");
    put_entry(&other, "made", "b", "2024-05-02T00:00:00Z", "other");
    put_entry(&other, "made", "c", "2024-05-02T00:00:00Z", "other");
    write_journal("journal", &own);
    write_journal("journal-2-of-8", &other);
    write_journal("journalist", &other);
    assert_int_equal(gw_history_load(&history, "./", "journal"), 0);
    assert_int_equal(history.journal_count, 2);
    assert_known(&history, "a", "other");
    assert_known(&history, "b", "own");
    assert_known(&history, "c", "other");
    assert_int_equal(gw_history_copy(&history, "journal-all", false), 0);
    gw_history_fini(&history);
    assert_int_equal(gw_history_load(&history, "./", "journal-all"), 0);
    assert_int_equal(history.own_lines, 3);
    assert_known(&history, "a", "other");
    gw_history_fini(&history);
    gw_buf_fini(&own);
    gw_buf_fini(&other);
}

static void a_journal_gets_stale(void **state)
{
    gw_history history;
    gw_buf lines = {0};
    (void)state;
    for (size_t i = 0; i < 1002; i++)
        put_entry(&lines, "made", "a", "", "x");
    write_journal("journal", &lines);
    assert_int_equal(gw_history_load(&history, "./", "journal"), 0);
    assert_false(gw_history_is_stale(&history));
    gw_buf more = {0};
    put_entry(&more, "made", "a", "", "last");
    assert_int_equal(gw_history_append(&history, gw_buf_view(&more)), 0);
    gw_history_fini(&history);
    assert_int_equal(gw_history_load(&history, "./", "journal"), 0);
    assert_true(gw_history_is_stale(&history));
    assert_int_equal(gw_history_copy(&history, "fresh", true), 0);
    gw_history_fini(&history);
    assert_int_equal(gw_history_load(&history, "./", "fresh"), 0);
    assert_int_equal(history.own_lines, 1);
    assert_known(&history, "a", "last");
    gw_history_fini(&history);
    gw_buf_fini(&lines);
    gw_buf_fini(&more);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(a_line_has_a_check), IN_FOLDER(the_last_line_counts),
    IN_FOLDER(damage_is_passed_over),     IN_FOLDER(journals_of_shards_are_read),
    IN_FOLDER(a_journal_gets_stale),
};

UNIT_MAIN(TESTS)
