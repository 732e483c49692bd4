/* SPDX-License-Identifier: MIT
 *
 * Where the files that come with the program lie: beside the installed program, or in the folders
 * of the build when the program runs from there. */
#ifndef GONGWEN_CLI_PLACES_H
#define GONGWEN_CLI_PLACES_H

#include "base/str.h"

typedef enum gw_place {
    GW_PLACE_LOCALES, /* LANGUAGE/LC_MESSAGES/gongwen.mo */
    GW_PLACE_STYLES,  /* NAME.xml */
    GW_PLACE_COUNT
} gw_place;

/* Appends the folder's path, terminated by NUL beyond the length; false when the program's own
 * place or memory cannot be had. */
bool gw_place_put(gw_place place, gw_buf *path);

#endif
