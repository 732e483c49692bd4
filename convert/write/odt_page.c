/* SPDX-License-Identifier: MIT
 *
 * Pages: their layouts, upright and turned on their side, and the master pages with the footers of
 * odd and even pages. The number of a turned page stands where it stands on the others (GB/T
 * 9704-2012, 8): in a frame at the left, whose text runs downwards. */
#include "write/contents.h"
#include "write/measure.h"
#include "write/odt_body.h"
#include "write/wide.h"

#define LAYOUT "gw-page"
#define WIDE_LAYOUT "gw-wide-page"
#define CONTENTS_LAYOUT "gw-contents-layout"

/* The master pages; those of first pages lead to the ones of all others. */
static const struct {
    const char *name, *display_name, *next, *layout;
} MASTERS[GW_PAGES_COUNT] = {
    [GW_PAGES_PLAIN] = {"Standard",         NULL,                 NULL,       LAYOUT         },
    [GW_PAGES_FIRST] = {"gw-first-page",    "公文首页",       "Standard", LAYOUT         },
    [GW_PAGES_WIDE] = {"gw-wide",          "公文横排",       NULL,       WIDE_LAYOUT    },
    [GW_PAGES_WIDE_FIRST] = {"gw-wide-first",    "公文横排首页", "gw-wide",  WIDE_LAYOUT    },
    [GW_PAGES_CONTENTS] = {"gw-contents-page", "公文目录页",    NULL,       CONTENTS_LAYOUT},
};

gw_str gw_odt_master_page(gw_page_kind kind)
{
    return gw_str_of(MASTERS[kind].name);
}

/* A page layout: of which page, the footer's height, gap included, which lies in the bottom margin,
 * and whether its numbers are Roman. */
typedef struct page_layout {
    const char *name;
    gw_page page;
    int footer_twips, gap_twips;
    bool is_roman;
} page_layout;

static void put_layout_properties(gw_xml *xml, const page_layout *layout)
{
    const gw_page *page = &layout->page;
    const struct {
        const char *attribute;
        int twips;
    } lengths[] = {
        {"fo:page-width",    page->width_twips                        },
        {"fo:page-height",   page->height_twips                       },
        {"fo:margin-top",    page->top_twips                          },
        {"fo:margin-bottom", page->bottom_twips - layout->footer_twips},
        {"fo:margin-left",   page->inner_twips                        },
        {"fo:margin-right",  page->outer_twips                        },
    };
    bool wide = page->width_twips > page->height_twips;
    gw_xml_open(xml, "style:page-layout-properties");
    for (size_t i = 0; i < GW_COUNT(lengths); i++)
        gw_odt_length(xml, lengths[i].attribute, lengths[i].twips);
    if (layout->is_roman)
        gw_xml_attribute(xml, "style:num-format", GW_S("I"));
    gw_xml_attribute(xml, "style:print-orientation", wide ? GW_S("landscape") : GW_S("portrait"));
    /* No layout grid: its cells make LibreOffice set 15 characters a line. */
    gw_xml_attribute(xml, "style:layout-grid-mode", GW_S("none"));
    gw_xml_close(xml);
}

