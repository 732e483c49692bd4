/* SPDX-License-Identifier: MIT */
#include "style/cascade.h"

#include "base/error.h"
#include "base/str.h"

/* A tag that was checked. */
typedef struct row {
    gw_element_id id;
    gw_place place;
    gw_cell *cells;
} row;

const gw_cell *gw_entry_cell(const gw_entry *entry, gw_element_id id, gw_str attribute)
{
    size_t index = gw_attribute_find(gw_element_at(id), attribute);
    if (entry->cells == NULL || index == GW_NOT_FOUND || !entry->cells[index].given)
        return NULL;
    return &entry->cells[index];
}

/* The number that a row gives for an attribute, or 0. */
static int number_of(const row *r, gw_str attribute)
{
    gw_entry entry = {.cells = r->cells};
    const gw_cell *cell = gw_entry_cell(&entry, r->id, attribute);
    return cell != NULL ? cell->value.number : 0;
}

/* ---- one tag -------------------------------------------------------------------------------- */

/* Does it tell this row from others of its element? */
static bool names_row(const gw_attribute *attribute)
{
    return attribute->need == GW_NEED_KEY ||
           gw_str_equal(gw_str_of(attribute->name), GW_S("level"));
}

/* What should stand there instead of a value that is none. */
static const char *expected(const gw_attribute *attribute, gw_str value)
{
    return attribute->kind == GW_VALUE_ROLE ? gw_role_nearest(value)
                                            : gw_value_kind_expected(attribute->kind);
}

static bool read_value(gw_cell *cell, const gw_attribute *attribute, gw_str text, gw_place place,
                       gw_faults *faults)
{
    char range[64];
    gw_str name = gw_str_of(attribute->name);
    gw_verdict verdict = gw_value_parse(&cell->value, attribute, text);
    if (verdict == GW_VERDICT_BAD)
        gw_fault_add(faults, place, GW_MSG_STYLE_BAD_VALUE, name, text,
                     gw_str_of(expected(attribute, text)));
    if (verdict == GW_VERDICT_OUT_OF_RANGE)
        gw_fault_add(faults, place, GW_MSG_STYLE_OUT_OF_RANGE, name, text,
                     gw_str_of(gw_value_range(range, attribute)));
    cell->place = place;
    cell->given = verdict == GW_VERDICT_GOOD;
    return cell->given;
}

static bool read_attributes(row *r, const gw_tag *tag, gw_faults *faults)
{
    const gw_element *element = gw_element_at(r->id);
    bool keys_good = true;
    for (size_t i = 0; i < tag->attribute_count; i++) {
        gw_tag_attribute given = tag->attributes[i];
        size_t index = gw_attribute_find(element, given.name);
        if (index == GW_NOT_FOUND) {
            gw_fault_add(faults, r->place, GW_MSG_STYLE_UNKNOWN_ATTRIBUTE, given.name, tag->name,
                         gw_str_of(gw_attribute_nearest(element, given.name)));
            continue;
        }
        const gw_attribute *attribute = &element->attributes[index];
        bool good = read_value(&r->cells[index], attribute, given.value, r->place, faults);
        keys_good = keys_good && (good || !names_row(attribute));
    }
    return keys_good;
}

static bool has_attribute(const gw_tag *tag, const char *name)
{
    for (size_t i = 0; i < tag->attribute_count; i++)
        if (gw_str_equal(tag->attributes[i].name, gw_str_of(name)))
            return true;
    return false;
}

static bool has_keys(const row *r, const gw_tag *tag, gw_faults *faults)
{
    const gw_element *element = gw_element_at(r->id);
    bool all = true;
    for (size_t i = 0; i < element->attribute_count; i++) {
        const gw_attribute *attribute = &element->attributes[i];
        if (attribute->need != GW_NEED_KEY || has_attribute(tag, attribute->name))
            continue;
        gw_fault_add(faults, r->place, GW_MSG_STYLE_MISSING_ATTRIBUTE, gw_str_of(attribute->name),
                     tag->name, GW_NOTHING);
        all = false;
    }
    return all;
}

/* Headings have levels, and so has the look of entries of the contents; no line is recognised as
 * an entry of a level. */
static bool has_levels(const row *r)
{
    int role = number_of(r, GW_S("role"));
    return role == GW_ROLE_HEADING || (role == GW_ROLE_TOC && r->id == GW_ELEMENT_PARAGRAPH);
}

static bool level_fits_role(const row *r, gw_faults *faults)
{
    char level[24];
    int given = number_of(r, GW_S("level"));
    if (given == 0 || has_levels(r))
        return true;
    gw_fault_add(faults, r->place, GW_MSG_STYLE_BAD_VALUE, GW_S("level"),
                 gw_str_of(gw_number_text(level, given)), GW_S("role=\"heading\""));
    return false;
}

