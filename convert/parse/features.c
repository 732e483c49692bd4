/* SPDX-License-Identifier: MIT
 *
 * What a line shows by itself: its label, how long it is, where its first sentence ends, how it
 * ends, which words and forms it has. In a text that a machine cut, sentences are read over the
 * line ends: the flow of a line is the line with those that go on with it. */
#include "parse/features.h"

#include "base/error.h"
#include "base/utf8.h"
#include "parse/label.h"
#include "parse/lexicon.h"
#include "text/hanzi.h"

enum {
    VIEW_CHARS = 160,  /* of a matching view */
    FLOW_CHARS = 240,  /* more than this is long, whatever follows */
    QUOTED_CHARS = 60, /* a bracket that does not close within so many is none */
    SHORT_SENTENCE = 30,
    LONG_SENTENCE = 45,
    LEAD_CHARS = 15,
};

bool gw_joint_needs_space(gw_str above, gw_str below)
{
    uint32_t a = gw_utf8_last(above), b = gw_utf8_first(below);
    return (gw_is_latin(a) || gw_is_ascii_digit(a)) && (gw_is_latin(b) || gw_is_ascii_digit(b));
}

/* ---- sentences ------------------------------------------------------------------------------ */

typedef struct bracket_pair {
    uint32_t open, close;
} bracket_pair;

static const bracket_pair BRACKETS[] = {
    {U'《', U'》'},
    {U'“', U'”'},
    {U'‘', U'’'},
    {'(',    ')'   },
    {'[',    ']'   },
    {U'〔', U'〕'},
    {U'【', U'】'},
    {U'〈', U'〉'},
    {U'「', U'」'},
    {U'『', U'』'},
};

static uint32_t closing_of(uint32_t open)
{
    for (size_t i = 0; i < GW_COUNT(BRACKETS); i++)
        if (BRACKETS[i].open == open)
            return BRACKETS[i].close;
    return 0;
}

/* Behind an opening bracket: the byte behind its match and the characters stepped over; false when
 * it does not close soon. */
