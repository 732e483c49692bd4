/* SPDX-License-Identifier: MIT */
#include "cli/saving.h"

#include "base/platform.h"
#include "base/str.h"
#include "cli/messages.h"
#include "cli/options.h"

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
static int check_new(const char *path)
{
    gw_file_kind kind = GW_FILE_FOLDER;
    gw_buf folder = {0};
    const char *slash = strrchr(path, '/');
    if (slash != NULL)
        gw_buf_format(&folder, "%.*s", (int)(slash + 1 - path), path);
    int problem = slash == NULL ? 0 : folder.failed ? -1 : gw_file_kind_of(folder.p, &kind);
    int status = GW_EXIT_DONE;
    if (problem != 0)
        status = say_cannot_write(path, problem);
    else if (kind == GW_FILE_MISSING) {
        gw_say(path, 0, GW_SAY_OUTPUT_FOLDER_MISSING, folder.p, (const char *)NULL);
        status = GW_EXIT_FILE;
    }
    gw_buf_fini(&folder);
    return status;
}

static int check_existing(const char *path, const char *input, bool force)
{
    if (input != NULL && gw_file_is_same(path, input))
        return refuse(path, GW_SAY_OUTPUT_IS_INPUT);
    return force ? GW_EXIT_DONE : refuse(path, GW_SAY_OUTPUT_EXISTS);
}

int gw_saving_check(const char *path, const char *input, bool force)
{
    gw_file_kind kind;
    if (path == NULL)
        return GW_EXIT_DONE;
    int problem = gw_file_kind_of(path, &kind);
    if (problem != 0)
        return say_cannot_write(path, problem);
    switch (kind) {
    case GW_FILE_MISSING:
        return check_new(path);
    case GW_FILE_REGULAR:
        return check_existing(path, input, force);
    case GW_FILE_FOLDER:
        return refuse(path, GW_SAY_OUTPUT_IS_FOLDER);
    case GW_FILE_OTHER:
        break;
    }
    return GW_EXIT_DONE;
}

static int write_bytes(const char *path, gw_str bytes, bool force)
{
    gw_file_kind kind;
    if (path == NULL)
        return gw_stdout_write(bytes);
    int problem = gw_file_kind_of(path, &kind);
    if (problem != 0)
        return problem;
    return kind == GW_FILE_OTHER ? gw_file_write_straight(path, bytes)
                                 : gw_file_write(path, bytes, force);
}

int gw_saving_write(const char *path, gw_str bytes, bool force)
{
    int problem = write_bytes(path, bytes, force);
    return problem == 0 ? GW_EXIT_DONE : say_cannot_write(path != NULL ? path : "-", problem);
}
