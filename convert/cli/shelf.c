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

static gw_shelved *find(const gw_shelf *shelf, gw_str name)
{
    gw_shelved *sheet = shelf->first;
    while (sheet != NULL && !gw_str_equal(gw_str_of(sheet->name), name))
        sheet = sheet->next;
    return sheet;
}

static int load(gw_shelf *shelf, gw_str name, const gw_naming *naming, gw_shelved **found)
{
    gw_shelved *sheet = GW_NEW(shelf->arena, gw_shelved);
    gw_str own = gw_arena_copy(shelf->arena, name);
    if (sheet == NULL || own.n == 0)
        return refuse_memory();
    int status = gw_sheets_load(&sheet->style, own.p, naming, &sheet->fingerprint);
    if (status != GW_EXIT_DONE)
        return status;
    gw_style_choose_fonts(sheet->style, shelf->platform);
    sheet->name = own.p;
    sheet->next = shelf->first;
    *found = shelf->first = sheet;
    return GW_EXIT_DONE;
}

int gw_shelf_find(gw_shelf *shelf, const char *name, const gw_naming *naming, gw_shelved **found)
{
    gw_buf path = {0};
    gw_sheets_put_path(&path, name, naming->file);
    int status = path.failed ? refuse_memory() : GW_EXIT_DONE;
    *found = path.failed ? NULL : find(shelf, gw_buf_view(&path));
    if (status == GW_EXIT_DONE && *found == NULL)
        status = load(shelf, gw_buf_view(&path), naming, found);
    gw_buf_fini(&path);
    return status;
}

int gw_shelf_prepare(const gw_shelf *shelf, gw_shelved *sheet)
{
    gw_error error = {0};
    if (shelf->formats == NULL)
        return GW_EXIT_DONE;
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
