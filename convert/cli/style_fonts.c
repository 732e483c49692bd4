/* SPDX-License-Identifier: MIT
 *
 * gongwen style fonts: for each face of a sheet whether this computer has it, which of its
 * alternatives it has, and what fontconfig shows in its place.
 *
 * Fontconfig is loaded here and not linked: with the five libraries behind it, it would add half a
 * millisecond to every start of the program. */
#include <fontconfig/fontconfig.h>

#include "base/library.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/sheets.h"
#include "cli/style.h"
#include "style/sheet.h"

/* Of version 2, the one with this interface. */
#define LIBRARY "libfontconfig.so.1"

#define FUNCTIONS(X)                                                                               \
    X(FcInitLoadConfigAndFonts)                                                                    \
    X(FcConfigDestroy)                                                                             \
    X(FcConfigSubstitute)                                                                          \
    X(FcDefaultSubstitute)                                                                         \
    X(FcFini)                                                                                      \
    X(FcFontList)                                                                                  \
    X(FcFontMatch)                                                                                 \
    X(FcFontSetDestroy)                                                                            \
    X(FcObjectSetBuild)                                                                            \
    X(FcObjectSetDestroy)                                                                          \
    X(FcPatternAddString)                                                                          \
    X(FcPatternCreate)                                                                             \
    X(FcPatternDestroy)                                                                            \
    X(FcPatternGetString)

/* With the types of fontconfig.h. */
#define AS_FIELD(name) __typeof__(name) *name;
typedef struct fontconfig {
    FUNCTIONS(AS_FIELD)
} fontconfig;

#define AS_WANTED(name) {#name, offsetof(fontconfig, name)},
static const gw_library_function WANTED[] = {FUNCTIONS(AS_WANTED)};

/* Fontconfig with its fonts of this computer. */
typedef struct machine {
    gw_library fontconfig;
    fontconfig call;
    FcConfig *config;
    gw_arena *arena;
} machine;

/* NULL when memory ran out. */
static FcPattern *pattern_of(const machine *m, gw_str face)
{
    gw_str terminated = gw_arena_copy(m->arena, face);
    FcPattern *pattern = terminated.p != NULL ? m->call.FcPatternCreate() : NULL;
    if (pattern != NULL)
        m->call.FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)terminated.p);
    return pattern;
}

/* Is there a font whose family, in any language, has this name? */
static bool is_here(const machine *m, gw_str face)
{
    FcPattern *pattern = pattern_of(m, face);
    if (pattern == NULL)
        return false;
    FcObjectSet *wanted = m->call.FcObjectSetBuild(FC_FAMILY, (char *)NULL);
    FcFontSet *found = m->call.FcFontList(m->config, pattern, wanted);
    bool here = found != NULL && found->nfont > 0;
    if (found != NULL)
        m->call.FcFontSetDestroy(found);
    m->call.FcObjectSetDestroy(wanted);
    m->call.FcPatternDestroy(pattern);
    return here;
}

/* The family that programs get who ask for the face. */
static void put_shown(gw_buf *out, const machine *m, gw_str face)
{
    FcResult result = FcResultNoMatch;
    FcChar8 *family = NULL;
    FcPattern *pattern = pattern_of(m, face);
    if (pattern == NULL)
        return;
    m->call.FcConfigSubstitute(m->config, pattern, FcMatchPattern);
    m->call.FcDefaultSubstitute(pattern);
    FcPattern *match = m->call.FcFontMatch(m->config, pattern, &result);
    if (match != NULL && m->call.FcPatternGetString(match, FC_FAMILY, 0, &family) == FcResultMatch)
        gw_cell_put(out, gw_str_of((const char *)family));
    if (match != NULL)
        m->call.FcPatternDestroy(match);
    m->call.FcPatternDestroy(pattern);
}

static void put_alternatives(gw_buf *out, const machine *m, const gw_font *font)
{
    size_t count = 0;
    for (size_t i = 0; i < font->alternative_count; i++)
        if (is_here(m, font->alternatives[i])) {
            gw_buf_puts(out, count++ > 0 ? ", " : "");
            gw_cell_put(out, font->alternatives[i]);
        }
    gw_buf_puts(out, count == 0 ? "-" : "");
}

static void put_face(gw_buf *out, const machine *m, const gw_font *font, gw_str face)
{
    bool here = is_here(m, face);
    gw_cell_put(out, font->id);
    gw_buf_char(out, '\t');
    gw_cell_put(out, face);
    gw_buf_format(out, "\t%s\t", here ? "yes" : "no");
    put_alternatives(out, m, font);
    gw_buf_char(out, '\t');
    put_shown(out, m, face);
    gw_buf_char(out, '\n');
}

static void put_faces(gw_buf *out, const machine *m, const gw_style *style)
{
    gw_buf_puts(out, "font\tface\there\talternatives here\tshown\n");
    for (size_t i = 0; i < style->font_count; i++) {
        const gw_font *font = &style->fonts[i];
        put_face(out, m, font, font->face);
        if (!gw_str_equal(font->latin, font->face))
            put_face(out, m, font, font->latin);
    }
}

static int print_faces(const machine *m, const gw_style *style)
{
    gw_buf out = {0};
    put_faces(&out, m, style);
    out.failed = out.failed || m->arena->failed;
    return gw_result_print(&out);
}

static int refuse(int message)
{
    gw_say(NULL, 0, message, (const char *)NULL);
    return GW_EXIT_FILE;
}

static int look_and_print(const gw_style *style, gw_arena *arena)
{
    machine m = {.arena = arena};
    if (!gw_library_open(&m.fontconfig, LIBRARY, WANTED, GW_COUNT(WANTED), &m.call))
        return refuse(GW_SAY_NO_FONTCONFIG);
    m.config = m.call.FcInitLoadConfigAndFonts();
    int status = m.config != NULL ? print_faces(&m, style) : refuse(GW_MSG_OUT_OF_MEMORY);
    if (m.config != NULL)
        m.call.FcConfigDestroy(m.config);
    m.call.FcFini();
    gw_library_close(&m.fontconfig);
    return status;
}

int gw_style_command_fonts(const gw_arguments *arguments)
{
    gw_style *style = NULL;
    int status = gw_sheets_load(&style, arguments->files[0], NULL, NULL);
    if (status == GW_EXIT_DONE) {
        gw_style_choose_fonts(style, arguments->platform);
        status = look_and_print(style, arguments->arena);
    }
    gw_style_free(style);
    return status;
}
