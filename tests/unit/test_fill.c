/* SPDX-License-Identifier: MIT
 *
 * Texts that a machine wrapped, and texts that only look so. */
#include "unit.h"

#include "text/fill.h"
#include "text/lines.h"

/* `full` has a character for each line: 'F' full, '.' not. */
typedef struct sample {
    const char *what;
    size_t wrap_half_cells;
    const char *full;
    const char *text;
} sample;
/* clang-format off */
static const sample SAMPLES[] = {
    {"20 characters, marks run over, first lines indented",
     40, "FFF.FFFF.FF.",
     "　　为做好今年汛期的值守工作，各单位要排\n"
     "出值班表，明确带班领导和值班人员，值班电\n"
     "话须保持畅通，遇有险情应当先处置、后报告，\n"
     "不得等待批示。\n"
     "　　各单位应于5月20日前把“值班表”报\n"
     "办公室汇总，联系人为王工，电话0000-\n"
     "1234，逾期未报的按缺报处理（以收到日\n"
     "期为准），并在季度考评中扣分；确有困难的，\n"
     "可以书面说明理由，由分管领导审定。\n"
     "　　值班室的钥匙、应急灯、雨衣、对讲机等\n"
     "物品，由后勤科逐件清点登记，交接班时双方\n"
     "签字，缺损的当日补齐。\n"},
    {"36 characters, marks run over",
     72, "F.FF.F.",
     "　　为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，\n"
     "值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。\n"
     "　　各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0\n"
     "000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中\n"
     "扣分；确有困难的，可以书面说明理由，由分管领导审定。\n"
     "　　值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接\n"
     "班时双方签字，缺损的当日补齐。\n"},
    {"28 characters, no indent",
     56, "FF.FFF.F.",
     "为做好今年汛期的值守工作，各单位要排出值班表，明确带班领\n"
     "导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后\n"
     "报告，不得等待批示。\n"
     "各单位应于5月20日前把“值班表”报办公室汇总，联系人为\n"
     "王工，电话0000-1234，逾期未报的按缺报处理（以收\n"
     "到日期为准），并在季度考评中扣分；确有困难的，可以书面说\n"
     "明理由，由分管领导审定。\n"
     "值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清\n"
     "点登记，交接班时双方签字，缺损的当日补齐。\n"},
    {"40 half cells, cut earlier before a mark",
     40, "FFF.FFFF.FF.",
     "　　为做好今年汛期的值守工作，各单位要排\n"
     "出值班表，明确带班领导和值班人员，值班电\n"
     "话须保持畅通，遇有险情应当先处置、后报\n"
     "告，不得等待批示。\n"
     "　　各单位应于5月20日前把“值班表”报办\n"
     "公室汇总，联系人为王工，电话0000-1234，\n"
     "逾期未报的按缺报处理（以收到日期为准），\n"
     "并在季度考评中扣分；确有困难的，可以书面\n"
     "说明理由，由分管领导审定。\n"
     "　　值班室的钥匙、应急灯、雨衣、对讲机等\n"
     "物品，由后勤科逐件清点登记，交接班时双方\n"
     "签字，缺损的当日补齐。\n"},
    {"72 half cells, cut earlier before a mark",
     72, "F.FF.F.",
     "　　为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人\n"
     "员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。\n"
     "　　各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-\n"
     "1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困\n"
     "难的，可以书面说明理由，由分管领导审定。\n"
     "　　值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接\n"
     "班时双方签字，缺损的当日补齐。\n"},
    {"44 half cells where quotes and dashes count as one",
     44, "FFF.FF.",
     "　　会议要求把“一张表”“一本账”“一幅图”用到田\n"
     "间地头，做到“底数清”“进度明”“责任实”，年底前\n"
     "由督查室逐乡核对，结果张榜公布，接受群众评\n"
     "议——评议不合格的，限期整改……\n"
     "　　各乡镇要在“三夏”前备足农机具，组织“老把\n"
     "式”下地指导，抓紧抢收抢种，颗粒归仓之后再总\n"
     "结经验。\n"},
    {"50 half cells, Latin words are kept whole; none reaches 50, the last is full by chance",
     49, "FFF.FFF",
     "　　本系统的接口遵循 RESTful 风格，调用方须先向\n"
     "gateway 申请 token，再以 Authorization 头部提交，\n"
     "超过 3600 秒未使用的 token 自动失效，需要重新申请\n"
     "并登记用途。\n"
     "　　测试环境使用 Debian 12 与 PostgreSQL 15，部署\n"
     "脚本存放于 scripts/deploy 目录，执行前请阅读\n"
     "README 文件，并确认 staging 数据库已经完成备份。\n"},
    {"a title and a recipient above the wrapped text",
     48, "...FF.FFFF.FF...",
     "关于加强汛期值守工作的\n"
     "通知\n"
     "各科室：\n"
     "　　为做好今年汛期的值守工作，各单位要排出值班表，\n"
     "明确带班领导和值班人员，值班电话须保持畅通，遇有\n"
     "险情应当先处置、后报告，不得等待批示。\n"
     "　　各单位应于5月20日前把“值班表”报办公室汇\n"
     "总，联系人为王工，电话0000-1234，逾期未\n"
     "报的按缺报处理（以收到日期为准），并在季度考评中\n"
     "扣分；确有困难的，可以书面说明理由，由分管领导审\n"
     "定。\n"
     "　　值班室的钥匙、应急灯、雨衣、对讲机等物品，由\n"
     "后勤科逐件清点登记，交接班时双方签字，缺损的当日\n"
     "补齐。\n"
     "总务处\n"
     "2021年4月9日\n"},
    {"two full lines and a shorter one",
     40, "FF.",
     "接上级来电，明日午后有大风和暴雨，请各仓\n"
     "库立即检查门窗、苫布和排水沟，并把检查的\n"
     "结果电话报告总值班室。\n"},
    {"one paragraph a line",
     0, ".....",
     "为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。\n"
     "各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接班时双方签字，缺损的当日补齐。\n"
     "为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接班时双方签字，缺损的当日补齐。\n"
     "一、工作要求\n"
     "为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。\n"},
    {"paragraphs of two hundred characters",
     0, "....",
     "为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。\n"
     "各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。\n"
     "值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接班时双方签字，缺损的当日补齐。值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接班时双方签字，缺损的当日补齐。值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接班时双方签字，缺损的当日补齐。\n"
     "以上要求请遵照执行。\n"},
    {"titles and short headings only",
     0, "..........",
     "仓库安全管理手册编写提纲\n"
     "一、仓库出入库登记办法与单据样式\n"
     "二、值守人员职责\n"
     "三、消防器材的检查周期与责任\n"
     "四、钥匙与门禁\n"
     "五、台账\n"
     "六、防潮防鼠防盗的日常措施\n"
     "七、奖惩\n"
     "八、盘点方法与差错处理\n"
     "九、附表目录\n"},
    {"verse",
     0, "....",
     "　　春风又到小河边，柳线初长拂画船，\n"
     "　　社鼓声中人已去，一犁新雨在芳田，\n"
     "　　邻翁隔水招呼语，今岁收成胜往年，\n"
     "　　说与儿孙须记取，莫将闲事误耕田。\n"},
    {"verse without marks",
     0, "....",
     "春风又到小河边柳线初长拂画\n"
     "社鼓声中人已去一犁新雨在田\n"
     "邻翁隔水招呼语今岁收成胜往\n"
     "说与儿孙须记取莫将闲事误耕\n"},
    {"items of one length",
     0, "....",
     "（一）坚持底线，层层压实安全责任；\n"
     "（二）坚持预防，时时排查风险隐患；\n"
     "（三）坚持联动，处处形成监管合力；\n"
     "（四）坚持问责，事事落实整改要求。\n"},
    {"columns",
     0, ".....",
     "序号  品名      数量  单位  存放位置\n"
     "01    雨衣      20    件    东库一层\n"
     "02    应急灯    15    盏    东库二层\n"
     "03    对讲机    08    部    西库一层\n"
     "合计以盘点表为准。\n"},
    {"contents with leaders",
     0, ".....",
     "第一部分 仓库概况....................1\n"
     "第二部分 出入库管理..................4\n"
     "第三部分 消防与门禁..................9\n"
     "第四部分 台账与盘点.................15\n"
     "以上为目录。\n"},
    {"a title of two equal lines",
     0, ".....",
     "关于汛期值守工作有关事项的\n"
     "通知及仓库安全检查安排说明\n"
     "仓发〔2021〕3号\n"
     "各库区：\n"
     "请照此办理。\n"},
    {"one full line",
     0, "..",
     "接上级来电，明日午后有大风和暴雨，请各仓\n"
     "库立即检查门窗。\n"},
    {"one line",
     0, ".",
     "接上级来电，明日午后有大风。\n"},
    {"names below each other",
     0, "....",
     "张　三（仓储科科长）\n"
     "李　四（保卫科科长）\n"
     "王　五（后勤科科长）\n"
     "赵　六（办公室主任）\n"},
    {"headings of one length above long paragraphs",
     0, ".........",
     "第一部分 关于值守和交接的要求\n"
     "各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。\n"
     "为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接班时双方签字，缺损的当日补齐。\n"
     "第二部分 关于车辆和油料的要求\n"
     "各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。\n"
     "为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接班时双方签字，缺损的当日补齐。\n"
     "第三部分 关于仓库和钥匙的要求\n"
     "各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。各单位应于5月20日前把“值班表”报办公室汇总，联系人为王工，电话0000-1234，逾期未报的按缺报处理（以收到日期为准），并在季度考评中扣分；确有困难的，可以书面说明理由，由分管领导审定。\n"
     "为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。为做好今年汛期的值守工作，各单位要排出值班表，明确带班领导和值班人员，值班电话须保持畅通，遇有险情应当先处置、后报告，不得等待批示。值班室的钥匙、应急灯、雨衣、对讲机等物品，由后勤科逐件清点登记，交接班时双方签字，缺损的当日补齐。\n"},
    {"columns as wide as the one line that was cut",
     0, ".......",
     "本次盘点由仓储科与后勤科共同完成，各库结\n"
     "果如下。\n"
     "01  雨衣　　　　　　  20  件  东库一层  \n"
     "02  应急灯　　　　　　15  盏  东库二层北\n"
     "03  对讲机　　　　　　08  部  西库一层南\n"
     "04  折叠床　　　　　　12  张  西库二层北\n"
     "合计以盘点表为准。\n"},
    {"a list of tasks, two of them as long",
     0, "...........",
     "检查东库门窗并更换破损的玻璃\n"
     "清点雨衣应急灯对讲机并贴标签\n"
     "以上两项月底前完成。\n"
     "联系供电所检修线路\n"
     "与气象台核对预报\n"
     "整理上月台账并装订\n"
     "把旧苫布送去修补\n"
     "更新值班电话表\n"
     "请电工检查配电箱\n"
     "给新来的保管员讲规程\n"
     "以上各项按月调度。\n"},
};
/* clang-format on */

