/* SPDX-License-Identifier: MIT
 *
 * The journal of an output folder: which document was made from what. A line is a record as JSON, a
 * tab, and the first digits of its SHA-256, so that a line that was torn when the power failed is
 * known and ignored. Lines are only added; of several about one document the last counts.
 *
 * A line is written before its document gets its name. It promises that what stands there is the
 * document (output_sha256), or what was there before (was), or nothing: each of these is ours. */
#ifndef GONGWEN_BATCH_JOURNAL_H
#define GONGWEN_BATCH_JOURNAL_H

#include "base/log.h"
#include "batch/record.h"

enum { GW_CHECK_DIGITS = 8 };

/* Appends the line of a record that is JSON already. */
void gw_journal_put_line(gw_buf *out, gw_str json);
/* The JSON of a line without its line end; empty when the line is torn or damaged. */
gw_str gw_journal_check_line(gw_str line);

/* Reads one line again into `record`; memory from `arena`. EIO when it is not there any more. */
int gw_journal_read_at(const gw_log *log, uint64_t at, size_t length, gw_record *record,
                       gw_arena *arena);

#endif
