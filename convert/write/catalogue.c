/* SPDX-License-Identifier: MIT */
#include "write/catalogue.h"

#include <stdio.h>

#include "base/str.h"
#include "base/utf8.h"
#include "write/signers.h"

/* Roles whose styles every word processor knows, by a name that is spelt alike in both formats. */
static const struct {
    gw_role role;
    const char *name;
} BUILT_IN[] = {
    {GW_ROLE_TITLE,    "Title"   },
    {GW_ROLE_SUBTITLE, "Subtitle"},
};

/* Styles that a document has once, whatever its roles. */
static const struct {
    gw_use use;
    const char *id, *name;
} SINGLES[] = {
    {GW_USE_BODY_KEPT,  "gw-body-kept",  "公文正文（同页）"},
    {GW_USE_BLANK,      "gw-blank",      "公文空行"            },
    {GW_USE_BLANK_KEPT, "gw-blank-kept", "公文空行（同页）"},
    {GW_USE_TABLE_HEAD, "gw-table-head", "公文表头"            },
    {GW_USE_POINT,      "gw-point",      "公文点行"            },
    {GW_USE_PAGE_ODD,   "gw-page-odd",   "公文页码（单页）"},
    {GW_USE_PAGE_EVEN,  "gw-page-even",  "公文页码（双页）"},
};

__attribute__((format(printf, 2, 3))) static gw_str format_name(gw_arena *arena, const char *format,
                                                                ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *name = gw_arena_alloc(arena, (size_t)length + 1, 1);
    if (name != NULL)
        vsnprintf(name, (size_t)length + 1, format, again);
    va_end(again);
    return name != NULL ? (gw_str){name, (size_t)length} : (gw_str){"", 0};
}

static gw_catalogue_entry *add_entry(gw_catalogue *catalogue, gw_use use, gw_role role, int level)
{
    gw_catalogue_entry *entry = &catalogue->entries[catalogue->count++];
    *entry = (gw_catalogue_entry){.use = use, .role = role, .level = level};
    return entry;
}

static const char *built_in_name(gw_role role)
{
    for (size_t i = 0; i < GW_COUNT(BUILT_IN); i++)
        if (BUILT_IN[i].role == role)
            return BUILT_IN[i].name;
    return NULL;
}

static void add_role(gw_catalogue *catalogue, const gw_style *style, gw_role role, gw_arena *arena)
{
    gw_catalogue_entry *entry = add_entry(catalogue, GW_USE_ROLE, role, 0);
    const char *built_in = built_in_name(role);
    entry->built_in = built_in != NULL;
    entry->id =
        built_in != NULL ? gw_str_of(built_in) : format_name(arena, "gw-%s", gw_role_name(role));
    entry->name = built_in != NULL ? gw_str_of(built_in)
                                   : format_name(arena, "公文%s", gw_role_chinese_name(role));
    entry->look = *gw_style_look(style, role, 0);
}

static void add_heading(gw_catalogue *catalogue, const gw_style *style, int level,
                        const gw_spelling *spelling, gw_arena *arena)
{
    gw_catalogue_entry *entry = add_entry(catalogue, GW_USE_ROLE, GW_ROLE_HEADING, level);
    entry->built_in = true;
    entry->id = format_name(arena, "%s%d", spelling->heading_id, level);
    entry->name = format_name(arena, "%s%d", spelling->heading_name, level);
    entry->look = *gw_style_look(style, GW_ROLE_HEADING, level);
}

/* Word processors set these when a user updates the contents: the dots and the number of an entry
 * stand behind a tab at the right edge of the type area. There is no right indent, since
 * LibreOffice sets no number beyond one (in a DOCX of compatibility mode 15 it is lost, in an index
 * of an ODT it moves inwards): lines that the sheet ends earlier have soft breaks (gw_entry_lines).
 */
static void add_contents(gw_catalogue *catalogue, const gw_style *style, int level,
                         const gw_spelling *spelling, gw_arena *arena)
{
    gw_catalogue_entry *entry = add_entry(catalogue, GW_USE_ROLE, GW_ROLE_TOC, level);
    entry->built_in = true;
    entry->id = format_name(arena, "%s%d", spelling->contents_id, level);
    entry->name = format_name(arena, "%s%d", spelling->contents_name, level);
    entry->look = *gw_style_look(style, GW_ROLE_TOC, level);
    entry->look.outline_level = 0;
    entry->look.right_twips = 0;
    entry->look.tabs[0] = (gw_tab){GW_TAB_RIGHT_DOTS, gw_page_type_width_twips(&style->page)};
    entry->look.tab_count = 1;
}

