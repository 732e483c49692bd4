/* SPDX-License-Identifier: MIT
 *
 * Several threads at one job: a monitor, behind which one of them is at a time, and a team that
 * runs one function together. */
#ifndef GONGWEN_BASE_THREADS_H
#define GONGWEN_BASE_THREADS_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct gw_monitor {
    pthread_mutex_t mutex;
    pthread_cond_t changed;
} gw_monitor;

bool gw_monitor_init(gw_monitor *monitor);
void gw_monitor_fini(gw_monitor *monitor);
void gw_monitor_enter(gw_monitor *monitor);
void gw_monitor_leave(gw_monitor *monitor);
/* Inside the monitor: steps out of it until something has changed. */
void gw_monitor_wait(gw_monitor *monitor);
/* The same, but no longer than so many milliseconds. */
void gw_monitor_wait_for(gw_monitor *monitor, unsigned milliseconds);
/* Inside the monitor: all who wait look again. */
void gw_monitor_tell(gw_monitor *monitor);

typedef struct gw_team {
    pthread_t *threads;
    size_t count;
} gw_team;

/* How many threads this program may run at one time, at least 1. */
size_t gw_processor_count(void);
/* Runs work(self) in so many threads, or in as many as can be had. Returns 0, or an errno value
 * when there is not even one. */
int gw_team_start(gw_team *team, size_t count, void *(*work)(void *self), void *self);
/* Waits for their ends. */
void gw_team_join(gw_team *team);

#endif
