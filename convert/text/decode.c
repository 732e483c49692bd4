/* SPDX-License-Identifier: MIT
 *
 *     bytes ─ is it text at all? ─ which encoding? ─▶ UTF-8 ─ without what XML forbids ─▶ arena
 *
 * Strict UTF-8, which most texts are, is copied once. */
#include "text/decode.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/container.h"
#include "text/detect.h"
#include "text/forbidden.h"
#include "text/hanzi.h"
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

static bool is_letter_or_digit(char c)
{
    return gw_is_ascii_digit((unsigned char)c) ||
           ((unsigned char)c < 0x80 && gw_is_latin((unsigned char)c));
}

/* Converters drop signs that they do not expect, take what is then empty, and some words too, for
 * the environment's own encoding, and a slash for orders to drop what they cannot convert. */
static bool may_ask_converter(gw_str name)
{
    static const char *const ENVIRONMENT[] = {"char", "wchar_t", "internal", "locale"};
    for (size_t i = 0; i < GW_COUNT(ENVIRONMENT); i++)
        if (gw_str_equal_nocase(name, gw_str_of(ENVIRONMENT[i])))
            return false;
    for (size_t i = 0; i < name.n; i++)
        if (!is_letter_or_digit(name.p[i]) && (i == 0 || strchr("-_.:", name.p[i]) == NULL))
            return false;
    return name.n > 0;
}

bool gw_encoding_is_known(const char *name)
{
    return gw_encoding_find(name) != NULL ||
           (may_ask_converter(gw_str_of(name)) && gw_transcode_knows(name));
}

static gw_status find_named(gw_detected *detected, const text_source *source, gw_str bytes,
                            const char *name)
{
    const gw_encoding_name *found = gw_encoding_find(name);
    if (found != NULL && found->other != NULL)
        return gw_detect_order(detected, bytes, found, source->error);
    if (found == NULL && !may_ask_converter(gw_str_of(name)))
        return gw_fail(source->error, GW_E_OPTION, source->file, 0, GW_MSG_ENCODING_UNKNOWN, name,
                       (const char *)NULL);
    detected->encoding = found != NULL ? *found->encoding : (gw_encoding){.name = name};
    return GW_OK;
}

static gw_status find_out(gw_detected *detected, const text_source *source, gw_str bytes)
{
    gw_status status = gw_detect(detected, bytes, source->arena, source->error);
    if (status == GW_OK && detected->is_thin)
        gw_notify(source->listener, source->file, 0, GW_MSG_ENCODING_GUESSED,
                  detected->encoding.name, (const char *)NULL);
    return status;
}

/* ---- the text ------------------------------------------------------------------------------- */

/* A few stray controls are repaired; a text of which they make a twentieth is none. */
static gw_status check_is_readable(const text_source *source, gw_str utf8,
                                   const gw_forbidden *forbidden)
{
    if (forbidden->count == 0)
        return GW_OK;
    enum { FEW = 16 };
    size_t characters = gw_utf8_count(utf8);
    bool is_mostly = forbidden->count > characters / 2;
    bool are_many = forbidden->count > FEW && forbidden->count > characters / 20;
    if (!is_mostly && !are_many)
        return GW_OK;
    if (forbidden->nul > forbidden->count / 2)
        return refuse(source, GW_MSG_INPUT_MOSTLY_NUL, NULL);
    return refuse(source, GW_MSG_INPUT_NOT_TEXT, "binary");
}

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
    gw_forbidden forbidden = gw_forbidden_count(utf8);
    gw_status status = check_is_readable(source, utf8, &forbidden);
    if (status != GW_OK)
        return status;
    char *copy = gw_arena_room(source->arena, utf8.n + forbidden.growth + 1, 1);
    if (copy == NULL)
        return gw_fail_memory(source->error);
    size_t length = utf8.n + forbidden.growth;
    if (forbidden.count == 0)
        memcpy(copy, utf8.p, length);
    else
        gw_forbidden_replace(copy, utf8, source->file, source->listener);
    copy[length] = '\0';
    *decoded = (gw_decoded){copy, length, encoding};
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
        gw_forbidden forbidden = gw_forbidden_count(gw_buf_view(&text));
        status = check_is_readable(source, gw_buf_view(&text), &forbidden);
    }
    gw_buf_fini(&text);
    return status;
}

static gw_status read_as(gw_decoded *decoded, const text_source *source, gw_str bytes,
                         const gw_detected *detected)
{
    const gw_encoding *encoding = &detected->encoding;
    bool is_utf8 = encoding->unit == gw_utf8.unit;
    if (is_utf8 && (detected->is_valid || gw_utf8_valid(bytes) == bytes.n))
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
    gw_detected found = {0};
    gw_status status = check_is_text(&source, bytes);
    if (status == GW_OK)
        status = encoding != NULL ? find_named(&found, &source, bytes, encoding)
                                  : find_out(&found, &source, bytes);
    return status == GW_OK ? read_as(decoded, &source, bytes, &found) : status;
}
