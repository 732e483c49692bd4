/* SPDX-License-Identifier: MIT */
#include "style/value.h"

#include <assert.h>
#include <stdio.h>

#include "base/str.h"
#include "base/utf8.h"

enum { FACE_CHARACTERS = 31, LABEL_CHARACTERS = 31, TWIPS_PER_POINT = 20 };

static_assert(sizeof(gw_role) == sizeof(int) && sizeof(gw_align) == sizeof(int) &&
                  sizeof(gw_side) == sizeof(int) && sizeof(gw_generic) == sizeof(int) &&
                  sizeof(gw_edge) == sizeof(int) && sizeof(gw_seal) == sizeof(int) &&
                  sizeof(gw_separator_form) == sizeof(int) &&
                  sizeof(gw_page_numbering) == sizeof(int) && sizeof(gw_figures) == sizeof(int),
              "enumerations are stored as int");

/* ---- parsing -------------------------------------------------------------------------------- */

static gw_verdict verdict_of(bool good)
{
    return good ? GW_VERDICT_GOOD : GW_VERDICT_BAD;
}

static gw_verdict parse_text(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    return verdict_of(value->text.n > 0);
}

static gw_verdict parse_name(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    for (size_t i = 0; i < value->text.n; i++)
        if ((unsigned char)value->text.p[i] <= ' ')
            return GW_VERDICT_BAD;
    return verdict_of(value->text.n > 0);
}

/* Part of an XML name in the output. */
static gw_verdict parse_label(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    const char *allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    for (size_t i = 0; i < value->text.n; i++)
        if (value->text.p[i] == '\0' || strchr(allowed, value->text.p[i]) == NULL)
            return GW_VERDICT_BAD;
    return verdict_of(value->text.n > 0 && value->text.n <= LABEL_CHARACTERS);
}

static bool is_face(gw_str text)
{
    return text.n > 0 && gw_utf8_count(text) <= FACE_CHARACTERS;
}

static gw_verdict parse_face(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    return verdict_of(is_face(value->text));
}

/* Steps over the next of several faces; false when there is none or a quote is not closed. */
static bool next_face(gw_str *rest, gw_str *face)
{
    *rest = gw_str_trim_ascii(*rest);
    bool quoted = gw_str_cut(rest, GW_S("'"));
    size_t length = gw_str_find(*rest, quoted ? GW_S("'") : GW_S(" "));
    if (length == GW_NOT_FOUND && quoted)
        return false;
    *face = gw_str_head(*rest, length);
    gw_str behind = gw_str_from(*rest, face->n + quoted);
    *rest = gw_str_trim_ascii(behind);
    bool apart = behind.n == 0 || behind.n > rest->n;
    return apart && is_face(*face);
}

static gw_verdict parse_faces(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    gw_str rest = value->text, face;
    for (size_t count = 0; count < GW_FONT_ALTERNATIVES; count++) {
        if (!next_face(&rest, &face))
            return GW_VERDICT_BAD;
        if (rest.n == 0)
            return GW_VERDICT_GOOD;
    }
    return GW_VERDICT_BAD;
}

static gw_verdict parse_role(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    value->number = (int)gw_role_find(value->text);
    return verdict_of(value->number != GW_ROLE_NONE);
}

static gw_verdict parse_size(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    return verdict_of(gw_size_parse(&value->length, value->text));
}

static gw_verdict parse_absolute(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    return verdict_of(gw_length_parse(&value->length, value->text) &&
                      gw_unit_is_absolute(value->length.unit));
}

static gw_verdict parse_length(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    return verdict_of(gw_length_parse(&value->length, value->text) &&
                      value->length.unit != GW_UNIT_SINGLE);
}

static gw_verdict parse_pitch(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    return verdict_of(gw_length_parse(&value->length, value->text));
}

static bool within(const gw_attribute *attribute, int64_t number)
{
    return number >= attribute->least && number <= attribute->most;
}

static gw_verdict parse_integer(gw_value *value, const gw_attribute *attribute)
{
    gw_str digits = value->text;
    bool negative = gw_str_cut(&digits, GW_S("-"));
    if (!negative)
        gw_str_cut(&digits, GW_S("+"));
    if (digits.n == 0)
        return GW_VERDICT_BAD;
    int number = 0;
    for (size_t i = 0; i < digits.n; i++) {
        if (digits.p[i] < '0' || digits.p[i] > '9')
            return GW_VERDICT_BAD;
        if (number < 100000) /* beyond every bound already */
            number = number * 10 + (digits.p[i] - '0');
    }
    value->number = negative ? -number : number;
    return within(attribute, value->number) ? GW_VERDICT_GOOD : GW_VERDICT_OUT_OF_RANGE;
}

