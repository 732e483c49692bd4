/* SPDX-License-Identifier: MIT */
#include "batch/list.h"

#include <errno.h>
#include <stdlib.h>

#include "base/names.h"
#include "batch/glob.h"
#include "batch/natural.h"

void gw_list_fini(gw_text_list *list)
{
    gw_heap_free(list->texts);
    gw_heap_free(list->problems);
}

/* Room for one more item of `size` bytes; false when memory ran out. */
static bool grow(void **items, size_t size, size_t count, size_t *capacity)
{
    if (count < *capacity)
        return true;
    size_t wanted = *capacity > 0 ? *capacity * 2 : 64;
    void *grown = gw_heap_resize(*items, wanted * size);
    if (grown == NULL)
        return false;
    *items = grown;
    *capacity = wanted;
    return true;
}

static void add_text(gw_text_list *list, const gw_root *root, gw_str name)
{
    void *items = list->texts;
    list->failed |= !grow(&items, sizeof *list->texts, list->count, &list->capacity);
    list->texts = items;
    if (!list->failed)
        list->texts[list->count++] = (gw_listed){root, gw_arena_copy(list->arena, name)};
}

static void add_problem(gw_text_list *list, gw_str path, int problem)
{
    void *items = list->problems;
    list->failed |=
        !grow(&items, sizeof *list->problems, list->problem_count, &list->problem_capacity);
    list->problems = items;
    if (!list->failed)
        list->problems[list->problem_count++] =
            (gw_list_problem){gw_arena_copy(list->arena, path), problem};
}

static bool fits(const gw_patterns *patterns, gw_str path)
{
    for (size_t i = 0; i < patterns->count; i++)
        if (gw_glob_matches_path(gw_str_of(patterns->items[i]), path))
            return true;
    return false;
}

/* ---- order ---------------------------------------------------------------------------------- */

static int compare_texts(const void *a, const void *b)
{
    const gw_listed *one = a, *other = b;
    int order = gw_natural_compare(one->name, other->name);
    return order != 0 ? order : strcmp(one->root->real, other->root->real);
}

/* Sorts the texts from `start` on. */
static void sort_from(gw_text_list *list, size_t start)
{
    if (list->count > start + 1)
        qsort(list->texts + start, list->count - start, sizeof *list->texts, compare_texts);
}

/* ---- folders -------------------------------------------------------------------------------- */

/* A folder on the way down from a root. */
typedef struct folder_node {
    const struct folder_node *parent;
    struct folder_node *next; /* of those that wait to be gone through */
    gw_str name;              /* relative to the root; empty, or ends in a slash */
    gw_folder_id id;
} folder_node;

typedef struct folder_walk {
    gw_text_list *list;
    const gw_root *root;
    folder_node *waiting;
    const folder_node *here;
    gw_buf name; /* of what is looked at, relative to the root */
} folder_walk;

static void add_folder(folder_walk *walk, gw_str name)
{
    folder_node *node = GW_NEW(walk->list->arena, folder_node);
    if (node == NULL)
        return;
    *node = (folder_node){walk->here, walk->waiting, gw_arena_copy(walk->list->arena, name), {0}};
    walk->waiting = node;
}

static bool visit(void *self, const char *name, gw_file_kind kind)
{
    folder_walk *walk = self;
    gw_text_list *list = walk->list;
    if (name[0] == '.' || kind == GW_FILE_OTHER)
        return true;
    walk->name.n = 0;
    gw_buf_put(&walk->name, walk->here->name);
    gw_buf_puts(&walk->name, name);
    if (walk->name.failed || fits(&list->excludes, gw_buf_view(&walk->name)))
        return true;
    if (kind == GW_FILE_FOLDER) {
        gw_buf_char(&walk->name, '/');
        add_folder(walk, gw_buf_view(&walk->name));
    } else if (fits(&list->includes, gw_buf_view(&walk->name))) {
        add_text(list, walk->root, gw_buf_view(&walk->name));
    }
    return !list->failed;
}

/* Is this folder the output, or above itself by way of a link? */
static bool is_left_out(const folder_walk *walk, const folder_node *node)
{
    const gw_folder_id *output = walk->list->output;
    if (node->parent != NULL && output != NULL && gw_folder_is_same(&node->id, output))
        return true;
    for (const folder_node *above = node->parent; above != NULL; above = above->parent)
        if (gw_folder_is_same(&above->id, &node->id))
            return true;
    return false;
}

