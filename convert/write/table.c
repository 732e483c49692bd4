/* SPDX-License-Identifier: MIT */
#include "write/table.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "layout/glyph.h"
#include "text/hanzi.h"

static size_t count_cells(const gw_node *row)
{
    size_t count = 0;
    for (const gw_node *cell = row->first; cell != NULL; cell = cell->next)
        count++;
    return count;
}

static int count_columns(const gw_node *table)
{
    size_t most = 1;
    for (const gw_node *row = table->first; row != NULL; row = row->next) {
        size_t count = count_cells(row);
        most = count > most ? count : most;
    }
    return most < GW_TABLE_COLUMNS ? (int)most : GW_TABLE_COLUMNS;
}

const gw_node *gw_cell_block(const gw_node *cell)
{
    return cell->first != NULL && cell->first->kind == GW_NODE_BLOCK ? cell->first : NULL;
}

/* 1,234.5 －3 12% ￥80 */
static bool is_number(gw_str text)
{
    bool has_digit = false;
    for (size_t at = 0; at < text.n;) {
        uint32_t c = gw_narrow(gw_utf8_next(text, &at));
        has_digit |= gw_is_ascii_digit(c);
        if (!gw_is_ascii_digit(c) && !gw_utf8_among(c, GW_S("+-−–.,%‰¥￥$ ")))
            return false;
    }
    return has_digit;
}

static bool is_number_cell(const gw_node *cell)
{
    const gw_node *block = gw_cell_block(cell);
    return block != NULL && is_number(block->text);
}

/* A row of names over the others. */
static bool is_head(const gw_node *row)
{
    for (const gw_node *cell = row->first; cell != NULL; cell = cell->next)
        if (is_number_cell(cell))
            return false;
    return row->next != NULL && count_cells(row) > 1;
}

bool gw_cell_spans(const gw_table_plan *plan, const gw_node *row)
{
    return plan->columns > 1 && row->first != NULL && row->first->next == NULL;
}

/* ---- widths --------------------------------------------------------------------------------- */

/* Of each column: what its longest cell needs on one line, and with how little it can be read. */
typedef struct column_needs {
    int wanted_twips[GW_TABLE_COLUMNS], least_twips[GW_TABLE_COLUMNS];
} column_needs;

/* How many characters (字) of Chinese text a line of a cell has at least, in the first row and in
 * others. */
enum { HEAD_CHARS = 2, CELL_CHARS = 4 };
/* A word that takes more of the type area than this is broken anyway. */
enum { WORD_PARTS = 3 };

/* The character is part of a number or of a western word. */
static bool is_in_word(uint32_t c)
{
    return gw_half_cells(c) < 2 && c != ' ' && c != '\t';
}

/* The first byte behind the word that begins at `from`. */
static size_t word_end(gw_str text, size_t from)
{
    size_t at = from, end = from;
    while (at < text.n && is_in_word(gw_utf8_next(text, &at)))
        end = at;
    return end;
}

/* The widest of a text's words and the lines of so many Chinese characters, at most `most`. */
static int least_of_text(gw_str text, const gw_ruler *ruler, int chars, int most)
{
    int widest = 0, wide_chars = 0;
    for (size_t at = 0; at < text.n;) {
        size_t end = word_end(text, at);
        int width = gw_text_width_twips(gw_str_from(gw_str_head(text, end), at), ruler, most);
        widest = width > widest ? width : widest;
        at = end;
        if (at < text.n)
            wide_chars += gw_half_cells(gw_utf8_next(text, &at)) == 2;
    }
    int line = (wide_chars < chars ? wide_chars : chars) * ruler->size_twips;
    return line > widest ? line : widest;
}

static void measure_cell(column_needs *needs, int column, gw_str text, const gw_ruler *ruler,
                         int chars, int room)
{
    int wanted = gw_text_width_twips(text, ruler, room) + ruler->size_twips;
    int least =
        least_of_text(text, ruler, chars, room / WORD_PARTS) + ruler->size_twips / 4; /* to spare */
    if (wanted > needs->wanted_twips[column])
        needs->wanted_twips[column] = wanted;
    if (least > needs->least_twips[column])
        needs->least_twips[column] = least;
}

