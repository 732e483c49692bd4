/* SPDX-License-Identifier: MIT */
#include "parse/values.h"

#include "base/utf8.h"
#include "parse/date.h"
#include "parse/features.h"
#include "parse/form.h"
#include "text/hanzi.h"

#define PRINTED "印发"

typedef struct form_row {
    gw_role role;
    const char *before, *after;
    const char *sign; /* what begins like this is complete already; NULL: what ends in a colon is */
} form_row;

/* GB/T 9704-2012 clauses 7.2.6, 7.3.2, 7.3.4, 7.3.6, 7.4.2 */
static const form_row FORMS[] = {
    {GW_ROLE_SIGNER,          "签发人：", "",    "签发人"},
    {GW_ROLE_RECIPIENT,       "",             "：", NULL       },
    {GW_ROLE_ATTACHMENT_NOTE, "附件：",    "",    "附件"   },
    {GW_ROLE_NOTE,            "（",          "）", "%o"       },
    {GW_ROLE_COPY_TO,         "抄送：",    "",    "%c{2,6}:" },
};

gw_str gw_value_join(gw_str head, gw_str tail, gw_arena *arena)
{
    char *text = gw_arena_alloc(arena, head.n + tail.n + 1, 1);
    if (text == NULL)
        return (gw_str){"", 0};
    memcpy(text, head.p, head.n);
    memcpy(text + head.n, tail.p, tail.n);
    return (gw_str){text, head.n + tail.n};
}

static bool is_complete(const form_row *row, gw_str value, gw_arena *arena)
{
    return row->sign == NULL ? gw_narrow(gw_utf8_last(value)) == ':'
                             : gw_form_matches(row->sign, gw_view_make(value, arena));
}

gw_str gw_value_complete(gw_role role, gw_str value, bool is_first, gw_arena *arena)
{
    for (size_t i = 0; i < GW_COUNT(FORMS); i++) {
        const form_row *row = &FORMS[i];
        if (row->role != role || is_complete(row, value, arena))
            continue;
        bool is_word = row->after[0] == '\0';
        gw_str before = gw_str_of(is_word && !is_first ? "" : row->before);
        return gw_value_join(gw_value_join(before, value, arena), gw_str_of(row->after), arena);
    }
    return gw_arena_copy(arena, value);
}

/* With something to be filled in, or without a day. */
static bool is_open_date(gw_str view)
{
    static const char *const OPEN[] = {"%D*年%D*月%D*日$", "%D*年%D*月$", "%h+年%h+月$"};
    if (gw_form_matches("%d+年%d+月%d+日$", view))
        return false;
    for (size_t i = 0; i < GW_COUNT(OPEN); i++)
        if (gw_form_matches(OPEN[i], view))
            return true;
    return false;
}

bool gw_value_is_date(gw_str value, gw_arena *arena)
{
    int64_t seconds;
    return gw_date_read(value, &seconds) || is_open_date(gw_view_make(value, arena));
}

gw_str gw_value_printed(gw_str value, gw_arena *arena)
{
    gw_str word = GW_S(PRINTED);
    gw_str date = gw_str_ends(value, word) ? gw_trim(gw_str_head(value, value.n - word.n)) : value;
    return gw_value_is_date(date, arena) ? gw_value_join(date, word, arena) : (gw_str){"", 0};
}

bool gw_value_has_printed(gw_str text)
{
    bool has_date = gw_str_find(text, GW_S("年")) != GW_NOT_FOUND &&
                    gw_str_find(text, GW_S("月")) != GW_NOT_FOUND;
    return has_date || gw_str_find(text, GW_S(PRINTED)) != GW_NOT_FOUND;
}
