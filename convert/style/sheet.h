/* SPDX-License-Identifier: MIT
 *
 * A style sheet, read: every length in twips (1/20 pt), rounded once; every font a face.
 * Everything that a reader of the output sees comes from here; writers hold no font, size, margin
 * or colour of their own. */
#ifndef GONGWEN_STYLE_SHEET_H
#define GONGWEN_STYLE_SHEET_H

#include "base/arena.h"
#include "gongwen.h"

enum { GW_FONT_ALTERNATIVES = 8, GW_MOST_VARIANTS = 32, GW_NO_COLOUR = -1 };

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
    GW_ALIGN_SPREAD, /* even the last line fills the width, its characters apart (分散对齐) */
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

/* A rule that is drawn (分隔线), or two close together. */
typedef enum gw_separator_form {
    GW_SEPARATOR_NONE,
    GW_SEPARATOR_SINGLE,
    GW_SEPARATOR_THICK_THIN, /* 上粗下细 */
    GW_SEPARATOR_THIN_THICK, /* 上细下粗 */
    GW_SEPARATOR_FORM_COUNT
} gw_separator_form;

typedef struct gw_separator {
    gw_separator_form form;
    int thickness_twips; /* of the one line, or the thick one */
    int thin_twips;      /* of the thin line of two */
    int between_twips;   /* the white between two */
    int gap_twips;       /* from what it belongs to: the ink above it, or the foot of the paper */
    int below_twips;     /* the white between it and the characters below; of a letter's only */
    int width_twips;     /* 0: that of the type area */
    int32_t colour;
} gw_separator;

typedef enum gw_tab_kind {
    GW_TAB_LEFT,
    GW_TAB_CENTRE,
    GW_TAB_RIGHT,
    GW_TAB_RIGHT_DOTS,
    GW_TAB_KIND_COUNT
} gw_tab_kind;

typedef struct gw_tab {
    gw_tab_kind kind;
    int position_twips; /* from the type area's left edge */
} gw_tab;
enum { GW_LOOK_TABS = 4 }; /* as many as signatures may stand beside each other */

/* The pages that a section (节) of a document is made of, so far as they differ. */
typedef enum gw_page_kind {
    GW_PAGES_SAME,       /* as before: no section begins */
    GW_PAGES_PLAIN,      /* upright, all of them numbered as the sheet says */
    GW_PAGES_FIRST,      /* likewise, without a number on the first */
    GW_PAGES_WIDE,       /* turned on their side (横排) */
    GW_PAGES_WIDE_FIRST, /* likewise, without a number on the first */
    GW_PAGES_CONTENTS,   /* of real contents that count on their own (gw_contents_form) */
    GW_PAGES_COUNT
} gw_page_kind;

/* How a role's paragraph looks (per level for headings and for entries of real contents). */
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
    bool balance; /* long lines are broken where words end, into lines of a good shape (7.3.1) */
    int outline_level;  /* 1 to 9, in the navigation pane; 0: not there */
    bool outline_runin; /* a heading with a run-in part stands in the outline too */
    /* No sheet gives these: the place of a paragraph in its document does. */
    gw_page_kind begins; /* a section of such pages */
    bool restarts;       /* the number of its first page is 1 */
    gw_separator below;  /* a rule under the paragraph, its gap counted from the line's foot */
    gw_tab tabs[GW_LOOK_TABS];
    int tab_count;
} gw_look;

/* Do both look alike in every respect? */
bool gw_look_equal(const gw_look *a, const gw_look *b);
bool gw_type_equal(const gw_type *a, const gw_type *b);

typedef enum gw_side { GW_SIDE_LEFT, GW_SIDE_CENTRE, GW_SIDE_RIGHT, GW_SIDE_COUNT } gw_side;