/* The lines of a text, measured; `arena` keeps them. */
static gw_fill measure(gw_str text, gw_arena *arena, gw_lines *lines)
{
    gw_str copy = gw_arena_copy(arena, text);
    gw_decoded decoded = {(char *)copy.p, copy.n, "UTF-8"};
    gw_fill fill = {0};
    gw_error error = {0};
    assert_int_equal(gw_lines_split(lines, &decoded, NULL, arena, NULL, &error), GW_OK);
    assert_int_equal(gw_fill_measure(&fill, lines, arena, &error), GW_OK);
    return fill;
}

static void wrapped_texts_are_told_from_others(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(SAMPLES); i++) {
        gw_arena arena = {0};
        gw_lines lines = {0};
        gw_fill fill = measure(gw_str_of(SAMPLES[i].text), &arena, &lines);
        assert_int_equal(lines.count, strlen(SAMPLES[i].full));
        if (fill.wrap_half_cells != SAMPLES[i].wrap_half_cells)
            fail_msg("%s: wrap %zu, not %zu", SAMPLES[i].what, fill.wrap_half_cells,
                     SAMPLES[i].wrap_half_cells);
        for (size_t line = 0; line < lines.count; line++)
            if (gw_fill_is_full(&fill, line) != (SAMPLES[i].full[line] == 'F'))
                fail_msg("%s: line %zu is not '%c'", SAMPLES[i].what, line + 1,
                         SAMPLES[i].full[line]);
        gw_arena_fini(&arena);
    }
}

