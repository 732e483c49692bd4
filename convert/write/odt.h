/* SPDX-License-Identifier: MIT
 *
 * The parts of an ODT (OpenDocument 1.3), one function each. What depends on the sheet alone is
 * made once, by prepare; content.xml and meta.xml are made for each document. */
#ifndef GONGWEN_WRITE_ODT_H
#define GONGWEN_WRITE_ODT_H

#include "pack/common_part.h"
#include "pack/zip.h"
#include "write/catalogue.h"
#include "write/tailor.h"
#include "write/writer.h"
#include "write/xml.h"

/* The characters of links in contents: those around them, where a reader's own would be blue. */
#define GW_ODT_LINK_STYLE "Index_20_Link"
/* The style on which those of frames are based; word processors know it. */
#define GW_ODT_FRAME_STYLE "Frame"

/* In the order in which they stand in the package. */
typedef enum gw_odt_part {
    GW_ODT_MIMETYPE,
    GW_ODT_CONTENT,
    GW_ODT_STYLES,
    GW_ODT_META,
    GW_ODT_SETTINGS,
    GW_ODT_MANIFEST,
    GW_ODT_PART_COUNT
} gw_odt_part;

/* What prepare makes; lies in the arena of gw_prepared. */
typedef struct gw_odt {
    gw_catalogue catalogue;
    gw_common_part styles;                   /* a document's own styles stand inside */
    gw_zip_entry entries[GW_ODT_PART_COUNT]; /* those of the document and styles.xml are empty */
} gw_odt;

/* Opens the root element of a part, with the name spaces that our parts use and the version. */
void gw_odt_open_root(gw_xml *xml, const char *element);

/* odt_properties: style:paragraph-properties of a look and style:text-properties of a type. */
void gw_odt_paragraph_properties(gw_xml *xml, const gw_look *look);
void gw_odt_text_properties(gw_xml *xml, const gw_type *type);
/* An attribute that is a length: twips as points with two decimals, which is exact. */
void gw_odt_length(gw_xml *xml, const char *attribute, int twips);
/* An attribute that is a border: none for 0; GW_NO_COLOUR is black. */
void gw_odt_border(gw_xml *xml, const char *attribute, int thickness_twips, int32_t colour);

/* odt_styles: styles.xml up to the place of the styles of one document; these; the rest. */
void gw_odt_put_styles_head(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue);
void gw_odt_put_tailored(gw_buf *out, const gw_tailor *tailor);
void gw_odt_put_styles_tail(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue);
/* odt_shape: the style of frames whose text runs downwards. */
void gw_odt_put_turned_box_style(gw_xml *xml);
/* odt_box: the style of frames at the foot of the type area. */
void gw_odt_put_frame_style(gw_xml *xml);
/* odt_page: the page layouts, and the master pages with their footers; the name of the one with
 * which a section of pages of a kind begins. */
gw_str gw_odt_master_page(gw_page_kind kind);
void gw_odt_put_page_layouts(gw_xml *xml, const gw_style *style);
void gw_odt_put_master_pages(gw_xml *xml, const gw_style *style, const gw_catalogue *catalogue);
/* odt_content: content.xml; the styles that it needs for itself are added to `tailor`. Of a long
 * document `stream` takes all but the end. */
void gw_odt_put_content(gw_buf *out, const gw_manuscript *manuscript, const gw_style *style,
                        const gw_catalogue *catalogue, gw_tailor *tailor, gw_zip_stream *stream);
/* Text as paragraph content: blanks that a reader would collapse as text:s, tabs as text:tab, soft
 * breaks as text:line-break (ODF 1.3 part 3, 6.1.2). */
void gw_odt_put_text(gw_xml *xml, gw_str text);
/* odt_meta: meta.xml and settings.xml. */
void gw_odt_put_meta(gw_buf *out, const gw_manuscript *manuscript);
void gw_odt_put_settings(gw_buf *out);

#endif
