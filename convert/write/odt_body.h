/* SPDX-License-Identifier: MIT
 *
 * What the files that write content.xml share: one writer of the text, its paragraphs and text. */
#ifndef GONGWEN_WRITE_ODT_BODY_H
#define GONGWEN_WRITE_ODT_BODY_H

#include "write/odt.h"
#include "write/table.h"

typedef struct gw_odt_body {
    gw_xml xml;
    gw_buf id; /* scratch for a style's identifier */
    const gw_catalogue *catalogue;
    const gw_style *style;
    gw_tailor *tailor;
    int frame_count; /* so far: each has a name of its own */
    int bookmark_count;
    gw_xml automatic; /* automatic styles, which stand before the text */
    int table_count;
    gw_table_plan table; /* the one that is open */
} gw_odt_body;

/* odt_content: opens text:p or text:h in the style of the entry with what the paragraph has of its
 * own; the caller puts text and closes it. */
void gw_odt_open_paragraph(gw_odt_body *body, const gw_catalogue_entry *entry, const gw_own *own);

/* odt_table: the automatic styles that all tables share; a row of a table, of which the first one
 * opens the table, with the styles of its own, and the last one closes it. */
void gw_odt_put_table_styles(gw_xml *xml, const gw_table_form *form);
void gw_odt_put_row(gw_odt_body *body, const gw_paragraph *paragraph);
/* odt_box: the automatic styles of the colophon's table, and a frame that holds it at the foot of
 * the type area, inside the paragraph that brings it. */
void gw_odt_put_colophon_styles(gw_xml *xml, const gw_style *style);
void gw_odt_put_colophon(gw_odt_body *body, const gw_colophon_blocks *blocks);

#endif
