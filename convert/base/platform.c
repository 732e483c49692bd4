/* SPDX-License-Identifier: MIT
 *
 * Linux and other systems by POSIX.1-2008. */
#include "base/platform.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

enum {
    READ_CHUNK = 64 * 1024,
    WRITE_CHUNK = 1024 * 1024, /* between two looks at pending signals */
    TEMPORARY_NAMES = 100,
};

static const int STOP_SIGNALS[] = {SIGINT, SIGTERM, SIGHUP};

int gw_file_kind_of(const char *path, gw_file_kind *kind)
{
    struct stat status;
    *kind = GW_FILE_MISSING;
    if (stat(path, &status) != 0)
        return errno == ENOENT ? 0 : errno;
    *kind = S_ISREG(status.st_mode)   ? GW_FILE_REGULAR
            : S_ISDIR(status.st_mode) ? GW_FILE_FOLDER
                                      : GW_FILE_OTHER;
    return 0;
}

bool gw_file_is_same(const char *a, const char *b)
{
    struct stat one, other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

/* NUL beyond the length, so that a path in a buffer can be handed to the system. */
static int terminate(gw_buf *buf)
{
    if (!gw_buf_reserve(buf, 1))
        return ENOMEM;
    buf->p[buf->n] = '\0';
    return 0;
}

int gw_file_resolve(const char *path, gw_buf *resolved)
{
    char *real = realpath(path, NULL);
    if (real == NULL)
        return errno;
    gw_buf_puts(resolved, real);
    gw_heap_free(real);
    return terminate(resolved);
}

int gw_folder_read(const char *path, void (*visit)(void *self, const char *name), void *self)
{
    DIR *folder = opendir(path);
    if (folder == NULL)
        return errno;
    errno = 0;
    for (const struct dirent *entry; (entry = readdir(folder)) != NULL; errno = 0)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            visit(self, entry->d_name);
    int problem = errno;
    closedir(folder);
    return problem;
}

static int read_all(int file, size_t limit, gw_buf *buf)
{
    while (gw_buf_reserve(buf, READ_CHUNK)) {
        ssize_t got = read(file, buf->p + buf->n, buf->capacity - buf->n);
        if (got == 0)
            return 0;
        if (got < 0 && errno != EINTR)
            return errno;
        buf->n += got > 0 ? (size_t)got : 0;
        if (buf->n > limit)
            return EFBIG;
    }
    return ENOMEM;
}

static int read_to_bytes(int file, size_t limit, gw_bytes *bytes)
{
    gw_buf buf = {0};
    int problem = read_all(file, limit, &buf);
    if (problem != 0) {
        gw_buf_fini(&buf);
        return problem;
    }
    return gw_buf_take(&buf, bytes) == GW_OK ? 0 : ENOMEM;
}

int gw_file_read(const char *path, size_t limit, gw_bytes *bytes)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0)
        return errno;
    int problem = read_to_bytes(file, limit, bytes);
    close(file);
    return problem;
}

int gw_stdin_read(size_t limit, gw_bytes *bytes)
{
    return read_to_bytes(STDIN_FILENO, limit, bytes);
}

