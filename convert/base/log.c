/* SPDX-License-Identifier: MIT */
#include "base/log.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int gw_log_open(gw_log *log, const char *path, bool read_only)
{
    struct stat status;
    int flags = read_only ? O_RDONLY : O_RDWR | O_CREAT;
    *log = (gw_log){.file = open(path, flags | O_CLOEXEC | O_NOCTTY, (mode_t)0666)};
    if (log->file < 0)
        return errno;
    log->is_open = true;
    if (fstat(log->file, &status) != 0) {
        int problem = errno;
        gw_log_close(log);
        return problem;
    }
    log->size = (uint64_t)status.st_size;
    return 0;
}

void gw_log_close(gw_log *log)
{
    if (log->is_open)
        close(log->file);
    log->is_open = false;
}

static int write_at(const gw_log *log, uint64_t at, gw_str bytes)
{
    while (bytes.n > 0) {
        ssize_t put = pwrite(log->file, bytes.p, bytes.n, (off_t)at);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return put < 0 ? errno : EIO;
        at += (uint64_t)put;
        bytes = gw_str_from(bytes, (size_t)put);
    }
    return 0;
}

int gw_log_append(gw_log *log, gw_str bytes)
{
    int problem = write_at(log, log->size, bytes);
    if (problem == 0)
        log->size += bytes.n;
    else
        (void)gw_log_cut(log, log->size);
    return problem;
}

int gw_log_cut(gw_log *log, uint64_t size)
{
    if (ftruncate(log->file, (off_t)size) != 0)
        return errno;
    log->size = size;
    return 0;
}

int gw_log_read(const gw_log *log, uint64_t at, char *out, size_t length, size_t *got)
{
    for (*got = 0; *got < length;) {
        ssize_t some = pread(log->file, out + *got, length - *got, (off_t)(at + *got));
        if (some < 0 && errno == EINTR)
            continue;
        if (some < 0)
            return errno;
        if (some == 0)
            break;
        *got += (size_t)some;
    }
    return 0;
}

int gw_log_sync_disk(const gw_log *log)
{
    return syncfs(log->file) == 0 ? 0 : errno;
}
