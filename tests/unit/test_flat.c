/* SPDX-License-Identifier: MIT
 *
 * style/flat: what inheritance makes of a sheet, word for word; and style/platform: which faces
 * --fonts takes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "sheets.h"
#include "style/cascade.h"
#include "style/flat.h"
#include "style/sheet.h"

/* The sheets of a list laid over each other, the last one first, as one sheet. */
static void flatten(gw_buf *out, const sheet_text *items, int count)
{
    gw_arena arena = {0};
    gw_faults faults = {.arena = &arena};
    const char *paths[8];
    gw_cascade *cascade = GW_NEW(&arena, gw_cascade);
    for (int i = count - 1; i >= 0; i--) {
        gw_tag *tags = NULL;
        paths[i] = items[i].name;
        assert_true(gw_tags_read(&tags, gw_str_of(items[i].text), i, &faults));
        assert_true(gw_cascade_add(cascade, tags, i, &faults));
    }
    assert_int_equal(faults.count, 0);
    gw_flat_put(out, cascade, paths, count);
    gw_buf_char(out, '\0');
    gw_arena_fini(&arena);
}

/* Comments end in column 100, or behind a row that is longer. */
static void same_flat(const sheet_text *items, int count, const char *expected)
{
    gw_buf out = {0};
    flatten(&out, items, count);
    gw_buf squeezed = {0};
    for (const char *p = out.p; *p != '\0'; p++)
        if (p[0] != ' ' || p[1] != ' ')
            gw_buf_char(&squeezed, *p);
    gw_buf_char(&squeezed, '\0');
    assert_string_equal(squeezed.p, expected);
    gw_buf_fini(&squeezed);
    gw_buf_fini(&out);
}

static void later_sheets_win(void **state)
{
    (void)state;
    static const sheet_text ITEMS[] = {
        {"/home/house.xml",
         "<style name='house' extends='base'>\n"
         "<paragraph role='heading' level='3' bold='yes'/>\n"
         "<paragraph role='层次标题' indent='3字'/></style>",    0},
        {"/usr/base.xml",
         "<style name='base' title='B'>\n"
         "<page top='1mm'/><paragraph role='heading' indent='2字'/>\n"
         "<paragraph role='heading' level='3' outline='3'/></style>", 0},
    };
    same_flat(ITEMS, 2,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<!-- /home/house.xml\n < /usr/base.xml -->\n"
              "<style name=\"house\" title=\"B\"> <!-- house.xml:1 name; base.xml:1 title -->\n"
              " <page top=\"1mm\"/> <!-- base.xml:2 -->\n"
              " <paragraph role=\"层次标题\" indent=\"3字\"/> <!-- house.xml:3 -->\n"
              " <paragraph role=\"层次标题\" level=\"1\" indent=\"3字\"/>"
              " <!-- house.xml:3 role indent; base.xml:2 level -->\n"
              " <paragraph role=\"层次标题\" level=\"2\" indent=\"3字\"/>"
              " <!-- house.xml:3 role indent; base.xml:2 level -->\n"
              " <paragraph role=\"heading\" level=\"3\" bold=\"yes\" indent=\"3字\" outline=\"3\"/>"
              " <!-- house.xml:2 role level bold; house.xml:3 indent; base.xml:3 outline -->\n"
              " <paragraph role=\"层次标题\" level=\"4\" indent=\"3字\"/>"
              " <!-- house.xml:3 role indent; base.xml:2 level -->\n"
              " <paragraph role=\"层次标题\" level=\"5\" indent=\"3字\"/>"
              " <!-- house.xml:3 role indent; base.xml:2 level -->\n"
              "</style>\n");
}

