/* SPDX-License-Identifier: MIT
 *
 * The best way to each line (its first and last character, and whether lines have become shorter
 * before it) is found from the best ways to the lines above it. */
#include "layout/title_shape.h"

#include <limits.h>
#include <stdlib.h>

enum {
    A_LINE = 14,       /* each line costs this, so that there are few */
    HOURGLASS = 45,    /* shorter, then longer again */
    EASY_STEP = 6,     /* em that neighbours may well differ: each costs half a point */
    STEP = 3,          /* per em beyond it; this also keeps short ends from standing alone */
    LEVEL_TENTHS = 10, /* of an em: lines that differ by less are of one length */
};

enum { EVEN, SHORTER, SLOPES }; /* have lines become shorter? */

typedef struct shape_way {
    int cost;
    unsigned short above; /* first glyph of the line above */
    unsigned char above_slope;
    bool known;
} shape_way;

typedef struct search {
    const gw_glyphs *glyphs;
    const int *costs;
    int line_twips, em_twips;
    size_t span;     /* no line has more glyphs */
    shape_way *ways; /* by last glyph, length, slope */
    int *tenths;     /* by length: the widths of the lines from the glyph at hand on */
    size_t reach;    /* glyphs of the longest of them that fits */
} search;

static shape_way *way_at(const search *s, size_t from, size_t to, int slope)
{
    return &s->ways[(to * (s->span + 1) + (to - from)) * SLOPES + (size_t)slope];
}

static int width_tenths(const search *s, size_t from, size_t to)
{
    return gw_glyphs_width_twips(s->glyphs, from, to) * 10 / s->em_twips;
}

static bool fits(const search *s, size_t from, size_t to)
{
    return to - from == 1 || gw_glyphs_width_twips(s->glyphs, from, to) <= s->line_twips;
}

/* What a line costs by itself. */
static int line_cost(const search *s, size_t from)
{
    return A_LINE + (from > 0 ? s->costs[from] : 0);
}

/* What two lines cost beside each other; sets the slope. */
static int step_cost(int above_tenths, int below_tenths, int *slope)
{
    int step = below_tenths - above_tenths;
    int cost = abs(step) > EASY_STEP * 10 ? (abs(step) - EASY_STEP * 10) * STEP / 10 : 0;
    cost += abs(step) / (2 * 10);
    if (step <= -LEVEL_TENTHS)
        *slope = SHORTER;
    else if (step >= LEVEL_TENTHS && *slope == SHORTER)
        cost += HOURGLASS;
    return cost;
}

static void offer(shape_way *way, int cost, size_t above, int above_slope)
{
    if (way->known && way->cost <= cost)
        return;
    way->known = true;
    way->cost = cost;
    way->above = (unsigned short)above;
    way->above_slope = (unsigned char)above_slope;
}

/* Goes on from the line from..to, which is `above` wide, by the line to..end. */
static void go_on(const search *s, size_t from, size_t to, size_t end, int above)
{
    int own = line_cost(s, to), below = s->tenths[end - to];
    for (int slope = EVEN; slope < SLOPES; slope++) {
        const shape_way *way = way_at(s, from, to, slope);
        int next = slope;
        if (!way->known)
            continue;
        int step = step_cost(above, below, &next);
        offer(way_at(s, to, end, next), way->cost + own + step, from, slope);
    }
}

static void go_on_from(const search *s, size_t from, size_t to)
{
    if (!way_at(s, from, to, EVEN)->known && !way_at(s, from, to, SHORTER)->known)
        return;
    int above = width_tenths(s, from, to);
    for (size_t end = to + 1; end <= to + s->reach; end++)
        go_on(s, from, to, end, above);
}

/* The lines that may begin with a glyph. */
static void measure_lines(search *s, size_t from)
{
    size_t to = from + 1;
    for (; to <= s->glyphs->count && to - from <= s->span && fits(s, from, to); to++)
        s->tenths[to - from] = width_tenths(s, from, to);
    s->reach = to - 1 - from;
}

static void find_ways(search *s)
{
    size_t count = s->glyphs->count;
    for (size_t to = 1; to <= count && to <= s->span && fits(s, 0, to); to++)
        offer(way_at(s, 0, to, EVEN), line_cost(s, 0), 0, EVEN);
    for (size_t to = 1; to < count; to++) {
        measure_lines(s, to);
        for (size_t from = to > s->span ? to - s->span : 0; from < to; from++)
            go_on_from(s, from, to);
    }
}

/* The last line of the cheapest way. */
static size_t last_line(const search *s, int *slope)
{
    size_t count = s->glyphs->count, best = count - 1;
    int least = INT_MAX;
    for (size_t from = count > s->span ? count - s->span : 0; from < count; from++)
        for (int i = EVEN; i < SLOPES; i++) {
            const shape_way *way = way_at(s, from, count, i);
            if (way->known && way->cost < least) {
                least = way->cost;
                best = from;
                *slope = i;
            }
        }
    return best;
}

/* Follows the cheapest way upward; stores the lines' first glyphs from the end of `starts`. */
static size_t trace(const search *s, size_t *starts)
{
    int slope = EVEN;
    size_t lines = 0, to = s->glyphs->count, from = last_line(s, &slope);
    for (;;) {
        starts[s->glyphs->count - ++lines] = from;
        if (from == 0)
            return lines;
        const shape_way *way = way_at(s, from, to, slope);
        to = from;
        from = way->above;
        slope = way->above_slope;
    }
}

static size_t longest_line(const gw_glyphs *glyphs, int line_twips)
{
    size_t longest = 1;
    for (size_t from = 0; from < glyphs->count; from++)
        while (from + longest < glyphs->count &&
               gw_glyphs_width_twips(glyphs, from, from + longest + 1) <= line_twips)
            longest++;
    return longest;
}

size_t gw_title_shape(const gw_glyphs *glyphs, const int *costs, int line_twips, int em_twips,
                      gw_arena *arena, size_t **starts)
{
    if (glyphs->count == 0)
        return 0;
    search s = {.glyphs = glyphs,
                .costs = costs,
                .line_twips = line_twips,
                .em_twips = em_twips,
                .span = longest_line(glyphs, line_twips)};
    s.ways = GW_NEW_ARRAY(arena, shape_way, (glyphs->count + 1) * (s.span + 1) * SLOPES);
    s.tenths = GW_NEW_ARRAY(arena, int, s.span + 1);
    size_t *backward = GW_NEW_ARRAY(arena, size_t, glyphs->count);
    if (s.ways == NULL || s.tenths == NULL || backward == NULL)
        return 0;
    find_ways(&s);
    size_t lines = trace(&s, backward);
    *starts = backward + glyphs->count - lines;
    return lines;
}
