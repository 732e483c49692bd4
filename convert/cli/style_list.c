/* SPDX-License-Identifier: MIT
 *
 * gongwen style list: the sheets in the folders where bare names are looked for. One in the user's
 * folder hides the one of its name beside the program. */
#include <stdlib.h>

#include "base/folder.h"
#include "cli/messages.h"
#include "cli/sheets.h"
#include "cli/style.h"

typedef struct listing {
    gw_arena arena;
    const char **names; /* without .xml, each once */
    size_t count, capacity;
} listing;

static bool is_listed(const listing *l, gw_str name)
{
    for (size_t i = 0; i < l->count; i++)
        if (gw_str_equal(gw_str_of(l->names[i]), name))
            return true;
    return false;
}

static bool grow(listing *l)
{
    if (l->count < l->capacity)
        return true;
    size_t capacity = 2 * l->capacity + 16;
    const char **names = GW_NEW_ARRAY(&l->arena, const char *, capacity);
    if (names == NULL)
        return false;
    if (l->count > 0)
        memcpy(names, l->names, l->count * sizeof *names);
    l->names = names;
    l->capacity = capacity;
    return true;
}

static bool add_sheet(void *self, const char *file, gw_file_kind kind)
{
    listing *l = self;
    gw_str name = gw_str_of(file);
    (void)kind;
    if (!gw_str_ends(name, GW_S(".xml")) || name.n == 4)
        return true;
    name = gw_str_head(name, name.n - 4);
    if (!is_listed(l, name) && grow(l))
        l->names[l->count++] = gw_arena_copy(&l->arena, name).p;
    return !l->arena.failed;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void put_faulty(gw_buf *out, const char *name)
{
    const char *const arguments[3] = {name, NULL, NULL};
    gw_sentence_put(out, gw_sentence(GW_SAY_SHEET_FAULTY), arguments);
}

/* The file that a bare name leads to, and what the sheet is called. */
static void put_sheet(gw_buf *out, const char *name)
{
    gw_sheets sheets = {0};
    const gw_style_source source = {gw_sheets_open, &sheets};
    gw_style *style = NULL;
    gw_bytes bytes = {0};
    char path[GW_PATH_CAPACITY] = "";
    gw_sheets_open(&sheets, name, NULL, &bytes, path);
    gw_bytes_free(&bytes);
    gw_cell_put(out, gw_str_of(name));
    gw_buf_char(out, '\t');
    if (gw_style_load(&style, name, &source, NULL, NULL) == GW_OK)
        gw_cell_put(out, gw_style_title(style));
    else
        put_faulty(out, name);
    gw_style_free(style);
    gw_buf_char(out, '\t');
    gw_cell_put(out, gw_str_of(path));
    gw_buf_char(out, '\n');
}

/* A folder that cannot be read, mostly because nobody made it, has no sheets to be found. */
static void look_into(listing *l, size_t folder)
{
    const gw_folder_reader reader = {add_sheet, l};
    gw_buf path = {0};
    if (gw_sheets_folder_put(folder, &path))
        gw_folder_read(path.p, &reader);
    gw_buf_fini(&path);
}

int gw_style_command_list(const gw_arguments *arguments)
{
    (void)arguments;
    listing l = {0};
    gw_buf out = {0};
    for (size_t i = 0; i < gw_sheets_folder_count(); i++)
        look_into(&l, i);
    if (l.count > 0)
        qsort(l.names, l.count, sizeof *l.names, compare_names);
    gw_buf_puts(&out, "style\ttitle\tfile\n");
    for (size_t i = 0; i < l.count; i++)
        put_sheet(&out, l.names[i]);
    out.failed = out.failed || l.arena.failed;
    gw_arena_fini(&l.arena);
    return gw_result_print(&out);
}
