/* SPDX-License-Identifier: MIT */
#include "style/tags.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include "base/str.h"

typedef struct reader {
    xmlParserCtxt *parser;
    gw_faults *faults;
    int sheet;
    gw_tag *first, *last;
    int depth;
    bool in_text, unusable;
} reader;

static gw_str str_of(const xmlChar *terminated)
{
    return gw_str_of((const char *)terminated);
}

static gw_place here(const reader *r, int line)
{
    return (gw_place){r->sheet, line};
}

/* What a name is called in the sheet: local part, with the prefix before it. */
static gw_str qualified(gw_arena *arena, const xmlChar *prefix, const xmlChar *local)
{
    gw_str head = str_of(prefix), tail = str_of(local);
    if (head.n == 0)
        return gw_arena_copy(arena, tail);
    char *name = gw_arena_alloc(arena, head.n + 1 + tail.n + 1, 1);
    if (name == NULL)
        return GW_S("");
    memcpy(name, head.p, head.n);
    name[head.n] = ':';
    memcpy(name + head.n + 1, tail.p, tail.n);
    return (gw_str){name, head.n + 1 + tail.n};
}

/* libxml2 hands attributes over as fives: local name, prefix, namespace, value, value's end. */
static void copy_attributes(gw_arena *arena, gw_tag *tag, int count, const xmlChar **fives)
{
    tag->attributes = GW_NEW_ARRAY(arena, gw_tag_attribute, (size_t)count);
    if (tag->attributes == NULL)
        return;
    tag->attribute_count = (size_t)count;
    for (size_t i = 0; i < tag->attribute_count; i++, fives += 5) {
        gw_str value = {(const char *)fives[3], (size_t)(fives[4] - fives[3])};
        tag->attributes[i] =
            (gw_tag_attribute){qualified(arena, fives[1], fives[0]), gw_arena_copy(arena, value)};
    }
}

/* libxml2 calls when it has reached a tag's end. The tag began at the last '<', which stands
 * nowhere inside one. */
static int first_line(const reader *r)
{
    const xmlParserInput *input = r->parser->input;
    int line = xmlSAX2GetLineNumber(r->parser);
    for (const xmlChar *p = input->cur; p > input->base && *p != '<'; p--)
        line -= p[-1] == '\n';
    return line;
}

static void tag_begins(void *self, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                       int namespaces, const xmlChar **namespace, int attributes, int defaulted,
                       const xmlChar **fives)
{
    (void)namespaces, (void)namespace, (void)defaulted;
    reader *r = self;
    r->depth++;
    gw_arena *arena = r->faults->arena;
    gw_tag *tag = GW_NEW(arena, gw_tag);
    if (tag != NULL) {
        /* A default namespace shows in no prefix, but makes it another language all the same. */
        gw_str name = qualified(arena, prefix == NULL ? uri : prefix, local);
        *tag = (gw_tag){.name = name, .line = first_line(r), .depth = r->depth};
        copy_attributes(arena, tag, attributes, fives);
        *(r->last != NULL ? &r->last->next : &r->first) = tag;
        r->last = tag;
    }
    r->in_text = false;
}

static void tag_ends(void *self, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
    (void)local, (void)prefix, (void)uri;
    reader *r = self;
    r->depth--;
    r->in_text = false;
}

/* libxml2 has read all of a piece of text when it hands it over: the line on which words in it
 * begin. */
static int line_of_words(const reader *r, gw_str text, gw_str words)
{
    int line = xmlSAX2GetLineNumber(r->parser);
    for (const char *p = words.p; p < text.p + text.n; p++)
        line -= *p == '\n';
    return line;
}

/* One piece of text may come in several calls, and is one fault. */
static void text_found(void *self, const xmlChar *characters, int length)
{
    reader *r = self;
    gw_str text = {(const char *)characters, (size_t)length};
    gw_str words = gw_str_trim_ascii(text);
    if (words.n > 0 && !r->in_text) {
        r->in_text = true;
        gw_fault_add(r->faults, here(r, line_of_words(r, text, words)),
                     GW_MSG_STYLE_UNEXPECTED_TEXT, words, GW_NOTHING, GW_NOTHING);
    }
}

static void give_up(reader *r, int line, gw_message id, gw_str words)
{
    if (r->unusable)
        return;
    r->unusable = true;
    gw_fault_add(r->faults, here(r, line), id, words, GW_NOTHING, GW_NOTHING);
}

/* Called before the first declaration is read: no entity ever comes to be. */
static void refuse_document_type(void *self, const xmlChar *name, const xmlChar *public_id,
                                 const xmlChar *system_id)
{
    (void)name, (void)public_id, (void)system_id;
    reader *r = self;
    give_up(r, xmlSAX2GetLineNumber(r->parser), GW_MSG_STYLE_ENTITY, GW_NOTHING);
    xmlStopParser(r->parser);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError xml_report;
#else
typedef xmlError xml_report;
#endif

static void error_found(void *self, xml_report *error)
{
    reader *r = self;
    if (error->level < XML_ERR_ERROR)
        return;
    if (error->code == XML_ERR_NO_MEMORY)
        r->faults->arena->failed = true;
    gw_str words = gw_str_trim_ascii(gw_str_of(error->message != NULL ? error->message : ""));
    give_up(r, error->line, GW_MSG_STYLE_NOT_XML, words);
}

static const xmlSAXHandler HANDLER = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = refuse_document_type,
    .startElementNs = tag_begins,
    .endElementNs = tag_ends,
    .characters = text_found,
    .serror = error_found,
};

static void parse(reader *r)
{
    *r->parser->sax = HANDLER;
    r->parser->userData = r;
    /* Since no entity can be declared, NOENT replaces the five of XML itself and nothing else;
     * without it libxml2 would hand `&amp;` in an attribute over as `&#38;`. */
    xmlCtxtUseOptions(r->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
    xmlParseDocument(r->parser);
    if (r->parser->wellFormed == 0)
        give_up(r, 0, GW_MSG_STYLE_NOT_XML, GW_S(""));
}

bool gw_tags_read(gw_tag **first, gw_str bytes, int sheet, gw_faults *faults)
{
    reader r = {.faults = faults, .sheet = sheet};
    if (bytes.n == 0 || bytes.n > INT32_MAX) {
        give_up(&r, 0, GW_MSG_STYLE_NOT_XML, GW_S(""));
        return false;
    }
    r.parser = xmlCreateMemoryParserCtxt(bytes.p, (int)bytes.n);
    if (r.parser == NULL) {
        faults->arena->failed = true;
        return false;
    }
    parse(&r);
    xmlFreeParserCtxt(r.parser);
    if (r.unusable || faults->arena->failed)
        return false;
    *first = r.first;
    return true;
}
