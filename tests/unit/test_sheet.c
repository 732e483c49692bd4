/* SPDX-License-Identifier: MIT
 *
 * style/sheet: the numbers of GB/T 9704-2012 in styles/gbt9704.xml, inheritance, and what is told
 * about faulty sheets. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "sheets.h"
#include "style/sheet.h"

static gw_style *load_good(const char *name, const sheet_text *items)
{
    gw_style *style = NULL;
    gw_error error = {0};
    record told;
    gw_status status = load_sheet(&style, name, items, &told, &error);
    if (status != GW_OK || told.count > 0)
        fail_msg("%s: %s", name, told.text.p);
    gw_buf_fini(&told.text);
    assert_int_equal(error.status, GW_OK);
    return style;
}

static void same_text(gw_str found, const char *expected)
{
    if (!gw_str_equal(found, gw_str_of(expected)))
        fail_msg("%.*s instead of %s", (int)found.n, found.p,
                 expected != NULL ? expected : "nothing");
}

/* ---- gbt9704 -------------------------------------------------------------------------------- */

static void page_and_grid(void **state)
{
    (void)state;
    gw_style *style = load_good("gbt9704", NULL);
    assert_string_equal(gw_style_name(style), "gbt9704");
    same_text(style->title, "党政机关公文格式 GB/T 9704-2012");
    assert_int_equal(style->page.width_twips, 11906);
    assert_int_equal(style->page.height_twips, 16838);
    assert_int_equal(style->page.top_twips, 2098);
    assert_int_equal(style->page.bottom_twips, 1984);
    assert_int_equal(style->page.inner_twips, 1588);
    assert_int_equal(style->page.outer_twips, 1474);
    assert_false(style->page.mirrored);
    assert_int_equal(gw_page_type_width_twips(&style->page), 8844);
    assert_int_equal(gw_page_type_height_twips(&style->page), 12756);
    assert_int_equal(style->grid.pitch_twips, 579);
    assert_int_equal(style->grid.lines, 22);
    assert_int_equal(style->grid.columns, 28);
    assert_int_equal(style->grid.letter_spacing_twips, -5);
    assert_true(style->grid.autospace);
    assert_true(style->document_page_break);
    gw_style_free(style);
}

static void page_number(void **state)
{
    (void)state;
    gw_style *style = load_good("gbt9704", NULL);
    const gw_page_number *number = &style->page_number;
    assert_true(number->shown);
    same_text(number->type.font->face, "宋体");
    assert_int_equal(number->type.size_halfpoints, 28);
    assert_int_equal(number->type.letter_spacing_twips, 0);
    assert_int_equal(number->odd, GW_SIDE_RIGHT);
    assert_int_equal(number->even, GW_SIDE_LEFT);
    assert_int_equal(number->inset_twips, 280);
    assert_int_equal(number->below_twips, 397); /* 396.85 */
    assert_int_equal(number->pitch_twips, 280);
    same_text(number->before, "— ");
    same_text(number->after, " —");
    gw_style_free(style);
}

static void faces(void **state)
{
    (void)state;
    static const struct {
        const char *id, *face, *first;
        size_t alternatives;
        gw_generic generic;
    } ROWS[] = {
        {"fangsong",     "仿宋_GB2312",         "仿宋",              6, GW_GENERIC_SERIF },
        {"kaiti",        "楷体_GB2312",         "楷体",              6, GW_GENERIC_SCRIPT},
        {"heiti",        "黑体",                "SimHei",              6, GW_GENERIC_SANS  },
        {"xiaobiaosong", "方正小标宋简体", "方正小标宋_GBK", 5, GW_GENERIC_SERIF },
        {"songti",       "宋体",                "SimSun",              6, GW_GENERIC_SERIF },
    };
    gw_style *style = load_good("gbt9704", NULL);
    assert_int_equal(style->font_count, GW_COUNT(ROWS));
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        const gw_font *font = &style->fonts[i];
        same_text(font->id, ROWS[i].id);
        same_text(font->face, ROWS[i].face);
        same_text(font->latin, ROWS[i].face);
        same_text(font->alternatives[0], ROWS[i].first);
        assert_int_equal(font->alternative_count, ROWS[i].alternatives);
        assert_int_equal(font->generic, ROWS[i].generic);
    }
    same_text(style->fonts[2].alternatives[4], "Noto Sans CJK SC");
    gw_style_free(style);
}

