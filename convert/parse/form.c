/* SPDX-License-Identifier: MIT
 *
 * A matcher of a page: one atom, how often, then the rest. */
#include "parse/form.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

enum { LONGEST_TEXT = 512, MANY = 512 };

static bool in_class(char class, uint32_t c)
{
    switch (class) {
    case 'd':
        return gw_is_ascii_digit(c);
    case 'D':
        return gw_is_ascii_digit(c) || gw_is_placeholder(c);
    case 'h':
        return c >= U'○' && gw_utf8_among(c, GW_S("零〇○一二三四五六七八九十百千两"));
    case 'c':
        return gw_is_han(c);
    case 'w':
        return gw_is_main_han(c) || !gw_utf8_among(c, GW_S("，。；：！？,;:!?"));
    case 'k':
        return gw_is_main_han(c) || !gw_utf8_among(c, GW_S("，。；：！？,;:!?〔[【(（〈{"));
    case 'o':
        return !gw_is_main_han(c) && gw_utf8_among(c, GW_S("〔[【(（〈"));
    case 'e':
        return !gw_is_main_han(c) && gw_utf8_among(c, GW_S("〕]】)）〉"));
    default:
        return true;
    }
}

static bool match(gw_str form, gw_str text);

typedef struct atom {
    gw_str form; /* what one occurrence looks like */
    size_t least, most;
    gw_str rest; /* the form behind the atom */
} atom;

static size_t number_at(gw_str form, size_t *at)
{
    size_t value = 0;
    while (*at < form.n && gw_is_ascii_digit((unsigned char)form.p[*at]))
        value = value * 10 + (size_t)(form.p[(*at)++] - '0');
    return value;
}

/* How often: what stands behind the atom that ends at byte `at` of the form. */
static void read_count(atom *a, gw_str form, size_t at)
{
    a->least = a->most = 1;
    char sign = at < form.n ? form.p[at] : '\0';
    if (sign == '?' || sign == '*')
        a->least = 0;
    if (sign == '*' || sign == '+')
        a->most = MANY;
    if (sign == '?' || sign == '*' || sign == '+') {
        at++;
    } else if (sign == '{') {
        at++;
        a->least = number_at(form, &at);
        at++; /* the comma */
        a->most = number_at(form, &at);
        at++; /* the brace */
    }
    a->rest = gw_str_from(form, at);
}

static atom read_atom(gw_str form)
{
    size_t end;
    if (form.p[0] == '%') {
        end = 2;
    } else if (form.p[0] == '(') {
        end = gw_str_find(form, GW_S(")")) + 1;
    } else {
        end = 0;
        gw_utf8_next(form, &end);
    }
    atom a = {.form = gw_str_head(form, end)};
    read_count(&a, form, end);
    return a;
}

/* One of the words of a group stands at the start of `text`: try each, when the group may stand
 * again first with the group itself, then with the rest of the form. */
static bool match_group(const atom *a, gw_str text)
{
    gw_str words = {a->form.p + 1, a->form.n - 2};
    while (words.n > 0) {
        size_t length = gw_str_find(words, GW_S("|"));
        gw_str word = gw_str_head(words, length);
        gw_str behind = text;
        if (gw_str_cut(&behind, word) &&
            ((a->most > 1 && match_group(a, behind)) || match(a->rest, behind)))
            return true;
        words = gw_str_from(words, word.n + 1);
    }
    return a->least == 0 && match(a->rest, text);
}

static bool matches_one(gw_str form, gw_str *text)
{
    if (text->n == 0)
        return false;
    size_t at = 0;
    uint32_t c = gw_utf8_next(*text, &at);
    bool same = form.p[0] == '%' ? in_class(form.p[1], c) : c == gw_utf8_first(form);
    if (same)
        *text = gw_str_from(*text, at);
    return same;
}

/* The most that fits first, then less and less. */
static bool match_repeated(const atom *a, gw_str text)
{
    gw_str behind = text;
    size_t count = 0;
    while (count < a->most && matches_one(a->form, &behind))
        count++;
    for (;; count--) {
        if (count < a->least)
            return false;
        if (match(a->rest, behind))
            return true;
        if (count == 0)
            return false;
        size_t at = (size_t)(behind.p - text.p);
        gw_utf8_previous((gw_str){text.p, at + behind.n}, &at);
        behind = (gw_str){text.p + at, text.n - at};
    }
}

static bool match(gw_str form, gw_str text)
{
    if (form.n == 0)
        return true;
    if (form.p[0] == '$' && form.n == 1)
        return text.n == 0;
    atom a = read_atom(form);
    return a.form.p[0] == '(' ? match_group(&a, text) : match_repeated(&a, text);
}

/* Does one of the words of a group begin with the text's first byte? */
static bool group_may_begin(gw_str group, char first)
{
    for (size_t i = 0; i + 1 < group.n; i++)
        if ((group.p[i] == '(' || group.p[i] == '|') && group.p[i + 1] == first)
            return true;
    return false;
}

