/* SPDX-License-Identifier: MIT
 *
 * Readings compete. uchardet is one voice among others: right in nine of ten snippets of twenty
 * bytes, blind for UTF-16 without a mark, lost in English text with two Chinese words. */
#include "text/detect.h"

#include <limits.h>
#include <uchardet/uchardet.h>

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/commonness.h"
#include "text/transcode.h"

enum { SAMPLE_BYTES = 64 * 1024 };
enum { THIN_MARGIN = 15 }; /* five common characters */

/* Each reading of the sample and how common its characters are. */
typedef struct reading_contest {
    gw_str sample;
    gw_encoding winner;
    long first, second; /* the ratings of the winner and of the next one */
} reading_contest;

/* The sample begins shortly before the first byte that is not plain ASCII, at an offset that keeps
 * the units of UTF-16 whole. */
static gw_str take_sample(gw_str bytes)
{
    enum { BEFORE = 64 };
    size_t at = 0;
    while (at < bytes.n && (unsigned char)bytes.p[at] < 0x80 && bytes.p[at] != '\0')
        at++;
    size_t from = at < BEFORE ? 0 : (at - BEFORE) & ~(size_t)1;
    return gw_str_head(gw_str_from(bytes, from), SAMPLE_BYTES);
}

static reading_contest open_contest(gw_str bytes, const gw_encoding *fallback)
{
    return (reading_contest){
        .sample = take_sample(bytes), .winner = *fallback, .first = LONG_MIN, .second = LONG_MIN};
}

/* An encoding that iconv does not know does not take part. */
static gw_status rate(long *rating, gw_str sample, const gw_encoding *encoding, gw_error *error)
{
    gw_buf text = {0};
    gw_status status = gw_transcode(&text, sample, encoding, NULL, NULL, NULL);
    *rating = status == GW_OK ? gw_commonness(gw_buf_view(&text)) : LONG_MIN;
    gw_buf_fini(&text);
    return status == GW_E_NOMEM ? gw_fail_memory(error) : GW_OK;
}

/* A reading that is rated below `least` does not count. */
static gw_status enter(reading_contest *contest, const gw_encoding *encoding, long least,
                       gw_error *error)
{
    long rating;
    gw_status status = rate(&rating, contest->sample, encoding, error);
    if (status != GW_OK || rating < least)
        return status;
    if (rating > contest->first) {
        contest->second = contest->first;
        contest->first = rating;
        contest->winner = *encoding;
    } else if (rating > contest->second) {
        contest->second = rating;
    }
    return GW_OK;
}

/* In the order of preference when two are equally good. Any bytes can be read as UTF-16, so it must
 * do better than nothing at all. */
static gw_status enter_usual(reading_contest *contest, gw_error *error)
{
    static const struct {
        const gw_encoding *encoding;
        long least;
    } USUAL[] = {
        {&gw_utf8,    LONG_MIN},
        {&gw_gb18030, LONG_MIN},
        {&gw_big5,    LONG_MIN},
        {&gw_utf16le, 0       },
        {&gw_utf16be, 0       },
    };
    for (size_t i = 0; i < GW_COUNT(USUAL); i++) {
        gw_status status = enter(contest, USUAL[i].encoding, USUAL[i].least, error);
        if (status != GW_OK)
            return status;
    }
    return GW_OK;
}

/* What uchardet takes the sample for; a copy in the arena, empty when it has no idea. */
static gw_str ask_uchardet(gw_str sample, gw_arena *arena)
{
    uchardet_t detector = uchardet_new();
    gw_str answer = {"", 0};
    if (uchardet_handle_data(detector, sample.p, sample.n) == 0) {
        uchardet_data_end(detector);
        answer = gw_arena_copy(arena, gw_str_of(uchardet_get_charset(detector)));
    }
    uchardet_delete(detector);
    return answer;
}

/* Only an encoding of the rest of the world is news. */
static gw_status enter_proposed(reading_contest *contest, gw_arena *arena, gw_error *error)
{
    gw_str name = ask_uchardet(contest->sample, arena);
    if (arena->failed)
        return gw_fail_memory(error);
    if (name.n == 0 || gw_encoding_find(name.p) != NULL)
        return GW_OK;
    return enter(contest, &(gw_encoding){.name = name.p}, LONG_MIN, error);
}

/* UTF is known by its form, so it need only be better than the next reading; the others must be
 * better than nothing, too. */
static gw_detected close_contest(const reading_contest *contest)
{
    bool has_form = contest->winner.unit != NULL && !contest->winner.needs_table;
    long rival = has_form || contest->second > 0 ? contest->second : 0;
    return (gw_detected){.encoding = contest->winner,
                         .is_thin = contest->first < rival + THIN_MARGIN};
}

static bool has_nul(gw_str bytes)
{
    return memchr(bytes.p, '\0', bytes.n) != NULL;
}

gw_status gw_detect(gw_detected *detected, gw_str bytes, gw_arena *arena, gw_error *error)
{
    const gw_encoding *certain = gw_encoding_of_mark(bytes);
    bool is_utf8 = gw_utf8_valid(bytes) == bytes.n;
    if (certain == NULL && is_utf8 && !has_nul(bytes)) /* NUL: perhaps UTF-16 */
        certain = &gw_utf8;
    if (certain != NULL) {
        *detected = (gw_detected){.encoding = *certain, .is_valid = is_utf8};
        return GW_OK;
    }
    reading_contest contest = open_contest(bytes, &gw_gb18030);
    gw_status status = enter_usual(&contest, error);
    if (status == GW_OK)
        status = enter_proposed(&contest, arena, error);
    if (status != GW_OK)
        return status;
    *detected = close_contest(&contest);
    detected->is_thin &= !is_utf8 || contest.winner.unit != gw_utf8.unit;
    detected->is_valid = is_utf8;
    return GW_OK;
}

gw_status gw_detect_order(gw_detected *detected, gw_str bytes, const gw_encoding_name *name,
                          gw_error *error)
{
    const gw_encoding *marked = gw_encoding_of_mark(bytes);
    bool is_marked = marked == name->encoding || marked == name->other;
    reading_contest contest = open_contest(bytes, is_marked ? marked : name->encoding);
    gw_status status = is_marked ? GW_OK : enter(&contest, name->encoding, LONG_MIN, error);
    if (status == GW_OK && !is_marked)
        status = enter(&contest, name->other, LONG_MIN, error);
    if (status == GW_OK)
        *detected = (gw_detected){.encoding = contest.winner};
    return status;
}
