/* SPDX-License-Identifier: MIT */
#include "cli/bookcase.h"

#include "cli/messages.h"
#include "cli/texts.h"

struct gw_booked {
    gw_booked *next;
    gw_str name;
    bool is_faulty; /* told already */
    gw_batch_sheet sheet;
};

static gw_booked *find_booked(const gw_bookcase *bookcase, gw_str name)
{
    gw_booked *booked = bookcase->first;
    while (booked != NULL && !gw_str_equal(booked->name, name))
        booked = booked->next;
    return booked;
}

/* Each text that names a faulty sheet is told by itself, with its line. */
static gw_booked *add_booked(gw_bookcase *bookcase, gw_str name)
{
    static const gw_naming NOBODY = {0};
    gw_booked *booked = GW_NEW(&bookcase->arena, gw_booked);
    gw_shelved *shelved = NULL;
    if (booked == NULL)
        return NULL;
    *booked = (gw_booked){.next = bookcase->first, .name = gw_arena_copy(&bookcase->arena, name)};
    int status = gw_shelf_find(&bookcase->shelf, booked->name.p, &NOBODY, &shelved);
    if (status == GW_EXIT_DONE)
        status = gw_shelf_prepare(&bookcase->shelf, shelved);
    booked->is_faulty = status != GW_EXIT_DONE;
    if (!booked->is_faulty)
        booked->sheet = (gw_batch_sheet){.name = booked->name.p,
                                         .fingerprint = shelved->fingerprint,
                                         .style = shelved->style,
                                         .prepared = shelved->prepared};
    return bookcase->first = booked;
}

static const gw_batch_sheet *find(void *self, const char *name, const char *file)
{
    gw_bookcase *bookcase = self;
    gw_buf path = {0};
    gw_sheets_put_path(&path, name, file);
    if (path.failed)
        return NULL;
    gw_monitor_enter(&bookcase->monitor);
    gw_booked *booked = find_booked(bookcase, gw_buf_view(&path));
    if (booked == NULL)
        booked = add_booked(bookcase, gw_buf_view(&path));
    gw_monitor_leave(&bookcase->monitor);
    gw_buf_fini(&path);
    return booked == NULL || booked->is_faulty ? NULL : &booked->sheet;
}

int gw_bookcase_open(gw_bookcase *bookcase, const gw_arguments *arguments,
                     const gw_formats *formats, gw_batch_sheets *sheets)
{
    gw_shelved *named = NULL;
    *bookcase =
        (gw_bookcase){.is_open = gw_monitor_init(&bookcase->monitor), .monitor = bookcase->monitor};
    bookcase->shelf =
        (gw_shelf){.arena = &bookcase->arena, .formats = formats, .platform = arguments->platform};
    if (!bookcase->is_open) {
        gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
        return GW_EXIT_FILE;
    }
    *sheets = (gw_batch_sheets){
        .style = arguments->style, .platform = arguments->platform, .find = find, .self = bookcase};
    int status = gw_text_find_style(&bookcase->shelf, arguments, &named);
    if (status == GW_EXIT_DONE && named != NULL)
        sheets->named = find(bookcase, named->name, NULL);
    return status == GW_EXIT_DONE && named != NULL && sheets->named == NULL ? GW_EXIT_FILE : status;
}

void gw_bookcase_close(gw_bookcase *bookcase)
{
    if (!bookcase->is_open)
        return;
    gw_shelf_fini(&bookcase->shelf);
    gw_arena_fini(&bookcase->arena);
    gw_monitor_fini(&bookcase->monitor);
    bookcase->is_open = false;
}
