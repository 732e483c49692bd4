/* SPDX-License-Identifier: MIT */
#include "cli/outputs.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/names.h"
#include "base/platform.h"
#include "cli/messages.h"
#include "cli/texts.h"

static int refuse_memory(void)
{
    gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
    return GW_EXIT_FILE;
}

gw_destination gw_destination_find(const char *output)
{
    gw_file_kind kind;
    if (output == NULL)
        return GW_BESIDE;
    if (strcmp(output, "-") == 0)
        return GW_TO_STDOUT;
    if (gw_str_ends(gw_str_of(output), GW_S("/")))
        return GW_TO_FOLDER;
    return gw_file_kind_of(output, &kind) == 0 && kind == GW_FILE_FOLDER ? GW_TO_FOLDER
                                                                         : GW_TO_FILE;
}

int gw_folder_check(const char *path)
{
    gw_file_kind kind;
    int problem = gw_file_kind_of(path, &kind);
    if (problem != 0)
        gw_say(path, 0, GW_SAY_CANNOT_WRITE, gw_problem_text(problem), (const char *)NULL);
    else if (kind == GW_FILE_MISSING)
        gw_say(NULL, 0, GW_SAY_OUTPUT_FOLDER_MISSING, path, (const char *)NULL);
    return problem == 0 && kind == GW_FILE_FOLDER ? GW_EXIT_DONE : GW_EXIT_FILE;
}

static size_t count_stdin(const gw_arguments *arguments)
{
    size_t count = 0;
    for (size_t i = 0; i < arguments->file_count; i++)
        count += gw_text_is_stdin(arguments->files[i]);
    return count;
}

int gw_results_refuse(const char *name, size_t results)
{
    char number[24];
    gw_say(NULL, 0, GW_SAY_ONE_NAME_MANY_RESULTS, name, gw_number_text(number, (long long)results),
           (const char *)NULL);
    return GW_EXIT_USAGE;
}

/* One file name, and standard output, hold one result. */
static int check_room(const gw_plan *plan, const gw_arguments *arguments,
                      gw_destination destination)
{
    bool beside = destination == GW_BESIDE;
    size_t texts = beside ? count_stdin(arguments) : arguments->file_count;
    if (destination == GW_TO_FOLDER || texts * plan->formats.count <= 1)
        return GW_EXIT_DONE;
    return gw_results_refuse(beside ? "-" : arguments->output, texts * plan->formats.count);
}

static int check_stdin(const gw_arguments *arguments, gw_destination destination)
{
    if (count_stdin(arguments) == 0)
        return GW_EXIT_DONE;
    if (destination == GW_TO_FOLDER)
        gw_say(NULL, 0, GW_SAY_STDIN_NEEDS_NAME, (const char *)NULL);
    else if (destination == GW_BESIDE && gw_stdout_is_terminal())
        gw_say(NULL, 0, GW_SAY_TERMINAL_OUTPUT, (const char *)NULL);
    else
        return GW_EXIT_DONE;
    return GW_EXIT_USAGE;
}

static void put_output_path(gw_buf *path, const char *input, const char *suffix,
                            const gw_arguments *arguments, gw_destination destination)
{
    gw_str name = gw_str_of(input);
    gw_str folder = gw_str_of(arguments->output);
    if (destination == GW_TO_FOLDER) {
        gw_buf_put(path, folder);
        gw_buf_puts(path, gw_str_ends(folder, GW_S("/")) ? "" : "/");
        name = gw_str_from(name, gw_name_base(name));
    }
    if (destination == GW_TO_FILE)
        gw_buf_put(path, folder);
    else
        gw_name_put(path, name, suffix);
}

