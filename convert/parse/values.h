/* SPDX-License-Identifier: MIT
 *
 * Values of keys -> what the document gets: values leave out what always stands around an element
 * of a role (签发人：, 抄送：). */
#ifndef GONGWEN_PARSE_VALUES_H
#define GONGWEN_PARSE_VALUES_H

#include "base/arena.h"
#include "base/str.h"

/* The value as an element of this role reads; of several elements of a role only the first gets a
 * word in front. In the arena, terminated by NUL beyond its length; empty when memory ran out. */
gw_str gw_value_complete(gw_role role, gw_str value, bool is_first, gw_arena *arena);
/* A day that exists, a month (2024年5月), or a date that is still to be filled in (2024年×月×日).
 */
bool gw_value_is_date(gw_str value, gw_arena *arena);
/* 2024年5月6日 -> 2024年5月6日印发, as the printer's line ends (clause 7.4.3); empty when the value
 * is no date, or memory ran out. In the arena, terminated as above. */
gw_str gw_value_printed(gw_str value, gw_arena *arena);
/* Does the text of a printer's line tell when it was printed? */
bool gw_value_has_printed(gw_str text);
/* Two texts, one behind the other; in the arena, terminated as above. */
gw_str gw_value_join(gw_str head, gw_str tail, gw_arena *arena);

#endif
