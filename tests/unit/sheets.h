/* SPDX-License-Identifier: MIT
 *
 * Sheets for tests: a source that finds them in a list in memory first, then among the project's
 * own, and a listener that writes down what it is told. */
#ifndef GONGWEN_TESTS_SHEETS_H
#define GONGWEN_TESTS_SHEETS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "gongwen.h"

typedef struct sheet_text {
    const char *name; /* what extends= and gw_style_load call it */
    const char *text; /* NULL: not to be found */
    size_t size;      /* 0: text is terminated by NUL */
} sheet_text;

typedef struct sheets {
    const sheet_text *items;     /* the last one has no name */
    char from[GW_PATH_CAPACITY]; /* who asked last, "" for the caller */
} sheets;

static inline gw_status give_bytes(gw_bytes *bytes, const char *data, size_t size)
{
    char *copy = gw_heap_alloc(size);
    if (copy == NULL)
        return GW_E_NOMEM;
    memcpy(copy, data, size);
    *bytes = (gw_bytes){copy, size};
    return GW_OK;
}

static inline gw_status open_file(const char *path, gw_bytes *bytes)
{
    static char data[256 * 1024];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return GW_E_STYLE;
    size_t size = fread(data, 1, sizeof data, file);
    fclose(file);
    return give_bytes(bytes, data, size);
}

static inline gw_status open_sheet(void *self, const char *name, const char *from, gw_bytes *bytes,
                                   char path[GW_PATH_CAPACITY])
{
    sheets *all = self;
    if (name == NULL)
        return GW_E_STYLE;
    snprintf(all->from, sizeof all->from, "%s", from != NULL ? from : "");
    snprintf(path, GW_PATH_CAPACITY, "%s", name);
    for (const sheet_text *s = all->items; s != NULL && s->name != NULL; s++)
        if (s->text != NULL && strcmp(s->name, name) == 0)
            return give_bytes(bytes, s->text, s->size > 0 ? s->size : strlen(s->text));
    snprintf(path, GW_PATH_CAPACITY, "%s/%s%s", SOURCE_ROOT,
             strchr(name, '/') != NULL ? "" : "styles/", name);
    if (strstr(name, ".xml") == NULL)
        strcat(path, ".xml");
    return open_file(path, bytes);
}

/* "sheet:line: NAME first|second|third" for each notice, one a line. */
typedef struct record {
    gw_buf text;
    int count;
} record;

static const char *const MESSAGE_NAMES[] = {
#define MESSAGE_NAME(name, arguments) #name,
    GW_MESSAGES(MESSAGE_NAME)
#undef MESSAGE_NAME
};

static inline void write_down(void *self, const gw_error *notice)
{
    record *r = self;
    const char *slash = strrchr(notice->file, '/');
    gw_buf_format(&r->text, "%s:%d: %s %s|%s|%s\n", slash != NULL ? slash + 1 : notice->file,
                  notice->line, MESSAGE_NAMES[notice->id], notice->arguments[0],
                  notice->arguments[1], notice->arguments[2]);
    r->count++;
}

/* Loads `name` with a list in memory; what was told is in `told` (to be given back by the caller).
 */
static inline gw_status load_sheet(gw_style **style, const char *name, const sheet_text *items,
                                   record *told, gw_error *error)
{
    sheets all = {.items = items};
    gw_style_source source = {open_sheet, &all};
    gw_listener listener = {write_down, told};
    *told = (record){0};
    gw_status status = gw_style_load(style, name, &source, &listener, error);
    gw_buf_char(&told->text, '\0');
    return status;
}

#endif
