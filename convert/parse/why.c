/* SPDX-License-Identifier: MIT
 *
 * The rules that decided, for people who want to know. */
#include <stdlib.h>

#include "base/str.h"
#include "parse/candidates.h"
#include "parse/knowledge.h"
#include "parse/rules.h"

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
                           const gw_contender *c)
{
    size_t patterns;
    const gw_pattern *rows = gw_sheet_patterns(r, &patterns);
    const gw_part *here = &r->parts->items[part];
    gw_role role = c->continues ? GW_ROLE_NONE : c->role;
    for (size_t i = 0; i < gw_rule_count; i++)
        if (gw_rules[i].role == role && gw_rule_holds(&gw_rules[i], r->parts, part))
            add_reason(list, gw_rules[i].name, gw_rules[i].weight);
    for (size_t i = 0; i < patterns; i++)
        if (rows[i].role == role && gw_pattern_level(&rows[i], here) == c->level &&
            gw_pattern_matches(&rows[i], here->text))
            add_reason(list, "pattern-of-the-sheet", rows[i].weight);
    if (role != GW_ROLE_NONE && role == gw_role_laid_down(r, part))
        add_reason(list, "laid-down", GW_CANDIDATE_FORCED);
}

static void explain(const gw_recognised *r, size_t part, const gw_contender *c, bool winner,
                    void (*visit)(void *self, const gw_reason *reason), void *self)
{
    reason_list list = {
        .blank = {.winner = winner, .role = c->role, .level = c->level, .continues = c->continues}
    };
    if (!c->continues)
        add_reason(&list, AFTER[c->before], -r->parts->knowledge->grammar.cost[c->before][c->role]);
    explain_points(&list, r, part, c);
    qsort(list.items, list.count, sizeof list.items[0], by_weight);
    for (size_t i = 0; i < list.count; i++)
        visit(self, &list.items[i]);
}

gw_status gw_recognised_why(const gw_recognised *r, size_t part,
                            void (*visit)(void *self, const gw_reason *reason), void *self)
{
    const gw_contest *contest = &r->contests[part];
    explain(r, part, &contest->winner, true, visit, self);
    if (contest->runner_up.role != GW_ROLE_NONE)
        explain(r, part, &contest->runner_up, false, visit, self);
    return GW_OK;
}
