/* SPDX-License-Identifier: MIT
 *
 * A section of a DOCX: w:sectPr for each kind of pages. */
#include "base/error.h"
#include "write/contents.h"
#include "write/docx.h"
#include "write/measure.h"
#include "write/wide.h"

static bool hides_first(gw_page_kind kind)
{
    return kind == GW_PAGES_FIRST || kind == GW_PAGES_WIDE_FIRST;
}

static void put_footer_reference(gw_xml *xml, const char *type, int relation)
{
    char id[32] = "rId";
    if (relation == 0)
        return;
    gw_number_text(id + 3, relation);
    gw_xml_open(xml, "w:footerReference");
    gw_xml_attribute(xml, "w:type", gw_str_of(type));
    gw_xml_attribute(xml, "r:id", gw_str_of(id));
    gw_xml_close(xml);
}

/* Where the line of the footer stands; on a page on its side it is the point that brings a box. */
static int footer_distance(const gw_style *style, const gw_page *page, bool is_wide)
{
    return is_wide ? page->bottom_twips / 2 : gw_footer_distance_twips(style);
}

static void put_page(gw_xml *xml, const gw_style *style, bool is_wide)
{
    const gw_page page = is_wide ? gw_page_turned(&style->page) : style->page;
    const struct {
        const char *attribute;
        int twips;
    } margins[] = {
        {"w:top",    page.top_twips       },
        {"w:right",  page.outer_twips     },
        {"w:bottom", page.bottom_twips    },
        {"w:left",   page.inner_twips     },
        {"w:header", page.top_twips / 2   }, /* there is none; a user's own has room */
        {"w:footer", footer_distance(style, &page, is_wide)},
        {"w:gutter",  0                      },
    };
    gw_xml_open(xml, "w:pgSz");
    gw_xml_attribute_int(xml, "w:w", page.width_twips);
    gw_xml_attribute_int(xml, "w:h", page.height_twips);
    if (is_wide)
        gw_xml_attribute(xml, "w:orient", GW_S("landscape"));
    gw_xml_close(xml);
    gw_xml_open(xml, "w:pgMar");
    for (size_t i = 0; i < GW_COUNT(margins); i++)
        gw_xml_attribute_int(xml, margins[i].attribute, margins[i].twips);
    gw_xml_close(xml);
}

static void put_footer_references(gw_xml *xml, const gw_style *style, gw_page_kind kind,
                                  const gw_docx_footers *footers)
{
    bool is_empty = kind == GW_PAGES_CONTENTS && gw_contents_are_without_number(style);
    int odd = is_empty ? footers->empty : footers->odd;
    int even = is_empty ? footers->empty : footers->even;
    if (gw_page_kind_is_wide(kind)) {
        odd = footers->wide_odd;
        even = footers->wide_even;
    }
    put_footer_reference(xml, "default", odd);
    put_footer_reference(xml, "even", even);
    if (hides_first(kind))
        put_footer_reference(xml, "first", footers->empty);
}

static void put_numbering(gw_xml *xml, gw_page_kind kind, bool restarts)
{
    bool is_contents = kind == GW_PAGES_CONTENTS;
    if (!is_contents && !restarts)
        return;
    gw_xml_open(xml, "w:pgNumType");
    if (is_contents)
        gw_xml_attribute(xml, "w:fmt", GW_S("upperRoman"));
    gw_xml_attribute(xml, "w:start", GW_S("1"));
    gw_xml_close(xml);
}

void gw_docx_put_section(gw_buf *out, const gw_style *style, gw_page_kind kind, bool restarts,
                         const gw_docx_footers *footers)
{
    gw_xml xml = gw_xml_fragment(out);
    gw_xml_open(&xml, "w:sectPr");
    put_footer_references(&xml, style, kind, footers);
    put_page(&xml, style, gw_page_kind_is_wide(kind));
    put_numbering(&xml, kind, restarts);
    if (hides_first(kind) && footers->empty > 0)
        gw_xml_empty(&xml, "w:titlePg");
    /* Without a type: a grid of lines and characters makes LibreOffice set 14 characters a line. */
    gw_xml_open(&xml, "w:docGrid");
    gw_xml_attribute_int(&xml, "w:linePitch", style->grid.pitch_twips);
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}
