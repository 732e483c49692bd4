/* SPDX-License-Identifier: MIT
 *
 * gongwen style: finds the command behind it, and checks how many styles it was given. */
#include "cli/style.h"

#include "cli/commands.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/saving.h"

typedef struct style_command {
    gw_command command;
    const char *word;   /* behind `gongwen style` */
    size_t least, most; /* styles */
    int (*work)(const gw_arguments *arguments);
} style_command;

/* clang-format off */
#define COMMAND(word, bit, form, summary, least, most) \
    {{"style " #word, bit, form, summary, NULL}, #word, least, most, gw_style_command_##word}

static const style_command COMMANDS[] = {
    COMMAND(list,    GW_IN_STYLE_LIST,    "",
            N_("lists the styles that can be used by their names"), 0, 0),
    COMMAND(show,    GW_IN_STYLE_SHOW,    "[OPTION]... STYLE",
            N_("prints a style with all that it inherits, and where each value comes from"), 1, 1),
    COMMAND(check,   GW_IN_STYLE_CHECK,   "[OPTION]... STYLE...",
            N_("tells what is wrong with a style, line by line"), 1, SIZE_MAX),
    COMMAND(new,     GW_IN_STYLE_NEW,     "[OPTION]... NAME",
            N_("writes a sheet to begin a style of your own with"), 1, 1),
    COMMAND(preview, GW_IN_STYLE_PREVIEW, "[OPTION]... STYLE",
            N_("makes a document in which each kind of paragraph stands"), 1, 1),
    COMMAND(fonts,   GW_IN_STYLE_FONTS,   "[OPTION]... STYLE",
            N_("tells which faces of a style this computer has"), 1, 1),
};
/* clang-format on */

void gw_cell_put(gw_buf *out, gw_str text)
{
    for (size_t i = 0; i < text.n; i++)
        gw_buf_char(out, (unsigned char)text.p[i] < ' ' || text.p[i] == '\x7f' ? ' ' : text.p[i]);
}

int gw_sheet_save(const gw_arguments *arguments, const char *name, gw_str sheet)
{
    bool to_stdout = arguments->output == NULL || strcmp(arguments->output, "-") == 0;
    const char *path = to_stdout ? NULL : arguments->output;
    int status = gw_saving_check(path, name, arguments->force);
    return status == GW_EXIT_DONE ? gw_saving_write(path, sheet, arguments->force) : status;
}

static const style_command *find(const char *word)
{
    for (size_t i = 0; i < GW_COUNT(COMMANDS); i++)
        if (strcmp(COMMANDS[i].word, word) == 0)
            return &COMMANDS[i];
    return NULL;
}

/* `word` NULL: there is none. */
static int refuse_word(const char *word)
{
    gw_buf known = {0};
    for (size_t i = 0; i < GW_COUNT(COMMANDS); i++)
        gw_buf_format(&known, "%s%s", i > 0 ? ", " : "", COMMANDS[i].word);
    const char *list = known.failed ? "" : known.p;
    if (word == NULL)
        gw_say(NULL, 0, GW_SAY_STYLE_COMMAND_MISSING, list, (const char *)NULL);
    else
        gw_say(NULL, 0, GW_SAY_STYLE_COMMAND_UNKNOWN, word, list, (const char *)NULL);
    gw_buf_fini(&known);
    return GW_EXIT_USAGE;
}

static int print_help(void)
{
    gw_buf out = {0};
    gw_buf_format(&out, "%s gongwen style %s\n\n", _("Usage:"), gw_command_style.form);
    for (size_t i = 0; i < GW_COUNT(COMMANDS); i++)
        gw_buf_format(&out, "  gongwen %s %s\n      %s\n", COMMANDS[i].command.name,
                      COMMANDS[i].command.form, _(COMMANDS[i].command.summary));
    return gw_result_print(&out);
}

static int do_work(const style_command *row, const gw_arguments *arguments)
{
    const char *name = row->command.name;
    if (arguments->help)
        return gw_help_print(&row->command);
    if (arguments->version)
        return gw_version_print();
    if (arguments->file_count >= row->least && arguments->file_count <= row->most)
        return row->work(arguments);
    if (arguments->file_count < row->least)
        gw_say(NULL, 0, GW_SAY_NO_STYLE, name, (const char *)NULL);
    else
        gw_say(NULL, 0, GW_SAY_TOO_MANY_STYLES, arguments->files[row->most], name,
               (const char *)NULL);
    return GW_EXIT_USAGE;
}

static int run_command(const style_command *row, int argc, char **argv)
{
    gw_arena arena = {0};
    gw_arguments arguments;
    int status = gw_arguments_read(&arguments, &row->command, argc, argv, &arena);
    if (status == GW_EXIT_DONE)
        status = do_work(row, &arguments);
    gw_arena_fini(&arena);
    return status;
}

static bool is_help(const char *word)
{
    return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

static int run(int argc, char **argv)
{
    if (argc < 2)
        return refuse_word(NULL);
    if (is_help(argv[1]))
        return print_help();
    const style_command *row = find(argv[1]);
    return row != NULL ? run_command(row, argc - 1, argv + 1) : refuse_word(argv[1]);
}

const gw_command gw_command_style = {
    .name = "style",
    .form = "list|show|check|new|preview|fonts ...",
    .summary = N_("lists, shows, checks and begins styles"),
    .run = run,
};
