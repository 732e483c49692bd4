/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"

#include "cli/language.h"

static const gw_command *const COMMANDS[] = {&gw_command_convert, &gw_command_inspect,
                                             &gw_command_batch, &gw_command_style};

const gw_command *gw_command_find(const char *name)
{
    for (size_t i = 0; i < GW_COUNT(COMMANDS); i++)
        if (strcmp(COMMANDS[i]->name, name) == 0)
            return COMMANDS[i];
    return NULL;
}

void gw_commands_put(gw_buf *out)
{
    for (size_t i = 0; i < GW_COUNT(COMMANDS); i++)
        gw_buf_format(out, "%s%s", i > 0 ? ", " : "", COMMANDS[i]->name);
}

int gw_overview_print(void)
{
    gw_buf out = {0};
    gw_buf_puts(&out, _("gongwen turns plain text of official documents into DOCX and ODT by GB/T "
                        "9704-2012."));
    gw_buf_puts(&out, "\n\n");
    for (size_t i = 0; i < GW_COUNT(COMMANDS); i++)
        gw_buf_format(&out, "  gongwen %s %s\n      %s\n", COMMANDS[i]->name, COMMANDS[i]->form,
                      _(COMMANDS[i]->summary));
    gw_buf_format(&out, "\n%s\n\n",
                  _("'gongwen FILE' is the same as 'gongwen convert FILE'; its options:"));
    gw_options_put(&out, gw_command_convert.bit);
    return gw_result_print(&out);
}
