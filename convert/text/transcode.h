/* SPDX-License-Identifier: MIT
 *
 * Bytes in a named encoding -> UTF-8. The only place that calls iconv, and it takes iconv's word
 * for nothing: each run must give as many characters as its structure has units. */
#ifndef GONGWEN_TEXT_TRANSCODE_H
#define GONGWEN_TEXT_TRANSCODE_H

#include "base/str.h"
#include "gongwen.h"
#include "text/encoding.h"

/* Does iconv know an encoding of this name? */
bool gw_transcode_knows(const char *name);

/* Appends `bytes` as well-formed UTF-8 to `out`. Each byte that cannot be decoded becomes one
 * U+FFFD; the listener (NULL: nobody) hears of it once a line, with `file` as the text's name.
 * Errors: GW_E_OPTION when iconv does not know the encoding (the name as the argument), GW_E_NOMEM;
 * `out` then holds a part and belongs to the caller all the same. */
gw_status gw_transcode(gw_buf *out, gw_str bytes, const gw_encoding *encoding, const char *file,
                       const gw_listener *listener, gw_error *error);

#endif
