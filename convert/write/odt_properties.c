/* SPDX-License-Identifier: MIT
 *
 * A look -> style:paragraph-properties, a type -> style:text-properties: the numbers are laid out
 * in a struct, then a table prints them. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "write/odt.h"

enum { ABSENT = INT_MIN, TWIPS_PER_HALFPOINT = 10 };

typedef enum form {
    FORM_LENGTH, /* twips as points */
    FORM_PERCENT,
    FORM_NUMBER,
    FORM_COLOUR, /* #rrggbb */
    FORM_WORD,   /* one of `words` */
} form;

typedef struct property {
    const char *attribute;
    form form;
    size_t offset; /* of an int in the struct of values; ABSENT there: not written */
    const char *const *words;
} property;

typedef struct paragraph_values {
    int left_twips, right_twips, before_twips, after_twips, first_line_twips;
    int exact_twips, percent;
    int page_number;
    int align, align_last, single_word, keep_next, keep_lines, break_before, lines_together,
        snap_to_grid;
} paragraph_values;

typedef struct text_values {
    int size_twips, spacing_twips, weight, posture, colour, automatic_colour;
    int underline;
} text_values;

static const char *const ALIGNS[GW_ALIGN_COUNT] = {
    [GW_ALIGN_JUSTIFY] = "justify", [GW_ALIGN_LEFT] = "left",      [GW_ALIGN_CENTRE] = "center",
    [GW_ALIGN_RIGHT] = "right",     [GW_ALIGN_SPREAD] = "justify",
};
static const char *const TABS[GW_TAB_KIND_COUNT] = {
    [GW_TAB_LEFT] = "left",
    [GW_TAB_CENTRE] = "center",
    [GW_TAB_RIGHT] = "right",
    [GW_TAB_RIGHT_DOTS] = "right",
};
static const char *const LAST_ALIGNS[] = {"justify"};
static const char *const KEEP[] = {"auto", "always"};
static const char *const BREAK[] = {"auto", "page"};
static const char *const SWITCH[] = {"false", "true"};
static const char *const WEIGHTS[] = {"normal", "bold"};
static const char *const POSTURES[] = {"normal", "italic"};
static const char *const UNDERLINES[] = {"none", "solid"};

#define OF_PARAGRAPH(field) offsetof(paragraph_values, field)
#define OF_TEXT(field) offsetof(text_values, field)

static const property PARAGRAPH_PROPERTIES[] = {
    {"fo:margin-left",            FORM_LENGTH,  OF_PARAGRAPH(left_twips),       NULL       },
    {"fo:margin-right",           FORM_LENGTH,  OF_PARAGRAPH(right_twips),      NULL       },
    {"fo:margin-top",             FORM_LENGTH,  OF_PARAGRAPH(before_twips),     NULL       },
    {"fo:margin-bottom",          FORM_LENGTH,  OF_PARAGRAPH(after_twips),      NULL       },
    {"fo:text-indent",            FORM_LENGTH,  OF_PARAGRAPH(first_line_twips), NULL       },
    {"fo:line-height",            FORM_LENGTH,  OF_PARAGRAPH(exact_twips),      NULL       },
    {"fo:line-height",            FORM_PERCENT, OF_PARAGRAPH(percent),          NULL       },
    {"fo:text-align",             FORM_WORD,    OF_PARAGRAPH(align),            ALIGNS     },
    {"fo:text-align-last",        FORM_WORD,    OF_PARAGRAPH(align_last),       LAST_ALIGNS},
    {"style:justify-single-word", FORM_WORD,    OF_PARAGRAPH(single_word),      SWITCH     },
    {"fo:keep-with-next",         FORM_WORD,    OF_PARAGRAPH(keep_next),        KEEP       },
    {"fo:keep-together",          FORM_WORD,    OF_PARAGRAPH(keep_lines),       KEEP       },
    {"fo:break-before",           FORM_WORD,    OF_PARAGRAPH(break_before),     BREAK      },
    {"style:page-number",         FORM_NUMBER,  OF_PARAGRAPH(page_number),      NULL       },
    {"fo:orphans",                FORM_NUMBER,  OF_PARAGRAPH(lines_together),   NULL       },
    {"fo:widows",                 FORM_NUMBER,  OF_PARAGRAPH(lines_together),   NULL       },
    {"style:snap-to-layout-grid", FORM_WORD,    OF_PARAGRAPH(snap_to_grid),     SWITCH     },
};

