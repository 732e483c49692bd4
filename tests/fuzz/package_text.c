/* SPDX-License-Identifier: MIT
 *
 * The directory at the end of a ZIP names its parts; each is inflated and parsed; of the part that
 * holds the document the text nodes are collected in document order. */
#include "package_text.h"

#include <libdeflate.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"

enum { END_BYTES = 22, CENTRAL_BYTES = 46, LOCAL_BYTES = 30, STORED = 0 };

typedef struct part {
    gw_str name;
    gw_str packed;
    unsigned method;
    size_t size;
} part;

/* Which part holds the document, which element's text counts, which elements are left out. */
typedef struct text_place {
    const char *format, *part, *counted;
    const char *left_out[4];
} text_place;
static const text_place PLACES[] = {
    {"docx", "word/document.xml", "t",  {"Fallback", "instrText"}                  },
    {"odt",  "content.xml",       NULL, {"page-number", "page-count", "annotation"}},
};

void law_broken(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    abort();
}

static unsigned read_16(gw_str s, size_t at)
{
    if (at + 2 > s.n)
        law_broken("ZIP: cut off at %zu", at);
    const unsigned char *p = (const unsigned char *)s.p + at;
    return p[0] | (unsigned)p[1] << 8;
}

static size_t read_32(gw_str s, size_t at)
{
    return read_16(s, at) | (size_t)read_16(s, at + 2) << 16;
}

static gw_str slice(gw_str s, size_t from, size_t length)
{
    if (from > s.n || length > s.n - from)
        law_broken("ZIP: %zu bytes at %zu of %zu", length, from, s.n);
    return (gw_str){s.p + from, length};
}

/* The part of the directory entry at `*at`; steps over the entry. */
static part read_entry(gw_str package, size_t *at)
{
    if (read_32(package, *at) != 0x02014b50)
        law_broken("ZIP: no directory entry at %zu", *at);
    size_t name_bytes = read_16(package, *at + 28), local = read_32(package, *at + 42);
    size_t data = local + LOCAL_BYTES + read_16(package, local + 26) + read_16(package, local + 28);
    part found = {.name = slice(package, *at + CENTRAL_BYTES, name_bytes),
                  .packed = slice(package, data, read_32(package, *at + 20)),
                  .method = read_16(package, *at + 10),
                  .size = read_32(package, *at + 24)};
    *at += CENTRAL_BYTES + name_bytes;
    return found;
}

/* The bytes of a part; the caller frees them with gw_heap_free. */
static char *unpack(part p)
{
    char *plain = gw_heap_alloc(p.size + 1);
    if (plain == NULL)
        law_broken("out of memory");
    if (p.method == STORED) {
        memcpy(plain, p.packed.p, p.size < p.packed.n ? p.size : p.packed.n);
        return plain;
    }
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    if (libdeflate_deflate_decompress(inflater, p.packed.p, p.packed.n, plain, p.size, NULL) !=
        LIBDEFLATE_SUCCESS)
        law_broken("ZIP: %.*s cannot be inflated", (int)p.name.n, p.name.p);
    libdeflate_free_decompressor(inflater);
    return plain;
}

static bool is_left_out(const xmlNode *node, const text_place *place)
{
    for (size_t i = 0; i < GW_COUNT(place->left_out) && place->left_out[i] != NULL; i++)
        if (xmlStrEqual(node->name, (const xmlChar *)place->left_out[i]))
            return true;
    return false;
}

static bool is_counted(const xmlNode *node, const text_place *place)
{
    return node->type == XML_TEXT_NODE &&
           (place->counted == NULL ||
            xmlStrEqual(node->parent->name, (const xmlChar *)place->counted));
}

/* The next node in document order; into its children only when `deeper`. */
static const xmlNode *next_node(const xmlNode *node, bool deeper)
{
    if (deeper && node->children != NULL)
        return node->children;
    while (node != NULL && node->next == NULL)
        node = node->parent != NULL && node->parent->type == XML_ELEMENT_NODE ? node->parent : NULL;
    return node == NULL ? NULL : node->next;
}

static void collect(const xmlNode *root, const text_place *place, gw_buf *text)
{
    const xmlNode *node = root;
    while (node != NULL) {
        bool element = node->type == XML_ELEMENT_NODE;
        if (is_counted(node, place))
            gw_buf_puts(text, (const char *)node->content);
        node = next_node(node, element && !is_left_out(node, place));
    }
}

static void read_xml(part p, const char *plain, const text_place *place, gw_buf *text)
{
    xmlDoc *document =
        xmlReadMemory(plain, (int)p.size, NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
    if (document == NULL)
        law_broken("%.*s is not well-formed", (int)p.name.n, p.name.p);
    if (gw_str_equal(p.name, gw_str_of(place->part)))
        collect(xmlDocGetRootElement(document), place, text);
    xmlFreeDoc(document);
}

static bool is_xml(gw_str name)
{
    return gw_str_ends(name, GW_S(".xml")) || gw_str_ends(name, GW_S(".rels"));
}

static const text_place *place_of(const char *format)
{
    for (size_t i = 0; i < GW_COUNT(PLACES); i++)
        if (strcmp(PLACES[i].format, format) == 0)
            return &PLACES[i];
    return NULL;
}

void package_text(gw_str package, const char *format, gw_buf *text)
{
    const text_place *place = place_of(format);
    if (place == NULL || package.n < END_BYTES)
        law_broken("no reader for %s, or a package of %zu bytes", format, package.n);
    size_t end = package.n - END_BYTES, at = read_32(package, end + 16);
    for (unsigned left = read_16(package, end + 10); left > 0; left--) {
        part p = read_entry(package, &at);
        char *plain = unpack(p);
        if (is_xml(p.name))
            read_xml(p, plain, place, text);
        gw_heap_free(plain);
    }
}
