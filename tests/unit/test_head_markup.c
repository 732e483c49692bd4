/* SPDX-License-Identifier: MIT
 *
 * A head in both formats: the columns of issuers and signers, a letter's mark and rules, and that
 * the same text always gives the same bytes of them. Lengths are those that test_head works out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "manuscripts.h"
#include "samples.h"
#include "sheets.h"

#define STANDARD "<style name='own' extends='gbt9704'/>"
#define LETTER "<style name='own' extends='letter'/>"

static const sample_row JOINT[] = {
    INSIDE(0, DOCUMENT),
    INSIDE(1, HEAD),
    BLOCK(2, ISSUER, "甲市发展和改革委员会"),
    BLOCK(2, ISSUER, "甲局文件"),
};
static const sample_row SIGNERS[] = {
    INSIDE(0, DOCUMENT),
    INSIDE(1, HEAD),
    BLOCK(2, ISSUER, "甲局文件"),
    BLOCK(2, NUMBER, "甲发〔2021〕1号"),
    BLOCK(2, SIGNER, "签发人：张建国 李国强 王小明"),
};
static const sample_row A_LETTER[] = {
    INSIDE(0, DOCUMENT),
    INSIDE(1, HEAD),
    BLOCK(2, SERIAL, "000001"),
    BLOCK(2, ISSUER, "甲市人民政府"),
    BLOCK(2, NUMBER, "甲函〔2021〕1号"),
};

typedef struct place {
    const char *part, *expected;
} place;

static void check_places(const gw_writer *writer, const char *sheet, const sample_row *rows,
                         size_t row_count, const place *places, size_t count)
{
    sample made = make_sample(writer, sheet, rows, row_count);
    for (size_t i = 0; i < count; i++)
        check_holds(part_of(&made, places[i].part), places[i].expected);
    free_sample(&made);
}

#define HINT "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
#define RUN(text) "<w:r>" HINT "<w:t>" text "</w:t></w:r>"
#define P(style) "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>"
#define CELL(width, rule, place)                                                                   \
    "<w:tc><w:tcPr><w:tcW w:w=\"" width "\" w:type=\"dxa\"/>" rule "<w:vAlign w:val=\"" place      \
    "\"/></w:tcPr>"
#define DOCX_RULE                                                                                  \
    "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"FF0000\"/>"        \
    "</w:tcBorders><w:tcMar><w:bottom w:w=\"166\" w:type=\"dxa\"/></w:tcMar>"

static void docx_columns(void **state)
{
    (void)state;
    static const place joint[] = {
        {"word/document.xml",
         "<w:tbl><w:tblPr><w:tblW w:w=\"8790\" w:type=\"dxa\"/>"
         "<w:tblInd w:w=\"184\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
         "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
         "</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"7115\"/><w:gridCol w:w=\"1675\"/>"
         "</w:tblGrid><w:tr>" CELL("7115", "", "center") P("gw-issuer-1")
             RUN("甲市发展和改革委员会") "</w:p>" P("gw-issuer-1") RUN("甲局") "</w:p></w:tc>" CELL(
                 "1675", "", "center") P("gw-issuer-2") RUN("文件") "</w:p></w:tc></w:tr></w:tbl>"},
        {"word/styles.xml", "<w:jc w:val=\"distribute\"/>"     },
    };
    static const place signers[] = {
        {"word/document.xml",
         CELL("5053", DOCX_RULE, "bottom") P("gw-number-1")
             RUN("甲发〔2021〕1号") "</w:p></w:tc>" CELL("3791", DOCX_RULE, "bottom")
                 P("gw-signer-1") "<w:r><w:rPr><w:rStyle w:val=\"gw-signer-lead\"/><w:rFonts "
                                  "w:hint=\"eastAsia\"/>"
                                  "</w:rPr><w:t>签发人：</w:t></w:r><w:r>" HINT
                                  "<w:t>张建国</w:t><w:tab/>"
                                  "<w:t>李国强</w:t><w:br/><w:t>王小明</w:t></w:r></w:p></w:tc>"},
    };
    check_places(&gw_writer_docx, STANDARD, JOINT, GW_COUNT(JOINT), joint, GW_COUNT(joint));
    check_places(&gw_writer_docx, STANDARD, SIGNERS, GW_COUNT(SIGNERS), signers, GW_COUNT(signers));
}

/* 635 EMU a twip: 2859 + 45 twips down, 1134 = 20 mm from the left, 9638 = 170 mm wide. */
static void docx_letter(void **state)
{
    (void)state;
    static const place places[] = {
        {"word/document.xml", P("gw-blank-kept-1") "<w:r><mc:AlternateContent>"                                             },
        {"word/document.xml", "<wp:posOffset>1067435</wp:posOffset>"                                                        },
        {"word/document.xml", "<wp:extent cx=\"5615940\" cy=\"609600\"/>"                                                   },
        {"word/document.xml", "<wps:txbx><w:txbxContent>" P("gw-issuer")
                                  RUN("甲市人民政府") "</w:p></w:txbxContent></wps:txbx>"},
        {"word/document.xml", "<wp:docPr id=\"5\" name=\"gw5\"/>"                                                           },
        {"word/document.xml",
         "<wp:positionH relativeFrom=\"page\"><wp:posOffset>720090</wp:posOffset></wp:positionH>"
         "<wp:positionV relativeFrom=\"page\"><wp:posOffset>1815465</wp:posOffset></wp:positionV>"
         "<wp:extent cx=\"6120130\" cy=\"28575\"/>"                                                                         },
        {"word/document.xml", "<a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill>"
                              "<a:ln><a:noFill/></a:ln>"                                       },
        {"word/document.xml",
         P("gw-serial-1") "<w:r><w:t>000001</w:t></w:r><w:r><w:tab/></w:r>"
                          "<w:r><w:rPr><w:rStyle w:val=\"gw-number-beside\"/>"                                              },
    };
    check_places(&gw_writer_docx, LETTER, A_LETTER, GW_COUNT(A_LETTER), places, GW_COUNT(places));
}

