/* SPDX-License-Identifier: MIT */
#include "cli/messages.h"

#include <errno.h>
#include <stdarg.h>

#include "base/error.h"
#include "base/platform.h"
#include "cli/language.h"

/* Each sentence says what was found and what to do about it. */
static const char *const SENTENCES[GW_SAY_COUNT] = {
    [GW_MSG_OUT_OF_MEMORY] = N_("memory ran out; close other programs or split the text"),
    /* text/decode */
    [GW_MSG_INPUT_EMPTY] = N_("there is no text in it; nothing was converted"),
    [GW_MSG_INPUT_NOT_TEXT] =
        N_("this is no plain text but %1$s; save it as plain text (.txt) first"),
    [GW_MSG_INPUT_MOSTLY_NUL] =
        N_("this is no plain text (mostly zero bytes); save it as plain text (.txt) first"),
    [GW_MSG_INPUT_TOO_LARGE] = N_("it is larger than %1$s bytes; split it into several files"),
    [GW_MSG_ENCODING_UNKNOWN] =
        N_("the encoding '%1$s' is not known; try UTF-8, GB18030, Big5 or UTF-16"),
    [GW_MSG_ENCODING_GUESSED] =
        N_("the encoding is not certain, %1$s was taken; if characters are wrong, name it with -e"),
    [GW_MSG_BYTES_REPLACED] =
        N_("%1$s byte(s) are no %2$s text and became U+FFFD; check this line, or name the encoding "
           "with -e"),
    [GW_MSG_CHARACTER_FORBIDDEN] =
        N_("%1$s character(s) that no document may hold (the first is %2$s) became U+FFFD"),
    [GW_MSG_BREAK_INSIDE_LINE] =
        N_("%1$s form feed(s) or vertical tab(s) inside the line became spaces"),
    /* parse/ */
    [GW_MSG_METADATA_UNKNOWN_KEY] =
        N_("the key '%1$s' is not known; did you mean '%2$s'? known keys: %3$s"),
    [GW_MSG_METADATA_NO_VALUE] = N_("'%1$s' has no '='; write KEY=VALUE"),
    [GW_MSG_METADATA_EMPTY] =
        N_("the key '%1$s' has no value that is text; write one, or leave the key out"),
    [GW_MSG_METADATA_BAD_DATE] = N_("%1$s '%2$s' is no date that exists; write it like "
                                    "2024年5月6日, or with × for what is open"),
    [GW_MSG_METADATA_UNKNOWN_KIND] =
        N_("%1$s '%2$s' is no kind of document that is known; did you mean '%3$s'?"),
    [GW_MSG_METADATA_ADDED] = N_("%1$s '%2$s' stands in no line of the text and was added"),
    [GW_MSG_DIRECTIVE_UNKNOWN] =
        N_("'%1$s' is no directive; did you mean '%2$s'? --no-directives takes such lines as text"),
    [GW_MSG_DIRECTIVE_BAD_LEVEL] = N_("'%1$s': the level of a heading is 1, 2, 3, 4 or 5"),
    [GW_MSG_DIRECTIVE_TRAILING] = N_("'%1$s': nothing may stand behind the first word; remove it"),
    [GW_MSG_DIRECTIVE_WITHOUT_LINE] =
        N_("'%1$s' stands above no line; put it above the one that it names, or remove it"),
    [GW_MSG_DIRECTIVE_NOT_CLOSED] =
        N_("'%1$s' is not closed; put a line '%% 完' below what is to stay as it is"),
    [GW_MSG_DIRECTIVE_NOT_OPEN] =
        N_("'%1$s' closes nothing; put a line '%% 原样' above, or remove it"),
    [GW_MSG_MARKDOWN_READ] =
        N_("the text is Markdown; its marks were left out (--from=plain keeps them as text)"),
    [GW_MSG_BOILERPLATE_KEPT] = N_(
        "%1$s block(s) look foreign to the document (advertising, page numbers) and were kept in "
        "grey; --drop-boilerplate leaves them out"),
    [GW_MSG_BOILERPLATE_DROPPED] =
        N_("%1$s block(s) foreign to the document were left out by --drop-boilerplate"),
    [GW_MSG_BLOCKS_MOVED] =
        N_("%1$s block(s) were moved to their place in the order of the standard"),
    [GW_MSG_ROWS_TO_CHECK] = N_("%1$s line(s) deserve a look: %2$s (gongwen inspect FILE)"),
    [GW_MSG_LINE_FIXED] = N_("%1$s character(s) mended: '%2$s' became '%3$s'"),
    /* parse/advice */
    [GW_MSG_ADVICE_NUMBERING_JUMPS] = N_("'%1$s' stands after '%2$s'; check the numbering"),
    [GW_MSG_ADVICE_NUMBERING_STARTS] =
        N_("'%1$s' is the first of its kind here; check whether something is missing above"),
    [GW_MSG_ADVICE_LEVEL_SKIPPED] =
        N_("'%1$s' stands directly under '%2$s', where other places have a level between"),
    [GW_MSG_ADVICE_UNPAIRED] = N_("%1$s has no partner in its paragraph"),
    [GW_MSG_ADVICE_HALF_WIDTH] =
        N_("half-width '%1$s' in Chinese text: '%2$s'; --fix=punctuation,brackets mends it"),
    [GW_MSG_ADVICE_SPACES] = N_("several spaces inside the sentence: '%1$s'"),
    [GW_MSG_ADVICE_IMPOSSIBLE_DATE] = N_("there is no such date: %1$s"),
    [GW_MSG_ADVICE_NUMBER_BRACKETS] = N_(
        "the year of a document number stands in 〔〕, not as in '%1$s'; --fix=brackets mends it"),
    [GW_MSG_ADVICE_BOILERPLATE] = N_("looks foreign to the document: '%1$s'"),
    [GW_MSG_ADVICE_JOINED] =
        N_("was joined to the line above and may begin a paragraph of its own: '%1$s'"),
    [GW_MSG_ADVICE_MORE] = N_("%1$s more place(s) of these kinds are worth a look"),
    /* contents */
    [GW_MSG_CONTENTS_NUMBERED] = N_(
        "%1$s typed page number(s) of the contents gave way to real ones (--toc=typed keeps them)"),
    [GW_MSG_CONTENTS_UNMATCHED] =
        N_("no title or heading has the words of the entry '%1$s'; it stays as it is typed"),
    [GW_MSG_CONTENTS_EMPTY] = N_("no title or heading can stand in the contents; none were made"),
    /* style/ */
    [GW_MSG_STYLE_NOT_FOUND] =
        N_("there is no style '%1$s'; check the name, or give a file (with '/' or .xml)"),
    [GW_MSG_STYLE_NOT_XML] = N_("the sheet is no well-formed XML: %1$s"),
    [GW_MSG_STYLE_TOO_LARGE] =
        N_("the sheet is larger than %1$s bytes; remove what does not belong there"),
    [GW_MSG_STYLE_TAG_TOO_LONG] =
        N_("a tag or comment is longer than %1$s bytes; shorten or split it"),
    [GW_MSG_STYLE_NOT_UTF8] =
        N_("the sheet holds zero bytes, as UTF-16 and damaged files do; save it as UTF-8"),
    [GW_MSG_STYLE_ENTITY] =
        N_("a sheet may not declare a document type or entities; remove the declaration"),
    [GW_MSG_STYLE_UNKNOWN_ELEMENT] = N_("the element <%1$s> is not known; did you mean <%2$s>?"),
    [GW_MSG_STYLE_UNKNOWN_ATTRIBUTE] = N_("<%2$s> has no attribute '%1$s'; did you mean '%3$s'?"),
    [GW_MSG_STYLE_MISSING_ATTRIBUTE] = N_("<%2$s> needs the attribute '%1$s'"),
    [GW_MSG_STYLE_BAD_VALUE] = N_("%1$s=\"%2$s\" is not understood; expected: %3$s"),
    [GW_MSG_STYLE_OUT_OF_RANGE] = N_("%1$s=\"%2$s\" is out of range; allowed: %3$s"),
    [GW_MSG_STYLE_UNKNOWN_FONT] =
        N_("no <font> of this sheet has the id '%1$s'; did you mean '%2$s'?"),
    [GW_MSG_STYLE_UNEXPECTED_TEXT] = N_("the text '%1$s' may not stand here; remove it"),
    [GW_MSG_STYLE_TWICE] = N_("%1$s stands here twice; remove one"),
    [GW_MSG_STYLE_CYCLE] = N_("the sheet '%1$s' extends itself; correct its extends="),
    [GW_MSG_STYLE_MISSING_ROLE] = N_("the sheet has no <paragraph> for the role '%1$s'; add one"),
    [GW_MSG_STYLE_BAD_PATTERN] = N_("the pattern '%1$s' is not understood: %2$s"),
    [GW_MSG_STYLE_MISPLACED] =
        N_("<%1$s> may not stand here; rows stand directly inside <style>, which is there once"),
    [GW_MSG_STYLE_TOO_MANY] = N_("there are more than %2$s <%1$s>; remove some"),
    [GW_MSG_STYLE_TOO_DEEP] = N_("more than %1$s sheets extend each other; extend fewer"),
    [GW_MSG_STYLE_MORE_FAULTS] = N_("%1$s more fault(s); mend those above and check again"),
    /* write/, pack/ */
    [GW_MSG_OUTPUT_TOO_LARGE] = N_("the document would be too large for one file; split the text"),
    [GW_MSG_FORMAT_UNKNOWN] = N_("the format '%1$s' is not known; known formats: %2$s"),
    /* the program */
    [GW_SAY_CANNOT_READ] = N_("cannot read it: %1$s"),
    [GW_SAY_CANNOT_WRITE] = N_("cannot write it: %1$s"),
    [GW_SAY_OUTPUT_EXISTS] =
        N_("exists already and was left alone; -f replaces it, -o gives another name"),
    [GW_SAY_OUTPUT_IS_INPUT] = N_("is the text itself; give another name with -o"),
    [GW_SAY_OUTPUT_IS_FOLDER] = N_("is a folder; give another name with -o"),
    [GW_SAY_OUTPUT_FOLDER_MISSING] = N_("the folder '%1$s' does not exist; make it first"),
    [GW_SAY_SHEET_UNREADABLE] = N_("cannot read the sheet '%1$s': %2$s"),
    [GW_SAY_SHEET_SOUND] = N_("the sheet is sound"),
    [GW_SAY_SHEET_FAULTY] = N_("(faulty: gongwen style check %1$s)"),
    [GW_SAY_NO_FONTCONFIG] =
        N_("fontconfig, which knows the fonts of this computer, cannot be loaded; install it"),
    [GW_SAY_LINE_WITHOUT_ROW] = N_("line %1$s is blank or behind the end of the text"),
    [GW_SAY_KIND_AND_STYLE] = N_("kind: %1$s %2$s; sheet: %3$s"),
    [GW_SAY_PAGE_COUNT] = N_("%1$s page(s)"),
    [GW_SAY_NO_FILE] = N_("no file was given; 'gongwen %1$s --help' tells how"),
    [GW_SAY_COMMAND_UNKNOWN] =
        N_("'%1$s' is neither a command nor a file; commands: %2$s; help: gongwen --help"),
    [GW_SAY_STYLE_COMMAND_MISSING] = N_("write gongwen style and one of: %1$s"),
    [GW_SAY_STYLE_COMMAND_UNKNOWN] =
        N_("'gongwen style %1$s' is no command; write gongwen style and one of: %2$s"),
    [GW_SAY_NO_STYLE] = N_("no style was given; 'gongwen %1$s --help' tells how"),
    [GW_SAY_TOO_MANY_STYLES] = N_("'%1$s' is one too many; 'gongwen %2$s --help' tells how"),
    [GW_SAY_STYLE_NAME_BAD] =
        N_("'%1$s' cannot be a style's name; take one without '/', white space and .xml"),
    [GW_SAY_PLATFORM_UNKNOWN] = N_("no faces are known for '%1$s'; known platforms: %2$s"),
    [GW_SAY_OPTION_UNKNOWN] =
        N_("the option '%1$s' is not understood; 'gongwen %2$s --help' lists the options"),
    [GW_SAY_OPTION_WITHOUT_VALUE] =
        N_("the option '%1$s' needs a value; 'gongwen %2$s --help' tells which"),
    [GW_SAY_FROM_UNKNOWN] = N_("--from=%1$s is not known; known: %2$s"),
    [GW_SAY_LINE_IS_NO_NUMBER] = N_("'%1$s' is no line number; write --why=12 for line 12"),
    [GW_SAY_FIX_UNKNOWN] = N_("'%1$s' is nothing that can be mended; known: %2$s"),
    [GW_SAY_CONTENTS_UNKNOWN] =
        N_("'%1$s' is no value of --toc; give how many levels, 1 to 5, or typed"),
    [GW_SAY_ADVICE_FORM_UNKNOWN] = N_("advice comes in no form '%1$s'; known: %2$s"),
    [GW_SAY_ONE_FILE_ONLY] = N_("inspect takes one file at a time"),
    [GW_SAY_ONE_NAME_MANY_RESULTS] =
        N_("one name (-o %1$s) for %2$s results; name a folder with -o FOLDER/"),
    [GW_SAY_SAME_OUTPUT_TWICE] =
        N_("'%1$s' and '%2$s' would make the same file; convert them one by one with -o"),
    [GW_SAY_SPLIT_NEEDS_FOLDER] =
        N_("--split makes several files; name a folder for them with -o FOLDER/"),
    [GW_SAY_SPLIT_ONE_FILE] = N_("--split takes one file at a time"),
    [GW_SAY_STDIN_NEEDS_NAME] =
        N_("text from standard input has no name for a file in a folder; name it with -o FILE"),
    [GW_SAY_TERMINAL_OUTPUT] =
        N_("a document is not for the terminal; name a file with -o FILE, or insist with -o -"),
    [GW_SAY_EPOCH_IS_NO_NUMBER] =
        N_("SOURCE_DATE_EPOCH is '%1$s'; it must be a number of seconds since 1970"),
    [GW_SAY_JOBS_ARE_NO_NUMBER] = N_("'%1$s' is no number of threads; write -j 4"),
    [GW_SAY_SHARD_IS_NONE] = N_("'%1$s' is no part; write --shard 2/8 for the second of eight"),
    [GW_SAY_BATCH_NEEDS_FOLDER] = N_("batch needs a folder for its documents; name it with -o"),
    [GW_SAY_COLLECT_NEEDS_FILE] =
        N_("--collect makes one document; name its file with -o BOOK.docx"),
    [GW_SAY_COLLECT_WITHOUT] = N_("--collect makes one document at once; %1$s does not go with it"),
    [GW_SAY_COLLECT_NOTHING] = N_("no text could be taken; nothing was written"),
    [GW_SAY_COLLECT_LEFT_OUT] = N_("%1$s of %2$s texts are left out of the collection"),
    [GW_SAY_COLLECT_WITHOUT_TITLE] =
        N_("it has no title and so no entry in the contents; give it one with a line 标题: … "
           "between --- and --- at its start"),
    [GW_SAY_COLLECTED] = N_("%1$s texts in one document"),
    [GW_SAY_MERGE_NEEDS_REPORT] = N_("reports are joined to a new one; name it with --report"),
    [GW_SAY_SAME_DOCUMENT_TWICE] =
        N_("'%1$s' and '%2$s' would make the same document; nothing was written; leave one out "
           "with --exclude"),
    [GW_SAY_NOT_OURS] =
        N_("exists already and was not made by batch; it was left alone, -f replaces it"),
    [GW_SAY_EDITED_SINCE] = N_("somebody has edited it, and its text has changed as well; it was "
                               "left alone, -f replaces it"),
    [GW_SAY_EDITED_AND_KEPT] = N_("somebody has edited it; it was left alone, -f replaces it"),
    [GW_SAY_OUTPUT_NO_FILE] =
        N_("is a folder, a link or a device; remove it, or leave its text out"),
    [GW_SAY_FOLDER_BUSY] =
        N_("another batch is at work there; wait for its end, or take another folder with -o"),
    [GW_SAY_JOURNAL_FAILED] = N_("the journal in .gongwen cannot be kept: %1$s"),
    [GW_SAY_NO_REPORT_THERE] =
        N_("exists already and is no report; give another name with --report, or replace it with "
           "-f"),
    [GW_SAY_IS_NO_REPORT] = N_("this is no report of gongwen batch; name one made with --report"),
    [GW_SAY_PRUNED] = N_("removed; its text is gone"),
    [GW_SAY_BATCH_DONE] = N_("%1$s document(s) made in %2$s s, %3$s MB/s"),
    [GW_SAY_BATCH_UNCHANGED] = N_("%1$s document(s) were up to date"),
    [GW_SAY_BATCH_EDITED] =
        N_("%1$s document(s) were edited by somebody and kept; -f replaces them"),
    [GW_SAY_BATCH_OUTDATED] = N_("%1$s document(s) were edited by somebody and kept, though their "
                                 "texts have changed; -f replaces them"),
    [GW_SAY_BATCH_EXISTS] = N_("%1$s file(s) not made by batch stand in the way; -f replaces them"),
    [GW_SAY_BATCH_PRUNED] = N_("%1$s document(s) were removed, their texts are gone"),
    [GW_SAY_BATCH_FAILED] = N_("%1$s document(s) could not be made"),
    [GW_SAY_BATCH_WAITING] =
        N_("%1$s document(s) were not reached; the same command goes on where it stopped"),
    [GW_SAY_BATCH_PROBLEMS] = N_("%1$s file(s) or folder(s) could not be read"),
    [GW_SAY_BATCH_TO_CHECK] = N_("%1$s document(s) deserve a look: gongwen batch --explain %2$s"),
    [GW_SAY_UNDERSTOOD] = N_("encoding %1$s, style %2$s"),
    [GW_SAY_KIND] = N_("kind: %1$s %2$s"),
    [GW_SAY_FIXED] = N_("characters mended: %1$s"),
    [GW_SAY_WRITTEN] = N_("written: %1$s"),
    [GW_SAY_WITHOUT_WORDS] = N_("message number %1$s"),
};

