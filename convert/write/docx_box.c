/* SPDX-License-Identifier: MIT
 *
 * The colophon (版记) -> a text box whose foot is the foot of the type area, anchored in a run of
 * the last paragraph above it.
 *
 * A drawing of Word 2010 (wps), which WPS and LibreOffice read, too; only Word 2007 would want the
 * same text once more as VML in an mc:Fallback, so there is none. Framed paragraphs and floating
 * tables do not float in LibreOffice, paragraph borders end at the indents: therefore a table in a
 * box. The box has a fixed height and its text stands at its foot: a box that grows by itself ends
 * 2 mm too high in LibreOffice. */
#include "write/colophon.h"
#include "write/docx_body.h"

enum { EMU_PER_TWIP = 635 };

static void put_int(gw_xml *xml, const char *element, const char *attribute, long long value)
{
    gw_xml_open(xml, element);
    gw_xml_attribute_int(xml, attribute, value);
    gw_xml_close(xml);
}

static void put_size(gw_xml *xml, const char *element, int width_twips, int height_twips)
{
    gw_xml_open(xml, element);
    gw_xml_attribute_int(xml, "cx", (long long)width_twips * EMU_PER_TWIP);
    gw_xml_attribute_int(xml, "cy", (long long)height_twips * EMU_PER_TWIP);
    gw_xml_close(xml);
}

/* ---- the table ------------------------------------------------------------------------------ */

static void put_width(gw_xml *xml, const char *element, int width_twips)
{
    gw_xml_open(xml, element);
    gw_xml_attribute_int(xml, "w:w", width_twips);
    gw_xml_attribute(xml, "w:type", GW_S("dxa"));
    gw_xml_close(xml);
}

static void open_table(gw_xml *xml, int width_twips)
{
    gw_xml_open(xml, "w:tbl");
    gw_xml_open(xml, "w:tblPr");
    put_width(xml, "w:tblW", width_twips);
    put_width(xml, "w:tblInd", 0);
    gw_xml_empty_with(xml, "w:tblLayout", "w:type", GW_S("fixed"));
    gw_xml_open(xml, "w:tblCellMar");
    put_width(xml, "w:left", 0);
    put_width(xml, "w:right", 0);
    gw_xml_close(xml);
    gw_xml_close(xml);
    gw_xml_open(xml, "w:tblGrid");
    put_int(xml, "w:gridCol", "w:w", width_twips);
    gw_xml_close(xml);
}

