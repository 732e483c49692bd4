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

/* Ways of counting, each in half cells for one character. */
typedef size_t character_width(uint32_t c);

static size_t by_cells(uint32_t c)
{
    return (size_t)gw_half_cells(c);
}

/* As in terminals outside East Asia: what is East Asian “ambiguous” takes half a cell. */
static size_t by_narrow_cells(uint32_t c)
{
    bool is_ambiguous = c < 0x2E80 && gw_half_cells(c) == 2;
    return is_ambiguous ? 1 : (size_t)gw_half_cells(c);
}

static size_t by_characters(uint32_t c)
{
    (void)c;
    return 2;
}

static character_width *const COUNTS[] = {by_cells, by_narrow_cells, by_characters};

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
    size_t width; /* of the line with its indent */
    size_t core;  /* without closing marks at its end */
    size_t reach; /* with what the next line begins with: the first width it would have fitted */
} line_span;

/* How often lines broke inside a sentence at the width, and what speaks against it. */
typedef struct evidence {
    character_width *width_of;
    size_t wrap;
    size_t broken; /* full, inside a sentence that goes on below and ends */
    size_t longer; /* lines that a machine would have cut */
    size_t loose;  /* lines of more than half the width that end without a mark though not full */
} evidence;

typedef struct measuring {
    const gw_lines *lines;
    line_trait *traits;
    line_span *spans;
} measuring;

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

static bool is_table(gw_str s)
{
    uint32_t last = 0;
    size_t run = 0;
    for (size_t at = 0; at < s.n;) {
        uint32_t c = gw_utf8_next(s, &at);
        run = c == last ? run + 1 : 1;
        last = c;
        if (!gw_is_han(c) && run >= run_that_makes_a_table(c))
            return true;
    }
    return false;
}

/* Behind closing quotes and brackets: “……。” ends as 。 does. */
static bool ends_sentence(gw_str s)
{
    mark_kind kind = MARK_QUOTE;
    for (size_t at = s.n; at > 0 && kind == MARK_QUOTE;)
        kind = kind_of(gw_utf8_previous(s, &at));
    return kind == MARK_TERMINAL;
}

static void find_traits(measuring *m)
{
    for (size_t i = 0; i < m->lines->count; i++) {
        gw_str text = m->lines->items[i].text;
        bool is_last = i + 1 == m->lines->count;
        m->traits[i] = (line_trait){
            .is_table = is_table(text),
            .ends_mark = may_run_over(kind_of(gw_utf8_last(text))),
            .ends_sentence = ends_sentence(text),
            .is_followed = !is_last && m->lines->items[i + 1].blank_above == 0,
        };
    }
}

/* ---- spans ---------------------------------------------------------------------------------- */

static size_t text_width(gw_str s, character_width *width_of)
{
    size_t width = 0;
    for (size_t at = 0; at < s.n;)
        width += width_of(gw_utf8_next(s, &at));
    return width;
}

