/* SPDX-License-Identifier: MIT */
#include "layout/paragraph.h"

#include "base/str.h"
#include "base/utf8.h"
#include "layout/lines.h"
#include "layout/title.h"
#include "layout/title_text.h"
#include "write/wide.h"

gw_look gw_paragraph_look(const gw_style *style, const gw_paragraph *paragraph)
{
    const gw_node *block = paragraph->first;
    const gw_look *look = gw_style_look(style, block->role, block->level);
    if (paragraph->variant != NULL)
        look = &paragraph->variant->look;
    else if (paragraph->is_runin)
        look = gw_style_look(style, GW_ROLE_BODY, 0);
    return gw_own_look(look, &paragraph->own);
}

/* How the lead of a block looks. */
static const gw_type *lead_type(const gw_style *style, const gw_paragraph *paragraph,
                                const gw_node *block, const gw_type *otherwise)
{
    const gw_look *look = paragraph->variant != NULL
                              ? &paragraph->variant->look
                              : gw_style_look(style, block->role, block->level);
    if (look->has_lead)
        return &look->lead;
    return block->role == GW_ROLE_HEADING ? &look->type : otherwise;
}

static size_t lead_bytes(const gw_paragraph *paragraph, const gw_node *block)
{
    return paragraph->variant != NULL ? paragraph->variant_lead_bytes
                                      : gw_utf8_offset(block->text, block->runin_chars);
}

static void add_block(gw_glyphs *glyphs, const gw_style *style, const gw_paragraph *paragraph,
                      const gw_node *block, const gw_type *type)
{
    size_t lead = lead_bytes(paragraph, block);
    gw_ruler ruler = gw_ruler_of(style, lead_type(style, paragraph, block, type));
    gw_glyphs_add(glyphs, gw_str_head(block->text, lead), &ruler);
    ruler = gw_ruler_of(style, type);
    gw_glyphs_add(glyphs, gw_str_from(block->text, lead), &ruler);
}

size_t gw_paragraph_glyphs(const gw_paragraph *paragraph)
{
    size_t chars = GW_TITLE_CHARS;
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block))
        chars += gw_utf8_count(block->text) + 1;
    return chars;
}

static void add_blocks(gw_glyphs *glyphs, const gw_style *style, const gw_paragraph *paragraph,
                       const gw_type *type)
{
    gw_ruler ruler = gw_ruler_of(style, type);
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        if (block != paragraph->first)
            gw_glyphs_add(glyphs, paragraph->is_row ? GW_S("\t") : GW_S("\n"), &ruler);
        add_block(glyphs, style, paragraph, block, type);
    }
}

unsigned gw_paragraph_lines(const gw_style *style, const gw_paragraph *paragraph,
                            const gw_look *look, gw_glyphs *glyphs, gw_arena *arena)
{
    gw_column column = gw_column_of(style, look);
    const gw_page page = gw_page_of_kind(style, paragraph->pages);
    gw_ruler ruler = gw_ruler_of(style, &look->type);
    gw_str title = gw_title_text(paragraph, look, style, arena);
    column.right_twips += gw_page_type_width_twips(&page) - gw_page_type_width_twips(&style->page);
    glyphs->count = 0;
    if (title.n > 0)
        gw_glyphs_add(glyphs, title, &ruler);
    else
        add_blocks(glyphs, style, paragraph, &look->type);
    return gw_lines_count(glyphs, &column);
}
