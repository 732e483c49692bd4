/* SPDX-License-Identifier: MIT
 *
 * What a lead is worth, by what stands around the line. Roles and leads are laid down here, so that
 * no change of the rules moves them. */
#include "unit.h"

#include "parse/confidence.h"
#include "texts.h"

enum { MOST_ROWS = 8 };

#define R(name) GW_ROLE_##name

typedef struct laid_row {
    const char *text;
    gw_role role;
    int level, lead;
} laid_row;

typedef struct confidence_case {
    const char *what;
    laid_row rows[MOST_ROWS]; /* ends where the text is NULL */
    size_t asked;
    int expected;
} confidence_case;

static const char WEB[] = "当前位置：首页 > 公开";
static const char LONG[] = "各单位要提高认识，加强领导，把各项工作落到实处。";

/* 100 * lead² / (lead² + 15²), of a lead of at most 75, less the doubts. */
static const confidence_case CASES[] = {
    {"no lead",                      {{LONG, R(BODY), 0, 0}},                                                  0, 0  },
    {"fifteen points are half",      {{LONG, R(BODY), 0, 40}, {LONG, R(BODY), 0, 15}},                         1, 50 },
    {"forty-five are nine tenths",   {{LONG, R(BODY), 0, 40}, {LONG, R(BODY), 0, 45}},                         1, 90 },
    {"what rules can give most",     {{LONG, R(BODY), 0, 40}, {LONG, R(BODY), 0, 75}},                         1, 96 },
    {"more tells nothing more",      {{LONG, R(BODY), 0, 40}, {LONG, R(BODY), 0, 900}},                        1, 96 },
    {"laid down by the user",        {{WEB, R(BOILERPLATE), 0, 0}, {LONG, R(BODY), 0, 9000}},                  1, 100},
    {"near web remains",             {{WEB, R(BOILERPLATE), 0, 60}, {LONG, R(BODY), 0, 65}},                   1, 90 },
    {"three rows away, too",
     {{LONG, R(BODY), 0, 65},
      {LONG, R(BODY), 0, 65},
      {LONG, R(BODY), 0, 65},
      {WEB, R(BOILERPLATE), 0, 60}},
     0,                                                                                                           90 },
    {"four rows away no more",
     {{LONG, R(BODY), 0, 45},
      {LONG, R(BODY), 0, 65},
      {LONG, R(BODY), 0, 65},
      {LONG, R(BODY), 0, 65},
      {WEB, R(BOILERPLATE), 0, 60}},
     0,                                                                                                           90 },
    {"between web remains",
     {{WEB, R(BOILERPLATE), 0, 60}, {LONG, R(BODY), 0, 75}, {WEB, R(BOILERPLATE), 0, 60}},
     1,                                                                                                           90 },
    {"remains themselves",
     {{WEB, R(BOILERPLATE), 0, 60}, {WEB, R(BOILERPLATE), 0, 45}, {WEB, R(BOILERPLATE), 0, 60}},
     1,                                                                                                           90 },
    {"page numbers are harmless",
     {{"- 1 -", R(BOILERPLATE), 0, 60}, {LONG, R(BODY), 0, 45}},
     1,                                                                                                           90 },
    {"drawn rules are harmless",     {{"-----", R(BOILERPLATE), 0, 60}, {LONG, R(BODY), 0, 45}},               1, 90 },
    {"unsure above and below",
     {{LONG, R(BODY), 0, 17}, {LONG, R(BODY), 0, 75}, {LONG, R(BODY), 0, 17}},
     1,                                                                                                           90 },
    {"unsure on one side",
     {{LONG, R(BODY), 0, 17}, {LONG, R(BODY), 0, 45}, {LONG, R(BODY), 0, 18}},
     1,                                                                                                           90 },
    {"first, and unsure below",      {{LONG, R(BODY), 0, 75}, {LONG, R(BODY), 0, 17}},                         0, 90 },
    {"a heading above text",         {{"一、总体要求", R(HEADING), 1, 45}, {LONG, R(BODY), 0, 60}},      0, 90 },
    {"a heading above a deeper one",
     {{"一、总体要求", R(HEADING), 1, 45}, {"（一）目标", R(HEADING), 2, 60}},
     0,                                                                                                           90 },
    {"a heading above nothing",
     {{LONG, R(BODY), 0, 60}, {"一、总体要求", R(HEADING), 1, 75}},
     1,                                                                                                           90 },
    {"a heading above its sibling",
     {{"一、总体要求", R(HEADING), 1, 75}, {"二、任务", R(HEADING), 1, 60}},
     0,                                                                                                           90 },
    {"a heading above a short line",
     {{"一、总体要求", R(HEADING), 1, 75}, {"组织体系", R(BODY), 0, 60}},
     0,                                                                                                           90 },
    {"a heading that runs in",
     {{"一、总体要求。坚持安全第一。", R(HEADING), 1, 45}, {"二、任务", R(HEADING), 1, 60}},
     0,                                                                                                           90 },
    {"the end of contents",          {{"总则\t1", R(TOC), 0, 75}, {LONG, R(BODY), 0, 60}},                   0, 90 },
    {"amid contents",
     {{"甲\t1", R(TOC), 0, 45},
      {"乙\t1", R(TOC), 0, 60},
      {"丙\t1", R(TOC), 0, 60},
      {LONG, R(BODY), 0, 60}},
     0,                                                                                                           90 },
    {"doubts add up to nothing",
     {{WEB, R(BOILERPLATE), 0, 9}, {LONG, R(BODY), 0, 50}, {WEB, R(BOILERPLATE), 0, 9}},
     1,                                                                                                           0  },
};

static void put_rows(gw_buf *text, const laid_row *rows)
{
    for (size_t i = 0; i < MOST_ROWS && rows[i].text != NULL; i++) {
        gw_buf_puts(text, rows[i].text);
        gw_buf_char(text, '\n');
    }
}

static void lay_down(reading *r, const laid_row *rows)
{
    for (size_t i = 0; i < r->parts.count; i++)
        r->recognised.verdicts[i] =
            (gw_verdict){.role = rows[i].role, .level = rows[i].level, .lead = rows[i].lead};
}

static void leads_and_doubts(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(CASES); i++) {
        gw_buf text = {0};
        reading r;
        put_rows(&text, CASES[i].rows);
        assert_int_equal(recognise_text(&r, gw_buf_view(&text), NULL, NULL), GW_OK);
        lay_down(&r, CASES[i].rows);
        gw_confidence_measure(&r.recognised);
        int found = r.recognised.verdicts[CASES[i].asked].confidence;
        if (found != CASES[i].expected)
            fail_msg("%s: %d, not %d", CASES[i].what, found, CASES[i].expected);
        close_reading(&r);
        gw_buf_fini(&text);
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(leads_and_doubts),
};
UNIT_MAIN(TESTS)
