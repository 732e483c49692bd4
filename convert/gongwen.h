/* SPDX-License-Identifier: MIT
 *
 * gongwen: plain text of official documents (公文) in, DOCX and ODT by GB/T 9704-2012 out.
 *
 * The library goes from buffers to buffers. It opens no file, prints nothing, reads no environment
 * and keeps no global state; what it needs from outside it asks for through callbacks.
 *
 *     gw_style *style = NULL;
 *     gw_document *document = NULL;
 *     gw_prepared *prepared = NULL;
 *     gw_bytes out = {0};
 *     gw_error error = {0};
 *     gw_options options = {.file = "report.txt"};
 *
 *     if (gw_style_load(&style, "gbt9704", &source, NULL, &error) == GW_OK &&
 *         gw_prepared_new(&prepared, gw_writer_find("docx"), style, &error) == GW_OK &&
 *         gw_document_parse(&document, text, &options, style, &error) == GW_OK &&
 *         gw_document_make_contents(document, style, &options, &error) == GW_OK &&
 *         gw_document_write(document, prepared, &out, &error) == GW_OK)
 *         save(out.data, out.size);
 *     gw_bytes_free(&out);
 *     gw_document_free(document);
 *     gw_prepared_free(prepared);
 *     gw_style_free(style);
 *
 * Every `free` accepts NULL. Functions that can fail return a gw_status, write nothing to their
 * results on failure, and leave the first cause in `error` (which may be NULL). */
#ifndef GONGWEN_H
#define GONGWEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum gw_status {
    GW_OK,
    GW_E_NOMEM,  /* memory ran out */
    GW_E_INPUT,  /* the text cannot be used: empty, no text at all, a faulty directive or key */
    GW_E_STYLE,  /* the style sheet is missing or faulty */
    GW_E_OPTION, /* an option's value is not understood: encoding, format, metadata key */
    GW_E_OUTPUT, /* the result cannot be made: too large for its container */
} gw_status;

/* A view of bytes that are owned elsewhere; not terminated by NUL. UTF-8 unless said otherwise. */
typedef struct gw_str {
    const char *p;
    size_t n;
} gw_str;

/* Bytes that the caller owns; gw_bytes_free releases them and leaves the struct empty. */
typedef struct gw_bytes {
    char *data;
    size_t size;
} gw_bytes;
void gw_bytes_free(gw_bytes *bytes);

/* The catalogue of messages: a name and how many arguments it takes. The library gives the number
 * and the arguments; the sentences, in English and Chinese, are the program's (cli/messages). */