static void add_contents_title(gw_catalogue *catalogue, const gw_style *style,
                               const gw_spelling *spelling)
{
    gw_catalogue_entry *entry = add_entry(catalogue, GW_USE_CONTENTS_TITLE, GW_ROLE_TOC_TITLE, 0);
    entry->built_in = true;
    entry->id = gw_str_of(spelling->contents_title_id);
    entry->name = gw_str_of(spelling->contents_title_name);
    entry->look = *gw_style_look(style, GW_ROLE_TOC_TITLE, 0);
    entry->look.outline_level = 0;
}

/* A run-in heading looks like body; it stands in the outline only when the sheet says so. */
static void add_runin(gw_catalogue *catalogue, const gw_style *style, int level, gw_arena *arena)
{
    gw_catalogue_entry *entry = add_entry(catalogue, GW_USE_RUNIN, GW_ROLE_HEADING, level);
    const gw_look *heading = gw_style_look(style, GW_ROLE_HEADING, level);
    entry->id = format_name(arena, "gw-heading-%d-runin", level);
    entry->name = format_name(arena, "公文段首标题%d", level);
    entry->look = *gw_style_look(style, GW_ROLE_BODY, 0);
    entry->look.outline_level = heading->outline_runin ? heading->outline_level : 0;
}

/* The lead of a heading always differs from the text after it, any other only when the sheet gives
 * it a look. */
static void add_lead(gw_catalogue *catalogue, const gw_style *style, gw_role role, int level,
                     gw_arena *arena)
{
    const gw_look *look = gw_style_look(style, role, level);
    if (!look->has_lead && role != GW_ROLE_HEADING)
        return;
    gw_catalogue_entry *entry = add_entry(catalogue, GW_USE_LEAD, role, level);
    const char *name = gw_role_name(role), *chinese = gw_role_chinese_name(role);
    entry->id = level > 0 ? format_name(arena, "gw-%s-%d-lead", name, level)
                          : format_name(arena, "gw-%s-lead", name);
    entry->name = level > 0 ? format_name(arena, "公文%s%d段首", chinese, level)
                            : format_name(arena, "公文%s段首", chinese);
    entry->look.type = look->has_lead ? look->lead : look->type;
    entry->under =
        role == GW_ROLE_HEADING ? gw_style_look(style, GW_ROLE_BODY, 0)->type : look->type;
}

static bool has_name(const gw_catalogue *catalogue, gw_str name)
{
    for (size_t i = 0; i < catalogue->count; i++)
        if (gw_str_equal(catalogue->entries[i].name, name))
            return true;
    return false;
}

/* The sheet's title for it, with role and name behind one that another style has or, with a number
 * in brackets, may get: two styles of one name make Word repair the file. */
static gw_str variant_name(const gw_catalogue *catalogue, const gw_variant *variant,
                           const char *part, gw_arena *arena)
{
    gw_str name = format_name(arena, "公文%s%s", variant->title.p, part);
    if (!has_name(catalogue, name) && !gw_str_ends(name, GW_S("）")))
        return name;
    return format_name(arena, "公文%s%s（%s-%s）", variant->title.p, part,
                       gw_role_name(variant->role), variant->name.p);
}

/* No other identifier has the underscore. */
static gw_catalogue_entry *add_variant_entry(gw_catalogue *catalogue, const gw_variant *variant,
                                             gw_use use, int place, gw_arena *arena)
{
    bool is_lead = use == GW_USE_VARIANT_LEAD;
    gw_str name = variant_name(catalogue, variant, is_lead ? "段首" : "", arena);
    gw_catalogue_entry *entry = add_entry(catalogue, use, variant->role, place);
    entry->id = format_name(arena, "gw-%s-%s_%s", gw_role_name(variant->role), variant->name.p,
                            is_lead ? "lead" : "variant");
    entry->name = name;
    return entry;
}

static void add_variant(gw_catalogue *catalogue, const gw_variant *variant, int place,
                        gw_arena *arena)
{
    gw_catalogue_entry *entry = add_variant_entry(catalogue, variant, GW_USE_VARIANT, place, arena);
    entry->look = variant->look;
    if (!variant->look.has_lead)
        return;
    entry = add_variant_entry(catalogue, variant, GW_USE_VARIANT_LEAD, place, arena);
    entry->look.type = variant->look.lead;
    entry->under = variant->look.type;
}