/* n 字 = round(n × 8844 / 28) twips; in 四号 280 twips each. */
static void paragraphs(void **state)
{
    (void)state;
    enum { J = GW_ALIGN_JUSTIFY, L = GW_ALIGN_LEFT, C = GW_ALIGN_CENTRE, R = GW_ALIGN_RIGHT };
    static const struct {
        gw_role role;
        int level;
        const char *font;
        int size, spacing, align, left, first, right, pitch, before, after;
        bool keep_next, page_break;
        int outline;
    } ROWS[] = {
        {GW_ROLE_SERIAL,           0, "fangsong",     32, -5, L, 0,    0,    0,    579, 0, 0, 0, 0, 0},
        {GW_ROLE_SECRECY,          0, "heiti",        32, -5, L, 0,    0,    0,    579, 0, 0, 0, 0, 0},
        {GW_ROLE_URGENCY,          0, "heiti",        32, -5, L, 0,    0,    0,    579, 0, 0, 0, 0, 0},
        {GW_ROLE_ISSUER,           0, "xiaobiaosong", 96, 0,  C, 0,    0,    0,    960, 0, 2, 1, 0, 0},
        {GW_ROLE_NUMBER,           0, "fangsong",     32, -5, C, 0,    0,    0,    579, 2, 2, 1, 0, 0},
        {GW_ROLE_SIGNER,           0, "kaiti",        32, -5, R, 316,  0,    316,  579, 2, 2, 1, 0, 0},
        {GW_ROLE_COLLECTION_TITLE, 0, "xiaobiaosong", 44, 0,  C, 0,    0,    0,    700, 0, 1, 1, 0, 0},
        {GW_ROLE_TOC_TITLE,        0, "xiaobiaosong", 44, 0,  C, 0,    0,    0,    700, 0, 1, 1, 0, 0},
        {GW_ROLE_TOC,              0, "fangsong",     32, -5, J, 0,    0,    0,    579, 0, 0, 0, 0, 0},
        {GW_ROLE_TITLE,            0, "xiaobiaosong", 44, 0,  C, 0,    0,    0,    700, 0, 1, 1, 0, 0},
        {GW_ROLE_SUBTITLE,         0, "kaiti",        32, -5, C, 0,    0,    0,    579, 0, 1, 1, 0, 0},
        {GW_ROLE_BYLINE,           0, "kaiti",        32, -5, C, 0,    0,    0,    579, 0, 1, 1, 0, 0},
        {GW_ROLE_RECIPIENT,        0, "fangsong",     32, -5, J, 0,    0,    0,    579, 0, 0, 0, 0, 0},
        {GW_ROLE_HEADING,          1, "heiti",        32, -5, J, 0,    632,  0,    579, 0, 0, 1, 0, 1},
        {GW_ROLE_HEADING,          2, "kaiti",        32, -5, J, 0,    632,  0,    579, 0, 0, 1, 0, 2},
        {GW_ROLE_HEADING,          3, "fangsong",     32, -5, J, 0,    632,  0,    579, 0, 0, 1, 0, 3},
        {GW_ROLE_HEADING,          4, "fangsong",     32, -5, J, 0,    632,  0,    579, 0, 0, 1, 0, 4},
        {GW_ROLE_HEADING,          5, "fangsong",     32, -5, J, 0,    632,  0,    579, 0, 0, 1, 0, 0},
        {GW_ROLE_ARTICLE,          0, "fangsong",     32, -5, J, 0,    632,  0,    579, 0, 0, 0, 0, 0},
        {GW_ROLE_BODY,             0, "fangsong",     32, -5, J, 0,    632,  0,    579, 0, 0, 0, 0, 0},
        {GW_ROLE_CAPTION,          0, "fangsong",     32, -5, C, 0,    0,    0,    579, 0, 0, 1, 0, 0},
        {GW_ROLE_TABLE,            0, "fangsong",     24, 0,  L, 0,    0,    0,    0,   0, 0, 0, 0, 0},
        {GW_ROLE_ATTACHMENT_NOTE,  0, "fangsong",     32, -5, J, 1579, -948, 0,    579, 1, 0, 0, 0, 0},
        {GW_ROLE_SIGNATURE,        0, "fangsong",     32, -5, R, 0,    0,    632,  579, 1, 0, 1, 0, 0},
        {GW_ROLE_DATE,             0, "fangsong",     32, -5, R, 0,    0,    1263, 579, 1, 0, 0, 0, 0},
        {GW_ROLE_NOTE,             0, "fangsong",     32, -5, J, 0,    632,  0,    579, 0, 0, 0, 0, 0},
        {GW_ROLE_ATTACHMENT_LABEL, 0, "heiti",        32, -5, L, 0,    0,    0,    579, 0, 1, 1, 1, 0},
        {GW_ROLE_COPY_TO,          0, "fangsong",     28, 0,  J, 1120, -840, 280,  560, 0, 0, 0, 0, 0},
        {GW_ROLE_PRINTER,          0, "fangsong",     28, 0,  J, 280,  0,    280,  560, 0, 0, 0, 0, 0},
        {GW_ROLE_BOILERPLATE,      0, "fangsong",     32, -5, J, 0,    632,  0,    579, 0, 0, 0, 0, 0},
    };
    gw_style *style = load_good("gbt9704", NULL);
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        const gw_look *look = gw_style_look(style, ROWS[i].role, ROWS[i].level);
        const char *role = gw_role_name(ROWS[i].role);
        if (!gw_str_equal(look->type.font->id, gw_str_of(ROWS[i].font)) ||
            look->type.size_halfpoints != ROWS[i].size ||
            look->type.letter_spacing_twips != ROWS[i].spacing ||
            (int)look->align != ROWS[i].align || look->pitch_twips != ROWS[i].pitch)
            fail_msg("%s %d: font, size, spacing, align or pitch", role, ROWS[i].level);
        if (look->left_twips != ROWS[i].left || look->first_line_twips != ROWS[i].first ||
            look->right_twips != ROWS[i].right)
            fail_msg("%s %d: indents", role, ROWS[i].level);
        if (look->blank_before != ROWS[i].before || look->blank_after != ROWS[i].after ||
            look->keep_next != ROWS[i].keep_next || look->page_break_before != ROWS[i].page_break ||
            look->outline_level != ROWS[i].outline)
            fail_msg("%s %d: neighbours", role, ROWS[i].level);
        if (!look->given || look->type.bold || look->type.italic || look->type.underline ||
            look->widow_control || look->outline_runin ||
            look->before_twips != (ROWS[i].role == GW_ROLE_TABLE ? 40 : 0) ||
            look->after_twips != look->before_twips)
            fail_msg("%s %d: something that is not in the standard", role, ROWS[i].level);
    }
    gw_style_free(style);
}

