/* SPDX-License-Identifier: MIT
 *
 * samples/house-style.xml is the description of the style language: every element and attribute of
 * the vocabulary stands in it, and the comments explain each attribute by its name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "sheets.h"
#include "style/tags.h"
#include "style/vocabulary.h"

static const char HOUSE[] = "/samples/house-style.xml";

typedef struct sample {
    gw_bytes bytes;
    gw_arena arena;
    gw_tag *tags;
    gw_buf comments; /* of all comments, one after the other */
} sample;

static void collect_comments(sample *house)
{
    gw_str rest = {house->bytes.data, house->bytes.size};
    for (size_t at; (at = gw_str_find(rest, GW_S("<!--"))) != GW_NOT_FOUND;) {
        rest = gw_str_from(rest, at + 4);
        size_t end = gw_str_find(rest, GW_S("-->"));
        gw_buf_put(&house->comments, gw_str_head(rest, end));
        rest = gw_str_from(rest, end);
    }
}

static int open_sample(void **state)
{
    static sample house;
    sheets none = {0};
    char path[GW_PATH_CAPACITY];
    gw_faults faults = {.arena = &house.arena};
    if (open_sheet(&none, HOUSE, NULL, &house.bytes, path) != GW_OK ||
        !gw_tags_read(&house.tags, (gw_str){house.bytes.data, house.bytes.size}, 0, &faults))
        return -1;
    collect_comments(&house);
    *state = &house;
    return 0;
}

static int close_sample(void **state)
{
    sample *house = *state;
    gw_buf_fini(&house->comments);
    gw_arena_fini(&house->arena);
    gw_bytes_free(&house->bytes);
    return 0;
}

static bool has(const sample *house, const char *element, const char *attribute)
{
    for (const gw_tag *tag = house->tags; tag != NULL; tag = tag->next)
        for (size_t i = 0; i < tag->attribute_count; i++)
            if (gw_str_equal(tag->name, gw_str_of(element)) &&
                gw_str_equal(tag->attributes[i].name, gw_str_of(attribute)))
                return true;
    return false;
}

static bool is_word_part(gw_str text, size_t at)
{
    char c = at < text.n ? text.p[at] : ' ';
    return (c >= 'a' && c <= 'z') || c == '-';
}

/* Does the word stand there with neither letter nor hyphen beside it? */
static bool has_word(gw_str text, const char *word)
{
    size_t length = strlen(word);
    for (size_t at = 0; at + length <= text.n; at++)
        if (memcmp(text.p + at, word, length) == 0 && !is_word_part(text, at + length) &&
            (at == 0 || !is_word_part(text, at - 1)))
            return true;
    return false;
}

static void every_word_of_the_language_stands_there(void **state)
{
    const sample *house = *state;
    for (gw_element_id id = GW_ELEMENT_NONE + 1; id < GW_ELEMENT_COUNT; id++) {
        const gw_element *element = gw_element_at(id);
        for (size_t i = 0; i < element->attribute_count; i++)
            if (!has(house, element->name, element->attributes[i].name))
                fail_msg("%s has no <%s> with %s; show and explain it there", HOUSE, element->name,
                         element->attributes[i].name);
    }
}

static void every_attribute_is_explained(void **state)
{
    const sample *house = *state;
    for (gw_element_id id = GW_ELEMENT_NONE + 1; id < GW_ELEMENT_COUNT; id++) {
        const gw_element *element = gw_element_at(id);
        for (size_t i = 0; i < element->attribute_count; i++)
            if (!has_word(gw_buf_view(&house->comments), element->attributes[i].name))
                fail_msg("no comment in %s explains %s of <%s>", HOUSE, element->attributes[i].name,
                         element->name);
    }
}

/* The words of yes or no, of sides, of seals: a reader must find all that he may choose from. */
static void every_choice_is_explained(void **state)
{
    const sample *house = *state;
    static const gw_value_kind CHOICES[] = {
        GW_VALUE_SWITCH, GW_VALUE_ALIGN, GW_VALUE_SIDE,  GW_VALUE_GENERIC,   GW_VALUE_EDGE,
        GW_VALUE_SEAL,   GW_VALUE_RULE,  GW_VALUE_PLACE, GW_VALUE_NUMBERING, GW_VALUE_FIGURES};
    for (size_t i = 0; i < GW_COUNT(CHOICES); i++) {
        char words[100];
        snprintf(words, sizeof words, "%s", gw_value_kind_expected(CHOICES[i]));
        for (char *word = strtok(words, " "); word != NULL; word = strtok(NULL, " "))
            if (!has_word(gw_buf_view(&house->comments), word))
                fail_msg("no comment in %s explains the choice %s", HOUSE, word);
    }
}

static void it_is_sound(void **state)
{
    (void)state;
    gw_style *style = NULL;
    record told;
    if (load_sheet(&style, HOUSE, NULL, &told, NULL) != GW_OK)
        fail_msg("%s", told.text.p);
    gw_buf_fini(&told.text);
    gw_style_free(style);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_of_the_language_stands_there),
        cmocka_unit_test(every_attribute_is_explained),
        cmocka_unit_test(every_choice_is_explained),
        cmocka_unit_test(it_is_sound),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("house", tests, open_sample, close_sample);
}
