/* SPDX-License-Identifier: MIT
 *
 * What of a head is no plain paragraph -> WordprocessingML: a letter's mark and rules as drawings,
 * the names of several issuers or signers as a table of one row and two cells. */
#include "write/docx_body.h"
#include "write/head.h"

static const gw_catalogue_entry *entry_of(const gw_docx_body *body, gw_role role)
{
    return gw_catalogue_find(&body->docx->catalogue, GW_USE_ROLE, role, 0);
}

/* ---- letters -------------------------------------------------------------------------------- */

static void put_mark(gw_docx_body *body, const gw_paragraph *paragraph)
{
    gw_docx_open_box(body, &paragraph->letterhead.mark);
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        gw_docx_open_paragraph(body, entry_of(body, block->role), &paragraph->own);
        gw_docx_put_run(&body->xml, NULL, block->text);
        gw_xml_close(&body->xml);
    }
    gw_docx_close_box(body, &paragraph->letterhead.mark);
}

void gw_docx_put_letterhead(gw_docx_body *body, const gw_paragraph *paragraph)
{
    gw_docx_open_paragraph(
        body, gw_catalogue_find(&body->docx->catalogue, GW_USE_BLANK_KEPT, GW_ROLE_NONE, 0),
        &paragraph->spacer);
    put_mark(body, paragraph);
    for (int i = 0; i < paragraph->letterhead.bar_count; i++)
        gw_docx_put_bar(body, &paragraph->letterhead.bars[i]);
    gw_xml_close(&body->xml);
}

/* ---- pairs ---------------------------------------------------------------------------------- */

static void put_width(gw_xml *xml, const char *element, int twips)
{
    gw_xml_open(xml, element);
    gw_xml_attribute_int(xml, "w:w", twips);
    gw_xml_attribute(xml, "w:type", GW_S("dxa"));
    gw_xml_close(xml);
}

static void put_table_properties(gw_xml *xml, const gw_pair *pair)
{
    gw_xml_open(xml, "w:tblPr");
    put_width(xml, "w:tblW", pair->width_twips[0] + pair->width_twips[1]);
    put_width(xml, "w:tblInd", pair->left_twips);
    gw_xml_empty_with(xml, "w:tblLayout", "w:type", GW_S("fixed"));
    gw_xml_open(xml, "w:tblCellMar");
    put_width(xml, "w:left", 0);
    put_width(xml, "w:right", 0);
    gw_xml_close(xml);
    gw_xml_close(xml);
    gw_xml_open(xml, "w:tblGrid");
    for (int column = 0; column < 2; column++) {
        gw_xml_open(xml, "w:gridCol");
        gw_xml_attribute_int(xml, "w:w", pair->width_twips[column]);
        gw_xml_close(xml);
    }
    gw_xml_close(xml);
}

static void put_rule_below(gw_xml *xml, const gw_separator *rule)
{
    if (rule->form == GW_SEPARATOR_NONE)
        return;
    gw_xml_open(xml, "w:tcBorders");
    gw_docx_put_rule(xml, "w:bottom", rule->thickness_twips, rule->colour);
    gw_xml_close(xml);
    gw_xml_open(xml, "w:tcMar");
    put_width(xml, "w:bottom", rule->gap_twips);
    gw_xml_close(xml);
}

static void open_cell(gw_xml *xml, const gw_paragraph *paragraph, int column)
{
    const gw_pair *pair = &paragraph->pair;
    gw_xml_open(xml, "w:tc");
    gw_xml_open(xml, "w:tcPr");
    put_width(xml, "w:tcW", pair->width_twips[column]);
    put_rule_below(xml, &pair->below);
    gw_xml_empty_with(xml, "w:vAlign", "w:val",
                      paragraph->form == GW_FORM_JOINT ? GW_S("center") : GW_S("bottom"));
    gw_xml_close(xml);
}

static void put_column(gw_docx_body *body, const gw_paragraph *paragraph, int column)
{
    gw_pair_walk walk = gw_pair_start(paragraph, body->style, column);
    gw_pair_line line;
    open_cell(&body->xml, paragraph, column);
    while (gw_pair_next(&walk, &line)) {
        gw_docx_open_paragraph(body, entry_of(body, line.block->role),
                               &paragraph->pair.own[column]);
        gw_docx_put_run(&body->xml,
                        gw_catalogue_of_role_lead(&body->docx->catalogue, line.block->role),
                        gw_str_head(line.text, line.lead_bytes));
        gw_docx_put_run(&body->xml, NULL, gw_str_from(line.text, line.lead_bytes));
        gw_xml_close(&body->xml);
    }
    body->text.failed |= !gw_pair_end(&walk);
    gw_xml_close(&body->xml);
}

void gw_docx_put_pair(gw_docx_body *body, const gw_paragraph *paragraph)
{
    gw_xml_open(&body->xml, "w:tbl");
    put_table_properties(&body->xml, &paragraph->pair);
    gw_xml_open(&body->xml, "w:tr");
    for (int column = 0; column < 2; column++)
        put_column(body, paragraph, column);
    gw_xml_close(&body->xml);
    gw_xml_close(&body->xml);
}
