/* SPDX-License-Identifier: MIT
 *
 * What work on many files needs of the system: hashes, locks, logs, folders, files made in groups.
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/disk.h"
#include "base/folder.h"
#include "base/hash.h"
#include "base/lock.h"
#include "base/log.h"
#include "base/platform.h"
#include "unit.h"

/* Each test runs in a folder of its own, which is the current one. */
static int enter_folder(void **state)
{
    char *folder = strdup("/tmp/gongwen-XXXXXX");
    *state = folder;
    return folder != NULL && mkdtemp(folder) != NULL && chdir(folder) == 0 ? 0 : -1;
}

static bool remove_name(void *self, const char *name, gw_file_kind kind)
{
    (void)self, (void)kind;
    return remove(name) == 0;
}

static int leave_folder(void **state)
{
    const gw_folder_reader reader = {remove_name, NULL};
    int status =
        gw_folder_read(".", &reader) == 0 && chdir("/") == 0 && rmdir(*state) == 0 ? 0 : -1;
    free(*state);
    return status;
}

static void a_hash_is_a_sha_256(void **state)
{
    /* FIPS 180-4, the examples of NIST */
    static const char ABC[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    gw_hash hash = gw_hash_of(GW_S("abc")), again, found;
    char digits[GW_HASH_DIGITS];
    (void)state;
    assert_text(gw_hash_text(digits, &hash), ABC);
    assert_true(gw_hash_read(&again, GW_S(ABC)));
    assert_true(gw_hash_equal(&hash, &again));
    assert_false(gw_hash_read(&again, GW_S("ba78")));
    digits[0] = 'B'; /* an upper-case digit */
    assert_false(gw_hash_read(&again, (gw_str){digits, GW_HASH_DIGITS}));
    assert_int_equal(gw_disk_create("abc", GW_S("abc"), NULL), 0);
    assert_int_equal(gw_file_hash("abc", &found), 0);
    assert_true(gw_hash_equal(&hash, &found));
}

static void only_regular_files_have_a_hash(void **state)
{
    gw_hash hash;
    (void)state;
    assert_int_equal(symlink("nowhere", "link"), 0);
    assert_int_equal(gw_file_hash("link", &hash), ELOOP);
    assert_int_equal(gw_file_hash(".", &hash), EISDIR);
    assert_int_equal(gw_file_hash("/dev/null", &hash), EINVAL);
    assert_int_equal(gw_file_hash("missing", &hash), ENOENT);
}

static void a_lock_excludes_others(void **state)
{
    gw_lock one = {0}, other = {0}, third = {0};
    (void)state;
    assert_int_equal(gw_lock_take(&one, "lock", false), 0);
    assert_int_equal(gw_lock_take(&other, "lock", false), EWOULDBLOCK);
    assert_int_equal(gw_lock_take(&other, "lock", true), EWOULDBLOCK);
    gw_lock_give(&one);
    assert_int_equal(gw_lock_take(&one, "lock", true), 0);
    assert_int_equal(gw_lock_take(&other, "lock", true), 0);
    assert_int_equal(gw_lock_take(&third, "lock", false), EWOULDBLOCK);
    gw_lock_give(&one);
    gw_lock_give(&one);
    gw_lock_give(&other);
    assert_int_equal(gw_lock_take(&third, "lock", false), 0);
    gw_lock_give(&third);
}

static bool join_lines(void *self, gw_str line, uint64_t at)
{
    gw_buf_format(self, "%zu:", (size_t)at);
    gw_buf_put(self, line);
    gw_buf_char(self, '|');
    return true;
}

static void a_log_grows_at_its_end(void **state)
{
    gw_log log;
    gw_buf lines = {0};
    const gw_line_reader reader = {join_lines, &lines};
    uint64_t end;
    (void)state;
    assert_int_equal(gw_log_open(&log, "log", true), ENOENT);
    assert_int_equal(gw_log_open(&log, "log", false), 0);
    assert_int_equal(gw_log_append(&log, GW_S("one\n\n")), 0);
    gw_log_close(&log);
    assert_int_equal(gw_log_open(&log, "log", false), 0);
    assert_int_equal(log.size, 5);
    assert_int_equal(gw_log_append(&log, GW_S("three\ntorn")), 0);
    assert_int_equal(gw_log_read_lines(&log, &reader, &end), 0);
    assert_text(gw_buf_view(&lines), "0:one|4:|5:three|");
    assert_int_equal(end, 11);
    assert_int_equal(gw_log_cut(&log, end), 0);
    assert_int_equal(log.size, 11);
    assert_int_equal(gw_log_sync_disk(&log), 0);
    gw_log_close(&log);
    gw_log_close(&log);
    gw_buf_fini(&lines);
}

/* A line that is longer than the pieces in which a log is read. */
static void long_lines_are_whole(void **state)
{
    enum { LENGTH = 3 * 1024 * 1024 };
    gw_log log;
    gw_buf text = {0}, lines = {0};
    const gw_line_reader reader = {join_lines, &lines};
    uint64_t end;
    (void)state;
    assert_true(gw_buf_reserve(&text, LENGTH + 5));
    memset(text.p, 'x', LENGTH);
    text.n = LENGTH;
    gw_buf_puts(&text, "\nend\n");
    assert_int_equal(gw_log_open(&log, "log", false), 0);
    assert_int_equal(gw_log_append(&log, gw_buf_view(&text)), 0);
    assert_int_equal(gw_log_read_lines(&log, &reader, &end), 0);
    assert_int_equal(lines.n, 2 + LENGTH + 1 + 8 + 3 + 1);
    assert_int_equal(end, LENGTH + 5);
    gw_log_close(&log);
    gw_buf_fini(&text);
    gw_buf_fini(&lines);
}

static bool note_kind(void *self, const char *name, gw_file_kind kind)
{
    gw_buf_format(self, "%s %d;", name, (int)kind);
    return true;
}

static void a_folder_tells_kinds(void **state)
{
    gw_buf names = {0};
    const gw_folder_reader reader = {note_kind, &names};
    (void)state;
    assert_int_equal(gw_folder_make("a/b/c"), 0);
    assert_int_equal(gw_folder_make("a/b/c"), 0);
    assert_int_equal(gw_folder_make_above("a/b/d/file"), 0);
    assert_int_equal(gw_folder_read("a/b/d", &reader), 0);
    assert_int_equal(names.n, 0);
    assert_int_equal(symlink("nowhere", "a/b/d/link"), 0);
    assert_int_equal(gw_folder_read("a/b/d", &reader), 0);
    gw_buf_char(&names, '\0');
    assert_string_equal(names.p, "link 0;"); /* GW_FILE_MISSING */
    gw_buf_fini(&names);
    assert_int_equal(gw_disk_remove("a/b/d/link"), 0);
    assert_int_equal(gw_folder_remove("a/b"), ENOTEMPTY);
    assert_int_equal(
        gw_folder_remove("a/b/c") + gw_folder_remove("a/b/d") + gw_folder_remove("a/b"), 0);
    assert_int_equal(gw_disk_create("file", GW_S(""), NULL), 0);
    assert_int_equal(gw_folder_make("file"), ENOTDIR);
    assert_int_equal(gw_folder_make("file/below"), ENOTDIR);
}

static void a_file_is_made_like_another(void **state)
{
    struct stat status;
    (void)state;
    assert_int_equal(gw_disk_create("old", GW_S("old"), NULL), 0);
    assert_int_equal(chmod("old", 0640), 0);
    assert_int_equal(gw_disk_create("new", GW_S("new"), "old"), 0);
    assert_int_equal(gw_disk_create("new", GW_S("other"), NULL), EEXIST);
    assert_int_equal(gw_disk_move("new", "old"), 0);
    assert_int_equal(stat("old", &status), 0);
    assert_int_equal(status.st_mode & 07777, 0640);
    assert_int_equal(gw_disk_move("new", "old"), ENOENT);
    assert_int_equal(gw_disk_create("nowhere/new", GW_S("new"), NULL), ENOENT);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

static const struct CMUnitTest TESTS[] = {
    IN_FOLDER(a_hash_is_a_sha_256),         IN_FOLDER(only_regular_files_have_a_hash),
    IN_FOLDER(a_lock_excludes_others),      IN_FOLDER(a_log_grows_at_its_end),
    IN_FOLDER(long_lines_are_whole),        IN_FOLDER(a_folder_tells_kinds),
    IN_FOLDER(a_file_is_made_like_another),
};

UNIT_MAIN(TESTS)
