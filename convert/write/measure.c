/* SPDX-License-Identifier: MIT */
#include "write/measure.h"

enum { TWIPS_PER_HALFPOINT = 10 };

/* Thousandths of the size: from the baseline to the ends of the ink and of the type body. */
enum { INK_ABOVE = 779, BODY_ABOVE = 880, INK_BELOW = 191, BRACKET_BELOW = 172 };
/* Of single spacing, in percent of the size. */
enum { SINGLE_SPACING = 130 };

static int part_of_size(const gw_look *look, int thousandths)
{
    return (look->type.size_halfpoints * TWIPS_PER_HALFPOINT * thousandths + 500) / 1000;
}

int gw_line_height_twips(const gw_look *look)
{
    if (look->pitch_twips > 0)
        return look->pitch_twips;
    return look->type.size_halfpoints * TWIPS_PER_HALFPOINT * SINGLE_SPACING / 100 *
           look->pitch_percent / 100;
}

int gw_ink_top_twips(const gw_look *look)
{
    return gw_line_height_twips(look) * 4 / 5 - part_of_size(look, INK_ABOVE);
}

int gw_body_top_twips(const gw_look *look)
{
    return gw_line_height_twips(look) * 4 / 5 - part_of_size(look, BODY_ABOVE);
}

int gw_ink_foot_twips(const gw_look *look)
{
    return (gw_line_height_twips(look) + 2) / 5 - part_of_size(look, INK_BELOW);
}

int gw_bracket_foot_twips(const gw_look *look)
{
    return (gw_line_height_twips(look) + 2) / 5 - part_of_size(look, BRACKET_BELOW);
}

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
