/* SPDX-License-Identifier: MIT
 *
 * One pass with a stack of open chains: a label goes on with the open chain of its kind when it
 * counts on, which closes all chains above it; otherwise it opens a chain inside the item above. */
#include "parse/chains.h"

#include "base/error.h"
#include "base/utf8.h"

/* Each kind of label is open at most once, decimals once at each of eight depths. */
enum { DEEPEST = GW_LABEL_COUNT + 8, NO_CHAIN = -1 };

/* What an item looks like, for its siblings. */
typedef enum item_form {
    FORM_STANDS,
    FORM_RUNS_IN,
    FORM_STOPPED,
    FORM_LONG,
    FORM_ITEM,
    FORM_OTHER,
    FORM_COUNT
} item_form;

typedef struct chain {
    unsigned key; /* kind of label, for decimals with their depth */
    gw_label_kind kind;
    int parent;
    int last_value;
    size_t count, first_part;
    size_t forms[FORM_COUNT];
    size_t leading; /* items with text of their own below */
    bool under_article, after_colon, under_chapter;
} chain;

typedef struct chains {
    gw_part *parts;
    chain *items;
    int count;
    int stack[DEEPEST];
    int depth;
    int articles;       /* articles count on across chapters */
    int *next_articles; /* per part: the value of the next article below, in this document; 0: none
                         */
} chains;

static size_t decimal_depth(const gw_label *label)
{
    size_t depth = 1;
    for (size_t i = 0; i + 1 < label->text.n; i++)
        depth += label->text.p[i] == '.';
    return depth;
}

static unsigned key_of(const gw_label *label)
{
    return (unsigned)label->kind * 8 +
           (label->kind == GW_LABEL_DECIMAL ? (unsigned)(decimal_depth(label) & 7) : 0);
}

static item_form form_of(const gw_part *part)
{
    const gw_traits *t = &part->traits;
    if (gw_has(t, GW_TRAIT_ENDS_SEMICOLON))
        return FORM_ITEM;
    if (gw_has(t, GW_TRAIT_SENTENCE_LONG))
        return FORM_LONG;
    if (gw_has(t, GW_TRAIT_COLON_LEAD) ||
        (gw_has(t, GW_TRAIT_HAS_REST) && gw_has(t, GW_TRAIT_SENTENCE_SHORT)))
        return FORM_RUNS_IN;
    if (gw_has(t, GW_TRAIT_NO_STOP) && gw_has(t, GW_TRAIT_UP_TO_30))
        return FORM_STANDS;
    return gw_has(t, GW_TRAIT_ENDS_STOP) && !gw_has(t, GW_TRAIT_HAS_REST) ? FORM_STOPPED
                                                                          : FORM_OTHER;
}

/* The depth of the open chain of this key, counted from the bottom; -1: none is open. */
static int find_open(const chains *c, unsigned key)
{
    for (int i = c->depth - 1; i >= 0; i--)
        if (c->items[c->stack[i]].key == key)
            return i;
    return NO_CHAIN;
}

static bool counts_on(const chain *open, int value)
{
    return value == open->last_value + 1 || value == open->last_value + 2;
}

static bool ends_in_colon(const gw_part *part)
{
    return gw_has(&part->traits, GW_TRAIT_ENDS_COLON) &&
           !(gw_has(&part->traits, GW_TRAIT_LABELLED) && gw_has(&part->traits, GW_TRAIT_UP_TO_30));
}

static void open_chain(chains *c, size_t index)
{
    const gw_part *part = &c->parts[index];
    int parent = c->depth > 0 ? c->stack[c->depth - 1] : NO_CHAIN;
    chain *new = &c->items[c->count];
    *new = (chain){.key = key_of(&part->label),
                   .kind = part->label.kind,
                   .parent = parent,
                   .first_part = index};
    new->after_colon = index > 0 && ends_in_colon(part - 1);
    for (int i = parent; i != NO_CHAIN; i = c->items[i].parent) {
        new->under_article |= c->items[i].kind == GW_LABEL_ARTICLE;
        new->under_chapter |= c->items[i].kind == GW_LABEL_CHAPTER;
    }
    if (new->kind == GW_LABEL_ARTICLE)
        c->articles = c->count;
    if (c->depth < DEEPEST)
        c->stack[c->depth++] = c->count;
    c->count++;
}

/* Makes the chain that goes on the top of the stack: the open one of this key, or the articles. */
static bool go_on(chains *c, const gw_part *part)
{
    int at = find_open(c, key_of(&part->label));
    if (at != NO_CHAIN && counts_on(&c->items[c->stack[at]], part->label.value)) {
        c->depth = at + 1;
        return true;
    }
    if (part->label.kind == GW_LABEL_ARTICLE && c->articles != NO_CHAIN &&
        counts_on(&c->items[c->articles], part->label.value) && c->depth < DEEPEST) {
        c->stack[c->depth++] = c->articles;
        return true;
    }
    if (at != NO_CHAIN)
        c->depth = at; /* counts anew */
    return false;
}

