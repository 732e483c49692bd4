/* SPDX-License-Identifier: MIT */
#include "parse/front.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/hanzi.h"

static bool is_rule(const gw_line *line)
{
    return gw_str_equal(line->text, GW_S("---"));
}

/* false: the line is no `key: value`. The value may be empty. */
static bool take_apart(gw_entry *entry, const gw_line *line)
{
    for (size_t at = 0, next = 0; at < line->text.n; at = next) {
        if (gw_narrow(gw_utf8_next(line->text, &next)) != ':')
            continue;
        *entry = (gw_entry){.key = gw_trim(gw_str_head(line->text, at)),
                            .value = gw_trim(gw_str_from(line->text, next)),
                            .line = line->number};
        return entry->key.n > 0;
    }
    return false;
}

/* The index of the rule that closes what the first line opens; 0: it opens no front matter. */
static size_t find_end(const gw_lines *lines)
{
    gw_entry entry;
    if (lines->count == 0 || lines->items[0].number != 1 || !is_rule(&lines->items[0]))
        return 0;
    for (size_t i = 1; i < lines->count && lines->items[i].blank_above == 0; i++) {
        if (is_rule(&lines->items[i]))
            return i;
        if (!take_apart(&entry, &lines->items[i]))
            break;
    }
    return 0;
}

gw_status gw_front_read(gw_front *front, const gw_lines *lines, gw_arena *arena, gw_error *error)
{
    size_t end = find_end(lines);
    bool is_known = false;
    gw_front found = {.entries = GW_NEW_ARRAY(arena, gw_entry, end + 1)};
    if (found.entries == NULL)
        return gw_fail_memory(error);
    for (size_t i = 1; i < end; i++) {
        gw_entry *entry = &found.entries[found.count++];
        take_apart(entry, &lines->items[i]);
        is_known |= gw_key_is_known(gw_key_find(entry->key));
    }
    found.line_count = end + 1;
    *front = is_known ? found : (gw_front){0};
    return GW_OK;
}

gw_status gw_front_fix(gw_front *front, gw_fixed *fixed, const gw_options *options, gw_arena *arena,
                       gw_error *error)
{
    if (options->fixes == 0 || front->count == 0)
        return GW_OK;
    gw_fixed own;
    gw_lines values = {.items = GW_NEW_ARRAY(arena, gw_line, front->count), .count = front->count};
    if (values.items == NULL)
        return gw_fail_memory(error);
    for (size_t i = 0; i < front->count; i++) {
        const gw_entry *entry = &front->entries[i];
        bool is_element = gw_key_find(entry->key).role != GW_ROLE_NONE;
        values.items[i] = (gw_line){
            .text = entry->value, .number = entry->line, .blank_above = 1, .as_is = !is_element};
    }
    gw_status status = gw_fix_lines(&own, &values, options->fixes, options->file, arena,
                                    &options->listener, error);
    for (size_t i = 0; i < front->count && status == GW_OK; i++)
        front->entries[i].value = values.items[i].text;
    for (size_t i = 0; i < GW_FIX_COUNT && status == GW_OK; i++)
        fixed->counts[i] += own.counts[i];
    return status;
}
