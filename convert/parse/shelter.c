/* SPDX-License-Identifier: MIT */
#include "parse/shelter.h"

#include "base/str.h"
#include "text/hanzi.h"

enum { LONGEST_NAME = 64 }; /* of a file, in characters */

static uint32_t char_at(const gw_cells *cells, size_t at)
{
    return at < cells->count ? cells->items[at].c : 0;
}

static void shelter(gw_cells *cells, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        cells->items[i].sheltered = true;
}

static bool is_among(uint32_t c, const char *set)
{
    return c > ' ' && c < 0x7F && strchr(set, (int)c) != NULL;
}

/* A character of an address; brackets and quotes stand around it. */
static bool is_word(uint32_t c)
{
    return c > ' ' && c < 0x7F && !is_among(c, "()<>\"'`");
}

static bool is_alphanumeric(uint32_t c)
{
    return c < 0x7F && (gw_is_ascii_digit(c) || gw_is_latin(c));
}

static bool stands_at(const gw_cells *cells, size_t at, const char *ascii)
{
    for (size_t i = 0; ascii[i] != '\0'; i++)
        if (char_at(cells, at + i) != (uint32_t)(unsigned char)ascii[i])
            return false;
    return true;
}

/* What makes a word without blanks an address, a path or the like. */
static bool shows_address(const gw_cells *cells, size_t from, size_t to)
{
    static const char *const SIGNS[] = {"://", "www.", ":\\", "mailto:"};
    for (size_t i = from; i < to; i++) {
        for (size_t k = 0; k < GW_COUNT(SIGNS); k++)
            if (stands_at(cells, i, SIGNS[k]))
                return true;
        if (char_at(cells, i) == '@' && i > from && is_alphanumeric(char_at(cells, i - 1)) &&
            is_alphanumeric(char_at(cells, i + 1)))
            return true;
    }
    return false;
}

/* &nbsp; */
static void shelter_entity(gw_cells *cells, size_t from, size_t to)
{
    size_t end = from + 1;
    while (end < to && (is_alphanumeric(char_at(cells, end)) || char_at(cells, end) == '#'))
        end++;
    if (end > from + 1 && end < to && char_at(cells, end) == ';')
        shelter(cells, from, end + 1);
}

static void shelter_words(gw_cells *cells)
{
    static const char MARKS[] = ",.;:!?";
    for (size_t from = 0, to; from < cells->count; from = to + 1) {
        for (to = from; is_word(char_at(cells, to));)
            to++;
        size_t start = from, end = to;
        while (start < end && is_among(char_at(cells, start), MARKS))
            start++;
        while (end > start && is_among(char_at(cells, end - 1), MARKS))
            end--;
        if (shows_address(cells, start, end))
            shelter(cells, start, end);
        for (size_t i = start; i < to; i++)
            if (char_at(cells, i) == '&')
                shelter_entity(cells, i, to);
    }
}

/* The characters of a suffix behind the dot at `dot`, 0 when no file is named. */
static size_t suffix_length(const gw_cells *cells, size_t dot)
{
    static const char *const SUFFIXES[] = {"docx", "doc", "xlsx", "xls", "pptx", "ppt", "pdf",
                                           "ofd",  "odt", "txt",  "wps", "rtf",  "zip", "rar",
                                           "jpg",  "png", "csv",  "xml", "html", "htm"};
    for (size_t i = 0; i < GW_COUNT(SUFFIXES); i++) {
        size_t length = strlen(SUFFIXES[i]);
        if (stands_at(cells, dot + 1, SUFFIXES[i]) &&
            !is_alphanumeric(char_at(cells, dot + 1 + length)))
            return length;
    }
    return 0;
}

/* A character that a file's name may have in a Chinese sentence. */
static bool is_name(const gw_cells *cells, size_t at)
{
    uint32_t c = char_at(cells, at);
    gw_cell_class class = gw_cell_class_of(c);
    if (c == GW_CELL_GONE || c == GW_CELL_BREAK || gw_cell_is_quote(c))
        return false;
    return class == GW_CELL_HAN || class == GW_CELL_DIGIT || class == GW_CELL_LATIN ||
           is_among(gw_narrow(c), "()[]-_+.");
}

static void shelter_file_names(gw_cells *cells)
{
    for (size_t dot = 0; dot < cells->count; dot++) {
        size_t length = char_at(cells, dot) == '.' ? suffix_length(cells, dot) : 0;
        if (length == 0)
            continue;
        size_t from = dot;
        while (from > 0 && dot - from < LONGEST_NAME && is_name(cells, from - 1))
            from--;
        shelter(cells, from, dot + 1 + length);
    }
}

/* `code` within one line. */
static void shelter_code(gw_cells *cells)
{
    size_t open = cells->count;
    for (size_t i = 0; i < cells->count; i++) {
        if (char_at(cells, i) == GW_CELL_BREAK)
            open = cells->count;
        if (char_at(cells, i) != '`')
            continue;
        if (open < i)
            shelter(cells, open, i + 1);
        open = open < i ? cells->count : i;
    }
}

void gw_shelter_mark(gw_cells *cells)
{
    shelter_words(cells);
    shelter_file_names(cells);
    shelter_code(cells);
}
