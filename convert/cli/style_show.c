/* SPDX-License-Identifier: MIT
 *
 * gongwen style show and check: what a sheet says, and whether it may. */
#include "cli/messages.h"
#include "cli/sheets.h"
#include "cli/style.h"

int gw_style_command_show(const gw_arguments *arguments)
{
    gw_bytes flat = {0};
    const char *name = arguments->files[0];
    int status = gw_sheets_flatten(&flat, name);
    if (status == GW_EXIT_DONE)
        status = gw_sheet_save(arguments, name, (gw_str){flat.data, flat.size});
    gw_bytes_free(&flat);
    return status;
}

/* A sheet of a name nobody knows is wrong usage, but does not keep the others from being looked at.
 */
int gw_style_command_check(const gw_arguments *arguments)
{
    gw_buf out = {0};
    int worst = GW_EXIT_DONE;
    for (size_t i = 0; i < arguments->file_count; i++) {
        gw_style *style = NULL;
        const char *name = arguments->files[i];
        int status = gw_sheets_load(&style, name, NULL, NULL);
        gw_style_free(style);
        worst = status > worst ? status : worst;
        if (status != GW_EXIT_DONE || arguments->quiet)
            continue;
        gw_cell_put(&out, gw_str_of(name));
        gw_buf_format(&out, ": %s\n", gw_sentence(GW_SAY_SHEET_SOUND));
    }
    int printed = gw_result_print(&out);
    return worst > printed ? worst : printed;
}
