/* SPDX-License-Identifier: MIT
 *
 * Trees of small texts as gw_tree_print draws them: what is gathered, moved, joined, nested and cut
 * into documents. */
#include "unit.h"

#include "texts.h"
#include "tree/walk.h"

typedef struct build_row {
    const char *why, *text, *tree;
    size_t moved, boilerplate;
} build_row;

static void assert_tree(const build_row *row, const gw_build_options *options)
{
    reading r;
    gw_buf tree = {0};
    assert_int_equal(build_text(&r, gw_str_of(row->text), options), GW_OK);
    assert_null(gw_tree_check(r.built.file));
    gw_tree_print(r.built.file, &tree);
    gw_buf_char(&tree, '\0');
    if (strcmp(tree.p, row->tree) != 0)
        fail_msg("%s: it is\n%s", row->why, tree.p);
    if (r.built.moved != row->moved || r.built.boilerplate != row->boilerplate)
        fail_msg("%s: %zu moved, %zu remains", row->why, r.built.moved, r.built.boilerplate);
    gw_buf_fini(&tree);
    close_reading(&r);
}

static void assert_trees(const build_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_tree(&rows[i], NULL);
}

/* clang-format off */
static const build_row HEADS[] = {
    {"a head in order",
     "000012\n秘密★6个月\n加急\n临江市人民政府文件\n临政发〔2022〕9号\n关于防火工作的通知\n各单位：\n请落实。\n",
     "file\n"
     "  document\n"
     "    head\n"
     "      serial: 000012\n"
     "      secrecy: 秘密★6个月\n"
     "      urgency: 加急\n"
     "      issuer: 临江市人民政府文件\n"
     "      number: 临政发〔2022〕9号\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n", 0, 0},
    {"a head in disorder",
     "加急\n秘密★6个月\n临江市人民政府文件\n临政发〔2022〕9号\n关于防火工作的通知\n各单位：\n请落实。\n",
     "file\n"
     "  document\n"
     "    head\n"
     "      secrecy: 秘密★6个月\n"
     "      urgency: 加急\n"
     "      issuer: 临江市人民政府文件\n"
     "      number: 临政发〔2022〕9号\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n", 1, 0},
    {"a number under the title",
     "关于防火工作的通知\n临政发〔2022〕9号\n各单位：\n请落实。\n",
     "file\n"
     "  document\n"
     "    head\n"
     "      number: 临政发〔2022〕9号\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n", 1, 0},
};

static const build_row SECTIONS[] = {
    {"sections nest by level",
     "关于防火工作的通知\n各单位：\n请落实。\n一、责任\n（一）属地\n逐级签订。\n（二）部门\n密切配合。\n"
     "二、管控\n1.火源\n严禁野外用火。\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    section 1\n"
     "      heading 1: 一、责任\n"
     "      section 2\n"
     "        heading 2: （一）属地\n"
     "        body: 逐级签订。\n"
     "      section 2\n"
     "        heading 2: （二）部门\n"
     "        body: 密切配合。\n"
     "    section 1\n"
     "      heading 1: 二、管控\n"
     "      section 3\n"
     "        heading 3: 1.火源\n"
     "        body: 严禁野外用火。\n", 0, 0},
    {"chapters and articles",
     "临江市广告管理办法\n第一章 总则\n第一条 为了管理，制定本办法。\n第二条 本市适用。\n第二章 附则\n"
     "第三条 自公布之日起施行。\n",
     "file\n"
     "  document\n"
     "    title: 临江市广告管理办法\n"
     "    section 1\n"
     "      heading 1: 第一章 总则\n"
     "      article runin 3: 第一条 为了管理，制定本办法。\n"
     "      article runin 3: 第二条 本市适用。\n"
     "    section 1\n"
     "      heading 1: 第二章 附则\n"
     "      article runin 3: 第三条 自公布之日起施行。\n", 0, 0},
};

