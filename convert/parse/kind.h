/* SPDX-License-Identifier: MIT
 *
 * Which kind of document (文种) a file holds: from its title, its mark and the roles present, by a
 * table of evidence. The kinds are those of 《党政机关公文处理工作条例》 article 8, and what
 * offices write besides. */
#ifndef GONGWEN_PARSE_KIND_H
#define GONGWEN_PARSE_KIND_H

#include "tree/tree.h"

/* What the decision rests on: the first document of the file that has a title or a mark,
 * without its attachments. A notice that issues a regulation is a notice. */
typedef struct gw_kind_facts {
    /* Matching views (parse/features). Of titles and subtitles: all above the text, one behind the
     * other; of body: the last words of the last paragraph; of the mark: its last block; else the
     * first block. Empty: there is none. */
    gw_str texts[GW_ROLE_COUNT];
    size_t counts[GW_ROLE_COUNT]; /* blocks; of contents only what stands above all documents */
    size_t documents;
} gw_kind_facts;

/* Reads them from the tree of a file (parse/build). The texts live in the arena. Errors:
 * GW_E_NOMEM. */
gw_status gw_kind_facts_draw(gw_kind_facts *facts, const gw_node *file, gw_arena *arena,
                             gw_error *error);
/* The kind with the most points; GW_KIND_OTHER when nothing speaks clearly for any. */
gw_kind gw_kind_decide(const gw_kind_facts *facts);

#endif
