/* SPDX-License-Identifier: MIT
 *
 * What a document shows of Markdown. Bullets and quotes are common in plain texts, too, and rules
 * and underscores mean nothing; headings, fences, tables and bold words do. */
#include "base/str.h"
#include "parse/markdown.h"
#include "parse/pipes.h"
#include "parse/prefix.h"
#include "parse/spans.h"
#include "text/hanzi.h"

enum { ENOUGH = 2, WHOLE_LINE = 2, MARKED_LINE = 2, BULLETS = 2 };

/* What was counted, in the whole document. */
typedef struct marks_count {
    size_t headings, numbered, fences, tables, clear, codes, bullets, quotes;
    bool has_blanks;
} marks_count;

/* "# 1 机组" is a heading only where others are. */
static bool is_number_sign(const gw_prefix *p)
{
    return p->hashes == 1 && p->rest.n > 0 && gw_is_ascii_digit((unsigned char)p->rest.p[0]);
}

static void count_line(marks_count *n, gw_str text, gw_arena *arena)
{
    gw_prefix p = gw_prefix_read(text);
    n->fences += p.fence > 0;
    n->bullets += p.bullet;
    n->quotes += p.quoted;
    if (p.fence > 0 || p.rule || p.rest.n == 0)
        return;
    bool is_numbered = is_number_sign(&p);
    n->numbered += is_numbered;
    n->headings += p.hashes > 0 && !is_numbered;
    gw_spans spans = gw_spans_read(p.rest, false, arena);
    n->clear += spans.wholly_bold ? WHOLE_LINE : spans.clear;
    n->codes += spans.codes;
    n->has_blanks |= spans.has_lone_stars;
}

static bool is_enough(const marks_count *n)
{
    size_t bold = n->has_blanks ? 0 : n->clear; /* **市 makes a pair with the next */
    size_t strong = (n->headings + n->fences / 2 + n->tables) * MARKED_LINE + n->numbered + bold;
    size_t weak = n->codes + (n->bullets >= BULLETS) + (n->quotes > 0);
    return strong > 0 && strong + weak >= ENOUGH;
}

gw_evidence gw_evidence_weigh(const gw_lines *lines, const gw_hint *hints, gw_arena *arena)
{
    marks_count n = {0};
    size_t table_end = 0;
    for (size_t i = 0; i < lines->count; i++) {
        if (hints[i].verbatim || hints[i].gone)
            continue;
        size_t rows = i < table_end ? 0 : gw_pipes_count(lines, i);
        n.tables += rows > 0;
        table_end = rows > 0 ? i + rows : table_end;
        count_line(&n, lines->items[i].text, arena);
    }
    return (gw_evidence){.is_markdown = is_enough(&n), .has_blanks = n.has_blanks};
}
