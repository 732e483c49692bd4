/* SPDX-License-Identifier: MIT
 *
 * Knowledge that is shared says what knowledge made for one text says, and the masks of the
 * rulebook what the table of rules says. */
#include "unit.h"

#include "parse/knowledge.h"
#include "parse/rules.h"
#include "texts.h"

static const char *const TEXTS[] = {
    "000001\n机密★1年\n特急\n青川市人民政府文件\n青政发〔2024〕5号　　签发人：沈怀远\n"
    "青川市人民政府关于做好防汛工作的通知\n\n各县（市、区）人民政府：\n现将有关事项通知如下：\n"
    "一、提高认识\n（一）落实责任。各单位要按照要求做好工作。\n1.做好准备；\n2.做好总结。\n\n"
    "附件：1.任务表\n　　　2.名单\n\n青川市人民政府\n2024年3月1日\n（此件公开发布）\n"
    "抄送：市委各部门。\n青川市人民政府办公室　　2024年3月1日印发\n",
    "浏览次数：12\n第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　本办法自发布之日起施行"
    "。\n"
    "- 1 -\n表1　任务\n名称\t数量\t单位\n甲\t1\t个\n打印本页\n关闭窗口\n",
    "目录\n一、概况……1\n二、打算……2\n\n工作总结\n\n同志们：\n一、概况\n一年来，工作顺利。\n二、打算"
    "\n"
    "一是抓落实。二是抓检查。\n王　强　　李晓红　　张　伟\n",
};

/* What the table says, row by row. */
static void add_by_table(const gw_parts *parts, size_t index, int points[GW_ROLE_COUNT])
{
    for (size_t i = 0; i < gw_rule_count; i++)
        if (gw_rule_holds(&gw_rules[i], parts, index))
            points[gw_rules[i].role] += gw_rules[i].weight;
}

static void rules_weigh_as_in_their_table(void **state)
{
    (void)state;
    for (size_t text = 0; text < GW_COUNT(TEXTS); text++) {
        reading r;
        assert_int_equal(measure_text(&r, gw_str_of(TEXTS[text])), GW_OK);
        for (size_t i = 0; i < r.parts.count; i++) {
            int points[GW_ROLE_COUNT] = {0}, expected[GW_ROLE_COUNT] = {0};
            const gw_part *part = &r.parts.items[i];
            gw_rulebook_weigh(r.parts.knowledge->rulebook, &part->traits,
                              i > 0 ? &part[-1].traits : NULL, points);
            add_by_table(&r.parts, i, expected);
            assert_memory_equal(points, expected, sizeof points);
        }
        close_reading(&r);
    }
}

/* One trait, or two, and what they allow. */
static const struct {
    gw_role role;
    gw_trait traits[2];
    bool allowed;
} NEEDED[] = {
    {GW_ROLE_BODY,             {GW_TRAIT_NONE},                                  true },
    {GW_ROLE_SERIAL,           {GW_TRAIT_NONE},                                  false},
    {GW_ROLE_SERIAL,           {GW_TRAIT_SERIAL_FORM},                           true },
    {GW_ROLE_HEADING,          {GW_TRAIT_UP_TO_30},                              false},
    {GW_ROLE_HEADING,          {GW_TRAIT_LABELLED},                              true },
    {GW_ROLE_HEADING,          {GW_TRAIT_LABELLED, GW_TRAIT_NO_WORDS},           false},
    {GW_ROLE_SUBTITLE,         {GW_TRAIT_NONE},                                  true },
    {GW_ROLE_SUBTITLE,         {GW_TRAIT_ARTICLE},                               false},
    {GW_ROLE_ISSUER,           {GW_TRAIT_ORDER_FORM, GW_TRAIT_SIGNER_FORM},      false},
    {GW_ROLE_BOILERPLATE,      {GW_TRAIT_BELOW_RELATED},                         true }, /* of the second row */
    {GW_ROLE_ATTACHMENT_LABEL, {GW_TRAIT_ATTACHMENT_LIST, GW_TRAIT_PAGE_NUMBER}, false},
};

static void roles_need_traits(void **state)
{
    (void)state;
    gw_arena arena = {0};
    const gw_rulebook *book = gw_rulebook_new(&arena);
    assert_non_null(book);
    for (size_t i = 0; i < GW_COUNT(NEEDED); i++) {
        gw_traits traits = {0};
        for (size_t k = 0; k < GW_COUNT(NEEDED[i].traits); k++)
            gw_mark(&traits, NEEDED[i].traits[k], NEEDED[i].traits[k] != GW_TRAIT_NONE);
        bool is_allowed = (gw_rulebook_allowed(book, &traits) >> NEEDED[i].role & 1) != 0;
        if (is_allowed != NEEDED[i].allowed)
            fail_msg("row %zu", i);
    }
    gw_arena_fini(&arena);
}

static void assert_same_rows(const gw_document *one, const gw_document *other)
{
    assert_int_equal(gw_document_row_count(one), gw_document_row_count(other));
    for (size_t i = 0; i < gw_document_row_count(one); i++) {
        const gw_row *a = gw_document_row(one, i), *b = gw_document_row(other, i);
        assert_int_equal(a->role, b->role);
        assert_int_equal(a->level, b->level);
        assert_int_equal(a->block, b->block);
        assert_int_equal(a->confidence, b->confidence);
    }
}

/* All texts at one time, so that none can leave anything behind for the next. */
static void texts_share_knowledge(void **state)
{
    (void)state;
    gw_knowledge *knowledge = NULL;
    gw_document *own[GW_COUNT(TEXTS)], *shared[GW_COUNT(TEXTS)];
    assert_int_equal(gw_knowledge_new(&knowledge, NULL), GW_OK);
    const gw_options options = {.knowledge = knowledge};
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++) {
        gw_str text = gw_str_of(TEXTS[i]);
        assert_int_equal(gw_document_parse(&own[i], text, NULL, NULL, NULL), GW_OK);
        assert_int_equal(gw_document_parse(&shared[i], text, &options, NULL, NULL), GW_OK);
    }
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++) {
        assert_same_rows(own[i], shared[i]);
        gw_document_free(own[i]);
        gw_document_free(shared[i]);
    }
    gw_knowledge_free(knowledge);
    gw_knowledge_free(NULL);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(rules_weigh_as_in_their_table),
    cmocka_unit_test(roles_need_traits),
    cmocka_unit_test(texts_share_knowledge),
};
UNIT_MAIN(TESTS)
