/* SPDX-License-Identifier: MIT
 *
 * For tests of marks: a text -> the lines that are left, each with what its marks told. */
#ifndef GONGWEN_TESTS_MARKED_H
#define GONGWEN_TESTS_MARKED_H

#include "unit.h"

#include "parse/marks.h"
#include "text/decode.h"

typedef struct marked_text {
    gw_arena arena;
    gw_lines lines;
    gw_marks marks;
    gw_error error;
    unit_notices notices;
    gw_status status;
} marked_text;

static inline marked_text read_marks(const char *text, gw_source from, bool no_directives)
{
    marked_text m = {0};
    gw_decoded decoded;
    gw_options options = {.file = "a.txt", .from = from, .no_directives = no_directives};
    options.listener = (gw_listener){unit_hear, &m.notices};
    assert_int_equal(gw_decode(&decoded, gw_str_of(text), "UTF-8", NULL, &m.arena, NULL, NULL),
                     GW_OK);
    assert_int_equal(gw_lines_split(&m.lines, &decoded, NULL, &m.arena, NULL, NULL), GW_OK);
    m.status = gw_marks_read(&m.marks, &m.lines, &options, &m.arena, &m.error);
    return m;
}

static inline void put_hint(gw_buf *out, const gw_hint *hint)
{
    if (hint->role != GW_ROLE_NONE)
        gw_buf_format(out, "%s/%d ", gw_role_name(hint->role), hint->level);
    if (hint->hashes > 0)
        gw_buf_format(out, "#%d ", hint->hashes);
    if (hint->bold_chars > 0)
        gw_buf_format(out, "bold%d ", (int)hint->bold_chars);
    gw_buf_puts(out, hint->wholly_bold ? "bold " : "");
    gw_buf_puts(out, hint->bullet ? "item " : "");
    gw_buf_puts(out, hint->quoted ? "quote " : "");
    gw_buf_puts(out, hint->table_row ? "row " : "");
    gw_buf_puts(out, hint->verbatim ? "verbatim " : "");
    gw_buf_puts(out, hint->code ? "code " : "");
}

/* "3 #2 一、要求\n": number, hints, text. */
static inline void put_marked(gw_buf *out, const marked_text *m)
{
    for (size_t i = 0; i < m->lines.count; i++) {
        gw_buf_format(out, "%d ", m->lines.items[i].number);
        if (m->marks.hints != NULL)
            put_hint(out, &m->marks.hints[i]);
        gw_buf_put(out, m->lines.items[i].text);
        gw_buf_char(out, '\n');
    }
    gw_buf_char(out, '\0');
}

typedef struct marked_row {
    const char *text, *expected;
} marked_row;

static inline void assert_marked(const marked_row *rows, size_t count, gw_source from)
{
    for (size_t i = 0; i < count; i++) {
        marked_text m = read_marks(rows[i].text, from, false);
        gw_buf found = {0};
        assert_int_equal(m.status, GW_OK);
        put_marked(&found, &m);
        if (strcmp(found.p, rows[i].expected) != 0)
            fail_msg("%s\ngave\n%s", rows[i].text, found.p);
        gw_buf_fini(&found);
        gw_arena_fini(&m.arena);
    }
}

#endif
