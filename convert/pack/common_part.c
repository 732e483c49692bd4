/* SPDX-License-Identifier: MIT */
#include "pack/common_part.h"

#include "base/error.h"

struct gw_common_made {
    gw_arena arena;
    gw_zip_entry entry; /* of the whole part */
    gw_zip_head head;   /* of one that goes on */
};

void gw_common_part_init(gw_common_part *part, gw_str name, gw_str plain, size_t head)
{
    part->name = name;
    part->plain = plain;
    part->head = head;
    atomic_init(&part->whole, NULL);
    atomic_init(&part->begun, NULL);
}

static void free_made(gw_common_made *made)
{
    if (made != NULL)
        gw_arena_fini(&made->arena);
    gw_heap_free(made);
}

void gw_common_part_fini(gw_common_part *part)
{
    free_made(atomic_exchange(&part->whole, NULL));
    free_made(atomic_exchange(&part->begun, NULL));
}

gw_str gw_common_part_tail(const gw_common_part *part)
{
    return gw_str_from(part->plain, part->head);
}

/* Keeps what was made, unless another thread was quicker; its work is the same, and is taken. */
static gw_common_made *keep(_Atomic(gw_common_made *) *place, gw_common_made *made)
{
    gw_common_made *there = NULL;
    if (atomic_compare_exchange_strong(place, &there, made))
        return made;
    free_made(made);
    return there;
}

typedef gw_status maker(const gw_common_part *part, gw_common_made *made, gw_error *error);

static gw_status make_whole(const gw_common_part *part, gw_common_made *made, gw_error *error)
{
    const gw_zip_part plain = {.name = part->name, .bytes = part->plain};
    return gw_zip_compress(&made->entry, &plain, 1, &made->arena, error);
}

static gw_status make_head(const gw_common_part *part, gw_common_made *made, gw_error *error)
{
    return gw_zip_head_make(&made->head, gw_str_head(part->plain, part->head), &made->arena, error);
}

/* What stands in `place`, made now if nothing does; NULL when memory ran out. */
static const gw_common_made *find(const gw_common_part *part, _Atomic(gw_common_made *) *place,
                                  maker *make, gw_error *error)
{
    gw_common_made *made = atomic_load(place);
    if (made != NULL)
        return made;
    made = gw_heap_alloc(sizeof *made);
    if (made != NULL && make(part, made, error) == GW_OK)
        return keep(place, made);
    free_made(made);
    return NULL;
}

gw_status gw_common_part_take(gw_common_part *part, gw_zip_entry *entry, gw_error *error)
{
    const gw_common_made *made = find(part, &part->whole, make_whole, error);
    if (made == NULL)
        return gw_fail_memory(error);
    *entry = made->entry;
    return GW_OK;
}

gw_status gw_common_part_go_on(gw_common_part *part, gw_str rest, gw_zip_entry *entry,
                               gw_arena *arena, gw_error *error)
{
    const gw_common_made *made = find(part, &part->begun, make_head, error);
    const gw_zip_part more = {.name = part->name, .bytes = rest};
    if (made == NULL)
        return gw_fail_memory(error);
    return gw_zip_go_on(entry, &made->head, &more, arena, error);
}
