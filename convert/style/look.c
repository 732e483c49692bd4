/* SPDX-License-Identifier: MIT
 *
 * Looks compared: field by field, since the bytes between fields mean nothing. */
#include "style/sheet.h"

bool gw_type_equal(const gw_type *a, const gw_type *b)
{
    return a->font == b->font && a->size_halfpoints == b->size_halfpoints &&
           a->letter_spacing_twips == b->letter_spacing_twips && a->bold == b->bold &&
           a->italic == b->italic && a->underline == b->underline && a->colour == b->colour;
}

static bool same_rule(const gw_separator *a, const gw_separator *b)
{
    return a->form == b->form && a->thickness_twips == b->thickness_twips &&
           a->thin_twips == b->thin_twips && a->between_twips == b->between_twips &&
           a->gap_twips == b->gap_twips && a->below_twips == b->below_twips &&
           a->width_twips == b->width_twips && a->colour == b->colour;
}

static bool same_tabs(const gw_look *a, const gw_look *b)
{
    for (int i = 0; i < GW_LOOK_TABS && i < a->tab_count; i++)
        if (a->tabs[i].kind != b->tabs[i].kind ||
            a->tabs[i].position_twips != b->tabs[i].position_twips)
            return false;
    return a->tab_count == b->tab_count;
}

static bool same_place(const gw_look *a, const gw_look *b)
{
    return a->align == b->align && a->left_twips == b->left_twips &&
           a->right_twips == b->right_twips && a->first_line_twips == b->first_line_twips &&
           a->pitch_twips == b->pitch_twips && a->pitch_percent == b->pitch_percent &&
           a->before_twips == b->before_twips && a->after_twips == b->after_twips &&
           a->blank_before == b->blank_before && a->blank_after == b->blank_after;
}

static bool same_switches(const gw_look *a, const gw_look *b)
{
    return a->given == b->given && a->has_lead == b->has_lead && a->keep_next == b->keep_next &&
           a->keep_lines == b->keep_lines && a->page_break_before == b->page_break_before &&
           a->widow_control == b->widow_control && a->balance == b->balance &&
           a->outline_level == b->outline_level && a->outline_runin == b->outline_runin &&
           a->begins == b->begins && a->restarts == b->restarts;
}

bool gw_look_equal(const gw_look *a, const gw_look *b)
{
    return gw_type_equal(&a->type, &b->type) && gw_type_equal(&a->lead, &b->lead) &&
           same_place(a, b) && same_switches(a, b) && same_rule(&a->below, &b->below) &&
           same_tabs(a, b);
}
