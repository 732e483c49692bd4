/* SPDX-License-Identifier: MIT
 *
 * write/closing: where signature and date stand (GB/T 9704-2012, 7.3.5). The type area is 8844
 * twips wide, 28 字; a Chinese character of body is 320 wide, a digit 160, 5 less between two of
 * them, the gap 64, so 2024年3月1日 takes 2225 and 2024年12月31日 2535. 2 字 are 632, 4 字 1263. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "places.h"

#define STANDARD "<style name='own' extends='gbt9704'/>"
#define SEALED "<style name='own' extends='sealed'/>"
#define STAMPED "<style name='own' extends='stamped'/>"

#define SIGNATURE(text) BLOCK(1, SIGNATURE, text)
#define DATE(text) BLOCK(1, DATE, text)

#define CHECK(sheet, expected, ...)                                                                \
    do {                                                                                           \
        static const sample_row ROWS[] = {INSIDE(0, DOCUMENT), __VA_ARGS__};                       \
        check_places(sheet, ROWS, GW_COUNT(ROWS), expected);                                       \
    } while (0)

/* Ten characters begin at 8844 - 632 - 3150 = 5062, the date 632 further right. */
static void unsealed(void **state)
{
    (void)state;
    CHECK(STANDARD, "signature as its look 青川市人民政府办公室\ndate L 5689 0 0 2024年3月1日\n",
          SIGNATURE("青川市人民政府办公室"), DATE("2024年3月1日"));
    CHECK(STANDARD, "signature R 0 949 0 青川市人民政府办公室\ndate R 0 632 0 ××××年×月×日\n",
          SIGNATURE("青川市人民政府办公室"), DATE("××××年×月×日"));
}

/* The date ends 632 from the right; it begins at 5677, the signature at 5045 and ends at 6305. */
static void long_date(void **state)
{
    (void)state;
    CHECK(STANDARD, "signature R 0 2534 0 县水务局\ndate R 0 632 0 2024年12月31日\n",
          SIGNATURE("县水务局"), DATE("2024年12月31日"));
    CHECK(STANDARD, "signature R 0 2839 0 县水务局\ndate R 0 632 0 二〇二四年三月一日\n",
          SIGNATURE("县水务局"), DATE("二〇二四年三月一日"));
}

/* The longest of several counts; the order is the text's. */
static void several(void **state)
{
    (void)state;
    CHECK(STANDARD,
          "signature as its look 县水务局\nsignature as its look 青川市人民政府办公室\n"
          "date L 5689 0 0 2024年3月1日\n",
          SIGNATURE("县水务局"), SIGNATURE("青川市人民政府办公室"), DATE("2024年3月1日"));
    CHECK(STANDARD, "+date L 5689 0 0 2024年3月1日\nsignature as its look 青川市人民政府办公室\n",
          DATE("2024年3月1日"), SIGNATURE("青川市人民政府办公室"));
}

/* Each pair for itself. */
static void pairs(void **state)
{
    (void)state;
    CHECK(STANDARD,
          "signature as its look 青川市人民政府办公室\ndate L 5689 0 0 2024年3月1日\n"
          "signature R 0 2534 0 县水务局\ndate R 0 632 0 2024年12月31日\n",
          SIGNATURE("青川市人民政府办公室"), DATE("2024年3月1日"), SIGNATURE("县水务局"),
          DATE("2024年12月31日"));
}

/* Where their looks say: the date 4 字 from the right, the signature 2. */
static void alone(void **state)
{
    (void)state;
    CHECK(STANDARD, "date as its look 2024年3月1日\n", DATE("2024年3月1日"));
    CHECK(STANDARD, "signature as its look 县水务局\n", SIGNATURE("县水务局"));
    CHECK(SEALED, "signature as its look 县水务局\n", SIGNATURE("县水务局"));
    CHECK(STAMPED, "date as its look 2024年3月1日\n", DATE("2024年3月1日"));
}

/* A name ends with the date, 4 字 from the right; an office that begins like a name does not. */
static void persons(void **state)
{
    (void)state;
    CHECK(STANDARD, "signature R 0 1263 0 李　明\ndate as its look 2024年3月1日\n",
          SIGNATURE("李　明"), DATE("2024年3月1日"));
    CHECK(STANDARD, "signature R 0 1263 0 述职人：李明华\ndate as its look 2024年3月1日\n",
          SIGNATURE("述职人：李明华"), DATE("2024年3月1日"));
    CHECK(STANDARD, "signature R 0 2854 0 党委\ndate R 0 632 0 2024年3月1日\n", SIGNATURE("党委"),
          DATE("2024年3月1日"));
}

/* A signature longer than the line begins at its left edge and wraps. */
static void longer_than_the_line(void **state)
{
    (void)state;
#define TEN "青川市人民政府办公室"
    CHECK(STANDARD, "signature as its look " TEN TEN TEN "\ndate L 632 0 0 2024年3月1日\n",
          SIGNATURE(TEN TEN TEN), DATE("2024年3月1日"));
    CHECK(SEALED, "signature C 0 314 0 " TEN TEN TEN "\ndate C 0 314 0 2024年3月1日\n",
          SIGNATURE(TEN TEN TEN), DATE("2024年3月1日"));
}