typedef struct problem_row {
    int problem; /* an errno value */
    const char *words;
} problem_row;

/* What offices meet; the rest is the C library's to name. */
static const problem_row PROBLEMS[] = {
    {ENOENT,       N_("there is no such file; check its name and folder")          },
    {ENOTDIR,      N_("a part of its path is no folder; check the path")           },
    {ENXIO,        N_("it is no regular file; give a text file")                   },
    {EISDIR,       N_("it is a folder; name a file in it")                         },
    {EACCES,       N_("permission denied; ask the owner, or use another folder")   },
    {EPERM,        N_("permission denied; ask the owner, or use another folder")   },
    {EROFS,        N_("its disk can only be read; use another folder")             },
    {ENOSPC,       N_("the disk is full; make room and try again")                 },
    {EDQUOT,       N_("your share of the disk is used up; make room and try again")},
    {EFBIG,        N_("it is too large; split the text")                           },
    {ENAMETOOLONG, N_("its name is too long; give a shorter one with -o")          },
    {ELOOP,        N_("its links lead in a circle; give the file's own name")      },
    {EEXIST,       N_("it exists already; -f replaces it, -o gives another name")  },
    {EIO,          N_("the disk reports an error; try another disk")               },
    {EBADF,        N_("it is closed; do not close the standard streams")           },
    {EPIPE,        N_("the program that was to receive it has ended")              },
    {EINTR,        N_("interrupted; nothing was left behind")                      },
    {ENOMEM,       N_("memory ran out; close other programs or split the text")    },
};

