/* SPDX-License-Identifier: MIT
 *
 * The flow of paragraphs -> content.xml. Paragraphs and characters have named styles, in
 * styles.xml. */
#include "layout/pages.h"
#include "layout/title_text.h"
#include "write/bookmark.h"
#include "write/odt_body.h"
#include "write/piece.h"
#include "write/signers.h"

static size_t blanks_at_start(gw_str s)
{
    size_t count = 0;
    while (count < s.n && s.p[count] == ' ')
        count++;
    return count;
}

static void put_blanks(gw_xml *xml, size_t count)
{
    gw_xml_open(xml, "text:s");
    if (count > 1)
        gw_xml_attribute_int(xml, "text:c", (long long)count);
    gw_xml_close(xml);
}

/* Up to the first blanks that are not a single one between two other characters. */
static size_t words_length(gw_str s)
{
    size_t at = 0;
    while (at < s.n) {
        size_t blanks = blanks_at_start(gw_str_from(s, at));
        if (blanks > 1 || (blanks == 1 && (at == 0 || at + 1 == s.n)))
            break;
        at++;
    }
    return at;
}

static void put_words(gw_xml *xml, gw_str text)
{
    while (text.n > 0) {
        size_t length = words_length(text);
        if (length > 0)
            gw_xml_text(xml, gw_str_head(text, length));
        text = gw_str_from(text, length);
        size_t blanks = blanks_at_start(text);
        if (blanks > 0)
            put_blanks(xml, blanks);
        text = gw_str_from(text, blanks);
    }
}

void gw_odt_put_text(gw_xml *xml, gw_str text)
{
    gw_piece piece;
    while (gw_piece_next(&text, &piece))
        switch (piece.kind) {
        case GW_PIECE_TAB:
            gw_xml_empty(xml, "text:tab");
            break;
        case GW_PIECE_BREAK:
            gw_xml_empty(xml, "text:line-break");
            break;
        case GW_PIECE_TEXT:
            put_words(xml, piece.text);
            break;
        }
}

void gw_odt_put_span(gw_odt_body *body, const gw_catalogue_entry *characters, gw_str text)
{
    if (text.n == 0)
        return;
    if (characters == NULL) {
        gw_odt_put_text(&body->xml, text);
        return;
    }
    gw_xml_open(&body->xml, "text:span");
    gw_xml_attribute(&body->xml, "text:style-name", characters->id);
    gw_odt_put_text(&body->xml, text);
    gw_xml_close(&body->xml);
}

static void put_block(gw_odt_body *body, const gw_paragraph *paragraph, const gw_node *block)
{
    size_t length;
    const gw_catalogue_entry *lead =
        gw_catalogue_of_lead(body->catalogue, paragraph, block, &length);
    if (lead == NULL)
        length = 0;
    gw_odt_put_span(body, lead, gw_str_head(block->text, length));
    gw_odt_put_span(body, NULL, gw_str_from(block->text, length));
}

/* A tab, and behind it a block in the characters of its role. */
static void put_beside(gw_odt_body *body, const gw_node *block)
{
    body->text.n = 0;
    if (block->role == GW_ROLE_SIGNER)
        gw_signer_put_line(&body->text, block->text);
    else
        gw_buf_put(&body->text, block->text);
    gw_str text = gw_buf_view(&body->text);
    size_t lead = block->role == GW_ROLE_SIGNER ? gw_signer_label_bytes(text) : 0;
    gw_xml_empty(&body->xml, "text:tab");
    gw_odt_put_span(body, gw_catalogue_of_role_lead(body->catalogue, block->role),
                    gw_str_head(text, lead));
    gw_odt_put_span(body, gw_catalogue_of_beside(body->catalogue, block->role),
                    gw_str_from(text, lead));
}

static void put_style_name(gw_odt_body *body, const gw_catalogue_entry *entry, const gw_own *own)
{
    const gw_tailored *tailored = gw_tailor_fit(body->tailor, entry, own);
    body->id.n = 0;
    if (tailored != NULL)
        gw_tailored_put_id(&body->id, tailored);
    else
        gw_buf_put(&body->id, entry->id);
    gw_xml_attribute(&body->xml, "text:style-name", gw_buf_view(&body->id));
}

void gw_odt_open_paragraph(gw_odt_body *body, const gw_catalogue_entry *entry, const gw_own *own)
{
    int outline_level = entry->look.outline_level;
    gw_xml_open(&body->xml, outline_level > 0 ? "text:h" : "text:p");
    put_style_name(body, entry, own);
    if (outline_level > 0)
        gw_xml_attribute_int(&body->xml, "text:outline-level", outline_level);
}

static const gw_own NOTHING = {0};

