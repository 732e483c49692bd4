/* SPDX-License-Identifier: MIT */
#include "write/colophon.h"

#include "base/str.h"
#include "base/utf8.h"
#include "layout/lines.h"
#include "text/hanzi.h"
#include "tree/role.h"

enum { TWIPS_PER_HALFPOINT = 10 };

/* ---- which blocks --------------------------------------------------------------------------- */

static bool is_colophon(const gw_node *node)
{
    return node->kind == GW_NODE_BLOCK && gw_role_group_of(node->role) == GW_GROUP_COLOPHON;
}

static bool is_boilerplate(const gw_node *node)
{
    return node->kind == GW_NODE_BLOCK && node->role == GW_ROLE_BOILERPLATE;
}

/* The elements at the end of a tail; boilerplate behind the last of them stays in the flow. */
static gw_colophon_blocks end_of_tail(const gw_node *tail)
{
    gw_colophon_blocks blocks = {NULL, NULL};
    for (const gw_node *node = tail->last; node != NULL; node = node->previous) {
        if (is_colophon(node)) {
            blocks.first = node;
            if (blocks.last == NULL)
                blocks.last = node;
        } else if (!is_boilerplate(node)) {
            break;
        }
    }
    return blocks;
}

/* The text that it stands under needs some of the page. */
enum { LINES_ABOVE = 2 };

gw_colophon_blocks gw_colophon_find(const gw_node *document, const gw_style *style)
{
    const gw_colophon_blocks none = {NULL, NULL};
    const gw_node *tail = document->last;
    if (!style->colophon.at_foot || tail == NULL || tail->kind != GW_NODE_TAIL)
        return none;
    gw_colophon_blocks blocks = end_of_tail(tail);
    if (blocks.first == NULL)
        return none;
    int most = gw_page_type_height_twips(&style->page) - LINES_ABOVE * style->grid.pitch_twips;
    return gw_colophon_measure(&blocks, style).height_twips <= most ? blocks : none;
}

/* ---- the printer's line --------------------------------------------------------------------- */

static bool is_of_year(uint32_t c)
{
    return gw_is_ascii_digit(gw_narrow(c)) || gw_han_digit(c) >= 0 || gw_is_placeholder(c);
}

/* Where the last date of a text begins (2021年…); GW_NOT_FOUND: it has none. */
static size_t find_date(gw_str text)
{
    static const gw_str YEAR = {"年", sizeof "年" - 1};
    size_t year = GW_NOT_FOUND;
    for (size_t at = 0, step; (step = gw_str_find(gw_str_from(text, at), YEAR)) != GW_NOT_FOUND;
         at = year + YEAR.n)
        year = at + step;
    if (year == GW_NOT_FOUND)
        return GW_NOT_FOUND;
    size_t start = year;
    for (size_t at = year; at > 0 && is_of_year(gw_utf8_previous(text, &at));)
        start = at;
    return start < year ? start : GW_NOT_FOUND;
}

static void split_at_date(gw_colophon_line *line)
{
    size_t date = find_date(line->left);
    if (date == GW_NOT_FOUND)
        return;
    line->right = gw_str_from(line->left, date);
    line->left = gw_trim(gw_str_head(line->left, date));
}

/* The block after the office, when it brings the date and nothing else before it. */
static const gw_node *date_behind(const gw_colophon_walk *walk, const gw_colophon_line *line)
{
    const gw_node *next = line->block == walk->last ? NULL : line->block->next;
    if (line->right.n > 0 || next == NULL || next->role != GW_ROLE_PRINTER ||
        find_date(next->text) != 0)
        return NULL;
    return next;
}

/* （共印80份） */
static bool is_count_of_copies(gw_str text)
{
    gw_str_cut(&text, GW_S("（"));
    gw_str_cut(&text, GW_S("("));
    return gw_str_starts(text, GW_S("共印"));
}

static void place_at(gw_own *own, const gw_look *look, gw_align align)
{
    *own = (gw_own){.placed = true,
                    .align = align,
                    .left_twips = look->left_twips,
                    .right_twips = look->right_twips};
}

static int width_of(const gw_colophon_walk *walk, gw_str text, const gw_look *look)
{
    gw_ruler ruler = gw_ruler_of(walk->style, &look->type);
    return gw_text_width_twips(text, &ruler, gw_page_type_width_twips(&walk->style->page));
}

/* Does the office leave room for the date on its line? */
static bool is_one_line(const gw_colophon_walk *walk, const gw_colophon_line *line,
                        const gw_look *look)
{
    int column = gw_page_type_width_twips(&walk->style->page);
    int blank = look->type.size_halfpoints * TWIPS_PER_HALFPOINT;
    return width_of(walk, line->left, look) + blank + width_of(walk, line->right, look) <=
           column - look->left_twips - look->right_twips;
}

/* The office on the left, the date on the right (7.4.3); a date without room has the next line. */
static void place_printer(gw_colophon_walk *walk, gw_colophon_line *line, const gw_look *look)
{
    const gw_str nothing = {"", 0};
    if (line->left.n == 0) {
        line->left = line->right;
        line->right = nothing;
        place_at(&line->own, look, GW_ALIGN_RIGHT);
    } else if (line->right.n == 0) {
        if (is_count_of_copies(line->left))
            place_at(&line->own, look, GW_ALIGN_RIGHT);
    } else if (is_one_line(walk, line, look)) {
        int column = gw_page_type_width_twips(&walk->style->page);
        line->own.tabs[0] = (gw_tab){GW_TAB_RIGHT, column - look->right_twips};
        line->own.tab_count = 1;
    } else {
        walk->date = line->right;
        walk->date_block = line->block;
        line->right = nothing;
    }
}