/* A number beside the first line of a letter, a signer beside the number. */
static void add_beside(gw_catalogue *catalogue, const gw_style *style, gw_role role, gw_role around,
                       gw_arena *arena)
{
    gw_catalogue_entry *entry = add_entry(catalogue, GW_USE_BESIDE, role, 0);
    entry->id = format_name(arena, "gw-%s-beside", gw_role_name(role));
    entry->name = format_name(arena, "公文%s（同行）", gw_role_chinese_name(role));
    entry->look.type = gw_style_look(style, role, 0)->type;
    entry->under = gw_style_look(style, around, 0)->type;
}

static gw_look page_number_look(const gw_page_number *number, gw_side side)
{
    static const gw_align ALIGNS[GW_SIDE_COUNT] = {
        [GW_SIDE_LEFT] = GW_ALIGN_LEFT,
        [GW_SIDE_CENTRE] = GW_ALIGN_CENTRE,
        [GW_SIDE_RIGHT] = GW_ALIGN_RIGHT,
    };
    return (gw_look){
        .type = number->type,
        .align = ALIGNS[side],
        .left_twips = side == GW_SIDE_LEFT ? number->inset_twips : 0,
        .right_twips = side == GW_SIDE_RIGHT ? number->inset_twips : 0,
        .pitch_twips = number->pitch_twips,
    };
}

static gw_look blank_look(const gw_style *style)
{
    gw_look look = *gw_style_look(style, GW_ROLE_BODY, 0);
    look.left_twips = look.right_twips = look.first_line_twips = 0;
    look.outline_level = 0;
    return look;
}

/* As low as a line can be: one point. */
static gw_look point_look(const gw_style *style)
{
    enum { ONE_POINT = 20, ONE_POINT_HALFPOINTS = 2 };
    gw_look look = blank_look(style);
    look.type.size_halfpoints = ONE_POINT_HALFPOINTS;
    look.type.letter_spacing_twips = 0;
    look.pitch_twips = ONE_POINT;
    look.before_twips = look.after_twips = 0;
    return look;
}

/* The head stays with the row below: LibreOffice sees to that by itself, Word by what its
 * paragraphs say (ECMA-376 part 1, 17.3.1.15). */
static gw_look table_head_look(const gw_style *style)
{
    gw_look look = *gw_style_look(style, GW_ROLE_TABLE, 0);
    look.type.font = style->table.head.font;
    look.type.bold = style->table.head.bold;
    look.align = GW_ALIGN_CENTRE;
    look.keep_next = true;
    return look;
}

static gw_look look_of_single(const gw_style *style, gw_use use)
{
    const gw_page_number *number = &style->page_number;
    if (use == GW_USE_PAGE_ODD || use == GW_USE_PAGE_EVEN)
        return page_number_look(number, use == GW_USE_PAGE_ODD ? number->odd : number->even);
    if (use == GW_USE_POINT)
        return point_look(style);
    if (use == GW_USE_TABLE_HEAD)
        return table_head_look(style);
    gw_look look =
        use == GW_USE_BODY_KEPT ? *gw_style_look(style, GW_ROLE_BODY, 0) : blank_look(style);
    look.keep_next = use == GW_USE_BODY_KEPT || use == GW_USE_BLANK_KEPT;
    return look;
}

static void add_singles(gw_catalogue *catalogue, const gw_style *style)
{
    for (size_t i = 0; i < GW_COUNT(SINGLES); i++) {
        gw_use use = SINGLES[i].use;
        if (!style->page_number.shown && (use == GW_USE_PAGE_ODD || use == GW_USE_PAGE_EVEN))
            continue;
        gw_catalogue_entry *entry = add_entry(catalogue, use, GW_ROLE_NONE, 0);
        entry->id = gw_str_of(SINGLES[i].id);
        entry->name = gw_str_of(SINGLES[i].name);
        entry->look = look_of_single(style, use);
    }
}

static void add_page_number(gw_catalogue *catalogue, const gw_style *style,
                            const gw_spelling *spelling)
{
    if (!style->page_number.shown)
        return;
    gw_catalogue_entry *entry = add_entry(catalogue, GW_USE_PAGE_NUMBER, GW_ROLE_NONE, 0);
    entry->built_in = true;
    entry->id = gw_str_of(spelling->page_number_id);
    entry->name = gw_str_of(spelling->page_number_name);
    entry->look.type = entry->under = style->page_number.type;
}

