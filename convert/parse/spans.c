/* SPDX-License-Identifier: MIT
 *
 * A copy of the line in which marks are overwritten, then closed up. Each look ahead ends at the
 * next character of its own kind or at a limit, so the cost is linear. */
#include "parse/spans.h"

#include "base/str.h"
#include "base/utf8.h"
#include "parse/label.h"
#include "parse/sentence.h"
#include "text/hanzi.h"

enum {
    MARK = '\0',      /* overwrites a mark: no decoded text holds it */
    CODE_BYTES = 600, /* how far the end of code is looked for */
    LONGEST_RUN = 3,  /* of stars: ***bold and emphasis*** */
    LONGEST_LEAD = GW_LONG_SENTENCE,
};

typedef struct span_reader {
    gw_str line;
    char *copy;
    bool has_blanks;
    size_t bold_from, bold_to; /* of the first bold pair, what it encloses; 0: none */
    gw_spans *spans;
} span_reader;

/* ---- characters ----------------------------------------------------------------------------- */

static size_t count_run(gw_str s, size_t at)
{
    size_t end = at;
    while (end < s.n && s.p[end] == s.p[at])
        end++;
    return end - at;
}

static uint32_t character_before(gw_str s, size_t at)
{
    return at > 0 ? gw_utf8_previous(s, &at) : 0;
}

static uint32_t character_at(gw_str s, size_t at)
{
    return at < s.n ? gw_utf8_next(s, &at) : 0;
}

static bool is_word(uint32_t c)
{
    return gw_is_han(c) || gw_is_latin(c) || gw_is_ascii_digit(gw_narrow(c));
}

/* Nothing, a blank, or a mark: no part of a word. */
static bool is_outside_words(uint32_t c)
{
    return c != '*' && c != '_' && !is_word(c);
}

/* What may follow a number or name that nobody filled in: **市, **年, **公司. */
static bool is_unit(uint32_t c)
{
    return gw_char_among(
        c, U"年月日时分秒号市县区省州盟旗乡镇村街局厅委院校公单部同人个万亿元户亩米吨");
}

/* ---- pairs of stars and underscores --------------------------------------------------------- */

typedef struct pair {
    char mark;
    size_t length;           /* of each run */
    size_t from, to;         /* what it encloses */
    uint32_t before, behind; /* the characters outside; 0: none */
    uint32_t first, last;    /* those inside */
    bool opens_clear, closes_clear;
} pair;

static size_t find_run(gw_str s, char mark, size_t from)
{
    const char *next = from < s.n ? memchr(s.p + from, mark, s.n - from) : NULL;
    return next != NULL ? (size_t)(next - s.p) : s.n;
}

/* The run at `at` and the next one of its character; false: there is none of the same length. */
static bool find_pair(gw_str s, size_t at, pair *p)
{
    *p = (pair){.mark = s.p[at], .length = count_run(s, at)};
    p->from = at + p->length;
    p->to = find_run(s, p->mark, p->from);
    if (p->to >= s.n || count_run(s, p->to) != p->length || p->length > LONGEST_RUN)
        return false;
    p->before = character_before(s, at);
    p->behind = character_at(s, p->to + p->length);
    p->first = character_at(s, p->from);
    p->last = character_before(s, p->to);
    p->opens_clear = is_outside_words(p->before);
    p->closes_clear = is_outside_words(p->behind) || (p->opens_clear && !is_word(p->last));
    return true;
}

static bool encloses_words(gw_str s, const pair *p)
{
    if (gw_is_space(p->first) || gw_is_space(p->last) ||
        gw_char_among(p->first, U"，。、：；！？）》”"))
        return false;
    for (size_t at = p->from; at < p->to;)
        if (is_word(gw_utf8_next(s, &at)))
            return true;
    return false;
}

static bool is_one_character(gw_str s, const pair *p)
{
    size_t at = p->from;
    gw_utf8_next(s, &at);
    return at == p->to;
}

