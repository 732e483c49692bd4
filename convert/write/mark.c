/* SPDX-License-Identifier: MIT */
#include "write/mark.h"

#include "base/str.h"
#include "layout/glyph.h"
#include "text/hanzi.h"
#include "tree/role.h"
#include "tree/walk.h"
#include "write/head.h"
#include "write/measure.h"

enum { TWIPS_PER_HALFPOINT = 10 };

gw_issuers gw_issuers_from(const gw_node *first)
{
    gw_issuers issuers = {first, first};
    while (issuers.last->next != NULL && issuers.last->next->role == GW_ROLE_ISSUER)
        issuers.last = issuers.last->next;
    return issuers;
}

static const gw_node *next_issuer(const gw_issuers *issuers, const gw_node *at)
{
    return at == issuers->last ? NULL : at->next;
}

static const gw_look *look_of_issuer(const gw_style *style)
{
    return gw_style_look(style, GW_ROLE_ISSUER, 0);
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* ---- the size ------------------------------------------------------------------------------- */

/* Wider than any paper, so that sums of it stay numbers. */
enum { WIDEST_PER_EM = 1 << 20 };

/* The width of a text in thousandths of the size, whichever size that will be. */
static int per_em(gw_str text, const gw_style *style)
{
    const gw_type type = {.font = look_of_issuer(style)->type.font,
                          .size_halfpoints = GW_PER_EM / TWIPS_PER_HALFPOINT};
    gw_ruler ruler = gw_ruler_of(style, &type);
    return gw_text_width_twips(text, &ruler, WIDEST_PER_EM);
}

static int widest_per_em(const gw_issuers *issuers, gw_str suffix, const gw_style *style)
{
    int widest = 0;
    for (const gw_node *at = issuers->first; at != NULL; at = next_issuer(issuers, at)) {
        int width = per_em(gw_issuer_name(at->text, suffix), style);
        widest = width > widest ? width : widest;
    }
    return widest;
}

static int count_issuers(const gw_issuers *issuers)
{
    int count = 0;
    for (const gw_node *at = issuers->first; at != NULL; at = next_issuer(issuers, at))
        count++;
    return count;
}

static int widest_twips(const gw_style *style)
{
    return style->mark.widest_twips > 0 ? style->mark.widest_twips
                                        : gw_page_type_width_twips(&style->page);
}

/* The size at which a text of this width is no wider than `width_twips`, at most the look's. */
static int size_that_fits(const gw_style *style, int text_per_em, int width_twips)
{
    int size = look_of_issuer(style)->type.size_halfpoints;
    int fits = GW_PER_EM / TWIPS_PER_HALFPOINT * width_twips;
    return text_per_em == 0 ? size : smaller(size, fits / text_per_em);
}

/* A mark smaller than the text is none: then rather several lines. */
static int least_size(const gw_style *style)
{
    return smaller(gw_style_look(style, GW_ROLE_BODY, 0)->type.size_halfpoints,
                   look_of_issuer(style)->type.size_halfpoints);
}

static int width_twips(int text_per_em, int size_halfpoints)
{
    return text_per_em * size_halfpoints / (GW_PER_EM / TWIPS_PER_HALFPOINT);
}

/* The pitch grows and shrinks with the size. */
static void set_size(gw_own *own, const gw_look *look, int size_halfpoints)
{
    if (size_halfpoints == look->type.size_halfpoints)
        return;
    own->size_halfpoints = size_halfpoints;
    own->pitch_twips = look->pitch_twips * size_halfpoints / look->type.size_halfpoints;
}

/* Spread over `width`, in the middle of the type area. */
static void spread(gw_own *own, const gw_style *style, int width)
{
    int room = gw_page_type_width_twips(&style->page) - width;
    own->placed = true;
    own->align = GW_ALIGN_SPREAD;
    own->left_twips = own->right_twips = room > 0 ? room / 2 : 0;
}

gw_own gw_mark_own(const gw_issuers *issuers, const gw_style *style)
{
    gw_own own = {0};
    const gw_look *look = look_of_issuer(style);
    int width = widest_per_em(issuers, GW_S(""), style), least = least_size(style) / 2;
    int widest = widest_twips(style), size = size_that_fits(style, width, widest);
    bool fits = size >= least;
    set_size(&own, look, fits ? size : least);
    if (fits && style->mark.stretched)
        spread(&own, style, widest);
    else if (fits && issuers->first != issuers->last)
        spread(&own, style, width_twips(width, gw_own_look(look, &own).type.size_halfpoints));
    return own;
}

/* ---- the place ------------------------------------------------------------------------------ */

/* Of its ink, from the top of the type area. */
static int top_in_area_twips(const gw_style *style)
{
    const gw_mark_place *mark = &style->mark;
    return mark->from == GW_EDGE_PAPER ? mark->top_twips - style->page.top_twips : mark->top_twips;
}

int gw_mark_spacer_twips(const gw_own *own, const gw_style *style, int above_twips)
{
    gw_look look = gw_own_look(look_of_issuer(style), own);
    if (!style->mark.placed || above_twips == GW_NOT_AT_TOP)
        return 0;
    int spacer = top_in_area_twips(style) - above_twips - gw_ink_top_twips(&look);
    return spacer > 0 ? spacer : 0;
}

/* ---- several issuers ------------------------------------------------------------------------ */

gw_str gw_issuer_name(gw_str text, gw_str suffix)
{
    text = gw_trim(text);
    if (suffix.n == 0 || !gw_str_ends(text, suffix))
        return text;
    return gw_trim(gw_str_head(text, text.n - suffix.n));
}

/* The suffix stands once: behind the last name, or in a line of its own. */
static bool have_common_suffix(const gw_issuers *issuers, gw_str suffix)
{
    int count = 0;
    bool behind_all = false;
    for (const gw_node *at = issuers->first; at != NULL; at = next_issuer(issuers, at)) {
        gw_str text = gw_trim(at->text);
        count += gw_str_ends(text, suffix);
        behind_all |=
            gw_str_ends(text, suffix) && (at == issuers->last || gw_str_equal(text, suffix));
    }
    return suffix.n > 0 && count == 1 && behind_all;
}

static bool is_text(const gw_node *block)
{
    return gw_role_group_of(block->role) == GW_GROUP_TEXT && block->role != GW_ROLE_RECIPIENT;
}

static const gw_node *root_of(const gw_node *node)
{
    while (node->parent != NULL)
        node = node->parent;
    return node;
}

/* Blank lines between two neighbouring blocks of different groups. */
static int blanks_between(const gw_node *above, const gw_node *below, const gw_style *style)
{
    if (gw_role_group_of(above->role) == gw_role_group_of(below->role))
        return 0;
    int after = gw_style_look(style, above->role, above->level)->blank_after;
    int before = gw_style_look(style, below->role, below->level)->blank_before;
    return after > before ? after : before;
}

/* From below the last issuer to the foot of the first line of the text, at most a page. */
static int height_to_text_twips(const gw_node *last, const gw_style *style)
{
    int height = 0, page = gw_page_type_height_twips(&style->page);
    const gw_node *root = root_of(last), *above = last;
    for (const gw_node *at = gw_next_block(root, last); at != NULL && height < page;
         at = gw_next_block(root, at)) {
        height += blanks_between(above, at, style) * style->grid.pitch_twips;
        if (is_text(at))
            return height + style->grid.pitch_twips;
        height += gw_block_height_twips(at, style);
        above = at;
    }
    return smaller(height, page);
}

/* The size at which the names leave room on the page for what must stand below them. */
static int size_that_leaves_room(const gw_issuers *issuers, const gw_style *style)
{
    const gw_look *look = look_of_issuer(style);
    int top = style->mark.placed ? top_in_area_twips(style) : 0;
    int room =
        gw_page_type_height_twips(&style->page) - top - height_to_text_twips(issuers->last, style);
    if (room <= 0 || look->pitch_twips == 0)
        return room <= 0 ? 0 : look->type.size_halfpoints;
    return room / count_issuers(issuers) * look->type.size_halfpoints / look->pitch_twips;
}

/* One character of the grid between the names and their suffix; an eighth of it is room for a
 * reader that rounds widths and would set the longest name in two lines. */
static int column_gap_twips(const gw_style *style)
{
    int columns = style->grid.columns > 0 ? style->grid.columns : 1;
    return gw_page_type_width_twips(&style->page) / columns;
}

static void set_columns(gw_pair *pair, const gw_style *style, int names, int suffix)
{
    int gap = column_gap_twips(style);
    pair->width_twips[0] = names + gap;
    pair->width_twips[1] = suffix + gap; /* so that no rounding wraps it */
    pair->left_twips = (gw_page_type_width_twips(&style->page) - names - gap - suffix) / 2;
    pair->own[0].placed = pair->own[1].placed = true;
    pair->own[0].align = GW_ALIGN_SPREAD;
    pair->own[0].right_twips = gap - gap / 8;
    pair->own[1].align = GW_ALIGN_LEFT;
}

bool gw_mark_join(const gw_issuers *issuers, const gw_style *style, gw_paragraph *paragraph)
{
    gw_str suffix = style->mark.suffix;
    if (issuers->first == issuers->last || !have_common_suffix(issuers, suffix))
        return false;
    int names = widest_per_em(issuers, suffix, style), behind = per_em(suffix, style);
    int size = smaller(
        size_that_fits(style, names + behind, widest_twips(style) - column_gap_twips(style)),
        size_that_leaves_room(issuers, style));
    if (size < least_size(style))
        return false;
    paragraph->form = GW_FORM_JOINT;
    paragraph->last = issuers->last;
    set_size(&paragraph->own, look_of_issuer(style), size);
    paragraph->pair = (gw_pair){
        .own = {paragraph->own, paragraph->own}
    };
    set_columns(&paragraph->pair, style, width_twips(names, size), width_twips(behind, size));
    return true;
}

/* ---- letters -------------------------------------------------------------------------------- */

static void add_bar(gw_letterhead *head, const gw_style *style, const gw_separator *rule,
                    int top_twips, int height_twips)
{
    int width = rule->width_twips > 0 ? rule->width_twips : gw_page_type_width_twips(&style->page);
    head->bars[head->bar_count++] = (gw_box){
        .left_twips = (style->page.width_twips - width) / 2,
        .top_twips = top_twips,
        .width_twips = width,
        .height_twips = height_twips,
        .colour = rule->colour != GW_NO_COLOUR ? rule->colour : 0,
    };
}

static int rule_height_twips(const gw_separator *rule)
{
    if (rule->form == GW_SEPARATOR_NONE)
        return 0;
    if (rule->form == GW_SEPARATOR_SINGLE)
        return rule->thickness_twips;
    return rule->thickness_twips + rule->between_twips + rule->thin_twips;
}

static void add_rule(gw_letterhead *head, const gw_style *style, const gw_separator *rule, int top)
{
    if (rule->form == GW_SEPARATOR_NONE)
        return;
    if (rule->form == GW_SEPARATOR_SINGLE) {
        add_bar(head, style, rule, top, rule->thickness_twips);
        return;
    }
    bool thick_first = rule->form == GW_SEPARATOR_THICK_THIN;
    int first = thick_first ? rule->thickness_twips : rule->thin_twips;
    int second = thick_first ? rule->thin_twips : rule->thickness_twips;
    add_bar(head, style, rule, top, first);
    add_bar(head, style, rule, top + first + rule->between_twips, second);
}

/* The empty line from the top of the type area to the first line below the upper rule, in which the
 * box and the bars are anchored. */
enum { THINNEST_LINE = 20 };

static int spacer_below(const gw_style *style, int rule_foot_twips, int above_twips)
{
    const gw_look *body = gw_style_look(style, GW_ROLE_BODY, 0);
    int line_top = rule_foot_twips + style->mark_rule.below_twips - gw_body_top_twips(body);
    int spacer = line_top - style->page.top_twips - above_twips;
    return spacer > THINNEST_LINE ? spacer : THINNEST_LINE;
}

void gw_mark_float(const gw_issuers *issuers, const gw_style *style, int above_twips,
                   gw_paragraph *paragraph)
{
    paragraph->form = GW_FORM_FLOATING;
    paragraph->last = issuers->last;
    paragraph->own = gw_mark_own(issuers, style);
    gw_look look = gw_own_look(look_of_issuer(style), &paragraph->own);
    int height = gw_line_height_twips(&look) * count_issuers(issuers);
    int top = style->mark.top_twips - gw_ink_top_twips(&look);
    gw_letterhead *head = &paragraph->letterhead;
    head->mark = (gw_box){.left_twips = style->page.inner_twips,
                          .top_twips = top,
                          .width_twips = gw_page_type_width_twips(&style->page),
                          .height_twips = height,
                          .colour = GW_NO_COLOUR};
    int rule_top = top + height - gw_ink_foot_twips(&look) + style->mark_rule.gap_twips;
    add_rule(head, style, &style->mark_rule, rule_top);
    int foot_middle = style->page.height_twips - style->foot_rule.gap_twips;
    add_rule(head, style, &style->foot_rule,
             foot_middle - rule_height_twips(&style->foot_rule) / 2);
    paragraph->spacer.pitch_twips =
        spacer_below(style, rule_top + rule_height_twips(&style->mark_rule), above_twips);
}
