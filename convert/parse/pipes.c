/* SPDX-License-Identifier: MIT */
#include "parse/pipes.h"

#include "base/str.h"

bool gw_pipes_cut_cell(gw_str *row, gw_str *cell, bool is_first)
{
    if (is_first)
        gw_str_cut(row, GW_S("|"));
    else if (row->n == 0)
        return false;
    size_t end = 0;
    while (end < row->n && row->p[end] != '|')
        end += row->p[end] == '\\' && end + 1 < row->n ? 2 : 1;
    *cell = gw_str_trim_ascii(gw_str_head(*row, end));
    *row = gw_str_from(*row, end + 1);
    return true;
}

static bool is_dashes(gw_str cell)
{
    gw_str_cut(&cell, GW_S(":"));
    if (gw_str_ends(cell, GW_S(":")))
        cell.n--;
    for (size_t i = 0; i < cell.n; i++)
        if (cell.p[i] != '-')
            return false;
    return cell.n > 0;
}

static bool has_bar(gw_str row)
{
    return gw_str_find(row, GW_S("|")) != GW_NOT_FOUND;
}

static size_t count_cells(gw_str row, bool *are_dashes)
{
    size_t count = 0;
    gw_str cell;
    *are_dashes = true;
    while (gw_pipes_cut_cell(&row, &cell, count == 0)) {
        *are_dashes = *are_dashes && is_dashes(cell);
        count++;
    }
    return count;
}

size_t gw_pipes_count(const gw_lines *lines, size_t index)
{
    const gw_line *head = &lines->items[index];
    bool are_dashes = false, head_is_dashes = false;
    if (index + 1 >= lines->count || head[1].blank_above > 0 || !has_bar(head[0].text) ||
        !has_bar(head[1].text))
        return 0;
    size_t cells = count_cells(head[1].text, &are_dashes);
    if (!are_dashes || count_cells(head[0].text, &head_is_dashes) != cells || head_is_dashes)
        return 0;
    size_t end = index + 2;
    while (end < lines->count && lines->items[end].blank_above == 0 &&
           has_bar(lines->items[end].text))
        end++;
    return end - index;
}