/* An enumeration's words stand in the order of the enum in what its kind expects. */
static gw_verdict parse_word(gw_value *value, const gw_attribute *attribute)
{
    gw_str words = gw_str_of(gw_value_kind_expected(attribute->kind));
    for (int index = 0; words.n > 0; index++) {
        gw_str word = gw_str_head(words, gw_str_find(words, GW_S(" ")));
        if (gw_str_equal(word, value->text)) {
            value->number = index;
            return GW_VERDICT_GOOD;
        }
        words = gw_str_from(words, word.n + 1);
    }
    return GW_VERDICT_BAD;
}

static int hex_digit(char c)
{
    const char *digits = "0123456789abcdef0123456789ABCDEF";
    const char *hit = c != '\0' ? strchr(digits, c) : NULL;
    return hit != NULL ? (int)(hit - digits) % 16 : -1;
}

static gw_verdict parse_colour(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    value->number = GW_NO_COLOUR;
    if (gw_str_equal(value->text, GW_S("none")))
        return GW_VERDICT_GOOD;
    if (value->text.n != 7 || value->text.p[0] != '#')
        return GW_VERDICT_BAD;
    int colour = 0;
    for (size_t i = 1; i < value->text.n; i++) {
        int digit = hex_digit(value->text.p[i]);
        if (digit < 0)
            return GW_VERDICT_BAD;
        colour = colour * 16 + digit;
    }
    value->number = colour;
    return GW_VERDICT_GOOD;
}

/* Exactly one 1 stands for the number. */
static gw_verdict parse_form(gw_value *value, const gw_attribute *attribute)
{
    (void)attribute;
    size_t at = gw_str_find(value->text, GW_S("1"));
    return verdict_of(at != GW_NOT_FOUND &&
                      gw_str_find(gw_str_from(value->text, at + 1), GW_S("1")) == GW_NOT_FOUND);
}

/* ---- storing -------------------------------------------------------------------------------- */

/* Where a value goes. */
typedef struct place {
    const gw_attribute *attribute;
    const gw_measure *measure;
    gw_style *style;
    void *target; /* the element's struct */
    void *field;  /* the attribute's part of it */
} place;

static gw_verdict store_text(const gw_value *value, const place *to)
{
    *(gw_str *)to->field = gw_arena_copy(&to->style->arena, value->text);
    return GW_VERDICT_GOOD;
}

static gw_verdict store_faces(const gw_value *value, const place *to)
{
    gw_font *font = to->target;
    gw_str rest = value->text, face;
    font->alternative_count = 0;
    while (font->alternative_count < GW_FONT_ALTERNATIVES && next_face(&rest, &face))
        font->alternatives[font->alternative_count++] = gw_arena_copy(&to->style->arena, face);
    return GW_VERDICT_GOOD;
}

static gw_verdict store_font(const gw_value *value, const place *to)
{
    const gw_font *font = gw_font_find(to->style, value->text);
    if (font == NULL)
        return GW_VERDICT_NO_FONT;
    *(const gw_font **)to->field = font;
    return GW_VERDICT_GOOD;
}

static gw_verdict store_within(const place *to, int64_t number)
{
    if (!within(to->attribute, number))
        return GW_VERDICT_OUT_OF_RANGE;
    *(int *)to->field = (int)number;
    return GW_VERDICT_GOOD;
}

static gw_verdict store_size(const gw_value *value, const place *to)
{
    return store_within(to, gw_length_halfpoints(value->length));
}

static gw_verdict store_length(const gw_value *value, const place *to)
{
    return store_within(to, gw_length_twips(value->length, to->measure));
}

/* Only a paragraph's pitch may be in 倍: half to ten times single spacing. */
static gw_verdict store_pitch(const gw_value *value, const place *to)
{
    gw_look *look = to->target;
    if (value->length.unit != GW_UNIT_SINGLE)
        return store_length(value, to);
    int64_t percent = gw_length_percent(value->length);
    if (percent < 50 || percent > 1000)
        return GW_VERDICT_OUT_OF_RANGE;
    look->pitch_twips = 0;
    look->pitch_percent = (int)percent;
    return GW_VERDICT_GOOD;
}

/* Integers, colours, enumerations: whatever is an int wide. */
static gw_verdict store_number(const gw_value *value, const place *to)
{
    memcpy(to->field, &value->number, sizeof value->number);
    return GW_VERDICT_GOOD;
}

static gw_verdict store_switch(const gw_value *value, const place *to)
{
    *(bool *)to->field = value->number != 0;
    return GW_VERDICT_GOOD;
}

