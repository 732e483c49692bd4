/* SPDX-License-Identifier: MIT */
#include "parse/knowledge.h"

#include "base/error.h"

static bool fill(gw_knowledge *knowledge, gw_arena *arena)
{
    knowledge->lexicon = gw_lexicon_new(arena);
    knowledge->rulebook = gw_rulebook_new(arena);
    gw_grammar_fill(&knowledge->grammar);
    return knowledge->lexicon != NULL && knowledge->rulebook != NULL;
}

const gw_knowledge *gw_knowledge_make(gw_arena *arena)
{
    gw_knowledge *knowledge = GW_NEW(arena, gw_knowledge);
    return knowledge != NULL && fill(knowledge, arena) ? knowledge : NULL;
}

gw_status gw_knowledge_new(gw_knowledge **knowledge, gw_error *error)
{
    gw_knowledge *made = gw_heap_alloc(sizeof *made);
    if (made == NULL || !fill(made, &made->own)) {
        gw_knowledge_free(made);
        return gw_fail_memory(error);
    }
    *knowledge = made;
    return GW_OK;
}

void gw_knowledge_free(gw_knowledge *knowledge)
{
    if (knowledge == NULL)
        return;
    gw_arena_fini(&knowledge->own);
    gw_heap_free(knowledge);
}
