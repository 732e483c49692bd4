/* SPDX-License-Identifier: MIT
 *
 * A document -> the same with real contents (目录). Entries that somebody typed are led to the
 * titles and headings that have their words; where there are none and some are asked for, they are
 * made of the titles and headings. Then the pages are counted.
 *
 *     file
 *     ├─ toc-title, toc …     typed: their words stay; or made
 *     └─ document             title and headings get the marks to which the entries lead */
#include "layout/contents.h"
#include "base/error.h"
#include "document.h"
#include "parse/flow.h"
#include "tree/headings.h"
#include "tree/walk.h"

typedef struct contents_maker {
    gw_document *document;
    const gw_style *style;
    const gw_options *options;
    gw_arena *arena; /* scratch */
    gw_headings headings;
    gw_targets targets;
    unsigned typed_count; /* contents that are typed */
    size_t numbered;      /* typed entries that have got a real number */
} contents_maker;

/* An entry leads to a heading. */
static void lead_to(contents_maker *m, gw_node *entry, gw_heading *heading)
{
    gw_node *block = heading->block;
    if (block->mark == 0) {
        m->targets.items[m->targets.count] = (gw_target){.block = block};
        block->mark = (unsigned)++m->targets.count;
    }
    entry->mark = block->mark;
}

/* ---- typed contents ------------------------------------------------------------------------- */

/* The heading that has an entry's words: it may be that it has no page number that could be cut
 * off. `words` are those that were found. */
static size_t find_heading(const contents_maker *m, const gw_node *entry, size_t from,
                           gw_str *words)
{
    size_t place =
        gw_headings_match(&m->headings, entry->text, entry->label.text, from, m->typed_count);
    *words = entry->text;
    if (place != GW_NOT_FOUND)
        return place;
    *words = gw_entry_words(entry->text);
    return gw_headings_match(&m->headings, *words, entry->label.text, from, m->typed_count);
}

static void tell_unmatched(const contents_maker *m, const gw_node *entry)
{
    char words[GW_ARGUMENT_CAPACITY];
    gw_notify(&m->options->listener, m->options->file, entry->first_line, GW_MSG_CONTENTS_UNMATCHED,
              gw_argument(words, gw_entry_words(entry->text)), (const char *)NULL);
}

/* Leads the entries from `first` to `last` to headings, the search beginning at place `from`; how
 * many were led. */
static size_t lead_entries(contents_maker *m, gw_node *first, const gw_node *last, size_t from)
{
    size_t led = 0;
    for (gw_node *entry = first; entry != last->next; entry = entry->next) {
        gw_str words;
        if (entry->role != GW_ROLE_TOC)
            continue;
        size_t place = find_heading(m, entry, from, &words);
        if (place == GW_NOT_FOUND) {
            tell_unmatched(m, entry);
            continue;
        }
        m->headings.items[place].taken_by = m->typed_count;
        m->numbered += words.n < entry->text.n;
        entry->text = words;
        lead_to(m, entry, &m->headings.items[place]);
        from = place >= from ? place + 1 : from;
        led++;
    }
    return led;
}

static const gw_node *block_of(const contents_maker *m, const gw_node *entry)
{
    return m->targets.items[entry->mark - 1].block;
}

/* What stands between the levels of headings and those of entries. */
typedef struct level_scale {
    bool has_titles; /* of documents: the highest level */
    int highest;     /* of the headings: the next one */
} level_scale;

static level_scale scale_of(const contents_maker *m, const gw_node *first, const gw_node *last)
{
    level_scale scale = {.highest = GW_LEVELS};
    for (const gw_node *entry = first; entry != last->next; entry = entry->next) {
        if (entry->mark == 0)
            continue;
        const gw_node *block = block_of(m, entry);
        scale.has_titles |= block->level == 0 && block->parent->kind != GW_NODE_ATTACHMENT;
        if (block->level > 0 && block->level < scale.highest)
            scale.highest = block->level;
    }
    return scale;
}

static void set_levels(contents_maker *m, gw_node *first, const gw_node *last)
{
    level_scale scale = scale_of(m, first, last);
    for (gw_node *entry = first; entry != last->next; entry = entry->next) {
        entry->in_contents = true;
        if (entry->mark == 0)
            continue;
        int level = block_of(m, entry)->level;
        level = level == 0 ? 1 : level - scale.highest + 1 + scale.has_titles;
        entry->level = level < GW_LEVELS ? level : GW_LEVELS;
        m->targets.items[entry->mark - 1].level = entry->level;
    }
}

