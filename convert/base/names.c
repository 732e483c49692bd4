/* SPDX-License-Identifier: MIT */
#include "base/names.h"

enum { LONGEST_SUFFIX = 8 };

size_t gw_name_base(gw_str path)
{
    size_t at = path.n;
    while (at > 0 && path.p[at - 1] != '/')
        at--;
    return at;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_suffix(gw_str s)
{
    if (s.n == 0 || s.n > LONGEST_SUFFIX || !is_letter(s.p[0]))
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (!is_letter(s.p[i]) && !is_digit(s.p[i]))
            return false;
    return true;
}

gw_str gw_name_suffix(gw_str path)
{
    gw_str base = gw_str_from(path, gw_name_base(path));
    size_t dot = base.n;
    while (dot > 0 && base.p[dot - 1] != '.')
        dot--;
    gw_str suffix = gw_str_from(base, dot);
    bool is_hidden = dot <= 1; /* no dot, or one that begins the name */
    return !is_hidden && is_suffix(suffix) ? suffix : gw_str_from(base, base.n);
}

void gw_name_put(gw_buf *out, gw_str path, const char *suffix)
{
    gw_str old = gw_name_suffix(path);
    size_t dot = old.n > 0 ? 1 : 0;
    gw_buf_put(out, gw_str_head(path, path.n - old.n - dot));
    gw_buf_format(out, ".%s", suffix);
}
