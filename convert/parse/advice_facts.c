/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/utf8.h"
#include "parse/advisers.h"
#include "parse/date.h"
#include "parse/number.h"
#include "text/hanzi.h"

enum {
    EXCERPT_CHARS = 20,
    CODE_CHARS = 8,    /* 代字 before the bracket of a document number */
    SURELY_JOINED = 6, /* points of lead, in the scale of parse/rules */
    FIRST_YEAR = 1900,
    A_LEAP_YEAR = 2000,
};

/* ---- dates ---------------------------------------------------------------------------------- */

/* What stands there of year, month and day; -1: nothing. */
typedef struct date_words {
    int year, month, day;
    size_t end; /* bytes */
} date_words;

/* A numeral of at most four digits, or a Chinese one, before `unit`, spaces between; -1 when there
 * is none, and `*at` stays. */
static int read_number(gw_str text, size_t *at, uint32_t unit)
{
    int value = 0, digits = 0;
    size_t scan = *at, next;
    for (next = scan; next < text.n && digits < 5; scan = next) {
        uint32_t c = gw_narrow(gw_utf8_next(text, &next));
        if (!gw_is_ascii_digit(c) && !gw_is_space(c))
            break;
        digits += gw_is_ascii_digit(c);
        value = gw_is_ascii_digit(c) ? value * 10 + (int)(c - '0') : value;
    }
    if (digits == 0)
        scan += gw_han_number(gw_str_from(text, scan), &value);
    for (next = scan; next < text.n;) {
        uint32_t c = gw_utf8_next(text, &next);
        if (c != unit && !gw_is_space(c))
            return -1;
        if (c == unit && digits < 5 && (digits > 0 || value > 0)) {
            *at = next;
            return value;
        }
    }
    return -1;
}

static date_words read_date(gw_str text, size_t at)
{
    date_words date = {.year = read_number(text, &at, U'年')};
    date.month = read_number(text, &at, U'月');
    date.day = date.month >= 0 ? read_number(text, &at, U'日') : -1;
    date.end = at;
    return date;
}

static bool is_impossible(const date_words *date)
{
    bool is_date = date->month >= 0 && (date->year >= FIRST_YEAR || date->day >= 0);
    if (!is_date || (date->year >= 0 && date->year < FIRST_YEAR))
        return false;
    if (date->month < 1 || date->month > 12)
        return true;
    int year = date->year >= 0 ? date->year : A_LEAP_YEAR;
    return date->day >= 0 && (date->day < 1 || date->day > gw_month_days(year, date->month));
}

static bool is_numeral(uint32_t c)
{
    return gw_is_ascii_digit(gw_narrow(c)) || gw_han_digit(c) >= 0 || c == U'十';
}

/* Chinese months without a year may be lunar; a line that goes on may begin inside a numeral. */
static bool may_differ(const date_words *date, uint32_t first, bool cut)
{
    return date->year < 0 && (cut || !gw_is_ascii_digit(gw_narrow(first)));
}

void gw_advise_dates(gw_advice *advice, size_t part)
{
    const gw_part *p = &advice->recognised->parts->items[part];
    bool continues = advice->recognised->verdicts[part].continues;
    char excerpt[GW_ARGUMENT_CAPACITY];
    uint32_t before = 0;
    if (gw_str_find(p->text, GW_S("月")) == GW_NOT_FOUND)
        return;
    for (size_t at = 0; at < p->text.n;) {
        size_t start = at;
        uint32_t c = gw_utf8_next(p->text, &at);
        if (is_numeral(c) && !is_numeral(before)) {
            date_words date = read_date(p->text, start);
            if (is_impossible(&date) && !may_differ(&date, c, continues && start == 0))
                gw_advice_tell(advice, p->line->number, GW_MSG_ADVICE_IMPOSSIBLE_DATE,
                               gw_argument(excerpt, (gw_str){p->text.p + start, date.end - start}),
                               NULL);
        }
        before = c;
    }
}

/* ---- document numbers ----------------------------------------------------------------------- */

static size_t read_chars(gw_str text, size_t at, uint32_t chars[GW_NUMBER_CHARS])
{
    size_t count = 0;
    while (at < text.n && count < GW_NUMBER_CHARS)
        chars[count++] = gw_utf8_next(text, &at);
    return count;
}

void gw_advise_number_brackets(gw_advice *advice, size_t part)
{
    const gw_part *p = &advice->recognised->parts->items[part];
    char excerpt[GW_ARGUMENT_CAPACITY];
    uint32_t chars[GW_NUMBER_CHARS], before = 0;
    if (gw_str_find(p->text, GW_S("号")) == GW_NOT_FOUND)
        return;
    for (size_t at = 0; at < p->text.n;) {
        size_t start = at;
        uint32_t c = gw_utf8_next(p->text, &at);
        bool may_open = gw_is_han(before) && !gw_is_han(c);
        size_t length = may_open ? gw_number_match(chars, read_chars(p->text, start, chars)) : 0;
        if (length > 0 && gw_number_has_wrong_brackets(chars))
            gw_advice_tell(advice, p->line->number, GW_MSG_ADVICE_NUMBER_BRACKETS,
                           gw_advice_excerpt(excerpt, p->text, start, CODE_CHARS, length), NULL);
        before = c;
    }
}

/* ---- verdicts ------------------------------------------------------------------------------- */

/* Foreign text, not what printing leaves behind. */
static bool is_foreign(const gw_advice *advice, size_t part)
{
    const gw_traits *t = &advice->recognised->parts->items[part].traits;
    return advice->recognised->verdicts[part].role == GW_ROLE_BOILERPLATE &&
           !gw_has(t, GW_TRAIT_PAGE_NUMBER) && !gw_has(t, GW_TRAIT_LONE_NUMBER) &&
           !gw_has(t, GW_TRAIT_RULE_LINE) && !gw_has(t, GW_TRAIT_NO_WORDS);
}

void gw_advise_boilerplate(gw_advice *advice, size_t part)
{
    const gw_part *p = &advice->recognised->parts->items[part];
    char excerpt[GW_ARGUMENT_CAPACITY];
    if (is_foreign(advice, part) && (part == 0 || !is_foreign(advice, part - 1)))
        gw_advice_tell(advice, p->line->number, GW_MSG_ADVICE_BOILERPLATE,
                       gw_advice_excerpt(excerpt, p->text, 0, 0, EXCERPT_CHARS), NULL);
}

void gw_advise_joining(gw_advice *advice, size_t part)
{
    const gw_part *p = &advice->recognised->parts->items[part];
    int block = advice->recognised->verdicts[part].block;
    char excerpt[GW_ARGUMENT_CAPACITY];
    if (block == advice->joined_block ||
        gw_recognised_join_lead(advice->recognised, part) >= SURELY_JOINED)
        return;
    advice->joined_block = block;
    gw_advice_tell(advice, p->line->number, GW_MSG_ADVICE_JOINED,
                   gw_advice_excerpt(excerpt, p->text, 0, 0, EXCERPT_CHARS), NULL);
}