static void read_folder(folder_walk *walk, folder_node *node)
{
    const gw_folder_reader reader = {visit, walk};
    gw_buf path = {0};
    gw_buf_format(&path, "%s", walk->root->given);
    gw_buf_put(&path, node->name);
    gw_buf_puts(&path, path.n == 0 ? "." : "");
    gw_str shown = gw_buf_view(&path);
    gw_buf_char(&path, '\0');
    int problem = path.failed ? ENOMEM : gw_folder_identify(path.p, &node->id);
    walk->here = node;
    if (problem == 0 && !is_left_out(walk, node))
        problem = gw_folder_read(path.p, &reader);
    if (problem != 0 && !path.failed)
        add_problem(walk->list, shown, problem);
    gw_buf_fini(&path);
}

/* Without recursion, so that no depth exhausts the stack. */
static void walk_folder(gw_text_list *list, const gw_root *root, gw_str name)
{
    folder_walk walk = {.list = list, .root = root};
    size_t start = list->count;
    add_folder(&walk, name);
    while (walk.waiting != NULL && !list->failed) {
        folder_node *node = walk.waiting;
        walk.waiting = node->next;
        read_folder(&walk, node);
    }
    list->failed |= walk.name.failed || list->arena->failed;
    gw_buf_fini(&walk.name);
    if (list->is_in_order)
        sort_from(list, start);
}

/* ---- what the user names -------------------------------------------------------------------- */

static const char *slashed(gw_text_list *list, gw_str path)
{
    gw_buf buf = {0};
    gw_buf_put(&buf, path);
    gw_buf_puts(&buf, path.n > 0 && !gw_str_ends(path, GW_S("/")) ? "/" : "");
    list->failed |= buf.failed;
    const char *copy = gw_arena_copy(list->arena, gw_buf_view(&buf)).p;
    gw_buf_fini(&buf);
    return copy;
}

static bool is_root_at(const gw_root *root, gw_str folder)
{
    return root != NULL && gw_str_equal(gw_str_of(root->given), folder);
}

/* The root at a folder; NULL when there is no such folder, with the reason in `problem`. */
static const gw_root *make_root(gw_text_list *list, gw_str folder, int *problem)
{
    gw_buf real = {0};
    *problem = 0;
    if (is_root_at(list->last_root, folder))
        return list->last_root;
    gw_root *root = GW_NEW(list->arena, gw_root);
    const char *given = slashed(list, folder);
    *problem = root == NULL ? ENOMEM : gw_file_resolve(given[0] != '\0' ? given : ".", &real);
    if (*problem == 0)
        *root = (gw_root){given, slashed(list, gw_buf_view(&real))};
    gw_buf_fini(&real);
    if (*problem == 0)
        list->last_root = root;
    return *problem == 0 ? root : NULL;
}

/* Adds what stands at root and name, with all that is in it. */
static void add_below(gw_text_list *list, gw_str folder, gw_str name)
{
    int problem;
    gw_file_kind kind = GW_FILE_MISSING;
    gw_buf path = {0};
    gw_buf_put(&path, folder);
    gw_buf_put(&path, name);
    gw_buf_char(&path, '\0');
    const gw_root *root = make_root(list, folder, &problem);
    if (root == NULL) {
        add_problem(list, (gw_str){path.p, path.n - 1}, problem);
    } else if (!path.failed && gw_file_kind_of(path.p, &kind) == 0 && kind == GW_FILE_FOLDER) {
        walk_folder(list, root, gw_str_of(slashed(list, name)));
    } else if (gw_str_ends(name, GW_S("/"))) {
        add_problem(list, (gw_str){path.p, path.n - 1}, ENOENT);
    } else if (kind == GW_FILE_OTHER) {
        add_problem(list, (gw_str){path.p, path.n - 1}, ENXIO); /* a device may never end */
    } else if (!fits(&list->excludes, name)) {
        add_text(list, root, name);
    }
    gw_buf_fini(&path);
}

void gw_list_add(gw_text_list *list, const char *path)
{
    int problem;
    gw_file_kind kind = GW_FILE_MISSING;
    gw_str whole = gw_str_of(path);
    size_t base = gw_name_base(whole);
    if (gw_file_kind_of(path, &kind) != 0 || kind != GW_FILE_FOLDER) {
        add_below(list, gw_str_head(whole, base), gw_str_from(whole, base));
        return;
    }
    const gw_root *root = make_root(list, whole, &problem);
    if (root != NULL)
        walk_folder(list, root, GW_S(""));
    else
        add_problem(list, whole, problem);
}

