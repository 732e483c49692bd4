/* SPDX-License-Identifier: MIT
 *
 * Rows of a table (表格) -> which of them are one table, and their cells. A row's cells are parted
 * by tabs, or, where it has none, by gaps of two blanks and more. */
#ifndef GONGWEN_PARSE_TABLES_H
#define GONGWEN_PARSE_TABLES_H

#include "parse/blocks.h"

/* How many blocks from the first on belong together, at least 1: rows without a new page between
 * them. Where rows stand without blank lines between them, a blank line ends the table; otherwise
 * one does between rows of different numbers of cells. Are they a table: at least two rows, one of
 * them of several cells? */
size_t gw_table_count(const gw_block *items, size_t count, bool *is_table);

/* A walk over the cells of a row; its fields are its own. */
typedef struct gw_table_row {
    gw_str rest;
    bool by_tabs, ended;
} gw_table_row;

gw_table_row gw_table_row_start(gw_str text);
/* The next cell, without blanks at its ends; false: there is none left. */
bool gw_table_row_next(gw_table_row *row, gw_str *cell);

#endif