static const property TEXT_PROPERTIES[] = {
    {"fo:font-size",                FORM_LENGTH, OF_TEXT(size_twips),       NULL      },
    {"style:font-size-asian",       FORM_LENGTH, OF_TEXT(size_twips),       NULL      },
    {"style:font-size-complex",     FORM_LENGTH, OF_TEXT(size_twips),       NULL      },
    {"fo:font-weight",              FORM_WORD,   OF_TEXT(weight),           WEIGHTS   },
    {"style:font-weight-asian",     FORM_WORD,   OF_TEXT(weight),           WEIGHTS   },
    {"style:font-weight-complex",   FORM_WORD,   OF_TEXT(weight),           WEIGHTS   },
    {"fo:font-style",               FORM_WORD,   OF_TEXT(posture),          POSTURES  },
    {"style:font-style-asian",      FORM_WORD,   OF_TEXT(posture),          POSTURES  },
    {"style:font-style-complex",    FORM_WORD,   OF_TEXT(posture),          POSTURES  },
    {"fo:letter-spacing",           FORM_LENGTH, OF_TEXT(spacing_twips),    NULL      },
    {"fo:color",                    FORM_COLOUR, OF_TEXT(colour),           NULL      },
    {"style:use-window-font-color", FORM_WORD,   OF_TEXT(automatic_colour), SWITCH    },
    {"style:text-underline-style",  FORM_WORD,   OF_TEXT(underline),        UNDERLINES},
};

void gw_odt_length(gw_xml *xml, const char *attribute, int twips)
{
    char points[32];
    int length = snprintf(points, sizeof points, "%s%d.%02dpt", twips < 0 ? "-" : "",
                          abs(twips) / 20, abs(twips) % 20 * 5);
    gw_xml_attribute(xml, attribute, (gw_str){points, (size_t)length});
}

static void put_format(gw_xml *xml, const char *attribute, const char *format, unsigned value)
{
    char text[32];
    snprintf(text, sizeof text, format, value);
    gw_xml_attribute(xml, attribute, gw_str_of(text));
}

static void put_property(gw_xml *xml, const property *row, int value)
{
    switch (row->form) {
    case FORM_LENGTH:
        gw_odt_length(xml, row->attribute, value);
        break;
    case FORM_PERCENT:
        put_format(xml, row->attribute, "%u%%", (unsigned)value);
        break;
    case FORM_NUMBER:
        gw_xml_attribute_int(xml, row->attribute, value);
        break;
    case FORM_COLOUR:
        put_format(xml, row->attribute, "#%06x", (unsigned)value & 0xFFFFFFu);
        break;
    case FORM_WORD:
        gw_xml_attribute(xml, row->attribute, gw_str_of(row->words[value]));
        break;
    }
}

static void put_properties(gw_xml *xml, const property *rows, size_t count, const void *values)
{
    for (size_t i = 0; i < count; i++) {
        int value = *(const int *)((const char *)values + rows[i].offset);
        if (value != ABSENT)
            put_property(xml, &rows[i], value);
    }
}

void gw_odt_border(gw_xml *xml, const char *attribute, int thickness_twips, int32_t colour)
{
    char border[64] = "none";
    if (thickness_twips > 0)
        snprintf(border, sizeof border, "%d.%02dpt solid #%06x", thickness_twips / 20,
                 thickness_twips % 20 * 5,
                 colour == GW_NO_COLOUR ? 0 : (unsigned)colour & 0xFFFFFFu);
    gw_xml_attribute(xml, attribute, gw_str_of(border));
}