static void put_blank_lines(gw_odt_body *body, int count, bool kept)
{
    const gw_catalogue_entry *entry = gw_catalogue_find(
        body->catalogue, kept ? GW_USE_BLANK_KEPT : GW_USE_BLANK, GW_ROLE_NONE, 0);
    for (int i = 0; i < count; i++) {
        gw_odt_open_paragraph(body, entry, &NOTHING);
        gw_xml_close(&body->xml);
    }
}

/* The text of a paragraph whose lines are balanced; false when it is none. */
static bool put_balanced(gw_odt_body *body, const gw_paragraph *paragraph,
                         const gw_catalogue_entry *entry)
{
    gw_look look = gw_own_look(&entry->look, &paragraph->own);
    gw_str text = gw_title_text(paragraph, &look, body->style, body->tailor->arena);
    gw_odt_put_text(&body->xml, text);
    return text.n > 0;
}

static void put_cut(gw_xml *xml, const gw_cut *cut)
{
    gw_odt_put_text(xml, cut->word);
    gw_odt_put_text(xml, cut->number);
    if (cut->has_tab)
        gw_xml_empty(xml, "text:tab");
    gw_odt_put_text(xml, cut->rest);
}

static void put_blocks(gw_odt_body *body, const gw_paragraph *paragraph)
{
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        if (block != paragraph->first || paragraph->opens_with_tab)
            gw_xml_empty(&body->xml, paragraph->is_row ? "text:tab" : "text:line-break");
        put_block(body, paragraph, block);
    }
}

static void put_bookmark(gw_xml *xml, const char *element, int number)
{
    char room[GW_BOOKMARK_CAPACITY];
    gw_xml_empty_with(xml, element, "text:name", gw_bookmark_name(room, number));
}

/* The text of the paragraph, with a bookmark around what an entry of contents leads to or what
 * stands in the outline. */
static void put_content(gw_odt_body *body, const gw_paragraph *paragraph,
                        const gw_catalogue_entry *entry)
{
    const gw_node *first = paragraph->first;
    if (gw_contents_is_entry(first)) {
        gw_odt_put_entry(body, first, gw_contents_target(body->manuscript, first));
        return;
    }
    int mark = gw_bookmark_next(&body->bookmark_count, first, &entry->look);
    if (mark > 0)
        put_bookmark(&body->xml, "text:bookmark-start", mark);
    if (paragraph->cut.given)
        put_cut(&body->xml, &paragraph->cut);
    else if (!put_balanced(body, paragraph, entry))
        put_blocks(body, paragraph);
    if (mark > 0)
        put_bookmark(&body->xml, "text:bookmark-end", mark);
}

/* With the master page of a section that begins here, which begins a page by itself. */
static gw_own with_section(const gw_own *own, const gw_paragraph *paragraph)
{
    gw_own made = *own;
    if (!paragraph->begins_section)
        return made;
    made.begins = paragraph->pages;
    made.restarts = paragraph->restarts;
    made.new_page = false;
    return made;
}

/* The line above a mark begins the page for it. */
static gw_own own_of_lines(const gw_paragraph *paragraph)
{
    bool has_spacer = paragraph->spacer.pitch_twips > 0;
    return has_spacer ? paragraph->own : with_section(&paragraph->own, paragraph);
}

/* A paragraph without text: a point high. */
static void put_point(gw_odt_body *body, const gw_own *own)
{
    gw_odt_open_paragraph(body, gw_catalogue_find(body->catalogue, GW_USE_POINT, GW_ROLE_NONE, 0),
                          own);
    gw_xml_close(&body->xml);
}

/* Before a table that begins a page. */
static void put_page_start(gw_odt_body *body, const gw_own *own)
{
    if (own->new_page || own->begins != GW_PAGES_SAME)
        put_point(body, own);
}

/* Between two tables stands an empty line, behind the last of all a point. */
static void put_row(gw_odt_body *body, const gw_paragraph *paragraph)
{
    gw_own own = with_section(&paragraph->own, paragraph);
    put_blank_lines(body, paragraph->blank_before, paragraph->blank_is_kept);
    put_page_start(body, &own);
    gw_odt_put_row(body, paragraph);
    if (paragraph->ends_text)
        put_point(body, &NOTHING);
    else if (paragraph->ends_apart && !paragraph->ends_section)
        put_blank_lines(body, 1, false);
}

static void put_lines(gw_odt_body *body, const gw_paragraph *paragraph)
{
    const gw_catalogue_entry *entry = gw_catalogue_of_paragraph(body->catalogue, paragraph);
    gw_own own = own_of_lines(paragraph);
    gw_odt_open_paragraph(body, entry, &own);
    if (!paragraph->is_anchor)
        put_content(body, paragraph, entry);
    if (paragraph->beside != NULL)
        put_beside(body, paragraph->beside);
    if (paragraph->colophon.first != NULL)
        gw_odt_put_colophon(body, &paragraph->colophon);
    gw_xml_close(&body->xml);
}

