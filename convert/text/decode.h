/* SPDX-License-Identifier: MIT
 *
 * Bytes in any encoding that Chinese offices use -> UTF-8 that XML 1.0 allows.
 *
 * Order of evidence: byte order mark; strict UTF-8; then the reading with the most common
 * characters among damaged UTF-8, GB18030, Big5, UTF-16 and what uchardet proposes; where hardly
 * anything speaks for one, it is told. */
#ifndef GONGWEN_TEXT_DECODE_H
#define GONGWEN_TEXT_DECODE_H

#include "base/arena.h"
#include "gongwen.h"

typedef struct gw_decoded {
    char *p; /* UTF-8 in the arena, writable (text/lines works in place), NUL beyond its length */
    size_t n;
    const char
        *encoding; /* static: "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", or as given */
} gw_decoded;

/* Decodes `bytes`. A byte order mark at the start is dropped. Bytes that cannot be decoded become
 * one U+FFFD each, characters that XML 1.0 section 2.2 forbids (controls but tab, line ends, form
 * feed and vertical tab; U+FFFE, U+FFFF) one U+FFFD each; both are told to the listener, one notice
 * per line with how many. Form feed (U+000C) and vertical tab (U+000B) stay: text/lines needs them.
 * `encoding` NULL: find out; a guess on thin evidence is told (ENCODING_GUESSED).
 * Errors: GW_E_INPUT for what is empty or no text (a container, a picture, an old .doc, mostly
 * NUL), named by what it seems to be; GW_E_OPTION for an encoding name nobody knows; GW_E_NOMEM. */
gw_status gw_decode(gw_decoded *decoded, gw_str bytes, const char *encoding, const char *file,
                    gw_arena *arena, const gw_listener *listener, gw_error *error);

#endif
