/* SPDX-License-Identifier: MIT */
#include "parse/repetitions.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/hanzi.h"

enum {
    REPEATED_CHARS = 100, /* longer lines do not repeat */
    LEAST_CHARS = 4,      /* nor do shorter ones without a label mean anything */
    LEAST_LABELLED = 3,
    CONTENTS_LINES = 5,     /* so many short lines in a row may be contents */
    MANY_LINES = 8,         /* below …目录, whether they stand again or not */
    LEAST_TITLED_LINES = 2, /* under the word, or under a collection's title */
    HEAD_LINES = 12,        /* of a web page: where a title may stand once more */
    SPLIT_DISTANCE = 40,    /* how far below its lines may begin */
};

/* ---- keys ----------------------------------------------------------------------------------- */

/* What two lines must share: the view without the marks of labels, so that 1.总则 is 1 总则. Most
 * views have none and are their own key. */
static gw_str key_of(gw_str view, gw_arena *arena)
{
    if (gw_str_find(view, GW_S(".")) == GW_NOT_FOUND &&
        gw_str_find(view, GW_S("、")) == GW_NOT_FOUND)
        return view;
    char *key = gw_arena_room(arena, view.n, 1);
    size_t n = 0;
    for (size_t from = 0, at = 0; key != NULL && at < view.n; from = at) {
        at = gw_utf8_skip_han(view, from);
        uint32_t c = at < view.n ? gw_utf8_next(view, &at) : 0;
        size_t end = c == '.' ? at - 1 : c == U'、' ? at - sizeof "、" + 1 : at;
        memcpy(key + n, view.p + from, end - from);
        n += end - from;
    }
    return (gw_str){key != NULL ? key : "", n};
}

/* The entry's text without leader and page number. */
static gw_str without_page_number(gw_str key)
{
    while (key.n > 0) {
        size_t at = key.n;
        uint32_t c = gw_utf8_previous(key, &at);
        if (!gw_is_ascii_digit(c) && !gw_char_among(c, U"…·-—_"))
            break;
        key.n = at;
    }
    return key;
}

/* ---- the table ------------------------------------------------------------------------------ */

/* An open hash of the keys of short lines: where each stands last so far. */
typedef struct key_table {
    gw_str *keys;  /* per part; empty: the part takes no part */
    size_t *slots; /* part index + 1; 0: empty */
    size_t mask;
} key_table;

/* Eight bytes at a time. */
static uint64_t hash_of(gw_str s)
{
    static const uint64_t FACTOR = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t hash = s.n, word = 0;
    size_t at = 0;
    for (; s.n - at >= sizeof word; at += sizeof word) {
        memcpy(&word, s.p + at, sizeof word);
        hash = (hash ^ word) * FACTOR;
        hash ^= hash >> 32;
    }
    word = 0;
    memcpy(&word, s.p + at, s.n - at);
    hash = (hash ^ word) * FACTOR;
    return hash ^ hash >> 29;
}

/* The slot of the parts with this key, or the empty slot where it would stand. */
static size_t *find_slot(const key_table *table, gw_str key)
{
    size_t at = (size_t)hash_of(key) & table->mask;
    while (table->slots[at] != 0 && !gw_str_equal(table->keys[table->slots[at] - 1], key))
        at = (at + 1) & table->mask;
    return &table->slots[at];
}

static bool may_repeat(const gw_part *part)
{
    size_t least = gw_has(&part->traits, GW_TRAIT_LABELLED) ? LEAST_LABELLED : LEAST_CHARS;
    return part->chars >= least && part->chars <= REPEATED_CHARS;
}

static bool make_table(key_table *table, const gw_parts *parts, gw_arena *arena)
{
    table->mask = 15;
    while (table->mask < parts->count * 2)
        table->mask = table->mask * 2 + 1;
    table->slots = GW_NEW_ARRAY(arena, size_t, table->mask + 1);
    table->keys = GW_NEW_ARRAY(arena, gw_str, parts->count + 1);
    for (size_t i = 0; table->keys != NULL && i < parts->count; i++)
        if (may_repeat(&parts->items[i]))
            table->keys[i] = key_of(parts->views[i], arena);
    return table->slots != NULL && table->keys != NULL && !arena->failed;
}

static void mark_same_lines(key_table *table, gw_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        if (table->keys[i].n == 0)
            continue;
        size_t *slot = find_slot(table, table->keys[i]);
        gw_mark(&parts->items[i].traits, GW_TRAIT_STOOD_BEFORE, *slot != 0);
        if (*slot != 0)
            gw_mark(&parts->items[*slot - 1].traits, GW_TRAIT_STANDS_AGAIN, true);
        *slot = i + 1;
    }
}

/* ---- contents ------------------------------------------------------------------------------- */

static bool has_page_number(const gw_part *part)
{
    return gw_has(&part->traits, GW_TRAIT_TOC_DOTS) || gw_has(&part->traits, GW_TRAIT_TOC_SPACE);
}

