/* SPDX-License-Identifier: MIT
 *
 * Tree and sheet -> DOCX: which parts there are, and when each is made. */
#include "write/docx.h"

#include "base/error.h"
#include "pack/opc.h"
#include "write/contents.h"
#include "write/wide.h"

#define DOCUMENT "word/document.xml"
#define OFFICE_TYPE(name) "application/vnd.openxmlformats-officedocument." name "+xml"
#define CORE_TYPE "application/vnd.openxmlformats-package.core-properties+xml"
#define CORE_RELATION                                                                              \
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

/* A part that the package leads to, and one that the document leads to. */
#define PACKAGE_PART(name, type, relation) name, type, "", relation, name
#define WORD_PART(file, type)                                                                      \
    "word/" file, OFFICE_TYPE("wordprocessingml." type), DOCUMENT, GW_DOCX_RELATIONS "/" type, file

/* The parts that content types and relationships know, the footers last, in the order of
 * gw_docx_part. */
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
    {WORD_PART("footer4.xml", "footer")},
    {WORD_PART("footer5.xml", "footer")},
};
enum { FOOTER_COUNT = GW_DOCX_PART_COUNT - GW_DOCX_FOOTER_ODD };

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
    [GW_DOCX_FOOTER_EMPTY] = "word/footer3.xml",
    [GW_DOCX_FOOTER_WIDE_ODD] = "word/footer4.xml",
    [GW_DOCX_FOOTER_WIDE_EVEN] = "word/footer5.xml",
};

static const gw_spelling SPELLING = {
    .heading_id = "Heading",
    .heading_name = "heading ",
    .page_number_id = "PageNumber",
    .page_number_name = "page number",
    .contents_id = "TOC",
    .contents_name = "toc ",
    .contents_title_id = "TOCHeading",
    .contents_title_name = "TOC Heading",
};

static gw_zip_part part_of(gw_docx_part part, const gw_buf *content)
{
    return (gw_zip_part){.name = gw_str_of(NAMES[part]), .bytes = gw_buf_view(content)};
}

/* Has a package this part? `wide`: the document has pages on their side. */
static bool has_part(const gw_style *style, bool wide, gw_docx_part part)
{
    if (part < GW_DOCX_FOOTER_ODD)
        return true;
    if (part == GW_DOCX_FOOTER_EMPTY)
        return style->page_number.shown &&
               (gw_style_has_unnumbered_pages(style) || gw_contents_are_without_number(style));
    bool is_wide = part == GW_DOCX_FOOTER_WIDE_ODD || part == GW_DOCX_FOOTER_WIDE_EVEN;
    return style->page_number.shown && (wide || !is_wide);
}

/* Those that content types and relationships know. */
typedef struct known_parts {
    gw_opc_part rows[GW_COUNT(PARTS)];
    size_t count;
} known_parts;

static known_parts parts_of(const gw_style *style, bool wide)
{
    enum { FIRST_FOOTER = GW_COUNT(PARTS) - FOOTER_COUNT };
    known_parts known = {.count = 0};
    for (size_t i = 0; i < GW_COUNT(PARTS); i++)
        if (i < FIRST_FOOTER ||
            has_part(style, wide, (gw_docx_part)(GW_DOCX_FOOTER_ODD + i - FIRST_FOOTER)))
            known.rows[known.count++] = PARTS[i];
    return known;
}

static void put_footers(gw_buf contents[GW_DOCX_PART_COUNT], const gw_style *style,
                        const gw_catalogue *catalogue)
{
    if (!style->page_number.shown)
        return;
    gw_docx_put_footer(&contents[GW_DOCX_FOOTER_ODD], style, catalogue, GW_USE_PAGE_ODD);
    gw_docx_put_footer(&contents[GW_DOCX_FOOTER_EVEN], style, catalogue, GW_USE_PAGE_EVEN);
    gw_docx_put_empty_footer(&contents[GW_DOCX_FOOTER_EMPTY], catalogue);
}

