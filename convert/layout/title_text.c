/* SPDX-License-Identifier: MIT */
#include "layout/title_text.h"

#include <string.h>

#include "layout/title.h"

static gw_str blocks_as_lines(const gw_paragraph *paragraph, gw_arena *arena)
{
    size_t bytes = 0, n = 0;
    const gw_node *block = paragraph->first;
    for (; block != NULL; block = gw_paragraph_next_block(paragraph, block))
        bytes += block->text.n + 1;
    char *text = gw_arena_alloc(arena, bytes, 1);
    for (block = text != NULL ? paragraph->first : NULL; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        memcpy(text + n, block->text.p, block->text.n);
        n += block->text.n;
        text[n++] = '\n';
    }
    return (gw_str){text, n};
}

static gw_str lines_as_text(const gw_title *title, gw_arena *arena)
{
    size_t bytes = 0, n = 0;
    for (size_t i = 0; i < title->count; i++)
        bytes += title->lines[i].n + 1;
    char *text = gw_arena_alloc(arena, bytes, 1);
    if (text == NULL)
        return (gw_str){0};
    for (size_t i = 0; i < title->count; i++) {
        if (i > 0)
            text[n++] = '\n';
        memcpy(text + n, title->lines[i].p, title->lines[i].n);
        n += title->lines[i].n;
    }
    return (gw_str){text, n};
}

gw_str gw_title_text(const gw_paragraph *paragraph, const gw_look *look, const gw_style *style,
                     gw_arena *arena)
{
    if (!look->balance || paragraph->is_row || paragraph->is_runin)
        return (gw_str){0};
    int width = gw_page_type_width_twips(&style->page) - look->left_twips - look->right_twips;
    gw_ruler ruler = gw_ruler_of(style, &look->type);
    gw_title title = gw_title_break(blocks_as_lines(paragraph, arena), &ruler, width, arena);
    return lines_as_text(&title, arena);
}
