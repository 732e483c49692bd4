/* SPDX-License-Identifier: MIT
 *
 * Words of official documents, as rows. A word may be the whole line, open it, end it or stand
 * anywhere in it. */
#include "parse/lexicon.h"

#include "base/str.h"
#include "base/utf8.h"
#include "parse/form.h"
#include "text/hanzi.h"

typedef struct form_row {
    gw_trait trait;
    unsigned most_chars;
    const char *form;
} form_row;

/* clang-format off */

/* Forms of whole lines; GB/T 9704-2012 clauses 7.2 to 7.4. */
static const form_row FORMS[] = {
    {GW_TRAIT_SERIAL_FORM, 6, "%d{6,6}$"},
    {GW_TRAIT_SERIAL_FORM, 12, "(份号|编号):?%d{6,6}$"},
    {GW_TRAIT_SECRECY_FORM, 14, "(绝密|机密|秘密|内部)$"},
    {GW_TRAIT_SECRECY_FORM, 14, "(绝密|机密|秘密)(★|☆|*)%d+(年|个月|天|日)$"},
    {GW_TRAIT_SECRECY_FORM, 14, "(绝密|机密|秘密)(★|☆|*)长期$"},
    {GW_TRAIT_SECRECY_FORM, 20, "(密级):(绝密|机密|秘密|内部)%.*$"},
    {GW_TRAIT_URGENCY_FORM, 10, "(紧急程度:)?(特急|加急|特提|平急|急件)$"},
    {GW_TRAIT_ISSUER_FORM, 40, "%w{2,34}文件$"},
    {GW_TRAIT_ISSUER_FORM, 40, "%w{2,34}文件%o%w{2,12}%e$"},
    {GW_TRAIT_ORDER_FORM, 36, "%w{2,30}(命令|令)$"},
    {GW_TRAIT_ORDER_FORM, 36, "%w{2,30}纪要$"},
    {GW_TRAIT_NUMBER_FORM, 40, "%k{1,24}%o(19|20)?%D{2,4}%e第?%D{1,4}号$"},
    {GW_TRAIT_NUMBER_FORM, 40, "%k{1,24}%o(19|20)?%D{2,4}%e第?%D{1,4}号%o%w{1,12}%e$"},
    {GW_TRAIT_NUMBER_FORM, 44, "%o%k{1,24}%o%D{4,4}%e第?%D{1,4}号%e$"},
    {GW_TRAIT_NUMBER_FORM, 20, "%o%D{4,4}%e第?%D{1,4}号$"},
    {GW_TRAIT_NUMBER_FORM, 30, "%w{1,14}字第%D{1,12}号$"},
    {GW_TRAIT_NUMBER_FORM, 40, "(文号|发文字号|文件编号):%k{1,24}%o%D{4,4}%e%D{1,4}号$"},
    {GW_TRAIT_NUMBER_FORM, 40, "%w{1,14}(发|字|函|办|令)%D{4,4}年?第?%D{1,4}号$"},
    {GW_TRAIT_ISSUE_FORM, 24, "%o?(第|总第)%D{1,5}(号|期|次)%e?$"},
    {GW_TRAIT_ISSUE_FORM, 24, "%o?第%h{1,6}(号|期|次)%e?$"},
    {GW_TRAIT_ISSUE_FORM, 24, "%o?%D{4,4}年?第%D{1,4}(号|期)%e?$"},
    {GW_TRAIT_SIGNER_FORM, 40, "(签发人|会签人|签发):%c%w{1,30}$"},
    {GW_TRAIT_TOC_WORD, 6, "(目录|目次|目录:)$"},
    {GW_TRAIT_COLLECTION_FORM, 60, "%.+(汇编|选编|合集|合辑|集锦|范文)$"},
    {GW_TRAIT_COLLECTION_FORM, 60, "%.*(汇编|选编|合集|合辑|集锦|范文)%o%.{1,14}%e$"},
    {GW_TRAIT_COLLECTION_FORM, 60, "%.+%o(共|精选|通用|合集|最新|汇编)?%D{1,4}(篇|份|则|例)%e$"},
    {GW_TRAIT_COLLECTION_FORM, 60, "%.+%o(共|精选)?%h{1,3}(篇|份|则|例)%e$"},
    {GW_TRAIT_DATE_ALONE, 24, "%D{1,4}年%D{1,2}月%D{1,2}日$"},
    {GW_TRAIT_DATE_ALONE, 24, "%D{4,4}年%D{1,2}月$"},
    {GW_TRAIT_DATE_ALONE, 24, "(二|一)%h{3,3}年%h{1,2}月%h{1,3}日$"},
    {GW_TRAIT_DATE_ALONE, 24, "(二|一)(○|O|0|〇|零|九)(○|O|0|〇|零|一|二|九|八)%.年%h{1,2}月%h{1,3}日$"},
    {GW_TRAIT_DATE_ALONE, 24, "(二|一)%h{3,3}年%h{1,2}月$"},
    {GW_TRAIT_DATE_ALONE, 24, "年月日$"},
    {GW_TRAIT_DATE_DIGITS, 16, "%d{4,4}(-|/|.)%d{1,2}(-|/|.)%d{1,2}$"},
    {GW_TRAIT_DATE_DIGITS, 6, "%d{1,2}月%d{1,2}日$"},
    {GW_TRAIT_DATE_BRACKETED, 60, "%o%D{2,4}年%D{1,2}月%w*%e$"},
    {GW_TRAIT_DATE_BRACKETED, 40, "%o二%h{3,3}年%h{1,2}月%h{1,3}日%w*%e$"},
    {GW_TRAIT_DATE_START, 80, "%D{2,4}年%D{1,2}月%D{1,2}日%."},
    {GW_TRAIT_BRACKETED_STATE, 40, "%o(试行|暂行|征求意见稿|讨论稿|送审稿|草案|修订稿|初稿|印发稿|审议稿|代拟稿|修订|稿)%e$"},
    {GW_TRAIT_BRACKETED_STATE, 30, "%o共%D{1,4}%c{1,2}%e$"},
    {GW_TRAIT_BRACKETED_STATE, 80, "%o%D{4,4}年%.*(通过|发布|公布|修订|修正|施行|印发)%e$"},
    {GW_TRAIT_BRACKETED_STATE, 80, "%D{4,4}年%.*(通过|修订|修正|公布)$"},
    {GW_TRAIT_ATTACHMENT_BARE, 8, "(附件|附录|附表)%D{0,2}:?$"},
    {GW_TRAIT_ATTACHMENT_BARE, 8, "(附件|附录|附表)%h{1,2}:?$"},
    {GW_TRAIT_ATTACHMENT_BARE, 8, "附:?$"},
    {GW_TRAIT_ATTACHMENT_LIST, 160, "(附件|附):%D{0,2}%."},
    {GW_TRAIT_ATTACHMENT_NAMED, 60, "附件%D{1,2}:?%w{3,50}$"},
    {GW_TRAIT_COPY_FORM, 160, "(抄送|抄报|主送|分送|抄报送|报送|抄送单位|抄送机关|报|送|发)(:)%."},
    {GW_TRAIT_PRINTER_FORM, 60, "%w{2,40}%D{2,4}年%D{1,2}月%D{1,2}日印发$"},
    {GW_TRAIT_PRINTER_FORM, 60, "%D{2,4}年%D{1,2}月%D{1,2}日印发$"},
    {GW_TRAIT_PRINTER_FORM, 60, "%w{2,40}二%h{3,3}年%h{1,2}月%h{1,3}日印发$"},
    {GW_TRAIT_PRINTER_FORM, 30, "%o?共印%D{1,6}份%e?。?$"},
    {GW_TRAIT_CAPTION_FORM, 50, "(表|图|附表|附图)%D{1,3}(-|.)?%D{0,3}%w*$"},
    {GW_TRAIT_CAPTION_FORM, 50, "(表|图|附表|附图)%h{1,3}%w*$"},
    {GW_TRAIT_UNIT_FORM, 24, "%o?(单位|计量单位|金额单位):%c%w{0,14}%e?$"},
    {GW_TRAIT_REMARK_FORM, 160, "(注|备注|说明|注释|资料来源|数据来源)%d{0,2}:%."},
    {GW_TRAIT_PEOPLE, 160, "(出席|列席|请假|缺席|主持|主持人|记录|记录人|参加|参会|参加人员|出席人员|列席人员|组长|副组长|主任|副主任|成员|主席|副主席|委员|顾问|时间|地点):%."},
    {GW_TRAIT_CHAPTER_WORD, 3, "(序言|总则|附则|序|前言|引言|罚则|分则)$"},
    {GW_TRAIT_PAGE_NUMBER, 12, "(-|—|–|·|~|―|一)+%d{1,4}(-|—|–|·|~|―|一)+$"},
    {GW_TRAIT_PAGE_NUMBER, 20, "第%d{1,4}页$"},
    {GW_TRAIT_PAGE_NUMBER, 20, "第%d{1,4}页(/|,)?共%d{1,4}页$"},
    {GW_TRAIT_PAGE_NUMBER, 20, "(Page|page|PAGE|P|p)(.)?%d{1,4}(of|/|OF)?%d{0,4}$"},
    {GW_TRAIT_PAGE_NUMBER, 12, "%d{1,4}/%d{1,4}$"},
    {GW_TRAIT_PAGE_NUMBER, 40, "%w{2,30}第%d{1,4}页$"},
    {GW_TRAIT_PAGE_NUMBER, 46, "%w{2,30}第%d{1,4}页共%d{1,4}页$"},
    {GW_TRAIT_LONE_NUMBER, 4, "%d{1,4}$"},
    {GW_TRAIT_SIGNS, 40, "(述职人|报告人|汇报人|发言人|承诺人|申请人|述职述廉人|宣誓人|倡议人|检讨人|代表人|法定代表人|负责人|总结人):%w{1,20}$"},
    {GW_TRAIT_CONTACT, 120, "%o?(联系人|联系电话|联系方式|联系地址|电子邮箱|邮箱|联系单位)%w{0,8}:%."},
    {GW_TRAIT_PUBLICITY, 40, "%o?(此件|此文|本文|此公告)%c{0,4}(公开|不公开|发至|发到|登报)%.*$"},
    {GW_TRAIT_PUBLICITY, 40, "%o?(公开方式|公开属性|信息公开选项|公开选项|信息公开类别|信息公开形式|政府信息公开选项|发布层次|阅读范围|公开范围):%.+$"},
    {GW_TRAIT_ORDER_VERB, 12, "(特此|此复|此令|现予|妥否|以上|专此|谨此)%w*。?$"},
};

