/* SPDX-License-Identifier: MIT
 *
 * Lines and pages, worked out by hand; and titles broken in both formats. That LibreOffice breaks
 * as is counted here, the check layout.py shows. */
#include "unit.h"

#include "layout/lines.h"
#include "layout/pages.h"
#include "samples.h"

/* ---- lines ---------------------------------------------------------------------------------- */

enum { EM = 200, FIVE_EMS = 1000 };

typedef struct line_row {
    const char *lines; /* parted by | */
    const char *why;
} line_row;

/* The text of a row without its bars, broken again. */
static void put_lines(gw_buf *out, const char *lines, const gw_ruler *ruler)
{
    gw_arena arena = {0};
    gw_buf text = {0};
    for (const char *p = lines; *p != '\0'; p++)
        if (*p != '|')
            gw_buf_char(&text, *p);
    gw_glyphs glyphs = gw_glyphs_of(gw_buf_view(&text), ruler, &arena);
    for (size_t from = 0, end; from < glyphs.count; from = end) {
        end = gw_line_end(&glyphs, from, FIVE_EMS);
        size_t start = glyphs.glyphs[from].at;
        size_t stop = end < glyphs.count ? glyphs.glyphs[end].at : text.n;
        gw_buf_put(out, (gw_str){text.p + start, stop - start});
        gw_buf_puts(out, end < glyphs.count ? "|" : "");
    }
    gw_buf_fini(&text);
    gw_arena_fini(&arena);
}

static void assert_lines(const line_row *rows, size_t count, const gw_ruler *ruler)
{
    for (size_t i = 0; i < count; i++) {
        gw_buf found = {0};
        put_lines(&found, rows[i].lines, ruler);
        if (!gw_str_equal(gw_buf_view(&found), gw_str_of(rows[i].lines)))
            fail_msg("%.*s is not %s: %s", (int)found.n, found.p, rows[i].lines, rows[i].why);
        gw_buf_fini(&found);
    }
}

/* Five characters a line; a gap of a fifth of an em between scripts. */
static void lines_of_five_characters(void **state)
{
    static const gw_ruler RULER = {.size_twips = EM, .gap_twips = EM / 5};
    static const line_row ROWS[] = {
        {"一二三四五",           "one line"                                                },
        {"一二三四五|六",       "two"                                                     },
        {"一二三四五，|六",    "a comma hangs outside"                                   },
        {"一二三四五！|六",    "so do other marks"                                       },
        {"一二三四五。",        "at the end, too"                                         },
        {"一二三四|五。”六", "what follows the mark may not begin a line, nor the mark"},
        {"一二三四|五）六",    "a bracket does not hang"                                 },
        {"一二三|四））六",    "nor two of them"                                         },
        {"一二三四|（五六",    "an opening one ends no line"                             },
        {"一二三|《（四五",    "nor two of them"                                         },
        {"一二三四|“五”",    "nor an opening quote"                                    },
        {"一二三四五 |六",      "blanks stay at the end"                                  },
        {"一二三四五　|六",    "full-width ones, too"                                    },
        {"一二三|2021年",         "3 + 0.2 + 2 ems: numbers stay whole"                     },
        {"2021年6|月",              "2 + 0.2 + 1 + 0.2 + 0.5 ems, and 0.2 + 1 more"           },
        {"一二|12345678",           "2 + 0.2 + 4 ems"                                         },
        {"一二三|21，四",        "a mark behind digits does not hang"                      },
        {"一ab |cdefg",              "1 + 0.2 + 1 + 0.5 + 2.5 ems: words stay whole"           },
        {"abc def |ghi",              "so they do among words"                                  },
        {"abcdefghij|kl",             "no better place"                                         },
        {"一2021-|2025年",          "a hyphen ends a line: 1 + 0.2 + 2.5 ems"                 },
        {"一二三|50％，",        "a number keeps its sign: 3 + 0.2 + 1 + 1"                },
        {"一二三|A/BCD",           "a slash parts no words: 3 + 0.2 + 2.5"                   },
        {"12345678|——一",        "a dash of two cells stays whole: 4 + 1 + 1"              },
        {"一二\n|三",              "a line feed"                                             },
        {"一\xE2\x80\xA8|二",       "a soft break"                                            },
    };
    (void)state;
    assert_lines(ROWS, GW_COUNT(ROWS), &RULER);
}

/* 28 characters of 16 pt fit into 156 mm with -0.25 pt between them: 28 * 320 - 27 * 5 = 8825. */
static void lines_of_the_grid(void **state)
{
    static const gw_ruler BODY = {.size_twips = 320, .spacing_twips = -5};
    static const gw_column FLUSH = {0, 0, 8844}, INDENTED = {632, 0, 8844};
    (void)state;
    gw_arena arena = {0};
    gw_buf text = {0};
    for (int i = 0; i < 54; i++)
        gw_buf_puts(&text, "国");
    gw_glyphs glyphs = gw_glyphs_of(gw_buf_view(&text), &BODY, &arena);
    assert_int_equal(gw_line_end(&glyphs, 0, 8844), 28);
    assert_int_equal(gw_line_end(&glyphs, 0, 8824), 27);
    assert_int_equal(gw_lines_count(&glyphs, &FLUSH), 2);
    assert_int_equal(gw_lines_count(&glyphs, &INDENTED), 2); /* 26 and 28 */
    gw_buf_puts(&text, "国国国");
    glyphs = gw_glyphs_of(gw_buf_view(&text), &BODY, &arena);
    assert_int_equal(gw_lines_count(&glyphs, &FLUSH), 3);
    glyphs.count = 0;
    assert_int_equal(gw_lines_count(&glyphs, &FLUSH), 1);
    gw_buf_fini(&text);
    gw_arena_fini(&arena);
}

