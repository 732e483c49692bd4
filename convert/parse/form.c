/* SPDX-License-Identifier: MIT
 *
 * A matcher of a page: one atom, how often, then the rest. */
#include "parse/form.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

enum { LONGEST_TEXT = 512, MANY = 512, MOST_ATOMS = 32 };

typedef struct atom {
    gw_str words;       /* of a group, parted by |; empty: the atom is none */
    uint32_t character; /* that stands for itself, or the letter of a class */
    bool is_class;
    unsigned short least, most;
} atom;

struct gw_form {
    atom *atoms;
    size_t count;
    bool is_whole; /* the text ends where the form does */
};

#define NUMERALS "零〇○一二三四五六七八九十百千两"
#define OPENING "〔[【(（〈"
#define CLOSING "〕]】)）〉"
#define PARTING "，。；：！？,;:!?"

static bool in_class(uint32_t class, uint32_t c)
{
    switch (class) {
    case 'd':
        return gw_is_ascii_digit(c);
    case 'D':
        return gw_is_ascii_digit(c) || gw_is_placeholder(c);
    case 'h':
        return c >= U'○' && gw_utf8_among(c, GW_S(NUMERALS));
    case 'c':
        return gw_is_han(c);
    case 'w':
        return gw_is_main_han(c) || !gw_utf8_among(c, GW_S(PARTING));
    case 'k':
        return gw_is_main_han(c) || !gw_utf8_among(c, GW_S(PARTING OPENING "{"));
    case 'o':
        return !gw_is_main_han(c) && gw_utf8_among(c, GW_S(OPENING));
    case 'e':
        return !gw_is_main_han(c) && gw_utf8_among(c, GW_S(CLOSING));
    default:
        return true;
    }
}

/* ---- reading -------------------------------------------------------------------------------- */

static unsigned short number_at(gw_str form, size_t *at)
{
    unsigned value = 0;
    while (*at < form.n && gw_is_ascii_digit((unsigned char)form.p[*at]))
        value = value * 10 + (unsigned)(form.p[(*at)++] - '0');
    return (unsigned short)value;
}

/* How often: what stands behind the atom that ends at byte `at` of the form. Returns where the next
 * atom begins. */
static size_t read_count(atom *a, gw_str form, size_t at)
{
    a->least = a->most = 1;
    char sign = at < form.n ? form.p[at] : '\0';
    if (sign == '?' || sign == '*')
        a->least = 0;
    if (sign == '*' || sign == '+')
        a->most = MANY;
    if (sign == '?' || sign == '*' || sign == '+')
        return at + 1;
    if (sign != '{')
        return at;
    at++;
    a->least = number_at(form, &at);
    at++; /* the comma */
    a->most = number_at(form, &at);
    return at + 1; /* the brace */
}

/* Reads the atom at byte `at`; returns where the next one begins. */
static size_t read_atom(atom *a, gw_str form, size_t at)
{
    *a = (atom){.is_class = form.p[at] == '%'};
    if (form.p[at] == '(') {
        size_t length = gw_str_find(gw_str_from(form, at), GW_S(")"));
        a->words = (gw_str){form.p + at + 1, length - 1};
        return read_count(a, form, at + length + 1);
    }
    at += a->is_class;
    a->character = gw_utf8_next(form, &at);
    return read_count(a, form, at);
}

/* Reads as many atoms as there is room for; returns how many there are. */
static size_t read_atoms(gw_str text, atom *atoms, size_t room)
{
    size_t count = 0;
    for (size_t at = 0; at < text.n; count++) {
        atom next;
        at = read_atom(&next, text, at);
        if (count < room)
            atoms[count] = next;
    }
    return count;
}

static gw_str cut_end(const char *written, bool *is_whole)
{
    gw_str text = gw_str_of(written);
    *is_whole = gw_str_ends(text, GW_S("$"));
    return gw_str_head(text, text.n - *is_whole);
}

const gw_form *gw_form_read(const char *written, gw_arena *arena)
{
    gw_form *form = GW_NEW(arena, gw_form);
    if (form == NULL)
        return NULL;
    gw_str text = cut_end(written, &form->is_whole);
    form->count = read_atoms(text, NULL, 0);
    form->atoms = GW_NEW_ARRAY(arena, atom, form->count);
    if (form->atoms == NULL)
        return NULL;
    read_atoms(text, form->atoms, form->count);
    return form;
}

/* ---- matching ------------------------------------------------------------------------------- */

static bool match_from(const gw_form *form, size_t index, gw_str text);

/* Steps over the next of a group's words; false behind the last. */
static bool next_word(gw_str *words, gw_str *word)
{
    size_t length = 0; /* they are short: looking at each byte is quicker than a search */
    if (words->n == 0)
        return false;
    while (length < words->n && words->p[length] != '|')
        length++;
    *word = gw_str_head(*words, length);
    *words = gw_str_from(*words, word->n + 1);
    return true;
}