/* One bit a row of FORMS. */
enum { BITS = 64, SET_WORDS = (GW_COUNT(FORMS) + BITS - 1) / BITS };
typedef struct form_set {
    uint64_t words[SET_WORDS];
} form_set;

enum { FIRST_HAN = 0x4E00, BEHIND_HAN = 0xA000 };

struct gw_lexicon {
    gw_words *words;
    const gw_form *forms[GW_COUNT(FORMS)];
    /* Which forms a line may have, by the buckets of its first and of its last character. */
    form_set may_begin[GW_FORM_BUCKETS], may_end[GW_FORM_BUCKETS];
    uint64_t surnames[(BEHIND_HAN - FIRST_HAN) / BITS]; /* one bit a character of main Han */
};

/* Sets that are no traits by themselves. */
enum { SET_ORGAN = GW_TRAIT_COUNT, SET_ADDRESSED, SET_OFFICE };

enum {
    TITLE_CHARS = 90, /* a title has no more */
    NO_LIMIT = 1000,  /* characters of a line that a word may stand in: all of a view */
};

#define WHOLE GW_WORD_WHOLE
#define START GW_WORD_START
#define END GW_WORD_END
#define INSIDE GW_WORD_INSIDE

static const gw_word_row WORDS[] = {
    /* the fifteen kinds of 《党政机关公文处理工作条例》 article 8, and what offices write besides */
    {GW_TRAIT_KIND_END, END, TITLE_CHARS,
     "决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 纪要 的函 复函 便函 来函 的令 "
     "方案 计划 要点 总结 规划 纲要 办法 规定 细则 规则 制度 条例 章程 准则 守则 规范 标准 预案 须知 指南 "
     "讲话 发言 致辞 致词 讲话稿 发言稿 汇报 汇报材料 述职报告 述职述廉报告 述职 心得体会 体会 感想 材料 "
     "调研报告 情况 说明 简报 倡议书 提纲 主持词 建议 清单 目录 名单 安排 分工 措施 制度 公约 协议 合同 "
     "意见稿 征求意见稿 答复 复函 解读 实施意见 一览表 登记表 申请表 统计表 汇总表 公示 启事 声明 议程 日程 "
     "贺信 慰问信 感谢信 倡议 承诺书 责任书 决定书 批示 提案 讲稿 演讲稿 演讲 典型材料 经验 交流材料 自查报告 "
     "整改方案 述廉报告 工作报告 对照检查材料 检查材料 记录 党课 讲义 贺词 献词 祝词 悼词 答谢词 开幕词 闭幕词"},
    {GW_TRAIT_ABOUT, INSIDE, 120, "关于"},
    {GW_TRAIT_OPENS_ABOUT, END, 60, "关于 的 和 与 及 、 暨 印发 转发 在 对 为 转发〈 《"},
    {GW_TRAIT_SALUTE, START, 90,
     "同志们 各位 尊敬的 亲爱的 敬爱的 朋友们 女士们 先生们 老师们 同学们 战友们 来宾们 乡亲们 全体 家长们 "
     "主席 老领导 青年朋友 广大"},
    {GW_TRAIT_EACH, START, NO_LIMIT, "各"},
    {GW_TRAIT_REPORTING, INSIDE, 160,
     "如下 下列 以下 现将 现就 为此 根据 按照 包括 主要是 主要做法 重点是 提出 要求 汇报 认为 决定 强调 指出 "
     "情况是 问题是 原因是 分别是 具体是 一是 这样 公告如下 通知如下 现公布 现提出 应当 必须 不予"},
    {GW_TRAIT_WEB_WORD, WHOLE, 12,
     "下载 打印 全屏 收藏 加大 还原 减小 分享 分享到 分享到: 微信 微博 打印本页 关闭窗口 关闭 返回顶部 返回 顶部 "
     "首页 上一篇 下一篇 上一页 下一页 正文 基本信息 政策解读 相关解读 相关文件 相关链接 相关附件 相关稿件 扫一扫 大 中 "
     "小 字号 字体 纠错 责任编辑 视力保护色 无障碍 繁体 简体 登录 注册 目录导航 点击下载 附件下载 阅读全文 展开 收起 "
     "网站地图 联系我们 回到顶部 我要纠错 复制链接 QQ空间 新浪微博 朋友圈 广告 百度文库 热门推荐 相关推荐 猜你喜欢 "
     "信息索引 政府信息公开 公开目录 图解 一图读懂 听全文 语音播报 手机版 电脑版 关闭本页 打印页面 保存 收藏本页 "
     "文档预览 在线预览 原文下载 原文链接 长者专区 无障碍版 政务动态 政务公开 新闻动态 通知公告 相关新闻 相关附件: 分享文章到 取消 确定 音频解读 视频解读 文字解读 图片解读 解读 浏览字号 发表时间 信息来源 网站首页 机构概况 政府信息公开指南 互动交流 政务服务 办事服务 公告公示 朗读 排序 搜索 搜索位置 匹配度 无障碍浏览 长者模式 适老化 主任之窗 下载地址 下载地址: 视力保护色: 标签 标签: 验证码 验证码: 面向社会 主动公开 留言 留言板 我要留言 网友评论 来源 编辑 作者 评论 点赞 转发 全文 完 完毕 (完)"},
    {GW_TRAIT_WEB_PHRASE, START, 160,
     "当前位置: 您的位置: 您现在的位置 您当前的位置 当前的位置 所在位置: 首页> 首页>> 网站首页 浏览次数 浏览量 点击数 点击量 阅读次数 阅读量 "
     "访问量 点击: 浏览: 阅读: 字体: 字号: 【字体 【字号 【大 [大 上一篇: 下一篇: 上一条: 下一条: 版权所有 扫一扫 "
     "责任编辑: 编辑: 责编: 【返回 【关闭 【打印 [打印 [关闭 [返回 分享到 (责任编辑 主办单位: 承办单位: 网站标识码 "
     "技术支持: 备案号 更多精彩 关注公众号 微信公众号 长按识别 点击查看 本文来源 文章来源 转载请注明 免责声明 声明:本 "
     "欢迎关注 未经许可 百度文库 道客巴巴 下载后可 文档下载 本文档 仅供参考 购买后 会员 Copyright ©"},
    {GW_TRAIT_RELATED, START, 16,
     "你可能 您可能 猜你喜欢 相关推荐 热门推荐 推荐阅读 延伸阅读 相关阅读 相关文章 相关新闻 相关资讯 相关稿件 相关链接 "
     "最新文章 热门文章 编辑推荐 网友评论 更多相关 更多推荐 精彩推荐"},
    {GW_TRAIT_WEB_PHRASE, INSIDE, 80, "责任编辑 发自我的 欢迎来到 首页> 首页>> 留言与评论 此处隐藏 ICP备 公网安备 版权所有 扫描二维码 微信扫一扫 打印本页 关闭窗口 >正文 >>正文 公众号 淘宝店 加微信"},
    {GW_TRAIT_WEB_PHRASE, END, 60, "打开当前页 关闭窗口】 返回顶部】 打印本页】"},
    {GW_TRAIT_WEB_FIELD, START, 90,
     "索引号: 索引号 信息索引号 统一编号: 文号: 文件编号: 发文字号: 发布文号: 文件号: 实施日期: 失效日期: 生效日期: 废止日期: "
     "施行日期: 发布机关: 发布机构: 发文机关: 制发机关: 发文单位: 公开机构: 信息来源: 稿件来源: 来源: 文件状态: 有效性: 时效性: 效力状态: "
     "成文日期: 发文日期: 发布日期: 发布时间: 公开日期: 公开时间: 生成日期: 主题分类: 主题词: 体裁分类: 组配分类: 服务对象: "
     "发件人: 收件人: 发送时间: 主题: 附件名称: 名称: 标题: 公文种类: 公文名称: 信息名称: 内容概述: 关键词: 所属主题: 信息分类: 时间: 日期: 作者: 编辑: 发布人: 发布者: 发表时间: 发表日期: 浏览字号: 浏览字号 录入时间: 录入: 供稿: 撰稿: 摄影: 更新时间: 更新日期: 审核: 校对: 来源 废止时间: 归档时间: 信息搜索: 公文生成日期: 备注/文号: 备注: 发文机构: 阅读次数: 所属类别: 所属分类: 公开类别: 公开方式: 公开责任部门: 下载地址:"},
    {GW_TRAIT_CHAT_PHRASE, START, 120,
     "以下是 下面是 好的, 好的! 当然 希望对您 希望对你 希望这 希望以上 以上内容 以上就是 如果您需要 如果你需要 如需 请根据实际 您可以根据 "
     "注:以上 注意:以上 这篇 这份 根据您的要求 根据你的要求 需要我 是否需要 如有需要 温馨提示:"},
    {GW_TRAIT_ADDRESS, START, 200, "http:// https:// www. 网址:http 链接:http 原文链接"},

    /* offices and organisations that sign */
    {SET_ORGAN, END, NO_LIMIT,
     "政府 委员会 党委 党组 市委 县委 区委 省委 州委 镇委 乡委 工委 纪委 政法委 组织部 宣传部 "
    "统战部 人武部 武装部 办公室 办公厅 "
    "厅 局 委 部 处 科 司 署 总局 分局 支局 院 所 中心 公司 集团 银行 分行 支行 学院 大学 学校 "
    "中学 小学 幼儿园 医院 "
    "支部 总支 总支部 工会 协会 学会 商会 联合会 总队 支队 大队 中队 法院 检察院 指挥部 领导小组 "
    "小组 团委 妇联 社区 "
    "村委会 居委会 街道 街道办 办事处 管委会 事务所 报社 电视台 研究院 研究所 基金会 委员会会议 "
    "常委会 国务院 中央 中共中央 "
    "代表大会 人大常委会 政协 军委 军区 军分区 海关 税务局 队 站 馆 社 厂 店 组 办"},
    /* who may be addressed */
    {SET_ADDRESSED, END, NO_LIMIT,
     "政府 委员会 党委 党组 工委 纪委 办公室 办公厅 馆 社 台 队 店 园 室 科室 股 班组 支部 厅 局 委 部 处 科 "
    "司 署 院 所 中心 公司 集团 银行 学院 大学 学校 医院 "
    "支部 工会 协会 小组 单位 机构 机关 部门 企业 组织 团体 厂 站 校 "
    "办 街道 街道办 办事处 管委会 乡镇 镇 乡 村 县 市 区 省 团 "
    "同志 同志们 领导 代表 委员 来宾 朋友 朋友们 主席 书记 市长 县长 "
    "主任 局长 部长 厅长 老师 同学 同学们 家长 女士 女士们 "
    "先生 先生们 专家 评委 记者 战友 官兵 师生 市民 居民 村民 群众 "
    "用户 客户 会员 党员 干部 职工 员工 国务院 法院 检察院 "
    "各有关方面 负责人 教授 院长 校长 行长 总经理 董事长 秘书长 阁下 "
    "您 你们 支队 总队 大队 队 班子成员 嘉宾 股东 理事 "
    "申请人 投标人 供应商 考生 人大 政协 妇联 共青团 工商联 科协 残联 "
    "红十字会 开发区 园区 景区 保护区 机构) 局) 公司) 办)"},
    /* offices that a person holds, in front of the name */
    {SET_OFFICE, END, NO_LIMIT,
     "市长 县长 区长 省长 镇长 乡长 州长 主席 书记 主任 局长 部长 厅长 "
                              "处长 科长 司长 署长 院长 校长 行长 所长 站长 队长 "
                              "总经理 经理 董事长 秘书长 委员长 检察长 政委 司令员 会长 理事长 "
                              "组长 教授 研究员 委员 代表 同志 副职 主编 记者 常委 专员 "
                              "巡视员 调研员 总裁 总监 参谋长 连长 团长 参事 干事 秘书 老师"},
};

