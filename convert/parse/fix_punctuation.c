/* SPDX-License-Identifier: MIT
 *
 * The order matters: what makes a mark of several characters comes before what looks at one. */
#include "base/str.h"
#include "parse/fixers.h"
#include "text/hanzi.h"

static void set(gw_cells *cells, size_t at, uint32_t c)
{
    gw_cells_set(cells, at, c, GW_FIX_PUNCTUATION);
}

static gw_cell_class class_at(const gw_cells *cells, size_t at)
{
    uint32_t c = gw_cells_at(cells, at);
    return c == 0 ? GW_CELL_EDGE : gw_cell_class_of(c);
}

static uint32_t narrow_at(const gw_cells *cells, size_t at)
{
    return gw_narrow(gw_cells_at(cells, at));
}

/* ---- ordinals ------------------------------------------------------------------------------- */

static bool is_numeral(uint32_t c, bool han)
{
    if (!han)
        return gw_is_ascii_digit(gw_narrow(c));
    return gw_han_digit(c) > 0 || c == U'十' || c == U'百';
}

/* The first cell behind a numeral that begins at `from`. */
static size_t skip_numeral(const gw_cells *cells, size_t from, bool han)
{
    size_t at = from;
    while (is_numeral(gw_cells_at(cells, at), han))
        at++;
    return at;
}

/* Clause 7.3.3: 一、 1. and no mark behind a bracket. */
static void fix_ordinal(gw_cells *cells)
{
    size_t open = narrow_at(cells, 0) == '(', at = open;
    bool han = is_numeral(gw_cells_at(cells, open), true);
    at = skip_numeral(cells, at, han);
    if (at == open || at - open > 3)
        return;
    uint32_t mark = gw_cells_at(cells, at);
    gw_cell_class next = class_at(cells, at + 1);
    bool text_follows = next == GW_CELL_HAN || next == GW_CELL_SPACE ||
                        gw_cell_is_quote(gw_cells_at(cells, at + 1));
    if (open > 0 && gw_narrow(mark) == ')' && gw_cells_at(cells, at + 1) == U'、' &&
        class_at(cells, at + 2) == GW_CELL_HAN)
        set(cells, at + 1, GW_CELL_GONE);
    else if (open == 0 && han && gw_narrow(mark) == '.' && text_follows)
        set(cells, at, U'、');
    else if (open == 0 && !han && at <= 2 && (mark == U'、' || mark == U'．') && text_follows)
        set(cells, at, '.');
}

/* ---- dots and dashes ------------------------------------------------------------------------ */

typedef struct run_row {
    uint32_t c;         /* narrow */
    size_t least, most; /* so many in a row */
    uint32_t to;        /* twice */
    unsigned before, after;
} run_row;

static const run_row RUNS[] = {
    {'.',    3, 6, U'…', GW_CELL_HAN,                               GW_CELL_HAN | GW_CELL_MARK | GW_CELL_EDGE},
    {U'。', 3, 6, U'…', GW_CELL_HAN,                               GW_CELL_HAN | GW_CELL_MARK | GW_CELL_EDGE},
    {'-',    2, 2, U'—', GW_CELL_HAN | GW_CELL_MARK | GW_CELL_EDGE, GW_CELL_HAN                              },
};

static void fix_run(gw_cells *cells, const run_row *row, size_t from, size_t to)
{
    if (to - from < row->least || to - from > row->most ||
        (gw_cells_class_beside(cells, from, -1) & row->before) == 0 ||
        (gw_cells_class_beside(cells, to - 1, 1) & row->after) == 0)
        return;
    for (size_t i = from; i < to; i++)
        set(cells, i, i < from + 2 ? row->to : GW_CELL_GONE);
}

static void fix_runs(gw_cells *cells, const run_row *row)
{
    for (size_t from = 0, to; from < cells->count; from = to + 1) {
        for (to = from; to < cells->count && narrow_at(cells, to) == row->c;)
            to++;
        fix_run(cells, row, from, to);
    }
}

/* ---- stops ---------------------------------------------------------------------------------- */

/* A point behind a Chinese character, alone. */
static bool is_stop(const gw_cells *cells, size_t at)
{
    return narrow_at(cells, at) == '.' && narrow_at(cells, at + 1) != '.' &&
           (at == 0 || narrow_at(cells, at - 1) != '.') &&
           gw_cells_class_beside(cells, at, -1) == GW_CELL_HAN;
}

static bool ends_paragraph(const gw_cells *cells, size_t at)
{
    return gw_cells_class_beside(cells, at, 1) == GW_CELL_EDGE;
}

/* Points between Chinese characters end sentences only where the paragraph ends in one: otherwise
 * they may part a foreign name (卡尔.马克思). */
static void fix_stops(gw_cells *cells)
{
    size_t last = cells->count;
    while (last > 0 && (cells->items[last - 1].c == GW_CELL_GONE ||
                        gw_cell_is_quote(cells->items[last - 1].c) ||
                        gw_cell_is_bracket(cells->items[last - 1].c)))
        last--;
    bool in_points = last > 0 && is_stop(cells, last - 1);
    for (size_t i = 0; i < cells->count; i++) {
        if (!is_stop(cells, i))
            continue;
        bool between = in_points && gw_cells_class_beside(cells, i, 1) == GW_CELL_HAN;
        if (between || gw_cells_end_line(cells, i) || ends_paragraph(cells, i))
            set(cells, i, U'。');
    }
}

