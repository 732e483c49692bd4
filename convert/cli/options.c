/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <errno.h>
#include <getopt.h>

#include "base/error.h"
#include "base/platform.h"
#include "cli/fixes.h"
#include "cli/formats.h"
#include "cli/language.h"
#include "cli/messages.h"

/* What getopt_long returns for row i: beyond all letters, so that rows need none. */
enum { FIRST_ROW = 256 };

typedef struct option_row {
    const char *name;
    char letter;                                             /* 0: none */
    int has_argument;                                        /* as getopt_long wants it */
    const char *argument;                                    /* as --help shows it */
    unsigned commands;                                       /* GW_IN_… */
    bool (*set)(gw_arguments *arguments, const char *value); /* false: it has told what is wrong */
    const char *help;                                        /* %1$s: the known formats */
} option_row;

static bool set_output(gw_arguments *arguments, const char *value)
{
    arguments->output = value;
    return true;
}

static bool set_formats(gw_arguments *arguments, const char *value)
{
    arguments->formats = value;
    return true;
}

static bool set_style(gw_arguments *arguments, const char *value)
{
    arguments->style = value;
    return true;
}

static bool set_encoding(gw_arguments *arguments, const char *value)
{
    arguments->encoding = value;
    if (gw_encoding_is_known(value))
        return true;
    gw_say(NULL, 0, GW_MSG_ENCODING_UNKNOWN, value, (const char *)NULL);
    return false;
}

static bool add_metadata(gw_arguments *arguments, const char *value)
{
    const char *equals = strchr(value, '=');
    if (equals == NULL) {
        gw_say(NULL, 0, GW_MSG_METADATA_NO_VALUE, value, (const char *)NULL);
        return false;
    }
    gw_str key = gw_arena_copy(arguments->arena, (gw_str){value, (size_t)(equals - value)});
    arguments->metadata[arguments->metadata_count++] = (gw_metadata){key.p, equals + 1};
    return true;
}

static bool set_from(gw_arguments *arguments, const char *value)
{
    static const char *const NAMES[] = {
        [GW_FROM_AUTO] = "auto", [GW_FROM_PLAIN] = "plain", [GW_FROM_MARKDOWN] = "markdown"};
    for (size_t i = 0; i < GW_COUNT(NAMES); i++) {
        arguments->from = (gw_source)i;
        if (strcmp(value, NAMES[i]) == 0)
            return true;
    }
    gw_say(NULL, 0, GW_SAY_FROM_UNKNOWN, value, "auto, plain, markdown", (const char *)NULL);
    return false;
}

static bool set_no_directives(gw_arguments *arguments, const char *value)
{
    (void)value;
    return arguments->no_directives = true;
}

static bool set_force(gw_arguments *arguments, const char *value)
{
    (void)value;
    return arguments->force = true;
}

static bool set_quiet(gw_arguments *arguments, const char *value)
{
    (void)value;
    return arguments->quiet = true;
}

static bool set_verbose(gw_arguments *arguments, const char *value)
{
    (void)value;
    return arguments->verbose = true;
}

static bool set_drop_boilerplate(gw_arguments *arguments, const char *value)
{
    (void)value;
    return arguments->drop_boilerplate = true;
}

/* A line number, or 0 where none stands. */
static int line_number(const char *text)
{
    int line = 0;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p < '0' || *p > '9' || line > (INT32_MAX - 9) / 10)
            return 0;
        line = line * 10 + (*p - '0');
    }
    return line;
}

static bool set_why(gw_arguments *arguments, const char *value)
{
    arguments->why = true;
    arguments->why_line = value != NULL ? line_number(value) : 0;
    if (value == NULL || arguments->why_line > 0)
        return true;
    gw_say(NULL, 0, GW_SAY_LINE_IS_NO_NUMBER, value, (const char *)NULL);
    return false;
}

static bool set_advice(gw_arguments *arguments, const char *value)
{
    static const char *const FORMS[] = {"text", "json", "none"};
    for (size_t i = 0; i < GW_COUNT(FORMS); i++)
        if (strcmp(value, FORMS[i]) == 0) {
            arguments->advice = (gw_advice_form)i;
            return true;
        }
    gw_say(NULL, 0, GW_SAY_ADVICE_FORM_UNKNOWN, value, "text, json, none", (const char *)NULL);
    return false;
}