static void colours_and_leads(void **state)
{
    (void)state;
    gw_style *style = load_good("gbt9704", NULL);
    assert_int_equal(gw_style_look(style, GW_ROLE_ISSUER, 0)->type.colour, 0xFF0000);
    assert_int_equal(gw_style_look(style, GW_ROLE_BOILERPLATE, 0)->type.colour, 0x808080);
    assert_int_equal(gw_style_look(style, GW_ROLE_BODY, 0)->type.colour, GW_NO_COLOUR);
    static const char *const FACES[] = {"heiti", "kaiti", "fangsong", "fangsong", "fangsong"};
    for (int level = 1; level <= GW_LEVELS; level++) {
        const gw_look *look = gw_style_look(style, GW_ROLE_HEADING, level);
        assert_true(look->has_lead);
        same_text(look->lead.font->id, FACES[level - 1]);
        assert_int_equal(look->lead.size_halfpoints, 32);
        assert_int_equal(look->lead.letter_spacing_twips, -5);
    }
    same_text(gw_style_look(style, GW_ROLE_ARTICLE, 0)->lead.font->id, "heiti");
    assert_false(gw_style_look(style, GW_ROLE_BODY, 0)->has_lead);
    gw_style_free(style);
}

/* ---- inheritance ---------------------------------------------------------------------------- */

static void house_style(void **state)
{
    (void)state;
    gw_style *style = load_good("/tests/styles/house.xml", NULL);
    assert_string_equal(gw_style_name(style), "house");
    const gw_look *body = gw_style_look(style, GW_ROLE_BODY, 0);
    same_text(body->type.font->face, "宋体");
    same_text(body->type.font->latin, "Times New Roman");
    assert_int_equal(body->first_line_twips, 632);
    assert_int_equal(body->type.size_halfpoints, 32);
    /* Rows without a font of their own follow body. */
    same_text(gw_style_look(style, GW_ROLE_RECIPIENT, 0)->type.font->id, "times");
    same_text(gw_style_look(style, GW_ROLE_HEADING, 1)->type.font->id, "heiti");
    assert_false(gw_style_look(style, GW_ROLE_HEADING, 2)->type.bold);
    const gw_look *third = gw_style_look(style, GW_ROLE_HEADING, 3);
    assert_true(third->type.bold && third->lead.bold && third->keep_next);
    assert_int_equal(third->outline_level, 3);
    assert_int_equal(style->page_number.odd, GW_SIDE_CENTRE);
    assert_int_equal(style->page_number.inset_twips, 0);
    assert_int_equal(style->page_number.type.size_halfpoints, 28);
    assert_int_equal(style->page.inner_twips, 1588);
    assert_int_equal(style->pattern_count, 1);
    gw_style_free(style);
}

static void own_patterns(void **state)
{
    (void)state;
    gw_style *style = load_good("/tests/styles/house.xml", NULL);
    const gw_pattern *pattern = &style->patterns[0];
    assert_int_equal(pattern->role, GW_ROLE_NOTE);
    assert_int_equal(pattern->weight, 40);
    assert_true(gw_pattern_matches(pattern, GW_S("拟办意见：同意。")));
    assert_false(gw_pattern_matches(pattern, GW_S("无拟办意见。")));
    assert_false(gw_pattern_matches(pattern, (gw_str){NULL, 0}));
    gw_style_free(style);
}

/* The last sheet wins; within a sheet a row with a level wins over one for all levels, wherever it
 * stands. */
