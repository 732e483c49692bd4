/* SPDX-License-Identifier: MIT
 *
 * UTF-8, decoded in one place. Nobody else indexes bytes of a Chinese text. */
#ifndef GONGWEN_BASE_UTF8_H
#define GONGWEN_BASE_UTF8_H

#include "gongwen.h"

#define GW_REPLACEMENT 0xFFFDu

/* Decodes the character at byte `*at` (< s.n) and steps over it. What is not well-formed (Unicode
 * 15, table 3-7: overlong forms, surrogates, beyond U+10FFFF, cut off) gives GW_REPLACEMENT and
 * steps over the longest part that could have begun a character, at least one byte. */
static inline uint32_t gw_utf8_next(gw_str s, size_t *at);
/* The same for characters that are neither ASCII nor of the common form. */
uint32_t gw_utf8_next_rare(gw_str s, size_t *at);
/* The character that ends at byte `*at` (> 0) of well-formed text; steps back over it. */
static inline uint32_t gw_utf8_previous(gw_str s, size_t *at);
/* The same for characters that are neither ASCII nor of the common form. */
uint32_t gw_utf8_previous_rare(gw_str s, size_t *at);
/* Writes up to 4 bytes, returns how many; surrogates and values beyond U+10FFFF become U+FFFD. */
static inline size_t gw_utf8_encode(uint32_t codepoint, char out[4]);
/* The same for characters that are neither ASCII nor in the middle of the three-byte range. */
size_t gw_utf8_encode_rare(uint32_t codepoint, char out[4]);
/* Characters in well-formed text. */
size_t gw_utf8_count(gw_str s);
/* Steps over the ideographs U+4E00 to U+9FFF that stand at byte `at` of well-formed text, as most
 * of a Chinese one does: returns where they end. Each has GW_UTF8_HAN_BYTES. */
enum { GW_UTF8_HAN_BYTES = 3 };
static inline size_t gw_utf8_skip_han(gw_str s, size_t at);
/* Decodes one of them and steps over it; false, and nothing done, where something else stands. */
static inline bool gw_utf8_next_han(gw_str s, size_t *at, uint32_t *codepoint);
/* Steps over characters beyond ASCII: returns where the first other byte stands. */
size_t gw_utf8_skip_long(gw_str s, size_t at);
/* The byte offset of character number `chars`, or s.n when there are fewer. */
size_t gw_utf8_offset(gw_str s, size_t chars);
/* The offset of the first byte that is not well-formed; s.n when all of it is. */
size_t gw_utf8_valid(gw_str s);
/* Is this character in a set, given as text? */
bool gw_utf8_among(uint32_t c, gw_str set);
/* The same for a literal U"…"; 0 is in no set. */
static inline bool gw_char_among(uint32_t c, const uint32_t *set);
/* First and last character; 0 for an empty view. */
uint32_t gw_utf8_first(gw_str s);
uint32_t gw_utf8_last(gw_str s);

/* Nearly all characters of a Chinese text are three bytes long; the rest goes the long way, and so
 * do the two lead bytes that not every second byte may follow. */
static inline bool gw_utf8_is_common_form(const unsigned char *p, size_t n)
{
    return n >= 3 && p[0] > 0xE0 && p[0] < 0xF0 && p[0] != 0xED && (p[1] & 0xC0) == 0x80 &&
           (p[2] & 0xC0) == 0x80;
}

/* The character of three bytes in the common form. */
static inline uint32_t gw_utf8_join(const unsigned char *p)
{
    return (uint32_t)(p[0] & 0x0Fu) << 12 | (uint32_t)(p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
}

static inline uint32_t gw_utf8_next(gw_str s, size_t *at)
{
    const unsigned char *p = (const unsigned char *)s.p + *at;
    if (p[0] < 0x80) {
        ++*at;
        return p[0];
    }
    if (!gw_utf8_is_common_form(p, s.n - *at))
        return gw_utf8_next_rare(s, at);
    *at += 3;
    return gw_utf8_join(p);
}

static inline uint32_t gw_utf8_previous(gw_str s, size_t *at)
{
    size_t from = *at - 1;
    bool is_ascii = (unsigned char)s.p[from] < 0x80;
    if (!is_ascii && (*at < 3 || !gw_utf8_is_common_form((const unsigned char *)s.p + *at - 3, 3)))
        return gw_utf8_previous_rare(s, at);
    *at = from = is_ascii ? from : *at - 3;
    return gw_utf8_next(s, &from);
}

static inline bool gw_utf8_begins_han(const unsigned char *p)
{
    return p[0] >= 0xE4 && p[0] <= 0xE9 && (p[0] > 0xE4 || p[1] >= 0xB8);
}

static inline size_t gw_utf8_skip_han(gw_str s, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)s.p;
    while (s.n - at >= GW_UTF8_HAN_BYTES && gw_utf8_begins_han(&bytes[at]))
        at += GW_UTF8_HAN_BYTES;
    return at;
}

static inline bool gw_utf8_next_han(gw_str s, size_t *at, uint32_t *codepoint)
{
    const unsigned char *p = (const unsigned char *)s.p + *at;
    if (s.n - *at < GW_UTF8_HAN_BYTES || !gw_utf8_begins_han(p))
        return false;
    *at += GW_UTF8_HAN_BYTES;
    *codepoint = gw_utf8_join(p);
    return true;
}

static inline size_t gw_utf8_encode(uint32_t codepoint, char out[4])
{
    if (codepoint < 0x80) {
        out[0] = (char)codepoint;
        return 1;
    }
    if (codepoint < 0x800 || codepoint >= 0xD800)
        return gw_utf8_encode_rare(codepoint, out);
    out[0] = (char)(0xE0 | codepoint >> 12);
    out[1] = (char)(0x80 | (codepoint >> 6 & 0x3F));
    out[2] = (char)(0x80 | (codepoint & 0x3F));
    return 3;
}

static inline bool gw_char_among(uint32_t c, const uint32_t *set)
{
    while (*set != 0 && *set != c)
        set++;
    return *set != 0;
}

#endif
