/* SPDX-License-Identifier: MIT
 *
 * What the files that write document.xml share: one writer of the body, its paragraphs and runs. */
#ifndef GONGWEN_WRITE_DOCX_BODY_H
#define GONGWEN_WRITE_DOCX_BODY_H

#include "write/contents.h"
#include "write/docx.h"
#include "write/table.h"

typedef struct gw_docx_body {
    gw_xml xml;
    gw_buf id;   /* scratch for a style's identifier */
    gw_buf text; /* scratch for text that is put together */
    const gw_manuscript *manuscript;
    const gw_docx *docx;
    const gw_style *style;
    gw_tailor *tailor;
    gw_zip_stream *stream; /* that takes what is done of a long document */
    int drawing_count;     /* so far: each has a number of its own */
    int bookmark_count;
    gw_table_plan table;         /* the one that is open */
    gw_contents_sources sources; /* of contents; none before the first of them */
    bool in_contents_field;
    gw_page_kind pages; /* of the last paragraph */
    bool restarts;      /* the section that is open begins at page 1 */
    bool has_wide_pages;
} gw_docx_body;

/* docx_body: opens w:p in the style of the entry with what the paragraph has of its own; the caller
 * puts runs and closes it. */
void gw_docx_open_paragraph(gw_docx_body *body, const gw_catalogue_entry *entry, const gw_own *own);
/* A run of text, tabs and soft breaks; `characters` is its style or NULL. Nothing for no text. */
void gw_docx_put_run(gw_xml *xml, const gw_catalogue_entry *characters, gw_str text);
/* An empty element with attributes, given in pairs. */
typedef const char *gw_docx_pair[2];
void gw_docx_put_element(gw_xml *xml, const char *element, const gw_docx_pair *pairs, size_t count);

/* docx_table: a row of a table; the first one opens the table, the last one closes it. */
void gw_docx_put_row(gw_docx_body *body, const gw_paragraph *paragraph);
/* docx_contents: the beginning and the end of real contents around their paragraphs; what stands in
 * the paragraph of an entry, with the beginning or end of the field where it is the first or last.
 */
void gw_docx_open_contents(gw_xml *xml);
void gw_docx_close_contents(gw_xml *xml);
void gw_docx_put_entry(gw_docx_body *body, const gw_node *entry);
/* docx_box: a run that holds the colophon as a box at the foot of the type area. */
void gw_docx_put_colophon(gw_docx_body *body, const gw_colophon_blocks *blocks);

/* docx_head: the paragraph in which a letter's mark and its rules are anchored; a pair of columns
 * as a table without rules. */
void gw_docx_put_letterhead(gw_docx_body *body, const gw_paragraph *paragraph);
void gw_docx_put_pair(gw_docx_body *body, const gw_paragraph *paragraph);
/* docx_shape: the drawing of a box on the paper up to where its text begins, and its end; a filled
 * box without text as a run of its own; the name spaces that the part needs for them, but for w. */
void gw_docx_open_box(gw_docx_body *body, const gw_box *box);
void gw_docx_close_box(gw_docx_body *body, const gw_box *box);
void gw_docx_put_drawing_namespaces(gw_xml *xml);
void gw_docx_put_bar(gw_docx_body *body, const gw_box *box);

#endif
