/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "parse/advisers.h"
#include "parse/label.h"

static gw_role role_at(const gw_advice *advice, size_t part)
{
    return advice->recognised->verdicts[part].role;
}

static bool opens_document(gw_role role)
{
    return role == GW_ROLE_TITLE || role == GW_ROLE_COLLECTION_TITLE ||
           role == GW_ROLE_ATTACHMENT_LABEL;
}

/* A title, or the label of an attachment, below something else. */
static bool begins_document(const gw_advice *advice, size_t part)
{
    return opens_document(role_at(advice, part)) &&
           (part == 0 || !opens_document(role_at(advice, part - 1)));
}

/* The level at which 一、 （一） 1. （1） ① stands as clause 7.3.3 has it; 0: another. */
static int plain_level(const gw_advice *advice, size_t part)
{
    const gw_verdict *v = &advice->recognised->verdicts[part];
    int level = gw_label_level(advice->recognised->parts->items[part].label.kind);
    return v->role == GW_ROLE_HEADING && !v->continues && v->level == level ? level : 0;
}

static void begin_document(gw_advice *advice, size_t part)
{
    advice->numbering = (gw_numbering){.used = {false}};
    for (size_t i = part; i < advice->recognised->parts->count; i++) {
        if (i > part && begins_document(advice, i))
            return;
        advice->numbering.used[plain_level(advice, i)] = true;
    }
}

static bool counts_on(const gw_label *last, const gw_label *label)
{
    return last->kind == label->kind && label->value == last->value + 1;
}

/* An item that is no heading may stand between two headings of its kind. */
static bool is_between(const gw_label *last, const gw_label *item, const gw_label *label)
{
    return item->value > last->value && item->value < label->value;
}

static void check_count(gw_advice *advice, int line, const gw_label *last, const gw_label *closed,
                        const gw_label *label)
{
    char found[GW_ARGUMENT_CAPACITY], above[GW_ARGUMENT_CAPACITY];
    const gw_label *seen = &advice->numbering.seen[label->kind];
    bool follows_item = counts_on(seen, label);
    if (label->value == 1 || counts_on(last, label) || follows_item)
        return;
    gw_argument(found, label->text);
    if (last->kind == label->kind)
        gw_advice_tell(advice, line, GW_MSG_ADVICE_NUMBERING_JUMPS, found,
                       gw_argument(above, is_between(last, seen, label) ? seen->text : last->text));
    else if (!counts_on(closed, label))
        gw_advice_tell(advice, line, GW_MSG_ADVICE_NUMBERING_STARTS, found, NULL);
}

/* The deepest open level above `level`; 0 when none is open. */
static int parent_level(const gw_numbering *numbering, int level)
{
    do
        level--;
    while (level > 0 && numbering->open[level].kind == GW_LABEL_NONE);
    return level;
}

/* 一、 then 1. is a fault where the same document has （一） under another 一、. */
static void check_level(gw_advice *advice, int line, int level, const gw_label *label)
{
    gw_numbering *numbering = &advice->numbering;
    int parent = parent_level(numbering, level);
    bool skipped = false;
    for (int i = parent + 1; parent > 0 && i < level; i++)
        skipped = skipped || numbering->used[i];
    if (!skipped || numbering->skipped[parent])
        return;
    char found[GW_ARGUMENT_CAPACITY], above[GW_ARGUMENT_CAPACITY];
    numbering->skipped[parent] = true;
    gw_advice_tell(advice, line, GW_MSG_ADVICE_LEVEL_SKIPPED, gw_argument(found, label->text),
                   gw_argument(above, numbering->open[parent].text));
}

static void open_heading(gw_numbering *numbering, int level, const gw_label *label)
{
    for (int i = level + 1; i <= GW_LEVELS; i++) {
        if (numbering->open[i].kind != GW_LABEL_NONE)
            numbering->closed[i] = numbering->open[i];
        numbering->open[i] = (gw_label){.kind = GW_LABEL_NONE};
    }
    numbering->open[level] = *label;
    numbering->skipped[level] = false;
}

static void check_heading(gw_advice *advice, size_t part)
{
    const gw_label *label = &advice->recognised->parts->items[part].label;
    int line = advice->recognised->parts->items[part].line->number;
    int level = advice->recognised->verdicts[part].level;
    gw_numbering *numbering = &advice->numbering;
    if (label->kind == GW_LABEL_NONE || level < 1 || level > GW_LEVELS)
        return;
    check_count(advice, line, &numbering->open[level], &numbering->closed[level], label);
    if (plain_level(advice, part) > 0)
        check_level(advice, line, level, label);
    open_heading(numbering, level, label);
}

static void check_article(gw_advice *advice, size_t part)
{
    const gw_part *p = &advice->recognised->parts->items[part];
    gw_label *last = &advice->numbering.article;
    check_count(advice, p->line->number, last, last, &p->label);
    *last = p->label;
}

void gw_advise_numbering(gw_advice *advice, size_t part)
{
    const gw_label *label = &advice->recognised->parts->items[part].label;
    if (part == 0 || begins_document(advice, part))
        begin_document(advice, part);
    if (advice->recognised->verdicts[part].continues)
        return;
    if (role_at(advice, part) == GW_ROLE_HEADING)
        check_heading(advice, part);
    else if (role_at(advice, part) == GW_ROLE_ARTICLE)
        check_article(advice, part);
    advice->numbering.seen[label->kind] = *label;
}