/* The real name of the folder with the name behind it; the path as it is where that is unknown. */
static const char *real_path(const char *path, gw_arena *arena)
{
    gw_buf real = {0};
    size_t base = gw_name_base(gw_str_of(path));
    gw_str folder = base > 0 ? (gw_str){path, base} : GW_S(".");
    const char *result = path;
    if (gw_file_resolve(gw_arena_copy(arena, folder).p, &real) == 0) {
        gw_buf_format(&real, "/%s", path + base);
        if (!real.failed)
            result = gw_arena_copy(arena, gw_buf_view(&real)).p;
    }
    gw_buf_fini(&real);
    return result;
}

static gw_output plan_output(const char *input, const gw_writer *writer,
                             const gw_arguments *arguments, gw_destination destination)
{
    gw_output output = {.input = input};
    if (destination == GW_TO_STDOUT || (destination == GW_BESIDE && gw_text_is_stdin(input)))
        return output;
    gw_buf path = {0};
    put_output_path(&path, input, gw_writer_suffix(writer), arguments, destination);
    if (path.failed)
        arguments->arena->failed = true;
    output.path = gw_arena_copy(arguments->arena, gw_buf_view(&path)).p;
    output.real = real_path(output.path, arguments->arena);
    gw_buf_fini(&path);
    return output;
}

static int list_outputs(gw_plan *plan, const gw_arguments *arguments, gw_destination destination)
{
    plan->count = arguments->file_count * plan->formats.count;
    plan->outputs = GW_NEW_ARRAY(arguments->arena, gw_output, plan->count);
    if (plan->outputs == NULL)
        return refuse_memory();
    for (size_t i = 0; i < plan->count; i++)
        plan->outputs[i] =
            plan_output(arguments->files[i / plan->formats.count],
                        plan->formats.writers[i % plan->formats.count], arguments, destination);
    return arguments->arena->failed ? refuse_memory() : GW_EXIT_DONE;
}

static int compare_outputs(const void *a, const void *b)
{
    const gw_output *one = a, *other = b;
    if (one->real == NULL || other->real == NULL)
        return (one->real != NULL) - (other->real != NULL);
    return strcmp(one->real, other->real);
}

/* Two texts whose results would be one file: sorted, they stand side by side. */
static int check_twins(const gw_plan *plan, const gw_arguments *arguments)
{
    gw_output *sorted = GW_NEW_ARRAY(arguments->arena, gw_output, plan->count);
    if (sorted == NULL)
        return refuse_memory();
    memcpy(sorted, plan->outputs, plan->count * sizeof *sorted);
    qsort(sorted, plan->count, sizeof *sorted, compare_outputs);
    for (size_t i = 1; i < plan->count; i++)
        if (sorted[i].real != NULL && compare_outputs(&sorted[i - 1], &sorted[i]) == 0) {
            gw_say(sorted[i].path, 0, GW_SAY_SAME_OUTPUT_TWICE, sorted[i - 1].input,
                   sorted[i].input, (const char *)NULL);
            return GW_EXIT_USAGE;
        }
    return GW_EXIT_DONE;
}

/* The suffix of -o decides only where it names a file. */
static int choose_formats(gw_plan *plan, const gw_arguments *arguments, gw_destination destination)
{
    gw_str suffix =
        destination == GW_TO_FILE ? gw_name_suffix(gw_str_of(arguments->output)) : GW_S("");
    return gw_formats_choose(&plan->formats, arguments->formats, suffix, arguments->arena);
}

int gw_plan_make(gw_plan *plan, const gw_arguments *arguments)
{
    *plan = (gw_plan){0};
    gw_destination destination = gw_destination_find(arguments->output);
    int status = choose_formats(plan, arguments, destination);
    if (status == GW_EXIT_DONE)
        status = check_room(plan, arguments, destination);
    if (status == GW_EXIT_DONE)
        status = check_stdin(arguments, destination);
    if (status == GW_EXIT_DONE && destination == GW_TO_FOLDER)
        status = gw_folder_check(arguments->output);
    if (status == GW_EXIT_DONE)
        status = list_outputs(plan, arguments, destination);
    return status == GW_EXIT_DONE ? check_twins(plan, arguments) : status;
}
