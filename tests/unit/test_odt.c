/* SPDX-License-Identifier: MIT
 *
 * write/odt: what stands in the parts of a package, by the sheet of GB/T 9704-2012. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "samples.h"
#include "write/odt.h"

#define PARAGRAPH(style) "<text:p text:style-name=\"" style "\""
#define PLAIN(style, text) PARAGRAPH(style) ">" text "</text:p>"
#define HEADLINE(level, number, text)                                                              \
    "<text:h text:style-name=\"Heading_20_" level "\" text:outline-level=\"" level "\">"           \
    "<text:bookmark-start text:name=\"_Toc00000000" number "\"/>" text                             \
    "<text:bookmark-end text:name=\"_Toc00000000" number "\"/></text:h>"

/* Every role, in the order of the tree. */
static void paragraphs(void **state)
{
    (void)state;
    static const char *const expected[] = {
        PLAIN("gw-collection-title", "公文汇编（2篇）"),
        PLAIN("gw-toc-title", "目录"),
        PLAIN("gw-toc", "关于测试的通知<text:tab/>1"),
        PLAIN("gw-serial-new-page", "000001"),
        PLAIN("gw-secrecy", "机密★1年"),
        PLAIN("gw-urgency", "特急"),
        PARAGRAPH("gw-blank-kept-1") "/>",
        PLAIN("gw-issuer-1", "测试市人民政府文件"),
        PLAIN("gw-number-1", "测政发〔2021〕1号<text:tab/>"
                             "<text:span text:style-name=\"gw-signer-lead\">签发人：</text:span>"
                             "<text:span text:style-name=\"gw-signer-beside\">张三</text:span>"),
        PLAIN("Title", "测试市人民政府关于<text:line-break/>做好测试工作的通知"),
        PLAIN("Subtitle", "——以“排版”为例"),
        PLAIN("gw-byline", "（2021年3月1日）"),
        PLAIN("gw-recipient", "各有关单位："),
        PLAIN("gw-body", "为做好A &amp; B &lt;测试&gt;工作，现通知如下："),
        HEADLINE("1", "1", "一、总体要求"),
        PLAIN("gw-heading-2-runin",
              "<text:span text:style-name=\"gw-heading-2-lead\">（一）突出练兵备战。</text:span>"
              "军事训练是“中心”工作。"),
        HEADLINE("3", "2", "1.范围"),
        HEADLINE("4", "3", "（1）对象"),
        PARAGRAPH("gw-heading-5-runin"),
        PLAIN("gw-body",
              "一是把牢政治方向。坚持<text:s text:c=\"2\"/>双空格 a<text:s text:c=\"2\"/>b 。"),
        PLAIN("gw-article", "<text:span text:style-name=\"gw-article-lead\">第一条</text:span>"
                            "<text:s/>为了测试，制定本办法。"),
        PLAIN("gw-caption", "表1 人数"),
        PLAIN("gw-table", "单位<text:tab/>人数"),
        "<table:table-row table:style-name=\"gw-row\">",
        "<table:table-cell table:style-name=\"gw-cell.7\" office:value-type=\"string\">" PLAIN(
            "gw-table", "甲") "</table:table-cell>",
        PLAIN("gw-table-1", "1") "</table:table-cell></table:table-row></table:table>",
        PLAIN("gw-boilerplate", "来源：某网 \xEF\xBF\xBD\xEF\xBF\xBD"),
        PLAIN("gw-body", "第一行<text:line-break/>第二行"),
        PLAIN("gw-body-kept", "特此通知。") PARAGRAPH("gw-blank-kept") "/>",
        PLAIN("gw-attachment-note-1", "附件：1.<text:tab/>名单") PARAGRAPH("gw-blank-kept") "/>",
        PLAIN("gw-signature-1", "测试市人民政府"),
        PLAIN("gw-date-1", "2021年3月1日"),
        PLAIN("gw-note", "（此件公开发布）"),
        PLAIN("gw-attachment-label", "附件1") PARAGRAPH("gw-blank-kept") "/>",
        PARAGRAPH("gw-body") ">张三<draw:frame draw:style-name=\"gw-colophon-frame\""
                             " draw:name=\"版记1\" text:anchor-type=\"paragraph\""
                             " svg:width=\"442.20pt\" draw:z-index=\"0\">",
        PLAIN("gw-copy-to", "抄送：市委。"),
        PARAGRAPH("gw-printer-1") ">测试市人民政府办公室<text:tab/>2021年3月1日印发</text:p>"
                                  "</table:table-cell></table:table-row></table:table>" PARAGRAPH(
                                      "gw-point") "/></draw:text-box></draw:frame></text:p>",
        PLAIN("Title-new-page", "第二篇"),
        PLAIN("gw-body-new-page", "另起一面。"),
        PLAIN("gw-body-kept", "结束。") PARAGRAPH("gw-blank-kept") "/>",
    };
    sample made = make_sample(&gw_writer_odt, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    gw_str rest = part_of(&made, "content.xml");
    for (size_t i = 0; i < GW_COUNT(expected); i++) {
        size_t found = gw_str_find(rest, gw_str_of(expected[i]));
        if (found == GW_NOT_FOUND)
            fail_msg("not there, or not in its place: %s", expected[i]);
        rest = gw_str_from(rest, found + strlen(expected[i]));
    }
    free_sample(&made);
}

/* No number on the first page of each document: a master page of its own, before which a page
 * begins, and behind which the numbered ones follow. */
static void first_pages(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),  BLOCK(1, TITLE, "甲"), BLOCK(1, BODY, "乙"), INSIDE(0, DOCUMENT),
        BLOCK(1, BODY, "丙"), INSIDE(0, DOCUMENT),   BLOCK(1, BODY, "丁"),
    };
    sample made = make_sample(
        &gw_writer_odt, "<style name='own' extends='gbt9704'><page-number first='no'/></style>",
        rows, GW_COUNT(rows));
    gw_str part = part_of(&made, "content.xml"), styles = part_of(&made, "styles.xml");
    check_holds(part, PLAIN("Title-1", "甲"));
    check_holds(part, PLAIN("gw-body", "乙") PLAIN("gw-body-1", "丙") PLAIN("gw-body-1", "丁"));
    check_holds(styles, "style:parent-style-name=\"gw-body\""
                        " style:master-page-name=\"gw-first-page\"><style:paragraph-properties");
    check_holds(styles, "<style:master-page style:name=\"gw-first-page\""
                        " style:page-layout-name=\"gw-page\" style:display-name=\"公文首页\""
                        " style:next-style-name=\"Standard\"><style:footer>"
                        "<text:p text:style-name=\"gw-page-odd\"/></style:footer>");
    free_sample(&made);
}

