/* SPDX-License-Identifier: MIT */
#include "parse/kind.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "parse/features.h"
#include "parse/words.h"
#include "tree/role.h"
#include "tree/walk.h"

enum {
    LEAST_POINTS = 20,  /* for any kind but other */
    CLOSING_CHARS = 24, /* of a paragraph's last words */
};

/* ---- names ---------------------------------------------------------------------------------- */

typedef struct kind_row {
    const char *name, *chinese_name, *sheet;
} kind_row;

#define KIND_ROW(id, name, chinese, sheet) [GW_KIND_##id] = {name, chinese, sheet},
static const kind_row KINDS[GW_KIND_COUNT] = {GW_KINDS(KIND_ROW)};

static const kind_row *row_of(gw_kind kind)
{
    return (unsigned)kind < GW_KIND_COUNT ? &KINDS[kind] : NULL;
}

const char *gw_kind_name(gw_kind kind)
{
    const kind_row *row = row_of(kind);
    return row != NULL ? row->name : NULL;
}

const char *gw_kind_chinese_name(gw_kind kind)
{
    const kind_row *row = row_of(kind);
    return row != NULL ? row->chinese_name : NULL;
}

const char *gw_kind_sheet(gw_kind kind)
{
    const kind_row *row = row_of(kind);
    return row != NULL ? row->sheet : NULL;
}

gw_kind gw_kind_find(gw_str name)
{
    size_t kind = 0;
    while (kind < GW_KIND_COUNT && !gw_str_equal(name, gw_str_of(KINDS[kind].name)) &&
           !gw_str_equal(name, gw_str_of(KINDS[kind].chinese_name)))
        kind++;
    return (gw_kind)kind;
}

/* ---- evidence ------------------------------------------------------------------------------- */

/* The text of a role has one of these words in this place. */
typedef struct word_row {
    gw_kind kind;
    gw_role role;
    gw_word_place place;
    int points;
    const char *words; /* parted by blanks */
} word_row;

/* There are at least so many blocks of a role. */
typedef struct count_row {
    gw_kind kind;
    gw_role role;
    size_t least;
    int points;
} count_row;

/* The file holds at least so many documents, and so many entries of contents above them all. */
typedef struct file_row {
    gw_kind kind;
    size_t documents, entries;
    int points;
} file_row;

#define K(name) GW_KIND_##name
#define R(name) GW_ROLE_##name
#define START GW_WORD_START
#define END GW_WORD_END
#define INSIDE GW_WORD_INSIDE

#define SPEECH_WORDS                                                                                                                   \
    "讲话 发言 致辞 致词 讲话稿 发言稿 致辞稿 讲话提纲 发言提纲 讲话材料 发言材料 讲稿 演讲 "     \
    "演讲稿 主持词 主持稿 主持讲话 党课 党课讲稿 讲义 贺词 献词 祝词 祝酒词 悼词 答谢词 开幕词 " \
    "闭幕词 欢迎词 欢送词"
#define CONGRESS_WORDS "代表大会上的报告 代表大会的报告 全会上的报告 全体会议上的报告"

