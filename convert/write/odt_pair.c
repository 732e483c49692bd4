/* SPDX-License-Identifier: MIT
 *
 * The automatic styles of the tables that stand for a pair of columns: no named style can say how
 * wide a column is. Pairs that are alike share them. */
#include <stdio.h>

#include "write/odt_body.h"

struct gw_odt_pair {
    gw_odt_pair *next;
    gw_pair pair;
    gw_form form;
    int number;
};

static bool is_alike(const gw_odt_pair *known, const gw_pair *pair, gw_form form)
{
    const gw_pair *other = &known->pair;
    return known->form == form && other->left_twips == pair->left_twips &&
           other->width_twips[0] == pair->width_twips[0] &&
           other->width_twips[1] == pair->width_twips[1] && other->below.form == pair->below.form;
}

void gw_odt_pair_attribute(gw_xml *xml, const char *attribute, int number, const char *part)
{
    char name[32];
    snprintf(name, sizeof name, "gw-pair-%d%s", number, part);
    gw_xml_attribute(xml, attribute, gw_str_of(name));
}

static void open_style(gw_xml *xml, int number, const char *part, const char *family)
{
    gw_xml_open(xml, "style:style");
    gw_odt_pair_attribute(xml, "style:name", number, part);
    gw_xml_attribute(xml, "style:family", gw_str_of(family));
}

static void put_table_style(gw_xml *xml, const gw_odt_pair *at, int type_width)
{
    int width = at->pair.width_twips[0] + at->pair.width_twips[1];
    int right = type_width - at->pair.left_twips - width;
    open_style(xml, at->number, "", "table");
    gw_xml_open(xml, "style:table-properties");
    gw_odt_length(xml, "style:width", width);
    gw_odt_length(xml, "fo:margin-left", at->pair.left_twips);
    gw_odt_length(xml, "fo:margin-right", right);
    gw_xml_attribute(xml, "table:align", GW_S("left"));
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_column_style(gw_xml *xml, const gw_odt_pair *at, int column)
{
    open_style(xml, at->number, column == 0 ? ".A" : ".B", "table-column");
    gw_xml_open(xml, "style:table-column-properties");
    gw_odt_length(xml, "style:column-width", at->pair.width_twips[column]);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_cell_style(gw_xml *xml, const gw_odt_pair *at)
{
    const gw_separator *rule = &at->pair.below;
    bool has_rule = rule->form != GW_SEPARATOR_NONE;
    open_style(xml, at->number, ".1", "table-cell");
    gw_xml_open(xml, "style:table-cell-properties");
    gw_xml_attribute(xml, "style:vertical-align",
                     at->form == GW_FORM_JOINT ? GW_S("middle") : GW_S("bottom"));
    static const char *const SIDES[] = {"fo:border-left", "fo:border-right", "fo:border-top"};
    for (size_t i = 0; i < GW_COUNT(SIDES); i++)
        gw_xml_attribute(xml, SIDES[i], GW_S("none"));
    gw_odt_border(xml, "fo:border-bottom", has_rule ? rule->thickness_twips : 0, rule->colour);
    static const char *const PADDINGS[] = {"fo:padding-left", "fo:padding-right", "fo:padding-top"};
    for (size_t i = 0; i < GW_COUNT(PADDINGS); i++)
        gw_odt_length(xml, PADDINGS[i], 0);
    gw_odt_length(xml, "fo:padding-bottom", has_rule ? rule->gap_twips : 0);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_styles(gw_xml *xml, const gw_odt_pair *at, int type_width)
{
    put_table_style(xml, at, type_width);
    put_column_style(xml, at, 0);
    put_column_style(xml, at, 1);
    put_cell_style(xml, at);
}

int gw_odt_pair_number(gw_odt_body *body, const gw_pair *pair, gw_form form)
{
    for (const gw_odt_pair *at = body->pairs; at != NULL; at = at->next)
        if (is_alike(at, pair, form))
            return at->number;
    gw_odt_pair *made = GW_NEW(body->tailor->arena, gw_odt_pair);
    if (made == NULL)
        return 0;
    int number = body->pairs != NULL ? body->pairs->number + 1 : 1;
    *made = (gw_odt_pair){body->pairs, *pair, form, number};
    body->pairs = made;
    put_styles(&body->automatic, made, gw_page_type_width_twips(&body->style->page));
    return number;
}
