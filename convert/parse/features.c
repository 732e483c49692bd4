/* SPDX-License-Identifier: MIT
 *
 * What a line shows by itself: its label, how long it is, where its first sentence ends, how it
 * ends, which words and forms it has. In a text that a machine cut, sentences are read over the
 * line ends: the flow of a line is the line with those that go on with it. */
#include "parse/features.h"

#include "base/error.h"
#include "base/utf8.h"
#include "parse/flow.h"
#include "parse/knowledge.h"
#include "parse/label.h"
#include "parse/sentence.h"
#include "text/hanzi.h"
#include "text/variants.h"

enum {
    SECOND_LABEL_CHARS = 240,  /* how far a second label is looked for */
    LONGEST_NAMES_LINE = 240,  /* bytes of a line of names */
    LONGEST_FIELD_LINE = 1200, /* bytes of a line of fields */
    FIELD_CHARS = 16,          /* of a field's name, at least */
    LONGEST_NUMBER_LINE = 300, /* bytes of a line that holds a document number and a signer */
};

/* ---- one part ------------------------------------------------------------------------------- */

typedef struct ending_row {
    gw_trait trait;
    const uint32_t *marks;
} ending_row;

static const ending_row ENDINGS[] = {
    {GW_TRAIT_ENDS_STOP,       U"。!?…"},
    {GW_TRAIT_ENDS_EXCLAIMING, U"!"       },
    {GW_TRAIT_ENDS_SEMICOLON,  U";"       },
    {GW_TRAIT_ENDS_COLON,      U":"       },
    {GW_TRAIT_ENDS_COMMA,      U",、"    },
};

static void mark_ending(gw_traits *traits, gw_str text)
{
    size_t at = text.n;
    uint32_t c = at > 0 ? gw_fold(gw_utf8_previous(text, &at)) : 0;
    while (at > 0 && (c == U'”' || c == U'’'))
        c = gw_fold(gw_utf8_previous(text, &at));
    bool marked = false;
    for (size_t i = 0; i < GW_COUNT(ENDINGS); i++) {
        bool ends = gw_char_among(c, ENDINGS[i].marks);
        gw_mark(traits, ENDINGS[i].trait, ends);
        marked |= ends;
    }
    if ((c == ')' || c == '.') && at > 0) { /* …。） ends a sentence, too, and so may a typed dot */
        uint32_t inner = gw_fold(gw_utf8_previous(text, &at));
        bool ends = c == ')' ? inner == U'。' : gw_is_han(inner);
        gw_mark(traits, GW_TRAIT_ENDS_STOP, ends);
        marked |= ends;
    }
    gw_mark(traits, GW_TRAIT_ENDS_BARE, !marked);
}

typedef struct character_counts {
    size_t han, digits, latin, other, tabs, pipes, gaps;
} character_counts;

static character_counts count_characters(gw_str text)
{
    character_counts n = {0};
    size_t blanks = 0;
    for (size_t at = 0, han; at < text.n;) {
        if ((han = gw_utf8_skip_han(text, at) - at) > 0) {
            n.han += han / GW_UTF8_HAN_BYTES;
            n.gaps += blanks >= 2;
            blanks = 0;
            at += han;
            continue;
        }
        uint32_t c = gw_fold(gw_utf8_next(text, &at));
        n.tabs += c == '\t';
        if (gw_is_space(c)) {
            blanks += (size_t)gw_half_cells(c);
            continue;
        }
        n.gaps += blanks >= 2;
        blanks = 0;
        n.pipes += c == '|' || c == U'│' || c == U'┃';
        *(gw_is_han(c) || c == U'×' ? &n.han
          : gw_is_ascii_digit(c)    ? &n.digits
          : gw_is_latin(c)          ? &n.latin
                                    : &n.other) += 1;
    }
    return n;
}

