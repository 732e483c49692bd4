/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/utf8.h"
#include "parse/advisers.h"
#include "text/hanzi.h"

enum { DEEPEST = 32, AROUND = 5 };

/* Roles whose text is no running text. */
static bool is_text(gw_role role)
{
    return role != GW_ROLE_TABLE && role != GW_ROLE_TOC && role != GW_ROLE_BOILERPLATE;
}

/* The character before byte `at`, and the one at it; 0 where none stands. */
static uint32_t char_before(gw_str text, size_t at)
{
    return at > 0 ? gw_utf8_previous(text, &at) : 0;
}

static uint32_t char_at(gw_str text, size_t at)
{
    return at < text.n ? gw_utf8_next(text, &at) : 0;
}

/* ---- pairs ---------------------------------------------------------------------------------- */

typedef struct open_mark {
    uint32_t character, close;
    int line;
} open_mark;

typedef struct pair_stack {
    open_mark items[DEEPEST];
    size_t depth;
    open_mark straight; /* a " that waits for another; close 0: none */
    open_mark fault;    /* the first one found; close 0: none */
} pair_stack;

static void find_fault(pair_stack *stack, open_mark fault)
{
    if (stack->fault.close == 0)
        stack->fault = fault;
}

/* 1） and a) are labels, ’ behind a Latin letter is an apostrophe, " behind a digit an inch. */
static bool needs_no_pair(uint32_t narrow, uint32_t before)
{
    bool digit = gw_is_ascii_digit(gw_narrow(before));
    bool latin = gw_is_latin(gw_narrow(before));
    return (narrow == ')' && (digit || latin)) || (narrow == U'’' && latin);
}

static void close_mark(pair_stack *stack, uint32_t c, uint32_t before, int line)
{
    size_t at = stack->depth;
    while (at > 0 && stack->items[at - 1].close != gw_narrow(c))
        at--;
    if (at == 0) {
        if (!needs_no_pair(gw_narrow(c), before))
            find_fault(stack, (open_mark){c, c, line});
        return;
    }
    if (at < stack->depth)
        find_fault(stack, stack->items[stack->depth - 1]);
    stack->depth = at - 1;
}

static void read_mark(pair_stack *stack, uint32_t c, uint32_t before, int line)
{
    uint32_t close = gw_closing_of(gw_narrow(c));
    if (close != 0 && stack->depth < DEEPEST)
        stack->items[stack->depth++] = (open_mark){c, close, line};
    else if (close == 0 && gw_opening_of(gw_narrow(c)) != 0)
        close_mark(stack, c, before, line);
    if (c == '"' && !gw_is_ascii_digit(before))
        stack->straight = stack->straight.close == 0 ? (open_mark){c, c, line} : (open_mark){0};
}

static void read_marks(pair_stack *stack, const gw_part *part)
{
    uint32_t before = 0; /* Han before a mark says nothing, and counts as 0 */
    for (size_t at = 0, behind; at < part->text.n; at = behind) {
        behind = gw_utf8_skip_han(part->text, at);
        uint32_t c = behind == at ? gw_utf8_next(part->text, &behind) : 0;
        if (c != 0)
            read_mark(stack, c, before, part->line->number);
        before = c;
    }
}

/* Does `part` go on with the unit of `above`: one block, or a title over several lines? */
static bool goes_on(const gw_advice *advice, size_t above, size_t part)
{
    const gw_verdict *a = &advice->recognised->verdicts[above];
    const gw_verdict *b = &advice->recognised->verdicts[part];
    return b->continues || (a->role == GW_ROLE_TITLE && b->role == GW_ROLE_TITLE);
}

/* A quotation of several paragraphs opens each and closes the last. */
static bool quotes_on(const gw_advice *advice, size_t next, const open_mark *fault)
{
    const gw_parts *parts = advice->recognised->parts;
    return next < parts->count && fault->character == gw_utf8_first(parts->items[next].text) &&
           fault->close != fault->character;
}

void gw_advise_pairs(gw_advice *advice, size_t part)
{
    const gw_recognised *r = advice->recognised;
    if (!is_text(r->verdicts[part].role) || (part > 0 && goes_on(advice, part - 1, part)))
        return;
    pair_stack stack = {.depth = 0};
    size_t i = part;
    for (size_t last = part; i < r->parts->count; i++) {
        if (r->verdicts[i].role == GW_ROLE_BOILERPLATE)
            continue;
        if (i > part && !goes_on(advice, last, i))
            break;
        read_marks(&stack, &r->parts->items[i]);
        last = i;
    }
    if (stack.depth > 0)
        find_fault(&stack, stack.items[stack.depth - 1]);
    if (stack.straight.close != 0)
        find_fault(&stack, stack.straight);
    if (stack.fault.close == 0 || quotes_on(advice, i, &stack.fault))
        return;
    char mark[5] = {0};
    gw_utf8_encode(stack.fault.character, mark);
    gw_advice_tell(advice, stack.fault.line, GW_MSG_ADVICE_UNPAIRED, mark, NULL);
}

