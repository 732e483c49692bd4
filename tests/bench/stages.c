/* SPDX-License-Identifier: MIT
 *
 * stages SHEET OUT FILE...: what each step of a conversion costs, as milliseconds of processor time
 * over all files, a step a line. The steps are those of convert.c, called one by one; writing the
 * mark-up and deflating it are told apart by deflating it once more. For compare.py. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gongwen.h"
#include "parse/facts.h"
#include "parse/features.h"
#include "parse/fix.h"
#include "parse/flow.h"
#include "parse/marks.h"
#include "parse/recognise.h"
#include "text/decode.h"
#include "text/fill.h"
#include "text/lines.h"

typedef enum step {
    STEP_READ,
    STEP_DECODE,
    STEP_RECOGNISE,
    STEP_PARSE, /* the whole of gw_document_parse: decode, recognise, build */
    STEP_WRITE, /* the whole of gw_document_write: mark-up, deflate, pack */
    STEP_SAVE,
    STEP_COUNT
} step;

static const char *const NAMES[STEP_COUNT] = {"read",  "decode", "recognise",
                                              "parse", "write",  "save"};

typedef struct bench {
    double milliseconds[STEP_COUNT];
    const gw_prepared *prepared;
    const gw_knowledge *knowledge;
    const char *folder;
} bench;

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void die(const char *what)
{
    fprintf(stderr, "stages: %s\n", what);
    exit(1);
}

static void check(gw_status status, const char *what)
{
    if (status != GW_OK)
        die(what);
}

static gw_bytes read_file(const char *name)
{
    FILE *file = fopen(name, "rb");
    gw_bytes bytes = {0};
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        die(name);
    bytes.size = (size_t)ftell(file);
    bytes.data = gw_heap_alloc(bytes.size + 1);
    rewind(file);
    if (bytes.data == NULL || fread(bytes.data, 1, bytes.size, file) != bytes.size)
        die(name);
    fclose(file);
    return bytes;
}

static void save(const bench *b, const char *input, const gw_bytes *package)
{
    char name[4096];
    const char *slash = strrchr(input, '/');
    snprintf(name, sizeof name, "%s/%s.docx", b->folder, slash != NULL ? slash + 1 : input);
    FILE *file = fopen(name, "wb");
    if (file == NULL || fwrite(package->data, 1, package->size, file) != package->size)
        die(name);
    fclose(file);
}

/* Decodes, and recognises what was decoded, for the two times alone. */
static void time_parts(bench *b, gw_str text)
{
    const gw_options options = {0};
    gw_arena arena = {0};
    gw_decoded decoded;
    gw_lines lines;
    gw_marks marks;
    gw_fill fill;
    gw_parts parts;
    gw_recognised recognised;
    double start = now_ms();
    check(gw_decode(&decoded, text, NULL, NULL, &arena, &options.listener, NULL), "decode");
    double decoded_at = now_ms();
    check(gw_lines_split(&lines, &decoded, NULL, &arena, &options.listener, NULL), "lines");
    check(gw_marks_read(&marks, &lines, &options, &arena, NULL), "marks");
    check(gw_fill_measure(&fill, &lines, &arena, NULL), "fill");
    check(gw_features_measure(&parts, &lines, marks.hints, &fill, b->knowledge, &arena, &arena,
                              NULL),
          "features");
    check(gw_facts_draw(&parts, &fill, NULL), "facts");
    check(gw_recognise(&recognised, &parts, NULL, NULL, &arena, NULL), "recognise");
    b->milliseconds[STEP_DECODE] += decoded_at - start;
    b->milliseconds[STEP_RECOGNISE] += now_ms() - decoded_at;
    gw_arena_fini(&arena);
}

static void run(bench *b, const char *name)
{
    gw_document *document = NULL;
    gw_bytes package = {0};
    const gw_options options = {.knowledge = b->knowledge};
    double times[5];
    times[0] = now_ms();
    gw_bytes bytes = read_file(name);
    times[1] = now_ms();
    check(gw_document_parse(&document, (gw_str){bytes.data, bytes.size}, &options, NULL, NULL),
          name);
    times[2] = now_ms();
    check(gw_document_write(document, b->prepared, &package, NULL), name);
    times[3] = now_ms();
    save(b, name, &package);
    times[4] = now_ms();
    b->milliseconds[STEP_READ] += times[1] - times[0];
    b->milliseconds[STEP_PARSE] += times[2] - times[1];
    b->milliseconds[STEP_WRITE] += times[3] - times[2];
    b->milliseconds[STEP_SAVE] += times[4] - times[3];
    time_parts(b, (gw_str){bytes.data, bytes.size});
    gw_document_free(document);
    gw_bytes_free(&package);
    gw_bytes_free(&bytes);
}

static gw_status open_sheet(void *self, const char *name, const char *from, gw_bytes *bytes,
                            char path[GW_PATH_CAPACITY])
{
    (void)name;
    (void)from;
    *bytes = read_file(self);
    snprintf(path, GW_PATH_CAPACITY, "%s", (const char *)self);
    return GW_OK;
}

int main(int count, char **arguments)
{
    if (count < 4)
        return 2;
    gw_style *style = NULL;
    gw_prepared *prepared = NULL;
    gw_knowledge *knowledge = NULL;
    const gw_style_source source = {open_sheet, arguments[1]};
    check(gw_style_load(&style, arguments[1], &source, NULL, NULL), "sheet");
    check(gw_prepared_new(&prepared, gw_writer_find("docx"), style, NULL), "prepare");
    check(gw_knowledge_new(&knowledge, NULL), "knowledge");
    bench b = {.prepared = prepared, .knowledge = knowledge, .folder = arguments[2]};
    for (int i = 3; i < count; i++)
        run(&b, arguments[i]);
    for (int i = 0; i < STEP_COUNT; i++)
        printf("%s %.3f\n", NAMES[i], b.milliseconds[i]);
    gw_knowledge_free(knowledge);
    gw_prepared_free(prepared);
    gw_style_free(style);
    return 0;
}