#define GW_MESSAGES(X)                                                                             \
    X(NONE, 0)                                                                                     \
    X(OUT_OF_MEMORY, 0)                                                                            \
    /* text/decode */                                                                              \
    X(INPUT_EMPTY, 0)    /* nothing, or nothing but white space */                                 \
    X(INPUT_NOT_TEXT, 1) /* what it seems to be: "ZIP", "PNG", … */                              \
    X(INPUT_MOSTLY_NUL, 0)                                                                         \
    X(INPUT_TOO_LARGE, 1)     /* the limit in bytes */                                             \
    X(ENCODING_UNKNOWN, 1)    /* the name as given */                                              \
    X(ENCODING_GUESSED, 1)    /* the name chosen; the evidence was thin */                         \
    X(BYTES_REPLACED, 2)      /* how many bytes of the line, the encoding */                       \
    X(CHARACTER_FORBIDDEN, 2) /* how many characters of the line, the first as U+XXXX */           \
    X(BREAK_INSIDE_LINE, 1)   /* how many form feeds or vertical tabs became a space */            \
    /* parse/ */                                                                                   \
    X(METADATA_UNKNOWN_KEY, 3)   /* the key, the nearest known, the known keys */                  \
    X(METADATA_NO_VALUE, 1)      /* the argument without '=' */                                    \
    X(METADATA_EMPTY, 1)         /* the key */                                                     \
    X(METADATA_BAD_DATE, 2)      /* the key, the value */                                          \
    X(METADATA_UNKNOWN_KIND, 3)  /* the key, the value, the nearest known */                       \
    X(METADATA_ADDED, 2)         /* the key, the value that no line of the text has */             \
    X(DIRECTIVE_UNKNOWN, 2)      /* the directive, the nearest known */                            \
    X(DIRECTIVE_BAD_LEVEL, 1)    /* the directive */                                               \
    X(DIRECTIVE_TRAILING, 1)     /* the directive with too much behind it */                       \
    X(DIRECTIVE_WITHOUT_LINE, 1) /* the directive that nothing stands below */                     \
    X(DIRECTIVE_NOT_CLOSED, 1)   /* the directive that opens */                                    \
    X(DIRECTIVE_NOT_OPEN, 1)     /* the directive that closes */                                   \
    X(MARKDOWN_READ, 0)          /* the text was found to be Markdown */                           \
    X(BOILERPLATE_KEPT, 1)       /* how many blocks */                                             \
    X(BOILERPLATE_DROPPED, 1)    /* how many blocks */                                             \
    X(BLOCKS_MOVED, 1)           /* how many blocks stand in the standard's order now */           \
    X(ROWS_TO_CHECK, 2)          /* how many lines are not certain, the first of them */           \
    X(LINE_FIXED, 3)             /* how many characters, the first as it was, as it is */          \
    /* parse/advice: worth a look, nothing was changed */                                          \
    X(ADVICE_NUMBERING_JUMPS, 2)  /* the label, the one above it */                                \
    X(ADVICE_NUMBERING_STARTS, 1) /* the label, the first of its kind there */                     \
    X(ADVICE_LEVEL_SKIPPED, 2)    /* the label, the one of the heading above it */                 \
    X(ADVICE_UNPAIRED, 1)         /* the quote or bracket */                                       \
    X(ADVICE_HALF_WIDTH, 2)       /* the mark, the text around it */                               \
    X(ADVICE_SPACES, 1)           /* the text around them */                                       \
    X(ADVICE_IMPOSSIBLE_DATE, 1)  /* the date */                                                   \
    X(ADVICE_NUMBER_BRACKETS, 1)  /* the document number from its bracket on */                    \
    X(ADVICE_BOILERPLATE, 1)      /* how the text begins */                                        \
    X(ADVICE_JOINED, 1)           /* how the line begins that was joined to the one above */       \
    X(ADVICE_MORE, 1)             /* how many more were not told */                                \
    /* contents */                                                                                 \
    X(CONTENTS_NUMBERED, 1)  /* how many typed page numbers gave way to real ones */               \
    X(CONTENTS_UNMATCHED, 1) /* the entry that no title or heading has the words of */             \
    X(CONTENTS_EMPTY, 0)     /* contents were asked for, and nothing can stand in them */          \
    /* style/ */                                                                                   \
    X(STYLE_NOT_FOUND, 1)         /* the name */                                                   \
    X(STYLE_NOT_XML, 1)           /* libxml2's words */                                            \
    X(STYLE_TOO_LARGE, 1)         /* the limit in bytes */                                         \
    X(STYLE_TAG_TOO_LONG, 1)      /* the limit in bytes */                                         \
    X(STYLE_NOT_UTF8, 0)          /* it holds zero bytes, as UTF-16 does */                        \
    X(STYLE_ENTITY, 0)            /* a document type or entity declaration */                      \
    X(STYLE_UNKNOWN_ELEMENT, 2)   /* the element, the nearest known */                             \
    X(STYLE_UNKNOWN_ATTRIBUTE, 3) /* the attribute, its element, the nearest known */              \
    X(STYLE_MISSING_ATTRIBUTE, 2) /* the attribute, its element */                                 \
    X(STYLE_BAD_VALUE, 3)         /* the attribute, the value, what is expected */                 \
    X(STYLE_OUT_OF_RANGE, 3)      /* the attribute, the value, the range */                        \
    X(STYLE_UNKNOWN_FONT, 2)      /* the font id, the nearest known */                             \
    X(STYLE_UNEXPECTED_TEXT, 1)   /* the text */                                                   \
    X(STYLE_TWICE, 1)             /* what stands there twice */                                    \
    X(STYLE_CYCLE, 1)             /* the sheet that extends itself */                              \
    X(STYLE_MISSING_ROLE, 1)      /* the role without a look */                                    \
    X(STYLE_BAD_PATTERN, 2)       /* the pattern, PCRE2's words */                                 \
    X(STYLE_MISPLACED, 1)         /* the element, inside another row or twice the root */          \
    X(STYLE_TOO_MANY, 2)          /* the element, how many there may be */                         \
    X(STYLE_TOO_DEEP, 1)          /* how many sheets may extend each other */                      \
    X(STYLE_MORE_FAULTS, 1)       /* how many more faults were not told */                         \
    /* write/, pack/ */                                                                            \
    X(OUTPUT_TOO_LARGE, 0) /* beyond what a ZIP without 64-bit records holds */                    \
    X(FORMAT_UNKNOWN, 2)   /* the name, the known ones */

