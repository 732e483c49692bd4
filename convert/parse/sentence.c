/* SPDX-License-Identifier: MIT */
#include "parse/sentence.h"

#include "base/str.h"
#include "base/utf8.h"
#include "parse/label.h"
#include "text/hanzi.h"
#include "text/variants.h"

enum {
    QUOTED_CHARS = 60, /* a bracket that does not close within so many is none */
    LEAD_CHARS = 15,
};

/* Steps over characters that are no marks; counts them. */
static size_t skip_han(gw_str text, size_t at, size_t *chars)
{
    size_t behind = gw_utf8_skip_han(text, at);
    *chars += (behind - at) / GW_UTF8_HAN_BYTES;
    return behind;
}

bool gw_skip_bracket(gw_str text, uint32_t open, size_t *at, size_t *chars)
{
    uint32_t close = gw_closing_of(open);
    size_t scan = *at, count = 0, depth = 1;
    while (close != 0 && (scan = skip_han(text, scan, &count)) < text.n && count < QUOTED_CHARS) {
        uint32_t c = gw_fold(gw_utf8_next(text, &scan));
        count++;
        depth += c == open;
        depth -= c == close;
        if (depth == 0) {
            *at = scan;
            *chars += count;
            return true;
        }
    }
    return false;
}

bool gw_is_stop(uint32_t c)
{
    return c == U'。' || c == '!' || c == '?';
}

bool gw_is_closing_quote(uint32_t c)
{
    return c == U'”' || c == U'’' || c == U'》' || c == ')' || c == U'」';
}

/* A sentence of which only the label has been read, with the white space behind it. */
static gw_sentence begin_sentence(gw_str text, const gw_label *label)
{
    gw_sentence s = {.label_chars = gw_utf8_count(label->text),
                     .label_bytes = label->text.n,
                     .end_bytes = text.n};
    size_t at = label->text.n;
    while (label->kind != GW_LABEL_NONE && at < text.n && gw_is_space(gw_utf8_next(text, &at))) {
        s.label_chars++;
        s.label_bytes = at;
    }
    return s;
}

bool gw_is_clause(gw_str text)
{
    static const char *const VERBS[] = {"应当", "必须", "不得", "可以", "不予", "应", "由", "是"};
    size_t comma = gw_str_find(text, GW_S("，"));
    if (comma == GW_NOT_FOUND)
        return false;
    gw_str behind = gw_str_from(text, comma + sizeof "，" - 1);
    for (size_t i = 0; i < GW_COUNT(VERBS); i++)
        if (gw_str_starts(behind, gw_str_of(VERBS[i])))
            return true;
    return false;
}

/* Words before a colon that make it a clause, no lead: 委员会由下列人员组成： */
static bool is_lead_phrase(gw_str words)
{
    static const char *const CLAUSES[] = {"如下", "下列", "以下", "组成", "包括", "应当", "必须",
                                          "做到", "指出", "要求", "强调", "认为", "表示", "一是"};
    for (size_t i = 0; i < GW_COUNT(CLAUSES); i++)
        if (gw_str_find(words, gw_str_of(CLAUSES[i])) != GW_NOT_FOUND)
            return false;
    return true;
}

/* The words between the label and a colon lead in what follows when they are few and no clause. */
static bool is_lead(gw_str text, size_t label_chars, size_t colon_chars)
{
    if (colon_chars == 0 || colon_chars - label_chars > LEAD_CHARS)
        return false;
    size_t start = gw_utf8_offset(text, label_chars);
    return is_lead_phrase((gw_str){text.p + start, gw_utf8_offset(text, colon_chars) - start});
}

/* Behind the first end mark: over the quotes that close there. */
static void end_sentence(gw_sentence *s, gw_str text, size_t at, size_t chars)
{
    size_t next = at;
    while (next < text.n && gw_is_closing_quote(gw_fold(gw_utf8_next(text, &next)))) {
        at = next;
        chars++;
    }
    s->end_chars = chars;
    s->end_bytes = at;
    s->has_rest = at < text.n;
}

/* A full stop typed as a dot: between two Chinese characters, or behind one at the end. */
static bool is_typed_stop(gw_str text, size_t at)
{
    size_t before = at - 1; /* the dot is one byte */
    if (text.p[before] != '.' || before == 0 || !gw_is_han(gw_utf8_previous(text, &before)))
        return false;
    return at == text.n || gw_is_han(gw_utf8_next(text, &at));
}

gw_sentence gw_sentence_read(gw_str text, const gw_label *label)
{
    gw_sentence s = begin_sentence(text, label);
    size_t chars = s.label_chars, colon_chars = 0, at = s.label_bytes;
    while (s.end_chars == 0 && (at = skip_han(text, at, &chars)) < text.n) {
        uint32_t c = gw_fold(gw_utf8_next(text, &at));
        chars++;
        if (gw_skip_bracket(text, c, &at, &chars))
            continue;
        if (c == ':' && colon_chars == 0 && !s.has_comma && !s.has_stop && at < text.n)
            colon_chars = chars;
        s.has_comma |= c == ',';
        bool stops = gw_is_stop(c) || (c == '.' && is_typed_stop(text, at));
        s.has_stop |= stops || c == ';';
        if (stops)
            end_sentence(&s, text, at, chars);
    }
    s.lead_chars = is_lead(text, s.label_chars, colon_chars) ? colon_chars : 0;
    return s;
}

size_t gw_runin_read(gw_role role, gw_str text, const gw_label *label)
{
    if (role == GW_ROLE_ARTICLE)
        return gw_utf8_count(label->text);
    if (role != GW_ROLE_HEADING && (role != GW_ROLE_BODY || label->kind != GW_LABEL_LEAD))
        return 0;
    gw_sentence s = gw_sentence_read(text, label);
    if (role == GW_ROLE_HEADING && s.lead_chars > 0)
        return s.lead_chars;
    bool is_short = s.end_chars - s.label_chars <= GW_SHORT_SENTENCE;
    return s.has_rest && (role == GW_ROLE_HEADING || is_short) ? s.end_chars : 0;
}