/* Is it sure that these are contents? They have the word over them, or a page number. */
static bool are_contents(const gw_node *first, const gw_node *last)
{
    const gw_node *entry = first;
    while (entry != last->next && entry->role != GW_ROLE_TOC_TITLE &&
           (entry->role != GW_ROLE_TOC || gw_entry_words(entry->text).n == entry->text.n))
        entry = entry->next;
    return entry != last->next;
}

/* The place of the first heading from `from` on that stands behind a block on the way through the
 * blocks of the file. */
static size_t step_to(const contents_maker *m, size_t from, const gw_node *block)
{
    return from < m->headings.count && m->headings.items[from].block == block ? from + 1 : from;
}

static void make_typed_real(contents_maker *m)
{
    gw_node *file = m->document->built.file;
    size_t above = 0;
    for (gw_node *block = (gw_node *)gw_next_block(file, NULL); block != NULL;
         block = (gw_node *)gw_next_block(file, block)) {
        above = step_to(m, above, block);
        bool may_begin = block->role == GW_ROLE_TOC_TITLE || block->role == GW_ROLE_TOC;
        gw_node *last = may_begin ? gw_contents_last_entry(block) : NULL;
        if (last == NULL || block->in_contents)
            continue;
        m->typed_count++;
        if (are_contents(block, last) && lead_entries(m, block, last, above) > 0)
            set_levels(m, block, last);
        block = last;
    }
}

static void tell_numbered(const contents_maker *m)
{
    char number[24];
    if (m->numbered > 0)
        gw_notify(&m->options->listener, m->options->file, 0, GW_MSG_CONTENTS_NUMBERED,
                  gw_number_text(number, (long long)m->numbered), (const char *)NULL);
}

/* ---- contents that are made ----------------------------------------------------------------- */

/* Does the paragraph stand in the outline (导航窗格)? */
static bool is_in_outline(const gw_style *style, const gw_node *block)
{
    size_t lead;
    const gw_variant *variant = gw_style_variant(style, block->role, block->text, &lead);
    const gw_look *look =
        variant != NULL ? &variant->look : gw_style_look(style, block->role, block->level);
    bool is_runin = variant == NULL && block->runin_chars > 0;
    return look->outline_level > 0 && (!is_runin || look->outline_runin);
}

/* The title of a document, not of an attachment or a part of it. */
static bool is_document_title(const gw_heading *heading)
{
    const gw_node *node = heading->block;
    if (node->role != GW_ROLE_TITLE || node->parent->kind != GW_NODE_DOCUMENT)
        return false;
    while (node->previous != NULL && node->previous->role != GW_ROLE_TITLE)
        node = node->previous;
    return node->previous == NULL;
}

/* The level of a heading's entry; 0: it gets none. */
static int level_to_make(const contents_maker *m, const gw_heading *heading, bool has_titles)
{
    if (heading->level == 0)
        return has_titles && is_document_title(heading);
    return is_in_outline(m->style, heading->block) ? heading->level + has_titles : 0;
}

/* The lines of a title, one behind the other; a run-in heading without its full stop. */
static gw_str words_to_make(const contents_maker *m, const gw_heading *heading)
{
    gw_buf words = {0};
    gw_buf_put(&words, heading->text);
    const gw_node *last = gw_title_last_line(heading->block);
    for (const gw_node *line = heading->block; line != last; line = line->next) {
        if (gw_joint_needs_space(line->text, line->next->text))
            gw_buf_char(&words, ' ');
        gw_buf_put(&words, line->next->text);
    }
    gw_str text = gw_buf_view(&words);
    if (heading->block->runin_chars > 0 && gw_str_ends(text, GW_S("。")))
        text.n -= strlen("。");
    m->document->arena.failed |= words.failed;
    text = gw_arena_copy(&m->document->arena, text);
    gw_buf_fini(&words);
    return text;
}

static gw_node *add_behind(contents_maker *m, gw_node *above, gw_role role)
{
    gw_node *node = gw_node_add(&m->document->arena, above->parent, GW_NODE_BLOCK);
    if (node == NULL)
        return NULL;
    gw_node_move_behind(node, above);
    node->role = role;
    node->generated = node->in_contents = true;
    return node;
}

/* Makes the entries below their title; the last one, or the title when there are none. */
static gw_node *add_entries(contents_maker *m, gw_node *title, bool has_titles, int levels)
{
    gw_node *last = title;
    for (size_t i = 0; i < m->headings.count && last != NULL; i++) {
        gw_heading *heading = &m->headings.items[i];
        int level = level_to_make(m, heading, has_titles);
        if (level < 1 || level > levels)
            continue;
        last = add_behind(m, last, GW_ROLE_TOC);
        if (last == NULL)
            break;
        last->text = words_to_make(m, heading);
        last->level = level;
        lead_to(m, last, heading);
        m->targets.items[last->mark - 1].level = level;
    }
    return last;
}

