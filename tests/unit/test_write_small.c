/* SPDX-License-Identifier: MIT
 *
 * The small helpers of the writers: pieces of text, moments, measures, faces. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "sheets.h"
#include "write/face.h"
#include "write/measure.h"
#include "write/piece.h"
#include "write/timestamp.h"

/* A tab is written T, a break B, text in brackets. */
static void pieces(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"",                   ""                    },
        {"甲乙",             "[甲乙]"            },
        {"甲\t乙",           "[甲]T[乙]"         },
        {"\t\t",               "TT"                  },
        {"甲\xE2\x80\xA8乙", "[甲]B[乙]"         },
        {"甲\n乙\t",         "[甲]B[乙]T"        },
        {"“\xE2\x80\xA9”", "[“\xE2\x80\xA9”]"},
        {"甲\xE2\x80",        "[甲\xE2\x80]"       },
    };
    for (size_t i = 0; i < GW_COUNT(rows); i++) {
        gw_str rest = gw_str_of(rows[i][0]);
        gw_piece piece;
        gw_buf out = {0};
        while (gw_piece_next(&rest, &piece))
            if (piece.kind == GW_PIECE_TEXT)
                gw_buf_format(&out, "[%.*s]", (int)piece.text.n, piece.text.p);
            else
                gw_buf_char(&out, piece.kind == GW_PIECE_TAB ? 'T' : 'B');
        gw_buf_char(&out, '\0');
        assert_string_equal(out.p, rows[i][1]);
        gw_buf_fini(&out);
    }
}

/* The expected moments are those of `date -u -d @N`. */
static void moments(void **state)
{
    (void)state;
    static const struct {
        int64_t seconds;
        const char *expected;
    } rows[] = {
        {0,            "1970-01-01T00:00:00Z"},
        {-1,           "1969-12-31T23:59:59Z"},
        {951782399,    "2000-02-28T23:59:59Z"},
        {951782400,    "2000-02-29T00:00:00Z"},
        {1614556800,   "2021-03-01T00:00:00Z"},
        {1735689599,   "2024-12-31T23:59:59Z"},
        {-62135596800, "0001-01-01T00:00:00Z"},
        {-62135596801, ""                    },
        {253402300799, "9999-12-31T23:59:59Z"},
        {253402300800, ""                    },
        {INT64_MIN,    ""                    },
        {INT64_MAX,    ""                    },
    };
    for (size_t i = 0; i < GW_COUNT(rows); i++) {
        char room[GW_TIMESTAMP_CAPACITY];
        assert_true(gw_str_equal(gw_timestamp(room, rows[i].seconds), gw_str_of(rows[i].expected)));
    }
}

/* Page number lines, worked out by hand. The dash lies 4/5 of the pitch less 0.306 of the size
 * below the top of its line. The first row is the standard's: 7 mm are 397 twips, the dash lies
 * 224 - 85 = 139 below the line's top, so the gap is 258 (4.55 mm; 4.54 were measured), the
 * distance from the foot 1984 - 258 - 280 = 1446 (as measured), the area 1984 * 3 / 7 = 850. */
static void footers(void **state)
{
    (void)state;
    static const struct {
        int bottom, below, pitch, halfpoints, gap, distance, height;
    } rows[] = {
        {1984, 397,  280, 28, 258,  1446, 850 },
        {1984, 397,  400, 28, 162,  1422, 850 }, /* 1422 was measured for a line of 400 */
        {1984, 1000, 280, 28, 861,  843,  1141},
        {1984, 3000, 280, 28, 2861, 0,    1984}, /* lower than the paper reaches */
        {600,  0,    280, 28, 0,    459,  280 }, /* the dash on the edge itself */
    };
    for (size_t i = 0; i < GW_COUNT(rows); i++) {
        const gw_style style = {
            .page.bottom_twips = rows[i].bottom,
            .page_number = {.shown = true,
                            .below_twips = rows[i].below,
                            .pitch_twips = rows[i].pitch,
                            .type.size_halfpoints = rows[i].halfpoints},
        };
        assert_int_equal(gw_footer_gap_twips(&style), rows[i].gap);
        assert_int_equal(gw_footer_distance_twips(&style), rows[i].distance);
        assert_int_equal(gw_footer_height_twips(&style), rows[i].height);
    }
    assert_int_equal(gw_footer_height_twips(&(gw_style){.page.bottom_twips = 1984}), 0);
}

/* 156 mm in 28 columns: two are 2 * 8844 / 28. */
static void tab_stops(void **state)
{
    (void)state;
    gw_style style = {
        .page = {.width_twips = 11906, .inner_twips = 1588, .outer_twips = 1474},
        .grid.columns = 28,
    };
    assert_int_equal(gw_tab_stop_twips(&style), 631);
    style.grid.columns = 0;
    assert_true(gw_tab_stop_twips(&style) > 0);
}

/* Each face once, a face of letters only where it differs. */
static void faces(void **state)
{
    (void)state;
    gw_font fonts[] = {
        {.face = GW_S("仿宋"),
         .latin = GW_S("仿宋"),
         .alternatives = {GW_S("FangSong")},
         .alternative_count = 1},
        {.face = GW_S("宋体"),  .latin = GW_S("Times"),                             .generic = GW_GENERIC_SANS},
        {.face = GW_S("仿宋"),.latin = GW_S("Times")},
    };
    const gw_style style = {.fonts = fonts, .font_count = GW_COUNT(fonts)};
    size_t at = 0;
    gw_face face;
    assert_true(gw_face_next(&style, &at, &face));
    assert_true(gw_str_equal(face.name, GW_S("仿宋")) && !face.is_latin);
    assert_true(gw_str_equal(face.alternative, GW_S("FangSong")));
    assert_true(gw_face_next(&style, &at, &face));
    assert_true(gw_str_equal(face.name, GW_S("宋体")) && face.generic == GW_GENERIC_SANS);
    assert_int_equal(face.alternative.n, 0);
    assert_true(gw_face_next(&style, &at, &face));
    assert_true(gw_str_equal(face.name, GW_S("Times")) && face.is_latin);
    assert_false(gw_face_next(&style, &at, &face));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces),    cmocka_unit_test(moments), cmocka_unit_test(footers),
        cmocka_unit_test(tab_stops), cmocka_unit_test(faces),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
