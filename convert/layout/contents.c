/* SPDX-License-Identifier: MIT */
#include "layout/contents.h"

#include <string.h>

#include "layout/lines.h"
#include "layout/pages.h"
#include "layout/title.h"
#include "layout/title_cost.h"
#include "write/flow.h"

/* How many pages stand before the first document. */
static unsigned count_front_pages(const gw_pages *pages)
{
    size_t i = 0;
    while (i < pages->count && pages->paragraphs[i].first->parent->kind == GW_NODE_FILE)
        i++;
    return i < pages->count ? pages->paragraphs[i].page - 1 : 0;
}

void gw_contents_count_pages(const gw_node *file, const gw_style *style, gw_targets *targets,
                             gw_arena *arena)
{
    gw_pages pages = gw_pages_of(file, style, arena);
    if (arena->failed)
        return;
    unsigned front = gw_flow_has_front(file, style) ? count_front_pages(&pages) : 0;
    for (size_t i = 0; i < pages.count; i++) {
        const gw_placed *placed = &pages.paragraphs[i];
        unsigned mark = placed->first->in_contents ? 0 : placed->first->mark;
        if (mark > 0 && mark <= targets->count)
            targets->items[mark - 1].page =
                placed->page > front ? placed->page - front : placed->page;
    }
}

/* An entry of more than one line. */
typedef struct long_entry {
    gw_str text;
    gw_glyphs glyphs;
    gw_column column;
    const int *costs; /* of a line's end before each glyph, as in a title; NULL: not known */
} long_entry;

/* How many lines the glyphs from `from` on take below another one. */
static unsigned lines_below(const long_entry *entry, size_t from)
{
    unsigned count = 0;
    for (; from < entry->glyphs.count; count++)
        from =
            gw_line_end(&entry->glyphs, from, entry->column.right_twips - entry->column.left_twips);
    return count;
}

/* A line ends where it is full, or a little earlier where a word ends, if that makes no further
 * line. */
static size_t line_end(const long_entry *entry, size_t from, int left_twips)
{
    enum { EARLIER = 6 }; /* characters at most */
    size_t full = gw_line_end(&entry->glyphs, from, entry->column.right_twips - left_twips);
    if (full == entry->glyphs.count || entry->costs == NULL)
        return full;
    size_t best = full;
    for (size_t end = full - 1; end > from && full - end <= EARLIER; end--)
        if (entry->costs[end] < entry->costs[best] &&
            lines_below(entry, end) == lines_below(entry, full))
            best = end;
    return best;
}

/* The lines, copied to `out`, which has room for a LF behind each glyph. */
static size_t copy_lines(char *out, const long_entry *entry)
{
    const gw_glyphs *glyphs = &entry->glyphs;
    size_t n = 0, from = 0;
    int left = entry->column.first_twips;
    while (from < glyphs->count) {
        size_t end = line_end(entry, from, left);
        size_t begin = glyphs->glyphs[from].at;
        size_t length = (end < glyphs->count ? glyphs->glyphs[end].at : entry->text.n) - begin;
        if (from > 0)
            out[n++] = '\n';
        memcpy(out + n, entry->text.p + begin, length);
        n += length;
        from = end;
        left = entry->column.left_twips;
    }
    return n;
}

gw_str gw_entry_lines(const gw_node *entry, const gw_style *style, gw_arena *arena)
{
    const gw_look *look = gw_style_look(style, entry->role, entry->level);
    if (gw_text_lines(entry->text, style, look, 2) == 1)
        return entry->text;
    gw_ruler ruler = gw_ruler_of(style, &look->type);
    long_entry found = {.text = entry->text,
                        .glyphs = gw_glyphs_of(entry->text, &ruler, arena),
                        .column = gw_column_of(style, look)};
    if (found.glyphs.count <= GW_TITLE_CHARS)
        found.costs = gw_title_costs(&found.glyphs,
                                     found.column.right_twips - found.column.left_twips, arena);
    char *lines = gw_arena_alloc(arena, entry->text.n + found.glyphs.count + 1, 1);
    return lines != NULL ? (gw_str){lines, copy_lines(lines, &found)} : entry->text;
}
