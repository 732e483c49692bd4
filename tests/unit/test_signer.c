/* SPDX-License-Identifier: MIT
 *
 * write/signer: who signs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/str.h"
#include "write/signer.h"

static const struct {
    const char *text, *office, *name;
} SIGNERS[] = {
    {"市长　李明华",                            "市长",       "李明华"},
    {"市长　李　明",                            "市长",       "李　明"},
    {"李　明",                                     "",             "李　明"},
    {"王小明",                                     "",             "王小明"},
    {"述职人：许文华",                         "述职人：", "许文华"},
    {"述职人： 许 文",                          "述职人：", "许 文"  },
    {"汇报人:许文华",                           "汇报人:",   "许文华"},
    {"县水务局",                                  "",             ""         },
    {"市长",                                        "",             ""         },
    {"党委",                                        "",             ""         },
    {"金融办",                                     "",             ""         },
    {"沅水县农业农村局　沅水县公安局", "",             ""         },
    {"",                                              "",             ""         },
    {"　",                                           "",             ""         },
};

static void signers(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(SIGNERS); i++) {
        gw_signer signer = gw_signer_read(gw_str_of(SIGNERS[i].text));
        if (!gw_str_equal(signer.office, gw_str_of(SIGNERS[i].office)) ||
            !gw_str_equal(signer.name, gw_str_of(SIGNERS[i].name)))
            fail_msg("%s: %.*s, %.*s", SIGNERS[i].text, (int)signer.office.n, signer.office.p,
                     (int)signer.name.n, signer.name.p);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signers),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("signer", tests, NULL, NULL);
}