static bool is_bold_pair(const span_reader *r, const pair *p)
{
    bool is_clear = p->opens_clear && p->closes_clear;
    if (gw_is_ascii_digit(gw_narrow(p->before)) || (is_one_character(r->line, p) && !is_clear))
        return false;
    if (!p->opens_clear && !is_word(p->last) && gw_char_among(p->last, U"，、；：。"))
        return false;
    return !(r->has_blanks && is_unit(p->first));
}

/* One star more often multiplies or stands for a character: 5*3*2, 面积*单价*数量, 张*三、李*四. */
static bool is_emphasis_pair(const span_reader *r, const pair *p)
{
    bool before = is_outside_words(p->before), behind = is_outside_words(p->behind);
    if (is_one_character(r->line, p) || is_unit(p->first))
        return false;
    if (before && behind)
        return true;
    bool touches_words = (!before && !gw_is_han(p->before)) || (!behind && !gw_is_han(p->behind));
    return !r->has_blanks && (before || behind) && is_word(p->first) && is_word(p->last) &&
           !touches_words;
}

static bool is_pair(const span_reader *r, const pair *p)
{
    if (!encloses_words(r->line, p))
        return false;
    if (p->mark == '_')
        return p->length == 2 && p->opens_clear && is_outside_words(p->behind);
    return p->length == 1 ? is_emphasis_pair(r, p) : is_bold_pair(r, p);
}

static void overwrite(const span_reader *r, size_t at, size_t length)
{
    memset(r->copy + at, MARK, length);
}

static void take_pair(span_reader *r, const pair *p)
{
    overwrite(r, p->from - p->length, p->length);
    overwrite(r, p->to, p->length);
    if (p->length == 1)
        return;
    if (r->bold_to == 0) {
        r->bold_from = p->from;
        r->bold_to = p->to;
    }
    r->spans->clear +=
        p->mark == '*' && p->opens_clear && p->closes_clear && !is_one_character(r->line, p);
}

/* Is the run at `at` the end of a pair that was taken already? */
static bool is_taken(const span_reader *r, size_t at)
{
    return r->copy[at] == MARK;
}

static size_t read_stars(span_reader *r, size_t at)
{
    size_t length = count_run(r->line, at);
    pair p;
    if (is_taken(r, at))
        return at + length;
    if (find_pair(r->line, at, &p) && is_pair(r, &p))
        take_pair(r, &p);
    else
        r->spans->has_lone_stars |= r->line.p[at] == '*' && length > 1;
    return at + length;
}

/* ---- code, links, escapes ------------------------------------------------------------------- */

static size_t find_code_end(gw_str s, size_t from, size_t length)
{
    size_t limit = s.n - from < CODE_BYTES ? s.n : from + CODE_BYTES;
    for (size_t at = from; (at = find_run(s, '`', at)) < limit; at += count_run(s, at))
        if (count_run(s, at) == length)
            return at;
    return s.n;
}

static size_t read_code(span_reader *r, size_t at)
{
    size_t length = count_run(r->line, at), from = at + length;
    size_t end = find_code_end(r->line, from, length);
    if (end == r->line.n || end == from)
        return from;
    overwrite(r, at, length);
    overwrite(r, end, length);
    r->spans->codes++;
    return end + length;
}

/* Addresses begin so; 〔2021〕 and [甲](乙) are no links. */
static bool is_address(gw_str s)
{
    static const char *const STARTS[] = {
        "http://", "https://", "ftp://", "mailto:", "www.", "/", "./", "#"};
    for (size_t i = 0; i < GW_COUNT(STARTS); i++)
        if (gw_str_starts(s, gw_str_of(STARTS[i])))
            return true;
    return false;
}

/* The first byte at or behind `from` that is one of a set of ASCII marks. */
static size_t find_any(gw_str s, size_t from, const char *set)
{
    while ((from = gw_utf8_skip_long(s, from)) < s.n && strchr(set, s.p[from]) == NULL)
        from++;
    return from;
}

