/* SPDX-License-Identifier: MIT
 *
 * Loading a sheet while the n-th allocation is refused, for n = 1, 2, … until it succeeds: each
 * time GW_E_NOMEM, nothing in the result; the sanitizer sees that nothing leaks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "sheets.h"

static long allocations_left = -1; /* -1: all are granted */

static bool refused(void)
{
    if (allocations_left < 0)
        return false;
    return allocations_left-- == 0;
}

void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

void *__wrap_calloc(size_t count, size_t size)
{
    return refused() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    return refused() ? NULL : __real_realloc(memory, size);
}

/* The n-th allocation alone fails, those after it succeed again. */
static gw_status load_with(long granted, const char *name, const sheet_text *items,
                           gw_style **style, gw_error *error)
{
    sheets all = {.items = items};
    gw_style_source source = {open_sheet, &all};
    allocations_left = granted;
    return gw_style_load(style, name, &source, NULL, error);
}

static long try_all(const char *name, const sheet_text *items, gw_status in_the_end)
{
    for (long granted = 0; granted < 1000; granted++) {
        gw_style *style = NULL;
        gw_error error = {0};
        gw_status status = load_with(granted, name, items, &style, &error);
        bool was_refused = allocations_left < 0;
        allocations_left = -1;
        gw_style_free(style);
        if (!was_refused) {
            assert_int_equal(status, in_the_end);
            return granted;
        }
        assert_int_equal(status, GW_E_NOMEM);
        assert_int_equal(error.id, GW_MSG_OUT_OF_MEMORY);
        assert_null(style);
    }
    fail_msg("never succeeds");
    return 0;
}

static void a_good_sheet(void **state)
{
    (void)state;
    assert_true(try_all("/tests/styles/house.xml", NULL, GW_OK) > 5);
}

static void a_faulty_sheet(void **state)
{
    (void)state;
    static const sheet_text SHEETS[] = {
        {"bad",
         "<style name='bad' extends='gbt9704'><pge/><page top='x'/><font id='a'/><font id='a'/>"
         "<paragraph role='heading' level='1'/><paragraph role='heading' level='1'/></style>", 0},
        {0   }
    };
    assert_true(try_all("bad", SHEETS, GW_E_STYLE) > 5);
}

static void a_sheet_made_flat(void **state)
{
    (void)state;
    sheets all = {0};
    const gw_style_source source = {open_sheet, &all};
    gw_status status = GW_E_NOMEM;
    for (long granted = 0; granted < 1000 && status == GW_E_NOMEM; granted++) {
        gw_bytes flat = {0};
        gw_error error = {0};
        allocations_left = granted;
        status = gw_style_flatten(&flat, "/tests/styles/house.xml", &source, NULL, &error);
        bool was_refused = allocations_left < 0;
        allocations_left = -1;
        assert_int_equal(status, was_refused ? GW_E_NOMEM : GW_OK);
        assert_int_equal(error.id, was_refused ? GW_MSG_OUT_OF_MEMORY : GW_MSG_NONE);
        assert_int_equal(flat.data == NULL, was_refused);
        gw_bytes_free(&flat);
    }
    assert_int_equal(status, GW_OK);
}

/* A title that leaves little of the arena's first chunk, so that an array after it asks for more.
 */
static void try_large(int title, int fonts)
{
    gw_buf text = {0};
    gw_buf_format(&text, "<style name='large' extends='gbt9704' title='%0*d'>", title, 1);
    for (int i = 0; i < fonts; i++)
        gw_buf_format(&text, "<font id='f%d' face='F%d'/>", i, i);
    for (int i = 0; i < 200; i++)
        gw_buf_format(&text, "<recognise pattern='%d' role='note' weight='1'/>", i);
    gw_buf_puts(&text, "</style>");
    const sheet_text items[] = {
        {"large", text.p, text.n},
        {0}
    };
    assert_true(try_all("large", items, GW_OK) > 200);
    gw_buf_fini(&text);
}

static void many_fonts(void **state)
{
    (void)state;
    try_large(8000, 50);
}

static void many_patterns(void **state)
{
    (void)state;
    try_large(13000, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_sheet),      cmocka_unit_test(a_faulty_sheet),
        cmocka_unit_test(a_sheet_made_flat), cmocka_unit_test(many_fonts),
        cmocka_unit_test(many_patterns),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("style_memory", tests, NULL, NULL);
}
