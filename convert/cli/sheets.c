/* SPDX-License-Identifier: MIT */
#include "cli/sheets.h"

#include <errno.h>

#include "base/error.h"
#include "base/platform.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/places.h"

bool gw_sheets_is_file(const char *name)
{
    return strchr(name, '/') != NULL || gw_str_ends(gw_str_of(name), GW_S(".xml"));
}

static void note_read(gw_sheets *sheets, const gw_bytes *bytes)
{
    gw_hash both[] = {sheets->read, gw_hash_of((gw_str){bytes->data, bytes->size})};
    sheets->read = gw_hash_of((gw_str){(const char *)both, sizeof both});
}

/* Reads the sheet at `path`, which is kept for messages. */
static gw_status open_at(gw_sheets *sheets, const gw_buf *path, gw_bytes *bytes)
{
    if (path->failed)
        return GW_E_NOMEM;
    if (path->n >= GW_PATH_CAPACITY) {
        sheets->problem = ENAMETOOLONG;
        return GW_E_STYLE;
    }
    memcpy(sheets->path, path->p, path->n);
    sheets->path[path->n] = '\0';
    sheets->problem = gw_file_read(sheets->path, GW_STYLE_LARGEST, bytes);
    if (sheets->problem == 0)
        note_read(sheets, bytes);
    return sheets->problem == 0 ? GW_OK : sheets->problem == ENOMEM ? GW_E_NOMEM : GW_E_STYLE;
}

void gw_sheets_put_path(gw_buf *out, const char *name, const char *file)
{
    bool is_relative = gw_sheets_is_file(name) && name[0] != '/';
    const char *slash = file != NULL && is_relative ? strrchr(file, '/') : NULL;
    if (slash != NULL)
        gw_buf_put(out, (gw_str){file, (size_t)(slash + 1 - file)});
    gw_buf_puts(out, name);
    gw_buf_char(out, '\0');
    out->n -= !out->failed;
}

/* A relative file lies beside the sheet that asks for it. */
static gw_status open_file(gw_sheets *sheets, const char *name, const char *from, gw_bytes *bytes)
{
    gw_buf path = {0};
    gw_sheets_put_path(&path, name, from);
    gw_status status = open_at(sheets, &path, bytes);
    gw_buf_fini(&path);
    return status;
}

/* By the XDG base directory specification, relative paths do not count. */
static bool put_user_folder(gw_buf *path)
{
    const char *data = gw_environment("XDG_DATA_HOME");
    const char *home = gw_environment("HOME");
    if (data != NULL && data[0] == '/')
        gw_buf_format(path, "%s/gongwen/styles", data);
    else if (home != NULL && home[0] == '/')
        gw_buf_format(path, "%s/.local/share/gongwen/styles", home);
    return path->n > 0;
}

static bool put_program_folder(gw_buf *path)
{
    return gw_place_put(GW_PLACE_STYLES, path);
}

static bool (*const FOLDERS[])(gw_buf *path) = {put_user_folder, put_program_folder};

size_t gw_sheets_folder_count(void)
{
    return GW_COUNT(FOLDERS);
}

bool gw_sheets_folder_put(size_t index, gw_buf *path)
{
    bool known = FOLDERS[index](path);
    gw_buf_char(path, '\0');
    if (path->failed)
        return false;
    path->n--;
    return known;
}

static gw_status open_in_folder(gw_sheets *sheets, size_t folder, const char *name, gw_bytes *bytes)
{
    gw_buf path = {0};
    gw_status status = GW_E_STYLE;
    sheets->path[0] = '\0'; /* of the sheet that was read before this one */
    if (FOLDERS[folder](&path)) {
        gw_buf_format(&path, "/%s.xml", name);
        status = open_at(sheets, &path, bytes);
    }
    gw_buf_fini(&path);
    return status;
}

static bool is_there(const char *path)
{
    gw_file_kind kind;
    return gw_file_kind_of(path, &kind) == 0 && kind != GW_FILE_MISSING;
}

/* Only where there is no such sheet the next folder is looked at: one that is there but cannot be
 * read must not give way to another of its name. */
