/* SPDX-License-Identifier: MIT
 *
 * pack/zip: every field of a package against APPNOTE 6.3.10, and the parts read back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "manuscripts.h"
#include "pack/zip.h"

/* A field of a header: its offset there, its length, what must stand in it. */
typedef struct field {
    size_t offset;
    int length;
    uint32_t expected;
    const char *what;
} field;

static void check_fields(gw_str package, size_t start, const field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t found = number_at(package, start + fields[i].offset, fields[i].length);
        if (found != fields[i].expected)
            fail_msg("%s: %u, not %u", fields[i].what, found, fields[i].expected);
    }
}

static gw_str pack_parts(const gw_zip_part *parts, size_t count, gw_buf *out, gw_arena *arena)
{
    gw_zip_entry entries[4];
    assert_int_equal(gw_zip_compress(entries, parts, count, arena, NULL), GW_OK);
    assert_int_equal(gw_zip_write(out, entries, count, NULL), GW_OK);
    return gw_buf_view(out);
}

/* "abc" has the CRC-32 352441C2; stored it is 3 bytes. Header 30 + name 1 + bytes 3 = 34, record
 * 46 + 1 = 47. */
static void one_stored_part(void **state)
{
    (void)state;
    const gw_zip_part part = {GW_S("a"), GW_S("abc"), true};
    static const field LOCAL[] = {
        {0,  4, 0x04034b50, "signature"         },
        {4,  2, 10,         "version 1.0"       },
        {6,  2, 0,          "flags"             },
        {8,  2, 0,          "method stored"     },
        {10, 2, 0,          "time 00:00:00"     },
        {12, 2, 0x0021,     "date 1980-01-01"   },
        {14, 4, 0x352441c2, "CRC-32"            },
        {18, 4, 3,          "compressed size"   },
        {22, 4, 3,          "size"              },
        {26, 2, 1,          "name length"       },
        {28, 2, 0,          "extra field length"},
    };
    static const field RECORD[] = {
        {0,  4, 0x02014b50, "signature"                 },
        {4,  2, 20,         "made by"                   },
        {6,  2, 10,         "version 1.0"               },
        {8,  2, 0,          "flags"                     },
        {10, 2, 0,          "method stored"             },
        {12, 2, 0,          "time"                      },
        {14, 2, 0x0021,     "date"                      },
        {16, 4, 0x352441c2, "CRC-32"                    },
        {20, 4, 3,          "compressed size"           },
        {24, 4, 3,          "size"                      },
        {28, 2, 1,          "name length"               },
        {30, 2, 0,          "extra field length"        },
        {32, 2, 0,          "comment length"            },
        {34, 2, 0,          "disk"                      },
        {36, 2, 0,          "internal attributes"       },
        {38, 4, 0,          "external attributes"       },
        {42, 4, 0,          "offset of the local header"},
    };
    static const field END[] = {
        {0,  4, 0x06054b50, "signature"              },
        {4,  2, 0,          "disk"                   },
        {6,  2, 0,          "disk of the directory"  },
        {8,  2, 1,          "records here"           },
        {10, 2, 1,          "records"                },
        {12, 4, 47,         "size of the directory"  },
        {16, 4, 34,         "offset of the directory"},
        {20, 2, 0,          "comment length"         },
    };
    gw_buf out = {0};
    gw_arena arena = {0};
    gw_str package = pack_parts(&part, 1, &out, &arena);
    assert_int_equal(package.n, 34 + 47 + 22);
    check_fields(package, 0, LOCAL, GW_COUNT(LOCAL));
    check_fields(package, 34, RECORD, GW_COUNT(RECORD));
    check_fields(package, 34 + 47, END, GW_COUNT(END));
    assert_memory_equal(package.p + 30, "aabc", 4);
    assert_memory_equal(package.p + 34 + 46, "a", 1);
    gw_buf_fini(&out);
    gw_arena_fini(&arena);
}

static void parts_are_read_back(void **state)
{
    (void)state;
    static char long_text[5000];
    memset(long_text, 'x', sizeof long_text);
    const gw_zip_part parts[] = {
        {GW_S("mimetype"),   GW_S("text/plain"),                false},
        {GW_S("long.txt"),   {long_text, sizeof long_text},     false},
        {GW_S("empty"),      {"", 0},                           false},
        {GW_S("附件.txt"), {long_text, sizeof long_text - 1}, true },
    };
    gw_buf out = {0};
    gw_arena arena = {0};
    gw_str package = pack_parts(parts, GW_COUNT(parts), &out, &arena);
    for (size_t i = 0; i < GW_COUNT(parts); i++) {
        char name[32];
        snprintf(name, sizeof name, "%.*s", (int)parts[i].name.n, parts[i].name.p);
        assert_true(gw_str_equal(read_part(package, name, &arena), parts[i].bytes));
    }
    gw_buf_fini(&out);
    gw_arena_fini(&arena);
}

