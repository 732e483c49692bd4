/* SPDX-License-Identifier: MIT
 *
 * Classes of characters, and Chinese numerals. */
#ifndef GONGWEN_TEXT_HANZI_H
#define GONGWEN_TEXT_HANZI_H

#include "gongwen.h"

/* Unicode White_Space, and the invisible ones that count as white space at a line's ends. */
static inline bool gw_is_space(uint32_t c);
static inline bool gw_is_invisible(uint32_t c); /* U+200B-200D, U+2060, U+FEFF */
/* What counts as white space at the ends of a line: both of the above (roles.md, "Decisions"). How
 * many bytes of it stand at the start and at the end, the text without them, and whether there is
 * nothing else. */
size_t gw_leading_blank(gw_str s);
size_t gw_trailing_blank(gw_str s);
gw_str gw_trim(gw_str s);
bool gw_is_blank(gw_str s);
/* Brackets and quotes in pairs, narrow: the one that closes behind `open`, the one that opens
 * before `close`; 0 for every other character. */
static inline uint32_t gw_closing_of(uint32_t open);
static inline uint32_t gw_opening_of(uint32_t close);
/* Han ideographs, with extensions and 々 〇. */
static inline bool gw_is_han(uint32_t c);
static inline bool gw_is_ascii_digit(uint32_t c);
bool gw_is_latin(uint32_t c); /* letters A-Z a-z and accented ones to U+024F */
/* Full-width forms U+FF01-FF5E and U+3000 -> ASCII; all else as it is. */
static inline uint32_t gw_narrow(uint32_t c);
/* 2 for what takes a whole cell in an office document (Han, kana, full-width forms, CJK punctuation
 * and “”‘’—…·), 0 for combining and invisible ones, else 1. */
static inline int gw_half_cells(uint32_t c);
/* The sum over a text, in half cells. */
size_t gw_width_half_cells(gw_str s);
/* A character that may stand for a number or name nobody filled in: X x × * _ □ △ ○ and full-width.
 */
bool gw_is_placeholder(uint32_t c);
/* The value of one Chinese digit (零〇○ 0 … 九 9, 两 2), or -1. */
int gw_han_digit(uint32_t c);
/* Reads a Chinese numeral (一 … 九千九百九十九, also 二〇二一) at the start of `s`; returns its
 * bytes, 0 when there is none, and the value. */
size_t gw_han_number(gw_str s, int *value);

/* Short cuts for ASCII, for the main block of Han and for the common marks, which are nearly all
 * that a text of this kind holds; the functions behind them know the rest. */
bool gw_is_rare_space(uint32_t c);
bool gw_is_rare_han(uint32_t c);
int gw_rare_half_cells(uint32_t c);
uint32_t gw_rare_closing_of(uint32_t open);
uint32_t gw_rare_opening_of(uint32_t close);

enum { GW_WIDE_SPACE = 0x3000 }; /* with which paragraphs are indented */

static inline bool gw_is_main_han(uint32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

/* The marks of a Chinese text, 、。《》【】〔〕 and the full-width ones: no Han, no white space. */
static inline bool gw_is_main_mark(uint32_t c)
{
    return c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x301F) ||
           (c >= 0xFF01 && c <= 0xFF5E);
}

static inline bool gw_is_han(uint32_t c)
{
    return gw_is_main_han(c) || (c >= 0x3005 && !gw_is_main_mark(c) && gw_is_rare_han(c));
}

static inline bool gw_is_ascii_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static inline uint32_t gw_narrow(uint32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFF01 + '!';
    return c == 0x3000 ? ' ' : c;
}

static inline bool gw_is_space(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r');
    return c == GW_WIDE_SPACE || (!gw_is_main_han(c) && !gw_is_main_mark(c) && gw_is_rare_space(c));
}

static inline bool gw_is_invisible(uint32_t c)
{
    return c >= 0x200B && (c <= 0x200D || c == 0x2060 || c == 0xFEFF);
}

/* Do quotes and brackets beyond ASCII stand there, from ‘ to 〕? 、 and 。 do, too, but pair with
 * nothing. */
static inline bool gw_is_among_pairs(uint32_t c)
{
    return c >= 0x2018 && c <= 0x3015 && c != 0x3001 && c != 0x3002;
}

static inline uint32_t gw_closing_of(uint32_t open)
{
    return open == '(' || open == '[' || gw_is_among_pairs(open) ? gw_rare_closing_of(open) : 0;
}

static inline uint32_t gw_opening_of(uint32_t close)
{
    return close == ')' || close == ']' || gw_is_among_pairs(close) ? gw_rare_opening_of(close) : 0;
}

static inline int gw_half_cells(uint32_t c)
{
    if (gw_is_main_han(c) || gw_is_main_mark(c) || c == GW_WIDE_SPACE)
        return 2;
    return c < 0x80 ? 1 : gw_rare_half_cells(c);
}

#endif
