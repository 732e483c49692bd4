/* SPDX-License-Identifier: MIT
 *
 * Traits: what is true of a line, as bits. parse/features sets those that the line shows by itself,
 * parse/facts those that the document adds; parse/rules weighs them. */
#ifndef GONGWEN_PARSE_TRAITS_H
#define GONGWEN_PARSE_TRAITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* clang-format off */
#define GW_TRAITS(X)                                                                               \
    /* labels */                                                                                   \
    X(LABELLED)        /* a label that may open a heading: 一、 （一） 1. （1） ① 1.1 第一章 */     \
    X(LABEL_LOW)       /* level 3 and deeper */                                                    \
    X(CHAPTER)         /* 第X编 章 节 */                                                            \
    X(ARTICLE)         /* 第X条 */                                                                  \
    X(LEAD)            /* 一是 第一， 首先， —— */                                                  \
    X(DECIMAL)         /* 1.1 */                                                                   \
    X(BARE_LABEL)      /* nothing behind the label */                                              \
    X(SEVERAL_LABELS)  /* another label of the same kind on the line */                            \
    /* length, of what stands behind the label, over the lines that flow on */                     \
    X(UP_TO_8)                                                                                     \
    X(UP_TO_15)                                                                                    \
    X(UP_TO_30)                                                                                    \
    X(UP_TO_45)                                                                                    \
    X(OVER_60)                                                                                     \
    X(OVER_100)                                                                                    \
    /* sentences */                                                                                \
    X(ENDS_STOP)       /* 。！？ */                                                                 \
    X(ENDS_EXCLAIMING) /* ！ */                                                                     \
    X(ENDS_SEMICOLON)                                                                              \
    X(ENDS_COLON)                                                                                  \
    X(ENDS_COMMA)      /* ，、 */                                                                   \
    X(ENDS_BARE)       /* a letter, digit or bracket */                                            \
    X(NO_STOP)         /* no 。！？； outside brackets */                                           \
    X(HAS_COMMA)                                                                                   \
    X(HAS_REST)        /* text behind the first sentence */                                        \
    X(SENTENCE_SHORT)  /* the first sentence has at most 30 characters */                          \
    X(SENTENCE_LONG)   /* more than 45 */                                                          \
    X(CLAUSE)          /* the first sentence is itself a clause: …，应当… */                       \
    X(COLON_LEAD)      /* a few words, a colon, text */                                            \
    /* forms of a whole line */                                                                    \
    X(SERIAL_FORM)                                                                                 \
    X(SECRECY_FORM)                                                                                \
    X(URGENCY_FORM)                                                                                \
    X(ISSUER_FORM)     /* …文件 */                                                                  \
    X(ORDER_FORM)      /* …令 …纪要, as a mark on top */                                           \
    X(NUMBER_FORM)     /* X政发〔2021〕1号 */                                                       \
    X(ISSUE_FORM)      /* 第12号 第3期 */                                                           \
    X(SIGNER_FORM)     /* 签发人： */                                                               \
    X(TOC_WORD)        /* 目录 */                                                                   \
    X(ANNOUNCED)       /* 目录 or the title of a collection stands somewhere */ \
    X(TOC_DOTS)        /* text, dots or a tab, a page number */                                    \
    X(TOC_SPACE)       /* text, blanks, a page number */                                           \
    X(COLLECTION_FORM) /* …汇编 …（3篇） */                                                         \
    X(DATE_ALONE)                                                                                  \
    X(DATE_BRACKETED)                                                                              \
    X(DATE_DIGITS)     /* 2021-03-01 */                                                            \
    X(DATE_START)      /* a date, then more */                                                     \
    X(BRACKETED)       /* （…） as a whole */                                                       \
    X(BRACKETED_STATE) /* （试行） （征求意见稿） （共12项） */                                      \
    X(DASH_START)      /* —— */                                                                    \
    X(ATTACHMENT_BARE) /* 附件 附件1 附： */                                                        \
    X(ATTACHMENT_LIST) /* 附件：1.… */                                                              \
    X(ATTACHMENT_NAMED) /* 附件1 …办法 */                                                           \
    X(COPY_FORM)       /* 抄送：… */                                                                \
    X(COPY_MORE)       /* goes on below 抄送： */ \
    X(PRINTER_FORM)    /* …印发 共印…份 */                                                          \
    X(CAPTION_FORM)    /* 表1 … 图2 … */                                                            \
    X(UNIT_FORM)       /* 单位：万元 */                                                             \
    X(REMARK_FORM)     /* 注：… */                                                                  \
    X(CONTACT)         /* 联系人： 联系电话： */                                                     \
    X(PUBLICITY)       /* 此件公开发布 公开方式 */                                                   \
    X(PEOPLE)          /* 出席： 列席： 主　任： */                                                  \
    X(NAMES)           /* names alone, parted by blanks */ \
    X(CHAPTER_WORD)    /* 序言 总则 附则 alone */                                                    \
    X(TABS)                                                                                        \
    X(PIPES)                                                                                       \
    X(GAPS)            /* two or more runs of blanks */                                            \
    X(GAP)             /* one */                                                                   \
    X(MOSTLY_DIGITS)                                                                               \
    X(MOSTLY_LATIN)                                                                                \
    X(NO_WORDS)        /* neither Han, letters nor digits */                                       \
    X(RULE_LINE)       /* --- === */                                                               \
    X(TABLE_RULE)      /* |---| +---+ ─── of a drawn table */ \
    X(PAGE_NUMBER)     /* - 1 - 第1页 共3页 */                                                      \
    X(LONE_NUMBER)                                                                                 \
    X(WEB_WORD)        /* 打印 分享到 上一篇 */                                                     \
    X(WEB_PHRASE)      /* 当前位置： 浏览次数： */                                                  \
    X(WEB_FIELD)       /* 索引号： 发布机构： 来源： */                                             \
    X(WEB_FIELDS)      /* several of them on one line */ \
    X(CHAT_PHRASE)     /* 以下是 … 希望对您有帮助 */                                                \
    X(ADDRESS)         /* http:// www. @ */                                                        \
    /* words */                                                                                    \
    X(KIND_END)        /* ends with a kind of document: …的通知 …方案 */                             \
    X(KIND_STOPPED)    /* the same, with a stray full stop */ \
    X(NUMBERED_KIND)   /* …述职报告二 …总结篇3 …范文一: a title of a collection */ \
    X(ABOUT)           /* 关于 */                                                                  \
    X(OPENS_ABOUT)     /* ends in 关于, 的, or an open 《: goes on below */                        \
    X(ORGAN_END)       /* ends with an office */                                                   \
    X(PERSON)          /* an office and a name, a name alone */                                    \
    X(SALUTE)          /* 同志们 各位代表 尊敬的 */                                                  \
    X(EACH)            /* 各 at the start */ \
    X(ADDRESSEES)      /* offices or persons, one by one */                                        \
    X(REPORTING)       /* 如下 现将 包括 … before the colon */                                      \
    X(SIGNS)           /* 述职人： 报告人： */                                                      \
    X(ORDER_VERB)      /* 特此通知 此复 */                                                          \
    /* marks of Markdown and directives */                                                         \
    X(HASHED)          /* ## : a heading, by its mark */                                           \
    X(HASH_TITLE)      /* the one # */                                                             \
    X(HASH_TOP)        /* no # stands anywhere, and this is the one of the least depth, on top */  \
    X(HASH_ONE)        /* one # of several */                                                      \
    X(BOLD_LINE)       /* wholly bold, and no form of the head or the end */                       \
    X(BOLD_LEAD)       /* bold at its start */                                                     \
    X(BULLET)          /* - * + */                                                                 \
    X(QUOTED)          /* > */                                                                     \
    X(TABLE_ROW)       /* of a table with a row of dashes */                                       \
    X(VERBATIM)        /* 原样: nothing else is known of it */                                      \
    /* place */                                                                                    \
    X(FIRST)                                                                                       \
    X(AMONG_FIRST)     /* of the first 12 lines */                                                 \
    X(LAST)                                                                                        \
    X(AMONG_LAST)      /* of the last 8 lines */                                                   \
    X(BLANK_ABOVE)                                                                                 \
    X(BLANK_BELOW)                                                                                 \
    X(PAGE_ABOVE)      /* a form feed */                                                           \
    X(INDENTED)        /* by two cells or so */                                                    \
    X(INDENTED_MORE)   /* by two cells more than the line above */ \
    X(INDENTED_DEEP)   /* by six or more: typed centred or to the right */                         \
    X(UNINDENTED_HERE) /* no indent in a text that indents its paragraphs */                       \
    /* flow */                                                                                     \
    X(FULL)            /* as full as a machine makes a line before it cuts */                      \
    X(AFTER_FULL)      /* the line above is full, nothing blank between */                         \
    X(AFTER_OPEN)      /* the line above ends within a sentence */                                 \
    X(AFTER_JOINT)     /* the line above ends, and this one begins, in mid-word or mid-bracket */  \
    /* the chain of labels */                                                                      \
    X(CHAINED)         /* a sibling counts one less or one more */                                 \
    X(ALONE_IN_CHAIN)                                                                              \
    X(SIBLINGS_STAND)  /* most siblings stand alone, short, or run in after a short sentence */    \
    X(SIBLINGS_LONG)   /* most are one long sentence */                                            \
    X(SIBLINGS_ITEMS)  /* some end in ； */                                                        \
    X(SIBLINGS_STOPPED) /* most are one sentence that ends in 。 */                                 \
    X(SIBLINGS_LEAD)   /* half of them at least have text of their own below */ \
    X(UNDER_ARTICLE)   /* inside 第X条 */                                                           \
    X(ATTACHMENT_ITEM) /* 2. … under 附件：1. …, counting on */                                     \
    X(ITEM_BELOW)      /* the next line is 1. … of such a list */ \
    X(AFTER_COLON)     /* the chain completes a sentence that ends in ： */                         \
    X(HAS_CHILDREN)    /* text or labels of a lower kind follow below it */                        \
    X(ARTICLES_INSIDE) /* 一、 that numbers the articles under 第X章 */                             \
    /* neighbours further away */                                                                  \
    X(DATE_BELOW)      /* a date stands alone within the next 3 lines */                           \
    X(DATE_NEXT)       /* on the next one */                                                       \
    X(TAIL_BELOW)      /* a signature's date follows within the next 10 lines */                   \
    X(NUMBER_NEXT)     /* a document number on the next line */                                    \
    X(NUMBER_BELOW)    /* a document number within the next 4 lines */                             \
    X(KIND_BELOW)      /* within the next 2 lines a title may end */                               \
    X(RECIPIENT_BELOW) /* within the next 3 lines somebody is addressed */                         \
    X(CONTENTS_TEXT)   /* an entry of the typed contents has this text */                          \
    X(CONTENTS_RUN)    /* short lines in a row, many of which stand again below: contents without page numbers */ \
    X(STANDS_AGAIN)    /* the same text stands again below */                                      \
    X(STOOD_BEFORE)    /* it stood above already */                                                \
    X(AMONG_TABLE)     /* a row of a table above or below */                                       \
    X(AMONG_CELLS)     /* short bare lines above or below, in the midst of the text */             \
    X(LISTED)          /* three or more short bare lines in a row */ \
    X(AMONG_WEB)       /* web remains above or below */                                            \
    X(FIELD_VALUE)     /* alone below the name of a field */ \
    X(RELATED)         /* 相关推荐 猜你喜欢: what follows is no part of the document */ \
    X(BELOW_RELATED)   /* at the end of the text, below such a line */ \
    X(BETWEEN_WEB)     /* web remains not far above and below, before the first paragraph */ \
    X(ABOVE_WEB)       /* a short line above the first of the web remains */ \
    X(WEB_PAGE)        /* the text has the head of a web page */ \
    X(AMONG_CONTENTS)  /* an entry of typed contents above or below */
/* clang-format on */

#define GW_TRAIT_ID(name) GW_TRAIT_##name,
typedef enum gw_trait { GW_TRAIT_NONE, GW_TRAITS(GW_TRAIT_ID) GW_TRAIT_COUNT } gw_trait;

typedef struct gw_traits {
    uint64_t words[(GW_TRAIT_COUNT + 63) / 64];
} gw_traits;

static inline bool gw_has(const gw_traits *traits, gw_trait trait)
{
    return (traits->words[trait / 64] >> trait % 64 & 1) != 0;
}

/* Does any trait of a mask hold? */
static inline bool gw_has_any(const gw_traits *traits, const gw_traits *mask)
{
    uint64_t common = 0;
    for (size_t word = 0; word < sizeof mask->words / sizeof mask->words[0]; word++)
        common |= mask->words[word] & traits->words[word];
    return common != 0;
}

static inline void gw_mark(gw_traits *traits, gw_trait trait, bool holds)
{
    if (holds)
        traits->words[trait / 64] |= UINT64_C(1) << trait % 64;
}

static inline void gw_unmark(gw_traits *traits, gw_trait trait)
{
    traits->words[trait / 64] &= ~(UINT64_C(1) << trait % 64);
}

#endif
