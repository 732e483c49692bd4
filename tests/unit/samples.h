/* SPDX-License-Identifier: MIT
 *
 * For tests of one format: a package, made and taken apart. Include cmocka.h before it. */
#ifndef GONGWEN_TESTS_SAMPLES_H
#define GONGWEN_TESTS_SAMPLES_H

#include "manuscripts.h"
#include "sheets.h"

#define STANDARD "<style name='own' extends='gbt9704'/>"

/* A package made from a tree with a sheet of its own, and what it was made of. */
typedef struct sample {
    gw_style *style;
    gw_arena arena;
    gw_buf package;
    record told;
} sample;

static inline sample make_sample(const gw_writer *writer, const char *sheet, const sample_row *rows,
                                 size_t count)
{
    const sheet_text items[] = {
        {"own", sheet, 0},
        {0   }
    };
    sample made = {0};
    assert_int_equal(load_sheet(&made.style, "own", items, &made.told, NULL), GW_OK);
    gw_node *file = build_tree(&made.arena, rows, count);
    assert_null(gw_tree_check(file));
    const gw_manuscript manuscript = {
        .file = file,
        .title = GW_S("关于“测试”的通知"),
        .author = GW_S("A & B"),
        .has_date = true,
        .date = 1614556800,
    };
    assert_int_equal(write_whole(writer, made.style, &manuscript, &made.package, NULL), GW_OK);
    return made;
}

static inline void free_sample(sample *made)
{
    gw_buf_fini(&made->package);
    gw_buf_fini(&made->told.text);
    gw_arena_fini(&made->arena);
    gw_style_free(made->style);
}

static inline gw_str part_of(sample *made, const char *name)
{
    return read_part(gw_buf_view(&made->package), name, &made->arena);
}

static inline void check_holds(gw_str text, const char *expected)
{
    if (gw_str_find(text, gw_str_of(expected)) == GW_NOT_FOUND)
        fail_msg("not there: %s\nin: %.*s", expected, (int)(text.n < 4000 ? text.n : 4000), text.p);
}

static inline void check_holds_not(gw_str text, const char *unexpected)
{
    if (gw_str_find(text, gw_str_of(unexpected)) != GW_NOT_FOUND)
        fail_msg("there: %s", unexpected);
}

#endif
