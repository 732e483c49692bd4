/* SPDX-License-Identifier: MIT
 *
 * write/flow: which paragraphs a tree becomes, and what stands between them. A paragraph is
 * written as its blank lines, then its marks, its role and its blocks:
 *
 *     "-" a blank line, "=" one that is kept with the paragraph, "^" a new page, "~" a run-in
 *     heading, "+" kept with the next, "|" between blocks, "@" one that only brings a colophon,
 *     "#" before what it brings */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "manuscripts.h"
#include "sheets.h"
#include "write/flow.h"

static void put_blocks(gw_buf *out, const gw_paragraph *paragraph)
{
    gw_buf_puts(out, gw_role_name(paragraph->first->role));
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        gw_buf_char(out, block == paragraph->first ? ' ' : '|');
        gw_buf_put(out, block->text);
    }
}

static void put_paragraph(gw_buf *out, const gw_paragraph *paragraph)
{
    for (int i = 0; i < paragraph->blank_before; i++)
        gw_buf_char(out, paragraph->blank_is_kept ? '=' : '-');
    if (paragraph->own.new_page)
        gw_buf_char(out, '^');
    if (paragraph->is_runin)
        gw_buf_char(out, '~');
    if (paragraph->keep_next)
        gw_buf_char(out, '+');
    if (paragraph->is_anchor)
        gw_buf_char(out, '@');
    else
        put_blocks(out, paragraph);
    for (const gw_node *block = paragraph->colophon.first; block != NULL;
         block = block == paragraph->colophon.last ? NULL : block->next) {
        gw_buf_char(out, '#');
        gw_buf_put(out, block->text);
    }
    gw_buf_char(out, '\n');
}

static void check_flow(const char *sheet, const sample_row *rows, size_t count,
                       const char *expected)
{
    const sheet_text items[] = {
        {"own", sheet, 0},
        {0   }
    };
    record told;
    gw_style *style = NULL;
    gw_arena arena = {0};
    gw_buf out = {0};
    assert_int_equal(load_sheet(&style, "own", items, &told, NULL), GW_OK);
    gw_flow flow = gw_flow_start(build_tree(&arena, rows, count), style);
    gw_paragraph paragraph;
    while (gw_flow_next(&flow, &paragraph))
        put_paragraph(&out, &paragraph);
    assert_false(gw_flow_next(&flow, &paragraph));
    gw_buf_char(&out, '\0');
    assert_string_equal(out.p, expected);
    gw_buf_fini(&out);
    gw_buf_fini(&told.text);
    gw_arena_fini(&arena);
    gw_style_free(style);
}

#define STANDARD "<style name='own' extends='gbt9704'/>"

/* Two lines of a title are one paragraph; those of another document, or after a break, are not. */
static void titles(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),   BLOCK(1, TITLE, "甲"),    BLOCK(1, TITLE, "乙"),
        BLOCK(1, TITLE, "丙"), NEW_PAGE(1, TITLE, "丁"), INSIDE(0, DOCUMENT),
        BLOCK(1, TITLE, "戊"), BLOCK(1, SUBTITLE, "己"), BLOCK(1, TITLE, "庚"),
    };
    check_flow(STANDARD, rows, GW_COUNT(rows),
               "title 甲|乙|丙\n^title 丁\n^title 戊\nsubtitle 己\ntitle 庚\n");
}

/* Blank lines stand between groups: the greater of what both ask for, none inside a group, none
 * at the start and after a new page. They stay with what follows when a neighbour does. */
static void blank_lines(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),
        BLOCK(1, NUMBER, "号"),
        BLOCK(1, TITLE, "题"),
        BLOCK(1, BYLINE, "名"),
        BLOCK(1, RECIPIENT, "主送"),
        BLOCK(1, BODY, "文"),
        BLOCK(1, ATTACHMENT_NOTE, "附件"),
        BLOCK(1, SIGNATURE, "署名"),
        BLOCK(1, DATE, "日期"),
        BLOCK(1, NOTE, "附注"),
        NEW_PAGE(1, SIGNATURE, "署名"),
    };
    check_flow(STANDARD, rows, GW_COUNT(rows),
               "number 号\n==title 题\nbyline 名\n=recipient 主送\n+body 文\n"
               "=attachment-note 附件\n=signature 署名\ndate 日期\nnote 附注\n^signature 署名\n");
}

static const sample_row TWO_DOCUMENTS[] = {
    BLOCK(0, TOC_TITLE, "目录"),   INSIDE(0, DOCUMENT),
    BLOCK(1, BODY, "甲"),          INSIDE(1, TAIL),
    INSIDE(2, ATTACHMENT),         BLOCK(3, ATTACHMENT_LABEL, "附件1"),
    BLOCK(3, TITLE, "名单"),       INSIDE(2, ATTACHMENT),
    BLOCK(3, TITLE, "附件2 名单"), INSIDE(0, DOCUMENT),
    BLOCK(1, BODY, "乙"),
};

/* A document after something else begins a page, and so does an attachment, whose label's own look
 * says so. */