/* clang-format on */

/* ---- offices and persons -------------------------------------------------------------------- */

static const char SURNAMES[] =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕"
    "丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
    "付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤尚温康施文牛樊葛邢安齐易"
    "乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘"
    "祝包宁符阮纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆"
    "农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏宗";

static void add_surnames(gw_lexicon *lexicon)
{
    gw_str names = GW_S(SURNAMES);
    for (size_t at = 0; at < names.n;) {
        uint32_t c = gw_utf8_next(names, &at) - FIRST_HAN;
        lexicon->surnames[c / BITS] |= UINT64_C(1) << c % BITS;
    }
}

static bool is_surname(const gw_lexicon *lexicon, uint32_t c)
{
    if (!gw_is_main_han(c))
        return gw_is_placeholder(c);
    if (lexicon == NULL)
        return gw_utf8_among(c, GW_S(SURNAMES));
    c -= FIRST_HAN;
    return (lexicon->surnames[c / BITS] >> c % BITS & 1) != 0;
}

bool gw_lexicon_is_name(const gw_lexicon *lexicon, gw_str text)
{
    size_t chars = 0;
    for (size_t at = 0; at < text.n; chars++) {
        uint32_t c = gw_utf8_next(text, &at);
        bool may_stand = chars == 0 ? is_surname(lexicon, c) : gw_is_han(c) || gw_is_placeholder(c);
        if (!may_stand || chars == 3)
            return false;
    }
    return chars >= 2;
}