/* The letter spacing is missing where the script changes: 3 * 200 - 2 * 10, 2 * 100 - 10. */
static void spacing_within_a_script(void **state)
{
    static const gw_ruler SPACED = {.size_twips = EM, .spacing_twips = -10, .gap_twips = 40};
    (void)state;
    gw_arena arena = {0};
    gw_glyphs glyphs = gw_glyphs_of(GW_S("一二三45"), &SPACED, &arena);
    assert_int_equal(gw_glyphs_width_twips(&glyphs, 0, 3), 580);
    assert_int_equal(gw_glyphs_width_twips(&glyphs, 3, 5), 190);
    assert_int_equal(gw_glyphs_width_twips(&glyphs, 0, 5), 580 + 40 + 190);
    gw_arena_fini(&arena);
}

static void tabs_lead_to_stops(void **state)
{
    static const gw_ruler RULER = {.size_twips = EM, .tab_stop_twips = 500};
    (void)state;
    gw_arena arena = {0};
    gw_glyphs glyphs = gw_glyphs_of(GW_S("一\t二三四\t五"), &RULER, &arena);
    assert_int_equal(glyphs.glyphs[2].x_twips, 500);
    assert_int_equal(glyphs.glyphs[6].x_twips, 1500); /* 500 + 3 * 200 is behind 1000 */
    gw_arena_fini(&arena);
}

/* ---- pages ---------------------------------------------------------------------------------- */

enum { MOST_ROWS = 80 };

typedef struct page_case {
    sample_row rows[MOST_ROWS];
    size_t count;
} page_case;

static void add(page_case *c, sample_row row)
{
    c->rows[c->count++] = row;
}

static void add_bodies(page_case *c, int count)
{
    for (int i = 0; i < count; i++)
        add(c, (sample_row)BLOCK(1, BODY, "各单位要认真落实。"));
}

static page_case begin_case(void)
{
    page_case c = {.count = 0};
    add(&c, (sample_row)INSIDE(0, DOCUMENT));
    add(&c, (sample_row)BLOCK(1, TITLE, "关于测试的通知"));
    return c;
}

/* The page of paragraph `index` of a case, its lines in `*lines`. */
static unsigned page_of(const page_case *c, const char *sheet, size_t index, unsigned *lines)
{
    const sheet_text items[] = {
        {"own", sheet, 0},
        {0   }
    };
    record told;
    gw_style *style = NULL;
    gw_arena arena = {0};
    assert_int_equal(load_sheet(&style, "own", items, &told, NULL), GW_OK);
    gw_pages pages = gw_pages_of(build_tree(&arena, c->rows, c->count), style, &arena);
    assert_true(index < pages.count);
    unsigned page = pages.paragraphs[index].page;
    *lines = pages.paragraphs[index].lines;
    gw_buf_fini(&told.text);
    gw_arena_fini(&arena);
    gw_style_free(style);
    return page;
}

static void assert_page(const page_case *c, size_t index, unsigned page)
{
    unsigned lines;
    assert_int_equal(page_of(c, STANDARD, index, &lines), page);
}

/* Of 12756 twips the title takes 700 and a blank line 579: 19 lines are left, then 22 a page. */
static void pages_are_filled(void **state)
{
    (void)state;
    page_case c = begin_case();
    add_bodies(&c, 45);
    assert_page(&c, 0, 1);
    assert_page(&c, 19, 1);
    assert_page(&c, 20, 2);
    assert_page(&c, 41, 2);
    assert_page(&c, 42, 3);
}

/* A heading stays with what follows it; a chain of them, too. */
static void headings_stay_with_the_text(void **state)
{
    (void)state;
    page_case c = begin_case();
    add_bodies(&c, 17);
    add(&c, (sample_row)HEADING(1, 1, 0, "一、要求"));
    add(&c, (sample_row)HEADING(1, 2, 0, "（一）目标"));
    add_bodies(&c, 1);
    assert_page(&c, 17, 1);
    assert_page(&c, 18, 2);
    assert_page(&c, 19, 2);
    assert_page(&c, 20, 2);
}

static const char THREE[] =
    "各单位要认真落实本通知各项要求，加强组织领导，明确责任分工，完善工作机制，"
    "确保各项任务落到实处，取得实效，重要情况及时报告。";

/* 2 lines are left of the page; a paragraph of three lines begins there, one that stays with the
 * signature does not. */
