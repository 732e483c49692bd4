/* SPDX-License-Identifier: MIT */
#include "parse/outline.h"

enum { DEEPEST = 6, NOWHERE = -1 };

/* What the document has of headings by marks. */
typedef struct outline {
    int count[DEEPEST + 1]; /* of each depth */
    int unlabelled_tops;    /* # without a label */
    int top;                /* the least depth of all but the title; 0: none */
    int first, title;       /* parts: the first heading, and the title; NOWHERE */
    bool is_numbered;       /* by 一、（一） or chapters */
    int open[DEEPEST + 1];  /* the level of the last heading of each depth; 0: none is open */
} outline;

/* Marked as a heading or not, such a line keeps its place in the head or at the end. */
static bool has_own_form(const gw_part *part)
{
    static const gw_trait FORMS[] = {
        GW_TRAIT_SERIAL_FORM,     GW_TRAIT_SECRECY_FORM,     GW_TRAIT_URGENCY_FORM,
        GW_TRAIT_NUMBER_FORM,     GW_TRAIT_SIGNER_FORM,      GW_TRAIT_TOC_WORD,
        GW_TRAIT_DATE_ALONE,      GW_TRAIT_DATE_BRACKETED,   GW_TRAIT_ATTACHMENT_BARE,
        GW_TRAIT_ATTACHMENT_LIST, GW_TRAIT_ATTACHMENT_NAMED, GW_TRAIT_COPY_FORM,
        GW_TRAIT_PRINTER_FORM,    GW_TRAIT_ARTICLE,          GW_TRAIT_NO_WORDS,
    };
    for (size_t i = 0; i < sizeof FORMS / sizeof FORMS[0]; i++)
        if (gw_has(&part->traits, FORMS[i]))
            return true;
    return false;
}

static int depth_of(const gw_part *part)
{
    return has_own_form(part) ? 0 : part->hint->hashes;
}

static bool is_labelled(const gw_part *part)
{
    return gw_has(&part->traits, GW_TRAIT_LABELLED);
}

/* A label that says its level by itself: 1. and （1） may number anything. */
static bool is_ranked(const gw_part *part)
{
    gw_label_kind kind = part->label.kind;
    return is_labelled(part) && (kind == GW_LABEL_HAN || kind == GW_LABEL_HAN_BRACKET ||
                                 gw_has(&part->traits, GW_TRAIT_CHAPTER));
}

static void count_headings(outline *o, const gw_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        const gw_part *part = &parts->items[i];
        int depth = depth_of(part);
        o->is_numbered |= is_ranked(part);
        o->count[depth]++;
        o->unlabelled_tops += depth == 1 && !is_labelled(part);
        if (depth > 0 && o->first == NOWHERE)
            o->first = (int)i;
    }
}

static int find_least_depth(const outline *o, int from)
{
    for (int depth = from; depth <= DEEPEST; depth++)
        if (o->count[depth] > 0)
            return depth;
    return 0;
}

static void find_title(outline *o, gw_parts *parts)
{
    o->top = find_least_depth(o, 1);
    for (size_t i = 0; i < parts->count && o->top > 0 && o->title == NOWHERE; i++) {
        gw_part *part = &parts->items[i];
        if (depth_of(part) != o->top || is_labelled(part))
            continue;
        bool is_first = (int)i == o->first;
        bool is_only = o->count[o->top] == 1;
        bool is_title = o->top == 1 && (is_only || (is_first && o->unlabelled_tops == 1));
        bool may_be_title =
            o->top > 1 && is_only && is_first && find_least_depth(o, o->top + 1) > 0;
        gw_mark(&part->traits, GW_TRAIT_HASH_TITLE, is_title);
        gw_mark(&part->traits, GW_TRAIT_HASH_TOP, may_be_title);
        if (!is_title && !may_be_title)
            return;
        o->title = (int)i;
        o->top = is_only ? find_least_depth(o, o->top + 1) : o->top;
    }
}

/* The level by the depth of its mark, counted from the nearest heading above that is no deeper. */
static int level_by_depth(const outline *o, int depth)
{
    int level = depth - o->top + 1;
    for (int above = depth; above > 0; above--)
        if (o->open[above] > 0) {
            level = o->open[above] + depth - above;
            break;
        }
    return level < 1 ? 1 : level > GW_LEVELS ? GW_LEVELS : level;
}

static void open_heading(outline *o, gw_part *part, int depth)
{
    bool by_label = is_labelled(part) && part->level > 0 && (o->is_numbered || depth == 0);
    if (!by_label)
        part->level = level_by_depth(o, depth);
    o->open[depth] = part->level;
    for (int below = depth + 1; below <= DEEPEST; below++)
        o->open[below] = 0;
    gw_mark(&part->traits, GW_TRAIT_HASHED, true);
    gw_mark(&part->traits, GW_TRAIT_HASH_ONE, depth == 1 && !is_labelled(part));
}

/* Below the deepest heading that is open. */
static int level_below(const outline *o)
{
    for (int depth = DEEPEST; depth > 0; depth--)
        if (o->open[depth] > 0)
            return o->open[depth] < GW_LEVELS ? o->open[depth] + 1 : GW_LEVELS;
    return 1;
}

static void draw_part(outline *o, gw_part *part, bool is_title)
{
    int depth = depth_of(part);
    bool is_bold = part->hint->wholly_bold && depth == 0 && !part->hint->table_row &&
                   !part->hint->bullet && !has_own_form(part);
    if (depth > 0 && !is_title)
        open_heading(o, part, depth);
    gw_mark(&part->traits, GW_TRAIT_BOLD_LINE, is_bold);
    if (is_bold && !is_labelled(part))
        part->level = level_below(o);
    if (part->hint->level > 0)
        part->level = part->hint->level;
}

void gw_outline_draw(gw_parts *parts)
{
    outline o = {.first = NOWHERE, .title = NOWHERE};
    count_headings(&o, parts);
    find_title(&o, parts);
    for (size_t i = 0; i < parts->count; i++)
        draw_part(&o, &parts->items[i], (int)i == o.title);
}