/* What ends with an office in front of a name: the name is what stands behind the office. */
static bool is_office_and_name(const gw_lexicon *lexicon, gw_str view)
{
    size_t at = view.n;
    for (size_t chars = 0; at > 0 && chars < 4; chars++) {
        gw_utf8_previous(view, &at);
        gw_str name = gw_str_from(view, at);
        if (chars >= 1 && gw_lexicon_is_name(lexicon, name) &&
            gw_words_end(lexicon->words, gw_str_head(view, at), SET_OFFICE))
            return true;
    }
    return false;
}

static bool is_person(const gw_lexicon *lexicon, gw_str view)
{
    if (gw_str_find(view, GW_S(",")) != GW_NOT_FOUND ||
        gw_str_find(view, GW_S("。")) != GW_NOT_FOUND)
        return false;
    gw_str inner = view;
    if (gw_str_cut(&inner, GW_S("(")) && gw_str_ends(inner, GW_S(")")))
        inner.n--;
    if (gw_str_ends(inner, GW_S("同志")))
        inner.n -= sizeof "同志" - 1;
    return gw_lexicon_is_name(lexicon, inner) || is_office_and_name(lexicon, inner);
}

static bool ends_with_organ(const gw_words *words, gw_str view)
{
    if (gw_str_ends(view, GW_S("(盖章)")) || gw_str_ends(view, GW_S("(公章)")) ||
        gw_str_ends(view, GW_S("(印章)")))
        view.n -= sizeof "(盖章)" - 1;
    return gw_words_end(words, view, SET_ORGAN) && gw_utf8_count(view) >= 2;
}

