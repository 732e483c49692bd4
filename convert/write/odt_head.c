/* SPDX-License-Identifier: MIT
 *
 * What of a head is no plain paragraph -> OpenDocument: a letter's mark in a frame and its rules as
 * rectangles, the names of several issuers or signers as a table of one row and two cells. */
#include "write/head.h"
#include "write/odt_body.h"

static const gw_catalogue_entry *entry_of(const gw_odt_body *body, gw_role role)
{
    return gw_catalogue_find(body->catalogue, GW_USE_ROLE, role, 0);
}

/* ---- letters -------------------------------------------------------------------------------- */

static void put_mark(gw_odt_body *body, const gw_paragraph *paragraph)
{
    gw_odt_open_box(&body->xml, &paragraph->letterhead.mark);
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        gw_odt_open_paragraph(body, entry_of(body, block->role), &paragraph->own);
        gw_odt_put_span(body, NULL, block->text);
        gw_xml_close(&body->xml);
    }
    gw_xml_close(&body->xml);
    gw_xml_close(&body->xml);
}

void gw_odt_put_letterhead(gw_odt_body *body, const gw_paragraph *paragraph, const gw_own *own)
{
    gw_odt_open_paragraph(
        body, gw_catalogue_find(body->catalogue, GW_USE_BLANK_KEPT, GW_ROLE_NONE, 0), own);
    if (!body->has_letterhead)
        gw_odt_put_shape_styles(&body->automatic, body->style);
    body->has_letterhead = true;
    put_mark(body, paragraph);
    for (int i = 0; i < paragraph->letterhead.bar_count; i++)
        gw_odt_put_bar(&body->xml, &paragraph->letterhead.bars[i]);
    gw_xml_close(&body->xml);
}

/* ---- pairs ---------------------------------------------------------------------------------- */

static void put_column(gw_odt_body *body, const gw_paragraph *paragraph, int column)
{
    gw_pair_walk walk = gw_pair_start(paragraph, body->style, column);
    gw_pair_line line;
    while (gw_pair_next(&walk, &line)) {
        gw_odt_open_paragraph(body, entry_of(body, line.block->role), &paragraph->pair.own[column]);
        gw_odt_put_span(body, gw_catalogue_of_role_lead(body->catalogue, line.block->role),
                        gw_str_head(line.text, line.lead_bytes));
        gw_odt_put_span(body, NULL, gw_str_from(line.text, line.lead_bytes));
        gw_xml_close(&body->xml);
    }
    body->text.failed |= !gw_pair_end(&walk);
}

void gw_odt_put_pair(gw_odt_body *body, const gw_paragraph *paragraph)
{
    gw_xml *xml = &body->xml;
    int number = gw_odt_pair_number(body, &paragraph->pair, paragraph->form);
    gw_xml_open(xml, "table:table");
    gw_odt_pair_attribute(xml, "table:style-name", number, "");
    for (int column = 0; column < 2; column++) {
        gw_xml_open(xml, "table:table-column");
        gw_odt_pair_attribute(xml, "table:style-name", number, column == 0 ? ".A" : ".B");
        gw_xml_close(xml);
    }
    gw_xml_open(xml, "table:table-row");
    for (int column = 0; column < 2; column++) {
        gw_xml_open(xml, "table:table-cell");
        gw_odt_pair_attribute(xml, "table:style-name", number, ".1");
        gw_xml_attribute(xml, "office:value-type", GW_S("string"));
        put_column(body, paragraph, column);
        gw_xml_close(xml);
    }
    gw_xml_close(xml);
    gw_xml_close(xml);
}
