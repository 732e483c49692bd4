/* SPDX-License-Identifier: MIT */
#include "parse/advice.h"

#include "base/error.h"
#include "base/utf8.h"
#include "parse/advisers.h"

enum { MOST_TOLD = 5 }; /* of a kind, in one text */

static void (*const ADVISERS[])(gw_advice *advice, size_t part) = {
    gw_advise_numbering, gw_advise_pairs,           gw_advise_half_width,  gw_advise_spaces,
    gw_advise_dates,     gw_advise_number_brackets, gw_advise_boilerplate, gw_advise_joining,
};

typedef struct advice_name {
    gw_message message;
    const char *name;
} advice_name;

static const advice_name NAMES[] = {
    {GW_MSG_ADVICE_NUMBERING_JUMPS,  "numbering-jumps" },
    {GW_MSG_ADVICE_NUMBERING_STARTS, "numbering-starts"},
    {GW_MSG_ADVICE_LEVEL_SKIPPED,    "level-skipped"   },
    {GW_MSG_ADVICE_UNPAIRED,         "unpaired"        },
    {GW_MSG_ADVICE_HALF_WIDTH,       "half-width"      },
    {GW_MSG_ADVICE_SPACES,           "spaces"          },
    {GW_MSG_ADVICE_IMPOSSIBLE_DATE,  "impossible-date" },
    {GW_MSG_ADVICE_NUMBER_BRACKETS,  "number-brackets" },
    {GW_MSG_ADVICE_BOILERPLATE,      "boilerplate"     },
    {GW_MSG_ADVICE_JOINED,           "joined"          },
    {GW_MSG_ADVICE_MORE,             "more"            },
};

const char *gw_advice_name(gw_message message)
{
    for (size_t i = 0; i < GW_COUNT(NAMES); i++)
        if (NAMES[i].message == message)
            return NAMES[i].name;
    return NULL;
}

void gw_advice_tell(gw_advice *advice, int line, gw_message message, const char *first,
                    const char *second)
{
    size_t kind = (size_t)(message - GW_MSG_ADVICE_NUMBERING_JUMPS);
    if (advice->last_line[kind] == line)
        return;
    advice->last_line[kind] = line;
    if (advice->told[kind]++ < MOST_TOLD)
        gw_notify(advice->listener, NULL, line, message, first, second, (const char *)NULL);
    else
        advice->untold++;
}

const char *gw_advice_excerpt(char out[GW_ARGUMENT_CAPACITY], gw_str text, size_t at, size_t before,
                              size_t after)
{
    size_t from = at, to = at;
    for (; before > 0 && from > 0; before--)
        gw_utf8_previous(text, &from);
    for (; after > 0 && to < text.n; after--)
        gw_utf8_next(text, &to);
    return gw_argument(out, (gw_str){text.p + from, to - from});
}

void gw_advise(const gw_recognised *recognised, const gw_listener *listener)
{
    gw_advice advice = {.recognised = recognised, .listener = listener};
    for (size_t i = 0; i < recognised->parts->count; i++)
        for (size_t k = 0; k < GW_COUNT(ADVISERS); k++)
            ADVISERS[k](&advice, i);
    char number[24];
    if (advice.untold > 0)
        gw_notify(listener, NULL, 0, GW_MSG_ADVICE_MORE,
                  gw_number_text(number, (long long)advice.untold), (const char *)NULL);
}
