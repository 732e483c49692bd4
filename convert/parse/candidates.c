/* SPDX-License-Identifier: MIT */
#include "parse/candidates.h"

#include <limits.h>

#include "base/error.h"
#include "base/str.h"
#include "parse/knowledge.h"

enum {
    /* Every role, headings at every level, may be remembered: to go on with, or behind remains. */
    MOST_MEMORIES = GW_ROLE_COUNT + GW_LEVELS,
    MOST_ROLES = 7, /* that begin a block, per line, besides body */
    MOST_CANDIDATES = MOST_ROLES + 2 + 2 * MOST_MEMORIES,
};

_Static_assert(MOST_CANDIDATES <= UCHAR_MAX, "gw_candidate.previous is a byte");

typedef struct scores {
    int of[GW_ROLE_COUNT]; /* at GW_ROLE_NONE: of going on */
} scores;

/* ---- points --------------------------------------------------------------------------------- */

static scores add_points(const gw_recognised *r, size_t index)
{
    scores s = {0};
    const gw_part *part = &r->parts->items[index];
    gw_rulebook_weigh(r->parts->knowledge->rulebook, &part->traits,
                      index > 0 ? &part[-1].traits : NULL, s.of);
    return s;
}

/* What is laid down: by a directive, which stands at its line, or by a value that is the line. */
gw_role gw_role_laid_down(const gw_recognised *r, size_t index)
{
    gw_role directed = r->parts->items[index].hint->role;
    return directed != GW_ROLE_NONE || r->forced == NULL ? directed : r->forced[index];
}

const gw_pattern *gw_sheet_patterns(const gw_recognised *r, size_t *count)
{
    *count = r->style != NULL ? r->style->pattern_count : 0;
    return r->style != NULL ? r->style->patterns : NULL;
}

static int level_of(const gw_part *part, gw_role role)
{
    if (role != GW_ROLE_HEADING)
        return 0;
    return part->level > 0 ? part->level : 1;
}

/* ---- candidates ----------------------------------------------------------------------------- */

static gw_candidate *add_candidate(gw_column *column, gw_role role, int level, int points)
{
    gw_candidate *c = &column->items[column->count++];
    *c = (gw_candidate){.role = (unsigned char)role,
                        .level = (signed char)level,
                        .memory = (unsigned char)role,
                        .memory_level = (signed char)level,
                        .points = points};
    return c;
}

typedef struct choice {
    gw_role role;
    int level, points;
} choice;

enum { MOST_CHOICES = GW_ROLE_COUNT * 2 };

static bool is_better(const choice *a, const choice *b)
{
    return a->points != b->points ? a->points > b->points : a->role < b->role;
}

/* They are few, and most of them in order. */
static void sort_choices(choice *choices, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        choice moved = choices[i];
        size_t at = i;
        for (; at > 0 && is_better(&moved, &choices[at - 1]); at--)
            choices[at] = choices[at - 1];
        choices[at] = moved;
    }
}

/* The level that a matching row of the sheet gives a line. */
int gw_pattern_level(const gw_pattern *row, const gw_part *part)
{
    return row->role == GW_ROLE_HEADING && row->level > 0 ? row->level : level_of(part, row->role);
}

/* Adds the weights of the sheet's rows that match; they make their role possible. */
static size_t weigh_patterns(const gw_recognised *r, const gw_part *part, const scores *s,
                             choice choices[MOST_CHOICES], size_t count)
{
    size_t patterns;
    const gw_pattern *rows = gw_sheet_patterns(r, &patterns);
    for (size_t i = 0; i < patterns; i++) {
        if (!gw_pattern_matches(&rows[i], part->text))
            continue;
        int level = gw_pattern_level(&rows[i], part);
        size_t at = 0;
        while (at < count && (choices[at].role != rows[i].role || choices[at].level != level))
            at++;
        if (at == count && count < MOST_CHOICES)
            choices[count++] = (choice){rows[i].role, level, s->of[rows[i].role]};
        if (at < count)
            choices[at].points += rows[i].weight;
    }
    return count;
}

/* The roles that are possible here, best first; returns how many. */
static size_t choose_roles(const gw_recognised *r, size_t index, const scores *s,
                           choice choices[MOST_CHOICES])
{
    const gw_part *part = &r->parts->items[index];
    gw_role forced = gw_role_laid_down(r, index);
    size_t count = 0;
    if (forced != GW_ROLE_NONE) {
        choices[0] = (choice){forced, level_of(part, forced), s->of[forced]};
        return 1;
    }
    uint32_t allowed = gw_rulebook_allowed(r->parts->knowledge->rulebook, &part->traits);
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++)
        if ((allowed >> role & 1) != 0)
            choices[count++] = (choice){role, level_of(part, role), s->of[role]};
    count = weigh_patterns(r, part, s, choices, count);
    sort_choices(choices, count);
    return count;
}

