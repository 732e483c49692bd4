/* SPDX-License-Identifier: MIT
 *
 * Units that need a table go to iconv in runs of some thousand bytes. A run that comes back short,
 * long or refused is done again unit by unit, so that only what is broken gets lost. */
#include "text/transcode.h"

#include <errno.h>
#include <iconv.h>

#include "base/error.h"
#include "base/utf8.h"

typedef struct transcoder {
    gw_buf *out;
    gw_str bytes;
    const gw_encoding *encoding;
    const char *file;
    const gw_listener *listener;
    iconv_t converter; /* NO_CONVERTER when the structure is enough */
    size_t counted;    /* bytes of `out` whose line ends are in `line` */
    int line;
    int replaced; /* bytes of this line */
} transcoder;

#define NO_CONVERTER ((iconv_t)-1)

/* ---- what was lost -------------------------------------------------------------------------- */

static void tell_replaced(transcoder *t)
{
    char number[24];
    if (t->replaced > 0)
        gw_notify(t->listener, t->file, t->line, GW_MSG_BYTES_REPLACED,
                  gw_number_text(number, t->replaced), t->encoding->name, (const char *)NULL);
    t->replaced = 0;
}

/* Brings `line` up to the end of what was written. A CR there counts, since what follows it is a
 * replacement and no LF. */
static void count_lines(transcoder *t)
{
    const gw_buf *out = t->out;
    int ends = 0;
    for (size_t i = t->counted; i < out->n; i++) {
        bool is_pair = out->p[i] == '\r' && i + 1 < out->n && out->p[i + 1] == '\n';
        ends += out->p[i] == '\n' || (out->p[i] == '\r' && !is_pair);
    }
    if (ends > 0)
        tell_replaced(t);
    t->line += ends;
    t->counted = out->n;
}

static void replace_bytes(transcoder *t, size_t count)
{
    count_lines(t);
    for (size_t i = 0; i < count; i++)
        gw_buf_codepoint(t->out, GW_REPLACEMENT);
    t->replaced += (int)count;
}

/* ---- by structure --------------------------------------------------------------------------- */

/* Appends what iconv makes of a run, if it makes exactly `units` characters of all of it. */
static bool convert_exactly(transcoder *t, gw_str run, size_t units)
{
    size_t room = run.n * 4;
    if (!gw_buf_reserve(t->out, room))
        return true; /* the buffer has failed: nothing matters any more */
    char *in = (char *)run.p, *to = t->out->p + t->out->n;
    size_t in_left = run.n, to_left = room;
    iconv(t->converter, NULL, NULL, NULL, NULL);
    size_t irreversible = iconv(t->converter, &in, &in_left, &to, &to_left);
    gw_str made = {t->out->p + t->out->n, room - to_left};
    if (irreversible != 0 || in_left != 0 || gw_utf8_valid(made) != made.n ||
        gw_utf8_count(made) != units)
        return false;
    t->out->n += made.n;
    return true;
}

/* A pair that the table does not have. An ASCII byte behind its lead stands for itself, so that no
 * line end or mark is lost with it. */
static void replace_unit(transcoder *t, size_t at, size_t length)
{
    bool is_ascii_behind = length == 2 && (unsigned char)t->bytes.p[at + 1] < 0x80;
    replace_bytes(t, is_ascii_behind ? 1 : length);
    if (is_ascii_behind)
        gw_buf_char(t->out, t->bytes.p[at + 1]);
}

static void convert_one_by_one(transcoder *t, size_t from, size_t to)
{
    while (from < to) {
        size_t length = t->encoding->unit(t->bytes, from).length;
        if (!convert_exactly(t, gw_str_head(gw_str_from(t->bytes, from), length), 1))
            replace_unit(t, from, length);
        from += length;
    }
}

/* The run of units for the table that begins at `from`; returns where it ends. */
static size_t convert_run(transcoder *t, size_t from)
{
    enum { MOST_BYTES = 4096 };
    size_t at = from, units = 0;
    while (at < t->bytes.n && at - from < MOST_BYTES) {
        gw_unit unit = t->encoding->unit(t->bytes, at);
        if (unit.kind != GW_UNIT_BY_TABLE)
            break;
        at += unit.length;
        units++;
    }
    gw_str run = {t->bytes.p + from, at - from};
    if (!convert_exactly(t, run, units))
        convert_one_by_one(t, from, at);
    return at;
}

static void convert_by_structure(transcoder *t)
{
    for (size_t at = 0; at < t->bytes.n && !t->out->failed;) {
        gw_unit unit = t->encoding->unit(t->bytes, at);
        if (unit.kind == GW_UNIT_BY_TABLE) {
            at = convert_run(t, at);
            continue;
        }
        if (unit.kind == GW_UNIT_KNOWN)
            gw_buf_codepoint(t->out, unit.codepoint);
        else
            replace_bytes(t, unit.length);
        at += unit.length;
    }
}

/* ---- by iconv alone ------------------------------------------------------------------------- */

static void convert_blindly(transcoder *t)
{
    enum { ROOM = 4096 };
    char *in = (char *)t->bytes.p;
    size_t in_left = t->bytes.n;
    while (in_left > 0 && gw_buf_reserve(t->out, ROOM)) {
        char *to = t->out->p + t->out->n;
        size_t to_left = ROOM;
        size_t result = iconv(t->converter, &in, &in_left, &to, &to_left);
        t->out->n += ROOM - to_left;
        if (result != (size_t)-1 || errno == E2BIG)
            continue;
        replace_bytes(t, 1);
        in++;
        in_left--;
    }
}

/* ---- the whole ------------------------------------------------------------------------------ */

static gw_status fail_unknown(const gw_encoding *encoding, const char *file, gw_error *error)
{
    return gw_fail(error, GW_E_OPTION, file, 0, GW_MSG_ENCODING_UNKNOWN, encoding->name,
                   (const char *)NULL);
}

static gw_status convert(transcoder *t, gw_error *error)
{
    size_t from = t->out->n;
    if (t->encoding->unit != NULL)
        convert_by_structure(t);
    else
        convert_blindly(t);
    tell_replaced(t);
    if (t->out->failed)
        return gw_fail_memory(error);
    gw_str made = gw_str_from(gw_buf_view(t->out), from);
    if (gw_utf8_valid(made) != made.n) /* a converter that lies */
        return fail_unknown(t->encoding, t->file, error);
    return GW_OK;
}

bool gw_transcode_knows(const char *name)
{
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter == NO_CONVERTER)
        return false;
    iconv_close(converter);
    return true;
}

gw_status gw_transcode(gw_buf *out, gw_str bytes, const gw_encoding *encoding, const char *file,
                       const gw_listener *listener, gw_error *error)
{
    transcoder t = {.out = out,
                    .bytes = bytes,
                    .encoding = encoding,
                    .file = file,
                    .listener = listener,
                    .converter = NO_CONVERTER,
                    .counted = out->n,
                    .line = 1};
    if (encoding->unit == NULL || encoding->needs_table) {
        t.converter = iconv_open("UTF-8", encoding->name);
        if (t.converter == NO_CONVERTER && errno == ENOMEM)
            return gw_fail_memory(error);
        if (t.converter == NO_CONVERTER)
            return fail_unknown(encoding, file, error);
    }
    gw_status status = convert(&t, error);
    if (t.converter != NO_CONVERTER)
        iconv_close(t.converter);
    return status;
}