static void all_levels_and_one(void **state)
{
    (void)state;
    static const sheet_text SHEETS[] = {
        {"a",
         "<style name='a' extends='gbt9704'>"
         "<paragraph role='heading' level='2' size='小二' bold='yes'/>"
         "<paragraph role='heading' size='小三' underline='yes'/></style>", 0},
        {"b",  "<style name='b' extends='a'><paragraph role='heading' size='四号'/></style>", 0},
        {0}
    };
    static const int A[] = {30, 36, 30, 30, 30};
    gw_style *a = load_good("a", SHEETS), *b = load_good("b", SHEETS);
    for (int level = 1; level <= GW_LEVELS; level++) {
        const gw_type *in_a = &gw_style_look(a, GW_ROLE_HEADING, level)->type;
        const gw_type *in_b = &gw_style_look(b, GW_ROLE_HEADING, level)->type;
        assert_int_equal(in_a->size_halfpoints, A[level - 1]);
        assert_int_equal(in_b->size_halfpoints, 28);
        assert_true(in_a->bold == (level == 2) && in_b->bold == (level == 2));
        assert_true(in_a->underline && in_b->underline);
        assert_int_equal(in_b->letter_spacing_twips, 0);
    }
    /* Two 字 of the heading's own size. */
    assert_int_equal(gw_style_look(a, GW_ROLE_HEADING, 2)->first_line_twips, 720);
    assert_int_equal(gw_style_look(b, GW_ROLE_HEADING, 2)->first_line_twips, 560);
    gw_style_free(a);
    gw_style_free(b);
}

#define COMPLETE                                                                                   \
    "<font id='f' face='F'/><page width='210mm' height='297mm' top='37mm' bottom='35mm' "          \
    "inner='28mm' outer='26mm'/><grid pitch='28pt' lines='22' columns='28'/>"                      \
    "<paragraph role='body' font='f' size='16pt' bold='yes' pitch='1.5倍' before='0.5行'/>"

static void smallest_sheet(void **state)
{
    (void)state;
    static const sheet_text SHEETS[] = {
        {"small", "<style name='small'>" COMPLETE "</style>", 0},
        {0     }
    };
    gw_style *style = load_good("small", SHEETS);
    const gw_look *body = gw_style_look(style, GW_ROLE_BODY, 0);
    const gw_look *title = gw_style_look(style, GW_ROLE_TITLE, 0);
    assert_int_equal(body->pitch_twips, 0);
    assert_int_equal(body->pitch_percent, 150);
    assert_int_equal(body->before_twips, 280);
    assert_true(body->given);
    assert_false(title->given);
    assert_true(title->type.bold && title->type.font == body->type.font);
    assert_true(gw_style_look(style, GW_ROLE_HEADING, 5)->type.font == body->type.font);
    assert_false(style->page_number.shown || style->document_page_break);
    assert_ptr_equal(gw_style_look(style, (gw_role)999, 0), body);
    assert_ptr_equal(gw_style_look(style, GW_ROLE_TITLE, 9), title);
    assert_ptr_equal(gw_style_look(style, GW_ROLE_HEADING, 0),
                     gw_style_look(style, GW_ROLE_HEADING, 1));
    gw_style_free(style);
}

/* A sheet's base is asked for with the path of the sheet that asks. */
static void source_is_told_who_asks(void **state)
{
    (void)state;
    static const sheet_text SHEETS[] = {
        {"./dir/a.xml", "<style name='a' extends='b.xml'/>", 0},
        {"b.xml",            "<style name='b'>" COMPLETE "</style>", 0},
        {0      }
    };
    sheets all = {.items = SHEETS};
    gw_style_source source = {open_sheet, &all};
    gw_style *style = NULL;
    assert_int_equal(gw_style_load(&style, "./dir/a.xml", &source, NULL, NULL), GW_OK);
    assert_string_equal(all.from, "./dir/a.xml");
    gw_style_free(style);
}

/* ---- faults --------------------------------------------------------------------------------- */

/* What is told of the sheet "bad" that extends gbt9704 and holds `rows`, the first on line 2. */
static void told_of_rows(const char *rows, const char *expected)
{
    gw_buf text = {0};
    gw_buf_format(&text, "<style name='bad' extends='gbt9704'>\n%s</style>", rows);
    gw_buf_char(&text, '\0');
    const sheet_text items[] = {
        {"bad",       text.p, text.n - 1},
        {0}
    };
    gw_style *style = NULL;
    gw_error error = {0};
    record told;
    gw_status status = load_sheet(&style, "bad", items, &told, &error);
    assert_string_equal(told.text.p, expected);
    assert_int_equal(status, GW_E_STYLE);
    assert_int_equal(error.status, GW_E_STYLE);
    assert_string_equal(error.file, "bad");
    assert_null(style);
    gw_buf_fini(&told.text);
    gw_buf_fini(&text);
}

