/* SPDX-License-Identifier: MIT
 *
 * Lines -> how full they are. A machine that cuts at width W leaves a trace on each line it cut:
 *
 *     core  <=  W  <  line + unit
 *
 * core is the line without the closing marks at its end, which some machines let run over; unit is
 * what the next line begins with and could not be parted, for which there was no room. So each line
 * votes for a short span of widths. The width with most votes is tried: it stands when sentences
 * were broken there again and again, and hardly elsewhere. */
#include "text/fill.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

/* Half cells. Below 12 characters chance makes piles, above 120 no machine cuts. */
enum { LEAST_WRAP = 24, MOST_WRAP = 240 };

/* Ways of counting, each in half cells. */
typedef enum counting {
    BY_CELLS,
    BY_NARROW_CELLS, /* as in terminals outside East Asia: “ambiguous” ones take half a cell */
    BY_CHARACTERS,
    COUNTINGS
} counting;

/* How wide something is by each way of counting. */
typedef struct breadth {
    size_t by[COUNTINGS];
} breadth;

static breadth breadth_of_character(uint32_t c)
{
    if (gw_is_main_han(c))
        return (breadth){
            {2, 2, 2}
        };
    size_t cells = (size_t)gw_half_cells(c);
    bool is_ambiguous = c < 0x2E80 && cells == 2;
    return (breadth){
        {cells, is_ambiguous ? 1 : cells, 2}
    };
}

static void widen(breadth *sum, breadth more)
{
    for (int way = 0; way < COUNTINGS; way++)
        sum->by[way] += more.by[way];
}

typedef enum mark_kind {
    MARK_NONE,
    MARK_TERMINAL, /* ends a sentence or an item */
    MARK_PAUSE,    /* goes on after it */
    MARK_QUOTE,    /* closes what was opened, after the mark that counts */
    MARK_OPENING,
} mark_kind;

typedef struct mark {
    uint32_t character;
    mark_kind kind;
} mark;

static const mark MARKS[] = {
    {U'。', MARK_TERMINAL},
    {U'！', MARK_TERMINAL},
    {U'？', MARK_TERMINAL},
    {U'：', MARK_TERMINAL},
    {U'；', MARK_TERMINAL},
    {U'．', MARK_TERMINAL},
    {U'!',   MARK_TERMINAL},
    {U'?',   MARK_TERMINAL},
    {U':',   MARK_TERMINAL},
    {U';',   MARK_TERMINAL},
    {U'.',   MARK_TERMINAL},
    {U'…', MARK_TERMINAL},
    {U'，', MARK_PAUSE   },
    {U'、', MARK_PAUSE   },
    {U',',   MARK_PAUSE   },
    {U'—', MARK_PAUSE   },
    {U'％', MARK_PAUSE   },
    {U'%',   MARK_PAUSE   },
    {U'·',  MARK_PAUSE   },
    {U'”', MARK_QUOTE   },
    {U'’', MARK_QUOTE   },
    {U'）', MARK_QUOTE   },
    {U')',   MARK_QUOTE   },
    {U'》', MARK_QUOTE   },
    {U'〉', MARK_QUOTE   },
    {U'】', MARK_QUOTE   },
    {U'〕', MARK_QUOTE   },
    {U'」', MARK_QUOTE   },
    {U'』', MARK_QUOTE   },
    {U']',   MARK_QUOTE   },
    {U'］', MARK_QUOTE   },
    {U'“', MARK_OPENING },
    {U'‘', MARK_OPENING },
    {U'（', MARK_OPENING },
    {U'(',   MARK_OPENING },
    {U'《', MARK_OPENING },
    {U'〈', MARK_OPENING },
    {U'【', MARK_OPENING },
    {U'〔', MARK_OPENING },
    {U'「', MARK_OPENING },
    {U'『', MARK_OPENING },
    {U'[',   MARK_OPENING },
    {U'［', MARK_OPENING },
};

static mark_kind kind_of(uint32_t c)
{
    if (gw_is_han(c))
        return MARK_NONE;
    for (size_t i = 0; i < GW_COUNT(MARKS); i++)
        if (MARKS[i].character == c)
            return MARKS[i].kind;
    return MARK_NONE;
}

static bool may_run_over(mark_kind kind)
{
    return kind == MARK_TERMINAL || kind == MARK_PAUSE || kind == MARK_QUOTE;
}

