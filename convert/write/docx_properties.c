/* SPDX-License-Identifier: MIT
 *
 * A look -> w:pPr, a type -> w:rPr. The schema fixes the order of their children (wml.xsd), so the
 * order stands in tables: first the numbers are laid out in a struct, then a table prints them. */
#include <limits.h>
#include <stdio.h>

#include "write/docx.h"

enum { ABSENT = INT_MIN };

typedef enum form {
    FORM_FLAG,   /* the element alone when the value is not 0 */
    FORM_SWITCH, /* w:val="0" or "1" */
    FORM_NUMBER,
    FORM_COLOUR, /* RRGGBB, or auto */
    FORM_WORD,   /* one of `words` */
} form;

typedef struct property {
    const char *element, *attribute;
    form form;
    size_t offset; /* of an int in the struct of values; ABSENT there: not written */
    const char *const *words;
} property;

typedef struct paragraph_values {
    int keep_next, keep_lines, page_break_before, widow_control, snap_to_grid;
    int before_twips, after_twips, line, line_rule;
    int left_twips, right_twips, first_line_twips, hanging_twips;
    int align, outline;
} paragraph_values;

typedef struct run_values {
    int bold, italic, colour, spacing_twips, size_halfpoints, underline;
} run_values;

enum { LINE_EXACT, LINE_AUTO };
static const char *const LINE_RULES[] = {[LINE_EXACT] = "exact", [LINE_AUTO] = "auto"};
static const char *const ALIGNS[GW_ALIGN_COUNT] = {
    [GW_ALIGN_JUSTIFY] = "both", [GW_ALIGN_LEFT] = "left",         [GW_ALIGN_CENTRE] = "center",
    [GW_ALIGN_RIGHT] = "right",  [GW_ALIGN_SPREAD] = "distribute",
};
static const char *const TABS[GW_TAB_KIND_COUNT] = {
    [GW_TAB_LEFT] = "left",
    [GW_TAB_CENTRE] = "center",
    [GW_TAB_RIGHT] = "right",
    [GW_TAB_RIGHT_DOTS] = "right",
};
static const char *const UNDERLINES[] = {"none", "single"};

#define OF_PARAGRAPH(field) offsetof(paragraph_values, field)
#define OF_RUN(field) offsetof(run_values, field)

/* In the order of CT_PPrBase, in which w:pBdr and w:tabs stand between these and those below.
 * Neighbouring rows of one element share it. */
static const property PARAGRAPH_KEEPING[] = {
    {"w:keepNext",        NULL,    FORM_FLAG,   OF_PARAGRAPH(keep_next),         NULL},
    {"w:keepLines",       NULL,    FORM_FLAG,   OF_PARAGRAPH(keep_lines),        NULL},
    {"w:pageBreakBefore", NULL,    FORM_FLAG,   OF_PARAGRAPH(page_break_before), NULL},
    {"w:widowControl",    "w:val", FORM_SWITCH, OF_PARAGRAPH(widow_control),     NULL},
};
static const property PARAGRAPH_PLACE[] = {
    {"w:snapToGrid", "w:val",       FORM_SWITCH, OF_PARAGRAPH(snap_to_grid),     NULL      },
    {"w:spacing",    "w:before",    FORM_NUMBER, OF_PARAGRAPH(before_twips),     NULL      },
    {"w:spacing",    "w:after",     FORM_NUMBER, OF_PARAGRAPH(after_twips),      NULL      },
    {"w:spacing",    "w:line",      FORM_NUMBER, OF_PARAGRAPH(line),             NULL      },
    {"w:spacing",    "w:lineRule",  FORM_WORD,   OF_PARAGRAPH(line_rule),        LINE_RULES},
    {"w:ind",        "w:left",      FORM_NUMBER, OF_PARAGRAPH(left_twips),       NULL      },
    {"w:ind",        "w:right",     FORM_NUMBER, OF_PARAGRAPH(right_twips),      NULL      },
    {"w:ind",        "w:firstLine", FORM_NUMBER, OF_PARAGRAPH(first_line_twips), NULL      },
    {"w:ind",        "w:hanging",   FORM_NUMBER, OF_PARAGRAPH(hanging_twips),    NULL      },
    {"w:jc",         "w:val",       FORM_WORD,   OF_PARAGRAPH(align),            ALIGNS    },
    {"w:outlineLvl", "w:val",       FORM_NUMBER, OF_PARAGRAPH(outline),          NULL      },
};