static void one_fault_each(void **state)
{
    (void)state;
    static const struct {
        const char *rows, *told;
    } ROWS[] = {
        {"<paragrph role='body'/>",                                     "bad:2: STYLE_UNKNOWN_ELEMENT paragrph|paragraph|\n"     },
        {"<Paragraph role='body'/>",                                    "bad:2: STYLE_UNKNOWN_ELEMENT Paragraph|paragraph|\n"    },
        {"\n\n<grid colums='28'/>",                                     "bad:4: STYLE_UNKNOWN_ATTRIBUTE colums|grid|columns\n"   },
        {"<paragraph role='body' Size='三号'/>",
         "bad:2: STYLE_UNKNOWN_ATTRIBUTE Size|paragraph|size\n"                                                                  },
        {"<paragraph role='body' xml:lang='zh'/>",
         "bad:2: STYLE_UNKNOWN_ATTRIBUTE xml:lang|paragraph|align\n"                                                             },
        {"<font face='x'/>",                                            "bad:2: STYLE_MISSING_ATTRIBUTE id|font|\n"              },
        {"<font id='x'/>",                                              "bad:2: STYLE_MISSING_ATTRIBUTE face|font|\n"            },
        {"<recognise pattern='a' role='note'/>",
         "bad:2: STYLE_MISSING_ATTRIBUTE weight|recognise|\n"                                                                    },
        {"<paragraph role='heding'/>",                                  "bad:2: STYLE_BAD_VALUE role|heding|heading\n"           },
        {"<paragraph role='附件说名'/>",                            "bad:2: STYLE_BAD_VALUE role|附件说名|附件说明\n"},
        {"<paragraph role='Body'/>",                                    "bad:2: STYLE_BAD_VALUE role|Body|body\n"                },
        {"<paragraph role='body' indent='2 字'/>",
         "bad:2: STYLE_BAD_VALUE indent|2 字|pt mm cm in 字 行\n"                                                             },
        {"<paragraph role='body' indent='2倍'/>",
         "bad:2: STYLE_BAD_VALUE indent|2倍|pt mm cm in 字 行\n"                                                              },
        {"<page top='2字'/>",                                          "bad:2: STYLE_BAD_VALUE top|2字|pt mm cm in\n"          },
        {"<paragraph role='body' size='九号'/>",                      "bad:2: STYLE_BAD_VALUE size|九号|三号 16pt\n"       },
        {"<paragraph role='body' bold='true'/>",                        "bad:2: STYLE_BAD_VALUE bold|true|no yes\n"              },
        {"<paragraph role='body' align='Left'/>",
         "bad:2: STYLE_BAD_VALUE align|Left|justify left centre right spread\n"                                                  },
        {"<paragraph role='body' colour='#12345'/>",
         "bad:2: STYLE_BAD_VALUE colour|#12345|#FF0000 none\n"                                                                   },
        {"<page-number form='- -'/>",                                   "bad:2: STYLE_BAD_VALUE form|- -|— 1 —\n"            },
        {"<page-number form='1 / 11'/>",                                "bad:2: STYLE_BAD_VALUE form|1 / 11|— 1 —\n"         },
        {"<paragraph role='title' level='2'/>",
         "bad:2: STYLE_BAD_VALUE level|2|role=\"heading\"\n"                                                                     },
        {"<paragraph role='heading' level='6'/>",                       "bad:2: STYLE_OUT_OF_RANGE level|6|1–5\n"              },
        {"<paragraph role='heading' level='0'/>",                       "bad:2: STYLE_OUT_OF_RANGE level|0|1–5\n"              },
        {"<grid columns='99999999999999999999'/>",
         "bad:2: STYLE_OUT_OF_RANGE columns|99999999999999999999|1–100\n"                                                      },
        {"<paragraph role='body' indent='90字'/>",
         "bad:2: STYLE_OUT_OF_RANGE indent|90字|-720pt – 720pt\n"                                                             },
        {"<paragraph role='body' size='500pt'/>",
         "bad:2: STYLE_OUT_OF_RANGE size|500pt|2pt – 400pt\n"                                                                  },
        {"<paragraph role='body' pitch='99倍'/>",
         "bad:2: STYLE_OUT_OF_RANGE pitch|99倍|1pt – 200pt, 0.5倍 – 10倍\n"                                               },
        {"<page inner='100mm' outer='110mm'/>",
         "bad:2: STYLE_OUT_OF_RANGE width|210mm|≥ inner + outer + 1in\n"                                                       },
        {"<paragraph role='body' font='fangsng'/>",
         "bad:2: STYLE_UNKNOWN_FONT fangsng|fangsong|\n"                                                                         },
        {"<font id='x' face='0123456789012345678901234567890A'/>",
         "bad:2: STYLE_BAD_VALUE face|0123456789012345678901234567890A|仿宋 (1–31)\n"
         "bad:2: STYLE_MISSING_ATTRIBUTE face|font|\n"                                                                           },
        {"<font id='x' face='x' alternatives=\"a 'b\"/>",
         "bad:2: STYLE_BAD_VALUE alternatives|a 'b|仿宋 'Noto Serif CJK SC' … (1–8 × 1–31)\n"                           },
        {"hello<page/>",                                                "bad:2: STYLE_UNEXPECTED_TEXT hello||\n"                 },
        {"<page>\n 37mm\n</page>",                                      "bad:3: STYLE_UNEXPECTED_TEXT 37mm||\n"                  },
        {"<page><grid/></page>",                                        "bad:2: STYLE_MISPLACED grid||\n"                        },
        {"<style name='x'/>",                                           "bad:2: STYLE_MISPLACED style||\n"                       },
        {"<page/>\n<page/>",                                            "bad:3: STYLE_TWICE page||\n"                            },
        {"<paragraph role='heading'/><paragraph role='层次标题'/>",
         "bad:2: STYLE_TWICE paragraph 层次标题||\n"                                                                         },
        {"<lead role='heading' level='1'/>\n<lead role='heading'/>\n<lead role='heading' "
         "level='1'/>",                                        "bad:4: STYLE_TWICE lead heading 1||\n"                  },
        {"<recognise pattern='(a' role='note' weight='1'/>",
         "bad:2: STYLE_BAD_PATTERN (a|missing closing parenthesis|\n"                                                            },
        {"<page\n\n top='x'/>",                                         "bad:2: STYLE_BAD_VALUE top|x|pt mm cm in\n"             },
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        told_of_rows(ROWS[i].rows, ROWS[i].told);
}

static void five_faults_are_five_messages(void **state)
{
    (void)state;
    told_of_rows("<page top='37'/>\n"
                 "<!-- a comment\n over lines -->\n"
                 "<paragraph role='body' indent='90字' bld='yes'/>\n"
                 "<paragraph role='body'/>\n"
                 "<recognise pattern='[' role='note' weight='1'/>\n",
                 "bad:2: STYLE_BAD_VALUE top|37|pt mm cm in\n"
                 "bad:5: STYLE_UNKNOWN_ATTRIBUTE bld|paragraph|bold\n"
                 "bad:5: STYLE_OUT_OF_RANGE indent|90字|-720pt – 720pt\n"
                 "bad:6: STYLE_TWICE paragraph body||\n"
                 "bad:7: STYLE_BAD_PATTERN [|missing terminating ] for character class|\n");
}

/* Sheets as a whole: all of `items` known, the first one asked for. */
static void told_of_sheets(const sheet_text *items, int error_line, const char *expected)
{
    gw_style *style = NULL;
    gw_error error = {0};
    record told;
    gw_status status = load_sheet(&style, items[0].name, items, &told, &error);
    assert_int_equal(status, GW_E_STYLE);
    assert_string_equal(told.text.p, expected);
    assert_int_equal(error.line, error_line);
    assert_string_equal(error.file, items[0].name);
    gw_buf_fini(&told.text);
}

#define TOLD_OF(line, expected, ...)                                                               \
    told_of_sheets((const sheet_text[]){__VA_ARGS__, {0}}, line, expected)

static void sheets_that_extend_wrongly(void **state)
{
    (void)state;
    TOLD_OF(2, "a:2: STYLE_NOT_FOUND nothing||\n",
            {"a", "<!-- -->\n<style name='a' extends='nothing'/>", 0});
    TOLD_OF(1, "a:1: STYLE_CYCLE a||\n", {"a", "<style name='a' extends='a'/>", 0});
    TOLD_OF(0, "b:2: STYLE_CYCLE a||\n", {"a", "<style name='a' extends='b'/>", 0},
            {"b", "\n<style name='b' extends='a'/>", 0});
    /* The sheets that could be read are checked all the same. */
    TOLD_OF(2, "a:2: STYLE_UNKNOWN_ELEMENT pag|page|\nb:1: STYLE_NOT_FOUND c||\n",
            {"a", "<style name='a' extends='b'>\n<pag/></style>", 0},
            {"b", "<style name='b' extends='c'/>", 0});
    /* A fault of the base has its own place for the listener. */
    TOLD_OF(0, "b:3: STYLE_BAD_VALUE bold|1|no yes\n", {"a", "<style name='a' extends='b'/>", 0},
            {"b", "<style name='b'>" COMPLETE "\n\n<paragraph role='title' bold='1'/></style>", 0});
}

static void chain_too_long(void **state)
{
    (void)state;
    TOLD_OF(0, "8:1: STYLE_TOO_DEEP 8||\n", {"1", "<style name='x' extends='2'/>", 0},
            {"2", "<style name='x' extends='3'/>", 0}, {"3", "<style name='x' extends='4'/>", 0},
            {"4", "<style name='x' extends='5'/>", 0}, {"5", "<style name='x' extends='6'/>", 0},
            {"6", "<style name='x' extends='7'/>", 0}, {"7", "<style name='x' extends='8'/>", 0},
            {"8", "<style name='x' extends='9'/>", 0}, {"9", "<style name='x'/>", 0});
}

static void sheets_that_lack_something(void **state)
{
    (void)state;
    TOLD_OF(1,
            "a:1: STYLE_MISSING_ATTRIBUTE name|style|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE width|page|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE height|page|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE top|page|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE bottom|page|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE inner|page|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE outer|page|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE pitch|grid|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE lines|grid|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE columns|grid|\n"
            "a:1: STYLE_MISSING_ROLE body||\n",
            {"a", "<style/>", 0});
    TOLD_OF(1,
            "a:1: STYLE_MISSING_ATTRIBUTE font|paragraph|\n"
            "a:1: STYLE_MISSING_ATTRIBUTE size|paragraph|\n",
            {"a",
             "<style name='a'><page width='210mm' height='297mm' top='37mm' bottom='35mm' "
             "inner='28mm' outer='26mm'/><grid pitch='28pt' lines='22' columns='28'/>"
             "<paragraph role='body'/></style>",
             0});
}

#define LOL2 "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"

/* No document type is read past its first word. */
static void what_is_no_sheet(void **state)
{
    (void)state;
    TOLD_OF(1, "a:1: STYLE_ENTITY ||\n", {"a", "<!DOCTYPE style><style name='a'/>", 0});
    TOLD_OF(2, "a:2: STYLE_ENTITY ||\n",
            {"a",
             "<?xml version='1.0'?>\n<!DOCTYPE style [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
             "<style name='&x;'/>",
             0});
    TOLD_OF(1, "a:1: STYLE_ENTITY ||\n",
            {"a", "<!DOCTYPE s [<!ENTITY a 'lol'>" LOL2 "]><style name='&b;'/>", 0});
    TOLD_OF(1, "a:1: STYLE_ENTITY ||\n",
            {"a", "<!DOCTYPE s SYSTEM 'http://192.0.2.1/x.dtd'><style name='a'/>", 0});
    TOLD_OF(1, "a:1: STYLE_NOT_XML Entity 'x' not defined||\n",
            {"a", "<style name='a'><page top='&x;'/></style>", 0});
    TOLD_OF(1, "a:1: STYLE_UNKNOWN_ELEMENT html|style|\n", {"a", "<html><head/><body/></html>", 0});
    TOLD_OF(1, "a:1: STYLE_UNKNOWN_ELEMENT urn:x:style|style|\n",
            {"a", "<style xmlns='urn:x' name='a'/>", 0});
    TOLD_OF(3, "a:3: STYLE_NOT_XML Opening and ending tag mismatch: page line 2 and style||\n",
            {"a", "<style name='a'>\n<page>\n</style>", 0});
}

static void not_even_xml(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t size;
    } ROWS[] = {
        {" ",                     1 },
        {"公文",                6 },
        {"<style name='\xFF'/>",  16},
        {"<style name='a'/><b/>", 21},
        {"<",                     1 },
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        const sheet_text items[] = {
            {"a",           ROWS[i].text, ROWS[i].size},
            {0}
        };
        gw_style *style = NULL;
        gw_error error = {0};
        record told;
        assert_int_equal(load_sheet(&style, "a", items, &told, &error), GW_E_STYLE);
        assert_int_equal(error.id, GW_MSG_STYLE_NOT_XML);
        assert_int_equal(told.count, 1);
        gw_buf_fini(&told.text);
    }
}