/* A signal that would end the program, and waits because it is blocked. */
static bool must_stop(void)
{
    sigset_t pending;
    if (sigpending(&pending) != 0)
        return false;
    for (size_t i = 0; i < GW_COUNT(STOP_SIGNALS); i++) {
        struct sigaction action;
        if (sigismember(&pending, STOP_SIGNALS[i]) == 1 &&
            sigaction(STOP_SIGNALS[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
            return true;
    }
    return false;
}

static int write_chunk(int file, gw_str *bytes)
{
    size_t length = bytes->n < WRITE_CHUNK ? bytes->n : WRITE_CHUNK;
    ssize_t put = write(file, bytes->p, length);
    if (put < 0)
        return errno == EINTR ? 0 : errno;
    if (put == 0)
        return EIO;
    *bytes = gw_str_from(*bytes, (size_t)put);
    return 0;
}

static int write_all(int file, gw_str bytes)
{
    int problem = 0;
    while (bytes.n > 0 && problem == 0)
        problem = write_chunk(file, &bytes);
    return problem;
}

int gw_stdout_write(gw_str bytes)
{
    return write_all(STDOUT_FILENO, bytes);
}

void gw_stderr_write(gw_str bytes)
{
    (void)write_all(STDERR_FILENO, bytes);
}

int gw_file_write_straight(const char *path, gw_str bytes)
{
    int file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0)
        return errno;
    int problem = write_all(file, bytes);
    if (close(file) != 0 && problem == 0)
        problem = errno;
    return problem;
}

/* A file on its way: written under `path`, to appear as `target`. */
typedef struct draft_file {
    gw_buf target, folder, path;
    int file;
    bool replace;
} draft_file;

static void draft_fini(draft_file *draft)
{
    gw_buf_fini(&draft->target);
    gw_buf_fini(&draft->folder);
    gw_buf_fini(&draft->path);
}

static void put_folder_of(gw_buf *folder, gw_str path)
{
    size_t slash = path.n;
    while (slash > 0 && path.p[slash - 1] != '/')
        slash--;
    gw_buf_put(folder, slash > 0 ? gw_str_head(path, slash) : GW_S("./"));
}

static int draft_init(draft_file *draft, const char *path, bool replace)
{
    *draft = (struct draft_file){.file = -1, .replace = replace};
    if (!replace || gw_file_resolve(path, &draft->target) != 0) {
        gw_buf_puts(&draft->target, path);
        if (terminate(&draft->target) != 0)
            return ENOMEM;
    }
    put_folder_of(&draft->folder, gw_buf_view(&draft->target));
    return terminate(&draft->folder);
}

/* Opens the first free name; the system's umask decides who may read it. */
static int open_draft(draft_file *draft)
{
    for (int i = 0; i < TEMPORARY_NAMES; i++) {
        draft->path.n = 0;
        gw_buf_format(&draft->path, "%s.gongwen-%ld-%d.tmp", draft->folder.p, (long)getpid(), i);
        if (draft->path.failed)
            return ENOMEM;
        draft->file = open(draft->path.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, (mode_t)0666);
        if (draft->file >= 0 || errno != EEXIST)
            return draft->file >= 0 ? 0 : errno;
    }
    return EEXIST;
}

static int keep_permissions(const draft_file *draft)
{
    struct stat status;
    if (!draft->replace || stat(draft->target.p, &status) != 0)
        return 0;
    return fchmod(draft->file, status.st_mode & 07777) == 0 ? 0 : errno;
}

static int fill_draft(draft_file *draft, gw_str bytes)
{
    int problem = keep_permissions(draft);
    while (bytes.n > 0 && problem == 0)
        problem = must_stop() ? EINTR : write_chunk(draft->file, &bytes);
    if (problem == 0 && fsync(draft->file) != 0)
        problem = errno;
    if (close(draft->file) != 0 && problem == 0)
        problem = errno;
    return problem;
}

/* Gives the file its name, but never to the loss of one that is there already. */
static int rename_to_new(const draft_file *draft)
{
    if (renameat2(AT_FDCWD, draft->path.p, AT_FDCWD, draft->target.p, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    /* Some file systems know no such renaming; a look before is the best that is left there. */
    struct stat status;
    if (lstat(draft->target.p, &status) == 0)
        return EEXIST;
    return rename(draft->path.p, draft->target.p) == 0 ? 0 : errno;
}

static int name_target(const draft_file *draft)
{
    if (!draft->replace)
        return rename_to_new(draft);
    return rename(draft->path.p, draft->target.p) == 0 ? 0 : errno;
}

/* The name is safe on the disk only when its folder is. */
static int sync_folder(const char *path)
{
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno == EACCES ? 0 : errno; /* one may write into a folder that one may not read */
    int problem = fsync(folder) == 0 || errno == EINVAL ? 0 : errno;
    close(folder);
    return problem;
}

static int finish_draft(draft_file *draft, gw_str bytes)
{
    int problem = open_draft(draft);
    if (problem != 0)
        return problem;
    problem = fill_draft(draft, bytes);
    if (problem == 0)
        problem = must_stop() ? EINTR : name_target(draft);
    if (problem != 0) {
        unlink(draft->path.p);
        return problem;
    }
    return sync_folder(draft->folder.p);
}

int gw_file_write(const char *path, gw_str bytes, bool replace)
{
    sigset_t stop, before;
    sigemptyset(&stop);
    for (size_t i = 0; i < GW_COUNT(STOP_SIGNALS); i++)
        sigaddset(&stop, STOP_SIGNALS[i]);
    draft_file draft;
    int problem = draft_init(&draft, path, replace);
    if (problem == 0) {
        pthread_sigmask(SIG_BLOCK, &stop, &before);
        problem = finish_draft(&draft, bytes);
        pthread_sigmask(SIG_SETMASK, &before, NULL);
    }
    draft_fini(&draft);
    return problem;
}

bool gw_stdout_is_terminal(void)
{
    return isatty(STDOUT_FILENO) == 1;
}

void gw_streams_begin(void)
{
    static const int WRONG_WAY[] = {O_WRONLY, O_RDONLY, O_RDONLY};
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            (void)!open("/dev/null", WRONG_WAY[stream]);
}

int gw_program_folder(gw_buf *folder)
{
    gw_buf program = {0};
    int problem = gw_file_resolve("/proc/self/exe", &program);
    if (problem == 0) {
        put_folder_of(folder, gw_buf_view(&program));
        problem = terminate(folder);
    }
    gw_buf_fini(&program);
    return problem;
}

const char *gw_environment(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

void gw_environment_set(const char *name, const char *value)
{
    (void)setenv(name, value, 1);
}