/* In the order of Word's own files, which validators ask for; w:rFonts stands before them. */
static const property RUN_PROPERTIES[] = {
    {"w:b",       "w:val", FORM_FLAG,   OF_RUN(bold),            NULL      },
    {"w:bCs",     "w:val", FORM_FLAG,   OF_RUN(bold),            NULL      },
    {"w:i",       "w:val", FORM_FLAG,   OF_RUN(italic),          NULL      },
    {"w:iCs",     "w:val", FORM_FLAG,   OF_RUN(italic),          NULL      },
    {"w:color",   "w:val", FORM_COLOUR, OF_RUN(colour),          NULL      },
    {"w:spacing", "w:val", FORM_NUMBER, OF_RUN(spacing_twips),   NULL      },
    {"w:sz",      "w:val", FORM_NUMBER, OF_RUN(size_halfpoints), NULL      },
    {"w:szCs",    "w:val", FORM_NUMBER, OF_RUN(size_halfpoints), NULL      },
    {"w:u",       "w:val", FORM_WORD,   OF_RUN(underline),       UNDERLINES},
};

static void put_colour(gw_xml *xml, const char *attribute, int colour)
{
    char hex[16] = "auto";
    if (colour != GW_NO_COLOUR)
        snprintf(hex, sizeof hex, "%06X", (unsigned)colour & 0xFFFFFFu);
    gw_xml_attribute(xml, attribute, gw_str_of(hex));
}

static void put_value(gw_xml *xml, const property *row, int value)
{
    switch (row->form) {
    case FORM_FLAG:
        break;
    case FORM_SWITCH:
    case FORM_NUMBER:
        gw_xml_attribute_int(xml, row->attribute, value);
        break;
    case FORM_COLOUR:
        put_colour(xml, row->attribute, value);
        break;
    case FORM_WORD:
        gw_xml_attribute(xml, row->attribute, gw_str_of(row->words[value]));
        break;
    }
}

static bool is_left_out(const property *row, int value)
{
    return value == ABSENT || (row->form == FORM_FLAG && value == 0);
}

static void put_properties(gw_xml *xml, const property *rows, size_t count, const void *values)
{
    const char *open = NULL;
    for (size_t i = 0; i < count; i++) {
        const property *row = &rows[i];
        int value = *(const int *)((const char *)values + row->offset);
        if (is_left_out(row, value))
            continue;
        if (open == NULL || strcmp(open, row->element) != 0) {
            if (open != NULL)
                gw_xml_close(xml);
            gw_xml_open(xml, row->element);
            open = row->element;
        }
        put_value(xml, row, value);
    }
    if (open != NULL)
        gw_xml_close(xml);
}

/* Word counts single spacing in 240ths of a line. */
static int auto_line(const gw_look *look)
{
    return 240 * look->pitch_percent / 100;
}

static paragraph_values values_of_look(const gw_look *look)
{
    bool exact = look->pitch_twips > 0, hanging = look->first_line_twips < 0;
    return (paragraph_values){
        .keep_next = look->keep_next,
        .keep_lines = look->keep_lines,
        .page_break_before = look->page_break_before,
        .widow_control = look->widow_control,
        .snap_to_grid = 0, /* a grid that the user switches on must not stretch exact lines */
        .before_twips = look->before_twips,
        .after_twips = look->after_twips,
        .line = exact ? look->pitch_twips : auto_line(look),
        .line_rule = exact ? LINE_EXACT : LINE_AUTO,
        .left_twips = look->left_twips,
        .right_twips = look->right_twips,
        .first_line_twips = hanging ? ABSENT : look->first_line_twips,
        .hanging_twips = hanging ? -look->first_line_twips : ABSENT,
        .align = (int)look->align,
        .outline = look->outline_level > 0 ? look->outline_level - 1 : ABSENT,
    };
}

enum { MOST_BORDER_SPACE = 31 }; /* points: ST_PointMeasure of w:space in Word */

static int at_most(int value, int most)
{
    return value < most ? value : most;
}

int gw_docx_border_size(int thickness_twips)
{
    return (thickness_twips * 2 + 2) / 5;
}