static bool is_separator(uint32_t c)
{
    return c == U'、' || c == ',' || c == ';';
}

/* Without a last part in brackets: …的通知（试行）, …的通知（岳办发〔2017〕2号）. */
static gw_str skip_last_bracket(gw_str view)
{
    if (!gw_str_ends(view, GW_S(")")))
        return view;
    size_t at = view.n;
    while (at > 0)
        if (gw_utf8_previous(view, &at) == '(')
            return gw_str_head(view, at);
    return view;
}

/* An item without a last part in brackets: 各学院（部） */
static bool is_addressee(const gw_lexicon *lexicon, gw_str item)
{
    const gw_words *words = lexicon->words;
    return gw_words_end(words, item, SET_ADDRESSED) ||
           gw_words_end(words, skip_last_bracket(item), SET_ADDRESSED) || is_person(lexicon, item);
}

static bool is_addressees(const gw_lexicon *lexicon, gw_str view)
{
    size_t items = 0, named = 0, start = 0;
    for (size_t at = 0; at <= view.n;) {
        size_t before = at;
        uint32_t c = at < view.n ? gw_utf8_next(view, &at) : ':';
        if (at == before)
            at++; /* past the end: the last item */
        if (!is_separator(c) && c != ':' && c != '!')
            continue;
        gw_str item = {view.p + start, before - start};
        if (item.n > 0) {
            items++;
            named += is_addressee(lexicon, item);
        }
        start = at < view.n ? at : view.n;
    }
    return items > 0 && named * 3 >= items * 2;
}

