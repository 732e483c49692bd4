/* SPDX-License-Identifier: MIT
 *
 * Face number 2n is the Chinese one of font n, number 2n + 1 that of its letters and digits. */
#include "write/face.h"

#include "base/str.h"

static gw_face face_at(const gw_style *style, size_t number)
{
    const gw_font *font = &style->fonts[number / 2];
    bool is_latin = number % 2 == 1;
    return (gw_face){
        .name = is_latin ? font->latin : font->face,
        .alternative =
            is_latin || font->alternative_count == 0 ? (gw_str){"", 0}
                  : font->alternatives[0],
        .generic = font->generic,
        .is_latin = is_latin,
    };
}

static bool is_new(const gw_style *style, size_t number)
{
    for (size_t i = 0; i < number; i++)
        if (gw_str_equal(face_at(style, i).name, face_at(style, number).name))
            return false;
    return true;
}

bool gw_face_next(const gw_style *style, size_t *at, gw_face *face)
{
    for (; *at < 2 * style->font_count; ++*at)
        if (is_new(style, *at)) {
            *face = face_at(style, (*at)++);
            return true;
        }
    return false;
}
