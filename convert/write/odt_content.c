/* SPDX-License-Identifier: MIT
 *
 * The flow of paragraphs -> content.xml. All styles are named ones, in styles.xml. */
#include "layout/title_text.h"
#include "write/odt.h"
#include "write/piece.h"

typedef struct content_writer {
    gw_xml xml;
    gw_buf id; /* scratch for a style's identifier */
    const gw_catalogue *catalogue;
    gw_tailor *tailor;
} content_writer;

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

static void put_block(content_writer *content, const gw_paragraph *paragraph, const gw_node *block)
{
    size_t length;
    const gw_catalogue_entry *lead =
        gw_catalogue_of_lead(content->catalogue, paragraph, block, &length);
    if (lead == NULL) {
        gw_odt_put_text(&content->xml, block->text);
        return;
    }
    gw_xml_open(&content->xml, "text:span");
    gw_xml_attribute(&content->xml, "text:style-name", lead->id);
    gw_odt_put_text(&content->xml, gw_str_head(block->text, length));
    gw_xml_close(&content->xml);
    gw_odt_put_text(&content->xml, gw_str_from(block->text, length));
}

static void put_style_name(content_writer *content, const gw_catalogue_entry *entry,
                           const gw_own *own)
{
    const gw_tailored *tailored = gw_tailor_fit(content->tailor, entry, own);
    content->id.n = 0;
    if (tailored != NULL)
        gw_tailored_put_id(&content->id, tailored);
    else
        gw_buf_put(&content->id, entry->id);
    gw_xml_attribute(&content->xml, "text:style-name", gw_buf_view(&content->id));
}

static void open_paragraph(content_writer *content, const gw_catalogue_entry *entry,
                           const gw_own *own)
{
    int outline_level = entry->look.outline_level;
    gw_xml_open(&content->xml, outline_level > 0 ? "text:h" : "text:p");
    put_style_name(content, entry, own);
    if (outline_level > 0)
        gw_xml_attribute_int(&content->xml, "text:outline-level", outline_level);
}

static const gw_own NOTHING = {0};

static void put_blank_lines(content_writer *content, int count, bool kept)
{
    const gw_catalogue_entry *entry = gw_catalogue_find(
        content->catalogue, kept ? GW_USE_BLANK_KEPT : GW_USE_BLANK, GW_ROLE_NONE, 0);
    for (int i = 0; i < count; i++) {
        open_paragraph(content, entry, &NOTHING);
        gw_xml_close(&content->xml);
    }
}

/* The text of a paragraph whose lines are balanced; false when it is none. */
static bool put_balanced(content_writer *content, const gw_paragraph *paragraph,
                         const gw_catalogue_entry *entry)
{
    gw_look look = gw_own_look(&entry->look, &paragraph->own);
    gw_str text =
        gw_title_text(paragraph, &look, content->catalogue->style, content->tailor->arena);
    gw_odt_put_text(&content->xml, text);
    return text.n > 0;
}

static void put_blocks(content_writer *content, const gw_paragraph *paragraph)
{
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        if (block != paragraph->first)
            gw_xml_empty(&content->xml, paragraph->is_row ? "text:tab" : "text:line-break");
        put_block(content, paragraph, block);
    }
}

static void put_paragraph(content_writer *content, const gw_paragraph *paragraph)
{
    const gw_catalogue_entry *entry = gw_catalogue_of_paragraph(content->catalogue, paragraph);
    put_blank_lines(content, paragraph->blank_before, paragraph->blank_is_kept);
    open_paragraph(content, entry, &paragraph->own);
    if (!put_balanced(content, paragraph, entry))
        put_blocks(content, paragraph);
    gw_xml_close(&content->xml);
}

void gw_odt_put_content(gw_buf *out, const gw_node *file, const gw_style *style,
                        const gw_catalogue *catalogue, gw_tailor *tailor)
{
    content_writer content = {.xml = gw_xml_start(out), .catalogue = catalogue, .tailor = tailor};
    gw_odt_open_root(&content.xml, "office:document-content");
    gw_xml_open(&content.xml, "office:body");
    gw_xml_open(&content.xml, "office:text");
    gw_flow flow = gw_flow_start(file, style);
    gw_paragraph paragraph;
    while (gw_flow_next(&flow, &paragraph))
        put_paragraph(&content, &paragraph);
    if (flow.previous == NULL) /* a text document has a paragraph, even when it is empty */
        put_blank_lines(&content, 1, false);
    gw_xml_close(&content.xml);
    gw_xml_close(&content.xml);
    gw_xml_close(&content.xml);
    gw_xml_finish(&content.xml);
    out->failed |= content.id.failed;
    gw_buf_fini(&content.id);
}