/* A collection has its title for the contents; entries that it has without pages are made anew. */
static gw_node *take_collection_title(gw_document *document)
{
    gw_node *title = document->contents;
    while (title->role == GW_ROLE_TOC)
        title = title->previous;
    while (title->next != NULL && title->next->role == GW_ROLE_TOC && title->next->generated)
        gw_node_remove(title->next);
    document->contents = title;
    return title;
}

/* The word 目录 that somebody typed without entries, or a new one: behind the title of a collection
 * or before everything else. */
static gw_node *place_title(contents_maker *m)
{
    gw_node *file = m->document->built.file, *above = NULL;
    for (gw_node *node = file->first; node != NULL && node->kind == GW_NODE_BLOCK;
         node = node->next) {
        if (node->role == GW_ROLE_TOC_TITLE)
            return node;
        above = node->role == GW_ROLE_COLLECTION_TITLE ? node : above;
    }
    gw_node *title = gw_node_add(&m->document->arena, file, GW_NODE_BLOCK);
    if (title == NULL)
        return NULL;
    title->role = GW_ROLE_TOC_TITLE;
    title->text = gw_str_of(gw_role_chinese_name(GW_ROLE_TOC_TITLE));
    title->generated = true;
    if (above != NULL)
        gw_node_move_behind(title, above);
    else if (file->first != title)
        gw_node_move_before(title, file->first);
    return title;
}

/* The contents have pages of their own. */
static void begin_text_on_new_page(gw_node *last_entry)
{
    if (last_entry->next != NULL)
        last_entry->next->page_break_before = true;
}

static void make_anew(contents_maker *m)
{
    gw_document *d = m->document;
    bool has_titles = d->contents != NULL || gw_document_part_count(d) > 1;
    int levels = m->options->contents_levels;
    if (levels == 0)
        levels = has_titles ? 1 : 2;
    gw_node *title = d->contents != NULL ? take_collection_title(d) : place_title(m);
    if (title == NULL)
        return;
    gw_node *last = add_entries(m, title, has_titles, levels);
    if (last == NULL)
        return;
    if (last != title) {
        title->in_contents = true;
        begin_text_on_new_page(last);
        return;
    }
    gw_notify(&m->options->listener, m->options->file, 0, GW_MSG_CONTENTS_EMPTY,
              (const char *)NULL);
    if (title->generated)
        gw_node_remove(title);
}

/* ---- both ----------------------------------------------------------------------------------- */

static bool has_entries(const gw_node *file)
{
    const gw_node *block = gw_next_block(file, NULL);
    while (block != NULL && block->role != GW_ROLE_TOC)
        block = gw_next_block(file, block);
    return block != NULL;
}

static bool is_wanted(const gw_document *document, const gw_options *options)
{
    if (options->contents == GW_CONTENTS_TYPED || document->manuscript.targets.count > 0)
        return false;
    return options->contents == GW_CONTENTS_MADE || document->contents != NULL ||
           has_entries(document->built.file);
}

static void make(contents_maker *m)
{
    gw_document *d = m->document;
    m->headings = gw_headings_find(d->built.file, m->arena);
    m->targets.items = GW_NEW_ARRAY(&d->arena, gw_target, m->headings.count + 1);
    if (m->targets.items == NULL || m->arena->failed)
        return;
    if (d->contents != NULL)
        make_anew(m);
    make_typed_real(m);
    if (d->contents == NULL && m->typed_count == 0)
        make_anew(m);
    if (d->arena.failed)
        return;
    if (m->targets.count > 0)
        gw_contents_count_pages(d->built.file, m->style, &m->targets, m->arena);
    d->manuscript.targets = m->targets;
    tell_numbered(m);
}

gw_status gw_document_make_contents(gw_document *document, const gw_style *style,
                                    const gw_options *options, gw_error *error)
{
    static const gw_options NONE = {0};
    gw_arena scratch = {0};
    contents_maker m = {
        .document = document,
        .style = style,
        .options = options != NULL ? options : &NONE,
        .arena = &scratch,
    };
    if (is_wanted(document, m.options))
        make(&m);
    bool failed = scratch.failed || document->arena.failed;
    gw_arena_fini(&scratch);
    return failed ? gw_fail_memory(error) : GW_OK;
}
