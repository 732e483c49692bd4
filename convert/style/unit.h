/* SPDX-License-Identifier: MIT
 *
 * Lengths and sizes as a typist says them (37mm, 28.95pt, 2字, 1行, 1.5倍, 三号) -> twips (1/20 pt)
 * and half-points. Decimals are read by hand (no locale has a say) and kept exact; the one rounding
 * happens at the end, half away from zero. */
#ifndef GONGWEN_STYLE_UNIT_H
#define GONGWEN_STYLE_UNIT_H

#include "gongwen.h"

typedef enum gw_unit {
    GW_UNIT_NONE,
    GW_UNIT_POINT,      /* pt, 磅 */
    GW_UNIT_MILLIMETRE, /* mm, 毫米 */
    GW_UNIT_CENTIMETRE, /* cm, 厘米 */
    GW_UNIT_INCH,       /* in, 英寸 */
    GW_UNIT_CHARACTER,  /* 字, 字符 (GB/T 9704-2012, 3.1) */
    GW_UNIT_LINE,       /* 行 (3.2): the grid's pitch */
    GW_UNIT_SINGLE,     /* 倍: times single spacing */
    GW_UNIT_COUNT
} gw_unit;

typedef struct gw_length {
    int64_t millionths; /* of the unit; below 10^12 either way */
    gw_unit unit;
} gw_length;

/* What 字 and 行 are in the place where a length stands. A 字 is a fraction, so that 5字 is rounded
 * once and not five times. */
typedef struct gw_measure {
    int characters_twips; /* this many twips hold… */
    int characters;       /* …this many 字; at least 1 */
    int line_twips;
} gw_measure;

/* Reads "-0.25pt": an optional minus, at most 6 digits, at most 6 decimals, a unit without space;
 * or a bare "0". False, and `length` as it was, when `text` is nothing of the kind. */
bool gw_length_parse(gw_length *length, gw_str text);
/* The same for the size of type: 初号 to 八号 as well, units of paper only. */
bool gw_size_parse(gw_length *size, gw_str text);
/* Is it a unit of paper (pt, mm, cm, in), that needs no gw_measure? */
bool gw_unit_is_absolute(gw_unit unit);
/* In twips; `measure` may be NULL for units of paper. 0 for 倍, which is no length. */
int64_t gw_length_twips(gw_length length, const gw_measure *measure);
/* In half-points, for units of paper. */
int64_t gw_length_halfpoints(gw_length length);
/* 1.5倍 -> 150. */
int64_t gw_length_percent(gw_length length);

#endif
