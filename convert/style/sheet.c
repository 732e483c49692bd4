/* SPDX-License-Identifier: MIT
 *
 * Loading: the sheet that was asked for, the one it extends, and so on; then laid over each other
 * from the far end, and resolved into a style. */
#include "style/sheet.h"

#include "base/error.h"
#include "base/str.h"
#include "style/cascade.h"
#include "style/flat.h"
#include "style/pattern.h"
#include "style/resolve.h"

enum { MOST_SHEETS = 8, LONGEST_TAG = 64 * 1024 };

typedef struct loader {
    const gw_style_source *source;
    gw_arena arena; /* scratch: tags, cells, faults */
    gw_faults faults;
    const char *paths[MOST_SHEETS];
    const gw_tag *tags[MOST_SHEETS];
    int count; /* of sheets whose tags are there */
    gw_cascade *cascade;
} loader;

static void fault(loader *l, int sheet, int line, gw_message id, gw_str argument)
{
    gw_fault_add(&l->faults, (gw_place){sheet, line}, id, argument, GW_NOTHING, GW_NOTHING);
}

/* ---- the chain of sheets -------------------------------------------------------------------- */

/* Asks the source for a sheet on behalf of sheet number count - 1, or of the caller. What cannot be
 * found is a fault of who asks. */
static gw_status open_sheet(loader *l, const char *name, int line, gw_bytes *bytes)
{
    char path[GW_PATH_CAPACITY] = "";
    int from = l->count - 1;
    gw_status status =
        l->source->open(l->source->self, name, from >= 0 ? l->paths[from] : NULL, bytes, path);
    if (status == GW_E_STYLE) {
        l->paths[0] = l->paths[0] != NULL ? l->paths[0] : name;
        fault(l, from >= 0 ? from : 0, line, GW_MSG_STYLE_NOT_FOUND, gw_str_of(name));
    }
    if (status == GW_OK) {
        path[GW_PATH_CAPACITY - 1] = '\0';
        l->paths[l->count] = gw_arena_copy(&l->arena, gw_str_of(path)).p;
    }
    return status;
}

/* The line of a tag that is too long, counted from one '<' to the next; 0: there is none. It has a
 * limit of its own because libxml2 compares each of its attributes with each. */
static int line_of_long_tag(const gw_bytes *bytes)
{
    size_t start = 0;
    for (size_t i = 0, line = 1, start_line = 1; i < bytes->size; i++) {
        if (bytes->data[i] == '<') {
            start = i;
            start_line = line;
        }
        line += bytes->data[i] == '\n';
        if (i - start >= LONGEST_TAG)
            return (int)start_line;
    }
    return 0;
}

/* Zero bytes stand in what is no text, and in UTF-16, whose tags nobody could count. */
static bool is_utf8(const gw_bytes *bytes)
{
    return memchr(bytes->data, '\0', bytes->size) == NULL;
}

/* Tells why a sheet is not even looked at; false: nothing speaks against it. */
static bool refuse(loader *l, const gw_bytes *bytes)
{
    char limit[24];
    int line = 0;
    if (bytes->size > GW_STYLE_LARGEST)
        fault(l, l->count, 0, GW_MSG_STYLE_TOO_LARGE,
              gw_str_of(gw_number_text(limit, GW_STYLE_LARGEST)));
    else if (bytes->size > 0 && !is_utf8(bytes))
        fault(l, l->count, 0, GW_MSG_STYLE_NOT_UTF8, GW_NOTHING);
    else if ((line = line_of_long_tag(bytes)) > 0)
        fault(l, l->count, line, GW_MSG_STYLE_TAG_TOO_LONG,
              gw_str_of(gw_number_text(limit, LONGEST_TAG)));
    else
        return false;
    return true;
}