#define GW_MESSAGE_ID(name, arguments) GW_MSG_##name,
typedef enum gw_message { GW_MESSAGES(GW_MESSAGE_ID) GW_MSG_COUNT } gw_message;

/* An error, or a notice about something that was repaired: what, where, with which arguments.
 * Arguments are cut at a character boundary when they are too long; the longest of our own lists
 * all keys of metadata. */
#define GW_ARGUMENT_CAPACITY 512
typedef struct gw_error {
    gw_status status; /* GW_OK in a notice */
    const char *file; /* as the caller named it, owned by the caller; NULL when there is none */
    int line;         /* 1-based, in the decoded text or the sheet; 0: none */
    gw_message id;
    char arguments[3][GW_ARGUMENT_CAPACITY];
} gw_error;

/* Called once for each thing that was repaired or deserves the user's eye. */
typedef struct gw_listener {
    void (*notice)(void *self, const gw_error *notice);
    void *self;
} gw_listener;

/* The one list of roles (standard/roles): identifier, English name, Chinese name, the group whose
 * members stand together without blank lines between them. Enum, names and tables come from here.
 */
#define GW_ROLES(X)                                                                                \
    X(SERIAL, "serial", "份号", HEAD)                                                              \
    X(SECRECY, "secrecy", "密级和保密期限", HEAD)                                                  \
    X(URGENCY, "urgency", "紧急程度", HEAD)                                                        \
    X(ISSUER, "issuer", "发文机关标志", MARK)                                                      \
    X(NUMBER, "number", "发文字号", NUMBER)                                                        \
    X(SIGNER, "signer", "签发人", NUMBER)                                                          \
    X(COLLECTION_TITLE, "collection-title", "汇编标题", COLLECTION)                                \
    X(TOC_TITLE, "toc-title", "目录", TOC_TITLE)                                                   \
    X(TOC, "toc", "目录条目", TOC)                                                                 \
    X(TITLE, "title", "标题", TITLE)                                                               \
    X(SUBTITLE, "subtitle", "副标题", TITLE)                                                       \
    X(BYLINE, "byline", "题下署名", TITLE)                                                         \
    X(RECIPIENT, "recipient", "主送机关", TEXT)                                                    \
    X(HEADING, "heading", "层次标题", TEXT)                                                        \
    X(ARTICLE, "article", "条", TEXT)                                                              \
    X(BODY, "body", "正文", TEXT)                                                                  \
    X(CAPTION, "caption", "图表题注", TEXT)                                                        \
    X(TABLE, "table", "表格", TEXT)                                                                \
    X(ATTACHMENT_NOTE, "attachment-note", "附件说明", ATTACHMENT_NOTE)                             \
    X(SIGNATURE, "signature", "发文机关署名", CLOSING)                                             \
    X(DATE, "date", "成文日期", CLOSING)                                                           \
    X(NOTE, "note", "附注", NOTE)                                                                  \
    X(ATTACHMENT_LABEL, "attachment-label", "附件标识", ATTACHMENT)                                \
    X(COPY_TO, "copy-to", "抄送机关", COLOPHON)                                                    \
    X(PRINTER, "printer", "印发机关和印发日期", COLOPHON)                                          \
    X(BOILERPLATE, "boilerplate", "杂质", TEXT)

