/* SPDX-License-Identifier: MIT
 *
 * A shared library that is loaded when it is wanted, not with the program: for what few calls need,
 * because the dynamic linker works for every library at every start. It belongs to the program. */
#ifndef GONGWEN_BASE_LIBRARY_H
#define GONGWEN_BASE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* One function that is wanted: its name, and where in the caller's struct its pointer goes. */
typedef struct gw_library_function {
    const char *name;
    size_t offset;
} gw_library_function;

typedef struct gw_library {
    void *handle; /* NULL: not loaded */
} gw_library;

/* Loads a library by the name of its file ("libm.so.6") and puts its functions into the struct
 * `functions`. Returns false when the library or one of the functions is not to be had; nothing is
 * loaded then. */
bool gw_library_open(gw_library *library, const char *file, const gw_library_function *wanted,
                     size_t count, void *functions);
/* Afterwards none of its functions may be called. A zeroed one is allowed. */
void gw_library_close(gw_library *library);

#endif