static const build_row TABLES[] = {
    {"rows of tabs are a table; an empty cell holds nothing",
     "关于人口的通知\n各单位：\n结果如下。\n地区\t上年\t今年\n甲县\t\t2.5\n乙县\t3.5\n以上数据请核对。\n",
     "file\n"
     "  document\n"
     "    title: 关于人口的通知\n"
     "    recipient: 各单位：\n"
     "    body: 结果如下。\n"
     "    table\n"
     "      row\n"
     "        cell\n"
     "          table: 地区\n"
     "        cell\n"
     "          table: 上年\n"
     "        cell\n"
     "          table: 今年\n"
     "      row\n"
     "        cell\n"
     "          table: 甲县\n"
     "        cell\n"
     "        cell\n"
     "          table: 2.5\n"
     "      row\n"
     "        cell\n"
     "          table: 乙县\n"
     "        cell\n"
     "          table: 3.5\n"
     "    body: 以上数据请核对。\n", 0, 0},
};

static const build_row TAILS[] = {
    {"attachments stand before the colophon that follows them",
     "关于防火工作的通知\n各单位：\n请落实。\n附件：1.值班表\n　　　2.物资清单\n\n临江市人民政府\n2022年9月5日\n"
     "（此件公开发布）\n\n附件1\n\n值班表\n\n本表由各县填写。\n一、要求\n按时填写。\n\n附件2\n\n物资清单\n\n本清单按年更新。\n\n"
     "抄送：市委办公室。\n临江市人民政府办公室　2022年9月6日印发\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    tail\n"
     "      attachment-note: 附件：1.值班表\n"
     "      attachment-note: 2.物资清单\n"
     "      signature: 临江市人民政府\n"
     "      date: 2022年9月5日\n"
     "      note: （此件公开发布）\n"
     "      attachment\n"
     "        attachment-label: 附件1\n"
     "        title: 值班表\n"
     "        body: 本表由各县填写。\n"
     "        section 1\n"
     "          heading 1: 一、要求\n"
     "          body: 按时填写。\n"
     "      attachment\n"
     "        attachment-label: 附件2\n"
     "        title: 物资清单\n"
     "        body: 本清单按年更新。\n"
     "      copy-to: 抄送：市委办公室。\n"
     "      printer: 临江市人民政府办公室　2022年9月6日印发\n", 0, 0},
    {"the colophon before the attachments moves behind them",
     "关于防火工作的通知\n各单位：\n请落实。\n\n临江市人民政府\n2022年9月5日\n\n抄送：市委办公室。\n"
     "临江市人民政府办公室　2022年9月6日印发\n\n附件\n\n值班表\n\n本表由各县填写。\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    tail\n"
     "      signature: 临江市人民政府\n"
     "      date: 2022年9月5日\n"
     "      attachment\n"
     "        attachment-label: 附件\n"
     "        title: 值班表\n"
     "        body: 本表由各县填写。\n"
     "      copy-to: 抄送：市委办公室。\n"
     "      printer: 临江市人民政府办公室　2022年9月6日印发\n", 2, 0},
    {"a label on the line of its title stands above it",
     "关于防火工作的通知\n各单位：\n请落实。\n\n临江市人民政府\n2022年9月5日\n\n"
     "附件1：公务接待\n管理办法\n\n第一条 为了管理，制定本办法。\n第二条 本市适用。\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    tail\n"
     "      signature: 临江市人民政府\n"
     "      date: 2022年9月5日\n"
     "      attachment\n"
     "        attachment-label: 附件1：\n"
     "        title: 公务接待\n"
     "        title: 管理办法\n"
     "        article runin 3: 第一条 为了管理，制定本办法。\n"
     "        article runin 3: 第二条 本市适用。\n", 0, 0},
    {"a note of attachments under the date moves above it",
     "关于防火工作的通知\n各单位：\n请落实。\n\n临江市人民政府\n2022年9月5日\n\n附件：值班表\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    tail\n"
     "      attachment-note: 附件：值班表\n"
     "      signature: 临江市人民政府\n"
     "      date: 2022年9月5日\n", 2, 0},
};