static void odt_columns(void **state)
{
    (void)state;
    static const place joint[] = {
        {"content.xml",
         "<table:table table:style-name=\"gw-pair-1\">"
         "<table:table-column table:style-name=\"gw-pair-1.A\"/>"
         "<table:table-column table:style-name=\"gw-pair-1.B\"/><table:table-row>"
         "<table:table-cell table:style-name=\"gw-pair-1.1\" office:value-type=\"string\">"
         "<text:p text:style-name=\"gw-issuer-1\">甲市发展和改革委员会</text:p>"
         "<text:p text:style-name=\"gw-issuer-1\">甲局</text:p></table:table-cell>"
         "<table:table-cell table:style-name=\"gw-pair-1.1\" office:value-type=\"string\">"
         "<text:p text:style-name=\"gw-issuer-2\">文件</text:p></table:table-cell>"     },
        {"content.xml", "<style:table-column-properties style:column-width=\"355.75pt\"/>"},
        {"content.xml", "style:vertical-align=\"middle\""                                 },
        {"styles.xml",  "fo:text-align=\"justify\" fo:text-align-last=\"justify\""
                       " style:justify-single-word=\"true\""        },
    };
    static const place signers[] = {
        {"content.xml",
         "<text:span text:style-name=\"gw-signer-lead\">签发人：</text:span>张建国<text:tab/>"
         "李国强<text:line-break/>王小明"                    },
        {"content.xml", "fo:border-bottom=\"1.00pt solid #ff0000\""},
        {"content.xml", "fo:padding-bottom=\"8.30pt\""             },
    };
    check_places(&gw_writer_odt, STANDARD, JOINT, GW_COUNT(JOINT), joint, GW_COUNT(joint));
    check_places(&gw_writer_odt, STANDARD, SIGNERS, GW_COUNT(SIGNERS), signers, GW_COUNT(signers));
}

static void odt_letter(void **state)
{
    (void)state;
    static const place places[] = {
        {"content.xml",
         "<text:p text:style-name=\"gw-blank-kept-1\"><draw:frame draw:style-name=\"gw-box\""
         " text:anchor-type=\"paragraph\" svg:x=\"79.40pt\" svg:y=\"84.05pt\""
         " svg:width=\"442.20pt\" svg:height=\"48.00pt\"><draw:text-box>"
         "<text:p text:style-name=\"gw-issuer\">甲市人民政府</text:p></draw:text-box></draw:frame>"
         "<draw:rect draw:style-name=\"gw-bar-ff0000\" text:anchor-type=\"paragraph\""
         " svg:x=\"56.70pt\" svg:y=\"142.95pt\" svg:width=\"481.90pt\" svg:height=\"2.25pt\"/>"},
        {"content.xml", "style:parent-style-name=\"Frame\""                                    },
        {"styles.xml",  "<style:style style:name=\"Frame\" style:family=\"graphic\"/>"         },
    };
    check_places(&gw_writer_odt, LETTER, A_LETTER, GW_COUNT(A_LETTER), places, GW_COUNT(places));
}

/* Tables of the same columns share their styles; those of a letter are left out where there is
 * none. */
static void odt_styles_are_shared(void **state)
{
    (void)state;
    static const sample_row rows[] = {
        INSIDE(0, DOCUMENT),
        INSIDE(1, HEAD),
        BLOCK(2, ISSUER, "甲市财政局"),
        BLOCK(2, ISSUER, "甲局文件"),
        INSIDE(0, DOCUMENT),
        INSIDE(1, HEAD),
        BLOCK(2, ISSUER, "乙市财政局"),
        BLOCK(2, ISSUER, "乙局文件"),
        INSIDE(0, DOCUMENT),
        INSIDE(1, HEAD),
        BLOCK(2, ISSUER, "丙局"),
        BLOCK(2, ISSUER, "丁局文件"),
    };
    sample made = make_sample(&gw_writer_odt, STANDARD, rows, GW_COUNT(rows));
    check_holds(part_of(&made, "content.xml"), "style:name=\"gw-pair-2\"");
    check_holds_not(part_of(&made, "content.xml"), "gw-pair-3");
    check_holds_not(part_of(&made, "content.xml"), "gw-box");
    free_sample(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(docx_columns),          cmocka_unit_test(docx_letter),
        cmocka_unit_test(odt_columns),           cmocka_unit_test(odt_letter),
        cmocka_unit_test(odt_styles_are_shared),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