static void short_endings_stay_with_the_signature(void **state)
{
    (void)state;
    unsigned lines;
    page_case c = begin_case();
    add_bodies(&c, 17);
    add(&c, (sample_row)BLOCK(1, BODY, THREE));
    add_bodies(&c, 1);
    assert_int_equal(page_of(&c, STANDARD, 18, &lines), 1);
    assert_int_equal(lines, 3);
    c.count--;
    add(&c, (sample_row)BLOCK(1, SIGNATURE, "测试市人民政府"));
    add(&c, (sample_row)BLOCK(1, DATE, "2021年3月1日"));
    assert_page(&c, 18, 2);
    assert_page(&c, 19, 2);
}

static void page_breaks(void **state)
{
    (void)state;
    page_case c = begin_case();
    add_bodies(&c, 2);
    add(&c, (sample_row)NEW_PAGE(1, BODY, "另起一面。"));
    add(&c, (sample_row)INSIDE(0, DOCUMENT));
    add(&c, (sample_row)BLOCK(1, TITLE, "第二篇"));
    assert_page(&c, 2, 1);
    assert_page(&c, 3, 2);
    assert_page(&c, 4, 3);
}

/* With widow control no line of a paragraph stands alone: 18 bodies and one line are on the page.
 */
static void widows(void **state)
{
    static const char TWO[] =
        "各单位要认真落实本通知各项要求，加强组织领导，明确责任分工，完善机制。";
    static const char CONTROLLED[] =
        "<style name='own' extends='gbt9704'><paragraph role='body' widow-control='yes'/></style>";
    (void)state;
    unsigned lines;
    page_case c = begin_case();
    add_bodies(&c, 18);
    add(&c, (sample_row)BLOCK(1, BODY, TWO));
    assert_int_equal(page_of(&c, STANDARD, 19, &lines), 1);
    assert_int_equal(lines, 2);
    assert_int_equal(page_of(&c, CONTROLLED, 19, &lines), 2);
    c.rows[c.count - 1].text = THREE;
    assert_int_equal(page_of(&c, STANDARD, 19, &lines), 1);
    assert_int_equal(page_of(&c, CONTROLLED, 19, &lines), 2);
}

/* ---- titles --------------------------------------------------------------------------------- */

static const sample_row TITLES[] = {
    BLOCK(0, COLLECTION_TITLE, "澜州市人民政府"),
    BLOCK(0, COLLECTION_TITLE, "公文汇编（2篇）"),
    INSIDE(0, DOCUMENT),
    BLOCK(1, TITLE, "澜州市人民政府关于望溪区设立栖云山省级风景名胜区缓冲带的批复"),
    BLOCK(1, BODY, "同意。"),
};

static void titles_are_broken_in_both_formats(void **state)
{
    static const struct {
        const gw_writer *writer;
        const char *part, *lines[2];
    } FORMATS[] = {
        {&gw_writer_docx,
         "word/document.xml", {"<w:t>澜州市人民政府</w:t><w:br/><w:t>公文汇编（2篇）</w:t>",
          "<w:t>澜州市人民政府关于望溪区设立</w:t><w:br/>"
          "<w:t>栖云山省级风景名胜区缓冲带的批复</w:t>"}                                             },
        {&gw_writer_odt,
         "content.xml",       {">澜州市人民政府<text:line-break/>公文汇编（2篇）<",
          ">澜州市人民政府关于望溪区设立<text:line-break/>栖云山省级风景名胜区缓冲带的批复<"}},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(FORMATS); i++) {
        sample made = make_sample(FORMATS[i].writer, STANDARD, TITLES, GW_COUNT(TITLES));
        for (size_t line = 0; line < GW_COUNT(FORMATS[i].lines); line++)
            check_holds(part_of(&made, FORMATS[i].part), FORMATS[i].lines[line]);
        free_sample(&made);
    }
}

static void titles_stay_as_they_are_when_the_sheet_says_so(void **state)
{
    static const char SHEET[] =
        "<style name='own' extends='gbt9704'><paragraph role='title' balance='no'/></style>";
    (void)state;
    sample made = make_sample(&gw_writer_docx, SHEET, TITLES, GW_COUNT(TITLES));
    check_holds(part_of(&made, "word/document.xml"),
                "<w:t>澜州市人民政府关于望溪区设立栖云山省级风景名胜区缓冲带的批复</w:t>");
    free_sample(&made);
}

int main(void)
{
    static const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(lines_of_five_characters),
        cmocka_unit_test(lines_of_the_grid),
        cmocka_unit_test(spacing_within_a_script),
        cmocka_unit_test(tabs_lead_to_stops),
        cmocka_unit_test(pages_are_filled),
        cmocka_unit_test(headings_stay_with_the_text),
        cmocka_unit_test(short_endings_stay_with_the_signature),
        cmocka_unit_test(page_breaks),
        cmocka_unit_test(widows),
        cmocka_unit_test(titles_are_broken_in_both_formats),
        cmocka_unit_test(titles_stay_as_they_are_when_the_sheet_says_so),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