static const build_row FILES[] = {
    {"one document behind the other",
     "关于防火工作的通知\n\n各科室：\n请落实。\n\n办公室\n2022年1月4日\n\n关于信访工作的意见\n\n各单位：\n要重视。\n\n办公室\n2022年1月5日\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各科室：\n"
     "    body: 请落实。\n"
     "    tail\n"
     "      signature: 办公室\n"
     "      date: 2022年1月4日\n"
     "  document\n"
     "    title: 关于信访工作的意见\n"
     "    recipient: 各单位：\n"
     "    body: 要重视。\n"
     "    tail\n"
     "      signature: 办公室\n"
     "      date: 2022年1月5日\n", 0, 0},
    {"a collection's title and contents stand before its documents",
     "临江市文件汇编（2篇）\n\n目录\n关于防火工作的通知……1\n关于信访工作的意见……2\n\n关于防火工作的通知\n\n各科室：\n请落实。\n\n"
     "办公室\n2022年1月4日\n\n关于信访工作的意见\n\n各单位：\n要重视。\n",
     "file\n"
     "  collection-title: 临江市文件汇编（2篇）\n"
     "  toc-title: 目录\n"
     "  toc: 关于防火工作的通知……1\n"
     "  toc: 关于信访工作的意见……2\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各科室：\n"
     "    body: 请落实。\n"
     "    tail\n"
     "      signature: 办公室\n"
     "      date: 2022年1月4日\n"
     "  document\n"
     "    title: 关于信访工作的意见\n"
     "    recipient: 各单位：\n"
     "    body: 要重视。\n", 0, 0},
    {"a paragraph alone",
     "请各单位按照要求认真做好各项准备工作。\n",
     "file\n"
     "  document\n"
     "    body: 请各单位按照要求认真做好各项准备工作。\n", 0, 0},
};

/* Lines cut at twenty-eight cells. */
#define CUT_PARAGRAPH \
    "　　为全面掌握全市档案资源状况，进一步加强档案规范化管理工作，\n" \
    "提高服务水平，经研究决定，在全市范围内开展档案普查工作。普查\n"
#define CUT_REST \
    "对象为全市各级机关、团体和企业事业单位，普查内容包括档案数量\n" \
    "和保管条件，确保数据真实准确。\n"
#define JOINED \
    "为全面掌握全市档案资源状况，进一步加强档案规范化管理工作，" \
    "提高服务水平，经研究决定，在全市范围内开展档案普查工作。普查" \
    "对象为全市各级机关、团体和企业事业单位，普查内容包括档案数量" \
    "和保管条件，确保数据真实准确。"

static const build_row JOINTS[] = {
    {"lines that a machine cut are one block, with nothing between Chinese characters",
     "关于档案普查的通知\n\n各单位：\n" CUT_PARAGRAPH CUT_REST "　　请执行。\n",
     "file\n"
     "  document\n"
     "    title: 关于档案普查的通知\n"
     "    recipient: 各单位：\n"
     "    body: " JOINED "\n"
     "    body: 请执行。\n", 0, 0},
    {"a space between Latin words and between digits, none between Latin and Chinese",
     "关于档案普查的通知\n\n各单位：\n"
     "　　为全面掌握全市档案资源状况，请登录市局档案系统 Records\n"
     "Online 完成登记，登记内容包括档案数量和保管条件，并且不迟于\n"
     "2022年填报完毕，填报完成以后由各单位负责人审核签字并且统一报\n"
     "市档案局归口管理，逾期不报的予以通报。\n　　请执行。\n",
     "file\n"
     "  document\n"
     "    title: 关于档案普查的通知\n"
     "    recipient: 各单位：\n"
     "    body: 为全面掌握全市档案资源状况，请登录市局档案系统 Records Online 完成登记，登记内容包括档案数量和保管条件，"
     "并且不迟于2022年填报完毕，填报完成以后由各单位负责人审核签字并且统一报市档案局归口管理，逾期不报的予以通报。\n"
     "    body: 请执行。\n", 0, 0},
};