static void mark_characters(gw_traits *traits, gw_str text)
{
    character_counts n = count_characters(text);
    size_t all = n.han + n.digits + n.latin + n.other;
    gw_mark(traits, GW_TRAIT_TABS, n.tabs > 0);
    gw_mark(traits, GW_TRAIT_PIPES, n.pipes >= 2);
    gw_mark(traits, GW_TRAIT_GAP, n.gaps == 1);
    gw_mark(traits, GW_TRAIT_GAPS, n.gaps >= 2);
    gw_mark(traits, GW_TRAIT_MOSTLY_DIGITS, n.digits * 2 > all);
    gw_mark(traits, GW_TRAIT_MOSTLY_LATIN, n.latin * 2 > all);
    gw_mark(traits, GW_TRAIT_NO_WORDS, n.han + n.digits + n.latin == 0);
    gw_mark(traits, GW_TRAIT_TABLE_RULE,
            n.han + n.digits + n.latin == 0 &&
                (n.pipes > 0 || gw_char_among(gw_utf8_first(text), U"+─┌├└┼|")));
    gw_mark(traits, GW_TRAIT_RULE_LINE, n.han + n.digits + n.latin == 0 && all >= 3);
}

static bool has_tab_before(gw_str text, size_t end)
{
    return gw_str_find(gw_str_head(text, end), GW_S("\t")) != GW_NOT_FOUND;
}

/* A typed contents' entry: text, then dots, a tab or blanks, then a page number. */
static void mark_contents_entry(gw_traits *traits, gw_str text)
{
    size_t at = text.n, digits = 0, dots = 0, tabs = 0, blanks = 0;
    uint32_t c = 0;
    while (at > 0 && gw_is_ascii_digit(c = gw_fold(gw_utf8_previous(text, &at))))
        digits++;
    while (at > 0 && (gw_is_space(c) || gw_char_among(c, U"….·．-—_。"))) {
        dots += c != '\t' && !gw_is_space(c);
        tabs += c == '\t';
        blanks += c != '\t' && gw_is_space(c);
        c = gw_fold(gw_utf8_previous(text, &at));
    }
    bool entry = digits >= 1 && digits <= 3 && at > 0 && text.n <= 240;
    gw_mark(traits, GW_TRAIT_TOC_DOTS,
            entry && (dots >= 2 || (tabs > 0 && !has_tab_before(text, at))));
    gw_mark(traits, GW_TRAIT_TOC_SPACE, entry && dots < 2 && tabs == 0 && blanks > 0);
}

/* A whole line in brackets, the last of which closes the first. */
static bool is_bracketed(gw_str text)
{
    if (text.n == 0)
        return false;
    size_t at = 0, chars = 0;
    uint32_t open = gw_fold(gw_utf8_next(text, &at));
    return (open == '(' || open == U'〔' || open == U'【') &&
           gw_skip_bracket(text, open, &at, &chars) && at == text.n;
}

/* The same kind of label once more behind the first: （一）…（二）… on one line. */
static bool has_second_label(gw_str text, const gw_label *label)
{
    size_t steps = 0;
    for (size_t at = label->text.n; at < text.n && steps < SECOND_LABEL_CHARS; steps++) {
        size_t behind = gw_utf8_skip_han(text, at);
        if (behind > at) {
            steps += (behind - at) / GW_UTF8_HAN_BYTES - 1;
            at = behind;
            continue;
        }
        uint32_t before = gw_utf8_next(text, &at);
        if (before != U'。' && before != U'；' && before != U'：' && before != U'，' &&
            !gw_is_space(before))
            continue;
        gw_label other = gw_label_read(gw_str_from(text, at));
        if (other.kind == label->kind && other.value == label->value + 1)
            return true;
    }
    return false;
}

static bool is_opener(gw_label_kind kind)
{
    return kind != GW_LABEL_NONE && kind != GW_LABEL_LEAD && kind != GW_LABEL_ATTACHMENT &&
           kind != GW_LABEL_ARTICLE;
}

