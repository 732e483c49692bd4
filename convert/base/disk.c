/* SPDX-License-Identifier: MIT */
#include "base/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int write_all(int file, gw_str bytes)
{
    while (bytes.n > 0) {
        ssize_t put = write(file, bytes.p, bytes.n);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return put < 0 ? errno : EIO;
        bytes = gw_str_from(bytes, (size_t)put);
    }
    return 0;
}

static int take_permissions(int file, const char *like)
{
    struct stat status;
    if (like == NULL || stat(like, &status) != 0)
        return 0;
    return fchmod(file, status.st_mode & 07777) == 0 ? 0 : errno;
}

int gw_disk_create(const char *path, gw_str bytes, const char *like)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, (mode_t)0666);
    if (file < 0)
        return errno;
    int problem = take_permissions(file, like);
    if (problem == 0)
        problem = write_all(file, bytes);
    if (close(file) != 0 && problem == 0)
        problem = errno;
    if (problem != 0)
        unlink(path);
    return problem;
}

int gw_disk_move(const char *from, const char *to)
{
    return rename(from, to) == 0 ? 0 : errno;
}

int gw_disk_remove(const char *path)
{
    return unlink(path) == 0 ? 0 : errno;
}
