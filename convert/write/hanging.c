/* SPDX-License-Identifier: MIT */
#include "write/hanging.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"
#include "layout/glyph.h"
#include "text/hanzi.h"
#include "write/flow.h"

/* The label and its colon. */
static gw_str label_of(const gw_paragraph *paragraph)
{
    gw_str text = paragraph->first->text;
    size_t end = paragraph->variant_lead_bytes, next = end;
    if (end > 0 && end < text.n && gw_narrow(gw_utf8_next(text, &next)) == ':')
        end = next;
    return gw_str_head(text, end);
}

void gw_hanging_place(const gw_style *style, gw_paragraph *paragraph)
{
    if (paragraph->variant == NULL || paragraph->variant_lead_bytes == 0)
        return;
    const gw_look *look = &paragraph->variant->look;
    int room = -look->first_line_twips, line = gw_page_type_width_twips(&style->page);
    gw_ruler ruler = gw_ruler_of(style, &look->type);
    gw_str label = label_of(paragraph), behind = gw_str_from(paragraph->first->text, label.n);
    int width = gw_text_advance_twips(label, behind, &ruler, line / 2);
    if (room <= 0 || abs(width - room) <= room / 6 || width == line / 2)
        return;
    gw_own *own = &paragraph->own;
    own->placed = true;
    own->align = look->align;
    own->left_twips = look->left_twips - room + width;
    own->right_twips = look->right_twips;
    own->first_line_twips = -width;
}
