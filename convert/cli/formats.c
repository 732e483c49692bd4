/* SPDX-License-Identifier: MIT */
#include "cli/formats.h"

#include "cli/messages.h"
#include "cli/options.h"

#define DEFAULT_SUFFIX "docx"

typedef const char *(*writer_property)(const gw_writer *writer);

static const gw_writer *find_writer(writer_property property, gw_str value)
{
    for (size_t i = 0; i < gw_writer_count(); i++)
        if (gw_str_equal_nocase(value, gw_str_of(property(gw_writer_at(i)))))
            return gw_writer_at(i);
    return NULL;
}

void gw_formats_put(gw_buf *out)
{
    for (size_t i = 0; i < gw_writer_count(); i++)
        gw_buf_format(out, "%s%s", i > 0 ? ", " : "", gw_writer_name(gw_writer_at(i)));
}

static int refuse_format(gw_str name, gw_arena *arena)
{
    gw_buf known = {0};
    gw_str terminated = gw_arena_copy(arena, name);
    gw_formats_put(&known);
    gw_say(NULL, 0, GW_MSG_FORMAT_UNKNOWN, terminated.p, known.failed ? "" : known.p,
           (const char *)NULL);
    gw_buf_fini(&known);
    return GW_EXIT_USAGE;
}

static void add_once(gw_formats *formats, const gw_writer *writer)
{
    for (size_t i = 0; i < formats->count; i++)
        if (formats->writers[i] == writer)
            return;
    formats->writers[formats->count++] = writer;
}

static int take(gw_formats *formats, writer_property property, gw_str value, gw_arena *arena)
{
    const gw_writer *writer = find_writer(property, value);
    if (writer == NULL)
        return refuse_format(value, arena);
    add_once(formats, writer);
    return GW_EXIT_DONE;
}

static int take_names(gw_formats *formats, gw_str names, gw_arena *arena)
{
    for (bool more = true; more;) {
        size_t comma = gw_str_find(names, GW_S(","));
        gw_str name = gw_str_trim_ascii(gw_str_head(names, comma));
        int status = take(formats, gw_writer_name, name, arena);
        if (status != GW_EXIT_DONE)
            return status;
        more = comma != GW_NOT_FOUND;
        names = gw_str_from(names, more ? comma + 1 : names.n);
    }
    return GW_EXIT_DONE;
}

int gw_formats_choose(gw_formats *formats, const char *names, gw_str suffix, gw_arena *arena)
{
    *formats = (gw_formats){.writers = GW_NEW_ARRAY(arena, const gw_writer *, gw_writer_count())};
    if (formats->writers == NULL) {
        gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
        return GW_EXIT_FILE;
    }
    if (names != NULL)
        return take_names(formats, gw_str_of(names), arena);
    return take(formats, gw_writer_suffix, suffix.n > 0 ? suffix : GW_S(DEFAULT_SUFFIX), arena);
}
