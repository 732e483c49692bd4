/* SPDX-License-Identifier: MIT */
#include "parse/tables.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

enum {
    MOST_CELLS = 63, /* more columns Word does not take */
    GAP_BLANKS = 2,  /* one stands inside a name: 张　三 */
};

gw_table_row gw_table_row_start(gw_str text)
{
    return (gw_table_row){text, gw_str_find(text, GW_S("\t")) != GW_NOT_FOUND, false};
}

/* Where the first gap begins; the bytes of the gap, 0 where there is none. */
static size_t find_gap(gw_str text, size_t *start)
{
    int blanks = 0;
    for (size_t at = 0; at < text.n;) {
        size_t next = at;
        bool is_blank = gw_is_space(gw_utf8_next(text, &next));
        if (!is_blank && blanks >= GAP_BLANKS)
            return at - *start;
        if (is_blank && blanks == 0)
            *start = at;
        blanks = is_blank ? blanks + 1 : 0;
        at = next;
    }
    return 0;
}

static size_t find_tab(gw_str text, size_t *start)
{
    *start = gw_str_find(text, GW_S("\t"));
    return *start != GW_NOT_FOUND;
}

bool gw_table_row_next(gw_table_row *row, gw_str *cell)
{
    if (row->ended)
        return false;
    size_t start = 0;
    size_t gap = (row->by_tabs ? find_tab : find_gap)(row->rest, &start);
    row->ended = gap == 0;
    *cell = gw_trim(row->ended ? row->rest : gw_str_head(row->rest, start));
    row->rest = gw_str_from(row->rest, start + gap);
    return true;
}

static size_t count_cells(gw_str text)
{
    size_t count = 0;
    gw_str cell;
    for (gw_table_row row = gw_table_row_start(text); gw_table_row_next(&row, &cell);)
        count++;
    return count;
}

size_t gw_table_count(const gw_block *items, size_t count, bool *is_table)
{
    size_t rows = 0, most = 0;
    bool is_dense = false;
    for (size_t before = 0; rows < count && items[rows].role == GW_ROLE_TABLE; rows++) {
        const gw_block *b = &items[rows];
        size_t cells = count_cells(b->text);
        bool blank = rows > 0 && b->first_line > b[-1].last_line + 1;
        if ((rows > 0 && b->page_break) || cells > MOST_CELLS ||
            (blank && (is_dense || cells != before)))
            break;
        is_dense |= rows > 0 && !blank;
        most = cells > most ? cells : most;
        before = cells;
    }
    *is_table = rows > 1 && most > 1;
    return rows > 0 ? rows : 1;
}
