/* SPDX-License-Identifier: MIT
 *
 * The words of the table that stand in the title say what an end before and behind them costs;
 * names are found by their ends (县 政府 同志), from there back to the word before them; brackets
 * and quotation marks and digits add theirs. */
#include "layout/title_cost.h"

#include "base/str.h"
#include "base/utf8.h"
#include "layout/title_words.h"
#include "text/hanzi.h"

enum {
    IN_NAME = 40,    /* the cost of parting a name, beside that of the place itself */
    IN_QUOTES = 60,  /* of parting what stands between marks and would fit into a line */
    QUOTED_PART = 5, /* characters that are not parted from an opening mark */
    DEPTH = 8,       /* of brackets in brackets */
    SEEN = 256,      /* remainders that tell the title's characters apart */
};

/* What is known of the place before a glyph. */
typedef struct title_place {
    unsigned words_beside; /* one ends, one begins here */
    int best, worst;       /* of what words say about it; 0 worst: nothing */
    int more;              /* names, quotes */
    bool in_word, in_name, stops, word_ends, name_ends;
} title_place;

/* A word of the table that stands in the title. */
typedef struct title_word {
    const gw_title_row *row;
    size_t from, to; /* glyphs */
} title_word;

typedef struct survey {
    const gw_glyphs *glyphs;
    title_place *places; /* one more than glyphs */
    title_word *words;   /* each word stands in one row, so a glyph begins one of each length */
    size_t word_count;   /* at most */
    unsigned *longest;   /* glyphs of the longest word that begins at each glyph */
    unsigned short *glyph_at; /* by byte */
    bool seen[SEEN]; /* the title's characters by remainder: most words are passed over by this */
} survey;

static void tell(title_place *place, int cost)
{
    if (cost < place->best)
        place->best = cost;
    if (cost > place->worst)
        place->worst = cost;
}

/* ---- words ---------------------------------------------------------------------------------- */

static void find_word(survey *s, const gw_title_row *row, gw_str word)
{
    gw_str text = s->glyphs->text;
    if (!s->seen[gw_utf8_first(word) % SEEN])
        return;
    for (size_t at = 0, next; (next = gw_str_find(gw_str_from(text, at), word)) != GW_NOT_FOUND;) {
        title_word *found = &s->words[s->word_count++];
        found->row = row;
        found->from = s->glyph_at[at + next];
        at += next + word.n;
        found->to = s->glyph_at[at];
        if (found->to - found->from > s->longest[found->from])
            s->longest[found->from] = (unsigned)(found->to - found->from);
    }
}

static void find_words(survey *s)
{
    for (size_t i = 0; i < s->glyphs->count; i++)
        s->seen[s->glyphs->glyphs[i].character % SEEN] = true;
    const gw_title_row *row;
    for (size_t r = 0; (row = gw_title_row_at(r)) != NULL; r++)
        for (const char *p = row->words; *p != '\0'; p += *p == ' ') {
            gw_str word = {p, strcspn(p, " ")};
            find_word(s, row, word);
            p += word.n;
        }
}

/* Does a longer word hold this one? 市场 is no city. */
static bool is_held(const survey *s, const title_word *word)
{
    size_t i = word->from > GW_TITLE_WORD_CHARS ? word->from - GW_TITLE_WORD_CHARS : 0;
    for (; i <= word->from; i++)
        if (i + s->longest[i] >= word->to && s->longest[i] > word->to - word->from)
            return true;
    return false;
}

static void note_word(survey *s, const title_word *word)
{
    const gw_title_row *row = word->row;
    title_place *before = &s->places[word->from], *behind = &s->places[word->to];
    for (title_place *inside = before + 1; inside < behind; inside++)
        inside->in_word = true;
    before->words_beside++;
    behind->words_beside++;
    behind->word_ends = true;
    if ((row->traits & GW_TITLE_NAMES) == 0)
        tell(before, row->before);
    else
        behind->name_ends = true;
    tell(behind, row->behind);
    if (row->traits & GW_TITLE_STOPS)
        behind->stops = true;
    if (row->traits == GW_TITLE_STOPS)
        before->stops = true;
}

/* ---- names ---------------------------------------------------------------------------------- */

/* An office's name may be made of words, a place's or a person's is not. */
static bool ends_name(const survey *s, const gw_title_row *row, size_t i)
{
    const title_place *place = &s->places[i];
    return i == 0 || place->stops || !gw_is_han(s->glyphs->glyphs[i - 1].character) ||
           (row->before == GW_BREAK_NEVER && place->word_ends);
}

/* A place's name may itself end as one: the river in 浙江省, the hill in 唐山市. */
static bool goes_on_with(const survey *s, const gw_title_row *row, size_t i)
{
    return i > 0 && row->before == GW_BREAK_NEVER && s->places[i].name_ends && !s->places[i].stops;
}

static void note_name(survey *s, const title_word *word)
{
    const gw_title_row *row = word->row;
    if ((row->traits & GW_TITLE_NAMES) == 0)
        return;
    size_t first = word->from > row->reach ? word->from - row->reach : 0;
    size_t i = word->from;
    if (goes_on_with(s, row, i))
        s->places[i--].in_name = true;
    for (; i > first && !ends_name(s, row, i); i--)
        s->places[i].in_name = true;
    if (i < word->from)
        tell(&s->places[word->from], row->before);
}

/* Calls `note` for each word that no longer one holds. */
static void each_word(survey *s, void (*note)(survey *s, const title_word *word))
{
    for (size_t i = 0; i < s->word_count; i++)
        if (!is_held(s, &s->words[i]))
            note(s, &s->words[i]);
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
        s->places[i].more += IN_QUOTES * (fits + (i - open < QUOTED_PART));
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
    s->words = GW_NEW_ARRAY(arena, title_word, count * GW_TITLE_WORD_CHARS + 1);
    if (s->places == NULL || s->words == NULL || s->longest == NULL || s->glyph_at == NULL)
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
    find_words(&s);
    each_word(&s, note_word);
    note_pairs(&s, line_twips);
    each_word(&s, note_name);
    for (size_t i = 1; i < glyphs->count; i++)
        note_neighbours(&s, i);
    for (size_t i = 1; i < glyphs->count; i++)
        costs[i] = cost_of(&s.places[i]);
    return costs;
}
