/* SPDX-License-Identifier: MIT
 *
 * The flow of paragraphs -> document.xml. */
#include "write/docx_body.h"
#include "layout/pages.h"
#include "layout/title_text.h"
#include "write/bookmark.h"
#include "write/piece.h"
#include "write/signers.h"
#include "write/wide.h"

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

void gw_docx_put_run(gw_xml *xml, const gw_catalogue_entry *characters, gw_str text)
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

static void put_block(gw_docx_body *body, const gw_paragraph *paragraph, const gw_node *block)
{
    size_t length;
    const gw_catalogue_entry *lead =
        gw_catalogue_of_lead(&body->docx->catalogue, paragraph, block, &length);
    if (lead == NULL) {
        gw_docx_put_run(&body->xml, NULL, block->text);
        return;
    }
    gw_docx_put_run(&body->xml, lead, gw_str_head(block->text, length));
    gw_docx_put_run(&body->xml, NULL, gw_str_from(block->text, length));
}

/* `section`: XML of the section that ends with the paragraph, or nothing. */
static void open_paragraph(gw_docx_body *body, const gw_catalogue_entry *entry, const gw_own *own,
                           gw_str section)
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
    if (section.n > 0)
        gw_xml_raw(&body->xml, section);
    gw_xml_close(&body->xml);
}

void gw_docx_open_paragraph(gw_docx_body *body, const gw_catalogue_entry *entry, const gw_own *own)
{
    open_paragraph(body, entry, own, (gw_str){"", 0});
}

void gw_docx_put_element(gw_xml *xml, const char *element, const gw_docx_pair *pairs, size_t count)
{
    gw_xml_open(xml, element);
    for (size_t i = 0; i < count; i++)
        gw_xml_attribute(xml, pairs[i][0], gw_str_of(pairs[i][1]));
    gw_xml_close(xml);
}

static const gw_own NOTHING = {0};

static void put_blank_lines(gw_docx_body *body, int count, bool kept)
{
    const gw_catalogue_entry *entry = gw_catalogue_find(
        &body->docx->catalogue, kept ? GW_USE_BLANK_KEPT : GW_USE_BLANK, GW_ROLE_NONE, 0);
    for (int i = 0; i < count; i++) {
        gw_docx_open_paragraph(body, entry, &NOTHING);
        gw_xml_close(&body->xml);
    }
}

/* A tab or a soft break. */
static void put_joint(gw_xml *xml, bool is_tab)
{
    gw_xml_open(xml, "w:r");
    gw_xml_empty(xml, is_tab ? "w:tab" : "w:br");
    gw_xml_close(xml);
}

/* A tab, and behind it a block in the characters of its role. */
static void put_beside(gw_docx_body *body, const gw_node *block)
{
    const gw_catalogue *catalogue = &body->docx->catalogue;
    gw_xml_open(&body->xml, "w:r");
    gw_xml_empty(&body->xml, "w:tab");
    gw_xml_close(&body->xml);
    body->text.n = 0;
    if (block->role == GW_ROLE_SIGNER)
        gw_signer_put_line(&body->text, block->text);
    else
        gw_buf_put(&body->text, block->text);
    gw_str text = gw_buf_view(&body->text);
    size_t lead = block->role == GW_ROLE_SIGNER ? gw_signer_label_bytes(text) : 0;
    gw_docx_put_run(&body->xml, gw_catalogue_of_role_lead(catalogue, block->role),
                    gw_str_head(text, lead));
    gw_docx_put_run(&body->xml, gw_catalogue_of_beside(catalogue, block->role),
                    gw_str_from(text, lead));
}

static void put_spacer(gw_docx_body *body, const gw_own *spacer)
{
    gw_docx_open_paragraph(
        body, gw_catalogue_find(&body->docx->catalogue, GW_USE_BLANK_KEPT, GW_ROLE_NONE, 0),
        spacer);
    gw_xml_close(&body->xml);
}

static void put_cut(gw_xml *xml, const gw_cut *cut)
{
    gw_docx_put_run(xml, NULL, cut->word);
    gw_docx_put_run(xml, NULL, cut->number);
    if (cut->has_tab)
        put_joint(xml, true);
    gw_docx_put_run(xml, NULL, cut->rest);
}

