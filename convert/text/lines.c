/* SPDX-License-Identifier: MIT
 *
 * Two passes over the text: one counts the lines that hold something, one cuts them out. A form
 * feed (page break) tells something about the line after it; where it stands inside a line, as
 * everywhere a vertical tab, it becomes a space so that no writer meets it. */
#include "text/lines.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/hanzi.h"

/* Where the next line feed and the next carriage return stand; the text's end: nowhere. */
typedef struct line_ends {
    size_t feed, carriage;
} line_ends;

static size_t find_byte(const gw_decoded *text, size_t from, char c)
{
    const char *hit = from < text->n ? memchr(text->p + from, c, text->n - from) : NULL;
    return hit != NULL ? (size_t)(hit - text->p) : text->n;
}

static line_ends find_ends(const gw_decoded *text)
{
    return (line_ends){find_byte(text, 0, '\n'), find_byte(text, 0, '\r')};
}

/* The bytes of the line that begins at `from`, without its end. Each end is looked for once: a text
 * has all of one kind, most often. */
static size_t line_length(line_ends *next, const gw_decoded *text, size_t from)
{
    if (next->feed < from)
        next->feed = find_byte(text, from, '\n');
    if (next->carriage < from)
        next->carriage = find_byte(text, from, '\r');
    return (next->feed < next->carriage ? next->feed : next->carriage) - from;
}

/* Where the line after the end at `at` begins: CRLF is one end. */
static size_t step_over_end(const gw_decoded *text, size_t at)
{
    if (at >= text->n)
        return text->n;
    bool is_pair = text->p[at] == '\r' && at + 1 < text->n && text->p[at + 1] == '\n';
    return at + (is_pair ? 2 : 1);
}

/* Something else than ASCII white space and controls. */
static bool is_written(const char *line, size_t length)
{
    size_t at = 0;
    while (at < length && (unsigned char)line[at] <= ' ')
        at++;
    return at < length;
}

/* Not fewer than the lines that are not blank, but few of those that are: a file of a million
 * empty lines must not cost a million items. */
static size_t count_written_lines(const gw_decoded *text)
{
    size_t count = 0;
    line_ends next = find_ends(text);
    for (size_t at = 0; at < text->n;) {
        size_t length = line_length(&next, text, at);
        count += is_written(text->p + at, length);
        at = step_over_end(text, at + length);
    }
    return count;
}

/* The offset after the last form feed; 0 when there is none. */
static size_t after_form_feed(gw_str s)
{
    size_t at = s.n;
    while (at > 0 && s.p[at - 1] != '\f')
        at--;
    return at;
}

/* Form feeds and vertical tabs between the first and the last character of a line. */
static int replace_breaks(char *text, size_t length)
{
    int replaced = 0;
    if (memchr(text, '\f', length) == NULL && memchr(text, '\v', length) == NULL)
        return 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '\f' && text[i] != '\v')
            continue;
        text[i] = ' ';
        replaced++;
    }
    return replaced;
}

/* What is carried from line to line. */
typedef struct split_state {
    gw_lines *lines;
    const char *file;
    const gw_listener *listener;
    int blank;       /* blank lines since the last item */
    bool page_break; /* a form feed since the last item */
} split_state;

static void add_line(split_state *splitter, char *start, gw_str indent, gw_str text)
{
    char number[24];
    int replaced = replace_breaks(start, text.n);
    if (replaced > 0)
        gw_notify(splitter->listener, splitter->file, splitter->lines->total,
                  GW_MSG_BREAK_INSIDE_LINE, gw_number_text(number, replaced), (const char *)NULL);
    splitter->lines->items[splitter->lines->count++] = (gw_line){
        .text = text,
        .indent = indent,
        .number = splitter->lines->total,
        .blank_above = splitter->blank,
        .page_break = splitter->page_break,
    };
    splitter->blank = 0;
}

static void split_line(split_state *splitter, char *start, size_t length)
{
    gw_str line = {start, length};
    gw_str head = gw_str_head(line, gw_leading_blank(line));
    gw_str rest = gw_str_from(line, head.n);
    size_t fed = after_form_feed(head);
    splitter->lines->total++;
    splitter->page_break |= fed > 0;
    if (rest.n == 0) {
        splitter->blank++;
        return;
    }
    gw_str text = gw_str_head(rest, rest.n - gw_trailing_blank(rest));
    add_line(splitter, start + head.n, gw_str_from(head, fed), text);
    splitter->page_break = after_form_feed(gw_str_from(rest, text.n)) > 0;
}

gw_status gw_lines_split(gw_lines *lines, gw_decoded *decoded, const char *file, gw_arena *arena,
                         const gw_listener *listener, gw_error *error)
{
    gw_lines found = {0};
    split_state splitter = {.lines = &found, .file = file, .listener = listener};
    size_t count = count_written_lines(decoded);
    found.items = GW_NEW_ARRAY(arena, gw_line, count);
    if (found.items == NULL)
        return gw_fail_memory(error);
    line_ends next = find_ends(decoded);
    for (size_t at = 0; at < decoded->n;) {
        size_t length = line_length(&next, decoded, at);
        split_line(&splitter, decoded->p + at, length);
        at = step_over_end(decoded, at + length);
    }
    if (found.count == 0)
        return gw_fail(error, GW_E_INPUT, file, 0, GW_MSG_INPUT_EMPTY, (const char *)NULL);
    found.trailing_blank = splitter.blank;
    *lines = found;
    return GW_OK;
}
