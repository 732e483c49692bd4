/* SPDX-License-Identifier: MIT
 *
 * --fonts: the user's word for a platform -> the platform. */
#ifndef GONGWEN_CLI_PLATFORMS_H
#define GONGWEN_CLI_PLATFORMS_H

#include "base/str.h"
#include "gongwen.h"

/* Takes the platform of a name; tells one that it does not know, with the known ones, and returns
 * false. */
bool gw_platforms_choose(gw_platform *platform, const char *name);
/* Puts "windows, wps, …" into an empty buffer, terminated by NUL beyond the length. */
void gw_platforms_put(gw_buf *out);

#endif
