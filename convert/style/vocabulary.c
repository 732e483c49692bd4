/* SPDX-License-Identifier: MIT */
#include "style/vocabulary.h"

#include "base/str.h"
#include "style/sheet.h"

enum {
    PAPER = 31680,  /* twips: 22 inches, the largest page of a word processor */
    INDENT = 14400, /* twips: 10 inches */
    SIZE_LEAST = 4, /* half-points */
    SIZE_MOST = 800,
};

/* clang-format off */

/* How characters look; `type` is the path to a gw_type inside `owner`. Size stands before what may
 * be given in 字. */
#define TYPE_ATTRIBUTES(owner, type)                                                                                     \
    {"font",           GW_VALUE_FONT,   offsetof(owner, type font),                 0,          0,         GW_NEED_NOT},  \
    {"size",           GW_VALUE_SIZE,   offsetof(owner, type size_halfpoints),      SIZE_LEAST, SIZE_MOST, GW_NEED_NOT},  \
    {"letter-spacing", GW_VALUE_LENGTH, offsetof(owner, type letter_spacing_twips), -200,       400,       GW_NEED_NOT},  \
    {"bold",           GW_VALUE_SWITCH, offsetof(owner, type bold),                 0,          0,         GW_NEED_NOT},  \
    {"italic",         GW_VALUE_SWITCH, offsetof(owner, type italic),               0,          0,         GW_NEED_NOT},  \
    {"underline",      GW_VALUE_SWITCH, offsetof(owner, type underline),            0,          0,         GW_NEED_NOT},  \
    {"colour",         GW_VALUE_COLOUR, offsetof(owner, type colour),               0,          0,         GW_NEED_NOT}

static const gw_attribute STYLE[] = {
    {"name",    GW_VALUE_NAME, offsetof(gw_style, name),  0, 0, GW_NEED_KEY},
    {"title",   GW_VALUE_TEXT, offsetof(gw_style, title), 0, 0, GW_NEED_NOT},
    {"extends", GW_VALUE_TEXT, GW_NOWHERE,                0, 0, GW_NEED_NOT},
};

