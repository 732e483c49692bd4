/* SPDX-License-Identifier: MIT */
#include "base/str.h"
#include "parse/fixers.h"
#include "parse/number.h"
#include "text/hanzi.h"

enum { DEEPEST = 16 }; /* brackets inside brackets; what lies deeper stays */

/* ---- document numbers ----------------------------------------------------------------------- */

static void fix_number(gw_cells *cells, size_t open)
{
    if (gw_cells_match_number(cells, open) == 0)
        return;
    gw_cells_set(cells, open, U'〔', GW_FIX_BRACKETS);
    gw_cells_set(cells, open + GW_NUMBER_CLOSING, U'〕', GW_FIX_BRACKETS);
}

static void fix_numbers(gw_cells *cells)
{
    for (size_t i = 1; i < cells->count; i++)
        if (gw_cell_is_bracket(gw_cells_at(cells, i)) && gw_is_han(cells->items[i - 1].c))
            fix_number(cells, i);
}

/* ---- brackets in Chinese text --------------------------------------------------------------- */

typedef struct open_bracket {
    size_t at;
    size_t han; /* Chinese characters before it */
} open_bracket;

typedef struct bracket_stack {
    open_bracket items[DEEPEST];
    size_t depth; /* may exceed DEEPEST */
} bracket_stack;

/* Chinese inside, or around and none of another script beside. */
static bool is_chinese(const gw_cells *cells, size_t open, size_t close, bool has_han)
{
    unsigned allowed = GW_CELL_HAN | GW_CELL_MARK | GW_CELL_EDGE;
    gw_cell_class before = gw_cells_class_beside(cells, open, -1);
    gw_cell_class after = gw_cells_class_beside(cells, close, 1);
    return has_han || ((before & allowed) != 0 && (after & allowed) != 0 &&
                       (before == GW_CELL_HAN || after == GW_CELL_HAN));
}

static void close_bracket(gw_cells *cells, bracket_stack *stack, size_t close, size_t han)
{
    if (stack->depth == 0 || --stack->depth >= DEEPEST)
        return;
    const open_bracket *open = &stack->items[stack->depth];
    if (close == open->at + 1 || !is_chinese(cells, open->at, close, han > open->han))
        return;
    gw_cells_set(cells, open->at, U'（', GW_FIX_BRACKETS);
    gw_cells_set(cells, close, U'）', GW_FIX_BRACKETS);
}

static void fix_pairs(gw_cells *cells)
{
    bracket_stack stack = {.depth = 0};
    size_t han = 0;
    for (size_t i = 0; i < cells->count; i++) {
        uint32_t c = gw_narrow(gw_cells_at(cells, i));
        han += gw_is_han(cells->items[i].c);
        if (c == ')')
            close_bracket(cells, &stack, i, han);
        if (c != '(')
            continue;
        if (stack.depth < DEEPEST)
            stack.items[stack.depth] = (open_bracket){i, han};
        stack.depth++;
    }
}

void gw_fix_brackets(gw_cells *cells)
{
    fix_numbers(cells);
    fix_pairs(cells);
}
