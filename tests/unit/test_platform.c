/* SPDX-License-Identifier: MIT
 *
 * Files appear whole or not at all, and a signal that comes meanwhile leaves nothing behind. */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <dirent.h>

#include "base/folder.h"
#include "base/platform.h"

/* Each test runs in a folder of its own, which is the current one. */
static int enter_folder(void **state)
{
    char *folder = strdup("/tmp/gongwen-XXXXXX");
    *state = folder;
    return folder != NULL && mkdtemp(folder) != NULL && chdir(folder) == 0 ? 0 : -1;
}

/* Names in the current folder beside "." and ".."; removes them when asked. */
static int count_names(bool remove_them)
{
    DIR *folder = opendir(".");
    int count = 0;
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        count++;
        if (remove_them)
            remove(entry->d_name);
    }
    closedir(folder);
    return count;
}

static int leave_folder(void **state)
{
    count_names(true);
    int status = chdir("/") == 0 && rmdir(*state) == 0 ? 0 : -1;
    free(*state);
    return status;
}

static void assert_holds(const char *path, const char *expected)
{
    gw_bytes bytes = {0};
    assert_int_equal(gw_file_read(path, 1000, &bytes), 0);
    assert_int_equal(bytes.size, strlen(expected));
    assert_memory_equal(bytes.data, expected, bytes.size);
    gw_bytes_free(&bytes);
}

static void writes_a_new_file(void **state)
{
    (void)state;
    assert_int_equal(gw_file_write("new", GW_S("text"), false), 0);
    assert_holds("new", "text");
    assert_int_equal(count_names(false), 1);
}

static void leaves_an_existing_file(void **state)
{
    (void)state;
    assert_int_equal(gw_file_write("old", GW_S("mine"), false), 0);
    assert_int_equal(gw_file_write("old", GW_S("other"), false), EEXIST);
    assert_holds("old", "mine");
    assert_int_equal(count_names(false), 1);
}

static void replaces_with_its_permissions(void **state)
{
    struct stat status;
    (void)state;
    assert_int_equal(gw_file_write("old", GW_S("mine"), false), 0);
    assert_int_equal(chmod("old", 0640), 0);
    assert_int_equal(gw_file_write("old", GW_S("other"), true), 0);
    assert_holds("old", "other");
    assert_int_equal(stat("old", &status), 0);
    assert_int_equal(status.st_mode & 07777, 0640);
}

static void replaces_what_a_link_leads_to(void **state)
{
    struct stat status;
    (void)state;
    assert_int_equal(gw_file_write("target", GW_S("mine"), false), 0);
    assert_int_equal(symlink("target", "link"), 0);
    assert_int_equal(gw_file_write("link", GW_S("other"), true), 0);
    assert_holds("target", "other");
    assert_int_equal(lstat("link", &status), 0);
    assert_true(S_ISLNK(status.st_mode));
}

static void a_dangling_link_counts_as_existing(void **state)
{
    (void)state;
    assert_int_equal(symlink("nowhere", "link"), 0);
    assert_int_equal(gw_file_write("link", GW_S("text"), false), EEXIST);
    assert_int_equal(count_names(false), 1);
}

static void fails_in_a_missing_folder(void **state)
{
    (void)state;
    assert_int_equal(gw_file_write("nowhere/new", GW_S("text"), false), ENOENT);
    assert_int_equal(count_names(false), 0);
}

/* Blocked here, the signal is still waiting when the write has given up. */
static void a_signal_leaves_nothing(void **state)
{
    sigset_t terminate, before, pending;
    int taken = 0;
    (void)state;
    sigemptyset(&terminate);
    sigaddset(&terminate, SIGTERM);
    sigprocmask(SIG_BLOCK, &terminate, &before);
    raise(SIGTERM);
    assert_int_equal(gw_file_write("new", GW_S("text"), false), EINTR);
    assert_int_equal(count_names(false), 0);
    sigpending(&pending);
    assert_true(sigismember(&pending, SIGTERM));
    sigwait(&terminate, &taken);
    sigprocmask(SIG_SETMASK, &before, NULL);
}

