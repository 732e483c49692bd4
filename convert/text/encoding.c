/* SPDX-License-Identifier: MIT
 *
 * The forms of UTF are read here altogether. Of GB18030 and Big5 only the structure is known here,
 * which is enough to see where a converter goes wrong, and to read the part of GB18030 that some
 * converters get wrong: four bytes for U+10000 and beyond are plain arithmetic. */
#include "text/encoding.h"

#include "base/str.h"
#include "base/utf8.h"

static unsigned byte_at(gw_str bytes, size_t at)
{
    return at < bytes.n ? (unsigned char)bytes.p[at] : 0;
}

static bool is_within(unsigned value, unsigned first, unsigned last)
{
    return value >= first && value <= last;
}

static gw_unit known(uint32_t codepoint, size_t length)
{
    return (gw_unit){GW_UNIT_KNOWN, length, codepoint};
}

static gw_unit by_table(size_t length)
{
    return (gw_unit){GW_UNIT_BY_TABLE, length, 0};
}

static gw_unit broken(size_t length)
{
    return (gw_unit){GW_UNIT_BROKEN, length, 0};
}

static gw_unit utf8_unit(gw_str bytes, size_t at)
{
    size_t after = at;
    uint32_t c = gw_utf8_next(bytes, &after);
    bool is_written = gw_str_starts(gw_str_from(bytes, at), GW_S("\xEF\xBF\xBD"));
    return c == GW_REPLACEMENT && !is_written ? broken(after - at) : known(c, after - at);
}

/* `size` bytes as a number; 0 beyond the end. */
static uint32_t number_at(gw_str bytes, size_t at, size_t size, bool big_endian)
{
    uint32_t value = 0;
    for (size_t i = 0; i < size; i++)
        value = value << 8 | byte_at(bytes, at + (big_endian ? i : size - 1 - i));
    return value;
}

static gw_unit utf16_unit(gw_str bytes, size_t at, bool big_endian)
{
    size_t left = bytes.n - at;
    if (left < 2)
        return broken(left);
    uint32_t high = number_at(bytes, at, 2, big_endian);
    if (!is_within(high, 0xD800, 0xDFFF))
        return known(high, 2);
    uint32_t low = number_at(bytes, at + 2, 2, big_endian);
    if (high >= 0xDC00 || !is_within(low, 0xDC00, 0xDFFF))
        return broken(2);
    return known(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 4);
}

static gw_unit utf32_unit(gw_str bytes, size_t at, bool big_endian)
{
    size_t left = bytes.n - at;
    uint32_t value = number_at(bytes, at, 4, big_endian);
    if (left < 4 || value > 0x10FFFF || is_within(value, 0xD800, 0xDFFF))
        return broken(left < 4 ? left : 4);
    return known(value, 4);
}

static gw_unit utf16le_unit(gw_str bytes, size_t at)
{
    return utf16_unit(bytes, at, false);
}

static gw_unit utf16be_unit(gw_str bytes, size_t at)
{
    return utf16_unit(bytes, at, true);
}

static gw_unit utf32le_unit(gw_str bytes, size_t at)
{
    return utf32_unit(bytes, at, false);
}

static gw_unit utf32be_unit(gw_str bytes, size_t at)
{
    return utf32_unit(bytes, at, true);
}

/* GB 18030-2005, table 2: the four bytes count 10 * 126 * 10 to the next first byte; U+10000
 * stands at 0x90308130. What lies below is irregular and left to the table. */
static gw_unit gb18030_long_unit(gw_str bytes, size_t at)
{
    enum { SUPPLEMENTARY = 189000, BEYOND_BMP = 39420 };
    unsigned third = byte_at(bytes, at + 2), fourth = byte_at(bytes, at + 3);
    if (!is_within(third, 0x81, 0xFE) || !is_within(fourth, '0', '9'))
        return broken(1);
    unsigned index = byte_at(bytes, at) - 0x81;
    index = index * 10 + byte_at(bytes, at + 1) - '0';
    index = index * 126 + third - 0x81;
    index = index * 10 + fourth - '0';
    if (index < BEYOND_BMP)
        return by_table(4);
    bool exists = is_within(index, SUPPLEMENTARY, SUPPLEMENTARY + 0xFFFFF);
    return exists ? known(0x10000 + index - SUPPLEMENTARY, 4) : broken(4);
}

static gw_unit gb18030_unit(gw_str bytes, size_t at)
{
    unsigned lead = byte_at(bytes, at), trail = byte_at(bytes, at + 1);
    if (lead < 0x80)
        return by_table(1);
    if (!is_within(lead, 0x81, 0xFE))
        return broken(1);
    if (is_within(trail, '0', '9'))
        return gb18030_long_unit(bytes, at);
    return is_within(trail, 0x40, 0xFE) && trail != 0x7F ? by_table(2) : broken(1);
}