static bool is_word_character(uint32_t c)
{
    return gw_is_latin(c) || (c < 0x80 && kind_of(c) == MARK_NONE && !gw_is_space(c));
}

/* What does not depend on the way of counting. */
typedef struct line_trait {
    bool is_table;      /* aligned, or led by dots: no machine cut it */
    bool ends_mark;     /* at a mark: says nothing about a cut */
    bool ends_sentence; /* at one that ends a sentence or an item */
    bool is_followed;   /* the next line stands directly below */
} line_trait;

/* What does. All in half cells. */
typedef struct line_span {
    unsigned width; /* of the line with its indent */
    unsigned core;  /* without closing marks at its end */
    unsigned reach; /* with what the next line begins with: the first width it would have fitted */
} line_span;

typedef struct line_spans {
    line_span by[COUNTINGS];
} line_spans;

/* How often lines broke inside a sentence at the width, and what speaks against it. */
typedef struct evidence {
    counting way;
    size_t wrap;
    size_t broken; /* full, inside a sentence that goes on below and ends */
    size_t longer; /* lines that a machine would have cut */
    size_t loose;  /* lines of more than half the width that end without a mark though not full */
} evidence;

/* The lines that run: without the page numbers that cut into paragraphs and the blank lines around
 * them. */
typedef struct measuring {
    const gw_lines *lines;
    size_t *numbers; /* where each line that runs stands among the lines */
    size_t count;
    line_trait *traits;
    line_spans *spans;
} measuring;

static const gw_line *line_at(const measuring *m, size_t index)
{
    return &m->lines->items[m->numbers[index]];
}

/* Nothing, or only a page number, stands between a line and the next one. */
static bool is_followed(const measuring *m, size_t index)
{
    return index + 1 < m->count && (line_at(m, index + 1)->blank_above == 0 ||
                                    m->numbers[index + 1] > m->numbers[index] + 1);
}

/* ---- traits --------------------------------------------------------------------------------- */

/* Runs that only columns and leaders have: how many in succession make one. */
static size_t run_that_makes_a_table(uint32_t c)
{
    switch (c) {
    case '\t':
    case '|':
        return 1;
    case ' ':
    case 0x3000:
        return 2;
    case U'…':
        return 3;
    case '.':
    case U'·':
        return 4;
    default:
        return c >= 0x2500 && c <= 0x257F ? 1 : SIZE_MAX;
    }
}

/* One walk over a text: adds how wide it is to the sum, and tells whether it is aligned, or led by
 * dots. */
static bool read_text(breadth *sum, gw_str s)
{
    size_t run = 0, han = 0; /* bytes of what takes a cell each, however one counts */
    uint32_t last = 0;
    bool is_table = false;
    for (size_t at = 0, behind; at < s.n;) {
        behind = gw_utf8_skip_han(s, at);
        han += behind - at;
        last = behind > at ? 0 : last;
        if ((at = behind) == s.n)
            break;
        uint32_t c = gw_utf8_next(s, &at);
        run = c == last ? run + 1 : 1;
        last = c;
        is_table = is_table || (!gw_is_han(c) && run >= run_that_makes_a_table(c));
        widen(sum, breadth_of_character(c));
    }
    size_t half_cells = han / GW_UTF8_HAN_BYTES * 2;
    widen(sum, (breadth){
                   {half_cells, half_cells, half_cells}
    });
    return is_table;
}

/* Behind closing quotes and brackets: “……。” ends as 。 does. */
static bool ends_sentence(gw_str s)
{
    mark_kind kind = MARK_QUOTE;
    for (size_t at = s.n; at > 0 && kind == MARK_QUOTE;)
        kind = kind_of(gw_utf8_previous(s, &at));
    return kind == MARK_TERMINAL;
}

static line_trait find_trait(const measuring *m, size_t index, breadth *whole)
{
    gw_str text = line_at(m, index)->text;
    return (line_trait){
        .is_table = read_text(whole, text),
        .ends_mark = may_run_over(kind_of(gw_utf8_last(text))),
        .ends_sentence = ends_sentence(text),
        .is_followed = is_followed(m, index),
    };
}

/* ---- spans ---------------------------------------------------------------------------------- */

