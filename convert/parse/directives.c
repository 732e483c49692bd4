/* SPDX-License-Identifier: MIT */
#include "parse/directives.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "parse/nearest.h"
#include "text/hanzi.h"

#define MARK "%%"

static const char *const OPENING[] = {"原样", "verbatim"};
static const char *const CLOSING[] = {"完", "end"};

/* A directive's line, taken apart. */
typedef struct directive {
    gw_str word, rest; /* trimmed */
} directive;

typedef struct directive_reader {
    const gw_lines *lines;
    gw_hint *hints;
    const char *file;
    gw_error *error;
    const gw_line *waiting; /* a role's directive whose line is still to come */
    gw_role role;
    int level;
    const gw_line *verbatim; /* the 原样 that is open */
} directive_reader;

static bool is_word(const char *const *words, size_t count, gw_str word)
{
    for (size_t i = 0; i < count; i++)
        if (gw_str_equal(gw_str_of(words[i]), word))
            return true;
    return false;
}

static bool is_opening(gw_str word)
{
    return is_word(OPENING, GW_COUNT(OPENING), word);
}

static bool is_closing(gw_str word)
{
    return is_word(CLOSING, GW_COUNT(CLOSING), word);
}

static bool is_directive(const gw_line *line)
{
    return gw_str_starts(line->text, GW_S(MARK));
}

static directive take_apart(const gw_line *line)
{
    gw_str text = gw_trim(gw_str_from(line->text, sizeof MARK - 1));
    size_t end = 0;
    while (end < text.n) {
        size_t next = end;
        if (gw_is_space(gw_utf8_next(text, &next)))
            break;
        end = next;
    }
    return (directive){gw_str_head(text, end), gw_trim(gw_str_from(text, end))};
}

/* ---- faults --------------------------------------------------------------------------------- */

/* The cause with the directive's line as its first argument. */
static gw_status fail_at(const directive_reader *r, const gw_line *line, gw_message id,
                         const char *expected)
{
    char found[GW_ARGUMENT_CAPACITY];
    return gw_fail(r->error, GW_E_INPUT, r->file, line->number, id, gw_argument(found, line->text),
                   expected, (const char *)NULL);
}

static gw_status fail_unknown(const directive_reader *r, const gw_line *line, gw_str word)
{
    gw_nearest nearest = {0};
    char expected[GW_ARGUMENT_CAPACITY] = MARK " ";
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++) {
        gw_nearest_consider(&nearest, word, gw_role_chinese_name(role));
        gw_nearest_consider(&nearest, word, gw_role_name(role));
    }
    for (size_t i = 0; i < GW_COUNT(OPENING); i++) {
        gw_nearest_consider(&nearest, word, OPENING[i]);
        gw_nearest_consider(&nearest, word, CLOSING[i]);
    }
    strncat(expected, nearest.word, sizeof expected - sizeof MARK " ");
    return fail_at(r, line, GW_MSG_DIRECTIVE_UNKNOWN, expected);
}

/* ---- reading -------------------------------------------------------------------------------- */

static gw_status open_verbatim(directive_reader *r, const gw_line *line, const directive *d)
{
    if (r->waiting != NULL)
        return fail_at(r, r->waiting, GW_MSG_DIRECTIVE_WITHOUT_LINE, NULL);
    if (d->rest.n > 0)
        return fail_at(r, line, GW_MSG_DIRECTIVE_TRAILING, NULL);
    r->verbatim = line;
    return GW_OK;
}

static gw_status read_level(directive_reader *r, const gw_line *line, gw_str text)
{
    if (text.n == 0)
        return GW_OK;
    if (r->role != GW_ROLE_HEADING)
        return fail_at(r, line, GW_MSG_DIRECTIVE_TRAILING, NULL);
    size_t at = 0;
    uint32_t digit = gw_narrow(gw_utf8_next(text, &at));
    if (at < text.n || digit < '1' || digit > '0' + GW_LEVELS)
        return fail_at(r, line, GW_MSG_DIRECTIVE_BAD_LEVEL, NULL);
    r->level = (int)(digit - '0');
    return GW_OK;
}

static gw_status read_role(directive_reader *r, const gw_line *line, const directive *d)
{
    if (r->waiting != NULL)
        return fail_at(r, r->waiting, GW_MSG_DIRECTIVE_WITHOUT_LINE, NULL);
    r->waiting = line;
    r->role = gw_role_find(d->word);
    r->level = 0;
    return r->role == GW_ROLE_NONE ? fail_unknown(r, line, d->word) : read_level(r, line, d->rest);
}

static gw_status read_directive(directive_reader *r, const gw_line *line)
{
    directive d = take_apart(line);
    if (is_opening(d.word))
        return open_verbatim(r, line, &d);
    if (is_closing(d.word))
        return fail_at(r, line, GW_MSG_DIRECTIVE_NOT_OPEN, NULL);
    return read_role(r, line, &d);
}

/* Is this the 完 of the open 原样? All else between the two is text, whatever it looks like. */
static bool closes_verbatim(const gw_line *line)
{
    directive d = is_directive(line) ? take_apart(line) : (directive){0};
    return is_closing(d.word) && d.rest.n == 0;
}

static gw_status read_line(directive_reader *r, const gw_line *line, gw_hint *hint)
{
    if (r->verbatim != NULL) {
        hint->gone = closes_verbatim(line);
        hint->verbatim = !hint->gone;
        hint->role = (unsigned char)(hint->gone ? GW_ROLE_NONE : GW_ROLE_BODY);
        r->verbatim = hint->gone ? NULL : r->verbatim;
        return GW_OK;
    }
    if (is_directive(line)) {
        hint->gone = true;
        return read_directive(r, line);
    }
    if (r->waiting != NULL) {
        hint->role = (unsigned char)r->role;
        hint->level = (unsigned char)r->level;
        r->waiting = NULL;
    }
    return GW_OK;
}

gw_status gw_directives_read(const gw_lines *lines, gw_hint *hints, const char *file,
                             gw_error *error)
{
    directive_reader r = {.lines = lines, .hints = hints, .file = file, .error = error};
    for (size_t i = 0; i < lines->count; i++) {
        gw_status status = read_line(&r, &lines->items[i], &hints[i]);
        if (status != GW_OK)
            return status;
    }
    if (r.verbatim != NULL)
        return fail_at(&r, r.verbatim, GW_MSG_DIRECTIVE_NOT_CLOSED, NULL);
    if (r.waiting != NULL)
        return fail_at(&r, r.waiting, GW_MSG_DIRECTIVE_WITHOUT_LINE, NULL);
    return GW_OK;
}
