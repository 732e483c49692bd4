/* SPDX-License-Identifier: MIT */
#include "style/resolve.h"

#include "base/str.h"
#include "style/pattern.h"

enum { TWIPS_PER_HALFPOINT = 10, TWIPS_PER_POINT = 20, LEAST_TYPE_AREA = 1440 };

typedef struct resolver {
    gw_style *style;
    const gw_cascade *cascade;
    gw_faults *faults;
} resolver;

static const gw_type *body_type(const gw_style *style)
{
    return &style->looks[GW_ROLE_BODY][0].type;
}

/* A 字 is the grid's in body size, otherwise as wide as the type is high. */
static gw_measure measure_of(const gw_style *style, const gw_type *type)
{
    gw_measure measure = {0, 1, style->grid.pitch_twips};
    if (type == NULL)
        return measure;
    if (type->size_halfpoints == body_type(style)->size_halfpoints && style->grid.columns > 0) {
        measure.characters_twips = gw_page_type_width_twips(&style->page);
        measure.characters = style->grid.columns;
    } else {
        measure.characters_twips = type->size_halfpoints * TWIPS_PER_HALFPOINT;
    }
    return measure;
}

static void tell_verdict(resolver *r, gw_verdict verdict, const gw_attribute *attribute,
                         const gw_cell *cell)
{
    char range[64];
    if (verdict == GW_VERDICT_OUT_OF_RANGE)
        gw_fault_add(r->faults, cell->place, GW_MSG_STYLE_OUT_OF_RANGE, gw_str_of(attribute->name),
                     cell->value.text, gw_str_of(gw_value_range(range, attribute)));
    if (verdict == GW_VERDICT_NO_FONT)
        gw_fault_add(r->faults, cell->place, GW_MSG_STYLE_UNKNOWN_FONT, cell->value.text,
                     gw_str_of(gw_font_nearest(r->style, cell->value.text)), GW_NOTHING);
}

/* Puts what an entry says into its struct. `type` is the part of it that 字 depends on, or NULL;
 * the table's order has its size set before anything in 字. */
static void apply(resolver *r, gw_element_id id, const gw_entry *entry, void *target,
                  const gw_type *type)
{
    const gw_element *element = gw_element_at(id);
    if (entry->cells == NULL)
        return;
    for (size_t i = 0; i < element->attribute_count; i++) {
        const gw_cell *cell = &entry->cells[i];
        if (!cell->given)
            continue;
        const gw_attribute *attribute = &element->attributes[i];
        gw_measure measure = measure_of(r->style, type);
        gw_verdict verdict = gw_value_store(&cell->value, attribute, &measure, r->style, target);
        tell_verdict(r, verdict, attribute, cell);
    }
}

static void tell_missing(resolver *r, gw_place place, const char *attribute, const char *element)
{
    gw_fault_add(r->faults, place, GW_MSG_STYLE_MISSING_ATTRIBUTE, gw_str_of(attribute),
                 gw_str_of(element), GW_NOTHING);
}

/* Tells what no sheet has said although one must. */
static void check_complete(resolver *r, gw_element_id id, const gw_entry *entry)
{
    const gw_element *element = gw_element_at(id);
    gw_place place =
        entry->cells != NULL ? entry->place : r->cascade->single[GW_ELEMENT_STYLE].place;
    for (size_t i = 0; i < element->attribute_count; i++) {
        const gw_attribute *attribute = &element->attributes[i];
        if (attribute->need == GW_NEED_ONCE && (entry->cells == NULL || !entry->cells[i].given))
            tell_missing(r, place, attribute->name, element->name);
    }
}

static void resolve_single(resolver *r, gw_element_id id, void *target)
{
    const gw_entry *entry = &r->cascade->single[id];
    check_complete(r, id, entry);
    apply(r, id, entry, target, NULL);
}

