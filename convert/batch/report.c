/* SPDX-License-Identifier: MIT */
#include "batch/report.h"

#include <errno.h>

#include "base/disk.h"
#include "base/folder.h"
#include "base/names.h"
#include "base/platform.h"
#include "batch/report_file.h"

enum { PIECE = 256 * 1024 };

void gw_report_begin(gw_report *report, const char *path, size_t lines, const char *waiting)
{
    *report = (gw_report){.path = path};
    if (path == NULL)
        return;
    report->slots = gw_heap_alloc((lines + 1) * sizeof *report->slots);
    report->count = lines;
    report->capacity = lines + 1;
    report->problem =
        report->slots == NULL ? ENOMEM : gw_log_open(&report->waiting, waiting, false);
    if (report->problem == 0)
        (void)gw_disk_remove(waiting); /* nobody else needs its name */
}

void gw_report_fini(gw_report *report)
{
    gw_log_close(&report->waiting);
    gw_buf_fini(&report->pending);
    gw_heap_free(report->slots);
    *report = (gw_report){0};
}

static void flush(gw_report *report)
{
    if (report->problem == 0 && report->pending.failed)
        report->problem = ENOMEM;
    if (report->problem == 0)
        report->problem = gw_log_append(&report->waiting, gw_buf_view(&report->pending));
    report->pending.n = 0;
}

void gw_report_put(gw_report *report, size_t line, gw_str json)
{
    if (report->path == NULL || report->problem != 0)
        return;
    report->slots[line] = (gw_report_slot){report->waiting.size + report->pending.n, json.n};
    gw_buf_put(&report->pending, json);
    if (report->pending.n >= PIECE || report->pending.failed)
        flush(report);
}

void gw_report_add(gw_report *report, gw_str json)
{
    if (report->path == NULL || report->problem != 0)
        return;
    if (report->count == report->capacity) {
        gw_report_slot *grown =
            gw_heap_resize(report->slots, 2 * report->capacity * sizeof *report->slots);
        if (grown == NULL) {
            report->problem = ENOMEM;
            return;
        }
        report->slots = grown;
        report->capacity *= 2;
    }
    report->slots[report->count] = (gw_report_slot){0, 0};
    gw_report_put(report, report->count++, json);
}

/* ---- writing it ----------------------------------------------------------------------------- */

static int read_slot(const gw_report *report, size_t line, gw_record *record, gw_arena *arena)
{
    const gw_report_slot *slot = &report->slots[line];
    size_t got = 0;
    char *json = gw_arena_alloc(arena, slot->length, 1);
    if (json == NULL)
        return ENOMEM;
    int problem = gw_log_read(&report->waiting, slot->at, json, slot->length, &got);
    if (problem == 0 && !gw_record_read_json(record, (gw_str){json, got}, arena))
        problem = EIO;
    return problem;
}

static int copy_lines(const gw_report *report, gw_report_file *file, const gw_report_filler *filler)
{
    gw_arena arena = {0};
    int problem = 0;
    for (size_t i = 0; i < report->count && problem == 0; i++) {
        gw_record record = {0};
        gw_arena_reset(&arena);
        if (report->slots[i].length > 0)
            problem = read_slot(report, i, &record, &arena);
        else
            filler->fill(filler->self, i, &record, &arena);
        if (problem == 0 && arena.failed)
            problem = ENOMEM;
        if (problem == 0)
            problem = gw_report_file_put(file, &record);
    }
    gw_arena_fini(&arena);
    return problem;
}

int gw_report_finish(gw_report *report, const gw_report_filler *filler)
{
    gw_report_file file;
    if (report->path == NULL)
        return 0;
    flush(report);
    if (report->problem != 0)
        return report->problem;
    int problem = gw_report_file_open(&file, report->path);
    if (problem == 0)
        problem = copy_lines(report, &file, filler);
    return gw_report_file_close(&file, report->path, problem);
}

/* ---- reading it ----------------------------------------------------------------------------- */

/* A report being read. */
typedef struct report_reading {
    const gw_report_reader *reader;
    gw_arena arena, head_arena;
    gw_csv_head head;
    bool is_csv, is_faulty;
} report_reading;

static bool read_line(void *self, gw_str line, uint64_t at)
{
    report_reading *reading = self;
    gw_record record = {0};
    gw_arena_reset(&reading->arena);
    bool is_head = reading->is_csv && at == 0;
    bool good = is_head ? gw_csv_read_head(&reading->head, line, &reading->head_arena)
                : reading->is_csv
                    ? gw_record_read_csv(&record, &reading->head, line, &reading->arena)
                    : gw_record_read_json(&record, line, &reading->arena);
    good = good && (is_head || record.values[GW_COLUMN_STATE].n > 0);
    if (good && !is_head && reading->reader != NULL)
        reading->reader->visit(reading->reader->self, &record);
    reading->is_faulty = !good;
    return good;
}

static int read_log(const gw_log *log, const char *path, const gw_report_reader *reader)
{
    report_reading reading = {.reader = reader, .is_csv = gw_report_is_csv(path)};
    const gw_line_reader lines = {read_line, &reading};
    uint64_t end;
    int problem = gw_log_read_lines(log, &lines, &end);
    if (problem == 0 && (reading.is_faulty || end < log->size))
        problem = EINVAL;
    gw_arena_fini(&reading.arena);
    gw_arena_fini(&reading.head_arena);
    return problem;
}

int gw_report_read(const char *path, const gw_report_reader *reader)
{
    gw_log log;
    int problem = gw_log_open(&log, path, true);
    if (problem != 0)
        return problem;
    problem = read_log(&log, path, reader);
    gw_log_close(&log);
    return problem;
}

/* Can a file be made there? */
static int check_folder(const char *path)
{
    gw_folder_id id;
    gw_buf folder = {0};
    gw_buf_puts(&folder, "./");
    folder.n = path[0] == '/' ? 0 : folder.n;
    gw_buf_put(&folder, gw_str_head(gw_str_of(path), gw_name_base(gw_str_of(path))));
    gw_buf_char(&folder, '\0');
    int problem = folder.failed ? ENOMEM : gw_folder_identify(folder.p, &id);
    gw_buf_fini(&folder);
    return problem;
}

int gw_report_check(const char *path)
{
    gw_file_kind kind;
    int problem = gw_file_kind_of(path, &kind);
    if (problem == 0 && kind == GW_FILE_MISSING)
        return check_folder(path);
    if (problem != 0)
        return problem;
    if (kind != GW_FILE_REGULAR)
        return kind == GW_FILE_FOLDER ? EISDIR : EEXIST;
    problem = gw_report_read(path, NULL);
    return problem == EINVAL ? EEXIST : problem;
}
