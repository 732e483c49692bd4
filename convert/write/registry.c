/* SPDX-License-Identifier: MIT
 *
 * The formats there are, and what is prepared for one of them. */
#include "base/error.h"
#include "write/writer.h"

static const gw_writer *const WRITERS[] = {&gw_writer_docx, &gw_writer_odt};

size_t gw_writer_count(void)
{
    return GW_COUNT(WRITERS);
}

const gw_writer *gw_writer_at(size_t index)
{
    return index < GW_COUNT(WRITERS) ? WRITERS[index] : NULL;
}

const gw_writer *gw_writer_find(const char *name)
{
    for (size_t i = 0; i < GW_COUNT(WRITERS); i++)
        if (name != NULL && strcmp(WRITERS[i]->name, name) == 0)
            return WRITERS[i];
    return NULL;
}

const char *gw_writer_name(const gw_writer *writer)
{
    return writer->name;
}

const char *gw_writer_suffix(const gw_writer *writer)
{
    return writer->suffix;
}

gw_status gw_prepared_new(gw_prepared **prepared, const gw_writer *writer, const gw_style *style,
                          gw_error *error)
{
    gw_prepared *made = gw_heap_alloc(sizeof *made);
    if (made == NULL)
        return gw_fail_memory(error);
    made->writer = writer;
    made->style = style;
    gw_status status = writer->prepare(made, error);
    if (status != GW_OK) {
        gw_prepared_free(made);
        return status;
    }
    *prepared = made;
    return GW_OK;
}

void gw_prepared_free(gw_prepared *prepared)
{
    if (prepared == NULL)
        return;
    if (prepared->own != NULL)
        prepared->writer->release(prepared);
    gw_arena_fini(&prepared->arena);
    gw_heap_free(prepared);
}