/* ---- all together --------------------------------------------------------------------------- */

/* Without the bullets that a list of a web page puts in front. */
static gw_str skip_bullets(gw_str view)
{
    static const char BULLETS[] = "•·●■◆▪▶»*>|-";
    size_t at = 0;
    while (at < view.n && at < 16) {
        size_t next = at;
        uint32_t c = gw_utf8_next(view, &next);
        if (gw_is_main_han(c) || !gw_utf8_among(c, GW_S(BULLETS)))
            break;
        at = next;
    }
    return gw_str_from(view, at < view.n ? at : 0);
}

/* A kind of document with a number behind it: 述职报告二, 工作总结篇3, 通告范文（一）. */
static bool is_numbered_kind(const gw_words *words, gw_str view)
{
    static const char NUMBERS[] = "一二三四五六七八九十0123456789()篇第之";
    size_t at = view.n;
    while (at > 0) {
        size_t before = at;
        gw_utf8_previous(view, &before);
        if (gw_str_find(GW_S(NUMBERS), (gw_str){view.p + before, at - before}) == GW_NOT_FOUND)
            break;
        at = before;
    }
    gw_str kind = gw_str_head(view, at);
    return at < view.n &&
           (gw_words_end(words, kind, GW_TRAIT_KIND_END) || gw_str_ends(kind, GW_S("范文")));
}

