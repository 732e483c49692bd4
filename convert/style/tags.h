/* SPDX-License-Identifier: MIT
 *
 * Bytes of a sheet -> its tags in order, each with its line. The one file behind this header knows
 * libxml2; nobody else sees XML. */
#ifndef GONGWEN_STYLE_TAGS_H
#define GONGWEN_STYLE_TAGS_H

#include "gongwen.h"
#include "style/faults.h"

typedef struct gw_tag_attribute {
    gw_str name, value;
} gw_tag_attribute;

typedef struct gw_tag gw_tag;
struct gw_tag {
    gw_tag *next;
    gw_str name; /* with its prefix, when it has one */
    int line;    /* on which it begins */
    int depth;   /* 1: the root */
    gw_tag_attribute *attributes;
    size_t attribute_count;
};

/* Reads a sheet; `first` and all text live in faults->arena. Text between tags is a fault
 * (STYLE_UNEXPECTED_TEXT). False, with the fault added, when nothing can be made of it: no
 * well-formed XML (STYLE_NOT_XML), a document type, where entities come from (STYLE_ENTITY), or no
 * memory (the arena has failed). Reads nothing else: no network, no file, no entity. */
bool gw_tags_read(gw_tag **first, gw_str bytes, int sheet, gw_faults *faults);

#endif