static const build_row REMAINS[] = {
    {"a page number inside a paragraph goes behind it",
     "关于档案普查的通知\n\n各单位：\n" CUT_PARAGRAPH "\n— 1 —\n\n" CUT_REST "　　请执行。\n",
     "file\n"
     "  document\n"
     "    title: 关于档案普查的通知\n"
     "    recipient: 各单位：\n"
     "    body: " JOINED "\n"
     "    boilerplate: — 1 —\n"
     "    body: 请执行。\n", 0, 1},
    {"remains on top stand above the head, those below the date in the tail",
     "当前位置：首页 > 公告\n关于防火工作的通知\n临政发〔2022〕9号\n各单位：\n请落实。\n\n办公室\n2022年1月4日\n\n打印\n关闭窗口\n",
     "file\n"
     "  document\n"
     "    boilerplate: 当前位置：首页 > 公告\n"
     "    head\n"
     "      number: 临政发〔2022〕9号\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    tail\n"
     "      signature: 办公室\n"
     "      date: 2022年1月4日\n"
     "      boilerplate: 打印\n"
     "      boilerplate: 关闭窗口\n", 1, 3},
};

static const build_row DROPPED[] = {
    {"dropped remains are counted, not built",
     "当前位置：首页 > 公告\n关于防火工作的通知\n临政发〔2022〕9号\n各单位：\n请落实。\n\n办公室\n2022年1月4日\n\n打印\n关闭窗口\n",
     "file\n"
     "  document\n"
     "    head\n"
     "      number: 临政发〔2022〕9号\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    tail\n"
     "      signature: 办公室\n"
     "      date: 2022年1月4日\n", 1, 3},
    {"nothing but remains",
     "— 1 —\n— 2 —\n",
     "file\n", 0, 2},
    {"a page break of what is dropped goes to the next block",
     "关于防火工作的通知\n\n各单位：\n请落实。\n\f\n— 2 —\n\n不得推诿扯皮。\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    body new-page: 不得推诿扯皮。\n", 0, 1},
};

static const build_row PAGES[] = {
    {"a form feed alone, at a line's end, at a line's start",
     "关于防火工作的通知\n\n各单位：\n请落实。\n\f\n不得推诿扯皮。\f\n不得弄虚作假。\n\f\n\n\f特此通知。\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    body new-page: 不得推诿扯皮。\n"
     "    body new-page: 不得弄虚作假。\n"
     "    body new-page: 特此通知。\n", 0, 0},
    {"kept remains keep their page break",
     "关于防火工作的通知\n\n各单位：\n请落实。\n\f\n— 2 —\n\n不得推诿扯皮。\n",
     "file\n"
     "  document\n"
     "    title: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n"
     "    boilerplate new-page: — 2 —\n"
     "    body: 不得推诿扯皮。\n", 0, 1},
    {"on the first line there is nothing to break",
     "\f关于防火工作的通知\n\n各单位：\n请落实。\n",
     "file\n"
     "  document\n"
     "    title new-page: 关于防火工作的通知\n"
     "    recipient: 各单位：\n"
     "    body: 请落实。\n", 0, 0},
};
/* clang-format on */

static void heads_are_gathered(void **state)
{
    (void)state;
    assert_trees(HEADS, GW_COUNT(HEADS));
}

static void sections_nest(void **state)
{
    (void)state;
    assert_trees(SECTIONS, GW_COUNT(SECTIONS));
}

static void rows_make_tables(void **state)
{
    (void)state;
    assert_trees(TABLES, GW_COUNT(TABLES));
}

static void tails_are_ordered(void **state)
{
    (void)state;
    assert_trees(TAILS, GW_COUNT(TAILS));
}

static void files_hold_documents(void **state)
{
    (void)state;
    assert_trees(FILES, GW_COUNT(FILES));
}

static void lines_are_joined(void **state)
{
    (void)state;
    assert_trees(JOINTS, GW_COUNT(JOINTS));
}

static void remains_are_kept(void **state)
{
    (void)state;
    assert_trees(REMAINS, GW_COUNT(REMAINS));
}

static void remains_are_dropped(void **state)
{
    (void)state;
    for (size_t i = 0; i < GW_COUNT(DROPPED); i++)
        assert_tree(&DROPPED[i], &(gw_build_options){.drop_boilerplate = true});
}

static void pages_break(void **state)
{
    (void)state;
    assert_trees(PAGES, GW_COUNT(PAGES));
}

/* ---- what a block remembers ----------------------------------------------------------------- */

static const gw_node *find_block(const reading *r, gw_role role)
{
    const gw_node *node = gw_next_block(r->built.file, NULL);
    while (node != NULL && node->role != role)
        node = gw_next_block(r->built.file, node);
    assert_non_null(node);
    return node;
}