void gw_docx_put_rule(gw_xml *xml, const char *side, int thickness_twips, int32_t colour)
{
    gw_xml_open(xml, side);
    gw_xml_attribute(xml, "w:val", thickness_twips > 0 ? GW_S("single") : GW_S("nil"));
    if (thickness_twips > 0) {
        gw_xml_attribute_int(xml, "w:sz", gw_docx_border_size(thickness_twips));
        gw_xml_attribute_int(xml, "w:space", 0);
        put_colour(xml, "w:color", colour);
    }
    gw_xml_close(xml);
}

/* A rule under the paragraph: w:space counts points. */
static void put_border(gw_xml *xml, const gw_separator *rule)
{
    static const char *const FORMS[GW_SEPARATOR_FORM_COUNT] = {
        [GW_SEPARATOR_NONE] = "none",
        [GW_SEPARATOR_SINGLE] = "single",
        [GW_SEPARATOR_THICK_THIN] = "thickThinSmallGap",
        [GW_SEPARATOR_THIN_THICK] = "thinThickSmallGap",
    };
    if (rule->form == GW_SEPARATOR_NONE)
        return;
    gw_xml_open(xml, "w:pBdr");
    gw_xml_open(xml, "w:bottom");
    gw_xml_attribute(xml, "w:val", gw_str_of(FORMS[rule->form]));
    gw_xml_attribute_int(xml, "w:sz", gw_docx_border_size(rule->thickness_twips));
    gw_xml_attribute_int(xml, "w:space", at_most((rule->gap_twips + 10) / 20, MOST_BORDER_SPACE));
    put_colour(xml, "w:color", rule->colour);
    gw_xml_close(xml);
    gw_xml_close(xml);
}

static void put_tabs(gw_xml *xml, const gw_look *look)
{
    if (look->tab_count == 0)
        return;
    gw_xml_open(xml, "w:tabs");
    for (int i = 0; i < look->tab_count; i++) {
        const gw_tab *tab = &look->tabs[i];
        gw_xml_open(xml, "w:tab");
        gw_xml_attribute(xml, "w:val", gw_str_of(TABS[tab->kind]));
        if (tab->kind == GW_TAB_RIGHT_DOTS)
            gw_xml_attribute(xml, "w:leader", GW_S("dot"));
        gw_xml_attribute_int(xml, "w:pos", tab->position_twips);
        gw_xml_close(xml);
    }
    gw_xml_close(xml);
}

void gw_docx_paragraph_properties(gw_xml *xml, const gw_look *look)
{
    paragraph_values values = values_of_look(look);
    gw_xml_open(xml, "w:pPr");
    put_properties(xml, PARAGRAPH_KEEPING, GW_COUNT(PARAGRAPH_KEEPING), &values);
    put_border(xml, &look->below);
    put_tabs(xml, look);
    put_properties(xml, PARAGRAPH_PLACE, GW_COUNT(PARAGRAPH_PLACE), &values);
    gw_xml_close(xml);
}

/* All four, or Word falls back to a face of its own for the one that is missing. */
static void put_faces(gw_xml *xml, const gw_font *font)
{
    gw_xml_open(xml, "w:rFonts");
    gw_xml_attribute(xml, "w:ascii", font->latin);
    gw_xml_attribute(xml, "w:hAnsi", font->latin);
    gw_xml_attribute(xml, "w:eastAsia", font->face);
    gw_xml_attribute(xml, "w:cs", font->latin);
    gw_xml_close(xml);
}

void gw_docx_type(gw_xml *xml, const gw_type *type, const gw_type *under)
{
    /* Word toggles: bold characters in a bold paragraph are not bold (ECMA-376 part 1, 17.7.3). */
    run_values values = {
        .bold = type->bold != under->bold,
        .italic = type->italic != under->italic,
        .colour = type->colour,
        .spacing_twips = type->letter_spacing_twips,
        .size_halfpoints = type->size_halfpoints,
        .underline = type->underline != under->underline ? type->underline : ABSENT,
    };
    put_faces(xml, type->font);
    put_properties(xml, RUN_PROPERTIES, GW_COUNT(RUN_PROPERTIES), &values);
}

void gw_docx_run_properties(gw_xml *xml, const gw_type *type, const gw_type *under)
{
    static const gw_type PLAIN = {0};
    gw_xml_open(xml, "w:rPr");
    gw_docx_type(xml, type, under != NULL ? under : &PLAIN);
    gw_xml_close(xml);
}
