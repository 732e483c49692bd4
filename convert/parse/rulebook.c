/* SPDX-License-Identifier: MIT
 *
 * Tables of traits -> masks of bits. */
#include "parse/rulebook.h"

#include "base/str.h"
#include "parse/rules.h"

#define T(name) GW_TRAIT_##name

/* What a role cannot do without: one of these. Roles that are not listed need nothing. */
typedef struct need_row {
    gw_role role;
    gw_trait any_of[8];
} need_row;

/* clang-format off */
static const need_row NEEDS[] = {
    {GW_ROLE_SERIAL, {T(SERIAL_FORM)}},
    {GW_ROLE_SECRECY, {T(SECRECY_FORM)}},
    {GW_ROLE_URGENCY, {T(URGENCY_FORM)}},
    {GW_ROLE_ISSUER, {T(ISSUER_FORM), T(ORDER_FORM), T(NUMBER_BELOW)}},
    {GW_ROLE_NUMBER, {T(NUMBER_FORM), T(ISSUE_FORM)}},
    {GW_ROLE_SIGNER, {T(SIGNER_FORM)}},
    {GW_ROLE_COLLECTION_TITLE, {T(COLLECTION_FORM)}},
    {GW_ROLE_TOC_TITLE, {T(TOC_WORD)}},
    {GW_ROLE_TOC, {T(TOC_DOTS), T(TOC_SPACE), T(CONTENTS_RUN)}},
    {GW_ROLE_BYLINE, {T(DATE_BRACKETED), T(DATE_ALONE), T(DATE_DIGITS), T(BRACKETED), T(PERSON), T(ORGAN_END), T(SIGNS), T(UP_TO_30)}},
    {GW_ROLE_RECIPIENT, {T(ENDS_COLON), T(SALUTE), T(ADDRESSEES)}},
    {GW_ROLE_HEADING, {T(LABELLED), T(CHAPTER_WORD), T(HASHED), T(HASH_TOP), T(BOLD_LINE)}},
    {GW_ROLE_ARTICLE, {T(ARTICLE)}},
    {GW_ROLE_TABLE, {T(PIPES), T(TABS), T(GAPS), T(GAP), T(AMONG_TABLE), T(AMONG_CELLS), T(TABLE_ROW)}},
    {GW_ROLE_CAPTION, {T(CAPTION_FORM), T(UNIT_FORM), T(REMARK_FORM)}},
    {GW_ROLE_ATTACHMENT_NOTE, {T(ATTACHMENT_LIST), T(ATTACHMENT_BARE), T(ATTACHMENT_NAMED), T(LABELLED), T(UP_TO_45)}},
    {GW_ROLE_SIGNATURE, {T(ENDS_BARE)}},
    {GW_ROLE_DATE, {T(DATE_ALONE), T(DATE_DIGITS), T(DATE_BRACKETED)}},
    {GW_ROLE_NOTE, {T(BRACKETED), T(PUBLICITY), T(CONTACT)}},
    {GW_ROLE_ATTACHMENT_LABEL, {T(ATTACHMENT_BARE)}},
    {GW_ROLE_COPY_TO, {T(COPY_FORM), T(COPY_MORE)}},
    {GW_ROLE_PRINTER, {T(PRINTER_FORM)}},
    {GW_ROLE_BOILERPLATE, {T(PAGE_NUMBER), T(LONE_NUMBER), T(NO_WORDS), T(WEB_WORD), T(WEB_PHRASE), T(WEB_FIELD), T(CHAT_PHRASE), T(ADDRESS)}},
    {GW_ROLE_BOILERPLATE, {T(AMONG_WEB), T(BETWEEN_WEB), T(ABOVE_WEB), T(FIELD_VALUE), T(WEB_FIELDS), T(STANDS_AGAIN), T(RELATED), T(BELOW_RELATED)}},
};

/* What a role cannot be with. */
static const need_row EXCLUDES[] = {
    {GW_ROLE_SIGNATURE, {T(LABELLED), T(ARTICLE), T(OVER_60), T(DATE_ALONE), T(NO_WORDS)}},
    {GW_ROLE_ATTACHMENT_NOTE, {T(ARTICLE), T(DATE_ALONE), T(LEAD)}},
    {GW_ROLE_ISSUER, {T(LABELLED), T(ENDS_STOP), T(ENDS_COLON), T(NUMBER_FORM), T(DATE_ALONE), T(OVER_60), T(NO_WORDS)}},
    {GW_ROLE_ISSUER, {T(SERIAL_FORM), T(SECRECY_FORM), T(URGENCY_FORM), T(BRACKETED), T(SIGNER_FORM)}},
    {GW_ROLE_SUBTITLE, {T(LABELLED), T(ARTICLE), T(DATE_ALONE), T(NO_WORDS), T(NUMBER_FORM)}},
    {GW_ROLE_RECIPIENT, {T(NO_WORDS), T(DATE_ALONE)}},
    {GW_ROLE_HEADING, {T(NO_WORDS)}},
};
/* clang-format on */

/* ---- masks ---------------------------------------------------------------------------------- */

/* A row of the table of rules: of the traits that matter (its `here` and `unless`) exactly those of
 * its `here` must hold on the line, and all of `above` on the line above. */
typedef struct rule_masks {
    gw_traits matter, here, above;
    bool looks_above; /* as few rules do */
    gw_role role;
    int weight;
} rule_masks;