/* The parts that the sheet alone decides. */
static void put_prepared_parts(gw_buf contents[GW_DOCX_PART_COUNT], const gw_style *style,
                               const gw_catalogue *catalogue)
{
    known_parts known = parts_of(style, false);
    gw_opc_content_types(&contents[GW_DOCX_TYPES], known.rows, known.count);
    gw_opc_relations(&contents[GW_DOCX_RELATIONS_OF_PACKAGE], "", known.rows, known.count);
    gw_opc_relations(&contents[GW_DOCX_RELATIONS_OF_DOCUMENT], DOCUMENT, known.rows, known.count);
    gw_docx_put_settings(&contents[GW_DOCX_SETTINGS], style);
    gw_docx_put_fonts(&contents[GW_DOCX_FONTS], style);
    gw_docx_put_app(&contents[GW_DOCX_APP]);
    put_footers(contents, style, catalogue);
}

static gw_str make_section(const gw_style *style, gw_page_kind kind, bool restarts, gw_arena *arena)
{
    known_parts known = parts_of(style, true);
    int numbers[FOOTER_COUNT];
    for (int i = 0; i < FOOTER_COUNT; i++)
        numbers[i] = gw_opc_relation_number(NAMES[GW_DOCX_FOOTER_ODD + i], known.rows, known.count);
    gw_buf section = {0};
    gw_docx_put_section(&section, style, kind, restarts,
                        &(gw_docx_footers){.odd = numbers[0],
                                           .even = numbers[1],
                                           .empty = numbers[2],
                                           .wide_odd = numbers[3],
                                           .wide_even = numbers[4]});
    gw_str copy = gw_arena_copy(arena, gw_buf_view(&section));
    arena->failed |= section.failed;
    gw_buf_fini(&section);
    return copy;
}

/* A part that is compressed when a document needs it; a document may put something in behind so
 * many bytes. */
static void begin_common(gw_common_part *common, gw_docx_part part, const gw_buf *plain,
                         size_t head, gw_arena *arena)
{
    arena->failed |= plain->failed;
    if (plain->n > 0)
        gw_common_part_init(common, gw_str_of(NAMES[part]),
                            gw_arena_copy(arena, gw_buf_view(plain)), head);
}

static void begin_styles(gw_docx *docx, const gw_style *style, gw_arena *arena)
{
    gw_buf plain = {0};
    gw_docx_put_styles(&plain, style, &docx->catalogue);
    size_t head = plain.n;
    gw_docx_end_styles(&plain);
    begin_common(&docx->styles, GW_DOCX_STYLES, &plain, head, arena);
    gw_buf_fini(&plain);
}

/* Content types and relationships of a document that has pages on their side, and their footers. */
static void begin_wide(gw_docx *docx, const gw_style *style, gw_arena *arena)
{
    gw_buf contents[GW_DOCX_PART_COUNT] = {0};
    known_parts known = parts_of(style, true);
    gw_opc_content_types(&contents[GW_DOCX_TYPES], known.rows, known.count);
    gw_opc_relations(&contents[GW_DOCX_RELATIONS_OF_DOCUMENT], DOCUMENT, known.rows, known.count);
    if (style->page_number.shown) {
        gw_docx_put_wide_footer(&contents[GW_DOCX_FOOTER_WIDE_ODD], style, &docx->catalogue,
                                GW_USE_PAGE_ODD);
        gw_docx_put_wide_footer(&contents[GW_DOCX_FOOTER_WIDE_EVEN], style, &docx->catalogue,
                                GW_USE_PAGE_EVEN);
    }
    for (gw_docx_part part = 0; part < GW_DOCX_PART_COUNT; part++) {
        begin_common(&docx->wide[part], part, &contents[part], contents[part].n, arena);
        gw_buf_fini(&contents[part]);
    }
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
    return gw_zip_compress(docx->entries, parts, GW_COUNT(parts), arena, error);
}

static gw_status prepare(gw_prepared *prepared, gw_error *error)
{
    gw_docx *docx = GW_NEW(&prepared->arena, gw_docx);
    if (docx == NULL)
        return gw_fail_memory(error);
    const gw_style *style = prepared->style;
    gw_buf contents[GW_DOCX_PART_COUNT] = {0};
    gw_catalogue_fill(&docx->catalogue, style, &SPELLING, &prepared->arena);
    for (gw_page_kind kind = GW_PAGES_SAME + 1; kind < GW_PAGES_COUNT; kind++)
        for (int restarts = 0; restarts < 2; restarts++)
            docx->sections[kind][restarts] = make_section(style, kind, restarts, &prepared->arena);
    begin_styles(docx, style, &prepared->arena);
    begin_wide(docx, style, &prepared->arena);
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
    for (size_t i = 0; i < GW_DOCX_PART_COUNT; i++)
        gw_common_part_fini(&docx->wide[i]);
}

