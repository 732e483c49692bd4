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
#include "cli/platforms.h"

/* What getopt_long returns for row i: beyond all letters, so that rows need none. */
enum { FIRST_ROW = 256, MOST_JOBS = 4096 };

typedef struct option_row {
    const char *name;
    char letter;          /* 0: none */
    int has_argument;     /* as getopt_long wants it */
    const char *argument; /* as --help shows it */
    unsigned commands;    /* GW_IN_… */
    size_t offset; /* in gw_arguments: a `const char *`, or a bool where there is no argument */
    bool (*set)(gw_arguments *arguments, const char *value); /* NULL: goes to the offset as it is;
                                                                false: it has told what is wrong */
    const char *help; /* %1$s: the known formats, %2$s: the known platforms */
} option_row;

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

static bool set_platform(gw_arguments *arguments, const char *value)
{
    return gw_platforms_choose(&arguments->platform, value);
}

/* A number from 1 on, or 0 where none stands. */
static int read_number(const char *text)
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
    arguments->why_line = value != NULL ? read_number(value) : 0;
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

/* Without a value: as many levels as fit. */
static bool set_contents(gw_arguments *arguments, const char *value)
{
    arguments->contents = GW_CONTENTS_MADE;
    arguments->contents_levels = value != NULL ? read_number(value) : 0;
    if (value == NULL ||
        (arguments->contents_levels > 0 && arguments->contents_levels <= GW_LEVELS))
        return true;
    arguments->contents = GW_CONTENTS_TYPED;
    if (strcmp(value, "typed") == 0)
        return true;
    gw_say(NULL, 0, GW_SAY_CONTENTS_UNKNOWN, value, (const char *)NULL);
    return false;
}

static bool set_fixes(gw_arguments *arguments, const char *value)
{
    return gw_fixes_choose(&arguments->fixes, value, arguments->arena);
}

static bool add_include(gw_arguments *arguments, const char *value)
{
    gw_patterns *includes = &arguments->batch.includes;
    includes->items[includes->count++] = value;
    return true;
}

static bool add_exclude(gw_arguments *arguments, const char *value)
{
    gw_patterns *excludes = &arguments->batch.excludes;
    excludes->items[excludes->count++] = value;
    return true;
}

static bool set_jobs(gw_arguments *arguments, const char *value)
{
    int jobs = read_number(value);
    arguments->batch.jobs = (size_t)jobs;
    if (jobs > 0 && jobs <= MOST_JOBS)
        return true;
    gw_say(NULL, 0, GW_SAY_JOBS_ARE_NO_NUMBER, value, (const char *)NULL);
    return false;
}

static bool set_shard(gw_arguments *arguments, const char *value)
{
    if (gw_shard_read(&arguments->batch.shard, gw_str_of(value)))
        return true;
    gw_say(NULL, 0, GW_SAY_SHARD_IS_NONE, value, (const char *)NULL);
    return false;
}

enum {
    TEXTS = GW_IN_CONVERT | GW_IN_INSPECT | GW_IN_BATCH,
    FROM_TEXTS = GW_IN_CONVERT | GW_IN_BATCH,
    ONE_BY_ONE = GW_IN_CONVERT | GW_IN_STYLE_PREVIEW,
    DOCUMENTS = ONE_BY_ONE | GW_IN_BATCH,
    SHEETS = GW_IN_STYLE_SHOW | GW_IN_STYLE_NEW,
    STYLES =
        GW_IN_STYLE_LIST | SHEETS | GW_IN_STYLE_CHECK | GW_IN_STYLE_PREVIEW | GW_IN_STYLE_FONTS,
    EVERYWHERE = TEXTS | STYLES,
};

/* Where a plain value goes, or the function that reads it. */
#define AT(field) offsetof(gw_arguments, field), NULL
#define BY(function) 0, function

