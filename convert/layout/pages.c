/* SPDX-License-Identifier: MIT
 *
 * Strips are laid down one below the other. Where one does not fit it goes on overleaf, and with it
 * what must stay with it. */
#include "layout/pages.h"

#include "layout/strips.h"

enum { FEW_LINES = 2 }; /* widow control: no fewer alone on a page */

typedef struct page_stack {
    gw_strip *strips;
    size_t count;
    unsigned page; /* the one that is being filled, and how far */
    int used_twips;
    unsigned uncounted;      /* pages before the one with number 1 */
    gw_colophon_turn *turns; /* room for those of the colophons to come; NULL: they need none */
} page_stack;

static void turn_page(page_stack *stack)
{
    stack->page++;
    stack->used_twips = 0;
}

static int space_above(const page_stack *stack, const gw_strip *strip)
{
    return stack->used_twips > 0 ? strip->before_twips : strip->head_twips;
}

/* How many of its lines stand on this page. */
static unsigned lines_here(const page_stack *stack, const gw_strip *strip)
{
    int room = strip->page_twips - stack->used_twips - space_above(stack, strip);
    unsigned fit = room > 0 ? (unsigned)(room / strip->pitch_twips) : 0;
    if (fit >= strip->lines)
        return strip->lines;
    if (strip->keep_lines)
        return 0;
    if (strip->widow_control && strip->lines - fit < FEW_LINES)
        fit = strip->lines - FEW_LINES;
    return strip->widow_control && fit < FEW_LINES ? 0 : fit;
}

/* The first of the strips that must go overleaf with strip `i`; `i` itself when there is none, or
 * when they already begin the page. */
static size_t first_kept(const page_stack *stack, size_t i)
{
    size_t first = i;
    while (first > 0 && stack->strips[first - 1].keep_next && !stack->strips[first].new_page &&
           stack->strips[first - 1].page == stack->page)
        first--;
    return stack->strips[first].top_twips > 0 || first == i ? first : i;
}

/* Lines of it fill one page and the next, whatever it wants. */
static unsigned lines_of_whole_page(const gw_strip *strip)
{
    int lines = (strip->page_twips - strip->head_twips) / strip->pitch_twips;
    return lines > 0 ? (unsigned)lines : strip->lines;
}

/* Lines that stand here of one that wants to stay together and has no page that holds it. */
static unsigned forced_lines(const page_stack *stack, const gw_strip *strip)
{
    int room = strip->page_twips - stack->used_twips - space_above(stack, strip);
    int lines = room / strip->pitch_twips;
    return lines > 0 ? (unsigned)lines : lines_of_whole_page(strip);
}

/* Lays the strip down; the rest of its lines fill as many pages as they need. */
static void lay_down(page_stack *stack, gw_strip *strip)
{
    unsigned page_lines = lines_of_whole_page(strip);
    unsigned left = strip->lines, here = lines_here(stack, strip);
    if (here == 0)
        here = forced_lines(stack, strip);
    strip->page = stack->page;
    if (strip->restarts)
        stack->uncounted = stack->page - 1;
    strip->top_twips = stack->used_twips;
    stack->used_twips += space_above(stack, strip);
    for (; left > here; here = left < page_lines ? left : page_lines) {
        left -= here;
        turn_page(stack);
        stack->used_twips = strip->head_twips;
    }
    stack->used_twips += (int)left * strip->pitch_twips + strip->after_twips;
}

/* How a colophon comes to an even page: `page` is the number of the one on which its text ends.
 * What has no text has no other page either. */
static gw_colophon_turn turn_of(unsigned page, bool fits)
{
    if (page == 0 || (page % 2 == 0) == fits)
        return GW_COLOPHON_WITH_TEXT;
    return fits ? GW_COLOPHON_OVERLEAF : GW_COLOPHON_AFTER_BLANK;
}

/* Goes on to the even page on which the colophon must stand when it cannot stay with its text. */
static void settle_colophon(page_stack *stack, size_t i)
{
    const gw_strip *strip = &stack->strips[i], *above = strip - 1;
    bool is_alone = above->is_anchor && above->top_twips == 0; /* the text did not reach the page */
    unsigned page = is_alone ? above->page - 1 : stack->page;
    *stack->turns = turn_of(page - stack->uncounted, !is_alone && lines_here(stack, strip) > 0);
    if (*stack->turns == GW_COLOPHON_WITH_TEXT)
        return;
    stack->used_twips = 0;
    stack->page = page + (unsigned)*stack->turns;
}

/* Is it a row too high for any page, right below what it must stay with at the top of this one? */
static bool is_behind_head(const page_stack *stack, size_t i)
{
    const gw_strip *strip = &stack->strips[i];
    return i > 0 && strip[-1].keep_next && strip[-1].page == stack->page && !strip->new_page &&
           strip->head_twips > 0 && strip->lines > lines_of_whole_page(strip);
}

static void stack_up(page_stack *stack)
{
    for (size_t i = 0; i < stack->count;) {
        gw_strip *strip = &stack->strips[i];
        if (strip->is_colophon && stack->turns != NULL)
            settle_colophon(stack, i);
        if (stack->used_twips > 0 && (strip->new_page || strip->moved))
            turn_page(stack);
        size_t first = first_kept(stack, i);
        if (stack->used_twips == 0 || lines_here(stack, strip) > 0 ||
            (first == i && is_behind_head(stack, i))) {
            lay_down(stack, strip);
            if (strip->is_colophon && stack->turns != NULL)
                stack->turns++;
            i++;
            continue;
        }
        i = first;
        stack->strips[i].moved = true;
    }
}

/* Tells the paragraphs in the strips their pages. */
static void place_paragraphs(const gw_strips *strips)
{
    for (size_t i = 0; i < strips->count; i++)
        for (size_t j = 0; j < strips->strips[i].paragraph_count; j++)
            strips->strips[i].paragraphs[j].page = strips->strips[i].page;
}

gw_pages gw_pages_of(const gw_node *file, const gw_style *style, gw_arena *arena)
{
    gw_strips strips = gw_strips_cut(file, style, arena);
    gw_pages pages = {
        .paragraphs = strips.paragraphs, .count = strips.paragraph_count, .page_count = 1};
    if (style->colophon.even_page)
        pages.turns = GW_NEW_ARRAY(arena, gw_colophon_turn, strips.colophon_count + 1);
    page_stack pile = {
        .strips = strips.strips,
        .count = strips.count,
        .page = 1,
        .turns = pages.turns,
    };
    stack_up(&pile);
    place_paragraphs(&strips);
    pages.page_count = pile.page;
    pages.used_twips = pile.used_twips;
    return pages;
}

const gw_colophon_turn *gw_pages_turns(const gw_node *file, const gw_style *style, gw_arena *arena)
{
    if (!style->colophon.at_foot || !style->colophon.even_page)
        return NULL;
    return gw_pages_of(file, style, arena).turns;
}