void gw_catalogue_fill(gw_catalogue *catalogue, const gw_style *style, const gw_spelling *spelling,
                       gw_arena *arena)
{
    catalogue->count = 0;
    catalogue->style = style;
    for (int level = 1; level <= GW_LEVELS; level++) {
        add_heading(catalogue, style, level, spelling, arena);
        add_runin(catalogue, style, level, arena);
        add_lead(catalogue, style, GW_ROLE_HEADING, level, arena);
        add_contents(catalogue, style, level, spelling, arena);
    }
    add_contents_title(catalogue, style, spelling);
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++) {
        if (role == GW_ROLE_HEADING)
            continue;
        add_role(catalogue, style, role, arena);
        add_lead(catalogue, style, role, 0, arena);
    }
    add_beside(catalogue, style, GW_ROLE_NUMBER, GW_ROLE_SERIAL, arena);
    add_beside(catalogue, style, GW_ROLE_SIGNER, GW_ROLE_NUMBER, arena);
    add_singles(catalogue, style);
    add_page_number(catalogue, style, spelling);
    for (size_t i = 0; i < style->variant_count; i++)
        add_variant(catalogue, &style->variants[i], (int)i, arena);
}

bool gw_use_is_characters(gw_use use)
{
    return use == GW_USE_LEAD || use == GW_USE_VARIANT_LEAD || use == GW_USE_BESIDE ||
           use == GW_USE_PAGE_NUMBER;
}

bool gw_catalogue_leads_to_body(const gw_catalogue_entry *entry)
{
    return entry->use == GW_USE_ROLE && entry->role != GW_ROLE_TOC &&
           (entry->look.outline_level > 0 || entry->built_in);
}

const gw_catalogue_entry *gw_catalogue_find(const gw_catalogue *catalogue, gw_use use, gw_role role,
                                            int level)
{
    for (size_t i = 0; i < catalogue->count; i++) {
        const gw_catalogue_entry *entry = &catalogue->entries[i];
        if (entry->use == use && entry->role == role && entry->level == level)
            return entry;
    }
    return NULL;
}

static const gw_catalogue_entry *find_variant(const gw_catalogue *catalogue, gw_use use,
                                              const gw_variant *variant)
{
    return gw_catalogue_find(catalogue, use, variant->role,
                             (int)(variant - catalogue->style->variants));
}

const gw_catalogue_entry *gw_catalogue_of_paragraph(const gw_catalogue *catalogue,
                                                    const gw_paragraph *paragraph)
{
    const gw_node *block = paragraph->first;
    if (paragraph->is_anchor)
        return gw_catalogue_find(catalogue, GW_USE_POINT, GW_ROLE_NONE, 0);
    if (paragraph->variant != NULL)
        return find_variant(catalogue, GW_USE_VARIANT, paragraph->variant);
    if (paragraph->keep_next)
        return gw_catalogue_find(catalogue, GW_USE_BODY_KEPT, GW_ROLE_NONE, 0);
    if (block->in_contents && block->role == GW_ROLE_TOC_TITLE)
        return gw_catalogue_find(catalogue, GW_USE_CONTENTS_TITLE, GW_ROLE_TOC_TITLE, 0);
    const gw_catalogue_entry *entry = gw_catalogue_find(
        catalogue, paragraph->is_runin ? GW_USE_RUNIN : GW_USE_ROLE, block->role, block->level);
    return entry != NULL ? entry : gw_catalogue_find(catalogue, GW_USE_ROLE, GW_ROLE_BODY, 0);
}

const gw_catalogue_entry *gw_catalogue_of_beside(const gw_catalogue *catalogue, gw_role role)
{
    return gw_catalogue_find(catalogue, GW_USE_BESIDE, role, 0);
}

const gw_catalogue_entry *gw_catalogue_of_role_lead(const gw_catalogue *catalogue, gw_role role)
{
    return gw_catalogue_find(catalogue, GW_USE_LEAD, role, 0);
}

const gw_catalogue_entry *gw_catalogue_of_lead(const gw_catalogue *catalogue,
                                               const gw_paragraph *paragraph, const gw_node *block,
                                               size_t *length)
{
    *length = paragraph->variant_lead_bytes;
    if (paragraph->variant != NULL)
        return find_variant(catalogue, GW_USE_VARIANT_LEAD, paragraph->variant);
    *length = block->role == GW_ROLE_SIGNER ? gw_signer_label_bytes(block->text)
                                            : gw_utf8_offset(block->text, block->runin_chars);
    if (*length == 0)
        return NULL;
    return gw_catalogue_find(catalogue, GW_USE_LEAD, block->role, block->level);
}
