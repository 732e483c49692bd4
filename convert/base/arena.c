/* SPDX-License-Identifier: MIT
 *
 * Chunks that double in size, so a document of any length costs a handful of allocations. Small
 * ones are zeroed piece by piece as they are given out. */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    FIRST_CHUNK = 16 * 1024,
    LARGEST_CHUNK = 4 * 1024 * 1024,
    SMALL_CHUNK = 64 * 1024, /* larger ones come from the system, which has zeroed them already */
};

struct gw_arena_chunk {
    gw_arena_chunk *next;
    size_t used, capacity; /* of bytes[] */
    bool is_zeroed;        /* what is not used yet */
    alignas(max_align_t) char bytes[];
};

void *gw_heap_alloc(size_t size)
{
    return calloc(1, size > 0 ? size : 1);
}

void *gw_heap_resize(void *memory, size_t size)
{
    return realloc(memory, size > 0 ? size : 1);
}

void gw_heap_free(void *memory)
{
    free(memory);
}

void gw_arena_fini(gw_arena *arena)
{
    while (arena->chunks != NULL) {
        gw_arena_chunk *next = arena->chunks->next;
        gw_heap_free(arena->chunks);
        arena->chunks = next;
    }
    arena->failed = false;
}

void gw_arena_reset(gw_arena *arena)
{
    gw_arena_chunk *kept = arena->chunks;
    if (kept != NULL)
        arena->chunks = kept->next;
    gw_arena_fini(arena);
    if (kept == NULL)
        return;
    kept->next = NULL;
    kept->used = 0;
    kept->is_zeroed = false;
    arena->chunks = kept;
}

static gw_arena_chunk *add_chunk(gw_arena *arena, size_t least)
{
    size_t capacity = arena->chunks != NULL ? arena->chunks->capacity * 2 : FIRST_CHUNK;
    if (capacity > LARGEST_CHUNK)
        capacity = LARGEST_CHUNK;
    if (capacity < least)
        capacity = least;
    bool is_zeroed = capacity > SMALL_CHUNK;
    size_t size = sizeof(gw_arena_chunk) + capacity;
    gw_arena_chunk *chunk = is_zeroed ? gw_heap_alloc(size) : gw_heap_resize(NULL, size);
    if (chunk == NULL)
        return NULL;
    *chunk = (gw_arena_chunk){.capacity = capacity, .next = arena->chunks, .is_zeroed = is_zeroed};
    arena->chunks = chunk;
    return chunk;
}

void *gw_arena_room(gw_arena *arena, size_t size, size_t align)
{
    if (size > SIZE_MAX / 2) {
        arena->failed = true;
        return NULL;
    }
    gw_arena_chunk *chunk = arena->chunks;
    size_t start = chunk != NULL ? (chunk->used + align - 1) & ~(align - 1) : 0;
    if (chunk == NULL || start > chunk->capacity || chunk->capacity - start < size) {
        chunk = add_chunk(arena, size);
        start = 0;
        if (chunk == NULL) {
            arena->failed = true;
            return NULL;
        }
    }
    chunk->used = start + size;
    return chunk->bytes + start;
}

void *gw_arena_alloc(gw_arena *arena, size_t size, size_t align)
{
    void *memory = gw_arena_room(arena, size, align);
    return memory == NULL || arena->chunks->is_zeroed ? memory : memset(memory, 0, size);
}

void *gw_arena_array(gw_arena *arena, size_t count, size_t size, size_t align)
{
    if (size != 0 && count > SIZE_MAX / size) {
        arena->failed = true;
        return NULL;
    }
    return gw_arena_alloc(arena, count * size, align);
}

gw_str gw_arena_copy(gw_arena *arena, gw_str s)
{
    char *copy = gw_arena_room(arena, s.n + 1, 1);
    if (copy == NULL)
        return (gw_str){"", 0};
    if (s.n > 0)
        memcpy(copy, s.p, s.n);
    copy[s.n] = '\0';
    return (gw_str){copy, s.n};
}