/* What Windows calls Unicode, with and without its mark, and a file that is damaged. */
static void zero_bytes(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t size;
    } ROWS[] = {
        {"\0\0\0\0",                         4 },
        {"\xFF\xFE<\0s\0t\0y\0l\0e\0/\0>\0", 18},
        {"\0<\0a\0/\0>",                     8 },
        {"<style name='a'/>\0",              18},
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        const sheet_text items[] = {
            {"a",           ROWS[i].text, ROWS[i].size},
            {0}
        };
        told_of_sheets(items, 0, "a:0: STYLE_NOT_UTF8 ||\n");
    }
}

static void nowhere_to_be_found(void **state)
{
    (void)state;
    TOLD_OF(0, "gb9704:0: STYLE_NOT_FOUND gb9704||\n", {"gb9704", NULL, 0});
}

/* Refused by its size, before anything looks inside. */
static void hundred_megabytes(void **state)
{
    (void)state;
    size_t size = 100u << 20;
    char *text = malloc(size);
    assert_non_null(text);
    memset(text, ' ', size);
    const sheet_text items[] = {
        {"a",   text, size},
        {0}
    };
    told_of_sheets(items, 0, "a:0: STYLE_TOO_LARGE 1048576||\n");
    free(text);
}

/* 64 KiB in one tag is the limit: from '<' to '<'. */
static void long_tag(void **state)
{
    (void)state;
    enum { LIMIT = 65536 };
    static const char HEAD[] = "<style name='a' extends='gbt9704' title='", TAIL[] = "'/>";
    gw_buf text = {0};
    gw_buf_format(&text, "%s%0*d%s", HEAD, (int)(LIMIT - (sizeof HEAD - 1) - (sizeof TAIL - 1)), 1,
                  TAIL);
    const sheet_text good[] = {
        {"a",     text.p, text.n},
        {0}
    };
    assert_int_equal(text.n, LIMIT);
    gw_style_free(load_good("a", good));
    gw_buf_char(&text, ' ');
    const sheet_text bad[] = {
        {"a",     text.p, text.n},
        {0}
    };
    told_of_sheets(bad, 1, "a:1: STYLE_TAG_TOO_LONG 65536||\n");
    gw_buf_fini(&text);
}

