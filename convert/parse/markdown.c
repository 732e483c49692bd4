/* SPDX-License-Identifier: MIT */
#include "parse/markdown.h"

#include "base/str.h"
#include "base/utf8.h"
#include "parse/pipes.h"
#include "parse/prefix.h"
#include "parse/spans.h"
#include "text/hanzi.h"

typedef struct markdown_reader {
    gw_lines *lines;
    gw_hint *hints;
    bool has_blanks;
    gw_arena *arena;
    size_t fence; /* marks of the fence that is open; 0: none */
    bool in_code; /* it names a language */
} markdown_reader;

/* ---- tables --------------------------------------------------------------------------------- */

/* The cells of a row, parted by tabs. */
static gw_str join_cells(const markdown_reader *r, gw_str row)
{
    char *out = gw_arena_alloc(r->arena, row.n * 2 + 1, 1);
    size_t n = 0, cells = 0;
    gw_str cell;
    while (out != NULL && gw_pipes_cut_cell(&row, &cell, cells == 0)) {
        gw_str text = gw_spans_read(cell, r->has_blanks, r->arena).text;
        if (cells++ > 0)
            out[n++] = '\t';
        if (text.n > 0)
            memcpy(out + n, text.p, text.n);
        n += text.n;
    }
    return (gw_str){out, n};
}

static void read_row(const markdown_reader *r, size_t index)
{
    gw_str text = join_cells(r, r->lines->items[index].text);
    r->lines->items[index].text = text;
    r->hints[index].table_row = true;
    r->hints[index].gone = gw_is_blank(text);
}

/* ---- lines ---------------------------------------------------------------------------------- */

static bool is_language(gw_str name)
{
    static const char *const TEXTS[] = {"", "markdown", "md", "text", "txt", "plain", "plaintext"};
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++)
        if (gw_str_equal_nocase(name, gw_str_of(TEXTS[i])))
            return false;
    return true;
}

/* A fence opens, or closes the one that is open; inside code another one is text. */
static bool read_fence(markdown_reader *r, const gw_prefix *p)
{
    if (r->fence == 0) {
        r->fence = p->fence;
        r->in_code = is_language(p->rest);
        return true;
    }
    if (r->in_code && (p->fence < r->fence || p->rest.n > 0))
        return false;
    r->fence = 0;
    r->in_code = false;
    return true;
}

static bool is_mark_alone(const markdown_reader *r, const gw_prefix *p, gw_str text)
{
    bool may_be_name = r->has_blanks && text.n > 0 && text.p[0] == '*'; /* ***, who signs */
    return (p->rule && !may_be_name) || (p->rest.n == 0 && p->fence == 0);
}

static void read_text(const markdown_reader *r, size_t index, const gw_prefix *p)
{
    gw_line *line = &r->lines->items[index];
    gw_hint *hint = &r->hints[index];
    gw_spans spans = gw_spans_read(p->rest, r->has_blanks, r->arena);
    hint->hashes = (unsigned char)p->hashes;
    hint->bullet = p->bullet;
    hint->quoted = p->quoted;
    hint->bold_chars = (unsigned)spans.bold_chars;
    hint->wholly_bold = spans.wholly_bold;
    if (p->rest.n < line->text.n)
        line->indent.n = 0; /* it told how deep the list is */
    line->text = spans.text;
}

static void read_line(markdown_reader *r, size_t index)
{
    gw_str text = r->lines->items[index].text;
    gw_prefix p = gw_prefix_read(text);
    gw_hint *hint = &r->hints[index];
    if (p.fence > 0 && read_fence(r, &p))
        hint->gone = true;
    else if (r->in_code)
        hint->code = true;
    else if (is_mark_alone(r, &p, text))
        hint->gone = true;
    else if (!p.rule)
        read_text(r, index, &p);
}

void gw_markdown_read(gw_lines *lines, gw_hint *hints, bool has_blanks, gw_arena *arena)
{
    markdown_reader r = {.lines = lines, .hints = hints, .has_blanks = has_blanks, .arena = arena};
    for (size_t i = 0; i < lines->count && !arena->failed;) {
        if (hints[i].verbatim || hints[i].gone) {
            i++;
            continue;
        }
        size_t rows = r.in_code ? 0 : gw_pipes_count(lines, i);
        for (size_t row = 0; row < rows; row++)
            if (row != 1)
                read_row(&r, i + row);
        if (rows > 0)
            hints[i + 1].gone = hints[i + 1].table_row = true; /* the dashes below its head */
        else
            read_line(&r, i);
        i += rows > 0 ? rows : 1;
    }
}
