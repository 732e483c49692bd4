/* SPDX-License-Identifier: MIT
 *
 * The small parts of a DOCX: settings, fonts, footers, the section, the properties of the file. */
#include "write/docx.h"

#include "base/error.h"
#include "write/contents.h"
#include "write/face.h"
#include "write/measure.h"
#include "write/timestamp.h"

static void put_attributes(gw_xml *xml, const char *element, const char *const pairs[][2],
                           size_t count)
{
    gw_xml_open(xml, element);
    for (size_t i = 0; i < count; i++)
        gw_xml_attribute(xml, pairs[i][0], gw_str_of(pairs[i][1]));
    gw_xml_close(xml);
}

/* What Chinese Word writes into every new file, in the order of CT_Compat. */
static const char *const COMPATIBILITY[] = {
    "w:spaceForUL",
    "w:balanceSingleByteDoubleByteWidth",
    "w:doNotLeaveBackslashAlone",
    "w:ulTrailSpace",
    "w:doNotExpandShiftReturn", /* a line before a soft break stays short */
    "w:adjustLineHeightInTable",
    "w:useFELayout",
};

static const struct {
    const char *name;
    int value;
} COMPATIBILITY_SETTINGS[] = {
    {"compatibilityMode",                          15}, /* else Word opens in 兼容模式 */
    {"overrideTableStyleFontSizeAndJustification", 1 },
    {"enableOpenTypeFeatures",                     1 },
    {"doNotFlipMirrorIndents",                     1 },
    {"differentiateMultirowTableHeaders",          1 },
    {"useWord2013TrackBottomHyphenation",          0 },
};

static void put_compatibility(gw_xml *xml)
{
    gw_xml_open(xml, "w:compat");
    for (size_t i = 0; i < GW_COUNT(COMPATIBILITY); i++)
        gw_xml_empty(xml, COMPATIBILITY[i]);
    for (size_t i = 0; i < GW_COUNT(COMPATIBILITY_SETTINGS); i++) {
        gw_xml_open(xml, "w:compatSetting");
        gw_xml_attribute(xml, "w:name", gw_str_of(COMPATIBILITY_SETTINGS[i].name));
        gw_xml_attribute(xml, "w:uri", GW_S("http://schemas.microsoft.com/office/word"));
        gw_xml_attribute_int(xml, "w:val", COMPATIBILITY_SETTINGS[i].value);
        gw_xml_close(xml);
    }
    gw_xml_close(xml);
}

void gw_docx_put_settings(gw_buf *out, const gw_style *style)
{
    static const char *const LANGUAGES[][2] = {
        {"w:val",      "en-US"},
        {"w:eastAsia", "zh-CN"}
    };
    gw_xml xml = gw_xml_start(out);
    gw_xml_open(&xml, "w:settings");
    gw_xml_attribute(&xml, "xmlns:w", GW_S(GW_DOCX_NAMESPACE));
    gw_xml_empty_with(&xml, "w:zoom", "w:percent", GW_S("100"));
    if (style->page.mirrored)
        gw_xml_empty(&xml, "w:mirrorMargins");
    gw_xml_open(&xml, "w:defaultTabStop");
    gw_xml_attribute_int(&xml, "w:val", gw_tab_stop_twips(style));
    gw_xml_close(&xml);
    if (style->page_number.shown)
        gw_xml_empty(&xml, "w:evenAndOddHeaders");
    /* Compressed punctuation would break the lines of 28 characters. */
    gw_xml_empty_with(&xml, "w:characterSpacingControl", "w:val", GW_S("doNotCompress"));
    put_compatibility(&xml);
    put_attributes(&xml, "w:themeFontLang", LANGUAGES, GW_COUNT(LANGUAGES));
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}