/* ---- marks and spaces ----------------------------------------------------------------------- */

/* Is the character that ends before byte `behind` a mark of ASCII in Chinese text? */
static bool is_half_width_mark(gw_str text, char c, size_t behind)
{
    bool may_end = c == ',' || c == ';' || c == ':' || c == '?' || c == '!';
    if (!may_end && c != '(' && c != ')')
        return false;
    uint32_t after = char_at(text, behind);
    return gw_is_han(char_before(text, behind - 1)) &&
           (gw_is_han(after) || (may_end && after == 0));
}

void gw_advise_half_width(gw_advice *advice, size_t part)
{
    const gw_part *p = &advice->recognised->parts->items[part];
    char mark[5] = {0}, around[GW_ARGUMENT_CAPACITY];
    if (!is_text(advice->recognised->verdicts[part].role))
        return;
    for (size_t at = gw_utf8_skip_long(p->text, 0); at < p->text.n;
         at = gw_utf8_skip_long(p->text, at + 1)) {
        mark[0] = p->text.p[at];
        if (!is_half_width_mark(p->text, mark[0], at + 1))
            continue;
        gw_advice_tell(advice, p->line->number, GW_MSG_ADVICE_HALF_WIDTH, mark,
                       gw_advice_excerpt(around, p->text, at, AROUND, AROUND + 1));
        return;
    }
}

/* A single character, as of a name: the one before or behind it is no Chinese one. */
static bool stands_alone_before(gw_str text, size_t at)
{
    gw_utf8_previous(text, &at);
    return !gw_is_han(char_before(text, at));
}

static bool stands_alone_behind(gw_str text, size_t at)
{
    gw_utf8_next(text, &at);
    return !gw_is_han(char_at(text, at));
}

/* The end of the white space at byte `at`. */
static size_t skip_spaces(gw_str text, size_t at, size_t *count)
{
    for (*count = 0; gw_is_space(char_at(text, at)); ++*count)
        gw_utf8_next(text, &at);
    return at;
}

/* The first gap of two spaces or more, from byte `*from` to `*to`, between Chinese words. */
static bool find_gap(gw_str text, size_t *from, size_t *to)
{
    for (size_t at = gw_utf8_skip_han(text, 0); at < text.n; at = gw_utf8_skip_han(text, *to)) {
        size_t spaces;
        *from = at;
        *to = skip_spaces(text, at, &spaces);
        if (spaces >= 2 && gw_is_han(char_before(text, at)) && gw_is_han(char_at(text, *to)) &&
            !stands_alone_before(text, at) && !stands_alone_behind(text, *to))
            return true;
        if (spaces == 0)
            gw_utf8_next(text, to);
    }
    return false;
}

/* Rows in columns and lists of names have gaps on purpose. */
static bool is_sentence(const gw_part *part)
{
    const gw_traits *t = &part->traits;
    bool in_columns = gw_has(t, GW_TRAIT_TABS) || gw_has(t, GW_TRAIT_GAPS) ||
                      gw_has(t, GW_TRAIT_PEOPLE) || gw_has(t, GW_TRAIT_AMONG_TABLE);
    return !in_columns && (!gw_has(t, GW_TRAIT_NO_STOP) || gw_has(t, GW_TRAIT_HAS_COMMA));
}

void gw_advise_spaces(gw_advice *advice, size_t part)
{
    const gw_part *p = &advice->recognised->parts->items[part];
    gw_role role = advice->recognised->verdicts[part].role;
    size_t from = 0, to = 0;
    char around[GW_ARGUMENT_CAPACITY];
    if ((role != GW_ROLE_BODY && role != GW_ROLE_HEADING && role != GW_ROLE_ARTICLE) ||
        !is_sentence(p) || !find_gap(p->text, &from, &to))
        return;
    gw_str upto = gw_str_head(p->text, to);
    gw_advice_tell(advice, p->line->number, GW_MSG_ADVICE_SPACES,
                   gw_advice_excerpt(around, upto, from, AROUND, upto.n), NULL);
}
