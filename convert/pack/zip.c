/* SPDX-License-Identifier: MIT
 *
 * The layout, with the sections of APPNOTE 6.3.10:
 *
 *     local header, bytes     4.3.7, 4.3.8   one pair an entry
 *     central directory       4.3.12         one record an entry
 *     end of the directory    4.3.16 */
#include "pack/zip.h"

#include <libdeflate.h>

#include "base/error.h"
#include "pack/deflate.h"

enum {
    COMPRESSION_LEVEL = 6,
    PIECE = 1 << 20, /* of a stream */
    LOCAL_HEADER_SIZE = 30,
    DIRECTORY_RECORD_SIZE = 46,
    END_RECORD_SIZE = 22,
    VERSION_STORED = 10,   /* 4.4.3: 1.0 */
    VERSION_DEFLATED = 20, /* 2.0 */
    METHOD_STORED = 0,     /* 4.4.5 */
    METHOD_DEFLATED = 8,
    FLAG_UTF8 = 1 << 11,   /* 4.4.4 */
    DOS_TIME = 0,          /* 4.4.6: 00:00:00 */
    DOS_DATE = 1 << 5 | 1, /* 1980-01-01 */
};

/* 4.4.1.4: these values, and larger ones, ask for ZIP64 records. */
static const uint64_t SIZE_LIMIT = 0xFFFFFFFF;
static const uint64_t COUNT_LIMIT = 0xFFFF;

/* Deflates into the arena; empty when that makes nothing smaller or memory ran out (the arena
 * knows). */
static gw_str deflate_part(struct libdeflate_compressor *compressor, gw_str plain, gw_arena *arena)
{
    gw_str packed = {"", 0};
    if (plain.n < 2)
        return packed;
    size_t room = plain.n - 1; /* less than the plain size, or it is not worth it */
    char *bytes = gw_arena_alloc(arena, room, 1);
    if (bytes != NULL)
        packed =
            (gw_str){bytes, libdeflate_deflate_compress(compressor, plain.p, plain.n, bytes, room)};
    return packed;
}

static gw_zip_entry make_entry(struct libdeflate_compressor *compressor, const gw_zip_part *part,
                               gw_arena *arena)
{
    gw_zip_entry entry = {.name = part->name,
                          .plain_size = part->bytes.n,
                          .crc = libdeflate_crc32(0, part->bytes.p, part->bytes.n)};
    if (!part->stored)
        entry.packed = deflate_part(compressor, part->bytes, arena);
    entry.deflated = entry.packed.n > 0;
    if (!entry.deflated)
        entry.packed = gw_arena_copy(arena, part->bytes);
    return entry;
}

gw_status gw_zip_compress(gw_zip_entry *entries, const gw_zip_part *parts, size_t count,
                          gw_arena *arena, gw_error *error)
{
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(COMPRESSION_LEVEL);
    if (compressor == NULL)
        return gw_fail_memory(error);
    for (size_t i = 0; i < count; i++)
        entries[i] = make_entry(compressor, &parts[i], arena);
    libdeflate_free_compressor(compressor);
    return arena->failed ? gw_fail_memory(error) : GW_OK;
}

/* Deflates into the arena whatever the size; empty when memory ran out. */
static gw_str deflate_whole(gw_str plain, gw_arena *arena)
{
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(COMPRESSION_LEVEL);
    size_t room = compressor == NULL ? 0 : libdeflate_deflate_compress_bound(compressor, plain.n);
    char *bytes = room == 0 ? NULL : gw_arena_alloc(arena, room, 1);
    gw_str packed = {"", 0};
    if (bytes != NULL)
        packed =
            (gw_str){bytes, libdeflate_deflate_compress(compressor, plain.p, plain.n, bytes, room)};
    arena->failed |= packed.n == 0;
    libdeflate_free_compressor(compressor);
    return packed;
}

gw_status gw_zip_head_make(gw_zip_head *head, gw_str plain, gw_arena *arena, gw_error *error)
{
    gw_str packed = deflate_whole(plain, arena);
    *head = (gw_zip_head){.packed = gw_deflate_open_end(packed, arena),
                          .plain_size = plain.n,
                          .crc = libdeflate_crc32(0, plain.p, plain.n)};
    return arena->failed ? gw_fail_memory(error) : GW_OK;
}