/* Checks a row's words; false when it cannot be told which row it is. */
static bool read_row(row *r, const gw_tag *tag, int sheet, gw_faults *faults)
{
    *r = (row){.id = gw_element_find(tag->name)};
    r->place = (gw_place){sheet, tag->line};
    bool is_root = r->id == GW_ELEMENT_STYLE;
    if (tag->depth > 2 || is_root != (tag->depth == 1)) {
        gw_fault_add(faults, r->place, GW_MSG_STYLE_MISPLACED, tag->name, GW_NOTHING, GW_NOTHING);
        return false;
    }
    if (r->id == GW_ELEMENT_NONE) {
        gw_fault_add(faults, r->place, GW_MSG_STYLE_UNKNOWN_ELEMENT, tag->name,
                     gw_str_of(gw_element_nearest(tag->name)), GW_NOTHING);
        return false;
    }
    r->cells = GW_NEW_ARRAY(faults->arena, gw_cell, gw_element_at(r->id)->attribute_count);
    if (r->cells == NULL)
        return false;
    bool keys_good = read_attributes(r, tag, faults);
    return has_keys(r, tag, faults) && keys_good && level_fits_role(r, faults);
}

/* ---- laying rows over each other ------------------------------------------------------------ */

static void lay_over(gw_entry *entry, const row *r, gw_arena *arena)
{
    size_t count = gw_element_at(r->id)->attribute_count;
    if (entry->cells == NULL)
        entry->cells = GW_NEW_ARRAY(arena, gw_cell, count);
    if (entry->cells == NULL)
        return;
    entry->place = r->place;
    for (size_t i = 0; i < count; i++)
        if (r->cells[i].given)
            entry->cells[i] = r->cells[i];
}

/* A role has two names. */
static bool same_value(const gw_attribute *attribute, const gw_value *a, const gw_value *b)
{
    return attribute->kind == GW_VALUE_ROLE ? a->number == b->number
                                            : gw_str_equal(a->text, b->text);
}

static bool same_key(const gw_entry *entry, const row *r)
{
    const gw_element *element = gw_element_at(r->id);
    for (size_t i = 0; i < element->attribute_count; i++)
        if (element->attributes[i].need == GW_NEED_KEY &&
            !same_value(&element->attributes[i], &entry->cells[i].value, &r->cells[i].value))
            return false;
    return true;
}

/* Elements whose rows make a list, in the order in which they first stand. */
typedef struct list {
    gw_entry *entries;
    size_t *count;
    int most;
} list;

static list list_of(gw_cascade *cascade, gw_element_id id)
{
    if (id == GW_ELEMENT_FONT)
        return (list){cascade->fonts, &cascade->font_count, GW_MOST_FONTS};
    if (id == GW_ELEMENT_VARIANT)
        return (list){cascade->variants, &cascade->variant_count, GW_MOST_VARIANTS};
    if (id == GW_ELEMENT_RECOGNISE)
        return (list){cascade->patterns, &cascade->pattern_count, GW_MOST_PATTERNS};
    return (list){NULL, NULL, 0};
}

/* The entry of a row in a list that grows; NULL when the list is full. */
static gw_entry *find_or_append(list at, const row *r)
{
    for (size_t i = 0; i < *at.count; i++)
        if (at.entries[i].cells != NULL && same_key(&at.entries[i], r))
            return &at.entries[i];
    return *at.count < (size_t)at.most ? &at.entries[(*at.count)++] : NULL;
}

static gw_entry *entry_of(gw_cascade *cascade, const row *r)
{
    int role = number_of(r, GW_S("role")), level = number_of(r, GW_S("level"));
    list rows = list_of(cascade, r->id);
    if (rows.entries != NULL)
        return find_or_append(rows, r);
    if (r->id == GW_ELEMENT_PARAGRAPH)
        return &cascade->paragraphs[role][level];
    if (r->id == GW_ELEMENT_LEAD)
        return &cascade->leads[role][level];
    return &cascade->single[r->id];
}

gw_entries gw_cascade_entries(gw_cascade *cascade, gw_element_id id)
{
    enum { LOOKS = GW_ROLE_COUNT * (GW_LEVELS + 1) };
    list rows = list_of(cascade, id);
    if (rows.entries != NULL)
        return (gw_entries){rows.entries, *rows.count};
    if (id == GW_ELEMENT_PARAGRAPH)
        return (gw_entries){&cascade->paragraphs[0][0], LOOKS};
    if (id == GW_ELEMENT_LEAD)
        return (gw_entries){&cascade->leads[0][0], LOOKS};
    return (gw_entries){&cascade->single[id], 1};
}

