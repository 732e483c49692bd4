/* SPDX-License-Identifier: MIT */
#include "write/measure.h"

enum { TWIPS_PER_HALFPOINT = 10 };

int gw_tab_stop_twips(const gw_style *style)
{
    int columns = style->grid.columns > 0 ? style->grid.columns : 1;
    return 2 * gw_page_type_width_twips(&style->page) / columns;
}

/* From the top of the line down to the dash. */
static int dash_in_line_twips(const gw_page_number *number)
{
    int size_twips = number->type.size_halfpoints * TWIPS_PER_HALFPOINT;
    return number->pitch_twips * 4 / 5 - size_twips * 306 / 1000;
}

int gw_footer_gap_twips(const gw_style *style)
{
    const gw_page_number *number = &style->page_number;
    int gap = number->below_twips - dash_in_line_twips(number);
    return gap > 0 ? gap : 0;
}

int gw_footer_distance_twips(const gw_style *style)
{
    const gw_page_number *number = &style->page_number;
    int line_top = number->below_twips - dash_in_line_twips(number);
    int distance = style->page.bottom_twips - line_top - number->pitch_twips;
    return distance > 0 ? distance : 0;
}

int gw_footer_height_twips(const gw_style *style)
{
    if (!style->page_number.shown)
        return 0;
    int height = style->page.bottom_twips * 3 / 7;
    int least = gw_footer_gap_twips(style) + style->page_number.pitch_twips;
    if (height < least)
        height = least;
    return height < style->page.bottom_twips ? height : style->page.bottom_twips;
}
