/* SPDX-License-Identifier: MIT
 *
 * gongwen style fonts: for each face of a sheet whether this computer has it, which of its
 * alternatives it has, and what fontconfig shows in its place. */
#include <fontconfig/fontconfig.h>

#include "cli/language.h"
#include "cli/messages.h"
#include "cli/sheets.h"
#include "cli/style.h"
#include "style/sheet.h"

/* Fontconfig with its fonts of this computer. */
typedef struct machine {
    FcConfig *config;
    gw_arena *arena;
} machine;

/* NULL when memory ran out. */
static FcPattern *pattern_of(const machine *m, gw_str face)
{
    gw_str terminated = gw_arena_copy(m->arena, face);
    FcPattern *pattern = terminated.p != NULL ? FcPatternCreate() : NULL;
    if (pattern != NULL)
        FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)terminated.p);
    return pattern;
}

/* Is there a font whose family, in any language, has this name? */
static bool is_here(const machine *m, gw_str face)
{
    FcPattern *pattern = pattern_of(m, face);
    if (pattern == NULL)
        return false;
    FcObjectSet *wanted = FcObjectSetBuild(FC_FAMILY, (char *)NULL);
    FcFontSet *found = FcFontList(m->config, pattern, wanted);
    bool here = found != NULL && found->nfont > 0;
    if (found != NULL)
        FcFontSetDestroy(found);
    FcObjectSetDestroy(wanted);
    FcPatternDestroy(pattern);
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
    FcConfigSubstitute(m->config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcPattern *match = FcFontMatch(m->config, pattern, &result);
    if (match != NULL && FcPatternGetString(match, FC_FAMILY, 0, &family) == FcResultMatch)
        gw_cell_put(out, gw_str_of((const char *)family));
    if (match != NULL)
        FcPatternDestroy(match);
    FcPatternDestroy(pattern);
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

static int print_faces(const gw_style *style, gw_arena *arena)
{
    gw_buf out = {0};
    machine m = {FcInitLoadConfigAndFonts(), arena};
    if (m.config == NULL) {
        gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
        return GW_EXIT_FILE;
    }
    put_faces(&out, &m, style);
    FcConfigDestroy(m.config);
    FcFini();
    out.failed = out.failed || arena->failed;
    return gw_result_print(&out);
}

int gw_style_command_fonts(const gw_arguments *arguments)
{
    gw_style *style = NULL;
    int status = gw_sheets_load(&style, arguments->files[0], NULL, NULL);
    if (status == GW_EXIT_DONE) {
        gw_style_choose_fonts(style, arguments->platform);
        status = print_faces(style, arguments->arena);
    }
    gw_style_free(style);
    return status;
}
