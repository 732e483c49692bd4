/* SPDX-License-Identifier: MIT
 *
 * A row and a block belong together when the row's line is one of the block's and both have the
 * same role: a line may hold two blocks, and a stray page number may stand inside a paragraph. */
#include "layout/places.h"

#include "tree/walk.h"

/* A line of the text in a placed paragraph. */
typedef struct line_use {
    const gw_placed *paragraph;
    gw_role role;
    size_t next; /* use of the same line; 0: none */
} line_use;

typedef struct line_index {
    line_use *uses; /* from 1 */
    size_t use_count;
    size_t *first_of_line;
    int last_line;
} line_index;

static size_t lines_of(const gw_node *block)
{
    return block->first_line > 0 ? (size_t)(block->last_line - block->first_line + 1) : 0;
}

static void count_lines(const gw_node *file, line_index *index, size_t *uses)
{
    *uses = 0;
    index->last_line = 0;
    for (const gw_node *block = gw_next_block(file, NULL); block != NULL;
         block = gw_next_block(file, block)) {
        *uses += lines_of(block);
        if (block->last_line > index->last_line)
            index->last_line = block->last_line;
    }
}

static void use_lines(line_index *index, const gw_placed *paragraph, const gw_node *block)
{
    for (size_t i = 0; i < lines_of(block); i++) {
        size_t *first = &index->first_of_line[block->first_line + (int)i];
        index->uses[++index->use_count] = (line_use){paragraph, block->role, *first};
        *first = index->use_count;
    }
}

static const gw_placed *find(const line_index *index, const gw_row *row)
{
    if (row->line > index->last_line || !row->kept)
        return NULL;
    size_t i = index->first_of_line[row->line];
    while (i != 0 && index->uses[i].role != row->role)
        i = index->uses[i].next;
    return i != 0 ? index->uses[i].paragraph : NULL;
}

static void fill(const gw_node *file, const gw_pages *pages, line_index *index)
{
    for (size_t i = 0; i < pages->count; i++) {
        const gw_placed *paragraph = &pages->paragraphs[i];
        const gw_node *block = paragraph->first;
        use_lines(index, paragraph, block);
        while (block != paragraph->last) {
            block = gw_next_block(file, block);
            use_lines(index, paragraph, block);
        }
    }
}

bool gw_places_find(const gw_node *file, const gw_pages *pages, const gw_row *rows, size_t count,
                    gw_page_place *places)
{
    gw_arena scratch = {0};
    line_index index = {0};
    size_t uses;
    count_lines(file, &index, &uses);
    index.uses = GW_NEW_ARRAY(&scratch, line_use, uses + 1);
    index.first_of_line = GW_NEW_ARRAY(&scratch, size_t, (size_t)index.last_line + 1);
    bool filled = index.uses != NULL && index.first_of_line != NULL;
    if (filled)
        fill(file, pages, &index);
    for (size_t i = 0; filled && i < count; i++) {
        const gw_placed *paragraph = find(&index, &rows[i]);
        places[i] = paragraph == NULL
                        ? (gw_page_place){0}
                        : (gw_page_place){(int)paragraph->page, (int)paragraph->lines};
    }
    gw_arena_fini(&scratch);
    return filled;
}