static bool set_fixes(gw_arguments *arguments, const char *value)
{
    return gw_fixes_choose(&arguments->fixes, value, arguments->arena);
}

static bool set_json(gw_arguments *arguments, const char *value)
{
    (void)value;
    return arguments->json = true;
}

static bool set_help(gw_arguments *arguments, const char *value)
{
    (void)value;
    return arguments->help = true;
}

static bool set_version(gw_arguments *arguments, const char *value)
{
    (void)value;
    return arguments->version = true;
}

enum { EVERYWHERE = GW_IN_CONVERT | GW_IN_INSPECT };

static const option_row OPTIONS[] = {
    {"output",           'o', required_argument, "FILE|FOLDER|-",   GW_IN_CONVERT, set_output,
     N_("write to this file, into this folder, or to standard output")                                                                 },
    {"to",               't', required_argument, "FORMAT[,FORMAT]", GW_IN_CONVERT, set_formats,
     N_("make these formats: %1$s (otherwise the suffix of -o decides, then docx)")                                                    },
    {"style",            's', required_argument, "STYLE",           EVERYWHERE,    set_style,
     N_("a style's name, a sheet's file (with a '/', or ending in .xml), or auto")                                                     },
    {"encoding",         'e', required_argument, "ENCODING",        EVERYWHERE,    set_encoding,
     N_("the text's encoding: UTF-8, GB18030, Big5, UTF-16 (otherwise it is found out)")                                               },
    {"metadata",         'm', required_argument, "KEY=VALUE",       EVERYWHERE,    add_metadata,
     N_("a fact about the document: a role, author, kind, style (may be repeated)")                                                    },
    {"from",             0,   required_argument, "FORMAT",          EVERYWHERE,    set_from,
     N_("what the text is: plain, markdown, or auto (Markdown where its marks leave no doubt)")                                        },
    {"no-directives",    0,   no_argument,       NULL,              EVERYWHERE,    set_no_directives,
     N_("take lines that begin with %% as text")                                                                                       },
    {"drop-boilerplate", 0,   no_argument,       NULL,              GW_IN_CONVERT, set_drop_boilerplate,
     N_("leave out what is foreign to the document: advertising, page numbers")                                                        },
    {"fix",              0,   required_argument, "WHAT[,WHAT]",     EVERYWHERE,    set_fixes,
     N_("mend the text and tell each line: punctuation, brackets, digits, spaces, all")                                                },
    {"advice",           0,   required_argument, "text|json|none",  GW_IN_CONVERT, set_advice,
     N_("how to tell what is worth a look (otherwise text)")                                                                           },
    {"force",            'f', no_argument,       NULL,              GW_IN_CONVERT, set_force,            N_("replace files that exist")},
    {"why",              0,   optional_argument, "LINE",            GW_IN_INSPECT, set_why,
     N_("show the rules that decided, for all lines or for this one")                                                                  },
    {"json",             0,   no_argument,       NULL,              GW_IN_INSPECT, set_json,
     N_("print the rows as JSON, one object a line")                                                                                   },
    {"quiet",            'q', no_argument,       NULL,              EVERYWHERE,    set_quiet,            N_("tell errors only")        },
    {"verbose",          'v', no_argument,       NULL,              GW_IN_CONVERT, set_verbose,
     N_("tell the encoding and style used, the kind of document, each file written")                                                   },
    {"help",             'h', no_argument,       NULL,              EVERYWHERE,    set_help,             N_("print this help")         },
    {"version",          0,   no_argument,       NULL,              EVERYWHERE,    set_version,          N_("print the version")       },
};

/* The table as getopt_long wants it. */
typedef struct getopt_tables {
    struct option longs[GW_COUNT(OPTIONS) + 1];
    char shorts[3 * GW_COUNT(OPTIONS) + 2];
} getopt_tables;

static void fill_tables(getopt_tables *tables, unsigned command)
{
    size_t rows = 0, letters = 0;
    *tables = (getopt_tables){0};
    tables->shorts[letters++] = ':'; /* a missing value is told apart from an unknown option */
    for (size_t i = 0; i < GW_COUNT(OPTIONS); i++) {
        const option_row *row = &OPTIONS[i];
        if ((row->commands & command) == 0)
            continue;
        tables->longs[rows++] =
            (struct option){row->name, row->has_argument, NULL, FIRST_ROW + (int)i};
        if (row->letter == 0)
            continue;
        tables->shorts[letters++] = row->letter;
        if (row->has_argument == required_argument)
            tables->shorts[letters++] = ':';
    }
}