static void new_pages(void **state)
{
    (void)state;
    check_flow(STANDARD, TWO_DOCUMENTS, GW_COUNT(TWO_DOCUMENTS),
               "toc-title 目录\n^body 甲\nattachment-label 附件1\n=title 名单\n^title 附件2 名单\n"
               "^body 乙\n");
}

/* A look that begins a page itself leaves no blank lines at the foot of the page before. */
static void look_begins_page(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),
        BLOCK(1, TITLE, "甲"),
        BLOCK(1, NOTE, "乙"),
    };
    check_flow("<style name='own' extends='gbt9704'>"
               "<paragraph role='note' page-break='yes' blank-before='3'/></style>",
               rows, GW_COUNT(rows), "title 甲\nnote 乙\n");
}

/* Two attachments are two groups, though both are titles: the title's own blank line is between. */
static void no_new_pages(void **state)
{
    (void)state;
    check_flow("<style name='own' extends='gbt9704'><document page-break='no'/>"
               "<paragraph role='attachment-label' page-break='no' blank-before='3'/></style>",
               TWO_DOCUMENTS, GW_COUNT(TWO_DOCUMENTS),
               "toc-title 目录\n=body 甲\n===attachment-label 附件1\n=title 名单\n"
               "=title 附件2 名单\n=body 乙\n");
}

#define TEN "一二三四五六七八九十"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

/* A last paragraph of at most four lines of 28 less its indent, 110 characters, stays with the
 * signature; a longer one does not, nor does one before something else. The empty line above a
 * signature or date always does. */
static void last_paragraph(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),
        BLOCK(1, BODY, "短"),
        BLOCK(1, BODY, HUNDRED TEN),
        BLOCK(1, SIGNATURE, "署名"),
        BLOCK(1, BODY, HUNDRED TEN "一"),
        BLOCK(1, DATE, "日期"),
    };
    check_flow(STANDARD, rows, GW_COUNT(rows),
               "body 短\n+body " HUNDRED TEN "\n=signature 署名\nbody " HUNDRED TEN
               "一\n=date 日期\n");
}

/* The cells of a row are one paragraph; a row without cells is none. */
static void rows_of_tables(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),
        INSIDE(1, TABLE),
        INSIDE(2, ROW),
        INSIDE(3, CELL),
        BLOCK(4, TABLE, "甲"),
        INSIDE(3, CELL),
        BLOCK(4, TABLE, "乙"),
        INSIDE(2, ROW),
        INSIDE(2, ROW),
        INSIDE(3, CELL),
        BLOCK(4, TABLE, "丙"),
        BLOCK(1, TABLE, "丁"),
        SECTION(1, 2),
        HEADING(2, 2, 3, "（一）"),
        HEADING(2, 2, 0, "（二）"),
    };
    check_flow(STANDARD, rows, GW_COUNT(rows),
               "table 甲|乙\ntable 丙\ntable 丁\n~heading （一）\nheading （二）\n");
}

/* The last paragraph of a document brings its colophon, when it has one line; otherwise one of its
 * own does. Every document of a file has its own. */
static void colophons(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),
        BLOCK(1, BODY, "甲"),
        INSIDE(1, TAIL),
        BLOCK(2, DATE, "日期"),
        BLOCK(2, COPY_TO, "抄送"),
        BLOCK(2, PRINTER, "印发"),
        BLOCK(2, BOILERPLATE, "网"),
        INSIDE(0, DOCUMENT),
        BLOCK(1, BODY, HUNDRED),
        INSIDE(1, TAIL),
        BLOCK(2, PRINTER, "印发"),
        INSIDE(0, DOCUMENT),
        INSIDE(1, TAIL),
        INSIDE(2, ATTACHMENT),
        BLOCK(3, TITLE, "附件1"),
        INSIDE(3, TABLE),
        INSIDE(4, ROW),
        INSIDE(5, CELL),
        BLOCK(6, TABLE, "格"),
        BLOCK(2, COPY_TO, "抄送"),
        INSIDE(0, DOCUMENT),
        INSIDE(1, TAIL),
        BLOCK(2, PRINTER, "印发"),
    };
    check_flow(STANDARD, rows, GW_COUNT(rows),
               "+body 甲\n=date 日期#抄送#印发\nboilerplate 网\n^body " HUNDRED
               "\n@#印发\n^title 附件1\n=table 格\n@#抄送\n^@#印发\n");
    check_flow("<style name='own' extends='gbt9704'><colophon place='flow'/></style>", rows, 7,
               "+body 甲\n=date 日期\ncopy-to 抄送\nprinter 印发\nboilerplate 网\n");
}

static void nothing(void **state)
{
    (void)state;
    check_flow(STANDARD, NULL, 0, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles),           cmocka_unit_test(blank_lines),
        cmocka_unit_test(new_pages),        cmocka_unit_test(no_new_pages),
        cmocka_unit_test(last_paragraph),   cmocka_unit_test(rows_of_tables),
        cmocka_unit_test(look_begins_page), cmocka_unit_test(nothing),
        cmocka_unit_test(colophons),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