static void measure_row(column_needs *needs, const gw_table_plan *plan, const gw_node *row,
                        const gw_ruler *ruler, int room)
{
    int column = 0, chars = row->previous == NULL && plan->has_head ? HEAD_CHARS : CELL_CHARS;
    for (const gw_node *cell = row->first; cell != NULL && column < plan->columns;
         cell = cell->next, column++) {
        const gw_node *block = gw_cell_block(cell);
        if (block != NULL)
            measure_cell(needs, column, block->text, ruler, chars, room);
    }
}

/* With the padding; at most the type area. */
static void measure_needs(column_needs *needs, const gw_table_plan *plan, const gw_node *table,
                          const gw_style *style, int room)
{
    gw_ruler ruler = gw_ruler_of(style, &gw_style_look(style, GW_ROLE_TABLE, 0)->type);
    int padding = 2 * style->table.padding_twips;
    for (int i = 0; i < plan->columns; i++)
        needs->wanted_twips[i] = 2 * ruler.size_twips, needs->least_twips[i] = ruler.size_twips;
    for (const gw_node *row = table->first; row != NULL; row = row->next)
        if (!gw_cell_spans(plan, row))
            measure_row(needs, plan, row, &ruler, room);
    for (int i = 0; i < plan->columns; i++)
        needs->wanted_twips[i] += padding, needs->least_twips[i] += padding;
}

static int sum_of(const int *widths_twips, int columns)
{
    int sum = 0;
    for (int i = 0; i < columns; i++)
        sum += widths_twips[i];
    return sum;
}

/* The widths when no column that can be read with less gets more than `cap`; their sum. */
static int cut_to_cap(gw_table_plan *plan, const column_needs *needs, int cap)
{
    for (int i = 0; i < plan->columns; i++) {
        int width = needs->wanted_twips[i] < cap ? needs->wanted_twips[i] : cap;
        plan->widths_twips[i] = width > needs->least_twips[i] ? width : needs->least_twips[i];
    }
    return sum_of(plan->widths_twips, plan->columns);
}

/* The greatest cap with which all columns together fit. */
static int find_cap(gw_table_plan *plan, const column_needs *needs, int room)
{
    int low = 0, high = room;
    while (low < high) {
        int cap = low + (high - low + 1) / 2;
        if (cut_to_cap(plan, needs, cap) <= room)
            low = cap;
        else
            high = cap - 1;
    }
    return low;
}

/* What is left of the room, in proportion; the last column takes what rounding leaves. */
static void share_rest(gw_table_plan *plan, int sum, int room)
{
    int used = 0;
    for (int i = 0; i < plan->columns; i++) {
        plan->widths_twips[i] = (int)((long long)plan->widths_twips[i] * room / sum);
        used += plan->widths_twips[i];
    }
    plan->widths_twips[plan->columns - 1] += room - used;
}

static gw_table_plan start_plan(const gw_node *table)
{
    gw_table_plan plan = {.columns = count_columns(table)};
    plan.has_head = table->first != NULL && is_head(table->first);
    return plan;
}

gw_table_plan gw_table_measure(const gw_node *table, const gw_style *style, int width_twips)
{
    gw_table_plan plan = start_plan(table);
    column_needs needs;
    plan.width_twips = width_twips;
    measure_needs(&needs, &plan, table, style, width_twips);
    if (sum_of(needs.least_twips, plan.columns) > width_twips)
        memset(needs.least_twips, 0, sizeof needs.least_twips);
    int sum = cut_to_cap(&plan, &needs, find_cap(&plan, &needs, width_twips));
    share_rest(&plan, sum, width_twips);
    return plan;
}

bool gw_table_is_wide(const gw_node *table, const gw_style *style)
{
    gw_table_plan plan = start_plan(table);
    column_needs needs;
    int room = gw_page_type_width_twips(&style->page);
    measure_needs(&needs, &plan, table, style, room);
    return sum_of(needs.least_twips, plan.columns) > room;
}

gw_own gw_cell_own(const gw_node *cell, const gw_style *style)
{
    const gw_look *look = gw_style_look(style, GW_ROLE_TABLE, 0);
    if (!is_number_cell(cell))
        return (gw_own){0};
    return (gw_own){.placed = true,
                    .align = GW_ALIGN_RIGHT,
                    .left_twips = look->left_twips,
                    .right_twips = look->right_twips,
                    .first_line_twips = look->first_line_twips};
}