/* `f`: the flow, `label_chars` characters of which are the label with the white space behind it. */
static void mark_label(gw_part *part, const gw_flow *f, size_t label_chars)
{
    gw_traits *t = &part->traits;
    gw_label_kind kind = part->label.kind;
    gw_mark(t, GW_TRAIT_LABELLED, is_opener(kind));
    gw_mark(t, GW_TRAIT_ARTICLE, kind == GW_LABEL_ARTICLE);
    gw_mark(t, GW_TRAIT_LEAD, kind == GW_LABEL_LEAD);
    gw_mark(t, GW_TRAIT_DECIMAL, kind == GW_LABEL_DECIMAL);
    gw_mark(t, GW_TRAIT_LABEL_LOW, gw_label_level(kind) >= 3);
    gw_mark(t, GW_TRAIT_CHAPTER,
            kind == GW_LABEL_PART || kind == GW_LABEL_CHAPTER || kind == GW_LABEL_PARAGRAPH);
    gw_mark(t, GW_TRAIT_BARE_LABEL, is_opener(kind) && label_chars >= f->chars);
    gw_mark(t, GW_TRAIT_SEVERAL_LABELS, is_opener(kind) && has_second_label(f->text, &part->label));
}

static void mark_sentences(gw_part *part, const gw_flow *f, const gw_sentence *s)
{
    gw_traits *t = &part->traits;
    size_t behind = f->chars - s->label_chars;
    size_t first = s->end_chars > 0 ? s->end_chars - s->label_chars : behind;
    gw_str words = gw_str_from(gw_str_head(f->text, s->end_bytes), s->label_bytes);
    gw_mark(t, GW_TRAIT_COLON_LEAD, s->lead_chars > 0);
    gw_mark(t, GW_TRAIT_NO_STOP, !s->has_stop);
    gw_mark(t, GW_TRAIT_HAS_COMMA, s->has_comma);
    gw_mark(t, GW_TRAIT_HAS_REST, s->has_rest);
    gw_mark(t, GW_TRAIT_SENTENCE_SHORT, first <= GW_SHORT_SENTENCE);
    gw_mark(t, GW_TRAIT_SENTENCE_LONG, first > GW_LONG_SENTENCE);
    gw_mark(t, GW_TRAIT_CLAUSE, gw_is_clause(words));
    gw_mark(t, GW_TRAIT_UP_TO_8, behind <= 8);
    gw_mark(t, GW_TRAIT_UP_TO_15, behind <= 15);
    gw_mark(t, GW_TRAIT_UP_TO_30, behind <= GW_SHORT_SENTENCE);
    gw_mark(t, GW_TRAIT_UP_TO_45, behind <= GW_LONG_SENTENCE);
    gw_mark(t, GW_TRAIT_OVER_60, behind > 60);
    gw_mark(t, GW_TRAIT_OVER_100, behind > 100);
}

/* What all parts are measured with. */
typedef struct measuring {
    gw_parts *parts;
    const gw_lines *lines;
    const gw_hint *hints; /* may be NULL */
    const gw_fill *fill;
    const gw_lexicon *lexicon;
    gw_arena *scratch;
} measuring;

/* The segments of a text between its blanks, each as a view: how many, how many of them are names,
 * and whether the last one is. */
typedef struct segments {
    size_t count, names;
    bool ends_with_name;
} segments;

static segments read_segments(const measuring *m, gw_str text, size_t least_blank)
{
    segments s = {0};
    size_t start = 0, blank = 0;
    for (size_t at = 0; at <= text.n;) {
        size_t here = at;
        uint32_t c = at < text.n ? gw_utf8_next(text, &at) : 0;
        blank = gw_is_space(c) ? blank + (size_t)gw_half_cells(c) : 0;
        if (c != 0 && blank < least_blank)
            continue;
        gw_str view = gw_view_make((gw_str){text.p + start, here - start}, m->scratch);
        s.ends_with_name = gw_lexicon_is_name(m->lexicon, view);
        s.count += view.n > 0;
        s.names += s.ends_with_name;
        start = at;
        if (c == 0)
            break;
    }
    return s;
}