/* ---- marks ---------------------------------------------------------------------------------- */

typedef struct mark_row {
    uint32_t from, to;
    unsigned before, after; /* classes; one of them must be Han */
} mark_row;

enum {
    WORD = GW_CELL_HAN | GW_CELL_DIGIT | GW_CELL_LATIN,
    AROUND = WORD | GW_CELL_EDGE,
};

static const mark_row MARKS[] = {
    {',', U'，', AROUND | GW_CELL_SIGN, AROUND               },
    {';', U'；', AROUND | GW_CELL_SIGN, AROUND               },
    {':', U'：', WORD | GW_CELL_SIGN,   AROUND | GW_CELL_SIGN},
    {'?', U'？', WORD | GW_CELL_SIGN,   AROUND               },
    {'!', U'！', WORD | GW_CELL_SIGN,   AROUND               },
};

static bool is_mark_in_chinese(const gw_cells *cells, size_t at, const mark_row *row)
{
    gw_cell_class before = gw_cells_class_beside(cells, at, -1);
    gw_cell_class after = gw_cells_class_beside(cells, at, 1);
    if (before == GW_CELL_HAN && after == GW_CELL_SPACE) /* 各单位, 各部门 */
        return (class_at(cells, at + 2) & WORD) != 0;
    return (before & row->before) != 0 && (after & row->after) != 0 &&
           (before == GW_CELL_HAN || after == GW_CELL_HAN);
}

static void fix_marks(gw_cells *cells)
{
    for (size_t i = 0; i < cells->count; i++)
        for (size_t k = 0; k < GW_COUNT(MARKS); k++)
            if (gw_cells_at(cells, i) == MARKS[k].from && is_mark_in_chinese(cells, i, &MARKS[k]))
                set(cells, i, MARKS[k].to);
}

/* ---- quotes --------------------------------------------------------------------------------- */

typedef struct quote_row {
    uint32_t straight, open, close;
} quote_row;

static const quote_row QUOTES[] = {
    {'"',  U'“', U'”'},
    {'\'', U'‘', U'’'},
};

/* Not the apostrophe of a Latin word. */
static bool is_quote(const gw_cells *cells, size_t at, const quote_row *row)
{
    if (gw_cells_at(cells, at) != row->straight)
        return false;
    unsigned inside = GW_CELL_LATIN | GW_CELL_DIGIT;
    return row->straight == '"' || at == 0 || (class_at(cells, at - 1) & inside) == 0 ||
           (class_at(cells, at + 1) & inside) == 0;
}

/* The next quote from `at` on; cells->count when there is none. */
static size_t find_quote(const gw_cells *cells, size_t at, const quote_row *row)
{
    while (at < cells->count && !is_quote(cells, at, row))
        at++;
    return at;
}

/* Nothing that looks like the end of a quotation opens one. */
static bool may_pair(const gw_cells *cells, size_t open, size_t close)
{
    unsigned ends = GW_CELL_MARK | GW_CELL_SPACE;
    return close < cells->count && close > open + 1 && (class_at(cells, open + 1) & ends) == 0 &&
           class_at(cells, close - 1) != GW_CELL_SPACE;
}

static bool pair_up(const gw_cells *cells, const quote_row *row)
{
    for (size_t open = find_quote(cells, 0, row), close; open < cells->count;
         open = find_quote(cells, close + 1, row)) {
        close = find_quote(cells, open + 1, row);
        if (!may_pair(cells, open, close))
            return false;
    }
    return true;
}

/* Chinese inside; not an inch (17"), not an attribute (a="…"). */
static bool is_quotation(const gw_cells *cells, size_t open, size_t close)
{
    bool has_han = false;
    for (size_t i = open + 1; i < close; i++)
        has_han = has_han || gw_is_han(cells->items[i].c);
    uint32_t before = open > 0 ? gw_narrow(cells->items[open - 1].c) : 0;
    return has_han && before != '=' && !gw_is_ascii_digit(before);
}

static void fix_quotes(gw_cells *cells, const quote_row *row)
{
    if (!pair_up(cells, row))
        return;
    for (size_t open = find_quote(cells, 0, row), close; open < cells->count;
         open = find_quote(cells, close + 1, row)) {
        close = find_quote(cells, open + 1, row);
        if (!is_quotation(cells, open, close))
            continue;
        set(cells, open, row->open);
        set(cells, close, row->close);
    }
}

void gw_fix_punctuation(gw_cells *cells)
{
    fix_ordinal(cells);
    for (size_t i = 0; i < GW_COUNT(RUNS); i++)
        fix_runs(cells, &RUNS[i]);
    fix_stops(cells);
    fix_marks(cells);
    for (size_t i = 0; i < GW_COUNT(QUOTES); i++)
        fix_quotes(cells, &QUOTES[i]);
}
