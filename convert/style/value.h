/* SPDX-License-Identifier: MIT
 *
 * The text of one attribute -> a value of its kind (gw_value_parse) -> its place in the style
 * (gw_value_store). The two are apart because 字 and 行 have no measure until the sheets that
 * extend each other have been put together. */
#ifndef GONGWEN_STYLE_VALUE_H
#define GONGWEN_STYLE_VALUE_H

#include "style/sheet.h"
#include "style/unit.h"
#include "style/vocabulary.h"

typedef struct gw_value {
    gw_str text;      /* as it stands in the sheet */
    gw_length length; /* of the kinds that are lengths */
    int number;       /* of integers, roles, colours and enumerations */
} gw_value;

typedef enum gw_verdict {
    GW_VERDICT_GOOD,
    GW_VERDICT_BAD,          /* nothing of this kind */
    GW_VERDICT_OUT_OF_RANGE, /* beyond the attribute's bounds */
    GW_VERDICT_NO_FONT,      /* no font row has this id */
    GW_VERDICT_COUNT
} gw_verdict;

/* Reads `text`, white space at its ends aside; `value` borrows it. Lengths are not held against
 * their bounds yet. */
gw_verdict gw_value_parse(gw_value *value, const gw_attribute *attribute, gw_str text);
/* Puts a value that was parsed into the struct of its element at `target`, text copied into the
 * style's arena. `measure` says what 字 and 行 are. On any other verdict than GOOD `target` stays
 * as it was. */
gw_verdict gw_value_store(const gw_value *value, const gw_attribute *attribute,
                          const gw_measure *measure, gw_style *style, void *target);
/* The bounds of an attribute as a reader of the sheet understands them: "1–5", "-10pt – 20pt". */
const char *gw_value_range(char out[64], const gw_attribute *attribute);
/* The font row with this id, or NULL; and the id nearest to one that is unknown. */
const gw_font *gw_font_find(const gw_style *style, gw_str id);
const char *gw_font_nearest(const gw_style *style, gw_str id);

#endif