/* The contents of the parts that belong to this document. */
typedef struct own_parts {
    gw_buf document, core;
    gw_zip_stream begun; /* what a long document begins with */
    gw_buf styles;       /* its own, and the end of styles.xml; empty when it has none */
    bool has_wide_pages;
} own_parts;

static void put_own_parts(own_parts *own, const gw_manuscript *manuscript, const gw_style *style,
                          const gw_docx *docx, gw_arena *arena)
{
    gw_tailor tailor = gw_tailor_start(arena);
    size_t room = gw_flow_room(manuscript->file);
    gw_buf_reserve(&own->document, room < GW_ZIP_STREAM_ROOM ? room : GW_ZIP_STREAM_ROOM);
    own->has_wide_pages =
        gw_docx_put_document(&own->document, manuscript, style, docx, &tailor, &own->begun);
    gw_docx_put_core(&own->core, manuscript);
    if (tailor.first != NULL) {
        gw_docx_put_tailored(&own->styles, &tailor);
        gw_buf_put(&own->styles, gw_common_part_tail(&docx->styles));
    }
}

/* The package's entries in their order: those that were prepared, and in their places those of the
 * document. Returns how many. */
static size_t collect_entries(gw_zip_entry entries[GW_DOCX_PART_COUNT], const gw_docx *docx,
                              const gw_style *style, const gw_zip_entry own[GW_DOCX_PART_COUNT],
                              bool wide)
{
    size_t count = 0;
    for (gw_docx_part part = 0; part < GW_DOCX_PART_COUNT; part++)
        if (has_part(style, wide, part))
            entries[count++] = own[part].name.n > 0 ? own[part] : docx->entries[part];
    return count;
}

/* What several documents have in common: styles.xml, as it is or with styles of this one, and what
 * a document with pages on their side has besides or instead. */
static gw_status take_common(gw_zip_entry ours[GW_DOCX_PART_COUNT], const own_parts *own,
                             gw_docx *docx, gw_arena *arena, gw_error *error)
{
    gw_zip_entry *styles = &ours[GW_DOCX_STYLES];
    gw_status status =
        own->styles.n == 0
            ? gw_common_part_take(&docx->styles, styles, error)
            : gw_common_part_go_on(&docx->styles, gw_buf_view(&own->styles), styles, arena, error);
    for (size_t i = 0; own->has_wide_pages && i < GW_DOCX_PART_COUNT && status == GW_OK; i++)
        if (docx->wide[i].plain.n > 0)
            status = gw_common_part_take(&docx->wide[i], &ours[i], error);
    return status;
}

static gw_status pack(const own_parts *own, gw_docx *docx, const gw_style *style, gw_arena *arena,
                      gw_buf *out, gw_error *error)
{
    const gw_zip_part parts[] = {part_of(GW_DOCX_DOCUMENT, &own->document),
                                 part_of(GW_DOCX_CORE, &own->core)};
    gw_zip_entry made[GW_COUNT(parts)], ours[GW_DOCX_PART_COUNT] = {0}, entries[GW_DOCX_PART_COUNT];
    if (arena->failed || own->document.failed || own->core.failed || own->styles.failed)
        return gw_fail_memory(error);
    gw_status status = gw_zip_stream_end(&own->begun, parts, made, GW_COUNT(parts), arena, error);
    if (status == GW_OK)
        status = take_common(ours, own, docx, arena, error);
    if (status != GW_OK)
        return status;
    ours[GW_DOCX_DOCUMENT] = made[0];
    ours[GW_DOCX_CORE] = made[1];
    size_t count = collect_entries(entries, docx, style, ours, own->has_wide_pages);
    return gw_zip_write(out, entries, count, error);
}

static gw_status write_package(const gw_manuscript *manuscript, const gw_prepared *prepared,
                               gw_arena *arena, gw_buf *out, gw_error *error)
{
    gw_docx *docx = prepared->own;
    own_parts own = {0};
    put_own_parts(&own, manuscript, prepared->style, docx, arena);
    gw_status status = pack(&own, docx, prepared->style, arena, out, error);
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
