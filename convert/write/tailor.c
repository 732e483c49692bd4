/* SPDX-License-Identifier: MIT */
#include "write/tailor.h"

#define NEW_PAGE_ID "-new-page"
#define NEW_PAGE_NAME "（另页）"

/* `end` is set when the first style is added: the struct may still move. */
gw_tailor gw_tailor_start(gw_arena *arena)
{
    return (gw_tailor){.arena = arena};
}

static bool differs_by_page_alone(const gw_catalogue_entry *entry, const gw_look *look)
{
    gw_look paged = entry->look;
    paged.page_break_before = true;
    return gw_look_equal(&paged, look);
}

static gw_tailored *add(gw_tailor *tailor, const gw_catalogue_entry *entry, const gw_look *look,
                        int number)
{
    gw_tailored *made = GW_NEW(tailor->arena, gw_tailored);
    if (made == NULL)
        return NULL;
    *made = (gw_tailored){.entry = entry, .look = *look, .number = number};
    if (tailor->end == NULL)
        tailor->end = &tailor->first;
    *tailor->end = made;
    tailor->end = &made->next;
    return made;
}

const gw_tailored *gw_tailor_fit(gw_tailor *tailor, const gw_catalogue_entry *entry,
                                 const gw_own *own)
{
    if (gw_own_is_empty(own))
        return NULL;
    gw_look look = gw_own_look(&entry->look, own);
    if (gw_look_equal(&look, &entry->look))
        return NULL;
    int number = 1;
    for (const gw_tailored *at = tailor->first; at != NULL; at = at->next) {
        if (at->entry != entry)
            continue;
        if (gw_look_equal(&at->look, &look))
            return at;
        number += at->number > 0;
    }
    return add(tailor, entry, &look, differs_by_page_alone(entry, &look) ? 0 : number);
}

void gw_tailored_put_id(gw_buf *out, const gw_tailored *tailored)
{
    gw_buf_put(out, tailored->entry->id);
    if (tailored->number == 0)
        gw_buf_puts(out, NEW_PAGE_ID);
    else
        gw_buf_format(out, "-%d", tailored->number);
}

void gw_tailored_put_name(gw_buf *out, const gw_tailored *tailored)
{
    gw_buf_put(out, tailored->entry->name);
    if (tailored->number == 0)
        gw_buf_puts(out, NEW_PAGE_NAME);
    else
        gw_buf_format(out, "（%d）", tailored->number);
}
