/* SPDX-License-Identifier: MIT
 *
 * Where the last block begins is told only by reading all blocks symbol by symbol; what the symbols
 * mean does not matter. The names of tables and the section numbers are those of RFC 1951. */
#include "pack/deflate.h"

#include "base/str.h"

enum {
    LONGEST_CODE = 15,
    LENGTH_CODES = 19,   /* 3.2.7 */
    MOST_LITERALS = 288, /* literals, end of block and lengths */
    MOST_DISTANCES = 32,
    END_OF_BLOCK = 256,
    FIRST_LENGTH = 257,
};

typedef struct bit_reader {
    gw_str bytes;
    size_t at; /* in bits */
    bool failed;
} bit_reader;

/* The next bits, at most 16; zeros behind the end. They come from the lowest of a byte on (3.1.1).
 */
static unsigned peek_bits(const bit_reader *in, int count)
{
    const unsigned char *bytes = (const unsigned char *)in->bytes.p;
    size_t first = in->at / 8, past = first + 3 < in->bytes.n ? first + 3 : in->bytes.n;
    unsigned value = 0;
    for (size_t i = past; i-- > first;)
        value = value << 8 | bytes[i];
    return value >> in->at % 8 & ((1u << count) - 1);
}

static void skip_bits(bit_reader *in, int count)
{
    in->at += (size_t)count;
    in->failed |= in->at > in->bytes.n * 8;
}

static unsigned read_bits(bit_reader *in, int count)
{
    unsigned value = peek_bits(in, count);
    skip_bits(in, count);
    return value;
}

/* ---- codes (3.2.2) -------------------------------------------------------------------------- */

enum { QUICK_BITS = 10, LENGTH_BITS = 4 };

typedef struct code {
    unsigned short counts[LONGEST_CODE + 1]; /* how many symbols have a code of this length */
    unsigned short symbols[MOST_LITERALS];   /* in the order of their codes */
    /* By the next bits, for codes no longer than that: the symbol, and in the lowest bits the
     * length of its code; 0: a longer code, or none. */
    unsigned short quick[1 << QUICK_BITS];
} code;

static void sort_symbols(code *made, const unsigned char *lengths, int count)
{
    unsigned short next[LONGEST_CODE + 2] = {0};
    for (int i = 0; i < count; i++)
        made->counts[lengths[i]]++;
    made->counts[0] = 0;
    for (int length = 1; length <= LONGEST_CODE; length++)
        next[length + 1] = (unsigned short)(next[length] + made->counts[length]);
    for (int i = 0; i < count; i++)
        if (lengths[i] > 0)
            made->symbols[next[lengths[i]]++] = (unsigned short)i;
}

/* A code's first bit is its highest (3.1.1), and the lowest of those that are read. */
static unsigned reverse_bits(unsigned value, int count)
{
    unsigned reversed = 0;
    for (int i = 0; i < count; i++, value >>= 1)
        reversed = reversed << 1 | (value & 1);
    return reversed;
}

/* Codes of one length follow each other, and come before those of greater length; lengths that
 * promise more codes than there are bits for stand in no stream of ours, and end the table. */
static void fill_quick(code *made)
{
    unsigned value = 0;
    int index = 0;
    for (int length = 1; length <= QUICK_BITS; length++, value <<= 1)
        for (int i = 0; i < made->counts[length] && value < 1u << length; i++, value++, index++)
            for (unsigned at = reverse_bits(value, length); at < 1u << QUICK_BITS;
                 at += 1u << length)
                made->quick[at] = (unsigned short)(made->symbols[index] << LENGTH_BITS | length);
}

static void make_code(code *made, const unsigned char *lengths, int count)
{
    *made = (code){0};
    sort_symbols(made, lengths, count);
    fill_quick(made);
}

static int read_long_symbol(bit_reader *in, const code *known)
{
    int value = 0, first = 0, index = 0;
    for (int length = 1; length <= LONGEST_CODE && !in->failed; length++) {
        value |= (int)read_bits(in, 1);
        int count = known->counts[length];
        if (value - first < count)
            return known->symbols[index + value - first];
        index += count;
        first = (first + count) * 2;
        value *= 2;
    }
    in->failed = true;
    return END_OF_BLOCK;
}

static int read_symbol(bit_reader *in, const code *known)
{
    unsigned quick = known->quick[peek_bits(in, QUICK_BITS)];
    if (quick == 0)
        return read_long_symbol(in, known);
    skip_bits(in, (int)(quick & ((1u << LENGTH_BITS) - 1)));
    return (int)(quick >> LENGTH_BITS);
}

/* ---- blocks (3.2.3) ------------------------------------------------------------------------- */

typedef struct block_codes {
    code literals, distances;
} block_codes;

