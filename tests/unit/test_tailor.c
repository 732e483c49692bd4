/* SPDX-License-Identifier: MIT
 *
 * write/tailor: a style for each distinct thing that paragraphs have of their own, and
 * gw_look_equal on which it stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "sheets.h"
#include "write/tailor.h"

static const gw_spelling SPELLING = {.heading_id = "Heading",
                                     .heading_name = "heading ",
                                     .page_number_id = "PageNumber",
                                     .page_number_name = "page number",
                                     .contents_id = "TOC",
                                     .contents_name = "toc ",
                                     .contents_title_id = "TOCHeading",
                                     .contents_title_name = "TOC Heading"};

typedef struct fixture {
    gw_style *style;
    gw_arena arena;
    record told;
    gw_catalogue catalogue;
    gw_tailor tailor;
} fixture;

static int set_up(void **state)
{
    static fixture f;
    static const sheet_text items[] = {{0}};
    f = (fixture){0};
    assert_int_equal(load_sheet(&f.style, "gbt9704", items, &f.told, NULL), GW_OK);
    gw_catalogue_fill(&f.catalogue, f.style, &SPELLING, &f.arena);
    f.tailor = gw_tailor_start(&f.arena);
    *state = &f;
    return 0;
}

static int tear_down(void **state)
{
    fixture *f = *state;
    gw_buf_fini(&f->told.text);
    gw_arena_fini(&f->arena);
    gw_style_free(f->style);
    return 0;
}

static const gw_catalogue_entry *entry_of(fixture *f, gw_role role)
{
    return gw_catalogue_find(&f->catalogue, GW_USE_ROLE, role, 0);
}

static void assert_named(const gw_tailored *tailored, const char *id, const char *name)
{
    gw_buf found = {0};
    assert_non_null(tailored);
    gw_tailored_put_id(&found, tailored);
    assert_true(gw_str_equal(gw_buf_view(&found), gw_str_of(id)));
    found.n = 0;
    gw_tailored_put_name(&found, tailored);
    assert_true(gw_str_equal(gw_buf_view(&found), gw_str_of(name)));
    gw_buf_fini(&found);
}

/* Nothing of its own, or just what its style says already: no style. */
static void nothing(void **state)
{
    fixture *f = *state;
    const gw_own none = {0}, same = {.placed = true, .align = GW_ALIGN_RIGHT, .right_twips = 1263};
    const gw_own kept = {.keep_next = true};
    assert_null(gw_tailor_fit(&f->tailor, entry_of(f, GW_ROLE_DATE), &none));
    assert_null(gw_tailor_fit(&f->tailor, entry_of(f, GW_ROLE_DATE), &same));
    assert_null(gw_tailor_fit(&f->tailor, entry_of(f, GW_ROLE_SIGNATURE), &kept));
    assert_null(f->tailor.first);
}

/* Equal ones are one; those of a role are numbered for themselves; a new page alone has a name. */
static void numbers(void **state)
{
    fixture *f = *state;
    const gw_own left = {.placed = true, .align = GW_ALIGN_LEFT, .left_twips = 5694};
    const gw_own right = {.placed = true, .align = GW_ALIGN_RIGHT, .right_twips = 632};
    const gw_own page = {.new_page = true};
    const gw_catalogue_entry *date = entry_of(f, GW_ROLE_DATE), *title = entry_of(f, GW_ROLE_TITLE);
    const gw_tailored *first = gw_tailor_fit(&f->tailor, date, &left);
    assert_named(first, "gw-date-1", "公文成文日期（1）");
    assert_named(gw_tailor_fit(&f->tailor, date, &page), "gw-date-new-page",
                 "公文成文日期（另页）");
    assert_named(gw_tailor_fit(&f->tailor, date, &right), "gw-date-2", "公文成文日期（2）");
    assert_named(gw_tailor_fit(&f->tailor, title, &left), "Title-1", "Title（1）");
    assert_ptr_equal(gw_tailor_fit(&f->tailor, date, &left), first);
    int count = 0;
    for (const gw_tailored *at = f->tailor.first; at != NULL; at = at->next)
        count++;
    assert_int_equal(count, 4);
}

