/* SPDX-License-Identifier: MIT */
#include "batch/journal.h"

#include <errno.h>

#include "base/hash.h"

static gw_str check_digits(char out[GW_HASH_DIGITS], gw_str json)
{
    gw_hash hash = gw_hash_of(json);
    return gw_str_head(gw_hash_text(out, &hash), GW_CHECK_DIGITS);
}

void gw_journal_put_line(gw_buf *out, gw_str json)
{
    char digits[GW_HASH_DIGITS];
    gw_buf_put(out, json);
    gw_buf_char(out, '\t');
    gw_buf_put(out, check_digits(digits, json));
    gw_buf_char(out, '\n');
}

gw_str gw_journal_check_line(gw_str line)
{
    char digits[GW_HASH_DIGITS];
    if (line.n <= GW_CHECK_DIGITS || line.p[line.n - GW_CHECK_DIGITS - 1] != '\t')
        return (gw_str){"", 0};
    gw_str json = gw_str_head(line, line.n - GW_CHECK_DIGITS - 1);
    gw_str check = gw_str_from(line, json.n + 1);
    return gw_str_equal(check, check_digits(digits, json)) ? json : (gw_str){"", 0};
}

int gw_journal_read_at(const gw_log *log, uint64_t at, size_t length, gw_record *record,
                       gw_arena *arena)
{
    size_t got = 0;
    char *json = gw_arena_alloc(arena, length + 1, 1);
    int problem = json == NULL ? ENOMEM : gw_log_read(log, at, json, length, &got);
    if (problem == 0 && !gw_record_read_json(record, (gw_str){json, got}, arena))
        problem = EIO;
    return problem;
}
