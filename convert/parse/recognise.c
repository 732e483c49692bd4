/* SPDX-License-Identifier: MIT
 *
 * Forward and backward passes of a best-path search (Viterbi) over few candidates a line: linear in
 * the lines. Points are added, costs of the grammar taken away; the largest sum wins. The lead is
 * the min-marginal: how much worse the best path gets when this line may not have its role. */
#include "parse/recognise.h"

#include <stdlib.h>

#include "base/error.h"
#include "parse/confidence.h"
#include "parse/rules.h"

enum {
    /* Every role, headings at every level, may be remembered: to go on with, or behind remains. */
    MOST_MEMORIES = GW_ROLE_COUNT + GW_LEVELS,
    MOST_ROLES = 7, /* that begin a block, per line, besides body */
    MARGIN = 70,    /* points below the best candidate at which a role is left out */
    MOST_CANDIDATES = MOST_ROLES + 2 + 2 * MOST_MEMORIES,
    INTERRUPTED = 2, /* cost of going on behind a page number */
    FORCED = 10000,  /* told of a role that is laid down; there is no other candidate */
};

/* Of a path that cannot be; no sum of points comes near it. */
static const int64_t IMPOSSIBLE = INT64_MIN / 4;

struct gw_candidate {
    gw_role role;
    int level;
    bool continues;
    /* What the next line follows: the candidate itself, or what a boilerplate line stands after. */
    gw_role memory;
    int memory_level;
    int points;                /* of the rules */
    int64_t forward, backward; /* best sums up to and with this, and behind this */
    size_t previous;           /* in the column before */
};

typedef struct scores {
    int of[GW_ROLE_COUNT]; /* at GW_ROLE_NONE: of going on */
} scores;

/* ---- points --------------------------------------------------------------------------------- */

static scores add_points(const gw_recognised *r, size_t index)
{
    scores s = {0};
    for (size_t i = 0; i < gw_rule_count; i++)
        if (gw_rule_holds(&gw_rules[i], r->parts, index))
            s.of[gw_rules[i].role] += gw_rules[i].weight;
    return s;
}

/* What is laid down: by a directive, which stands at its line, or by a value that is the line. */
static gw_role forced_role(const gw_recognised *r, size_t index)
{
    gw_role directed = r->parts->items[index].hint->role;
    return directed != GW_ROLE_NONE || r->forced == NULL ? directed : r->forced[index];
}

static const gw_pattern *sheet_patterns(const gw_recognised *r, size_t *count)
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
    *c = (gw_candidate){
        .role = role, .level = level, .memory = role, .memory_level = level, .points = points};
    return c;
}

typedef struct choice {
    gw_role role;
    int level, points;
} choice;

enum { MOST_CHOICES = GW_ROLE_COUNT * 2 };

static int by_points(const void *a, const void *b)
{
    const choice *x = a, *y = b;
    if (x->points != y->points)
        return x->points < y->points ? 1 : -1;
    return (x->role > y->role) - (x->role < y->role);
}

/* The level that a matching row of the sheet gives a line. */
static int level_by_pattern(const gw_pattern *row, const gw_part *part)
{
    return row->role == GW_ROLE_HEADING && row->level > 0 ? row->level : level_of(part, row->role);
}

/* Adds the weights of the sheet's rows that match; they make their role possible. */
static size_t weigh_patterns(const gw_recognised *r, const gw_part *part, const scores *s,
                             choice choices[MOST_CHOICES], size_t count)
{
    size_t patterns;
    const gw_pattern *rows = sheet_patterns(r, &patterns);
    for (size_t i = 0; i < patterns; i++) {
        if (!gw_pattern_matches(&rows[i], part->text))
            continue;
        int level = level_by_pattern(&rows[i], part);
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
    gw_role forced = forced_role(r, index);
    size_t count = 0;
    if (forced != GW_ROLE_NONE) {
        choices[0] = (choice){forced, level_of(part, forced), s->of[forced]};
        return 1;
    }
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++)
        if (gw_role_is_possible(role, part))
            choices[count++] = (choice){role, level_of(part, role), s->of[role]};
    count = weigh_patterns(r, part, s, choices, count);
    qsort(choices, count, sizeof choices[0], by_points);
    return count;
}

static void add_beginnings(const choice *choices, size_t count, gw_column *column)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool good = kept < MOST_ROLES && choices[i].points >= choices[0].points - MARGIN;
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
    gw_candidate *kept = GW_NEW_ARRAY(arena, gw_candidate, column->count);
    if (kept == NULL)
        return gw_fail_memory(error);
    memcpy(kept, column->items, column->count * sizeof *kept);
    column->items = kept;
    return GW_OK;
}

