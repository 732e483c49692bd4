/* SPDX-License-Identifier: MIT
 *
 * The flow of paragraphs -> content.xml. Paragraphs that begin a page get an automatic style; those
 * stand before the text, so the text is made first. */
#include "base/error.h"
#include "write/odt.h"
#include "write/piece.h"

typedef struct content_writer {
    gw_xml xml;
    const gw_catalogue *catalogue;
    int new_page_style[GW_CATALOGUE_CAPACITY]; /* the N of PN for an entry; 0: not needed */
    int new_page_styles;
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

static void put_block(content_writer *content, const gw_node *block)
{
    size_t length;
    const gw_catalogue_entry *lead = gw_catalogue_of_lead(content->catalogue, block, &length);
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

static void format_automatic_name(char name[32], int number)
{
    name[0] = 'P';
    gw_number_text(name + 1, number);
}

static void put_style_name(content_writer *content, const gw_catalogue_entry *entry, bool new_page)
{
    char name[32];
    int *number = &content->new_page_style[entry - content->catalogue->entries];
    if (!new_page) {
        gw_xml_attribute(&content->xml, "text:style-name", entry->id);
        return;
    }
    if (*number == 0)
        *number = ++content->new_page_styles;
    format_automatic_name(name, *number);
    gw_xml_attribute(&content->xml, "text:style-name", gw_str_of(name));
}

static void open_paragraph(content_writer *content, const gw_catalogue_entry *entry, bool new_page)
{
    int outline_level = entry->look.outline_level;
    gw_xml_open(&content->xml, outline_level > 0 ? "text:h" : "text:p");
    put_style_name(content, entry, new_page);
    if (outline_level > 0)
        gw_xml_attribute_int(&content->xml, "text:outline-level", outline_level);
}

static void put_blank_lines(content_writer *content, int count, bool kept)
{
    const gw_catalogue_entry *entry = gw_catalogue_find(
        content->catalogue, kept ? GW_USE_BLANK_KEPT : GW_USE_BLANK, GW_ROLE_NONE, 0);
    for (int i = 0; i < count; i++) {
        open_paragraph(content, entry, false);
        gw_xml_close(&content->xml);
    }
}

static void put_paragraph(content_writer *content, const gw_paragraph *paragraph)
{
    put_blank_lines(content, paragraph->blank_before, paragraph->blank_is_kept);
    open_paragraph(content, gw_catalogue_of_paragraph(content->catalogue, paragraph),
                   paragraph->new_page);
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        if (block != paragraph->first)
            gw_xml_empty(&content->xml, paragraph->is_row ? "text:tab" : "text:line-break");
        put_block(content, block);
    }
    gw_xml_close(&content->xml);
}

static void put_automatic_style(gw_xml *xml, const gw_catalogue_entry *parent, int number)
{
    char name[32];
    format_automatic_name(name, number);
    gw_xml_open(xml, "style:style");
    gw_xml_attribute(xml, "style:name", gw_str_of(name));
    gw_xml_attribute(xml, "style:family", GW_S("paragraph"));
    gw_xml_attribute(xml, "style:parent-style-name", parent->id);
    gw_xml_empty_with(xml, "style:paragraph-properties", "fo:break-before", GW_S("page"));
    gw_xml_close(xml);
}

static void put_automatic_styles(gw_xml *xml, const content_writer *content)
{
    gw_xml_open(xml, "office:automatic-styles");
    for (size_t i = 0; i < content->catalogue->count; i++)
        if (content->new_page_style[i] > 0)
            put_automatic_style(xml, &content->catalogue->entries[i], content->new_page_style[i]);
    gw_xml_close(xml);
}

static void put_root(gw_buf *out, const content_writer *content)
{
    gw_xml xml = gw_xml_start(out);
    gw_odt_open_root(&xml, "office:document-content");
    put_automatic_styles(&xml, content);
    gw_xml_open(&xml, "office:body");
    gw_xml_open(&xml, "office:text");
    gw_xml_raw(&xml, gw_buf_view(content->xml.out));
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}

void gw_odt_put_content(gw_buf *out, const gw_node *file, const gw_style *style,
                        const gw_catalogue *catalogue)
{
    gw_buf text = {0};
    content_writer content = {.xml = gw_xml_fragment(&text), .catalogue = catalogue};
    gw_flow flow = gw_flow_start(file, style);
    gw_paragraph paragraph;
    while (gw_flow_next(&flow, &paragraph))
        put_paragraph(&content, &paragraph);
    if (flow.previous == NULL) /* a text document has a paragraph, even when it is empty */
        put_blank_lines(&content, 1, false);
    gw_xml_finish(&content.xml);
    put_root(out, &content);
    out->failed |= text.failed;
    gw_buf_fini(&text);
}
