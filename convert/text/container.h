/* SPDX-License-Identifier: MIT
 *
 * What is no text at all, known by its first bytes: packages, pictures, programs. */
#ifndef GONGWEN_TEXT_CONTAINER_H
#define GONGWEN_TEXT_CONTAINER_H

#include "gongwen.h"

/* A static name of what `bytes` are ("DOCX", "PDF", …), or NULL when they may be text. HTML is
 * text; RTF is not, since its words stand in escapes. */
const char *gw_container_name(gw_str bytes);

#endif
