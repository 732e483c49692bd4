/* SPDX-License-Identifier: MIT */
#include "base/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

int gw_lock_take(gw_lock *lock, const char *path, bool shared)
{
    lock->file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, (mode_t)0666);
    if (lock->file < 0)
        return errno;
    lock->held = flock(lock->file, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0;
    if (lock->held)
        return 0;
    int problem = errno;
    close(lock->file);
    return problem;
}

void gw_lock_give(gw_lock *lock)
{
    if (lock->held)
        close(lock->file);
    lock->held = false;
}
