/* SPDX-License-Identifier: MIT
 *
 * What a format is: a value. A new one is write/NAME.c, its name in write/meson.build, one line in
 * write/registry.c; help text, --to, suffixes, tests and fuzzer read the registry. */
#ifndef GONGWEN_WRITE_WRITER_H
#define GONGWEN_WRITE_WRITER_H

#include "base/arena.h"
#include "base/str.h"
#include "gongwen.h"
#include "style/sheet.h"
#include "tree/contents.h"

/* What a writer gets of a document. */
typedef struct gw_manuscript {
    const gw_node *file;                     /* the root of the tree */
    gw_str title, author, subject, language; /* core properties; empty: none (language: zh-CN) */
    gw_targets targets;                      /* of real contents */
    bool has_date;
    int64_t date; /* seconds since 1970, UTC; created and modified */
} gw_manuscript;

struct gw_prepared {
    const gw_writer *writer;
    const gw_style *style;
    gw_arena arena; /* the writer's own parts, ready compressed */
    void *own;
};

struct gw_writer {
    const char *name, *suffix, *media_type;
    /* Fills prepared->own from prepared->style, memory from prepared->arena. */
    gw_status (*prepare)(gw_prepared *prepared, gw_error *error);
    /* Gives back what of prepared->own, never NULL, lies outside the arena. */
    void (*release)(gw_prepared *prepared);
    /* Appends the package to `out`; scratch memory from `arena`. */
    gw_status (*write)(const gw_manuscript *manuscript, const gw_prepared *prepared,
                       gw_arena *arena, gw_buf *out, gw_error *error);
};

extern const gw_writer gw_writer_docx;
extern const gw_writer gw_writer_odt;

#endif
