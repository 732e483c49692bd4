/* SPDX-License-Identifier: MIT
 *
 * Patterns of --include and --exclude -> does this name fit? */
#ifndef GONGWEN_BATCH_GLOB_H
#define GONGWEN_BATCH_GLOB_H

#include "base/str.h"

/* `*` is any run of bytes without a slash, `**` any run, `?` one character, `[a-z]` or `[!a-z]` one
 * ASCII character of a set, `\` takes the meaning of what follows. Letter case of ASCII does not
 * count: NOTICE.TXT is a text too. */
bool gw_glob_matches(gw_str pattern, gw_str name);
/* A pattern with a slash is held against the whole path, another against its last part. */
bool gw_glob_matches_path(gw_str pattern, gw_str path);

#endif
