/* SPDX-License-Identifier: MIT
 *
 * A box at a place of the paper -> a frame or a rectangle, anchored in the paragraph where it is
 * written. No text flows around it. */
#include <stdio.h>

#include "write/odt_body.h"

#define BOX_STYLE "gw-box"
#define TURNED_STYLE "gw-turned-box"
#define BAR_STYLE "gw-bar"

/* The style of a bar has its colour's name. */
static gw_str bar_style(char name[32], int32_t colour)
{
    snprintf(name, 32, BAR_STYLE "-%06x", (unsigned)colour & 0xFFFFFFu);
    return gw_str_of(name);
}

static void put_place(gw_xml *xml, const gw_box *box)
{
    gw_xml_attribute(xml, "text:anchor-type", GW_S("paragraph"));
    gw_odt_length(xml, "svg:x", box->left_twips);
    gw_odt_length(xml, "svg:y", box->top_twips);
    gw_odt_length(xml, "svg:width", box->width_twips);
    gw_odt_length(xml, "svg:height", box->height_twips);
}

void gw_odt_open_box(gw_xml *xml, const gw_box *box)
{
    gw_xml_open(xml, "draw:frame");
    gw_xml_attribute(xml, "draw:style-name", box->is_turned ? GW_S(TURNED_STYLE) : GW_S(BOX_STYLE));
    put_place(xml, box);
    gw_xml_open(xml, "draw:text-box");
}

void gw_odt_put_bar(gw_xml *xml, const gw_box *box)
{
    char name[32];
    gw_xml_open(xml, "draw:rect");
    gw_xml_attribute(xml, "draw:style-name", bar_style(name, box->colour));
    put_place(xml, box);
    gw_xml_close(xml);
}

/* Without a parent LibreOffice takes a frame for a drawing, whose text knows no styles. */
static void open_style(gw_xml *xml, gw_str name, gw_str parent)
{
    static const char *const ON_PAPER[][2] = {
        {"fo:margin",            "0pt"        },
        {"fo:padding",           "0pt"        },
        {"fo:border",            "none"       },
        {"style:wrap",           "run-through"},
        {"style:run-through",    "foreground" },
        {"style:vertical-pos",   "from-top"   },
        {"style:vertical-rel",   "page"       },
        {"style:horizontal-pos", "from-left"  },
        {"style:horizontal-rel", "page"       },
        {"style:flow-with-text", "false"      },
    };
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", name);
    gw_xml_attribute(xml, "style:family", GW_S("graphic"));
    if (parent.n > 0)
        gw_xml_attribute(xml, "style:parent-style-name", parent);
    gw_xml_open(xml, "style:graphic-properties");
    for (size_t i = 0; i < GW_COUNT(ON_PAPER); i++)
        gw_xml_attribute(xml, ON_PAPER[i][0], gw_str_of(ON_PAPER[i][1]));
}

static void put_box_style(gw_xml *xml)
{
    open_style(xml, GW_S(BOX_STYLE), GW_S(GW_ODT_FRAME_STYLE));
    gw_xml_close(xml);
    gw_xml_close(xml);
}

/* Its text runs downwards: letters and digits lie on their side, lines follow to the left. */
void gw_odt_put_turned_box_style(gw_xml *xml)
{
    open_style(xml, GW_S(TURNED_STYLE), GW_S(GW_ODT_FRAME_STYLE));
    gw_xml_attribute(xml, "style:writing-mode", GW_S("tb-rl"));
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_bar_style(gw_xml *xml, int32_t colour)
{
    char name[32], fill[16];
    snprintf(fill, sizeof fill, "#%06x", (unsigned)colour & 0xFFFFFFu);
    open_style(xml, bar_style(name, colour), GW_S(""));
    gw_xml_attribute(xml, "draw:stroke", GW_S("none"));
    gw_xml_attribute(xml, "draw:fill", GW_S("solid"));
    gw_xml_attribute(xml, "draw:fill-color", gw_str_of(fill));
    gw_xml_close(xml);
    gw_xml_close(xml);
}

void gw_odt_put_shape_styles(gw_xml *xml, const gw_style *style)
{
    const gw_separator *rules[] = {&style->mark_rule, &style->foot_rule};
    int32_t colours[GW_COUNT(rules)];
    size_t count = 0;
    put_box_style(xml);
    for (size_t i = 0; i < GW_COUNT(rules); i++) {
        int32_t colour = rules[i]->colour != GW_NO_COLOUR ? rules[i]->colour : 0;
        if (rules[i]->form == GW_SEPARATOR_NONE || (count > 0 && colours[0] == colour))
            continue;
        colours[count++] = colour;
        put_bar_style(xml, colour);
    }
}
