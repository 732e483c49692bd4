/* SPDX-License-Identifier: MIT */
#include "layout/title_cost.h"

#include "base/str.h"
#include "base/utf8.h"
#include "layout/title_words.h"
#include "text/hanzi.h"

enum {
    IN_NAME = 40,   /* the cost of parting a name, beside that of the place itself */
    IN_QUOTES = 60, /* of parting what stands between marks and would fit into a line */
    IN_LONG_QUOTES = 10,
    QUOTED_PART = 5, /* characters that at least stay at each end of what is parted there */
    KIND_APART = 60, /* of parting 的 from the 通知 that ends the title */
    KIND_CHARS = 5,  /* at most, behind that 的 */
    DEPTH = 8,       /* of brackets in brackets */
};

/* What is known of the place before a glyph. */
typedef struct title_place {
    unsigned words_beside; /* one ends, one begins here */
    int best, worst;       /* of what words say about it; 0 worst: nothing */
    int more;              /* names, quotes */
    bool in_word, in_name, stops, word_ends, after_stop;
} title_place;

typedef struct survey {
    const gw_glyphs *glyphs;
    title_place *places;      /* one more than glyphs */
    unsigned *longest;        /* glyphs of the longest word that begins at each glyph */
    unsigned short *glyph_at; /* by byte */
} survey;

static void tell(title_place *place, int cost)
{
    if (cost < place->best)
        place->best = cost;
    if (cost > place->worst)
        place->worst = cost;
}

/* ---- words ---------------------------------------------------------------------------------- */

/* Calls `found` for each time that a word of the table stands in the title. */
static void each_word(survey *s,
                      void (*found)(survey *s, const gw_title_row *row, size_t from, size_t to))
{
    gw_str text = s->glyphs->text;
    const gw_title_row *row;
    for (size_t r = 0; (row = gw_title_row_at(r)) != NULL; r++)
        for (const char *p = row->words; *p != '\0'; p += *p == ' ') {
            gw_str word = {p, strcspn(p, " ")};
            p += word.n;
            for (size_t at = 0, next;
                 (next = gw_str_find(gw_str_from(text, at), word)) != GW_NOT_FOUND;
                 at += next + word.n)
                found(s, row, s->glyph_at[at + next], s->glyph_at[at + next + word.n]);
        }
}

static void note_length(survey *s, const gw_title_row *row, size_t from, size_t to)
{
    (void)row;
    if (to - from > s->longest[from])
        s->longest[from] = (unsigned)(to - from);
}

/* Does a longer word hold this one? 市场 is no city. */
static bool is_held(const survey *s, size_t from, size_t to)
{
    size_t first = from > 10 ? from - 10 : 0;
    for (size_t i = first; i <= from; i++)
        if (i + s->longest[i] >= to && s->longest[i] > to - from)
            return true;
    return false;
}

static void note_word(survey *s, const gw_title_row *row, size_t from, size_t to)
{
    if (is_held(s, from, to))
        return;
    for (size_t i = from + 1; i < to; i++)
        s->places[i].in_word = true;
    s->places[from].words_beside++;
    s->places[to].words_beside++;
    s->places[to].word_ends = true;
    if ((row->traits & GW_TITLE_NAMES) == 0)
        tell(&s->places[from], row->before);
    tell(&s->places[to], row->behind);
    if (row->traits & GW_TITLE_STOPS)
        s->places[to].stops = true;
    if (row->traits == GW_TITLE_STOPS)
        s->places[from].stops = true;
}

/* ---- names ---------------------------------------------------------------------------------- */

/* An office's name may be made of words, a place's or a person's is not. */
static bool ends_name(const survey *s, const gw_title_row *row, size_t i)
{
    const title_place *place = &s->places[i];
    return i == 0 || place->stops || !gw_is_han(s->glyphs->glyphs[i - 1].character) ||
           (row->before == GW_BREAK_NEVER && place->word_ends);
}

static void note_name(survey *s, const gw_title_row *row, size_t from, size_t to)
{
    if ((row->traits & GW_TITLE_NAMES) == 0 || is_held(s, from, to))
        return;
    size_t first = from > row->reach ? from - row->reach : 0;
    size_t i = from;
    for (; i > first && !ends_name(s, row, i); i--)
        s->places[i].in_name = true;
    if (i < from)
        tell(&s->places[from], row->before);
}

/* ---- marks and numbers ---------------------------------------------------------------------- */

static bool is_narrow_run(uint32_t c)
{
    return gw_is_latin(c) || gw_is_ascii_digit(c) || gw_utf8_among(c, GW_S(".-/:%"));
}