/* Where the name begins in a path of a list: behind "/", "./" and the last "../". */
static size_t start_of_name(gw_str path)
{
    size_t start = 0;
    for (size_t at = 0; at < path.n;) {
        size_t length = gw_str_find(gw_str_from(path, at), GW_S("/"));
        if (length == GW_NOT_FOUND)
            break;
        gw_str part = {path.p + at, length};
        bool is_dot = gw_str_equal(part, GW_S(".")) || part.n == 0;
        at += length + 1;
        if (gw_str_equal(part, GW_S("..")) || (is_dot && start + length + 1 == at))
            start = at;
    }
    return start;
}

void gw_list_add_listed(gw_text_list *list, gw_str path)
{
    size_t start = start_of_name(path);
    if (start == path.n) { /* a folder such as "../" */
        gw_str copy = gw_arena_copy(list->arena, path);
        gw_list_add(list, copy.p);
        return;
    }
    add_below(list, gw_str_head(path, start), gw_str_from(path, start));
}

void gw_list_add_all(gw_text_list *list, gw_str paths, char end)
{
    while (paths.n > 0 && !list->failed) {
        size_t length = gw_str_find(paths, (gw_str){&end, 1});
        gw_str path = gw_str_head(paths, length);
        paths = gw_str_from(paths, length == GW_NOT_FOUND ? paths.n : length + 1);
        if (end == '\n' && gw_str_ends(path, GW_S("\r")))
            path.n--;
        if (path.n > 0)
            gw_list_add_listed(list, path);
    }
}

/* ---- what is there twice --------------------------------------------------------------------- */

void gw_list_sort(gw_text_list *list)
{
    size_t kept = 0;
    if (list->count == 0)
        return;
    sort_from(list, 0);
    for (size_t i = 1; i < list->count; i++)
        if (compare_texts(&list->texts[kept], &list->texts[i]) != 0)
            list->texts[++kept] = list->texts[i];
    list->count = kept + 1;
}

gw_str gw_listed_stem(const gw_listed *text)
{
    gw_str suffix = gw_name_suffix(text->name);
    return gw_str_head(text->name, text->name.n - suffix.n - (suffix.n > 0 ? 1 : 0));
}

static int compare_stems(const void *a, const void *b)
{
    gw_str one = gw_listed_stem(*(const gw_listed *const *)a);
    gw_str other = gw_listed_stem(*(const gw_listed *const *)b);
    size_t n = one.n < other.n ? one.n : other.n;
    int order = n > 0 ? memcmp(one.p, other.p, n) : 0;
    return order != 0 ? order : (one.n > other.n) - (one.n < other.n);
}

bool gw_list_find_twins(gw_text_list *list, const gw_listed *twins[2])
{
    const gw_listed **sorted = gw_heap_alloc(list->count * sizeof *sorted);
    bool found = false;
    if (sorted == NULL)
        return !(list->failed = true);
    for (size_t i = 0; i < list->count; i++)
        sorted[i] = &list->texts[i];
    if (list->count > 0)
        qsort(sorted, list->count, sizeof *sorted, compare_stems);
    for (size_t i = 1; i < list->count && !found; i++) {
        found = compare_stems(&sorted[i - 1], &sorted[i]) == 0;
        if (found) {
            twins[0] = sorted[i - 1];
            twins[1] = sorted[i];
        }
    }
    gw_heap_free(sorted);
    return found;
}

void gw_list_take_shard(gw_text_list *list, const gw_shard *shard)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (gw_shard_holds(shard, list->texts[i].name))
            list->texts[kept++] = list->texts[i];
    list->count = kept;
}

/* ---- paths ---------------------------------------------------------------------------------- */

static void put_path(gw_buf *out, const char *root, gw_str name)
{
    gw_buf_puts(out, root);
    gw_buf_put(out, name);
    gw_buf_char(out, '\0');
    out->n -= !out->failed;
}

void gw_listed_put_path(gw_buf *out, const gw_listed *text)
{
    put_path(out, text->root->given, text->name);
}

void gw_listed_put_real_path(gw_buf *out, const gw_listed *text)
{
    put_path(out, text->root->real, text->name);
}