static void resolve_fonts(resolver *r)
{
    gw_style *style = r->style;
    style->fonts = GW_NEW_ARRAY(&style->arena, gw_font, r->cascade->font_count);
    if (style->fonts == NULL)
        return;
    for (; style->font_count < r->cascade->font_count; style->font_count++) {
        const gw_entry *entry = &r->cascade->fonts[style->font_count];
        gw_font *font = &style->fonts[style->font_count];
        check_complete(r, GW_ELEMENT_FONT, entry);
        apply(r, GW_ELEMENT_FONT, entry, font, NULL);
        if (font->latin.n == 0)
            font->latin = font->face;
    }
}

/* The margins must leave something of the paper. Told where the page was last spoken of: there the
 * margin stands that made it too much. */
static void check_side(resolver *r, gw_str side, int left_twips, const char *range)
{
    const gw_entry *entry = &r->cascade->single[GW_ELEMENT_PAGE];
    const gw_cell *cell = gw_entry_cell(entry, GW_ELEMENT_PAGE, side);
    if (cell != NULL && left_twips < LEAST_TYPE_AREA)
        gw_fault_add(r->faults, entry->place, GW_MSG_STYLE_OUT_OF_RANGE, side, cell->value.text,
                     gw_str_of(range));
}

static void resolve_page(resolver *r)
{
    const gw_page *page = &r->style->page;
    resolve_single(r, GW_ELEMENT_PAGE, &r->style->page);
    check_side(r, GW_S("width"), gw_page_type_width_twips(page), "≥ inner + outer + 1in");
    check_side(r, GW_S("height"), gw_page_type_height_twips(page), "≥ top + bottom + 1in");
}

/* The grid squeezes type of body size into its columns; other sizes keep their own width. */
static void set_letter_spacing(const gw_style *style, gw_type *type, const gw_entry *entry,
                               gw_element_id id)
{
    if (gw_entry_cell(entry, id, GW_S("letter-spacing")) != NULL)
        return;
    bool body_size = type->size_halfpoints == body_type(style)->size_halfpoints;
    type->letter_spacing_twips = body_size ? style->grid.letter_spacing_twips : 0;
}

static gw_type default_type(const gw_style *style)
{
    const gw_type *body = body_type(style);
    return (gw_type){
        .font = body->font, .size_halfpoints = body->size_halfpoints, .colour = GW_NO_COLOUR};
}

static void resolve_look(resolver *r, gw_look *look, const gw_entry *entry)
{
    *look = (gw_look){.given = true,
                      .type = default_type(r->style),
                      .pitch_twips = r->style->grid.pitch_twips,
                      .pitch_percent = 100};
    apply(r, GW_ELEMENT_PARAGRAPH, entry, look, &look->type);
    set_letter_spacing(r->style, &look->type, entry, GW_ELEMENT_PARAGRAPH);
}

static void resolve_lead(resolver *r, gw_look *look, const gw_entry *entry)
{
    if (entry->cells == NULL)
        return;
    look->given = look->has_lead = true;
    look->lead = look->type;
    apply(r, GW_ELEMENT_LEAD, entry, &look->lead, &look->lead);
    if (gw_entry_cell(entry, GW_ELEMENT_LEAD, GW_S("size")) != NULL)
        set_letter_spacing(r->style, &look->lead, entry, GW_ELEMENT_LEAD);
}

/* Body comes first: others take from it. */
static void resolve_body(resolver *r)
{
    static const char *const NEEDED[] = {"font", "size"};
    gw_look *body = &r->style->looks[GW_ROLE_BODY][0];
    const gw_entry *entry = &r->cascade->paragraphs[GW_ROLE_BODY][0];
    if (entry->cells == NULL) {
        gw_fault_add(r->faults, r->cascade->single[GW_ELEMENT_STYLE].place,
                     GW_MSG_STYLE_MISSING_ROLE, gw_str_of(gw_role_name(GW_ROLE_BODY)), GW_NOTHING,
                     GW_NOTHING);
        return;
    }
    for (size_t i = 0; i < GW_COUNT(NEEDED); i++)
        if (gw_entry_cell(entry, GW_ELEMENT_PARAGRAPH, gw_str_of(NEEDED[i])) == NULL)
            tell_missing(r, entry->place, NEEDED[i], "paragraph");
    resolve_look(r, body, entry);
    resolve_lead(r, body, &r->cascade->leads[GW_ROLE_BODY][0]);
}

