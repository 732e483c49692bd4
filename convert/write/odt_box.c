/* SPDX-License-Identifier: MIT
 *
 * The colophon (版记) -> a frame whose foot is the foot of the type area, anchored at the end of
 * the last paragraph above it; in it a table of one column, whose cells have the rules.
 *
 * Tables and their cells have automatic styles, the only ones that LibreOffice reads for them; the
 * frame has a named one, without which it would be taken for a drawing. */
#include <stdio.h>

#include "write/colophon.h"
#include "write/odt_body.h"

#define FRAME "gw-colophon-frame"
#define TABLE "gw-colophon"
#define COLUMN "gw-colophon.A"

typedef const char *pair[2];

static void put_pairs(gw_xml *xml, const pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        gw_xml_attribute(xml, pairs[i][0], gw_str_of(pairs[i][1]));
}

/* ---- styles --------------------------------------------------------------------------------- */

static void open_style(gw_xml *xml, const char *name, const char *family)
{
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", gw_str_of(name));
    gw_xml_attribute(xml, "style:family", gw_str_of(family));
}

/* Text neither beside the frame nor under it. */
void gw_odt_put_frame_style(gw_xml *xml)
{
    static const pair PROPERTIES[] = {
        {"style:vertical-pos",              "bottom"      },
        {"style:vertical-rel",              "page-content"},
        {"style:horizontal-pos",            "center"      },
        {"style:horizontal-rel",            "page-content"},
        {"style:wrap",                      "none"        },
        {"style:number-wrapped-paragraphs", "no-limit"    },
        {"fo:padding",                      "0pt"         },
        {"fo:border",                       "none"        },
        {"fo:margin",                       "0pt"         },
    };
    open_style(xml, FRAME, "graphic");
    gw_xml_attribute(xml, "style:display-name", GW_S("公文版记"));
    gw_xml_open(xml, "style:graphic-properties");
    put_pairs(xml, PROPERTIES, GW_COUNT(PROPERTIES));
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_table_styles(gw_xml *xml, int width_twips)
{
    open_style(xml, TABLE, "table");
    gw_xml_open(xml, "style:table-properties");
    gw_odt_length(xml, "style:width", width_twips);
    gw_xml_attribute(xml, "table:align", GW_S("left"));
    gw_xml_close(xml);
    gw_xml_close(xml);
    open_style(xml, COLUMN, "table-column");
    gw_xml_open(xml, "style:table-column-properties");
    gw_odt_length(xml, "style:column-width", width_twips);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

/* A row's place decides which of its rules are the outer ones. The rule between two rows is the
 * lower one's: that of both would be drawn beside each other. */
enum { FIRST = 1, LAST = 2 };
static const char *const CELLS[] = {"gw-colophon.inner", "gw-colophon.first", "gw-colophon.last",
                                    "gw-colophon.only"};

static void put_rule(gw_xml *xml, const char *side, int thickness_twips)
{
    gw_odt_border(xml, side, thickness_twips, GW_NO_COLOUR);
}

static void put_cell_style(gw_xml *xml, const gw_style *style, int place)
{
    const gw_colophon *colophon = &style->colophon;
    open_style(xml, CELLS[place], "table-cell");
    gw_xml_open(xml, "style:table-cell-properties");
    gw_xml_attribute(xml, "fo:padding", GW_S("0pt"));
    put_rule(xml, "fo:border-left", 0);
    put_rule(xml, "fo:border-right", 0);
    put_rule(xml, "fo:border-top",
             (place & FIRST) != 0 ? colophon->outer_twips : colophon->inner_twips);
    put_rule(xml, "fo:border-bottom", (place & LAST) != 0 ? colophon->outer_twips : 0);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

void gw_odt_put_colophon_styles(gw_xml *xml, const gw_style *style)
{
    put_table_styles(xml, gw_page_type_width_twips(&style->page));
    for (int place = 0; place <= (FIRST | LAST); place++)
        put_cell_style(xml, style, place);
}

/* ---- the table ------------------------------------------------------------------------------ */

static void open_table(gw_xml *xml)
{
    gw_xml_open(xml, "table:table");
    gw_xml_attribute(xml, "table:style-name", GW_S(TABLE));
    gw_xml_empty_with(xml, "table:table-column", "table:style-name", GW_S(COLUMN));
}

static void open_row(gw_xml *xml, int row, int row_count)
{
    int place = (row == 0 ? FIRST : 0) | (row + 1 == row_count ? LAST : 0);
    gw_xml_open(xml, "table:table-row");
    gw_xml_open(xml, "table:table-cell");
    gw_xml_attribute(xml, "table:style-name", gw_str_of(CELLS[place]));
    gw_xml_attribute(xml, "office:value-type", GW_S("string"));
}

static void close_row(gw_xml *xml)
{
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_line(gw_odt_body *body, const gw_colophon_line *line)
{
    gw_odt_open_paragraph(
        body,
        gw_catalogue_find(body->catalogue, GW_USE_ROLE, line->block->role, line->block->level),
        &line->own);
    gw_odt_put_text(&body->xml, line->left);
    if (line->right.n > 0) {
        gw_xml_empty(&body->xml, "text:tab");
        gw_odt_put_text(&body->xml, line->right);
    }
    gw_xml_close(&body->xml);
}

static void put_table(gw_odt_body *body, const gw_colophon_blocks *blocks, int row_count)
{
    gw_colophon_walk walk = gw_colophon_start(blocks, body->style);
    gw_colophon_line line;
    int row = -1;
    open_table(&body->xml);
    while (gw_colophon_next(&walk, &line)) {
        if (line.row != row && row >= 0)
            close_row(&body->xml);
        if (line.row != row)
            open_row(&body->xml, line.row, row_count);
        row = line.row;
        put_line(body, &line);
    }
    close_row(&body->xml);
    gw_xml_close(&body->xml);
}

/* ---- the frame ------------------------------------------------------------------------------ */

static void open_frame(gw_odt_body *body)
{
    char name[32];
    snprintf(name, sizeof name, "版记%d", ++body->frame_count);
    gw_xml_open(&body->xml, "draw:frame");
    gw_xml_attribute(&body->xml, "draw:style-name", GW_S(FRAME));
    gw_xml_attribute(&body->xml, "draw:name", gw_str_of(name));
    gw_xml_attribute(&body->xml, "text:anchor-type", GW_S("paragraph"));
    gw_odt_length(&body->xml, "svg:width", gw_page_type_width_twips(&body->style->page));
    gw_xml_attribute_int(&body->xml, "draw:z-index", 0);
}

static void put_point(gw_odt_body *body)
{
    static const gw_own NOTHING = {0};
    gw_odt_open_paragraph(body, gw_catalogue_find(body->catalogue, GW_USE_POINT, GW_ROLE_NONE, 0),
                          &NOTHING);
    gw_xml_close(&body->xml);
}

void gw_odt_put_colophon(gw_odt_body *body, const gw_colophon_blocks *blocks)
{
    gw_colophon_extent extent = gw_colophon_measure(blocks, body->style);
    open_frame(body);
    gw_xml_open(&body->xml, "draw:text-box");
    gw_odt_length(&body->xml, "fo:min-height", body->style->grid.pitch_twips);
    put_table(body, blocks, extent.row_count);
    put_point(body);
    gw_xml_close(&body->xml);
    gw_xml_close(&body->xml);
}
