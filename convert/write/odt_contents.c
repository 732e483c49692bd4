/* SPDX-License-Identifier: MIT
 *
 * Real contents -> text:table-of-content (ODF 1.3 part 3, 8.3): whence a word processor takes the
 * entries when a user updates them, how each is put together, and the entries as they are now. */
#include "write/bookmark.h"
#include "write/odt_body.h"

#define XLINK "http://www.w3.org/1999/xlink"

static void put_yes_or_no(gw_xml *xml, const char *attribute, bool yes)
{
    gw_xml_attribute(xml, attribute, yes ? GW_S("true") : GW_S("false"));
}

static gw_str id_of(const gw_catalogue *catalogue, gw_use use, gw_role role, int level)
{
    return gw_catalogue_find(catalogue, use, role, level)->id;
}

static void put_title_template(gw_odt_body *body, const gw_node *title)
{
    gw_xml_open(&body->xml, "text:index-title-template");
    gw_xml_attribute(&body->xml, "text:style-name",
                     id_of(body->catalogue, GW_USE_CONTENTS_TITLE, GW_ROLE_TOC_TITLE, 0));
    if (title->role == GW_ROLE_TOC_TITLE)
        gw_xml_text(&body->xml, title->text);
    gw_xml_close(&body->xml);
}

static void put_entry_template(gw_odt_body *body, int level)
{
    gw_xml *xml = &body->xml;
    gw_xml_open(xml, "text:table-of-content-entry-template");
    gw_xml_attribute_int(xml, "text:outline-level", level);
    gw_xml_attribute(xml, "text:style-name",
                     id_of(body->catalogue, GW_USE_ROLE, GW_ROLE_TOC, level));
    gw_xml_empty_with(xml, "text:index-entry-link-start", "text:style-name",
                      GW_S(GW_ODT_LINK_STYLE));
    gw_xml_empty(xml, "text:index-entry-text");
    gw_xml_open(xml, "text:index-entry-tab-stop");
    gw_xml_attribute(xml, "style:type", GW_S("right"));
    gw_xml_attribute(xml, "style:leader-char", GW_S("."));
    gw_xml_close(xml);
    gw_xml_empty(xml, "text:index-entry-page-number");
    gw_xml_empty(xml, "text:index-entry-link-end");
    gw_xml_close(xml);
}

static void put_source_style(gw_odt_body *body, const gw_contents_source *source)
{
    body->id.n = 0;
    if (source->tailored != NULL)
        gw_tailored_put_id(&body->id, source->tailored);
    else
        gw_buf_put(&body->id, source->entry->id);
    gw_xml_empty_with(&body->xml, "text:index-source-style", "text:style-name",
                      gw_buf_view(&body->id));
}

static void put_source_styles(gw_odt_body *body, int level)
{
    const gw_contents_sources *sources = &body->sources;
    gw_xml_open(&body->xml, "text:index-source-styles");
    gw_xml_attribute_int(&body->xml, "text:outline-level", level);
    for (size_t i = 0; i < sources->count; i++)
        if (sources->items[i].level == level)
            put_source_style(body, &sources->items[i]);
    gw_xml_close(&body->xml);
}

static void put_source(gw_odt_body *body, const gw_node *title)
{
    const gw_contents_sources *sources = &body->sources;
    gw_xml_open(&body->xml, "text:table-of-content-source");
    gw_xml_attribute_int(&body->xml, "text:outline-level", sources->levels);
    put_yes_or_no(&body->xml, "text:use-outline-level", sources->are_outline);
    put_yes_or_no(&body->xml, "text:use-index-marks", false);
    put_yes_or_no(&body->xml, "text:use-index-source-styles", !sources->are_outline);
    put_title_template(body, title);
    for (int level = 1; level <= GW_LEVELS; level++)
        put_entry_template(body, level);
    for (int level = 1; level <= sources->levels && !sources->are_outline; level++)
        put_source_styles(body, level);
    gw_xml_close(&body->xml);
}

/* text:name of the contents, and of their title. */
static void put_name(gw_odt_body *body, const char *suffix)
{
    body->id.n = 0;
    gw_buf_format(&body->id, "目录%d%s", body->contents_count, suffix);
    gw_xml_attribute(&body->xml, "text:name", gw_buf_view(&body->id));
}

void gw_odt_open_contents(gw_odt_body *body, const gw_node *first, gw_own_of *own_of)
{
    if (body->sources.items == NULL)
        body->sources =
            gw_contents_sources_find(body->manuscript, body->catalogue, body->tailor, own_of);
    body->contents_count++;
    gw_xml_open(&body->xml, "text:table-of-content");
    put_name(body, "");
    put_yes_or_no(&body->xml, "text:protected", true);
    put_source(body, first);
    gw_xml_open(&body->xml, "text:index-body");
}

void gw_odt_open_contents_title(gw_odt_body *body)
{
    gw_xml_open(&body->xml, "text:index-title");
    put_name(body, "_Head");
}

void gw_odt_close_contents(gw_xml *xml)
{
    gw_xml_close(xml);
    gw_xml_close(xml);
}

void gw_odt_put_entry(gw_odt_body *body, const gw_node *entry, const gw_target *target)
{
    gw_xml *xml = &body->xml;
    char room[GW_BOOKMARK_CAPACITY], number[24];
    body->id.n = 0;
    gw_buf_char(&body->id, '#');
    gw_buf_put(&body->id, gw_bookmark_name(room, (int)entry->mark));
    gw_xml_open(xml, "text:a");
    gw_xml_attribute(xml, "xmlns:xlink", GW_S(XLINK));
    gw_xml_attribute(xml, "xlink:type", GW_S("simple"));
    gw_xml_attribute(xml, "xlink:href", gw_buf_view(&body->id));
    gw_xml_attribute(xml, "text:style-name", GW_S(GW_ODT_LINK_STYLE));
    gw_xml_attribute(xml, "text:visited-style-name", GW_S(GW_ODT_LINK_STYLE));
    gw_odt_put_text(xml, entry->text);
    gw_xml_empty(xml, "text:tab");
    gw_xml_text(xml, gw_contents_number(number, target));
    gw_xml_close(xml);
}
