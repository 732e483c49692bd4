/* SPDX-License-Identifier: MIT
 *
 * The names that a platform has for the faces of a style. */
#include "base/str.h"
#include "style/sheet.h"

static const char *const NAMES[GW_PLATFORM_COUNT] = {
#define NAME(id, name) [GW_PLATFORM_##id] = name,
    GW_PLATFORMS(NAME)
#undef NAME
};

const char *gw_platform_name(gw_platform platform)
{
    return platform < GW_PLATFORM_COUNT ? NAMES[platform] : NULL;
}

gw_platform gw_platform_find(const char *name)
{
    for (gw_platform platform = GW_PLATFORM_NONE + 1; platform < GW_PLATFORM_COUNT; platform++)
        if (strcmp(NAMES[platform], name) == 0)
            return platform;
    return GW_PLATFORM_NONE;
}

static bool is_alternative(const gw_font *font, size_t count, gw_str face)
{
    for (size_t i = 0; i < count; i++)
        if (gw_str_equal(font->alternatives[i], face))
            return true;
    return false;
}

/* The face that is given up comes first, the one that is taken is no alternative any more; each is
 * there once. The last one gives way where there are too many. */
static void replace_face(gw_font *font, gw_str face)
{
    gw_font before = *font;
    font->alternatives[0] = before.face;
    font->alternative_count = 1;
    for (size_t i = 0; i < before.alternative_count; i++) {
        gw_str next = before.alternatives[i];
        bool known =
            gw_str_equal(next, face) || is_alternative(font, font->alternative_count, next);
        if (!known && font->alternative_count < GW_FONT_ALTERNATIVES)
            font->alternatives[font->alternative_count++] = next;
    }
    if (gw_str_equal(before.latin, before.face))
        font->latin = face;
    font->face = face;
}

void gw_style_choose_fonts(gw_style *style, gw_platform platform)
{
    for (size_t i = 0; i < style->font_count; i++) {
        gw_font *font = &style->fonts[i];
        gw_str face = font->platform_faces[platform];
        if (face.n > 0 && !gw_str_equal(face, font->face))
            replace_face(font, face);
    }
}