/* 农技站　宋雨; 王　强　　李晓红　　张　伟 */
static void mark_names(const measuring *m, gw_part *part)
{
    if (part->text.n > LONGEST_NAMES_LINE)
        return;
    segments words = read_segments(m, part->text, 1), columns = read_segments(m, part->text, 3);
    gw_mark(&part->traits, GW_TRAIT_PERSON, words.count == 2 && words.ends_with_name);
    gw_mark(&part->traits, GW_TRAIT_NAMES, columns.count >= 3 && columns.names == columns.count);
}

/* Fields of a web page's head that share a line: 索引号：…　　发布机构：… */
static bool has_several_fields(const measuring *m, const gw_part *part, bool has_blanks)
{
    size_t fields = 0;
    bool is_apart = true; /* at the start, behind a blank, tab or bar */
    if (part->text.n > LONGEST_FIELD_LINE ||
        (!has_blanks && gw_str_find(part->text, GW_S("|")) == GW_NOT_FOUND))
        return false;
    for (size_t at = 0; at < part->text.n;) {
        gw_str rest = gw_str_from(part->text, at);
        uint32_t c = gw_utf8_next(part->text, &at);
        bool parts = gw_is_space(c) || c == '|';
        if (is_apart && !parts)
            fields += gw_lexicon_is_field(
                m->lexicon,
                gw_view_make(gw_str_head(rest, gw_utf8_offset(rest, FIELD_CHARS)), m->scratch));
        is_apart = parts;
        if (!parts)
            at = gw_utf8_skip_han(part->text, at);
    }
    return fields >= 2;
}

static void mark_hints(gw_part *part)
{
    gw_traits *t = &part->traits;
    const gw_hint *hint = part->hint;
    gw_mark(t, GW_TRAIT_BOLD_LEAD, hint->bold_chars > 0);
    gw_mark(t, GW_TRAIT_BULLET, hint->bullet);
    gw_mark(t, GW_TRAIT_QUOTED, hint->quoted);
    gw_mark(t, GW_TRAIT_TABLE_ROW, hint->table_row);
}

static void measure_part(const measuring *m, gw_part *part, gw_str view, const gw_flow *f)
{
    part->chars = (unsigned)(f->text.n == part->text.n ? f->chars : gw_utf8_count(part->text));
    part->chain = -1;
    gw_mark(&part->traits, GW_TRAIT_VERBATIM, part->hint->verbatim);
    if (part->hint->verbatim) /* it shows nothing else */
        return;
    mark_hints(part);
    part->label = gw_label_read(part->text);
    gw_sentence sentence = gw_sentence_read(f->text, &part->label);
    part->level = (signed char)gw_label_level(part->label.kind);
    mark_label(part, f, sentence.label_chars);
    mark_sentences(part, f, &sentence);
    mark_ending(&part->traits, f->text);
    mark_characters(&part->traits, part->text);
    mark_contents_entry(&part->traits, part->text);
    gw_mark(&part->traits, GW_TRAIT_BRACKETED, is_bracketed(part->text));
    gw_mark(&part->traits, GW_TRAIT_DASH_START,
            gw_char_among(gw_utf8_first(part->text), U"—―─") ||
                gw_str_starts(part->text, GW_S("--")));
    gw_lexicon_mark(m->lexicon, &part->traits, view, part->chars);
    bool has_blanks = gw_utf8_count(view) < part->chars; /* a view has none */
    if (has_blanks)
        mark_names(m, part);
    gw_mark(&part->traits, GW_TRAIT_WEB_FIELDS, has_several_fields(m, part, has_blanks));
}

/* ---- lines to parts ------------------------------------------------------------------------- */

