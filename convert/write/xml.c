/* SPDX-License-Identifier: MIT */
#include "write/xml.h"

#include <assert.h>

#include "base/utf8.h"

gw_xml gw_xml_fragment(gw_buf *out)
{
    return (gw_xml){.out = out};
}

gw_xml gw_xml_start(gw_buf *out)
{
    gw_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    return gw_xml_fragment(out);
}

/* Where so many bytes go that are counted as written; NULL when memory ran out. A tag is asked for
 * once, not piece by piece: the tags are most of the mark-up. */
static char *extend(gw_buf *out, size_t length)
{
    if (!gw_buf_reserve(out, length))
        return NULL;
    out->n += length;
    return out->p + out->n - length;
}

static void end_tag(gw_xml *xml)
{
    if (xml->in_tag)
        gw_buf_char(xml->out, '>');
    xml->in_tag = false;
}

void gw_xml_finish(gw_xml *xml)
{
    assert(xml->depth == 0);
    end_tag(xml);
}

void gw_xml_open(gw_xml *xml, const char *element)
{
    assert(xml->depth < GW_XML_DEEPEST);
    size_t length = strlen(element);
    char *p = extend(xml->out, length + 1 + xml->in_tag);
    if (p != NULL) {
        if (xml->in_tag)
            *p++ = '>';
        *p++ = '<';
        memcpy(p, element, length);
    }
    xml->open[xml->depth++] = element;
    xml->in_tag = true;
}

void gw_xml_close(gw_xml *xml)
{
    assert(xml->depth > 0);
    const char *element = xml->open[--xml->depth];
    if (xml->in_tag) {
        gw_buf_put(xml->out, GW_S("/>"));
        xml->in_tag = false;
        return;
    }
    size_t length = strlen(element);
    char *p = extend(xml->out, length + 3);
    if (p == NULL)
        return;
    *p++ = '<';
    *p++ = '/';
    memcpy(p, element, length);
    p[length] = '>';
}

void gw_xml_empty(gw_xml *xml, const char *element)
{
    gw_xml_open(xml, element);
    gw_xml_close(xml);
}

void gw_xml_empty_with(gw_xml *xml, const char *element, const char *attribute, gw_str value)
{
    gw_xml_open(xml, element);
    gw_xml_attribute(xml, attribute, value);
    gw_xml_close(xml);
}

/* What a character below 0x80 becomes. White space other than the blank is kept from the reader's
 * normalisation (XML 1.0 sections 2.11, 3.3.3) as a character reference. */
typedef struct escape {
    char character;
    bool in_text; /* otherwise in attributes only */
    const char *becomes;
} escape;

static const escape ESCAPES[] = {
    {'&',  true,  "&amp;" },
    {'<',  true,  "&lt;"  },
    {'>',  true,  "&gt;"  },
    {'\r', true,  "&#13;" },
    {'"',  false, "&quot;"},
    {'\t', false, "&#9;"  },
    {'\n', false, "&#10;" },
};

static const char *escape_of(uint32_t c, bool in_text)
{
    for (size_t i = 0; i < GW_COUNT(ESCAPES); i++)
        if ((uint32_t)ESCAPES[i].character == c && (ESCAPES[i].in_text || !in_text))
            return ESCAPES[i].becomes;
    return NULL;
}

/* XML 1.0 section 2.2, Char. What is no UTF-8 comes as U+FFFD from the decoder. */
static bool is_allowed(uint32_t c)
{
    return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
}

/* The three-byte range without surrogates and what stands near U+FFFE: nearly all of a Chinese text
 * and its marks. */
static bool is_plain_triple(const unsigned char *p, size_t n)
{
    return n >= 3 && p[0] > 0xE0 && p[0] < 0xF0 && p[0] != 0xED && (p[1] & 0xC0) == 0x80 &&
           (p[2] & 0xC0) == 0x80 && !(p[0] == 0xEF && p[1] == 0xBF);
}

/* Bytes at the start of `s` that go out as they are: letters, digits, Chinese. */
static size_t plain_length(gw_str s)
{
    size_t at = 0;
    while (at < s.n) {
        const unsigned char *p = (const unsigned char *)s.p + at, c = p[0];
        if (c == ' ' || (c > '>' && c < 0x7F) || (c > '&' && c < '<'))
            at++;
        else if (is_plain_triple(p, s.n - at))
            at += 3;
        else
            break;
    }
    return at;
}

static void put_character(gw_buf *out, gw_str s, size_t *at, bool in_text)
{
    uint32_t c = gw_utf8_next(s, at);
    const char *escaped = escape_of(c, in_text);
    if (escaped != NULL)
        gw_buf_puts(out, escaped);
    else
        gw_buf_codepoint(out, is_allowed(c) ? c : GW_REPLACEMENT);
}

static void put_escaped(gw_buf *out, gw_str s, bool in_text)
{
    for (size_t at = 0; at < s.n;) {
        gw_str plain = gw_str_head(gw_str_from(s, at), plain_length(gw_str_from(s, at)));
        gw_buf_put(out, plain);
        at += plain.n;
        if (at < s.n)
            put_character(out, s, &at, in_text);
    }
}

/* The name and what stands before the value. */
static void open_attribute(gw_xml *xml, const char *name)
{
    assert(xml->in_tag);
    size_t length = strlen(name);
    char *p = extend(xml->out, length + 3);
    if (p == NULL)
        return;
    *p++ = ' ';
    memcpy(p, name, length);
    p[length] = '=';
    p[length + 1] = '"';
}

void gw_xml_attribute(gw_xml *xml, const char *name, gw_str value)
{
    open_attribute(xml, name);
    put_escaped(xml->out, value, false);
    gw_buf_char(xml->out, '"');
}

void gw_xml_attribute_int(gw_xml *xml, const char *name, long long value)
{
    open_attribute(xml, name);
    gw_buf_int(xml->out, value);
    gw_buf_char(xml->out, '"');
}

void gw_xml_text(gw_xml *xml, gw_str text)
{
    end_tag(xml);
    put_escaped(xml->out, text, true);
}

void gw_xml_text_element(gw_xml *xml, const char *element, gw_str text)
{
    if (text.n == 0)
        return;
    gw_xml_open(xml, element);
    gw_xml_text(xml, text);
    gw_xml_close(xml);
}

void gw_xml_raw(gw_xml *xml, gw_str content)
{
    end_tag(xml);
    gw_buf_put(xml->out, content);
}
