/* SPDX-License-Identifier: MIT
 *
 * A label is read by forms: a table of what may open a line, each with its numeral. */
#include "parse/label.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"
#include "text/variants.h"

enum { HEAD_CHARS = 16 };

/* The first characters of a line, narrow, with where each ends. */
typedef struct head {
    uint32_t chars[HEAD_CHARS];
    size_t ends[HEAD_CHARS]; /* byte offsets into the line */
    size_t count;
} head;

static head read_head(gw_str text)
{
    head h = {0};
    for (size_t at = 0; at < text.n && h.count < HEAD_CHARS;) {
        h.chars[h.count] = gw_fold(gw_utf8_next(text, &at));
        h.ends[h.count++] = at;
    }
    return h;
}

static uint32_t char_at(const head *h, size_t i)
{
    return i < h->count ? h->chars[i] : 0;
}

static size_t skip_spaces(const head *h, size_t i)
{
    while (gw_is_space(char_at(h, i)))
        i++;
    return i;
}

/* An Arabic numeral of at most `most` digits; steps over it. 0 when there is none. */
static int read_digits(const head *h, size_t *i, size_t most)
{
    int value = 0;
    size_t start = *i;
    while (*i - start < most && gw_is_ascii_digit(char_at(h, *i)))
        value = value * 10 + (int)(h->chars[(*i)++] - '0');
    return gw_is_ascii_digit(char_at(h, *i)) ? 0 : value;
}

static int read_han(const head *h, gw_str text, size_t *i)
{
    size_t start = *i > 0 ? h->ends[*i - 1] : 0;
    int value = 0;
    size_t bytes = gw_han_number(gw_str_from(text, start), &value);
    while (bytes > 0 && *i < h->count && h->ends[*i] <= start + bytes)
        ++*i;
    return bytes > 0 ? value : 0;
}

typedef size_t label_reader(const head *h, gw_str text, int *value, gw_label_kind *kind);

/* 一、 but not 三、四季度 */
static size_t read_han_label(const head *h, gw_str text, int *value, gw_label_kind *kind)
{
    size_t i = 0;
    *value = read_han(h, text, &i);
    i = skip_spaces(h, i);
    if (*value == 0 || !gw_char_among(char_at(h, i), U"、.．"))
        return 0;
    if (gw_han_digit(char_at(h, i + 1)) == *value + 1 &&
        gw_char_among(char_at(h, i + 2), U"季月年个次方级届是两、"))
        return 0;
    *kind = GW_LABEL_HAN;
    return i + 1;
}

/* （一） and （1） */
static size_t read_bracket_label(const head *h, gw_str text, int *value, gw_label_kind *kind)
{
    if (!gw_char_among(char_at(h, 0), U"(〔[【"))
        return 0;
    size_t i = skip_spaces(h, 1);
    *kind = GW_LABEL_HAN_BRACKET;
    *value = read_han(h, text, &i);
    if (*value == 0) {
        *kind = GW_LABEL_DIGIT_BRACKET;
        *value = read_digits(h, &i, 2);
    }
    i = skip_spaces(h, i);
    return *value > 0 && gw_char_among(char_at(h, i), U")〕]】") ? i + 1 : 0;
}

/* What may follow a decimal that is a measure, no label. */
static bool is_measure(uint32_t c)
{
    return gw_char_among(
        c, U"%‰万亿千百元个倍米公平吨度分点级版年月日小时亩户人次件项家折寸岁-~～—–℃,:/");
}

/* 1.2021年… is 1. before a year. */
static bool is_year(const head *h, size_t i)
{
    for (size_t k = 0; k < 4; k++)
        if (!gw_is_ascii_digit(char_at(h, i + k)))
            return false;
    return char_at(h, i + 4) == U'年';
}

/* 1. 1、 1） and 1.1 */
static size_t read_digit_label(const head *h, gw_str text, int *value, gw_label_kind *kind)
{
    (void)text;
    size_t i = 0;
    *value = read_digits(h, &i, 2);
    if (i == 0 || *value == 0)
        return 0;
    size_t digits = i;
    i = skip_spaces(h, i);
    uint32_t mark = char_at(h, i);
    if (gw_is_han(mark) && (i > digits || !is_measure(mark))) { /* 1 总则, beside 1.1 */
        *kind = GW_LABEL_DECIMAL;
        return digits;
    }
    if (mark == ')') {
        *kind = GW_LABEL_DIGIT_CLOSING;
        return i + 1;
    }
    if (!gw_char_among(mark, U".、．"))
        return 0;
    *kind = GW_LABEL_DIGIT;
    i++;
    while (gw_is_ascii_digit(char_at(h, i)) && mark != U'、' && !is_year(h, i)) {
        *kind = GW_LABEL_DECIMAL;
        *value = read_digits(h, &i, 2);
        if (*value == 0)
            return 0;
        if (char_at(h, i) == '.' && (gw_is_ascii_digit(char_at(h, i + 1)) || i + 1 < h->count))
            i++;
    }
    bool is_label = *kind != GW_LABEL_DECIMAL || (i < h->count && !is_measure(char_at(h, i)));
    return is_label ? i : 0;
}

typedef struct circled_range {
    uint32_t first, last;
    gw_label_kind kind;
} circled_range;

static const circled_range CIRCLED[] = {
    {0x2460, 0x2473, GW_LABEL_CIRCLED      }, /* ① … ⑳ */
    {0x2474, 0x2487, GW_LABEL_DIGIT_BRACKET}, /* ⑴ … ⒇ */
    {0x2488, 0x249B, GW_LABEL_DIGIT        }, /* ⒈ … ⒛ */
    {0x3220, 0x3229, GW_LABEL_HAN_BRACKET  }, /* ㈠ … ㈩ */
};