static void add_beginnings(const choice *choices, size_t count, gw_column *column)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool good =
            kept < MOST_ROLES && choices[i].points >= choices[0].points - GW_CANDIDATE_MARGIN;
        if (choices[i].role == GW_ROLE_BOILERPLATE || (!good && choices[i].role != GW_ROLE_BODY))
            continue; /* boilerplate is added with its memory */
        add_candidate(column, choices[i].role, choices[i].level, choices[i].points);
        kept++;
    }
}

/* A role whose paragraphs a machine may have cut into lines. */
static bool can_go_on(gw_role role)
{
    switch (role) {
    case GW_ROLE_ISSUER:
    case GW_ROLE_COLLECTION_TITLE:
    case GW_ROLE_TITLE:
    case GW_ROLE_SUBTITLE:
    case GW_ROLE_BYLINE:
    case GW_ROLE_RECIPIENT:
    case GW_ROLE_HEADING:
    case GW_ROLE_ARTICLE:
    case GW_ROLE_BODY:
    case GW_ROLE_CAPTION:
    case GW_ROLE_ATTACHMENT_NOTE:
    case GW_ROLE_SIGNATURE:
    case GW_ROLE_NOTE:
    case GW_ROLE_COPY_TO:
        return true;
    case GW_ROLE_NONE:
    case GW_ROLE_SERIAL:
    case GW_ROLE_SECRECY:
    case GW_ROLE_URGENCY:
    case GW_ROLE_NUMBER:
    case GW_ROLE_SIGNER:
    case GW_ROLE_TOC_TITLE:
    case GW_ROLE_TOC:
    case GW_ROLE_TABLE:
    case GW_ROLE_DATE:
    case GW_ROLE_ATTACHMENT_LABEL:
    case GW_ROLE_PRINTER:
    case GW_ROLE_BOILERPLATE:
    case GW_ROLE_COUNT:
        break;
    }
    return false;
}

static bool is_remembered(const gw_column *column, size_t from, gw_role memory, int level)
{
    for (size_t i = from; i < column->count; i++)
        if (column->items[i].memory == memory && column->items[i].memory_level == level)
            return true;
    return false;
}

/* For each role that the line above may leave behind: going on with it. */
static void add_continuations(const gw_part *part, const gw_column *above, int points,
                              gw_column *column)
{
    if (above == NULL || !gw_has(&part->traits, GW_TRAIT_AFTER_FULL))
        return;
    size_t from = column->count;
    for (size_t i = 0; i < above->count; i++) {
        const gw_candidate *p = &above->items[i];
        if (can_go_on(p->memory) && !is_remembered(column, from, p->memory, p->memory_level))
            add_candidate(column, p->memory, p->memory_level, points)->continues = true;
    }
}

/* Boilerplate after each role that the line above may leave behind. */
static void add_remains(const gw_column *above, int points, gw_column *column)
{
    size_t from = column->count;
    if (above == NULL)
        add_candidate(column, GW_ROLE_BOILERPLATE, 0, points)->memory = GW_ROLE_NONE;
    for (size_t i = 0; above != NULL && i < above->count; i++) {
        const gw_candidate *p = &above->items[i];
        if (is_remembered(column, from, p->memory, p->memory_level))
            continue;
        gw_candidate *c = add_candidate(column, GW_ROLE_BOILERPLATE, 0, points);
        c->memory = p->memory;
        c->memory_level = p->memory_level;
    }
}

/* The candidates were gathered where there is room for the most; kept are as many as there are. */
static gw_status keep_candidates(gw_column *column, gw_arena *arena, gw_error *error)
{
    size_t size = column->count * sizeof *column->items;
    gw_candidate *kept = gw_arena_room(arena, size, alignof(gw_candidate));
    if (kept == NULL)
        return gw_fail_memory(error);
    memcpy(kept, column->items, size);
    column->items = kept;
    return GW_OK;
}

gw_status gw_candidates_make(const gw_recognised *r, size_t index, const gw_column *above,
                             gw_column *column, gw_arena *arena, gw_error *error)
{
    const gw_part *part = &r->parts->items[index];
    gw_candidate room[MOST_CANDIDATES];
    *column = (gw_column){.items = room};
    choice choices[MOST_CHOICES];
    gw_role forced = gw_role_laid_down(r, index);
    scores s = add_points(r, index);
    size_t count = choose_roles(r, index, &s, choices);
    add_beginnings(choices, count, column);
    if (forced == GW_ROLE_NONE)
        add_continuations(part, above, s.of[GW_ROLE_NONE], column);
    for (size_t i = 0; i < count; i++)
        if (choices[i].role == GW_ROLE_BOILERPLATE &&
            (forced == GW_ROLE_NONE || forced == choices[i].role))
            add_remains(above, choices[i].points, column);
    return keep_candidates(column, arena, error);
}