static gw_unit big5_unit(gw_str bytes, size_t at)
{
    unsigned lead = byte_at(bytes, at), trail = byte_at(bytes, at + 1);
    if (lead < 0x80)
        return by_table(1);
    bool is_trail = is_within(trail, 0x40, 0x7E) || is_within(trail, 0xA1, 0xFE);
    return is_within(lead, 0x81, 0xFE) && is_trail ? by_table(2) : broken(1);
}

const gw_encoding gw_utf8 = {"UTF-8", utf8_unit, false};
const gw_encoding gw_utf16le = {"UTF-16LE", utf16le_unit, false};
const gw_encoding gw_utf16be = {"UTF-16BE", utf16be_unit, false};
const gw_encoding gw_utf32le = {"UTF-32LE", utf32le_unit, false};
const gw_encoding gw_utf32be = {"UTF-32BE", utf32be_unit, false};
const gw_encoding gw_gb18030 = {"GB18030", gb18030_unit, true};
const gw_encoding gw_big5 = {"Big5", big5_unit, true};

typedef struct name_row {
    const char *name; /* in small letters, without '-', '_' and blanks */
    gw_encoding_name is;
} name_row;

static const name_row NAMES[] = {
    {"utf8",       {&gw_utf8, NULL}          },
    {"utf8sig",    {&gw_utf8, NULL}          },
    {"utf8bom",    {&gw_utf8, NULL}          },
    {"ascii",      {&gw_utf8, NULL}          },
    {"usascii",    {&gw_utf8, NULL}          },
    {"utf16",      {&gw_utf16le, &gw_utf16be}},
    {"ucs2",       {&gw_utf16le, &gw_utf16be}},
    {"unicode",    {&gw_utf16le, &gw_utf16be}}, /* as Windows' Notepad calls it */
    {"utf16le",    {&gw_utf16le, NULL}       },
    {"utf16be",    {&gw_utf16be, NULL}       },
    {"utf32",      {&gw_utf32le, &gw_utf32be}},
    {"utf32le",    {&gw_utf32le, NULL}       },
    {"utf32be",    {&gw_utf32be, NULL}       },
    {"gb18030",    {&gw_gb18030, NULL}       },
    {"gbk",        {&gw_gb18030, NULL}       }, /* GB18030 holds it, and GB 2312 */
    {"gb2312",     {&gw_gb18030, NULL}       },
    {"gb231280",   {&gw_gb18030, NULL}       },
    {"euccn",      {&gw_gb18030, NULL}       },
    {"cp936",      {&gw_gb18030, NULL}       },
    {"ms936",      {&gw_gb18030, NULL}       },
    {"windows936", {&gw_gb18030, NULL}       },
    {"936",        {&gw_gb18030, NULL}       },
    {"ansi",       {&gw_gb18030, NULL}       }, /* as Notepad calls it on a Chinese Windows */
    {"big5",       {&gw_big5, NULL}          },
    {"cp950",      {&gw_big5, NULL}          },
    {"ms950",      {&gw_big5, NULL}          },
    {"windows950", {&gw_big5, NULL}          },
    {"950",        {&gw_big5, NULL}          },
};

/* Does `name` say what `plain` says, case and separators apart? */
static bool says(const char *name, const char *plain)
{
    for (; *name != '\0'; name++) {
        if (*name == '-' || *name == '_' || *name == ' ')
            continue;
        char small = *name >= 'A' && *name <= 'Z' ? (char)(*name - 'A' + 'a') : *name;
        if (small != *plain)
            return false;
        plain++;
    }
    return *plain == '\0';
}

const gw_encoding_name *gw_encoding_find(const char *name)
{
    for (size_t i = 0; i < GW_COUNT(NAMES); i++)
        if (says(name, NAMES[i].name))
            return &NAMES[i].is;
    return NULL;
}

typedef struct mark_row {
    const char *mark;
    size_t length;
    const gw_encoding *encoding;
} mark_row;

/* The longer one first: FF FE begins both. */
static const mark_row MARKS[] = {
    {"\xEF\xBB\xBF",     3, &gw_utf8   },
    {"\xFF\xFE\0\0",     4, &gw_utf32le},
    {"\0\0\xFE\xFF",     4, &gw_utf32be},
    {"\xFF\xFE",         2, &gw_utf16le},
    {"\xFE\xFF",         2, &gw_utf16be},
    {"\x84\x31\x95\x33", 4, &gw_gb18030},
};

const gw_encoding *gw_encoding_of_mark(gw_str bytes)
{
    for (size_t i = 0; i < GW_COUNT(MARKS); i++)
        if (gw_str_starts(bytes, (gw_str){MARKS[i].mark, MARKS[i].length}))
            return MARKS[i].encoding;
    return NULL;
}
