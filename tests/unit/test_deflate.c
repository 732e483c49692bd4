/* SPDX-License-Identifier: MIT
 *
 * pack/deflate, and zip parts that go on where another one began: whatever blocks the beginning is
 * made of, libdeflate reads both halves back as one stream. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "pack/common_part.h"
#include "pack/deflate.h"
#include "pack/zip.h"

enum { LARGEST = 400000 };

/* Numbers without an order that can be pressed, the same each time. */
static void fill_random(char *bytes, size_t count)
{
    uint32_t state = 12345;
    for (size_t i = 0; i < count; i++) {
        state = state * 1664525u + 1013904223u;
        bytes[i] = (char)(state >> 24);
    }
}

static void fill_text(char *bytes, size_t count)
{
    static const char WORDS[] = "<w:p><w:pPr><w:pStyle w:val=\"gw-body\"/></w:pPr><w:r><w:t>公文";
    for (size_t i = 0; i < count; i++)
        bytes[i] = i % 97 < 90 ? WORDS[i % (sizeof WORDS - 1)] : (char)('0' + i * 7 % 10);
}

/* Text, then what cannot be pressed, then text: blocks of all kinds in one stream. */
static void fill_mixed(char *bytes, size_t count)
{
    fill_text(bytes, count);
    fill_random(bytes + count / 3, count / 3);
}

static void fill_zeros(char *bytes, size_t count)
{
    memset(bytes, 0, count);
}

typedef struct kind {
    const char *name;
    void (*fill)(char *bytes, size_t count);
    size_t count;
} kind;

static const kind HEADS[] = {
    {"nothing",        fill_zeros,  0      },
    {"one byte",       fill_text,   1      },
    {"a few bytes",    fill_text,   20     },
    {"a run",          fill_zeros,  70000  },
    {"a sheet",        fill_text,   25000  },
    {"a long text",    fill_text,   LARGEST},
    {"random bytes",   fill_random, 3000   },
    {"more than 64 K", fill_random, 140000 },
    {"blocks of all",  fill_mixed,  LARGEST},
};

static void check_whole(const kind *head, const gw_zip_entry *entry, gw_str first, gw_str second)
{
    size_t whole = first.n + second.n;
    char *read = malloc(whole + 1);
    struct libdeflate_decompressor *reader = libdeflate_alloc_decompressor();
    size_t found = 0;
    assert_int_equal(entry->plain_size, whole);
    if (libdeflate_deflate_decompress(reader, entry->packed.p, entry->packed.n, read, whole + 1,
                                      &found) != LIBDEFLATE_SUCCESS)
        fail_msg("%s: cannot be read", head->name);
    assert_int_equal(found, whole);
    assert_memory_equal(read, first.p, first.n);
    assert_memory_equal(read + first.n, second.p, second.n);
    assert_int_equal(libdeflate_crc32(0, read, whole), entry->crc);
    libdeflate_free_decompressor(reader);
    free(read);
}

static void parts_go_on(void **state)
{
    (void)state;
    static char bytes[LARGEST];
    static const char *const RESTS[] = {"", "x", "</w:styles>", "<a/><a/><a/><a/><a/><a/><b/>"};
    for (size_t i = 0; i < sizeof HEADS / sizeof HEADS[0]; i++)
        for (size_t j = 0; j < sizeof RESTS / sizeof RESTS[0]; j++) {
            gw_arena arena = {0};
            gw_zip_head head;
            gw_zip_entry entry;
            HEADS[i].fill(bytes, HEADS[i].count);
            gw_str first = {bytes, HEADS[i].count}, second = gw_str_of(RESTS[j]);
            const gw_zip_part part = {GW_S("styles.xml"), second, false};
            assert_int_equal(gw_zip_head_make(&head, first, &arena, NULL), GW_OK);
            assert_int_equal(gw_zip_go_on(&entry, &head, &part, &arena, NULL), GW_OK);
            check_whole(&HEADS[i], &entry, first, second);
            gw_arena_fini(&arena);
        }
}

enum { STREAM_PIECE = (1 << 20) + 5000, PIECES = 3, LAST = 700 };

/* A long part in pieces, with a front that is put before them and an end behind: one stream. */
static void long_parts(void **state)
{
    (void)state;
    static const char FRONT[] = "<?xml version=\"1.0\"?><root>";
    enum { FRONT_SIZE = sizeof FRONT - 1, WHOLE = FRONT_SIZE + PIECES * STREAM_PIECE + LAST };
    static char bytes[WHOLE];
    gw_zip_stream stream = {0};
    gw_arena arena = {0};
    gw_buf part = {0};
    gw_zip_entry entries[2];
    memcpy(bytes, FRONT, FRONT_SIZE);
    fill_mixed(bytes + FRONT_SIZE, WHOLE - FRONT_SIZE);
    for (size_t i = 0; i < PIECES; i++) {
        gw_buf_put(&part, (gw_str){bytes + FRONT_SIZE + i * STREAM_PIECE, STREAM_PIECE});
        gw_zip_stream_drain(&stream, &part);
        assert_int_equal(part.n, 0);
    }
    assert_int_equal(stream.head.crc,
                     libdeflate_crc32(0, bytes + FRONT_SIZE, PIECES * STREAM_PIECE));
    gw_buf_puts(&part, FRONT);
    gw_zip_stream_put_before(&stream, &part);
    assert_int_equal(part.n, 0);
    gw_str last = {bytes + WHOLE - LAST, LAST};
    const gw_zip_part parts[] = {
        {.name = GW_S("long.xml"),  .bytes = last                },
        {.name = GW_S("other.xml"), .bytes = GW_S("<a/><a/><a/>")},
    };
    assert_int_equal(gw_zip_stream_end(&stream, parts, entries, 2, &arena, NULL), GW_OK);
    const kind told = {"a long part", NULL, 0};
    check_whole(&told, &entries[0], (gw_str){bytes, WHOLE - LAST}, last);
    assert_false(part.failed);
    gw_buf_fini(&part);
    gw_zip_stream_fini(&stream);
    gw_arena_fini(&arena);
}