#define GW_ROLE_ID(id, name, chinese, group) GW_ROLE_##id,
typedef enum gw_role { GW_ROLE_NONE, GW_ROLES(GW_ROLE_ID) GW_ROLE_COUNT } gw_role;

#define GW_LEVELS 5 /* of headings, 1 to 5 */

/* "title" and "标题"; NULL for GW_ROLE_NONE and values outside the list. */
const char *gw_role_name(gw_role role);
const char *gw_role_chinese_name(gw_role role);
/* The role of an English or Chinese name; GW_ROLE_NONE when there is none. */
gw_role gw_role_find(gw_str name);

/* The one list of kinds of document (文种): identifier, English name, Chinese name, the style that
 * suits them. */
#define GW_KINDS(X)                                                                                \
    X(NOTICE, "notice", "通知", "gbt9704")                                                         \
    X(CIRCULAR, "circular", "通报", "gbt9704")                                                     \
    X(OPINION, "opinion", "意见", "gbt9704")                                                       \
    X(DECISION, "decision", "决定", "gbt9704")                                                     \
    X(REPLY, "reply", "批复", "gbt9704")                                                           \
    X(LETTER, "letter", "函", "letter")                                                            \
    X(ORDER, "order", "命令", "order")                                                             \
    X(MINUTES, "minutes", "纪要", "minutes")                                                       \
    X(ANNOUNCEMENT, "announcement", "公告", "gbt9704")                                             \
    X(REQUEST, "request", "请示", "gbt9704")                                                       \
    X(REPORT, "report", "报告", "gbt9704")                                                         \
    X(SPEECH, "speech", "讲话", "speech")                                                          \
    X(WORK_REPORT, "work-report", "工作报告", "work-report")                                       \
    X(PLAN, "plan", "计划", "plan")                                                                \
    X(REGULATION, "regulation", "法规", "regulation")                                              \
    X(COLLECTION, "collection", "汇编", "collection")                                              \
    X(OTHER, "other", "其他", "gbt9704")

#define GW_KIND_ID(id, name, chinese, style) GW_KIND_##id,
typedef enum gw_kind { GW_KINDS(GW_KIND_ID) GW_KIND_COUNT } gw_kind;

/* "notice" and "通知"; NULL for values outside the list. */
const char *gw_kind_name(gw_kind kind);
const char *gw_kind_chinese_name(gw_kind kind);
/* The kind of an English or Chinese name; GW_KIND_COUNT when there is none. */
gw_kind gw_kind_find(gw_str name);
/* The name of the style sheet that suits documents of this kind; NULL outside the list. */
const char *gw_kind_sheet(gw_kind kind);

/* ---- style sheets --------------------------------------------------------------------------- */

typedef struct gw_style gw_style; /* immutable once loaded, may be shared by threads */

/* Finds the bytes of a sheet. `name` is a bare name (gbt9704) or a file (with '/' or ending in
 * .xml); `from` is the path of the sheet whose extends= asks, or NULL. On GW_OK `bytes` belongs to
 * the caller of open (the library frees it with gw_bytes_free) and `path` (PATH_CAPACITY bytes) is
 * what messages call the sheet. Returns GW_E_STYLE when there is no such sheet. */
#define GW_PATH_CAPACITY 4096
typedef struct gw_style_source {
    gw_status (*open)(void *self, const char *name, const char *from, gw_bytes *bytes,
                      char path[GW_PATH_CAPACITY]);
    void *self;
} gw_style_source;

/* Loads the sheet and those that it extends. All faults go to the listener by sheet and line; the
 * first goes into `error`, as a fault of `name`, without a line when it lies in a sheet that `name`
 * extends. The style belongs to the caller. */
gw_status gw_style_load(gw_style **style, const char *name, const gw_style_source *source,
                        const gw_listener *listener, gw_error *error);
void gw_style_free(gw_style *style);
const char *gw_style_name(const gw_style *style);
/* What the sheet is called for people; empty when it does not say. Owned by the style. */
gw_str gw_style_title(const gw_style *style);
/* A sheet with more bytes is refused; a source need not read on. */
#define GW_STYLE_LARGEST (1024 * 1024)

/* The sheet as inheritance makes it: one that extends nothing and makes the same pages, in XML, one
 * row a line, with a comment that says by file and line where each value comes from. `sheet`
 * belongs to the caller. Faults are told as by gw_style_load. */
