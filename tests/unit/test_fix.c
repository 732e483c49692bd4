/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "base/utf8.h"
#include "parse/fix.h"

enum {
    P = GW_FIX_BIT(GW_FIX_PUNCTUATION),
    B = GW_FIX_BIT(GW_FIX_BRACKETS),
    D = GW_FIX_BIT(GW_FIX_DIGITS),
    S = GW_FIX_BIT(GW_FIX_SPACES),
    ALL = GW_FIX_ALL,
};

/* Before, after (NULL: it stays), which. '|' parts lines. */
static const struct {
    const char *before, *after;
    unsigned fixes;
} ROWS[] = {
  /* marks */
    {"加强领导,落实责任",                               "加强领导，落实责任",                            P  },
    {"各单位, 各部门",                                    "各单位， 各部门",                                 P  },
    {"各县:",                                                 "各县：",                                              P  },
    {"增长5%,同比提高",                                   "增长5%，同比提高",                                P  },
    {"时间:9:30开始",                                       "时间：9:30开始",                                    P  },
    {"比例:1:500的图",                                      "比例：1:500的图",                                   P  },
    {"好吗?!",                                                "好吗？！",                                           P  },
    {"落实;检查",                                           "落实；检查",                                        P  },
    {"《办法》,请遵照",                                  "《办法》，请遵照",                               P  },
    {"“好”,他说",                                        "“好”，他说",                                     P  },
    {"上午9:30到10:15",                                      NULL,                                                     ALL},
    {"按1:500绘制",                                          NULL,                                                     ALL},
    {"共1,000万元",                                          NULL,                                                     ALL},
    {"增长3.5个百分点",                                   NULL,                                                     ALL},
    {"见http://a.cn/x?y=1,z;w:v文档",                        NULL,                                                     ALL},
    {"写信到zhang.san@a.gov.cn联系",                       NULL,                                                     ALL},
    {"存于C:\\文档\\a.doc中",                              NULL,                                                     P  },
    {"详见附件(终稿).docx。",                            NULL,                                                     ALL},
    {"运行`打印(甲,乙)`即可。",                        NULL,                                                     ALL},
    {"第3,4条",                                               NULL,                                                     ALL},
    {"GDP, 增长",                                             NULL,                                                     ALL},
    {"Hello, world! It's fine: yes; no?",                       NULL,                                                     ALL},
    {"空格&nbsp;文字",                                      NULL,                                                     ALL},
    {"a,b",                                                     NULL,                                                     ALL},
 /* points, dots, dashes */
    {"会议结束.",                                           "会议结束。",                                        P  },
    {"会议开始.会议结束.",                              "会议开始。会议结束。",                         P  },
    {"他说“好.”",                                        "他说“好。”",                                     P  },
    {"学习卡尔.马克思的著作",                         NULL,                                                     ALL},
    {"第2.1版",                                               NULL,                                                     ALL},
    {"等等...",                                               "等等……",                                           P  },
    {"等等......特此",                                      "等等……特此",                                     P  },
    {"等等。。。",                                         "等等……",                                           P  },
    {"总则...........3",                                      NULL,                                                     ALL},
    {"总则......3",                                           NULL,                                                     ALL},
    {"目标--发展",                                          "目标——发展",                                     P  },
    {"--在大会上的讲话",                                 "——在大会上的讲话",                            P  },
    {"2021--2022年",                                           NULL,                                                     ALL},
    {"-----",                                                   NULL,                                                     ALL},
    {"京-沪高铁",                                           NULL,                                                     ALL},
    {"参数--fix选项",                                       NULL,                                                     ALL},
 /* quotes */
    {"坚持\"两手抓\",落实",                              "坚持“两手抓”，落实",                         P  },
    {"叫'小康'社会",                                       "叫‘小康’社会",                                  P  },
    {"他说\"甲\"和\"乙\"",                                 "他说“甲”和“乙”",                            P  },
    {"他说\"甲和乙",                                       NULL,                                                     ALL},
    {"型号\"ABC\"的机器",                                  NULL,                                                     ALL},
    {"15\"和17\"显示器",                                    NULL,                                                     ALL},
    {"don't说it's",                                            NULL,                                                     ALL},
    {"<a name=\"中文\">",                                     NULL,                                                     ALL},
    {"坚持\"两手|抓\"的方针",                           "坚持“两手|抓”的方针",                        P  },
 /* ordinals */
    {"一.总体要求",                                        "一、总体要求",                                     P  },
    {"（一）、总体要求",                                "（一）总体要求",                                  P  },
    {"1、总体要求",                                        "1.总体要求",                                         P  },
    {"1．总体要求",                                        "1.总体要求",                                         P  },
    {"3、4月份",                                             NULL,                                                     ALL},
    {"2.5亿元",                                               NULL,                                                     ALL},
 /* brackets */
    {"各县(市、区)",                                       "各县（市、区）",                                  B  },
    {"(一)总体要求",                                       "（一）总体要求",                                  B  },
    {"(1)总体要求",                                         "（1）总体要求",                                    B  },
    {"世界卫生组织(WHO)的",                              "世界卫生组织（WHO）的",                         B  },
    {"见附件(一）。",                                     "见附件（一）。",                                  B  },
    {"湘政发[2011]42号",                                    "湘政发〔2011〕42号",                               B  },
    {"根据国发（2021）3号文件",                        "根据国发〔2021〕3号文件",                       B  },
    {"X政发【20××】×号",                                "X政发〔20××〕×号",                               B  },
    {"各县(市、|区)人民政府",                          "各县（市、|区）人民政府",                     B  },
    {"f(x)=2",                                                  NULL,                                                     ALL},
    {"面积S(a+b)",                                            NULL,                                                     ALL},
    {"电话0571(8888)9999",                                    NULL,                                                     ALL},
    {"注释[12]见后",                                        NULL,                                                     ALL},
    {"他(她",                                                 NULL,                                                     ALL},
    {"（2021）浙01民终1号",                               NULL,                                                     ALL},
 /* digits */
    {"２０２１年３月",                                   "2021年3月",                                            D  },
    {"达到３．５％",                                      "达到3.5%",                                             D  },
    {"使用ＡＰＰ办理",                                   "使用APP办理",                                        D  },
    {"二○二一年三月",                                   "二〇二一年三月",                                  D  },
    {"二Ｏ二一年",                                         "二〇二一年",                                        D  },
    {"2021年03月01日",                                       "2021年3月1日",                                        D  },
    {"办公室　2021年03月01日印发",                     "办公室　2021年3月1日印发",                      D  },
    {"X政发〔2021〕第01号",                               "X政发〔2021〕1号",                                  D  },
    {"自2021年03月01日起施行",                           NULL,                                                     ALL},
    {"根据X政发〔2021〕第01号文件",                   NULL,                                                     ALL},
    {"《第２１条军规》",                                NULL,                                                     ALL},
    {"ＸＸ市人民政府",                                   NULL,                                                     ALL},
    {"二○××年",                                           NULL,                                                     ALL},
    {"2021年10月10日",                                       NULL,                                                     ALL},
 /* spaces */
    {"全面贯彻落实 党的各项方针，加强领导。", "全面贯彻落实党的各项方针，加强领导。", S  },
    {"加强领导， 落实责任。",                         "加强领导，落实责任。",                         S  },
    {"一、 总体要求",                                     "一、总体要求",                                     S  },
    {"张　三，李　四。",                                NULL,                                                     ALL},
    {"主任 张三，副主任 李四。",                     NULL,                                                     ALL},
    {"目　录",                                               NULL,                                                     ALL},
    {"白日依山尽　黄河入海流",                       NULL,                                                     ALL},
    {"第十二条 对于下列情形，应当处理。",       NULL,                                                     ALL},
    {"使用 APP 办理，共 3 件。",                        NULL,                                                     ALL},
    {"甲乙丙丁戊  己庚辛壬癸，子丑寅卯。",      NULL,                                                     ALL},
    {"甲乙丙丁戊\t己庚辛壬癸 子丑寅卯辰。",     NULL,                                                     ALL},
 /* together, and each by its own word alone */
    {"各县(市),各单位:",                                  "各县（市），各单位：",                         ALL},
    {"甲, 乙丙丁戊",                                       "甲，乙丙丁戊",                                     ALL},
    {"各县(市),各单位:",                                  "各县（市）,各单位:",                             B  },
    {"各县(市),各单位:",                                  "各县(市)，各单位：",                             P  },
    {"各县(市),各单位:",                                  NULL,                                                     0  },
};