static void mark_entries(const key_table *table, gw_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        gw_part *entry = &parts->items[i];
        if (table->keys[i].n == 0 || !has_page_number(entry))
            continue;
        size_t at = *find_slot(table, without_page_number(table->keys[i]));
        if (at == 0 || at - 1 <= i)
            continue;
        gw_mark(&entry->traits, GW_TRAIT_STANDS_AGAIN, true);
        gw_mark(&parts->items[at - 1].traits, GW_TRAIT_CONTENTS_TEXT, true);
    }
}

static bool may_be_entry(const gw_part *part)
{
    const gw_traits *t = &part->traits;
    return gw_has(t, GW_TRAIT_NO_STOP) && gw_has(t, GW_TRAIT_UP_TO_30) &&
           gw_has(t, GW_TRAIT_ENDS_BARE);
}

/* 目录, …目录, or the title of a collection. */
static bool opens_contents(const gw_parts *parts, size_t index)
{
    return index < parts->count && (gw_str_ends(parts->views[index], GW_S("目录")) ||
                                    gw_has(&parts->items[index].traits, GW_TRAIT_COLLECTION_FORM));
}

/* Is line `at` an entry of contents that began at `first`? Where the first entry stands again the
 * text begins. */
static bool may_go_on(const key_table *table, const gw_parts *parts, size_t first, size_t at)
{
    if (at >= parts->count || !may_be_entry(&parts->items[at]) || opens_contents(parts, at) ||
        gw_has(&parts->items[at].traits, GW_TRAIT_CONTENTS_TEXT))
        return false;
    if (at > first && has_page_number(&parts->items[at - 1]) && !has_page_number(&parts->items[at]))
        return false;
    bool is_first_again =
        table->keys[at].n > 0 && (gw_str_equal(table->keys[at], table->keys[first]) ||
                                  gw_str_equal(table->keys[at], table->keys[first + 1]));
    return at < first + 2 || !is_first_again;
}

typedef struct entry_run {
    size_t first, end; /* parts */
    size_t again;      /* how many of them stand again below the run */
} entry_run;

/* Short lines from `first` on that may be entries, behind the title of the contents. */
static entry_run find_run(const key_table *table, const gw_parts *parts, size_t first)
{
    entry_run run = {.first = first};
    while (opens_contents(parts, run.first))
        run.first++;
    for (run.end = run.first; may_go_on(table, parts, run.first, run.end);)
        run.end++;
    for (size_t i = run.first; i < run.end; i++)
        run.again += table->keys[i].n > 0 && *find_slot(table, table->keys[i]) > run.end;
    return run;
}

/* Contents without page numbers: a heading is followed by text, so many short lines in a row of
 * which most stand again further down are none; nor are few below the word or a collection's
 * title. */
static bool is_contents(const gw_parts *parts, const entry_run *run)
{
    size_t count = run->end - run->first;
    bool is_titled = run->first > 0 && opens_contents(parts, run->first - 1);
    if (count < (is_titled ? LEAST_TITLED_LINES : CONTENTS_LINES))
        return false;
    bool has_word = is_titled && (gw_has(&parts->items[run->first - 1].traits, GW_TRAIT_TOC_WORD) ||
                                  count >= MANY_LINES);
    return has_word || run->again * 2 > count;
}

static void mark_contents_runs(const key_table *table, gw_parts *parts)
{
    for (size_t first = 0; first < parts->count;) {
        entry_run run = find_run(table, parts, first);
        for (size_t i = run.first; is_contents(parts, &run) && i < run.end; i++) {
            gw_mark(&parts->items[i].traits, GW_TRAIT_CONTENTS_RUN, true);
            size_t at = table->keys[i].n > 0 ? *find_slot(table, table->keys[i]) : 0;
            if (at > run.end)
                gw_mark(&parts->items[at - 1].traits, GW_TRAIT_CONTENTS_TEXT, true);
        }
        first = run.end > first ? run.end : first + 1;
    }
}

/* ---- a title that stands once more over several lines ---------------------------------------- */

static bool is_made_of(gw_str whole, const gw_parts *parts, size_t index)
{
    size_t pieces = 0;
    while (index < parts->count && whole.n > 0 && parts->views[index].n > 0 &&
           gw_str_cut(&whole, parts->views[index])) {
        index++;
        pieces++;
    }
    return whole.n == 0 && pieces > 1;
}

static void mark_split_titles(gw_parts *parts)
{
    for (size_t i = 0; i < parts->count && i < HEAD_LINES; i++)
        for (size_t k = i + 1;
             may_repeat(&parts->items[i]) && k < parts->count && k < i + SPLIT_DISTANCE; k++)
            if (is_made_of(parts->views[i], parts, k))
                gw_mark(&parts->items[i].traits, GW_TRAIT_STANDS_AGAIN, true);
}

gw_status gw_repetitions_mark(gw_parts *parts, gw_error *error)
{
    gw_arena scratch = {0};
    key_table table;
    bool made = make_table(&table, parts, &scratch);
    if (made) {
        mark_same_lines(&table, parts);
        mark_entries(&table, parts);
        mark_contents_runs(&table, parts);
        mark_split_titles(parts);
    }
    gw_arena_fini(&scratch);
    return made ? GW_OK : gw_fail_memory(error);
}
