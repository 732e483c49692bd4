/* SPDX-License-Identifier: MIT
 *
 * A box at a place of the paper -> a drawing (wps:wsp in an alternative content, which every reader
 * since Word 2010 takes), anchored in the run where it is written. No text flows around it. */
#include <stdio.h>

#include "write/docx_body.h"

enum { EMU_PER_TWIP = 635 };

void gw_docx_put_drawing_namespaces(gw_xml *xml)
{
    static const char *const NAMESPACES[][2] = {
        {"xmlns:mc",  "http://schemas.openxmlformats.org/markup-compatibility/2006"},
        {"xmlns:wp",  GW_DOCX_DRAWING "/wordprocessingDrawing"                     },
        {"xmlns:a",   GW_DOCX_DRAWING "/main"                                      },
        {"xmlns:wps", GW_DOCX_SHAPES                                               },
    };
    for (size_t i = 0; i < GW_COUNT(NAMESPACES); i++)
        gw_xml_attribute(xml, NAMESPACES[i][0], gw_str_of(NAMESPACES[i][1]));
}

static void put_emu(gw_xml *xml, const char *attribute, int twips)
{
    gw_xml_attribute_int(xml, attribute, (long long)twips * EMU_PER_TWIP);
}

static void put_position(gw_xml *xml, const char *element, int twips)
{
    char offset[32];
    snprintf(offset, sizeof offset, "%lld", (long long)twips * EMU_PER_TWIP);
    gw_xml_open(xml, element);
    gw_xml_attribute(xml, "relativeFrom", GW_S("page"));
    gw_xml_text_element(xml, "wp:posOffset", gw_str_of(offset));
    gw_xml_close(xml);
}

static void put_extent(gw_xml *xml, const char *element, const gw_box *box)
{
    gw_xml_open(xml, element);
    put_emu(xml, "cx", box->width_twips);
    put_emu(xml, "cy", box->height_twips);
    gw_xml_close(xml);
}

static void put_numbers(gw_xml *xml, const char *element, const char *const *attributes,
                        size_t count)
{
    gw_xml_open(xml, element);
    for (size_t i = 0; i < count; i++)
        gw_xml_attribute(xml, attributes[i], GW_S("0"));
    gw_xml_close(xml);
}

static void open_anchor(gw_xml *xml, int number)
{
    static const char *const ZERO[] = {"distT",     "distB",     "distL", "distR",
                                       "simplePos", "behindDoc", "locked"};
    gw_xml_open(xml, "wp:anchor");
    for (size_t i = 0; i < GW_COUNT(ZERO); i++)
        gw_xml_attribute(xml, ZERO[i], GW_S("0"));
    gw_xml_attribute_int(xml, "relativeHeight", number);
    gw_xml_attribute(xml, "layoutInCell", GW_S("1"));
    gw_xml_attribute(xml, "allowOverlap", GW_S("1"));
}

static void put_placing(gw_xml *xml, const gw_box *box, int number)
{
    static const char *const POINT[] = {"x", "y"}, *const SIDES[] = {"l", "t", "r", "b"};
    char name[32];
    snprintf(name, sizeof name, "gw%d", number);
    put_numbers(xml, "wp:simplePos", POINT, GW_COUNT(POINT));
    put_position(xml, "wp:positionH", box->left_twips);
    put_position(xml, "wp:positionV", box->top_twips);
    put_extent(xml, "wp:extent", box);
    put_numbers(xml, "wp:effectExtent", SIDES, GW_COUNT(SIDES));
    gw_xml_empty(xml, "wp:wrapNone");
    gw_xml_open(xml, "wp:docPr");
    gw_xml_attribute_int(xml, "id", number);
    gw_xml_attribute(xml, "name", gw_str_of(name));
    gw_xml_close(xml);
    gw_xml_empty(xml, "wp:cNvGraphicFramePr");
}

static void put_fill(gw_xml *xml, int32_t colour)
{
    char hex[16];
    if (colour == GW_NO_COLOUR) {
        gw_xml_empty(xml, "a:noFill");
        return;
    }
    snprintf(hex, sizeof hex, "%06X", (unsigned)colour & 0xFFFFFFu);
    gw_xml_open(xml, "a:solidFill");
    gw_xml_empty_with(xml, "a:srgbClr", "val", gw_str_of(hex));
    gw_xml_close(xml);
}

static void put_geometry(gw_xml *xml, const gw_box *box)
{
    static const char *const POINT[] = {"x", "y"};
    gw_xml_open(xml, "wps:spPr");
    gw_xml_open(xml, "a:xfrm");
    put_numbers(xml, "a:off", POINT, GW_COUNT(POINT));
    put_extent(xml, "a:ext", box);
    gw_xml_close(xml);
    gw_xml_open(xml, "a:prstGeom");
    gw_xml_attribute(xml, "prst", GW_S("rect"));
    gw_xml_empty(xml, "a:avLst");
    gw_xml_close(xml);
    put_fill(xml, box->colour);
    gw_xml_open(xml, "a:ln");
    gw_xml_empty(xml, "a:noFill");
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_body(gw_xml *xml, const gw_box *box)
{
    static const char *const INSETS[] = {"lIns", "tIns", "rIns", "bIns"};
    gw_xml_open(xml, "wps:bodyPr");
    if (box->is_turned)
        gw_xml_attribute(xml, "vert", GW_S("vert"));
    for (size_t i = 0; i < GW_COUNT(INSETS); i++)
        gw_xml_attribute(xml, INSETS[i], GW_S("0"));
    gw_xml_close(xml);
}

static void open_shape(gw_docx_body *body, const gw_box *box)
{
    gw_xml *xml = &body->xml;
    int number = ++body->drawing_count;
    gw_xml_open(xml, "w:r");
    gw_xml_open(xml, "mc:AlternateContent");
    gw_xml_open(xml, "mc:Choice");
    gw_xml_attribute(xml, "Requires", GW_S("wps"));
    gw_xml_open(xml, "w:drawing");
    open_anchor(xml, number);
    put_placing(xml, box, number);
    gw_xml_open(xml, "a:graphic");
    gw_xml_open(xml, "a:graphicData");
    gw_xml_attribute(xml, "uri", GW_S(GW_DOCX_SHAPES));
    gw_xml_open(xml, "wps:wsp");
}

enum { SHAPE_DEPTH = 8 }; /* of the elements that open_shape opens */

static void close_shape(gw_docx_body *body, const gw_box *box)
{
    put_body(&body->xml, box);
    for (int i = 0; i < SHAPE_DEPTH; i++)
        gw_xml_close(&body->xml);
}

void gw_docx_open_box(gw_docx_body *body, const gw_box *box)
{
    open_shape(body, box);
    gw_xml_empty_with(&body->xml, "wps:cNvSpPr", "txBox", GW_S("1"));
    put_geometry(&body->xml, box);
    gw_xml_open(&body->xml, "wps:txbx");
    gw_xml_open(&body->xml, "w:txbxContent");
}

void gw_docx_close_box(gw_docx_body *body, const gw_box *box)
{
    gw_xml_close(&body->xml);
    gw_xml_close(&body->xml);
    close_shape(body, box);
}

void gw_docx_put_bar(gw_docx_body *body, const gw_box *box)
{
    open_shape(body, box);
    gw_xml_empty(&body->xml, "wps:cNvSpPr");
    put_geometry(&body->xml, box);
    close_shape(body, box);
}
