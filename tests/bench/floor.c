/* SPDX-License-Identifier: MIT
 *
 * floor OUT FILE...: the least that any converter of text to DOCX has to do, with our own decoder,
 * emitter and packer: read, decode, wrap each line in the mark-up of a paragraph, deflate it, write
 * a package with parts that are ready compressed. Nothing is recognised and nothing looks like
 * anything. The floor of compare.py. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "pack/zip.h"
#include "text/decode.h"
#include "write/xml.h"

enum { LARGEST_READ = 1 << 20, READY_PARTS = 8, READY_BYTES = 4000 };

static void die(const char *what, const char *name)
{
    fprintf(stderr, "floor: %s %s\n", what, name);
    exit(1);
}

static void read_file(const char *name, gw_buf *bytes)
{
    FILE *file = fopen(name, "rb");
    size_t n = 1;
    bytes->n = 0;
    if (file == NULL)
        die("cannot read", name);
    while (n > 0 && gw_buf_reserve(bytes, LARGEST_READ)) {
        n = fread(bytes->p + bytes->n, 1, LARGEST_READ, file);
        bytes->n += n;
    }
    fclose(file);
}

static void put_line(gw_xml *xml, gw_str line)
{
    gw_xml_open(xml, "w:p");
    gw_xml_open(xml, "w:pPr");
    gw_xml_empty_with(xml, "w:pStyle", "w:val", GW_S("gw-body"));
    gw_xml_close(xml);
    gw_xml_open(xml, "w:r");
    gw_xml_open(xml, "w:rPr");
    gw_xml_empty_with(xml, "w:rFonts", "w:hint", GW_S("eastAsia"));
    gw_xml_close(xml);
    gw_xml_open(xml, "w:t");
    gw_xml_text(xml, line);
    for (int i = 0; i < 3; i++)
        gw_xml_close(xml);
}

static void put_document(gw_buf *out, gw_str text)
{
    gw_xml xml = gw_xml_start(out);
    gw_xml_open(&xml, "w:document");
    gw_xml_open(&xml, "w:body");
    while (text.n > 0) {
        gw_str line = gw_str_head(text, gw_str_find(text, GW_S("\n")));
        if (line.n > 0)
            put_line(&xml, line);
        text = gw_str_from(text, line.n + 1);
    }
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}

static void write_file(const char *folder, const char *input, const gw_buf *package)
{
    char name[4096];
    const char *slash = strrchr(input, '/');
    snprintf(name, sizeof name, "%s/%s.docx", folder, slash != NULL ? slash + 1 : input);
    FILE *file = fopen(name, "wb");
    if (file == NULL || fwrite(package->p, 1, package->n, file) != package->n || fclose(file) != 0)
        die("cannot write", name);
}

/* The size of what a sheet's parts come to: a real package has about as many and as large ones. */
static void make_ready_parts(gw_zip_entry *entries, gw_arena *arena)
{
    static char bytes[READY_BYTES];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)('a' + i * i % 23);
    for (int i = 0; i < READY_PARTS; i++) {
        const gw_zip_part part = {
            GW_S("ready.xml"), {bytes, sizeof bytes},
             false
        };
        if (gw_zip_compress(&entries[i], &part, 1, arena, NULL) != GW_OK)
            die("no memory for", "parts");
    }
}

static void convert(const char *input, const char *folder, gw_zip_entry *entries, gw_buf *bytes)
{
    static const gw_listener NOBODY = {0};
    gw_arena arena = {0};
    gw_decoded text;
    gw_buf document = {0}, package = {0};
    read_file(input, bytes);
    if (gw_decode(&text, gw_buf_view(bytes), NULL, input, &arena, &NOBODY, NULL) != GW_OK)
        die("cannot decode", input);
    put_document(&document, (gw_str){text.p, text.n});
    const gw_zip_part part = {GW_S("word/document.xml"), gw_buf_view(&document), false};
    if (gw_zip_compress(&entries[READY_PARTS], &part, 1, &arena, NULL) != GW_OK ||
        gw_zip_write(&package, entries, READY_PARTS + 1, NULL) != GW_OK)
        die("cannot pack", input);
    write_file(folder, input, &package);
    gw_buf_fini(&document);
    gw_buf_fini(&package);
    gw_arena_fini(&arena);
}

int main(int count, char **arguments)
{
    if (count < 3)
        return 2;
    gw_zip_entry entries[READY_PARTS + 1];
    gw_arena ready = {0};
    gw_buf bytes = {0};
    make_ready_parts(entries, &ready);
    for (int i = 2; i < count; i++)
        convert(arguments[i], arguments[1], entries, &bytes);
    gw_buf_fini(&bytes);
    gw_arena_fini(&ready);
    return 0;
}
