/* SPDX-License-Identifier: MIT */
#include "style/flat.h"

#include "base/utf8.h"
#include "text/hanzi.h"

enum { COMMENT_COLUMN = 100 };

typedef struct flat {
    gw_buf *out;
    const char *const *paths;
    int count;
} flat;

/* ---- XML ------------------------------------------------------------------------------------ */

/* What a reader would take for mark-up, or turn into a space. */
static const char *escape_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '"':
        return "&quot;";
    case '\t':
        return "&#9;";
    case '\n':
        return "&#10;";
    case '\r':
        return "&#13;";
    default:
        return NULL;
    }
}

static void put_attribute(gw_buf *out, const char *name, gw_str value)
{
    gw_buf_format(out, " %s=\"", name);
    for (size_t i = 0; i < value.n; i++) {
        const char *escape = escape_of(value.p[i]);
        if (escape != NULL)
            gw_buf_puts(out, escape);
        else
            gw_buf_char(out, value.p[i]);
    }
    gw_buf_char(out, '"');
}

/* A comment may hold neither two hyphens in a row nor control characters; a file's name may. */
static void put_path(gw_buf *out, const char *path)
{
    gw_str s = gw_str_of(path);
    uint32_t last = 0;
    for (size_t at = 0; at < s.n;) {
        uint32_t c = gw_utf8_next(s, &at);
        if (c == '-' && last == '-')
            gw_buf_char(out, ' ');
        last = c;
        gw_buf_codepoint(out, c < ' ' || c == 0xFFFE || c == 0xFFFF ? GW_REPLACEMENT : c);
    }
}

/* ---- where values come from ----------------------------------------------------------------- */

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

/* The last part of a sheet's path, or all of it where another sheet is called the same. */
static const char *short_name(const flat *f, int sheet)
{
    const char *name = base_name(f->paths[sheet]);
    for (int i = 0; i < f->count; i++)
        if (i != sheet && strcmp(base_name(f->paths[i]), name) == 0)
            return f->paths[sheet];
    return name;
}

static bool same_place(gw_place a, gw_place b)
{
    return a.sheet == b.sheet && a.line == b.line;
}

/* What a sheet of its own needs: all but the sheet that it is based on. */
static bool is_kept(const gw_entry *entry, const gw_element *element, size_t index)
{
    return entry->cells[index].given && strcmp(element->attributes[index].name, "extends") != 0;
}

/* Has an attribute before this one come from the same place? */
static bool is_told(const gw_entry *entry, const gw_element *element, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (is_kept(entry, element, i) &&
            same_place(entry->cells[i].place, entry->cells[index].place))
            return true;
    return false;
}

/* Does all of the row come from where this attribute comes from? */
static bool is_whole(const gw_entry *entry, const gw_element *element, size_t index)
{
    for (size_t i = 0; i < element->attribute_count; i++)
        if (is_kept(entry, element, i) &&
            !same_place(entry->cells[i].place, entry->cells[index].place))
            return false;
    return true;
}

/* "house.xml:5 bold"; where there is no other place, it needs no names behind it. */
static void put_place(const flat *f, const gw_entry *entry, const gw_element *element, size_t index)
{
    gw_place place = entry->cells[index].place;
    put_path(f->out, short_name(f, place.sheet));
    gw_buf_format(f->out, ":%d", place.line);
    if (is_whole(entry, element, index))
        return;
    for (size_t i = index; i < element->attribute_count; i++)
        if (is_kept(entry, element, i) && same_place(entry->cells[i].place, place))
            gw_buf_format(f->out, " %s", element->attributes[i].name);
}

static void put_places(const flat *f, const gw_entry *entry, const gw_element *element)
{
    const char *between = "<!-- ";
    for (size_t i = 0; i < element->attribute_count; i++) {
        if (!is_kept(entry, element, i) || is_told(entry, element, i))
            continue;
        gw_buf_puts(f->out, between);
        put_place(f, entry, element, i);
        between = "; ";
    }
    gw_buf_puts(f->out, " -->");
}

/* ---- rows ----------------------------------------------------------------------------------- */

static void pad_line(gw_buf *out, size_t start)
{
    if (out->failed)
        return;
    size_t width = gw_width_half_cells(gw_str_from(gw_buf_view(out), start));
    do
        gw_buf_char(out, ' ');
    while (++width < COMMENT_COLUMN);
}

static void put_row(const flat *f, const gw_entry *entry, const gw_element *element, bool is_root)
{
    size_t start = f->out->n;
    gw_buf_format(f->out, "%s<%s", is_root ? "" : "  ", element->name);
    for (size_t i = 0; i < element->attribute_count; i++)
        if (is_kept(entry, element, i))
            put_attribute(f->out, element->attributes[i].name, entry->cells[i].value.text);
    gw_buf_puts(f->out, is_root ? ">" : "/>");
    pad_line(f->out, start);
    put_places(f, entry, element);
    gw_buf_char(f->out, '\n');
}

static void put_element(const flat *f, gw_cascade *cascade, gw_element_id id)
{
    gw_entries entries = gw_cascade_entries(cascade, id);
    for (size_t i = 0; i < entries.count; i++)
        if (entries.first[i].cells != NULL)
            put_row(f, &entries.first[i], gw_element_at(id), id == GW_ELEMENT_STYLE);
}

static void put_head(const flat *f)
{
    gw_buf_puts(f->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    for (int i = 0; i < f->count; i++) {
        gw_buf_puts(f->out, i == 0 ? "<!-- " : "     < ");
        put_path(f->out, f->paths[i]);
        gw_buf_puts(f->out, i + 1 == f->count ? " -->\n" : "\n");
    }
}

void gw_flat_put(gw_buf *out, gw_cascade *cascade, const char *const *paths, int count)
{
    const flat f = {out, paths, count};
    put_head(&f);
    put_element(&f, cascade, GW_ELEMENT_STYLE);
    for (gw_element_id id = GW_ELEMENT_NONE + 1; id < GW_ELEMENT_COUNT; id++)
        if (id != GW_ELEMENT_STYLE)
            put_element(&f, cascade, id);
    gw_buf_puts(out, "</style>\n");
}