static bool skip_bracket(gw_str text, uint32_t open, size_t *at, size_t *chars)
{
    uint32_t close = closing_of(open);
    size_t scan = *at, count = 0, depth = 1;
    while (close != 0 && scan < text.n && count < QUOTED_CHARS) {
        uint32_t c = gw_narrow(gw_utf8_next(text, &scan));
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

static bool is_stop(uint32_t c)
{
    return c == U'。' || c == '!' || c == '?';
}

static bool is_closing_quote(uint32_t c)
{
    return c == U'”' || c == U'’' || c == U'》' || c == ')' || c == U'」';
}

/* Behind a label of so many characters: where the first sentence ends, where the colon of a lead
 * stands (0: nowhere), and what else there is. Brackets and quotes count as one. */
typedef struct sentence {
    size_t end_chars, colon_chars;
    bool has_rest, has_stop, has_comma;
} sentence;

static sentence read_sentence(gw_str text, size_t label_chars)
{
    sentence s = {0};
    size_t chars = label_chars;
    for (size_t at = gw_utf8_offset(text, label_chars); at < text.n;) {
        uint32_t c = gw_narrow(gw_utf8_next(text, &at));
        chars++;
        if (skip_bracket(text, c, &at, &chars))
            continue;
        s.has_stop |= is_stop(c) || c == ';';
        if (s.end_chars == 0) {
            s.has_comma |= c == ',';
            if (c == ':' && s.colon_chars == 0 && !s.has_comma && !s.has_stop)
                s.colon_chars = chars;
        }
        if (is_stop(c) && s.end_chars == 0) {
            size_t next = at;
            while (next < text.n && is_closing_quote(gw_narrow(gw_utf8_next(text, &next)))) {
                at = next;
                chars++;
            }
            s.end_chars = chars;
            s.has_rest = at < text.n;
        }
    }
    if (s.colon_chars == chars) /* a colon at the end leads nothing in */
        s.colon_chars = 0;
    return s;
}

/* ---- flow ----------------------------------------------------------------------------------- */

static bool ends_sentence(gw_str text)
{
    size_t at = text.n;
    while (at > 0) {
        uint32_t c = gw_narrow(gw_utf8_previous(text, &at));
        if (is_closing_quote(c) && at > 0)
            continue;
        return is_stop(c) || c == ';' || c == ':';
    }
    return false;
}

static bool opens_block(const gw_line *line)
{
    gw_label_kind kind = gw_label_read(line->text).kind;
    return kind != GW_LABEL_NONE && kind != GW_LABEL_DECIMAL;
}

/* Does line `index` go on with the line above it, as far as its shape tells? */
static bool flows_on(const gw_lines *lines, const gw_fill *fill, size_t index)
{
    const gw_line *line = &lines->items[index], *above = line - 1;
    return gw_fill_is_full(fill, index - 1) && line->blank_above == 0 && !line->page_break &&
           line->indent.n <= above->indent.n && !(ends_sentence(above->text) && opens_block(line));
}

typedef struct flow {
    gw_str text;
    size_t chars;
} flow;

static flow read_flow(const gw_lines *lines, const gw_fill *fill, size_t index, gw_arena *arena)
{
    const gw_line *items = lines->items;
    flow f = {items[index].text, gw_utf8_count(items[index].text)};
    size_t end = index + 1, bytes = f.text.n;
    while (fill->wrap_half_cells > 0 && end < lines->count && f.chars < FLOW_CHARS &&
           flows_on(lines, fill, end)) {
        f.chars += gw_utf8_count(items[end].text);
        bytes += items[end++].text.n + 1;
    }
    if (end == index + 1)
        return f;
    char *joined = gw_arena_alloc(arena, bytes, 1);
    if (joined == NULL)
        return f;
    size_t n = 0;
    for (size_t i = index; i < end; i++) {
        if (i > index && gw_joint_needs_space(items[i - 1].text, items[i].text))
            joined[n++] = ' ';
        memcpy(joined + n, items[i].text.p, items[i].text.n);
        n += items[i].text.n;
    }
    f.text = (gw_str){joined, n};
    return f;
}

/* ---- one part ------------------------------------------------------------------------------- */

static gw_str make_view(gw_str text, gw_arena *arena)
{
    char *view = gw_arena_alloc(arena, (text.n < VIEW_CHARS * 4 ? text.n : VIEW_CHARS * 4) + 1, 1);
    size_t n = 0, chars = 0;
    for (size_t at = 0; view != NULL && at < text.n && chars < VIEW_CHARS;) {
        uint32_t c = gw_narrow(gw_utf8_next(text, &at));
        if (gw_is_space(c) || gw_is_invisible(c))
            continue;
        n += gw_utf8_encode(c, view + n);
        chars++;
    }
    return (gw_str){view != NULL ? view : "", n};
}

typedef struct ending_row {
    gw_trait trait;
    const char *marks;
} ending_row;

static const ending_row ENDINGS[] = {
    {GW_TRAIT_ENDS_STOP,       "。!?…"},
    {GW_TRAIT_ENDS_EXCLAIMING, "!"       },
    {GW_TRAIT_ENDS_SEMICOLON,  ";"       },
    {GW_TRAIT_ENDS_COLON,      ":"       },
    {GW_TRAIT_ENDS_COMMA,      ",、"    },
};

static bool holds(const char *set, uint32_t c)
{
    gw_str s = gw_str_of(set);
    for (size_t at = 0; at < s.n;)
        if (gw_utf8_next(s, &at) == c)
            return true;
    return false;
}

static void mark_ending(gw_traits *traits, gw_str text)
{
    size_t at = text.n;
    uint32_t c = at > 0 ? gw_narrow(gw_utf8_previous(text, &at)) : 0;
    while (at > 0 && (c == U'”' || c == U'’'))
        c = gw_narrow(gw_utf8_previous(text, &at));
    bool marked = false;
    for (size_t i = 0; i < GW_COUNT(ENDINGS); i++) {
        bool ends = holds(ENDINGS[i].marks, c);
        gw_mark(traits, ENDINGS[i].trait, ends);
        marked |= ends;
    }
    if (c == ')' && at > 0) { /* …。） ends a sentence, too */
        uint32_t inner = gw_narrow(gw_utf8_previous(text, &at));
        gw_mark(traits, GW_TRAIT_ENDS_STOP, inner == U'。');
        marked |= inner == U'。';
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
    for (size_t at = 0; at < text.n;) {
        uint32_t c = gw_narrow(gw_utf8_next(text, &at));
        n.tabs += c == '\t';
        if (gw_is_space(c)) {
            blanks += (size_t)gw_half_cells(c);
            continue;
        }
        n.gaps += blanks >= 2;
        blanks = 0;
        n.pipes += c == '|' || c == U'│' || c == U'┃';
        *(gw_is_han(c)           ? &n.han
          : gw_is_ascii_digit(c) ? &n.digits
          : gw_is_latin(c)       ? &n.latin
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
    gw_mark(traits, GW_TRAIT_RULE_LINE, n.han + n.digits + n.latin == 0 && all >= 3);
}

/* A typed contents' entry: text, then dots, a tab or blanks, then a page number. */
static void mark_contents_entry(gw_traits *traits, gw_str text)
{
    size_t at = text.n, digits = 0, dots = 0, tabs = 0, blanks = 0;
    uint32_t c = 0;
    while (at > 0 && gw_is_ascii_digit(c = gw_narrow(gw_utf8_previous(text, &at))))
        digits++;
    while (at > 0 && (gw_is_space(c) || holds("….·．-—_。", c))) {
        dots += c != '\t' && !gw_is_space(c);
        tabs += c == '\t';
        blanks += c != '\t' && gw_is_space(c);
        c = gw_narrow(gw_utf8_previous(text, &at));
    }
    bool entry = digits >= 1 && digits <= 3 && at > 0 && text.n <= 240;
    gw_mark(traits, GW_TRAIT_TOC_DOTS, entry && (dots >= 2 || tabs > 0));
    gw_mark(traits, GW_TRAIT_TOC_SPACE, entry && dots < 2 && tabs == 0 && blanks > 0);
}

/* A whole line in brackets, the last of which closes the first. */
static bool is_bracketed(gw_str text)
{
    if (text.n == 0)
        return false;
    size_t at = 0, chars = 0;
    uint32_t open = gw_narrow(gw_utf8_next(text, &at));
    return (open == '(' || open == U'〔' || open == U'【') &&
           skip_bracket(text, open, &at, &chars) && at == text.n;
}

/* The same kind of label once more behind the first: （一）…（二）… on one line. */
static bool has_second_label(gw_str text, const gw_label *label)
{
    size_t steps = 0;
    for (size_t at = label->text.n; at < text.n && steps < FLOW_CHARS; steps++) {
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

static void mark_label(gw_part *part, gw_str text)
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
    gw_mark(t, GW_TRAIT_BARE_LABEL, is_opener(kind) && part->label_chars >= part->flow_chars);
    gw_mark(t, GW_TRAIT_SEVERAL_LABELS, is_opener(kind) && has_second_label(text, &part->label));
}

static bool is_clause(gw_str words)
{
    static const char *const VERBS[] = {"应当", "必须", "不得", "可以", "不予", "应", "由", "是"};
    size_t comma = gw_str_find(words, GW_S("，"));
    if (comma == GW_NOT_FOUND)
        return false;
    gw_str behind = gw_str_from(words, comma + sizeof "，" - 1);
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

/* The characters through the colon of a lead: a few words that are no clause; 0: there is none. */
static size_t lead_chars(gw_str text, size_t label_chars, const sentence *s)
{
    if (s->colon_chars == 0 || s->colon_chars - label_chars > LEAD_CHARS)
        return 0;
    size_t start = gw_utf8_offset(text, label_chars);
    gw_str words = {text.p + start, gw_utf8_offset(text, s->colon_chars) - start};
    return is_lead_phrase(words) ? s->colon_chars : 0;
}

static void mark_sentences(gw_part *part, gw_str text)
{
    gw_traits *t = &part->traits;
    sentence s = read_sentence(text, part->label_chars);
    size_t behind = part->flow_chars - part->label_chars;
    size_t first = s.end_chars > 0 ? s.end_chars - part->label_chars : behind;
    size_t start = gw_utf8_offset(text, part->label_chars);
    gw_str words = {text.p + start, gw_utf8_offset(text, part->label_chars + first) - start};
    gw_mark(t, GW_TRAIT_COLON_LEAD, lead_chars(text, part->label_chars, &s) > 0);
    gw_mark(t, GW_TRAIT_NO_STOP, !s.has_stop);
    gw_mark(t, GW_TRAIT_HAS_COMMA, s.has_comma);
    gw_mark(t, GW_TRAIT_HAS_REST, s.has_rest);
    gw_mark(t, GW_TRAIT_SENTENCE_SHORT, first <= SHORT_SENTENCE);
    gw_mark(t, GW_TRAIT_SENTENCE_LONG, first > LONG_SENTENCE);
    gw_mark(t, GW_TRAIT_CLAUSE, is_clause(words));
    gw_mark(t, GW_TRAIT_UP_TO_8, behind <= 8);
    gw_mark(t, GW_TRAIT_UP_TO_15, behind <= 15);
    gw_mark(t, GW_TRAIT_UP_TO_30, behind <= SHORT_SENTENCE);
    gw_mark(t, GW_TRAIT_UP_TO_45, behind <= LONG_SENTENCE);
    gw_mark(t, GW_TRAIT_OVER_60, behind > 60);
    gw_mark(t, GW_TRAIT_OVER_100, behind > 100);
}

static size_t label_length(gw_str text, const gw_label *label)
{
    size_t at = label->text.n, chars = gw_utf8_count(label->text);
    while (label->kind != GW_LABEL_NONE && at < text.n && gw_is_space(gw_utf8_next(text, &at)))
        chars++;
    return chars;
}

size_t gw_runin_read(gw_role role, gw_str text)
{
    gw_label label = gw_label_read(text);
    if (role == GW_ROLE_ARTICLE)
        return gw_utf8_count(label.text);
    if (role != GW_ROLE_HEADING && (role != GW_ROLE_BODY || label.kind != GW_LABEL_LEAD))
        return 0;
    size_t label_chars = label_length(text, &label);
    sentence s = read_sentence(text, label_chars);
    size_t lead = role == GW_ROLE_HEADING ? lead_chars(text, label_chars, &s) : 0;
    if (lead > 0 || !s.has_rest)
        return lead;
    bool is_short = s.end_chars - label_chars <= SHORT_SENTENCE;
    return role == GW_ROLE_HEADING || is_short ? s.end_chars : 0;
}

static void measure_part(gw_part *part, const flow *f, gw_arena *arena)
{
    part->view = make_view(part->text, arena);
    part->chars = gw_utf8_count(part->text);
    part->chain = -1;
    part->label = gw_label_read(part->text);
    part->label_chars = label_length(part->text, &part->label);
    part->flow_chars = f->chars;
    part->level = gw_label_level(part->label.kind);
    mark_label(part, f->text);
    mark_sentences(part, f->text);
    mark_ending(&part->traits, f->text);
    mark_characters(&part->traits, part->text);
    mark_contents_entry(&part->traits, part->text);
    gw_mark(&part->traits, GW_TRAIT_BRACKETED, is_bracketed(part->text));
    gw_mark(&part->traits, GW_TRAIT_DASH_START,
            part->label.kind == GW_LABEL_LEAD && !gw_is_han(gw_utf8_first(part->text)));
    gw_lexicon_mark(&part->traits, part->view, part->chars);
    if (gw_has(&part->traits, GW_TRAIT_ENDS_COLON) || gw_has(&part->traits, GW_TRAIT_SALUTE))
        gw_mark(&part->traits, GW_TRAIT_ADDRESSEES, gw_lexicon_is_addressees(part->view));
}

/* ---- lines to parts ------------------------------------------------------------------------- */

/* Where the signer begins on a line that also has the document number; GW_NOT_FOUND: nowhere. */
static size_t find_signer(gw_str text)
{
    static const char *const SIGNERS[] = {"签发人", "签 发 人", "签　发　人", "会签人"};
    for (size_t i = 0; i < GW_COUNT(SIGNERS); i++) {
        size_t at = gw_str_find(text, gw_str_of(SIGNERS[i]));
        if (at != GW_NOT_FOUND && at > 0)
            return at;
    }
    return GW_NOT_FOUND;
}

static gw_str trim_end(gw_str s)
{
    while (s.n > 0) {
        size_t at = s.n;
        uint32_t c = gw_utf8_previous(s, &at);
        if (!gw_is_space(c) && !gw_is_invisible(c))
            break;
        s.n = at;
    }
    return s;
}

static void add_part(gw_parts *parts, const gw_lines *lines, size_t index, gw_str text,
                     const flow *f, gw_arena *arena)
{
    gw_part *part = &parts->items[parts->count++];
    part->line = &lines->items[index];
    part->line_index = index;
    part->first_of_line = text.p == part->line->text.p;
    part->text = text;
    measure_part(part, f, arena);
}

/* A line that holds a document number and its signer becomes two parts; all others are one. */
static void add_line(gw_parts *parts, const gw_lines *lines, const gw_fill *fill, size_t index,
                     gw_arena *arena)
{
    gw_str text = lines->items[index].text;
    size_t signer = text.n < 300 ? find_signer(text) : GW_NOT_FOUND;
    gw_str number = signer != GW_NOT_FOUND ? trim_end(gw_str_head(text, signer)) : text;
    if (signer != GW_NOT_FOUND) {
        gw_traits traits = {0};
        gw_lexicon_mark(&traits, make_view(number, arena), gw_utf8_count(number));
        if (gw_has(&traits, GW_TRAIT_NUMBER_FORM)) {
            gw_str rest = gw_str_from(text, signer);
            add_part(parts, lines, index, number, &(flow){number, gw_utf8_count(number)}, arena);
            add_part(parts, lines, index, rest, &(flow){rest, gw_utf8_count(rest)}, arena);
            return;
        }
    }
    flow f = read_flow(lines, fill, index, arena);
    add_part(parts, lines, index, text, &f, arena);
}

gw_status gw_features_measure(gw_parts *parts, const gw_lines *lines, const gw_fill *fill,
                              gw_arena *arena, gw_error *error)
{
    parts->count = 0;
    parts->items = GW_NEW_ARRAY(arena, gw_part, lines->count * 2);
    if (parts->items == NULL)
        return gw_fail_memory(error);
    for (size_t i = 0; i < lines->count; i++)
        add_line(parts, lines, fill, i, arena);
    return arena->failed ? gw_fail_memory(error) : GW_OK;
}
