/* SPDX-License-Identifier: MIT
 *
 * The words of the style language, in tables: which elements there are, which attributes they take,
 * what kind of value each holds, within which bounds, and where the value goes. styles/style.rng
 * says the same to an editor; a test holds the two together. */
#ifndef GONGWEN_STYLE_VOCABULARY_H
#define GONGWEN_STYLE_VOCABULARY_H

#include "gongwen.h"

typedef enum gw_value_kind {
    GW_VALUE_NONE,
    GW_VALUE_TEXT,     /* any, not empty */
    GW_VALUE_NAME,     /* without white space */
    GW_VALUE_FACE,     /* name of a typeface, at most 31 characters (what Word holds) */
    GW_VALUE_FACES,    /* several; one that has spaces stands in '…' */
    GW_VALUE_FONT,     /* the id of a font row */
    GW_VALUE_ROLE,     /* English or Chinese name */
    GW_VALUE_SIZE,     /* 字号 or a length on paper */
    GW_VALUE_ABSOLUTE, /* a length on paper: pt mm cm in */
    GW_VALUE_LENGTH,   /* the same, or 字 or 行 */
    GW_VALUE_PITCH,    /* the same, or 倍 */
    GW_VALUE_INTEGER,
    GW_VALUE_SWITCH, /* yes, no */
    GW_VALUE_COLOUR, /* #RRGGBB, none */
    GW_VALUE_ALIGN,
    GW_VALUE_SIDE,
    GW_VALUE_GENERIC,
    GW_VALUE_EDGE,
    GW_VALUE_SEAL,
    GW_VALUE_RULE,
    GW_VALUE_PLACE, /* of the colophon */
    GW_VALUE_NUMBERING,
    GW_VALUE_FIGURES,
    GW_VALUE_LABEL,   /* ASCII letters, digits and hyphens, at most 31 */
    GW_VALUE_FORM,    /* of a page number: what stands before and after the 1 */
    GW_VALUE_PATTERN, /* PCRE2 */
    GW_VALUE_COUNT
} gw_value_kind;

typedef enum gw_need {
    GW_NEED_NOT,
    GW_NEED_KEY,  /* names the row: stands in each */
    GW_NEED_ONCE, /* stands in a row of this sheet or of one that it extends */
} gw_need;

#define GW_NOWHERE SIZE_MAX

typedef struct gw_attribute {
    const char *name;
    gw_value_kind kind;
    size_t offset;   /* of the value in the element's struct; GW_NOWHERE: used by its name */
    int least, most; /* twips, half-points or a number, as the kind is; ignored by other kinds */
    gw_need need;
} gw_attribute;

typedef enum gw_element_id {
    GW_ELEMENT_NONE,
    GW_ELEMENT_STYLE,       /* gw_style */
    GW_ELEMENT_FONT,        /* gw_font */
    GW_ELEMENT_PAGE,        /* gw_page */
    GW_ELEMENT_GRID,        /* gw_grid */
    GW_ELEMENT_DOCUMENT,    /* gw_style */
    GW_ELEMENT_PAGE_NUMBER, /* gw_page_number */
    GW_ELEMENT_MARK,        /* gw_mark_place */
    GW_ELEMENT_NUMBER_RULE, /* gw_separator */
    GW_ELEMENT_MARK_RULE,   /* gw_separator */
    GW_ELEMENT_FOOT_RULE,   /* gw_separator */
    GW_ELEMENT_CLOSING,     /* gw_closing */
    GW_ELEMENT_ATTACHMENTS, /* gw_attachments */
    GW_ELEMENT_COLOPHON,    /* gw_colophon */
    GW_ELEMENT_TABLE,       /* gw_table_form */
    GW_ELEMENT_CONTENTS,    /* gw_contents_form */
    GW_ELEMENT_PARAGRAPH,   /* gw_look */
    GW_ELEMENT_LEAD,        /* gw_type */
    GW_ELEMENT_VARIANT,     /* gw_variant */
    GW_ELEMENT_RECOGNISE,   /* gw_pattern */
    GW_ELEMENT_COUNT
} gw_element_id;

typedef struct gw_element {
    const char *name;
    const gw_attribute *attributes; /* in the order in which they take effect: size before 字 */
    size_t attribute_count;
} gw_element;

/* The table's row; `id` is one of the enumeration, not NONE. */
const gw_element *gw_element_at(gw_element_id id);
/* By name; GW_ELEMENT_NONE when there is none. */
gw_element_id gw_element_find(gw_str name);
/* The index of an attribute, or GW_NOT_FOUND. */
size_t gw_attribute_find(const gw_element *element, gw_str name);
/* What a kind is called in style.rng and in tests; static. */
const char *gw_value_kind_name(gw_value_kind kind);
/* What a value of the kind looks like, in signs that need no translation; for an enumeration all
 * its words, separated by spaces, in the order of the enum. */
const char *gw_value_kind_expected(gw_value_kind kind);

/* The nearest known word, for "did you mean"; never NULL. */
const char *gw_element_nearest(gw_str name);
const char *gw_attribute_nearest(const gw_element *element, gw_str name);
const char *gw_role_nearest(gw_str name);

#endif