#define PLATFORM_FACE(id, name) \
    {name, GW_VALUE_FACE, offsetof(gw_font, platform_faces) + GW_PLATFORM_##id * sizeof(gw_str), 0, 0, GW_NEED_NOT},

static const gw_attribute FONT[] = {
    {"id",           GW_VALUE_NAME,    offsetof(gw_font, id),           0, 0, GW_NEED_KEY},
    {"face",         GW_VALUE_FACE,    offsetof(gw_font, face),         0, 0, GW_NEED_ONCE},
    {"alternatives", GW_VALUE_FACES,   offsetof(gw_font, alternatives), 0, 0, GW_NEED_NOT},
    {"latin",        GW_VALUE_FACE,    offsetof(gw_font, latin),        0, 0, GW_NEED_NOT},
    {"generic",      GW_VALUE_GENERIC, offsetof(gw_font, generic),      0, 0, GW_NEED_NOT},
    GW_PLATFORMS(PLATFORM_FACE)
};

static const gw_attribute PAGE[] = {
    {"width",    GW_VALUE_ABSOLUTE, offsetof(gw_page, width_twips),  1440, PAPER, GW_NEED_ONCE},
    {"height",   GW_VALUE_ABSOLUTE, offsetof(gw_page, height_twips), 1440, PAPER, GW_NEED_ONCE},
    {"top",      GW_VALUE_ABSOLUTE, offsetof(gw_page, top_twips),       0, PAPER, GW_NEED_ONCE},
    {"bottom",   GW_VALUE_ABSOLUTE, offsetof(gw_page, bottom_twips),    0, PAPER, GW_NEED_ONCE},
    {"inner",    GW_VALUE_ABSOLUTE, offsetof(gw_page, inner_twips),     0, PAPER, GW_NEED_ONCE},
    {"outer",    GW_VALUE_ABSOLUTE, offsetof(gw_page, outer_twips),     0, PAPER, GW_NEED_ONCE},
    {"mirrored", GW_VALUE_SWITCH,   offsetof(gw_page, mirrored),        0, 0,     GW_NEED_NOT},
};

static const gw_attribute GRID[] = {
    {"pitch",          GW_VALUE_ABSOLUTE, offsetof(gw_grid, pitch_twips),         20, 4000, GW_NEED_ONCE},
    {"lines",          GW_VALUE_INTEGER,  offsetof(gw_grid, lines),                1,  100, GW_NEED_ONCE},
    {"columns",        GW_VALUE_INTEGER,  offsetof(gw_grid, columns),              1,  100, GW_NEED_ONCE},
    {"letter-spacing", GW_VALUE_ABSOLUTE, offsetof(gw_grid, letter_spacing_twips), -200, 400, GW_NEED_NOT},
    {"autospace",      GW_VALUE_SWITCH,   offsetof(gw_grid, autospace),            0,    0, GW_NEED_NOT},
};

static const gw_attribute DOCUMENT[] = {
    {"page-break", GW_VALUE_SWITCH, offsetof(gw_style, document_page_break), 0, 0, GW_NEED_NOT},
};

static const gw_attribute PAGE_NUMBER[] = {
    TYPE_ATTRIBUTES(gw_page_number, type.),
    {"shown", GW_VALUE_SWITCH, offsetof(gw_page_number, shown),       0,     0, GW_NEED_NOT},
    {"first", GW_VALUE_SWITCH, offsetof(gw_page_number, on_first),    0,     0, GW_NEED_NOT},
    {"odd",   GW_VALUE_SIDE,   offsetof(gw_page_number, odd),         0,     0, GW_NEED_NOT},
    {"even",  GW_VALUE_SIDE,   offsetof(gw_page_number, even),        0,     0, GW_NEED_NOT},
    {"inset", GW_VALUE_LENGTH, offsetof(gw_page_number, inset_twips), 0, INDENT, GW_NEED_NOT},
    {"below", GW_VALUE_LENGTH, offsetof(gw_page_number, below_twips), 0, INDENT, GW_NEED_NOT},
    {"pitch", GW_VALUE_LENGTH, offsetof(gw_page_number, pitch_twips), 20, 4000, GW_NEED_NOT},
    {"form",  GW_VALUE_FORM,   offsetof(gw_page_number, before),      0,     0, GW_NEED_NOT},
};

/* How a paragraph looks; `look` is the path to a gw_look inside `owner`. */
#define LOOK_ATTRIBUTES(owner, look)                    \
    TYPE_ATTRIBUTES(owner, look type.),  \
    {"align",         GW_VALUE_ALIGN,   offsetof(owner, look align),             0,      0,      GW_NEED_NOT},   \
    {"indent",        GW_VALUE_LENGTH,  offsetof(owner, look first_line_twips), -INDENT, INDENT, GW_NEED_NOT},   \
    {"left",          GW_VALUE_LENGTH,  offsetof(owner, look left_twips),        0,      INDENT, GW_NEED_NOT},   \
    {"right",         GW_VALUE_LENGTH,  offsetof(owner, look right_twips),       0,      INDENT, GW_NEED_NOT},   \
    {"pitch",         GW_VALUE_PITCH,   offsetof(owner, look pitch_twips),       20,     4000,   GW_NEED_NOT},   \
    {"before",        GW_VALUE_LENGTH,  offsetof(owner, look before_twips),      0,      INDENT, GW_NEED_NOT},   \
    {"after",         GW_VALUE_LENGTH,  offsetof(owner, look after_twips),       0,      INDENT, GW_NEED_NOT},   \
    {"blank-before",  GW_VALUE_INTEGER, offsetof(owner, look blank_before),      0,      20,     GW_NEED_NOT},   \
    {"blank-after",   GW_VALUE_INTEGER, offsetof(owner, look blank_after),       0,      20,     GW_NEED_NOT},   \
    {"keep-next",     GW_VALUE_SWITCH,  offsetof(owner, look keep_next),         0,      0,      GW_NEED_NOT},   \
    {"keep-lines",    GW_VALUE_SWITCH,  offsetof(owner, look keep_lines),        0,      0,      GW_NEED_NOT},   \
    {"page-break",    GW_VALUE_SWITCH,  offsetof(owner, look page_break_before), 0,      0,      GW_NEED_NOT},   \
    {"balance",       GW_VALUE_SWITCH,  offsetof(owner, look balance),           0,      0,      GW_NEED_NOT},   \
    {"widow-control", GW_VALUE_SWITCH,  offsetof(owner, look widow_control),     0,      0,      GW_NEED_NOT},   \
    {"outline",       GW_VALUE_INTEGER, offsetof(owner, look outline_level),     0,      9,      GW_NEED_NOT},   \
    {"outline-runin", GW_VALUE_SWITCH,  offsetof(owner, look outline_runin),     0,      0,      GW_NEED_NOT}

static const gw_attribute PARAGRAPH[] = {
    {"role",  GW_VALUE_ROLE,    GW_NOWHERE, 0, 0,         GW_NEED_KEY},
    {"level", GW_VALUE_INTEGER, GW_NOWHERE, 1, GW_LEVELS, GW_NEED_NOT},
    LOOK_ATTRIBUTES(gw_look, ),
};

static const gw_attribute LEAD[] = {
    {"role",  GW_VALUE_ROLE,    GW_NOWHERE, 0, 0,         GW_NEED_KEY},
    {"level", GW_VALUE_INTEGER, GW_NOWHERE, 1, GW_LEVELS, GW_NEED_NOT},
    TYPE_ATTRIBUTES(gw_type, ),
};

static const gw_attribute VARIANT[] = {
    {"role",      GW_VALUE_ROLE,    offsetof(gw_variant, role),           0, 0, GW_NEED_KEY},
    {"name",      GW_VALUE_LABEL,   offsetof(gw_variant, name),           0, 0, GW_NEED_KEY},
    {"title",     GW_VALUE_TEXT,    offsetof(gw_variant, title),          0, 0, GW_NEED_NOT},
    {"pattern",   GW_VALUE_PATTERN, offsetof(gw_variant, pattern.text),   0, 0, GW_NEED_ONCE},
    LOOK_ATTRIBUTES(gw_variant, look.),
    {"lead-font", GW_VALUE_FONT,    offsetof(gw_variant, look.lead.font), 0, 0, GW_NEED_NOT},
    {"lead-bold", GW_VALUE_SWITCH,  offsetof(gw_variant, look.lead.bold), 0, 0, GW_NEED_NOT},
};

static const gw_attribute MARK[] = {
    {"top",     GW_VALUE_ABSOLUTE, offsetof(gw_mark_place, top_twips),    0, PAPER, GW_NEED_ONCE},
    {"from",    GW_VALUE_EDGE,     offsetof(gw_mark_place, from),         0, 0,     GW_NEED_NOT},
    {"widest",  GW_VALUE_LENGTH,   offsetof(gw_mark_place, widest_twips), 0, PAPER, GW_NEED_NOT},
    {"stretch", GW_VALUE_SWITCH,   offsetof(gw_mark_place, stretched),    0, 0,     GW_NEED_NOT},
    {"suffix",  GW_VALUE_TEXT,     offsetof(gw_mark_place, suffix),       0, 0,     GW_NEED_NOT},
};

static const gw_attribute RULE[] = {
    {"form",      GW_VALUE_RULE,     offsetof(gw_separator, form),            0, 0,     GW_NEED_NOT},
    {"thickness", GW_VALUE_ABSOLUTE, offsetof(gw_separator, thickness_twips), 1, 240,   GW_NEED_NOT},
    {"thin",      GW_VALUE_ABSOLUTE, offsetof(gw_separator, thin_twips),      1, 240,   GW_NEED_NOT},
    {"between",   GW_VALUE_ABSOLUTE, offsetof(gw_separator, between_twips),   0, 240,   GW_NEED_NOT},
    {"gap",       GW_VALUE_LENGTH,   offsetof(gw_separator, gap_twips),       0, PAPER, GW_NEED_NOT},
    {"below",     GW_VALUE_ABSOLUTE, offsetof(gw_separator, below_twips),     0, PAPER, GW_NEED_NOT},
    {"width",     GW_VALUE_ABSOLUTE, offsetof(gw_separator, width_twips),     0, PAPER, GW_NEED_NOT},
    {"colour",    GW_VALUE_COLOUR,   offsetof(gw_separator, colour),          0, 0,     GW_NEED_NOT},
};

static const gw_attribute CLOSING[] = {
    {"seal",    GW_VALUE_SEAL,    offsetof(gw_closing, seal),         0, 0,      GW_NEED_NOT},
    {"offset",  GW_VALUE_LENGTH,  offsetof(gw_closing, offset_twips), 0, INDENT, GW_NEED_NOT},
    {"per-row", GW_VALUE_INTEGER, offsetof(gw_closing, per_row),      1, GW_LOOK_TABS, GW_NEED_NOT},
    {"stamp",   GW_VALUE_LENGTH,  offsetof(gw_closing, stamp_twips),  0, INDENT, GW_NEED_NOT},
};

static const gw_attribute ATTACHMENTS[] = {
    {"number-width", GW_VALUE_LENGTH, offsetof(gw_attachments, number_twips), 0, INDENT, GW_NEED_NOT},
};

static const gw_attribute COLOPHON[] = {
    {"place",     GW_VALUE_PLACE,    offsetof(gw_colophon, at_foot),     0, 0,   GW_NEED_NOT},
    {"outer",     GW_VALUE_ABSOLUTE, offsetof(gw_colophon, outer_twips), 0, 240, GW_NEED_NOT},
    {"inner",     GW_VALUE_ABSOLUTE, offsetof(gw_colophon, inner_twips), 0, 240, GW_NEED_NOT},
    {"even-page", GW_VALUE_SWITCH,   offsetof(gw_colophon, even_page),   0, 0,   GW_NEED_NOT},
};

static const gw_attribute TABLE[] = {
    {"outer",     GW_VALUE_ABSOLUTE, offsetof(gw_table_form, outer_twips),   0, 240,    GW_NEED_NOT},
    {"inner",     GW_VALUE_ABSOLUTE, offsetof(gw_table_form, inner_twips),   0, 240,    GW_NEED_NOT},
    {"colour",    GW_VALUE_COLOUR,   offsetof(gw_table_form, colour),        0, 0,      GW_NEED_NOT},
    {"padding",   GW_VALUE_ABSOLUTE, offsetof(gw_table_form, padding_twips), 0, 1440,   GW_NEED_NOT},
    {"head-font", GW_VALUE_FONT,     offsetof(gw_table_form, head.font),     0, 0,      GW_NEED_NOT},
    {"head-bold", GW_VALUE_SWITCH,   offsetof(gw_table_form, head.bold),     0, 0,      GW_NEED_NOT},
    {"landscape", GW_VALUE_SWITCH,   offsetof(gw_table_form, landscape),     0, 0,      GW_NEED_NOT},
};

static const gw_attribute CONTENTS[] = {
    {"numbering", GW_VALUE_NUMBERING, offsetof(gw_contents_form, numbering), 0, 0, GW_NEED_NOT},
    {"figures",   GW_VALUE_FIGURES,   offsetof(gw_contents_form, figures),   0, 0, GW_NEED_NOT},
};

static const gw_attribute RECOGNISE[] = {
    {"pattern", GW_VALUE_PATTERN, offsetof(gw_pattern, text),       0,    0,         GW_NEED_KEY},
    {"role",    GW_VALUE_ROLE,    offsetof(gw_pattern, role),       0,    0,         GW_NEED_KEY},
    {"level",   GW_VALUE_INTEGER, offsetof(gw_pattern, level),      1,    GW_LEVELS, GW_NEED_NOT},
    {"weight",  GW_VALUE_INTEGER, offsetof(gw_pattern, weight), -1000, 1000,         GW_NEED_ONCE},
};

static const gw_element ELEMENTS[GW_ELEMENT_COUNT] = {
    [GW_ELEMENT_STYLE]       = {"style",       STYLE,       GW_COUNT(STYLE)},
    [GW_ELEMENT_FONT]        = {"font",        FONT,        GW_COUNT(FONT)},
    [GW_ELEMENT_PAGE]        = {"page",        PAGE,        GW_COUNT(PAGE)},
    [GW_ELEMENT_GRID]        = {"grid",        GRID,        GW_COUNT(GRID)},
    [GW_ELEMENT_DOCUMENT]    = {"document",    DOCUMENT,    GW_COUNT(DOCUMENT)},
    [GW_ELEMENT_PAGE_NUMBER] = {"page-number", PAGE_NUMBER, GW_COUNT(PAGE_NUMBER)},
    [GW_ELEMENT_MARK]        = {"mark",        MARK,        GW_COUNT(MARK)},
    [GW_ELEMENT_NUMBER_RULE] = {"number-rule", RULE,        GW_COUNT(RULE)},
    [GW_ELEMENT_MARK_RULE]   = {"mark-rule",   RULE,        GW_COUNT(RULE)},
    [GW_ELEMENT_FOOT_RULE]   = {"foot-rule",   RULE,        GW_COUNT(RULE)},
    [GW_ELEMENT_CLOSING]     = {"closing",     CLOSING,     GW_COUNT(CLOSING)},
    [GW_ELEMENT_ATTACHMENTS] = {"attachments", ATTACHMENTS, GW_COUNT(ATTACHMENTS)},
    [GW_ELEMENT_COLOPHON]    = {"colophon",    COLOPHON,    GW_COUNT(COLOPHON)},
    [GW_ELEMENT_TABLE]       = {"table",       TABLE,       GW_COUNT(TABLE)},
    [GW_ELEMENT_CONTENTS]    = {"contents",    CONTENTS,    GW_COUNT(CONTENTS)},
    [GW_ELEMENT_PARAGRAPH]   = {"paragraph",   PARAGRAPH,   GW_COUNT(PARAGRAPH)},
    [GW_ELEMENT_LEAD]        = {"lead",        LEAD,        GW_COUNT(LEAD)},
    [GW_ELEMENT_VARIANT]     = {"variant",     VARIANT,     GW_COUNT(VARIANT)},
    [GW_ELEMENT_RECOGNISE]   = {"recognise",   RECOGNISE,   GW_COUNT(RECOGNISE)},
};

static const struct {
    const char *name, *expected;
} KINDS[GW_VALUE_COUNT] = {
    [GW_VALUE_NONE]     = {"none",     ""},
    [GW_VALUE_TEXT]     = {"text",     "…"},
    [GW_VALUE_NAME]     = {"name",     "gbt9704"},
    [GW_VALUE_FACE]     = {"face",     "仿宋 (1–31)"},
    [GW_VALUE_FACES]    = {"faces",    "仿宋 'Noto Serif CJK SC' … (1–8 × 1–31)"},
    [GW_VALUE_FONT]     = {"reference", "fangsong"},
    [GW_VALUE_ROLE]     = {"role",     "body"},
    [GW_VALUE_SIZE]     = {"size",     "三号 16pt"},
    [GW_VALUE_ABSOLUTE] = {"absolute", "pt mm cm in"},
    [GW_VALUE_LENGTH]   = {"length",   "pt mm cm in 字 行"},
    [GW_VALUE_PITCH]    = {"pitch",    "pt mm cm in 字 行 倍"},
    [GW_VALUE_INTEGER]  = {"integer",  "0 1 2 …"},
    [GW_VALUE_SWITCH]   = {"switch",   "no yes"},
    [GW_VALUE_COLOUR]   = {"colour",   "#FF0000 none"},
    [GW_VALUE_ALIGN]    = {"align",    "justify left centre right spread"},
    [GW_VALUE_SIDE]     = {"side",     "left centre right"},
    [GW_VALUE_GENERIC]  = {"generic",  "serif sans script"},
    [GW_VALUE_EDGE]     = {"edge",     "type-area paper"},
    [GW_VALUE_SEAL]     = {"seal",     "none seal stamp"},
    [GW_VALUE_RULE]     = {"rule",     "none single thick-thin thin-thick"},
    [GW_VALUE_PLACE]    = {"place",    "flow foot"},
    [GW_VALUE_NUMBERING] = {"numbering", "through own"},
    [GW_VALUE_FIGURES]  = {"figures",  "none roman"},
    [GW_VALUE_LABEL]    = {"label",    "a-z 0-9 - (1–31)"},
    [GW_VALUE_FORM]     = {"form",     "— 1 —"},
    [GW_VALUE_PATTERN]  = {"pattern",  "^…"},
};
/* clang-format on */

const gw_element *gw_element_at(gw_element_id id)
{
    return &ELEMENTS[id];
}

gw_element_id gw_element_find(gw_str name)
{
    for (gw_element_id id = GW_ELEMENT_NONE + 1; id < GW_ELEMENT_COUNT; id++)
        if (gw_str_equal(name, gw_str_of(ELEMENTS[id].name)))
            return id;
    return GW_ELEMENT_NONE;
}

size_t gw_attribute_find(const gw_element *element, gw_str name)
{
    for (size_t i = 0; i < element->attribute_count; i++)
        if (gw_str_equal(name, gw_str_of(element->attributes[i].name)))
            return i;
    return GW_NOT_FOUND;
}

const char *gw_value_kind_name(gw_value_kind kind)
{
    return KINDS[kind].name;
}

const char *gw_value_kind_expected(gw_value_kind kind)
{
    return KINDS[kind].expected;
}

/* Keeps the nearer of two candidates; the first of equals stays. */
typedef struct candidate {
    const char *word;
    size_t distance;
} candidate;

static void consider(candidate *best, gw_str name, const char *word)
{
    size_t distance = gw_str_distance(name, gw_str_of(word));
    if (distance < best->distance)
        *best = (candidate){word, distance};
}

const char *gw_element_nearest(gw_str name)
{
    candidate best = {"", SIZE_MAX};
    for (gw_element_id id = GW_ELEMENT_NONE + 1; id < GW_ELEMENT_COUNT; id++)
        consider(&best, name, ELEMENTS[id].name);
    return best.word;
}

const char *gw_attribute_nearest(const gw_element *element, gw_str name)
{
    candidate best = {"", SIZE_MAX};
    for (size_t i = 0; i < element->attribute_count; i++)
        consider(&best, name, element->attributes[i].name);
    return best.word;
}

const char *gw_role_nearest(gw_str name)
{
    candidate best = {"", SIZE_MAX};
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++) {
        consider(&best, name, gw_role_name(role));
        consider(&best, name, gw_role_chinese_name(role));
    }
    return best.word;
}
