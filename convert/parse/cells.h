/* SPDX-License-Identifier: MIT
 *
 * A run of text character by character, for stages that mend it: each cell remembers what stood
 * there, and classes are the same for the half-width and the full-width form of a character, so
 * that mending one character never changes what is true of its neighbours. */
#ifndef GONGWEN_PARSE_CELLS_H
#define GONGWEN_PARSE_CELLS_H

#include "gongwen.h"

typedef struct gw_cell {
    uint32_t c;        /* GW_CELL_GONE, GW_CELL_BREAK, or the character as it is now */
    uint32_t original; /* as the author wrote it */
    uint8_t fix;       /* 1 + the gw_fix that changed it; 0: none */
    bool sheltered;    /* inside an address, a file name, code: nothing changes it */
} gw_cell;

enum {
    GW_CELL_GONE = 0,     /* taken out */
    GW_CELL_BREAK = '\n', /* between two lines */
};

typedef struct gw_cells {
    gw_cell *items;
    size_t count;
} gw_cells;

/* What a character is to its neighbours; a set of bits. */
typedef enum gw_cell_class {
    GW_CELL_HAN = 1,
    GW_CELL_MARK = 2, /* ，。；：、 and their half-width forms, dashes, dots */
    GW_CELL_DIGIT = 4,
    GW_CELL_LATIN = 8,
    GW_CELL_SPACE = 16,
    GW_CELL_SIGN = 32, /* % ℃ = / and the like */
    GW_CELL_EDGE = 64, /* nothing: the start or the end */
} gw_cell_class;

/* The class of one character. */
gw_cell_class gw_cell_class_of(uint32_t c);
bool gw_cell_is_quote(uint32_t c);   /* of either width */
bool gw_cell_is_bracket(uint32_t c); /* of either width */

/* The nearest cell in front of (step -1) or behind (step 1) cell `at` that holds a character:
 * line breaks and what was taken out do not count. `count` when there is none. */
size_t gw_cells_beside(const gw_cells *cells, size_t at, int step);
/* The class of the nearest character that is no quote, bracket, ！ or ？, over at most a few of
 * those. */
gw_cell_class gw_cells_class_beside(const gw_cells *cells, size_t at, int step);
/* Does cell `at` begin its line, or end it? */
bool gw_cells_begin_line(const gw_cells *cells, size_t at);
bool gw_cells_end_line(const gw_cells *cells, size_t at);
/* The character at `at`, 0 beyond the end and for a sheltered one. */
uint32_t gw_cells_at(const gw_cells *cells, size_t at);
/* How many cells from the opening bracket at `open` on are a document number (parse/number); 0:
 * they are none. */
size_t gw_cells_match_number(const gw_cells *cells, size_t open);
/* Puts another character there (GW_CELL_GONE: none), in the name of `fix`; nothing happens when it
 * is sheltered or the same. */
void gw_cells_set(gw_cells *cells, size_t at, uint32_t c, gw_fix fix);

#endif
