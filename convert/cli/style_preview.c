/* SPDX-License-Identifier: MIT
 *
 * gongwen style preview: our own specimen text, converted as any other. */
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/specimen.h"
#include "cli/style.h"

int gw_style_command_preview(const gw_arguments *arguments)
{
    gw_buf specimen = {0};
    gw_specimen_put(&specimen);
    if (specimen.failed) {
        gw_buf_fini(&specimen);
        gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
        return GW_EXIT_FILE;
    }
    gw_str text = gw_buf_view(&specimen);
    gw_arguments conversion = *arguments;
    conversion.text = &text;
    conversion.style = arguments->files[0];
    conversion.quiet = true;
    int status = gw_convert_files(&conversion);
    gw_buf_fini(&specimen);
    return status;
}
