/* SPDX-License-Identifier: MIT
 *
 * Tree and sheet -> ODT: which parts there are, and when each is made. */
#include "write/odt.h"

#include "base/error.h"
#include "pack/odf.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

static const char *const NAMES[GW_ODT_PART_COUNT] = {
    [GW_ODT_MIMETYPE] = "mimetype",     [GW_ODT_CONTENT] = "content.xml",
    [GW_ODT_STYLES] = "styles.xml",     [GW_ODT_META] = "meta.xml",
    [GW_ODT_SETTINGS] = "settings.xml", [GW_ODT_MANIFEST] = GW_ODF_MANIFEST,
};

/* The manifest lists what lies between `mimetype` and itself. */
enum { FIRST_LISTED = GW_ODT_CONTENT, LISTED = GW_ODT_MANIFEST - FIRST_LISTED };

static const gw_spelling SPELLING = {
    .heading_id = "Heading_20_",
    .heading_name = "Heading ",
    .page_number_id = "Page_20_Number",
    .page_number_name = "Page Number",
    .contents_id = "Contents_20_",
    .contents_name = "Contents ",
    .contents_title_id = "Contents_20_Heading",
    .contents_title_name = "Contents Heading",
};

static gw_zip_part part_of(gw_odt_part part, const gw_buf *content)
{
    return (gw_zip_part){.name = gw_str_of(NAMES[part]), .bytes = gw_buf_view(content)};
}

/* Compresses what is there; what is empty belongs to each document. */
static gw_status compress_prepared(gw_odt *odt, const gw_buf contents[GW_ODT_PART_COUNT],
                                   gw_arena *arena, gw_error *error)
{
    gw_zip_part parts[GW_ODT_PART_COUNT];
    parts[GW_ODT_MIMETYPE] = gw_odf_mimetype(MEDIA_TYPE);
    for (size_t i = GW_ODT_MIMETYPE + 1; i < GW_ODT_PART_COUNT; i++) {
        parts[i] = part_of((gw_odt_part)i, &contents[i]);
        arena->failed |= contents[i].failed;
    }
    if (arena->failed)
        return gw_fail_memory(error);
    return gw_zip_compress(odt->entries, parts, GW_ODT_PART_COUNT, arena, error);
}

/* styles.xml is compressed when a document needs it. */
static void begin_styles(gw_odt *odt, const gw_style *style, gw_arena *arena)
{
    gw_buf plain = {0};
    gw_odt_put_styles_head(&plain, style, &odt->catalogue);
    size_t head = plain.n;
    gw_odt_put_styles_tail(&plain, style, &odt->catalogue);
    arena->failed |= plain.failed;
    gw_common_part_init(&odt->styles, gw_str_of(NAMES[GW_ODT_STYLES]),
                        gw_arena_copy(arena, gw_buf_view(&plain)), head);
    gw_buf_fini(&plain);
}

static gw_status prepare(gw_prepared *prepared, gw_error *error)
{
    gw_odt *odt = GW_NEW(&prepared->arena, gw_odt);
    if (odt == NULL)
        return gw_fail_memory(error);
    gw_buf contents[GW_ODT_PART_COUNT] = {0};
    gw_catalogue_fill(&odt->catalogue, prepared->style, &SPELLING, &prepared->arena);
    begin_styles(odt, prepared->style, &prepared->arena);
    gw_odt_put_settings(&contents[GW_ODT_SETTINGS]);
    gw_odf_manifest(&contents[GW_ODT_MANIFEST], MEDIA_TYPE, &NAMES[FIRST_LISTED], LISTED);
    gw_status status = compress_prepared(odt, contents, &prepared->arena, error);
    for (size_t i = 0; i < GW_ODT_PART_COUNT; i++)
        gw_buf_fini(&contents[i]);
    prepared->own = odt;
    return status;
}

static void release(gw_prepared *prepared)
{
    gw_odt *odt = prepared->own;
    gw_common_part_fini(&odt->styles);
}

/* The contents of the parts that belong to this document. */
typedef struct own_parts {
    gw_buf content, meta;
    gw_zip_stream begun; /* what a long document begins with */
    gw_buf styles;       /* its own, and the end of styles.xml; empty when it has none */
} own_parts;

static void put_own_parts(own_parts *own, const gw_manuscript *manuscript, const gw_style *style,
                          const gw_odt *odt, gw_arena *arena)
{
    gw_tailor tailor = gw_tailor_start(arena);
    gw_odt_put_content(&own->content, manuscript, style, &odt->catalogue, &tailor, &own->begun);
    gw_odt_put_meta(&own->meta, manuscript);
    if (tailor.first != NULL) {
        gw_odt_put_tailored(&own->styles, &tailor);
        gw_buf_put(&own->styles, gw_common_part_tail(&odt->styles));
    }
}

static gw_status pack(const own_parts *own, gw_odt *odt, gw_arena *arena, gw_buf *out,
                      gw_error *error)
{
    const gw_zip_part parts[] = {part_of(GW_ODT_CONTENT, &own->content),
                                 part_of(GW_ODT_META, &own->meta)};
    gw_zip_entry made[GW_COUNT(parts)], entries[GW_ODT_PART_COUNT];
    if (arena->failed || own->content.failed || own->meta.failed || own->styles.failed)
        return gw_fail_memory(error);
    gw_status status = gw_zip_stream_end(&own->begun, parts, made, GW_COUNT(parts), arena, error);
    memcpy(entries, odt->entries, sizeof entries);
    if (status == GW_OK && own->styles.n == 0)
        status = gw_common_part_take(&odt->styles, &entries[GW_ODT_STYLES], error);
    else if (status == GW_OK)
        status = gw_common_part_go_on(&odt->styles, gw_buf_view(&own->styles),
                                      &entries[GW_ODT_STYLES], arena, error);
    if (status != GW_OK)
        return status;
    entries[GW_ODT_CONTENT] = made[0];
    entries[GW_ODT_META] = made[1];
    return gw_zip_write(out, entries, GW_ODT_PART_COUNT, error);
}

static gw_status write_package(const gw_manuscript *manuscript, const gw_prepared *prepared,
                               gw_arena *arena, gw_buf *out, gw_error *error)
{
    gw_odt *odt = prepared->own;
    own_parts own = {0};
    put_own_parts(&own, manuscript, prepared->style, odt, arena);
    gw_status status = pack(&own, odt, arena, out, error);
    gw_zip_stream_fini(&own.begun);
    gw_buf_fini(&own.content);
    gw_buf_fini(&own.meta);
    gw_buf_fini(&own.styles);
    return status;
}

const gw_writer gw_writer_odt = {
    .name = "odt",
    .suffix = "odt",
    .media_type = MEDIA_TYPE,
    .prepare = prepare,
    .release = release,
    .write = write_package,
};