/* 3.2.6 */
static void make_fixed_codes(block_codes *codes)
{
    unsigned char lengths[MOST_LITERALS];
    for (int i = 0; i < MOST_LITERALS; i++)
        lengths[i] = (unsigned char)(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
    make_code(&codes->literals, lengths, MOST_LITERALS);
    for (int i = 0; i < MOST_DISTANCES; i++)
        lengths[i] = 5;
    make_code(&codes->distances, lengths, MOST_DISTANCES);
}

/* The symbols 16 to 18 stand for a run: of which length, and how long at least. */
static void read_lengths(bit_reader *in, const code *known, unsigned char *lengths, int count)
{
    static const struct {
        int bits, least;
    } RUNS[] = {
        {2, 3 },
        {3, 3 },
        {7, 11},
    };
    for (int i = 0; i < count && !in->failed;) {
        int symbol = read_symbol(in, known);
        if (symbol < 16) {
            lengths[i++] = (unsigned char)symbol;
            continue;
        }
        if (symbol > 18 || (symbol == 16 && i == 0)) {
            in->failed = true;
            return;
        }
        unsigned char repeated = symbol == 16 ? lengths[i - 1] : 0;
        int times = RUNS[symbol - 16].least + (int)read_bits(in, RUNS[symbol - 16].bits);
        while (times-- > 0 && i < count)
            lengths[i++] = repeated;
    }
}

/* 3.2.7 */
static void read_dynamic_codes(bit_reader *in, block_codes *codes)
{
    static const unsigned char ORDER[LENGTH_CODES] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                      11, 4,  12, 3, 13, 2, 14, 1, 15};
    unsigned char lengths[MOST_LITERALS + MOST_DISTANCES] = {0};
    int literals = (int)read_bits(in, 5) + FIRST_LENGTH;
    int distances = (int)read_bits(in, 5) + 1;
    int count = (int)read_bits(in, 4) + 4;
    code of_lengths;
    for (int i = 0; i < count; i++)
        lengths[ORDER[i]] = (unsigned char)read_bits(in, 3);
    make_code(&of_lengths, lengths, LENGTH_CODES);
    memset(lengths, 0, sizeof lengths);
    in->failed |= literals > MOST_LITERALS;
    if (in->failed)
        return;
    read_lengths(in, &of_lengths, lengths, literals + distances);
    make_code(&codes->literals, lengths, literals);
    make_code(&codes->distances, lengths + literals, distances);
}

/* 3.2.5: the bits behind a length and behind a distance. */
static int length_bits(int symbol)
{
    int index = symbol - FIRST_LENGTH;
    return index < 8 || index == 28 ? 0 : index / 4 - 1;
}

static int distance_bits(int symbol)
{
    return symbol < 4 ? 0 : symbol / 2 - 1;
}

static void skip_symbols(bit_reader *in, const block_codes *codes)
{
    for (int symbol = 0; !in->failed;) {
        symbol = read_symbol(in, &codes->literals);
        if (symbol == END_OF_BLOCK)
            return;
        if (symbol < END_OF_BLOCK)
            continue;
        read_bits(in, length_bits(symbol));
        read_bits(in, distance_bits(read_symbol(in, &codes->distances)));
    }
}

/* 3.2.4 */
static void skip_stored(bit_reader *in)
{
    in->at = (in->at + 7) / 8 * 8;
    size_t length = read_bits(in, 16);
    read_bits(in, 16); /* its complement */
    in->at += length * 8;
    in->failed |= in->at > in->bytes.n * 8;
}

static void skip_block(bit_reader *in)
{
    enum { STORED, FIXED, DYNAMIC };
    block_codes codes;
    unsigned type = read_bits(in, 2);
    if (type == STORED) {
        skip_stored(in);
        return;
    }
    if (type == FIXED)
        make_fixed_codes(&codes);
    else if (type == DYNAMIC)
        read_dynamic_codes(in, &codes);
    else
        in->failed = true;
    if (!in->failed)
        skip_symbols(in, &codes);
}

/* Copies the stream's first `bits` bits; zeros follow. */
static char *copy_bits(gw_str stream, size_t bits, size_t room, gw_arena *arena)
{
    char *copy = gw_arena_alloc(arena, room, 1);
    if (copy == NULL)
        return NULL;
    memset(copy, 0, room);
    memcpy(copy, stream.p, (bits + 7) / 8);
    if (bits % 8 > 0)
        copy[bits / 8] = (char)((unsigned char)copy[bits / 8] & ((1u << bits % 8) - 1));
    return copy;
}

gw_str gw_deflate_open_end(gw_str stream, gw_arena *arena)
{
    bit_reader in = {.bytes = stream};
    size_t last = 0;
    for (unsigned is_last = 0; is_last == 0 && !in.failed; skip_block(&in)) {
        last = in.at;
        is_last = read_bits(&in, 1);
    }
    /* The header of the empty block is three bits of 0, its length 0000, the complement FFFF. */
    size_t header_end = (in.at + 3 + 7) / 8, length = header_end + 4;
    char *open = in.failed ? NULL : copy_bits(stream, in.at, length, arena);
    if (open == NULL)
        return (gw_str){"", 0};
    open[last / 8] = (char)((unsigned char)open[last / 8] & ~(1u << last % 8));
    memset(open + header_end + 2, 0xFF, 2);
    return (gw_str){open, length};
}
