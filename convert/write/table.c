/* SPDX-License-Identifier: MIT */
#include "write/table.h"

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

/* What the longest cell of each column needs on one line, at most the type area. */
static void measure_needs(gw_table_plan *plan, const gw_node *table, const gw_style *style,
                          int room)
{
    const gw_type *type = &gw_style_look(style, GW_ROLE_TABLE, 0)->type;
    gw_ruler ruler = gw_ruler_of(style, type);
    int least = 2 * style->table.padding_twips + type->size_halfpoints * 10 * 2;
    for (int i = 0; i < plan->columns; i++)
        plan->widths_twips[i] = least;
    for (const gw_node *row = table->first; row != NULL; row = row->next) {
        int column = 0;
        for (const gw_node *cell = row->first; cell != NULL && !gw_cell_spans(plan, row);
             cell = cell->next, column++) {
            const gw_node *block = gw_cell_block(cell);
            if (block == NULL || column >= plan->columns)
                continue;
            int need = 2 * style->table.padding_twips + type->size_halfpoints * 10 +
                       gw_text_width_twips(block->text, &ruler, room);
            if (need > plan->widths_twips[column])
                plan->widths_twips[column] = need;
        }
    }
}

/* The greatest width that, set as the most for every column, lets all together fit. */
static int find_cap(const gw_table_plan *plan, int room)
{
    int low = room / plan->columns, high = room;
    while (low < high) {
        int cap = low + (high - low + 1) / 2, sum = 0;
        for (int i = 0; i < plan->columns; i++)
            sum += plan->widths_twips[i] < cap ? plan->widths_twips[i] : cap;
        if (sum <= room)
            low = cap;
        else
            high = cap - 1;
    }
    return low;
}

static int cut_to_cap(gw_table_plan *plan, int cap)
{
    int sum = 0;
    for (int i = 0; i < plan->columns; i++) {
        if (plan->widths_twips[i] > cap)
            plan->widths_twips[i] = cap;
        sum += plan->widths_twips[i];
    }
    return sum;
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

gw_table_plan gw_table_measure(const gw_node *table, const gw_style *style)
{
    gw_table_plan plan = {.columns = count_columns(table)};
    int room = gw_page_type_width_twips(&style->page);
    plan.has_head = table->first != NULL && is_head(table->first);
    measure_needs(&plan, table, style, room);
    int sum = cut_to_cap(&plan, find_cap(&plan, room));
    share_rest(&plan, sum, room);
    return plan;
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