static void put_face(gw_xml *xml, const gw_face *face)
{
    static const char *const FAMILIES[GW_GENERIC_COUNT] = {
        [GW_GENERIC_SERIF] = "roman",
        [GW_GENERIC_SANS] = "swiss",
        [GW_GENERIC_SCRIPT] = "script",
    };
    gw_xml_open(xml, "w:font");
    gw_xml_attribute(xml, "w:name", face->name);
    if (face->alternative.n > 0)
        gw_xml_empty_with(xml, "w:altName", "w:val", face->alternative);
    /* 86: GB 2312 */
    gw_xml_empty_with(xml, "w:charset", "w:val", face->is_latin ? GW_S("00") : GW_S("86"));
    gw_xml_empty_with(xml, "w:family", "w:val", gw_str_of(FAMILIES[face->generic]));
    gw_xml_empty_with(xml, "w:pitch", "w:val", GW_S("variable"));
    gw_xml_close(xml);
}

void gw_docx_put_fonts(gw_buf *out, const gw_style *style)
{
    gw_xml xml = gw_xml_start(out);
    gw_xml_open(&xml, "w:fonts");
    gw_xml_attribute(&xml, "xmlns:w", GW_S(GW_DOCX_NAMESPACE));
    size_t at = 0;
    gw_face face;
    while (gw_face_next(style, &at, &face))
        put_face(&xml, &face);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}

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

static gw_xml open_footer(gw_buf *out, const gw_catalogue *catalogue, gw_use side)
{
    gw_xml xml = gw_xml_start(out);
    gw_xml_open(&xml, "w:ftr");
    gw_xml_attribute(&xml, "xmlns:w", GW_S(GW_DOCX_NAMESPACE));
    gw_xml_open(&xml, "w:p");
    gw_xml_open(&xml, "w:pPr");
    gw_xml_empty_with(&xml, "w:pStyle", "w:val",
                      gw_catalogue_find(catalogue, side, GW_ROLE_NONE, 0)->id);
    gw_xml_close(&xml);
    return xml;
}

void gw_docx_put_empty_footer(gw_buf *out, const gw_catalogue *catalogue)
{
    gw_xml xml = open_footer(out, catalogue, GW_USE_PAGE_ODD);
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}

