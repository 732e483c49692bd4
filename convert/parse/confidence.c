/* SPDX-License-Identifier: MIT
 *
 * A table of doubts, each with the points by which it shortens the lead. */
#include "parse/confidence.h"

enum {
    HALF_CONFIDENT = 15, /* points of lead that make a confidence of 50 */
    UNSURE = 18,         /* a line with less lead is no support for its neighbours */
    LAID_DOWN = 1000,    /* more than rules can give: the user named the role */
    ENOUGH = 75,         /* a longer lead tells nothing more */
    NEAR = 3,            /* rows above and below */
};

typedef struct doubt_row {
    bool (*holds)(const gw_recognised *r, size_t index);
    int points;
} doubt_row;

static bool has(const gw_recognised *r, size_t index, gw_trait trait)
{
    return gw_has(&r->parts->items[index].traits, trait);
}

/* Of a web page or a chat: page numbers and drawn rules stand in good documents too. */
static bool is_remains(const gw_recognised *r, size_t index)
{
    return r->verdicts[index].role == GW_ROLE_BOILERPLATE && !has(r, index, GW_TRAIT_PAGE_NUMBER) &&
           !has(r, index, GW_TRAIT_LONE_NUMBER) && !has(r, index, GW_TRAIT_NO_WORDS);
}

static size_t count_remains_near(const gw_recognised *r, size_t index)
{
    size_t first = index > NEAR ? index - NEAR : 0, count = 0;
    for (size_t i = first; i < r->parts->count && i <= index + NEAR; i++)
        count += is_remains(r, i);
    return count;
}

/* Web remains have many faces: where some were found, others may have been missed. */
static bool is_near_remains(const gw_recognised *r, size_t index)
{
    return r->verdicts[index].role != GW_ROLE_BOILERPLATE && count_remains_near(r, index) > 0;
}

static bool is_among_remains(const gw_recognised *r, size_t index)
{
    return r->verdicts[index].role != GW_ROLE_BOILERPLATE && count_remains_near(r, index) > 1;
}

static bool is_unsure(const gw_recognised *r, size_t index)
{
    return r->verdicts[index].lead < UNSURE;
}

/* Neither neighbour is known well, so what may follow what says little here. */
static bool is_among_unsure(const gw_recognised *r, size_t index)
{
    bool has_above = index > 0, has_below = index + 1 < r->parts->count;
    return (has_above || has_below) && (!has_above || is_unsure(r, index - 1)) &&
           (!has_below || is_unsure(r, index + 1));
}

/* The next row that begins a block of the document; the count of rows: there is none. */
static size_t next_block(const gw_recognised *r, size_t index)
{
    do
        index++;
    while (index < r->parts->count &&
           (r->verdicts[index].continues || r->verdicts[index].role == GW_ROLE_BOILERPLATE));
    return index;
}

/* Can the row be what a heading of `level` stands above? */
static bool is_headed(const gw_recognised *r, size_t index, int level)
{
    const gw_verdict *v = &r->verdicts[index];
    switch (v->role) {
    case GW_ROLE_HEADING:
        return v->level > level;
    case GW_ROLE_BODY:
        return !has(r, index, GW_TRAIT_UP_TO_15) || !has(r, index, GW_TRAIT_NO_STOP);
    case GW_ROLE_ARTICLE:
    case GW_ROLE_TABLE:
    case GW_ROLE_CAPTION:
        return true;
    default:
        return false;
    }
}

/* Headings that stand alone with nothing below them are often contents, attachments or items. */
static bool heads_nothing(const gw_recognised *r, size_t index)
{
    const gw_verdict *v = &r->verdicts[index];
    if (v->role != GW_ROLE_HEADING || !has(r, index, GW_TRAIT_NO_STOP))
        return false;
    size_t next = next_block(r, index);
    return next == r->parts->count || !is_headed(r, next, v->level);
}

/* Where contents without page numbers end and the headings that they name begin is hard to see. */
static bool ends_contents(const gw_recognised *r, size_t index)
{
    if (r->verdicts[index].role != GW_ROLE_TOC)
        return false;
    for (size_t i = index + 1; i < r->parts->count && i < index + NEAR; i++)
        if (r->verdicts[i].role != GW_ROLE_TOC)
            return true;
    return false;
}

static const doubt_row DOUBTS[] = {
    {is_near_remains,  20},
    {is_among_remains, 10},
    {is_among_unsure,  30},
    {heads_nothing,    30},
    {ends_contents,    30},
};

static unsigned char confidence_of(const gw_recognised *r, size_t index)
{
    long lead = r->verdicts[index].lead;
    if (lead > LAID_DOWN)
        return 100;
    if (lead > ENOUGH)
        lead = ENOUGH;
    for (size_t i = 0; i < GW_COUNT(DOUBTS); i++)
        lead -= DOUBTS[i].holds(r, index) ? DOUBTS[i].points : 0;
    if (lead <= 0)
        return 0;
    long squared = lead * lead;
    return (unsigned char)(100 * squared / (squared + HALF_CONFIDENT * HALF_CONFIDENT));
}

void gw_confidence_measure(gw_recognised *r)
{
    for (size_t i = 0; i < r->parts->count; i++)
        r->verdicts[i].confidence = confidence_of(r, i);
}
