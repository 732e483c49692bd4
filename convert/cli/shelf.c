/* SPDX-License-Identifier: MIT */
#include "cli/shelf.h"

#include "cli/messages.h"
#include "cli/options.h"

void gw_shelf_fini(gw_shelf *shelf)
{
    for (gw_shelved *sheet = shelf->first; sheet != NULL; sheet = sheet->next) {
        for (size_t i = 0; sheet->prepared != NULL && i < shelf->formats->count; i++)
            gw_prepared_free(sheet->prepared[i]);
        gw_style_free(sheet->style);
    }
    shelf->first = NULL;
}

static int refuse_memory(void)
{
    gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
    return GW_EXIT_FILE;
}

static int load(gw_shelf *shelf, const char *name, const gw_naming *naming, gw_shelved **found)
{
    gw_shelved *sheet = GW_NEW(shelf->arena, gw_shelved);
    if (sheet == NULL)
        return refuse_memory();
    int status = gw_sheets_load(&sheet->style, name, naming);
    if (status != GW_EXIT_DONE)
        return status;
    sheet->name = name;
    sheet->next = shelf->first;
    *found = shelf->first = sheet;
    return GW_EXIT_DONE;
}

int gw_shelf_find(gw_shelf *shelf, const char *name, const gw_naming *naming, gw_shelved **found)
{
    gw_buf path = {0};
    gw_sheets_put_path(&path, name, naming->file);
    gw_str own = gw_arena_copy(shelf->arena, gw_buf_view(&path));
    bool failed = path.failed || shelf->arena->failed;
    gw_buf_fini(&path);
    if (failed)
        return refuse_memory();
    for (gw_shelved *sheet = shelf->first; sheet != NULL; sheet = sheet->next)
        if (strcmp(sheet->name, own.p) == 0) {
            *found = sheet;
            return GW_EXIT_DONE;
        }
    return load(shelf, own.p, naming, found);
}

int gw_shelf_prepare(const gw_shelf *shelf, gw_shelved *sheet)
{
    gw_error error = {0};
    if (sheet->prepared == NULL)
        sheet->prepared = GW_NEW_ARRAY(shelf->arena, gw_prepared *, shelf->formats->count);
    if (sheet->prepared == NULL)
        return refuse_memory();
    for (size_t i = 0; i < shelf->formats->count; i++)
        if (sheet->prepared[i] == NULL &&
            gw_prepared_new(&sheet->prepared[i], shelf->formats->writers[i], sheet->style,
                            &error) != GW_OK) {
            gw_say_error(&error);
            return GW_EXIT_FILE;
        }
    return GW_EXIT_DONE;
}
