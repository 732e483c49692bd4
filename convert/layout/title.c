/* SPDX-License-Identifier: MIT */
#include "layout/title.h"

#include "base/str.h"
#include "base/utf8.h"
#include "layout/title_cost.h"
#include "layout/title_shape.h"
#include "parse/flow.h"
#include "text/hanzi.h"

static const gw_str BREAKS[] = {
    {"\n",           1},
    {"\xE2\x80\xA8", 3}, /* U+2028 */
};

/* Takes the text up to the next break of the author's off `rest`. */
static gw_str cut_line(gw_str *rest)
{
    size_t end = rest->n, mark = 0;
    for (size_t i = 0; i < GW_COUNT(BREAKS); i++) {
        size_t at = gw_str_find(*rest, BREAKS[i]);
        if (at < end) {
            end = at;
            mark = BREAKS[i].n;
        }
    }
    gw_str line = gw_trim(gw_str_head(*rest, end));
    *rest = gw_str_from(*rest, end + mark);
    return line;
}

static void add_line(gw_title *title, gw_str line)
{
    if (line.n > 0)
        title->lines[title->count++] = line;
}

/* The lines as their author made them. */
static gw_title lines_of_author(gw_str text, gw_arena *arena)
{
    size_t most = 1;
    for (gw_str rest = text; rest.n > 0; most++)
        cut_line(&rest);
    gw_title title = {GW_NEW_ARRAY(arena, gw_str, most), 0};
    if (title.lines != NULL)
        for (gw_str rest = text; rest.n > 0;)
            add_line(&title, cut_line(&rest));
    return title;
}

static bool all_fit(const gw_title *title, const gw_ruler *ruler, int line_twips, gw_arena *arena)
{
    for (size_t i = 0; i < title->count; i++) {
        gw_glyphs glyphs = gw_glyphs_of(title->lines[i], ruler, arena);
        if (gw_glyphs_width_twips(&glyphs, 0, glyphs.count) > line_twips)
            return false;
    }
    return true;
}

/* The lines as one text, joined as lines of a paragraph are. */
static gw_str joined(const gw_title *title, gw_arena *arena)
{
    if (title->count == 1)
        return title->lines[0];
    size_t bytes = 0, n = 0;
    for (size_t i = 0; i < title->count; i++)
        bytes += title->lines[i].n + 1;
    char *text = gw_arena_alloc(arena, bytes, 1);
    if (text == NULL)
        return (gw_str){0};
    for (size_t i = 0; i < title->count; i++) {
        if (i > 0 && gw_joint_needs_space(title->lines[i - 1], title->lines[i]))
            text[n++] = ' ';
        memcpy(text + n, title->lines[i].p, title->lines[i].n);
        n += title->lines[i].n;
    }
    return (gw_str){text, n};
}

static gw_title broken(gw_str text, const gw_ruler *ruler, int line_twips, gw_arena *arena)
{
    gw_glyphs glyphs = gw_glyphs_of(text, ruler, arena);
    int *costs = gw_title_costs(&glyphs, line_twips, arena);
    size_t *starts = NULL;
    size_t count = costs == NULL ? 0
                                 : gw_title_shape(&glyphs, costs, line_twips, ruler->size_twips,
                                                  arena, &starts);
    gw_title title = {GW_NEW_ARRAY(arena, gw_str, count + 1), 0};
    for (size_t i = 0; title.lines != NULL && i < count; i++)
        add_line(&title,
                 gw_glyphs_text(&glyphs, starts[i], i + 1 < count ? starts[i + 1] : glyphs.count));
    return title;
}

gw_title gw_title_break(gw_str text, const gw_ruler *ruler, int line_twips, gw_arena *arena)
{
    gw_title title = lines_of_author(text, arena);
    if (title.count == 0 || all_fit(&title, ruler, line_twips, arena))
        return title;
    gw_str whole = joined(&title, arena);
    if (whole.n == 0 || gw_utf8_count(whole) > GW_TITLE_CHARS)
        return title;
    return broken(whole, ruler, line_twips, arena);
}