/* The lines of `text`, which '|' parts, mended; joined by '|' again in `out`. */
static size_t mend(gw_str text, unsigned fixes, gw_buf *out, unit_notices *notices)
{
    gw_arena arena = {0};
    gw_line items[4] = {{.number = 0}};
    gw_lines lines = {items, 0, 0, 0};
    gw_listener listener = {unit_hear, notices};
    gw_fixed fixed;
    gw_error error = {0};
    for (size_t bar = 0; bar != GW_NOT_FOUND && lines.count < GW_COUNT(items);) {
        bar = gw_str_find(text, GW_S("|"));
        items[lines.count].text = gw_str_head(text, bar);
        items[lines.count].number = (int)lines.count + 1;
        lines.count++;
        text = gw_str_from(text, bar == GW_NOT_FOUND ? text.n : bar + 1);
    }
    assert_int_equal(gw_fix_lines(&fixed, &lines, fixes, "a.txt", &arena, &listener, &error),
                     GW_OK);
    for (size_t i = 0; i < lines.count; i++) {
        gw_buf_puts(out, i > 0 ? "|" : "");
        gw_buf_put(out, items[i].text);
    }
    gw_arena_fini(&arena);
    size_t sum = 0;
    for (size_t i = 0; i < GW_FIX_COUNT; i++)
        sum += fixed.counts[i];
    return sum;
}

