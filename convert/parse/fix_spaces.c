/* SPDX-License-Identifier: MIT
 *
 * Only what surely was no choice of the author: names (张　三, 主任 张三), verse, rows of tables,
 * entries of contents and aligned lines keep their spaces. */
#include "base/str.h"
#include "parse/fixers.h"
#include "text/hanzi.h"

enum { SHORT_WORD = 3 }; /* characters: may be a name or a word set apart */

static bool is_full_mark(uint32_t c)
{
    static const uint32_t MARKS[] = {U'，', U'。', U'；', U'！', U'？', U'、'};
    for (size_t i = 0; i < GW_COUNT(MARKS); i++)
        if (c == MARKS[i])
            return true;
    return false;
}

/* A line separator (U+2028) is none: it breaks the line on purpose. */
static bool is_space(const gw_cells *cells, size_t at)
{
    return at < cells->count && cells->items[at].c != GW_CELL_BREAK &&
           (gw_narrow(cells->items[at].c) == ' ' || cells->items[at].c == U'\u00A0');
}

/* The cell behind the line that begins at `from`. */
static size_t line_end(const gw_cells *cells, size_t from)
{
    while (from < cells->count && cells->items[from].c != GW_CELL_BREAK)
        from++;
    return from;
}

/* A sentence, not a row or list in columns: it has marks, and no wide gap. */
static bool is_sentence(const gw_cells *cells, size_t from, size_t to)
{
    bool has_mark = false;
    for (size_t i = from; i < to; i++) {
        uint32_t c = cells->items[i].c;
        if (c == '\t' || c == '|' || (is_space(cells, i) && i + 1 < to && is_space(cells, i + 1)))
            return false;
        has_mark = has_mark || is_full_mark(c);
    }
    return has_mark;
}

/* A longer word of Chinese characters begins (step 1) or ends (step -1) beside the space. */
static bool is_long_word(const gw_cells *cells, size_t space, int step)
{
    size_t at = space;
    for (int count = 0; count <= SHORT_WORD; count++) {
        at = gw_cells_beside(cells, at, step);
        if (at == cells->count || !gw_is_han(cells->items[at].c))
            return false;
    }
    return true;
}

/* 第十二条 …: what numbers a line stands apart from it. */
static bool ends_label(const gw_cells *cells, size_t from, size_t space)
{
    uint32_t unit = space > 0 ? cells->items[space - 1].c : 0;
    return gw_cells_at(cells, from) == U'第' &&
           (unit == U'条' || unit == U'章' || unit == U'节' || unit == U'编' || unit == U'篇');
}

static bool is_needless(const gw_cells *cells, size_t space)
{
    size_t before = gw_cells_beside(cells, space, -1), after = gw_cells_beside(cells, space, 1);
    if (before == cells->count || after == cells->count || !is_space(cells, space))
        return false;
    uint32_t left = cells->items[before].c, right = cells->items[after].c;
    if (is_full_mark(left))
        return gw_is_han(right);
    if (is_full_mark(right))
        return gw_is_han(left);
    return is_long_word(cells, space, -1) && is_long_word(cells, space, 1);
}

void gw_fix_spaces(gw_cells *cells)
{
    for (size_t from = 0, to; from < cells->count; from = to + 1) {
        to = line_end(cells, from);
        if (!is_sentence(cells, from, to))
            continue;
        for (size_t i = from; i < to; i++)
            if (is_needless(cells, i) && !ends_label(cells, from, i))
                gw_cells_set(cells, i, GW_CELL_GONE, GW_FIX_SPACES);
    }
}
