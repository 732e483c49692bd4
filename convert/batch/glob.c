/* SPDX-License-Identifier: MIT
 *
 * Where a star could have taken more, it is tried again from there: only the last star of each kind
 * has to be remembered, so the work is at most the product of both lengths. */
#include "batch/glob.h"

#include "base/names.h"
#include "base/utf8.h"

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Behind the bracket that closes the set at `at`, or GW_NOT_FOUND where none does. */
static size_t end_of_set(gw_str pattern, size_t at)
{
    at += at < pattern.n && pattern.p[at] == '!';
    at += at < pattern.n && pattern.p[at] == ']'; /* as the first it is a member */
    while (at < pattern.n && pattern.p[at] != ']')
        at++;
    return at < pattern.n ? at + 1 : GW_NOT_FOUND;
}

static bool is_in_range(char first, char c, char last)
{
    return (first <= c && c <= last) || (lower(first) <= lower(c) && lower(c) <= lower(last));
}

/* `set` stands between the brackets. */
static bool is_in_set(gw_str set, char c)
{
    bool negated = gw_str_cut(&set, GW_S("!")), found = false;
    for (size_t i = 0; i < set.n && !found; i++) {
        bool is_range = i + 2 < set.n && set.p[i + 1] == '-';
        found = is_in_range(set.p[i], c, is_range ? set.p[i + 2] : set.p[i]);
        i += is_range ? 2 : 0;
    }
    return found != negated;
}

/* One character of the name against what stands at `*at`; steps over both. */
static bool match_one(gw_str pattern, size_t *at, gw_str name, size_t *place)
{
    char c = name.p[*place];
    if (pattern.p[*at] == '?' && c != '/') {
        gw_utf8_next(name, place);
        ++*at;
        return true;
    }
    size_t end = pattern.p[*at] == '[' ? end_of_set(pattern, *at + 1) : GW_NOT_FOUND;
    if (end != GW_NOT_FOUND) {
        gw_str set = {pattern.p + *at + 1, end - *at - 2};
        *at = end;
        ++*place;
        return c != '/' && is_in_set(set, c);
    }
    *at += pattern.p[*at] == '\\' && *at + 1 < pattern.n;
    return lower(pattern.p[(*at)++]) == lower(name.p[(*place)++]);
}

/* A star that may take more than it has so far. */
typedef struct open_star {
    bool is_open;
    size_t behind; /* what follows it in the pattern */
    size_t place;  /* where that was tried in the name */
} open_star;

/* Steps over `*` or `**` at `*at`; false where none stands. */
static bool open_at(gw_str pattern, size_t *at, size_t place, open_star *star, open_star *stars)
{
    if (*at >= pattern.n || pattern.p[*at] != '*')
        return false;
    bool is_double = *at + 1 < pattern.n && pattern.p[*at + 1] == '*';
    *at += is_double ? 2 : 1;
    if (is_double) {
        *stars = (open_star){true, *at, place};
        star->is_open = false;
    } else {
        *star = (open_star){true, *at, place};
    }
    return true;
}

/* Lets the last star that can take one more byte; false when none can. */
static bool try_again(gw_str name, size_t *at, size_t *place, open_star *star, open_star *stars)
{
    open_star *last =
        star->is_open && star->place < name.n && name.p[star->place] != '/' ? star : stars;
    if (!last->is_open || last->place >= name.n)
        return false;
    if (last == stars)
        star->is_open = false;
    *at = last->behind;
    *place = ++last->place;
    return true;
}

bool gw_glob_matches(gw_str pattern, gw_str name)
{
    open_star star = {0}, stars = {0};
    for (size_t at = 0, place = 0; at < pattern.n || place < name.n;) {
        if (open_at(pattern, &at, place, &star, &stars))
            continue;
        if (at < pattern.n && place < name.n && match_one(pattern, &at, name, &place))
            continue;
        if (!try_again(name, &at, &place, &star, &stars))
            return false;
    }
    return true;
}

bool gw_glob_matches_path(gw_str pattern, gw_str path)
{
    bool is_path = pattern.n > 0 && memchr(pattern.p, '/', pattern.n) != NULL;
    return gw_glob_matches(pattern, is_path ? path : gw_str_from(path, gw_name_base(path)));
}
