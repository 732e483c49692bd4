/* SPDX-License-Identifier: MIT
 *
 * Forward and backward passes of a best-path search (Viterbi) over few candidates a line: linear in
 * the lines. Points are added, costs of the grammar taken away; the largest sum wins. The lead is
 * the min-marginal: how much worse the best path gets when this line may not have its role. */
#include "parse/recognise.h"

#include <limits.h>

#include "base/error.h"
#include "parse/candidates.h"
#include "parse/confidence.h"
#include "parse/knowledge.h"

enum {
    INTERRUPTED = 2, /* cost of going on behind a page number */
    SEGMENT_LINES = 512,
};

/* Of a path that cannot be; no sum of points comes near it. */
static const int64_t IMPOSSIBLE = INT64_MIN / 4;

/* ---- the path ------------------------------------------------------------------------------- */

static bool is_same_memory(const gw_candidate *p, const gw_candidate *c)
{
    return c->memory == p->memory && c->memory_level == p->memory_level;
}

/* Points of `c` behind `p`, at most 0 but for what the grammar rewards. */
static int64_t transition(const gw_grammar *grammar, const gw_candidate *p, const gw_candidate *c)
{
    bool is_boilerplate = c->role == GW_ROLE_BOILERPLATE;
    if (!is_boilerplate && !c->continues)
        return -grammar->cost[p->memory][c->role];
    if (!is_same_memory(p, c))
        return IMPOSSIBLE;
    if (is_boilerplate)
        return -grammar->cost[p->memory][GW_ROLE_BOILERPLATE];
    return p->role == GW_ROLE_BOILERPLATE ? -INTERRUPTED : 0;
}

/* At the start there is nothing to go on with or to remember. */
static int64_t transition_at_start(const gw_grammar *grammar, const gw_candidate *c)
{
    static const gw_candidate NOTHING = {.memory = GW_ROLE_NONE};
    return c->continues ? IMPOSSIBLE : transition(grammar, &NOTHING, c);
}

/* The candidates of one segment of the lines at a time: going forward each segment leaves its last
 * column behind, from which its neighbour is made again when going back. So a text of any length
 * needs little room for them. */
typedef struct path {
    const gw_grammar *grammar;
    gw_recognised *recognised;
    size_t first, end; /* lines of the segment */
    gw_column columns[SEGMENT_LINES];
    gw_column *last;    /* of each segment */
    gw_column below;    /* the first of the segment behind; no items: there is none */
    gw_arena own, kept; /* what holds for one segment, and for all */
} path;

static gw_column *column_at(path *p, size_t index)
{
    return &p->columns[index - p->first];
}

/* NULL: at the start. */
static const gw_column *column_above(const path *p, size_t index)
{
    if (index == 0)
        return NULL;
    return index > p->first ? &p->columns[index - 1 - p->first]
                            : &p->last[p->first / SEGMENT_LINES - 1];
}

/* NULL: at the end. */
static const gw_column *column_below(const path *p, size_t index)
{
    if (index + 1 < p->end)
        return &p->columns[index + 1 - p->first];
    return p->below.count > 0 ? &p->below : NULL;
}

/* Sums up to and with `c`; `above` NULL: at the start. */
static void arrive(const gw_grammar *grammar, const gw_column *above, gw_candidate *c)
{
    int64_t best = above == NULL ? transition_at_start(grammar, c) : IMPOSSIBLE;
    for (size_t j = 0; above != NULL && j < above->count; j++) {
        const gw_candidate *p = &above->items[j];
        int64_t step = transition(grammar, p, c);
        if (step == IMPOSSIBLE || p->forward == IMPOSSIBLE || p->forward + step <= best)
            continue;
        best = p->forward + step;
        c->previous = (unsigned char)j;
    }
    c->forward = best == IMPOSSIBLE ? IMPOSSIBLE : best + c->points;
}

/* A copy that outlives its segment. */
static gw_column keep_column(path *p, const gw_column *column)
{
    gw_column kept = {GW_NEW_ARRAY(&p->kept, gw_candidate, column->count), column->count};
    if (kept.items == NULL)
        return (gw_column){0};
    memcpy(kept.items, column->items, column->count * sizeof *kept.items);
    return kept;
}

