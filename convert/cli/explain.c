/* SPDX-License-Identifier: MIT */
#include "cli/explain.h"

#include <errno.h>

#include "base/error.h"
#include "batch/report.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/options.h"

/* Why a document deserves a look, the gravest reason first; a document stands under its first. */
typedef enum look_reason {
    LOOK_FAILED,
    LOOK_KEPT,
    LOOK_WAITING,
    LOOK_REPAIRED,
    LOOK_UNCERTAIN,
    LOOK_ADVICE,
    LOOK_NONE
} look_reason;

static const char *const HEADINGS[LOOK_NONE] = {
    [LOOK_FAILED] = N_("Not converted:"),
    [LOOK_KEPT] = N_("Kept as they were:"),
    [LOOK_WAITING] = N_("Not reached; run the same command again:"),
    [LOOK_REPAIRED] = N_("Characters that could not be read; check the encoding:"),
    [LOOK_UNCERTAIN] = N_("Lines that are not certain:"),
    [LOOK_ADVICE] = N_("Worth a look:"),
};

typedef struct explain_state {
    gw_buf parts[LOOK_NONE];
    size_t counts[LOOK_NONE]; /* of lines */
    gw_buf last;              /* the line before */
    size_t to_check, documents;
} explain_state;

static bool is_some(gw_str number)
{
    return number.n > 0 && !gw_str_equal(number, GW_S("0"));
}

static look_reason find_reason(const gw_record *record)
{
    static const look_reason OF_STATE[GW_STATE_COUNT + 1] = {
        [GW_STATE_MADE] = LOOK_NONE,       [GW_STATE_UNCHANGED] = LOOK_NONE,
        [GW_STATE_EDITED] = LOOK_NONE,     [GW_STATE_OUTDATED] = LOOK_KEPT,
        [GW_STATE_EXISTS] = LOOK_KEPT,     [GW_STATE_FAILED] = LOOK_FAILED,
        [GW_STATE_WAITING] = LOOK_WAITING, [GW_STATE_REMOVED] = LOOK_NONE,
        [GW_STATE_COUNT] = LOOK_FAILED,
    };
    gw_state state = gw_state_find(record->values[GW_COLUMN_STATE]);
    if (OF_STATE[state] != LOOK_NONE || state == GW_STATE_REMOVED)
        return OF_STATE[state];
    return is_some(record->values[GW_COLUMN_REPAIRED])    ? LOOK_REPAIRED
           : is_some(record->values[GW_COLUMN_UNCERTAIN]) ? LOOK_UNCERTAIN
           : record->values[GW_COLUMN_ADVICE].n > 0       ? LOOK_ADVICE
                                                          : LOOK_NONE;
}

/* "  texts/a.txt: 3" */
static void put_line(gw_buf *out, const gw_record *record, look_reason reason)
{
    static const gw_column DETAIL[LOOK_NONE] = {
        [LOOK_FAILED] = GW_COLUMN_ERROR,        [LOOK_KEPT] = GW_COLUMN_ERROR,
        [LOOK_WAITING] = GW_COLUMN_FORMAT,      [LOOK_REPAIRED] = GW_COLUMN_REPAIRED,
        [LOOK_UNCERTAIN] = GW_COLUMN_UNCERTAIN, [LOOK_ADVICE] = GW_COLUMN_ADVICE,
    };
    gw_str detail = record->values[DETAIL[reason]], format = record->values[GW_COLUMN_FORMAT];
    gw_buf_puts(out, "  ");
    gw_name_escape(out, record->values[GW_COLUMN_INPUT]);
    if (reason == LOOK_KEPT)
        gw_buf_format(out, " (%.*s)", (int)format.n, format.p);
    gw_buf_puts(out, detail.n > 0 ? ": " : "");
    gw_buf_put(out, detail);
    gw_buf_char(out, '\n');
}

/* What is true of a text stands there once, not for each format. */
static void explain(void *self, const gw_record *record)
{
    explain_state *explanation = self;
    look_reason reason = find_reason(record);
    gw_buf line = {0};
    explanation->documents++;
    if (reason == LOOK_NONE)
        return;
    explanation->to_check++;
    put_line(&line, record, reason);
    if (!gw_str_equal(gw_buf_view(&line), gw_buf_view(&explanation->last))) {
        explanation->counts[reason]++;
        gw_buf_put(&explanation->parts[reason], gw_buf_view(&line));
    }
    explanation->parts[reason].failed |= line.failed;
    gw_buf_fini(&explanation->last);
    explanation->last = line;
}

static void put_total(gw_buf *out, size_t to_check, size_t documents)
{
    char some[24], all[24];
    const char *const arguments[3] = {gw_number_text(some, (long long)to_check),
                                      gw_number_text(all, (long long)documents)};
    gw_sentence_put(out, _("%1$s of %2$s document(s) deserve a look"), arguments);
    gw_buf_char(out, '\n');
}

static int print(explain_state *explanation)
{
    gw_buf out = {0};
    for (int i = 0; i < LOOK_NONE; i++) {
        if (explanation->counts[i] > 0)
            gw_buf_format(&out, "%s %zu\n", _(HEADINGS[i]), explanation->counts[i]);
        gw_buf_put(&out, gw_buf_view(&explanation->parts[i]));
        out.failed |= explanation->parts[i].failed;
    }
    put_total(&out, explanation->to_check, explanation->documents);
    return gw_result_print(&out);
}

int gw_explain_print(const char *report)
{
    explain_state explanation = {0};
    const gw_report_reader reader = {explain, &explanation};
    int problem = gw_report_read(report, &reader);
    int status = GW_EXIT_FILE;
    if (problem == EINVAL)
        gw_say(report, 0, GW_SAY_IS_NO_REPORT, (const char *)NULL);
    else if (problem != 0)
        gw_say(report, 0, GW_SAY_CANNOT_READ, gw_problem_text(problem), (const char *)NULL);
    else
        status = print(&explanation);
    for (int i = 0; i < LOOK_NONE; i++)
        gw_buf_fini(&explanation.parts[i]);
    gw_buf_fini(&explanation.last);
    return status;
}