/* Reads the sheet just opened; false when nothing can be made of it. */
static bool read_sheet(loader *l, const gw_bytes *bytes)
{
    gw_tag *tags = NULL;
    if (refuse(l, bytes) ||
        !gw_tags_read(&tags, (gw_str){bytes->data, bytes->size}, l->count, &l->faults))
        return false;
    l->tags[l->count++] = tags;
    return true;
}

/* What the root of a sheet says it extends; empty: nothing. Terminated by NUL. */
static gw_str base_of(const gw_tag *root, gw_arena *arena)
{
    for (size_t i = 0; i < root->attribute_count; i++)
        if (gw_str_equal(root->attributes[i].name, GW_S("extends")))
            return gw_arena_copy(arena, gw_str_trim_ascii(root->attributes[i].value));
    return GW_S("");
}

static bool opened_before(const loader *l)
{
    for (int i = 0; i < l->count; i++)
        if (strcmp(l->paths[i], l->paths[l->count]) == 0)
            return true;
    return false;
}

/* Opens and reads one more sheet. GW_E_STYLE when the chain ends here with a fault. */
static gw_status add_sheet(loader *l, const char *name, int line)
{
    char limit[24];
    int from = l->count - 1;
    if (l->count == MOST_SHEETS) {
        fault(l, from, line, GW_MSG_STYLE_TOO_DEEP, gw_str_of(gw_number_text(limit, MOST_SHEETS)));
        return GW_E_STYLE;
    }
    gw_bytes bytes = {0};
    gw_status status = open_sheet(l, name, line, &bytes);
    if (status == GW_OK && !l->arena.failed && opened_before(l)) {
        fault(l, from, line, GW_MSG_STYLE_CYCLE, gw_str_of(name));
        status = GW_E_STYLE;
    } else if (status == GW_OK && (l->arena.failed || !read_sheet(l, &bytes))) {
        status = GW_E_STYLE;
    }
    gw_bytes_free(&bytes);
    return status;
}

/* All sheets from the one asked for to the one that extends nothing. */
static gw_status open_chain(loader *l, const char *name)
{
    gw_status status = add_sheet(l, name, 0);
    while (status == GW_OK) {
        const gw_tag *root = l->tags[l->count - 1];
        gw_str base = base_of(root, &l->arena);
        if (base.n == 0)
            break;
        status = add_sheet(l, base.p, root->line);
    }
    return status;
}

/* ---- loading -------------------------------------------------------------------------------- */

/* The sheets that could be read are checked even when one of the chain could not; only a whole
 * chain is resolved, since half of one lacks things that nobody left out. */
static gw_status load(loader *l, gw_style *style, const char *name)
{
    gw_status status = open_chain(l, name);
    if (status != GW_OK && status != GW_E_STYLE)
        return status;
    l->cascade = GW_NEW(&l->arena, gw_cascade);
    if (l->cascade == NULL)
        return GW_E_NOMEM;
    bool whole = status == GW_OK;
    for (int i = l->count - 1; i >= 0; i--)
        whole = gw_cascade_add(l->cascade, l->tags[i], i, &l->faults) && whole;
    if (whole && !l->arena.failed)
        gw_resolve(style, l->cascade, &l->faults);
    return l->arena.failed || style->arena.failed ? GW_E_NOMEM : GW_OK;
}

static gw_status tell(const loader *l, gw_status status, const char *name,
                      const gw_listener *listener, gw_error *error)
{
    if (status == GW_OK)
        return gw_faults_tell(&l->faults, l->paths, name, listener, error);
    if (status == GW_E_NOMEM)
        return gw_fail_memory(error);
    return gw_fail(error, status, name, 0, GW_MSG_NONE, (const char *)NULL);
}

/* Loads a sheet; where it is sound and `flat` is not NULL, appends it there as one sheet. */
static gw_status load_and_tell(gw_style *style, gw_buf *flat, const char *name,
                               const gw_style_source *source, const gw_listener *listener,
                               gw_error *error)
{
    loader l = {.source = source};
    l.faults.arena = &l.arena;
    gw_status status = tell(&l, load(&l, style, name), name, listener, error);
    if (status == GW_OK && flat != NULL)
        gw_flat_put(flat, l.cascade, l.paths, l.count);
    gw_arena_fini(&l.arena);
    return status;
}

