/* SPDX-License-Identifier: MIT */
#include "tree/contents.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

enum { MOST_DIGITS = 4 }; /* of a page number */

/* What leads the eye from an entry to its number. */
static bool is_leader(uint32_t c)
{
    return gw_is_space(c) || gw_utf8_among(c, GW_S("….·．-—_。•・‥⋯"));
}

gw_str gw_entry_words(gw_str typed)
{
    gw_str text = gw_trim(typed);
    size_t at = text.n, end = text.n, digits = 0;
    while (at > 0 && gw_is_ascii_digit(gw_narrow(gw_utf8_previous(text, &at)))) {
        digits++;
        end = at;
    }
    size_t number = end;
    for (at = end; at > 0 && is_leader(gw_utf8_previous(text, &at));)
        end = at;
    bool has_number = digits > 0 && digits <= MOST_DIGITS && end < number && end > 0;
    return has_number ? gw_str_head(text, end) : typed;
}

gw_node *gw_contents_last_entry(gw_node *first)
{
    gw_node *last = first->role == GW_ROLE_TOC ? first : NULL;
    for (gw_node *node = first->next; node != NULL && node->kind == GW_NODE_BLOCK;
         node = node->next) {
        if (node->role != GW_ROLE_TOC && node->role != GW_ROLE_BOILERPLATE)
            break;
        if (node->role == GW_ROLE_TOC)
            last = node;
    }
    return last;
}

bool gw_contents_begin(const gw_node *block)
{
    const gw_node *above = block->previous;
    return block->in_contents &&
           (above == NULL || !above->in_contents || block->role == GW_ROLE_TOC_TITLE);
}

bool gw_contents_end(const gw_node *block)
{
    return block->in_contents &&
           (block->next == NULL || !block->next->in_contents || gw_contents_begin(block->next));
}

bool gw_contents_lead(const gw_node *file)
{
    bool found = false;
    const gw_node *node = file->first;
    for (; node != NULL && node->kind != GW_NODE_DOCUMENT; node = node->next)
        found |= node->in_contents;
    return found && node != NULL;
}