static void blocks_know_their_lines(void **state)
{
    (void)state;
    reading r;
    assert_int_equal(
        build_text(&r, GW_S("关于档案普查的通知\n\n各单位：\n" CUT_PARAGRAPH CUT_REST "一、要求\n"),
                   NULL),
        GW_OK);
    const gw_node *body = find_block(&r, GW_ROLE_BODY), *title = find_block(&r, GW_ROLE_TITLE);
    assert_int_equal(title->first_line, 1);
    assert_int_equal(title->last_line, 1);
    assert_int_equal(body->first_line, 4);
    assert_int_equal(body->last_line, 7);
    assert_false(body->generated);
    assert_in_range(body->confidence, 0, 100);
    const gw_node *heading = find_block(&r, GW_ROLE_HEADING);
    assert_int_equal(heading->label.kind, GW_LABEL_HAN);
    assert_int_equal(heading->label.value, 1);
    assert_text(heading->label.text, "一、");
    close_reading(&r);
}

/* The run-in of a heading whose first sentence a machine cut is that of the joined text. */
static void run_in_parts_are_those_of_joined_text(void **state)
{
    static const char TEXT[] = "关于档案普查的通知\n\n各单位：\n" CUT_PARAGRAPH CUT_REST
                               "　　（一）切实提高对档案普查工作重要意义的认识并加强组织领导\n"
                               "工作。各单位要成立专班，明确专人负责，按时报送普查登记表格，\n"
                               "确保数据真实准确。\n";
    (void)state;
    reading r;
    assert_int_equal(build_text(&r, GW_S(TEXT), NULL), GW_OK);
    const gw_node *heading = find_block(&r, GW_ROLE_HEADING);
    assert_int_equal(heading->runin_chars, 31);
    assert_int_equal(heading->last_line - heading->first_line, 2);
    for (size_t i = r.parts.count - 3; i < r.parts.count; i++)
        assert_int_equal(r.recognised.verdicts[i].runin, 31);
    close_reading(&r);
}

/* ---- additions ------------------------------------------------------------------------------ */

static const char LETTER[] = "关于春耕的通知\n各乡镇：\n请抓好落实。\n特此通知。\n";
static const char TWO_LETTERS[] =
    "关于春耕的通知\n\n县各局：\n请抓好落实。\n\n县政府\n2021年3月1日\n\n"
    "关于秋收的通知\n\n各乡镇：\n请抓好落实。\n";

static void additions_stand_in_their_places(void **state)
{
    static const gw_addition ADDITIONS[] = {
        {GW_ROLE_DATE,            BYTES("2021年3月1日")                        },
        {GW_ROLE_NUMBER,          BYTES("青政发〔2021〕1号")                },
        {GW_ROLE_PRINTER,         BYTES("县政府办公室2021年3月2日印发")},
        {GW_ROLE_SECRECY,         BYTES("秘密")                                 },
        {GW_ROLE_COPY_TO,         BYTES("抄送：县委。")                     },
        {GW_ROLE_SUBTITLE,        BYTES("——以某县为例")                  },
        {GW_ROLE_NOTE,            BYTES("（公开）")                           },
        {GW_ROLE_ATTACHMENT_NOTE, BYTES("附件：名单")                        },
    };
    static const build_row ROW = {"additions", LETTER,
                                  "file\n"
                                  "  document\n"
                                  "    head\n"
                                  "      secrecy: 秘密\n"
                                  "      number: 青政发〔2021〕1号\n"
                                  "    title: 关于春耕的通知\n"
                                  "    subtitle: ——以某县为例\n"
                                  "    recipient: 各乡镇：\n"
                                  "    body: 请抓好落实。\n"
                                  "    body: 特此通知。\n"
                                  "    tail\n"
                                  "      attachment-note: 附件：名单\n"
                                  "      date: 2021年3月1日\n"
                                  "      note: （公开）\n"
                                  "      copy-to: 抄送：县委。\n"
                                  "      printer: 县政府办公室2021年3月2日印发\n",
                                  0, 0};
    (void)state;
    assert_tree(&ROW,
                &(gw_build_options){.additions = ADDITIONS, .addition_count = GW_COUNT(ADDITIONS)});
}

