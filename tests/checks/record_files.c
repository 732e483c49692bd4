/* SPDX-License-Identifier: MIT
 *
 * A library for LD_PRELOAD: calls that change files -> lines in the file $RECORD_FILES, in their
 * order, for batch_power.py. One line a call that succeeded: its name, then its arguments; paths
 * and bytes as hexadecimal digits.
 *
 *     open FILE PATH FLAGS | close FILE | write FILE OFFSET BYTES | cut FILE SIZE
 *     rename FROM TO | unlink PATH | mkdir PATH | rmdir PATH | fsync FILE | syncfs
 *
 * An OFFSET of -1 is where the file's last write ended. With _FILE_OFFSET_BITS=64, as meson sets
 * it, these are the names for large files, in the program as in here. Calls stand one behind the
 * other: a lock is held from before each until its line is written. */
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static FILE *record;

static FILE *record_file(void)
{
    const char *path = getenv("RECORD_FILES");
    if (record == NULL && path != NULL)
        record = fopen(path, "w");
    if (record == NULL)
        abort(); /* a check without a record would find nothing */
    return record;
}

/* The function of the C library; its address goes into `function`. */
static void find(const char *name, void *function)
{
    void *address = dlsym(RTLD_NEXT, name);
    if (address == NULL)
        abort();
    memcpy(function, &address, sizeof address);
}

#define FIND(name)                                                                                 \
    __typeof__(&name) real;                                                                        \
    find(#name, &real)

static void put_bytes(const void *bytes, size_t size)
{
    const unsigned char *p = bytes;
    for (size_t i = 0; i < size; i++)
        fprintf(record_file(), "%02x", p[i]);
}

static void put_path(const char *path)
{
    fputc(' ', record_file());
    put_bytes(path, strlen(path));
}

static void end_line(void)
{
    fputc('\n', record_file());
    fflush(record_file());
}

/* ---- opening and closing -------------------------------------------------------------------- */

typedef int opener(const char *path, int flags, ...);

static int open_and_tell(opener *real, const char *path, int flags, mode_t mode)
{
    pthread_mutex_lock(&lock);
    int file = real(path, flags, mode);
    if (file >= 0) {
        fprintf(record_file(), "open %d", file);
        put_path(path);
        fprintf(record_file(), " %s%s", flags & O_CREAT ? "c" : "-", flags & O_TRUNC ? "t" : "-");
        end_line();
    }
    pthread_mutex_unlock(&lock);
    return file;
}

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
    va_end(more);
    FIND(open);
    return open_and_tell(real, path, flags, mode);
}

int close(int file)
{
    FIND(close);
    pthread_mutex_lock(&lock);
    fprintf(record_file(), "close %d", file);
    end_line();
    int result = real(file);
    pthread_mutex_unlock(&lock);
    return result;
}

/* ---- bytes ---------------------------------------------------------------------------------- */

static void tell_write(int file, long long offset, const void *bytes, ssize_t size)
{
    if (size <= 0)
        return;
    fprintf(record_file(), "write %d %lld ", file, offset);
    put_bytes(bytes, (size_t)size);
    end_line();
}

ssize_t write(int file, const void *bytes, size_t size)
{
    FIND(write);
    pthread_mutex_lock(&lock);
    ssize_t put = real(file, bytes, size);
    tell_write(file, -1, bytes, put);
    pthread_mutex_unlock(&lock);
    return put;
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    FIND(pwrite);
    pthread_mutex_lock(&lock);
    ssize_t put = real(file, bytes, size, offset);
    tell_write(file, offset, bytes, put);
    pthread_mutex_unlock(&lock);
    return put;
}

int ftruncate(int file, off_t size)
{
    FIND(ftruncate);
    pthread_mutex_lock(&lock);
    int result = real(file, size);
    if (result == 0) {
        fprintf(record_file(), "cut %d %lld", file, (long long)size);
        end_line();
    }
    pthread_mutex_unlock(&lock);
    return result;
}

/* ---- names ---------------------------------------------------------------------------------- */

static int tell_paths(int result, const char *call, const char *path, const char *other)
{
    if (result == 0) {
        fputs(call, record_file());
        put_path(path);
        if (other != NULL)
            put_path(other);
        end_line();
    }
    pthread_mutex_unlock(&lock);
    return result;
}

int rename(const char *from, const char *to)
{
    FIND(rename);
    pthread_mutex_lock(&lock);
    return tell_paths(real(from, to), "rename", from, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    FIND(renameat2);
    pthread_mutex_lock(&lock);
    return tell_paths(real(from_folder, from, to_folder, to, flags), "rename", from, to);
}

int unlink(const char *path)
{
    FIND(unlink);
    pthread_mutex_lock(&lock);
    return tell_paths(real(path), "unlink", path, NULL);
}

int mkdir(const char *path, mode_t mode)
{
    FIND(mkdir);
    pthread_mutex_lock(&lock);
    return tell_paths(real(path, mode), "mkdir", path, NULL);
}

int rmdir(const char *path)
{
    FIND(rmdir);
    pthread_mutex_lock(&lock);
    return tell_paths(real(path), "rmdir", path, NULL);
}

/* ---- to the disk ---------------------------------------------------------------------------- */

static int tell_sync(int result, const char *call, int file)
{
    if (result == 0) {
        fprintf(record_file(), "%s %d", call, file);
        end_line();
    }
    pthread_mutex_unlock(&lock);
    return result;
}

int fsync(int file)
{
    FIND(fsync);
    pthread_mutex_lock(&lock);
    return tell_sync(real(file), "fsync", file);
}

int fdatasync(int file)
{
    FIND(fdatasync);
    pthread_mutex_lock(&lock);
    return tell_sync(real(file), "fsync", file);
}

int syncfs(int file)
{
    FIND(syncfs);
    pthread_mutex_lock(&lock);
    return tell_sync(real(file), "syncfs", file);
}