/* A house style with signatures at the left, or without an offset, has what its looks say. */
static void other_sheets(void **state)
{
    (void)state;
    CHECK("<style name='own' extends='gbt9704'><paragraph role='signature' align='left'/></style>",
          "signature as its look 县水务局\ndate as its look 2024年3月1日\n", SIGNATURE("县水务局"),
          DATE("2024年3月1日"));
    CHECK("<style name='own' extends='gbt9704'><closing offset='0'/></style>",
          "signature as its look 县水务局\ndate as its look 2024年3月1日\n", SIGNATURE("县水务局"),
          DATE("2024年3月1日"));
}

/* The date ends 4 字 from the right, so both are centred at 8844 - 1263 - 1112 = 6469, in the
 * middle of what is right of 2 x 6469 - 8844. One of 26 characters would leave the type area: it
 * ends half a 字 from its edge, and the date goes with it. */
static void seal(void **state)
{
    (void)state;
    CHECK(SEALED, "signature C 4094 0 0 青川市人民政府办公室\ndate C 4094 0 0 2024年3月1日\n",
          SIGNATURE("青川市人民政府办公室"), DATE("2024年3月1日"));
    CHECK(SEALED, "signature C 334 0 0 " TEN TEN "青川市水务局\ndate C 334 0 0 2024年3月1日\n",
          SIGNATURE(TEN TEN "青川市水务局"), DATE("2024年3月1日"));
}

/* Two beside each other: the first in the middle of the left half, the last over the date. */
static void two_seals(void **state)
{
    (void)state;
    CHECK(SEALED,
          "signature L 0 0 0 c2211 c6469 >县公安局|县水务局\ndate C 4094 0 0 2024年3月1日\n",
          SIGNATURE("县公安局"), SIGNATURE("县水务局"), DATE("2024年3月1日"));
}

/* Five of three a row: columns of 2948; the last two stand in the middle, room for seals between,
 * the date under the last, at 5896. */
static void rows_of_seals(void **state)
{
    (void)state;
    CHECK(SEALED,
          "signature L 0 0 0 c1474 c4422 c7370 >甲局|乙局|丙局\n"
          "----signature L 0 0 0 c2948 c5896 >丁局|戊局\ndate C 2948 0 0 2024年3月1日\n",
          SIGNATURE("甲局"), SIGNATURE("乙局"), SIGNATURE("丙局"), SIGNATURE("丁局"),
          SIGNATURE("戊局"), DATE("2024年3月1日"));
}

/* Names of ten characters stand two in a row, of fifteen one under another over the date. */
static void wide_names_of_seals(void **state)
{
    (void)state;
    CHECK(SEALED,
          "signature L 0 0 0 c2211 c6633 >" TEN "|" TEN "\n----signature L 0 0 0 c4422 >" TEN
          "\ndate C 0 0 0 2024年3月1日\n",
          SIGNATURE(TEN), SIGNATURE(TEN), SIGNATURE(TEN), DATE("2024年3月1日"));
}

/* The name ends 4 字 from the right, the office 2 字 before it. Without a name there is room of
 * 6 字 for the stamp; without an office the name stands alone. The date is one line below. */
static void stamp(void **state)
{
    (void)state;
    CHECK(STAMPED, "signature L 5364 0 0 l6631 市长»李明华\n-date as its look 2024年3月1日\n",
          SIGNATURE("市长　李明华"), DATE("2024年3月1日"));
    CHECK(STAMPED, "signature R 0 3790 0 市长\n-date as its look 2024年3月1日\n", SIGNATURE("市长"),
          DATE("2024年3月1日"));
    CHECK(STAMPED, "signature R 0 1263 0 李明华\n-date as its look 2024年3月1日\n",
          SIGNATURE("李明华"), DATE("2024年3月1日"));
}

/* A short note in brackets stays with the date. */
static void note_below(void **state)
{
    (void)state;
    CHECK(STANDARD, "+date as its look 2024年3月1日\nnote as its look （此件公开发布）\n",
          DATE("2024年3月1日"), BLOCK(1, NOTE, "（此件公开发布）"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unsealed),
        cmocka_unit_test(long_date),
        cmocka_unit_test(several),
        cmocka_unit_test(pairs),
        cmocka_unit_test(alone),
        cmocka_unit_test(persons),
        cmocka_unit_test(longer_than_the_line),
        cmocka_unit_test(other_sheets),
        cmocka_unit_test(seal),
        cmocka_unit_test(two_seals),
        cmocka_unit_test(rows_of_seals),
        cmocka_unit_test(wide_names_of_seals),
        cmocka_unit_test(stamp),
        cmocka_unit_test(note_below),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("closing", tests, NULL, NULL);
}
