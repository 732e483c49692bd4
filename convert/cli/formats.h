/* SPDX-License-Identifier: MIT
 *
 * The user's words for formats -> writers of the registry. */
#ifndef GONGWEN_CLI_FORMATS_H
#define GONGWEN_CLI_FORMATS_H

#include "base/arena.h"
#include "base/str.h"
#include "gongwen.h"

typedef struct gw_formats {
    const gw_writer **writers; /* each once, in the user's order; in the arena */
    size_t count;
} gw_formats;

/* Takes the names ("docx,odt"), otherwise the suffix of the output, otherwise DOCX; letter case
 * does not count. `names` may be NULL, `suffix` empty. Tells an unknown one with the known ones and
 * returns GW_EXIT_USAGE, else GW_EXIT_DONE, or GW_EXIT_FILE when memory ran out. */
int gw_formats_choose(gw_formats *formats, const char *names, gw_str suffix, gw_arena *arena);
/* Appends "docx, odt", terminated by NUL beyond the length. */
void gw_formats_put(gw_buf *out);

#endif