static void nothing_breaks_out(void **state)
{
    (void)state;
    static const sheet_text ITEMS[] = {
        {"/a---b-->/s.xml",
         "<style name='a&amp;b' extends='s'>"
         "<recognise pattern='&lt;&quot;&#10;&#9;&#13; ' role='note' weight='1'/></style>", 0},
        {"/c/s.xml",        "<style name='s'/>",                                            0},
    };
    same_flat(ITEMS, 2,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<!-- /a- - -b- ->/s.xml\n < /c/s.xml -->\n"
              "<style name=\"a&amp;b\"> <!-- /a- - -b- ->/s.xml:1 -->\n"
              " <recognise pattern=\"&lt;&quot;&#10;&#9;&#13; \" role=\"note\" weight=\"1\"/>"
              " <!-- /a- - -b- ->/s.xml:1 -->\n"
              "</style>\n");
}

static void comments_stand_in_one_column(void **state)
{
    (void)state;
    static const sheet_text ITEMS[] = {
        {"s.xml", "<style name='样式'><page top='1mm'/></style>", 0},
    };
    gw_buf out = {0};
    flatten(&out, ITEMS, 1);
    char line[200];
    snprintf(line, sizeof line, "\n%-102s<!-- s.xml:1 -->\n", "<style name=\"样式\">");
    assert_non_null(strstr(out.p, line)); /* six bytes on four columns */
    snprintf(line, sizeof line, "\n%-100s<!-- s.xml:1 -->\n", "  <page top=\"1mm\"/>");
    assert_non_null(strstr(out.p, line));
    gw_buf_fini(&out);
}

/* ---- a whole sheet -------------------------------------------------------------------------- */

static void flat_again(gw_bytes *flat, const char *name, const sheet_text *items)
{
    sheets all = {.items = items};
    const gw_style_source source = {open_sheet, &all};
    gw_error error = {0};
    if (gw_style_flatten(flat, name, &source, NULL, &error) != GW_OK)
        fail_msg("%s:%d: %s %s", name, error.line, MESSAGE_NAMES[error.id], error.arguments[0]);
}

/* What is left of a sheet without its comments. */
static void put_rows(gw_buf *out, const gw_bytes *sheet)
{
    gw_str rest = {sheet->data, sheet->size};
    while (rest.n > 0) {
        size_t comment = gw_str_find(rest, GW_S("<!--"));
        gw_buf_put(out, gw_str_head(rest, comment));
        size_t end = comment == GW_NOT_FOUND ? rest.n : gw_str_find(rest, GW_S("-->")) + 3;
        rest = gw_str_from(rest, end);
    }
    gw_buf_char(out, '\0');
}

static void flat_sheets_stay_as_they_are(void **state)
{
    (void)state;
    static const char *const NAMES[] = {"gbt9704", "/tests/styles/house.xml"};
    for (size_t i = 0; i < GW_COUNT(NAMES); i++) {
        gw_bytes once = {0}, twice = {0};
        gw_buf first = {0}, second = {0};
        flat_again(&once, NAMES[i], NULL);
        const sheet_text items[] = {
            {"once",     once.data, once.size},
            {0}
        };
        flat_again(&twice, "once", items);
        put_rows(&first, &once);
        put_rows(&second, &twice);
        assert_string_equal(first.p, second.p);
        assert_null(strstr(first.p, "extends"));
        gw_buf_fini(&first);
        gw_buf_fini(&second);
        gw_bytes_free(&once);
        gw_bytes_free(&twice);
    }
}

static void faulty_sheets_have_no_flat_one(void **state)
{
    (void)state;
    static const sheet_text ITEMS[] = {
        {"a", "<style name='a' extends='gbt9704'>\n<page tip='1mm'/></style>", 0},
        {0 }
    };
    sheets all = {.items = ITEMS};
    const gw_style_source source = {open_sheet, &all};
    gw_bytes flat = {0};
    gw_error error = {0};
    assert_int_equal(gw_style_flatten(&flat, "a", &source, NULL, &error), GW_E_STYLE);
    assert_int_equal(error.id, GW_MSG_STYLE_UNKNOWN_ATTRIBUTE);
    assert_int_equal(error.line, 2);
    assert_null(flat.data);
}