/* The text of a paragraph whose lines are balanced; false when it is none. */
static bool put_balanced(gw_docx_body *body, const gw_paragraph *paragraph,
                         const gw_catalogue_entry *entry)
{
    gw_look look = gw_own_look(&entry->look, &paragraph->own);
    gw_str text = gw_title_text(paragraph, &look, body->style, body->tailor->arena);
    gw_docx_put_run(&body->xml, NULL, text);
    return text.n > 0;
}

static void put_blocks(gw_docx_body *body, const gw_paragraph *paragraph)
{
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        if (block != paragraph->first || paragraph->opens_with_tab)
            put_joint(&body->xml, paragraph->is_row);
        put_block(body, paragraph, block);
    }
}

/* w:bookmarkStart with its name, or w:bookmarkEnd. */
static void put_bookmark(gw_xml *xml, const char *element, int number, bool is_start)
{
    char room[GW_BOOKMARK_CAPACITY];
    gw_xml_open(xml, element);
    gw_xml_attribute_int(xml, "w:id", number);
    if (is_start)
        gw_xml_attribute(xml, "w:name", gw_bookmark_name(room, number));
    gw_xml_close(xml);
}

/* The text of the paragraph, with a bookmark around what an entry of contents leads to or what
 * stands in the outline. */
static void put_content(gw_docx_body *body, const gw_paragraph *paragraph,
                        const gw_catalogue_entry *entry)
{
    int mark = gw_bookmark_next(&body->bookmark_count, paragraph->first, &entry->look);
    if (mark > 0)
        put_bookmark(&body->xml, "w:bookmarkStart", mark, true);
    if (paragraph->cut.given)
        put_cut(&body->xml, &paragraph->cut);
    else if (!put_balanced(body, paragraph, entry))
        put_blocks(body, paragraph);
    if (mark > 0)
        put_bookmark(&body->xml, "w:bookmarkEnd", mark, false);
}

/* A paragraph without text: before a table that begins a page, behind one that no paragraph follows
 * or that ends a section. */
static void put_point(gw_docx_body *body, const gw_own *own, gw_str section)
{
    open_paragraph(body, gw_catalogue_find(&body->docx->catalogue, GW_USE_POINT, GW_ROLE_NONE, 0),
                   own, section);
    gw_xml_close(&body->xml);
}

static void put_row(gw_docx_body *body, const gw_paragraph *paragraph, gw_str section)
{
    put_blank_lines(body, paragraph->blank_before, paragraph->blank_is_kept);
    if (paragraph->own.new_page)
        put_point(body, &paragraph->own, (gw_str){"", 0});
    gw_docx_put_row(body, paragraph);
    if (section.n > 0)
        put_point(body, &NOTHING, section);
    else if (paragraph->ends_text)
        put_point(body, &NOTHING, (gw_str){"", 0});
    else if (paragraph->ends_apart)
        put_blank_lines(body, 1, false);
}

static void put_lines(gw_docx_body *body, const gw_paragraph *paragraph, gw_str section)
{
    const gw_catalogue_entry *entry = gw_catalogue_of_paragraph(&body->docx->catalogue, paragraph);
    open_paragraph(body, entry, &paragraph->own, section);
    if (paragraph->first->in_contents && paragraph->first->role == GW_ROLE_TOC)
        gw_docx_put_entry(body, paragraph->first);
    else if (!paragraph->is_anchor)
        put_content(body, paragraph, entry);
    if (paragraph->beside != NULL)
        put_beside(body, paragraph->beside);
    if (paragraph->colophon.first != NULL)
        gw_docx_put_colophon(body, &paragraph->colophon);
    gw_xml_close(&body->xml);
}

/* What of a head is no paragraph of lines; a section that ends with it needs one. */
static void put_head_form(gw_docx_body *body, const gw_paragraph *paragraph, gw_str section)
{
    if (paragraph->form == GW_FORM_FLOATING)
        gw_docx_put_letterhead(body, paragraph);
    else
        gw_docx_put_pair(body, paragraph);
    if (section.n > 0)
        put_point(body, &NOTHING, section);
}