typedef struct gw_page_number {
    bool shown;
    bool on_first; /* on a document's first page, too */
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

/* Where the issuer's mark (发文机关标志) stands. */
typedef enum gw_edge { GW_EDGE_TYPE_AREA, GW_EDGE_PAPER, GW_EDGE_COUNT } gw_edge;

typedef struct gw_mark_place {
    bool placed;   /* the sheet has a row for it; otherwise it stands where the text has it */
    int top_twips; /* of its ink, from the top edge of what `from` says */
    gw_edge from;
    int widest_twips; /* a longer mark is set smaller; 0: the width of the type area */
    bool stretched;   /* a shorter one is spread over that width */
    gw_str suffix;    /* 文件: stands once, to the right of the names of several issuers */
} gw_mark_place;

/* 版记 */
typedef struct gw_colophon {
    bool at_foot; /* of the last page, between rules; otherwise where the text has it */
    int outer_twips, inner_twips; /* thickness of the first and last rule, and of those between;
                                   * 0: none */
    bool even_page;               /* at the foot: of an even page only */
} gw_colophon;

/* 署名、成文日期 (GB/T 9704-2012, 7.3.5) */
typedef enum gw_seal {
    GW_SEAL_NONE,      /* 不加盖印章 */
    GW_SEAL_OFFICE,    /* 加盖印章: the signature is centred over the date */
    GW_SEAL_SIGNATURE, /* 加盖签名章: room for it behind the signer's office */
    GW_SEAL_COUNT
} gw_seal;

typedef struct gw_closing {
    gw_seal seal;
    int offset_twips; /* of the date's first character from the signature's first, no seal; of a
                       * signer's stamp from the office; 0: both stand where their looks say */
    int per_row;      /* signatures beside each other over their seals */
    int stamp_twips;  /* width of the room for a signer's stamp */
} gw_closing;

/* 附件说明、附件 */
typedef struct gw_attachments {
    int number_twips; /* width of the column in which 1. 2. stand */
} gw_attachments;

/* 表格. The paragraphs in its cells look as role table says; those of its first row, when that is
 * no row of numbers, have a face of their own. */
typedef struct gw_table_form {
    bool ruled; /* the sheet has a row for it; otherwise rows are lines with tabs */
    int outer_twips, inner_twips; /* thickness of the frame and of the rules inside; 0: none */
    int32_t colour;
    int padding_twips; /* between rule and text on both sides */
    gw_type head;      /* of the first row, which is repeated on each page */
    bool landscape;    /* one that is too wide for the type area has pages on their side */
} gw_table_form;

/* 目录 that is real: its pages, with what stands before it (the title of a collection), count as
 * the first ones, or on their own, the text behind them beginning at 1. */
typedef enum gw_page_numbering {
    GW_NUMBERING_THROUGH,
    GW_NUMBERING_OWN,
    GW_NUMBERING_COUNT
} gw_page_numbering;
typedef enum gw_figures { GW_FIGURES_NONE, GW_FIGURES_ROMAN, GW_FIGURES_COUNT } gw_figures;

typedef struct gw_contents_form {
    gw_page_numbering numbering;
    gw_figures figures; /* of pages that count on their own */
} gw_contents_form;

/* <recognise pattern role level weight/>: a further recogniser row. The compiled pattern is opaque
 * here (PCRE2), matched by gw_pattern_matches. */
typedef struct gw_pattern {
    gw_str text;
    gw_role role;
    int level;
    int weight;
    void *compiled;
} gw_pattern;

/* <variant role name pattern …/>: paragraphs of a role whose text begins as the pattern says look
 * different. */
typedef struct gw_variant {
    gw_role role;
    gw_str name;  /* attendance: of the style in the output, ASCII */
    gw_str title; /* 出席人员: what the user sees; empty: the name */
    gw_pattern pattern;
    gw_look look; /* its lead is what the pattern's first group matches, or the whole pattern */
} gw_variant;

struct gw_style {
    gw_arena arena;
    gw_str name, title;
    gw_page page;
    gw_grid grid;
    gw_page_number page_number;
    gw_mark_place mark;
    gw_separator number_rule; /* 版头分隔线, under the number */
    gw_separator mark_rule;   /* of a letter, under the mark */
    gw_separator foot_rule;   /* of a letter, at the foot of the first page */
    gw_colophon colophon;
    gw_closing closing;
    gw_attachments attachments;
    gw_table_form table;
    gw_contents_form contents;
    bool document_page_break; /* each document of a file begins on a new page */
    gw_font *fonts;
    size_t font_count;
    gw_look looks[GW_ROLE_COUNT]
                 [GW_LEVELS + 1]; /* level 0 for roles without levels, and typed contents */
    gw_pattern *patterns;
    size_t pattern_count;
    gw_variant *variants;
    size_t variant_count;
};

/* The look of a role at a level; roles without a row of their own look like body. Never NULL: the
 * level of a heading is brought into 1 to 5, that of an entry of contents into 0 (as it was typed)
 * to 5, that of other roles is ignored, and what is no role is body. */
const gw_look *gw_style_look(const gw_style *style, gw_role role, int level);
/* The variant of `role` to which the text belongs, the first in the sheet's order, or NULL;
 * `lead_bytes` is how much of the text its lead takes. */
const gw_variant *gw_style_variant(const gw_style *style, gw_role role, gw_str text,
                                   size_t *lead_bytes);
/* Width and height of the type area (版心). */
int gw_page_type_width_twips(const gw_page *page);
int gw_page_type_height_twips(const gw_page *page);
/* The page turned on its side for a table that is read from the right (横排, GB/T 9704-2012, 8):
 * what was its left edge is on top, on odd and on even pages. Where the sheet mirrors its margins
 * the two kinds would need different ones, which no format has for top and bottom: each gets the
 * mean of both, at most half the difference of inner and outer away (1 mm in the standard's page,
 * which 5.2.1 allows), and the ends likewise, which formats would mirror. */
gw_page gw_page_turned(const gw_page *page);
/* Does the sheet's pattern match the text of a line? Bounded: a pattern that runs away is no match.
 */
bool gw_pattern_matches(const gw_pattern *pattern, gw_str text);

#endif
