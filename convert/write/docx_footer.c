/* SPDX-License-Identifier: MIT
 *
 * The footers of a DOCX, which hold the page number. That of a page on its side stands where it
 * stands on the others (GB/T 9704-2012, 8): in a box at the left, whose text runs downwards. */
#include "write/docx_body.h"
#include "write/wide.h"

/* A run of the page number. Each names its properties: a reader that makes the field's result anew
 * takes them from the runs of the field, not from the paragraph. */
static void open_number_run(gw_xml *xml, gw_str style_id)
{
    gw_xml_open(xml, "w:r");
    gw_xml_open(xml, "w:rPr");
    gw_xml_empty_with(xml, "w:rStyle", "w:val", style_id);
    gw_xml_empty_with(xml, "w:rFonts", "w:hint", GW_S("eastAsia"));
    gw_xml_close(xml);
}

static void put_number_text(gw_xml *xml, gw_str style_id, const char *element, gw_str text)
{
    if (text.n == 0)
        return;
    open_number_run(xml, style_id);
    gw_xml_open(xml, element);
    gw_xml_attribute(xml, "xml:space", GW_S("preserve"));
    gw_xml_text(xml, text);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_field_mark(gw_xml *xml, gw_str style_id, const char *type)
{
    open_number_run(xml, style_id);
    gw_xml_empty_with(xml, "w:fldChar", "w:fldCharType", gw_str_of(type));
    gw_xml_close(xml);
}

/* Number and what stands on both sides of it, as a field. */
static void put_number(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue)
{
    gw_str number = gw_catalogue_find(catalogue, GW_USE_PAGE_NUMBER, GW_ROLE_NONE, 0)->id;
    put_number_text(xml, number, "w:t", style->page_number.before);
    put_field_mark(xml, number, "begin");
    put_number_text(xml, number, "w:instrText", GW_S(" PAGE "));
    put_field_mark(xml, number, "separate");
    put_number_text(xml, number, "w:t", GW_S("1"));
    put_field_mark(xml, number, "end");
    put_number_text(xml, number, "w:t", style->page_number.after);
}

static void open_paragraph(gw_xml *xml, const gw_catalogue *catalogue, gw_use use)
{
    gw_xml_open(xml, "w:p");
    gw_xml_open(xml, "w:pPr");
    gw_xml_empty_with(xml, "w:pStyle", "w:val",
                      gw_catalogue_find(catalogue, use, GW_ROLE_NONE, 0)->id);
    gw_xml_close(xml);
}

static gw_xml open_footer(gw_buf *out)
{
    gw_xml xml = gw_xml_start(out);
    gw_xml_open(&xml, "w:ftr");
    gw_xml_attribute(&xml, "xmlns:w", GW_S(GW_DOCX_NAMESPACE));
    return xml;
}

/* The paragraph and the root. */
static void close_footer(gw_xml *xml)
{
    gw_xml_close(xml);
    gw_xml_close(xml);
    gw_xml_finish(xml);
}

void gw_docx_put_empty_footer(gw_buf *out, const gw_catalogue *catalogue)
{
    gw_xml xml = open_footer(out);
    open_paragraph(&xml, catalogue, GW_USE_PAGE_ODD);
    close_footer(&xml);
}

void gw_docx_put_footer(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue,
                        gw_use side)
{
    gw_xml xml = open_footer(out);
    open_paragraph(&xml, catalogue, side);
    put_number(&xml, style, catalogue);
    close_footer(&xml);
}

void gw_docx_put_wide_footer(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue,
                             gw_use side)
{
    gw_box box = gw_wide_number_box(style, side == GW_USE_PAGE_EVEN);
    gw_docx_body footer = {.xml = open_footer(out), .style = style};
    gw_docx_put_drawing_namespaces(&footer.xml);
    open_paragraph(&footer.xml, catalogue, GW_USE_POINT);
    gw_docx_open_box(&footer, &box);
    open_paragraph(&footer.xml, catalogue, side);
    put_number(&footer.xml, style, catalogue);
    gw_xml_close(&footer.xml);
    gw_docx_close_box(&footer, &box);
    close_footer(&footer.xml);
}