static void put_spacer(gw_odt_body *body, const gw_own *spacer)
{
    gw_odt_open_paragraph(
        body, gw_catalogue_find(body->catalogue, GW_USE_BLANK_KEPT, GW_ROLE_NONE, 0), spacer);
    gw_xml_close(&body->xml);
}

static void put_contents_lines(gw_odt_body *body, const gw_paragraph *paragraph)
{
    const gw_node *block = paragraph->first;
    bool is_title = block->role == GW_ROLE_TOC_TITLE;
    if (gw_contents_begin(block))
        gw_odt_open_contents(body, block, own_of_lines);
    if (is_title)
        gw_odt_open_contents_title(body);
    put_lines(body, paragraph);
    if (is_title)
        gw_xml_close(&body->xml);
    if (gw_contents_end(block))
        gw_odt_close_contents(&body->xml);
}

static void put_paragraph(gw_odt_body *body, const gw_paragraph *paragraph)
{
    if (paragraph->table_row != NULL && body->style->table.ruled) {
        put_row(body, paragraph);
        return;
    }
    bool has_spacer = paragraph->spacer.pitch_twips > 0;
    gw_own spacer = with_section(&paragraph->spacer, paragraph);
    gw_own own = own_of_lines(paragraph);
    put_blank_lines(body, paragraph->blank_before, paragraph->blank_is_kept);
    if (has_spacer && paragraph->form != GW_FORM_FLOATING)
        put_spacer(body, &spacer);
    if (paragraph->first->in_contents) {
        put_contents_lines(body, paragraph);
    } else if (paragraph->form == GW_FORM_LINES) {
        put_lines(body, paragraph);
    } else if (paragraph->form == GW_FORM_FLOATING) {
        gw_odt_put_letterhead(body, paragraph, &spacer);
    } else {
        put_page_start(body, &own);
        gw_odt_put_pair(body, paragraph);
    }
}

static void put_text(gw_odt_body *body, const gw_node *file)
{
    gw_flow flow = gw_flow_start_settled(file, body->style,
                                         gw_pages_turns(file, body->style, body->tailor->arena));
    gw_paragraph paragraph;
    gw_xml_open(&body->xml, "office:body");
    gw_xml_open(&body->xml, "office:text");
    while (gw_flow_next(&flow, &paragraph)) {
        put_paragraph(body, &paragraph);
        gw_zip_stream_drain(body->stream, body->xml.out);
    }
    if (flow.previous == NULL) /* a text document has a paragraph, even when it is empty */
        put_blank_lines(body, 1, false);
    gw_xml_close(&body->xml);
    gw_xml_close(&body->xml);
}

/* Automatic styles stand before the text and are known after it: each has a buffer of its own. */
void gw_odt_put_content(gw_buf *out, const gw_manuscript *manuscript, const gw_style *style,
                        const gw_catalogue *catalogue, gw_tailor *tailor, gw_zip_stream *stream)
{
    gw_buf text = {0}, automatic = {0};
    gw_odt_body body = {.xml = gw_xml_fragment(&text),
                        .automatic = gw_xml_fragment(&automatic),
                        .manuscript = manuscript,
                        .bookmark_count = (int)manuscript->targets.count,
                        .catalogue = catalogue,
                        .style = style,
                        .tailor = tailor,
                        .stream = stream};
    size_t room = gw_flow_room(manuscript->file);
    gw_buf_reserve(&text, room < GW_ZIP_STREAM_ROOM ? room : GW_ZIP_STREAM_ROOM);
    if (style->colophon.at_foot)
        gw_odt_put_colophon_styles(&body.automatic, style);
    if (style->table.ruled)
        gw_odt_put_table_styles(&body.automatic, &style->table);
    put_text(&body, manuscript->file);
    gw_xml_finish(&body.automatic);
    gw_xml_finish(&body.xml);
    gw_xml xml = gw_xml_start(out);
    gw_odt_open_root(&xml, "office:document-content");
    gw_xml_open(&xml, "office:automatic-styles");
    gw_xml_raw(&xml, gw_buf_view(&automatic));
    gw_xml_close(&xml);
    gw_zip_stream_put_before(stream, out);
    gw_xml_raw(&xml, gw_buf_view(&text));
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
    out->failed |= body.id.failed || body.text.failed || text.failed || automatic.failed;
    gw_buf_fini(&body.id);
    gw_buf_fini(&body.text);
    gw_buf_fini(&text);
    gw_buf_fini(&automatic);
}
