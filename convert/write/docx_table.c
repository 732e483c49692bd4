/* SPDX-License-Identifier: MIT
 *
 * A table of the tree -> w:tbl. Rules and padding are a table style's, faces and pitches those of
 * paragraph styles; only widths are the table's own. */
#include "write/docx_body.h"
#include "write/wide.h"

#define GRID "gw-grid"

/* ---- the style ------------------------------------------------------------------------------ */

static void put_width(gw_xml *xml, const char *element, int width_twips)
{
    gw_xml_open(xml, element);
    gw_xml_attribute_int(xml, "w:w", width_twips);
    gw_xml_attribute(xml, "w:type", GW_S("dxa"));
    gw_xml_close(xml);
}

static void put_borders(gw_xml *xml, const gw_table_form *form)
{
    const struct {
        const char *side;
        int thickness_twips;
    } rules[] = {
        {"w:top",     form->outer_twips},
        {"w:left",    form->outer_twips},
        {"w:bottom",  form->outer_twips},
        {"w:right",   form->outer_twips},
        {"w:insideH", form->inner_twips},
        {"w:insideV", form->inner_twips},
    };
    gw_xml_open(xml, "w:tblBorders");
    for (size_t i = 0; i < GW_COUNT(rules); i++)
        gw_docx_put_rule(xml, rules[i].side, rules[i].thickness_twips, form->colour);
    gw_xml_close(xml);
}

void gw_docx_put_table_style(gw_xml *xml, const gw_table_form *form)
{
    gw_xml_open(xml, "w:style");
    gw_xml_attribute(xml, "w:type", GW_S("table"));
    gw_xml_attribute(xml, "w:customStyle", GW_S("1"));
    gw_xml_attribute(xml, "w:styleId", GW_S(GRID));
    gw_xml_empty_with(xml, "w:name", "w:val", GW_S("公文表格线"));
    gw_xml_empty_with(xml, "w:basedOn", "w:val", GW_S("TableNormal"));
    gw_xml_open(xml, "w:tblPr");
    put_borders(xml, form);
    gw_xml_open(xml, "w:tblCellMar");
    put_width(xml, "w:left", form->padding_twips);
    put_width(xml, "w:right", form->padding_twips);
    gw_xml_close(xml);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

/* ---- the table ------------------------------------------------------------------------------ */

static void open_table(gw_xml *xml, const gw_table_plan *plan)
{
    gw_xml_open(xml, "w:tbl");
    gw_xml_open(xml, "w:tblPr");
    gw_xml_empty_with(xml, "w:tblStyle", "w:val", GW_S(GRID));
    put_width(xml, "w:tblW", plan->width_twips);
    gw_xml_empty_with(xml, "w:tblLayout", "w:type", GW_S("fixed"));
    gw_xml_close(xml);
    gw_xml_open(xml, "w:tblGrid");
    for (int i = 0; i < plan->columns; i++) {
        gw_xml_open(xml, "w:gridCol");
        gw_xml_attribute_int(xml, "w:w", plan->widths_twips[i]);
        gw_xml_close(xml);
    }
    gw_xml_close(xml);
}

static void open_cell(gw_xml *xml, int width_twips, int columns)
{
    gw_xml_open(xml, "w:tc");
    gw_xml_open(xml, "w:tcPr");
    put_width(xml, "w:tcW", width_twips);
    if (columns > 1) {
        gw_xml_open(xml, "w:gridSpan");
        gw_xml_attribute_int(xml, "w:val", columns);
        gw_xml_close(xml);
    }
    gw_xml_empty_with(xml, "w:vAlign", "w:val", GW_S("center"));
    gw_xml_close(xml);
}

/* A cell holds a paragraph, even when it is empty or missing (NULL). */
static void put_paragraphs(gw_docx_body *body, const gw_catalogue_entry *entry, bool is_head,
                           const gw_node *cell)
{
    gw_own own = {0};
    if (cell != NULL && !is_head)
        own = gw_cell_own(cell, body->style);
    const gw_node *block = cell != NULL ? gw_cell_block(cell) : NULL;
    do {
        gw_docx_open_paragraph(body, entry, &own);
        if (block != NULL)
            gw_docx_put_run(&body->xml, NULL, block->text);
        gw_xml_close(&body->xml);
        block = block != NULL ? block->next : NULL;
    } while (block != NULL);
}

static void put_cells(gw_docx_body *body, const gw_node *row, bool is_head)
{
    const gw_table_plan *plan = &body->table;
    const gw_catalogue_entry *entry =
        gw_catalogue_find(&body->docx->catalogue, is_head ? GW_USE_TABLE_HEAD : GW_USE_ROLE,
                          is_head ? GW_ROLE_NONE : GW_ROLE_TABLE, 0);
    bool spans = gw_cell_spans(plan, row);
    const gw_node *cell = row->first;
    for (int column = 0; column < (spans ? 1 : plan->columns); column++) {
        if (spans)
            open_cell(&body->xml, plan->width_twips, plan->columns);
        else
            open_cell(&body->xml, plan->widths_twips[column], 1);
        put_paragraphs(body, entry, is_head, cell);
        gw_xml_close(&body->xml);
        cell = cell != NULL ? cell->next : NULL;
    }
}

void gw_docx_put_row(gw_docx_body *body, const gw_paragraph *paragraph)
{
    const gw_node *row = paragraph->table_row;
    if (paragraph->begins_table) {
        const gw_page page = gw_page_of_kind(body->style, paragraph->pages);
        body->table = gw_table_measure(row->parent, body->style, gw_page_type_width_twips(&page));
        open_table(&body->xml, &body->table);
    }
    bool is_head = paragraph->begins_table && body->table.has_head;
    gw_xml_open(&body->xml, "w:tr");
    gw_xml_open(&body->xml, "w:trPr");
    gw_xml_empty(&body->xml, "w:cantSplit");
    if (is_head)
        gw_xml_empty(&body->xml, "w:tblHeader");
    gw_xml_close(&body->xml);
    put_cells(body, row, is_head);
    gw_xml_close(&body->xml);
    if (paragraph->ends_table)
        gw_xml_close(&body->xml);
}
