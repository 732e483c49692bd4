/* SPDX-License-Identifier: MIT
 *
 * Where the first sentence behind a label ends, and how much of a block is set as a heading. */
#ifndef GONGWEN_PARSE_SENTENCE_H
#define GONGWEN_PARSE_SENTENCE_H

#include "tree/tree.h"

enum {
    GW_SHORT_SENTENCE = 30, /* characters behind the label: short (roles.md, "Decisions") */
    GW_LONG_SENTENCE = 45,  /* more are long; between them the siblings decide */
};

/* All counts are characters from the start of the text; brackets and quotes that close soon count
 * as one, whatever marks they hold. */
typedef struct gw_sentence {
    size_t label_chars; /* the label and the white space behind it */
    size_t end_chars; /* through the first 。！？ with the quotes that close behind it; 0: none */
    size_t lead_chars; /* through the colon of a lead: a few words that are no clause; 0: none */
    size_t label_bytes, end_bytes; /* the same as offsets; where there is no end that of the text */
    bool has_rest;                 /* text behind the first sentence */
    bool has_stop;                 /* any of 。！？； */
    bool has_comma;                /* in the first sentence */
} gw_sentence;

gw_sentence gw_sentence_read(gw_str text, const gw_label *label);

/* Is the first sentence itself a clause: 产品名称，应当写明…？ `text` begins behind the label. */
bool gw_is_clause(gw_str text);

/* How many characters at the start of a block's whole text, which `label` opens, are set as a
 * heading (roles.md, "runin"): the label of an article; of a heading with more text behind it the
 * lead through its colon or the first sentence; of body with a lead (一是…) a first sentence of at
 * most 30 characters. */
size_t gw_runin_read(gw_role role, gw_str text, const gw_label *label);

/* Behind an opening bracket or quote at byte `*at`: steps to behind its match and adds the
 * characters stepped over; false, and nothing moved, when it does not close within 60 characters.
 */
bool gw_skip_bracket(gw_str text, uint32_t open, size_t *at, size_t *chars);
/* 。！？, and what may close behind them; of folded characters. */
bool gw_is_stop(uint32_t c);
bool gw_is_closing_quote(uint32_t c);

#endif
