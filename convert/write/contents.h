/* SPDX-License-Identifier: MIT
 *
 * Real contents (目录) as both formats write them: whence a word processor takes the entries when a
 * user updates them. */
#ifndef GONGWEN_WRITE_CONTENTS_H
#define GONGWEN_WRITE_CONTENTS_H

#include "write/catalogue.h"
#include "write/tailor.h"
#include "write/writer.h"

/* A style; each paragraph in it gets an entry of this level. */
typedef struct gw_contents_source {
    const gw_catalogue_entry *entry;
    const gw_tailored *tailored; /* NULL: the entry's own style */
    int level;
} gw_contents_source;

typedef struct gw_contents_sources {
    gw_contents_source *items; /* in the order of the document */
    size_t count;
    int levels;       /* of the lowest entry */
    bool are_outline; /* the levels are those of the outline: styles need not be named */
} gw_contents_sources;

/* What a paragraph has of its own as this format writes it. */
typedef gw_own gw_own_of(const gw_paragraph *paragraph);

/* The styles of all paragraphs to which entries lead; those that are new are added to `tailor`, in
 * whose arena the list lies. */
gw_contents_sources gw_contents_sources_find(const gw_manuscript *manuscript,
                                             const gw_catalogue *catalogue, gw_tailor *tailor,
                                             gw_own_of *own_of);
/* The target of an entry, or NULL. */
const gw_target *gw_contents_target(const gw_manuscript *manuscript, const gw_node *entry);
/* Is the block, an entry of real contents, one of those that are written with a link and a number?
 */
bool gw_contents_is_entry(const gw_node *block);
/* The number that an entry shows. */
gw_str gw_contents_number(char room[24], const gw_target *target);
/* Do contents that count their pages on their own show no page number? */
bool gw_contents_are_without_number(const gw_style *style);

#endif