static void mark_found(void *traits, int set)
{
    if (set < GW_TRAIT_COUNT)
        gw_mark(traits, (gw_trait)set, true);
}

static void count_field(void *count, int set)
{
    *(size_t *)count += set == GW_TRAIT_WEB_FIELD;
}

bool gw_lexicon_is_field(const gw_lexicon *lexicon, gw_str view)
{
    size_t count = 0;
    gw_words_find(lexicon->words, skip_bullets(view), 1, count_field, &count);
    return count > 0;
}

static void add_form(gw_lexicon *lexicon, size_t index)
{
    gw_form_ends ends;
    gw_form_ends_find(&ends, lexicon->forms[index]);
    for (size_t i = 0; i < GW_FORM_BUCKETS; i++) {
        lexicon->may_begin[i].words[index / BITS] |= (uint64_t)ends.first[i] << index % BITS;
        lexicon->may_end[i].words[index / BITS] |= (uint64_t)ends.last[i] << index % BITS;
    }
}

const gw_lexicon *gw_lexicon_new(gw_arena *arena)
{
    gw_lexicon *lexicon = GW_NEW(arena, gw_lexicon);
    if (lexicon == NULL)
        return NULL;
    for (size_t i = 0; i < GW_COUNT(FORMS); i++) {
        lexicon->forms[i] = gw_form_read(FORMS[i].form, arena);
        if (lexicon->forms[i] == NULL)
            return NULL;
        add_form(lexicon, i);
    }
    add_surnames(lexicon);
    lexicon->words = gw_words_index(WORDS, GW_COUNT(WORDS), arena);
    return lexicon->words != NULL ? lexicon : NULL;
}