static void note_neighbours(survey *s, size_t i)
{
    uint32_t before = s->glyphs->glyphs[i - 1].character, here = s->glyphs->glyphs[i].character;
    title_place *place = &s->places[i];
    if (gw_is_space(here) || (is_narrow_run(before) && is_narrow_run(here)))
        tell(place, GW_BREAK_NEVER);
    else if (gw_is_space(before))
        tell(place, GW_BREAK_GOOD);
    if (gw_han_digit(before) >= 0 && place->words_beside == 0)
        place->in_word = true;
    if (gw_utf8_among(here, GW_S("，。、；：？！…—～·％%")))
        tell(place, GW_BREAK_NEVER);
}

static void note_opening(survey *s, size_t i)
{
    bool is_bracket = gw_narrow(s->glyphs->glyphs[i].character) == '(';
    tell(&s->places[i], is_bracket ? GW_BREAK_HALF : GW_BREAK_GOOD);
    tell(&s->places[i + 1], GW_BREAK_NEVER);
    s->places[i].stops = true;
}

/* The pair of marks at glyphs `open` and `close`, and all between them. */
static void note_pair(survey *s, size_t open, size_t close, int line_twips)
{
    bool fits = gw_glyphs_width_twips(s->glyphs, open, close + 1) <= line_twips;
    for (size_t i = open + 1; i <= close; i++)
        s->places[i].more += fits || i - open < QUOTED_PART ? IN_QUOTES : IN_LONG_QUOTES;
    tell(&s->places[close], GW_BREAK_NEVER);
    bool is_book = s->glyphs->glyphs[close].character == 0x300B; /* 》 */
    tell(&s->places[close + 1], is_book ? GW_BREAK_GOOD : GW_BREAK_HALF);
}

static void note_pairs(survey *s, int line_twips)
{
    size_t open[DEPTH], depth = 0;
    for (size_t i = 0; i < s->glyphs->count; i++) {
        uint32_t c = gw_narrow(s->glyphs->glyphs[i].character);
        if (gw_closing_of(c) != 0 && depth < DEPTH) {
            open[depth++] = i;
            note_opening(s, i);
        } else if (depth > 0 &&
                   gw_closing_of(gw_narrow(s->glyphs->glyphs[open[depth - 1]].character)) == c) {
            note_pair(s, open[--depth], i, line_twips);
        } else if (gw_opening_of(c) != 0) {
            tell(&s->places[i], GW_BREAK_NEVER);
        }
    }
}

/* 的通知 at the end stays together. */
static void note_kind(survey *s)
{
    size_t count = s->glyphs->count;
    for (size_t chars = 1; chars <= KIND_CHARS && chars < count; chars++)
        if (s->glyphs->glyphs[count - chars - 1].character == 0x7684) /* 的 */
            s->places[count - chars].more += KIND_APART;
}

/* ---- the sum -------------------------------------------------------------------------------- */

static int cost_of(const title_place *place)
{
    if (place->worst >= GW_BREAK_NEVER)
        return GW_BREAK_NEVER;
    int cost;
    if (place->in_word)
        cost = GW_BREAK_IN_WORD;
    else if (place->worst >= GW_BREAK_POOR)
        cost = place->worst;
    else if (place->best < GW_BREAK_FAIR || place->words_beside > 1)
        cost = place->best;
    else
        cost = place->words_beside > 0 ? GW_BREAK_HALF : GW_BREAK_UNKNOWN;
    return cost + place->more + (place->in_name ? IN_NAME : 0);
}

static bool begin_survey(survey *s, gw_arena *arena)
{
    size_t count = s->glyphs->count, bytes = s->glyphs->text.n;
    s->places = GW_NEW_ARRAY(arena, title_place, count + 2);
    s->longest = GW_NEW_ARRAY(arena, unsigned, count + 1);
    s->glyph_at = GW_NEW_ARRAY(arena, unsigned short, bytes + 1);
    if (s->places == NULL || s->longest == NULL || s->glyph_at == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        s->glyph_at[s->glyphs->glyphs[i].at] = (unsigned short)i;
    s->glyph_at[bytes] = (unsigned short)count;
    for (size_t i = 0; i <= count + 1; i++)
        s->places[i].best = GW_BREAK_NEVER;
    return true;
}

int *gw_title_costs(const gw_glyphs *glyphs, int line_twips, gw_arena *arena)
{
    survey s = {.glyphs = glyphs};
    int *costs = GW_NEW_ARRAY(arena, int, glyphs->count + 1);
    if (costs == NULL || !begin_survey(&s, arena))
        return NULL;
    each_word(&s, note_length);
    each_word(&s, note_word);
    note_pairs(&s, line_twips);
    each_word(&s, note_name);
    for (size_t i = 1; i < glyphs->count; i++)
        note_neighbours(&s, i);
    note_kind(&s);
    for (size_t i = 1; i < glyphs->count; i++)
        costs[i] = cost_of(&s.places[i]);
    return costs;
}