/* The row of what getopt_long returned: a row's number, or a letter. */
static const option_row *find_row(int found)
{
    if (found >= FIRST_ROW)
        return &OPTIONS[found - FIRST_ROW];
    for (size_t i = 0; i < GW_COUNT(OPTIONS); i++)
        if (found != 0 && OPTIONS[i].letter == found)
            return &OPTIONS[i];
    return NULL;
}

/* Tells about the option that getopt_long stumbled over. */
static void say_faulty(int message, const gw_command *command, char **argv)
{
    char letter[] = {'-', (char)optopt, '\0'};
    bool is_letter = optopt > 0 && optopt < FIRST_ROW;
    gw_say(NULL, 0, message, is_letter ? letter : argv[optind - 1], command->name,
           (const char *)NULL);
}

int gw_arguments_read(gw_arguments *arguments, const gw_command *command, int argc, char **argv,
                      gw_arena *arena)
{
    *arguments = (gw_arguments){.command = command, .arena = arena};
    arguments->metadata = GW_NEW_ARRAY(arena, gw_metadata, (size_t)argc);
    if (arguments->metadata == NULL) {
        gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
        return GW_EXIT_FILE;
    }
    getopt_tables tables;
    fill_tables(&tables, command->bit);
    opterr = 0;
    for (int found; (found = getopt_long(argc, argv, tables.shorts, tables.longs, NULL)) != -1;) {
        if (found == '?' || found == ':') {
            say_faulty(found == ':' ? GW_SAY_OPTION_WITHOUT_VALUE : GW_SAY_OPTION_UNKNOWN, command,
                       argv);
            return GW_EXIT_USAGE;
        }
        if (!find_row(found)->set(arguments, optarg))
            return GW_EXIT_USAGE;
    }
    arguments->files = argv + optind;
    arguments->file_count = (size_t)(argc - optind);
    return GW_EXIT_DONE;
}

enum { HELP_COLUMN = 30 };

/* "  -o, --output=FILE|FOLDER|-    write to this file, …" */
static void put_option(gw_buf *out, const option_row *row, const char *formats)
{
    const char *const arguments[3] = {formats, NULL, NULL};
    bool optional = row->has_argument == optional_argument;
    size_t start = out->n;
    gw_buf_puts(out, "  ");
    if (row->letter != 0)
        gw_buf_format(out, "-%c, ", row->letter);
    else
        gw_buf_puts(out, "    ");
    gw_buf_format(out, "--%s", row->name);
    if (row->argument != NULL)
        gw_buf_format(out, optional ? "[=%s]" : "=%s", row->argument);
    do
        gw_buf_char(out, ' ');
    while (!out->failed && out->n - start < HELP_COLUMN);
    gw_buf_puts(out, " ");
    gw_sentence_put(out, _(row->help), arguments);
    gw_buf_char(out, '\n');
}

void gw_options_put(gw_buf *out, unsigned command)
{
    gw_buf formats = {0};
    gw_formats_put(&formats);
    for (size_t i = 0; i < GW_COUNT(OPTIONS); i++)
        if ((OPTIONS[i].commands & command) != 0 && !formats.failed)
            put_option(out, &OPTIONS[i], formats.p);
    gw_buf_fini(&formats);
}

int gw_result_print(gw_buf *out)
{
    int problem = out->failed ? ENOMEM : gw_stdout_write(gw_buf_view(out));
    gw_buf_fini(out);
    if (problem == 0)
        return GW_EXIT_DONE;
    gw_say("-", 0, GW_SAY_CANNOT_WRITE, gw_problem_text(problem), (const char *)NULL);
    return GW_EXIT_FILE;
}

int gw_help_print(const gw_command *command)
{
    gw_buf out = {0};
    gw_buf_format(&out, "%s gongwen %s %s\n\n%s\n\n", _("Usage:"), command->name, command->form,
                  _(command->summary));
    gw_options_put(&out, command->bit);
    gw_buf_format(&out, "\n%s\n",
                  _("Exit status: 0 all done; 1 something about a file; 2 the command line was not "
                    "understood."));
    return gw_result_print(&out);
}

int gw_version_print(void)
{
    gw_buf out = {0};
    gw_buf_format(&out, "gongwen %s\n", gw_version());
    return gw_result_print(&out);
}