static bool next_article_follows(const chains *c, size_t index, const chain *articles)
{
    return c->next_articles[index] == articles->last_value + 1;
}

/* Chapters never stand inside anything but parts, articles in neither; 一、 stands inside an
 * article only when the next one is still to come: all that is open and lower is closed. */
static void close_lower(chains *c, size_t index)
{
    gw_label_kind kind = c->parts[index].label.kind;
    static const gw_label_kind ORDER[] = {GW_LABEL_PART, GW_LABEL_CHAPTER, GW_LABEL_PARAGRAPH,
                                          GW_LABEL_ARTICLE};
    size_t rank = 0;
    while (rank < GW_COUNT(ORDER) && ORDER[rank] != kind)
        rank++;
    if (rank == GW_COUNT(ORDER) && kind != GW_LABEL_HAN)
        return;
    for (int i = 0; i < c->depth; i++) {
        gw_label_kind open = c->items[c->stack[i]].kind;
        size_t open_rank = 0;
        while (open_rank < GW_COUNT(ORDER) && ORDER[open_rank] != open)
            open_rank++;
        bool lower = kind != GW_LABEL_HAN
                         ? open_rank > rank
                         : open == GW_LABEL_ARTICLE &&
                               !next_article_follows(c, index, &c->items[c->stack[i]]);
        if (lower) {
            c->depth = i;
            return;
        }
    }
}

static void follow(chains *c, size_t index)
{
    gw_part *part = &c->parts[index];
    close_lower(c, index);
    if (!go_on(c, part))
        open_chain(c, index);
    part->chain = c->stack[c->depth - 1];
    chain *own = &c->items[part->chain];
    own->last_value = part->label.value;
    own->count++;
    own->forms[form_of(part)]++;
}

/* Where one document ends and another may begin, no chain goes on. */
static bool ends_chains(const gw_part *part)
{
    const gw_traits *t = &part->traits;
    return gw_has(t, GW_TRAIT_DATE_ALONE) || gw_has(t, GW_TRAIT_ATTACHMENT_BARE) ||
           gw_has(t, GW_TRAIT_PRINTER_FORM);
}

static bool look_ahead(chains *c, size_t part_count, gw_arena *arena)
{
    c->next_articles = GW_NEW_ARRAY(arena, int, part_count + 1);
    int next = 0;
    for (size_t i = part_count; c->next_articles != NULL && i-- > 0;) {
        c->next_articles[i] = next;
        if (c->parts[i].label.kind == GW_LABEL_ARTICLE)
            next = c->parts[i].label.value;
        else if (ends_chains(&c->parts[i]))
            next = 0;
    }
    return c->next_articles != NULL;
}

static void mark_siblings(const chains *c, gw_part *part)
{
    const chain *own = &c->items[part->chain];
    gw_traits *t = &part->traits;
    size_t others = own->count - 1;
    /* 1.2.1 below 1.2 needs no sibling to be a label */
    bool is_first_child = own->kind == GW_LABEL_DECIMAL && own->parent != NO_CHAIN &&
                          c->items[own->parent].kind == GW_LABEL_DECIMAL;
    size_t forms[FORM_COUNT];
    for (int i = 0; i < FORM_COUNT; i++)
        forms[i] = own->forms[i];
    forms[form_of(part)]--; /* the others alone */
    gw_mark(t, GW_TRAIT_CHAINED, others > 0 || is_first_child);
    gw_mark(t, GW_TRAIT_ALONE_IN_CHAIN, others == 0 && !is_first_child);
    gw_mark(t, GW_TRAIT_SIBLINGS_STAND,
            others > 0 && (forms[FORM_STANDS] + forms[FORM_RUNS_IN]) * 5 >= others * 3);
    gw_mark(t, GW_TRAIT_SIBLINGS_LONG, others > 0 && forms[FORM_LONG] * 2 >= others);
    gw_mark(t, GW_TRAIT_SIBLINGS_ITEMS, own->forms[FORM_ITEM] > 0);
    gw_mark(t, GW_TRAIT_SIBLINGS_STOPPED, others > 0 && forms[FORM_STOPPED] * 2 > others);
    gw_mark(t, GW_TRAIT_SIBLINGS_LEAD, others > 0 && own->leading * 2 >= own->count);
    gw_mark(t, GW_TRAIT_UNDER_ARTICLE, own->under_article);
    gw_mark(t, GW_TRAIT_AFTER_COLON, own->after_colon);
    gw_mark(t, GW_TRAIT_ARTICLES_INSIDE, own->under_chapter && own->kind == GW_LABEL_HAN);
}

