/* SPDX-License-Identifier: MIT
 *
 * Verdicts -> a row of blocks: lines of one block joined, elements given as metadata put in their
 * places. A block is what becomes one paragraph of the output. */
#ifndef GONGWEN_PARSE_BLOCKS_H
#define GONGWEN_PARSE_BLOCKS_H

#include "parse/recognise.h"

typedef struct gw_block {
    gw_role role;
    int level;
    gw_str text; /* a slice of the decoded text or, where lines were joined, a copy in the arena */
    gw_label label; /* that opens the text: who changes one reads the other again */
    size_t runin_chars;
    const gw_hint *hint; /* of its first line; NULL of an addition */
    int first_line, last_line, confidence;
    bool page_break, generated;
} gw_block;

typedef struct gw_blocks {
    gw_block *items; /* in the order in which they begin; with room for additions */
    size_t count;
} gw_blocks;

/* A block that is not in the text: an element given as metadata. */
typedef struct gw_addition {
    gw_role role;
    gw_str text;
} gw_addition;

/* Joins the lines of each block (nothing between two Chinese characters, one space between two
 * Latin letters or digits), leaves room for `additions` more blocks, and sets `runin` in the
 * verdicts, which only the joined text can tell. The texts live in `arena`, the blocks in
 * `scratch`. Errors: GW_E_NOMEM. */
gw_status gw_blocks_join(gw_blocks *blocks, gw_recognised *recognised, size_t additions,
                         gw_arena *arena, gw_arena *scratch, gw_error *error);
/* Counts the blocks of boilerplate and, when `drop`, takes them out; a page break of one goes over
 * to the next block. */
size_t gw_blocks_count_boilerplate(gw_blocks *blocks, bool drop);
/* Puts elements in their places in the first document, which ends before block `end`; those of one
 * role in the order in which they are given. There must be room for them. */
void gw_blocks_insert(gw_blocks *blocks, const gw_addition *additions, size_t count, size_t end);
/* Completes the last printer's line of the first document with the day of printing (2024年5月6日
 * 印发) unless it has one; where there is no such line, the day becomes one (clause 7.4.3), for
 * which there must be room. Was anything added? */
bool gw_blocks_print(gw_blocks *blocks, gw_str printed, size_t end, gw_arena *arena);
/* 附件1 alone, or a title that begins with it. */
bool gw_block_begins_attachment(const gw_block *block);

/* The order of GB/T 9704-2012 clause 7.1, from the copy number on; 0: the role has no place of its
 * own there (contents, boilerplate). */
enum {
    GW_RANK_SERIAL = 1,
    GW_RANK_SIGNER = 6,
    GW_RANK_TITLE = 7,
    GW_RANK_BYLINE = 9,
    GW_RANK_RECIPIENT = 10,
    GW_RANK_TEXT = 11,
    GW_RANK_ATTACHMENT_NOTE = 12,
    GW_RANK_NOTE = 14,
    GW_RANK_ATTACHMENT = 15,
    GW_RANK_COPY_TO = 16,
    GW_RANK_PRINTER = 17,
};
int gw_role_rank(gw_role role);

#endif
