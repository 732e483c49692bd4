/* SPDX-License-Identifier: MIT */
#include "parse/fix.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "parse/fixers.h"
#include "parse/label.h"
#include "parse/shelter.h"
#include "text/hanzi.h"

enum { EXCERPT_CHARS = 6 }; /* on each side of the first change of a line */

#define FIX_NAME(id, name) [GW_FIX_##id] = name,
static const char *const NAMES[GW_FIX_COUNT] = {GW_FIXES(FIX_NAME)};

/* In this order: spaces are judged between marks that are mended already. */
static void (*const FIXERS[GW_FIX_COUNT])(gw_cells *cells) = {
    [GW_FIX_PUNCTUATION] = gw_fix_punctuation,
    [GW_FIX_BRACKETS] = gw_fix_brackets,
    [GW_FIX_DIGITS] = gw_fix_digits,
    [GW_FIX_SPACES] = gw_fix_spaces,
};

const char *gw_fix_name(gw_fix fix)
{
    return fix < GW_FIX_COUNT ? NAMES[fix] : NULL;
}

typedef struct fix_state {
    gw_fixed *fixed;
    gw_lines *lines;
    unsigned fixes;
    const char *file;
    gw_arena *arena;
    const gw_listener *listener;
    gw_cells cells;
    size_t capacity;
} fix_state;

/* ---- paragraphs ----------------------------------------------------------------------------- */

static bool ends_paragraph(gw_str text)
{
    uint32_t last = gw_narrow(gw_utf8_last(text));
    return last == U'。' || last == '!' || last == '?' || last == ':' || last == U'；' ||
           last == ';';
}

static bool goes_on(const gw_line *above, const gw_line *line)
{
    return !line->as_is && !above->as_is && line->blank_above == 0 && line->indent.n == 0 &&
           !line->page_break && !ends_paragraph(above->text) &&
           gw_label_read(line->text).kind == GW_LABEL_NONE;
}

static size_t paragraph_end(const gw_lines *lines, size_t from)
{
    size_t to = from + 1;
    while (to < lines->count && goes_on(&lines->items[to - 1], &lines->items[to]))
        to++;
    return to;
}

/* ---- cells ---------------------------------------------------------------------------------- */

static bool reserve(fix_state *state, size_t cells)
{
    if (cells <= state->capacity)
        return true;
    size_t capacity = cells * 2;
    gw_cell *items = gw_heap_resize(state->cells.items, capacity * sizeof *items);
    if (items == NULL)
        return false;
    state->cells.items = items;
    state->capacity = capacity;
    return true;
}

static void put_cell(gw_cells *cells, uint32_t c)
{
    cells->items[cells->count++] = (gw_cell){.c = c, .original = c};
}

static bool fill_cells(fix_state *state, size_t from, size_t to)
{
    size_t bytes = 0;
    for (size_t i = from; i < to; i++)
        bytes += state->lines->items[i].text.n + 1;
    if (!reserve(state, bytes))
        return false;
    state->cells.count = 0;
    for (size_t i = from; i < to; i++) {
        gw_str text = state->lines->items[i].text;
        if (i > from)
            put_cell(&state->cells, GW_CELL_BREAK);
        for (size_t at = 0; at < text.n;)
            put_cell(&state->cells, gw_utf8_next(text, &at));
    }
    return true;
}

/* ---- what changed --------------------------------------------------------------------------- */

/* The characters around the first change, as they were or as they are. */
static void put_excerpt(gw_buf *out, const gw_cell *cells, size_t count, size_t first,
                        bool original)
{
    size_t from = first > EXCERPT_CHARS ? first - EXCERPT_CHARS : 0;
    size_t to = count - first > EXCERPT_CHARS ? first + EXCERPT_CHARS + 1 : count;
    for (size_t i = from; i < to; i++) {
        uint32_t c = original ? cells[i].original : cells[i].c;
        if (c != GW_CELL_GONE)
            gw_buf_codepoint(out, c);
    }
}

static void tell(const fix_state *state, int line, const gw_cell *cells, size_t count,
                 size_t changes, size_t first)
{
    gw_buf before = {0}, after = {0};
    char number[24];
    put_excerpt(&before, cells, count, first, true);
    put_excerpt(&after, cells, count, first, false);
    gw_buf_char(&before, '\0');
    gw_buf_char(&after, '\0');
    if (!before.failed && !after.failed)
        gw_notify(state->listener, state->file, line, GW_MSG_LINE_FIXED,
                  gw_number_text(number, (long long)changes), before.p, after.p,
                  (const char *)NULL);
    gw_buf_fini(&before);
    gw_buf_fini(&after);
}

static gw_str copy_text(gw_arena *arena, const gw_cell *cells, size_t count, size_t room)
{
    char *text = gw_arena_alloc(arena, room, 1);
    size_t n = 0;
    for (size_t i = 0; text != NULL && i < count; i++)
        if (cells[i].c != GW_CELL_GONE)
            n += gw_utf8_encode(cells[i].c, text + n);
    return (gw_str){text, n};
}

enum { LONGEST_CHARACTER = 4 }; /* bytes of UTF-8 */

/* Gives the line its new text when any of its cells changed. */
static bool take_line(fix_state *state, gw_line *line, const gw_cell *cells, size_t count)
{
    size_t changes = 0, first = 0;
    for (size_t i = 0; i < count; i++) {
        if (cells[i].fix == 0)
            continue;
        first = changes == 0 ? i : first;
        changes++;
        state->fixed->counts[cells[i].fix - 1]++;
    }
    if (changes == 0)
        return true;
    size_t room = line->text.n + changes * LONGEST_CHARACTER;
    line->text = copy_text(state->arena, cells, count, room);
    tell(state, line->number, cells, count, changes, first);
    return line->text.p != NULL;
}

static bool take_lines(fix_state *state, size_t from, size_t to)
{
    size_t start = 0;
    for (size_t i = from; i < to; i++) {
        size_t end = start;
        while (end < state->cells.count && state->cells.items[end].original != GW_CELL_BREAK)
            end++;
        if (!take_line(state, &state->lines->items[i], state->cells.items + start, end - start))
            return false;
        start = end + 1;
    }
    return true;
}

/* ---- all together --------------------------------------------------------------------------- */

static bool fix_paragraph(fix_state *state, size_t from, size_t to)
{
    if (!fill_cells(state, from, to))
        return false;
    gw_shelter_mark(&state->cells);
    for (size_t i = 0; i < GW_FIX_COUNT; i++)
        if ((state->fixes & GW_FIX_BIT(i)) != 0)
            FIXERS[i](&state->cells);
    return take_lines(state, from, to);
}

gw_status gw_fix_lines(gw_fixed *fixed, gw_lines *lines, unsigned fixes, const char *file,
                       gw_arena *arena, const gw_listener *listener, gw_error *error)
{
    fix_state state = {.fixed = fixed,
                       .lines = lines,
                       .fixes = fixes,
                       .file = file,
                       .arena = arena,
                       .listener = listener};
    bool good = true;
    *fixed = (gw_fixed){{0}};
    for (size_t from = 0, to; (fixes & GW_FIX_ALL) != 0 && good && from < lines->count; from = to) {
        to = paragraph_end(lines, from);
        good = lines->items[from].as_is || fix_paragraph(&state, from, to);
    }
    gw_heap_free(state.cells.items);
    return good ? GW_OK : gw_fail_memory(error);
}
