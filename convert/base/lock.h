/* SPDX-License-Identifier: MIT
 *
 * A lock between programs: it ends with the program that holds it, however that ends. */
#ifndef GONGWEN_BASE_LOCK_H
#define GONGWEN_BASE_LOCK_H

#include <stdbool.h>

typedef struct gw_lock {
    int file;
    bool held;
} gw_lock;

/* Takes the lock on a file, which is made when there is none; `shared` ones exclude only a lock
 * that is not. Does not wait: EWOULDBLOCK when another program holds it; otherwise 0 or an errno
 * value. */
int gw_lock_take(gw_lock *lock, const char *path, bool shared);
/* Gives it back; does nothing with one that is not held. */
void gw_lock_give(gw_lock *lock);

#endif
