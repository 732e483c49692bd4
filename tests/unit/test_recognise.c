/* SPDX-License-Identifier: MIT
 *
 * Small whole documents of the kinds there are, each line with what it is and why that was decided;
 * roles laid down from outside, by metadata or by a sheet; confidence; reasons. */
#include "unit.h"

#include "parse/knowledge.h"
#include "parse/rules.h"
#include "sheets.h"
#include "texts.h"

/* ---- golden documents ----------------------------------------------------------------------- */

/* A line of a document, and what roles.md has it be. */
typedef struct golden_row {
    const char *line;
    int block;
    gw_role role;
    int level, runin;
} golden_row;

#define BLANK                                                                                      \
    {                                                                                              \
        "", 0, GW_ROLE_NONE, 0, 0                                                                  \
    }
/* The second block of the line above. */
#define SAME_LINE NULL

/* clang-format off */
static const golden_row NOTICE[] = {
    {"000012", 1, GW_ROLE_SERIAL, 0, 0},
    {"秘密★6个月", 2, GW_ROLE_SECRECY, 0, 0},
    {"加急", 3, GW_ROLE_URGENCY, 0, 0},
    {"临江市人民政府文件", 4, GW_ROLE_ISSUER, 0, 0},
    BLANK,
    {"临政发〔2022〕9号", 5, GW_ROLE_NUMBER, 0, 0},
    BLANK,
    {"临江市人民政府关于做好秋季", 6, GW_ROLE_TITLE, 0, 0},
    {"森林防火工作的通知", 7, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"各县区人民政府，市政府各部门：", 8, GW_ROLE_RECIPIENT, 0, 0},
    {"入秋以来，我市持续高温少雨，森林火险等级居高不下。现将有关事项通知如下：", 9, GW_ROLE_BODY, 0, 0},
    {"一、压实防火责任", 10, GW_ROLE_HEADING, 1, 0},
    {"（一）落实属地责任。各县区主要负责同志要亲自部署，层层签订责任书。", 11, GW_ROLE_HEADING, 2, 10},
    {"（二）落实部门责任。林业、应急、公安等部门要密切配合，形成合力。", 12, GW_ROLE_HEADING, 2, 10},
    {"二、加强火源管控", 13, GW_ROLE_HEADING, 1, 0},
    {"禁火期内，严禁一切野外用火。", 14, GW_ROLE_BODY, 0, 0},
    {"特此通知。", 15, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"附件：1.防火值班表", 16, GW_ROLE_ATTACHMENT_NOTE, 0, 0},
    {"　　　2.物资清单", 17, GW_ROLE_ATTACHMENT_NOTE, 0, 0},
    BLANK,
    {"临江市人民政府", 18, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年9月5日", 19, GW_ROLE_DATE, 0, 0},
    BLANK,
    {"（此件公开发布）", 20, GW_ROLE_NOTE, 0, 0},
    BLANK,
    {"附件1", 21, GW_ROLE_ATTACHMENT_LABEL, 0, 0},
    BLANK,
    {"防火值班表", 22, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"本表由各县区填写。", 23, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"抄送：市委办公室，市人大常委会办公室。", 24, GW_ROLE_COPY_TO, 0, 0},
    {"临江市人民政府办公室　　　2022年9月6日印发", 25, GW_ROLE_PRINTER, 0, 0},
};

static const golden_row LETTER[] = {
    {"临江市水务局", 1, GW_ROLE_ISSUER, 0, 0},
    BLANK,
    {"临水函〔2022〕31号", 2, GW_ROLE_NUMBER, 0, 0},
    BLANK,
    {"临江市水务局关于商请支持河道整治工作的函", 3, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"市财政局：", 4, GW_ROLE_RECIPIENT, 0, 0},
    {"为加快推进青溪河道整治，现商请贵局支持专项经费，有关情况函告如下。", 5, GW_ROLE_BODY, 0, 0},
    {"一、工程概况", 6, GW_ROLE_HEADING, 1, 0},
    {"青溪全长十二公里，沿线有村庄九个。", 7, GW_ROLE_BODY, 0, 0},
    {"二、经费需求", 8, GW_ROLE_HEADING, 1, 0},
    {"经测算，共需经费三百二十万元。", 9, GW_ROLE_BODY, 0, 0},
    {"请予支持为盼。", 10, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"临江市水务局", 11, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年5月11日", 12, GW_ROLE_DATE, 0, 0},
    BLANK,
    {"（联系人：周明，电话：12345678）", 13, GW_ROLE_NOTE, 0, 0},
};

static const golden_row ORDER[] = {
    {"临江市人民政府令", 1, GW_ROLE_ISSUER, 0, 0},
    BLANK,
    {"第27号", 2, GW_ROLE_NUMBER, 0, 0},
    BLANK,
    {"《临江市户外广告管理办法》已经2022年3月2日市政府第18次常务会议审议通过，现予公布，自2022年5月1日起施行。", 3, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"市长　陈立", 4, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年3月20日", 5, GW_ROLE_DATE, 0, 0},
};

static const golden_row MINUTES[] = {
    {"市政府常务会议纪要", 1, GW_ROLE_ISSUER, 0, 0},
    BLANK,
    {"第8次", 2, GW_ROLE_NUMBER, 0, 0},
    BLANK,
    {"5月30日上午，市长陈立主持召开市政府第8次常务会议，研究防汛等工作。现将会议内容纪要如下：", 3, GW_ROLE_BODY, 0, 0},
    {"一、关于防汛工作", 4, GW_ROLE_HEADING, 1, 0},
    {"会议听取了市应急局的汇报。会议要求，各级各部门要立足防大汛、抢大险，落实落细各项措施。", 5, GW_ROLE_BODY, 0, 0},
    {"二、关于营商环境工作", 6, GW_ROLE_HEADING, 1, 0},
    {"会议原则同意市发展改革委提交的实施方案，由市政府办公室按程序印发。", 7, GW_ROLE_BODY, 0, 0},
    {"出席：陈立、周明、吴芳", 8, GW_ROLE_BODY, 0, 0},
    {"列席：市应急局、市发展改革委主要负责同志", 9, GW_ROLE_BODY, 0, 0},
};

static const golden_row REGULATION[] = {
    {"临江市户外广告管理办法", 1, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"（2022年3月2日市政府第18次常务会议通过）", 2, GW_ROLE_BYLINE, 0, 0},
    BLANK,
    {"第一章　总　则", 3, GW_ROLE_HEADING, 1, 0},
    {"第一条　为了规范户外广告设置，制定本办法。", 4, GW_ROLE_ARTICLE, 0, 3},
    {"第二条　本市行政区域内户外广告的设置与管理，适用本办法。", 5, GW_ROLE_ARTICLE, 0, 3},
    {"第二章　设置规范", 6, GW_ROLE_HEADING, 1, 0},
    {"第三条　有下列情形之一的，不得设置户外广告：", 7, GW_ROLE_ARTICLE, 0, 3},
    {"（一）影响市政公共设施使用的；", 8, GW_ROLE_BODY, 0, 0},
    {"（二）妨碍生产或者人民生活的；", 9, GW_ROLE_BODY, 0, 0},
    {"（三）法律、法规规定的其他情形。", 10, GW_ROLE_BODY, 0, 0},
    {"前款规定的情形由城市管理部门认定。", 11, GW_ROLE_BODY, 0, 0},
    {"第四条　设置户外广告应当符合规划。", 12, GW_ROLE_ARTICLE, 0, 3},
    {"第三章　附　则", 13, GW_ROLE_HEADING, 1, 0},
    {"第五条　本办法自2022年5月1日起施行。", 14, GW_ROLE_ARTICLE, 0, 3},
};

static const golden_row SPEECH[] = {
    {"在全市教育工作会议上的讲话", 1, GW_ROLE_TITLE, 0, 0},
    {"（2022年2月18日）", 2, GW_ROLE_BYLINE, 0, 0},
    {"市长　陈立", 3, GW_ROLE_BYLINE, 0, 0},
    BLANK,
    {"同志们：", 4, GW_ROLE_RECIPIENT, 0, 0},
    {"今天我们召开全市教育工作会议，主要任务是总结去年工作，部署今年任务。下面，我讲三点意见。", 5, GW_ROLE_BODY, 0, 0},
    {"一、认清形势，增强紧迫感", 6, GW_ROLE_HEADING, 1, 0},
    {"过去一年，全市教育工作取得了明显成效。一是学位供给增加。新建学校六所。", 7, GW_ROLE_BODY, 0, 0},
    {"二、突出重点，抓好落实", 8, GW_ROLE_HEADING, 1, 0},
    {"（一）抓队伍。教师是立教之本，要把师德师风放在首位。", 9, GW_ROLE_HEADING, 2, 7},
    {"（二）抓质量。质量是生命线，要向课堂要质量。", 10, GW_ROLE_HEADING, 2, 7},
    {"同志们，教育事关千家万户，让我们携手努力！谢谢大家！", 11, GW_ROLE_BODY, 0, 0},
};

static const golden_row REPLY[] = {
    {"临江市人民政府关于青溪县城总体规划的批复", 1, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"临政函〔2022〕15号", 2, GW_ROLE_NUMBER, 0, 0},
    BLANK,
    {"青溪县人民政府：", 3, GW_ROLE_RECIPIENT, 0, 0},
    {"你县《关于报请审批青溪县城总体规划的请示》收悉。现批复如下：", 4, GW_ROLE_BODY, 0, 0},
    {"一、原则同意《青溪县城总体规划（2021—2035年）》，你县要认真组织实施，不得擅自改变规划确定的用地性质和建设规模。", 5, GW_ROLE_BODY, 0, 0},
    {"二、到2035年，县城常住人口控制在二十万人以内，建设用地控制在二十二平方公里以内，严格保护永久基本农田和生态空间。", 6, GW_ROLE_BODY, 0, 0},
    {"三、你县要会同市自然资源和规划局建立规划实施的监督评估机制，每年向市政府报告规划实施情况，重大问题及时请示。", 7, GW_ROLE_BODY, 0, 0},
    {"此复。", 8, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"临江市人民政府", 9, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年4月8日", 10, GW_ROLE_DATE, 0, 0},
};

static const golden_row COLLECTION[] = {
    {"临江市重要文件汇编（2篇）", 1, GW_ROLE_COLLECTION_TITLE, 0, 0},
    BLANK,
    {"目录", 2, GW_ROLE_TOC_TITLE, 0, 0},
    {"关于加强值班工作的通知……1", 3, GW_ROLE_TOC, 0, 0},
    {"关于做好信访工作的意见……2", 4, GW_ROLE_TOC, 0, 0},
    BLANK,
    {"关于加强值班工作的通知", 5, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"各科室：", 6, GW_ROLE_RECIPIENT, 0, 0},
    {"值班人员要坚守岗位，不得擅离职守。", 7, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"办公室", 8, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年1月4日", 9, GW_ROLE_DATE, 0, 0},
    BLANK,
    {"关于做好信访工作的意见", 10, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"各单位：", 11, GW_ROLE_RECIPIENT, 0, 0},
    {"要把信访工作摆上重要位置，及时化解矛盾。", 12, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"办公室", 13, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年1月5日", 14, GW_ROLE_DATE, 0, 0},
};

static const golden_row CUT_LINES[] = {
    {"关于开展档案普查工作的通知", 1, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"各单位：", 2, GW_ROLE_RECIPIENT, 0, 0},
    {"　　为全面掌握全市档案资源状况，进一步加强档案规范化管理，提", 3, GW_ROLE_BODY, 0, 0},
    {"高服务水平，经研究决定，在全市范围内开展档案普查工作。普查对", 3, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"— 1 —", 4, GW_ROLE_BOILERPLATE, 0, 0},
    BLANK,
    {"象为全市各级机关、团体、企业事业单位，普查内容包括档案数量、", 3, GW_ROLE_BODY, 0, 0},
    {"保管条件和利用情况。各单位要明确专人负责，按时报送普查表格，", 3, GW_ROLE_BODY, 0, 0},
    {"确保数据真实准确。", 3, GW_ROLE_BODY, 0, 0},
    {"　　请认真贯彻执行。", 5, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"市档案局", 6, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年7月1日", 7, GW_ROLE_DATE, 0, 0},
};

static const golden_row WEB_PAGE[] = {
    {"首页", 1, GW_ROLE_BOILERPLATE, 0, 0},
    {"当前位置：首页 > 政务公开 > 通知公告", 2, GW_ROLE_BOILERPLATE, 0, 0},
    {"浏览次数：128", 3, GW_ROLE_BOILERPLATE, 0, 0},
    {"关于调整公交线路的通告", 4, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"因道路施工，自2022年8月1日起，3路公交车临时改道运行。请广大市民合理安排出行。", 5, GW_ROLE_BODY, 0, 0},
    {"特此通告。", 6, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"市交通运输局", 7, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年7月28日", 8, GW_ROLE_DATE, 0, 0},
    BLANK,
    {"打印", 9, GW_ROLE_BOILERPLATE, 0, 0},
    {"关闭窗口", 10, GW_ROLE_BOILERPLATE, 0, 0},
    {"版权所有：临江市人民政府办公室", 11, GW_ROLE_BOILERPLATE, 0, 0},
};

static const golden_row PARAGRAPH[] = {
    {"请各单位按照要求认真做好各项准备工作，确保活动顺利进行。", 1, GW_ROLE_BODY, 0, 0},
};

static const golden_row TABLE[] = {
    {"关于上报农业生产情况的报告", 1, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"市人民政府：", 2, GW_ROLE_RECIPIENT, 0, 0},
    {"现将上半年农业生产情况报告如下。", 3, GW_ROLE_BODY, 0, 0},
    {"表1 上半年主要农产品产量", 4, GW_ROLE_CAPTION, 0, 0},
    {"单位：吨", 5, GW_ROLE_CAPTION, 0, 0},
    {"品种\t产量\t增幅", 6, GW_ROLE_TABLE, 0, 0},
    {"水稻\t1200\t3.5%", 7, GW_ROLE_TABLE, 0, 0},
    {"小麦\t800\t2.1%", 8, GW_ROLE_TABLE, 0, 0},
    {"注：数据由市统计局提供。", 9, GW_ROLE_CAPTION, 0, 0},
    {"下半年，我县将继续抓好农业生产。", 10, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"青溪县人民政府", 11, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年7月10日", 12, GW_ROLE_DATE, 0, 0},
};

/* Number and signer on one line are two blocks. */
static const golden_row REQUEST[] = {
    {"青溪县人民政府文件", 1, GW_ROLE_ISSUER, 0, 0},
    BLANK,
    {"青政〔2022〕15号　　　　　　　　签发人：李明", 2, GW_ROLE_NUMBER, 0, 0},
    {SAME_LINE, 3, GW_ROLE_SIGNER, 0, 0},
    BLANK,
    {"青溪县人民政府关于申请水利建设资金的请示", 4, GW_ROLE_TITLE, 0, 0},
    BLANK,
    {"市人民政府：", 5, GW_ROLE_RECIPIENT, 0, 0},
    {"我县水库多建于上世纪，亟待除险加固，恳请安排专项资金。", 6, GW_ROLE_BODY, 0, 0},
    {"妥否，请批示。", 7, GW_ROLE_BODY, 0, 0},
    BLANK,
    {"青溪县人民政府", 8, GW_ROLE_SIGNATURE, 0, 0},
    {"2022年6月2日", 9, GW_ROLE_DATE, 0, 0},
};
/* clang-format on */

typedef struct golden {
    const char *kind;
    const golden_row *rows;
    size_t count;
} golden;

#define GOLDEN(rows)                                                                               \
    {                                                                                              \
#rows, rows, GW_COUNT(rows)                                                                \
    }

static const golden GOLDENS[] = {
    GOLDEN(NOTICE),   GOLDEN(LETTER),    GOLDEN(ORDER),   GOLDEN(MINUTES),    GOLDEN(REGULATION),
    GOLDEN(SPEECH),   GOLDEN(REPLY),     GOLDEN(REQUEST), GOLDEN(COLLECTION), GOLDEN(CUT_LINES),
    GOLDEN(WEB_PAGE), GOLDEN(PARAGRAPH), GOLDEN(TABLE),
};

static void put_lines(gw_buf *text, const golden *g)
{
    for (size_t i = 0; i < g->count; i++)
        if (g->rows[i].line != SAME_LINE)
            gw_buf_format(text, "%s\n", g->rows[i].line);
}

/* How many rows are wrong. */
static size_t compare_rows(const golden *g, const reading *r)
{
    size_t part = 0, wrong = 0;
    for (size_t i = 0; i < g->count; i++) {
        const golden_row *row = &g->rows[i];
        if (row->role == GW_ROLE_NONE)
            continue;
        const gw_verdict *v = &r->recognised.verdicts[part++];
        if (v->block == row->block && v->role == row->role && v->level == row->level &&
            v->runin == row->runin)
            continue;
        print_error("%s, line %zu: block %d %s %d %d, not block %d %s %d %d\n", g->kind, i + 1,
                    v->block, gw_role_name(v->role), v->level, v->runin, row->block,
                    gw_role_name(row->role), row->level, row->runin);
        wrong++;
    }
    return wrong + (part != r->parts.count);
}

static void documents_are_understood(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < GW_COUNT(GOLDENS); i++) {
        gw_buf text = {0};
        reading r;
        put_lines(&text, &GOLDENS[i]);
        assert_int_equal(build_text(&r, gw_buf_view(&text), NULL), GW_OK);
        wrong += compare_rows(&GOLDENS[i], &r);
        close_reading(&r);
        gw_buf_fini(&text);
    }
    assert_int_equal(wrong, 0);
}

/* ---- roles laid down ------------------------------------------------------------------------ */

static const char PLAIN[] = "关于春耕的通知\n各乡镇：\n请抓好落实。\n县政府\n2021年3月1日\n";
enum { PLAIN_LINES = 5, PLAIN_BODY = 2 };

/* Any role can be laid down for any line, whatever the line looks like. */
static void a_role_laid_down_holds(void **state)
{
    (void)state;
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++)
        for (int line = 0; line < PLAIN_LINES; line++) {
            gw_role forced[PLAIN_LINES] = {GW_ROLE_NONE};
            reading r;
            forced[line] = role;
            assert_int_equal(recognise_text(&r, GW_S(PLAIN), NULL, forced), GW_OK);
            const gw_verdict *v = &r.recognised.verdicts[line];
            if (v->role != role)
                fail_msg("line %d is %s, not %s", line + 1, gw_role_name(v->role),
                         gw_role_name(role));
            assert_int_equal(v->level, role == GW_ROLE_HEADING ? 1 : 0);
            assert_int_equal(v->confidence, 100);
            close_reading(&r);
        }
}

static gw_role role_of_line(const char *text, size_t line, const char *rows, int *level)
{
    gw_buf sheet = {0};
    record told;
    gw_style *style = NULL;
    gw_buf_format(&sheet, "<style name='own' extends='gbt9704'>%s</style>", rows);
    gw_buf_char(&sheet, '\0');
    const sheet_text items[] = {
        {"own", sheet.p, 0},
        {0   }
    };
    assert_int_equal(load_sheet(&style, "own", items, &told, NULL), GW_OK);
    reading r;
    assert_int_equal(recognise_text(&r, gw_str_of(text), style, NULL), GW_OK);
    gw_role role = r.recognised.verdicts[line].role;
    *level = r.recognised.verdicts[line].level;
    close_reading(&r);
    gw_style_free(style);
    gw_buf_fini(&told.text);
    gw_buf_fini(&sheet);
    return role;
}

static void a_pattern_of_a_sheet_counts(void **state)
{
    static const struct {
        const char *rows;
        gw_role role;
        int level;
    } ROWS[] = {
        {"",                                                                       GW_ROLE_BODY,        0},
        {"<recognise pattern='^请抓好' role='note' weight='90'/>",              GW_ROLE_NOTE,        0},
        {"<recognise pattern='^请抓好' role='附注' weight='90'/>",            GW_ROLE_NOTE,        0},
        {"<recognise pattern='^请抓好' role='note' weight='1'/>",               GW_ROLE_BODY,        0}, /* too weak */
        {"<recognise pattern='^不请抓好' role='note' weight='90'/>",           GW_ROLE_BODY,        0},
        {"<recognise pattern='^请' role='note' weight='45'/>"
         "<recognise pattern='实。$' role='note' weight='45'/>",        GW_ROLE_NOTE,        0}, /* both together */
        {"<recognise pattern='^请抓好' role='heading' level='3' weight='90'/>", GW_ROLE_HEADING,     3},
        {"<recognise pattern='^请抓好' role='boilerplate' weight='90'/>",       GW_ROLE_BOILERPLATE, 0},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        int level;
        gw_role role = role_of_line(PLAIN, PLAIN_BODY, ROWS[i].rows, &level);
        if (role != ROWS[i].role || level != ROWS[i].level)
            fail_msg("%s: %s %d", ROWS[i].rows, gw_role_name(role), level);
    }
}

static void the_house_sheet_knows_its_notes(void **state)
{
    static const char TEXT[] = "关于购置设备的请示\n办公室：\n拟购置设备一批。\n拟办意见：同意。\n";
    (void)state;
    record told;
    gw_style *style = NULL;
    assert_int_equal(load_sheet(&style, "/tests/styles/house.xml", NULL, &told, NULL), GW_OK);
    reading r;
    assert_int_equal(recognise_text(&r, GW_S(TEXT), style, NULL), GW_OK);
    assert_int_equal(r.recognised.verdicts[3].role, GW_ROLE_NOTE);
    close_reading(&r);
    assert_int_equal(recognise_text(&r, GW_S(TEXT), NULL, NULL), GW_OK);
    assert_int_equal(r.recognised.verdicts[3].role, GW_ROLE_BODY);
    close_reading(&r);
    gw_style_free(style);
    gw_buf_fini(&told.text);
}

/* ---- confidence and reasons ----------------------------------------------------------------- */

typedef struct reasons {
    gw_reason items[100];
    size_t count;
} reasons;

static void collect(void *self, const gw_reason *reason)
{
    reasons *all = self;
    assert_true(all->count < GW_COUNT(all->items));
    all->items[all->count++] = *reason;
}

static int rule_weight(const char *name, gw_role role)
{
    for (size_t i = 0; i < gw_rule_count; i++)
        if (strcmp(gw_rules[i].name, name) == 0) {
            assert_int_equal(gw_rules[i].role, role);
            return gw_rules[i].weight;
        }
    fail_msg("no rule %s", name);
    return 0;
}

static bool is_transition(const gw_reason *reason)
{
    return strncmp(reason->rule, "after-", 6) == 0 || strcmp(reason->rule, "at-the-start") == 0;
}

/* The points of all rules that hold for a candidate. */
static int points_of(const reading *r, size_t part, gw_role role)
{
    int points = 0;
    for (size_t i = 0; i < gw_rule_count; i++)
        if (gw_rules[i].role == role && gw_rule_holds(&gw_rules[i], &r->parts, part))
            points += gw_rules[i].weight;
    return points;
}

/* Of one candidate's reasons: heaviest first, rules of its role, weights that sum to its points. */
static void check_reasons(const reading *r, size_t part, const gw_reason *items, size_t count)
{
    gw_role row = items[0].continues ? GW_ROLE_NONE : items[0].role;
    int sum = 0, transitions = 0;
    for (size_t i = 0; i < count; i++) {
        assert_true(i == 0 || abs(items[i].weight) <= abs(items[i - 1].weight));
        assert_int_equal(items[i].role, items[0].role);
        assert_int_equal(items[i].continues, items[0].continues);
        if (is_transition(&items[i])) {
            transitions++;
            continue;
        }
        assert_int_equal(items[i].weight, rule_weight(items[i].rule, row));
        sum += items[i].weight;
    }
    assert_int_equal(transitions, items[0].continues ? 0 : 1);
    assert_int_equal(sum, points_of(r, part, row));
}

/* Behind what is not boilerplate, the winner's transition is named after the role above it and
 * weighs what the grammar says. */
static void check_transition(const reading *r, size_t part, const reasons *all)
{
    char name[64] = "at-the-start";
    const gw_verdict *v = &r->recognised.verdicts[part];
    gw_role before = part > 0 ? v[-1].role : GW_ROLE_NONE;
    if (v->continues || before == GW_ROLE_BOILERPLATE)
        return;
    if (part > 0)
        snprintf(name, sizeof name, "after-%s", gw_role_name(before));
    for (size_t i = 0; i < all->count; i++) {
        if (!all->items[i].winner || !is_transition(&all->items[i]))
            continue;
        assert_string_equal(all->items[i].rule, name);
        assert_int_equal(all->items[i].weight, -r->parts.knowledge->grammar.cost[before][v->role]);
    }
}

static void check_part(const reading *r, size_t part)
{
    reasons all = {0};
    const gw_verdict *v = &r->recognised.verdicts[part];
    assert_int_equal(gw_recognised_why(&r->recognised, part, collect, &all), GW_OK);
    size_t winners = 0;
    while (winners < all.count && all.items[winners].winner)
        winners++;
    for (size_t i = winners; i < all.count; i++)
        assert_false(all.items[i].winner); /* the winner's first, then the runner-up's */
    assert_true(winners > 0);
    assert_int_equal(all.items[0].role, v->role);
    assert_int_equal(all.items[0].level, v->level);
    assert_int_equal(all.items[0].continues, v->continues);
    check_reasons(r, part, all.items, winners);
    check_transition(r, part, &all);
    assert_in_range(v->confidence, 0, 100);
    if (winners == all.count) {
        assert_in_range(v->lead, 70, 1000); /* nothing else came near */
        return;
    }
    const gw_reason *other = &all.items[winners];
    assert_true(other->role != v->role || other->level != v->level);
    check_reasons(r, part, other, all.count - winners);
}

static void reasons_are_the_rules_that_hold(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(GOLDENS); i++) {
        gw_buf text = {0};
        reading r;
        put_lines(&text, &GOLDENS[i]);
        assert_int_equal(recognise_text(&r, gw_buf_view(&text), NULL, NULL), GW_OK);
        for (size_t part = 0; part < r.parts.count; part++)
            check_part(&r, part);
        close_reading(&r);
        gw_buf_fini(&text);
    }
}

/* A sheet's row is a reason, too, and what is laid down says so. */
static void reasons_from_outside_are_told(void **state)
{
    static const char SHEET[] = "<style name='own' extends='gbt9704'>"
                                "<recognise pattern='^请抓好' role='note' weight='90'/></style>";
    static const sheet_text ITEMS[] = {
        {"own", SHEET, 0},
        {0   }
    };
    (void)state;
    record told;
    gw_style *style = NULL;
    assert_int_equal(load_sheet(&style, "own", ITEMS, &told, NULL), GW_OK);
    gw_role forced[PLAIN_LINES] = {GW_ROLE_CAPTION};
    reading r;
    reasons all = {0}, laid_down = {0};
    assert_int_equal(recognise_text(&r, GW_S(PLAIN), style, forced), GW_OK);
    gw_recognised_why(&r.recognised, PLAIN_BODY, collect, &all);
    assert_string_equal(all.items[0].rule, "pattern-of-the-sheet");
    assert_int_equal(all.items[0].weight, 90);
    gw_recognised_why(&r.recognised, 0, collect, &laid_down);
    assert_string_equal(laid_down.items[0].rule, "laid-down");
    assert_int_equal(laid_down.items[0].role, GW_ROLE_CAPTION);
    close_reading(&r);
    gw_style_free(style);
    gw_buf_fini(&told.text);
}

/* ---- the table of rules --------------------------------------------------------------------- */

/* Every row can be named in a report, once, and weighs something. */
static void rules_have_names_of_their_own(void **state)
{
    (void)state;
    for (size_t i = 0; i < gw_rule_count; i++) {
        assert_non_null(gw_rules[i].name);
        assert_int_not_equal(gw_rules[i].weight, 0);
        for (size_t k = 0; k < i; k++)
            if (strcmp(gw_rules[i].name, gw_rules[k].name) == 0)
                fail_msg("%s stands twice", gw_rules[i].name);
    }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(documents_are_understood),
    cmocka_unit_test(a_role_laid_down_holds),
    cmocka_unit_test(a_pattern_of_a_sheet_counts),
    cmocka_unit_test(the_house_sheet_knows_its_notes),
    cmocka_unit_test(reasons_are_the_rules_that_hold),
    cmocka_unit_test(reasons_from_outside_are_told),
    cmocka_unit_test(rules_have_names_of_their_own),
};
UNIT_MAIN(TESTS)
