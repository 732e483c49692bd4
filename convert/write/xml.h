/* SPDX-License-Identifier: MIT
 *
 * An emitter of XML 1.0 into a buffer. The text it gets may hold anything: what XML forbids
 * (section 2.2) and bytes that are no UTF-8 become U+FFFD, so every part can be read back. Names
 * of elements and attributes are literals of the program and are written as they are.
 *
 * Failure is the buffer's and sticky: the caller looks at it once. */
#ifndef GONGWEN_WRITE_XML_H
#define GONGWEN_WRITE_XML_H

#include "base/str.h"

enum { GW_XML_DEEPEST = 32 };

typedef struct gw_xml {
    gw_buf *out;
    const char *open[GW_XML_DEEPEST]; /* the elements around the next one, outermost first */
    int depth;
    bool in_tag; /* the innermost start tag still takes attributes */
} gw_xml;

/* An emitter that appends to `out`, which the caller owns. `start` writes the XML declaration,
 * `fragment` none: for elements that go into a part later. */
gw_xml gw_xml_start(gw_buf *out);
gw_xml gw_xml_fragment(gw_buf *out);
/* Every element that was opened has been closed (asserted); ends a pending start tag. */
void gw_xml_finish(gw_xml *xml);

void gw_xml_open(gw_xml *xml, const char *element);
/* Attributes follow their `open`, before any content. */
void gw_xml_attribute(gw_xml *xml, const char *name, gw_str value);
void gw_xml_attribute_int(gw_xml *xml, const char *name, long long value);
/* Closes the innermost element; without content it becomes an empty-element tag. */
void gw_xml_close(gw_xml *xml);
/* An element without attributes and content. */
void gw_xml_empty(gw_xml *xml, const char *element);
/* An element with one attribute and no content. */
void gw_xml_empty_with(gw_xml *xml, const char *element, const char *attribute, gw_str value);
void gw_xml_text(gw_xml *xml, gw_str text);
/* An element that holds nothing but text; nothing at all when the text is empty. */
void gw_xml_text_element(gw_xml *xml, const char *element, gw_str text);
/* Content that is XML already. */
void gw_xml_raw(gw_xml *xml, gw_str content);

#endif
