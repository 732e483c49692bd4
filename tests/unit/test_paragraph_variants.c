/* SPDX-License-Identifier: MIT
 *
 * <variant>: paragraphs of a role that a pattern of the sheet picks out. What the row takes from
 * its role and from the sheet that it extends, its faults, which texts it picks, how much of them
 * is the lead, and the styles that both formats make of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "places.h"
#include "samples.h"

#define OPEN "<style name='own' extends='gbt9704'>"
#define CLOSE "</style>"
#define ATTENDANCE                                                                                 \
    "<variant role='body' name='attendance' title='出席人员' pattern='^(出席|请假)：' "   \
    "left='5字' indent='-3字' lead-font='heiti'/>"

enum { INHERITED = 2 }; /* variants of gbt9704: beside tables */

typedef struct loaded {
    gw_style *style;
    record told;
    gw_status status;
} loaded;

static loaded load(const char *sheet, const char *base)
{
    const sheet_text items[] = {
        {"own",  sheet, 0},
        {"base",     base, 0},
        {0}
    };
    loaded l = {0};
    l.status = load_sheet(&l.style, "own", items, &l.told, NULL);
    return l;
}

static void unload(loaded *l)
{
    gw_buf_fini(&l->told.text);
    gw_style_free(l->style);
}

/* What the row does not say is its role's: the indent of body is not, its justification is. */
static void looks(void **state)
{
    (void)state;
    loaded l = load(OPEN ATTENDANCE CLOSE, NULL);
    assert_int_equal(l.status, GW_OK);
    assert_int_equal(l.style->variant_count, INHERITED + 1);
    const gw_variant *variant = &l.style->variants[INHERITED];
    assert_int_equal(variant->role, GW_ROLE_BODY);
    assert_int_equal(variant->look.left_twips, 1579);
    assert_int_equal(variant->look.first_line_twips, -948);
    assert_int_equal(variant->look.align, GW_ALIGN_JUSTIFY);
    assert_int_equal(variant->look.type.size_halfpoints, 32);
    assert_int_equal(variant->look.type.letter_spacing_twips, -5);
    assert_true(variant->look.has_lead);
    assert_true(gw_str_equal(variant->look.lead.font->face, GW_S("黑体")));
    assert_int_equal(variant->look.lead.size_halfpoints, 32);
    unload(&l);
}

/* Another size has no letter spacing, and its lead neither; without a title the name is one. */
static void another_size(void **state)
{
    (void)state;
    loaded l = load(OPEN "<variant role='note' name='small' pattern='^注' size='四号' "
                         "lead-bold='yes'/>" CLOSE,
                    NULL);
    const gw_variant *variant = &l.style->variants[INHERITED];
    assert_int_equal(variant->look.type.size_halfpoints, 28);
    assert_int_equal(variant->look.type.letter_spacing_twips, 0);
    assert_int_equal(variant->look.lead.letter_spacing_twips, 0);
    assert_true(variant->look.lead.bold);
    assert_false(variant->look.type.bold);
    assert_true(gw_str_equal(variant->title, GW_S("small")));
    unload(&l);
}

/* A row of the sheet that extends another changes what it says, and only that. */
static void cascade(void **state)
{
    (void)state;
    loaded l = load("<style name='own' extends='base'>"
                    "<variant role='body' name='attendance' left='6字'/></style>",
                    "<style name='base' extends='gbt9704'>" ATTENDANCE CLOSE);
    assert_int_equal(l.status, GW_OK);
    assert_int_equal(l.style->variant_count, INHERITED + 1);
    assert_int_equal(l.style->variants[INHERITED].look.left_twips, 1895);
    assert_int_equal(l.style->variants[INHERITED].look.first_line_twips, -948);
    assert_true(gw_str_equal(l.style->variants[INHERITED].title, GW_S("出席人员")));
    unload(&l);
}

static const struct {
    const char *row, *expected;
} FAULTS[] = {
    {"<variant role='body' name='a'/>",                                                            "own:1: STYLE_MISSING_ATTRIBUTE pattern|variant|\n"},
    {"<variant role='body' pattern='^a'/>",                                                        "own:1: STYLE_MISSING_ATTRIBUTE name|variant|\n"   },
    {"<variant role='body' name='出席' pattern='^a'/>",
     "own:1: STYLE_BAD_VALUE name|出席|a-z 0-9 - (1–31)\n"                                                                                        },
    {"<variant role='body' name='a' pattern='^(a'/>",
     "own:1: STYLE_BAD_PATTERN ^(a|missing closing parenthesis|\n"                                                                                    },
    {"<variant role='body' name='a' pattern='^a'/><variant role='正文' name='a' pattern='^b'/>",
     "own:1: STYLE_TWICE variant 正文 a||\n"                                                                                                        },
    {"<variant role='body' name='a' pattern='^a' lead-font='hei'/>",
     "own:1: STYLE_UNKNOWN_FONT hei|heiti|\n"                                                                                                         },
};

