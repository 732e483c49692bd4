/* SPDX-License-Identifier: MIT */
#include "parse/cells.h"

#include "base/str.h"
#include "parse/number.h"
#include "text/hanzi.h"

/* Over so many quotes and brackets a neighbour is looked for; more are no text. */
enum { MOST_SKIPPED = 6 };

static bool is_among(uint32_t c, const uint32_t *set, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (set[i] == c)
            return true;
    return false;
}

#define IS_AMONG(set, c) is_among((c), (set), GW_COUNT(set))

bool gw_cell_is_quote(uint32_t c)
{
    static const uint32_t QUOTES[] = {U'“', U'”',  U'‘',  U'’',  '"',
                                      '\'', U'「', U'」', U'『', U'』'};
    return IS_AMONG(QUOTES, gw_narrow(c));
}

bool gw_cell_is_bracket(uint32_t c)
{
    static const uint32_t BRACKETS[] = {'(',   ')',   '[',   ']',   '<',   '>',   U'《',
                                        U'》', U'〈', U'〉', U'〔', U'〕', U'【', U'】'};
    return IS_AMONG(BRACKETS, gw_narrow(c));
}

gw_cell_class gw_cell_class_of(uint32_t c)
{
    static const uint32_t MARKS[] = {',',   ';',  ':',  '!',  '?',  U'。',
                                     U'、', U'…', U'—', U'·', U'～'};
    if (gw_is_han(c))
        return GW_CELL_HAN;
    c = gw_narrow(c);
    if (gw_is_ascii_digit(c))
        return GW_CELL_DIGIT;
    if (gw_is_latin(c))
        return GW_CELL_LATIN;
    if (gw_is_space(c))
        return GW_CELL_SPACE;
    return IS_AMONG(MARKS, c) ? GW_CELL_MARK : GW_CELL_SIGN;
}

size_t gw_cells_beside(const gw_cells *cells, size_t at, int step)
{
    for (;;) {
        if (step < 0 ? at == 0 : at + 1 >= cells->count)
            return cells->count;
        at = step < 0 ? at - 1 : at + 1;
        if (cells->items[at].c != GW_CELL_GONE && cells->items[at].c != GW_CELL_BREAK)
            return at;
    }
}

static bool is_transparent(uint32_t c)
{
    uint32_t narrow = gw_narrow(c);
    return gw_cell_is_quote(c) || gw_cell_is_bracket(c) || narrow == '!' || narrow == '?';
}

gw_cell_class gw_cells_class_beside(const gw_cells *cells, size_t at, int step)
{
    for (int skipped = 0; skipped <= MOST_SKIPPED; skipped++) {
        at = gw_cells_beside(cells, at, step);
        if (at == cells->count)
            return GW_CELL_EDGE;
        if (!is_transparent(cells->items[at].c))
            return gw_cell_class_of(cells->items[at].c);
    }
    return GW_CELL_SIGN;
}

bool gw_cells_begin_line(const gw_cells *cells, size_t at)
{
    while (at > 0 && cells->items[at - 1].c == GW_CELL_GONE)
        at--;
    return at == 0 || cells->items[at - 1].c == GW_CELL_BREAK;
}

bool gw_cells_end_line(const gw_cells *cells, size_t at)
{
    do
        at++;
    while (at < cells->count && cells->items[at].c == GW_CELL_GONE);
    return at >= cells->count || cells->items[at].c == GW_CELL_BREAK;
}

uint32_t gw_cells_at(const gw_cells *cells, size_t at)
{
    return at < cells->count && !cells->items[at].sheltered ? cells->items[at].c : 0;
}

size_t gw_cells_match_number(const gw_cells *cells, size_t open)
{
    uint32_t chars[GW_NUMBER_CHARS];
    size_t count = 0;
    while (count < GW_NUMBER_CHARS && gw_cells_at(cells, open + count) != 0) {
        chars[count] = gw_cells_at(cells, open + count);
        count++;
    }
    return gw_number_match(chars, count);
}

void gw_cells_set(gw_cells *cells, size_t at, uint32_t c, gw_fix fix)
{
    gw_cell *cell = &cells->items[at];
    if (cell->sheltered || cell->c == c)
        return;
    cell->c = c;
    cell->fix = (uint8_t)(fix + 1);
}
