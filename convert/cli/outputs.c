/* SPDX-License-Identifier: MIT */
#include "cli/outputs.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/platform.h"
#include "cli/messages.h"
#include "cli/texts.h"

enum { LONGEST_SUFFIX = 8 };

#define DEFAULT_FORMAT "docx"

/* Where -o sends the results. */
typedef enum output_destination { BESIDE, TO_STDOUT, TO_FOLDER, TO_FILE } output_destination;

static size_t base_at(gw_str path)
{
    size_t at = path.n;
    while (at > 0 && path.p[at - 1] != '/')
        at--;
    return at;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The suffix without its dot; empty where what follows the last dot is part of the name, as in
 * 会议记录2024.3.5 and in names that begin with a dot. */
static gw_str suffix_of(gw_str path)
{
    gw_str base = gw_str_from(path, base_at(path));
    size_t length = 0;
    while (length < base.n &&
           (is_letter(base.p[base.n - 1 - length]) ||
            (base.p[base.n - 1 - length] >= '0' && base.p[base.n - 1 - length] <= '9')))
        length++;
    gw_str suffix = gw_str_from(base, base.n - length);
    bool follows_dot = length + 1 < base.n && base.p[base.n - 1 - length] == '.';
    if (!follows_dot || length == 0 || length > LONGEST_SUFFIX || !is_letter(suffix.p[0]))
        return (gw_str){suffix.p + suffix.n, 0};
    return suffix;
}

void gw_name_put(gw_buf *out, gw_str name, const char *suffix)
{
    gw_str old = suffix_of(name);
    gw_buf_put(out, gw_str_head(name, name.n - old.n - (old.n > 0 ? 1 : 0)));
    gw_buf_format(out, ".%s", suffix);
}

static int refuse_memory(void)
{
    gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
    return GW_EXIT_FILE;
}

static int refuse_format(const gw_arguments *arguments, gw_str name)
{
    gw_buf known = {0};
    gw_formats_put(&known);
    gw_str terminated = gw_arena_copy(arguments->arena, name);
    if (!known.failed)
        gw_say(NULL, 0, GW_MSG_FORMAT_UNKNOWN, terminated.p, known.p, (const char *)NULL);
    gw_buf_fini(&known);
    return GW_EXIT_USAGE;
}

static const gw_writer *writer_of_suffix(gw_str suffix)
{
    for (size_t i = 0; i < gw_writer_count(); i++)
        if (gw_str_equal_nocase(suffix, gw_str_of(gw_writer_suffix(gw_writer_at(i)))))
            return gw_writer_at(i);
    return NULL;
}

static const gw_writer *writer_of_name(gw_str name)
{
    for (size_t i = 0; i < gw_writer_count(); i++)
        if (gw_str_equal_nocase(name, gw_str_of(gw_writer_name(gw_writer_at(i)))))
            return gw_writer_at(i);
    return NULL;
}

static void add_format(gw_plan *plan, const gw_writer *writer)
{
    for (size_t i = 0; i < plan->format_count; i++)
        if (plan->formats[i] == writer)
            return;
    plan->formats[plan->format_count++] = writer;
}

/* "docx,odt" */
static int take_named_formats(gw_plan *plan, const gw_arguments *arguments)
{
    gw_str rest = gw_str_of(arguments->formats);
    for (bool more = true; more;) {
        size_t comma = gw_str_find(rest, GW_S(","));
        more = comma != GW_NOT_FOUND;
        gw_str name = gw_str_trim_ascii(gw_str_head(rest, comma));
        const gw_writer *writer = writer_of_name(name);
        if (writer == NULL)
            return refuse_format(arguments, name);
        add_format(plan, writer);
        rest = gw_str_from(rest, more ? comma + 1 : rest.n);
    }
    return GW_EXIT_DONE;
}

static int take_format(gw_plan *plan, const gw_arguments *arguments, gw_str name)
{
    const gw_writer *writer = writer_of_suffix(name);
    if (writer == NULL)
        return refuse_format(arguments, name);
    add_format(plan, writer);
    return GW_EXIT_DONE;
}

static int choose_formats(gw_plan *plan, const gw_arguments *arguments,
                          output_destination destination)
{
    plan->formats = GW_NEW_ARRAY(arguments->arena, const gw_writer *, gw_writer_count());
    if (plan->formats == NULL)
        return refuse_memory();
    if (arguments->formats != NULL)
        return take_named_formats(plan, arguments);
    gw_str suffix =
        destination == TO_FILE ? suffix_of(gw_str_of(arguments->output)) : (gw_str){"", 0};
    return take_format(plan, arguments, suffix.n > 0 ? suffix : GW_S(DEFAULT_FORMAT));
}

static output_destination find_destination(const char *output)
{
    gw_file_kind kind;
    if (output == NULL)
        return BESIDE;
    if (strcmp(output, "-") == 0)
        return TO_STDOUT;
    if (gw_str_ends(gw_str_of(output), GW_S("/")))
        return TO_FOLDER;
    return gw_file_kind_of(output, &kind) == 0 && kind == GW_FILE_FOLDER ? TO_FOLDER : TO_FILE;
}

static int check_folder(const char *path)
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

static int refuse_many_results(const char *name, size_t results)
{
    char number[24];
    gw_say(NULL, 0, GW_SAY_ONE_NAME_MANY_RESULTS, name, gw_number_text(number, (long long)results),
           (const char *)NULL);
    return GW_EXIT_USAGE;
}

/* One file name, and standard output, hold one result. */
static int check_room(const gw_plan *plan, const gw_arguments *arguments,
                      output_destination destination)
{
    bool beside = destination == BESIDE;
    size_t texts = beside ? count_stdin(arguments) : arguments->file_count;
    if (destination == TO_FOLDER || texts * plan->format_count <= 1)
        return GW_EXIT_DONE;
    return refuse_many_results(beside ? "-" : arguments->output, texts * plan->format_count);
}

static int check_stdin(const gw_arguments *arguments, output_destination destination)
{
    if (count_stdin(arguments) == 0)
        return GW_EXIT_DONE;
    if (destination == TO_FOLDER)
        gw_say(NULL, 0, GW_SAY_STDIN_NEEDS_NAME, (const char *)NULL);
    else if (destination == BESIDE && gw_stdout_is_terminal())
        gw_say(NULL, 0, GW_SAY_TERMINAL_OUTPUT, (const char *)NULL);
    else
        return GW_EXIT_DONE;
    return GW_EXIT_USAGE;
}

static void put_output_path(gw_buf *path, const char *input, const char *suffix,
                            const gw_arguments *arguments, output_destination destination)
{
    gw_str name = gw_str_of(input);
    gw_str folder = gw_str_of(arguments->output);
    if (destination == TO_FOLDER) {
        gw_buf_put(path, folder);
        gw_buf_puts(path, gw_str_ends(folder, GW_S("/")) ? "" : "/");
        name = gw_str_from(name, base_at(name));
    }
    if (destination == TO_FILE)
        gw_buf_put(path, folder);
    else
        gw_name_put(path, name, suffix);
}

/* The real name of the folder with the name behind it; the path as it is where that is unknown. */
static const char *real_path(const char *path, gw_arena *arena)
{
    gw_buf real = {0};
    size_t base = base_at(gw_str_of(path));
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
                             const gw_arguments *arguments, output_destination destination)
{
    gw_output output = {.input = input};
    if (destination == TO_STDOUT || (destination == BESIDE && gw_text_is_stdin(input)))
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

static int list_outputs(gw_plan *plan, const gw_arguments *arguments,
                        output_destination destination)
{
    plan->count = arguments->file_count * plan->format_count;
    plan->outputs = GW_NEW_ARRAY(arguments->arena, gw_output, plan->count);
    if (plan->outputs == NULL)
        return refuse_memory();
    for (size_t i = 0; i < plan->count; i++)
        plan->outputs[i] =
            plan_output(arguments->files[i / plan->format_count],
                        plan->formats[i % plan->format_count], arguments, destination);
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

int gw_plan_make(gw_plan *plan, const gw_arguments *arguments)
{
    *plan = (gw_plan){0};
    output_destination destination = find_destination(arguments->output);
    int status = choose_formats(plan, arguments, destination);
    if (status == GW_EXIT_DONE)
        status = check_room(plan, arguments, destination);
    if (status == GW_EXIT_DONE)
        status = check_stdin(arguments, destination);
    if (status == GW_EXIT_DONE && destination == TO_FOLDER)
        status = check_folder(arguments->output);
    if (status == GW_EXIT_DONE)
        status = list_outputs(plan, arguments, destination);
    return status == GW_EXIT_DONE ? check_twins(plan, arguments) : status;
}