/* Of the closing marks at the end; at most four, so that a line of marks has a core. */
static breadth tail_breadth(gw_str s)
{
    breadth sum = {0};
    size_t at = s.n;
    for (int marks = 0; marks < 4 && at > 0; marks++) {
        uint32_t c = gw_utf8_previous(s, &at);
        if (!may_run_over(kind_of(c)))
            break;
        widen(&sum, breadth_of_character(c));
    }
    return sum;
}

typedef enum unit_part { UNIT_OPENING, UNIT_WORD, UNIT_CLOSING, UNIT_END } unit_part;

static unit_part next_unit_part(unit_part part, uint32_t c)
{
    mark_kind kind = kind_of(c);
    if (part == UNIT_OPENING && kind == MARK_OPENING)
        return UNIT_OPENING;
    if (part == UNIT_OPENING)
        return is_word_character(c) ? UNIT_WORD : UNIT_CLOSING;
    if (part == UNIT_WORD && is_word_character(c))
        return UNIT_WORD;
    return may_run_over(kind) ? UNIT_CLOSING : UNIT_END;
}

/* The beginning that a machine does not part: opening marks, a character or a Latin word, closing
 * marks. A long word may have been cut all the same, so it counts as eight cells at most. */
static breadth unit_breadth(gw_str s)
{
    enum { MOST_UNIT = 16 };
    unit_part part = UNIT_OPENING;
    breadth sum = {0};
    for (size_t at = 0; at < s.n && sum.by[BY_NARROW_CELLS] < MOST_UNIT;) {
        uint32_t c = gw_utf8_next(s, &at);
        part = next_unit_part(part, c);
        if (part == UNIT_END)
            break;
        breadth more = breadth_of_character(c);
        for (int way = 0; way < COUNTINGS; way++)
            sum.by[way] += sum.by[way] < MOST_UNIT ? more.by[way] : 0;
    }
    return sum;
}

/* `whole`: of the line's text. */
static line_spans measure_line(const measuring *m, size_t index, breadth whole)
{
    enum { MOST_BYTES = 4 * (MOST_WRAP + 1) }; /* what is longer was not cut at all */
    static const line_span TOO_LONG = {MOST_WRAP + 1, MOST_WRAP + 1, MOST_WRAP + 1};
    const gw_line *line = line_at(m, index);
    if (line->text.n > MOST_BYTES)
        return (line_spans){
            {TOO_LONG, TOO_LONG, TOO_LONG}
        };
    bool is_last = index + 1 == m->count;
    breadth tail = tail_breadth(line->text);
    breadth unit = is_last ? (breadth){{2, 2, 2}} : unit_breadth(line_at(m, index + 1)->text);
    read_text(&whole, line->indent);
    line_spans spans;
    for (int way = 0; way < COUNTINGS; way++)
        spans.by[way] = (line_span){.width = (unsigned)whole.by[way],
                                    .core = (unsigned)(whole.by[way] - tail.by[way]),
                                    .reach = (unsigned)(whole.by[way] + unit.by[way])};
    return spans;
}

static bool is_full(const line_span *span, size_t wrap)
{
    return span->core <= wrap && wrap < span->reach;
}

/* ---- evidence ------------------------------------------------------------------------------- */

static bool may_be_cut(const line_trait *trait)
{
    return trait->is_followed && !trait->is_table && !trait->ends_mark;
}

static size_t at_most(size_t value, size_t most)
{
    return value < most ? value : most;
}

/* The width for which most lines vote, each line that is longer counting against it. */
static size_t most_voted_width(const measuring *m, counting way)
{
    ptrdiff_t change[MOST_WRAP + 2] = {0}; /* of the balance from one width to the next */
    for (size_t i = 0; i < m->count; i++) {
        const line_span *span = &m->spans[i].by[way];
        size_t core = at_most(span->core, MOST_WRAP + 1);
        if (m->traits[i].is_table)
            continue;
        change[0]--;
        change[core]++;
        if (may_be_cut(&m->traits[i])) {
            change[core]++;
            change[at_most(span->reach, MOST_WRAP + 1)]--;
        }
    }
    size_t best = 0;
    ptrdiff_t balance = 0, best_balance = PTRDIFF_MIN;
    for (size_t width = 0; width <= MOST_WRAP; width++) {
        balance += change[width];
        if (width < LEAST_WRAP || balance <= best_balance)
            continue;
        best = width;
        best_balance = balance;
    }
    return best;
}