gw_status gw_zip_go_on(gw_zip_entry *entry, const gw_zip_head *head, const gw_zip_part *part,
                       gw_arena *arena, gw_error *error)
{
    gw_str more = deflate_whole(part->bytes, arena);
    char *packed = gw_arena_alloc(arena, head->packed.n + more.n, 1);
    if (arena->failed || packed == NULL)
        return gw_fail_memory(error);
    memcpy(packed, head->packed.p, head->packed.n);
    memcpy(packed + head->packed.n, more.p, more.n);
    *entry = (gw_zip_entry){
        .name = part->name,
        .packed = {packed, head->packed.n + more.n},
        .plain_size = head->plain_size + part->bytes.n,
        .crc = libdeflate_crc32(head->crc, part->bytes.p, part->bytes.n),
        .deflated = true
    };
    return GW_OK;
}

/* The checksum of a front and what follows it, from the checksums of both. It is linear: the
 * front's is carried over as many zeros as the other has bytes, and theirs is taken away. */
static uint32_t join_crc(uint32_t front, uint32_t back, size_t back_size)
{
    static const char ZEROS[64 * 1024];
    uint32_t carried = front, of_zeros = 0;
    for (size_t left = back_size; left > 0;) {
        size_t some = left < sizeof ZEROS ? left : sizeof ZEROS;
        carried = libdeflate_crc32(carried, ZEROS, some);
        of_zeros = libdeflate_crc32(of_zeros, ZEROS, some);
        left -= some;
    }
    return carried ^ of_zeros ^ back;
}

/* Joins two beginnings, one behind the other; `packed` are the bytes of both. */
static gw_zip_head join_heads(const gw_zip_head *one, const gw_zip_head *next, gw_str packed)
{
    return (gw_zip_head){.packed = packed,
                         .plain_size = one->plain_size + next->plain_size,
                         .crc = join_crc(one->crc, next->crc, next->plain_size)};
}

static bool make_piece(gw_zip_head *piece, gw_buf *plain, gw_arena *arena)
{
    plain->failed |= gw_zip_head_make(piece, gw_buf_view(plain), arena, NULL) != GW_OK;
    plain->n = 0;
    return !plain->failed;
}

void gw_zip_stream_drain(gw_zip_stream *stream, gw_buf *part)
{
    gw_arena arena = {0};
    gw_zip_head piece;
    if (part->n < PIECE || part->failed)
        return;
    if (make_piece(&piece, part, &arena)) {
        gw_buf_put(&stream->packed, piece.packed);
        stream->head = join_heads(&stream->head, &piece, gw_buf_view(&stream->packed));
    }
    part->failed |= stream->packed.failed;
    gw_arena_fini(&arena);
}

void gw_zip_stream_put_before(gw_zip_stream *stream, gw_buf *front)
{
    gw_arena arena = {0};
    gw_zip_head piece;
    if (stream->head.plain_size == 0 || front->failed)
        return;
    if (make_piece(&piece, front, &arena)) {
        gw_buf both = {0};
        gw_buf_reserve(&both, piece.packed.n + stream->packed.n);
        gw_buf_put(&both, piece.packed);
        gw_buf_put(&both, gw_buf_view(&stream->packed));
        gw_buf_fini(&stream->packed);
        stream->packed = both;
        stream->head = join_heads(&piece, &stream->head, gw_buf_view(&both));
    }
    front->failed |= stream->packed.failed;
    gw_arena_fini(&arena);
}

gw_status gw_zip_stream_end(const gw_zip_stream *stream, const gw_zip_part *parts,
                            gw_zip_entry *entries, size_t count, gw_arena *arena, gw_error *error)
{
    size_t begun = stream->head.plain_size > 0;
    gw_status status = gw_zip_compress(entries + begun, parts + begun, count - begun, arena, error);
    if (status == GW_OK && begun)
        status = gw_zip_go_on(&entries[0], &stream->head, &parts[0], arena, error);
    return status;
}

void gw_zip_stream_fini(gw_zip_stream *stream)
{
    gw_buf_fini(&stream->packed);
    *stream = (gw_zip_stream){0};
}

