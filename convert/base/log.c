/* SPDX-License-Identifier: MIT */
#include "base/log.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int gw_log_open(gw_log *log, const char *path, bool read_only)
{
    struct stat status;
    int flags = read_only ? O_RDONLY : O_RDWR | O_CREAT;
    *log = (gw_log){.file = open(path, flags | O_CLOEXEC | O_NOCTTY, (mode_t)0666)};
    if (log->file < 0)
        return errno;
    log->is_open = true;
    if (fstat(log->file, &status) != 0) {
        int problem = errno;
        gw_log_close(log);
        return problem;
    }
    log->size = (uint64_t)status.st_size;
    return 0;
}

void gw_log_close(gw_log *log)
{
    if (log->is_open)
        close(log->file);
    log->is_open = false;
}

static int write_at(const gw_log *log, uint64_t at, gw_str bytes)
{
    while (bytes.n > 0) {
        ssize_t put = pwrite(log->file, bytes.p, bytes.n, (off_t)at);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return put < 0 ? errno : EIO;
        at += (uint64_t)put;
        bytes = gw_str_from(bytes, (size_t)put);
    }
    return 0;
}

int gw_log_append(gw_log *log, gw_str bytes)
{
    int problem = write_at(log, log->size, bytes);
    if (problem == 0)
        log->size += bytes.n;
    else
        (void)gw_log_cut(log, log->size);
    return problem;
}

int gw_log_cut(gw_log *log, uint64_t size)
{
    if (ftruncate(log->file, (off_t)size) != 0)
        return errno;
    log->size = size;
    return 0;
}

int gw_log_read(const gw_log *log, uint64_t at, char *out, size_t length, size_t *got)
{
    for (*got = 0; *got < length;) {
        ssize_t some = pread(log->file, out + *got, length - *got, (off_t)(at + *got));
        if (some < 0 && errno == EINTR)
            continue;
        if (some < 0)
            return errno;
        if (some == 0)
            break;
        *got += (size_t)some;
    }
    return 0;
}

int gw_log_sync_disk(const gw_log *log)
{
    return syncfs(log->file) == 0 ? 0 : errno;
}

enum { PIECE = 1024 * 1024 };

/* Hands the whole lines at the front of `piece` to the reader; returns their length. */
static size_t visit_lines(gw_str piece, uint64_t at, const gw_line_reader *reader, bool *more)
{
    size_t done = 0;
    while (*more) {
        gw_str rest = gw_str_from(piece, done);
        size_t length = gw_str_find(rest, GW_S("\n"));
        if (length == GW_NOT_FOUND)
            break;
        *more = reader->visit(reader->self, gw_str_head(rest, length), at + done);
        done += length + 1;
    }
    return done;
}

/* Reads a piece behind what `buf` still holds; `got` is 0 at the end. */
static int read_piece(const gw_log *log, uint64_t at, gw_buf *buf, size_t *got)
{
    *got = 0;
    if (!gw_buf_reserve(buf, PIECE))
        return ENOMEM;
    int problem = gw_log_read(log, at + buf->n, buf->p + buf->n, PIECE, got);
    buf->n += *got;
    return problem;
}

int gw_log_read_lines(const gw_log *log, const gw_line_reader *reader, uint64_t *end)
{
    gw_buf buf = {0};
    int problem = 0;
    *end = 0;
    for (bool more = true; more && problem == 0;) {
        size_t got;
        problem = read_piece(log, *end, &buf, &got);
        more = problem == 0 && got > 0;
        size_t done = visit_lines(gw_buf_view(&buf), *end, reader, &more);
        if (done > 0)
            memmove(buf.p, buf.p + done, buf.n - done);
        buf.n -= done;
        *end += done;
    }
    gw_buf_fini(&buf);
    return problem;
}
