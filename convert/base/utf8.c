/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include "base/str.h"

/* Unicode 15, table 3-7: for a lead byte, how many bytes and the range of the second one. */
typedef struct lead_form {
    unsigned char first, last; /* lead bytes */
    unsigned char length;      /* of the whole form */
    unsigned char second_least, second_most;
} lead_form;

static const lead_form FORMS[] = {
    {0xC2, 0xDF, 2, 0x80, 0xBF},
    {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF},
    {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF},
    {0xF1, 0xF3, 4, 0x80, 0xBF},
    {0xF4, 0xF4, 4, 0x80, 0x8F},
};

static const lead_form *find_form(unsigned char lead)
{
    for (size_t i = 0; i < sizeof FORMS / sizeof FORMS[0]; i++)
        if (lead >= FORMS[i].first && lead <= FORMS[i].last)
            return &FORMS[i];
    return NULL;
}

/* A character of more than one byte; false when it is not well-formed. */
static bool decode_long(const unsigned char *p, size_t n, uint32_t *codepoint, size_t *length)
{
    const lead_form *form = find_form(p[0]);
    *length = 1;
    if (form == NULL)
        return false;
    uint32_t value = p[0] & (0x7Fu >> form->length);
    for (size_t i = 1; i < form->length; i++) {
        unsigned char least = i == 1 ? form->second_least : 0x80;
        unsigned char most = i == 1 ? form->second_most : 0xBF;
        if (i >= n || p[i] < least || p[i] > most) {
            *length = i;
            return false;
        }
        value = value << 6 | (p[i] & 0x3Fu);
    }
    *length = form->length;
    *codepoint = value;
    return true;
}

uint32_t gw_utf8_next_rare(gw_str s, size_t *at)
{
    const unsigned char *p = (const unsigned char *)s.p + *at;
    uint32_t codepoint = GW_REPLACEMENT;
    size_t length;
    if (!decode_long(p, s.n - *at, &codepoint, &length))
        codepoint = GW_REPLACEMENT;
    *at += length;
    return codepoint;
}

uint32_t gw_utf8_previous_rare(gw_str s, size_t *at)
{
    do
        --*at;
    while (*at > 0 && ((unsigned char)s.p[*at] & 0xC0) == 0x80);
    size_t from = *at;
    return gw_utf8_next(s, &from);
}

size_t gw_utf8_encode_rare(uint32_t codepoint, char out[4])
{
    if (codepoint > 0x10FFFF || (codepoint >= 0xD800 && codepoint <= 0xDFFF))
        codepoint = GW_REPLACEMENT;
    size_t length = codepoint < 0x800 ? 2 : codepoint < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, codepoint >>= 6)
        out[i] = (char)(0x80 | (codepoint & 0x3F));
    out[0] = (char)((0xF00 >> length & 0xFF) | codepoint);
    return length;
}

/* Of the eight bytes of `word`, those of the form 10xxxxxx, which begin no character. */
static unsigned count_continuations(uint64_t word)
{
    static const uint64_t LOWEST_BITS = UINT64_C(0x0101010101010101);
    uint64_t marks = word >> 7 & ~word >> 6 & LOWEST_BITS;
    return (unsigned)(marks * LOWEST_BITS >> 56);
}

/* Eight bytes at a time, which counts long lines several times as fast. */
size_t gw_utf8_count(gw_str s)
{
    size_t chars = s.n, at = 0;
    for (uint64_t word; s.n - at >= sizeof word; at += sizeof word) {
        memcpy(&word, s.p + at, sizeof word);
        chars -= count_continuations(word);
    }
    for (; at < s.n; at++)
        chars -= ((unsigned char)s.p[at] & 0xC0) == 0x80;
    return chars;
}

size_t gw_utf8_skip_long(gw_str s, size_t at)
{
    static const uint64_t HIGHEST_BITS = UINT64_C(0x8080808080808080);
    for (uint64_t word; s.n - at >= sizeof word; at += sizeof word) {
        memcpy(&word, s.p + at, sizeof word);
        if ((word & HIGHEST_BITS) != HIGHEST_BITS)
            break;
    }
    while (at < s.n && (unsigned char)s.p[at] >= 0x80)
        at++;
    return at;
}

size_t gw_utf8_offset(gw_str s, size_t chars)
{
    size_t at = 0;
    while (at < s.n && chars-- > 0)
        gw_utf8_next(s, &at);
    return at;
}

/* Are the next two characters of the common form? Of its bytes some bits are fixed. */
static bool is_common_pair(const unsigned char *p, size_t n)
{
    static const unsigned char FIXED[8] = {0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0};
    static const unsigned char FORM[8] = {0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80};
    uint64_t word, fixed, form;
    if (n < sizeof word)
        return false;
    memcpy(&word, p, sizeof word);
    memcpy(&fixed, FIXED, sizeof fixed);
    memcpy(&form, FORM, sizeof form);
    return (word & fixed) == form && p[0] != 0xE0 && p[0] != 0xED && p[3] != 0xE0 && p[3] != 0xED;
}

size_t gw_utf8_valid(gw_str s)
{
    for (size_t at = 0; at < s.n;) {
        const unsigned char *p = (const unsigned char *)s.p + at;
        if (is_common_pair(p, s.n - at)) {
            at += 2 * GW_UTF8_HAN_BYTES;
            continue;
        }
        uint32_t codepoint;
        size_t length = 3;
        if (!gw_utf8_is_common_form(p, s.n - at)) {
            length = 1;
            if (p[0] >= 0x80 && !decode_long(p, s.n - at, &codepoint, &length))
                return at;
        }
        at += length;
    }
    return s.n;
}

bool gw_utf8_among(uint32_t c, gw_str set)
{
    char bytes[4];
    size_t length = gw_utf8_encode(c, bytes);
    return gw_str_find(set, (gw_str){bytes, length}) != GW_NOT_FOUND;
}

uint32_t gw_utf8_first(gw_str s)
{
    size_t at = 0;
    return s.n > 0 ? gw_utf8_next(s, &at) : 0;
}

uint32_t gw_utf8_last(gw_str s)
{
    size_t at = s.n;
    return s.n > 0 ? gw_utf8_previous(s, &at) : 0;
}