/* clang-format off */
static const word_row WORDS[] = {
    /* a title says its kind with its last word */
    {K(NOTICE),       R(TITLE),     END,    40, "通知"},
    {K(CIRCULAR),     R(TITLE),     END,    40, "通报"},
    {K(OPINION),      R(TITLE),     END,    40, "意见"},
    {K(DECISION),     R(TITLE),     END,    40, "决定 决议"},
    {K(REPLY),        R(TITLE),     END,    40, "批复"},
    {K(LETTER),       R(TITLE),     END,    40, "函 答复 答复意见"},
    {K(ORDER),        R(TITLE),     END,    40, "令"},
    {K(MINUTES),      R(TITLE),     END,    40, "纪要 会议记录"},
    {K(ANNOUNCEMENT), R(TITLE),     END,    40, "公告 通告 公报 公示"},
    {K(REQUEST),      R(TITLE),     END,    40, "请示"},
    {K(REPORT),       R(TITLE),     END,    40, "报告 总结 汇报 报告稿 汇报稿 总结材料 汇报材料 汇报提纲 报告提纲 述职 述廉"},
    {K(WORK_REPORT),  R(TITLE),     END,    45, "工作报告"},
    {K(WORK_REPORT),  R(TITLE),     END,    20, "政府工作报告 法院工作报告 检察院工作报告 常务委员会工作报告 常委会工作报告"},
    {K(WORK_REPORT),  R(TITLE),     END,    50, CONGRESS_WORDS},
    {K(SPEECH),       R(TITLE),     END,    40, SPEECH_WORDS},
    {K(PLAN),         R(TITLE),     END,    40, "方案 要点 规划 计划 纲要 预案 安排 打算 设想 行动"},
    {K(REGULATION),   R(TITLE),     END,    30, "办法 条例 规定 细则 规则 章程 准则 守则 制度 规程 公约 规范"},
    {K(REGULATION),   R(TITLE),     END,    10, "法"},
    /* who reports about something reports to an office, not to a congress */
    {K(REPORT),       R(TITLE),     INSIDE, 10, "关于"},
    {K(REPORT),       R(TITLE),     INSIDE, 25, "述职 调研报告 调查报告 自查报告"},

    /* and so does the line under a title that is a motto */
    {K(SPEECH),       R(SUBTITLE),  END,    40, SPEECH_WORDS},
    {K(SPEECH),       R(BYLINE),    END,    25, SPEECH_WORDS},
    {K(WORK_REPORT),  R(SUBTITLE),  END,    50, CONGRESS_WORDS},
    {K(REPORT),       R(SUBTITLE),  END,    40, "报告 总结 汇报"},

    /* the mark on top: GB/T 9704-2012 clauses 10.2 and 10.3 */
    {K(ORDER),        R(ISSUER),    END,    70, "令"},
    {K(MINUTES),      R(ISSUER),    END,    70, "纪要"},
    {K(ANNOUNCEMENT), R(ISSUER),    END,    30, "公告 通告 公报"},
    {K(ORDER),        R(NUMBER),    INSIDE, 25, "令"},

    {K(COLLECTION),   R(TITLE),     INSIDE, 25, "汇编 选编 合集 范文"},

    /* who is addressed */
    {K(SPEECH),       R(RECIPIENT), INSIDE, 25, "同志们 各位 朋友们 女士们 先生们 同学们 老师们 战友们 来宾 尊敬的 亲爱的"},
    {K(WORK_REPORT),  R(RECIPIENT), INSIDE, 20, "各位代表"},

    /* the last words */
    {K(NOTICE),       R(BODY),      END,    25, "特此通知"},
    {K(CIRCULAR),     R(BODY),      END,    25, "特此通报"},
    {K(ANNOUNCEMENT), R(BODY),      END,    25, "特此公告 特此通告"},
    {K(REPORT),       R(BODY),      END,    25, "特此报告 请审阅"},
    {K(REQUEST),      R(BODY),      END,    25, "请批示 请批复 请审批 请予批复 请予批示 请予审批 请指示"},
    {K(LETTER),       R(BODY),      END,    25, "特此函告 特此函复 特此函达 请函复 请予函复 专此函达 专此函复"},
    {K(REPLY),        R(BODY),      END,    25, "此复 特此批复"},
    {K(SPEECH),       R(BODY),      END,    15, "谢谢大家 谢谢"},
};
/* clang-format on */

static const count_row COUNTS[] = {
    {K(COLLECTION), R(COLLECTION_TITLE), 1, 90},
    {K(REGULATION), R(ARTICLE),          3, 25},
};

static const file_row FILES[] = {
    {K(COLLECTION), 2, 2, 50},
    {K(COLLECTION), 3, 0, 35},
    {K(COLLECTION), 5, 0, 30},
};

static bool stands(gw_str word, gw_word_place place, gw_str text)
{
    switch (place) {
    case GW_WORD_WHOLE:
        return gw_str_equal(text, word);
    case GW_WORD_START:
        return gw_str_starts(text, word);
    case GW_WORD_END:
        return gw_str_ends(text, word);
    case GW_WORD_INSIDE:
        break;
    }
    return gw_str_find(text, word) != GW_NOT_FOUND;
}

static bool has_word(const word_row *row, gw_str text)
{
    for (const char *p = row->words; *p != '\0';) {
        size_t length = strcspn(p, " ");
        if (stands((gw_str){p, length}, row->place, text))
            return true;
        p += length + (p[length] == ' ');
    }
    return false;
}

gw_kind gw_kind_decide(const gw_kind_facts *facts)
{
    int points[GW_KIND_COUNT] = {0};
    for (size_t i = 0; i < GW_COUNT(WORDS); i++)
        if (has_word(&WORDS[i], facts->texts[WORDS[i].role]))
            points[WORDS[i].kind] += WORDS[i].points;
    for (size_t i = 0; i < GW_COUNT(COUNTS); i++)
        if (facts->counts[COUNTS[i].role] >= COUNTS[i].least)
            points[COUNTS[i].kind] += COUNTS[i].points;
    for (size_t i = 0; i < GW_COUNT(FILES); i++)
        if (facts->documents >= FILES[i].documents &&
            facts->counts[GW_ROLE_TOC] >= FILES[i].entries)
            points[FILES[i].kind] += FILES[i].points;
    gw_kind best = GW_KIND_OTHER;
    for (size_t kind = 0; kind < GW_KIND_COUNT; kind++)
        if (points[kind] >= LEAST_POINTS && points[kind] > points[best])
            best = (gw_kind)kind;
    return best;
}