static void put_number(gw_buf *out, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        gw_buf_char(out, (char)(value >> 8 * i & 0xFF));
}

/* The fields that a local header and a directory record share: from "version needed to extract"
 * to "extra field length". */
static void put_shared_fields(gw_buf *out, const gw_zip_entry *entry)
{
    put_number(out, entry->deflated ? VERSION_DEFLATED : VERSION_STORED, 2);
    put_number(out, gw_str_is_ascii(entry->name) ? 0 : FLAG_UTF8, 2);
    put_number(out, entry->deflated ? METHOD_DEFLATED : METHOD_STORED, 2);
    put_number(out, DOS_TIME, 2);
    put_number(out, DOS_DATE, 2);
    put_number(out, entry->crc, 4);
    put_number(out, entry->packed.n, 4);
    put_number(out, entry->plain_size, 4);
    put_number(out, entry->name.n, 2);
    put_number(out, 0, 2); /* no extra field */
}

static void put_entry(gw_buf *out, const gw_zip_entry *entry)
{
    gw_buf_put(out, GW_S("PK\3\4"));
    put_shared_fields(out, entry);
    gw_buf_put(out, entry->name);
    gw_buf_put(out, entry->packed);
}

static void put_directory_record(gw_buf *out, const gw_zip_entry *entry, uint64_t offset)
{
    gw_buf_put(out, GW_S("PK\1\2"));
    put_number(out, VERSION_DEFLATED, 2); /* made by: upper byte 0, no system's attributes */
    put_shared_fields(out, entry);
    put_number(out, 0, 2); /* no comment */
    put_number(out, 0, 2); /* disk number */
    put_number(out, 0, 2); /* internal attributes */
    put_number(out, 0, 4); /* external attributes */
    put_number(out, offset, 4);
    gw_buf_put(out, entry->name);
}

static void put_end_record(gw_buf *out, size_t count, uint64_t directory_size, uint64_t offset)
{
    gw_buf_put(out, GW_S("PK\5\6"));
    put_number(out, 0, 2); /* this disk */
    put_number(out, 0, 2); /* the directory's disk */
    put_number(out, count, 2);
    put_number(out, count, 2);
    put_number(out, directory_size, 4);
    put_number(out, offset, 4);
    put_number(out, 0, 2); /* no comment */
}

static uint64_t local_size(const gw_zip_entry *entry)
{
    return LOCAL_HEADER_SIZE + (uint64_t)entry->name.n + entry->packed.n;
}

/* The size of the whole package, or SIZE_LIMIT when it does not fit without ZIP64. */
static uint64_t package_size(const gw_zip_entry *entries, size_t count)
{
    uint64_t size = END_RECORD_SIZE;
    if (count >= COUNT_LIMIT)
        return SIZE_LIMIT;
    for (size_t i = 0; i < count && size < SIZE_LIMIT; i++) {
        const gw_zip_entry *entry = &entries[i];
        if (entry->name.n > UINT16_MAX || entry->packed.n >= SIZE_LIMIT ||
            entry->plain_size >= SIZE_LIMIT)
            return SIZE_LIMIT;
        size += local_size(entry) + DIRECTORY_RECORD_SIZE + entry->name.n;
    }
    return size;
}

gw_status gw_zip_write(gw_buf *out, const gw_zip_entry *entries, size_t count, gw_error *error)
{
    uint64_t size = package_size(entries, count);
    if (size >= SIZE_LIMIT)
        return gw_fail(error, GW_E_OUTPUT, NULL, 0, GW_MSG_OUTPUT_TOO_LARGE, (const char *)NULL);
    gw_buf_reserve(out, (size_t)size);
    uint64_t offset = 0;
    for (size_t i = 0; i < count; i++) {
        put_entry(out, &entries[i]);
        offset += local_size(&entries[i]);
    }
    uint64_t directory = offset;
    offset = 0;
    for (size_t i = 0; i < count; i++) {
        put_directory_record(out, &entries[i], offset);
        offset += local_size(&entries[i]);
    }
    put_end_record(out, count, size - directory - END_RECORD_SIZE, directory);
    return out->failed ? gw_fail_memory(error) : GW_OK;
}
