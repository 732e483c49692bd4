/* SPDX-License-Identifier: MIT
 *
 * The page: layout, and the master page with the footers of odd and even pages. */
#include "write/contents.h"
#include "write/measure.h"
#include "write/odt.h"

#define LAYOUT "gw-page"
#define CONTENTS_LAYOUT "gw-contents-layout"

static void put_layout_properties(gw_xml *xml, const gw_style *style, bool is_roman)
{
    const gw_page *page = &style->page;
    const struct {
        const char *attribute;
        int twips;
    } lengths[] = {
        {"fo:page-width",    page->width_twips                                 },
        {"fo:page-height",   page->height_twips                                },
        {"fo:margin-top",    page->top_twips                                   },
        {"fo:margin-bottom", page->bottom_twips - gw_footer_height_twips(style)},
        {"fo:margin-left",   page->inner_twips                                 },
        {"fo:margin-right",  page->outer_twips                                 },
    };
    bool wide = page->width_twips > page->height_twips;
    gw_xml_open(xml, "style:page-layout-properties");
    for (size_t i = 0; i < GW_COUNT(lengths); i++)
        gw_odt_length(xml, lengths[i].attribute, lengths[i].twips);
    if (is_roman)
        gw_xml_attribute(xml, "style:num-format", GW_S("I"));
    gw_xml_attribute(xml, "style:print-orientation", wide ? GW_S("landscape") : GW_S("portrait"));
    /* No layout grid: its cells make LibreOffice set 15 characters a line. */
    gw_xml_attribute(xml, "style:layout-grid-mode", GW_S("none"));
    gw_xml_close(xml);
}

static void put_footer_area(gw_xml *xml, const gw_style *style)
{
    gw_xml_open(xml, "style:footer-style");
    gw_xml_open(xml, "style:header-footer-properties");
    gw_odt_length(xml, "fo:min-height", gw_footer_height_twips(style));
    gw_odt_length(xml, "svg:height", gw_footer_height_twips(style));
    gw_odt_length(xml, "fo:margin-top", gw_footer_gap_twips(style));
    gw_odt_length(xml, "fo:margin-left", 0);
    gw_odt_length(xml, "fo:margin-right", 0);
    gw_xml_attribute(xml, "style:dynamic-spacing", GW_S("false"));
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_page_layout(gw_xml *xml, const gw_style *style, const char *name, bool is_roman)
{
    gw_xml_open(xml, "style:page-layout");
    gw_xml_attribute(xml, "style:name", gw_str_of(name));
    if (style->page.mirrored)
        gw_xml_attribute(xml, "style:page-usage", GW_S("mirrored"));
    put_layout_properties(xml, style, is_roman);
    gw_xml_empty(xml, "style:header-style");
    if (style->page_number.shown)
        put_footer_area(xml, style);
    else
        gw_xml_empty(xml, "style:footer-style");
    gw_xml_close(xml);
}

/* Contents that count their pages on their own have Roman figures. */
static bool has_contents_pages(const gw_style *style)
{
    return style->contents.numbering == GW_NUMBERING_OWN && style->page_number.shown;
}

void gw_odt_put_page_layouts(gw_xml *xml, const gw_style *style)
{
    put_page_layout(xml, style, LAYOUT, false);
    if (has_contents_pages(style))
        put_page_layout(xml, style, CONTENTS_LAYOUT, true);
}

static void put_footer(gw_xml *xml, const char *element, const gw_style *style,
                       const gw_catalogue *catalogue, gw_use side)
{
    gw_xml_open(xml, element);
    gw_xml_open(xml, "text:p");
    gw_xml_attribute(xml, "text:style-name",
                     gw_catalogue_find(catalogue, side, GW_ROLE_NONE, 0)->id);
    gw_xml_open(xml, "text:span");
    gw_xml_attribute(xml, "text:style-name",
                     gw_catalogue_find(catalogue, GW_USE_PAGE_NUMBER, GW_ROLE_NONE, 0)->id);
    gw_odt_put_text(xml, style->page_number.before);
    gw_xml_open(xml, "text:page-number");
    gw_xml_attribute(xml, "text:select-page", GW_S("current"));
    gw_xml_text(xml, GW_S("1"));
    gw_xml_close(xml);
    gw_odt_put_text(xml, style->page_number.after);
    gw_xml_close(xml);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void open_master_page(gw_xml *xml, const char *name, const char *layout)
{
    gw_xml_open(xml, "style:master-page");
    gw_xml_attribute(xml, "style:name", gw_str_of(name));
    gw_xml_attribute(xml, "style:page-layout-name", gw_str_of(layout));
}

static void put_footers(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue)
{
    put_footer(xml, "style:footer", style, catalogue, GW_USE_PAGE_ODD);
    put_footer(xml, "style:footer-left", style, catalogue, GW_USE_PAGE_EVEN);
}

/* Without any the text would reach down to the foot of its area. */
static void put_empty_footer(gw_xml *xml, const gw_catalogue *catalogue)
{
    gw_xml_open(xml, "style:footer");
    gw_xml_empty_with(xml, "text:p", "text:style-name",
                      gw_catalogue_find(catalogue, GW_USE_PAGE_ODD, GW_ROLE_NONE, 0)->id);
    gw_xml_close(xml);
}

static void put_first_page(gw_xml *xml, const gw_catalogue *catalogue)
{
    open_master_page(xml, GW_ODT_FIRST_PAGE, LAYOUT);
    gw_xml_attribute(xml, "style:display-name", GW_S("公文首页"));
    gw_xml_attribute(xml, "style:next-style-name", GW_S("Standard"));
    put_empty_footer(xml, catalogue);
    gw_xml_close(xml);
}

static void put_contents_page(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue)
{
    open_master_page(xml, GW_ODT_CONTENTS_PAGE, CONTENTS_LAYOUT);
    gw_xml_attribute(xml, "style:display-name", GW_S("公文目录页"));
    if (gw_contents_are_without_number(style))
        put_empty_footer(xml, catalogue);
    else
        put_footers(xml, style, catalogue);
    gw_xml_close(xml);
}

void gw_odt_put_master_pages(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue)
{
    const gw_page_number *number = &style->page_number;
    open_master_page(xml, "Standard", LAYOUT);
    if (number->shown)
        put_footers(xml, style, catalogue);
    gw_xml_close(xml);
    if (number->shown && !number->on_first)
        put_first_page(xml, catalogue);
    if (has_contents_pages(style))
        put_contents_page(xml, style, catalogue);
}