/* ---- facts ---------------------------------------------------------------------------------- */

static bool has_role(const gw_node *node, gw_role role)
{
    const gw_node *block = gw_next_block(node, NULL);
    while (block != NULL && block->role != role)
        block = gw_next_block(node, block);
    return block != NULL;
}

/* The first document that has a title or a mark, else the first one; NULL when there is none. */
static const gw_node *main_document(const gw_node *file)
{
    const gw_node *first = NULL;
    for (const gw_node *node = file->first; node != NULL; node = node->next) {
        if (node->kind != GW_NODE_DOCUMENT)
            continue;
        first = first != NULL ? first : node;
        if (has_role(node, GW_ROLE_TITLE) || has_role(node, GW_ROLE_ISSUER))
            return node;
    }
    return first;
}

/* Without （试行） （征求意见稿） and the 目录 of contents behind it, and the brackets 《 》 around
 * it. */
static gw_str bare_title(gw_str title)
{
    if (gw_str_ends(title, GW_S("目录")))
        title.n -= sizeof "目录" - 1;
    while (gw_str_ends(title, GW_S(")"))) {
        size_t at = title.n;
        while (at > 0 && title.p[at - 1] != '(')
            at--;
        if (at <= 1)
            break;
        title = gw_str_head(title, at - 1);
    }
    if (gw_str_starts(title, GW_S("《")) && gw_str_ends(title, GW_S("》")))
        title.n -= sizeof "》" - 1;
    return title;
}

/* The view of the last words, without the mark that ends the sentence. */
static gw_str closing_words(gw_str text, gw_arena *arena)
{
    size_t at = text.n;
    for (int chars = 0; at > 0 && chars < CLOSING_CHARS; chars++)
        gw_utf8_previous(text, &at);
    gw_str view = gw_view_make(gw_str_from(text, at), arena);
    while (gw_str_ends(view, GW_S("。")) || gw_str_ends(view, GW_S("!")))
        view.n -= gw_str_ends(view, GW_S("!")) ? 1 : sizeof "。" - 1;
    return view;
}

/* All titles, or subtitles, above the text: what a web page has on top stands in front. */
static gw_status put_titles(gw_kind_facts *facts, gw_role role, const gw_node *node,
                            gw_arena *arena, gw_error *error)
{
    gw_buf title = {0};
    for (const gw_node *block = gw_next_block(node, NULL); block != NULL;
         block = gw_next_block(node, block)) {
        if (block->role == role)
            gw_buf_put(&title, block->text);
        if (gw_role_group_of(block->role) == GW_GROUP_TEXT && block->role != GW_ROLE_BOILERPLATE)
            break;
    }
    bool failed = title.failed;
    gw_str view = bare_title(gw_view_make(gw_arena_copy(arena, gw_buf_view(&title)), arena));
    gw_buf_fini(&title);
    if (view.n > 0)
        facts->texts[role] = view;
    return failed ? gw_fail_memory(error) : GW_OK;
}

/* The blocks of a document up to its tail. */
static void read_document(gw_kind_facts *facts, const gw_node *document, gw_arena *arena)
{
    gw_str closing = {0};
    for (const gw_node *block = gw_next_block(document, NULL);
         block != NULL && block->parent->kind != GW_NODE_TAIL;
         block = gw_next_block(document, block)) {
        gw_role role = block->role;
        if (role != GW_ROLE_TOC)
            facts->counts[role]++;
        if (facts->texts[role].n == 0 || role == GW_ROLE_ISSUER)
            facts->texts[role] = gw_view_make(block->text, arena);
        if (role == GW_ROLE_BODY)
            closing = block->text;
    }
    facts->texts[GW_ROLE_BODY] = closing_words(closing, arena);
}

static void read_file(gw_kind_facts *facts, const gw_node *file)
{
    for (const gw_node *node = file->first; node != NULL; node = node->next) {
        if (node->kind == GW_NODE_BLOCK)
            facts->counts[node->role]++;
        else
            facts->documents++;
    }
}

gw_status gw_kind_facts_draw(gw_kind_facts *facts, const gw_node *file, gw_arena *arena,
                             gw_error *error)
{
    *facts = (gw_kind_facts){0};
    const gw_node *document = main_document(file);
    read_file(facts, file);
    if (document == NULL)
        return GW_OK;
    read_document(facts, document, arena);
    /* The title of a document with contents may stand above them only. */
    const gw_node *titled = has_role(document, GW_ROLE_TITLE) ? document : file;
    gw_status status = put_titles(facts, GW_ROLE_TITLE, titled, arena, error);
    if (status == GW_OK)
        status = put_titles(facts, GW_ROLE_SUBTITLE, titled, arena, error);
    return status == GW_OK && arena->failed ? gw_fail_memory(error) : status;
}
