/* SPDX-License-Identifier: MIT
 *
 * Tree and sheet -> DOCX: which parts there are, and when each is made. */
#include "write/docx.h"

#include "base/error.h"
#include "pack/opc.h"

#define DOCUMENT "word/document.xml"
#define OFFICE_TYPE(name) "application/vnd.openxmlformats-officedocument." name "+xml"
#define CORE_TYPE "application/vnd.openxmlformats-package.core-properties+xml"
#define CORE_RELATION                                                                              \
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

/* A part that the package leads to, and one that the document leads to. */
#define PACKAGE_PART(name, type, relation) name, type, "", relation, name
#define WORD_PART(file, type)                                                                      \
    "word/" file, OFFICE_TYPE("wordprocessingml." type), DOCUMENT, GW_DOCX_RELATIONS "/" type, file

/* The parts that content types and relationships know. The footers come last: a sheet without page
 * numbers has none, one with numbers on all pages none for the first. */
static const gw_opc_part PARTS[] = {
    {PACKAGE_PART(DOCUMENT, OFFICE_TYPE("wordprocessingml.document.main"),
                  GW_DOCX_RELATIONS "/officeDocument")},
    {PACKAGE_PART("docProps/core.xml", CORE_TYPE, CORE_RELATION)},
    {PACKAGE_PART("docProps/app.xml", OFFICE_TYPE("extended-properties"),
                  GW_DOCX_RELATIONS "/extended-properties")},
    {WORD_PART("styles.xml", "styles")},
    {WORD_PART("settings.xml", "settings")},
    {WORD_PART("fontTable.xml", "fontTable")},
    {WORD_PART("footer1.xml", "footer")},
    {WORD_PART("footer2.xml", "footer")},
    {WORD_PART("footer3.xml", "footer")},
};

static const char *const NAMES[GW_DOCX_PART_COUNT] = {
    [GW_DOCX_TYPES] = "[Content_Types].xml",
    [GW_DOCX_RELATIONS_OF_PACKAGE] = "_rels/.rels",
    [GW_DOCX_DOCUMENT] = DOCUMENT,
    [GW_DOCX_RELATIONS_OF_DOCUMENT] = "word/_rels/document.xml.rels",
    [GW_DOCX_STYLES] = "word/styles.xml",
    [GW_DOCX_SETTINGS] = "word/settings.xml",
    [GW_DOCX_FONTS] = "word/fontTable.xml",
    [GW_DOCX_CORE] = "docProps/core.xml",
    [GW_DOCX_APP] = "docProps/app.xml",
    [GW_DOCX_FOOTER_ODD] = "word/footer1.xml",
    [GW_DOCX_FOOTER_EVEN] = "word/footer2.xml",
    [GW_DOCX_FOOTER_FIRST] = "word/footer3.xml",
};

static const gw_spelling SPELLING = {
    .heading_id = "Heading",
    .heading_name = "heading ",
    .page_number_id = "PageNumber",
    .page_number_name = "page number",
};

static gw_zip_part part_of(gw_docx_part part, const gw_buf *content)
{
    return (gw_zip_part){.name = gw_str_of(NAMES[part]), .bytes = gw_buf_view(content)};
}

static size_t missing_footers(const gw_style *style)
{
    if (!style->page_number.shown)
        return GW_DOCX_PART_COUNT - GW_DOCX_FOOTER_ODD;
    return style->page_number.on_first ? GW_DOCX_PART_COUNT - GW_DOCX_FOOTER_FIRST : 0;
}

static size_t known_parts(const gw_style *style)
{
    return GW_COUNT(PARTS) - missing_footers(style);
}

/* The parts that the sheet alone decides. */
static void put_prepared_parts(gw_buf contents[GW_DOCX_PART_COUNT], const gw_style *style,
                               const gw_catalogue *catalogue)
{
    size_t count = known_parts(style);
    gw_opc_content_types(&contents[GW_DOCX_TYPES], PARTS, count);
    gw_opc_relations(&contents[GW_DOCX_RELATIONS_OF_PACKAGE], "", PARTS, count);
    gw_opc_relations(&contents[GW_DOCX_RELATIONS_OF_DOCUMENT], DOCUMENT, PARTS, count);
    gw_docx_put_settings(&contents[GW_DOCX_SETTINGS], style);
    gw_docx_put_fonts(&contents[GW_DOCX_FONTS], style);
    gw_docx_put_app(&contents[GW_DOCX_APP]);
    if (style->page_number.shown) {
        gw_docx_put_footer(&contents[GW_DOCX_FOOTER_ODD], style, catalogue, GW_USE_PAGE_ODD);
        gw_docx_put_footer(&contents[GW_DOCX_FOOTER_EVEN], style, catalogue, GW_USE_PAGE_EVEN);
        gw_docx_put_empty_footer(&contents[GW_DOCX_FOOTER_FIRST], catalogue);
    }
}

static gw_str make_section(const gw_style *style, gw_arena *arena)
{
    size_t count = known_parts(style);
    gw_buf section = {0};
    gw_docx_put_section(
        &section, style,
        &(gw_docx_footers){
            .odd = gw_opc_relation_number(NAMES[GW_DOCX_FOOTER_ODD], PARTS, count),
            .even = gw_opc_relation_number(NAMES[GW_DOCX_FOOTER_EVEN], PARTS, count),
            .first = gw_opc_relation_number(NAMES[GW_DOCX_FOOTER_FIRST], PARTS, count),
        });
    gw_str copy = gw_arena_copy(arena, gw_buf_view(&section));
    arena->failed |= section.failed;
    gw_buf_fini(&section);
    return copy;
}