gw_status gw_style_load(gw_style **style, const char *name, const gw_style_source *source,
                        const gw_listener *listener, gw_error *error)
{
    gw_style *loaded = gw_heap_alloc(sizeof *loaded);
    if (loaded == NULL)
        return gw_fail_memory(error);
    gw_status status = load_and_tell(loaded, NULL, name, source, listener, error);
    if (status == GW_OK)
        *style = loaded;
    else
        gw_style_free(loaded);
    return status;
}

gw_status gw_style_flatten(gw_bytes *sheet, const char *name, const gw_style_source *source,
                           const gw_listener *listener, gw_error *error)
{
    gw_buf flat = {0};
    gw_style *loaded = gw_heap_alloc(sizeof *loaded);
    if (loaded == NULL)
        return gw_fail_memory(error);
    gw_status status = load_and_tell(loaded, &flat, name, source, listener, error);
    gw_style_free(loaded);
    if (status == GW_OK && gw_buf_take(&flat, sheet) != GW_OK)
        status = gw_fail_memory(error);
    gw_buf_fini(&flat);
    return status;
}

void gw_style_free(gw_style *style)
{
    if (style == NULL)
        return;
    for (size_t i = 0; style->patterns != NULL && i < style->pattern_count; i++)
        gw_pattern_fini(&style->patterns[i]);
    for (size_t i = 0; style->variants != NULL && i < style->variant_count; i++)
        gw_pattern_fini(&style->variants[i].pattern);
    gw_arena_fini(&style->arena);
    gw_heap_free(style);
}

/* ---- asking --------------------------------------------------------------------------------- */

const char *gw_style_name(const gw_style *style)
{
    return style->name.p;
}

gw_str gw_style_title(const gw_style *style)
{
    return style->title;
}

const gw_look *gw_style_look(const gw_style *style, gw_role role, int level)
{
    if (role <= GW_ROLE_NONE || role >= GW_ROLE_COUNT)
        role = GW_ROLE_BODY;
    if (role != GW_ROLE_HEADING && role != GW_ROLE_TOC)
        return &style->looks[role][0];
    int least = role == GW_ROLE_HEADING ? 1 : 0;
    return &style->looks[role][level < least ? least : level > GW_LEVELS ? GW_LEVELS : level];
}

const gw_variant *gw_style_variant(const gw_style *style, gw_role role, gw_str text,
                                   size_t *lead_bytes)
{
    *lead_bytes = 0;
    for (size_t i = 0; i < style->variant_count; i++) {
        const gw_variant *variant = &style->variants[i];
        if (variant->role == role && gw_pattern_opens(&variant->pattern, text, lead_bytes))
            return variant;
    }
    return NULL;
}

int gw_page_type_width_twips(const gw_page *page)
{
    return page->width_twips - page->inner_twips - page->outer_twips;
}

int gw_page_type_height_twips(const gw_page *page)
{
    return page->height_twips - page->top_twips - page->bottom_twips;
}

gw_page gw_page_turned(const gw_page *page)
{
    gw_page turned = {
        .width_twips = page->height_twips,
        .height_twips = page->width_twips,
        .top_twips = page->inner_twips,
        .bottom_twips = page->outer_twips,
        .inner_twips = page->bottom_twips,
        .outer_twips = page->top_twips,
    };
    if (page->mirrored) {
        turned.top_twips = (page->inner_twips + page->outer_twips) / 2;
        turned.bottom_twips = page->inner_twips + page->outer_twips - turned.top_twips;
        turned.inner_twips = (page->top_twips + page->bottom_twips) / 2;
        turned.outer_twips = page->top_twips + page->bottom_twips - turned.inner_twips;
    }
    return turned;
}
