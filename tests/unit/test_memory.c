/* SPDX-License-Identifier: MIT
 *
 * The n-th allocation fails, for n = 1, 2, … until all succeeds. The linker puts __wrap_calloc and
 * __wrap_realloc in front of the library's own calls. */
#include "unit.h"

#include "parse/fix.h"
#include "text/decode.h"
#include "text/fill.h"
#include "text/lines.h"

static size_t allocations_left = SIZE_MAX;

static bool is_refused(void)
{
    if (allocations_left == SIZE_MAX)
        return false;
    if (allocations_left == 0)
        return true;
    allocations_left--;
    return false;
}

void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

void *__wrap_calloc(size_t count, size_t size)
{
    return is_refused() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    return is_refused() ? NULL : __real_realloc(memory, size);
}

/* From bytes to mended and measured lines. */
static gw_status run(gw_str bytes, gw_error *error)
{
    gw_arena arena = {0};
    gw_decoded decoded = {0};
    gw_lines lines = {0};
    gw_fill fill = {0};
    gw_fixed fixed;
    gw_status status = gw_decode(&decoded, bytes, NULL, "a.txt", &arena, NULL, error);
    if (status == GW_OK)
        status = gw_lines_split(&lines, &decoded, "a.txt", &arena, NULL, error);
    if (status == GW_OK)
        status = gw_fix_lines(&fixed, &lines, GW_FIX_ALL, "a.txt", &arena, NULL, error);
    if (status == GW_OK)
        status = gw_fill_measure(&fill, &lines, &arena, error);
    gw_arena_fini(&arena);
    return status;
}

/* Fails the allocations one after the other; returns how many there are. */
static size_t count_failures(gw_str bytes)
{
    enum { SURELY_ENOUGH = 10000 };
    for (size_t n = 0; n < SURELY_ENOUGH; n++) {
        gw_error error = {0};
        allocations_left = n;
        gw_status status = run(bytes, &error);
        allocations_left = SIZE_MAX;
        if (status == GW_OK)
            return n;
        assert_int_equal(status, GW_E_NOMEM);
        assert_int_equal(error.status, GW_E_NOMEM);
        assert_int_equal(error.id, GW_MSG_OUT_OF_MEMORY);
    }
    fail_msg("there is no end of allocations");
    return 0;
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    static const gw_str TEXTS[] = {
        BYTES("关于放假的通知\n各科室：\n"),
        BYTES("关于放假(国庆)的通知\n各科室:\n"),
        BYTES("关于\xFF放假的通知\n"),
        BYTES("\xB9\xD8\xD3\xDA\xB7\xC5\xBC\xD9\xB5\xC4\xCD\xA8\xD6\xAA\n"),
        BYTES("\xFF\xFElQ\x87"
              "e\n\0"),
    };
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++)
        assert_true(count_failures(TEXTS[i]) >= 1);
}

/* Enough text that the arena needs more than one piece and buffers grow. */
static void each_allocation_of_a_long_text_may_fail(void **state)
{
    (void)state;
    gw_buf bytes = {0};
    for (int i = 0; i < 3000; i++)
        gw_buf_puts(&bytes, "\xB9\xD8\xD3\xDA\xB7\xC5\xBC\xD9\xB5\xC4\xCD\xA8\xD6\xAA\n");
    assert_true(count_failures(gw_buf_view(&bytes)) >= 10);
    gw_buf_fini(&bytes);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(each_allocation_may_fail),
    cmocka_unit_test(each_allocation_of_a_long_text_may_fail),
};
UNIT_MAIN(TESTS)
