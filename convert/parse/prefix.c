/* SPDX-License-Identifier: MIT */
#include "parse/prefix.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

enum { DEEPEST_HEADING = 6, RULE_MARKS = 3, FENCE_MARKS = 3 };

static bool is_blank_at(gw_str s, size_t at)
{
    return at < s.n && gw_is_space(gw_utf8_next(s, &at));
}

static size_t count_start(gw_str s, char c)
{
    size_t n = 0;
    while (n < s.n && s.p[n] == c)
        n++;
    return n;
}

/* Three or more of one mark, with blanks between them or not, and nothing else. */
static bool is_rule(gw_str s)
{
    char mark = s.n > 0 ? s.p[0] : '\0';
    size_t marks = 0;
    if (mark != '-' && mark != '*')
        return false;
    for (size_t at = 0; at < s.n; at++) {
        if (s.p[at] != mark && s.p[at] != ' ' && s.p[at] != '\t')
            return false;
        marks += s.p[at] == mark;
    }
    return marks >= RULE_MARKS;
}

static size_t count_fence(gw_str s)
{
    char mark = s.n > 0 && (s.p[0] == '`' || s.p[0] == '~') ? s.p[0] : '\0';
    size_t marks = mark != '\0' ? count_start(s, mark) : 0;
    bool has_more = marks < s.n && memchr(s.p + marks, '`', s.n - marks) != NULL;
    return marks >= FENCE_MARKS && !has_more ? marks : 0;
}

/* ## heading ## : the hashes behind it are marks as well. */
static gw_str without_closing_hashes(gw_str s)
{
    size_t end = s.n;
    while (end > 0 && s.p[end - 1] == '#')
        end--;
    gw_str head = gw_trim(gw_str_head(s, end));
    return end < s.n && head.n < end ? head : s;
}

static void read_heading(gw_prefix *p)
{
    size_t hashes = count_start(p->rest, '#');
    gw_str behind = gw_str_from(p->rest, hashes);
    bool is_marked = is_blank_at(behind, 0) || (hashes > 1 && gw_is_han(gw_utf8_first(behind)));
    if (hashes == 0 || hashes > DEEPEST_HEADING || !is_marked)
        return;
    p->hashes = (int)hashes;
    p->rest = without_closing_hashes(gw_trim(behind));
}

static bool cut_bullet(gw_str *s)
{
    bool is_mark = s->n > 0 && (s->p[0] == '-' || s->p[0] == '*' || s->p[0] == '+');
    if (!is_mark || !is_blank_at(*s, 1))
        return false;
    *s = gw_trim(gw_str_from(*s, 1));
    return true;
}

gw_prefix gw_prefix_read(gw_str text)
{
    gw_prefix p = {.rest = text};
    while (p.rest.n > 0 && p.rest.p[0] == '>') {
        p.quoted = true;
        p.rest = gw_trim(gw_str_from(p.rest, 1));
    }
    p.fence = count_fence(p.rest);
    p.rule = is_rule(p.rest);
    if (p.fence > 0)
        p.rest = gw_trim(gw_str_from(p.rest, p.fence));
    if (p.fence > 0 || p.rule)
        return p;
    while (cut_bullet(&p.rest))
        p.bullet = true;
    read_heading(&p);
    return p;
}