/* A style for this document alone, based on its role's: nothing is formatted directly. */
static void tailored_styles(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_odt, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    check_holds(part_of(&made, "styles.xml"),
                "<style:style style:name=\"Title-new-page\" style:display-name=\"Title（另页）\""
                " style:family=\"paragraph\" style:parent-style-name=\"Title\">"
                "<style:paragraph-properties fo:break-before=\"page\"/></style:style>");
    check_holds_not(part_of(&made, "content.xml"), "style:family=\"paragraph\"");
    check_holds_not(part_of(&made, "content.xml"), "style:family=\"text\"");
    free_sample(&made);
}

#define CELL(name, top, bottom)                                                                    \
    "<style:style style:name=\"gw-colophon." name "\" style:family=\"table-cell\">"                \
    "<style:table-cell-properties fo:padding=\"0pt\" fo:border-left=\"none\""                      \
    " fo:border-right=\"none\" fo:border-top=\"" top "\" fo:border-bottom=\"" bottom "\"/>"

/* 7.4.1: rules of 0.35 and 0.25 mm (1.00 and 0.70 pt); a rule between two rows is the lower one's.
 */
static void colophon(void **state)
{
    (void)state;
    static const char *const expected[] = {
        CELL("inner", "0.70pt solid #000000", "none"),
        CELL("first", "1.00pt solid #000000", "none"),
        CELL("last", "0.70pt solid #000000", "1.00pt solid #000000"),
        CELL("only", "1.00pt solid #000000", "1.00pt solid #000000"),
    };
    sample made = make_sample(&gw_writer_odt, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    for (size_t i = 0; i < GW_COUNT(expected); i++)
        check_holds(part_of(&made, "content.xml"), expected[i]);
    check_holds(part_of(&made, "styles.xml"),
                "style:vertical-pos=\"bottom\" style:vertical-rel=\"page-content\"");
    check_holds(part_of(&made, "settings.xml"), "\"ConsiderTextWrapOnObjPos\"");
    free_sample(&made);
}

/* Paragraphs that differ from their role in the same way share a style. */
static void tailored_style_is_shared(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),     BLOCK(1, BODY, "甲"),    NEW_PAGE(1, BODY, "乙"),
        NEW_PAGE(1, NOTE, "丙"), NEW_PAGE(1, BODY, "丁"),
    };
    sample made = make_sample(&gw_writer_odt, STANDARD, rows, GW_COUNT(rows));
    gw_str part = part_of(&made, "content.xml"), styles = part_of(&made, "styles.xml");
    check_holds(part, PLAIN("gw-body-new-page", "乙"));
    check_holds(part, PLAIN("gw-body-new-page", "丁"));
    gw_str rest = gw_str_from(styles, gw_str_find(styles, GW_S("\"gw-body-new-page\"")) + 1);
    check_holds_not(rest, "\"gw-body-new-page\"");
    free_sample(&made);
}