static void resolve_role(resolver *r, gw_role role, int level)
{
    gw_look *look = &r->style->looks[role][level];
    const gw_entry *entry = &r->cascade->paragraphs[role][level];
    if (entry->cells != NULL) {
        resolve_look(r, look, entry);
    } else {
        *look = r->style->looks[GW_ROLE_BODY][0];
        look->given = false;
    }
    resolve_lead(r, look, &r->cascade->leads[role][level]);
}

static void resolve_roles(resolver *r)
{
    resolve_body(r);
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++) {
        bool has_levels = role == GW_ROLE_HEADING || role == GW_ROLE_TOC;
        int first = role == GW_ROLE_HEADING ? 1 : 0; /* level 0 of contents: as they are typed */
        for (int level = first; level <= (has_levels ? GW_LEVELS : 0); level++)
            if (role != GW_ROLE_BODY)
                resolve_role(r, role, level);
    }
}

static void resolve_page_number(resolver *r)
{
    gw_page_number *number = &r->style->page_number;
    const gw_entry *entry = &r->cascade->single[GW_ELEMENT_PAGE_NUMBER];
    *number = (gw_page_number){.shown = entry->cells != NULL,
                               .on_first = true,
                               .type = default_type(r->style),
                               .odd = GW_SIDE_CENTRE,
                               .even = GW_SIDE_CENTRE};
    apply(r, GW_ELEMENT_PAGE_NUMBER, entry, number, &number->type);
    set_letter_spacing(r->style, &number->type, entry, GW_ELEMENT_PAGE_NUMBER);
    if (gw_entry_cell(entry, GW_ELEMENT_PAGE_NUMBER, GW_S("pitch")) == NULL)
        number->pitch_twips = number->type.size_halfpoints * TWIPS_PER_HALFPOINT;
}

/* An element that may be missing, with what its struct holds when it is there. */
static bool resolve_optional(resolver *r, gw_element_id id, void *target)
{
    bool given = r->cascade->single[id].cells != NULL;
    if (given) {
        check_complete(r, id, &r->cascade->single[id]);
        apply(r, id, &r->cascade->single[id], target, body_type(r->style));
    }
    return given;
}

static void resolve_rule(resolver *r, gw_element_id id, gw_separator *rule)
{
    static const gw_separator DEFAULT = {.form = GW_SEPARATOR_SINGLE,
                                         .thickness_twips = TWIPS_PER_POINT,
                                         .thin_twips = TWIPS_PER_POINT / 2,
                                         .between_twips = TWIPS_PER_POINT,
                                         .colour = GW_NO_COLOUR};
    gw_separator given = DEFAULT;
    if (resolve_optional(r, id, &given))
        *rule = given;
}

/* Where what is no text of its own paragraph stands: mark, rules, seals, colophon. */
static void resolve_elements(resolver *r)
{
    gw_style *style = r->style;
    style->closing.per_row = 1;
    style->mark.placed = resolve_optional(r, GW_ELEMENT_MARK, &style->mark);
    resolve_rule(r, GW_ELEMENT_NUMBER_RULE, &style->number_rule);
    resolve_rule(r, GW_ELEMENT_MARK_RULE, &style->mark_rule);
    resolve_rule(r, GW_ELEMENT_FOOT_RULE, &style->foot_rule);
    resolve_optional(r, GW_ELEMENT_CLOSING, &style->closing);
    resolve_optional(r, GW_ELEMENT_ATTACHMENTS, &style->attachments);
    resolve_optional(r, GW_ELEMENT_COLOPHON, &style->colophon);
    resolve_optional(r, GW_ELEMENT_CONTENTS, &style->contents);
    style->table.colour = GW_NO_COLOUR;
    style->table.head = gw_style_look(style, GW_ROLE_TABLE, 0)->type;
    style->table.ruled = resolve_optional(r, GW_ELEMENT_TABLE, &style->table);
}

