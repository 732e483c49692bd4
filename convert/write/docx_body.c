/* SPDX-License-Identifier: MIT
 *
 * The flow of paragraphs -> document.xml. */
#include "layout/title_text.h"
#include "write/docx.h"
#include "write/piece.h"

typedef struct body_writer {
    gw_xml xml;
    gw_buf id; /* scratch for a style's identifier */
    const gw_docx *docx;
    gw_tailor *tailor;
} body_writer;

/* A reader may drop blanks at the ends of w:t and merge several. */
static bool has_fragile_blanks(gw_str s)
{
    return gw_str_starts(s, GW_S(" ")) || gw_str_ends(s, GW_S(" ")) ||
           gw_str_find(s, GW_S("  ")) != GW_NOT_FOUND;
}

/* Quotes, dashes and dots (“”‘’—…·) are Chinese or western by this hint alone; it is no matter of
 * style, and harmless on the rest. */
static void put_run_style(gw_xml *xml, const gw_catalogue_entry *characters, bool hint)
{
    if (characters == NULL && !hint)
        return;
    gw_xml_open(xml, "w:rPr");
    if (characters != NULL)
        gw_xml_empty_with(xml, "w:rStyle", "w:val", characters->id);
    if (hint)
        gw_xml_empty_with(xml, "w:rFonts", "w:hint", GW_S("eastAsia"));
    gw_xml_close(xml);
}

static void put_piece(gw_xml *xml, const gw_piece *piece)
{
    switch (piece->kind) {
    case GW_PIECE_TAB:
        gw_xml_empty(xml, "w:tab");
        break;
    case GW_PIECE_BREAK:
        gw_xml_empty(xml, "w:br");
        break;
    case GW_PIECE_TEXT:
        gw_xml_open(xml, "w:t");
        if (has_fragile_blanks(piece->text))
            gw_xml_attribute(xml, "xml:space", GW_S("preserve"));
        gw_xml_text(xml, piece->text);
        gw_xml_close(xml);
        break;
    }
}

static void put_run(gw_xml *xml, const gw_catalogue_entry *characters, gw_str text)
{
    if (text.n == 0)
        return;
    gw_xml_open(xml, "w:r");
    put_run_style(xml, characters, !gw_str_is_ascii(text));
    gw_piece piece;
    while (gw_piece_next(&text, &piece))
        put_piece(xml, &piece);
    gw_xml_close(xml);
}

static void put_block(body_writer *body, const gw_paragraph *paragraph, const gw_node *block)
{
    size_t length;
    const gw_catalogue_entry *lead =
        gw_catalogue_of_lead(&body->docx->catalogue, paragraph, block, &length);
    if (lead == NULL) {
        put_run(&body->xml, NULL, block->text);
        return;
    }
    put_run(&body->xml, lead, gw_str_head(block->text, length));
    put_run(&body->xml, NULL, gw_str_from(block->text, length));
}

static void open_paragraph(body_writer *body, const gw_catalogue_entry *entry, const gw_own *own)
{
    const gw_tailored *tailored = gw_tailor_fit(body->tailor, entry, own);
    body->id.n = 0;
    if (tailored != NULL)
        gw_tailored_put_id(&body->id, tailored);
    else
        gw_buf_put(&body->id, entry->id);
    gw_xml_open(&body->xml, "w:p");
    gw_xml_open(&body->xml, "w:pPr");
    gw_xml_empty_with(&body->xml, "w:pStyle", "w:val", gw_buf_view(&body->id));
    gw_xml_close(&body->xml);
}

static const gw_own NOTHING = {0};

static void put_blank_lines(body_writer *body, int count, bool kept)
{
    const gw_catalogue_entry *entry = gw_catalogue_find(
        &body->docx->catalogue, kept ? GW_USE_BLANK_KEPT : GW_USE_BLANK, GW_ROLE_NONE, 0);
    for (int i = 0; i < count; i++) {
        open_paragraph(body, entry, &NOTHING);
        gw_xml_close(&body->xml);
    }
}

/* What stands between two blocks of one paragraph: a tab in a row, else a soft break. */
static void put_joint(gw_xml *xml, const gw_paragraph *paragraph)
{
    gw_xml_open(xml, "w:r");
    gw_xml_empty(xml, paragraph->is_row ? "w:tab" : "w:br");
    gw_xml_close(xml);
}

/* The text of a paragraph whose lines are balanced; false when it is none. */
static bool put_balanced(body_writer *body, const gw_paragraph *paragraph,
                         const gw_catalogue_entry *entry)
{
    gw_look look = gw_own_look(&entry->look, &paragraph->own);
    gw_str text = gw_title_text(paragraph, &look, body->docx->catalogue.style, body->tailor->arena);
    put_run(&body->xml, NULL, text);
    return text.n > 0;
}

static void put_blocks(body_writer *body, const gw_paragraph *paragraph)
{
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        if (block != paragraph->first)
            put_joint(&body->xml, paragraph);
        put_block(body, paragraph, block);
    }
}

static void put_paragraph(body_writer *body, const gw_paragraph *paragraph)
{
    const gw_catalogue_entry *entry = gw_catalogue_of_paragraph(&body->docx->catalogue, paragraph);
    put_blank_lines(body, paragraph->blank_before, paragraph->blank_is_kept);
    open_paragraph(body, entry, &paragraph->own);
    if (!put_balanced(body, paragraph, entry))
        put_blocks(body, paragraph);
    gw_xml_close(&body->xml);
}

static void put_paragraphs(body_writer *body, const gw_node *file, const gw_style *style)
{
    gw_flow flow = gw_flow_start(file, style);
    gw_paragraph paragraph;
    while (gw_flow_next(&flow, &paragraph))
        put_paragraph(body, &paragraph);
    if (flow.previous == NULL) /* Word wants a paragraph, even in an empty document */
        put_blank_lines(body, 1, false);
}

void gw_docx_put_document(gw_buf *out, const gw_node *file, const gw_style *style,
                          const gw_docx *docx, gw_tailor *tailor)
{
    body_writer body = {.xml = gw_xml_start(out), .docx = docx, .tailor = tailor};
    gw_xml_open(&body.xml, "w:document");
    gw_xml_attribute(&body.xml, "xmlns:w", GW_S(GW_DOCX_NAMESPACE));
    gw_xml_attribute(&body.xml, "xmlns:r", GW_S(GW_DOCX_RELATIONS));
    gw_xml_open(&body.xml, "w:body");
    put_paragraphs(&body, file, style);
    gw_xml_raw(&body.xml, docx->section);
    gw_xml_close(&body.xml);
    gw_xml_close(&body.xml);
    gw_xml_finish(&body.xml);
    out->failed |= body.id.failed;
    gw_buf_fini(&body.id);
}