static void deep_nesting_and_many_rows(void **state)
{
    (void)state;
    gw_buf deep = {0}, many = {0};
    gw_buf_puts(&many, "<style name='a' extends='gbt9704'>");
    for (int i = 0; i < 100000; i++)
        gw_buf_puts(&deep, "<style>");
    for (int i = 0; i < 201; i++)
        gw_buf_format(&many, "<recognise pattern='^%d' role='note' weight='1'/>", i);
    gw_buf_puts(&many, "\n<font id='n' face='N'/></style>");
    const sheet_text items[] = {
        {"deep",  deep.p, deep.n},
        {"many", many.p, many.n},
        {0 }
    };
    gw_style *style = NULL;
    gw_error error = {0};
    record told;
    assert_int_equal(load_sheet(&style, "deep", items, &told, &error), GW_E_STYLE);
    assert_int_equal(error.id, GW_MSG_STYLE_NOT_XML);
    gw_buf_fini(&told.text);
    error = (gw_error){0};
    assert_int_equal(load_sheet(&style, "many", items, &told, &error), GW_E_STYLE);
    assert_string_equal(told.text.p, "many:1: STYLE_TOO_MANY recognise|200|\n");
    gw_buf_fini(&told.text);
    gw_buf_fini(&deep);
    gw_buf_fini(&many);
}