static size_t read_circled_label(const head *h, gw_str text, int *value, gw_label_kind *kind)
{
    (void)text;
    for (size_t i = 0; i < GW_COUNT(CIRCLED); i++) {
        uint32_t c = char_at(h, 0);
        if (c < CIRCLED[i].first || c > CIRCLED[i].last)
            continue;
        *value = (int)(c - CIRCLED[i].first) + 1;
        *kind = CIRCLED[i].kind;
        return 1;
    }
    return 0;
}

typedef struct ordinal_unit {
    uint32_t unit;
    gw_label_kind kind;
    const uint32_t *not_before; /* a character that makes it a word of a sentence */
} ordinal_unit;

static const ordinal_unit UNITS[] = {
    {U'编', GW_LABEL_PART,      U"的、，。制"                                 },
    {U'篇', GW_LABEL_PART,      U"的、，。"                                    },
    {U'部', GW_LABEL_PART,      U""                                                }, /* 第一部分, see below */
    {U'章', GW_LABEL_CHAPTER,   U"的、，。和至规"                           },
    {U'节', GW_LABEL_PARAGRAPH, U"的、，。课和至规"                        },
    {U'条', GW_LABEL_ARTICLE,   U"的、，。；和与或及至到规款第所之"},
};

/* 第一章, 第三条, 第一部分 */
static size_t read_ordinal_label(const head *h, gw_str text, int *value, gw_label_kind *kind)
{
    if (char_at(h, 0) != U'第')
        return 0;
    size_t i = skip_spaces(h, 1);
    *value = read_han(h, text, &i);
    if (*value == 0)
        *value = read_digits(h, &i, 3);
    i = skip_spaces(h, i);
    if (*value == 0)
        return 0;
    for (size_t u = 0; u < GW_COUNT(UNITS); u++) {
        if (char_at(h, i) != UNITS[u].unit)
            continue;
        size_t end = i + 1;
        if (char_at(h, i) == U'部' && char_at(h, end++) != U'分')
            return 0;
        if (gw_char_among(char_at(h, end), UNITS[u].not_before))
            return 0;
        *kind = UNITS[u].kind;
        return end;
    }
    return 0;
}

/* A lead: an ordinal in words that opens a sentence, never a heading. */
static const char *const LEADS[] = {"首先，", "其次，", "再次，", "最后，", "——",
                                    "――",     "──",     "首先,",  "其次,"};

static size_t read_lead_label(const head *h, gw_str text, int *value, gw_label_kind *kind)
{
    *kind = GW_LABEL_LEAD;
    for (size_t i = 0; i < GW_COUNT(LEADS); i++) {
        *value = 1;
        if (gw_str_starts(text, gw_str_of(LEADS[i])))
            return gw_utf8_count(gw_str_of(LEADS[i]));
    }
    bool ordinal = char_at(h, 0) == U'第' || char_at(h, 0) == U'其';
    size_t i = ordinal ? 1 : 0;
    *value = read_han(h, text, &i);
    if (*value == 0 || *value > 20)
        return 0;
    return gw_char_among(char_at(h, i), ordinal ? U",、" : U"是要") ? i + 1 : 0;
}

/* 附件 附件1 附： but not 附件中列明的 */
static size_t read_attachment_label(const head *h, gw_str text, int *value, gw_label_kind *kind)
{
    if (char_at(h, 0) != U'附')
        return 0;
    size_t word = skip_spaces(h, 1);
    if (gw_char_among(char_at(h, word), U"件表录"))
        word++;
    else if (char_at(h, word) != ':')
        return 0;
    size_t start = skip_spaces(h, word), i = start;
    *value = read_digits(h, &i, 2);
    if (*value == 0) {
        i = start;
        *value = read_han(h, text, &i);
    }
    *kind = GW_LABEL_ATTACHMENT;
    if (*value == 0)
        i = start;
    if (char_at(h, i) == ':')
        return i + 1;
    if (*value > 0)
        return i;
    return start > word || word == h->count ? word : 0;
}

static label_reader *const READERS[] = {
    read_han_label,     read_bracket_label, read_digit_label,      read_circled_label,
    read_ordinal_label, read_lead_label,    read_attachment_label,
};

/* Most lines begin with none of these. */
static bool may_begin_label(uint32_t c)
{
    return gw_is_ascii_digit(c) || (c >= 0x2460 && c <= 0x249B) || (c >= 0x3220 && c <= 0x3229) ||
           gw_char_among(c, U"零〇○一二两三四五六七八九十(〔[【第其附首再最—―─");
}

gw_label gw_label_read(gw_str text)
{
    if (!may_begin_label(gw_fold(gw_utf8_first(text))))
        return (gw_label){.kind = GW_LABEL_NONE};
    head h = read_head(text);
    for (size_t i = 0; i < GW_COUNT(READERS); i++) {
        gw_label label = {.kind = GW_LABEL_NONE};
        size_t chars = READERS[i](&h, text, &label.value, &label.kind);
        if (chars == 0 || chars > h.count)
            continue;
        label.text = gw_str_head(text, h.ends[chars - 1]);
        return label;
    }
    return (gw_label){.kind = GW_LABEL_NONE};
}

int gw_label_level(gw_label_kind kind)
{
    static const int LEVELS[GW_LABEL_COUNT] = {
        [GW_LABEL_HAN] = 1,           [GW_LABEL_HAN_BRACKET] = 2,   [GW_LABEL_DIGIT] = 3,
        [GW_LABEL_DIGIT_BRACKET] = 4, [GW_LABEL_DIGIT_CLOSING] = 4, [GW_LABEL_CIRCLED] = 5,
    };
    return LEVELS[kind];
}