struct gw_rulebook {
    /* Sorted by the first trait that a rule asks of the line; those that wait for trait t stand
     * from starts[t] to before starts[t + 1]. */
    rule_masks *rules;
    unsigned short starts[GW_TRAIT_COUNT + 1];
    /* Roles as bits: those that need nothing, and per trait those that it makes possible and those
     * that cannot be with it. */
    uint32_t free, made_possible[GW_TRAIT_COUNT], excluded[GW_TRAIT_COUNT];
};

_Static_assert(GW_ROLE_COUNT <= 32, "a role is a bit of 32");

static gw_traits mask_of(const gw_trait *traits, size_t count)
{
    gw_traits mask = {0};
    for (size_t i = 0; i < count && traits[i] != GW_TRAIT_NONE; i++)
        gw_mark(&mask, traits[i], true);
    return mask;
}

static void add_rule(rule_masks *masks, const gw_rule *rule)
{
    *masks = (rule_masks){.here = mask_of(rule->here, GW_COUNT(rule->here)),
                          .above = mask_of(rule->above, GW_COUNT(rule->above)),
                          .looks_above = rule->above[0] != GW_TRAIT_NONE,
                          .role = rule->role,
                          .weight = rule->weight};
    gw_traits unless = mask_of(rule->unless, GW_COUNT(rule->unless));
    for (size_t word = 0; word < GW_COUNT(unless.words); word++)
        masks->matter.words[word] = masks->here.words[word] | unless.words[word];
}

/* Counts, then fills: a sort by one small number. */
static void add_rules(gw_rulebook *book)
{
    unsigned short next[GW_TRAIT_COUNT + 1];
    for (size_t i = 0; i < gw_rule_count; i++)
        book->starts[gw_rules[i].here[0] + 1]++;
    for (size_t trait = 0; trait < GW_TRAIT_COUNT; trait++)
        book->starts[trait + 1] = (unsigned short)(book->starts[trait + 1] + book->starts[trait]);
    memcpy(next, book->starts, sizeof next);
    for (size_t i = 0; i < gw_rule_count; i++)
        add_rule(&book->rules[next[gw_rules[i].here[0]]++], &gw_rules[i]);
}

static void add_needs(uint32_t of_trait[GW_TRAIT_COUNT], const need_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < GW_COUNT(rows->any_of) && rows[i].any_of[k] != GW_TRAIT_NONE; k++)
            of_trait[rows[i].any_of[k]] |= UINT32_C(1) << rows[i].role;
}

static uint32_t find_free_roles(void)
{
    uint32_t roles = (uint32_t)((UINT64_C(1) << GW_ROLE_COUNT) - 1);
    for (size_t i = 0; i < GW_COUNT(NEEDS); i++)
        roles &= ~(UINT32_C(1) << NEEDS[i].role);
    return roles;
}

const gw_rulebook *gw_rulebook_new(gw_arena *arena)
{
    gw_rulebook *book = GW_NEW(arena, gw_rulebook);
    if (book == NULL)
        return NULL;
    book->rules = GW_NEW_ARRAY(arena, rule_masks, gw_rule_count);
    if (book->rules == NULL)
        return NULL;
    add_rules(book);
    book->free = find_free_roles();
    add_needs(book->made_possible, NEEDS, GW_COUNT(NEEDS));
    add_needs(book->excluded, EXCLUDES, GW_COUNT(EXCLUDES));
    return book;
}

/* ---- evaluation ----------------------------------------------------------------------------- */

static bool has_all(const gw_traits *have, const gw_traits *mask)
{
    uint64_t missing = 0;
    for (size_t word = 0; word < GW_COUNT(have->words); word++)
        missing |= mask->words[word] & ~have->words[word];
    return missing == 0;
}

static bool holds(const rule_masks *rule, const gw_traits *here, const gw_traits *above)
{
    uint64_t wrong = 0; /* missing, or there and should not */
    for (size_t word = 0; word < GW_COUNT(here->words); word++)
        wrong |= (here->words[word] & rule->matter.words[word]) ^ rule->here.words[word];
    return wrong == 0 && (!rule->looks_above || has_all(above, &rule->above));
}

/* The rules that wait for one trait. */
static void weigh_trait(const gw_rulebook *book, size_t trait, const gw_traits *here,
                        const gw_traits *above, int points[GW_ROLE_COUNT])
{
    for (size_t i = book->starts[trait]; i < book->starts[trait + 1]; i++) {
        const rule_masks *rule = &book->rules[i];
        if (holds(rule, here, above))
            points[rule->role] += rule->weight;
    }
}

void gw_rulebook_weigh(const gw_rulebook *book, const gw_traits *here, const gw_traits *above,
                       int points[GW_ROLE_COUNT])
{
    static const gw_traits NOTHING = {0};
    above = above != NULL ? above : &NOTHING;
    weigh_trait(book, GW_TRAIT_NONE, here, above, points);
    for (size_t word = 0; word < GW_COUNT(here->words); word++)
        for (uint64_t left = here->words[word]; left != 0; left &= left - 1)
            weigh_trait(book, word * 64 + (size_t)__builtin_ctzll(left), here, above, points);
}

uint32_t gw_rulebook_allowed(const gw_rulebook *book, const gw_traits *traits)
{
    uint32_t possible = book->free, excluded = 0;
    for (size_t word = 0; word < GW_COUNT(traits->words); word++)
        for (uint64_t left = traits->words[word]; left != 0; left &= left - 1) {
            size_t trait = word * 64 + (size_t)__builtin_ctzll(left);
            possible |= book->made_possible[trait];
            excluded |= book->excluded[trait];
        }
    return possible & ~excluded;
}
