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

static gw_status prepare(gw_prepared *prepared, gw_error *error)
{
    gw_odt *odt = GW_NEW(&prepared->arena, gw_odt);
    if (odt == NULL)
        return gw_fail_memory(error);
    gw_buf contents[GW_ODT_PART_COUNT] = {0};
    gw_catalogue_fill(&odt->catalogue, prepared->style, &SPELLING, &prepared->arena);
    gw_odt_put_styles(&contents[GW_ODT_STYLES], prepared->style, &odt->catalogue);
    gw_odt_put_settings(&contents[GW_ODT_SETTINGS]);
    gw_odf_manifest(&contents[GW_ODT_MANIFEST], MEDIA_TYPE, &NAMES[FIRST_LISTED], LISTED);
    gw_status status = compress_prepared(odt, contents, &prepared->arena, error);
    for (size_t i = 0; i < GW_ODT_PART_COUNT; i++)
        gw_buf_fini(&contents[i]);
    prepared->own = odt;
    return status;
}

static gw_status pack(const gw_buf *content, const gw_buf *meta, const gw_odt *odt, gw_arena *arena,
                      gw_buf *out, gw_error *error)
{
    const gw_zip_part parts[] = {part_of(GW_ODT_CONTENT, content), part_of(GW_ODT_META, meta)};
    gw_zip_entry made[GW_COUNT(parts)], entries[GW_ODT_PART_COUNT];
    if (content->failed || meta->failed)
        return gw_fail_memory(error);
    gw_status status = gw_zip_compress(made, parts, GW_COUNT(parts), arena, error);
    if (status != GW_OK)
        return status;
    memcpy(entries, odt->entries, sizeof entries);
    entries[GW_ODT_CONTENT] = made[0];
    entries[GW_ODT_META] = made[1];
    return gw_zip_write(out, entries, GW_ODT_PART_COUNT, error);
}

static gw_status write_package(const gw_manuscript *manuscript, const gw_prepared *prepared,
                               gw_arena *arena, gw_buf *out, gw_error *error)
{
    const gw_odt *odt = prepared->own;
    gw_buf content = {0}, meta = {0};
    gw_odt_put_content(&content, manuscript->file, prepared->style, &odt->catalogue);
    gw_odt_put_meta(&meta, manuscript);
    gw_status status = pack(&content, &meta, odt, arena, out, error);
    gw_buf_fini(&content);
    gw_buf_fini(&meta);
    return status;
}

const gw_writer gw_writer_odt = {
    .name = "odt",
    .suffix = "odt",
    .media_type = MEDIA_TYPE,
    .prepare = prepare,
    .write = write_package,
};