const char *gw_problem_text(int problem)
{
    for (size_t i = 0; i < GW_COUNT(PROBLEMS); i++)
        if (PROBLEMS[i].problem == problem)
            return _(PROBLEMS[i].words);
    return strerror(problem);
}

const char *gw_sentence(int id)
{
    if (id <= GW_MSG_NONE || id >= GW_SAY_COUNT || SENTENCES[id] == NULL)
        return NULL;
    return _(SENTENCES[id]);
}

/* File names and sheets may hold control characters, which would command the terminal. */
static void put_harmless(gw_buf *out, const char *text)
{
    for (const char *p = text; *p != '\0'; p++)
        gw_buf_char(out, (unsigned char)*p < ' ' || *p == '\x7f' ? '?' : *p);
}

/* The index of the argument that "%1$s" names, or -1 where no such mark stands. */
static int argument_at(const char *p)
{
    return p[0] == '%' && p[1] >= '1' && p[1] <= '3' && p[2] == '$' && p[3] == 's' ? p[1] - '1'
                                                                                   : -1;
}

void gw_sentence_put(gw_buf *out, const char *sentence, const char *const arguments[3])
{
    for (const char *p = sentence; *p != '\0'; p++) {
        int index = argument_at(p);
        if (index < 0) {
            gw_buf_char(out, *p);
            continue;
        }
        if (arguments[index] != NULL)
            put_harmless(out, arguments[index]);
        p += sizeof "%1$s" - 2;
    }
}

