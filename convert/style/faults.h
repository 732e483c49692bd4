/* SPDX-License-Identifier: MIT
 *
 * The faults of a sheet and of those that it extends: collected while they are found in whatever
 * order, told in the order in which a reader meets them. */
#ifndef GONGWEN_STYLE_FAULTS_H
#define GONGWEN_STYLE_FAULTS_H

#include "base/arena.h"
#include "gongwen.h"

typedef struct gw_place {
    int sheet; /* 0: the sheet that was asked for, 1: the one it extends, … */
    int line;  /* 1-based; 0: the sheet as a whole */
} gw_place;

typedef struct gw_fault gw_fault;
typedef struct gw_faults {
    gw_arena *arena;
    gw_fault *newest;
    size_t count; /* those that are kept and those that are only counted */
} gw_faults;

/* More than anybody mends at once; further ones are counted. */
enum { GW_MOST_FAULTS = 200 };

#define GW_NOTHING ((gw_str){NULL, 0})

/* Adds a fault; copies the arguments, GW_NOTHING for those that the message does not take. */
void gw_fault_add(gw_faults *faults, gw_place place, gw_message id, gw_str first, gw_str second,
                  gw_str third);
/* Tells all that are kept to the listener (who may be NULL) by sheet and line, and last how many
 * more there are (STYLE_MORE_FAULTS); `paths` has the name of
 * each sheet. The first goes into `error` too, as a fault of `name`, the sheet as the caller named
 * it, and without a line when it lies in a sheet that `name` extends: the paths do not outlive the
 * call. Returns GW_OK when there are no faults, else GW_E_STYLE, or GW_E_NOMEM. */
gw_status gw_faults_tell(const gw_faults *faults, const char *const *paths, const char *name,
                         const gw_listener *listener, gw_error *error);

#endif
