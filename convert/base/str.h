/* SPDX-License-Identifier: MIT
 *
 * Views of text, and a buffer that grows. Lengths are bytes unless the name says chars. */
#ifndef GONGWEN_BASE_STR_H
#define GONGWEN_BASE_STR_H

#include <stdarg.h>
#include <string.h>

#include "gongwen.h"

#define GW_S(literal) ((gw_str){(literal), sizeof(literal) - 1})
#define GW_COUNT(array) (sizeof(array) / sizeof((array)[0]))

static inline gw_str gw_str_of(const char *terminated)
{
    return (gw_str){terminated, terminated != NULL ? strlen(terminated) : 0};
}

static inline bool gw_str_equal(gw_str a, gw_str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* The last byte goes first: Chinese characters differ there rather than at their start. */
static inline bool gw_str_starts(gw_str s, gw_str head)
{
    if (head.n == 0 || s.n < head.n)
        return head.n == 0;
    return s.p[head.n - 1] == head.p[head.n - 1] && memcmp(s.p, head.p, head.n) == 0;
}

static inline bool gw_str_ends(gw_str s, gw_str tail)
{
    if (tail.n == 0 || s.n < tail.n)
        return tail.n == 0;
    return s.p[s.n - 1] == tail.p[tail.n - 1] && memcmp(s.p + s.n - tail.n, tail.p, tail.n) == 0;
}

/* The view from byte `from` on; empty when `from` lies beyond the end. */
static inline gw_str gw_str_from(gw_str s, size_t from)
{
    if (s.n == 0) /* its pointer may be NULL, which nothing may be added to */
        return s;
    return from >= s.n ? (gw_str){s.p + s.n, 0} : (gw_str){s.p + from, s.n - from};
}

/* The first `length` bytes, or all of them when there are fewer. */
static inline gw_str gw_str_head(gw_str s, size_t length)
{
    return (gw_str){s.p, length < s.n ? length : s.n};
}

/* If `s` begins with `head`, step over it. */
static inline bool gw_str_cut(gw_str *s, gw_str head)
{
    if (!gw_str_starts(*s, head))
        return false;
    *s = gw_str_from(*s, head.n);
    return true;
}

/* The byte offset of `needle` in `s`, or GW_NOT_FOUND. */
#define GW_NOT_FOUND SIZE_MAX
size_t gw_str_find(gw_str s, gw_str needle);
/* Without ASCII white space at both ends. */
gw_str gw_str_trim_ascii(gw_str s);
/* No byte is 0x80 or above; true of an empty view. */
bool gw_str_is_ascii(gw_str s);
/* ASCII letters compare alike. */
bool gw_str_equal_nocase(gw_str a, gw_str b);
/* How many single-byte edits turn one into the other: for "did you mean" in messages. */
size_t gw_str_distance(gw_str a, gw_str b);

/* A buffer that fails sticky: after one failed append all later ones do nothing, and the caller
 * looks at `failed` once. A zeroed struct is an empty buffer. */
typedef struct gw_buf {
    char *p;
    size_t n;
    size_t capacity;
    bool failed;
} gw_buf;
void gw_buf_fini(gw_buf *buf);
void gw_buf_put(gw_buf *buf, gw_str s);
void gw_buf_puts(gw_buf *buf, const char *terminated);
void gw_buf_char(gw_buf *buf, char c);
void gw_buf_codepoint(gw_buf *buf, uint32_t codepoint);
void gw_buf_int(gw_buf *buf, long long value);
void gw_buf_format(gw_buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Room for `more` bytes beyond n, so that a caller can write there itself; false sets `failed`. */
bool gw_buf_reserve(gw_buf *buf, size_t more);
static inline gw_str gw_buf_view(const gw_buf *buf)
{
    return (gw_str){buf->p, buf->n};
}
/* Hands the memory over to `bytes` and leaves the buffer empty; GW_E_NOMEM when it had failed. */
gw_status gw_buf_take(gw_buf *buf, gw_bytes *bytes);

#endif