#define FACES(face)                                                                                \
    "style:font-name=\"" face "\" style:font-name-asian=\"" face                                   \
    "\" style:font-name-complex=\"" face "\""
#define SIZES(size)                                                                                \
    " fo:font-size=\"" size "\" style:font-size-asian=\"" size                                     \
    "\" style:font-size-complex=\"" size "\""

static void styles(void **state)
{
    (void)state;
    static const char *const expected[] = {
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties"
        " style:line-break=\"strict\" style:punctuation-wrap=\"hanging\""
        " style:text-autospace=\"ideograph-alpha\" style:tab-stop-distance=\"31.55pt\"",
        /* body: 28.95 pt exactly, two characters of indent, no widow control */
        "<style:style style:name=\"gw-body\" style:display-name=\"公文正文\""
        " style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
        "<style:paragraph-properties fo:margin-left=\"0.00pt\" fo:margin-right=\"0.00pt\""
        " fo:margin-top=\"0.00pt\" fo:margin-bottom=\"0.00pt\" fo:text-indent=\"31.60pt\""
        " fo:line-height=\"28.95pt\" fo:text-align=\"justify\" fo:keep-with-next=\"auto\""
        " fo:keep-together=\"auto\" fo:break-before=\"auto\" fo:orphans=\"0\" fo:widows=\"0\""
        " style:snap-to-layout-grid=\"false\"/><style:text-properties " FACES("仿宋_GB2312")
            SIZES("16.00pt"),
        "fo:letter-spacing=\"-0.25pt\"",
        /* its own indent, not that of LibreOffice's chapter numbering */
        "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\""
        " style:family=\"paragraph\" style:parent-style-name=\"Standard\""
        " style:next-style-name=\"gw-body\" style:default-outline-level=\"1\""
        " style:list-style-name=\"\">",
        "<style:style style:name=\"Title\" style:family=\"paragraph\""
        " style:parent-style-name=\"Standard\" style:next-style-name=\"gw-body\">",
        "<style:style style:name=\"gw-heading-2-lead\" style:display-name=\"公文层次标题2段首\""
        " style:family=\"text\"><style:text-properties " FACES("楷体_GB2312"),
        "fo:color=\"#ff0000\"",
        "fo:margin-left=\"78.95pt\" fo:margin-right=\"0.00pt\" fo:margin-top=\"0.00pt\""
        " fo:margin-bottom=\"0.00pt\" fo:text-indent=\"-47.40pt\"",
        "<style:font-face style:name=\"楷体_GB2312\" svg:font-family=\"'楷体_GB2312'\""
        " style:font-family-generic=\"script\" style:font-pitch=\"variable\"/>",
    };
    sample made = make_sample(&gw_writer_odt, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    gw_str part = part_of(&made, "styles.xml");
    for (size_t i = 0; i < GW_COUNT(expected); i++)
        check_holds(part, expected[i]);
    free_sample(&made);
}

/* gbt9704 1.7: 37, 28 and 26 mm; the bottom margin of 35 mm is 1984 twips, of which 850 are the
 * footer's area and 1134 (20 mm) the margin; the gap is 258 (4.55 mm). */
static void page(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_odt, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    gw_str part = part_of(&made, "styles.xml");
    check_holds(part,
                "<style:page-layout style:name=\"gw-page\"><style:page-layout-properties"
                " fo:page-width=\"595.30pt\" fo:page-height=\"841.90pt\" fo:margin-top=\"104.90pt\""
                " fo:margin-bottom=\"56.70pt\" fo:margin-left=\"79.40pt\""
                " fo:margin-right=\"73.70pt\" style:print-orientation=\"portrait\""
                " style:layout-grid-mode=\"none\"/><style:header-style/><style:footer-style>"
                "<style:header-footer-properties fo:min-height=\"42.50pt\" svg:height=\"42.50pt\""
                " fo:margin-top=\"12.90pt\" fo:margin-left=\"0.00pt\" fo:margin-right=\"0.00pt\""
                " style:dynamic-spacing=\"false\"/></style:footer-style></style:page-layout>");
    check_holds(part, "<style:footer><text:p text:style-name=\"gw-page-odd\">"
                      "<text:span text:style-name=\"Page_20_Number\">—<text:s/>"
                      "<text:page-number text:select-page=\"current\">1</text:page-number>"
                      "<text:s/>—</text:span></text:p></style:footer>"
                      "<style:footer-left><text:p text:style-name=\"gw-page-even\">");
    free_sample(&made);
}

static void meta(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_odt, STANDARD, ALL_ROLES, GW_COUNT(ALL_ROLES));
    check_holds(part_of(&made, "meta.xml"),
                "<dc:title>关于“测试”的通知</dc:title>"
                "<meta:initial-creator>A &amp; B</meta:initial-creator>"
                "<dc:creator>A &amp; B</dc:creator>"
                "<meta:creation-date>2021-03-01T00:00:00Z</meta:creation-date>"
                "<dc:date>2021-03-01T00:00:00Z</dc:date><dc:language>zh-CN</dc:language>");
    assert_memory_equal(made.package.p + 30, "mimetypeapplication/vnd.oasis.opendocument.text",
                        8 + 39);
    free_sample(&made);
}

