/* SPDX-License-Identifier: MIT */
#include "cli/specimen.h"

typedef struct paragraph {
    gw_role role;
    int level; /* 0: the role has none */
    const char *text;
} paragraph;

/* clang-format off */
static const paragraph PARAGRAPHS[] = {
    {GW_ROLE_COLLECTION_TITLE, 0, "公文样式汇编"},
    {GW_ROLE_TOC_TITLE,        0, "目录"},
    {GW_ROLE_TOC,              0, "关于公文样式的通知…………1"},
    {GW_ROLE_TOC,              0, "公文样式管理办法…………2"},
    {GW_ROLE_SERIAL,           0, "000001"},
    {GW_ROLE_SECRECY,          0, "机密★1年"},
    {GW_ROLE_URGENCY,          0, "特急"},
    {GW_ROLE_ISSUER,           0, "临川市人民政府文件"},
    {GW_ROLE_NUMBER,           0, "临政发〔2024〕18号"},
    {GW_ROLE_SIGNER,           0, "签发人：沈怀远"},
    {GW_ROLE_TITLE,            0, "临川市人民政府关于公文样式的通知"},
    {GW_ROLE_SUBTITLE,         0, "——各级标题、正文和表格的排法"},
    {GW_ROLE_BYLINE,           0, "（2024年4月8日）"},
    {GW_ROLE_RECIPIENT,        0, "各县（市、区）人民政府，市政府各部门、各直属机构："},
    {GW_ROLE_BODY,             0, "这是正文。为便于核对本样式，文中各种段落依次排出：版头、标题、主送机关、五级标题、"
                                  "条、表格、附件说明、署名和日期、附注、附件以及版记。数字2024和字母GB/T 9704夹在汉字中间，"
                                  "“引号”——破折号和省略号……应当同样清楚。"},
    {GW_ROLE_HEADING,          1, "一、一级标题独占一段"},
    {GW_ROLE_HEADING,          2, "（一）二级标题独占一段"},
    {GW_ROLE_HEADING,          3, "1.三级标题独占一段"},
    {GW_ROLE_HEADING,          4, "（1）四级标题独占一段"},
    {GW_ROLE_HEADING,          5, "①五级标题独占一段"},
    {GW_ROLE_BODY,             0, "标题之下的正文。一段文字排到一行的末尾便回行，回行顶格，直到本段结束。"},
    {GW_ROLE_HEADING,          1, "二、标题后面接着正文。标题部分排成标题，后面的文字排成正文，回行顶格，直到本段结束。"},
    {GW_ROLE_HEADING,          2, "（一）二级标题。后面的文字排成正文，回行顶格，同在一个段落里，直到本段结束。"},
    {GW_ROLE_HEADING,          3, "1.三级标题。后面的文字排成正文，回行顶格，同在一个段落里，直到本段结束。"},
    {GW_ROLE_HEADING,          4, "（1）四级标题。后面的文字排成正文，回行顶格，同在一个段落里，直到本段结束。"},
    {GW_ROLE_HEADING,          5, "①五级标题。后面的文字排成正文，回行顶格，同在一个段落里，直到本段结束。"},
    {GW_ROLE_BODY,             0, "一是正文中的提要。提要以外的文字同正文一样，回行顶格，同在一个段落里，直到本段结束。"},
    {GW_ROLE_ARTICLE,          0, "第一条　条的序号与条文同在一段，条文同正文一样，回行顶格，直到本条结束。"},
    {GW_ROLE_ARTICLE,          0, "第二条　本办法自印发之日起施行。"},
    {GW_ROLE_CAPTION,          0, "表1　样式的组成"},
    {GW_ROLE_TABLE,            0, "项目\t字体\t字号"},
    {GW_ROLE_TABLE,            0, "标题\t小标宋体\t二号"},
    {GW_ROLE_TABLE,            0, "正文\t仿宋体\t三号"},
    {GW_ROLE_BOILERPLATE,      0, "本行不属于公文，保留在原处，便于检查。"},
    {GW_ROLE_ATTACHMENT_NOTE,  0, "附件：1.样式一览表"},
    {GW_ROLE_ATTACHMENT_NOTE,  0, "2.名称较长需要回行的附件，回行时与上一行附件名称的首字对齐"},
    {GW_ROLE_SIGNATURE,        0, "临川市人民政府"},
    {GW_ROLE_DATE,             0, "2024年4月8日"},
    {GW_ROLE_NOTE,             0, "（此件公开发布）"},
    {GW_ROLE_ATTACHMENT_LABEL, 0, "附件1"},
    {GW_ROLE_TITLE,            0, "样式一览表"},
    {GW_ROLE_BODY,             0, "这是附件的正文。"},
    {GW_ROLE_COPY_TO,          0, "抄送：市委办公室，市人大常委会办公室，市政协办公室，市监察委员会，市法院，市检察院。"},
    {GW_ROLE_PRINTER,          0, "临川市人民政府办公室　　2024年4月8日印发"},
};
/* clang-format on */

/* A blank line keeps paragraphs of one role apart. */
void gw_specimen_put(gw_buf *out)
{
    for (size_t i = 0; i < GW_COUNT(PARAGRAPHS); i++) {
        const paragraph *p = &PARAGRAPHS[i];
        gw_buf_format(out, "%%%% %s", gw_role_name(p->role));
        if (p->level > 0)
            gw_buf_format(out, " %d", p->level);
        gw_buf_format(out, "\n%s\n%s", p->text, p->role == GW_ROLE_TABLE ? "" : "\n");
    }
}
