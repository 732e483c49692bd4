/* SPDX-License-Identifier: MIT
 *
 * write/docx: what stands in the parts of a package, by the sheet of GB/T 9704-2012. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "samples.h"

#define HINT "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
#define PARAGRAPH(style) "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>"
#define HEADING_OF(level, number, text)                                                            \
    PARAGRAPH("Heading" level)                                                                     \
    "<w:bookmarkStart w:id=\"" number "\" w:name=\"_Toc00000000" number "\"/><w:r>" HINT           \
    "<w:t>" text "</w:t></w:r><w:bookmarkEnd w:id=\"" number "\"/></w:p>"
#define PLAIN(style, text) PARAGRAPH(style) "<w:r>" HINT "<w:t>" text "</w:t></w:r></w:p>"

/* Every role, in the order of the tree. */
static void paragraphs(void **state)
{
    (void)state;
    static const char *const expected[] = {
        PLAIN("gw-collection-title", "公文汇编（2篇）"),
        PLAIN("gw-toc-title", "目录"),
        PARAGRAPH("gw-toc") "<w:r>" HINT
                            "<w:t>关于测试的通知</w:t><w:tab/><w:t>1</w:t></w:r></w:p>",
        PARAGRAPH("gw-serial-new-page") "<w:r><w:t>000001</w:t></w:r></w:p>",
        PLAIN("gw-secrecy", "机密★1年"),
        PLAIN("gw-urgency", "特急"),
        PARAGRAPH("gw-blank-kept-1") "</w:p>",
        PLAIN("gw-issuer-1", "测试市人民政府文件"),
        PARAGRAPH("gw-number-1") "<w:r>" HINT "<w:t>测政发〔2021〕1号</w:t></w:r>"
                                 "<w:r><w:tab/></w:r>"
                                 "<w:r><w:rPr><w:rStyle w:val=\"gw-signer-lead\"/>"
                                 "<w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
                                 "<w:t>签发人：</w:t></w:r>"
                                 "<w:r><w:rPr><w:rStyle w:val=\"gw-signer-beside\"/>"
                                 "<w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
                                 "<w:t>张三</w:t></w:r></w:p>",
        PARAGRAPH("Title") "<w:r>" HINT "<w:t>测试市人民政府关于</w:t><w:br/>"
                           "<w:t>做好测试工作的通知</w:t></w:r></w:p>",
        PLAIN("Subtitle", "——以“排版”为例"),
        PLAIN("gw-byline", "（2021年3月1日）"),
        PLAIN("gw-recipient", "各有关单位："),
        PLAIN("gw-body", "为做好A &amp; B &lt;测试&gt;工作，现通知如下："),
        HEADING_OF("1", "1", "一、总体要求"),
        PARAGRAPH("gw-heading-2-runin") "<w:r><w:rPr><w:rStyle w:val=\"gw-heading-2-lead\"/>"
                                        "<w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
                                        "<w:t>（一）突出练兵备战。</w:t></w:r><w:r>" HINT
                                        "<w:t>军事训练是“中心”工作。</w:t></w:r></w:p>",
        HEADING_OF("3", "2", "1.范围"),
        HEADING_OF("4", "3", "（1）对象"),
        PARAGRAPH("gw-heading-5-runin"),
        PARAGRAPH("gw-body") "<w:r>" HINT "<w:t xml:space=\"preserve\">"
                             "一是把牢政治方向。坚持  双空格 a  b 。</w:t></w:r></w:p>",
        PARAGRAPH("gw-article") "<w:r><w:rPr><w:rStyle w:val=\"gw-article-lead\"/>"
                                "<w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>第一条</w:t></w:r>"
                                "<w:r>" HINT "<w:t xml:space=\"preserve\">"
                                " 为了测试，制定本办法。</w:t></w:r></w:p>",
        PLAIN("gw-caption", "表1 人数"),
        PARAGRAPH("gw-table") "<w:r>" HINT "<w:t>单位</w:t><w:tab/><w:t>人数</w:t></w:r></w:p>",
        "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>",
        PLAIN("gw-table", "甲") "</w:tc><w:tc>",
        PARAGRAPH("gw-table-1") "<w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        PLAIN("gw-boilerplate", "来源：某网 \xEF\xBF\xBD\xEF\xBF\xBD"),
        PARAGRAPH("gw-body") "<w:r>" HINT "<w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r></w:p>",
        PLAIN("gw-body-kept", "特此通知。") PARAGRAPH("gw-blank-kept") "</w:p>",
        PARAGRAPH("gw-attachment-note-1") "<w:r>" HINT "<w:t>附件：</w:t></w:r><w:r><w:t>1.</w:t>"
                                          "</w:r><w:r><w:tab/></w:r><w:r>" HINT
                                          "<w:t>名单</w:t></w:r></w:p>" PARAGRAPH(
                                              "gw-blank-kept") "</w:p>",
        PLAIN("gw-signature-1", "测试市人民政府"),
        PLAIN("gw-date-1", "2021年3月1日"),
        PLAIN("gw-note", "（此件公开发布）"),
        PLAIN("gw-attachment-label", "附件1") PARAGRAPH("gw-blank-kept") "</w:p>",
        PARAGRAPH("gw-body") "<w:r>" HINT "<w:t>张三</w:t></w:r><w:r><mc:AlternateContent>",
        PLAIN("gw-copy-to", "抄送：市委。"),
        PARAGRAPH("gw-printer-1") "<w:r>" HINT "<w:t>测试市人民政府办公室</w:t></w:r>"
                                  "<w:r><w:tab/></w:r><w:r>" HINT
                                  "<w:t>2021年3月1日印发</w:t></w:r></w:p></w:tc>",
        PLAIN("Title-new-page", "第二篇"),
        PLAIN("gw-body-new-page", "另起一面。"),
        PLAIN("gw-body-kept", "结束。") PARAGRAPH("gw-blank-kept") "</w:p>",
    };
    sample made = make_sample(&gw_writer_docx, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    gw_str rest = part_of(&made, "word/document.xml");
    for (size_t i = 0; i < GW_COUNT(expected); i++) {
        size_t found = gw_str_find(rest, gw_str_of(expected[i]));
        if (found == GW_NOT_FOUND)
            fail_msg("not there, or not in its place: %s", expected[i]);
        rest = gw_str_from(rest, found + strlen(expected[i]));
    }
    free_sample(&made);
}

#define RULE(side, size)                                                                           \
    "<w:" side " w:val=\"single\" w:sz=\"" size "\" w:space=\"0\" w:color=\"auto\"/>"
#define NO_RULE(side) "<w:" side " w:val=\"nil\"/>"
#define CELL(top, bottom)                                                                          \
    "<w:tc><w:tcPr><w:tcW w:w=\"8844\" w:type=\"dxa\"/><w:tcBorders>" top NO_RULE("left")          \
        bottom NO_RULE("right") "</w:tcBorders></w:tcPr>"

/* 7.4.1: rules of 0.35 and 0.25 mm (8 and 6 eighths of a point), 156 mm wide (8844 twips); the
 * foot of the box is that of the type area. Two lines of 560 twips, rules of 20, 14 and 20, and the
 * last paragraph's point are 1194 twips of 635 EMU. */
static void colophon(void **state)
{
    (void)state;
    static const char *const expected[] = {
        "<wp:positionV relativeFrom=\"margin\"><wp:align>bottom</wp:align></wp:positionV>"
        "<wp:extent cx=\"5615940\" cy=\"758190\"/><wp:wrapTopAndBottom/>",
        CELL(RULE("top", "8"), RULE("bottom", "6")),
        CELL(RULE("top", "6"), RULE("bottom", "8")),
        "</w:tbl>" PARAGRAPH("gw-point") "</w:p></w:txbxContent></wps:txbx>",
        "bIns=\"0\" anchor=\"b\"/>",
    };
    sample made = make_sample(&gw_writer_docx, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    gw_str part = part_of(&made, "word/document.xml");
    for (size_t i = 0; i < GW_COUNT(expected); i++)
        check_holds(part, expected[i]);
    check_holds(part_of(&made, "word/styles.xml"),
                "w:styleId=\"gw-printer-1\"><w:name w:val=\"公文印发机关和印发日期（1）\"/>");
    check_holds(part_of(&made, "word/styles.xml"),
                "<w:tabs><w:tab w:val=\"right\" w:pos=\"8564\"/></w:tabs>");
    free_sample(&made);
}

/* gbt9704 1.2 and 1.7; the footer's distance as measured there. */
static void section(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_docx, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    check_holds(part_of(&made, "word/document.xml"),
                "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
                "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
                "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
                " w:header=\"1049\" w:footer=\"1446\" w:gutter=\"0\"/>"
                "<w:docGrid w:linePitch=\"579\"/></w:sectPr></w:body>");
    free_sample(&made);
}

#define NO_FIRST "<style name='own' extends='gbt9704'><page-number first='no'/></style>"

/* No number on the first page of each document: a section each, the first page's footer empty. */
static void first_pages(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),  BLOCK(1, TITLE, "甲"), BLOCK(1, BODY, "乙"), INSIDE(0, DOCUMENT),
        BLOCK(1, BODY, "丙"), INSIDE(0, DOCUMENT),   BLOCK(1, BODY, "丁"),
    };
    static const char SECTION_XML[] =
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
        "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
        "<w:footerReference w:type=\"first\" r:id=\"rId6\"/>";
    sample made = make_sample(&gw_writer_docx, NO_FIRST, rows, GW_COUNT(rows));
    gw_str part = part_of(&made, "word/document.xml");
    check_holds(part, "<w:p><w:pPr><w:pStyle w:val=\"gw-body\"/><w:sectPr>");
    check_holds(part, "<w:titlePg/><w:docGrid w:linePitch=\"579\"/></w:sectPr></w:pPr>");
    size_t count = 0;
    for (size_t at; (at = gw_str_find(part, gw_str_of(SECTION_XML))) != GW_NOT_FOUND; count++)
        part = gw_str_from(part, at + sizeof SECTION_XML);
    assert_int_equal(count, 3);
    check_holds(part_of(&made, "word/footer3.xml"),
                "<w:p><w:pPr><w:pStyle w:val=\"gw-page-odd\"/></w:pPr></w:p></w:ftr>");
    free_sample(&made);
}

