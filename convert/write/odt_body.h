/* SPDX-License-Identifier: MIT
 *
 * What the files that write content.xml share: one writer of the text, its paragraphs and text. */
#ifndef GONGWEN_WRITE_ODT_BODY_H
#define GONGWEN_WRITE_ODT_BODY_H

#include "write/contents.h"
#include "write/odt.h"
#include "write/table.h"

typedef struct gw_odt_pair gw_odt_pair; /* the styles that a pair of columns has got */
typedef struct gw_odt_body {
    gw_xml xml;
    gw_buf id;   /* scratch for a style's identifier */
    gw_buf text; /* scratch for text that is put together */
    const gw_manuscript *manuscript;
    const gw_catalogue *catalogue;
    const gw_style *style;
    gw_tailor *tailor;
    gw_zip_stream *stream; /* that takes what is done of a long document */
    int frame_count;       /* so far: each has a name of its own */
    int bookmark_count;
    gw_contents_sources sources; /* of contents; none before the first of them */
    int contents_count;
    gw_xml automatic;   /* automatic styles, which stand before the text */
    gw_odt_pair *pairs; /* newest first */
    bool has_letterhead;
    int table_count;
    gw_table_plan table; /* the one that is open */
} gw_odt_body;

/* odt_content: opens text:p or text:h in the style of the entry with what the paragraph has of its
 * own; the caller puts text and closes it. */
void gw_odt_open_paragraph(gw_odt_body *body, const gw_catalogue_entry *entry, const gw_own *own);
/* Text in the style of characters (NULL: the paragraph's); nothing for no text. */
void gw_odt_put_span(gw_odt_body *body, const gw_catalogue_entry *characters, gw_str text);

/* odt_table: the automatic styles that all tables share; a row of a table, of which the first one
 * opens the table, with the styles of its own, and the last one closes it. */
void gw_odt_put_table_styles(gw_xml *xml, const gw_table_form *form);
void gw_odt_put_row(gw_odt_body *body, const gw_paragraph *paragraph);
/* odt_contents: the beginning of real contents, of which `first` is the first block, and their end;
 * the beginning of their title, around its paragraph, which the caller closes; what stands in the
 * paragraph of an entry. */
void gw_odt_open_contents(gw_odt_body *body, const gw_node *first, gw_own_of *own_of);
void gw_odt_close_contents(gw_xml *xml);
void gw_odt_open_contents_title(gw_odt_body *body);
void gw_odt_put_entry(gw_odt_body *body, const gw_node *entry, const gw_target *target);
/* odt_box: the automatic styles of the colophon's table, and a frame that holds it at the foot of
 * the type area, inside the paragraph that brings it. */
void gw_odt_put_colophon_styles(gw_xml *xml, const gw_style *style);
void gw_odt_put_colophon(gw_odt_body *body, const gw_colophon_blocks *blocks);

/* odt_head: the paragraph in which a letter's mark and its rules are anchored, an empty line with
 * `own`; a pair of columns as a table without rules. */
void gw_odt_put_letterhead(gw_odt_body *body, const gw_paragraph *paragraph, const gw_own *own);
void gw_odt_put_pair(gw_odt_body *body, const gw_paragraph *paragraph);
/* odt_shape: the automatic styles of the boxes that the sheet may ask for; a box on the paper up to
 * where its text begins (a closing of two elements ends it), and a filled one without text. */
void gw_odt_put_shape_styles(gw_xml *xml, const gw_style *style);
void gw_odt_open_box(gw_xml *xml, const gw_box *box);
void gw_odt_put_bar(gw_xml *xml, const gw_box *box);
/* odt_pair: the number of the automatic styles of a table with these columns, which are put when it
 * is the first one of its kind; 0 when memory ran out. */
int gw_odt_pair_number(gw_odt_body *body, const gw_pair *pair, gw_form form);
/* An attribute that names a style of this number; `part`: "" the table, ".A" ".B" its columns, ".1"
 * their cells. */
void gw_odt_pair_attribute(gw_xml *xml, const char *attribute, int number, const char *part);

#endif
