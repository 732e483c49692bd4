/* SPDX-License-Identifier: MIT */
#include "base/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_CHUNK = 32 * 1024 };

_Static_assert((int)GW_HASH_BYTES == (int)SHA256_DIGEST_SIZE, "a hash is a SHA-256");

static gw_hash finish(struct sha256_ctx *context)
{
    gw_hash hash;
    sha256_digest(context, GW_HASH_BYTES, hash.bytes);
    return hash;
}

gw_hash gw_hash_of(gw_str bytes)
{
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.n, (const uint8_t *)bytes.p);
    return finish(&context);
}

static const char DIGITS[] = "0123456789abcdef";

gw_str gw_hash_text(char out[GW_HASH_DIGITS], const gw_hash *hash)
{
    for (size_t i = 0; i < GW_HASH_BYTES; i++) {
        out[2 * i] = DIGITS[hash->bytes[i] >> 4];
        out[2 * i + 1] = DIGITS[hash->bytes[i] & 15];
    }
    return (gw_str){out, GW_HASH_DIGITS};
}

bool gw_hash_read(gw_hash *hash, gw_str text)
{
    *hash = (gw_hash){{0}};
    if (text.n != GW_HASH_DIGITS)
        return false;
    for (size_t i = 0; i < GW_HASH_DIGITS; i++) {
        const char *digit = memchr(DIGITS, text.p[i], sizeof DIGITS - 1);
        if (digit == NULL)
            return false;
        unsigned value = (unsigned)(digit - DIGITS);
        hash->bytes[i / 2] = (unsigned char)(hash->bytes[i / 2] << 4 | value);
    }
    return true;
}

static int hash_all(int file, struct sha256_ctx *context)
{
    uint8_t chunk[READ_CHUNK];
    for (;;) {
        ssize_t got = read(file, chunk, sizeof chunk);
        if (got == 0)
            return 0;
        if (got < 0 && errno != EINTR)
            return errno;
        if (got > 0)
            sha256_update(context, (size_t)got, chunk);
    }
}

static int hash_regular(int file, gw_hash *hash)
{
    struct stat status;
    struct sha256_ctx context;
    if (fstat(file, &status) != 0)
        return errno;
    if (!S_ISREG(status.st_mode))
        return S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
    sha256_init(&context);
    int problem = hash_all(file, &context);
    if (problem == 0)
        *hash = finish(&context);
    return problem;
}

int gw_file_hash(const char *path, gw_hash *hash)
{
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0)
        return errno;
    int problem = hash_regular(file, hash);
    close(file);
    return problem;
}