/* The columns of the segment that begins at line `first`, with the sums from the start. */
static gw_status fill_segment(path *p, size_t first, gw_error *error)
{
    size_t left = p->recognised->parts->count - first;
    gw_arena_reset(&p->own);
    p->first = first;
    p->end = first + (left < SEGMENT_LINES ? left : SEGMENT_LINES);
    for (size_t i = first; i < p->end; i++) {
        gw_column *column = column_at(p, i);
        const gw_column *above = column_above(p, i);
        gw_status status = gw_candidates_make(p->recognised, i, above, column, &p->own, error);
        if (status != GW_OK)
            return status;
        for (size_t k = 0; k < column->count; k++)
            arrive(p->grammar, above, &column->items[k]);
    }
    return GW_OK;
}

static gw_status go_forward(path *p, gw_error *error)
{
    size_t count = p->recognised->parts->count;
    p->last = GW_NEW_ARRAY(&p->kept, gw_column, count / SEGMENT_LINES + 1);
    if (p->last == NULL)
        return gw_fail_memory(error);
    for (size_t first = 0; first < count; first += SEGMENT_LINES) {
        gw_status status = fill_segment(p, first, error);
        if (status != GW_OK)
            return status;
        p->last[first / SEGMENT_LINES] = keep_column(p, column_at(p, p->end - 1));
    }
    return p->kept.failed ? gw_fail_memory(error) : GW_OK;
}

static void leave(const gw_grammar *grammar, gw_candidate *p, const gw_column *below)
{
    p->backward = below == NULL ? 0 : IMPOSSIBLE;
    for (size_t j = 0; below != NULL && j < below->count; j++) {
        const gw_candidate *c = &below->items[j];
        int64_t step = transition(grammar, p, c);
        if (step == IMPOSSIBLE || c->backward == IMPOSSIBLE)
            continue;
        int64_t sum = step + c->points + c->backward;
        if (sum > p->backward)
            p->backward = sum;
    }
}

static int64_t through(const gw_candidate *c)
{
    return c->forward == IMPOSSIBLE || c->backward == IMPOSSIBLE ? IMPOSSIBLE
                                                                 : c->forward + c->backward;
}

/* The best of those with another role or level; NULL: there is none. */
static const gw_candidate *find_runner_up(const gw_column *column, const gw_candidate *won)
{
    const gw_candidate *best = NULL;
    for (size_t k = 0; k < column->count; k++) {
        const gw_candidate *c = &column->items[k];
        if ((c->role == won->role && c->level == won->level) || through(c) == IMPOSSIBLE)
            continue;
        if (best == NULL || through(c) > through(best))
            best = c;
    }
    return best;
}

static int join_lead_of(const gw_column *column, const gw_candidate *won)
{
    int64_t best = IMPOSSIBLE;
    for (size_t i = 0; i < column->count; i++)
        if (!column->items[i].continues && through(&column->items[i]) > best)
            best = through(&column->items[i]);
    int64_t lead = through(won) - best;
    return !won->continues || best == IMPOSSIBLE || lead > INT_MAX ? INT_MAX : (int)lead;
}

/* Points by which the path is ahead of the best one on which the line has another role, at most
 * GW_CANDIDATE_FORCED. Candidates that were left out are behind by the margin at least. */
static int lead_of(const gw_recognised *r, size_t index, const gw_candidate *won,
                   const gw_candidate *runner_up)
{
    if (gw_role_laid_down(r, index) != GW_ROLE_NONE)
        return GW_CANDIDATE_FORCED;
    if (runner_up == NULL)
        return GW_CANDIDATE_MARGIN;
    int64_t lead = through(won) - through(runner_up);
    return lead < GW_CANDIDATE_FORCED ? (int)lead : GW_CANDIDATE_FORCED;
}