/* Parts, chapters and paragraphs are levels in the order in which they nest; decimals by depth. */
static void set_levels(chains *c, size_t part_count)
{
    bool has_part = false, has_chapter = false, has_han = false;
    size_t decimals = 0;
    for (int i = 0; i < c->count; i++) {
        has_part |= c->items[i].kind == GW_LABEL_PART;
        has_chapter |= c->items[i].kind == GW_LABEL_CHAPTER;
        has_han |= c->items[i].kind == GW_LABEL_HAN;
        decimals += c->items[i].kind == GW_LABEL_DECIMAL && c->items[i].count > 1;
    }
    for (size_t i = 0; i < part_count; i++) {
        gw_part *part = &c->parts[i];
        gw_label_kind kind = part->label.kind;
        if (kind == GW_LABEL_PART)
            part->level = 1;
        else if (kind == GW_LABEL_CHAPTER)
            part->level = 1 + has_part;
        else if (kind == GW_LABEL_PARAGRAPH)
            part->level = 1 + has_part + has_chapter;
        else if (kind == GW_LABEL_DECIMAL)
            part->level = (int)decimal_depth(&part->label) < GW_LEVELS
                              ? (int)decimal_depth(&part->label)
                              : GW_LEVELS;
        else if (kind == GW_LABEL_DIGIT && decimals > 0 && !has_han)
            part->level = 1;
    }
}

/* The part behind an item and the lines that a machine cut off from it. */
static const gw_part *part_below(const chains *c, size_t index, size_t part_count)
{
    size_t below = index + 1;
    while (below < part_count && c->parts[below].chain == NO_CHAIN &&
           gw_has(&c->parts[below].traits, GW_TRAIT_AFTER_FULL))
        below++;
    return below < part_count ? &c->parts[below] : NULL;
}

/* Below an item stands something that is no sibling and no elder. */
static void mark_children(chains *c, size_t part_count)
{
    for (size_t i = 0; i < part_count; i++) {
        gw_part *part = &c->parts[i];
        const gw_part *below = part->chain != NO_CHAIN ? part_below(c, i, part_count) : NULL;
        if (below == NULL)
            continue;
        bool elder = false;
        for (int up = part->chain; up != NO_CHAIN && below->chain != NO_CHAIN;
             up = c->items[up].parent)
            elder |= up == below->chain;
        gw_mark(&part->traits, GW_TRAIT_HAS_CHILDREN, !elder);
        c->items[part->chain].leading += !elder;
    }
}

/* 1 总则 is a label only in a text that has 1.1, too; otherwise it is a number and a word. */
static void drop_plain_numbers(gw_parts *parts)
{
    size_t deeper = 0;
    for (size_t i = 0; i < parts->count; i++)
        deeper += parts->items[i].label.kind == GW_LABEL_DECIMAL &&
                  decimal_depth(&parts->items[i].label) > 1;
    for (size_t i = 0; deeper == 0 && i < parts->count; i++) {
        gw_part *part = &parts->items[i];
        if (part->label.kind != GW_LABEL_DECIMAL)
            continue;
        part->label = (gw_label){.kind = GW_LABEL_NONE};
        gw_unmark(&part->traits, GW_TRAIT_LABELLED);
        gw_unmark(&part->traits, GW_TRAIT_DECIMAL);
    }
}

static bool make_room(chains *c, size_t part_count, gw_arena *scratch)
{
    c->items = GW_NEW_ARRAY(scratch, chain, part_count + 1);
    return c->items != NULL && look_ahead(c, part_count, scratch);
}

static void follow_all(chains *c, gw_parts *parts)
{
    drop_plain_numbers(parts);
    for (size_t i = 0; i < parts->count; i++) {
        const gw_part *part = &parts->items[i];
        if (gw_has(&part->traits, GW_TRAIT_LABELLED) || gw_has(&part->traits, GW_TRAIT_ARTICLE)) {
            follow(c, i);
        } else if (ends_chains(part)) {
            c->depth = 0;
            c->articles = NO_CHAIN;
        }
    }
    set_levels(c, parts->count);
    mark_children(c, parts->count);
    for (size_t i = 0; i < parts->count; i++)
        if (parts->items[i].chain != NO_CHAIN)
            mark_siblings(c, &parts->items[i]);
}

gw_status gw_chains_follow(gw_parts *parts, gw_error *error)
{
    gw_arena scratch = {0};
    chains c = {.parts = parts->items, .articles = NO_CHAIN};
    bool has_room = make_room(&c, parts->count, &scratch);
    if (has_room)
        follow_all(&c, parts);
    gw_arena_fini(&scratch);
    return has_room ? GW_OK : gw_fail_memory(error);
}
