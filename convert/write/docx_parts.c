/* SPDX-License-Identifier: MIT
 *
 * The small parts of a DOCX: settings, fonts, the properties of the file. */
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
