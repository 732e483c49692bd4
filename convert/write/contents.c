/* SPDX-License-Identifier: MIT */
#include "write/contents.h"

#include "base/error.h"

const gw_target *gw_contents_target(const gw_manuscript *manuscript, const gw_node *entry)
{
    bool has_target = entry->mark > 0 && entry->mark <= manuscript->targets.count;
    return has_target ? &manuscript->targets.items[entry->mark - 1] : NULL;
}

bool gw_contents_is_entry(const gw_node *block)
{
    return block->in_contents && block->role == GW_ROLE_TOC && block->mark > 0;
}

gw_str gw_contents_number(char room[24], const gw_target *target)
{
    return gw_str_of(gw_number_text(room, target->page));
}

bool gw_contents_are_without_number(const gw_style *style)
{
    return style->contents.numbering == GW_NUMBERING_OWN &&
           style->contents.figures == GW_FIGURES_NONE;
}

/* What a word processor takes for a heading by its style (Word) or by its level in the outline
 * (LibreOffice) alike. */
static bool is_heading_of_level(const gw_catalogue_entry *entry, int level)
{
    return entry->role == GW_ROLE_HEADING && entry->level == level &&
           entry->look.outline_level == level;
}

static void add_source(gw_contents_sources *sources, const gw_contents_source *found)
{
    sources->are_outline &= is_heading_of_level(found->entry, found->level);
    sources->levels = found->level > sources->levels ? found->level : sources->levels;
    for (size_t i = 0; i < sources->count; i++)
        if (sources->items[i].entry == found->entry &&
            sources->items[i].tailored == found->tailored &&
            sources->items[i].level == found->level)
            return;
    sources->items[sources->count++] = *found;
}

gw_contents_sources gw_contents_sources_find(const gw_manuscript *manuscript,
                                             const gw_catalogue *catalogue, gw_tailor *tailor,
                                             gw_own_of *own_of)
{
    gw_contents_sources sources = {.are_outline = true};
    gw_flow flow = gw_flow_start(manuscript->file, catalogue->style);
    gw_paragraph paragraph;
    sources.items = GW_NEW_ARRAY(tailor->arena, gw_contents_source, manuscript->targets.count + 1);
    while (sources.items != NULL && gw_flow_next(&flow, &paragraph)) {
        const gw_target *target = gw_contents_target(manuscript, paragraph.first);
        if (target == NULL || paragraph.first->in_contents || paragraph.is_anchor)
            continue;
        gw_own own = own_of(&paragraph);
        gw_contents_source found = {.entry = gw_catalogue_of_paragraph(catalogue, &paragraph),
                                    .level = target->level};
        found.tailored = gw_tailor_fit(tailor, found.entry, &own);
        add_source(&sources, &found);
    }
    return sources;
}