/* An entry that a row for all levels began does not know its own yet. */
static void set_level(gw_entry *entry, const row *r, int level, gw_arena *arena)
{
    char text[24];
    size_t index = gw_attribute_find(gw_element_at(r->id), GW_S("level"));
    if (entry->cells == NULL || index == GW_NOT_FOUND || entry->cells[index].given)
        return;
    gw_str digits = gw_arena_copy(arena, gw_str_of(gw_number_text(text, level)));
    entry->cells[index] = (gw_cell){
        true, {.text = digits, .number = level},
         r->place
    };
}

/* A row for all levels speaks for each of them. */
static void lay_over_levels(gw_entry *levels, const row *r, gw_arena *arena)
{
    bool is_look = r->id == GW_ELEMENT_PARAGRAPH || r->id == GW_ELEMENT_LEAD;
    if (!is_look || !has_levels(r) || number_of(r, GW_S("level")) != 0)
        return;
    for (int level = 1; level <= GW_LEVELS; level++) {
        lay_over(&levels[level], r, arena);
        set_level(&levels[level], r, level, arena);
    }
}

static void tell_too_many(const row *r, int limit, gw_faults *faults)
{
    char most[24];
    gw_fault_add(faults, r->place, GW_MSG_STYLE_TOO_MANY, gw_str_of(gw_element_at(r->id)->name),
                 gw_str_of(gw_number_text(most, limit)), GW_NOTHING);
}

/* Names the row by its element and what tells it from others: `paragraph heading 1`. */
static void tell_twice(const row *r, gw_faults *faults)
{
    const gw_element *element = gw_element_at(r->id);
    gw_buf name = {0};
    gw_buf_puts(&name, element->name);
    for (size_t i = 0; i < element->attribute_count; i++) {
        const gw_attribute *attribute = &element->attributes[i];
        if (!r->cells[i].given || !names_row(attribute))
            continue;
        gw_buf_char(&name, ' ');
        gw_buf_put(&name, r->cells[i].value.text);
    }
    gw_fault_add(faults, r->place, GW_MSG_STYLE_TWICE, gw_buf_view(&name), GW_NOTHING, GW_NOTHING);
    faults->arena->failed = faults->arena->failed || name.failed;
    gw_buf_fini(&name);
}

static void add_row(gw_cascade *cascade, const row *r, gw_faults *faults)
{
    gw_entry *entry = entry_of(cascade, r);
    if (entry == NULL) {
        tell_too_many(r, list_of(cascade, r->id).most, faults);
        return;
    }
    if (entry->named_by == r->place.sheet + 1) {
        tell_twice(r, faults);
        return;
    }
    entry->named_by = r->place.sheet + 1;
    lay_over(entry, r, faults->arena);
    lay_over_levels(entry, r, faults->arena);
}

/* The checked rows of a sheet in an array that has room for all of its tags. */
static size_t read_rows(row *rows, const gw_tag *tags, int sheet, gw_faults *faults)
{
    size_t count = 0;
    for (const gw_tag *tag = tags; tag != NULL; tag = tag->next)
        if (read_row(&rows[count], tag, sheet, faults))
            count++;
    return count;
}

static size_t count_tags(const gw_tag *tags)
{
    size_t count = 0;
    for (; tags != NULL; tags = tags->next)
        count++;
    return count;
}

bool gw_cascade_add(gw_cascade *cascade, const gw_tag *tags, int sheet, gw_faults *faults)
{
    gw_place root = {sheet, tags->line};
    if (gw_element_find(tags->name) != GW_ELEMENT_STYLE) {
        gw_fault_add(faults, root, GW_MSG_STYLE_UNKNOWN_ELEMENT, tags->name,
                     gw_str_of(gw_element_at(GW_ELEMENT_STYLE)->name), GW_NOTHING);
        return false;
    }
    cascade->single[GW_ELEMENT_STYLE].place = root; /* even when its name is missing */
    row *rows = GW_NEW_ARRAY(faults->arena, row, count_tags(tags));
    if (rows == NULL)
        return false;
    size_t count = read_rows(rows, tags, sheet, faults);
    for (size_t i = 0; i < count; i++)
        if (number_of(&rows[i], GW_S("level")) == 0)
            add_row(cascade, &rows[i], faults);
    for (size_t i = 0; i < count; i++)
        if (number_of(&rows[i], GW_S("level")) != 0)
            add_row(cascade, &rows[i], faults);
    return true;
}
