/* SPDX-License-Identifier: MIT
 *
 * write/registry, and what holds of every writer: the same bytes for the same input, and an honest
 * end when memory runs out. The allocator is wrapped so that the n-th allocation can be refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "manuscripts.h"
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

typedef struct sample {
    gw_style *style;
    gw_arena arena;
    record told;
    gw_manuscript manuscript;
} sample;

static sample make_sample(void)
{
    sample made = {0};
    assert_int_equal(load_sheet(&made.style, "gbt9704", NULL, &made.told, NULL), GW_OK);
    made.manuscript.file = build_tree(&made.arena, ALL_ROLES, GW_COUNT(ALL_ROLES));
    return made;
}

static void free_sample(sample *made)
{
    gw_buf_fini(&made->told.text);
    gw_arena_fini(&made->arena);
    gw_style_free(made->style);
}

static void names(void **state)
{
    (void)state;
    assert_true(gw_writer_count() >= 2);
    for (size_t i = 0; i < gw_writer_count(); i++) {
        const gw_writer *writer = gw_writer_at(i);
        assert_ptr_equal(gw_writer_find(gw_writer_name(writer)), writer);
        assert_true(gw_writer_suffix(writer)[0] != '.');
        assert_non_null(writer->media_type);
    }
    assert_null(gw_writer_at(gw_writer_count()));
    assert_null(gw_writer_find("doc"));
    assert_null(gw_writer_find(""));
    assert_null(gw_writer_find(NULL));
    assert_string_equal(gw_writer_suffix(gw_writer_find("docx")), "docx");
    assert_string_equal(gw_writer_suffix(gw_writer_find("odt")), "odt");
    gw_prepared_free(NULL);
}

static void same_bytes(void **state)
{
    (void)state;
    sample made = make_sample();
    for (size_t i = 0; i < gw_writer_count(); i++) {
        gw_buf first = {0}, second = {0};
        assert_int_equal(write_whole(gw_writer_at(i), made.style, &made.manuscript, &first, NULL),
                         GW_OK);
        assert_int_equal(write_whole(gw_writer_at(i), made.style, &made.manuscript, &second, NULL),
                         GW_OK);
        assert_true(first.n > 4000);
        assert_true(gw_str_equal(gw_buf_view(&first), gw_buf_view(&second)));
        gw_buf_fini(&first);
        gw_buf_fini(&second);
    }
    free_sample(&made);
}

/* One prepared writer serves many documents. */
static void prepared_is_shared(void **state)
{
    (void)state;
    sample made = make_sample();
    const gw_node *empty = gw_node_add(&made.arena, NULL, GW_NODE_FILE);
    gw_prepared *prepared = NULL;
    assert_int_equal(gw_prepared_new(&prepared, &gw_writer_docx, made.style, NULL), GW_OK);
    gw_buf outs[3] = {0};
    for (size_t i = 0; i < GW_COUNT(outs); i++) {
        gw_manuscript manuscript = made.manuscript;
        if (i == 1)
            manuscript.file = empty;
        assert_int_equal(gw_writer_docx.write(&manuscript, prepared, &made.arena, &outs[i], NULL),
                         GW_OK);
    }
    assert_true(gw_str_equal(gw_buf_view(&outs[0]), gw_buf_view(&outs[2])));
    assert_false(gw_str_equal(gw_buf_view(&outs[0]), gw_buf_view(&outs[1])));
    for (size_t i = 0; i < GW_COUNT(outs); i++)
        gw_buf_fini(&outs[i]);
    gw_prepared_free(prepared);
    free_sample(&made);
}

/* Refuses allocation number `granted` + 1; false when the run needed fewer. */
static bool fails_honestly(const gw_writer *writer, const sample *made, long granted)
{
    gw_buf out = {0};
    gw_error error = {0};
    allocations_left = granted;
    gw_status status = write_whole(writer, made->style, &made->manuscript, &out, &error);
    bool was_refused = allocations_left < 0;
    allocations_left = -1;
    if (was_refused) {
        assert_int_equal(status, GW_E_NOMEM);
        assert_int_equal(error.id, GW_MSG_OUT_OF_MEMORY);
        assert_int_equal(out.n, 0);
    } else {
        assert_int_equal(status, GW_OK);
    }
    gw_buf_fini(&out);
    return was_refused;
}

static void out_of_memory(void **state)
{
    (void)state;
    sample made = make_sample();
    for (size_t i = 0; i < gw_writer_count(); i++) {
        long granted = 0;
        while (granted < 10000 && fails_honestly(gw_writer_at(i), &made, granted))
            granted++;
        assert_true(granted > 10 && granted < 10000);
    }
    free_sample(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names),
        cmocka_unit_test(same_bytes),
        cmocka_unit_test(prepared_is_shared),
        cmocka_unit_test(out_of_memory),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
