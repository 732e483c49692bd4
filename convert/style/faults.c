/* SPDX-License-Identifier: MIT */
#include "style/faults.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/str.h"

struct gw_fault {
    gw_fault *older;
    size_t order; /* in which it was found */
    gw_place place;
    gw_message id;
    const char *arguments[3]; /* NULL: none */
};

static const char *copy_argument(gw_arena *arena, gw_str text)
{
    return text.p != NULL ? gw_arena_copy(arena, gw_str_head(text, GW_ARGUMENT_CAPACITY)).p : NULL;
}

void gw_fault_add(gw_faults *faults, gw_place place, gw_message id, gw_str first, gw_str second,
                  gw_str third)
{
    size_t order = faults->count++;
    gw_fault *fault = order < GW_MOST_FAULTS ? GW_NEW(faults->arena, gw_fault) : NULL;
    if (fault == NULL)
        return;
    *fault = (gw_fault){faults->newest, order, place, id, {NULL}};
    fault->arguments[0] = copy_argument(faults->arena, first);
    fault->arguments[1] = copy_argument(faults->arena, second);
    fault->arguments[2] = copy_argument(faults->arena, third);
    faults->newest = fault;
}

static int compare(const void *left, const void *right)
{
    const gw_fault *a = *(gw_fault *const *)left, *b = *(gw_fault *const *)right;
    if (a->place.sheet != b->place.sheet)
        return a->place.sheet < b->place.sheet ? -1 : 1;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static size_t kept(const gw_faults *faults)
{
    return faults->count < GW_MOST_FAULTS ? faults->count : GW_MOST_FAULTS;
}

static const gw_fault **sorted(const gw_faults *faults)
{
    const gw_fault **all = GW_NEW_ARRAY(faults->arena, const gw_fault *, kept(faults));
    if (all == NULL)
        return NULL;
    size_t count = 0;
    for (const gw_fault *fault = faults->newest; fault != NULL; fault = fault->older)
        all[count++] = fault;
    qsort(all, count, sizeof *all, compare);
    return all;
}

static void tell_more(const gw_faults *faults, const char *path, const gw_listener *listener)
{
    char more[24];
    if (faults->count > GW_MOST_FAULTS)
        gw_notify(listener, path, 0, GW_MSG_STYLE_MORE_FAULTS,
                  gw_number_text(more, (long long)(faults->count - GW_MOST_FAULTS)),
                  (const char *)NULL);
}

gw_status gw_faults_tell(const gw_faults *faults, const char *const *paths, const char *name,
                         const gw_listener *listener, gw_error *error)
{
    if (faults->arena->failed)
        return gw_fail_memory(error);
    if (faults->count == 0)
        return GW_OK;
    const gw_fault **all = sorted(faults);
    if (all == NULL)
        return gw_fail_memory(error);
    for (size_t i = 0; i < kept(faults); i++) {
        const gw_fault *f = all[i];
        gw_notify(listener, paths[f->place.sheet], f->place.line, f->id, f->arguments[0],
                  f->arguments[1], f->arguments[2], (const char *)NULL);
    }
    tell_more(faults, paths[0], listener);
    const gw_fault *f = all[0];
    return gw_fail(error, GW_E_STYLE, name, f->place.sheet == 0 ? f->place.line : 0, f->id,
                   f->arguments[0], f->arguments[1], f->arguments[2], (const char *)NULL);
}
