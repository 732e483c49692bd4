/* SPDX-License-Identifier: MIT */
#include "write/signers.h"

#include "base/utf8.h"
#include "layout/glyph.h"
#include "text/hanzi.h"

enum { NAMES_PER_LINE = 2 };

/* ---- the text of a signer's block ----------------------------------------------------------- */

size_t gw_signer_label_bytes(gw_str text)
{
    for (size_t at = 0; at < text.n;)
        if (gw_narrow(gw_utf8_next(text, &at)) == ':')
            return at;
    return 0;
}

static size_t word_bytes(gw_str text)
{
    for (size_t at = 0; at < text.n;) {
        size_t before = at;
        uint32_t c = gw_utf8_next(text, &at);
        if (gw_is_space(c) || gw_is_invisible(c))
            return before;
    }
    return text.n;
}

static bool is_one_character(gw_str word)
{
    size_t at = 0;
    return word.n > 0 && gw_is_han(gw_utf8_next(word, &at)) && at == word.n;
}

/* Takes the next name off `rest`. Two single characters are one name of two, with a blank between
 * them to be as wide as one of three (张　三). */
static bool next_name(gw_str *rest, gw_str *name)
{
    *rest = gw_str_from(*rest, gw_leading_blank(*rest));
    if (rest->n == 0)
        return false;
    size_t length = word_bytes(*rest);
    gw_str behind = gw_str_from(*rest, length);
    size_t blanks = gw_leading_blank(behind);
    gw_str second = gw_str_from(behind, blanks);
    second = gw_str_head(second, word_bytes(second));
    if (is_one_character(gw_str_head(*rest, length)) && is_one_character(second))
        length += blanks + second.n;
    *name = gw_str_head(*rest, length);
    *rest = gw_str_from(*rest, length);
    return true;
}

static void put_names(gw_buf *out, gw_str text, const char *within_line, const char *between_lines)
{
    size_t label = gw_signer_label_bytes(text);
    gw_buf_put(out, gw_str_head(text, label));
    gw_str rest = gw_str_from(text, label), name;
    for (int count = 0; next_name(&rest, &name); count++) {
        if (count > 0)
            gw_buf_puts(out, count % NAMES_PER_LINE == 0 ? between_lines : within_line);
        gw_buf_put(out, name);
    }
}

void gw_signer_put_line(gw_buf *out, gw_str text)
{
    put_names(out, text, "　", "　");
}

void gw_signer_put_column(gw_buf *out, gw_str text)
{
    put_names(out, text, "\t", "\n");
}

/* ---- the place ------------------------------------------------------------------------------ */

/* How wide the parts of the signers' lines are. */
typedef struct extent {
    int label_twips, name_twips[NAMES_PER_LINE];
    int most_names; /* of one block */
} extent;

/* Wider than any paper, so that sums of it stay numbers. */
enum { WIDEST_TWIPS = 1 << 20 };

static int width_of(const gw_style *style, gw_str text, const gw_type *type)
{
    gw_ruler ruler = gw_ruler_of(style, type);
    return gw_text_width_twips(text, &ruler, WIDEST_TWIPS);
}

static void widen(int *width, int by)
{
    *width = by > *width ? by : *width;
}

static void measure_signer(extent *e, const gw_style *style, gw_str text, const gw_look *look)
{
    size_t label = gw_signer_label_bytes(text);
    gw_ruler ruler = gw_ruler_of(style, look->has_lead ? &look->lead : &look->type);
    gw_str rest = gw_str_from(text, label), name;
    gw_str names = gw_str_from(rest, gw_leading_blank(rest));
    widen(&e->label_twips,
          gw_text_advance_twips(gw_str_head(text, label), names, &ruler, WIDEST_TWIPS));
    int count = 0;
    for (; next_name(&rest, &name); count++)
        widen(&e->name_twips[count % NAMES_PER_LINE], width_of(style, name, &look->type));
    widen(&e->most_names, count);
}

static extent measure_signers(const gw_style *style, const gw_node *first, const gw_node *last,
                              const gw_look *look)
{
    extent e = {0};
    for (const gw_node *at = first; at != NULL; at = at == last ? NULL : at->next)
        measure_signer(&e, style, at->text, look);
    return e;
}

/* The number's left end and the signers' right one are set in by as much as the sheet says. */
static void place_beside(const gw_look *look, int width_twips, gw_own *own)
{
    own->placed = true;
    own->align = GW_ALIGN_LEFT;
    own->first_line_twips = look->left_twips;
    own->tabs[0] = (gw_tab){GW_TAB_RIGHT, width_twips - look->right_twips};
    own->tab_count = 1;
}

static void place_columns(const extent *e, const gw_look *look, int gap_twips, int width_twips,
                          gw_pair *pair)
{
    int first = e->label_twips + e->name_twips[0];
    int second = e->name_twips[1] > 0 ? gap_twips + e->name_twips[1] : 0;
    pair->width_twips[1] = first + second + look->right_twips;
    pair->width_twips[0] = width_twips - pair->width_twips[1];
    pair->own[0] =
        (gw_own){.placed = true, .align = GW_ALIGN_LEFT, .first_line_twips = look->left_twips};
    pair->own[1] = (gw_own){.placed = true,
                            .align = GW_ALIGN_LEFT,
                            .left_twips = e->label_twips,
                            .first_line_twips = -e->label_twips};
    if (second > 0) {
        pair->own[1].tabs[0] = (gw_tab){GW_TAB_LEFT, first + gap_twips};
        pair->own[1].tab_count = 1;
    }
}

bool gw_signers_place(const gw_node *number, const gw_node *first, const gw_node *last,
                      const gw_style *style, gw_paragraph *paragraph)
{
    const gw_look *look = gw_style_look(style, GW_ROLE_SIGNER, 0);
    int width = gw_page_type_width_twips(&style->page);
    int columns = style->grid.columns > 0 ? style->grid.columns : 1;
    extent e = measure_signers(style, first, last, look);
    if (first == last && e.most_names <= NAMES_PER_LINE) {
        paragraph->beside = first;
        place_beside(look, width, &paragraph->own);
        return true;
    }
    gw_pair pair = {0};
    place_columns(&e, look, width / columns, width, &pair);
    const gw_look *number_look = gw_style_look(style, GW_ROLE_NUMBER, 0);
    if (pair.width_twips[0] <
        look->left_twips + width_of(style, gw_trim(number->text), &number_look->type))
        return false;
    paragraph->form = GW_FORM_SIGNERS;
    paragraph->last = last;
    paragraph->pair = pair;
    return true;
}