/* What is its own stands in the look, the rest stays. */
static void looks(void **state)
{
    fixture *f = *state;
    const gw_own own = {.keep_next = true,
                        .size_halfpoints = 40,
                        .pitch_twips = 700,
                        .tab_count = 1,
                        .tabs = {{GW_TAB_CENTRE, 4422}}};
    const gw_catalogue_entry *body = entry_of(f, GW_ROLE_BODY);
    const gw_look *made = &gw_tailor_fit(&f->tailor, body, &own)->look;
    assert_true(made->keep_next);
    assert_int_equal(made->type.size_halfpoints, 40);
    assert_int_equal(made->type.letter_spacing_twips, 0);
    assert_int_equal(made->pitch_twips, 700);
    assert_int_equal(made->tabs[0].position_twips, 4422);
    assert_int_equal(made->first_line_twips, 632);
    assert_ptr_equal(made->type.font, body->look.type.font);
}

/* Every field counts. */
static void every_field(void **state)
{
    fixture *f = *state;
    const gw_look look = *gw_style_look(f->style, GW_ROLE_BODY, 0);
    gw_look other;
#define DIFFERS(change)                                                                            \
    other = look;                                                                                  \
    change;                                                                                        \
    assert_false(gw_look_equal(&look, &other));
    other = look;
    assert_true(gw_look_equal(&look, &other));
    DIFFERS(other.given = false)
    DIFFERS(other.type.font = &f->style->fonts[1])
    DIFFERS(other.type.size_halfpoints++)
    DIFFERS(other.type.letter_spacing_twips++)
    DIFFERS(other.type.bold = true)
    DIFFERS(other.type.italic = true)
    DIFFERS(other.type.underline = true)
    DIFFERS(other.type.colour = 0xFF0000)
    DIFFERS(other.has_lead = true)
    DIFFERS(other.lead.bold = true)
    DIFFERS(other.align = GW_ALIGN_LEFT)
    DIFFERS(other.left_twips++)
    DIFFERS(other.right_twips++)
    DIFFERS(other.first_line_twips++)
    DIFFERS(other.pitch_twips++)
    DIFFERS(other.pitch_percent++)
    DIFFERS(other.before_twips++)
    DIFFERS(other.after_twips++)
    DIFFERS(other.blank_before++)
    DIFFERS(other.blank_after++)
    DIFFERS(other.keep_next = true)
    DIFFERS(other.keep_lines = true)
    DIFFERS(other.page_break_before = true)
    DIFFERS(other.widow_control = true)
    DIFFERS(other.outline_level++)
    DIFFERS(other.outline_runin = true)
    DIFFERS(other.below.form = GW_SEPARATOR_SINGLE)
    DIFFERS(other.below.thickness_twips++)
    DIFFERS(other.below.thin_twips++)
    DIFFERS(other.below.between_twips++)
    DIFFERS(other.below.gap_twips++)
    DIFFERS(other.below.width_twips++)
    DIFFERS(other.below.colour = 0xFF0000)
    DIFFERS(other.tab_count = 1)
#undef DIFFERS
}

/* Tabs count up to their number, each by kind and place. */
static void tabs(void **state)
{
    fixture *f = *state;
    gw_look look = *gw_style_look(f->style, GW_ROLE_BODY, 0), other = look;
    other.tabs[0].position_twips = 1;
    assert_true(gw_look_equal(&look, &other));
    look.tab_count = other.tab_count = 1;
    assert_false(gw_look_equal(&look, &other));
    look.tabs[0].position_twips = 1;
    assert_true(gw_look_equal(&look, &other));
    look.tabs[0].kind = GW_TAB_CENTRE;
    assert_false(gw_look_equal(&look, &other));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(nothing), TEST(numbers), TEST(looks), TEST(every_field), TEST(tabs),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("tailor", tests, NULL, NULL);
}