/* A rule under the paragraph. */
static void put_border(gw_xml *xml, const gw_separator *rule)
{
    if (rule->form == GW_SEPARATOR_NONE)
        return;
    gw_xml_attribute(xml, "fo:border-left", GW_S("none"));
    gw_xml_attribute(xml, "fo:border-right", GW_S("none"));
    gw_xml_attribute(xml, "fo:border-top", GW_S("none"));
    gw_odt_border(xml, "fo:border-bottom", rule->thickness_twips, rule->colour);
    gw_odt_length(xml, "fo:padding-bottom", rule->gap_twips);
}

/* LibreOffice counts the places of tabs from the paragraph's left indent. */
static void put_tabs(gw_xml *xml, const gw_look *look)
{
    if (look->tab_count == 0)
        return;
    gw_xml_open(xml, "style:tab-stops");
    for (int i = 0; i < look->tab_count; i++) {
        const gw_tab *tab = &look->tabs[i];
        gw_xml_open(xml, "style:tab-stop");
        gw_xml_attribute(xml, "style:type", gw_str_of(TABS[tab->kind]));
        gw_odt_length(xml, "style:position", tab->position_twips - look->left_twips);
        if (tab->kind == GW_TAB_RIGHT_DOTS) {
            gw_xml_attribute(xml, "style:leader-style", GW_S("dotted"));
            gw_xml_attribute(xml, "style:leader-text", GW_S("."));
        }
        gw_xml_close(xml);
    }
    gw_xml_close(xml);
}

void gw_odt_paragraph_properties(gw_xml *xml, const gw_look *look)
{
    bool exact = look->pitch_twips > 0;
    paragraph_values values = {
        .left_twips = look->left_twips,
        .right_twips = look->right_twips,
        .before_twips = look->before_twips,
        .after_twips = look->after_twips,
        .first_line_twips = look->first_line_twips,
        .exact_twips = exact ? look->pitch_twips : ABSENT,
        .percent = exact ? ABSENT : look->pitch_percent,
        .align = (int)look->align,
        .align_last = look->align == GW_ALIGN_SPREAD ? 0 : ABSENT,
        .single_word = look->align == GW_ALIGN_SPREAD ? 1 : ABSENT,
        .keep_next = look->keep_next,
        .keep_lines = look->keep_lines,
        .break_before = look->page_break_before,
        .page_number = look->restarts ? 1 : ABSENT,
        .lines_together = look->widow_control ? 2 : 0,
        .snap_to_grid = 0, /* a grid that the user switches on must not stretch exact lines */
    };
    gw_xml_open(xml, "style:paragraph-properties");
    put_properties(xml, PARAGRAPH_PROPERTIES, GW_COUNT(PARAGRAPH_PROPERTIES), &values);
    put_border(xml, &look->below);
    put_tabs(xml, look);
    gw_xml_close(xml);
}

void gw_odt_text_properties(gw_xml *xml, const gw_type *type)
{
    bool coloured = type->colour != GW_NO_COLOUR;
    text_values values = {
        .size_twips = type->size_halfpoints * TWIPS_PER_HALFPOINT,
        .spacing_twips = type->letter_spacing_twips,
        .weight = type->bold,
        .posture = type->italic,
        .colour = coloured ? type->colour : ABSENT,
        .automatic_colour = !coloured,
        .underline = type->underline,
    };
    gw_xml_open(xml, "style:text-properties");
    gw_xml_attribute(xml, "style:font-name", type->font->latin);
    gw_xml_attribute(xml, "style:font-name-asian", type->font->face);
    gw_xml_attribute(xml, "style:font-name-complex", type->font->latin);
    put_properties(xml, TEXT_PROPERTIES, GW_COUNT(TEXT_PROPERTIES), &values);
    gw_xml_close(xml);
}
