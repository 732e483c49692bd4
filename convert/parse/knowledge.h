/* SPDX-License-Identifier: MIT
 *
 * All that recognition knows, from tables in C to what a line looks up: the words and forms, the
 * rules, the grammar. Made once, read by all documents. */
#ifndef GONGWEN_PARSE_KNOWLEDGE_H
#define GONGWEN_PARSE_KNOWLEDGE_H

#include "base/arena.h"
#include "gongwen.h"
#include "parse/grammar.h"
#include "parse/lexicon.h"
#include "parse/rulebook.h"

struct gw_knowledge {
    gw_arena own; /* of gw_knowledge_new; empty when it lives in the arena of a document */
    const gw_lexicon *lexicon;
    const gw_rulebook *rulebook;
    gw_grammar grammar;
};

/* For one document: it lives in the arena. NULL when memory ran out. */
const gw_knowledge *gw_knowledge_make(gw_arena *arena);

#endif
