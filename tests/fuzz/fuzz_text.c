/* SPDX-License-Identifier: MIT
 *
 * Any bytes -> parse -> every registered writer -> the text read back. A refusal is fine; a crash,
 * a part that is not well-formed, and a lost, doubled or changed character are not.
 *
 * Each text goes through twice: as plain text, when nothing may be lost, and with its marks read.
 *
 * The law of conservation, as far as it can be told without following the moves: rows of `inspect`
 * hold the decoded text in order; the output holds each character as often as the rows do, and in
 * the same order when no block has a role that may change its place. */
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "package_text.h"
#include "text/decode.h"
#include "text/hanzi.h"

enum { MAX_WRITERS = 8 };

/* Roles whose blocks may change their place (GB/T 9704-2012, 7.1), and boilerplate. */
static const gw_role MOVABLE[] = {
    GW_ROLE_SERIAL,      GW_ROLE_SECRECY,         GW_ROLE_URGENCY,   GW_ROLE_ISSUER,
    GW_ROLE_NUMBER,      GW_ROLE_SIGNER,          GW_ROLE_SIGNATURE, GW_ROLE_DATE,
    GW_ROLE_NOTE,        GW_ROLE_ATTACHMENT_NOTE, GW_ROLE_COPY_TO,   GW_ROLE_PRINTER,
    GW_ROLE_BOILERPLATE,
};

static gw_style *style;
static gw_prepared *prepared[MAX_WRITERS];

static gw_status open_style(void *self, const char *name, const char *from, gw_bytes *bytes,
                            char path[GW_PATH_CAPACITY])
{
    (void)self, (void)name, (void)from;
    FILE *file = fopen(GW_FUZZ_STYLE, "rb");
    enum { LIMIT = 1 << 20 };
    char *data = gw_heap_alloc(LIMIT);
    if (file == NULL || data == NULL)
        law_broken("cannot open %s", GW_FUZZ_STYLE);
    *bytes = (gw_bytes){data, fread(data, 1, LIMIT, file)};
    fclose(file);
    snprintf(path, GW_PATH_CAPACITY, "%s", GW_FUZZ_STYLE);
    return GW_OK;
}

static void no_words(void *context, const char *format, ...)
{
    (void)context, (void)format;
}

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count, (void)arguments;
    xmlSetGenericErrorFunc(NULL, no_words);
    gw_style_source source = {open_style, NULL};
    if (gw_style_load(&style, "gbt9704", &source, NULL, NULL) != GW_OK)
        law_broken("the style cannot be loaded");
    if (gw_writer_count() > MAX_WRITERS)
        law_broken("more than %d writers", MAX_WRITERS);
    for (size_t i = 0; i < gw_writer_count(); i++)
        if (gw_prepared_new(&prepared[i], gw_writer_at(i), style, NULL) != GW_OK)
            law_broken("%s cannot be prepared", gw_writer_name(gw_writer_at(i)));
    return 0;
}

/* Appends what the law counts of `text`: no white space, nothing invisible. */
static void put_counted(gw_buf *out, gw_str text)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t c = gw_utf8_next(text, &at);
        if (!gw_is_space(c) && !gw_is_invisible(c))
            gw_buf_codepoint(out, c);
    }
}

static bool is_movable(gw_role role)
{
    for (size_t i = 0; i < GW_COUNT(MOVABLE); i++)
        if (MOVABLE[i] == role)
            return true;
    return false;
}

/* The counted text of all rows that are kept, in order; `moves` tells whether a block may change
 * its place, `whole` whether all rows are kept. */
static void rows_text(const gw_document *document, gw_buf *out, bool *moves, bool *whole)
{
    *moves = false;
    *whole = true;
    for (size_t i = 0; i < gw_document_row_count(document); i++) {
        const gw_row *row = gw_document_row(document, i);
        *whole = *whole && row->kept;
        if (!row->kept)
            continue;
        put_counted(out, row->text);
        *moves = *moves || is_movable(row->role);
    }
}