static const option_row OPTIONS[] = {
    {"output",           'o', required_argument, "FOLDER|FILE",     GW_IN_BATCH,                   AT(output),
     N_("the folder for the documents, made when it is missing; the file of --collect")                                                         },
    {"output",           'o', required_argument, "FILE|FOLDER|-",   ONE_BY_ONE,                    AT(output),
     N_("write to this file, into this folder, or to standard output")                                                                          },
    {"output",           'o', required_argument, "FILE|-",          SHEETS,                        AT(output),
     N_("write to this file (otherwise to standard output)")                                                                                    },
    {"to",               't', required_argument, "FORMAT[,FORMAT]", DOCUMENTS,                     AT(formats),
     N_("make these formats: %1$s (otherwise the suffix of -o decides, then docx)")                                                             },
    {"style",            's', required_argument, "STYLE",           TEXTS,                         AT(style),
     N_("a style's name, a sheet's file (with a '/', or ending in .xml), or auto")                                                              },
    {"fonts",            0,   required_argument, "PLATFORM",        DOCUMENTS | GW_IN_STYLE_FONTS, BY(set_platform),
     N_("name the faces as this platform does: %2$s (otherwise as the style does)")                                                             },
    {"from",             0,   required_argument, "STYLE",           GW_IN_STYLE_NEW,               AT(base),
     N_("the style that the new one changes (otherwise gbt9704)")                                                                               },
    {"encoding",         'e', required_argument, "ENCODING",        TEXTS,                         BY(set_encoding),
     N_("the text's encoding: UTF-8, GB18030, Big5, UTF-16 (otherwise it is found out)")                                                        },
    {"metadata",         'm', required_argument, "KEY=VALUE",       TEXTS,                         BY(add_metadata),
     N_("a fact about the document: a role, author, kind, style (may be repeated)")                                                             },
    {"from",             0,   required_argument, "FORMAT",          TEXTS,                         BY(set_from),
     N_("what the text is: plain, markdown, or auto (Markdown where its marks leave no doubt)")                                                 },
    {"no-directives",    0,   no_argument,       NULL,              TEXTS,                         AT(no_directives),
     N_("take lines that begin with %% as text")                                                                                                },
    {"drop-boilerplate", 0,   no_argument,       NULL,              FROM_TEXTS,                    AT(drop_boilerplate),
     N_("leave out what is foreign to the document: advertising, page numbers")                                                                 },
    {"fix",              0,   required_argument, "WHAT[,WHAT]",     TEXTS,                         BY(set_fixes),
     N_("mend the text and tell each line: punctuation, brackets, digits, spaces, all")                                                         },
    {"toc",              0,   optional_argument, "LEVELS|typed",    TEXTS,                         BY(set_contents),
     N_("make contents of so many levels; or leave those of the text as they are typed")                                                        },
    {"advice",           0,   required_argument, "text|json|none",  GW_IN_CONVERT,                 BY(set_advice),
     N_("how to tell what is worth a look (otherwise text)")                                                                                    },
    {"force",            'f', no_argument,       NULL,              DOCUMENTS | SHEETS,            AT(force),
     N_("replace files that exist")                                                                                                             },
    {"files-from",       0,   required_argument, "LIST",            GW_IN_BATCH,                   AT(batch.files_from),
     N_("take the texts from this list too, a name a line; '-' is standard input")                                                              },
    {"null",             '0', no_argument,       NULL,              GW_IN_BATCH,                   AT(batch.null_ends),
     N_("names of the list end with a zero byte, as find -print0 writes them")                                                                  },
    {"include",          0,   required_argument, "PATTERN",         GW_IN_BATCH,                   BY(add_include),
     N_("which files of folders are texts (otherwise *.txt and *.md; may be repeated)")                                                         },
    {"exclude",          0,   required_argument, "PATTERN",         GW_IN_BATCH,                   BY(add_exclude),
     N_("which files and folders are left out (may be repeated)")                                                                               },
    {"jobs",             'j', required_argument, "NUMBER",          GW_IN_BATCH,                   BY(set_jobs),
     N_("how many texts at one time (otherwise as many as there are processors)")                                                               },
    {"report",           0,   required_argument, "FILE",            GW_IN_BATCH,                   AT(batch.report),
     N_("write what became of each document: JSON lines, or CSV for a name in .csv")                                                            },
    {"explain",          0,   required_argument, "REPORT",          GW_IN_BATCH,                   AT(batch.explain),
     N_("read such a report and print which documents deserve a look, and why")                                                                 },
    {"collect",          0,   no_argument,       NULL,              GW_IN_BATCH,                   AT(batch.collect),
     N_("make one document of all texts, with contents; -o names its file")                                                                     },
    {"split",            0,   no_argument,       NULL,              GW_IN_CONVERT,                 AT(split),
     N_("make a file of its own, in the folder of -o, of each document in a text")                                                              },
    {"prune",            0,   no_argument,       NULL,              GW_IN_BATCH,                   AT(batch.prune),
     N_("remove documents made earlier whose texts are gone")                                                                                   },
    {"shard",            0,   required_argument, "K/N",             GW_IN_BATCH,                   BY(set_shard),
     N_("take part K of N of the texts, for work on several machines")                                                                          },
    {"merge",            0,   no_argument,       NULL,              GW_IN_BATCH,                   AT(batch.merge),
     N_("join the journals in output folders, and reports to the one of --report")                                                              },
    {"why",              0,   optional_argument, "LINE",            GW_IN_INSPECT,                 BY(set_why),
     N_("show the rules that decided, for all lines or for this one")                                                                           },
    {"pages",            0,   no_argument,       NULL,              GW_IN_INSPECT,                 AT(pages),
     N_("show on which page each paragraph begins, and how many lines it takes")                                                                },
    {"json",             0,   no_argument,       NULL,              GW_IN_INSPECT,                 AT(json),
     N_("print the rows as JSON, one object a line")                                                                                            },
    {"quiet",            'q', no_argument,       NULL,              TEXTS | GW_IN_STYLE_CHECK,     AT(quiet),            N_("tell errors only") },
    {"verbose",          'v', no_argument,       NULL,              DOCUMENTS,                     AT(verbose),
     N_("tell the encoding and style used, the kind of document, each file written")                                                            },
    {"help",             'h', no_argument,       NULL,              EVERYWHERE,                    AT(help),             N_("print this help")  },
    {"version",          0,   no_argument,       NULL,              EVERYWHERE,                    AT(version),          N_("print the version")},
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
static const option_row *find_row(int found, unsigned command)
{
    if (found >= FIRST_ROW)
        return &OPTIONS[found - FIRST_ROW];
    for (size_t i = 0; i < GW_COUNT(OPTIONS); i++)
        if (OPTIONS[i].letter == found && (OPTIONS[i].commands & command) != 0)
            return &OPTIONS[i];
    return NULL;
}

static bool take_value(gw_arguments *arguments, const option_row *row, const char *value)
{
    char *field = (char *)arguments + row->offset;
    if (row->set != NULL)
        return row->set(arguments, value);
    if (row->has_argument == no_argument)
        *(bool *)(void *)field = true;
    else
        *(const char **)(void *)field = value;
    return true;
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
    arguments->batch.includes.items = GW_NEW_ARRAY(arena, const char *, (size_t)argc);
    arguments->batch.excludes.items = GW_NEW_ARRAY(arena, const char *, (size_t)argc);
    if (arena->failed) {
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
        if (!take_value(arguments, find_row(found, command->bit), optarg))
            return GW_EXIT_USAGE;
    }
    arguments->files = argv + optind;
    arguments->file_count = (size_t)(argc - optind);
    return GW_EXIT_DONE;
}

enum { HELP_COLUMN = 30 };

/* "  -o, --output=FILE|FOLDER|-    write to this file, …" */
static void put_option(gw_buf *out, const option_row *row, const char *const known[3])
{
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
    gw_sentence_put(out, _(row->help), known);
    gw_buf_char(out, '\n');
}

void gw_options_put(gw_buf *out, unsigned command)
{
    gw_buf formats = {0}, platforms = {0};
    gw_formats_put(&formats);
    gw_platforms_put(&platforms);
    const char *const known[3] = {formats.p, platforms.p, NULL};
    out->failed = out->failed || formats.failed || platforms.failed;
    for (size_t i = 0; i < GW_COUNT(OPTIONS) && !out->failed; i++)
        if ((OPTIONS[i].commands & command) != 0)
            put_option(out, &OPTIONS[i], known);
    gw_buf_fini(&formats);
    gw_buf_fini(&platforms);
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