static gw_status open_bare(gw_sheets *sheets, const char *name, gw_bytes *bytes)
{
    gw_status status = GW_E_STYLE;
    for (size_t i = 0; i < GW_COUNT(FOLDERS) && status == GW_E_STYLE; i++) {
        status = open_in_folder(sheets, i, name, bytes);
        if (status == GW_E_STYLE && is_there(sheets->path))
            break;
    }
    return status;
}

gw_status gw_sheets_open(void *sheets, const char *name, const char *from, gw_bytes *bytes,
                         char path[GW_PATH_CAPACITY])
{
    gw_sheets *self = sheets;
    gw_status status =
        gw_sheets_is_file(name) ? open_file(self, name, from, bytes) : open_bare(self, name, bytes);
    if (status == GW_OK)
        memcpy(path, self->path, strlen(self->path) + 1);
    return status;
}

typedef struct sheet_loading {
    gw_sheets sheets;
    const gw_naming *naming;
    bool told;
} sheet_loading;

/* A file that was named, or that is there, but cannot be read has a reason, which the library does
 * not know. One that is too large was not read to its end. */
static void say_not_found(const sheet_loading *loading, const gw_error *fault)
{
    bool in_sheet = fault->line > 0;
    const char *file = in_sheet ? fault->file : loading->naming->file;
    int line = in_sheet ? fault->line : loading->naming->line;
    const char *name = fault->arguments[0];
    const char *path = loading->sheets.path;
    char limit[24];
    if (loading->sheets.problem == EFBIG)
        gw_say(path, 0, GW_MSG_STYLE_TOO_LARGE, gw_number_text(limit, GW_STYLE_LARGEST),
               (const char *)NULL);
    else if (gw_sheets_is_file(name) || is_there(path))
        gw_say(file, line, GW_SAY_SHEET_UNREADABLE, path, gw_problem_text(loading->sheets.problem),
               (const char *)NULL);
    else
        gw_say(file, line, GW_MSG_STYLE_NOT_FOUND, name, (const char *)NULL);
}

static void say_fault(void *self, const gw_error *fault)
{
    sheet_loading *loading = self;
    loading->told = true;
    if (fault->id == GW_MSG_STYLE_NOT_FOUND)
        say_not_found(loading, fault);
    else
        gw_say_error(fault);
}

/* The name itself was not found, and it is no file: the user's words are wrong, not a sheet. */
static bool is_unknown_name(const gw_error *error, const char *name, const gw_sheets *sheets)
{
    return error->id == GW_MSG_STYLE_NOT_FOUND && !gw_sheets_is_file(name) &&
           strcmp(error->arguments[0], name) == 0 && !is_there(sheets->path);
}

static const gw_naming COMMAND_LINE = {0};

/* Makes `style` or `flat`, whichever is not NULL, and tells what stands against it; `fingerprint`
 * may be NULL. */
static int load(gw_style **style, gw_bytes *flat, const char *name, const gw_naming *naming,
                gw_hash *fingerprint)
{
    sheet_loading loading = {.naming = naming};
    const gw_style_source source = {gw_sheets_open, &loading.sheets};
    const gw_listener listener = {say_fault, &loading};
    gw_error error = {0};
    gw_status status = style != NULL ? gw_style_load(style, name, &source, &listener, &error)
                                     : gw_style_flatten(flat, name, &source, &listener, &error);
    if (status == GW_OK) {
        if (fingerprint != NULL)
            *fingerprint = loading.sheets.read;
        return GW_EXIT_DONE;
    }
    if (!loading.told)
        say_fault(&loading, &error);
    bool is_usage = naming->line == 0 && is_unknown_name(&error, name, &loading.sheets);
    return is_usage ? GW_EXIT_USAGE : GW_EXIT_FILE;
}

int gw_sheets_load(gw_style **style, const char *name, const gw_naming *naming,
                   gw_hash *fingerprint)
{
    return load(style, NULL, name, naming != NULL ? naming : &COMMAND_LINE, fingerprint);
}

int gw_sheets_flatten(gw_bytes *flat, const char *name)
{
    return load(NULL, flat, name, &COMMAND_LINE, NULL);
}
