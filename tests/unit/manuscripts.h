/* SPDX-License-Identifier: MIT
 *
 * For tests of the writers: trees built by hand, and packages read back. */
#ifndef GONGWEN_TESTS_MANUSCRIPTS_H
#define GONGWEN_TESTS_MANUSCRIPTS_H

#include <libdeflate.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"
#include "tree/tree.h"
#include "write/writer.h"

/* A row is a block, or, without a role, a container that takes the rows after it: `kind` below the
 * `depth` (0: the file's own children). */
typedef struct sample_row {
    int depth;
    gw_node_kind kind;
    gw_role role;
    int level;
    size_t runin_chars;
    const char *text;
    bool page_break_before;
} sample_row;

#define BLOCK(depth, role, text)                                                                   \
    {                                                                                              \
        depth, GW_NODE_BLOCK, GW_ROLE_##role, 0, 0, text, false                                    \
    }
#define BLOCK_RUNIN(depth, role, runin, text)                                                      \
    {                                                                                              \
        depth, GW_NODE_BLOCK, GW_ROLE_##role, 0, runin, text, false                                \
    }
#define HEADING(depth, level, runin, text)                                                         \
    {                                                                                              \
        depth, GW_NODE_BLOCK, GW_ROLE_HEADING, level, runin, text, false                           \
    }
#define INSIDE(depth, kind)                                                                        \
    {                                                                                              \
        depth, GW_NODE_##kind, GW_ROLE_NONE, 0, 0, NULL, false                                     \
    }
#define SECTION(depth, level)                                                                      \
    {                                                                                              \
        depth, GW_NODE_SECTION, GW_ROLE_NONE, level, 0, NULL, false                                \
    }
#define NEW_PAGE(depth, role, text)                                                                \
    {                                                                                              \
        depth, GW_NODE_BLOCK, GW_ROLE_##role, 0, 0, text, true                                     \
    }

/* All 26 roles; headings alone and run in; soft breaks, tabs, runs of blanks, quotes, characters
 * that XML escapes or forbids; a document after the first; a forced new page. */
static const sample_row ALL_ROLES[] = {
    BLOCK(0, COLLECTION_TITLE, "公文汇编（2篇）"),
    BLOCK(0, TOC_TITLE, "目录"),
    BLOCK(0, TOC, "关于测试的通知\t1"),
    INSIDE(0, DOCUMENT),
    INSIDE(1, HEAD),
    BLOCK(2, SERIAL, "000001"),
    BLOCK(2, SECRECY, "机密★1年"),
    BLOCK(2, URGENCY, "特急"),
    BLOCK(2, ISSUER, "测试市人民政府文件"),
    BLOCK(2, NUMBER, "测政发〔2021〕1号"),
    BLOCK(2, SIGNER, "签发人：张三"),
    BLOCK(1, TITLE, "测试市人民政府关于"),
    BLOCK(1, TITLE, "做好测试工作的通知"),
    BLOCK(1, SUBTITLE, "——以“排版”为例"),
    BLOCK(1, BYLINE, "（2021年3月1日）"),
    BLOCK(1, RECIPIENT, "各有关单位："),
    BLOCK(1, BODY, "为做好A & B <测试>工作，现通知如下："),
    SECTION(1, 1),
    HEADING(2, 1, 0, "一、总体要求"),
    SECTION(2, 2),
    HEADING(3, 2, 10, "（一）突出练兵备战。军事训练是“中心”工作。"),
    SECTION(3, 3),
    HEADING(4, 3, 0, "1.范围"),
    SECTION(4, 4),
    HEADING(5, 4, 0, "（1）对象"),
    SECTION(5, 5),
    HEADING(6, 5, 4, "①口径。同上。"),
    BLOCK_RUNIN(6, BODY, 9, "一是把牢政治方向。坚持  双空格 a  b 。"),
    BLOCK_RUNIN(1, ARTICLE, 3, "第一条 为了测试，制定本办法。"),
    BLOCK(1, CAPTION, "表1 人数"),
    BLOCK(1, TABLE, "单位\t人数"),
    INSIDE(1, TABLE),
    INSIDE(2, ROW),
    INSIDE(3, CELL),
    BLOCK(4, TABLE, "甲"),
    INSIDE(3, CELL),
    BLOCK(4, TABLE, "1"),
    BLOCK(1, BOILERPLATE, "来源：某网 \x01\x0B"),
    BLOCK(1, BODY, "第一行\xE2\x80\xA8第二行"),
    BLOCK(1, BODY, "特此通知。"),
    INSIDE(1, TAIL),
    BLOCK(2, ATTACHMENT_NOTE, "附件：1.名单"),
    BLOCK(2, SIGNATURE, "测试市人民政府"),
    BLOCK(2, DATE, "2021年3月1日"),
    BLOCK(2, NOTE, "（此件公开发布）"),
    INSIDE(2, ATTACHMENT),
    BLOCK(3, ATTACHMENT_LABEL, "附件1"),
    BLOCK(3, TITLE, "名单"),
    BLOCK(3, BODY, "张三"),
    BLOCK(2, COPY_TO, "抄送：市委。"),
    BLOCK(2, PRINTER, "测试市人民政府办公室 2021年3月1日印发"),
    INSIDE(0, DOCUMENT),
    BLOCK(1, TITLE, "第二篇"),
    BLOCK(1, BODY, "全文如下。"),
    NEW_PAGE(1, BODY, "另起一面。"),
    BLOCK(1, BODY, "结束。"),
    INSIDE(1, TAIL),
    BLOCK(2, SIGNATURE, "李四"),
};

