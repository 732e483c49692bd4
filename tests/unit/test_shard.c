/* SPDX-License-Identifier: MIT
 *
 * Parts of a collection, and the order of its texts. */
#include "batch/natural.h"
#include "batch/shard.h"
#include "unit.h"

static void names_stand_in_natural_order(void **state)
{
    static const char *const ORDER[] = {
        "",
        "01.txt",
        "1.txt",
        "2.txt",
        "10.txt",
        "10a.txt",
        "99999999999999999999.txt",
        "100000000000000000000.txt",
        "a/2.txt",
        "a/10.txt",
        "a.txt",
        "a1b2.txt",
        "a1b10.txt",
        "a01b11.txt",
        "b",
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ORDER); i++)
        for (size_t j = 0; j < GW_COUNT(ORDER); j++) {
            int order = gw_natural_compare(gw_str_of(ORDER[i]), gw_str_of(ORDER[j]));
            if ((order > 0) != (i > j) || (order < 0) != (i < j))
                fail_msg("'%s' and '%s': %d", ORDER[i], ORDER[j], order);
        }
}

static void a_shard_is_read(void **state)
{
    static const struct {
        const char *text;
        unsigned number, count; /* 0: refused */
    } ROWS[] = {
        {"1/1",          1,    1   },
        {"2/8",          2,    8   },
        {"9999/9999",    9999, 9999},
        {"0/8",          0,    0   },
        {"9/8",          0,    0   },
        {"2",            0,    0   },
        {"2/",           0,    0   },
        {"/8",           0,    0   },
        {"",             0,    0   },
        {"2/8x",         0,    0   },
        {"-1/8",         0,    0   },
        {"1/10000",      0,    0   },
        {"1/4294967297", 0,    0   },
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_shard shard = {0};
        bool read = gw_shard_read(&shard, gw_str_of(ROWS[i].text));
        if (read != (ROWS[i].count > 0) || shard.number != ROWS[i].number ||
            shard.count != ROWS[i].count)
            fail_msg("'%s'", ROWS[i].text);
    }
}

/* Which shard of eight: worked out with another FNV-1a. Collections that were begun must find their
 * parts again in every later version. */
static void a_name_stays_in_its_shard(void **state)
{
    static const struct {
        const char *name;
        unsigned number;
    } ROWS[] = {
        {"a.txt",               8},
        {"部门1/通知2.txt", 5},
        {"x/y/z.md",            6},
        {"",                    2},
        {" ",                   4},
        {"0000/公文0.txt",    3},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        for (unsigned number = 1; number <= 8; number++) {
            const gw_shard shard = {number, 8};
            if (gw_shard_holds(&shard, gw_str_of(ROWS[i].name)) != (number == ROWS[i].number))
                fail_msg("'%s' and %u", ROWS[i].name, number);
        }
}

static void shards_share_evenly(void **state)
{
    enum { NAMES = 8000, SHARDS = 8 };
    size_t counts[SHARDS] = {0};
    (void)state;
    for (unsigned i = 0; i < NAMES; i++) {
        char name[32];
        int length = snprintf(name, sizeof name, "%u/text%u.txt", i / 100, i);
        for (unsigned number = 1; number <= SHARDS; number++) {
            const gw_shard shard = {number, SHARDS};
            counts[number - 1] += gw_shard_holds(&shard, (gw_str){name, (size_t)length});
        }
    }
    size_t all = 0;
    for (size_t i = 0; i < SHARDS; i++) {
        all += counts[i];
        assert_in_range(counts[i], NAMES / SHARDS * 9 / 10, NAMES / SHARDS * 11 / 10);
    }
    assert_int_equal(all, NAMES);
}

static void no_shard_holds_all(void **state)
{
    const gw_shard none = {0};
    (void)state;
    assert_true(gw_shard_holds(&none, GW_S("a.txt")));
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(names_stand_in_natural_order), cmocka_unit_test(a_shard_is_read),
    cmocka_unit_test(a_name_stays_in_its_shard),    cmocka_unit_test(shards_share_evenly),
    cmocka_unit_test(no_shard_holds_all),
};

UNIT_MAIN(TESTS)
