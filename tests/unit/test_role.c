/* SPDX-License-Identifier: MIT
 *
 * The one list of roles: names in both languages, groups, places above the title. */
#include "unit.h"

#include "tree/role.h"

/* Written down a second time, from standard/roles: a role that goes missing, moves to another group
 * or changes its name is seen here. */
static const struct {
    gw_role role;
    const char *name, *chinese;
    gw_role_group group;
    bool is_head;
} ROWS[] = {
    {GW_ROLE_SERIAL,           "serial",           "份号",                      GW_GROUP_HEAD,            true },
    {GW_ROLE_SECRECY,          "secrecy",          "密级和保密期限",       GW_GROUP_HEAD,            true },
    {GW_ROLE_URGENCY,          "urgency",          "紧急程度",                GW_GROUP_HEAD,            true },
    {GW_ROLE_ISSUER,           "issuer",           "发文机关标志",          GW_GROUP_MARK,            true },
    {GW_ROLE_NUMBER,           "number",           "发文字号",                GW_GROUP_NUMBER,          true },
    {GW_ROLE_SIGNER,           "signer",           "签发人",                   GW_GROUP_NUMBER,          true },
    {GW_ROLE_COLLECTION_TITLE, "collection-title", "汇编标题",                GW_GROUP_COLLECTION,      false},
    {GW_ROLE_TOC_TITLE,        "toc-title",        "目录",                      GW_GROUP_TOC_TITLE,       false},
    {GW_ROLE_TOC,              "toc",              "目录条目",                GW_GROUP_TOC,             false},
    {GW_ROLE_TITLE,            "title",            "标题",                      GW_GROUP_TITLE,           false},
    {GW_ROLE_SUBTITLE,         "subtitle",         "副标题",                   GW_GROUP_TITLE,           false},
    {GW_ROLE_BYLINE,           "byline",           "题下署名",                GW_GROUP_TITLE,           false},
    {GW_ROLE_RECIPIENT,        "recipient",        "主送机关",                GW_GROUP_TEXT,            false},
    {GW_ROLE_HEADING,          "heading",          "层次标题",                GW_GROUP_TEXT,            false},
    {GW_ROLE_ARTICLE,          "article",          "条",                         GW_GROUP_TEXT,            false},
    {GW_ROLE_BODY,             "body",             "正文",                      GW_GROUP_TEXT,            false},
    {GW_ROLE_CAPTION,          "caption",          "图表题注",                GW_GROUP_TEXT,            false},
    {GW_ROLE_TABLE,            "table",            "表格",                      GW_GROUP_TEXT,            false},
    {GW_ROLE_ATTACHMENT_NOTE,  "attachment-note",  "附件说明",                GW_GROUP_ATTACHMENT_NOTE, false},
    {GW_ROLE_SIGNATURE,        "signature",        "发文机关署名",          GW_GROUP_CLOSING,         false},
    {GW_ROLE_DATE,             "date",             "成文日期",                GW_GROUP_CLOSING,         false},
    {GW_ROLE_NOTE,             "note",             "附注",                      GW_GROUP_NOTE,            false},
    {GW_ROLE_ATTACHMENT_LABEL, "attachment-label", "附件标识",                GW_GROUP_ATTACHMENT,      false},
    {GW_ROLE_COPY_TO,          "copy-to",          "抄送机关",                GW_GROUP_COLOPHON,        false},
    {GW_ROLE_PRINTER,          "printer",          "印发机关和印发日期", GW_GROUP_COLOPHON,        false},
    {GW_ROLE_BOILERPLATE,      "boilerplate",      "杂质",                      GW_GROUP_TEXT,            false},
};

static void every_role_is_listed_once(void **state)
{
    (void)state;
    bool seen[GW_ROLE_COUNT] = {false};
    assert_int_equal(GW_COUNT(ROWS), GW_ROLE_COUNT - 1);
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        assert_in_range(ROWS[i].role, GW_ROLE_NONE + 1, GW_ROLE_COUNT - 1);
        assert_false(seen[ROWS[i].role]);
        seen[ROWS[i].role] = true;
    }
}

static void names_go_both_ways(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        assert_string_equal(gw_role_name(ROWS[i].role), ROWS[i].name);
        assert_string_equal(gw_role_chinese_name(ROWS[i].role), ROWS[i].chinese);
        assert_int_equal(gw_role_find(gw_str_of(ROWS[i].name)), ROWS[i].role);
        assert_int_equal(gw_role_find(gw_str_of(ROWS[i].chinese)), ROWS[i].role);
    }
}

static void what_is_no_role(void **state)
{
    static const char *const OTHERS[] = {"", "Title", "titles", "titl", "标", "标题 ", "heading1"};
    (void)state;
    for (size_t i = 0; i < GW_COUNT(OTHERS); i++)
        assert_int_equal(gw_role_find(gw_str_of(OTHERS[i])), GW_ROLE_NONE);
    static const gw_role OUTSIDE[] = {GW_ROLE_NONE, GW_ROLE_COUNT, (gw_role)1000};
    for (size_t i = 0; i < GW_COUNT(OUTSIDE); i++) {
        assert_null(gw_role_name(OUTSIDE[i]));
        assert_null(gw_role_chinese_name(OUTSIDE[i]));
        assert_int_equal(gw_role_group_of(OUTSIDE[i]), GW_GROUP_NONE);
        assert_false(gw_role_is_head(OUTSIDE[i]));
    }
}

static void groups(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        assert_int_equal(gw_role_group_of(ROWS[i].role), ROWS[i].group);
        assert_int_equal(gw_role_is_head(ROWS[i].role), ROWS[i].is_head);
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(every_role_is_listed_once),
    cmocka_unit_test(names_go_both_ways),
    cmocka_unit_test(what_is_no_role),
    cmocka_unit_test(groups),
};
UNIT_MAIN(TESTS)