gw_status gw_style_flatten(gw_bytes *sheet, const char *name, const gw_style_source *source,
                           const gw_listener *listener, gw_error *error);

/* The platforms whose names for the faces a sheet may give beside its own: identifier and name. */
#define GW_PLATFORMS(X)                                                                            \
    X(WINDOWS, "windows")                                                                          \
    X(WPS, "wps")                                                                                  \
    X(KYLIN, "kylin") /* Kylin, UOS */                                                             \
    X(MACOS, "macos")                                                                              \
    X(LIBRE, "libre") /* faces that anybody may have */

#define GW_PLATFORM_ID(id, name) GW_PLATFORM_##id,
typedef enum gw_platform {
    GW_PLATFORM_NONE, /* the sheet's own faces */
    GW_PLATFORMS(GW_PLATFORM_ID) GW_PLATFORM_COUNT
} gw_platform;
/* "windows"; NULL for GW_PLATFORM_NONE and values outside the list. */
const char *gw_platform_name(gw_platform platform);
/* The platform of a name; GW_PLATFORM_NONE when there is none. */
gw_platform gw_platform_find(const char *name);
/* Gives every font the face that the sheet names for the platform; the one that it had becomes its
 * first alternative. Fonts for which the sheet names none stay as they are. To be called before
 * writers are prepared and before the style is shared. */
void gw_style_choose_fonts(gw_style *style, gw_platform platform);

/* ---- documents ------------------------------------------------------------------------------ */

/* A key is the name of a role, or author, subject, printed, kind, style, in English or Chinese.
 * Front matter may tell the same, and does not count for a key that stands here. */
typedef struct gw_metadata {
    const char *key;
    const char *value;
} gw_metadata;

/* Finds the sheet that the text's front matter, or metadata, names: called at most once a text,
 * before its lines are recognised. `line` is the one that names it, 0: the metadata. The style must
 * outlive the call of gw_document_parse. Any status but GW_OK becomes that of gw_document_parse,
 * whose error is STYLE_NOT_FOUND. */
typedef struct gw_style_finder {
    gw_status (*find)(void *self, const char *name, int line, const gw_style **style);
    void *self;
} gw_style_finder;
/* Does this name (auto, 自动, or none) leave the choice of the sheet to the kind of document? */
bool gw_style_is_auto(gw_str name);

/* The marks that a text may have. */
typedef enum gw_source {
    GW_FROM_AUTO, /* Markdown where the whole document shows it, else plain */
    GW_FROM_PLAIN,
    GW_FROM_MARKDOWN,
} gw_source;

/* What may be mended in a text (gw_options.fixes): identifier and name. */
#define GW_FIXES(X)                                                                                \
    X(PUNCTUATION, "punctuation") /* half-width marks and straight quotes in Chinese text */       \
    X(BRACKETS, "brackets")       /* half-width brackets; 〔〕 around the year of a number */    \
    X(DIGITS, "digits")           /* full-width digits and letters; zeros in dates */              \
    X(SPACES, "spaces")           /* single spaces between Chinese characters */

#define GW_FIX_ID(id, name) GW_FIX_##id,
typedef enum gw_fix { GW_FIXES(GW_FIX_ID) GW_FIX_COUNT } gw_fix;
#define GW_FIX_BIT(fix) (1u << (fix))
#define GW_FIX_ALL (GW_FIX_BIT(GW_FIX_COUNT) - 1)
/* "punctuation"; NULL beyond the list. */
const char *gw_fix_name(gw_fix fix);

/* What recognition knows of words, forms and rules, ready to look things up in: immutable once
 * made, may be shared by threads, must outlive the documents that were parsed with it. Who parses
 * one text needs none; for many it saves making it again each time. Errors: GW_E_NOMEM. */
typedef struct gw_knowledge gw_knowledge;
gw_status gw_knowledge_new(gw_knowledge **knowledge, gw_error *error);
void gw_knowledge_free(gw_knowledge *knowledge);

