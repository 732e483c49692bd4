/* SPDX-License-Identifier: MIT
 *
 * Files on their way to the disk in large groups: made under names of their own, synced together
 * (gw_log_sync_disk), then renamed. Functions return 0 or an errno value. */
#ifndef GONGWEN_BASE_DISK_H
#define GONGWEN_BASE_DISK_H

#include "base/str.h"

/* Makes a new file with these bytes, not synced; nothing is left of it after a failure. It has the
 * permissions of the file `like`, where that is not NULL and exists. */
int gw_disk_create(const char *path, gw_str bytes, const char *like);
/* Gives a file another name, where it takes the place of what has that name. */
int gw_disk_move(const char *from, const char *to);
int gw_disk_remove(const char *path);

#endif