/* Most lines are nothing like most forms: their first or last character tells, and here they part.
 */
static bool may_begin(gw_str form, gw_str text)
{
    if (text.n == 0 || form.n == 0 || form.p[0] == '$')
        return true;
    atom a = read_atom(form);
    if (a.least == 0)
        return true;
    if (a.form.p[0] == '(')
        return group_may_begin(a.form, text.p[0]);
    return matches_one(a.form, &text);
}

static bool may_end(gw_str form, gw_str text)
{
    if (!gw_str_ends(form, GW_S("$")) || form.n == 1 || text.n == 0)
        return true;
    form.n--;
    size_t at = form.n;
    uint32_t last = gw_utf8_previous(form, &at), c = gw_utf8_last(text);
    if (at > 0 && form.p[at - 1] == '%')
        return in_class((char)last, c);
    return gw_utf8_among(last, GW_S(")?*+}")) || last == c;
}

bool gw_form_matches(const char *form, gw_str text)
{
    gw_str whole = gw_str_of(form);
    return text.n <= LONGEST_TEXT && may_end(whole, text) && may_begin(whole, text) &&
           match(whole, text);
}

/* ---- first and last bytes ------------------------------------------------------------------- */

/* Bytes of UTF-8: ASCII, those that go on with a character, those that begin a long one. */
typedef enum byte_kind { BYTE_ASCII = 1, BYTE_CONTINUING = 2, BYTE_LEADING = 4 } byte_kind;

/* What the characters of a class begin and end with; an ASCII set of its own where there is one. */
static const struct {
    char class;
    const char *ascii; /* NULL: all */
    bool beyond_ascii;
} CLASS_BYTES[] = {
    {'d', "0123456789",     false},
    {'D', "0123456789Xx*_", true },
    {'h', "",               true },
    {'c', "",               true },
    {'o', "([{",            true },
    {'e', ")]}",            true },
};

static bool is_of_kind(unsigned byte, unsigned kinds)
{
    byte_kind kind = byte < 0x80 ? BYTE_ASCII : byte < 0xC0 ? BYTE_CONTINUING : BYTE_LEADING;
    return (kinds & (unsigned)kind) != 0;
}

static void add_kinds(bool bytes[256], unsigned kinds)
{
    for (unsigned i = 0; i < 256; i++)
        bytes[i] |= is_of_kind(i, kinds);
}

static void add_class(bool first[256], bool last[256], char class)
{
    for (size_t i = 0; i < GW_COUNT(CLASS_BYTES); i++) {
        if (CLASS_BYTES[i].class != class)
            continue;
        for (const char *p = CLASS_BYTES[i].ascii; *p != '\0'; p++)
            first[(unsigned char)*p] = last[(unsigned char)*p] = true;
        if (CLASS_BYTES[i].beyond_ascii) {
            add_kinds(first, BYTE_LEADING);
            add_kinds(last, BYTE_CONTINUING);
        }
        return;
    }
    add_kinds(first, BYTE_ASCII | BYTE_LEADING);
    add_kinds(last, BYTE_ASCII | BYTE_CONTINUING);
}

static void add_word(bool first[256], bool last[256], gw_str word)
{
    if (word.n == 0)
        return;
    first[(unsigned char)word.p[0]] = true;
    last[(unsigned char)word.p[word.n - 1]] = true;
}

static void add_atom(bool first[256], bool last[256], const atom *a)
{
    if (a->form.p[0] == '%') {
        add_class(first, last, a->form.p[1]);
        return;
    }
    if (a->form.p[0] != '(') {
        add_word(first, last, a->form);
        return;
    }
    for (gw_str words = {a->form.p + 1, a->form.n - 2}; words.n > 0;) {
        gw_str word = gw_str_head(words, gw_str_find(words, GW_S("|")));
        add_word(first, last, word);
        words = gw_str_from(words, word.n + 1);
    }
}

/* Up to the first atom that must be there any may be the first one; from the last such on any may
 * be the last. */
void gw_form_ends_read(gw_form_ends *ends, const char *form)
{
    bool is_open = true, unused[256] = {false};
    gw_str rest = gw_str_of(form);
    *ends = (gw_form_ends){0};
    while (rest.n > 0 && rest.p[0] != '$') {
        atom a = read_atom(rest);
        if (a.least > 0)
            memset(ends->last, 0, sizeof ends->last);
        add_atom(is_open ? ends->first : unused, ends->last, &a);
        is_open = is_open && a.least == 0;
        rest = a.rest;
    }
    if (is_open)
        add_kinds(ends->first, BYTE_ASCII | BYTE_LEADING);
    if (rest.n == 0)
        add_kinds(ends->last, BYTE_ASCII | BYTE_CONTINUING);
}
