/* SPDX-License-Identifier: MIT
 *
 *     bytes ─ is it text at all? ─ which encoding? ─▶ UTF-8 ─ without what XML forbids ─▶ arena
 *
 * Strict UTF-8, which most texts are, is copied once. */
#include "text/decode.h"

#include <stdio.h>

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/container.h"
#include "text/detect.h"
#include "text/transcode.h"

#define MOST_BYTES ((size_t)1 << 30)

/* What every step needs: where the text comes from and who hears of it. */
typedef struct text_source {
    const char *file;
    gw_arena *arena;
    const gw_listener *listener;
    gw_error *error;
} text_source;

static gw_status refuse(const text_source *source, gw_message why, const char *argument)
{
    return gw_fail(source->error, GW_E_INPUT, source->file, 0, why, argument, (const char *)NULL);
}

static gw_status check_is_text(const text_source *source, gw_str bytes)
{
    char number[24];
    if (bytes.n == 0)
        return refuse(source, GW_MSG_INPUT_EMPTY, NULL);
    if (bytes.n > MOST_BYTES)
        return refuse(source, GW_MSG_INPUT_TOO_LARGE,
                      gw_number_text(number, (long long)MOST_BYTES));
    const char *container = gw_container_name(bytes);
    return container == NULL ? GW_OK : refuse(source, GW_MSG_INPUT_NOT_TEXT, container);
}

/* ---- the encoding --------------------------------------------------------------------------- */

/* Some converters take the empty name and these words for the environment's own encoding, and a
 * slash for orders to drop what they cannot convert. */
static bool is_encoding_of_surroundings(gw_str name)
{
    return name.n == 0 || gw_str_find(name, GW_S("/")) != GW_NOT_FOUND ||
           gw_str_equal_nocase(name, GW_S("char")) || gw_str_equal_nocase(name, GW_S("wchar_t")) ||
           gw_str_equal_nocase(name, GW_S("internal"));
}

static gw_status find_named(gw_encoding *encoding, const text_source *source, gw_str bytes,
                            const char *name)
{
    const gw_encoding_name *found = gw_encoding_find(name);
    if (found != NULL && found->other != NULL) {
        gw_detected detected = {0};
        gw_status status = gw_detect_order(&detected, bytes, found, source->error);
        *encoding = detected.encoding;
        return status;
    }
    if (found == NULL && is_encoding_of_surroundings(gw_str_of(name)))
        return gw_fail(source->error, GW_E_OPTION, source->file, 0, GW_MSG_ENCODING_UNKNOWN, name,
                       (const char *)NULL);
    *encoding = found != NULL ? *found->encoding : (gw_encoding){.name = name};
    return GW_OK;
}

static gw_status find_out(gw_encoding *encoding, const text_source *source, gw_str bytes)
{
    gw_detected detected = {0};
    gw_status status = gw_detect(&detected, bytes, source->arena, source->error);
    if (status == GW_OK && detected.is_thin)
        gw_notify(source->listener, source->file, 0, GW_MSG_ENCODING_GUESSED,
                  detected.encoding.name, (const char *)NULL);
    *encoding = detected.encoding;
    return status;
}

/* ---- characters that XML forbids ------------------------------------------------------------ */

/* XML 1.0 section 2.2; form feed and vertical tab are left to text/lines. The bytes of the
 * forbidden character at `at`, 0 when it is allowed. */
static size_t forbidden_length(gw_str utf8, size_t at)
{
    unsigned char c = (unsigned char)utf8.p[at];
    if (c < ' ')
        return c >= '\t' && c <= '\r' ? 0 : 1;
    if (c != 0xEF)
        return 0;
    gw_str rest = gw_str_from(utf8, at);
    bool is_forbidden = gw_str_starts(rest, GW_S("\xEF\xBF\xBE")) || /* U+FFFE */
                        gw_str_starts(rest, GW_S("\xEF\xBF\xBF"));
    return is_forbidden ? 3 : 0;
}

typedef struct char_census {
    size_t forbidden, nul;
    size_t growth; /* bytes that replacing takes more */
} char_census;

static char_census count_forbidden(gw_str utf8)
{
    char_census census = {0};
    for (size_t at = 0; at < utf8.n; at++) {
        size_t length = forbidden_length(utf8, at);
        census.forbidden += length > 0;
        census.nul += utf8.p[at] == '\0';
        census.growth += length == 1 ? 2 : 0;
    }
    return census;
}

/* A few stray controls are repaired; a text of which they make a twentieth is none. */
static gw_status check_is_readable(const text_source *source, gw_str utf8,
                                   const char_census *census)
{
    if (census->forbidden == 0)
        return GW_OK;
    enum { FEW = 16 };
    size_t characters = gw_utf8_count(utf8);
    bool is_mostly = census->forbidden > characters / 2;
    bool are_many = census->forbidden > FEW && census->forbidden > characters / 20;
    if (!is_mostly && !are_many)
        return GW_OK;
    if (census->nul > census->forbidden / 2)
        return refuse(source, GW_MSG_INPUT_MOSTLY_NUL, NULL);
    return refuse(source, GW_MSG_INPUT_NOT_TEXT, "binary");
}

