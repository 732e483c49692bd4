/* SPDX-License-Identifier: MIT
 *
 * What is known of a document besides its text: elements and properties given as key and value, by
 * the options and by the text's front matter. */
#ifndef GONGWEN_PARSE_METADATA_H
#define GONGWEN_PARSE_METADATA_H

#include "parse/build.h"
#include "parse/features.h"
#include "parse/front.h"
#include "parse/keys.h"

typedef struct gw_given {
    gw_role *forced;        /* per part: the role that a value names; GW_ROLE_NONE: none */
    gw_addition *additions; /* values that no line of the text has */
    gw_entry *added;        /* for each of them its key and line, to be told */
    size_t addition_count;
    gw_str title; /* of the properties; empty: not given */
    /* Values empty: not given. PRINTED has the form of a printer's line (parse/values). Those of
     * KIND are names of kinds; those of STYLE end with NUL. */
    gw_entry properties[GW_PROPERTY_COUNT];
} gw_given;

/* Reads the options' metadata and the front matter, which does not count where both speak (`front`
 * may be NULL). A value that equals a line of the text, as it is or in the form of its role, names
 * that line's role; another value is added in this form. A role given
 * several times is so many elements; of a property the last counts. All memory is the arena's.
 * Errors: GW_E_OPTION, or GW_E_INPUT with the line of the front matter, for an unknown key, an
 * empty value, a date that does not exist, an unknown kind; GW_E_NOMEM. */
gw_status gw_metadata_read(gw_given *given, const gw_options *options, const gw_front *front,
                           const gw_parts *parts, gw_arena *arena, gw_error *error);
/* Tells what was added to the document, the day of printing when `is_printed` (METADATA_ADDED). */
void gw_metadata_tell(const gw_given *given, bool is_printed, const gw_options *options);

#endif
