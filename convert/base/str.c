/* SPDX-License-Identifier: MIT */
#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"

/* The byte looked for first is the needle's second: that one character in six begins with the same
 * byte is usual in Chinese. */
size_t gw_str_find(gw_str s, gw_str needle)
{
    if (needle.n == 0)
        return 0;
    size_t key = needle.n > 1 ? 1 : 0;
    for (size_t at = 0; at + needle.n <= s.n;) {
        const char *hit = memchr(s.p + at + key, needle.p[key], s.n - needle.n + 1 - at);
        if (hit == NULL)
            break;
        at = (size_t)(hit - s.p) - key;
        if (memcmp(s.p + at, needle.p, needle.n) == 0)
            return at;
        at++;
    }
    return GW_NOT_FOUND;
}

static bool is_ascii_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

gw_str gw_str_trim_ascii(gw_str s)
{
    while (s.n > 0 && is_ascii_space(s.p[0]))
        s = gw_str_from(s, 1);
    while (s.n > 0 && is_ascii_space(s.p[s.n - 1]))
        s.n--;
    return s;
}

bool gw_str_is_ascii(gw_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] >= 0x80)
            return false;
    return true;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool gw_str_equal_nocase(gw_str a, gw_str b)
{
    if (a.n != b.n)
        return false;
    for (size_t i = 0; i < a.n; i++)
        if (lower(a.p[i]) != lower(b.p[i]))
            return false;
    return true;
}

enum { LONGEST_WORD = 63 };

size_t gw_str_distance(gw_str a, gw_str b)
{
    size_t row[LONGEST_WORD + 1];
    if (a.n > LONGEST_WORD || b.n > LONGEST_WORD)
        return gw_str_equal(a, b) ? 0 : LONGEST_WORD + 1;
    for (size_t j = 0; j <= b.n; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.n; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.n; j++) {
            size_t replaced = diagonal + (lower(a.p[i - 1]) != lower(b.p[j - 1]));
            diagonal = row[j];
            size_t least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            row[j] = replaced < least ? replaced : least;
        }
    }
    return row[b.n];
}

void gw_buf_fini(gw_buf *buf)
{
    gw_heap_free(buf->p);
    *buf = (gw_buf){0};
}

static bool has_room(const gw_buf *buf, size_t more)
{
    return buf->capacity - buf->n >= more && !buf->failed;
}

static bool grow(gw_buf *buf, size_t more)
{
    size_t capacity = buf->capacity > 0 ? buf->capacity : 256;
    while (capacity - buf->n < more && capacity <= SIZE_MAX / 2)
        capacity *= 2;
    char *grown = capacity - buf->n >= more ? gw_heap_resize(buf->p, capacity) : NULL;
    if (grown == NULL) {
        buf->failed = true;
        return false;
    }
    buf->p = grown;
    buf->capacity = capacity;
    return true;
}

bool gw_buf_reserve(gw_buf *buf, size_t more)
{
    return has_room(buf, more) || (!buf->failed && grow(buf, more));
}

void gw_buf_put(gw_buf *buf, gw_str s)
{
    if (s.n == 0 || (!has_room(buf, s.n) && !gw_buf_reserve(buf, s.n)))
        return;
    memcpy(buf->p + buf->n, s.p, s.n);
    buf->n += s.n;
}

void gw_buf_puts(gw_buf *buf, const char *terminated)
{
    gw_buf_put(buf, gw_str_of(terminated));
}

void gw_buf_char(gw_buf *buf, char c)
{
    if (has_room(buf, 1) || gw_buf_reserve(buf, 1))
        buf->p[buf->n++] = c;
}

void gw_buf_codepoint(gw_buf *buf, uint32_t codepoint)
{
    char bytes[4];
    size_t length = gw_utf8_encode(codepoint, bytes);
    gw_buf_put(buf, (gw_str){bytes, length});
}

void gw_buf_int(gw_buf *buf, long long value)
{
    char digits[24];
    size_t at = sizeof digits;
    unsigned long long left = value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value;
    do
        digits[--at] = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (value < 0)
        digits[--at] = '-';
    gw_buf_put(buf, (gw_str){digits + at, sizeof digits - at});
}

void gw_buf_format(gw_buf *buf, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0 || !gw_buf_reserve(buf, (size_t)length + 1)) {
        buf->failed = true;
        return;
    }
    va_start(arguments, format);
    vsnprintf(buf->p + buf->n, (size_t)length + 1, format, arguments);
    va_end(arguments);
    buf->n += (size_t)length;
}

gw_status gw_buf_take(gw_buf *buf, gw_bytes *bytes)
{
    bool failed = buf->failed;
    if (failed) {
        gw_buf_fini(buf);
        return GW_E_NOMEM;
    }
    *bytes = (gw_bytes){buf->p, buf->n};
    *buf = (gw_buf){0};
    return GW_OK;
}

void gw_bytes_free(gw_bytes *bytes)
{
    if (bytes == NULL)
        return;
    gw_heap_free(bytes->data);
    *bytes = (gw_bytes){0};
}
