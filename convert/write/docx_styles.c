/* SPDX-License-Identifier: MIT
 *
 * The catalogue -> styles.xml. Every style gives all its properties, so that none depends on what
 * the one it is based on happens to say. */
#include "write/docx.h"

static void put_value(gw_xml *xml, const char *element, gw_str value)
{
    gw_xml_empty_with(xml, element, "w:val", value);
}

/* Body text without its indent and its place in the outline. */
static gw_look look_of_normal(const gw_look *body)
{
    gw_look look = *body;
    look.left_twips = look.right_twips = look.first_line_twips = 0;
    look.keep_next = look.keep_lines = look.page_break_before = false;
    look.outline_level = 0;
    return look;
}

static void put_default_type(gw_xml *xml, const gw_type *type)
{
    static const char *const LANGUAGES[][2] = {
        {"w:val",      "en-US"},
        {"w:eastAsia", "zh-CN"},
        {"w:bidi",     "ar-SA"},
    };
    gw_type plain = *type;
    plain.bold = plain.italic = plain.underline = false;
    plain.colour = GW_NO_COLOUR;
    gw_xml_open(xml, "w:rPr");
    gw_docx_type(xml, &plain, &plain);
    gw_xml_open(xml, "w:lang");
    for (size_t i = 0; i < GW_COUNT(LANGUAGES); i++)
        gw_xml_attribute(xml, LANGUAGES[i][0], gw_str_of(LANGUAGES[i][1]));
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_defaults(gw_xml *xml, const gw_look *normal)
{
    gw_xml_open(xml, "w:docDefaults");
    gw_xml_open(xml, "w:rPrDefault");
    put_default_type(xml, &normal->type);
    gw_xml_close(xml);
    gw_xml_open(xml, "w:pPrDefault");
    gw_docx_paragraph_properties(xml, normal);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

/* Without this Word takes its own idea of which built-in styles to show. */
static void put_latent_styles(gw_xml *xml)
{
    static const struct {
        const char *attribute;
        int value;
    } DEFAULTS[] = {
        {"w:defLockedState",    0  },
        {"w:defUIPriority",     99 },
        {"w:defSemiHidden",     0  },
        {"w:defUnhideWhenUsed", 0  },
        {"w:defQFormat",        0  },
        {"w:count",             376},
    };
    gw_xml_open(xml, "w:latentStyles");
    for (size_t i = 0; i < GW_COUNT(DEFAULTS); i++)
        gw_xml_attribute_int(xml, DEFAULTS[i].attribute, DEFAULTS[i].value);
    gw_xml_close(xml);
}

/* Normal (正文) has no indent, so that a table cell or a centred line that a user adds begins where
 * it should. */
static void put_normal(gw_xml *xml, const gw_look *normal)
{
    gw_xml_open(xml, "w:style");
    gw_xml_attribute(xml, "w:type", GW_S("paragraph"));
    gw_xml_attribute(xml, "w:default", GW_S("1"));
    gw_xml_attribute(xml, "w:styleId", GW_S("Normal"));
    put_value(xml, "w:name", GW_S("Normal"));
    gw_xml_empty(xml, "w:qFormat");
    gw_docx_paragraph_properties(xml, normal);
    gw_docx_run_properties(xml, &normal->type, NULL);
    gw_xml_close(xml);
}

/* The other defaults that every Word file has: they say nothing, but styles and tables that a user
 * adds are based on them. */
static const char OTHER_DEFAULTS[] =
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/>"
    "<w:unhideWhenUsed/></w:style>"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
    "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>"
    "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
    "<w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
    "<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">"
    "<w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>"
    "</w:style>";

static void open_style(gw_xml *xml, const gw_catalogue_entry *entry, gw_str id, gw_str name)
{
    bool characters = gw_use_is_characters(entry->use);
    gw_xml_open(xml, "w:style");
    gw_xml_attribute(xml, "w:type", characters ? GW_S("character") : GW_S("paragraph"));
    if (!entry->built_in)
        gw_xml_attribute(xml, "w:customStyle", GW_S("1"));
    gw_xml_attribute(xml, "w:styleId", id);
    put_value(xml, "w:name", name);
}

static void put_style(gw_xml *xml, const gw_catalogue_entry *entry, gw_str body_id)
{
    bool characters = gw_use_is_characters(entry->use);
    open_style(xml, entry, entry->id, entry->name);
    put_value(xml, "w:basedOn", characters ? GW_S("DefaultParagraphFont") : GW_S("Normal"));
    if (gw_catalogue_leads_to_body(entry))
        put_value(xml, "w:next", body_id);
    if (entry->use == GW_USE_ROLE)
        gw_xml_empty(xml, "w:qFormat");
    if (!characters)
        gw_docx_paragraph_properties(xml, &entry->look);
    gw_docx_run_properties(xml, &entry->look.type, characters ? &entry->under : NULL);
    gw_xml_close(xml);
}

void gw_docx_put_styles(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue)
{
    gw_look normal = look_of_normal(gw_style_look(style, GW_ROLE_BODY, 0));
    gw_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                     "<w:styles xmlns:w=\"" GW_DOCX_NAMESPACE "\">");
    gw_xml xml = gw_xml_fragment(out);
    put_defaults(&xml, &normal);
    put_latent_styles(&xml);
    put_normal(&xml, &normal);
    gw_xml_raw(&xml, GW_S(OTHER_DEFAULTS));
    gw_str body_id = gw_catalogue_find(catalogue, GW_USE_ROLE, GW_ROLE_BODY, 0)->id;
    for (size_t i = 0; i < catalogue->count; i++)
        put_style(&xml, &catalogue->entries[i], body_id);
    if (style->table.ruled)
        gw_docx_put_table_style(&xml, &style->table);
    gw_xml_finish(&xml);
}

/* Only a new page, or all properties of the paragraph and, when they have another type, of its
 * characters. */
static void put_tailored_properties(gw_xml *xml, const gw_tailored *tailored)
{
    if (tailored->number == 0) {
        gw_xml_open(xml, "w:pPr");
        gw_xml_empty(xml, "w:pageBreakBefore");
        gw_xml_close(xml);
        return;
    }
    gw_docx_paragraph_properties(xml, &tailored->look);
    if (!gw_type_equal(&tailored->look.type, &tailored->entry->look.type))
        gw_docx_run_properties(xml, &tailored->look.type, NULL);
}

static void put_tailored(gw_xml *xml, const gw_tailored *tailored, gw_buf *scratch)
{
    scratch->n = 0;
    gw_tailored_put_id(scratch, tailored);
    size_t id_length = scratch->n;
    gw_tailored_put_name(scratch, tailored);
    gw_str both = gw_buf_view(scratch);
    gw_catalogue_entry own = *tailored->entry;
    own.built_in = false;
    open_style(xml, &own, gw_str_head(both, id_length), gw_str_from(both, id_length));
    put_value(xml, "w:basedOn", tailored->entry->id);
    put_tailored_properties(xml, tailored);
    gw_xml_close(xml);
}

void gw_docx_put_tailored(gw_buf *out, const gw_tailor *tailor)
{
    gw_xml xml = gw_xml_fragment(out);
    gw_buf scratch = {0};
    for (const gw_tailored *at = tailor->first; at != NULL; at = at->next)
        put_tailored(&xml, at, &scratch);
    gw_xml_finish(&xml);
    out->failed |= scratch.failed;
    gw_buf_fini(&scratch);
}

void gw_docx_end_styles(gw_buf *out)
{
    gw_buf_puts(out, "</w:styles>");
}
