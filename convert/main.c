/* SPDX-License-Identifier: MIT
 *
 * The program: finds the command and hands it the rest of the command line. */
#include "base/platform.h"
#include "cli/commands.h"
#include "cli/language.h"
#include "cli/messages.h"

/* A word of letters that is no file was meant as a command. */
static bool is_mistaken_command(const char *word)
{
    gw_file_kind kind;
    for (const char *p = word; *p != '\0'; p++)
        if (*p < 'a' || *p > 'z')
            return false;
    return word[0] != '\0' && gw_file_kind_of(word, &kind) == 0 && kind == GW_FILE_MISSING;
}

static int refuse_command(const char *word)
{
    gw_buf known = {0};
    gw_commands_put(&known);
    gw_say(NULL, 0, GW_SAY_COMMAND_UNKNOWN, word, known.failed ? "" : known.p, (const char *)NULL);
    gw_buf_fini(&known);
    return GW_EXIT_USAGE;
}

static bool is_help(const char *word)
{
    return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

int main(int argc, char **argv)
{
    gw_streams_begin();
    gw_language_begin();
    if (argc < 2)
        return gw_command_convert.run(argc, argv);
    if (is_help(argv[1]))
        return gw_overview_print();
    const gw_command *command = gw_command_find(argv[1]);
    if (command != NULL)
        return command->run(argc - 1, argv + 1);
    if (is_mistaken_command(argv[1]))
        return refuse_command(argv[1]);
    return gw_command_convert.run(argc, argv);
}
