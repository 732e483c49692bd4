/* SPDX-License-Identifier: MIT
 *
 * For tests of what a paragraph has of its own: a flow -> a line for each paragraph.
 *
 *     --+signature R 0 2539 0 l5000 c6000 >甲|乙
 *
 * empty lines, "+" kept with the next, the role, align (J L C R), left, right and first line in
 * twips ("as its look" when it is not placed), tabs, ">" when it opens with a tab, its blocks; of a
 * cut text the parts before and behind the tab with "»" between. */
#ifndef GONGWEN_TESTS_PLACES_H
#define GONGWEN_TESTS_PLACES_H

#include "manuscripts.h"
#include "sheets.h"
#include "write/flow.h"

static inline void put_own(gw_buf *out, const gw_own *own)
{
    static const char ALIGNS[] = "JLCR", TABS[] = "lcrd";
    if (own->placed)
        gw_buf_format(out, "%c %d %d %d", ALIGNS[own->align], own->left_twips, own->right_twips,
                      own->first_line_twips);
    else
        gw_buf_puts(out, "as its look");
    for (int i = 0; i < own->tab_count; i++)
        gw_buf_format(out, " %c%d", TABS[own->tabs[i].kind], own->tabs[i].position_twips);
}

static inline void put_words(gw_buf *out, const gw_paragraph *paragraph)
{
    const gw_cut *cut = &paragraph->cut;
    gw_buf_puts(out, paragraph->opens_with_tab ? " >" : " ");
    if (cut->given) {
        gw_buf_put(out, cut->word);
        gw_buf_put(out, cut->number);
        gw_buf_puts(out, cut->has_tab ? "»" : "");
        gw_buf_put(out, cut->rest);
        return;
    }
    for (const gw_node *block = paragraph->first; block != NULL;
         block = gw_paragraph_next_block(paragraph, block)) {
        gw_buf_puts(out, block == paragraph->first ? "" : "|");
        gw_buf_put(out, block->text);
    }
}

static inline void put_place(gw_buf *out, const gw_paragraph *paragraph)
{
    for (int i = 0; i < paragraph->blank_before; i++)
        gw_buf_char(out, '-');
    gw_buf_puts(out, paragraph->keep_next || paragraph->own.keep_next ? "+" : "");
    gw_buf_format(out, "%s ", gw_role_name(paragraph->first->role));
    put_own(out, &paragraph->own);
    put_words(out, paragraph);
    gw_buf_char(out, '\n');
}

/* Places the rows by a sheet; `sheet` is the whole of its text. */
static inline void check_places(const char *sheet, const sample_row *rows, size_t count,
                                const char *expected)
{
    const sheet_text items[] = {
        {"own", sheet, 0},
        {0   }
    };
    record told;
    gw_style *style = NULL;
    gw_arena arena = {0};
    gw_buf out = {0};
    assert_int_equal(load_sheet(&style, "own", items, &told, NULL), GW_OK);
    gw_flow flow = gw_flow_start(build_tree(&arena, rows, count), style);
    gw_paragraph paragraph;
    while (gw_flow_next(&flow, &paragraph))
        put_place(&out, &paragraph);
    gw_buf_char(&out, '\0');
    assert_string_equal(out.p, expected);
    gw_buf_fini(&out);
    gw_buf_fini(&told.text);
    gw_arena_fini(&arena);
    gw_style_free(style);
}

#endif
