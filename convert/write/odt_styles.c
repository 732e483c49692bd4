/* SPDX-License-Identifier: MIT
 *
 * The catalogue -> styles.xml. Every style gives all its properties, so that none depends on what
 * the one it is based on happens to say. */
#include "pack/odf.h"
#include "write/face.h"
#include "write/measure.h"
#include "write/odt.h"
#include "write/wide.h"

enum { TWIPS_PER_HALFPOINT = 10 };

#define ODF_NAMESPACE(name) "urn:oasis:names:tc:opendocument:xmlns:" name ":1.0"

void gw_odt_open_root(gw_xml *xml, const char *element)
{
    static const char *const NAMESPACES[][2] = {
        {"xmlns:office", ODF_NAMESPACE("office")            },
        {"xmlns:style",  ODF_NAMESPACE("style")             },
        {"xmlns:text",   ODF_NAMESPACE("text")              },
        {"xmlns:table",  ODF_NAMESPACE("table")             },
        {"xmlns:draw",   ODF_NAMESPACE("drawing")           },
        {"xmlns:fo",     ODF_NAMESPACE("xsl-fo-compatible") },
        {"xmlns:svg",    ODF_NAMESPACE("svg-compatible")    },
        {"xmlns:meta",   ODF_NAMESPACE("meta")              },
        {"xmlns:config", ODF_NAMESPACE("config")            },
        {"xmlns:dc",     "http://purl.org/dc/elements/1.1/" },
        {"xmlns:ooo",    "http://openoffice.org/2004/office"},
    };
    gw_xml_open(xml, element);
    for (size_t i = 0; i < GW_COUNT(NAMESPACES); i++)
        gw_xml_attribute(xml, NAMESPACES[i][0], gw_str_of(NAMESPACES[i][1]));
    gw_xml_attribute(xml, "office:version", GW_S(GW_ODF_VERSION));
}

static void put_face(gw_xml *xml, const gw_face *face)
{
    static const char *const FAMILIES[GW_GENERIC_COUNT] = {
        [GW_GENERIC_SERIF] = "roman",
        [GW_GENERIC_SANS] = "swiss",
        [GW_GENERIC_SCRIPT] = "script",
    };
    gw_buf family = {0};
    gw_buf_format(&family, "'%.*s'", (int)face->name.n, face->name.p);
    gw_xml_open(xml, "style:font-face");
    gw_xml_attribute(xml, "style:name", face->name);
    gw_xml_attribute(xml, "svg:font-family", gw_buf_view(&family));
    gw_xml_attribute(xml, "style:font-family-generic", gw_str_of(FAMILIES[face->generic]));
    gw_xml_attribute(xml, "style:font-pitch", GW_S("variable"));
    gw_xml_close(xml);
    xml->out->failed |= family.failed;
    gw_buf_fini(&family);
}

static void put_faces(gw_xml *xml, const gw_style *style)
{
    size_t at = 0;
    gw_face face;
    gw_xml_open(xml, "office:font-face-decls");
    while (gw_face_next(style, &at, &face))
        put_face(xml, &face);
    gw_xml_close(xml);
}

/* What every paragraph has: kinsoku, hanging punctuation, the quarter space between Chinese and
 * Latin, which Word and LibreOffice put into a DOCX as well. */
static void put_default_paragraph(gw_xml *xml, const gw_style *style)
{
    gw_xml_open(xml, "style:paragraph-properties");
    gw_xml_attribute(xml, "style:line-break", GW_S("strict"));
    gw_xml_attribute(xml, "style:punctuation-wrap", GW_S("hanging"));
    gw_xml_attribute(xml, "style:text-autospace",
                     style->grid.autospace ? GW_S("ideograph-alpha") : GW_S("none"));
    gw_odt_length(xml, "style:tab-stop-distance", gw_tab_stop_twips(style));
    gw_xml_attribute(xml, "style:writing-mode", GW_S("page"));
    gw_xml_close(xml);
}

static void put_default_text(gw_xml *xml, const gw_type *type)
{
    static const char *const LANGUAGES[][2] = {
        {"fo:language",            "en"  },
        {"fo:country",             "US"  },
        {"style:language-asian",   "zh"  },
        {"style:country-asian",    "CN"  },
        {"style:language-complex", "none"},
        {"style:country-complex",  "none"},
    };
    int size_twips = type->size_halfpoints * TWIPS_PER_HALFPOINT;
    gw_xml_open(xml, "style:text-properties");
    gw_xml_attribute(xml, "style:font-name", type->font->latin);
    gw_xml_attribute(xml, "style:font-name-asian", type->font->face);
    gw_xml_attribute(xml, "style:font-name-complex", type->font->latin);
    gw_odt_length(xml, "fo:font-size", size_twips);
    gw_odt_length(xml, "style:font-size-asian", size_twips);
    gw_odt_length(xml, "style:font-size-complex", size_twips);
    for (size_t i = 0; i < GW_COUNT(LANGUAGES); i++)
        gw_xml_attribute(xml, LANGUAGES[i][0], gw_str_of(LANGUAGES[i][1]));
    gw_xml_close(xml);
}

static void put_default_style(gw_xml *xml, const gw_style *style)
{
    gw_xml_open(xml, "style:default-style");
    gw_xml_attribute(xml, "style:family", GW_S("paragraph"));
    put_default_paragraph(xml, style);
    put_default_text(xml, &gw_style_look(style, GW_ROLE_BODY, 0)->type);
    gw_xml_close(xml);
}

/* Standard (默认段落样式): body text without its indent, so that a table cell or a centred line
 * that a user adds begins where it should. */
