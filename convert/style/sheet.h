/* SPDX-License-Identifier: MIT
 *
 * A style sheet, read: every length in twips (1/20 pt), rounded once; every font a face.
 * Everything that a reader of the output sees comes from here; writers hold no font, size, margin
 * or colour of their own. */
#ifndef GONGWEN_STYLE_SHEET_H
#define GONGWEN_STYLE_SHEET_H

#include "base/arena.h"
#include "gongwen.h"

enum { GW_FONT_ALTERNATIVES = 8, GW_NO_COLOUR = -1 };

typedef enum gw_generic {
    GW_GENERIC_SERIF,
    GW_GENERIC_SANS,
    GW_GENERIC_SCRIPT,
    GW_GENERIC_COUNT
} gw_generic;

typedef struct gw_font {
    gw_str id;                                 /* fangsong */
    gw_str face;                               /* 仿宋_GB2312 */
    gw_str alternatives[GW_FONT_ALTERNATIVES]; /* first one first; at most 31 characters each */
    size_t alternative_count;
    gw_str
        latin; /* face of letters and digits; the same as `face` unless the sheet says otherwise */
    gw_generic generic;
    gw_str platform_faces[GW_PLATFORM_COUNT]; /* empty: `face` there too */
} gw_font;

typedef enum gw_align {
    GW_ALIGN_JUSTIFY,
    GW_ALIGN_LEFT,
    GW_ALIGN_CENTRE,
    GW_ALIGN_RIGHT,
    GW_ALIGN_COUNT
} gw_align;

/* How characters look. */
typedef struct gw_type {
    const gw_font *font;
    int size_halfpoints;
    int letter_spacing_twips; /* the grid's for body size, 0 for other sizes, unless the sheet says
                               */
    bool bold, italic, underline;
    int32_t colour; /* 0xRRGGBB, or GW_NO_COLOUR: the reader's own black */
} gw_type;

/* How a role's paragraph looks (per level for headings). */
typedef struct gw_look {
    bool given; /* the sheet has a row for it; otherwise it looks like body */
    gw_type type;
    bool has_lead; /* run-in parts look like `lead`; otherwise like `type` */
    gw_type lead;
    gw_align align;
    int left_twips, right_twips;
    int first_line_twips; /* negative: hanging */
    int pitch_twips;      /* exact line pitch; 0: single spacing, `pitch_percent` of it */
    int pitch_percent;
    int before_twips, after_twips;
    int blank_before, blank_after; /* empty body lines between this group and the next */
    bool keep_next, keep_lines, page_break_before, widow_control;
    int outline_level;  /* 1 to 9, in the navigation pane; 0: not there */
    bool outline_runin; /* a heading with a run-in part stands in the outline too */
} gw_look;

typedef enum gw_side { GW_SIDE_LEFT, GW_SIDE_CENTRE, GW_SIDE_RIGHT, GW_SIDE_COUNT } gw_side;

typedef struct gw_page_number {
    bool shown;
    gw_type type;
    gw_side odd, even;
    int inset_twips;      /* from the type area's edge on its side */
    int below_twips;      /* from the foot of the type area to the dash */
    int pitch_twips;      /* the exact line of the number */
    gw_str before, after; /* "— " and " —" of form="— 1 —" */
} gw_page_number;

typedef struct gw_page {
    int width_twips, height_twips;
    int top_twips, bottom_twips, inner_twips,
        outer_twips; /* inner is left, outer right, unless mirrored */
    bool mirrored;
} gw_page;

typedef struct gw_grid {
    int pitch_twips, lines, columns;
    int letter_spacing_twips;
    bool autospace;
} gw_grid;

/* <recognise pattern role level weight/>: a further recogniser row. The compiled pattern is opaque
 * here (PCRE2), matched by gw_pattern_matches. */
typedef struct gw_pattern {
    gw_str text;
    gw_role role;
    int level;
    int weight;
    void *compiled;
} gw_pattern;

struct gw_style {
    gw_arena arena;
    gw_str name, title;
    gw_page page;
    gw_grid grid;
    gw_page_number page_number;
    bool document_page_break; /* each document of a file begins on a new page */
    gw_font *fonts;
    size_t font_count;
    gw_look looks[GW_ROLE_COUNT][GW_LEVELS + 1]; /* level 0 for roles without levels */
    gw_pattern *patterns;
    size_t pattern_count;
};

/* The look of a role at a level; roles without a row of their own look like body. Never NULL: the
 * level of a heading is brought into 1 to 5, that of other roles is ignored, and what is no role is
 * body. */
const gw_look *gw_style_look(const gw_style *style, gw_role role, int level);
/* Width and height of the type area (版心). */
int gw_page_type_width_twips(const gw_page *page);
int gw_page_type_height_twips(const gw_page *page);
/* Does the sheet's pattern match the text of a line? Bounded: a pattern that runs away is no match.
 */
bool gw_pattern_matches(const gw_pattern *pattern, gw_str text);

#endif
