/* SPDX-License-Identifier: MIT
 *
 * A region of memory that is given back as a whole: one for a document, one for a style. */
#ifndef GONGWEN_BASE_ARENA_H
#define GONGWEN_BASE_ARENA_H

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>

#include "gongwen.h"

typedef struct gw_arena_chunk gw_arena_chunk;
typedef struct gw_arena {
    gw_arena_chunk *chunks; /* newest first */
    bool failed;            /* sticky: an allocation was refused; looked at once, at the end */
} gw_arena;

/* An empty arena is a zeroed struct; `fini` gives all its memory back and leaves it zeroed. */
void gw_arena_fini(gw_arena *arena);
/* Empties the arena for the next job, keeping its newest chunk, which is the largest as a rule. */
void gw_arena_reset(gw_arena *arena);
/* `size` zeroed bytes at a multiple of `align`; NULL when memory ran out. */
void *gw_arena_alloc(gw_arena *arena, size_t size, size_t align);
/* The same with anything in it, for what is filled at once. */
void *gw_arena_room(gw_arena *arena, size_t size, size_t align);
/* `count` zeroed elements of `size` bytes; NULL when memory ran out or the product overflows. */
void *gw_arena_array(gw_arena *arena, size_t count, size_t size, size_t align);
/* A copy of `s`, terminated by NUL beyond its length; an empty view when memory ran out. */
gw_str gw_arena_copy(gw_arena *arena, gw_str s);

#define GW_NEW(arena, type) ((type *)gw_arena_alloc((arena), sizeof(type), alignof(type)))
#define GW_NEW_ARRAY(arena, type, count)                                                           \
    ((type *)gw_arena_array((arena), (count), sizeof(type), alignof(type)))

/* The heap, for what outlives a document. Only base/ calls the allocator. */
void *gw_heap_alloc(size_t size); /* zeroed; NULL when memory ran out */
void *gw_heap_resize(void *memory, size_t size);
void gw_heap_free(void *memory);

#endif