void gw_docx_put_footer(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue,
                        gw_use side)
{
    gw_str number = gw_catalogue_find(catalogue, GW_USE_PAGE_NUMBER, GW_ROLE_NONE, 0)->id;
    gw_xml xml = open_footer(out, catalogue, side);
    put_number_text(&xml, number, "w:t", style->page_number.before);
    put_field_mark(&xml, number, "begin");
    put_number_text(&xml, number, "w:instrText", GW_S(" PAGE "));
    put_field_mark(&xml, number, "separate");
    put_number_text(&xml, number, "w:t", GW_S("1"));
    put_field_mark(&xml, number, "end");
    put_number_text(&xml, number, "w:t", style->page_number.after);
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
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

static void put_margins(gw_xml *xml, const gw_style *style)
{
    const gw_page *page = &style->page;
    const struct {
        const char *attribute;
        int twips;
    } margins[] = {
        {"w:top",    page->top_twips                },
        {"w:right",  page->outer_twips              },
        {"w:bottom", page->bottom_twips             },
        {"w:left",   page->inner_twips              },
        {"w:header", page->top_twips / 2            }, /* there is none; a user's own has room */
        {"w:footer", gw_footer_distance_twips(style)},
        {"w:gutter", 0                              },
    };
    gw_xml_open(xml, "w:pgMar");
    for (size_t i = 0; i < GW_COUNT(margins); i++)
        gw_xml_attribute_int(xml, margins[i].attribute, margins[i].twips);
    gw_xml_close(xml);
}

/* Where neither odd nor even pages have a number, all have the empty footer. */
static void put_footer_references(gw_xml *xml, const gw_docx_footers *footers, bool are_empty)
{
    put_footer_reference(xml, "default", are_empty ? footers->empty : footers->odd);
    put_footer_reference(xml, "even", are_empty ? footers->empty : footers->even);
}

static void put_numbering(gw_xml *xml, gw_docx_numbers numbers)
{
    if (numbers == GW_DOCX_NUMBERS_GO_ON)
        return;
    gw_xml_open(xml, "w:pgNumType");
    if (numbers == GW_DOCX_NUMBERS_OF_CONTENTS)
        gw_xml_attribute(xml, "w:fmt", GW_S("upperRoman"));
    gw_xml_attribute(xml, "w:start", GW_S("1"));
    gw_xml_close(xml);
}

void gw_docx_put_section(gw_buf *out, const gw_style *style, gw_docx_numbers numbers,
                         const gw_docx_footers *footers)
{
    bool is_contents = numbers == GW_DOCX_NUMBERS_OF_CONTENTS;
    bool has_first = footers->empty > 0 && !style->page_number.on_first && !is_contents;
    gw_xml xml = gw_xml_fragment(out);
    gw_xml_open(&xml, "w:sectPr");
    put_footer_references(&xml, footers, is_contents && gw_contents_are_without_number(style));
    if (has_first)
        put_footer_reference(&xml, "first", footers->empty);
    gw_xml_open(&xml, "w:pgSz");
    gw_xml_attribute_int(&xml, "w:w", style->page.width_twips);
    gw_xml_attribute_int(&xml, "w:h", style->page.height_twips);
    gw_xml_close(&xml);
    put_margins(&xml, style);
    put_numbering(&xml, numbers);
    if (has_first)
        gw_xml_empty(&xml, "w:titlePg");
    /* Without a type: a grid of lines and characters makes LibreOffice set 14 characters a line. */
    gw_xml_open(&xml, "w:docGrid");
    gw_xml_attribute_int(&xml, "w:linePitch", style->grid.pitch_twips);
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}

static void put_moment(gw_xml *xml, const char *element, int64_t seconds)
{
    char room[GW_TIMESTAMP_CAPACITY];
    gw_str moment = gw_timestamp(room, seconds);
    if (moment.n == 0)
        return;
    gw_xml_open(xml, element);
    gw_xml_attribute(xml, "xsi:type", GW_S("dcterms:W3CDTF"));
    gw_xml_text(xml, moment);
    gw_xml_close(xml);
}

void gw_docx_put_core(gw_buf *out, const gw_manuscript *manuscript)
{
    static const char *const NAMESPACES[][2] = {
        {"xmlns:cp",      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
        {"xmlns:dc",      "http://purl.org/dc/elements/1.1/"                                       },
        {"xmlns:dcterms", "http://purl.org/dc/terms/"                                              },
        {"xmlns:xsi",     "http://www.w3.org/2001/XMLSchema-instance"                              },
    };
    gw_xml xml = gw_xml_start(out);
    gw_xml_open(&xml, "cp:coreProperties");
    for (size_t i = 0; i < GW_COUNT(NAMESPACES); i++)
        gw_xml_attribute(&xml, NAMESPACES[i][0], gw_str_of(NAMESPACES[i][1]));
    gw_xml_text_element(&xml, "dc:title", manuscript->title);
    gw_xml_text_element(&xml, "dc:subject", manuscript->subject);
    gw_xml_text_element(&xml, "dc:creator", manuscript->author);
    gw_xml_text_element(&xml, "dc:language",
                        manuscript->language.n > 0 ? manuscript->language : GW_S("zh-CN"));
    if (manuscript->has_date) {
        put_moment(&xml, "dcterms:created", manuscript->date);
        put_moment(&xml, "dcterms:modified", manuscript->date);
    }
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}

void gw_docx_put_app(gw_buf *out)
{
    gw_xml xml = gw_xml_start(out);
    gw_xml_open(&xml, "Properties");
    gw_xml_attribute(
        &xml, "xmlns",
        GW_S("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"));
    gw_xml_text_element(&xml, "Application", GW_S("gongwen"));
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}
