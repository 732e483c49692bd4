/* SPDX-License-Identifier: MIT
 *
 * A table of the tree -> table:table. Faces and pitches are those of named paragraph styles; widths
 * and rules are in automatic styles, the only ones that LibreOffice reads for tables. */
#include <stdio.h>

#include "write/odt_body.h"
#include "write/wide.h"

#define ROW "gw-row"

enum { NAME_CAPACITY = 48 };

static void open_style(gw_xml *xml, const char *name, const char *family)
{
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", gw_str_of(name));
    gw_xml_attribute(xml, "style:family", gw_str_of(family));
}

/* ---- cells and rows: the same in all tables ------------------------------------------------- */

/* Which edges of the table a cell stands at. */
enum { TOP = 1, BOTTOM = 2, LEFT = 4, RIGHT = 8, PLACES = 16 };

static gw_str cell_name(char room[NAME_CAPACITY], int place)
{
    int length = snprintf(room, NAME_CAPACITY, "gw-cell.%d", place);
    return (gw_str){room, (size_t)length};
}

static void put_cell_style(gw_xml *xml, const gw_table_form *form, int place)
{
    const struct {
        const char *side;
        int thickness_twips;
    } rules[] = {
        {"fo:border-top",    (place & TOP) != 0 ? form->outer_twips : form->inner_twips   },
        {"fo:border-bottom", (place & BOTTOM) != 0 ? form->outer_twips : form->inner_twips},
        {"fo:border-left",   (place & LEFT) != 0 ? form->outer_twips : form->inner_twips  },
        {"fo:border-right",  (place & RIGHT) != 0 ? form->outer_twips : form->inner_twips },
    };
    char room[NAME_CAPACITY];
    open_style(xml, cell_name(room, place).p, "table-cell");
    gw_xml_open(xml, "style:table-cell-properties");
    gw_xml_attribute(xml, "style:vertical-align", GW_S("middle"));
    gw_odt_length(xml, "fo:padding-left", form->padding_twips);
    gw_odt_length(xml, "fo:padding-right", form->padding_twips);
    gw_odt_length(xml, "fo:padding-top", 0);
    gw_odt_length(xml, "fo:padding-bottom", 0);
    for (size_t i = 0; i < GW_COUNT(rules); i++)
        gw_odt_border(xml, rules[i].side, rules[i].thickness_twips, form->colour);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

void gw_odt_put_table_styles(gw_xml *xml, const gw_table_form *form)
{
    for (int place = 0; place < PLACES; place++)
        put_cell_style(xml, form, place);
    open_style(xml, ROW, "table-row");
    gw_xml_empty_with(xml, "style:table-row-properties", "fo:keep-together", GW_S("always"));
    gw_xml_close(xml);
}

/* ---- one table ------------------------------------------------------------------------------ */

static gw_str table_name(char room[NAME_CAPACITY], const gw_odt_body *body, int column)
{
    int length =
        column < 0 ? snprintf(room, NAME_CAPACITY, "gw-table%d", body->table_count)
                   : snprintf(room, NAME_CAPACITY, "gw-table%d.%d", body->table_count, column + 1);
    return (gw_str){room, (size_t)length};
}

static void put_width(gw_odt_body *body, const char *family, int column, int width_twips)
{
    bool is_table = column < 0;
    char room[NAME_CAPACITY];
    gw_xml *xml = &body->automatic;
    open_style(xml, table_name(room, body, column).p, family);
    gw_xml_open(xml, is_table ? "style:table-properties" : "style:table-column-properties");
    gw_odt_length(xml, is_table ? "style:width" : "style:column-width", width_twips);
    if (is_table) {
        gw_xml_attribute(xml, "table:align", GW_S("left"));
        /* Or the rules of two neighbours would be drawn beside each other. */
        gw_xml_attribute(xml, "table:border-model", GW_S("collapsing"));
    }
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void open_table(gw_odt_body *body)
{
    char room[NAME_CAPACITY];
    body->table_count++;
    put_width(body, "table", -1, body->table.width_twips);
    gw_xml_open(&body->xml, "table:table");
    gw_xml_attribute(&body->xml, "table:name", table_name(room, body, -1));
    gw_xml_attribute(&body->xml, "table:style-name", table_name(room, body, -1));
    for (int i = 0; i < body->table.columns; i++) {
        put_width(body, "table-column", i, body->table.widths_twips[i]);
        gw_xml_empty_with(&body->xml, "table:table-column", "table:style-name",
                          table_name(room, body, i));
    }
}

static void open_cell(gw_xml *xml, int place, int columns)
{
    char room[NAME_CAPACITY];
    gw_xml_open(xml, "table:table-cell");
    gw_xml_attribute(xml, "table:style-name", cell_name(room, place));
    if (columns > 1)
        gw_xml_attribute_int(xml, "table:number-columns-spanned", columns);
    gw_xml_attribute(xml, "office:value-type", GW_S("string"));
}

/* A cell holds a paragraph, even when it is empty or missing (NULL). */
static void put_paragraphs(gw_odt_body *body, const gw_catalogue_entry *entry, bool is_head,
                           const gw_node *cell)
{
    gw_own own = {0};
    if (cell != NULL && !is_head)
        own = gw_cell_own(cell, body->style);
    const gw_node *block = cell != NULL ? gw_cell_block(cell) : NULL;
    do {
        gw_odt_open_paragraph(body, entry, &own);
        if (block != NULL)
            gw_odt_put_text(&body->xml, block->text);
        gw_xml_close(&body->xml);
        block = block != NULL ? block->next : NULL;
    } while (block != NULL);
}

static void put_cells(gw_odt_body *body, const gw_node *row, int row_place, bool is_head)
{
    const gw_table_plan *plan = &body->table;
    const gw_catalogue_entry *entry =
        gw_catalogue_find(body->catalogue, is_head ? GW_USE_TABLE_HEAD : GW_USE_ROLE,
                          is_head ? GW_ROLE_NONE : GW_ROLE_TABLE, 0);
    bool spans = gw_cell_spans(plan, row);
    const gw_node *cell = row->first;
    for (int column = 0; column < (spans ? 1 : plan->columns); column++) {
        bool is_last = spans || column + 1 == plan->columns;
        int place = row_place | (column == 0 ? LEFT : 0) | (is_last ? RIGHT : 0);
        open_cell(&body->xml, place, spans ? plan->columns : 1);
        put_paragraphs(body, entry, is_head, cell);
        gw_xml_close(&body->xml);
        cell = cell != NULL ? cell->next : NULL;
    }
    for (int covered = 1; spans && covered < plan->columns; covered++)
        gw_xml_empty(&body->xml, "table:covered-table-cell");
}

void gw_odt_put_row(gw_odt_body *body, const gw_paragraph *paragraph)
{
    const gw_node *row = paragraph->table_row;
    if (paragraph->begins_table) {
        const gw_page page = gw_page_of_kind(body->style, paragraph->pages);
        body->table = gw_table_measure(row->parent, body->style, gw_page_type_width_twips(&page));
        open_table(body);
    }
    bool is_head = paragraph->begins_table && body->table.has_head;
    int place = (paragraph->begins_table ? TOP : 0) | (paragraph->ends_table ? BOTTOM : 0);
    if (is_head)
        gw_xml_open(&body->xml, "table:table-header-rows");
    gw_xml_open(&body->xml, "table:table-row");
    gw_xml_attribute(&body->xml, "table:style-name", GW_S(ROW));
    put_cells(body, row, place, is_head);
    gw_xml_close(&body->xml);
    if (is_head)
        gw_xml_close(&body->xml);
    if (paragraph->ends_table)
        gw_xml_close(&body->xml);
}