static gw_verdict store_form(const gw_value *value, const place *to)
{
    gw_page_number *number = to->target;
    gw_arena *arena = &to->style->arena;
    size_t at = gw_str_find(value->text, GW_S("1"));
    number->before = gw_arena_copy(arena, gw_str_head(value->text, at));
    number->after = gw_arena_copy(arena, gw_str_from(value->text, at + 1));
    return GW_VERDICT_GOOD;
}

/* ---- kinds ---------------------------------------------------------------------------------- */

static const struct {
    gw_verdict (*parse)(gw_value *value, const gw_attribute *attribute);
    gw_verdict (*store)(const gw_value *value, const place *to);
    bool keeps_space; /* white space at the ends belongs to the value */
} KINDS[GW_VALUE_COUNT] = {
    [GW_VALUE_TEXT] = {parse_text,     store_text,   false},
    [GW_VALUE_NAME] = {parse_name,     store_text,   false},
    [GW_VALUE_FACE] = {parse_face,     store_text,   false},
    [GW_VALUE_FACES] = {parse_faces,    store_faces,  false},
    [GW_VALUE_FONT] = {parse_name,     store_font,   false},
    [GW_VALUE_ROLE] = {parse_role,     store_number, false},
    [GW_VALUE_SIZE] = {parse_size,     store_size,   false},
    [GW_VALUE_ABSOLUTE] = {parse_absolute, store_length, false},
    [GW_VALUE_LENGTH] = {parse_length,   store_length, false},
    [GW_VALUE_PITCH] = {parse_pitch,    store_pitch,  false},
    [GW_VALUE_INTEGER] = {parse_integer,  store_number, false},
    [GW_VALUE_SWITCH] = {parse_word,     store_switch, false},
    [GW_VALUE_COLOUR] = {parse_colour,   store_number, false},
    [GW_VALUE_ALIGN] = {parse_word,     store_number, false},
    [GW_VALUE_SIDE] = {parse_word,     store_number, false},
    [GW_VALUE_GENERIC] = {parse_word,     store_number, false},
    [GW_VALUE_EDGE] = {parse_word,     store_number, false},
    [GW_VALUE_SEAL] = {parse_word,     store_number, false},
    [GW_VALUE_RULE] = {parse_word,     store_number, false},
    [GW_VALUE_PLACE] = {parse_word,     store_switch, false},
    [GW_VALUE_NUMBERING] = {parse_word,     store_number, false},
    [GW_VALUE_FIGURES] = {parse_word,     store_number, false},
    [GW_VALUE_LABEL] = {parse_label,    store_text,   false},
    [GW_VALUE_FORM] = {parse_form,     store_form,   true },
    [GW_VALUE_PATTERN] = {parse_text,     store_text,   true },
};

gw_verdict gw_value_parse(gw_value *value, const gw_attribute *attribute, gw_str text)
{
    *value =
        (gw_value){.text = KINDS[attribute->kind].keeps_space ? text : gw_str_trim_ascii(text)};
    return KINDS[attribute->kind].parse(value, attribute);
}

gw_verdict gw_value_store(const gw_value *value, const gw_attribute *attribute,
                          const gw_measure *measure, gw_style *style, void *target)
{
    if (attribute->offset == GW_NOWHERE)
        return GW_VERDICT_GOOD;
    place to = {attribute, measure, style, target, (char *)target + attribute->offset};
    return KINDS[attribute->kind].store(value, &to);
}

const char *gw_value_range(char out[64], const gw_attribute *attribute)
{
    if (attribute->kind == GW_VALUE_INTEGER)
        snprintf(out, 64, "%d–%d", attribute->least, attribute->most);
    else if (attribute->kind == GW_VALUE_SIZE)
        snprintf(out, 64, "%dpt – %dpt", attribute->least / 2, attribute->most / 2);
    else
        snprintf(out, 64, "%dpt – %dpt%s", attribute->least / TWIPS_PER_POINT,
                 attribute->most / TWIPS_PER_POINT,
                 attribute->kind == GW_VALUE_PITCH ? ", 0.5倍 – 10倍" : "");
    return out;
}

const gw_font *gw_font_find(const gw_style *style, gw_str id)
{
    for (size_t i = 0; i < style->font_count; i++)
        if (gw_str_equal(style->fonts[i].id, id))
            return &style->fonts[i];
    return NULL;
}

const char *gw_font_nearest(const gw_style *style, gw_str id)
{
    const char *nearest = "";
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < style->font_count; i++) {
        size_t distance = gw_str_distance(style->fonts[i].id, id);
        if (distance < least) {
            least = distance;
            nearest = style->fonts[i].id.p;
        }
    }
    return nearest;
}