static void rows_are_mended_or_stay(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        const char *expected = ROWS[i].after != NULL ? ROWS[i].after : ROWS[i].before;
        unit_notices notices = {0};
        gw_buf out = {0};
        size_t changes = mend(gw_str_of(ROWS[i].before), ROWS[i].fixes, &out, &notices);
        assert_text(gw_buf_view(&out), expected);
        assert_int_equal(changes > 0, ROWS[i].after != NULL);
        assert_int_equal(notices.count > 0, ROWS[i].after != NULL);
        gw_buf_fini(&out);
    }
}

static void mending_twice_is_mending_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_buf once = {0}, twice = {0};
        mend(gw_str_of(ROWS[i].before), ROWS[i].fixes, &once, &(unit_notices){0});
        size_t changes = mend(gw_buf_view(&once), ROWS[i].fixes, &twice, &(unit_notices){0});
        if (changes > 0)
            fail_msg("\"%.*s\" became \"%.*s\"", (int)once.n, once.p, (int)twice.n, twice.p);
        gw_buf_fini(&once);
        gw_buf_fini(&twice);
    }
}

/* Texts that nobody would write: words put together at random, always the same ones. */
static const char *const WORDS[] = {
    "甲", "乙丙", "丁戊己庚", "年", "号", "第", "一", "二", "○",  "1",  "０", "23", "2021", "x",
    "Ｘ", "Ａ",   "ab",       ",",  ".",  ";",  ":",  "?",  "!",  "，", "。", "：", "、",   "(",
    ")",  "（",   "）",       "[",  "]",  "〔", "〕", "《", "》", "\"", "'",  "“",  "”",    " ",
    "　", "-",    "—",        "…",  "%",  "％", "．", "月", "日", "|",  "`",  "@",  "/",    "docx",
};

static void put_random(gw_buf *out, uint64_t *seed)
{
    for (size_t length = 3 + *seed % 12; length > 0; length--) {
        *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        gw_buf_puts(out, WORDS[(*seed >> 33) % GW_COUNT(WORDS)]);
    }
}

static void random_texts_are_mended_once(void **state)
{
    (void)state;
    uint64_t seed = 1;
    for (int i = 0; i < 20000; i++) {
        gw_buf text = {0}, once = {0}, twice = {0};
        put_random(&text, &seed);
        unsigned fixes = i % 3 == 0 ? (unsigned)(seed >> 40) & GW_FIX_ALL : GW_FIX_ALL;
        mend(gw_buf_view(&text), fixes, &once, &(unit_notices){0});
        assert_int_equal(gw_utf8_valid(gw_buf_view(&once)), once.n);
        if (mend(gw_buf_view(&once), fixes, &twice, &(unit_notices){0}) > 0)
            fail_msg("%x: \"%.*s\" became \"%.*s\" and then \"%.*s\"", fixes, (int)text.n, text.p,
                     (int)once.n, once.p, (int)twice.n, twice.p);
        gw_buf_fini(&text);
        gw_buf_fini(&once);
        gw_buf_fini(&twice);
    }
}

static void each_line_is_told_with_its_first_change(void **state)
{
    (void)state;
    unit_notices notices = {0};
    gw_buf out = {0};
    mend(GW_S("各县(市、|区)人民政府,各部门"), ALL, &out, &notices);
    assert_int_equal(notices.count, 2);
    assert_int_equal(notices.first[0].line, 1);
    assert_string_equal(notices.first[0].arguments[0], "1");
    assert_int_equal(notices.first[1].id, GW_MSG_LINE_FIXED);
    assert_int_equal(notices.first[1].line, 2);
    assert_string_equal(notices.first[1].arguments[0], "2");
    assert_string_equal(notices.first[1].arguments[1], "区)人民政府,各");
    assert_string_equal(notices.first[1].arguments[2], "区）人民政府，各");
    gw_buf_fini(&out);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(rows_are_mended_or_stay),
    cmocka_unit_test(mending_twice_is_mending_once),
    cmocka_unit_test(random_texts_are_mended_once),
    cmocka_unit_test(each_line_is_told_with_its_first_change),
};
UNIT_MAIN(TESTS)
