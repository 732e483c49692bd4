/* SPDX-License-Identifier: MIT */
#include "tree/headings.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"
#include "tree/walk.h"

/* ---- words ---------------------------------------------------------------------------------- */

/* FNV-1a. */
static const uint64_t NO_WORDS = 14695981039346656037u;

static uint64_t digest_more(uint64_t digest, gw_str text)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t c = gw_narrow(gw_utf8_next(text, &at));
        if (gw_is_space(c) || gw_is_invisible(c) || c == U'。')
            continue;
        for (int shift = 0; shift < 24; shift += 8)
            digest = (digest ^ (c >> shift & 0xFF)) * 1099511628211u;
    }
    return digest;
}

static gw_str without_label(gw_str text, gw_str label)
{
    gw_str rest = text;
    return label.n > 0 && gw_str_cut(&rest, label) ? rest : text;
}

/* ---- collecting ----------------------------------------------------------------------------- */

/* Does a paragraph begin here to which an entry may lead? */
static bool is_heading(const gw_node *block)
{
    bool is_title = block->role == GW_ROLE_TITLE;
    bool goes_on = is_title && block->previous != NULL && block->previous->role == GW_ROLE_TITLE &&
                   !block->page_break_before;
    return (is_title || block->role == GW_ROLE_HEADING ||
            block->role == GW_ROLE_ATTACHMENT_LABEL) &&
           !goes_on && block->parent->kind != GW_NODE_CELL;
}

static gw_heading heading_of(gw_node *block)
{
    bool is_runin = block->role == GW_ROLE_HEADING && block->runin_chars > 0;
    size_t length = is_runin ? gw_utf8_offset(block->text, block->runin_chars) : block->text.n;
    return (gw_heading){
        .block = block, .text = gw_str_head(block->text, length), .level = block->level};
}

static gw_node *next_block(gw_node *file, gw_node *block)
{
    return (gw_node *)gw_next_block(file, block);
}

static size_t count_headings(gw_node *file)
{
    size_t count = 0;
    for (gw_node *block = next_block(file, NULL); block != NULL; block = next_block(file, block))
        count += is_heading(block);
    return count;
}

/* Its words, all lines of a title, with the label and, where there is one, without it. */
static void add_keys(gw_headings *headings, size_t place)
{
    const gw_heading *heading = &headings->items[place];
    gw_str bare = without_label(heading->text, heading->block->label.text);
    uint64_t full = digest_more(NO_WORDS, heading->text), short_one = digest_more(NO_WORDS, bare);
    const gw_node *last = gw_title_last_line(heading->block);
    for (const gw_node *line = heading->block; line != last; line = line->next) {
        full = digest_more(full, line->next->text);
        short_one = digest_more(short_one, line->next->text);
    }
    headings->keys[headings->key_count++] = (gw_heading_key){full, place};
    if (short_one != full && short_one != NO_WORDS)
        headings->keys[headings->key_count++] = (gw_heading_key){short_one, place};
}

static int compare_keys(const void *a, const void *b)
{
    const gw_heading_key *one = a, *other = b;
    if (one->digest != other->digest)
        return one->digest < other->digest ? -1 : 1;
    return one->place < other->place ? -1 : one->place > other->place;
}

gw_headings gw_headings_find(gw_node *file, gw_arena *arena)
{
    size_t count = count_headings(file);
    gw_headings headings = {.items = GW_NEW_ARRAY(arena, gw_heading, count + 1),
                            .keys = GW_NEW_ARRAY(arena, gw_heading_key, 2 * count + 1)};
    if (headings.items == NULL || headings.keys == NULL)
        return (gw_headings){0};
    for (gw_node *block = next_block(file, NULL); block != NULL; block = next_block(file, block))
        if (is_heading(block)) {
            headings.items[headings.count] = heading_of(block);
            add_keys(&headings, headings.count++);
        }
    qsort(headings.keys, headings.key_count, sizeof *headings.keys, compare_keys);
    return headings;
}

/* ---- finding -------------------------------------------------------------------------------- */

/* So many headings with the same words are looked at on each side. */
enum { MOST_NAMESAKES = 32 };

/* The first key that is not below this one. */
static size_t lower_bound(const gw_headings *headings, gw_heading_key key)
{
    size_t low = 0, high = headings->key_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_keys(&headings->keys[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_free(const gw_headings *headings, const gw_heading_key *key, unsigned taker)
{
    return headings->items[key->place].taken_by != taker;
}

static size_t find_behind(const gw_headings *headings, gw_heading_key key, unsigned taker)
{
    size_t at = lower_bound(headings, key);
    for (size_t i = at; i < headings->key_count && i < at + MOST_NAMESAKES; i++) {
        if (headings->keys[i].digest != key.digest)
            break;
        if (is_free(headings, &headings->keys[i], taker))
            return headings->keys[i].place;
    }
    return GW_NOT_FOUND;
}

static size_t find_before(const gw_headings *headings, gw_heading_key key, unsigned taker)
{
    size_t at = lower_bound(headings, key);
    for (size_t i = at; i > 0 && i + MOST_NAMESAKES > at; i--) {
        if (headings->keys[i - 1].digest != key.digest)
            break;
        if (is_free(headings, &headings->keys[i - 1], taker))
            return headings->keys[i - 1].place;
    }
    return GW_NOT_FOUND;
}

size_t gw_headings_match(const gw_headings *headings, gw_str words, gw_str label, size_t from,
                         unsigned taker)
{
    const uint64_t digests[] = {digest_more(NO_WORDS, words),
                                digest_more(NO_WORDS, without_label(words, label))};
    size_t found = GW_NOT_FOUND;
    for (size_t i = 0; i < GW_COUNT(digests) && found == GW_NOT_FOUND; i++)
        if (digests[i] != NO_WORDS)
            found = find_behind(headings, (gw_heading_key){digests[i], from}, taker);
    for (size_t i = 0; i < GW_COUNT(digests) && found == GW_NOT_FOUND; i++)
        if (digests[i] != NO_WORDS)
            found = find_before(headings, (gw_heading_key){digests[i], from}, taker);
    return found;
}
