/* SPDX-License-Identifier: MIT
 *
 * The words of which titles are made, as rows, and what a line's end before or behind them costs.
 */
#ifndef GONGWEN_LAYOUT_TITLE_WORDS_H
#define GONGWEN_LAYOUT_TITLE_WORDS_H

#include <stddef.h>

/* What a line's end costs; the unit is arbitrary, the sum over a title decides. */
enum {
    GW_BREAK_BEST = 0,      /* between the office and what the title is about */
    GW_BREAK_GOOD = 8,      /* behind the verb, beside a book's title */
    GW_BREAK_FAIR = 12,     /* between any two words */
    GW_BREAK_HALF = 20,     /* beside one word, what stands opposite is not known */
    GW_BREAK_UNKNOWN = 30,  /* between two characters of which nothing is known */
    GW_BREAK_POOR = 40,     /* a conjunction ends the line */
    GW_BREAK_BOUND = 70,    /* before a character that ends words, behind one that begins them */
    GW_BREAK_IN_WORD = 120, /* only when nothing else is left */
    GW_BREAK_NEVER = 1000,
};

/* What is true of all words of a row; a set of bits. */
typedef enum gw_title_trait {
    GW_TITLE_STOPS = 1, /* no name reaches across it */
    GW_TITLE_NAMES = 2, /* ends the name of an office or a place, `reach` characters long at most */
} gw_title_trait;

typedef struct gw_title_row {
    int before, behind; /* what a line's end there costs */
    unsigned traits;
    unsigned reach;
    const char *words; /* parted by blanks */
} gw_title_row;

/* No word of the table is longer. */
enum { GW_TITLE_WORD_CHARS = 16 };

/* Row `index` of the table; NULL beyond its end. */
const gw_title_row *gw_title_row_at(size_t index);

#endif