static gw_status make_column(gw_recognised *r, size_t index, gw_arena *arena, gw_error *error)
{
    const gw_part *part = &r->parts->items[index];
    const gw_column *above = index > 0 ? &r->columns[index - 1] : NULL;
    gw_column *column = &r->columns[index];
    gw_candidate room[MOST_CANDIDATES];
    column->items = room;
    choice choices[MOST_CHOICES];
    gw_role forced = forced_role(r, index);
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

/* ---- the path ------------------------------------------------------------------------------- */

/* Points of `c` behind `p` (NULL: at the start), at most 0 but for what the grammar rewards. */
static int64_t transition(const gw_grammar *grammar, const gw_candidate *p, const gw_candidate *c)
{
    gw_role before = p != NULL ? p->memory : GW_ROLE_NONE;
    int level_before = p != NULL ? p->memory_level : 0;
    bool same = c->memory == before && c->memory_level == level_before;
    if (c->role == GW_ROLE_BOILERPLATE)
        return same ? -grammar->cost[before][GW_ROLE_BOILERPLATE] : IMPOSSIBLE;
    if (c->continues)
        return !same || p == NULL ? IMPOSSIBLE : p->role == GW_ROLE_BOILERPLATE ? -INTERRUPTED : 0;
    return -grammar->cost[before][c->role];
}

static void go_forward(gw_recognised *r)
{
    for (size_t i = 0; i < r->parts->count; i++) {
        gw_column *column = &r->columns[i];
        const gw_column *above = i > 0 ? &r->columns[i - 1] : NULL;
        for (size_t k = 0; k < column->count; k++) {
            gw_candidate *c = &column->items[k];
            int64_t best = above == NULL ? transition(&r->grammar, NULL, c) : IMPOSSIBLE;
            for (size_t j = 0; above != NULL && j < above->count; j++) {
                int64_t step = transition(&r->grammar, &above->items[j], c);
                if (step == IMPOSSIBLE || above->items[j].forward == IMPOSSIBLE)
                    continue;
                if (above->items[j].forward + step > best) {
                    best = above->items[j].forward + step;
                    c->previous = j;
                }
            }
            c->forward = best == IMPOSSIBLE ? IMPOSSIBLE : best + c->points;
        }
    }
}

static void go_backward(gw_recognised *r)
{
    for (size_t i = r->parts->count; i-- > 0;) {
        gw_column *column = &r->columns[i];
        const gw_column *below = i + 1 < r->parts->count ? &r->columns[i + 1] : NULL;
        for (size_t k = 0; k < column->count; k++) {
            gw_candidate *p = &column->items[k];
            p->backward = below == NULL ? 0 : IMPOSSIBLE;
            for (size_t j = 0; below != NULL && j < below->count; j++) {
                const gw_candidate *c = &below->items[j];
                int64_t step = transition(&r->grammar, p, c);
                if (step == IMPOSSIBLE || c->backward == IMPOSSIBLE)
                    continue;
                int64_t sum = step + c->points + c->backward;
                if (sum > p->backward)
                    p->backward = sum;
            }
        }
    }
}

static int64_t through(const gw_candidate *c)
{
    return c->forward == IMPOSSIBLE || c->backward == IMPOSSIBLE ? IMPOSSIBLE
                                                                 : c->forward + c->backward;
}

static void pick_winners(gw_recognised *r)
{
    size_t last = r->parts->count - 1, winner = 0;
    for (size_t k = 0; k < r->columns[last].count; k++)
        if (r->columns[last].items[k].forward > r->columns[last].items[winner].forward)
            winner = k;
    for (size_t i = last + 1; i-- > 0; winner = r->columns[i].items[winner].previous)
        r->columns[i].winner = winner;
    for (size_t i = 0; i <= last; i++) {
        gw_column *column = &r->columns[i];
        const gw_candidate *won = &column->items[column->winner];
        column->runner_up = column->count;
        for (size_t k = 0; k < column->count; k++) {
            const gw_candidate *c = &column->items[k];
            if ((c->role == won->role && c->level == won->level) || through(c) == IMPOSSIBLE)
                continue;
            if (column->runner_up == column->count ||
                through(c) > through(&column->items[column->runner_up]))
                column->runner_up = k;
        }
    }
}

/* Points by which the path is ahead of the best one on which the line has another role, at most
 * FORCED. Candidates that were left out are behind by the margin at least. */
static int lead_of(const gw_recognised *r, size_t index)
{
    const gw_column *column = &r->columns[index];
    if (forced_role(r, index) != GW_ROLE_NONE)
        return FORCED;
    if (column->runner_up == column->count)
        return MARGIN;
    int64_t lead =
        through(&column->items[column->winner]) - through(&column->items[column->runner_up]);
    return lead < FORCED ? (int)lead : FORCED;
}

int64_t gw_recognised_join_lead(const gw_recognised *r, size_t part)
{
    const gw_column *column = &r->columns[part];
    const gw_candidate *won = &column->items[column->winner];
    int64_t best = IMPOSSIBLE;
    for (size_t i = 0; i < column->count; i++)
        if (!column->items[i].continues && through(&column->items[i]) > best)
            best = through(&column->items[i]);
    return !won->continues || best == IMPOSSIBLE ? INT64_MAX : through(won) - best;
}

/* ---- verdicts ------------------------------------------------------------------------------- */

static void give_verdicts(gw_recognised *r)
{
    int blocks = 0, open = 0;
    for (size_t i = 0; i < r->parts->count; i++) {
        const gw_column *column = &r->columns[i];
        const gw_candidate *won = &column->items[column->winner];
        gw_verdict *v = &r->verdicts[i];
        *v = (gw_verdict){.role = won->role,
                          .level = won->level,
                          .continues = won->continues,
                          .lead = lead_of(r, i)};
        if (!won->continues)
            blocks++;
        if (won->role == GW_ROLE_BOILERPLATE) {
            v->block = blocks;
            continue;
        }
        if (!won->continues)
            open = blocks;
        v->block = open;
    }
}

gw_status gw_recognise(gw_recognised *r, const gw_parts *parts, const gw_style *style,
                       const gw_role *forced, gw_arena *arena, gw_error *error)
{
    *r = (gw_recognised){.parts = parts, .style = style, .forced = forced};
    gw_grammar_fill(&r->grammar);
    r->columns = GW_NEW_ARRAY(arena, gw_column, parts->count + 1);
    r->verdicts = GW_NEW_ARRAY(arena, gw_verdict, parts->count + 1);
    if (r->columns == NULL || r->verdicts == NULL)
        return gw_fail_memory(error);
    for (size_t i = 0; i < parts->count; i++) {
        gw_status status = make_column(r, i, arena, error);
        if (status != GW_OK)
            return status;
    }
    go_forward(r);
    go_backward(r);
    pick_winners(r);
    give_verdicts(r);
    gw_confidence_measure(r);
    return GW_OK;
}

/* ---- why ------------------------------------------------------------------------------------ */

#define AFTER_NAME(id, name, chinese, group) [GW_ROLE_##id] = "after-" name,
static const char *const AFTER[GW_ROLE_COUNT] = {[GW_ROLE_NONE] = "at-the-start",
                                                 GW_ROLES(AFTER_NAME)};

enum { MOST_REASONS = 64 };

static int by_weight(const void *a, const void *b)
{
    const gw_reason *x = a, *y = b;
    if (abs(x->weight) != abs(y->weight))
        return abs(x->weight) < abs(y->weight) ? 1 : -1;
    return strcmp(x->rule, y->rule);
}

typedef struct reason_list {
    gw_reason blank; /* what all reasons of a candidate have in common */
    gw_reason items[MOST_REASONS];
    size_t count;
} reason_list;

static void add_reason(reason_list *list, const char *rule, int weight)
{
    if (list->count == MOST_REASONS)
        return;
    gw_reason *reason = &list->items[list->count++];
    *reason = list->blank;
    reason->rule = rule;
    reason->weight = weight;
}

static void explain_points(reason_list *list, const gw_recognised *r, size_t part,
                           const gw_candidate *c)
{
    size_t patterns;
    const gw_pattern *rows = sheet_patterns(r, &patterns);
    const gw_part *here = &r->parts->items[part];
    gw_role role = c->continues ? GW_ROLE_NONE : c->role;
    for (size_t i = 0; i < gw_rule_count; i++)
        if (gw_rules[i].role == role && gw_rule_holds(&gw_rules[i], r->parts, part))
            add_reason(list, gw_rules[i].name, gw_rules[i].weight);
    for (size_t i = 0; i < patterns; i++)
        if (rows[i].role == role && level_by_pattern(&rows[i], here) == c->level &&
            gw_pattern_matches(&rows[i], here->text))
            add_reason(list, "pattern-of-the-sheet", rows[i].weight);
    if (role != GW_ROLE_NONE && role == forced_role(r, part))
        add_reason(list, "laid-down", FORCED);
}

static void explain(const gw_recognised *r, size_t part, const gw_candidate *c, bool winner,
                    void (*visit)(void *self, const gw_reason *reason), void *self)
{
    reason_list list = {
        .blank = {.winner = winner, .role = c->role, .level = c->level, .continues = c->continues}
    };
    if (!c->continues) {
        const gw_candidate *p = part > 0 ? &r->columns[part - 1].items[c->previous] : NULL;
        gw_role before = p != NULL ? p->memory : GW_ROLE_NONE;
        add_reason(&list, AFTER[before], -r->grammar.cost[before][c->role]);
    }
    explain_points(&list, r, part, c);
    qsort(list.items, list.count, sizeof list.items[0], by_weight);
    for (size_t i = 0; i < list.count; i++)
        visit(self, &list.items[i]);
}

gw_status gw_recognised_why(const gw_recognised *r, size_t part,
                            void (*visit)(void *self, const gw_reason *reason), void *self)
{
    const gw_column *column = &r->columns[part];
    explain(r, part, &column->items[column->winner], true, visit, self);
    if (column->runner_up < column->count)
        explain(r, part, &column->items[column->runner_up], false, visit, self);
    return GW_OK;
}