static void open_row(gw_xml *xml, const gw_style *style, int row, int row_count)
{
    gw_xml_open(xml, "w:tr");
    gw_xml_open(xml, "w:trPr");
    gw_xml_empty(xml, "w:cantSplit");
    gw_xml_close(xml);
    gw_xml_open(xml, "w:tc");
    gw_xml_open(xml, "w:tcPr");
    put_width(xml, "w:tcW", gw_page_type_width_twips(&style->page));
    gw_xml_open(xml, "w:tcBorders");
    gw_docx_put_rule(xml, "w:top", gw_colophon_rule_twips(style, row, row_count), GW_NO_COLOUR);
    gw_docx_put_rule(xml, "w:left", 0, GW_NO_COLOUR);
    gw_docx_put_rule(xml, "w:bottom", gw_colophon_rule_twips(style, row + 1, row_count),
                     GW_NO_COLOUR);
    gw_docx_put_rule(xml, "w:right", 0, GW_NO_COLOUR);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void close_row(gw_xml *xml)
{
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_line(gw_docx_body *body, const gw_colophon_line *line)
{
    gw_docx_open_paragraph(body,
                           gw_catalogue_find(&body->docx->catalogue, GW_USE_ROLE, line->block->role,
                                             line->block->level),
                           &line->own);
    gw_docx_put_run(&body->xml, NULL, line->left);
    if (line->right.n > 0) {
        gw_docx_put_run(&body->xml, NULL, GW_S("\t"));
        gw_docx_put_run(&body->xml, NULL, line->right);
    }
    gw_xml_close(&body->xml);
}

static void put_table(gw_docx_body *body, const gw_colophon_blocks *blocks, int row_count)
{
    const gw_style *style = body->style;
    gw_colophon_walk walk = gw_colophon_start(blocks, style);
    gw_colophon_line line;
    int row = -1;
    open_table(&body->xml, gw_page_type_width_twips(&style->page));
    while (gw_colophon_next(&walk, &line)) {
        if (line.row != row && row >= 0)
            close_row(&body->xml);
        if (line.row != row)
            open_row(&body->xml, style, line.row, row_count);
        row = line.row;
        put_line(body, &line);
    }
    close_row(&body->xml);
    gw_xml_close(&body->xml);
}

/* ---- the box -------------------------------------------------------------------------------- */

static void put_position(gw_xml *xml, const char *element, const char *align)
{
    gw_xml_open(xml, element);
    gw_xml_attribute(xml, "relativeFrom", GW_S("margin"));
    gw_xml_text_element(xml, "wp:align", gw_str_of(align));
    gw_xml_close(xml);
}

/* Text neither beside the box nor under it. */
static void open_anchor(gw_xml *xml, int width_twips, int height_twips, int number)
{
    static const gw_docx_pair ANCHOR[] = {
        {"distT",        "0"},
        {"distB",        "0"},
        {"distL",        "0"},
        {"distR",        "0"},
        {"simplePos",    "0"},
        {"behindDoc",    "0"},
        {"locked",       "0"},
        {"layoutInCell", "1"},
        {"allowOverlap", "0"},
    };
    static const gw_docx_pair ORIGIN[] = {
        {"x", "0"},
        {"y", "0"},
    };
    gw_xml_open(xml, "wp:anchor");
    for (size_t i = 0; i < GW_COUNT(ANCHOR); i++)
        gw_xml_attribute(xml, ANCHOR[i][0], gw_str_of(ANCHOR[i][1]));
    gw_xml_attribute_int(xml, "relativeHeight", number);
    gw_docx_put_element(xml, "wp:simplePos", ORIGIN, GW_COUNT(ORIGIN));
    put_position(xml, "wp:positionH", "center");
    put_position(xml, "wp:positionV", "bottom");
    put_size(xml, "wp:extent", width_twips, height_twips);
    gw_xml_empty(xml, "wp:wrapTopAndBottom");
    gw_xml_open(xml, "wp:docPr");
    gw_xml_attribute_int(xml, "id", number);
    gw_xml_attribute(xml, "name", GW_S("版记"));
    gw_xml_close(xml);
    gw_xml_empty(xml, "wp:cNvGraphicFramePr");
}

/* A rectangle without outline and filling. */
static void put_shape(gw_xml *xml, int width_twips, int height_twips)
{
    gw_xml_empty_with(xml, "wps:cNvSpPr", "txBox", GW_S("1"));
    gw_xml_open(xml, "wps:spPr");
    gw_xml_open(xml, "a:xfrm");
    gw_xml_raw(xml, GW_S("<a:off x=\"0\" y=\"0\"/>"));
    put_size(xml, "a:ext", width_twips, height_twips);
    gw_xml_close(xml);
    gw_xml_raw(xml, GW_S("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
                         "<a:ln><a:noFill/></a:ln>"));
    gw_xml_close(xml);
}

static void put_text_properties(gw_xml *xml)
{
    static const gw_docx_pair PROPERTIES[] = {
        {"wrap",   "square"},
        {"lIns",   "0"     },
        {"tIns",   "0"     },
        {"rIns",   "0"     },
        {"bIns",   "0"     },
        {"anchor", "b"     },
    };
    gw_docx_put_element(xml, "wps:bodyPr", PROPERTIES, GW_COUNT(PROPERTIES));
}

static void put_point(gw_docx_body *body)
{
    static const gw_own NOTHING = {0};
    const gw_catalogue *catalogue = &body->docx->catalogue;
    gw_docx_open_paragraph(body, gw_catalogue_find(catalogue, GW_USE_POINT, GW_ROLE_NONE, 0),
                           &NOTHING);
    gw_xml_close(&body->xml);
}

static void put_shape_with_text(gw_docx_body *body, const gw_colophon_blocks *blocks,
                                int height_twips, int row_count)
{
    gw_xml *xml = &body->xml;
    gw_xml_open(xml, "wps:wsp");
    put_shape(xml, gw_page_type_width_twips(&body->style->page), height_twips);
    gw_xml_open(xml, "wps:txbx");
    gw_xml_open(xml, "w:txbxContent");
    put_table(body, blocks, row_count);
    put_point(body);
    gw_xml_close(xml);
    gw_xml_close(xml);
    put_text_properties(xml);
    gw_xml_close(xml);
}

/* The empty paragraph at the box's end. */
static int point_twips(const gw_catalogue *catalogue)
{
    return gw_catalogue_find(catalogue, GW_USE_POINT, GW_ROLE_NONE, 0)->look.pitch_twips;
}

void gw_docx_put_colophon(gw_docx_body *body, const gw_colophon_blocks *blocks)
{
    gw_xml *xml = &body->xml;
    gw_colophon_extent extent = gw_colophon_measure(blocks, body->style);
    int height = extent.height_twips + point_twips(&body->docx->catalogue);
    gw_xml_open(xml, "w:r");
    gw_xml_open(xml, "mc:AlternateContent");
    gw_xml_open(xml, "mc:Choice");
    gw_xml_attribute(xml, "Requires", GW_S("wps"));
    gw_xml_open(xml, "w:drawing");
    open_anchor(xml, gw_page_type_width_twips(&body->style->page), height, ++body->drawing_count);
    gw_xml_open(xml, "a:graphic");
    gw_xml_open(xml, "a:graphicData");
    gw_xml_attribute(xml, "uri", GW_S(GW_DOCX_SHAPES));
    put_shape_with_text(body, blocks, height, extent.row_count);
    for (int open = 0; open < 7; open++)
        gw_xml_close(xml);
}
