/* SPDX-License-Identifier: MIT
 *
 * Real contents -> a TOC field (ECMA-376 part 1, 17.16.5.68) around the paragraphs of the entries,
 * each a hyperlink (17.16.22) with a PAGEREF field (17.16.5.44), all of it in a structured document
 * tag as Word makes it. The results are there: nothing is dirty, nothing asks to be updated.
 *
 * LibreOffice does not show a number beyond the right indent of its paragraph in a file of
 * compatibility mode 15: these have none, and lines that the sheet ends before it have soft breaks.
 */
#include "layout/contents.h"
#include "write/bookmark.h"
#include "write/docx_body.h"

static void put_field_mark(gw_xml *xml, const char *type)
{
    gw_xml_open(xml, "w:r");
    gw_xml_empty_with(xml, "w:fldChar", "w:fldCharType", gw_str_of(type));
    gw_xml_close(xml);
}

/* Up to the result. */
static void open_field(gw_xml *xml, gw_str instruction)
{
    put_field_mark(xml, "begin");
    gw_xml_open(xml, "w:r");
    gw_xml_open(xml, "w:instrText");
    gw_xml_attribute(xml, "xml:space", GW_S("preserve"));
    gw_xml_text(xml, instruction);
    gw_xml_close(xml);
    gw_xml_close(xml);
    put_field_mark(xml, "separate");
}

/* "Title,1,": a name that has the field's own signs in it cannot be given. */
static void put_source(gw_buf *out, const gw_contents_source *source)
{
    size_t start = out->n;
    if (source->tailored != NULL)
        gw_tailored_put_name(out, source->tailored);
    else
        gw_buf_put(out, source->entry->name);
    gw_str name = gw_str_from(gw_buf_view(out), start);
    if (gw_str_find(name, GW_S(",")) != GW_NOT_FOUND ||
        gw_str_find(name, GW_S("\"")) != GW_NOT_FOUND) {
        out->n = start;
        return;
    }
    gw_buf_format(out, ",%d,", source->level);
}

/* Entries from the outline, or from the styles of the paragraphs; as links (\h), without numbers in
 * the view for the web (\z). */
static void put_instruction(gw_buf *out, const gw_contents_sources *sources)
{
    if (sources->are_outline) {
        gw_buf_format(out, " TOC \\o \"1-%d\" \\h \\z \\u ", sources->levels);
        return;
    }
    gw_buf_puts(out, " TOC \\h \\z \\t \"");
    for (size_t i = 0; i < sources->count; i++)
        put_source(out, &sources->items[i]);
    if (gw_str_ends(gw_buf_view(out), GW_S(",")))
        out->n--;
    gw_buf_puts(out, "\" ");
}

static gw_own own_of(const gw_paragraph *paragraph)
{
    return paragraph->own;
}

static void open_contents_field(gw_docx_body *body)
{
    if (body->sources.items == NULL)
        body->sources = gw_contents_sources_find(body->manuscript, &body->docx->catalogue,
                                                 body->tailor, own_of);
    body->text.n = 0;
    put_instruction(&body->text, &body->sources);
    open_field(&body->xml, gw_buf_view(&body->text));
    body->in_contents_field = true;
}

static void put_number(gw_docx_body *body, gw_str bookmark, const gw_target *target)
{
    char room[24];
    body->text.n = 0;
    gw_buf_puts(&body->text, " PAGEREF ");
    gw_buf_put(&body->text, bookmark);
    gw_buf_puts(&body->text, " \\h ");
    open_field(&body->xml, gw_buf_view(&body->text));
    gw_docx_put_run(&body->xml, NULL, gw_contents_number(room, target));
    put_field_mark(&body->xml, "end");
}

static void put_link(gw_docx_body *body, const gw_node *entry, const gw_target *target)
{
    char room[GW_BOOKMARK_CAPACITY];
    gw_str bookmark = gw_bookmark_name(room, (int)entry->mark);
    gw_xml_open(&body->xml, "w:hyperlink");
    gw_xml_attribute(&body->xml, "w:anchor", bookmark);
    gw_xml_attribute(&body->xml, "w:history", GW_S("1"));
    gw_docx_put_run(&body->xml, NULL, gw_entry_lines(entry, body->style, body->tailor->arena));
    gw_docx_put_run(&body->xml, NULL, GW_S("\t"));
    put_number(body, bookmark, target);
    gw_xml_close(&body->xml);
}

void gw_docx_put_entry(gw_docx_body *body, const gw_node *entry)
{
    const gw_target *target = gw_contents_target(body->manuscript, entry);
    if (!body->in_contents_field)
        open_contents_field(body);
    if (target != NULL)
        put_link(body, entry, target);
    else
        gw_docx_put_run(&body->xml, NULL, entry->text);
    if (gw_contents_end(entry)) {
        put_field_mark(&body->xml, "end");
        body->in_contents_field = false;
    }
}

void gw_docx_open_contents(gw_xml *xml)
{
    gw_xml_open(xml, "w:sdt");
    gw_xml_open(xml, "w:sdtPr");
    gw_xml_open(xml, "w:docPartObj");
    gw_xml_empty_with(xml, "w:docPartGallery", "w:val", GW_S("Table of Contents"));
    gw_xml_empty(xml, "w:docPartUnique");
    gw_xml_close(xml);
    gw_xml_close(xml);
    gw_xml_open(xml, "w:sdtContent");
}

void gw_docx_close_contents(gw_xml *xml)
{
    gw_xml_close(xml);
    gw_xml_close(xml);
}