static void additions_belong_to_the_first_document(void **state)
{
    static const gw_addition ADDITIONS[] = {
        {GW_ROLE_NOTE,   BYTES("（公开）")           },
        {GW_ROLE_NUMBER, BYTES("青政发〔2021〕1号")},
    };
    static const build_row ROW = {"two documents", TWO_LETTERS,
                                  "file\n"
                                  "  document\n"
                                  "    head\n"
                                  "      number: 青政发〔2021〕1号\n"
                                  "    title: 关于春耕的通知\n"
                                  "    recipient: 县各局：\n"
                                  "    body: 请抓好落实。\n"
                                  "    tail\n"
                                  "      signature: 县政府\n"
                                  "      date: 2021年3月1日\n"
                                  "      note: （公开）\n"
                                  "  document\n"
                                  "    title: 关于秋收的通知\n"
                                  "    recipient: 各乡镇：\n"
                                  "    body: 请抓好落实。\n",
                                  0, 0};
    (void)state;
    assert_tree(&ROW,
                &(gw_build_options){.additions = ADDITIONS, .addition_count = GW_COUNT(ADDITIONS)});
}

/* Whatever is added, the tree holds, and the addition stands in it once, marked as generated. */
static void every_role_can_be_added(void **state)
{
    (void)state;
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++) {
        gw_addition addition = {role, GW_S("添加的内容")};
        reading r;
        size_t found = 0;
        assert_int_equal(
            build_text(&r, GW_S(TWO_LETTERS),
                       &(gw_build_options){.additions = &addition, .addition_count = 1}),
            GW_OK);
        assert_null(gw_tree_check(r.built.file));
        for (const gw_node *node = gw_next_block(r.built.file, NULL); node != NULL;
             node = gw_next_block(r.built.file, node))
            if (node->generated) {
                assert_int_equal(node->role, role);
                assert_text(node->text, "添加的内容");
                found++;
            }
        assert_int_equal(found, 1);
        close_reading(&r);
    }
}

/* Whatever roles are laid down for the lines of a text, all of it is in the tree. */
static void no_block_is_lost(void **state)
{
    (void)state;
    for (gw_role a = GW_ROLE_NONE + 1; a < GW_ROLE_COUNT; a++)
        for (gw_role b = GW_ROLE_NONE + 1; b < GW_ROLE_COUNT; b++) {
            gw_role forced[10] = {GW_ROLE_NONE, a, b, GW_ROLE_NONE, b, a, a, b, b, a};
            reading r;
            assert_int_equal(
                recognise_text(&r, GW_S("甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n壬\n癸\n"), NULL, forced),
                GW_OK);
            assert_int_equal(
                gw_build(&r.built, &r.recognised, &(gw_build_options){0}, &r.arena, NULL), GW_OK);
            assert_null(gw_tree_check(r.built.file));
            unsigned seen = 0, count = 0;
            for (const gw_node *node = gw_next_block(r.built.file, NULL); node != NULL;
                 node = gw_next_block(r.built.file, node)) {
                seen |= 1u << (node->first_line - 1);
                count++;
            }
            assert_int_equal(seen, (1u << 10) - 1);
            assert_int_equal(count, 10);
            close_reading(&r);
        }
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(heads_are_gathered),
    cmocka_unit_test(sections_nest),
    cmocka_unit_test(tails_are_ordered),
    cmocka_unit_test(rows_make_tables),
    cmocka_unit_test(files_hold_documents),
    cmocka_unit_test(lines_are_joined),
    cmocka_unit_test(remains_are_kept),
    cmocka_unit_test(remains_are_dropped),
    cmocka_unit_test(pages_break),
    cmocka_unit_test(blocks_know_their_lines),
    cmocka_unit_test(run_in_parts_are_those_of_joined_text),
    cmocka_unit_test(additions_stand_in_their_places),
    cmocka_unit_test(additions_belong_to_the_first_document),
    cmocka_unit_test(every_role_can_be_added),
    cmocka_unit_test(no_block_is_lost),
};
UNIT_MAIN(TESTS)
