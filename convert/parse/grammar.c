/* SPDX-License-Identifier: MIT
 *
 * The table: later rows decide over earlier ones. ANY is every role, START the start of the text.
 */
#include "parse/grammar.h"

#include "base/str.h"

enum { ANY = GW_ROLE_COUNT, START = GW_ROLE_NONE };

#define R(name) GW_ROLE_##name

typedef struct transition {
    int from;
    int to[12]; /* up to the first START (which nothing precedes) */
    int cost;
} transition;

/* clang-format off */
static const transition TRANSITIONS[] = {
    {ANY, {ANY}, 24},
    {ANY, {R(BOILERPLATE), R(BODY), R(HEADING), R(ARTICLE)}, 0},

    {ANY, {R(BYLINE)}, 60},

    /* the start */
    {START, {R(TITLE), R(COLLECTION_TITLE), R(ISSUER), R(SERIAL), R(SECRECY), R(URGENCY)}, 0},
    {START, {R(TOC_TITLE), R(NUMBER), R(ATTACHMENT_LABEL)}, 4},
    {START, {R(BODY)}, 4},
    {START, {R(HEADING), R(RECIPIENT), R(ARTICLE), R(TABLE), R(TOC)}, 10},
    {START, {R(SIGNATURE), R(DATE), R(NOTE), R(ATTACHMENT_NOTE)}, 40},

    /* head */
    {R(SERIAL), {R(SECRECY), R(URGENCY), R(ISSUER)}, 0},
    {R(SECRECY), {R(URGENCY), R(ISSUER), R(SERIAL)}, 0},
    {R(URGENCY), {R(ISSUER), R(SECRECY), R(SERIAL)}, 0},
    {R(SERIAL), {R(TITLE), R(NUMBER)}, 3},
    {R(SECRECY), {R(TITLE), R(NUMBER)}, 3},
    {R(URGENCY), {R(TITLE), R(NUMBER)}, 3},
    {R(ISSUER), {R(NUMBER), R(ISSUER), R(SIGNER)}, 0},
    {R(ISSUER), {R(SERIAL), R(SECRECY), R(URGENCY)}, 6},
    {R(ISSUER), {R(TITLE)}, 10},
    {R(NUMBER), {R(TITLE), R(SIGNER)}, 0},
    {R(NUMBER), {R(RECIPIENT), R(NUMBER)}, 4},
    {R(NUMBER), {R(SECRECY), R(URGENCY)}, 8},
    {R(NUMBER), {R(BYLINE), R(DATE)}, 14},
    {R(SIGNER), {R(TITLE), R(SIGNER)}, 0},
    {R(SIGNER), {R(NUMBER)}, 2},

    /* contents */
    {R(COLLECTION_TITLE), {R(TOC_TITLE), R(TOC), R(COLLECTION_TITLE)}, 0},
    {R(COLLECTION_TITLE), {R(SUBTITLE), R(BYLINE), R(TITLE), R(RECIPIENT)}, 4},
    {R(TITLE), {R(TOC_TITLE)}, 2},
    {R(TITLE), {R(TOC)}, 8},
    {R(BYLINE), {R(TOC_TITLE)}, 4},
    {R(TOC_TITLE), {R(TOC)}, 0},
    {R(TOC), {R(TOC), R(TITLE)}, 0},
    {R(TOC), {R(BODY), R(HEADING)}, 6},
    {R(TOC), {R(COLLECTION_TITLE)}, 8},

    /* title */
    {ANY, {R(TITLE)}, 26},
    {START, {R(TITLE)}, 0},
    {R(BODY), {R(TITLE)}, 22},
    {R(HEADING), {R(TITLE)}, 44},
    {R(RECIPIENT), {R(TITLE)}, 60},
    {R(SERIAL), {R(TITLE)}, 3},
    {R(SECRECY), {R(TITLE)}, 3},
    {R(URGENCY), {R(TITLE)}, 3},
    {R(ISSUER), {R(TITLE)}, 10},
    {R(NUMBER), {R(TITLE)}, 0},
    {R(SIGNER), {R(TITLE)}, 0},
    {R(TITLE), {R(TITLE)}, 2},
    {R(SUBTITLE), {R(TITLE)}, 16},
    {R(BYLINE), {R(TITLE)}, 16},
    {R(COLLECTION_TITLE), {R(TITLE)}, 4},
    {R(TOC), {R(TITLE)}, 0},
    {R(DATE), {R(TITLE)}, 2},
    {R(NOTE), {R(TITLE)}, 2},
    {R(SIGNATURE), {R(TITLE)}, 14},
    {R(PRINTER), {R(TITLE)}, 4},
    {R(COPY_TO), {R(TITLE)}, 8},
    {R(ATTACHMENT_LABEL), {R(TITLE)}, -20},
    {R(ATTACHMENT_NOTE), {R(TITLE)}, 20},
    {R(TITLE), {R(SUBTITLE), R(BYLINE), R(RECIPIENT), R(NUMBER)}, 0},
    {R(TITLE), {R(RECIPIENT)}, -4},
    {R(NUMBER), {R(RECIPIENT)}, 0},
    {R(SUBTITLE), {R(BYLINE), R(RECIPIENT)}, 0},
    {R(SUBTITLE), {R(SUBTITLE)}, 4},
    {R(BYLINE), {R(BYLINE), R(RECIPIENT)}, 0},
    {R(BYLINE), {R(SUBTITLE)}, 8},
    {R(SUBTITLE), {R(NUMBER)}, 8},
    {R(BYLINE), {R(NUMBER)}, 8},
    {R(TITLE), {R(DATE)}, 16},
    {R(TITLE), {R(TABLE), R(CAPTION)}, 6},

    /* text */
    {R(RECIPIENT), {R(RECIPIENT)}, 8},
    {R(BODY), {R(RECIPIENT)}, 18},
    {R(HEADING), {R(RECIPIENT)}, 26},
    {R(RECIPIENT), {R(HEADING)}, 6},
    {R(BODY), {R(TABLE), R(CAPTION)}, 3},
    {R(ARTICLE), {R(TABLE), R(CAPTION)}, 3},
    {R(HEADING), {R(TABLE), R(CAPTION)}, 3},
    {R(TABLE), {R(TABLE), R(CAPTION)}, 0},
    {R(CAPTION), {R(TABLE), R(CAPTION)}, 0},

    /* the end */
    {R(BODY), {R(SIGNATURE), R(ATTACHMENT_NOTE)}, 0},
    {R(ARTICLE), {R(SIGNATURE), R(ATTACHMENT_NOTE)}, 4},
    {R(HEADING), {R(SIGNATURE), R(ATTACHMENT_NOTE)}, 8},
    {R(TABLE), {R(SIGNATURE), R(ATTACHMENT_NOTE)}, 6},
    {R(CAPTION), {R(SIGNATURE)}, 10},
    {R(ATTACHMENT_NOTE), {R(SIGNATURE)}, 0},
    {R(ATTACHMENT_NOTE), {R(ATTACHMENT_NOTE)}, -6},
    {R(ATTACHMENT_NOTE), {R(BODY), R(HEADING)}, 14},
    {R(ATTACHMENT_NOTE), {R(ARTICLE)}, 20},
    {R(ATTACHMENT_NOTE), {R(DATE)}, 4},
    {R(DATE), {R(ATTACHMENT_NOTE)}, 8},
    {R(SIGNATURE), {R(ATTACHMENT_NOTE)}, 8},
    {R(SIGNATURE), {R(SIGNATURE)}, 2},
    {R(SIGNATURE), {R(DATE)}, -8},
    {R(DATE), {R(SIGNATURE)}, 10},
    {R(NOTE), {R(SIGNATURE)}, 12},
    {R(BODY), {R(DATE)}, 4},
    {R(ARTICLE), {R(DATE)}, 8},
    {R(HEADING), {R(DATE)}, 10},
    {R(TABLE), {R(DATE)}, 6},
    {R(DATE), {R(NOTE)}, 0},
    {R(SIGNATURE), {R(NOTE)}, 6},
    {R(BODY), {R(NOTE)}, 12},
    {R(ARTICLE), {R(NOTE)}, 12},
    {R(NOTE), {R(NOTE)}, 0},
    {R(PRINTER), {R(NOTE)}, 6},
    {R(COPY_TO), {R(NOTE)}, 8},
    {R(SIGNATURE), {R(BODY), R(HEADING), R(ARTICLE)}, 18},
    {R(DATE), {R(BODY), R(HEADING), R(ARTICLE)}, 14},
    {R(NOTE), {R(BODY), R(HEADING), R(ARTICLE)}, 12},
    {R(COPY_TO), {R(BODY), R(HEADING), R(ARTICLE)}, 24},
    {R(PRINTER), {R(BODY), R(HEADING), R(ARTICLE)}, 20},
    {R(ATTACHMENT_LABEL), {R(BODY), R(HEADING), R(ARTICLE)}, 10},
    {R(DATE), {R(ATTACHMENT_LABEL)}, 0},
    {R(NOTE), {R(ATTACHMENT_LABEL)}, 0},
    {R(PRINTER), {R(ATTACHMENT_LABEL)}, 0},
    {R(COPY_TO), {R(ATTACHMENT_LABEL)}, 2},
    {R(SIGNATURE), {R(ATTACHMENT_LABEL)}, 4},
    {R(BODY), {R(ATTACHMENT_LABEL)}, 4},
    {R(ARTICLE), {R(ATTACHMENT_LABEL)}, 4},
    {R(HEADING), {R(ATTACHMENT_LABEL)}, 6},
    {R(TABLE), {R(ATTACHMENT_LABEL)}, 2},
    {R(CAPTION), {R(ATTACHMENT_LABEL)}, 2},
    {R(ATTACHMENT_NOTE), {R(ATTACHMENT_LABEL)}, 8},
    {R(DATE), {R(COPY_TO)}, 0},
    {R(NOTE), {R(COPY_TO)}, 0},
    {R(SIGNATURE), {R(COPY_TO)}, 6},
    {R(ATTACHMENT_NOTE), {R(COPY_TO)}, 4},
    {R(BODY), {R(COPY_TO)}, 6},
    {R(ARTICLE), {R(COPY_TO)}, 6},
    {R(TABLE), {R(COPY_TO)}, 4},
    {R(COPY_TO), {R(COPY_TO)}, 0},
    {R(COPY_TO), {R(PRINTER)}, 0},
    {R(PRINTER), {R(PRINTER)}, 0},
    {R(PRINTER), {R(COPY_TO)}, 8},
    {R(DATE), {R(PRINTER)}, 2},
    {R(NOTE), {R(PRINTER)}, 2},
    {R(BODY), {R(PRINTER)}, 8},
    {R(SIGNATURE), {R(PRINTER)}, 6},
};
/* clang-format on */

static void fill_row(gw_grammar *grammar, int from, const transition *t)
{
    for (size_t i = 0; i < GW_COUNT(t->to) && t->to[i] != START; i++) {
        if (t->to[i] != ANY) {
            grammar->cost[from][t->to[i]] = t->cost;
            continue;
        }
        for (int to = 0; to < GW_ROLE_COUNT; to++)
            grammar->cost[from][to] = t->cost;
    }
}

void gw_grammar_fill(gw_grammar *grammar)
{
    for (size_t i = 0; i < GW_COUNT(TRANSITIONS); i++) {
        const transition *t = &TRANSITIONS[i];
        if (t->from != ANY) {
            fill_row(grammar, t->from, t);
            continue;
        }
        for (int from = 0; from < GW_ROLE_COUNT; from++)
            fill_row(grammar, from, t);
    }
}