static gw_contender contender_of(const path *p, size_t index, const gw_candidate *c)
{
    const gw_column *above = column_above(p, index);
    return (gw_contender){.role = c->role,
                          .before = above != NULL ? above->items[c->previous].memory
                                                  : (unsigned char)GW_ROLE_NONE,
                          .level = c->level,
                          .continues = c->continues};
}

static void decide(path *p, size_t index, const gw_candidate *won)
{
    gw_recognised *r = p->recognised;
    const gw_column *column = column_at(p, index);
    const gw_candidate *runner_up = find_runner_up(column, won);
    gw_contest *contest = &r->contests[index];
    contest->winner = contender_of(p, index, won);
    if (runner_up != NULL)
        contest->runner_up = contender_of(p, index, runner_up);
    contest->join_lead = join_lead_of(column, won);
    r->verdicts[index] = (gw_verdict){.role = won->role,
                                      .level = (unsigned char)won->level,
                                      .continues = won->continues,
                                      .lead = lead_of(r, index, won, runner_up)};
}

/* The best end of a path, by its place in the last column. */
static size_t find_end(const gw_column *column)
{
    size_t best = 0;
    for (size_t k = 0; k < column->count; k++)
        if (column->items[k].forward > column->items[best].forward)
            best = k;
    return best;
}

/* From the end of the segment to its start; `won` is the place in its column of the candidate on
 * the best path. */
static size_t decide_segment(path *p, size_t won)
{
    for (size_t i = p->end; i-- > p->first;) {
        gw_column *column = column_at(p, i);
        for (size_t k = 0; k < column->count; k++)
            leave(p->grammar, &column->items[k], column_below(p, i));
        decide(p, i, &column->items[won]);
        won = column->items[won].previous;
    }
    return won;
}

/* The last segment is still there; those before it are made again. */
static gw_status go_back(path *p, gw_error *error)
{
    size_t won = find_end(column_at(p, p->end - 1));
    for (;;) {
        won = decide_segment(p, won);
        if (p->first == 0)
            return GW_OK;
        p->below = keep_column(p, column_at(p, p->first));
        if (p->kept.failed)
            return gw_fail_memory(error);
        gw_status status = fill_segment(p, p->first - SEGMENT_LINES, error);
        if (status != GW_OK)
            return status;
    }
}

int gw_recognised_join_lead(const gw_recognised *r, size_t part)
{
    return r->contests[part].join_lead;
}

/* ---- verdicts ------------------------------------------------------------------------------- */

static void number_blocks(gw_recognised *r)
{
    int blocks = 0, open = 0;
    for (size_t i = 0; i < r->parts->count; i++) {
        gw_verdict *v = &r->verdicts[i];
        if (!v->continues)
            blocks++;
        if (v->role == GW_ROLE_BOILERPLATE) {
            v->block = blocks;
            continue;
        }
        if (!v->continues)
            open = blocks;
        v->block = open;
    }
}

static gw_status find_path(gw_recognised *r, gw_arena *scratch, gw_error *error)
{
    path *p = GW_NEW(scratch, path);
    if (p == NULL)
        return gw_fail_memory(error);
    p->grammar = &r->parts->knowledge->grammar;
    p->recognised = r;
    gw_status status = go_forward(p, error);
    if (status == GW_OK)
        status = go_back(p, error);
    gw_arena_fini(&p->own);
    gw_arena_fini(&p->kept);
    return status;
}

gw_status gw_recognise(gw_recognised *r, const gw_parts *parts, const gw_style *style,
                       const gw_role *forced, gw_arena *arena, gw_error *error)
{
    gw_arena scratch = {0};
    *r = (gw_recognised){.parts = parts, .style = style, .forced = forced};
    r->contests = GW_NEW_ARRAY(arena, gw_contest, parts->count + 1);
    r->verdicts = GW_NEW_ARRAY(arena, gw_verdict, parts->count + 1);
    if (r->contests == NULL || r->verdicts == NULL)
        return gw_fail_memory(error);
    gw_status status = find_path(r, &scratch, error);
    gw_arena_fini(&scratch);
    if (status != GW_OK)
        return status;
    number_blocks(r);
    gw_confidence_measure(r);
    return GW_OK;
}