static void read_printer(gw_colophon_walk *walk, gw_colophon_line *line, const gw_look *look)
{
    split_at_date(line);
    const gw_node *date = date_behind(walk, line);
    if (date != NULL) {
        line->right = date->text;
        walk->next = date;
    }
    place_printer(walk, line, look);
}

/* ---- the line of those who get a copy ------------------------------------------------------- */

/* What stands before the names, colon included; 0 bytes: no such word. */
static gw_str label_of(gw_str text)
{
    enum { LONGEST_LABEL = 8 }; /* characters */
    size_t at = 0;
    for (int count = 0; at < text.n && count < LONGEST_LABEL; count++)
        if (gw_narrow(gw_utf8_next(text, &at)) == ':')
            return gw_str_head(text, at);
    return gw_str_head(text, 0);
}

/* A further line begins under the first name (7.4.2): the sheet's hanging indent is that of 抄送：,
 * another word has its own. */
static void place_copy(const gw_colophon_walk *walk, gw_colophon_line *line, const gw_look *look)
{
    gw_ruler ruler = gw_ruler_of(walk->style, &look->type);
    gw_str word = label_of(line->left), names = gw_str_from(line->left, word.n);
    int label =
        gw_text_advance_twips(word, names, &ruler, gw_page_type_width_twips(&walk->style->page));
    if (label == 0 || look->first_line_twips >= 0 || label == -look->first_line_twips)
        return;
    place_at(&line->own, look, look->align);
    line->own.left_twips += look->first_line_twips + label;
    line->own.first_line_twips = -label;
}

/* ---- the walk ------------------------------------------------------------------------------- */

gw_colophon_walk gw_colophon_start(const gw_colophon_blocks *blocks, const gw_style *style)
{
    return (gw_colophon_walk){
        .style = style, .next = blocks->first, .last = blocks->last, .row = -1};
}

/* Boilerplate stays in the row where it stands. */
static void enter_row(gw_colophon_walk *walk, gw_role role)
{
    if (walk->row >= 0 && (role == GW_ROLE_BOILERPLATE || role == walk->row_role))
        return;
    walk->row++;
    walk->row_role = role;
}

/* More than any page has. */
enum { MOST_LINES = 1 << 12 };

static int count_lines(const gw_colophon_walk *walk, const gw_colophon_line *line,
                       const gw_look *look)
{
    if (line->own.tab_count > 0)
        return 1;
    gw_look placed = gw_own_look(look, &line->own);
    return (int)gw_text_lines(line->left, walk->style, &placed, MOST_LINES);
}

/* The line of a block; `walk->next` is the last block that went into it. */
static void read_block(gw_colophon_walk *walk, gw_colophon_line *line, const gw_look *look)
{
    line->left = line->block->text;
    enter_row(walk, line->block->role);
    if (line->block->role == GW_ROLE_PRINTER)
        read_printer(walk, line, look);
    else if (line->block->role == GW_ROLE_COPY_TO)
        place_copy(walk, line, look);
    walk->next = walk->next == walk->last ? NULL : walk->next->next;
}

static void read_date(gw_colophon_walk *walk, gw_colophon_line *line, const gw_look *look)
{
    line->left = walk->date;
    place_at(&line->own, look, GW_ALIGN_RIGHT);
    walk->date_block = NULL;
}

bool gw_colophon_next(gw_colophon_walk *walk, gw_colophon_line *line)
{
    bool is_date = walk->date_block != NULL;
    const gw_node *block = is_date ? walk->date_block : walk->next;
    if (block == NULL)
        return false;
    const gw_look *look = gw_style_look(walk->style, block->role, block->level);
    *line = (gw_colophon_line){.block = block};
    (is_date ? read_date : read_block)(walk, line, look);
    line->row = walk->row;
    line->line_count = count_lines(walk, line, look);
    return true;
}

int gw_colophon_rule_twips(const gw_style *style, int row, int row_count)
{
    bool is_outer = row == 0 || row == row_count;
    return is_outer ? style->colophon.outer_twips : style->colophon.inner_twips;
}

/* Single spacing takes up to 1.3 of the size in the faces of office documents. */
static int pitch_of(const gw_style *style, const gw_node *block)
{
    const gw_look *look = gw_style_look(style, block->role, block->level);
    int single = look->type.size_halfpoints * TWIPS_PER_HALFPOINT * 13 / 10;
    return look->pitch_twips > 0 ? look->pitch_twips : single * look->pitch_percent / 100;
}

gw_colophon_extent gw_colophon_measure(const gw_colophon_blocks *blocks, const gw_style *style)
{
    gw_colophon_extent extent = {0, 0};
    gw_colophon_walk walk = gw_colophon_start(blocks, style);
    gw_colophon_line line;
    while (gw_colophon_next(&walk, &line)) {
        const gw_look *look = gw_style_look(style, line.block->role, line.block->level);
        extent.height_twips +=
            line.line_count * pitch_of(style, line.block) + look->before_twips + look->after_twips;
        extent.row_count = line.row + 1;
    }
    for (int row = 0; row <= extent.row_count; row++)
        extent.height_twips += gw_colophon_rule_twips(style, row, extent.row_count);
    return extent;
}
