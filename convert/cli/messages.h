/* SPDX-License-Identifier: MIT
 *
 * The words for what went wrong and what was repaired: numbers and arguments in, sentences on
 * standard error out, as `file:line: sentence`, or `gongwen: sentence` where no file is meant. */
#ifndef GONGWEN_CLI_MESSAGES_H
#define GONGWEN_CLI_MESSAGES_H

#include "base/str.h"

/* The program's own messages go on where the library's catalogue ends: a name and how many
 * arguments it takes. */
#define GW_PROGRAM_MESSAGES(X)                                                                     \
    /* files */                                                                                    \
    X(CANNOT_READ, 1)  /* why */                                                                   \
    X(CANNOT_WRITE, 1) /* why */                                                                   \
    X(OUTPUT_EXISTS, 0)                                                                            \
    X(OUTPUT_IS_INPUT, 0)                                                                          \
    X(OUTPUT_IS_FOLDER, 0)                                                                         \
    X(OUTPUT_FOLDER_MISSING, 1) /* the folder */                                                   \
    X(SHEET_UNREADABLE, 2)      /* the sheet, why */                                               \
    X(SHEET_SOUND, 0)                                                                              \
    X(SHEET_FAULTY, 1) /* its name or file */                                                      \
    X(NO_FONTCONFIG, 0)                                                                            \
    X(LINE_WITHOUT_ROW, 1) /* the line */                                                          \
    X(KIND_AND_STYLE, 3)   /* the kind in English and in Chinese, the style for it */              \
    X(PAGE_COUNT, 1)                                                                               \
    /* the command line */                                                                         \
    X(NO_FILE, 1)               /* the command */                                                  \
    X(COMMAND_UNKNOWN, 2)       /* the word, the known commands */                                 \
    X(STYLE_COMMAND_MISSING, 1) /* the known ones */                                               \
    X(STYLE_COMMAND_UNKNOWN, 2) /* the word, the known ones */                                     \
    X(NO_STYLE, 1)              /* the command */                                                  \
    X(TOO_MANY_STYLES, 2)       /* the first that is too many, the command */                      \
    X(STYLE_NAME_BAD, 1)        /* the name */                                                     \
    X(PLATFORM_UNKNOWN, 2)      /* the word, the known ones */                                     \
    X(OPTION_UNKNOWN, 2)        /* the option, the command */                                      \
    X(OPTION_WITHOUT_VALUE, 2)  /* the option, the command */                                      \
    X(FROM_UNKNOWN, 2)          /* the value of --from, the known ones */                          \
    X(LINE_IS_NO_NUMBER, 1)     /* the value of --why */                                           \
    X(FIX_UNKNOWN, 2)           /* the word, the known ones */                                     \
    X(CONTENTS_UNKNOWN, 1)      /* the value of --toc */                                           \
    X(ADVICE_FORM_UNKNOWN, 2)   /* the word, the known ones */                                     \
    X(ONE_FILE_ONLY, 0)                                                                            \
    X(ONE_NAME_MANY_RESULTS, 2) /* the name, how many results */                                   \
    X(SAME_OUTPUT_TWICE, 2)     /* both inputs */                                                  \
    X(SPLIT_NEEDS_FOLDER, 0)                                                                       \
    X(SPLIT_ONE_FILE, 0)                                                                           \
    X(STDIN_NEEDS_NAME, 0)                                                                         \
    X(TERMINAL_OUTPUT, 0)                                                                          \
    X(EPOCH_IS_NO_NUMBER, 1) /* the value of SOURCE_DATE_EPOCH */                                  \
    X(JOBS_ARE_NO_NUMBER, 1) /* the value of --jobs */                                             \
    X(SHARD_IS_NONE, 1)      /* the value of --shard */                                            \
    /* batch */                                                                                    \
    X(BATCH_NEEDS_FOLDER, 0)                                                                       \
    X(COLLECT_NEEDS_FILE, 0)                                                                       \
    X(COLLECT_WITHOUT, 1) /* an option of batch */                                                 \
    X(COLLECT_NOTHING, 0)                                                                          \
    X(COLLECT_LEFT_OUT, 2) /* how many texts are left out, of how many */                          \
    X(COLLECT_WITHOUT_TITLE, 0)                                                                    \
    X(COLLECTED, 1) /* how many texts */                                                           \
    X(MERGE_NEEDS_REPORT, 0)                                                                       \
    X(SAME_DOCUMENT_TWICE, 2) /* both texts */                                                     \
    X(NOT_OURS, 0)                                                                                 \
    X(EDITED_SINCE, 0)                                                                             \
    X(EDITED_AND_KEPT, 0)                                                                          \
    X(OUTPUT_NO_FILE, 0)                                                                           \
    X(FOLDER_BUSY, 0)                                                                              \
    X(JOURNAL_FAILED, 1) /* why */                                                                 \
    X(NO_REPORT_THERE, 0)                                                                          \
    X(IS_NO_REPORT, 0)                                                                             \
    X(PRUNED, 0)                                                                                   \
    X(BATCH_DONE, 3)      /* how many documents, seconds, megabytes a second */                    \
    X(BATCH_UNCHANGED, 1) /* how many; so below */                                                 \
    X(BATCH_EDITED, 1)                                                                             \
    X(BATCH_OUTDATED, 1)                                                                           \
    X(BATCH_EXISTS, 1)                                                                             \
    X(BATCH_PRUNED, 1)                                                                             \
    X(BATCH_FAILED, 1)                                                                             \
    X(BATCH_WAITING, 1)                                                                            \
    X(BATCH_PROBLEMS, 1)                                                                           \
    X(BATCH_TO_CHECK, 2) /* how many, the report */                                                \
    /* with --verbose */                                                                           \
    X(UNDERSTOOD, 2)    /* encoding, style */                                                      \
    X(KIND, 2)          /* the kind of document in English and in Chinese */                       \
    X(FIXED, 1)         /* how many characters, by fix */                                          \
    X(WRITTEN, 1)       /* the output */                                                           \
    X(WITHOUT_WORDS, 1) /* the number of a message that has no sentence here */

#define GW_SAY_ID(name, arguments) GW_SAY_##name,
enum { GW_SAY_START = GW_MSG_COUNT - 1, GW_PROGRAM_MESSAGES(GW_SAY_ID) GW_SAY_COUNT };

/* The sentence of a GW_MSG_… or GW_SAY_… in the user's language, with %1$s to %3$s. */
const char *gw_sentence(int id);
/* Appends a sentence with its arguments in place. `arguments` may hold NULL for "no such one". */
void gw_sentence_put(gw_buf *out, const char *sentence, const char *const arguments[3]);

/* Tells the user. `file` may be NULL; `line` 0: none. The arguments are up to three `const char *`,
 * then NULL. */
void gw_say(const char *file, int line, int id, ...) __attribute__((sentinel));
/* Appends the sentence of what the library told, without file and line; control characters in its
 * arguments become '?'. */
void gw_sentence_put_error(gw_buf *out, const gw_error *error);
/* The same as gw_say for what the library told. */
void gw_say_error(const gw_error *error);
/* A failure of base/platform in the user's language: "there is no such file; …". */
const char *gw_problem_text(int problem);

#endif
