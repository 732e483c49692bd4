/* SPDX-License-Identifier: MIT */
#include "cli/split.h"

#include "base/error.h"
#include "cli/advice.h"
#include "cli/formats.h"
#include "cli/messages.h"
#include "cli/part_names.h"
#include "cli/results.h"
#include "cli/saving.h"
#include "cli/texts.h"

typedef struct split_state {
    const gw_arguments *arguments;
    const char *input;
    gw_formats formats;
    gw_shelf shelf;
    gw_text text;
    size_t part_count;
    int status; /* GW_EXIT_…, the worst of all parts */
} split_state;

static void worsen(split_state *split, int status)
{
    split->status = status > split->status ? status : split->status;
}

static void refuse_memory(split_state *split)
{
    gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
    worsen(split, GW_EXIT_FILE);
}

static void put_path(gw_buf *path, const split_state *split, size_t number, const gw_document *part,
                     const gw_writer *writer)
{
    gw_str folder = gw_str_of(split->arguments->output);
    gw_buf_put(path, folder);
    gw_buf_puts(path, gw_str_ends(folder, GW_S("/")) ? "" : "/");
    gw_part_name_put(path, number, split->part_count, gw_document_title(part),
                     gw_writer_suffix(writer));
}

static void write_part(split_state *split, const gw_document *part, const char *path,
                       const gw_prepared *prepared)
{
    const gw_output output = {.input = split->input, .path = path};
    int status = gw_saving_check(path, split->input, split->arguments->force);
    if (status == GW_EXIT_DONE)
        status = gw_result_write(part, &output, prepared, split->arguments);
    worsen(split, status);
}

/* A part has the sheet that is named for all, or the one for its own kind. */
static void make_part(void *self, size_t number, const gw_document *part)
{
    split_state *split = self;
    gw_shelved *sheet;
    int status = gw_text_find_sheet(part, split->text.named, &split->shelf, &sheet);
    worsen(split, status);
    for (size_t i = 0; status == GW_EXIT_DONE && i < split->formats.count; i++) {
        gw_buf path = {0};
        put_path(&path, split, number, part, split->formats.writers[i]);
        if (path.failed)
            refuse_memory(split);
        else
            write_part(split, part, path.p, sheet->prepared[i]);
        gw_buf_fini(&path);
    }
}

static void make_parts(split_state *split)
{
    const gw_part_visitor visitor = {make_part, split};
    gw_error error = {0};
    split->part_count = gw_document_part_count(split->text.document);
    if (gw_document_split(split->text.document, &visitor, &error) != GW_OK) {
        gw_say_error(&error);
        worsen(split, GW_EXIT_FILE);
    }
    if (!split->arguments->quiet)
        gw_advice_say(split->text.document, split->input, split->arguments->advice);
}

static int check_usage(const gw_arguments *arguments)
{
    bool is_one = arguments->file_count == 1;
    if (is_one && gw_destination_find(arguments->output) == GW_TO_FOLDER)
        return gw_folder_check(arguments->output);
    gw_say(NULL, 0, is_one ? GW_SAY_SPLIT_NEEDS_FOLDER : GW_SAY_SPLIT_ONE_FILE, (const char *)NULL);
    return GW_EXIT_USAGE;
}

int gw_split_file(const gw_arguments *arguments)
{
    split_state split = {
        .arguments = arguments,
        .input = arguments->files[0],
        .shelf = {.arena = arguments->arena, .platform = arguments->platform},
    };
    split.shelf.formats = &split.formats;
    int status = check_usage(arguments);
    if (status == GW_EXIT_DONE)
        status = gw_formats_choose(&split.formats, arguments->formats, GW_S(""), arguments->arena);
    if (status == GW_EXIT_DONE)
        status = gw_text_parse(&split.text, split.input, arguments, &split.shelf, NULL);
    if (status == GW_EXIT_DONE)
        make_parts(&split);
    gw_document_free(split.text.document);
    gw_shelf_fini(&split.shelf);
    return status == GW_EXIT_DONE ? split.status : status;
}