/* What becomes of contents (目录). */
typedef enum gw_contents {
    GW_CONTENTS_AUTO,  /* typed ones, and those of a collection, become real; none are added */
    GW_CONTENTS_TYPED, /* they stay as they are typed */
    GW_CONTENTS_MADE,  /* a document without any gets them */
} gw_contents;

typedef struct gw_options {
    const char *file;     /* what messages call the text; may be NULL */
    const char *encoding; /* NULL: find out */
    const gw_metadata *metadata;
    size_t metadata_count;
    gw_source from;
    bool no_directives; /* lines that begin with %% are text */
    bool drop_boilerplate;
    unsigned fixes; /* GW_FIX_BIT of each that is wanted; each line that changes is told */
    gw_contents contents;
    int contents_levels;    /* of entries that are made, 1 to GW_LEVELS; 0: as many as fit */
    bool has_date;          /* `date` is the created and modified date of the packages */
    int64_t date;           /* seconds since 1970, UTC (SOURCE_DATE_EPOCH) */
    gw_style_finder styles; /* for what the front matter names; find NULL: its rows do not count */
    const gw_knowledge *knowledge; /* NULL: made for this text alone */
    gw_listener listener;
} gw_options;

typedef struct gw_document gw_document;

/* Decodes, recognises and builds the tree. `style` gives further recogniser rows; NULL: those of
 * the sheet that the text's front matter names, or none. `text` and `options` are not kept. The
 * document belongs to the caller. */
gw_status gw_document_parse(gw_document **document, gw_str text, const gw_options *options,
                            const gw_style *style, gw_error *error);
void gw_document_free(gw_document *document);

/* A row of `inspect`: how one line, or one part of a line, was understood. */
typedef struct gw_row {
    int line;  /* 1-based, in the decoded text */
    int block; /* 1-based; repeats on lines that were joined into one paragraph */
    gw_role role;
    int level;      /* 1 to 5 for headings, otherwise 0 */
    int runin;      /* characters at the block's start that are set as a heading */
    int confidence; /* 0 to 100; of the rows with 90 or more about 1 in 100 is wrong */
    gw_str text;    /* the line without its surrounding white space; owned by the document */
    bool kept;      /* false: marks alone (---, |---|, %% 标题), which never reach the output */
} gw_row;
/* Rows with less confidence deserve a look: on real web pages one in three of them is wrong. */
#define GW_CONFIDENCE_TO_CHECK 25
size_t gw_document_row_count(const gw_document *document);
const gw_row *gw_document_row(const gw_document *document, size_t index);
/* May gw_options.encoding have this value? The names of UTF-8, UTF-16, UTF-32, GB18030 (GBK,
 * GB2312) and Big5 in any spelling, and those that iconv knows. */
bool gw_encoding_is_known(const char *name);
/* The encoding that was found or given ("UTF-8", "GB18030", …), of a collection UTF-8; owned by the
 * document. */
const char *gw_document_encoding(const gw_document *document);
/* The title as the properties of the package have it, or empty. Owned by the document. */
gw_str gw_document_title(const gw_document *document);
/* As given by metadata or front matter; otherwise decided from the title, the mark and the roles
 * present. */
gw_kind gw_document_kind(const gw_document *document);

/* How many characters were changed or taken out by a fix. */
size_t gw_document_fixed(const gw_document *document, gw_fix fix);

/* Tells the listener what is worth a look, as messages ADVICE_…, without a file name, by line: one
 * notice a place, a few of each kind, the rest counted in a last one. Nothing is changed. */
void gw_document_advise(const gw_document *document, const gw_listener *listener);
/* "numbering-jumps" for GW_MSG_ADVICE_NUMBERING_JUMPS; NULL for what is no advice. */
const char *gw_advice_name(gw_message message);

/* The rules that decided a row, heaviest first: `visit` is called for the winner's rules and then
 * for the runner-up's. `weight` is in points (ten are one good
 * reason); transitions of the grammar have names that begin with "after-". */
typedef struct gw_reason {
    bool winner;
    gw_role role;
    int level;
    bool continues; /* the candidate goes on with the block before */
    const char *rule;
    int weight;
} gw_reason;
gw_status gw_document_why(const gw_document *document, size_t row,
                          void (*visit)(void *self, const gw_reason *reason), void *self);

