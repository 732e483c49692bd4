/* SPDX-License-Identifier: MIT */
#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/names.h"

int gw_folder_identify(const char *path, gw_folder_id *id)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return errno;
    *id = (gw_folder_id){status.st_dev, status.st_ino};
    return 0;
}

/* Most file systems tell the kind together with the name: no further call is needed then. */
static gw_file_kind kind_of_entry(DIR *folder, const struct dirent *entry)
{
    struct stat status;
    if (entry->d_type == DT_REG)
        return GW_FILE_REGULAR;
    if (entry->d_type == DT_DIR)
        return GW_FILE_FOLDER;
    if (entry->d_type != DT_LNK && entry->d_type != DT_UNKNOWN)
        return GW_FILE_OTHER;
    if (fstatat(dirfd(folder), entry->d_name, &status, 0) != 0)
        return GW_FILE_MISSING;
    return S_ISREG(status.st_mode)   ? GW_FILE_REGULAR
           : S_ISDIR(status.st_mode) ? GW_FILE_FOLDER
                                     : GW_FILE_OTHER;
}

static int read_entries(DIR *folder, const gw_folder_reader *reader)
{
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(folder);
        if (entry == NULL)
            return errno;
        const char *name = entry->d_name;
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
            continue;
        if (!reader->visit(reader->self, name, kind_of_entry(folder, entry)))
            return 0;
    }
}

int gw_folder_read(const char *path, const gw_folder_reader *reader)
{
    DIR *folder = opendir(path);
    if (folder == NULL)
        return errno;
    int problem = read_entries(folder, reader);
    closedir(folder);
    return problem;
}

static int make_one(const char *path)
{
    if (mkdir(path, 0777) == 0 || errno == EEXIST)
        return 0;
    return errno;
}

/* Makes each folder on the way, the outermost first. */
static int make_way(char *path, size_t length)
{
    int problem = 0;
    for (size_t i = 1; i < length && problem == 0; i++) {
        if (path[i] != '/')
            continue;
        path[i] = '\0';
        problem = make_one(path);
        path[i] = '/';
    }
    return problem;
}

int gw_folder_make_above(const char *path)
{
    gw_buf copy = {0};
    gw_buf_puts(&copy, path);
    int problem = copy.failed ? ENOMEM : make_way(copy.p, gw_name_base(gw_buf_view(&copy)));
    gw_buf_fini(&copy);
    return problem;
}

int gw_folder_make(const char *path)
{
    struct stat status;
    int problem = gw_folder_make_above(path);
    if (problem == 0)
        problem = make_one(path);
    if (problem == 0 && stat(path, &status) == 0 && !S_ISDIR(status.st_mode))
        problem = ENOTDIR;
    return problem;
}

int gw_folder_remove(const char *path)
{
    return rmdir(path) == 0 ? 0 : errno;
}
