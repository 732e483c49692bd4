/* SPDX-License-Identifier: MIT
 *
 * An index of words by their first or last character, so that a line looks up a few words instead
 * of comparing itself with a thousand. */
#ifndef GONGWEN_PARSE_WORDS_H
#define GONGWEN_PARSE_WORDS_H

#include "base/arena.h"
#include "gongwen.h"

typedef enum gw_word_place {
    GW_WORD_WHOLE,  /* is the line */
    GW_WORD_START,  /* opens it */
    GW_WORD_END,    /* ends it */
    GW_WORD_INSIDE, /* stands anywhere in it */
} gw_word_place;

/* A set of words, and where they must stand; several rows may make one set. */
typedef struct gw_word_row {
    int set;
    gw_word_place place;
    unsigned most_chars; /* of the line */
    const char *words;   /* parted by blanks */
} gw_word_row;

typedef struct gw_words gw_words;

/* The rows must outlive the index, which lives in the arena; NULL when memory ran out. */
gw_words *gw_words_index(const gw_word_row *rows, size_t row_count, gw_arena *arena);
/* Calls `found` with the set of every word that stands in its place in a line of `chars`
 * characters; a set may be told more than once. */
void gw_words_find(const gw_words *words, gw_str line, size_t chars,
                   void (*found)(void *self, int set), void *self);
/* Does the text, whatever its length, end with a word of this set? */
bool gw_words_end(const gw_words *words, gw_str text, int set);

#endif