/* Where the signer begins on a line that also has the document number; GW_NOT_FOUND: nowhere. */
static size_t find_signer(gw_str text)
{
    static const char *const SIGNERS[] = {"签发人", "签 发 人", "签　发　人", "会签人"};
    if (gw_str_find(text, GW_S("签")) == GW_NOT_FOUND) /* as most lines */
        return GW_NOT_FOUND;
    for (size_t i = 0; i < GW_COUNT(SIGNERS); i++) {
        size_t at = gw_str_find(text, gw_str_of(SIGNERS[i]));
        if (at != GW_NOT_FOUND && at > 0)
            return at;
    }
    return GW_NOT_FOUND;
}

static const gw_hint *hint_of(const measuring *m, size_t index)
{
    static const gw_hint NONE = {0};
    return m->hints != NULL ? &m->hints[index] : &NONE;
}

/* Lines that may become two parts. */
static size_t count_signers(const gw_lines *lines)
{
    size_t count = 0;
    for (size_t i = 0; i < lines->count; i++)
        count += lines->items[i].text.n < LONGEST_NUMBER_LINE &&
                 find_signer(lines->items[i].text) != GW_NOT_FOUND;
    return count;
}

static void add_part(const measuring *m, size_t index, gw_str text, const gw_flow *f)
{
    gw_part *part = &m->parts->items[m->parts->count++];
    part->line = &m->lines->items[index];
    part->hint = hint_of(m, index);
    part->line_index = (unsigned)index;
    part->first_of_line = text.p == part->line->text.p;
    part->text = text;
    gw_str *view = &m->parts->views[part - m->parts->items];
    *view = gw_view_make(text, m->scratch);
    measure_part(m, part, *view, f);
}

static void add_part_alone(const measuring *m, size_t index, gw_str text)
{
    add_part(m, index, text, &(gw_flow){text, gw_utf8_count(text)});
}

static bool is_document_number(const measuring *m, gw_str text)
{
    gw_traits traits = {0};
    gw_lexicon_mark(m->lexicon, &traits, gw_view_make(text, m->scratch), gw_utf8_count(text));
    return gw_has(&traits, GW_TRAIT_NUMBER_FORM);
}

/* A line that holds a document number and its signer becomes two parts, unless a directive lays
 * down what it is; all others are one. */
static void add_line(const measuring *m, size_t index)
{
    gw_str text = m->lines->items[index].text;
    bool may_be_two = text.n < LONGEST_NUMBER_LINE && hint_of(m, index)->role == GW_ROLE_NONE;
    size_t signer = may_be_two ? find_signer(text) : GW_NOT_FOUND;
    gw_str number = gw_trim(gw_str_head(text, signer));
    if (signer != GW_NOT_FOUND && is_document_number(m, number)) {
        add_part_alone(m, index, number);
        add_part_alone(m, index, gw_str_from(text, signer));
        return;
    }
    gw_flow f = gw_flow_read(m->lines, m->fill, index, m->scratch);
    add_part(m, index, text, &f);
}

gw_status gw_features_measure(gw_parts *parts, const gw_lines *lines, const gw_hint *hints,
                              const gw_fill *fill, const gw_knowledge *knowledge, gw_arena *arena,
                              gw_arena *scratch, gw_error *error)
{
    size_t most = lines->count + count_signers(lines);
    *parts = (gw_parts){.items = GW_NEW_ARRAY(arena, gw_part, most),
                        .views = GW_NEW_ARRAY(scratch, gw_str, most),
                        .knowledge = knowledge != NULL ? knowledge : gw_knowledge_make(arena)};
    if (parts->items == NULL || parts->views == NULL || parts->knowledge == NULL)
        return gw_fail_memory(error);
    measuring m = {parts, lines, hints, fill, parts->knowledge->lexicon, scratch};
    for (size_t i = 0; i < lines->count; i++)
        add_line(&m, i);
    return scratch->failed ? gw_fail_memory(error) : GW_OK;
}