static void meta_of_little(void **state)
{
    (void)state;
    const gw_manuscript manuscript = {.language = GW_S("zh-HK"), .date = 1614556800};
    gw_buf out = {0};
    gw_odt_put_meta(&out, &manuscript);
    check_holds(gw_buf_view(&out), "<office:meta><meta:generator>gongwen</meta:generator>"
                                   "<dc:language>zh-HK</dc:language></office:meta>");
    gw_buf_fini(&out);
}

static const sample_row SHORT[] = {INSIDE(0, DOCUMENT), HEADING(1, 1, 3, "一、甲")};

/* No page number, mirrored margins, a run-in heading in the outline. */
static void other_sheet(void **state)
{
    (void)state;
    sample made = make_sample(&gw_writer_odt,
                              "<style name='own' extends='gbt9704'>"
                              "<page-number shown='no'/><page mirrored='yes'/>"
                              "<paragraph role='heading' level='1' outline-runin='yes'/></style>",
                              SHORT, GW_COUNT(SHORT));
    gw_str part = part_of(&made, "styles.xml");
    check_holds(part, "<style:page-layout style:name=\"gw-page\" style:page-usage=\"mirrored\">");
    check_holds(part, "fo:margin-bottom=\"99.20pt\"");
    check_holds(part, "<style:footer-style/>");
    check_holds(part, "<style:master-page style:name=\"Standard\""
                      " style:page-layout-name=\"gw-page\"/>");
    check_holds_not(part, "页码");
    check_holds(part_of(&made, "content.xml"),
                "<text:h text:style-name=\"gw-heading-1-runin\" text:outline-level=\"1\">");
    free_sample(&made);
}

/* A reader collapses blanks (ODF 1.3 part 3, 6.1.2): only a single one between two characters may
 * stand as it is. */
static void blanks(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"a b",        "a b"                           },
        {" a",         "<text:s/>a"                    },
        {"a ",         "a<text:s/>"                    },
        {"a  b",       "a<text:s text:c=\"2\"/>b"      },
        {"   ",        "<text:s text:c=\"3\"/>"        },
        {" ",          "<text:s/>"                     },
        {"a \tb",      "a<text:s/><text:tab/>b"        },
        {"a b c  d e", "a b c<text:s text:c=\"2\"/>d e"},
        {"　　甲",  "　　甲"                     },
    };
    for (size_t i = 0; i < GW_COUNT(rows); i++) {
        gw_buf out = {0};
        gw_xml xml = gw_xml_fragment(&out);
        gw_odt_put_text(&xml, gw_str_of(rows[i][0]));
        gw_buf_char(&out, '\0');
        assert_string_equal(out.p, rows[i][1]);
        gw_buf_fini(&out);
    }
}

/* Twips are twentieths of a point. */
static void lengths(void **state)
{
    (void)state;
    static const struct {
        int twips;
        const char *expected;
    } rows[] = {
        {0,   "<a l=\"0.00pt\"/>" },
        {579, "<a l=\"28.95pt\"/>"},
        {-5,  "<a l=\"-0.25pt\"/>"},
        {20,  "<a l=\"1.00pt\"/>" },
        {-41, "<a l=\"-2.05pt\"/>"},
    };
    for (size_t i = 0; i < GW_COUNT(rows); i++) {
        gw_buf out = {0};
        gw_xml xml = gw_xml_fragment(&out);
        gw_xml_open(&xml, "a");
        gw_odt_length(&xml, "l", rows[i].twips);
        gw_xml_close(&xml);
        gw_buf_char(&out, '\0');
        assert_string_equal(out.p, rows[i].expected);
        gw_buf_fini(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs),
        cmocka_unit_test(colophon),
        cmocka_unit_test(first_pages),
        cmocka_unit_test(tailored_styles),
        cmocka_unit_test(tailored_style_is_shared),
        cmocka_unit_test(styles),
        cmocka_unit_test(page),
        cmocka_unit_test(meta),
        cmocka_unit_test(meta_of_little),
        cmocka_unit_test(other_sheet),
        cmocka_unit_test(blanks),
        cmocka_unit_test(lengths),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