/* Of the closing marks at the end; at most four, so that a line of marks has a core. */
static size_t tail_width(gw_str s, character_width *width_of)
{
    size_t width = 0, at = s.n;
    for (int marks = 0; marks < 4 && at > 0; marks++) {
        uint32_t c = gw_utf8_previous(s, &at);
        if (!may_run_over(kind_of(c)))
            break;
        width += width_of(c);
    }
    return width;
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
static size_t unit_width(gw_str s, character_width *width_of)
{
    enum { MOST_UNIT = 16 };
    unit_part part = UNIT_OPENING;
    size_t width = 0;
    for (size_t at = 0; at < s.n && width < MOST_UNIT;) {
        uint32_t c = gw_utf8_next(s, &at);
        part = next_unit_part(part, c);
        if (part == UNIT_END)
            break;
        width += width_of(c);
    }
    return width;
}

static line_span measure_line(const gw_lines *lines, size_t i, character_width *width_of)
{
    enum { MOST_BYTES = 4 * (MOST_WRAP + 1) }; /* what is longer was not cut at all */
    const gw_line *line = &lines->items[i];
    if (line->text.n > MOST_BYTES)
        return (line_span){MOST_WRAP + 1, MOST_WRAP + 1, MOST_WRAP + 1};
    size_t width = text_width(line->indent, width_of) + text_width(line->text, width_of);
    bool is_last = i + 1 == lines->count;
    size_t unit = is_last ? 2 : unit_width(lines->items[i + 1].text, width_of);
    return (line_span){width, width - tail_width(line->text, width_of), width + unit};
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
static size_t most_voted_width(const measuring *m)
{
    ptrdiff_t change[MOST_WRAP + 2] = {0}; /* of the balance from one width to the next */
    for (size_t i = 0; i < m->lines->count; i++) {
        const line_span *span = &m->spans[i];
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
    for (size_t i = m->lines->count; i-- > 0;) {
        const line_trait *trait = &m->traits[i];
        bool full = is_full(&m->spans[i], found->wrap);
        bool goes_on = trait->is_followed && ends_below;
        found->longer += !trait->is_table && m->spans[i].core > found->wrap;
        found->broken += full && goes_on && may_be_cut(trait);
        found->loose += !full && may_be_cut(trait) && m->spans[i].core <= found->wrap &&
                        m->spans[i].width > found->wrap / 2;
        ends_below = trait->ends_sentence || (full && goes_on);
    }
}

static evidence find_evidence(measuring *m, character_width *width_of)
{
    for (size_t i = 0; i < m->lines->count; i++)
        m->spans[i] = measure_line(m->lines, i, width_of);
    evidence found = {.width_of = width_of, .wrap = most_voted_width(m)};
    weigh(m, &found);
    return found;
}

/* Two broken lines are the least; what was never cut must be rare beside them. */
static bool is_convincing(const evidence *found)
{
    return found->broken >= 2 && found->broken >= 2 * found->longer &&
           found->broken >= found->loose;
}

static evidence best_evidence(measuring *m)
{
    evidence best = {0};
    for (size_t i = 0; i < GW_COUNT(COUNTS); i++) {
        evidence found = find_evidence(m, COUNTS[i]);
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

/* The lines that run, without the page numbers that cut into paragraphs and the blank lines around
 * them; numbers[i] is where line i stood. */
static bool leave_out_page_numbers(gw_lines *running, size_t **numbers, const gw_lines *lines,
                                   gw_arena *arena)
{
    *running = (gw_lines){.items = GW_NEW_ARRAY(arena, gw_line, lines->count)};
    *numbers = GW_NEW_ARRAY(arena, size_t, lines->count);
    if (running->items == NULL || *numbers == NULL)
        return false;
    bool behind_number = false;
    for (size_t i = 0; i < lines->count; i++) {
        bool is_number = is_page_number(lines->items[i].text);
        if (!is_number) {
            gw_line *line = &running->items[running->count];
            *line = lines->items[i];
            line->blank_above = behind_number ? 0 : line->blank_above;
            (*numbers)[running->count++] = i;
        }
        behind_number = is_number;
    }
    return true;
}

/* ---- the whole ------------------------------------------------------------------------------ */

static gw_status find_full_lines(gw_fill *fill, const gw_lines *running, const size_t *numbers,
                                 size_t count, gw_arena *arena)
{
    measuring m = {
        .lines = running,
        .traits = GW_NEW_ARRAY(arena, line_trait, running->count),
        .spans = GW_NEW_ARRAY(arena, line_span, running->count),
    };
    if (m.traits == NULL || m.spans == NULL)
        return GW_E_NOMEM;
    find_traits(&m);
    evidence found = best_evidence(&m);
    fill->wrap_half_cells = found.wrap;
    if (found.wrap == 0)
        return GW_OK;
    fill->full = GW_NEW_ARRAY(arena, bool, count);
    if (fill->full == NULL)
        return GW_E_NOMEM;
    for (size_t i = 0; i < running->count; i++) {
        line_span span = measure_line(running, i, found.width_of);
        fill->full[numbers[i]] = is_full(&span, found.wrap);
    }
    return GW_OK;
}

gw_status gw_fill_measure(gw_fill *fill, const gw_lines *lines, gw_arena *arena, gw_error *error)
{
    gw_fill measured = {.widths = GW_NEW_ARRAY(arena, size_t, lines->count)};
    gw_lines running;
    size_t *numbers;
    if (measured.widths == NULL || !leave_out_page_numbers(&running, &numbers, lines, arena))
        return gw_fail_memory(error);
    for (size_t i = 0; i < lines->count; i++)
        measured.widths[i] =
            gw_width_half_cells(lines->items[i].indent) + gw_width_half_cells(lines->items[i].text);
    if (find_full_lines(&measured, &running, numbers, lines->count, arena) != GW_OK)
        return gw_fail_memory(error);
    *fill = measured;
    return GW_OK;
}

bool gw_fill_is_full(const gw_fill *fill, size_t index)
{
    return fill->wrap_half_cells > 0 && fill->full[index];
}
