/* SPDX-License-Identifier: MIT
 *
 * Values find their lines in one pass: all texts that a value may have are sorted, and each line is
 * looked up among them. */
#include "parse/metadata.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/utf8.h"
#include "parse/flow.h"
#include "parse/nearest.h"
#include "parse/values.h"
#include "text/hanzi.h"

/* An element of the text given by its role. */
typedef struct element {
    gw_role role;
    const gw_entry *entry;
    gw_str complete; /* the value in the form of its role */
    bool is_named;   /* a line of the text has it */
} element;

/* A text that a line may have to be this element. */
typedef struct wish {
    gw_str text;
    element *element;
    size_t next; /* of the first wish for a text: the first of them that may be open */
} wish;

typedef struct metadata_reader {
    gw_given *given;
    const gw_options *options;
    gw_arena *arena;
    gw_error *error;
    element *elements;
    size_t count;
    bool has_role[GW_ROLE_COUNT];      /* an element of it was read */
    bool role_is_given[GW_ROLE_COUNT]; /* by the options: front matter does not count then */
    bool property_is_given[GW_PROPERTY_COUNT];
} metadata_reader;

/* ---- entries -------------------------------------------------------------------------------- */

static gw_status fail_kind(const metadata_reader *r, const gw_entry *entry)
{
    gw_nearest nearest = {0};
    for (gw_kind kind = 0; kind < GW_KIND_COUNT; kind++) {
        gw_nearest_consider(&nearest, entry->value, gw_kind_name(kind));
        gw_nearest_consider(&nearest, entry->value, gw_kind_chinese_name(kind));
    }
    return gw_entry_fail(entry, r->options->file, GW_MSG_METADATA_UNKNOWN_KIND, nearest.word,
                         r->error);
}

static gw_status take_property(metadata_reader *r, gw_property property, const gw_entry *entry)
{
    gw_entry *place = &r->given->properties[property];
    *place = *entry;
    if (property == GW_PROPERTY_KIND && gw_kind_find(entry->value) == GW_KIND_COUNT)
        return fail_kind(r, entry);
    place->value = property == GW_PROPERTY_PRINTED ? gw_value_printed(entry->value, r->arena)
                                                   : gw_arena_copy(r->arena, entry->value);
    if (place->value.n == 0 && !r->arena->failed)
        return gw_entry_fail(entry, r->options->file, GW_MSG_METADATA_BAD_DATE, NULL, r->error);
    return GW_OK;
}

static void take_element(metadata_reader *r, gw_role role, const gw_entry *entry)
{
    bool is_first = !r->has_role[role];
    r->has_role[role] = true;
    r->elements[r->count++] = (element){
        .role = role,
        .entry = entry,
        .complete = gw_value_complete(role, entry->value, is_first, r->arena),
    };
}

/* Have the options spoken about this already? */
static bool is_given(const metadata_reader *r, gw_key key)
{
    return key.role != GW_ROLE_NONE ? r->role_is_given[key.role]
                                    : r->property_is_given[key.property];
}

static gw_status take_entry(metadata_reader *r, const gw_entry *entry)
{
    gw_key key = gw_key_find(entry->key);
    bool is_option = entry->line == 0;
    if (!gw_key_is_known(key))
        return gw_key_fail_unknown(entry, r->options->file, r->error);
    if (entry->value.n == 0 || gw_utf8_valid(entry->value) < entry->value.n)
        return gw_entry_fail(entry, r->options->file, GW_MSG_METADATA_EMPTY, NULL, r->error);
    if (is_option)
        r->role_is_given[key.role] = r->property_is_given[key.property] = true;
    else if (is_given(r, key))
        return GW_OK;
    if (key.property != GW_PROPERTY_NONE)
        return take_property(r, key.property, entry);
    take_element(r, key.role, entry);
    return GW_OK;
}

static gw_status take_options(metadata_reader *r)
{
    size_t count = r->options->metadata_count;
    gw_entry *entries = GW_NEW_ARRAY(r->arena, gw_entry, count + 1);
    gw_status status = entries != NULL ? GW_OK : gw_fail_memory(r->error);
    for (size_t i = 0; i < count && status == GW_OK; i++) {
        const gw_metadata *row = &r->options->metadata[i];
        entries[i] = (gw_entry){gw_str_of(row->key), gw_trim(gw_str_of(row->value)), 0};
        status = take_entry(r, &entries[i]);
    }
    return status;
}

static gw_status take_front(metadata_reader *r, const gw_front *front)
{
    gw_status status = GW_OK;
    for (size_t i = 0; i < front->count && status == GW_OK; i++)
        status = take_entry(r, &front->entries[i]);
    return status;
}

/* ---- elements that are lines of the text ---------------------------------------------------- */