/* `[`, or `![` of a picture: the marks go, text and address stay and are read on. */
static size_t read_link(span_reader *r, size_t at)
{
    gw_str s = r->line;
    size_t close = find_any(s, at + 1, "[]");
    if (close + 1 >= s.n || s.p[close] != ']' || s.p[close + 1] != '(' || close == at + 1)
        return at + 1;
    size_t end = find_any(s, close + 2, "()");
    if (end >= s.n || s.p[end] != ')' || !is_address(gw_str_from(s, close + 2)))
        return at + 1;
    bool is_picture = at > 0 && s.p[at - 1] == '!';
    overwrite(r, at - is_picture, 1 + is_picture);
    overwrite(r, close, 2);
    overwrite(r, end, 1);
    r->spans->clear++;
    return at + 1;
}

static size_t read_escape(span_reader *r, size_t at)
{
    char next = at + 1 < r->line.n ? r->line.p[at + 1] : '\0';
    if (next == '\0' || strchr("\\`*_{}[]()#+-.!|>~", next) == NULL)
        return at + 1;
    overwrite(r, at, 1);
    return at + 2;
}

/* ---- the line ------------------------------------------------------------------------------- */

static size_t read_mark(span_reader *r, size_t at)
{
    switch (r->line.p[at]) {
    case '\\':
        return read_escape(r, at);
    case '`':
        return read_code(r, at);
    case '[':
        return read_link(r, at);
    default:
        return read_stars(r, at);
    }
}

static const char MARKS[] = "\\`[*_";

/* What is left of the copy's bytes `from` to `to`, written to `out`; returns how many. */
static size_t close_up(const span_reader *r, size_t from, size_t to, char *out)
{
    size_t n = 0;
    for (size_t at = from; at < to; at++)
        if (r->copy[at] != MARK)
            out[n++] = r->copy[at];
    return n;
}

static size_t count_left(const span_reader *r, size_t from, size_t to)
{
    size_t n = 0;
    for (size_t at = from; at < to; at++)
        n += r->copy[at] != MARK;
    return n;
}

/* Does the bold text that begins behind `n` bytes lead the line in, but for its label? */
static bool is_lead(gw_str text, size_t n)
{
    gw_label label = gw_label_read(text);
    size_t opens = n < label.text.n || label.kind == GW_LABEL_NONE ? 0 : label.text.n;
    return gw_is_blank(gw_str_head(gw_str_from(text, opens), n - opens));
}

static void measure_lead(const span_reader *r)
{
    gw_spans *spans = r->spans;
    size_t from = count_left(r, 0, r->bold_from), end = count_left(r, 0, r->bold_to);
    if (r->bold_to == 0 || !is_lead(spans->text, from))
        return;
    gw_str rest = gw_str_from(spans->text, end);
    bool is_marked = gw_char_among(gw_narrow(gw_utf8_first(rest)), U":。");
    size_t chars = gw_utf8_count(gw_str_head(spans->text, end)) + is_marked;
    spans->wholly_bold = gw_is_blank(gw_str_from(spans->text, gw_utf8_offset(spans->text, chars)));
    spans->bold_chars = spans->wholly_bold || chars > LONGEST_LEAD ? 0 : chars;
}

gw_spans gw_spans_read(gw_str line, bool has_blanks, gw_arena *arena)
{
    gw_spans spans = {.text = line};
    size_t at = find_any(line, 0, MARKS);
    if (at == line.n)
        return spans;
    char *copy = gw_arena_room(arena, line.n, 1), *text = gw_arena_room(arena, line.n, 1);
    if (copy == NULL || text == NULL)
        return spans;
    memcpy(copy, line.p, line.n);
    span_reader r = {.line = line, .copy = copy, .has_blanks = has_blanks, .spans = &spans};
    while (at < line.n)
        at = find_any(line, read_mark(&r, at), MARKS);
    if (has_blanks && spans.has_lone_stars)
        return (gw_spans){.text = line, .has_lone_stars = true};
    spans.text = (gw_str){text, close_up(&r, 0, line.n, text)};
    measure_lead(&r);
    return spans;
}
