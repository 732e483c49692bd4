/* SPDX-License-Identifier: MIT
 *
 * The parts of a DOCX (transitional WordprocessingML, ECMA-376 part 4), one function each. What
 * depends on the sheet alone is made once, by prepare; document.xml and core.xml are made for each
 * document, and styles.xml once more when a document needs styles of its own. */
#ifndef GONGWEN_WRITE_DOCX_H
#define GONGWEN_WRITE_DOCX_H

#include "pack/common_part.h"
#include "pack/zip.h"
#include "write/catalogue.h"
#include "write/tailor.h"
#include "write/writer.h"
#include "write/xml.h"

#define GW_DOCX_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define GW_DOCX_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#define GW_DOCX_DRAWING "http://schemas.openxmlformats.org/drawingml/2006"
#define GW_DOCX_SHAPES "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

/* In the order in which they stand in the package. */
typedef enum gw_docx_part {
    GW_DOCX_TYPES,
    GW_DOCX_RELATIONS_OF_PACKAGE,
    GW_DOCX_DOCUMENT,
    GW_DOCX_RELATIONS_OF_DOCUMENT,
    GW_DOCX_STYLES,
    GW_DOCX_SETTINGS,
    GW_DOCX_FONTS,
    GW_DOCX_CORE,
    GW_DOCX_APP,
    GW_DOCX_FOOTER_ODD, /* the footers only where pages are numbered */
    GW_DOCX_FOOTER_EVEN,
    GW_DOCX_FOOTER_EMPTY,    /* only where the first page, or contents, have no number */
    GW_DOCX_FOOTER_WIDE_ODD, /* only where a document has pages on their side */
    GW_DOCX_FOOTER_WIDE_EVEN,
    GW_DOCX_PART_COUNT
} gw_docx_part;

/* What prepare makes; lies in the arena of gw_prepared. */
typedef struct gw_docx {
    gw_catalogue catalogue;
    gw_str sections[GW_PAGES_COUNT][2];       /* w:sectPr, as XML: numbers go on, or from 1 */
    gw_common_part styles;                    /* a document's own styles stand before the end tag */
    gw_zip_entry entries[GW_DOCX_PART_COUNT]; /* those of the document and styles.xml are empty */
    /* What documents with pages on their side have besides or instead; the others are empty. */
    gw_common_part wide[GW_DOCX_PART_COUNT];
} gw_docx;

/* docx_properties: w:pPr of a look; w:rPr of a type; what stands inside such a w:rPr. Toggles
 * (bold, italic) and underline are told only where they differ from `under`, the type of the
 * paragraph around (NULL: plain). */
void gw_docx_paragraph_properties(gw_xml *xml, const gw_look *look);
void gw_docx_run_properties(gw_xml *xml, const gw_type *type, const gw_type *under);
void gw_docx_type(gw_xml *xml, const gw_type *type, const gw_type *under);
/* The w:sz of a border: eighths of a point. */
int gw_docx_border_size(int thickness_twips);
/* A border of a table or cell; nil for 0. */
void gw_docx_put_rule(gw_xml *xml, const char *side, int thickness_twips, int32_t colour);

/* docx_styles: styles.xml without its end tag; the styles of one document; the end tag. */
void gw_docx_put_styles(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue);
void gw_docx_put_tailored(gw_buf *out, const gw_tailor *tailor);
void gw_docx_end_styles(gw_buf *out);

/* docx_table: the table style of rules and padding. */
void gw_docx_put_table_style(gw_xml *xml, const gw_table_form *form);
/* docx_body: document.xml; the styles that it needs for itself are added to `tailor`. Of a long
 * document `stream` takes all but the end. Has it pages on their side? */
bool gw_docx_put_document(gw_buf *out, const gw_manuscript *manuscript, const gw_style *style,
                          const gw_docx *docx, gw_tailor *tailor, gw_zip_stream *stream);

/* docx_footer: the footers of odd or even pages, of a first page without a number, and of pages on
 * their side. */
void gw_docx_put_footer(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue,
                        gw_use side);
void gw_docx_put_empty_footer(gw_buf *out, const gw_catalogue *catalogue);
void gw_docx_put_wide_footer(gw_buf *out, const gw_style *style, const gw_catalogue *catalogue,
                             gw_use side);

/* The N of the footers' rIdN; 0: there is none. */
typedef struct gw_docx_footers {
    int odd, even, empty, wide_odd, wide_even;
} gw_docx_footers;

/* docx_section: w:sectPr of pages of a kind, whose numbers go on or begin at 1. */
void gw_docx_put_section(gw_buf *out, const gw_style *style, gw_page_kind kind, bool restarts,
                         const gw_docx_footers *footers);

/* docx_parts: the small ones. */
void gw_docx_put_settings(gw_buf *out, const gw_style *style);
void gw_docx_put_fonts(gw_buf *out, const gw_style *style);
void gw_docx_put_core(gw_buf *out, const gw_manuscript *manuscript);
void gw_docx_put_app(gw_buf *out);

#endif
