/* SPDX-License-Identifier: MIT
 *
 * What is known of one document: a line of the journal and of the report, as JSON or CSV. */
#ifndef GONGWEN_BATCH_RECORD_H
#define GONGWEN_BATCH_RECORD_H

#include "base/arena.h"
#include "base/str.h"

/* How a column's values are written: text in quotes; the bytes of a file name, escaped; a number;
 * counts, `name=number` parted by blanks, which JSON has as an object. */
typedef enum gw_column_type {
    GW_COLUMN_TYPE_TEXT,
    GW_COLUMN_TYPE_NAME,
    GW_COLUMN_TYPE_NUMBER,
    GW_COLUMN_TYPE_COUNTS,
} gw_column_type;

/* The columns in their order: identifier, name, type. */
#define GW_COLUMNS(X)                                                                              \
    X(STATE, "state", TEXT)       /* gw_state_name */                                              \
    X(INPUT, "input", NAME)       /* the whole path of the text */                                 \
    X(OUTPUT, "output", NAME)     /* the document, relative to the output folder */                \
    X(FORMAT, "format", TEXT)     /* "docx" */                                                     \
    X(ENCODING, "encoding", TEXT) /* that was found or given */                                    \
    X(KIND, "kind", TEXT)         /* "notice" */                                                   \
    X(TITLE, "title", TEXT)                                                                        \
    X(SHEET, "sheet", TEXT)                                                                        \
    X(ROLES, "roles", COUNTS)         /* blocks of each role */                                    \
    X(REPAIRED, "repaired", NUMBER)   /* bytes and characters that became U+FFFD */                \
    X(ADVICE, "advice", COUNTS)       /* places worth a look */                                    \
    X(UNCERTAIN, "uncertain", NUMBER) /* lines below GW_CONFIDENCE_TO_CHECK */                     \
    X(LOWEST, "lowest_confidence", NUMBER)                                                         \
    X(ERROR, "error", TEXT)       /* a sentence */                                                 \
    X(SECONDS, "seconds", NUMBER) /* that the work took */                                         \
    X(TIME, "time", TEXT)         /* when the document was made, UTC */                            \
    X(INPUT_HASH, "input_sha256", TEXT)                                                            \
    X(OUTPUT_HASH, "output_sha256", TEXT)                                                          \
    /* of the journal alone */                                                                     \
    X(STYLE, "style", NAME)   /* by which name the sheet is found again */                         \
    X(RECIPE, "recipe", TEXT) /* hash of the sheet, the options, the version */                    \
    X(WAS, "was", TEXT)       /* the hash of what the document took the place of */

#define GW_COLUMN_ID(id, name, type) GW_COLUMN_##id,
typedef enum gw_column { GW_COLUMNS(GW_COLUMN_ID) GW_COLUMN_COUNT } gw_column;
enum { GW_REPORT_COLUMNS = GW_COLUMN_STYLE };

/* What became of a document: identifier, name. */
#define GW_STATES(X)                                                                               \
    X(MADE, "made")                                                                                \
    X(UNCHANGED, "unchanged") /* made by an earlier run; nothing was to be done */                 \
    X(EDITED, "edited")       /* somebody has changed it since; kept, its text is as it was */     \
    X(OUTDATED, "outdated")   /* the same, but its text has changed as well */                     \
    X(EXISTS, "exists")       /* a file of that name is not ours; kept */                          \
    X(FAILED, "failed")                                                                            \
    X(WAITING, "waiting") /* the run ended before it */                                            \
    X(REMOVED, "removed") /* its text is gone, and so is it (--prune) */

#define GW_STATE_ID(id, name) GW_STATE_##id,
typedef enum gw_state { GW_STATES(GW_STATE_ID) GW_STATE_COUNT } gw_state;

/* "made"; NULL beyond the list. */
const char *gw_state_name(gw_state state);
/* The state of that name; GW_STATE_COUNT when there is none. */
gw_state gw_state_find(gw_str name);

typedef struct gw_record {
    gw_str values[GW_COLUMN_COUNT]; /* empty: not known. Names are the bytes themselves */
} gw_record;

const char *gw_column_name(gw_column column);
/* The column of that name; GW_COLUMN_COUNT when there is none. */
gw_column gw_column_find(gw_str name);
gw_column_type gw_column_type_of(gw_column column);

/* Does a person have to look at it: not converted, kept, repaired, not certain, with advice? */
bool gw_record_needs_look(const gw_record *record);

/* Appends a file's name so that it can be told apart in UTF-8 text of one line: a backslash is \\,
 * control characters and bytes that are no UTF-8 are \xHH. */
void gw_name_escape(gw_buf *out, gw_str name);
/* The way back; memory from `arena` where something was escaped. */
gw_str gw_name_unescape(gw_str escaped, gw_arena *arena);

/* Appends the first `columns` as a JSON object, without a line end; what is empty is left out. */
void gw_record_put_json(gw_buf *out, const gw_record *record, size_t columns);
/* Reads such an object; members that are not known are stepped over. Values are views of `line`, or
 * lie in `arena`. False when it is no such object. */
bool gw_record_read_json(gw_record *record, gw_str line, gw_arena *arena);

/* Appends the names of the first `columns`, or the values, as a line of CSV (RFC 4180). */
void gw_record_put_csv_head(gw_buf *out, size_t columns);
void gw_record_put_csv(gw_buf *out, const gw_record *record, size_t columns);
/* Reads the head: which column stands at which place. False for names that are not known. */
typedef struct gw_csv_head {
    gw_column columns[GW_COLUMN_COUNT];
    size_t count;
} gw_csv_head;
bool gw_csv_read_head(gw_csv_head *head, gw_str line, gw_arena *arena);
bool gw_record_read_csv(gw_record *record, const gw_csv_head *head, gw_str line, gw_arena *arena);

#endif