/* styles.xml is compressed when a document needs it. */
static void begin_styles(gw_docx *docx, const gw_style *style, gw_arena *arena)
{
    gw_buf plain = {0};
    gw_docx_put_styles(&plain, style, &docx->catalogue);
    size_t head = plain.n;
    gw_docx_end_styles(&plain);
    arena->failed |= plain.failed;
    gw_common_part_init(&docx->styles, gw_str_of(NAMES[GW_DOCX_STYLES]),
                        gw_arena_copy(arena, gw_buf_view(&plain)), head);
    gw_buf_fini(&plain);
}

/* Compresses what is there; what is empty belongs to each document. */
static gw_status compress_prepared(gw_docx *docx, const gw_buf contents[GW_DOCX_PART_COUNT],
                                   gw_arena *arena, gw_error *error)
{
    gw_zip_part parts[GW_DOCX_PART_COUNT];
    for (size_t i = 0; i < GW_DOCX_PART_COUNT; i++) {
        parts[i] = part_of((gw_docx_part)i, &contents[i]);
        arena->failed |= contents[i].failed;
    }
    if (arena->failed)
        return gw_fail_memory(error);
    return gw_zip_compress(docx->entries, parts, docx->entry_count, arena, error);
}

static gw_status prepare(gw_prepared *prepared, gw_error *error)
{
    gw_docx *docx = GW_NEW(&prepared->arena, gw_docx);
    if (docx == NULL)
        return gw_fail_memory(error);
    const gw_style *style = prepared->style;
    gw_buf contents[GW_DOCX_PART_COUNT] = {0};
    gw_catalogue_fill(&docx->catalogue, style, &SPELLING, &prepared->arena);
    docx->entry_count = GW_DOCX_PART_COUNT - missing_footers(style);
    docx->section = make_section(style, &prepared->arena);
    begin_styles(docx, style, &prepared->arena);
    put_prepared_parts(contents, style, &docx->catalogue);
    gw_status status = compress_prepared(docx, contents, &prepared->arena, error);
    for (size_t i = 0; i < GW_DOCX_PART_COUNT; i++)
        gw_buf_fini(&contents[i]);
    prepared->own = docx;
    return status;
}

static void release(gw_prepared *prepared)
{
    gw_docx *docx = prepared->own;
    gw_common_part_fini(&docx->styles);
}

/* The contents of the parts that belong to this document. */
typedef struct own_parts {
    gw_buf document, core;
    gw_zip_stream begun; /* what a long document begins with */
    gw_buf styles;       /* its own, and the end of styles.xml; empty when it has none */
} own_parts;

static void put_own_parts(own_parts *own, const gw_manuscript *manuscript, const gw_style *style,
                          const gw_docx *docx, gw_arena *arena)
{
    gw_tailor tailor = gw_tailor_start(arena);
    size_t room = gw_flow_room(manuscript->file);
    gw_buf_reserve(&own->document, room < GW_ZIP_STREAM_ROOM ? room : GW_ZIP_STREAM_ROOM);
    gw_docx_put_document(&own->document, manuscript->file, style, docx, &tailor, &own->begun);
    gw_docx_put_core(&own->core, manuscript);
    if (tailor.first != NULL) {
        gw_docx_put_tailored(&own->styles, &tailor);
        gw_buf_put(&own->styles, gw_common_part_tail(&docx->styles));
    }
}

static gw_status pack(const own_parts *own, gw_docx *docx, gw_arena *arena, gw_buf *out,
                      gw_error *error)
{
    const gw_zip_part parts[] = {part_of(GW_DOCX_DOCUMENT, &own->document),
                                 part_of(GW_DOCX_CORE, &own->core)};
    gw_zip_entry made[GW_COUNT(parts)], entries[GW_DOCX_PART_COUNT];
    if (arena->failed || own->document.failed || own->core.failed || own->styles.failed)
        return gw_fail_memory(error);
    gw_status status = gw_zip_stream_end(&own->begun, parts, made, GW_COUNT(parts), arena, error);
    memcpy(entries, docx->entries, sizeof entries);
    if (status == GW_OK && own->styles.n == 0)
        status = gw_common_part_take(&docx->styles, &entries[GW_DOCX_STYLES], error);
    else if (status == GW_OK)
        status = gw_common_part_go_on(&docx->styles, gw_buf_view(&own->styles),
                                      &entries[GW_DOCX_STYLES], arena, error);
    if (status != GW_OK)
        return status;
    entries[GW_DOCX_DOCUMENT] = made[0];
    entries[GW_DOCX_CORE] = made[1];
    return gw_zip_write(out, entries, docx->entry_count, error);
}

static gw_status write_package(const gw_manuscript *manuscript, const gw_prepared *prepared,
                               gw_arena *arena, gw_buf *out, gw_error *error)
{
    gw_docx *docx = prepared->own;
    own_parts own = {0};
    put_own_parts(&own, manuscript, prepared->style, docx, arena);
    gw_status status = pack(&own, docx, arena, out, error);
    gw_zip_stream_fini(&own.begun);
    gw_buf_fini(&own.document);
    gw_buf_fini(&own.core);
    gw_buf_fini(&own.styles);
    return status;
}

const gw_writer gw_writer_docx = {
    .name = "docx",
    .suffix = "docx",
    .media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    .prepare = prepare,
    .release = release,
    .write = write_package,
};
