/* SPDX-License-Identifier: MIT
 *
 * What is known of a role besides its names: the group with which it stands. */
#ifndef GONGWEN_TREE_ROLE_H
#define GONGWEN_TREE_ROLE_H

#include "gongwen.h"

/* Blank lines that a sheet asks for stand between groups, never inside one. */
typedef enum gw_role_group {
    GW_GROUP_NONE,
    GW_GROUP_HEAD,            /* 份号 密级 紧急程度 */
    GW_GROUP_MARK,            /* 发文机关标志 */
    GW_GROUP_NUMBER,          /* 发文字号 签发人 */
    GW_GROUP_COLLECTION,      /* 汇编标题 */
    GW_GROUP_TOC_TITLE,       /* 目录 */
    GW_GROUP_TOC,             /* its entries */
    GW_GROUP_TITLE,           /* 标题 副标题 题下署名 */
    GW_GROUP_TEXT,            /* 主送机关 to 正文 */
    GW_GROUP_ATTACHMENT_NOTE, /* 附件说明 */
    GW_GROUP_CLOSING,         /* 署名 成文日期 */
    GW_GROUP_NOTE,            /* 附注 */
    GW_GROUP_ATTACHMENT,      /* 附件标识 */
    GW_GROUP_COLOPHON,        /* 版记 */
} gw_role_group;

gw_role_group gw_role_group_of(gw_role role);
/* Has this role its own place in the order of GB/T 9704-2012 clause 7.1, above the title? */
bool gw_role_is_head(gw_role role);

#endif