static void put_standard(gw_xml *xml, const gw_look *body)
{
    gw_look look = *body;
    look.left_twips = look.right_twips = look.first_line_twips = 0;
    look.keep_next = look.keep_lines = look.page_break_before = false;
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", GW_S("Standard"));
    gw_xml_attribute(xml, "style:family", GW_S("paragraph"));
    gw_xml_attribute(xml, "style:class", GW_S("text"));
    gw_odt_paragraph_properties(xml, &look);
    gw_odt_text_properties(xml, &look.type);
    gw_xml_close(xml);
}

static void put_frame(gw_xml *xml)
{
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", GW_S(GW_ODT_FRAME_STYLE));
    gw_xml_attribute(xml, "style:family", GW_S("graphic"));
    gw_xml_close(xml);
}

static void put_link(gw_xml *xml)
{
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", GW_S(GW_ODT_LINK_STYLE));
    gw_xml_attribute(xml, "style:display-name", GW_S("Index Link"));
    gw_xml_attribute(xml, "style:family", GW_S("text"));
    gw_xml_close(xml);
}

static void put_paragraph_style(gw_xml *xml, const gw_catalogue_entry *entry, gw_str body_id)
{
    gw_xml_attribute(xml, "style:parent-style-name", GW_S("Standard"));
    if (gw_catalogue_leads_to_body(entry))
        gw_xml_attribute(xml, "style:next-style-name", body_id);
    if (entry->look.outline_level > 0) {
        gw_xml_attribute_int(xml, "style:default-outline-level", entry->look.outline_level);
        /* No list style, or LibreOffice puts the indents of its chapter numbering in the place of
         * the paragraph's own. */
        gw_xml_attribute(xml, "style:list-style-name", GW_S(""));
    }
    gw_odt_paragraph_properties(xml, &entry->look);
}

static void put_style(gw_xml *xml, const gw_catalogue_entry *entry, gw_str body_id)
{
    bool characters = gw_use_is_characters(entry->use);
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", entry->id);
    if (!gw_str_equal(entry->id, entry->name))
        gw_xml_attribute(xml, "style:display-name", entry->name);
    gw_xml_attribute(xml, "style:family", characters ? GW_S("text") : GW_S("paragraph"));
    if (!characters)
        put_paragraph_style(xml, entry, body_id);
    gw_odt_text_properties(xml, &entry->look.type);
    gw_xml_close(xml);
}

/* Only a new page, or all properties of the paragraph and, when they have another type, of its
 * characters. */
static void put_tailored_properties(gw_xml *xml, const gw_tailored *tailored)
{
    if (tailored->number == 0) {
        gw_xml_empty_with(xml, "style:paragraph-properties", "fo:break-before", GW_S("page"));
        return;
    }
    gw_odt_paragraph_properties(xml, &tailored->look);
    if (!gw_type_equal(&tailored->look.type, &tailored->entry->look.type))
        gw_odt_text_properties(xml, &tailored->look.type);
}

static void put_tailored(gw_xml *xml, const gw_tailored *tailored, gw_buf *scratch)
{
    scratch->n = 0;
    gw_tailored_put_id(scratch, tailored);
    size_t id_length = scratch->n;
    gw_tailored_put_name(scratch, tailored);
    gw_str both = gw_buf_view(scratch);
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", gw_str_head(both, id_length));
    gw_xml_attribute(xml, "style:display-name", gw_str_from(both, id_length));
    gw_xml_attribute(xml, "style:family", GW_S("paragraph"));
    gw_xml_attribute(xml, "style:parent-style-name", tailored->entry->id);
    if (tailored->look.begins != GW_PAGES_SAME)
        gw_xml_attribute(xml, "style:master-page-name", gw_odt_master_page(tailored->look.begins));
    put_tailored_properties(xml, tailored);
    gw_xml_close(xml);
}

void gw_odt_put_tailored(gw_buf *out, const gw_tailor *tailor)
{
    gw_xml xml = gw_xml_fragment(out);
    gw_buf scratch = {0};
    for (const gw_tailored *at = tailor->first; at != NULL; at = at->next)
        put_tailored(&xml, at, &scratch);
    gw_xml_finish(&xml);
    out->failed |= scratch.failed;
    gw_buf_fini(&scratch);
}

/* Root and named styles stay open: the styles of one document and the tail follow. */
void gw_odt_put_styles_head(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue)
{
    gw_xml xml = gw_xml_start(out);
    gw_odt_open_root(&xml, "office:document-styles");
    put_faces(&xml, style);
    gw_xml_raw(&xml, GW_S("<office:styles>"));
    put_default_style(&xml, style);
    put_standard(&xml, gw_style_look(style, GW_ROLE_BODY, 0));
    put_frame(&xml);
    put_link(&xml);
    gw_str body_id = gw_catalogue_find(catalogue, GW_USE_ROLE, GW_ROLE_BODY, 0)->id;
    for (size_t i = 0; i < catalogue->count; i++)
        put_style(&xml, &catalogue->entries[i], body_id);
    if (style->colophon.at_foot)
        gw_odt_put_frame_style(&xml);
    if (gw_style_has_wide_pages(style))
        gw_odt_put_turned_box_style(&xml);
}

void gw_odt_put_styles_tail(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue)
{
    gw_buf_puts(out, "</office:styles>");
    gw_xml xml = gw_xml_fragment(out);
    gw_xml_open(&xml, "office:automatic-styles");
    gw_odt_put_page_layouts(&xml, style);
    gw_xml_close(&xml);
    gw_xml_open(&xml, "office:master-styles");
    gw_odt_put_master_pages(&xml, style, catalogue);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
    gw_buf_puts(out, "</office:document-styles>");
}