/* nohup ignores SIGHUP; a hang-up then stops nothing. */
static void an_ignored_signal_stops_nothing(void **state)
{
    sigset_t hangup, before;
    (void)state;
    sigemptyset(&hangup);
    sigaddset(&hangup, SIGHUP);
    sigprocmask(SIG_BLOCK, &hangup, &before);
    signal(SIGHUP, SIG_IGN);
    raise(SIGHUP);
    assert_int_equal(gw_file_write("new", GW_S("text"), false), 0);
    sigprocmask(SIG_SETMASK, &before, NULL);
    signal(SIGHUP, SIG_DFL);
}

static void notices_a_full_device(void **state)
{
    (void)state;
    assert_int_equal(gw_file_write_straight("/dev/full", GW_S("text")), ENOSPC);
}

static void reads_no_more_than_the_limit(void **state)
{
    gw_bytes bytes = {0};
    (void)state;
    assert_int_equal(gw_file_read("/dev/zero", 1000, &bytes), EFBIG);
    assert_null(bytes.data);
    assert_int_equal(gw_file_write("four", GW_S("1234"), false), 0);
    assert_int_equal(gw_file_read("four", 3, &bytes), EFBIG);
    assert_int_equal(gw_file_read("four", 4, &bytes), 0);
    assert_int_equal(bytes.size, 4);
    gw_bytes_free(&bytes);
}

static void tells_kinds_apart(void **state)
{
    static const struct {
        const char *path;
        int problem;
        gw_file_kind kind;
    } ROWS[] = {
        {"missing",     0,       GW_FILE_MISSING},
        {"file",        0,       GW_FILE_REGULAR},
        {".",           0,       GW_FILE_FOLDER },
        {"/dev/null",   0,       GW_FILE_OTHER  },
        {"file/beyond", ENOTDIR, GW_FILE_MISSING},
    };
    gw_bytes bytes = {0};
    (void)state;
    assert_int_equal(gw_file_write("file", GW_S(""), false), 0);
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_file_kind kind;
        assert_int_equal(gw_file_kind_of(ROWS[i].path, &kind), ROWS[i].problem);
        assert_int_equal(kind, ROWS[i].kind);
    }
    assert_int_equal(gw_file_read(".", 1000, &bytes), EISDIR);
}

static void knows_the_same_file(void **state)
{
    (void)state;
    assert_int_equal(gw_file_write("a", GW_S("text"), false), 0);
    assert_int_equal(gw_file_write("b", GW_S("text"), false), 0);
    assert_int_equal(link("a", "hard"), 0);
    assert_true(gw_file_is_same("a", "./a"));
    assert_true(gw_file_is_same("a", "hard"));
    assert_false(gw_file_is_same("a", "b"));
    assert_false(gw_file_is_same("missing", "missing"));
}

static bool add_length(void *self, const char *name, gw_file_kind kind)
{
    *(size_t *)self += kind == GW_FILE_REGULAR ? strlen(name) : 0;
    return true;
}

static void reads_a_folder(void **state)
{
    (void)state;
    size_t lengths = 0;
    const gw_folder_reader reader = {add_length, &lengths};
    assert_int_equal(gw_folder_read(".", &reader), 0);
    assert_int_equal(lengths, 0);
    assert_int_equal(gw_file_write(".hidden", GW_S("a"), false), 0);
    assert_int_equal(gw_file_write("b", GW_S("a"), false), 0);
    assert_int_equal(gw_folder_read(".", &reader), 0);
    assert_int_equal(lengths, 8);
    assert_int_equal(gw_folder_read("b", &reader), ENOTDIR);
    assert_int_equal(gw_folder_read("missing", &reader), ENOENT);
    assert_int_equal(lengths, 8);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(writes_a_new_file),
        IN_FOLDER(reads_a_folder),
        IN_FOLDER(leaves_an_existing_file),
        IN_FOLDER(replaces_with_its_permissions),
        IN_FOLDER(replaces_what_a_link_leads_to),
        IN_FOLDER(a_dangling_link_counts_as_existing),
        IN_FOLDER(fails_in_a_missing_folder),
        IN_FOLDER(a_signal_leaves_nothing),
        IN_FOLDER(an_ignored_signal_stops_nothing),
        IN_FOLDER(notices_a_full_device),
        IN_FOLDER(reads_no_more_than_the_limit),
        IN_FOLDER(tells_kinds_apart),
        IN_FOLDER(knows_the_same_file),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