/* ---- platforms ------------------------------------------------------------------------------ */

static void names_of_platforms(void **state)
{
    (void)state;
    for (gw_platform p = GW_PLATFORM_NONE + 1; p < GW_PLATFORM_COUNT; p++)
        assert_int_equal(gw_platform_find(gw_platform_name(p)), p);
    assert_string_equal(gw_platform_name(GW_PLATFORM_KYLIN), "kylin");
    assert_null(gw_platform_name(GW_PLATFORM_COUNT));
    assert_null(gw_platform_name(GW_PLATFORM_NONE));
    assert_int_equal(gw_platform_find("Windows"), GW_PLATFORM_NONE);
}

static void same_face(gw_str found, const char *expected)
{
    if (!gw_str_equal(found, gw_str_of(expected)))
        fail_msg("%.*s instead of %s", (int)found.n, found.p, expected);
}

/* The faces of a font with these attributes, once a platform was chosen. */
typedef struct choice {
    const char *attributes;
    gw_platform platform;
    const char *face, *latin, *alternatives[GW_FONT_ALTERNATIVES + 1];
} choice;

static const choice CHOICES[] = {
    {"face='A' alternatives='B C' windows='W'",           GW_PLATFORM_WINDOWS, "W", "W", {"A", "B", "C"}                         },
    {"face='A' alternatives='B C' windows='W'",           GW_PLATFORM_NONE,    "A", "A", {"B", "C"}                              },
    {"face='A' alternatives='B C' windows='W'",           GW_PLATFORM_WPS,     "A", "A", {"B", "C"}                              },
    {"face='A' alternatives='B W C' kylin='W'",           GW_PLATFORM_KYLIN,   "W", "W", {"A", "B", "C"}                         },
    {"face='A' alternatives='B A' macos='W'",             GW_PLATFORM_MACOS,   "W", "W", {"A", "B"}                              },
    {"face='A' latin='T' libre='W'",                      GW_PLATFORM_LIBRE,   "W", "T", {"A"}                                   },
    {"face='A' latin='W' libre='W'",                      GW_PLATFORM_LIBRE,   "W", "W", {"A"}                                   },
    {"face='A' alternatives='A B' libre='A'",             GW_PLATFORM_LIBRE,   "A", "A", {"A", "B"}                              },
    {"face='A' alternatives='1 2 3 4 5 6 7 8' libre='W'",
     GW_PLATFORM_LIBRE,                                                        "W",
     "W",                                                                                {"A", "1", "2", "3", "4", "5", "6", "7"}},
};

static void platforms_choose_faces(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(CHOICES); i++) {
        const choice *c = &CHOICES[i];
        char text[200];
        snprintf(text, sizeof text, "<style name='a' extends='gbt9704'><font id='x' %s/></style>",
                 c->attributes);
        const sheet_text items[] = {
            {"a", text, 0},
            {0 }
        };
        gw_style *style = NULL;
        record told;
        assert_int_equal(load_sheet(&style, "a", items, &told, NULL), GW_OK);
        gw_style_choose_fonts(style, c->platform);
        const gw_font *font = &style->fonts[style->font_count - 1];
        same_face(font->face, c->face);
        same_face(font->latin, c->latin);
        for (size_t k = 0; k < font->alternative_count; k++)
            same_face(font->alternatives[k], c->alternatives[k]);
        assert_null(c->alternatives[font->alternative_count]);
        gw_buf_fini(&told.text);
        gw_style_free(style);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(later_sheets_win),
        cmocka_unit_test(nothing_breaks_out),
        cmocka_unit_test(comments_stand_in_one_column),
        cmocka_unit_test(flat_sheets_stay_as_they_are),
        cmocka_unit_test(faulty_sheets_have_no_flat_one),
        cmocka_unit_test(names_of_platforms),
        cmocka_unit_test(platforms_choose_faces),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("flat", tests, NULL, NULL);
}
