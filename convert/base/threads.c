/* SPDX-License-Identifier: MIT */
#include "base/threads.h"

#include <errno.h>
#include <sched.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"

enum { MILLION = 1000000, BILLION = 1000000000 };

/* Waiting has an end by the clock that nobody sets. */
static bool init_condition(pthread_cond_t *condition)
{
    pthread_condattr_t attributes;
    if (pthread_condattr_init(&attributes) != 0)
        return false;
    bool done = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC) == 0 &&
                pthread_cond_init(condition, &attributes) == 0;
    pthread_condattr_destroy(&attributes);
    return done;
}

bool gw_monitor_init(gw_monitor *monitor)
{
    if (pthread_mutex_init(&monitor->mutex, NULL) != 0)
        return false;
    if (init_condition(&monitor->changed))
        return true;
    pthread_mutex_destroy(&monitor->mutex);
    return false;
}

void gw_monitor_fini(gw_monitor *monitor)
{
    pthread_cond_destroy(&monitor->changed);
    pthread_mutex_destroy(&monitor->mutex);
}

void gw_monitor_enter(gw_monitor *monitor)
{
    pthread_mutex_lock(&monitor->mutex);
}

void gw_monitor_leave(gw_monitor *monitor)
{
    pthread_mutex_unlock(&monitor->mutex);
}

void gw_monitor_wait(gw_monitor *monitor)
{
    pthread_cond_wait(&monitor->changed, &monitor->mutex);
}

void gw_monitor_wait_for(gw_monitor *monitor, unsigned milliseconds)
{
    struct timespec end;
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += milliseconds / 1000;
    end.tv_nsec += (long)(milliseconds % 1000) * MILLION;
    if (end.tv_nsec >= BILLION) {
        end.tv_nsec -= BILLION;
        end.tv_sec++;
    }
    pthread_cond_timedwait(&monitor->changed, &monitor->mutex, &end);
}

void gw_monitor_tell(gw_monitor *monitor)
{
    pthread_cond_broadcast(&monitor->changed);
}

size_t gw_processor_count(void)
{
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        return (size_t)CPU_COUNT(&allowed);
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (size_t)online : 1;
}

int gw_team_start(gw_team *team, size_t count, void *(*work)(void *self), void *self)
{
    int problem = 0;
    *team = (gw_team){.threads = gw_heap_alloc(count * sizeof *team->threads)};
    if (team->threads == NULL)
        return ENOMEM;
    while (team->count < count && problem == 0) {
        problem = pthread_create(&team->threads[team->count], NULL, work, self);
        team->count += problem == 0;
    }
    if (team->count > 0)
        return 0;
    gw_team_join(team);
    return problem;
}

void gw_team_join(gw_team *team)
{
    for (size_t i = 0; i < team->count; i++)
        pthread_join(team->threads[i], NULL);
    gw_heap_free(team->threads);
    *team = (gw_team){0};
}
