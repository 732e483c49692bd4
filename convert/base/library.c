/* SPDX-License-Identifier: MIT */
#include "base/library.h"

#include <dlfcn.h>
#include <string.h>

/* POSIX lets a function's address be held in a `void *`, and C has no cast for it. */
static bool find_function(const gw_library *library, const gw_library_function *wanted,
                          void *functions)
{
    void *address = dlsym(library->handle, wanted->name);
    memcpy((char *)functions + wanted->offset, &address, sizeof address);
    return address != NULL;
}

bool gw_library_open(gw_library *library, const char *file, const gw_library_function *wanted,
                     size_t count, void *functions)
{
    library->handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    bool complete = library->handle != NULL;
    for (size_t i = 0; complete && i < count; i++)
        complete = find_function(library, &wanted[i], functions);
    if (!complete)
        gw_library_close(library);
    return complete;
}

void gw_library_close(gw_library *library)
{
    if (library->handle != NULL)
        dlclose(library->handle);
    library->handle = NULL;
}