static int compare_codepoints(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* The characters of `text`, sorted; the caller frees them with gw_heap_free. */
static uint32_t *sorted(gw_str text, size_t *count)
{
    uint32_t *all = gw_heap_alloc((text.n + 1) * sizeof *all);
    if (all == NULL)
        law_broken("out of memory");
    *count = 0;
    for (size_t at = 0; at < text.n;)
        all[(*count)++] = gw_utf8_next(text, &at);
    qsort(all, *count, sizeof *all, compare_codepoints);
    return all;
}

static bool same_characters(gw_str a, gw_str b)
{
    size_t count_a, count_b;
    uint32_t *x = sorted(a, &count_a), *y = sorted(b, &count_b);
    bool same = count_a == count_b && memcmp(x, y, count_a * sizeof *x) == 0;
    gw_heap_free(x);
    gw_heap_free(y);
    return same;
}

static void check_rows(gw_str bytes, gw_str rows)
{
    gw_arena arena = {0};
    gw_decoded decoded;
    gw_buf whole = {0};
    if (gw_decode(&decoded, bytes, NULL, NULL, &arena, NULL, NULL) == GW_OK)
        put_counted(&whole, (gw_str){decoded.p, decoded.n});
    if (!gw_str_equal(gw_buf_view(&whole), rows))
        law_broken("the rows are not the text: %zu bytes of %zu", rows.n, whole.n);
    gw_buf_fini(&whole);
    gw_arena_fini(&arena);
}

static void check_output(const gw_bytes *package, const char *format, gw_str rows, bool moves)
{
    gw_buf text = {0}, counted = {0};
    package_text((gw_str){package->data, package->size}, format, &text);
    put_counted(&counted, gw_buf_view(&text));
    gw_str found = gw_buf_view(&counted);
    if (moves ? !same_characters(found, rows) : !gw_str_equal(found, rows))
        law_broken("%s: the text is not the input: %zu bytes of %zu", format, found.n, rows.n);
    gw_buf_fini(&text);
    gw_buf_fini(&counted);
}

static void write_all(const gw_document *document, gw_str rows, bool moves, bool compare)
{
    for (size_t i = 0; i < gw_writer_count(); i++) {
        gw_bytes out = {0};
        if (gw_document_write(document, prepared[i], &out, NULL) != GW_OK)
            law_broken("%s: not written", gw_writer_name(gw_writer_at(i)));
        if (compare)
            check_output(&out, gw_writer_name(gw_writer_at(i)), rows, moves);
        gw_bytes_free(&out);
    }
}

/* ---- taken apart and put together ------------------------------------------------------------ */

/* What the law counts of a document in the first format there is. */
static void put_written(gw_buf *out, const gw_document *document)
{
    gw_bytes package = {0};
    gw_buf text = {0};
    if (gw_document_write(document, prepared[0], &package, NULL) != GW_OK)
        law_broken("a part is not written");
    package_text((gw_str){package.data, package.size}, gw_writer_name(gw_writer_at(0)), &text);
    put_counted(out, gw_buf_view(&text));
    gw_buf_fini(&text);
    gw_bytes_free(&package);
}

static void add_part(void *self, size_t number, const gw_document *part)
{
    (void)number;
    put_written(self, part);
}

/* The parts of a document hold all of it, and so does a collection, behind its contents. */
static void check_parts(const gw_document *document)
{
    gw_buf whole = {0}, parts = {0}, collected = {0};
    const gw_part_visitor visitor = {add_part, &parts};
    gw_document *book = NULL;
    put_written(&whole, document);
    if (gw_document_split(document, &visitor, NULL) != GW_OK)
        law_broken("the document cannot be split");
    if (!gw_str_equal(gw_buf_view(&parts), gw_buf_view(&whole)))
        law_broken("the parts are not the document: %zu bytes of %zu", parts.n, whole.n);
    if (gw_collection_new(&book, NULL, NULL) != GW_OK ||
        gw_collection_add(book, document, NULL) != GW_OK)
        law_broken("the document cannot be collected");
    put_written(&collected, book);
    if (!gw_str_ends(gw_buf_view(&collected), gw_buf_view(&whole)))
        law_broken("the collection does not hold the document");
    gw_document_free(book);
    gw_buf_fini(&whole);
    gw_buf_fini(&parts);
    gw_buf_fini(&collected);
}

/* Notices hold whole characters, whatever was cut from the text. `self`: is anything added? */
static void check_notice(void *self, const gw_error *notice)
{
    *(bool *)self |= notice->id == GW_MSG_METADATA_ADDED;
    for (size_t i = 0; i < GW_COUNT(notice->arguments); i++) {
        gw_str argument = gw_str_of(notice->arguments[i]);
        if (gw_utf8_valid(argument) < argument.n)
            law_broken("notice %d: an argument is cut inside a character", (int)notice->id);
    }
}

/* The text mended, what is worth a look in it, and contents for it. */
static void mend_and_advise(gw_str bytes)
{
    gw_document *document = NULL;
    bool has_additions = false;
    gw_options options = {
        .from = GW_FROM_PLAIN,
        .no_directives = true,
        .fixes = GW_FIX_ALL,
        .contents = GW_CONTENTS_MADE,
        .contents_levels = GW_LEVELS,
        .listener = {check_notice, &has_additions}
    };
    if (gw_document_parse(&document, bytes, &options, style, NULL) != GW_OK)
        law_broken("the text cannot be mended");
    gw_document_advise(document, &options.listener);
    if (gw_document_make_contents(document, style, &options, NULL) != GW_OK)
        law_broken("no contents can be made");
    write_all(document, GW_S(""), false, false);
    gw_document_free(document);
}

/* Where marks may be taken out, or there is front matter, the rows are not the text; the outputs
 * still hold the rows, but for what front matter adds. false: the text was refused, or has marks.
 */
static bool check_text(gw_str bytes, const gw_options *options, bool has_marks)
{
    gw_document *document = NULL;
    gw_buf rows = {0};
    bool moves, whole, has_additions = false;
    gw_options listening = *options;
    listening.listener = (gw_listener){check_notice, &has_additions};
    if (gw_document_parse(&document, bytes, &listening, style, NULL) != GW_OK)
        return false;
    rows_text(document, &rows, &moves, &whole);
    if (whole && !has_marks)
        check_rows(bytes, gw_buf_view(&rows));
    write_all(document, gw_buf_view(&rows), moves, !has_additions);
    check_parts(document);
    gw_buf_fini(&rows);
    gw_document_free(document);
    return whole;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const gw_options PLAIN = {
        .file = "input.txt", .from = GW_FROM_PLAIN, .no_directives = true};
    static const gw_options AUTO = {.file = "input.txt"};
    static const gw_options MARKDOWN = {.file = "input.txt", .from = GW_FROM_MARKDOWN};
    gw_str bytes = {(const char *)data, size};
    bool is_text = check_text(bytes, &PLAIN, false);
    check_text(bytes, size % 2 == 0 ? &AUTO : &MARKDOWN, true);
    if (is_text)
        mend_and_advise(bytes);
    return 0;
}
