/* SPDX-License-Identifier: MIT */
#include "write/attachment.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"
#include "layout/glyph.h"
#include "text/hanzi.h"
#include "tree/role.h"
#include "write/flow.h"

/* So many of the last notes stay with the signature; a longer list may part. */
enum { KEPT_NOTES = 4, MOST_DIGITS = 3 };

/* A tab needs some room behind the number, or it goes on to the next stop. */
enum { TAB_ROOM_TWIPS = 4 };

/* ---- the text ------------------------------------------------------------------------------- */

static size_t blank_length(gw_str text, size_t at)
{
    return gw_leading_blank(gw_str_from(text, at));
}

/* The length of a character at `at` whose narrow form is in `set`; 0 when it is not. */
static size_t one_of(gw_str text, size_t at, gw_str set)
{
    size_t next = at;
    if (at >= text.n || !gw_utf8_among(gw_narrow(gw_utf8_next(text, &next)), set))
        return 0;
    return next - at;
}

static size_t digits_length(gw_str text, size_t at)
{
    size_t end = at, length = 1;
    for (int i = 0; i < MOST_DIGITS && length > 0; i++) {
        length = one_of(text, end, GW_S("0123456789"));
        end += length;
    }
    return end - at;
}

/* 1. 1、 １．, not the 1.5 of a name that begins with a figure. */
static size_t number_length(gw_str text)
{
    size_t digits = digits_length(text, 0);
    size_t mark = one_of(text, digits, GW_S(".、)"));
    bool goes_on = digits_length(text, digits + mark) > 0;
    return digits > 0 && mark > 0 && !goes_on ? digits + mark : 0;
}

/* 附件： 附： 附件2： 附件一：, also 附件 alone. */
static size_t word_length(gw_str text)
{
    gw_str rest = text;
    int value;
    if (!gw_str_cut(&rest, GW_S("附")))
        return 0;
    size_t at = text.n - rest.n;
    at += one_of(text, at, GW_S("件表图录"));
    at += blank_length(text, at);
    size_t digits = digits_length(text, at);
    at += digits > 0 ? digits : gw_han_number(gw_str_from(text, at), &value);
    at += blank_length(text, at);
    if (at >= text.n)
        return text.n;
    size_t mark = one_of(text, at, GW_S(":.、"));
    return mark > 0 ? at + mark : 0;
}

static gw_str without_leading_blank(gw_str text)
{
    return gw_str_from(text, gw_leading_blank(text));
}

gw_attachment_text gw_attachment_read(gw_str text)
{
    gw_attachment_text parts = {.word = gw_str_head(text, word_length(text))};
    gw_str rest = without_leading_blank(gw_str_from(text, parts.word.n));
    parts.number = gw_str_head(rest, number_length(rest));
    parts.name = without_leading_blank(gw_str_from(rest, parts.number.n));
    return parts;
}

/* ---- the list ------------------------------------------------------------------------------- */

static const gw_look *note_look(const gw_style *style)
{
    return gw_style_look(style, GW_ROLE_ATTACHMENT_NOTE, 0);
}

static int width_of(const gw_style *style, gw_str text)
{
    gw_ruler ruler = gw_ruler_of(style, &note_look(style)->type);
    return gw_text_width_twips(text, &ruler, gw_page_type_width_twips(&style->page));
}

static bool is_note(const gw_node *node)
{
    return node != NULL && node->kind == GW_NODE_BLOCK && node->role == GW_ROLE_ATTACHMENT_NOTE;
}

/* 附件：, as the look leaves room for it, or as the author's word is wide: 附：. */
static int width_of_word(const gw_style *style, const gw_attachment_text *parts)
{
    gw_ruler ruler = gw_ruler_of(style, &note_look(style)->type);
    gw_str behind = parts->number.n > 0 ? parts->number : parts->name;
    int room = -note_look(style)->first_line_twips;
    int width =
        gw_text_advance_twips(parts->word, behind, &ruler, gw_page_type_width_twips(&style->page));
    bool fits = parts->word.n == 0 || abs(width - room) <= room / 6;
    return fits && room > 0 ? room : width;
}