/* Short texts do not get smaller, long ones do; a part that must be stored is; flag 11 stands only
 * where a name is not ASCII. */
static void methods_and_flags(void **state)
{
    (void)state;
    static char text[1000];
    memset(text, 'x', sizeof text);
    const struct {
        gw_zip_part part;
        uint32_t version, flags, method;
    } rows[] = {
        {{GW_S("short"), GW_S("abc"), false},        10, 0,       0},
        {{GW_S("empty"), {"", 0}, false},            10, 0,       0},
        {{GW_S("long"), {text, sizeof text}, false}, 20, 0,       8},
        {{GW_S("long"), {text, sizeof text}, true},  10, 0,       0},
        {{GW_S("长"), {text, sizeof text}, false},  20, 1 << 11, 8},
    };
    for (size_t i = 0; i < GW_COUNT(rows); i++) {
        gw_buf out = {0};
        gw_arena arena = {0};
        gw_str package = pack_parts(&rows[i].part, 1, &out, &arena);
        const field fields[] = {
            {4, 2, rows[i].version, "version"},
            {6, 2, rows[i].flags,   "flags"  },
            {8, 2, rows[i].method,  "method" },
        };
        check_fields(package, 0, fields, GW_COUNT(fields));
        gw_buf_fini(&out);
        gw_arena_fini(&arena);
    }
}

/* The second local header begins where the first part ends, and the directory says so. */
static void offsets(void **state)
{
    (void)state;
    const gw_zip_part parts[] = {
        {GW_S("ab"), GW_S("12345"), true},
        {GW_S("c"),  GW_S("6"),     true}
    };
    gw_buf out = {0};
    gw_arena arena = {0};
    gw_str package = pack_parts(parts, 2, &out, &arena);
    size_t second = 30 + 2 + 5, directory = second + 30 + 1 + 1, record = directory + 46 + 2;
    assert_int_equal(number_at(package, second, 4), 0x04034b50);
    assert_int_equal(number_at(package, record, 4), 0x02014b50);
    assert_int_equal(number_at(package, record + 42, 4), second);
    assert_int_equal(number_at(package, package.n - 22 + 16, 4), directory);
    assert_int_equal(number_at(package, package.n - 22 + 8, 2), 2);
    gw_buf_fini(&out);
    gw_arena_fini(&arena);
}

/* An entry that was made before is put in as it is. */
static void ready_entries(void **state)
{
    (void)state;
    const gw_zip_entry entry = {GW_S("ready"), GW_S("\x03\x00"), 0, 0, true};
    gw_buf out = {0};
    assert_int_equal(gw_zip_write(&out, &entry, 1, NULL), GW_OK);
    assert_memory_equal(out.p + 30, "ready\x03\x00", 7);
    assert_int_equal(number_at(gw_buf_view(&out), 18, 4), 2);
    gw_buf_fini(&out);
}

/* What needs 64-bit records is refused before a byte is read or written. */
static void too_large(void **state)
{
    (void)state;
    static const gw_zip_entry huge[] = {
        {{"a", 1},     {NULL, 0xFFFFFFFF}, 1,          0, true },
        {{"a", 1},     {NULL, 1},          0xFFFFFFFF, 0, true },
        {{"a", 1},     {NULL, 0xFFFFFFFE}, 1,          0, true },
        {{"a", 65536}, {NULL, 1},          1,          0, false},
    };
    for (size_t i = 0; i < GW_COUNT(huge); i++) {
        gw_buf out = {0};
        gw_error error = {0};
        assert_int_equal(gw_zip_write(&out, &huge[i], 1, &error), GW_E_OUTPUT);
        assert_int_equal(error.id, GW_MSG_OUTPUT_TOO_LARGE);
        assert_int_equal(out.n, 0);
    }
    gw_buf out = {0};
    gw_error error = {0};
    assert_int_equal(gw_zip_write(&out, huge, 65535, &error), GW_E_OUTPUT);
    assert_int_equal(out.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_stored_part),   cmocka_unit_test(parts_are_read_back),
        cmocka_unit_test(methods_and_flags), cmocka_unit_test(offsets),
        cmocka_unit_test(ready_entries),     cmocka_unit_test(too_large),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
