/* SPDX-License-Identifier: MIT
 *
 * The label at a line's start: 一、 （一） 1. （1） ① 1.1 第一章 第三条 一是 附件1. */
#ifndef GONGWEN_PARSE_LABEL_H
#define GONGWEN_PARSE_LABEL_H

#include "tree/tree.h"

/* Reads the label of `text`; kind GW_LABEL_NONE when there is none. What only looks like one
 * (三、四季度, 2.5亿, 2021. , 第三条规定) is none. label.text is a part of `text`. */
gw_label gw_label_read(gw_str text);
/* Level 1 to 5 that a label of this kind opens as a heading (GB/T 9704-2012 clause 7.3.3), 0: none.
 * Parts, chapters and decimals depend on the document: parse/facts knows. */
int gw_label_level(gw_label_kind kind);

#endif