/* 2^40 ways to fail: given up long before. */
static void runaway_pattern(void **state)
{
    (void)state;
    static const sheet_text SHEETS[] = {
        {"a",
         "<style name='a' extends='gbt9704'>"
         "<recognise pattern='^(甲+)+$' role='note' weight='1'/>"
         "<recognise pattern='&lt;b&gt; &amp;amp; c' role='heading' weight='-5'/></style>", 0},
        {0 }
    };
    gw_style *style = load_good("a", SHEETS);
    gw_buf text = {0};
    for (int i = 0; i < 40; i++)
        gw_buf_puts(&text, "甲");
    assert_true(gw_pattern_matches(&style->patterns[0], gw_buf_view(&text)));
    gw_buf_puts(&text, "乙");
    assert_false(gw_pattern_matches(&style->patterns[0], gw_buf_view(&text)));
    assert_true(gw_pattern_matches(&style->patterns[1], GW_S("a <b> &amp; c")));
    assert_int_equal(style->patterns[1].level, 1);
    assert_int_equal(style->patterns[1].weight, -5);
    gw_buf_fini(&text);
    gw_style_free(style);
}

/* The second half would match after the first has failed in 2^18 ways, some 10^5 steps too late. */
static void patterns_have_a_limit_of_steps(void **state)
{
    (void)state;
    static const sheet_text SHEETS[] = {
        {"a",
         "<style name='a' extends='gbt9704'>"
         "<recognise pattern='^((甲+)+丙|甲+乙)$' role='note' weight='1'/></style>", 0},
        {0 }
    };
    gw_style *style = load_good("a", SHEETS);
    assert_true(gw_pattern_matches(&style->patterns[0], GW_S("甲甲甲甲乙")));
    gw_buf text = {0};
    for (int i = 0; i < 18; i++)
        gw_buf_puts(&text, "甲");
    gw_buf_puts(&text, "乙");
    assert_false(gw_pattern_matches(&style->patterns[0], gw_buf_view(&text)));
    gw_buf_fini(&text);
    gw_style_free(style);
}

/* What the source says is passed on. */
static gw_status out_of_memory(void *self, const char *name, const char *from, gw_bytes *bytes,
                               char path[GW_PATH_CAPACITY])
{
    (void)self, (void)name, (void)from, (void)bytes, (void)path;
    return GW_E_NOMEM;
}

static void source_without_memory(void **state)
{
    (void)state;
    gw_style_source source = {out_of_memory, NULL};
    gw_style *style = NULL;
    gw_error error = {0};
    assert_int_equal(gw_style_load(&style, "a", &source, NULL, &error), GW_E_NOMEM);
    assert_int_equal(error.id, GW_MSG_OUT_OF_MEMORY);
    assert_null(style);
    gw_style_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(page_and_grid),
        cmocka_unit_test(page_number),
        cmocka_unit_test(faces),
        cmocka_unit_test(paragraphs),
        cmocka_unit_test(colours_and_leads),
        cmocka_unit_test(house_style),
        cmocka_unit_test(own_patterns),
        cmocka_unit_test(all_levels_and_one),
        cmocka_unit_test(smallest_sheet),
        cmocka_unit_test(source_is_told_who_asks),
        cmocka_unit_test(one_fault_each),
        cmocka_unit_test(five_faults_are_five_messages),
        cmocka_unit_test(sheets_that_extend_wrongly),
        cmocka_unit_test(chain_too_long),
        cmocka_unit_test(sheets_that_lack_something),
        cmocka_unit_test(what_is_no_sheet),
        cmocka_unit_test(not_even_xml),
        cmocka_unit_test(zero_bytes),
        cmocka_unit_test(nowhere_to_be_found),
        cmocka_unit_test(hundred_megabytes),
        cmocka_unit_test(long_tag),
        cmocka_unit_test(deep_nesting_and_many_rows),
        cmocka_unit_test(runaway_pattern),
        cmocka_unit_test(patterns_have_a_limit_of_steps),
        cmocka_unit_test(source_without_memory),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("sheet", tests, NULL, NULL);
}
