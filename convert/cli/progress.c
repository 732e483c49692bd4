/* SPDX-License-Identifier: MIT */
#include "cli/progress.h"

#include "base/platform.h"
#include "cli/language.h"
#include "cli/messages.h"

#define CLEAR_LINE "\r\033[K"

void gw_progress_begin(gw_progress_line *line, bool is_wanted)
{
    *line = (gw_progress_line){.is_wanted = is_wanted && gw_stderr_is_terminal(),
                               .begin_seconds = gw_clock_seconds()};
}

/* "1:02:03" */
static void put_duration(gw_buf *out, double seconds)
{
    unsigned long whole = (unsigned long)seconds;
    if (whole >= 3600)
        gw_buf_format(out, "%lu:%02lu:%02lu", whole / 3600, whole / 60 % 60, whole % 60);
    else
        gw_buf_format(out, "%lu:%02lu", whole / 60, whole % 60);
}

static void put_line(gw_buf *out, const gw_progress *progress, double seconds)
{
    gw_buf counts = {0}, left = {0}, failed = {0};
    double rest = (double)(progress->texts - progress->done);
    gw_buf_format(&counts, "%zu/%zu, %.1f MB/s", progress->done, progress->texts,
                  seconds > 0 ? (double)progress->bytes / 1e6 / seconds : 0.0);
    put_duration(&left, progress->done > 0 ? seconds / (double)progress->done * rest : 0.0);
    gw_buf_format(&failed, "%zu", progress->failed);
    gw_buf_char(&counts, '\0');
    gw_buf_char(&left, '\0');
    gw_buf_char(&failed, '\0');
    const char *const arguments[3] = {counts.p, left.p, failed.p};
    if (!counts.failed && !left.failed && !failed.failed)
        gw_sentence_put(out, _("%1$s, %2$s left, %3$s failed"), arguments);
    gw_buf_fini(&counts);
    gw_buf_fini(&left);
    gw_buf_fini(&failed);
}

void gw_progress_show(gw_progress_line *line, const gw_progress *progress)
{
    gw_buf out = {0};
    if (!line->is_wanted)
        return;
    gw_buf_puts(&out, CLEAR_LINE);
    put_line(&out, progress, gw_clock_seconds() - line->begin_seconds);
    if (!out.failed)
        gw_stderr_write(gw_buf_view(&out));
    line->is_shown = true;
    gw_buf_fini(&out);
}

void gw_progress_clear(gw_progress_line *line)
{
    if (line->is_shown)
        gw_stderr_write(GW_S(CLEAR_LINE));
    line->is_shown = false;
}
