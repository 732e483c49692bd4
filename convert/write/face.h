/* SPDX-License-Identifier: MIT
 *
 * The faces that a sheet's fonts name, each once, for the formats' tables of fonts. */
#ifndef GONGWEN_WRITE_FACE_H
#define GONGWEN_WRITE_FACE_H

#include "style/sheet.h"

typedef struct gw_face {
    gw_str name;        /* 仿宋_GB2312 */
    gw_str alternative; /* the first one, at most 31 characters; empty: none */
    gw_generic generic;
    bool is_latin; /* of letters and digits only */
} gw_face;

/* The next face of the sheet; `at` begins at 0 and is the iterator's own. False at the end. */
bool gw_face_next(const gw_style *style, size_t *at, gw_face *face);

#endif