/* What has less than a piece stays in its buffer, and is compressed as ever. */
static void short_parts(void **state)
{
    (void)state;
    gw_zip_stream stream = {0};
    gw_arena arena = {0};
    gw_buf part = {0};
    gw_zip_entry entry, expected;
    gw_buf_puts(&part, "<root><a/><a/><a/><a/><a/><a/></root>");
    size_t size = part.n;
    gw_zip_stream_drain(&stream, &part);
    gw_zip_stream_put_before(&stream, &part);
    assert_int_equal(part.n, size);
    const gw_zip_part only = {.name = GW_S("short.xml"), .bytes = gw_buf_view(&part)};
    assert_int_equal(gw_zip_stream_end(&stream, &only, &entry, 1, &arena, NULL), GW_OK);
    assert_int_equal(gw_zip_compress(&expected, &only, 1, &arena, NULL), GW_OK);
    assert_int_equal(entry.packed.n, expected.packed.n);
    assert_memory_equal(entry.packed.p, expected.packed.p, expected.packed.n);
    gw_buf_fini(&part);
    gw_zip_stream_fini(&stream);
    gw_arena_fini(&arena);
}

/* A part that packages have in common: compressed once, whole and as a head, and the same as if
 * each package had done it. */
static void common_parts(void **state)
{
    (void)state;
    static char bytes[30000];
    gw_common_part common = {0};
    gw_arena arena = {0};
    gw_zip_entry one, again, whole, longer;
    fill_text(bytes, sizeof bytes);
    gw_str plain = {bytes, sizeof bytes};
    const gw_zip_part part = {.name = GW_S("styles.xml"), .bytes = plain};
    gw_common_part_init(&common, part.name, plain, 29000);
    assert_int_equal(gw_common_part_take(&common, &one, NULL), GW_OK);
    assert_int_equal(gw_common_part_take(&common, &again, NULL), GW_OK);
    assert_ptr_equal(one.packed.p, again.packed.p);
    assert_int_equal(gw_zip_compress(&whole, &part, 1, &arena, NULL), GW_OK);
    assert_int_equal(one.packed.n, whole.packed.n);
    assert_memory_equal(one.packed.p, whole.packed.p, whole.packed.n);
    assert_int_equal(gw_common_part_tail(&common).n, 1000);
    gw_str more = GW_S("<w:style/></w:styles>");
    assert_int_equal(gw_common_part_go_on(&common, more, &longer, &arena, NULL), GW_OK);
    const kind told = {"a common part", NULL, 0};
    check_whole(&told, &longer, gw_str_head(plain, 29000), more);
    gw_common_part_fini(&common);
    gw_arena_fini(&arena);
}

/* The empty stream in its three forms: a stored block, one with the fixed codes, and what other
 * programs leave behind the end. */
static void small_streams(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t count;
        const char *open;
        size_t open_count;
    } rows[] = {
        {"\x01\x00\x00\xFF\xFF", 5, "\x00\x00\x00\xFF\xFF\x00\x00\x00\xFF\xFF", 10},
        {"\x03\x00",             2, "\x02\x00\x00\x00\xFF\xFF",                 6 },
        {"\x03\xFC\xAB",         3, "\x02\x00\x00\x00\xFF\xFF",                 6 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        gw_arena arena = {0};
        gw_str open = gw_deflate_open_end((gw_str){rows[i].bytes, rows[i].count}, &arena);
        assert_int_equal(open.n, rows[i].open_count);
        assert_memory_equal(open.p, rows[i].open, open.n);
        gw_arena_fini(&arena);
    }
}

/* Cut off anywhere, or with one byte changed, a stream is refused or read to some end, but never
 * read beyond. */
static void broken_streams(void **state)
{
    (void)state;
    static char bytes[3000], packed[4000];
    fill_mixed(bytes, sizeof bytes);
    struct libdeflate_compressor *writer = libdeflate_alloc_compressor(9);
    size_t count = libdeflate_deflate_compress(writer, bytes, sizeof bytes, packed, sizeof packed);
    libdeflate_free_compressor(writer);
    assert_true(count > 100);
    for (size_t i = 0; i < count; i++) {
        gw_arena arena = {0};
        char *cut = malloc(i + 1); /* of just this size, so that a reader of more is found out */
        memcpy(cut, packed, i);
        assert_int_equal(gw_deflate_open_end((gw_str){cut, i}, &arena).n, 0);
        char *changed = malloc(count);
        memcpy(changed, packed, count);
        changed[i] = (char)~changed[i];
        gw_deflate_open_end((gw_str){changed, count}, &arena);
        free(changed);
        free(cut);
        gw_arena_fini(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_go_on),   cmocka_unit_test(long_parts),
        cmocka_unit_test(short_parts),   cmocka_unit_test(common_parts),
        cmocka_unit_test(small_streams), cmocka_unit_test(broken_streams),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("deflate", tests, NULL, NULL);
}
