/* SPDX-License-Identifier: MIT
 *
 * What a paragraph has of its own, laid over the look of its kind. */
#include <string.h>

#include "write/flow.h"

static void place_look(gw_look *look, const gw_own *own)
{
    look->align = own->align;
    look->left_twips = own->left_twips;
    look->right_twips = own->right_twips;
    look->first_line_twips = own->first_line_twips;
}

gw_look gw_own_look(const gw_look *look, const gw_own *own)
{
    gw_look made = *look;
    made.page_break_before |= own->new_page;
    made.keep_next |= own->keep_next;
    made.begins = own->begins;
    made.restarts = own->restarts;
    if (own->placed)
        place_look(&made, own);
    if (own->size_halfpoints > 0) {
        made.type.size_halfpoints = own->size_halfpoints;
        made.type.letter_spacing_twips = 0;
    }
    if (own->pitch_twips > 0)
        made.pitch_twips = own->pitch_twips;
    if (own->below.form != GW_SEPARATOR_NONE)
        made.below = own->below;
    if (own->tab_count > 0) {
        made.tab_count = own->tab_count;
        memcpy(made.tabs, own->tabs, sizeof made.tabs);
    }
    return made;
}

bool gw_own_is_empty(const gw_own *own)
{
    return !own->new_page && !own->keep_next && own->begins == GW_PAGES_SAME && !own->restarts &&
           !own->placed && own->size_halfpoints == 0 && own->pitch_twips == 0 &&
           own->below.form == GW_SEPARATOR_NONE && own->tab_count == 0;
}