static int compare_texts(gw_str a, gw_str b)
{
    size_t common = a.n < b.n ? a.n : b.n;
    int order = common > 0 ? memcmp(a.p, b.p, common) : 0;
    return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

/* By text; of one text in the order in which the elements were given. */
static int compare_wishes(const void *a, const void *b)
{
    const wish *x = a, *y = b;
    int order = compare_texts(x->text, y->text);
    return order != 0 ? order : (x->element > y->element) - (x->element < y->element);
}

static wish *make_wishes(const metadata_reader *r, size_t *count)
{
    wish *wishes = GW_NEW_ARRAY(r->arena, wish, r->count * 2);
    *count = 0;
    for (size_t i = 0; wishes != NULL && i < r->count; i++) {
        element *e = &r->elements[i];
        wishes[(*count)++] = (wish){.text = e->entry->value, .element = e};
        if (!gw_str_equal(e->complete, e->entry->value))
            wishes[(*count)++] = (wish){.text = e->complete, .element = e};
    }
    if (wishes != NULL)
        qsort(wishes, *count, sizeof *wishes, compare_wishes);
    for (size_t i = 0; wishes != NULL && i < *count; i++)
        wishes[i].next = i;
    return wishes;
}

/* The first wish whose text is not before this one. */
static size_t find_wish(const wish *wishes, size_t count, gw_str text)
{
    size_t from = 0, to = count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (compare_texts(wishes[middle].text, text) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* The first element with this text that no line above has; NULL: there is none. */
static element *take_wish(wish *wishes, size_t count, gw_str text)
{
    size_t first = find_wish(wishes, count, text);
    if (first == count)
        return NULL;
    for (size_t *at = &wishes[first].next; *at < count && gw_str_equal(wishes[*at].text, text);) {
        element *e = wishes[(*at)++].element;
        if (!e->is_named)
            return e;
    }
    return NULL;
}

static gw_status name_lines(metadata_reader *r, const gw_parts *parts)
{
    size_t count;
    wish *wishes = make_wishes(r, &count);
    r->given->forced = GW_NEW_ARRAY(r->arena, gw_role, parts->count + 1);
    if (wishes == NULL || r->given->forced == NULL)
        return gw_fail_memory(r->error);
    for (size_t i = 0; i < parts->count; i++) {
        element *e = take_wish(wishes, count, parts->items[i].text);
        if (e == NULL)
            continue;
        e->is_named = true;
        r->given->forced[i] = e->role;
    }
    return GW_OK;
}

/* ---- the others ----------------------------------------------------------------------------- */

static gw_status add_others(metadata_reader *r)
{
    gw_given *given = r->given;
    given->additions = GW_NEW_ARRAY(r->arena, gw_addition, r->count);
    given->added = GW_NEW_ARRAY(r->arena, gw_entry, r->count);
    if (given->additions == NULL || given->added == NULL)
        return gw_fail_memory(r->error);
    for (size_t i = 0; i < r->count; i++) {
        const element *e = &r->elements[i];
        if (e->is_named)
            continue;
        if (e->role == GW_ROLE_DATE && !gw_value_is_date(e->entry->value, r->arena))
            return gw_entry_fail(e->entry, r->options->file, GW_MSG_METADATA_BAD_DATE, NULL,
                                 r->error);
        given->added[given->addition_count] = *e->entry;
        given->additions[given->addition_count++] = (gw_addition){e->role, e->complete};
    }
    return GW_OK;
}

/* The title of several lines as one. */
static void join_title(metadata_reader *r)
{
    size_t room = 0;
    for (size_t i = 0; i < r->count; i++)
        room += r->elements[i].role == GW_ROLE_TITLE ? r->elements[i].complete.n + 1 : 0;
    char *text = gw_arena_alloc(r->arena, room + 1, 1);
    gw_str title = {text != NULL ? text : "", 0};
    for (size_t i = 0; text != NULL && i < r->count; i++) {
        const element *e = &r->elements[i];
        if (e->role != GW_ROLE_TITLE)
            continue;
        if (gw_joint_needs_space(title, e->complete))
            text[title.n++] = ' ';
        memcpy(text + title.n, e->complete.p, e->complete.n);
        title.n += e->complete.n;
    }
    r->given->title = title;
}

static gw_status place_elements(metadata_reader *r, const gw_parts *parts)
{
    if (r->count == 0)
        return GW_OK;
    gw_status status = name_lines(r, parts);
    if (status == GW_OK)
        status = add_others(r);
    join_title(r);
    return status;
}

gw_status gw_metadata_read(gw_given *given, const gw_options *options, const gw_front *front,
                           const gw_parts *parts, gw_arena *arena, gw_error *error)
{
    static const gw_front NONE = {0};
    front = front != NULL ? front : &NONE;
    size_t most = options->metadata_count + front->count;
    *given = (gw_given){0};
    metadata_reader r = {.given = given, .options = options, .arena = arena, .error = error};
    if (most == 0)
        return GW_OK;
    r.elements = GW_NEW_ARRAY(arena, element, most);
    gw_status status = r.elements != NULL ? take_options(&r) : gw_fail_memory(error);
    if (status == GW_OK)
        status = take_front(&r, front);
    if (status == GW_OK)
        status = place_elements(&r, parts);
    return status == GW_OK && arena->failed ? gw_fail_memory(error) : status;
}

static void tell_added(const gw_entry *entry, gw_str text, const gw_options *options)
{
    char key[GW_ARGUMENT_CAPACITY], value[GW_ARGUMENT_CAPACITY];
    gw_notify(&options->listener, options->file, entry->line, GW_MSG_METADATA_ADDED,
              gw_argument(key, entry->key), gw_argument(value, text), (const char *)NULL);
}

void gw_metadata_tell(const gw_given *given, bool is_printed, const gw_options *options)
{
    const gw_entry *printed = &given->properties[GW_PROPERTY_PRINTED];
    for (size_t i = 0; i < given->addition_count; i++)
        tell_added(&given->added[i], given->additions[i].text, options);
    if (is_printed)
        tell_added(printed, printed->value, options);
}