#define FACES(face)                                                                                \
    "<w:rFonts w:ascii=\"" face "\" w:hAnsi=\"" face "\" w:eastAsia=\"" face "\" w:cs=\"" face     \
    "\"/>"
#define TYPE(face, spacing, size)                                                                  \
    "<w:rPr>" FACES(face) "<w:color w:val=\"auto\"/><w:spacing w:val=\"" spacing                   \
                          "\"/><w:sz w:val=\"" size "\"/><w:szCs w:val=\"" size "\"/></w:rPr>"
#define LINES(pitch)                                                                               \
    "<w:widowControl w:val=\"0\"/><w:snapToGrid w:val=\"0\"/>"                                     \
    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" pitch "\" w:lineRule=\"exact\"/>"

#define NEW_PAGE_STYLE(id, name, parent)                                                           \
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" id "\"><w:name w:val=\"" name \
    "\"/><w:basedOn w:val=\"" parent "\"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style>"

static void styles(void **state)
{
    (void)state;
    static const char *const expected[] = {
        /* body: 579 exact, two characters of indent, 16 pt with -0.25 pt between letters */
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"gw-body\">"
        "<w:name w:val=\"公文正文\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" LINES(
            "579") "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"632\"/><w:jc "
                   "w:val=\"both\"/></w:pPr>" TYPE("仿宋_GB2312", "-5", "32") "</w:style>",
        /* a built-in name, an outline level, kept with the next paragraph */
        "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"gw-body\"/><w:qFormat/>"
        "<w:pPr><w:keepNext/>" LINES(
            "579") "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"632\"/><w:jc w:val=\"both\"/>"
                   "<w:outlineLvl w:val=\"0\"/></w:pPr>" TYPE("黑体", "-5", "32") "</w:style>",
        /* no letter spacing and no indent on the title */
        "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/>"
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"gw-body\"/><w:qFormat/>"
        "<w:pPr><w:keepNext/>" LINES(
            "700") "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/><w:jc "
                   "w:val=\"center\"/></w:pPr>" TYPE("方正小标宋简体", "0", "44") "</w:style>",
        /* run in: the look of body, outside the outline; its lead */
        "w:styleId=\"gw-heading-2-runin\"><w:name w:val=\"公文段首标题2\"/>"
        "<w:basedOn w:val=\"Normal\"/><w:pPr>" LINES(
            "579") "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"632\"/><w:jc "
                   "w:val=\"both\"/></w:pPr>",
        "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"gw-heading-2-lead\">"
        "<w:name w:val=\"公文层次标题2段首\"/><w:basedOn w:val=\"DefaultParagraphFont\"/>" TYPE(
            "楷体_GB2312", "-5", "32") "</w:style>",
        /* the red mark (发文机关标志) */
        "<w:color w:val=\"FF0000\"/><w:spacing w:val=\"0\"/><w:sz w:val=\"96\"/>",
        /* a hanging indent */
        "<w:name w:val=\"公文附件说明\"/><w:basedOn "
        "w:val=\"Normal\"/><w:qFormat/><w:pPr>" LINES(
            "579") "<w:ind w:left=\"1579\" w:right=\"0\" w:hanging=\"948\"/>",
        /* page numbers: right on odd pages, left on even ones, one character from the edge */
        "<w:name w:val=\"公文页码（单页）\"/><w:basedOn w:val=\"Normal\"/><w:pPr>" LINES(
            "280") "<w:ind w:left=\"0\" w:right=\"280\" w:firstLine=\"0\"/><w:jc "
                   "w:val=\"right\"/></w:pPr>" TYPE("宋体", "0", "28"),
        "<w:name w:val=\"公文页码（双页）\"/><w:basedOn w:val=\"Normal\"/><w:pPr>" LINES(
            "280") "<w:ind w:left=\"280\" w:right=\"0\" w:firstLine=\"0\"/><w:jc "
                   "w:val=\"left\"/></w:pPr>",
        "<w:style w:type=\"character\" w:styleId=\"PageNumber\"><w:name w:val=\"page number\"/>"
        "<w:basedOn w:val=\"DefaultParagraphFont\"/>" TYPE("宋体", "0", "28"),
        /* made for this document: it alone begins a new page */
        NEW_PAGE_STYLE("Title-new-page", "Title（另页）", "Title"),
        "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>",
    };
    sample made = make_sample(&gw_writer_docx, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    gw_str part = part_of(&made, "word/styles.xml");
    for (size_t i = 0; i < GW_COUNT(expected); i++)
        check_holds(part, expected[i]);
    free_sample(&made);
}

/* What LibreOffice or Word would get wrong; see gbt9704, 7. */
static void never_written(void **state)
{
    (void)state;
    static const char *const words[] = {
        "autoSpace", "overflowPunct", "Chars=", "Theme", "linesAndChars", "w:dirty", "updateFields",
    };
    static const char *const parts[] = {
        "word/document.xml",
        "word/styles.xml",
        "word/settings.xml",
        "word/footer1.xml",
    };
    sample made = make_sample(&gw_writer_docx, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    for (size_t i = 0; i < GW_COUNT(parts); i++)
        for (size_t j = 0; j < GW_COUNT(words); j++)
            check_holds_not(part_of(&made, parts[i]), words[j]);
    free_sample(&made);
}

/* Two styles of one name make Word repair the file. */
static void names_once(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_docx, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    gw_str rest = part_of(&made, "word/styles.xml");
    size_t count = 0;
    for (;; count++) {
        gw_str name = cut_out(rest, "<w:name w:val=\"", "\"");
        if (name.n == 0)
            break;
        rest = gw_str_from(rest, (size_t)(name.p - rest.p) + name.n);
        assert_int_equal(gw_str_find(rest, name), GW_NOT_FOUND);
    }
    /* 4 defaults; 3 for each heading; 5 levels of contents and their title; 25 other roles, two of them with a lead; 2 beside others; 2
     * variants; 7 single ones; the page number; 3 that begin a new page; the printer's with its
     * tab, a number's in a table, the table's own; a note of attachments, 2 signatures and a date
     * in places of their own; 3 of the head: the line above the mark, the mark, the number */
    assert_int_equal(count, 4 + 5 * 3 + 6 + 25 + 2 + 2 + 2 + 7 + 1 + 3 + 2 + 1 + 4 + 3);
    free_sample(&made);
}

#define NUMBER_RUN(content)                                                                        \
    "<w:r><w:rPr><w:rStyle w:val=\"PageNumber\"/><w:rFonts w:hint=\"eastAsia\"/></w:rPr>" content  \
    "</w:r>"

static void footers(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"word/footer1.xml", "gw-page-odd" },
        {"word/footer2.xml", "gw-page-even"},
    };
    sample made = make_sample(&gw_writer_docx, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    for (size_t i = 0; i < GW_COUNT(rows); i++) {
        gw_str part = part_of(&made, rows[i][0]);
        check_holds(part, rows[i][1]);
        check_holds(part,
                    NUMBER_RUN("<w:t xml:space=\"preserve\">— </w:t>")
                        NUMBER_RUN("<w:fldChar w:fldCharType=\"begin\"/>")
                            NUMBER_RUN("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
                                NUMBER_RUN("<w:fldChar w:fldCharType=\"separate\"/>")
                                    NUMBER_RUN("<w:t xml:space=\"preserve\">1</w:t>")
                                        NUMBER_RUN("<w:fldChar w:fldCharType=\"end\"/>")
                                            NUMBER_RUN("<w:t xml:space=\"preserve\"> —</w:t>"));
    }
    free_sample(&made);
}

static void small_parts(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_docx, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    check_holds(part_of(&made, "word/settings.xml"),
                "<w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/>");
    check_holds(part_of(&made, "word/settings.xml"),
                "<w:compatSetting w:name=\"compatibilityMode\""
                " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>");
    check_holds(
        part_of(&made, "word/fontTable.xml"),
        "<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/><w:charset w:val=\"86\"/>"
        "<w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font>");
    gw_str core = part_of(&made, "docProps/core.xml");
    check_holds(core, "<dc:title>关于“测试”的通知</dc:title><dc:creator>A &amp; B</dc:creator>"
                      "<dc:language>zh-CN</dc:language>"
                      "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2021-03-01T00:00:00Z");
    check_holds_not(core, "dc:subject");
    free_sample(&made);
}

static const sample_row SHORT[] = {INSIDE(0, DOCUMENT), BLOCK(1, BODY, "甲")};

static void no_page_numbers(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_docx,
                              "<style name='own' extends='gbt9704'>"
                              "<page-number shown='no'/><page mirrored='yes'/></style>",
                              SHORT, GW_COUNT(SHORT));
    check_holds_not(part_of(&made, "[Content_Types].xml"), "footer");
    check_holds_not(part_of(&made, "word/document.xml"), "footerReference");
    check_holds_not(part_of(&made, "word/styles.xml"), "页码");
    check_holds_not(part_of(&made, "word/settings.xml"), "evenAndOddHeaders");
    check_holds(part_of(&made, "word/settings.xml"), "<w:mirrorMargins/>");
    assert_int_equal(part_of(&made, "word/footer1.xml").n, 0);
    free_sample(&made);
}

/* Word toggles bold: a bold lead in a bold paragraph says nothing, a plain one says bold. */
static void toggles(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_docx,
                              "<style name='own' extends='gbt9704'>"
                              "<paragraph role='body' bold='yes'/><lead role='body' bold='no'/>"
                              "<paragraph role='article' bold='yes'/>"
                              "<lead role='article' bold='yes' underline='yes'/></style>",
                              SHORT, GW_COUNT(SHORT));
    gw_str part = part_of(&made, "word/styles.xml");
    check_holds(cut_out(part, "styleId=\"gw-body\"", "</w:style>"), "<w:b/><w:bCs/>");
    check_holds(cut_out(part, "styleId=\"gw-body-lead\"", "</w:style>"), "<w:b/><w:bCs/>");
    check_holds_not(cut_out(part, "styleId=\"gw-article-lead\"", "</w:style>"), "<w:b/>");
    check_holds(cut_out(part, "styleId=\"gw-article-lead\"", "</w:style>"),
                "<w:u w:val=\"single\"/>");
    free_sample(&made);
}

static void empty_document(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_docx, STANDARD, NULL, 0);
    check_holds(part_of(&made, "word/document.xml"),
                "<w:body>" PARAGRAPH("gw-blank") "</w:p><w:sectPr>");
    free_sample(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs),  cmocka_unit_test(colophon),
        cmocka_unit_test(first_pages), cmocka_unit_test(section),
        cmocka_unit_test(styles),      cmocka_unit_test(never_written),
        cmocka_unit_test(names_once),  cmocka_unit_test(footers),
        cmocka_unit_test(small_parts), cmocka_unit_test(no_page_numbers),
        cmocka_unit_test(toggles),     cmocka_unit_test(empty_document),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
