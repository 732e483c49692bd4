/* SPDX-License-Identifier: MIT */
#include "unit.h"

static void memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    static const size_t ALIGNMENTS[] = {1, 2, 8, 16, 1, 16};
    gw_arena arena = {0};
    for (size_t i = 0; i < GW_COUNT(ALIGNMENTS); i++) {
        unsigned char *p = gw_arena_alloc(&arena, 33, ALIGNMENTS[i]);
        assert_non_null(p);
        assert_int_equal((uintptr_t)p % ALIGNMENTS[i], 0);
        for (size_t j = 0; j < 33; j++)
            assert_int_equal(p[j], 0);
        memset(p, 0xAA, 33); /* the next one must not see it */
    }
    gw_arena_fini(&arena);
}

static void memory_of_one_arena_does_not_overlap(void **state)
{
    (void)state;
    enum { COUNT = 2000 };
    gw_arena arena = {0};
    size_t *numbers[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        numbers[i] = GW_NEW(&arena, size_t);
        *numbers[i] = i;
        gw_arena_alloc(&arena, i % 97, 1);
    }
    for (size_t i = 0; i < COUNT; i++)
        assert_int_equal(*numbers[i], i);
    gw_arena_fini(&arena);
}

static void large_requests_are_served(void **state)
{
    (void)state;
    gw_arena arena = {0};
    size_t size = (size_t)20 << 20;
    char *large = gw_arena_alloc(&arena, size, 1);
    assert_non_null(large);
    large[size - 1] = 'x';
    char *small = gw_arena_alloc(&arena, 1, 1);
    assert_non_null(small);
    assert_true(small < large || small >= large + size);
    gw_arena_fini(&arena);
}

static void impossible_requests_fail_sticky(void **state)
{
    (void)state;
    gw_arena arena = {0};
    assert_null(gw_arena_array(&arena, SIZE_MAX / 4, 8, 8));
    assert_true(arena.failed);
    assert_non_null(gw_arena_alloc(&arena, 8, 8));
    assert_true(arena.failed);
    assert_null(gw_arena_alloc(&arena, SIZE_MAX, 1));
    gw_arena_fini(&arena);
    assert_false(arena.failed);
    assert_null(arena.chunks);
}

static void copies_are_terminated(void **state)
{
    (void)state;
    gw_arena arena = {0};
    char source[] = "公文";
    gw_str copy = gw_arena_copy(&arena, gw_str_of(source));
    source[0] = '?';
    assert_text(copy, "公文");
    assert_int_equal(copy.p[copy.n], '\0');
    assert_int_equal(gw_arena_copy(&arena, (gw_str){NULL, 0}).n, 0);
    gw_arena_fini(&arena);
}

static void a_reset_arena_gives_zeroed_memory_again(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_arena_reset(&arena);
    for (size_t round = 0; round < 3; round++) {
        for (size_t i = 0; i < 100; i++) {
            unsigned char *p = gw_arena_alloc(&arena, 1000, 1);
            assert_non_null(p);
            assert_int_equal(p[0] | p[999], 0);
            memset(p, 0xAA, 1000);
        }
        gw_arena_reset(&arena);
    }
    gw_arena_fini(&arena);
    assert_null(arena.chunks);
}

static void fini_accepts_what_is_empty(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_arena_fini(&arena);
    gw_arena_fini(&arena);
    assert_null(arena.chunks);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(memory_is_zeroed_and_aligned),
    cmocka_unit_test(memory_of_one_arena_does_not_overlap),
    cmocka_unit_test(large_requests_are_served),
    cmocka_unit_test(impossible_requests_fail_sticky),
    cmocka_unit_test(copies_are_terminated),
    cmocka_unit_test(a_reset_arena_gives_zeroed_memory_again),
    cmocka_unit_test(fini_accepts_what_is_empty),
};
UNIT_MAIN(TESTS)
