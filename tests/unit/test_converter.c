/* SPDX-License-Identifier: MIT
 *
 * Converters that report success and have none. The linker puts __wrap_iconv in front of the
 * library's calls. */
#include "unit.h"

#include <iconv.h>

#include "text/transcode.h"

typedef enum lie {
    LIE_NONE,
    LIE_SWALLOWS,     /* all is read, nothing written */
    LIE_LOSES_LAST,   /* of several characters the last one */
    LIE_WRITES_BYTES, /* that are no UTF-8 */
    LIE_COUNTS,       /* it replaced something and says how often */
} lie;

static lie told;

size_t __real_iconv(iconv_t converter, char **in, size_t *in_left, char **out, size_t *out_left);
size_t __wrap_iconv(iconv_t converter, char **in, size_t *in_left, char **out, size_t *out_left);

static size_t put(char **out, size_t *out_left, char c)
{
    *(*out)++ = c;
    --*out_left;
    return 0;
}

static void take_back_last(char *from, char **out, size_t *out_left)
{
    do {
        --*out;
        ++*out_left;
    } while (((unsigned char)**out & 0xC0) == 0x80 && *out > from);
}

size_t __wrap_iconv(iconv_t converter, char **in, size_t *in_left, char **out, size_t *out_left)
{
    if (in == NULL || told == LIE_NONE)
        return __real_iconv(converter, in, in_left, out, out_left);
    char *from = *out;
    size_t all = *in_left;
    if (told == LIE_LOSES_LAST || told == LIE_COUNTS) {
        size_t result = __real_iconv(converter, in, in_left, out, out_left);
        if (told == LIE_LOSES_LAST && all > 2)
            take_back_last(from, out, out_left);
        return told == LIE_COUNTS ? 1 : result;
    }
    *in += *in_left;
    *in_left = 0;
    return told == LIE_WRITES_BYTES ? put(out, out_left, '\xFF') : 0;
}

#define LOST "\xEF\xBF\xBD"

static const struct {
    lie lie;
    const char *text;
} LIES[] = {
    {LIE_NONE,         "公文"           },
    {LIE_LOSES_LAST,   "公文"           }, /* done again, one by one */
    {LIE_SWALLOWS,     LOST LOST LOST LOST},
    {LIE_WRITES_BYTES, LOST LOST LOST LOST},
    {LIE_COUNTS,       LOST LOST LOST LOST},
};

static void success_is_checked(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(LIES); i++) {
        gw_buf out = {0};
        gw_error error = {0};
        told = LIES[i].lie;
        gw_status status =
            gw_transcode(&out, GW_S("\xB9\xAB\xCE\xC4"), &gw_gb18030, NULL, NULL, &error);
        told = LIE_NONE;
        assert_int_equal(status, GW_OK);
        assert_text(gw_buf_view(&out), LIES[i].text);
        gw_buf_fini(&out);
    }
}

/* What only the converter knows cannot be counted, but it must be UTF-8. */
static void nonsense_of_a_foreign_encoding_is_refused(void **state)
{
    (void)state;
    static const gw_encoding FOREIGN = {.name = "EUC-KR"};
    gw_buf out = {0};
    gw_error error = {0};
    told = LIE_WRITES_BYTES;
    gw_status status = gw_transcode(&out, GW_S("text"), &FOREIGN, NULL, NULL, &error);
    told = LIE_NONE;
    assert_int_equal(status, GW_E_OPTION);
    gw_buf_fini(&out);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(success_is_checked),
    cmocka_unit_test(nonsense_of_a_foreign_encoding_is_refused),
};
UNIT_MAIN(TESTS)
