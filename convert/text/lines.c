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

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

/* The bytes of the line that begins at `from`, without its end. */
static size_t line_length(const gw_decoded *text, size_t from)
{
    size_t at = from;
    while (at < text->n && !is_line_end(text->p[at]))
        at++;
    return at - from;
}

/* Where the line after the end at `at` begins: CRLF is one end. */
static size_t step_over_end(const gw_decoded *text, size_t at)
{
    if (at >= text->n)
        return text->n;
    bool is_pair = text->p[at] == '\r' && at + 1 < text->n && text->p[at + 1] == '\n';
    return at + (is_pair ? 2 : 1);
}

/* Not fewer than the lines that are not blank, but few of those that are: a file of a million
 * empty lines must not cost a million items. */
static size_t count_written_lines(const gw_decoded *text)
{
    size_t count = 0;
    bool is_written = false;
    for (size_t i = 0; i < text->n; i++) {
        if (is_line_end(text->p[i])) {
            count += is_written;
            is_written = false;
        } else if ((unsigned char)text->p[i] > ' ') {
            is_written = true;
        }
    }
    return count + is_written;
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
    for (size_t at = 0; at < decoded->n;) {
        size_t length = line_length(decoded, at);
        split_line(&splitter, decoded->p + at, length);
        at = step_over_end(decoded, at + length);
    }
    if (found.count == 0)
        return gw_fail(error, GW_E_INPUT, file, 0, GW_MSG_INPUT_EMPTY, (const char *)NULL);
    found.trailing_blank = splitter.blank;
    *lines = found;
    return GW_OK;
}