static int width_of_number(const gw_style *style, gw_str number)
{
    return width_of(style, number) + TAB_ROOM_TWIPS;
}

/* A number of one digit widens the column for all; a longer one begins further left. */
static void count_number(gw_attachment_list *list, const gw_style *style, gw_str number)
{
    if (number.n == 0)
        return;
    int width = gw_utf8_count(number) <= 2 ? width_of_number(style, number) : 0;
    if (width < style->attachments.number_twips)
        width = style->attachments.number_twips;
    if (width > list->number_twips)
        list->number_twips = width;
}

/* `parts`: of the first note. */
static void start_list(gw_attachment_list *list, const gw_style *style, const gw_node *first,
                       const gw_attachment_text *parts)
{
    *list = (gw_attachment_list){.word_twips = width_of_word(style, parts)};
    for (const gw_node *note = first; is_note(note); note = note->next) {
        count_number(list, style, gw_attachment_read(note->text).number);
        list->last = note;
        list->left++;
    }
    const gw_node *next = list->last->next;
    list->before_closing = next != NULL && next->kind == GW_NODE_BLOCK &&
                           gw_role_group_of(next->role) == GW_GROUP_CLOSING;
}

/* ---- one note ------------------------------------------------------------------------------- */

/* The word alone on its line takes the first name in. */
static gw_attachment_text read_parts(gw_paragraph *paragraph)
{
    const gw_node *next = paragraph->first->next;
    gw_attachment_text parts = gw_attachment_read(paragraph->first->text);
    if (parts.number.n + parts.name.n > 0 || !is_note(next) || next->page_break_before)
        return parts;
    gw_attachment_text below = gw_attachment_read(next->text);
    if (below.word.n > 0)
        return parts;
    paragraph->last = next;
    below.word = parts.word;
    return below;
}

/* Where a note's name stands, and from there to the left where its first line begins. */
static void place_note(const gw_attachment_list *list, const gw_style *style,
                       const gw_attachment_text *parts, gw_own *own)
{
    const gw_look *look = note_look(style);
    int start = look->left_twips + (look->first_line_twips < 0 ? look->first_line_twips : 0);
    int word = parts->word.n > 0 ? width_of_word(style, parts) : 0;
    int number = parts->number.n > 0 ? width_of_number(style, parts->number) : 0;
    if (number < list->number_twips && parts->number.n > 0)
        number = list->number_twips;
    own->placed = true;
    own->align = look->align;
    own->right_twips = look->right_twips;
    own->left_twips =
        word > 0 ? start + word + number : start + list->word_twips + list->number_twips;
    own->first_line_twips = word > 0 ? start - own->left_twips : -number;
    if (number > own->left_twips) /* a hundred thousand notes: their numbers begin at the edge */
        own->first_line_twips = -own->left_twips;
    if (parts->number.n > 0)
        own->tabs[own->tab_count++] = (gw_tab){GW_TAB_LEFT, own->left_twips};
}

void gw_attachment_place(gw_attachment_list *list, const gw_style *style, gw_paragraph *paragraph)
{
    if (!is_note(paragraph->first))
        return;
    gw_attachment_text parts = read_parts(paragraph);
    if (list->left == 0)
        start_list(list, style, paragraph->first, &parts);
    list->left -= paragraph->first == paragraph->last ? 1 : 2;
    place_note(list, style, &parts, &paragraph->own);
    paragraph->own.keep_next |= list->before_closing && list->left < KEPT_NOTES;
    paragraph->cut = (gw_cut){.given = true,
                              .word = parts.word,
                              .number = parts.number,
                              .has_tab = parts.number.n > 0,
                              .rest = parts.name};
}