static void compile_pattern(resolver *r, gw_pattern *pattern, const gw_entry *entry)
{
    char words[GW_PATTERN_WORDS];
    if (pattern->text.n == 0) /* told already: it is missing */
        return;
    gw_status status = gw_pattern_compile(pattern, words);
    if (status == GW_E_NOMEM)
        r->faults->arena->failed = true;
    if (status == GW_E_STYLE)
        gw_fault_add(r->faults, entry->place, GW_MSG_STYLE_BAD_PATTERN, pattern->text,
                     gw_str_of(words), GW_NOTHING);
}

static void resolve_pattern(resolver *r, gw_pattern *pattern, const gw_entry *entry)
{
    check_complete(r, GW_ELEMENT_RECOGNISE, entry);
    apply(r, GW_ELEMENT_RECOGNISE, entry, pattern, NULL);
    if (pattern->role == GW_ROLE_HEADING && pattern->level == 0)
        pattern->level = 1;
    compile_pattern(r, pattern, entry);
}

/* The lead of a variant has its own face and weight and is otherwise like the text behind it. */
static void complete_lead(gw_look *look, const gw_entry *entry)
{
    bool has_font = gw_entry_cell(entry, GW_ELEMENT_VARIANT, GW_S("lead-font")) != NULL;
    bool has_bold = gw_entry_cell(entry, GW_ELEMENT_VARIANT, GW_S("lead-bold")) != NULL;
    gw_type given = look->lead;
    look->has_lead = has_font || has_bold;
    look->lead = look->type;
    if (has_font)
        look->lead.font = given.font;
    if (has_bold)
        look->lead.bold = given.bold;
}

/* What a variant does not say is its role's. */
static void resolve_variant(resolver *r, gw_variant *variant, const gw_entry *entry)
{
    check_complete(r, GW_ELEMENT_VARIANT, entry);
    const gw_cell *role = gw_entry_cell(entry, GW_ELEMENT_VARIANT, GW_S("role"));
    if (role == NULL)
        return;
    variant->look = *gw_style_look(r->style, (gw_role)role->value.number, 0);
    apply(r, GW_ELEMENT_VARIANT, entry, variant, &variant->look.type);
    if (gw_entry_cell(entry, GW_ELEMENT_VARIANT, GW_S("size")) != NULL)
        set_letter_spacing(r->style, &variant->look.type, entry, GW_ELEMENT_VARIANT);
    complete_lead(&variant->look, entry);
    if (variant->title.n == 0)
        variant->title = variant->name;
    compile_pattern(r, &variant->pattern, entry);
}

static void resolve_variants(resolver *r)
{
    gw_style *style = r->style;
    style->variants = GW_NEW_ARRAY(&style->arena, gw_variant, r->cascade->variant_count);
    if (style->variants == NULL)
        return;
    for (; style->variant_count < r->cascade->variant_count; style->variant_count++)
        resolve_variant(r, &style->variants[style->variant_count],
                        &r->cascade->variants[style->variant_count]);
}

static void resolve_patterns(resolver *r)
{
    gw_style *style = r->style;
    style->patterns = GW_NEW_ARRAY(&style->arena, gw_pattern, r->cascade->pattern_count);
    if (style->patterns == NULL)
        return;
    for (; style->pattern_count < r->cascade->pattern_count; style->pattern_count++)
        resolve_pattern(r, &style->patterns[style->pattern_count],
                        &r->cascade->patterns[style->pattern_count]);
}

void gw_resolve(gw_style *style, const gw_cascade *cascade, gw_faults *faults)
{
    resolver r = {style, cascade, faults};
    style->grid.autospace = true;
    resolve_single(&r, GW_ELEMENT_STYLE, style);
    resolve_single(&r, GW_ELEMENT_DOCUMENT, style);
    resolve_fonts(&r);
    resolve_page(&r);
    resolve_single(&r, GW_ELEMENT_GRID, &style->grid);
    resolve_roles(&r);
    resolve_page_number(&r);
    resolve_elements(&r);
    resolve_variants(&r);
    resolve_patterns(&r);
}
