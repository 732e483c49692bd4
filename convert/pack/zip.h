/* SPDX-License-Identifier: MIT
 *
 * Parts -> a ZIP package (PKWARE APPNOTE 6.3.10), the same bytes for the same parts: the order is
 * the caller's, every date is 1980-01-01 00:00:00, there are no extra fields, no comments and no
 * data descriptors. Compressing and writing are two steps, so that parts which are the same in
 * many packages are compressed once. */
#ifndef GONGWEN_PACK_ZIP_H
#define GONGWEN_PACK_ZIP_H

#include "base/arena.h"
#include "base/str.h"
#include "gongwen.h"

/* A part as its maker gives it. */
typedef struct gw_zip_part {
    gw_str name; /* UTF-8, '/' between folders */
    gw_str bytes;
    bool stored; /* not to be compressed, such as ODF's mimetype */
} gw_zip_part;

/* A part as it stands in the package. `name` and `packed` are owned elsewhere. */
typedef struct gw_zip_entry {
    gw_str name;
    gw_str packed;
    size_t plain_size;
    uint32_t crc; /* of the plain bytes */
    bool deflated;
} gw_zip_entry;

/* Compresses `count` parts into `entries`, level 6; what would not get smaller is stored. `packed`
 * lies in the arena, `name` stays the part's. Errors: GW_E_NOMEM. */
gw_status gw_zip_compress(gw_zip_entry *entries, const gw_zip_part *parts, size_t count,
                          gw_arena *arena, gw_error *error);

/* How many parts begin: compressed once, ready to be gone on with. */
typedef struct gw_zip_head {
    gw_str packed; /* an open deflate stream (pack/deflate) */
    size_t plain_size;
    uint32_t crc; /* of the plain bytes so far */
} gw_zip_head;

/* Compresses the beginning of a part into the arena. Errors: GW_E_NOMEM. */
gw_status gw_zip_head_make(gw_zip_head *head, gw_str plain, gw_arena *arena, gw_error *error);
/* The entry of a part that begins with `head` and goes on with `part->bytes`: only these are
 * compressed. Memory as with gw_zip_compress. Errors: GW_E_NOMEM. */
gw_status gw_zip_go_on(gw_zip_entry *entry, const gw_zip_head *head, const gw_zip_part *part,
                       gw_arena *arena, gw_error *error);

/* A long part that is compressed while it is made, so that it never lies in memory as a whole.
 * Zeroed at first; it owns its bytes. */
typedef struct gw_zip_stream {
    gw_buf packed;
    gw_zip_head head; /* of what came so far; its bytes are those of `packed` */
} gw_zip_stream;

/* Room for a piece and what may come before it is taken. */
enum { GW_ZIP_STREAM_ROOM = (1 << 20) + (1 << 16) };

/* When a good piece of the part, a megabyte, has gathered in `part`, compresses it and empties the
 * buffer; otherwise nothing happens, and short parts stay as they are. Failure is that of `part`,
 * sticky. */
void gw_zip_stream_drain(gw_zip_stream *stream, gw_buf *part);
/* What stands in front of all that was taken so far, known late; nothing when that is nothing. The
 * buffer is emptied then. */
void gw_zip_stream_put_before(gw_zip_stream *stream, gw_buf *front);
/* gw_zip_compress, where the first of the parts is the rest of the one that the stream has begun.
 */
gw_status gw_zip_stream_end(const gw_zip_stream *stream, const gw_zip_part *parts,
                            gw_zip_entry *entries, size_t count, gw_arena *arena, gw_error *error);
void gw_zip_stream_fini(gw_zip_stream *stream);

/* Appends the package of `entries`, in their order, to `out`; offsets count from the end of what
 * `out` holds already. Errors: GW_E_OUTPUT (OUTPUT_TOO_LARGE) when the package would need ZIP64
 * records, before anything is written; GW_E_NOMEM. */
gw_status gw_zip_write(gw_buf *out, const gw_zip_entry *entries, size_t count, gw_error *error);

#endif
