/* SPDX-License-Identifier: MIT */
#include "write/signer.h"

#include "base/str.h"
#include "base/utf8.h"
#include "parse/lexicon.h"
#include "text/hanzi.h"

enum { NAME_BYTES = 16, NAME_FIELDS = 2 };

/* A short name of an office may begin like a name: 党委, 金融办. */
static bool ends_as_office(gw_str name)
{
    return gw_utf8_among(gw_utf8_last(name), GW_S("委部局办处科室院会所站厅府校厂社队组司行"));
}

/* A name without the blank inside that makes it as wide as one of three characters. */
static bool is_name(gw_str text)
{
    char name[NAME_BYTES];
    size_t length = 0;
    for (size_t at = 0; at < text.n;) {
        size_t before = at;
        if (gw_is_space(gw_utf8_next(text, &at)))
            continue;
        if (length + at - before > sizeof name)
            return false;
        memcpy(name + length, text.p + before, at - before);
        length += at - before;
    }
    gw_str whole = {name, length};
    return gw_lexicon_is_name(NULL, whole) && !ends_as_office(whole);
}

/* Where the last field of `text` begins: behind a blank or a colon. */
static size_t last_field(gw_str text)
{
    size_t at = text.n;
    while (at > 0) {
        size_t before = at;
        uint32_t c = gw_utf8_previous(text, &before);
        if (gw_is_space(c) || gw_narrow(c) == ':')
            break;
        at = before;
    }
    return at;
}

gw_signer gw_signer_read(gw_str text)
{
    size_t at = text.n;
    for (int fields = 0; fields < NAME_FIELDS && at > 0; fields++) {
        gw_str before = gw_str_head(text, at);
        at = last_field(gw_str_head(before, before.n - gw_trailing_blank(before)));
        gw_str name = gw_str_from(text, at);
        if (is_name(name)) {
            gw_str office = gw_str_head(text, at);
            return (gw_signer){gw_str_head(office, office.n - gw_trailing_blank(office)), name};
        }
    }
    return (gw_signer){0};
}