/* The section that is open. */
static gw_str section_at(const gw_docx_body *body)
{
    return body->docx->sections[body->pages][body->restarts];
}

/* The section that ends with the paragraph, or nothing. */
static gw_str section_of(gw_docx_body *body, const gw_paragraph *paragraph)
{
    if (paragraph->begins_section)
        body->restarts = paragraph->restarts;
    body->pages = paragraph->pages;
    body->has_wide_pages |= gw_page_kind_is_wide(paragraph->pages);
    return paragraph->ends_section ? section_at(body) : (gw_str){"", 0};
}

/* A section that ends with contents ends behind them, in a paragraph that has room on a page that
 * they fill: what a user updates must not hold it. */
static void put_contents_lines(gw_docx_body *body, const gw_paragraph *paragraph, gw_str section)
{
    static const gw_own LOWEST = {.pitch_twips = 10};
    if (gw_contents_begin(paragraph->first))
        gw_docx_open_contents(&body->xml);
    put_lines(body, paragraph, (gw_str){"", 0});
    if (gw_contents_end(paragraph->first))
        gw_docx_close_contents(&body->xml);
    if (section.n > 0)
        put_point(body, &LOWEST, section);
}

static void put_paragraph(gw_docx_body *body, const gw_paragraph *paragraph)
{
    gw_str section = section_of(body, paragraph);
    if (paragraph->first->in_contents) {
        put_blank_lines(body, paragraph->blank_before, paragraph->blank_is_kept);
        put_contents_lines(body, paragraph, section);
        return;
    }
    if (paragraph->table_row != NULL && body->style->table.ruled) {
        put_row(body, paragraph, section);
        return;
    }
    put_blank_lines(body, paragraph->blank_before, paragraph->blank_is_kept);
    if (paragraph->spacer.pitch_twips > 0 && paragraph->form != GW_FORM_FLOATING)
        put_spacer(body, &paragraph->spacer);
    if (paragraph->form == GW_FORM_LINES)
        put_lines(body, paragraph, section);
    else
        put_head_form(body, paragraph, section);
}

static void put_paragraphs(gw_docx_body *body, const gw_node *file)
{
    gw_flow flow = gw_flow_start_settled(file, body->style,
                                         gw_pages_turns(file, body->style, body->tailor->arena));
    gw_paragraph paragraph;
    while (gw_flow_next(&flow, &paragraph)) {
        put_paragraph(body, &paragraph);
        gw_zip_stream_drain(body->stream, body->xml.out);
    }
    if (flow.previous == NULL) /* Word wants a paragraph, even in an empty document */
        put_blank_lines(body, 1, false);
}

static void open_root(gw_xml *xml)
{
    gw_xml_open(xml, "w:document");
    gw_xml_attribute(xml, "xmlns:w", GW_S(GW_DOCX_NAMESPACE));
    gw_xml_attribute(xml, "xmlns:r", GW_S(GW_DOCX_RELATIONS));
    gw_docx_put_drawing_namespaces(xml);
}

bool gw_docx_put_document(gw_buf *out, const gw_manuscript *manuscript, const gw_style *style,
                          const gw_docx *docx, gw_tailor *tailor, gw_zip_stream *stream)
{
    gw_docx_body body = {.xml = gw_xml_start(out),
                         .manuscript = manuscript,
                         .docx = docx,
                         .style = style,
                         .tailor = tailor,
                         .stream = stream,
                         .bookmark_count = (int)manuscript->targets.count,
                         .pages = GW_PAGES_PLAIN};
    open_root(&body.xml);
    gw_xml_open(&body.xml, "w:body");
    put_paragraphs(&body, manuscript->file);
    gw_xml_raw(&body.xml, section_at(&body));
    gw_xml_close(&body.xml);
    gw_xml_close(&body.xml);
    gw_xml_finish(&body.xml);
    out->failed |= body.id.failed || body.text.failed;
    gw_buf_fini(&body.id);
    gw_buf_fini(&body.text);
    return body.has_wide_pages;
}
