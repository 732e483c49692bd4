/* SPDX-License-Identifier: MIT */
#include "batch/desk.h"

enum {
    FULL = 512,      /* documents: what a power cut may cost, and how rarely the disk is synced */
    MOST = 8 * FULL, /* then workers wait; before, a slow disk only makes groups larger */
};

bool gw_desk_init(gw_desk *desk, size_t texts, size_t workers)
{
    *desk = (gw_desk){.progress.texts = texts, .workers = workers};
    return gw_monitor_init(&desk->monitor);
}

void gw_desk_fini(gw_desk *desk)
{
    gw_arena_fini(&desk->group.arena);
    gw_monitor_fini(&desk->monitor);
}

bool gw_desk_fetch(gw_desk *desk, size_t *text)
{
    gw_monitor_enter(&desk->monitor);
    bool found = !desk->is_closed && desk->next_text < desk->progress.texts;
    if (found)
        *text = desk->next_text++;
    gw_monitor_leave(&desk->monitor);
    return found;
}

static const gw_trouble *copy_trouble(gw_arena *arena, const gw_trouble *trouble)
{
    gw_trouble *copy = trouble != NULL ? GW_NEW(arena, gw_trouble) : NULL;
    if (copy != NULL)
        *copy = *trouble;
    return copy;
}

static void add_result(gw_group *group, const gw_result *result)
{
    gw_result *copy = GW_NEW(&group->arena, gw_result);
    if (copy == NULL)
        return;
    *copy = *result;
    copy->next = NULL;
    copy->json = gw_arena_copy(&group->arena, result->json);
    copy->staged = gw_arena_copy(&group->arena, result->staged);
    copy->trouble = copy_trouble(&group->arena, result->trouble);
    if (group->last == NULL)
        group->last = &group->first;
    *group->last = copy;
    group->last = &copy->next;
    group->count++;
}

void gw_desk_leave_results(gw_desk *desk, const gw_result *results, size_t count, uint64_t bytes)
{
    gw_monitor_enter(&desk->monitor);
    while (desk->group.count >= MOST)
        gw_monitor_wait(&desk->monitor);
    for (size_t i = 0; i < count; i++) {
        add_result(&desk->group, &results[i]);
        desk->progress.failed += results[i].trouble != NULL;
    }
    desk->progress.done++;
    desk->progress.bytes += bytes;
    if (desk->group.count >= FULL)
        gw_monitor_tell(&desk->monitor);
    gw_monitor_leave(&desk->monitor);
}

void gw_desk_sign_off(gw_desk *desk)
{
    gw_monitor_enter(&desk->monitor);
    desk->workers--;
    gw_monitor_tell(&desk->monitor);
    gw_monitor_leave(&desk->monitor);
}

void gw_desk_close(gw_desk *desk)
{
    gw_monitor_enter(&desk->monitor);
    desk->is_closed = true;
    gw_monitor_leave(&desk->monitor);
}

void gw_desk_wait(gw_desk *desk, unsigned milliseconds)
{
    gw_monitor_enter(&desk->monitor);
    if (desk->workers > 0 && desk->group.count < FULL)
        gw_monitor_wait_for(&desk->monitor, milliseconds);
    gw_monitor_leave(&desk->monitor);
}

bool gw_desk_take(gw_desk *desk, gw_group *group, bool all)
{
    *group = (gw_group){0};
    gw_monitor_enter(&desk->monitor);
    bool is_end = desk->workers == 0;
    if (all || is_end || desk->group.count >= FULL) {
        *group = desk->group;
        desk->group = (gw_group){0};
        gw_monitor_tell(&desk->monitor);
    }
    gw_monitor_leave(&desk->monitor);
    return is_end;
}

gw_progress gw_desk_progress(gw_desk *desk)
{
    gw_monitor_enter(&desk->monitor);
    gw_progress progress = desk->progress;
    gw_monitor_leave(&desk->monitor);
    return progress;
}
