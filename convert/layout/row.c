/* SPDX-License-Identifier: MIT */
#include "layout/row.h"

#include "base/utf8.h"
#include "layout/lines.h"
#include "write/head.h"

enum { TWIPS_PER_HALFPOINT = 10 };

int gw_look_pitch_twips(const gw_look *look)
{
    if (look->pitch_twips > 0)
        return look->pitch_twips;
    int size_twips = look->type.size_halfpoints * TWIPS_PER_HALFPOINT;
    int single = gw_single_spacing(gw_widths_of(look->type.font->face));
    long long pitch = (long long)size_twips * single * look->pitch_percent;
    pitch /= GW_PER_EM * 100;
    return pitch > 0 ? (int)pitch : 1;
}

/* The lines of all paragraphs of a cell. */
static unsigned lines_of_cell(const gw_node *cell, const gw_ruler *ruler, const gw_column *column,
                              unsigned *paragraphs, gw_glyphs *glyphs)
{
    unsigned lines = 0;
    *paragraphs = 0;
    for (const gw_node *block = gw_cell_block(cell); block != NULL; block = block->next) {
        glyphs->count = 0;
        gw_glyphs_add(glyphs, block->text, ruler);
        lines += gw_lines_count(glyphs, column);
        ++*paragraphs;
    }
    return lines;
}

gw_row_size gw_row_measure(const gw_node *row, const gw_table_plan *plan, const gw_style *style,
                           bool is_head, gw_glyphs *glyphs)
{
    const gw_look *look = gw_style_look(style, GW_ROLE_TABLE, 0);
    gw_ruler ruler = gw_ruler_of(style, is_head ? &style->table.head : &look->type);
    int pitch = gw_look_pitch_twips(look), around = look->before_twips + look->after_twips;
    int taken = 2 * style->table.padding_twips + look->left_twips + look->right_twips;
    gw_row_size size = {1, pitch + around};
    int column = 0;
    for (const gw_node *cell = row->first; cell != NULL && column < plan->columns;
         cell = cell->next, column++) {
        bool spans = gw_cell_spans(plan, row);
        int width = (spans ? plan->width_twips : plan->widths_twips[column]) - taken;
        unsigned paragraphs,
            lines = lines_of_cell(
                cell, &ruler,
                &(gw_column){.first_twips = look->first_line_twips, .right_twips = width},
                &paragraphs, glyphs);
        int height = (int)lines * pitch + (int)paragraphs * around;
        size.lines = lines > size.lines ? lines : size.lines;
        size.height_twips = height > size.height_twips ? height : size.height_twips;
    }
    size.height_twips += style->table.inner_twips;
    return size;
}

static unsigned count_lines(gw_str text)
{
    unsigned lines = 1;
    for (size_t i = 0; i < text.n; i++)
        lines += text.p[i] == '\n';
    return lines;
}

bool gw_pair_measure(const gw_paragraph *paragraph, const gw_style *style, gw_row_size *size)
{
    bool is_whole = true;
    *size = (gw_row_size){1, 0};
    for (int column = 0; column < 2; column++) {
        gw_pair_walk walk = gw_pair_start(paragraph, style, column);
        gw_row_size here = {0, 0};
        gw_pair_line line;
        while (gw_pair_next(&walk, &line)) {
            gw_look look = gw_own_look(gw_style_look(style, line.block->role, line.block->level),
                                       &paragraph->pair.own[column]);
            unsigned lines = count_lines(line.text);
            here.lines += lines;
            here.height_twips += (int)lines * gw_look_pitch_twips(&look);
        }
        is_whole &= gw_pair_end(&walk);
        size->lines = here.lines > size->lines ? here.lines : size->lines;
        if (here.height_twips > size->height_twips)
            size->height_twips = here.height_twips;
    }
    const gw_separator *rule = &paragraph->pair.below;
    if (rule->form != GW_SEPARATOR_NONE)
        size->height_twips += rule->thickness_twips + rule->gap_twips;
    return is_whole;
}
