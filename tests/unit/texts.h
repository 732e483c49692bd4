/* SPDX-License-Identifier: MIT
 *
 * Small texts for tests of parse/: text -> lines -> parts -> verdicts -> tree, as far as a test
 * wants to go, with everything in one struct. */
#ifndef GONGWEN_TESTS_TEXTS_H
#define GONGWEN_TESTS_TEXTS_H

#include "unit.h"

#include "parse/build.h"
#include "parse/facts.h"
#include "parse/recognise.h"
#include "text/decode.h"
#include "text/fill.h"
#include "text/lines.h"
#include "tree/role.h"

typedef struct reading {
    gw_arena arena;
    gw_decoded decoded;
    gw_lines lines;
    gw_fill fill;
    gw_parts parts;
    gw_recognised recognised;
    gw_built built;
} reading;

static inline void close_reading(reading *r)
{
    gw_arena_fini(&r->arena);
}

/* Lines, features and facts of a text in UTF-8. */
static inline gw_status measure_text(reading *r, gw_str text)
{
    *r = (reading){0};
    gw_status status = gw_decode(&r->decoded, text, "UTF-8", NULL, &r->arena, NULL, NULL);
    if (status == GW_OK)
        status = gw_lines_split(&r->lines, &r->decoded, NULL, &r->arena, NULL, NULL);
    if (status == GW_OK)
        status = gw_fill_measure(&r->fill, &r->lines, &r->arena, NULL);
    if (status == GW_OK)
        status = gw_features_measure(&r->parts, &r->lines, NULL, &r->fill, NULL, &r->arena,
                                     &r->arena, NULL);
    return status == GW_OK ? gw_facts_draw(&r->parts, &r->fill, NULL) : status;
}

/* Measured, then recognised; `style` and `forced` may be NULL. */
static inline gw_status recognise_text(reading *r, gw_str text, const gw_style *style,
                                       const gw_role *forced)
{
    gw_status status = measure_text(r, text);
    return status == GW_OK ? gw_recognise(&r->recognised, &r->parts, style, forced, &r->arena, NULL)
                           : status;
}

/* Recognised, then built; `options` may be NULL. */
static inline gw_status build_text(reading *r, gw_str text, const gw_build_options *options)
{
    static const gw_build_options NONE = {0};
    gw_status status = recognise_text(r, text, NULL, NULL);
    return status == GW_OK ? gw_build(&r->built, &r->recognised, options != NULL ? options : &NONE,
                                      &r->arena, NULL)
                           : status;
}

/* Compares and gives the buffer back. */
#define assert_buffer(buffer, expected)                                                            \
    do {                                                                                           \
        gw_buf_char((buffer), '\0');                                                               \
        assert_false((buffer)->failed);                                                            \
        assert_string_equal((buffer)->p, (expected));                                              \
        gw_buf_fini(buffer);                                                                       \
    } while (0)

#endif