/* The forbidden characters of one line. */
typedef struct line_faults {
    int line, count;
    uint32_t first;
} line_faults;

static void tell_faults(const text_source *source, line_faults *faults)
{
    char number[24], character[16];
    if (faults->count > 0) {
        snprintf(character, sizeof character, "U+%04X", (unsigned)faults->first);
        gw_notify(source->listener, source->file, faults->line, GW_MSG_CHARACTER_FORBIDDEN,
                  gw_number_text(number, faults->count), character, (const char *)NULL);
    }
    *faults = (line_faults){.line = faults->line + 1};
}

static bool ends_line(gw_str utf8, size_t at)
{
    bool is_pair = utf8.p[at] == '\r' && at + 1 < utf8.n && utf8.p[at + 1] == '\n';
    return utf8.p[at] == '\n' || (utf8.p[at] == '\r' && !is_pair);
}

/* Copies to `to`, which has room for the growth; returns the end. */
static char *copy_repaired(const text_source *source, gw_str utf8, char *to)
{
    line_faults faults = {.line = 1};
    for (size_t at = 0; at < utf8.n;) {
        size_t length = forbidden_length(utf8, at);
        if (length == 0) {
            if (ends_line(utf8, at))
                tell_faults(source, &faults);
            *to++ = utf8.p[at++];
            continue;
        }
        size_t after = at;
        uint32_t c = gw_utf8_next(utf8, &after);
        if (faults.count++ == 0)
            faults.first = c;
        to += gw_utf8_encode(GW_REPLACEMENT, to);
        at += length;
    }
    tell_faults(source, &faults);
    return to;
}

/* ---- the whole ------------------------------------------------------------------------------ */

static gw_str without_marks(gw_str utf8)
{
    while (gw_str_cut(&utf8, GW_S("\xEF\xBB\xBF")))
        continue;
    return utf8;
}

static gw_status settle(gw_decoded *decoded, const text_source *source, gw_str marked,
                        const char *encoding)
{
    gw_str utf8 = without_marks(marked);
    if (utf8.n == 0)
        return refuse(source, GW_MSG_INPUT_EMPTY, NULL);
    char_census census = count_forbidden(utf8);
    gw_status status = check_is_readable(source, utf8, &census);
    if (status != GW_OK)
        return status;
    char *copy = gw_arena_alloc(source->arena, utf8.n + census.growth + 1, 1);
    if (copy == NULL)
        return gw_fail_memory(source->error);
    char *end = copy + utf8.n;
    if (census.forbidden == 0)
        memcpy(copy, utf8.p, utf8.n);
    else
        end = copy_repaired(source, utf8, copy);
    *end = '\0';
    *decoded = (gw_decoded){copy, (size_t)(end - copy), encoding};
    return GW_OK;
}

/* Of what is no text nobody wants to hear which bytes could not be decoded. */
static gw_status check_sample(const text_source *source, gw_str bytes, const gw_encoding *encoding)
{
    enum { SAMPLE_BYTES = 4096 };
    gw_buf text = {0};
    gw_str sample = gw_str_head(bytes, SAMPLE_BYTES);
    gw_status status = gw_transcode(&text, sample, encoding, source->file, NULL, source->error);
    if (status == GW_OK) {
        char_census census = count_forbidden(gw_buf_view(&text));
        status = check_is_readable(source, gw_buf_view(&text), &census);
    }
    gw_buf_fini(&text);
    return status;
}

static gw_status read_as(gw_decoded *decoded, const text_source *source, gw_str bytes,
                         const gw_encoding *encoding)
{
    bool is_utf8 = encoding->unit == gw_utf8.unit;
    if (is_utf8 && gw_utf8_valid(bytes) == bytes.n)
        return settle(decoded, source, bytes, encoding->name);
    gw_status status = check_sample(source, bytes, encoding);
    if (status != GW_OK)
        return status;
    gw_buf text = {0};
    status = gw_transcode(&text, bytes, encoding, source->file, source->listener, source->error);
    if (status == GW_OK)
        status = settle(decoded, source, gw_buf_view(&text), encoding->name);
    gw_buf_fini(&text);
    return status;
}

gw_status gw_decode(gw_decoded *decoded, gw_str bytes, const char *encoding, const char *file,
                    gw_arena *arena, const gw_listener *listener, gw_error *error)
{
    text_source source = {file, arena, listener, error};
    gw_encoding found = {0};
    gw_status status = check_is_text(&source, bytes);
    if (status == GW_OK)
        status = encoding != NULL ? find_named(&found, &source, bytes, encoding)
                                  : find_out(&found, &source, bytes);
    return status == GW_OK ? read_as(decoded, &source, bytes, &found) : status;
}