/* From the last line up: does the sentence that goes on in the line below come to an end there,
 * over lines that are all full? Titles and lists of names do not. */
static void weigh(const measuring *m, evidence *found)
{
    bool ends_below = false;
    for (size_t i = m->count; i-- > 0;) {
        const line_trait *trait = &m->traits[i];
        const line_span *span = &m->spans[i].by[found->way];
        bool full = is_full(span, found->wrap);
        bool goes_on = trait->is_followed && ends_below;
        found->longer += !trait->is_table && span->core > found->wrap;
        found->broken += full && goes_on && may_be_cut(trait);
        found->loose += !full && may_be_cut(trait) && span->core <= found->wrap &&
                        span->width > found->wrap / 2;
        ends_below = trait->ends_sentence || (full && goes_on);
    }
}

static evidence find_evidence(const measuring *m, counting way)
{
    evidence found = {.way = way, .wrap = most_voted_width(m, way)};
    weigh(m, &found);
    return found;
}

/* Two broken lines are the least; what was never cut must be rare beside them. */
static bool is_convincing(const evidence *found)
{
    return found->broken >= 2 && found->broken >= 2 * found->longer &&
           found->broken >= found->loose;
}

static evidence best_evidence(const measuring *m)
{
    evidence best = {0};
    for (counting way = 0; way < COUNTINGS; way++) {
        evidence found = find_evidence(m, way);
        if (is_convincing(&found) && found.broken > best.broken)
            best = found;
    }
    return best;
}

/* ---- stray page numbers --------------------------------------------------------------------- */

/* A page number of a text that was copied page by page: - 2 -, 第1页 共3页. */
static bool is_page_number(gw_str s)
{
    enum { MOST_BYTES = 32 };
    size_t digits = 0;
    for (size_t at = 0; at < s.n && s.n <= MOST_BYTES;) {
        uint32_t c = gw_utf8_next(s, &at);
        bool is_word = gw_is_han(c) && c != U'第' && c != U'页' && c != U'共' && c != U'頁';
        if (is_word || gw_is_latin(c))
            return false;
        digits += gw_is_ascii_digit(gw_narrow(c));
    }
    return digits > 0;
}

static void leave_out_page_numbers(measuring *m)
{
    for (size_t i = 0; i < m->lines->count; i++)
        if (!is_page_number(m->lines->items[i].text))
            m->numbers[m->count++] = i;
}

/* ---- the whole ------------------------------------------------------------------------------ */

static bool make_room(measuring *m, gw_arena *scratch)
{
    size_t count = m->lines->count;
    m->numbers = GW_NEW_ARRAY(scratch, size_t, count);
    m->traits = GW_NEW_ARRAY(scratch, line_trait, count);
    m->spans = GW_NEW_ARRAY(scratch, line_spans, count);
    return !scratch->failed;
}

static bool mark_full_lines(gw_fill *fill, const measuring *m, counting way, gw_arena *arena)
{
    fill->full = GW_NEW_ARRAY(arena, bool, m->lines->count);
    for (size_t i = 0; fill->full != NULL && i < m->count; i++)
        fill->full[m->numbers[i]] = is_full(&m->spans[i].by[way], fill->wrap_half_cells);
    return fill->full != NULL;
}

static bool measure(gw_fill *fill, measuring *m, gw_arena *arena, gw_arena *scratch)
{
    if (!make_room(m, scratch))
        return false;
    leave_out_page_numbers(m);
    for (size_t i = 0; i < m->count; i++) {
        breadth whole = {0};
        m->traits[i] = find_trait(m, i, &whole);
        m->spans[i] = measure_line(m, i, whole);
    }
    evidence found = best_evidence(m);
    fill->wrap_half_cells = found.wrap;
    return found.wrap == 0 || mark_full_lines(fill, m, found.way, arena);
}

gw_status gw_fill_measure(gw_fill *fill, const gw_lines *lines, gw_arena *arena, gw_error *error)
{
    gw_arena scratch = {0};
    gw_fill measured = {0};
    measuring m = {.lines = lines};
    bool done = measure(&measured, &m, arena, &scratch);
    gw_arena_fini(&scratch);
    if (!done)
        return gw_fail_memory(error);
    *fill = measured;
    return GW_OK;
}

bool gw_fill_is_full(const gw_fill *fill, size_t index)
{
    return fill->wrap_half_cells > 0 && fill->full[index];
}