static void faults(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(FAULTS); i++) {
        char sheet[512];
        snprintf(sheet, sizeof sheet, OPEN "%s" CLOSE, FAULTS[i].row);
        loaded l = load(sheet, NULL);
        assert_int_equal(l.status, GW_E_STYLE);
        assert_string_equal(l.told.text.p, FAULTS[i].expected);
        unload(&l);
    }
}

/* One more than a sheet may have. */
static void too_many(void **state)
{
    (void)state;
    gw_buf sheet = {0};
    gw_buf_puts(&sheet, OPEN);
    for (int i = 0; i <= GW_MOST_VARIANTS - INHERITED; i++)
        gw_buf_format(&sheet, "<variant role='body' name='v%d' pattern='^%d'/>", i, i);
    gw_buf_puts(&sheet, CLOSE);
    gw_buf_char(&sheet, '\0');
    loaded l = load(sheet.p, NULL);
    assert_string_equal(l.told.text.p, "own:1: STYLE_TOO_MANY variant|32|\n");
    unload(&l);
    gw_buf_fini(&sheet);
}

/* The lead is the first group when it opens the text, otherwise the whole of what matched. */
static const struct {
    const char *pattern, *text;
    bool picked;
    size_t lead_bytes;
} TEXTS[] = {
    {"^(出席)：",        "出席：甲",                                     true,  6 },
    {"^出席：",          "出席：甲",                                     true,  9 },
    {"^（(出席)）：",  "（出席）：甲",                               true,  15},
    {"^(列席)?出席：", "出席：甲",                                     true,  9 },
    {"出席",              "会议出席：甲",                               false, 0 },
    {"^出席",             "请假：甲",                                     false, 0 },
    {"^(出席)",           "",                                                 false, 0 },
    {"^(a+)+$",             "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", false, 0 },
};

static void texts(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++) {
        char sheet[512];
        snprintf(sheet, sizeof sheet, OPEN "<variant role='body' name='a' pattern='%s'/>" CLOSE,
                 TEXTS[i].pattern);
        loaded l = load(sheet, NULL);
        assert_int_equal(l.status, GW_OK);
        size_t lead = 0;
        gw_str text = gw_str_of(TEXTS[i].text);
        const gw_variant *found = gw_style_variant(l.style, GW_ROLE_BODY, text, &lead);
        if ((found != NULL) != TEXTS[i].picked || (found != NULL && lead != TEXTS[i].lead_bytes))
            fail_msg("%s on %s: %d, %zu", TEXTS[i].pattern, TEXTS[i].text, found != NULL, lead);
        assert_null(gw_style_variant(l.style, GW_ROLE_NOTE, text, &lead));
        unload(&l);
    }
}

/* The first in the order of the sheet. */
static void first_counts(void **state)
{
    (void)state;
    loaded l = load(OPEN "<variant role='body' name='b' pattern='^出'/>"
                         "<variant role='body' name='a' pattern='^出席'/>" CLOSE,
                    NULL);
    size_t lead;
    assert_ptr_equal(gw_style_variant(l.style, GW_ROLE_BODY, GW_S("出席：甲"), &lead),
                     &l.style->variants[INHERITED]);
    unload(&l);
}

static const sample_row MINUTES[] = {
    INSIDE(0, DOCUMENT),
    BLOCK(1, BODY, "文"),
    BLOCK(1, BODY, "出席：甲、乙"),
    BLOCK(1, BODY, "请假：丙"),
};

/* Further lines begin behind the colon: 出席： takes the 3 字 of the look, 列席人员： 5 characters
 * of 315, 出　席： 4. One that would take half the line hangs as its look does. */
