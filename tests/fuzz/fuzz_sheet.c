/* SPDX-License-Identifier: MIT
 *
 * Any bytes as a style sheet -> a style, or faults that can be told. What loads goes on: it is made
 * flat, loads again, is then as flat as before, and both make the same pages of a short text. */
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"

static const char TEXT[] = "临川市人民政府文件\n临政发〔2024〕1号\n关于公文样式的通知\n\n各县："
                           "\n\n一、总体要求\n（一）目标。到2025年全面完成。\n第一条 甲。\n"
                           "附件：1.甲\n\n临川市人民政府\n2024年4月8日\n附件1\n甲\n抄送：乙。\n";

static gw_bytes base; /* gbt9704 */

__attribute__((noreturn)) static void law_broken(const char *words)
{
    fprintf(stderr, "%s\n", words);
    abort();
}

static void no_words(void *context, const char *format, ...)
{
    (void)context, (void)format;
}

static gw_bytes copy(gw_str bytes)
{
    gw_bytes made = {gw_heap_alloc(bytes.n + 1), bytes.n};
    if (made.data == NULL)
        law_broken("out of memory");
    if (bytes.n > 0)
        memcpy(made.data, bytes.p, bytes.n);
    return made;
}

/* The input for "a", our own sheet for every other name. */
static gw_status open_sheet(void *self, const char *name, const char *from, gw_bytes *bytes,
                            char path[GW_PATH_CAPACITY])
{
    (void)from;
    bool is_input = strcmp(name, "a") == 0;
    snprintf(path, GW_PATH_CAPACITY, "%s", is_input ? "a--b/a" : "gbt9704");
    *bytes = copy(is_input ? *(const gw_str *)self : (gw_str){base.data, base.size});
    return GW_OK;
}

static void check_fault(void *self, const gw_error *fault)
{
    (void)self;
    for (size_t i = 0; i < GW_COUNT(fault->arguments); i++) {
        gw_str argument = gw_str_of(fault->arguments[i]);
        if (gw_utf8_valid(argument) < argument.n)
            law_broken("an argument is cut inside a character");
    }
}

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count, (void)arguments;
    xmlSetGenericErrorFunc(NULL, no_words);
    FILE *file = fopen(GW_FUZZ_STYLE, "rb");
    base = (gw_bytes){gw_heap_alloc(GW_STYLE_LARGEST), 0};
    if (file == NULL || base.data == NULL)
        law_broken("cannot open " GW_FUZZ_STYLE);
    base.size = fread(base.data, 1, GW_STYLE_LARGEST, file);
    fclose(file);
    return 0;
}

/* NULL: the sheet is refused. */
static gw_style *load(gw_str sheet)
{
    gw_style *style = NULL;
    const gw_style_source source = {open_sheet, &sheet};
    const gw_listener listener = {check_fault, NULL};
    gw_error error = {0};
    if (gw_style_load(&style, "a", &source, &listener, &error) != GW_OK)
        check_fault(NULL, &error);
    return style;
}

static gw_bytes flatten(gw_str sheet)
{
    gw_bytes flat = {0};
    const gw_style_source source = {open_sheet, &sheet};
    if (gw_style_flatten(&flat, "a", &source, NULL, NULL) != GW_OK)
        law_broken("a sheet that loads cannot be made flat");
    return flat;
}

static gw_bytes make_pages(const gw_style *style, const gw_writer *writer)
{
    gw_document *document = NULL;
    gw_prepared *prepared = NULL;
    gw_bytes pages = {0};
    if (gw_prepared_new(&prepared, writer, style, NULL) != GW_OK ||
        gw_document_parse(&document, GW_S(TEXT), NULL, style, NULL) != GW_OK ||
        gw_document_write(document, prepared, &pages, NULL) != GW_OK)
        law_broken("a style makes no pages");
    gw_document_free(document);
    gw_prepared_free(prepared);
    return pages;
}

static void check_pages(const gw_style *style, const gw_style *again)
{
    for (size_t i = 0; i < gw_writer_count(); i++) {
        gw_bytes a = make_pages(style, gw_writer_at(i)), b = make_pages(again, gw_writer_at(i));
        if (!gw_str_equal((gw_str){a.data, a.size}, (gw_str){b.data, b.size}))
            law_broken("a flat sheet makes other pages");
        gw_bytes_free(&a);
        gw_bytes_free(&b);
    }
}

/* Rows without what stands behind them about their places. */
static void put_rows(gw_buf *out, gw_str sheet)
{
    while (sheet.n > 0) {
        size_t comment = gw_str_find(sheet, GW_S("<!--"));
        gw_buf_put(out, gw_str_trim_ascii(gw_str_head(sheet, comment)));
        sheet = gw_str_from(sheet, comment == GW_NOT_FOUND ? sheet.n : comment);
        size_t end = gw_str_find(sheet, GW_S("-->"));
        sheet = gw_str_from(sheet, end == GW_NOT_FOUND ? sheet.n : end + 3);
    }
}

static void check_flat(const gw_style *style, gw_str flat)
{
    gw_style *again = load(flat);
    if (again == NULL)
        law_broken("a flat sheet does not load");
    check_pages(style, again);
    gw_style_free(again);
    gw_bytes twice = flatten(flat);
    gw_buf first = {0}, second = {0};
    put_rows(&first, flat);
    put_rows(&second, (gw_str){twice.data, twice.size});
    if (!gw_str_equal(gw_buf_view(&first), gw_buf_view(&second)))
        law_broken("a flat sheet becomes another");
    gw_buf_fini(&first);
    gw_buf_fini(&second);
    gw_bytes_free(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    gw_str sheet = {(const char *)data, size};
    gw_style *style = load(sheet);
    if (style == NULL)
        return 0;
    gw_bytes flat = flatten(sheet);
    check_flat(style, (gw_str){flat.data, flat.size});
    gw_bytes_free(&flat);
    for (gw_platform platform = GW_PLATFORM_NONE; platform < GW_PLATFORM_COUNT; platform++)
        gw_style_choose_fonts(style, platform);
    gw_style_free(style);
    return 0;
}
