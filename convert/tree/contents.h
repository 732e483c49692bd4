/* SPDX-License-Identifier: MIT
 *
 * Contents (目录) in the tree. As they are typed, they are blocks toc-title and toc beside each
 * other. Real ones are the same blocks with `in_contents` set; their entries have a level and the
 * mark of what they lead to, a title or heading that has the same mark.
 *
 *     toc-title  in_contents                目录
 *     toc        in_contents, level, mark   关于……的调研报告
 *     toc        in_contents                其他资料……12    an entry that leads nowhere, as it is
 * typed */
#ifndef GONGWEN_TREE_CONTENTS_H
#define GONGWEN_TREE_CONTENTS_H

#include "tree/tree.h"

/* What entries lead to. */
typedef struct gw_target {
    const gw_node *block; /* the first of its paragraph */
    int level;            /* of its entry, 1 to 5 */
    unsigned page;        /* as it is printed on the page; 0: not known */
} gw_target;

typedef struct gw_targets {
    gw_target *items; /* by mark, which counts from 1 */
    size_t count;
} gw_targets;

/* The words of a typed entry, without the dots, tab or blanks and the page number behind them; all
 * of it when it has no such number. A view. */
gw_str gw_entry_words(gw_str typed);
/* The last entry of the contents that begin with `first`, a toc-title or toc: entries, and
 * boilerplate between them. NULL when there is none. */
gw_node *gw_contents_last_entry(gw_node *first);
/* Is the block the first, or the last, one of real contents? */
bool gw_contents_begin(const gw_node *block);
bool gw_contents_end(const gw_node *block);
/* Do real contents stand before the first document of a file that has one? */
bool gw_contents_lead(const gw_node *file);

#endif