static void mark_form(const gw_lexicon *lexicon, size_t index, gw_traits *traits, gw_str view,
                      size_t chars)
{
    const form_row *row = &FORMS[index];
    if (chars <= row->most_chars && !gw_has(traits, row->trait))
        gw_mark(traits, row->trait, gw_form_fits(lexicon->forms[index], view));
}

static void mark_forms(const gw_lexicon *lexicon, gw_traits *traits, gw_str view, size_t chars)
{
    if (view.n == 0)
        return;
    const form_set *begin = &lexicon->may_begin[gw_form_bucket(gw_utf8_first(view))];
    const form_set *end = &lexicon->may_end[gw_form_bucket(gw_utf8_last(view))];
    for (size_t word = 0; word < SET_WORDS; word++) {
        uint64_t possible = begin->words[word] & end->words[word];
        for (; possible != 0; possible &= possible - 1)
            mark_form(lexicon, word * BITS + (size_t)__builtin_ctzll(possible), traits, view,
                      chars);
    }
}

void gw_lexicon_mark(const gw_lexicon *lexicon, gw_traits *traits, gw_str view, size_t chars)
{
    const gw_words *words = lexicon->words;
    mark_forms(lexicon, traits, view, chars);
    gw_words_find(words, skip_bullets(view), chars, mark_found, traits);
    gw_mark(traits, GW_TRAIT_KIND_END,
            chars <= TITLE_CHARS &&
                gw_words_end(words, skip_last_bracket(view), GW_TRAIT_KIND_END));
    if (gw_str_ends(view, GW_S("。")))
        gw_mark(traits, GW_TRAIT_KIND_STOPPED,
                chars <= TITLE_CHARS &&
                    gw_words_end(words, gw_str_head(view, view.n - sizeof "。" + 1),
                                 GW_TRAIT_KIND_END));
    gw_mark(traits, GW_TRAIT_NUMBERED_KIND, chars <= TITLE_CHARS && is_numbered_kind(words, view));
    gw_mark(traits, GW_TRAIT_ORGAN_END, chars <= 60 && ends_with_organ(words, view));
    gw_mark(traits, GW_TRAIT_PERSON, chars <= 40 && is_person(lexicon, view));
    if (gw_has(traits, GW_TRAIT_ENDS_COLON) || gw_has(traits, GW_TRAIT_SALUTE))
        gw_mark(traits, GW_TRAIT_ADDRESSEES, is_addressees(lexicon, view));
}

const char *gw_lexicon_form(size_t index)
{
    return index < GW_COUNT(FORMS) ? FORMS[index].form : NULL;
}
