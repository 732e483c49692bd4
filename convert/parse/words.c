/* SPDX-License-Identifier: MIT */
#include "parse/words.h"

#include "base/str.h"
#include "base/utf8.h"

enum { BUCKETS = 1024, NO_ENTRY = 0 };

typedef struct word_entry {
    gw_str word;
    const gw_word_row *row;
    unsigned next; /* in its bucket; entries count from 1 */
} word_entry;

struct gw_words {
    word_entry *entries;
    unsigned at_start[BUCKETS]; /* whole lines, too; by the first character */
    unsigned at_end[BUCKETS];   /* by the last one */
    unsigned inside[BUCKETS];   /* by the first one */
    size_t most_inside;         /* characters of a line that words may stand inside of */
};

static unsigned bucket_of(uint32_t character)
{
    return character % BUCKETS;
}

static size_t count_words(const gw_word_row *rows, size_t row_count)
{
    size_t count = 0;
    for (size_t i = 0; i < row_count; i++)
        for (const char *p = rows[i].words; *p != '\0'; p++)
            count += p[0] != ' ' && (p[1] == ' ' || p[1] == '\0');
    return count;
}

static unsigned *head_of(gw_words *words, const word_entry *entry)
{
    switch (entry->row->place) {
    case GW_WORD_END:
        return &words->at_end[bucket_of(gw_utf8_last(entry->word))];
    case GW_WORD_INSIDE:
        return &words->inside[bucket_of(gw_utf8_first(entry->word))];
    case GW_WORD_WHOLE:
    case GW_WORD_START:
        break;
    }
    return &words->at_start[bucket_of(gw_utf8_first(entry->word))];
}

static unsigned add_row(gw_words *words, unsigned count, const gw_word_row *row)
{
    for (const char *p = row->words; *p != '\0';) {
        size_t length = strcspn(p, " ");
        if (length > 0) {
            word_entry *entry = &words->entries[++count];
            *entry = (word_entry){
                .word = {p, length},
                  .row = row
            };
            unsigned *head = head_of(words, entry);
            entry->next = *head;
            *head = count;
        }
        p += length + (p[length] == ' ');
    }
    return count;
}

gw_words *gw_words_index(const gw_word_row *rows, size_t row_count, gw_arena *arena)
{
    gw_words *words = GW_NEW(arena, gw_words);
    if (words == NULL)
        return NULL;
    words->entries = GW_NEW_ARRAY(arena, word_entry, count_words(rows, row_count) + 1);
    if (words->entries == NULL)
        return NULL;
    unsigned count = 0;
    for (size_t i = 0; i < row_count; i++) {
        count = add_row(words, count, &rows[i]);
        if (rows[i].place == GW_WORD_INSIDE && rows[i].most_chars > words->most_inside)
            words->most_inside = rows[i].most_chars;
    }
    return words;
}

static bool stands(const word_entry *entry, gw_str line)
{
    switch (entry->row->place) {
    case GW_WORD_WHOLE:
        return gw_str_equal(line, entry->word);
    case GW_WORD_END:
        return gw_str_ends(line, entry->word);
    case GW_WORD_START:
    case GW_WORD_INSIDE: /* the line from where it may stand on */
        return gw_str_starts(line, entry->word);
    }
    return false;
}

static void find_in_bucket(const gw_words *words, unsigned first, gw_str line, size_t chars,
                           void (*found)(void *self, int set), void *self)
{
    for (unsigned i = first; i != NO_ENTRY; i = words->entries[i].next) {
        const word_entry *entry = &words->entries[i];
        if (chars <= entry->row->most_chars && stands(entry, line))
            found(self, entry->row->set);
    }
}

void gw_words_find(const gw_words *words, gw_str line, size_t chars,
                   void (*found)(void *self, int set), void *self)
{
    if (line.n == 0)
        return;
    find_in_bucket(words, words->at_start[bucket_of(gw_utf8_first(line))], line, chars, found,
                   self);
    find_in_bucket(words, words->at_end[bucket_of(gw_utf8_last(line))], line, chars, found, self);
    for (size_t at = 0; chars <= words->most_inside && at < line.n;) {
        size_t here = at;
        uint32_t c;
        if (!gw_utf8_next_han(line, &at, &c))
            c = gw_utf8_next(line, &at);
        unsigned first = words->inside[bucket_of(c)];
        if (first != NO_ENTRY)
            find_in_bucket(words, first, gw_str_from(line, here), chars, found, self);
    }
}

bool gw_words_end(const gw_words *words, gw_str text, int set)
{
    if (text.n == 0)
        return false;
    unsigned i = words->at_end[bucket_of(gw_utf8_last(text))];
    while (i != NO_ENTRY &&
           (words->entries[i].row->set != set || !gw_str_ends(text, words->entries[i].word)))
        i = words->entries[i].next;
    return i != NO_ENTRY;
}
