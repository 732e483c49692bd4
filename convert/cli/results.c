/* SPDX-License-Identifier: MIT */
#include "cli/results.h"

#include "base/platform.h"
#include "cli/messages.h"
#include "cli/texts.h"

static int say_cannot_write(const char *path, int problem)
{
    gw_say(path, 0, GW_SAY_CANNOT_WRITE, gw_problem_text(problem), (const char *)NULL);
    return GW_EXIT_FILE;
}

static int refuse(const char *path, int message)
{
    gw_say(path, 0, message, (const char *)NULL);
    return GW_EXIT_FILE;
}

/* An output that is not there needs its folder. */
static int check_new(const gw_output *output)
{
    gw_file_kind kind = GW_FILE_FOLDER;
    gw_buf folder = {0};
    const char *slash = strrchr(output->path, '/');
    if (slash != NULL)
        gw_buf_format(&folder, "%.*s", (int)(slash + 1 - output->path), output->path);
    int problem = slash == NULL ? 0 : folder.failed ? -1 : gw_file_kind_of(folder.p, &kind);
    int status = GW_EXIT_DONE;
    if (problem != 0)
        status = say_cannot_write(output->path, problem);
    else if (kind == GW_FILE_MISSING) {
        gw_say(output->path, 0, GW_SAY_OUTPUT_FOLDER_MISSING, folder.p, (const char *)NULL);
        status = GW_EXIT_FILE;
    }
    gw_buf_fini(&folder);
    return status;
}

static int check_existing(const gw_output *output, bool force)
{
    if (output->input != NULL && gw_file_is_same(output->path, output->input))
        return refuse(output->path, GW_SAY_OUTPUT_IS_INPUT);
    return force ? GW_EXIT_DONE : refuse(output->path, GW_SAY_OUTPUT_EXISTS);
}

int gw_result_check(const gw_output *output, bool force)
{
    gw_file_kind kind;
    if (output->path == NULL)
        return GW_EXIT_DONE;
    int problem = gw_file_kind_of(output->path, &kind);
    if (problem != 0)
        return say_cannot_write(output->path, problem);
    switch (kind) {
    case GW_FILE_MISSING:
        return check_new(output);
    case GW_FILE_REGULAR:
        return check_existing(output, force);
    case GW_FILE_FOLDER:
        return refuse(output->path, GW_SAY_OUTPUT_IS_FOLDER);
    case GW_FILE_OTHER:
        break;
    }
    return GW_EXIT_DONE;
}

static int write_output(const char *path, gw_str package, bool force)
{
    gw_file_kind kind;
    if (path == NULL)
        return gw_stdout_write(package);
    int problem = gw_file_kind_of(path, &kind);
    if (problem != 0)
        return problem;
    return kind == GW_FILE_OTHER ? gw_file_write_straight(path, package)
                                 : gw_file_write(path, package, force);
}

static int save(const gw_output *output, gw_str package, const gw_arguments *arguments)
{
    const char *name = output->path != NULL ? output->path : "-";
    int problem = write_output(output->path, package, arguments->force);
    if (problem != 0)
        return say_cannot_write(name, problem);
    if (arguments->verbose)
        gw_say(output->input, 0, GW_SAY_WRITTEN, name, (const char *)NULL);
    return GW_EXIT_DONE;
}

int gw_result_write(const gw_document *document, const gw_output *output,
                    const gw_prepared *prepared, const gw_arguments *arguments)
{
    gw_bytes package = {0};
    gw_error error = {0};
    int status = gw_exit_of(gw_document_write(document, prepared, &package, &error));
    if (status == GW_EXIT_DONE)
        status = save(output, (gw_str){package.data, package.size}, arguments);
    else
        gw_say_error(&error);
    gw_bytes_free(&package);
    return status;
}