static void labels(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),
        BLOCK(1, BODY, "出席：甲"),
        BLOCK(1, BODY, "列席人员：乙"),
        BLOCK(1, BODY, "出　席：丙"),
        BLOCK(1, BODY, "请　　　　　　　　　　　　　　假：丁"),
        BLOCK(1, BODY, "出席会议的还有戊。"),
    };
    check_places("<style name='own' extends='minutes'/>", rows, GW_COUNT(rows),
                 "body as its look 出席：甲\nbody J 2206 0 -1575 列席人员：乙\n"
                 "body J 1891 0 -1260 出　席：丙\n"
                 "body as its look 请　　　　　　　　　　　　　　假：丁\n"
                 "body as its look 出席会议的还有戊。\n");
}

/* Both write the paragraph's style and that of its lead; a group of its own stands together, below
 * an empty line where the sheet wants one. */
static void in_docx(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_docx, "<style name='own' extends='minutes'/>", MINUTES,
                              GW_COUNT(MINUTES));
    gw_str part = part_of(&made, "word/document.xml");
    check_holds(part, "<w:pStyle w:val=\"gw-blank\"/></w:pPr></w:p><w:p><w:pPr><w:pStyle "
                      "w:val=\"gw-body-attendance_variant\"/></w:pPr><w:r><w:rPr><w:rStyle "
                      "w:val=\"gw-body-attendance_lead\"/><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
                      "<w:t>出席</w:t></w:r>");
    check_holds(part, "<w:t>：甲、乙</w:t></w:r></w:p><w:p><w:pPr><w:pStyle "
                      "w:val=\"gw-body-attendance_variant\"/>");
    gw_str styles = part_of(&made, "word/styles.xml");
    check_holds(styles,
                "w:styleId=\"gw-body-attendance_variant\"><w:name w:val=\"公文出席人员\"/>");
    check_holds(styles,
                "w:styleId=\"gw-body-attendance_lead\"><w:name w:val=\"公文出席人员段首\"/>");
    free_sample(&made);
}

static void in_odt(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_odt, "<style name='own' extends='minutes'/>", MINUTES,
                              GW_COUNT(MINUTES));
    check_holds(part_of(&made, "content.xml"),
                "<text:p text:style-name=\"gw-blank\"/><text:p "
                "text:style-name=\"gw-body-attendance_variant\"><text:span "
                "text:style-name=\"gw-body-attendance_lead\">出席</text:span>：甲、乙</text:p>"
                "<text:p text:style-name=\"gw-body-attendance_variant\">");
    check_holds(part_of(&made, "styles.xml"),
                "style:name=\"gw-body-attendance_variant\" style:display-name=\"公文出席人员\"");
    free_sample(&made);
}

/* Titles that other styles have, or that tailored ones may get, and one longer than any: no two
 * styles of a document have the same name or the same identifier. */
static void names_once(void **state)
{
    (void)state;
#define TEN "一二三四五六七八九十"
    sample made = make_sample(
        &gw_writer_docx,
        OPEN "<variant role='body' name='a' title='正文' pattern='^a'/>"
             "<variant role='note' name='a' title='正文' pattern='^a'/>"
             "<variant role='body' name='kept' title='正文（同页）' pattern='^b'/>"
             "<variant role='body' name='lead' title='正文（1）' pattern='^c' lead-bold='yes'/>"
             "<variant role='body' name='lead-lead' title='空行' pattern='^d'/>"
             "<variant role='body' name='long' title='" TEN TEN TEN TEN TEN
             "' pattern='^e'/>" CLOSE,
        MINUTES, GW_COUNT(MINUTES));
    static const char *const KEYS[] = {"<w:name w:val=\"", "w:styleId=\""};
    for (size_t i = 0; i < GW_COUNT(KEYS); i++) {
        gw_str rest = part_of(&made, "word/styles.xml");
        for (gw_str key; (key = cut_out(rest, KEYS[i], "\"")).n > 0;) {
            rest = gw_str_from(rest, (size_t)(key.p - rest.p) + key.n);
            if (gw_str_find(rest, key) != GW_NOT_FOUND)
                fail_msg("twice: %.*s", (int)key.n, key.p);
        }
    }
    check_holds(part_of(&made, "word/styles.xml"), "\"公文" TEN TEN TEN TEN TEN "\"");
    free_sample(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(looks),        cmocka_unit_test(another_size),
        cmocka_unit_test(cascade),      cmocka_unit_test(faults),
        cmocka_unit_test(too_many),     cmocka_unit_test(texts),
        cmocka_unit_test(in_docx),      cmocka_unit_test(in_odt),
        cmocka_unit_test(first_counts), cmocka_unit_test(names_once),
        cmocka_unit_test(labels),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("paragraph variants", tests, NULL, NULL);
}