static void put_place(gw_buf *out, const char *file, int line)
{
    put_harmless(out, file != NULL ? file : "gongwen");
    if (line > 0)
        gw_buf_format(out, ":%d", line);
    gw_buf_puts(out, ": ");
}

/* One call of the system for one line, so that lines of several programs do not mix. */
static void say(const char *file, int line, int id, const char *const arguments[3])
{
    gw_buf out = {0};
    char number[24];
    const char *const only_number[3] = {gw_number_text(number, id)};
    const char *sentence = gw_sentence(id);
    put_place(&out, file, line);
    if (sentence != NULL)
        gw_sentence_put(&out, sentence, arguments);
    else
        gw_sentence_put(&out, gw_sentence(GW_SAY_WITHOUT_WORDS), only_number);
    gw_buf_char(&out, '\n');
    gw_stderr_write(out.failed ? GW_S("gongwen: memory ran out\n") : gw_buf_view(&out));
    gw_buf_fini(&out);
}

void gw_say(const char *file, int line, int id, ...)
{
    const char *arguments[3] = {NULL, NULL, NULL};
    va_list list;
    va_start(list, id);
    for (size_t i = 0; i < GW_COUNT(arguments); i++)
        if ((arguments[i] = va_arg(list, const char *)) == NULL)
            break;
    va_end(list);
    say(file, line, id, arguments);
}

void gw_sentence_put_error(gw_buf *out, const gw_error *error)
{
    const char *const arguments[3] = {error->arguments[0], error->arguments[1],
                                      error->arguments[2]};
    const char *sentence = gw_sentence((int)error->id);
    if (sentence != NULL)
        gw_sentence_put(out, sentence, arguments);
}

void gw_say_error(const gw_error *error)
{
    const char *const arguments[3] = {error->arguments[0], error->arguments[1],
                                      error->arguments[2]};
    say(error->file, error->line, (int)error->id, arguments);
}
