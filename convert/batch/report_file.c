/* SPDX-License-Identifier: MIT */
#include "batch/report_file.h"

#include <errno.h>

#include "base/disk.h"
#include "base/names.h"
#include "batch/report.h"

enum { PIECE = 256 * 1024 };

#define BYTE_ORDER_MARK "\xEF\xBB\xBF" /* or spreadsheets take the text for GBK */

bool gw_report_is_csv(const char *path)
{
    return gw_str_equal_nocase(gw_name_suffix(gw_str_of(path)), GW_S("csv"));
}

static int put_lines(gw_report_file *file)
{
    if (file->lines.failed)
        return ENOMEM;
    int problem = gw_log_append(&file->log, gw_buf_view(&file->lines));
    file->lines.n = 0;
    return problem;
}

int gw_report_file_open(gw_report_file *file, const char *path)
{
    *file = (gw_report_file){.is_csv = gw_report_is_csv(path)};
    gw_buf_format(&file->path, "%s.part", path);
    if (file->path.failed)
        return ENOMEM;
    (void)gw_disk_remove(file->path.p);
    if (file->is_csv) {
        gw_buf_puts(&file->lines, BYTE_ORDER_MARK);
        gw_record_put_csv_head(&file->lines, GW_REPORT_COLUMNS);
    }
    return gw_log_open(&file->log, file->path.p, false);
}

int gw_report_file_put(gw_report_file *file, const gw_record *record)
{
    if (file->is_csv) {
        gw_record_put_csv(&file->lines, record, GW_REPORT_COLUMNS);
    } else {
        gw_record_put_json(&file->lines, record, GW_REPORT_COLUMNS);
        gw_buf_char(&file->lines, '\n');
    }
    return file->lines.n >= PIECE || file->lines.failed ? put_lines(file) : 0;
}

int gw_report_file_close(gw_report_file *file, const char *path, int problem)
{
    if (problem == 0)
        problem = put_lines(file);
    if (problem == 0)
        problem = gw_log_sync_disk(&file->log);
    if (problem == 0)
        problem = gw_disk_move(file->path.p, path);
    if (problem != 0 && file->log.is_open)
        (void)gw_disk_remove(file->path.p);
    gw_log_close(&file->log);
    gw_buf_fini(&file->path);
    gw_buf_fini(&file->lines);
    return problem;
}
