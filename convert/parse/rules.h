/* SPDX-License-Identifier: MIT
 *
 * Evidence: a table of rows {name, role, weight, traits that must hold, traits that must not}.
 * Every row that holds adds its weight to its role; the best path over the document decides. */
#ifndef GONGWEN_PARSE_RULES_H
#define GONGWEN_PARSE_RULES_H

#include "gongwen.h"
#include "parse/features.h"

enum { GW_RULE_TRAITS = 4 };

typedef struct gw_rule {
    const char *name;
    gw_role role; /* GW_ROLE_NONE: the row speaks for going on with the block above */
    int weight;
    gw_trait here[GW_RULE_TRAITS];   /* all hold on this line */
    gw_trait unless[GW_RULE_TRAITS]; /* none holds on it */
    gw_trait above[2];               /* all hold on the line above */
} gw_rule;

extern const gw_rule gw_rules[];
extern const size_t gw_rule_count;

/* Does the row hold for part `index`? Pure. */
bool gw_rule_holds(const gw_rule *rule, const gw_parts *parts, size_t index);

#endif