static void widths_include_the_indent(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_lines lines = {0};
    gw_fill fill = measure(GW_S("　　一、概况 \n\n  5月1日\nGB/T"), &arena, &lines);
    assert_int_equal(fill.widths[0], 4 + 8);
    assert_int_equal(fill.widths[1], 2 + 6);
    assert_int_equal(fill.widths[2], 4);
    gw_arena_fini(&arena);
}

/* A line that is longer than the width was never cut: nothing is missing from it. */
static void longer_lines_are_not_full(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_lines lines = {0};
    gw_fill fill = measure(GW_S("接上级来电，明日午后有大风和暴雨，请各仓\n"
                                "库立即检查门窗、苫布和排水沟，并把检查的\n"
                                "结果连同照片一起用电话报告总值班室，不要\n"
                                "过夜，也不要等通知。\n"
                                "东库、西库、南库、北库、中转站、化验室、地磅房轮流值守安排表\n"
                                "值守人员请提前到岗。\n"),
                           &arena, &lines);
    assert_int_equal(fill.wrap_half_cells, 40);
    assert_true(gw_fill_is_full(&fill, 2));
    assert_false(gw_fill_is_full(&fill, 4));
    gw_arena_fini(&arena);
}

static void hostile_texts_are_measured(void **state)
{
    (void)state;
    static const struct {
        const char *piece;
        size_t times;
    } HOSTILE[] = {
        {"甲\n",        50000 },
        {"十兆之行", 800000},
        {"…",          100000},
        {"（）\n",     50000 }
    };
    for (size_t i = 0; i < GW_COUNT(HOSTILE); i++) {
        gw_arena arena = {0};
        gw_lines lines = {0};
        gw_buf text = {0};
        for (size_t n = 0; n < HOSTILE[i].times; n++)
            gw_buf_puts(&text, HOSTILE[i].piece);
        gw_fill fill = measure(gw_buf_view(&text), &arena, &lines);
        assert_int_equal(fill.wrap_half_cells, 0);
        gw_buf_fini(&text);
        gw_arena_fini(&arena);
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(wrapped_texts_are_told_from_others),
    cmocka_unit_test(widths_include_the_indent),
    cmocka_unit_test(longer_lines_are_not_full),
    cmocka_unit_test(hostile_texts_are_measured),
};
UNIT_MAIN(TESTS)
