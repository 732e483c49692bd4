/* SPDX-License-Identifier: MIT */
#include "cli/part_names.h"

#include "base/utf8.h"
#include "text/hanzi.h"

/* With number, blank and suffix a name stays below the 255 bytes of most file systems. */
enum { MOST_CHARS = 80, MOST_BYTES = 240, LEAST_DIGITS = 2 };

static bool is_allowed(uint32_t c)
{
    bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    return !is_control && !gw_is_invisible(c) && !gw_utf8_among(c, GW_S("\\/:*?\"<>|"));
}

/* Windows drops these at the end of a name. */
static bool is_idle_at_ends(uint32_t c)
{
    return c == '.' || gw_is_space(c);
}

static size_t cut_idle_end(const gw_buf *name, size_t start)
{
    size_t end = name->n;
    for (size_t at = end; at > start; end = at)
        if (!is_idle_at_ends(gw_utf8_previous(gw_buf_view(name), &at)))
            break;
    return end;
}

static void put_title(gw_buf *out, gw_str title)
{
    size_t start = out->n;
    for (size_t at = 0, chars = 0; at < title.n && chars < MOST_CHARS && !out->failed;) {
        size_t before = at;
        uint32_t c = gw_utf8_next(title, &at);
        if (!is_allowed(c) || (chars == 0 && is_idle_at_ends(c)))
            continue;
        if (out->n - start + (at - before) > MOST_BYTES)
            break;
        gw_buf_codepoint(out, c);
        chars++;
    }
    if (!out->failed)
        out->n = cut_idle_end(out, start);
}

static int count_digits(size_t value)
{
    int digits = 1;
    for (; value >= 10; value /= 10)
        digits++;
    return digits;
}

void gw_part_name_put(gw_buf *out, size_t number, size_t count, gw_str title, const char *suffix)
{
    int digits = count_digits(count);
    gw_buf_format(out, "%0*zu", digits > LEAST_DIGITS ? digits : LEAST_DIGITS, number);
    size_t bare = out->n;
    gw_buf_char(out, ' ');
    put_title(out, title);
    if (!out->failed && out->n == bare + 1)
        out->n = bare; /* no title: the number alone */
    gw_buf_format(out, ".%s", suffix);
}
