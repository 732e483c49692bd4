/* SPDX-License-Identifier: MIT
 *
 * SHA-256, by which texts and documents are known again; sha256sum prints the same. */
#ifndef GONGWEN_BASE_HASH_H
#define GONGWEN_BASE_HASH_H

#include "base/str.h"

enum { GW_HASH_BYTES = 32, GW_HASH_DIGITS = 64 };

typedef struct gw_hash {
    unsigned char bytes[GW_HASH_BYTES];
} gw_hash;

gw_hash gw_hash_of(gw_str bytes);
static inline bool gw_hash_equal(const gw_hash *a, const gw_hash *b)
{
    return memcmp(a->bytes, b->bytes, GW_HASH_BYTES) == 0;
}

/* 64 lower-case digits; the view lies in `out`. */
gw_str gw_hash_text(char out[GW_HASH_DIGITS], const gw_hash *hash);
/* Reads such digits; false when `text` is anything else. */
bool gw_hash_read(gw_hash *hash, gw_str text);

/* The hash of a regular file's bytes. Returns 0 or an errno value: ELOOP for a link, EISDIR for a
 * folder, EINVAL for what is no regular file. */
int gw_file_hash(const char *path, gw_hash *hash);

#endif
