/* SPDX-License-Identifier: MIT
 *
 * The arguments of a command, read from the command line by one table, from which --help is printed
 * as well. */
#ifndef GONGWEN_CLI_OPTIONS_H
#define GONGWEN_CLI_OPTIONS_H

#include "base/arena.h"
#include "base/str.h"
#include "batch/list.h"
#include "gongwen.h"

/* What the program ends with. */
enum { GW_EXIT_DONE = 0, GW_EXIT_FILE = 1, GW_EXIT_USAGE = 2 };

/* What option rows belong to; a set of bits. */
enum {
    GW_IN_CONVERT = 1 << 0,
    GW_IN_INSPECT = 1 << 1,
    GW_IN_BATCH = 1 << 2,
    GW_IN_STYLE_LIST = 1 << 8,
    GW_IN_STYLE_SHOW = 1 << 9,
    GW_IN_STYLE_CHECK = 1 << 10,
    GW_IN_STYLE_NEW = 1 << 11,
    GW_IN_STYLE_PREVIEW = 1 << 12,
    GW_IN_STYLE_FONTS = 1 << 13,
};

typedef struct gw_command {
    const char *name;
    unsigned bit;                      /* GW_IN_… */
    const char *form;                  /* how it is called, behind its name */
    const char *summary;               /* one line, to be translated */
    int (*run)(int argc, char **argv); /* argv[0] is the command; returns GW_EXIT_… */
} gw_command;

/* How the program tells what is worth a look. */
typedef enum gw_advice_form { GW_ADVICE_TEXT, GW_ADVICE_JSON, GW_ADVICE_NONE } gw_advice_form;

/* What only batch has. */
typedef struct gw_batch_arguments {
    const char *files_from; /* NULL: no list */
    bool null_ends;         /* the list's names end with a zero byte */
    gw_patterns includes, excludes;
    size_t jobs; /* 0: as many as there are processors */
    const char *report, *explain;
    bool prune, merge, collect;
    gw_shard shard;
} gw_batch_arguments;

typedef struct gw_arguments {
    const gw_command *command;
    const char *output;   /* NULL: beside the text */
    const char *formats;  /* NULL: by the output's suffix */
    const char *style;    /* NULL: what the text names, or auto */
    const char *base;     /* of a new style; NULL: the default */
    const char *encoding; /* NULL: find out */
    gw_platform platform; /* whose names the faces have */
    gw_metadata *metadata;
    size_t metadata_count;
    gw_source from;
    gw_contents contents;
    int contents_levels; /* 0: as many as fit */
    bool force, quiet, verbose, drop_boilerplate, no_directives;
    bool json, why, pages, split;
    gw_advice_form advice;
    unsigned fixes; /* GW_FIX_BIT of each */
    int why_line;   /* 0: all lines */
    gw_batch_arguments batch;
    bool help, version;
    char **files; /* of argv; "-" is standard input */
    size_t file_count;
    const gw_str *text; /* the words to convert; NULL: those of the files */
    gw_arena *arena;    /* where the metadata lie */
} gw_arguments;

/* Reads the command line; argv is reordered so that files come last. Tells what it does not
 * understand and returns GW_EXIT_USAGE, else GW_EXIT_DONE. */
int gw_arguments_read(gw_arguments *arguments, const gw_command *command, int argc, char **argv,
                      gw_arena *arena);
/* Prints the command's help, or the version; returns GW_EXIT_…. */
int gw_help_print(const gw_command *command);
int gw_version_print(void);
/* Writes what a command found to standard output and releases it; returns GW_EXIT_…. */
int gw_result_print(gw_buf *out);
/* Appends the lines of --help about the options of these commands. */
void gw_options_put(gw_buf *out, unsigned commands);

#endif
