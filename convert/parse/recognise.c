/* SPDX-License-Identifier: MIT
 *
 * Forward and backward passes of a best-path search (Viterbi) over few candidates a line: linear in
 * the lines. Points are added, costs of the grammar taken away; the largest sum wins. The lead is
 * the min-marginal: how much worse the best path gets when this line may not have its role. */
#include "parse/recognise.h"

#include "base/error.h"
#include "parse/candidates.h"
#include "parse/confidence.h"
#include "parse/knowledge.h"

enum { INTERRUPTED = 2 }; /* cost of going on behind a page number */

/* Of a path that cannot be; no sum of points comes near it. */
static const int64_t IMPOSSIBLE = INT64_MIN / 4;

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
            int64_t best =
                above == NULL ? transition(&r->parts->knowledge->grammar, NULL, c) : IMPOSSIBLE;
            for (size_t j = 0; above != NULL && j < above->count; j++) {
                int64_t step = transition(&r->parts->knowledge->grammar, &above->items[j], c);
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
                int64_t step = transition(&r->parts->knowledge->grammar, p, c);
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
 * GW_CANDIDATE_FORCED. Candidates that were left out are behind by the margin at least. */
static int lead_of(const gw_recognised *r, size_t index)
{
    const gw_column *column = &r->columns[index];
    if (gw_role_laid_down(r, index) != GW_ROLE_NONE)
        return GW_CANDIDATE_FORCED;
    if (column->runner_up == column->count)
        return GW_CANDIDATE_MARGIN;
    int64_t lead =
        through(&column->items[column->winner]) - through(&column->items[column->runner_up]);
    return lead < GW_CANDIDATE_FORCED ? (int)lead : GW_CANDIDATE_FORCED;
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
    r->columns = GW_NEW_ARRAY(arena, gw_column, parts->count + 1);
    r->verdicts = GW_NEW_ARRAY(arena, gw_verdict, parts->count + 1);
    if (r->columns == NULL || r->verdicts == NULL)
        return gw_fail_memory(error);
    for (size_t i = 0; i < parts->count; i++) {
        gw_status status = gw_candidates_make(r, i, arena, error);
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
