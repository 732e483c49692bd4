/* SPDX-License-Identifier: MIT */
#include "write/piece.h"

#include "base/str.h"

static const struct {
    const char *mark;
    gw_piece_kind kind;
} MARKS[] = {
    {"\t",           GW_PIECE_TAB  },
    {"\n",           GW_PIECE_BREAK},
    {"\xE2\x80\xA8", GW_PIECE_BREAK},
};

/* Steps over a mark at the start of `rest`. */
static bool cut_mark(gw_str *rest, gw_piece_kind *kind)
{
    for (size_t i = 0; i < GW_COUNT(MARKS); i++)
        if (gw_str_cut(rest, gw_str_of(MARKS[i].mark))) {
            *kind = MARKS[i].kind;
            return true;
        }
    return false;
}

static size_t text_length(gw_str s)
{
    size_t at = 0;
    while (at < s.n) {
        unsigned char lead = (unsigned char)s.p[at];
        gw_str rest = gw_str_from(s, at);
        gw_piece_kind kind;
        if ((lead == '\t' || lead == '\n' || lead == 0xE2) && cut_mark(&rest, &kind))
            return at;
        at += lead > 0xE2 && lead < 0xF0 ? 3 : 1; /* most characters begin no mark */
    }
    return s.n;
}

bool gw_piece_next(gw_str *rest, gw_piece *piece)
{
    *piece = (gw_piece){0};
    if (rest->n == 0)
        return false;
    if (cut_mark(rest, &piece->kind))
        return true;
    piece->text = gw_str_head(*rest, text_length(*rest));
    *rest = gw_str_from(*rest, piece->text.n);
    return true;
}