enum { SAMPLE_DEEPEST = 8 };

static inline gw_node *build_tree(gw_arena *arena, const sample_row *rows, size_t count)
{
    gw_node *at[SAMPLE_DEEPEST] = {gw_node_add(arena, NULL, GW_NODE_FILE)};
    for (size_t i = 0; i < count; i++) {
        gw_node *node = gw_node_add(arena, at[rows[i].depth], rows[i].kind);
        node->role = rows[i].role;
        node->level = rows[i].level;
        node->runin_chars = rows[i].runin_chars;
        node->text = gw_str_of(rows[i].text);
        node->page_break_before = rows[i].page_break_before;
        at[rows[i].depth + 1] = node;
    }
    return at[0];
}

/* Writes a manuscript in one go. */
static inline gw_status write_whole(const gw_writer *writer, const gw_style *style,
                                    const gw_manuscript *manuscript, gw_buf *out, gw_error *error)
{
    gw_prepared *prepared = NULL;
    gw_arena arena = {0};
    gw_status status = gw_prepared_new(&prepared, writer, style, error);
    if (status == GW_OK)
        status = writer->write(manuscript, prepared, &arena, out, error);
    gw_prepared_free(prepared);
    gw_arena_fini(&arena);
    return status;
}

static inline uint32_t number_at(gw_str bytes, size_t at, int length)
{
    uint32_t value = 0;
    for (int i = 0; i < length; i++)
        value |= (uint32_t)(unsigned char)bytes.p[at + (size_t)i] << 8 * i;
    return value;
}

/* The plain bytes of a part, in the arena; empty when the package has none of this name. Reads the
 * local headers from the start: sizes and names stand there (APPNOTE 4.3.7). */
static inline gw_str read_part(gw_str package, const char *name, gw_arena *arena)
{
    gw_str wanted = gw_str_of(name), none = {"", 0};
    for (size_t at = 0; number_at(package, at, 4) == 0x04034b50;) {
        size_t packed = number_at(package, at + 18, 4), plain = number_at(package, at + 22, 4);
        size_t name_length = number_at(package, at + 26, 2), start = at + 30 + name_length;
        gw_str bytes = gw_str_head(gw_str_from(package, start), packed);
        bool deflated = number_at(package, at + 8, 2) == 8;
        at = start + packed;
        if (!gw_str_equal(gw_str_head(gw_str_from(package, start - name_length), name_length),
                          wanted))
            continue;
        if (!deflated)
            return bytes;
        char *room = gw_arena_alloc(arena, plain + 1, 1);
        struct libdeflate_decompressor *tool = libdeflate_alloc_decompressor();
        enum libdeflate_result result =
            libdeflate_deflate_decompress(tool, bytes.p, bytes.n, room, plain, NULL);
        libdeflate_free_decompressor(tool);
        return result == LIBDEFLATE_SUCCESS ? (gw_str){room, plain} : none;
    }
    return none;
}

/* What stands in `text` from `from` through the next `to`; empty when either is missing. */
static inline gw_str cut_out(gw_str text, const char *from, const char *to)
{
    size_t start = gw_str_find(text, gw_str_of(from));
    if (start == GW_NOT_FOUND)
        return (gw_str){"", 0};
    gw_str rest = gw_str_from(text, start);
    size_t end = gw_str_find(gw_str_from(rest, strlen(from)), gw_str_of(to));
    return end == GW_NOT_FOUND ? (gw_str){"", 0}
                               : gw_str_head(rest, strlen(from) + end + strlen(to));
}

#endif