static void put_footer_area(gw_xml *xml, int height_twips, int gap_twips)
{
    gw_xml_open(xml, "style:footer-style");
    gw_xml_open(xml, "style:header-footer-properties");
    gw_odt_length(xml, "fo:min-height", height_twips);
    gw_odt_length(xml, "svg:height", height_twips);
    gw_odt_length(xml, "fo:margin-top", gap_twips);
    gw_odt_length(xml, "fo:margin-left", 0);
    gw_odt_length(xml, "fo:margin-right", 0);
    gw_xml_attribute(xml, "style:dynamic-spacing", GW_S("false"));
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_layout(gw_xml *xml, const page_layout *layout)
{
    gw_xml_open(xml, "style:page-layout");
    gw_xml_attribute(xml, "style:name", gw_str_of(layout->name));
    if (layout->page.mirrored)
        gw_xml_attribute(xml, "style:page-usage", GW_S("mirrored"));
    put_layout_properties(xml, layout);
    gw_xml_empty(xml, "style:header-style");
    if (layout->footer_twips > 0)
        put_footer_area(xml, layout->footer_twips, layout->gap_twips);
    else
        gw_xml_empty(xml, "style:footer-style");
    gw_xml_close(xml);
}

/* Are there pages of this kind at all? */
static bool has_pages(const gw_style *style, gw_page_kind kind)
{
    bool shown = style->page_number.shown,
         has_first = shown && gw_style_has_unnumbered_pages(style);
    if (kind == GW_PAGES_CONTENTS)
        return shown && style->contents.numbering == GW_NUMBERING_OWN;
    if (gw_page_kind_is_wide(kind) && !gw_style_has_wide_pages(style))
        return false;
    return MASTERS[kind].next == NULL || has_first;
}

void gw_odt_put_page_layouts(gw_xml *xml, const gw_style *style)
{
    page_layout layout = {LAYOUT, style->page, gw_footer_height_twips(style),
                          gw_footer_gap_twips(style), false};
    put_layout(xml, &layout);
    if (has_pages(style, GW_PAGES_CONTENTS)) {
        layout.name = CONTENTS_LAYOUT;
        layout.is_roman = true;
        put_layout(xml, &layout);
    }
    if (has_pages(style, GW_PAGES_WIDE)) {
        layout = (page_layout){.name = WIDE_LAYOUT, .page = gw_page_turned(&style->page)};
        layout.footer_twips = style->page_number.shown ? layout.page.bottom_twips / 2 : 0;
        put_layout(xml, &layout);
    }
}

static void open_paragraph(gw_xml *xml, const gw_catalogue *catalogue, gw_use use)
{
    gw_xml_open(xml, "text:p");
    gw_xml_attribute(xml, "text:style-name",
                     gw_catalogue_find(catalogue, use, GW_ROLE_NONE, 0)->id);
}

/* The paragraph of the number. */
static void put_number(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue,
                       gw_use side)
{
    open_paragraph(xml, catalogue, side);
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
}

static void put_turned_number(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue,
                              gw_use side)
{
    const gw_box box = gw_wide_number_box(style, side == GW_USE_PAGE_EVEN);
    open_paragraph(xml, catalogue, GW_USE_POINT);
    gw_odt_open_box(xml, &box);
    put_number(xml, style, catalogue, side);
    gw_xml_close(xml);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_footer(gw_xml *xml, const char *element, const gw_style *style,
                       const gw_catalogue *catalogue, gw_page_kind kind, gw_use side)
{
    gw_xml_open(xml, element);
    if (gw_page_kind_is_wide(kind))
        put_turned_number(xml, style, catalogue, side);
    else
        put_number(xml, style, catalogue, side);
    gw_xml_close(xml);
}

/* Its footer is there and empty: without one the text would reach down to the foot of its area. */
static void put_empty_footer(gw_xml *xml, const gw_catalogue *catalogue, gw_page_kind kind)
{
    gw_xml_open(xml, "style:footer");
    open_paragraph(xml, catalogue, gw_page_kind_is_wide(kind) ? GW_USE_POINT : GW_USE_PAGE_ODD);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

/* Nor have contents that count on their own a number, when the sheet says so. */
static bool is_without_number(const gw_style *style, gw_page_kind kind)
{
    return MASTERS[kind].next != NULL ||
           (kind == GW_PAGES_CONTENTS && gw_contents_are_without_number(style));
}

static void put_master_page(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue,
                            gw_page_kind kind)
{
    gw_xml_open(xml, "style:master-page");
    gw_xml_attribute(xml, "style:name", gw_str_of(MASTERS[kind].name));
    gw_xml_attribute(xml, "style:page-layout-name", gw_str_of(MASTERS[kind].layout));
    if (MASTERS[kind].display_name != NULL)
        gw_xml_attribute(xml, "style:display-name", gw_str_of(MASTERS[kind].display_name));
    if (MASTERS[kind].next != NULL)
        gw_xml_attribute(xml, "style:next-style-name", gw_str_of(MASTERS[kind].next));
    if (is_without_number(style, kind)) {
        put_empty_footer(xml, catalogue, kind);
    } else if (style->page_number.shown) {
        put_footer(xml, "style:footer", style, catalogue, kind, GW_USE_PAGE_ODD);
        put_footer(xml, "style:footer-left", style, catalogue, kind, GW_USE_PAGE_EVEN);
    }
    gw_xml_close(xml);
}

void gw_odt_put_master_pages(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue)
{
    for (gw_page_kind kind = GW_PAGES_SAME + 1; kind < GW_PAGES_COUNT; kind++)
        if (has_pages(style, kind))
            put_master_page(xml, style, catalogue, kind);
}