/* Makes the contents of a document real (gw_options.contents, file and listener count), for pages
 * set with `style`. To be called once, before the document is written or placed, but after all
 * texts are added to a collection, and not for what is to be taken apart (gw_document_split).
 * Entries get the number of the page on which their title or heading stands, bookmarks and links;
 * the typed dots and page number of an entry give way to them. An entry whose words no title or
 * heading has stays as it is typed, and is told.
 * Contents that are made have a level for titles of documents, where there are several (1 level
 * unless the options say otherwise), and one for each level of headings in the outline (2 levels in
 * a single document). Errors: GW_E_NOMEM; the document is good for nothing then but to be freed. */
gw_status gw_document_make_contents(gw_document *document, const gw_style *style,
                                    const gw_options *options, gw_error *error);

/* Where the paragraph of a row stands on paper. */
typedef struct gw_page_place {
    int page;  /* on which it begins, from 1; 0: it stands nowhere, being marks alone or left out */
    int lines; /* that the whole paragraph takes */
} gw_page_place;
/* Counts lines and pages as readers do when the document is set with `style`, and fills `places`
 * (the caller's, one for each row) and `page_count`. Errors: GW_E_NOMEM. */
gw_status gw_document_place(const gw_document *document, const gw_style *style,
                            gw_page_place *places, int *page_count, gw_error *error);

/* ---- collections (汇编) -------------------------------------------------------------------- */

/* Begins a collection: a document that others are added to. Of the options count the metadata and
 * the date: title (or collection-title), author, subject, kind (otherwise GW_KIND_COLLECTION). Its
 * first page has that title and the contents. A collection is written as any document; it has no
 * rows and nothing to advise, which its texts have. Errors: those of gw_document_parse about
 * metadata. */
gw_status gw_collection_new(gw_document **collection, const gw_options *options, gw_error *error);
/* Adds a copy of `part`, which begins on a new page, and an entry of the contents for each title of
 * a document. On failure the collection is as before. Of the dates in the texts the latest is the
 * collection's, unless the options had one. */
gw_status gw_collection_add(gw_document *collection, const gw_document *part, gw_error *error);
/* Does metadata with this key belong to a collection as a whole (title, author, subject, kind,
 * style), rather than to each of its texts? */
bool gw_collection_has_key(const char *key);

/* How many documents stand in a file: 0 where it holds nothing but contents. */
size_t gw_document_part_count(const gw_document *document);
/* Called for each part in order. `part` is a document of its own, valid during the call, as if its
 * text had stood alone, without rows. Documents count from 1; 0 is what stands above the first one,
 * where there is anything: the title of a collection and its contents. */
typedef struct gw_part_visitor {
    void (*visit)(void *self, size_t number, const gw_document *part);
    void *self;
} gw_part_visitor;
/* Takes a document apart; nothing of it is lost. Author and subject hold for all parts, so does a
 * kind that was given, but for collection. Errors: GW_E_NOMEM. */
gw_status gw_document_split(const gw_document *document, const gw_part_visitor *visitor,
                            gw_error *error);

/* ---- writers -------------------------------------------------------------------------------- */

typedef struct gw_writer gw_writer;
typedef struct gw_prepared gw_prepared; /* what depends on the style alone, ready compressed */

size_t gw_writer_count(void);
const gw_writer *gw_writer_at(size_t index);
const gw_writer *gw_writer_find(const char *name); /* by name ("docx"); NULL when unknown */
const char *gw_writer_name(const gw_writer *writer);
const char *gw_writer_suffix(const gw_writer *writer); /* without the dot */

/* Immutable once made; may be shared by threads; keeps no reference to `style`'s caller, but the
 * style must outlive it. */
gw_status gw_prepared_new(gw_prepared **prepared, const gw_writer *writer, const gw_style *style,
                          gw_error *error);
void gw_prepared_free(gw_prepared *prepared);

/* Writes the whole package; `out` belongs to the caller. The same input gives the same bytes. */
gw_status gw_document_write(const gw_document *document, const gw_prepared *prepared, gw_bytes *out,
                            gw_error *error);

const char *gw_version(void);

#endif
