/* SPDX-License-Identifier: MIT */
#include "layout/contents.h"

#include <string.h>

#include "layout/lines.h"
#include "layout/pages.h"
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

/* Where the lines of the glyphs end, copied to `out`, which has room for a LF behind each glyph. */
static size_t copy_lines(char *out, gw_str text, const gw_glyphs *glyphs, const gw_column *column)
{
    size_t n = 0, from = 0;
    int left = column->first_twips;
    while (from < glyphs->count) {
        size_t end = gw_line_end(glyphs, from, column->right_twips - left);
        size_t begin = glyphs->glyphs[from].at;
        size_t length = (end < glyphs->count ? glyphs->glyphs[end].at : text.n) - begin;
        if (from > 0)
            out[n++] = '\n';
        memcpy(out + n, text.p + begin, length);
        n += length;
        from = end;
        left = column->left_twips;
    }
    return n;
}

gw_str gw_entry_lines(const gw_node *entry, const gw_style *style, gw_arena *arena)
{
    const gw_look *look = gw_style_look(style, entry->role, entry->level);
    if (gw_text_lines(entry->text, style, look, 2) == 1)
        return entry->text;
    gw_ruler ruler = gw_ruler_of(style, &look->type);
    gw_column column = gw_column_of(style, look);
    gw_glyphs glyphs = gw_glyphs_of(entry->text, &ruler, arena);
    char *lines = gw_arena_alloc(arena, entry->text.n + glyphs.count + 1, 1);
    if (lines == NULL)
        return entry->text;
    return (gw_str){lines, copy_lines(lines, entry->text, &glyphs, &column)};
}