/* One of the words of a group stands at the start of `text`: try each, when the group may stand
 * again first with the group itself, then with the rest of the form. */
static bool match_group(const gw_form *form, size_t index, gw_str text)
{
    const atom *a = &form->atoms[index];
    gw_str words = a->words, word;
    while (next_word(&words, &word)) {
        gw_str behind = text;
        if (gw_str_cut(&behind, word) && ((a->most > 1 && match_group(form, index, behind)) ||
                                          match_from(form, index + 1, behind)))
            return true;
    }
    return a->least == 0 && match_from(form, index + 1, text);
}

static bool matches_one(const atom *a, gw_str *text)
{
    if (text->n == 0)
        return false;
    size_t at = 0;
    uint32_t c = gw_utf8_next(*text, &at);
    bool same = a->is_class ? in_class(a->character, c) : c == a->character;
    if (same)
        *text = gw_str_from(*text, at);
    return same;
}

/* The most that fits first, then less and less. */
static bool match_repeated(const gw_form *form, size_t index, gw_str text)
{
    const atom *a = &form->atoms[index];
    gw_str behind = text;
    size_t count = 0;
    while (count < a->most && matches_one(a, &behind))
        count++;
    for (;; count--) {
        if (count < a->least)
            return false;
        if (match_from(form, index + 1, behind))
            return true;
        if (count == 0)
            return false;
        size_t at = (size_t)(behind.p - text.p);
        gw_utf8_previous((gw_str){text.p, at + behind.n}, &at);
        behind = (gw_str){text.p + at, text.n - at};
    }
}

static bool match_from(const gw_form *form, size_t index, gw_str text)
{
    if (index == form->count)
        return !form->is_whole || text.n == 0;
    return form->atoms[index].words.n > 0 ? match_group(form, index, text)
                                          : match_repeated(form, index, text);
}

bool gw_form_fits(const gw_form *form, gw_str text)
{
    return text.n <= LONGEST_TEXT && match_from(form, 0, text);
}

bool gw_form_matches(const char *written, gw_str text)
{
    atom atoms[MOST_ATOMS];
    gw_form form = {.atoms = atoms};
    form.count = read_atoms(cut_end(written, &form.is_whole), atoms, MOST_ATOMS);
    return form.count <= MOST_ATOMS && gw_form_fits(&form, text);
}

/* ---- first and last characters -------------------------------------------------------------- */

/* The classes that have few characters; those of all others are any, or any beyond ASCII. */
static const struct {
    char class;
    const char *characters;
} FEW[] = {
    {'d', "0123456789"                                 },
    {'D', "0123456789Xx×*_□△○＊＿\uFF38\uFF58"},
    {'h', NUMERALS                                     },
    {'o', OPENING                                      },
    {'e', CLOSING                                      },
};

static void add_all(bool buckets[GW_FORM_BUCKETS], size_t from)
{
    memset(buckets + from, true, GW_FORM_BUCKETS - from);
}

static void add_class(bool buckets[GW_FORM_BUCKETS], uint32_t class)
{
    for (size_t i = 0; i < GW_COUNT(FEW); i++) {
        gw_str characters = gw_str_of(FEW[i].characters);
        if ((unsigned char)FEW[i].class != class)
            continue;
        for (size_t at = 0; at < characters.n;)
            buckets[gw_form_bucket(gw_utf8_next(characters, &at))] = true;
        return;
    }
    add_all(buckets, class == 'c' ? 128 : 0);
}

static void add_atom(bool first[GW_FORM_BUCKETS], bool last[GW_FORM_BUCKETS], const atom *a)
{
    if (a->is_class) {
        add_class(first, a->character);
        add_class(last, a->character);
        return;
    }
    if (a->words.n == 0)
        first[gw_form_bucket(a->character)] = last[gw_form_bucket(a->character)] = true;
    gw_str words = a->words, word;
    while (next_word(&words, &word)) {
        first[gw_form_bucket(gw_utf8_first(word))] = true;
        last[gw_form_bucket(gw_utf8_last(word))] = true;
    }
}

/* Up to the first atom that must be there any may be the first one; from the last such on any may
 * be the last. */
void gw_form_ends_find(gw_form_ends *ends, const gw_form *form)
{
    bool is_open = true, unused[GW_FORM_BUCKETS];
    *ends = (gw_form_ends){0};
    for (size_t i = 0; i < form->count; i++) {
        const atom *a = &form->atoms[i];
        if (a->least > 0)
            memset(ends->last, false, sizeof ends->last);
        add_atom(is_open ? ends->first : unused, ends->last, a);
        is_open = is_open && a->least == 0;
    }
    if (is_open)
        add_all(ends->first, 0);
    if (!form->is_whole)
        add_all(ends->last, 0);
}
