/* SPDX-License-Identifier: MIT */
#include "parse/flow.h"

#include "base/str.h"
#include "base/utf8.h"
#include "parse/label.h"
#include "parse/sentence.h"
#include "text/hanzi.h"
#include "text/variants.h"

bool gw_joint_needs_space(gw_str above, gw_str below)
{
    uint32_t a = gw_utf8_last(above), b = gw_utf8_first(below);
    return (gw_is_latin(a) || gw_is_ascii_digit(a)) && (gw_is_latin(b) || gw_is_ascii_digit(b));
}

static bool ends_sentence(gw_str text)
{
    size_t at = text.n;
    while (at > 0) {
        uint32_t c = gw_fold(gw_utf8_previous(text, &at));
        if (gw_is_closing_quote(c) && at > 0)
            continue;
        return gw_is_stop(c) || c == ';' || c == ':';
    }
    return false;
}

static bool opens_block(const gw_line *line)
{
    gw_label_kind kind = gw_label_read(line->text).kind;
    return kind != GW_LABEL_NONE && kind != GW_LABEL_DECIMAL;
}

/* Does line `index` go on with the line above it, as far as its shape tells? */
static bool flows_on(const gw_lines *lines, const gw_fill *fill, size_t index)
{
    const gw_line *line = &lines->items[index], *above = line - 1;
    return gw_fill_is_full(fill, index - 1) && line->blank_above == 0 && !line->page_break &&
           line->indent.n <= above->indent.n && !(ends_sentence(above->text) && opens_block(line));
}

gw_flow gw_flow_read(const gw_lines *lines, const gw_fill *fill, size_t index, gw_arena *arena)
{
    const gw_line *items = lines->items;
    gw_flow f = {items[index].text, gw_utf8_count(items[index].text)};
    size_t end = index + 1, bytes = f.text.n;
    while (fill->wrap_half_cells > 0 && end < lines->count && f.chars < GW_FLOW_CHARS &&
           flows_on(lines, fill, end)) {
        f.chars += gw_utf8_count(items[end].text);
        bytes += items[end++].text.n + 1;
    }
    if (end == index + 1)
        return f;
    char *joined = gw_arena_room(arena, bytes, 1);
    if (joined == NULL)
        return f;
    size_t n = 0;
    for (size_t i = index; i < end; i++) {
        if (i > index && gw_joint_needs_space(items[i - 1].text, items[i].text))
            joined[n++] = ' ';
        memcpy(joined + n, items[i].text.p, items[i].text.n);
        n += items[i].text.n;
    }
    f.text = (gw_str){joined, n};
    return f;
}
