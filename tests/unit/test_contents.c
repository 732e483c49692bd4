/* SPDX-License-Identifier: MIT
 *
 * Contents: what typed entries lead to, what is made where there are none, which page numbers they
 * show, and which pages count on their own. Roles are laid down by directives. */
#include "unit.h"

#include "document.h"
#include "layout/contents.h"
#include "sheets.h"
#include "tree/headings.h"
#include "tree/walk.h"
#include "write/flow.h"

static void words_of_typed_entries(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *words;
    } ROWS[] = {
        {"关于防汛的通知............12", "关于防汛的通知"},
        {"关于防汛的通知……１２",   "关于防汛的通知"},
        {"关于防汛的通知\t3",            "关于防汛的通知"},
        {"关于防汛的通知 · · · 3 ",   "关于防汛的通知"},
        {"一、总体要求　1",              "一、总体要求"   },
        {"关于2023",                          "关于2023"           },
        {"规划……20231",                   "规划……20231"    },
        {"……3",                             "……3"              },
        {"12",                                  "12"                   },
        {"",                                    ""                     },
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        assert_text(gw_entry_words(gw_str_of(ROWS[i].typed)), ROWS[i].words);
}

/* ---- documents ------------------------------------------------------------------------------ */

typedef struct fixture {
    gw_style *style;
    record told;
} fixture;

static int set_up(void **state)
{
    static fixture f;
    static const sheet_text items[] = {
        {"own",
         "<style name='own' extends='gbt9704'><contents numbering='own' figures='roman'/></style>", 0},
        {0   }
    };
    return *state = &f, load_sheet(&f.style, "own", items, &f.told, NULL) == GW_OK ? 0 : -1;
}

static int tear_down(void **state)
{
    fixture *f = *state;
    gw_buf_fini(&f->told.text);
    gw_style_free(f->style);
    return 0;
}

static gw_document *make(const fixture *f, const char *text, gw_contents contents, int levels,
                         unit_notices *notices)
{
    gw_document *document = NULL;
    gw_options options = {.contents = contents, .contents_levels = levels};
    assert_int_equal(gw_document_parse(&document, gw_str_of(text), &options, f->style, NULL),
                     GW_OK);
    options.listener = (gw_listener){unit_hear, notices};
    *notices = (unit_notices){0};
    assert_int_equal(gw_document_make_contents(document, f->style, &options, NULL), GW_OK);
    assert_null(gw_tree_check(document->built.file));
    return document;
}

/* "1 words -> heading @page" for each entry; one that leads nowhere as it is. */
static void put_entries(gw_buf *out, const gw_document *document)
{
    const gw_node *file = document->built.file;
    for (const gw_node *block = gw_next_block(file, NULL); block != NULL;
         block = gw_next_block(file, block)) {
        if (block->role == GW_ROLE_TOC_TITLE)
            gw_buf_format(out, "%s\n", block->in_contents ? "real" : "typed");
        if (block->role != GW_ROLE_TOC)
            continue;
        gw_buf_format(out, "%d %.*s", block->level, (int)block->text.n, block->text.p);
        if (block->mark > 0) {
            const gw_target *target = &document->manuscript.targets.items[block->mark - 1];
            gw_buf_format(out, " -> %.*s @%u", (int)target->block->text.n, target->block->text.p,
                          target->page);
        }
        gw_buf_char(out, '\n');
    }
}

static void check(const fixture *f, const char *text, gw_contents contents, int levels,
                  const char *expected, unit_notices *notices)
{
    gw_buf out = {0};
    gw_document *document = make(f, text, contents, levels, notices);
    put_entries(&out, document);
    assert_text(gw_buf_view(&out), expected);
    gw_buf_fini(&out);
    gw_document_free(document);
}

#define ENTRY(text) "%% toc\n" text "\n\n"
#define TITLE(text) "%% title\n" text "\n\n"
#define HEADING(level, text) "%% heading " level "\n" text "\n\n"
#define BODY "%% body\n本市各有关单位请认真落实。\n\n"
#define CONTENTS "%% toc-title\n目录\n\n"
/* What begins with a form feed begins a page. */
#define PAGE "\f"

static void typed_entries_find_their_headings(void **state)
{
    unit_notices told;
    check(*state,
          CONTENTS ENTRY("1. 关于甲事的通知......9") ENTRY("关于（乙）事的通知 8")
              ENTRY("没有的事……7") TITLE("关于甲事的通知") HEADING("1", "一、基本情况")
                  BODY TITLE("关于(乙)事\n的通知") HEADING("1", "一、基本情况") BODY,
          GW_CONTENTS_AUTO, 0,
          "real\n1 1. 关于甲事的通知 -> 关于甲事的通知 @1\n"
          "1 关于（乙）事的通知 -> 关于(乙)事 @2\n0 没有的事……7\n",
          &told);
    assert_int_equal(told.count, 2);
    assert_int_equal(told.first[0].id, GW_MSG_CONTENTS_UNMATCHED);
    assert_int_equal(told.first[0].line, 11);
    assert_string_equal(told.first[0].arguments[0], "没有的事");
    assert_int_equal(told.first[1].id, GW_MSG_CONTENTS_NUMBERED);
    assert_string_equal(told.first[1].arguments[0], "2");
}

/* The same words twice are two headings; an order of its own is the author's; levels follow what
 * the entries lead to, labels may be missing. */
static void typed_entries_in_order(void **state)
{
    unit_notices told;
    check(*state,
          CONTENTS ENTRY("甲县情况……1") ENTRY("一、基本情况……1") ENTRY("乙县情况……2")
              ENTRY("基本情况……2") ENTRY("甲县建议……9") TITLE("甲县情况")
                  HEADING("1", "一、基本情况") BODY HEADING("1", "二、甲县建议")
                      BODY TITLE("乙县情况") HEADING("1", "一、基本情况") BODY,
          GW_CONTENTS_AUTO, 0,
          "real\n1 甲县情况 -> 甲县情况 @1\n2 一、基本情况 -> 一、基本情况 @1\n"
          "1 乙县情况 -> 乙县情况 @2\n2 基本情况 -> 一、基本情况 @2\n"
          "2 甲县建议 -> 二、甲县建议 @1\n",
          &told);
    assert_string_equal(told.first[0].arguments[0], "5");
}

static void typed_headings_begin_at_level_1(void **state)
{
    unit_notices told;
    check(*state,
          CONTENTS ENTRY("（一）甲项……1") ENTRY("1. 乙项……1") TITLE("关于规划的通知")
              HEADING("2", "（一）甲项") HEADING("3", "1. 乙项") BODY,
          GW_CONTENTS_AUTO, 0, "real\n1 （一）甲项 -> （一）甲项 @1\n2 1. 乙项 -> 1. 乙项 @1\n",
          &told);
}

/* Attachments are of one level with the headings of their document. */
static void typed_entries_of_attachments(void **state)
{
    unit_notices told;
    check(*state,
          CONTENTS ENTRY("一、要求……1") ENTRY("附件1 值班表……2") ENTRY("附件2……3")
              TITLE("关于规划的通知") HEADING("1", "一、要求") BODY
          "%% attachment-label\n附件1\n\n" TITLE("值班表") BODY
          "%% attachment-label\n附件2\n\n" TITLE("登记表") BODY,
          GW_CONTENTS_AUTO, 0,
          "real\n1 一、要求 -> 一、要求 @1\n1 附件1 值班表 -> 值班表 @2\n1 附件2 -> 附件2 @3\n",
          &told);
}

/* An entry has the words of a run-in heading, without its full stop. */
static void typed_entries_of_run_in_headings(void **state)
{
    unit_notices told;
    check(*state,
          CONTENTS ENTRY("（一）依法办事……1") TITLE("关于规划的通知")
              HEADING("2", "（一）依法办事。坚持问题导向，逐级压实责任。") BODY,
          GW_CONTENTS_AUTO, 0,
          "real\n1 （一）依法办事 -> （一）依法办事。坚持问题导向，逐级压实责任。 @1\n", &told);
}

static void what_stays_typed(void **state)
{
    unit_notices told;
    const char *text = CONTENTS ENTRY("甲县情况……1") TITLE("甲县情况") BODY;
    check(*state, text, GW_CONTENTS_TYPED, 0, "typed\n0 甲县情况……1\n", &told);
    assert_int_equal(told.count, 0);
    check(*state, CONTENTS ENTRY("丙县情况……1") TITLE("甲县情况") BODY, GW_CONTENTS_MADE, 2,
          "typed\n0 丙县情况……1\n", &told);
    /* neither the word nor a number: a list, for all one knows */
    check(*state, ENTRY("甲县情况") TITLE("甲县情况") BODY, GW_CONTENTS_AUTO, 0, "0 甲县情况\n",
          &told);
    check(*state, TITLE("甲县情况") BODY, GW_CONTENTS_AUTO, 0, "", &told);
}

#define OUTLINE                                                                                    \
    HEADING("1", "一、总体要求")                                                                   \
    BODY HEADING("2", "（一）目标") BODY HEADING("3", "1.重点")                                    \
        BODY HEADING("2", "（二）原则。坚持问题导向，依法办事。")

static void made_for_one_document(void **state)
{
    unit_notices told;
    const char *text = TITLE("关于规划的通知") OUTLINE;
    check(*state, text, GW_CONTENTS_MADE, 0,
          "real\n1 一、总体要求 -> 一、总体要求 @1\n2 （一）目标 -> （一）目标 @1\n", &told);
    check(*state, text, GW_CONTENTS_MADE, 1, "real\n1 一、总体要求 -> 一、总体要求 @1\n", &told);
    check(*state, text, GW_CONTENTS_MADE, 3,
          "real\n1 一、总体要求 -> 一、总体要求 @1\n2 （一）目标 -> （一）目标 @1\n"
          "3 1.重点 -> 1.重点 @1\n",
          &told);
    assert_int_equal(told.count, 0);
    check(*state, TITLE("关于规划的通知") BODY, GW_CONTENTS_MADE, 0, "", &told);
    assert_int_equal(told.first[0].id, GW_MSG_CONTENTS_EMPTY);
}

static void made_for_several_documents(void **state)
{
    unit_notices told;
    const char *text = TITLE("关于\n规划的通知") OUTLINE TITLE("关于A") TITLE("B类事项的通知")
        HEADING("1", "一、要求") BODY;
    check(*state, text, GW_CONTENTS_MADE, 0,
          "real\n1 关于规划的通知 -> 关于 @1\n1 关于A B类事项的通知 -> 关于A @2\n", &told);
    check(*state, text, GW_CONTENTS_MADE, 2,
          "real\n1 关于规划的通知 -> 关于 @1\n2 一、总体要求 -> 一、总体要求 @1\n"
          "1 关于A B类事项的通知 -> 关于A @2\n2 一、要求 -> 一、要求 @2\n",
          &told);
}

static void run_in_headings_of_the_outline(void **state)
{
    (void)state;
    static const sheet_text items[] = {
        {"runin",
         "<style name='runin' extends='gbt9704'><paragraph role='heading' "
         "outline-runin='yes'/></style>", 0},
        {0     }
    };
    fixture f;
    unit_notices told;
    assert_int_equal(load_sheet(&f.style, "runin", items, &f.told, NULL), GW_OK);
    /* the contents count with the text: it begins on page 2 */
    check(&f, TITLE("关于规划的通知") OUTLINE, GW_CONTENTS_MADE, 2,
          "real\n1 一、总体要求 -> 一、总体要求 @2\n2 （一）目标 -> （一）目标 @2\n"
          "2 （二）原则 -> （二）原则。坚持问题导向，依法办事。 @2\n",
          &told);
    gw_buf_fini(&f.told.text);
    gw_style_free(f.style);
}

static void pages_are_counted(void **state)
{
    unit_notices told;
    check(*state,
          TITLE("关于规划的通知") HEADING("1", "一、要求") BODY PAGE HEADING("1", "二、措施")
              BODY PAGE BODY PAGE HEADING("1", "三、保障") BODY,
          GW_CONTENTS_MADE, 1,
          "real\n1 一、要求 -> 一、要求 @1\n1 二、措施 -> 二、措施 @2\n1 三、保障 -> 三、保障 @4\n",
          &told);
}

static void collections(void **state)
{
    const fixture *f = *state;
    gw_buf out = {0};
    gw_document *book = NULL, *part = NULL;
    assert_int_equal(gw_collection_new(&book, NULL, NULL), GW_OK);
    for (int i = 0; i < 2; i++) {
        const char *text =
            i == 0 ? TITLE("关于甲事的通知") BODY PAGE BODY : TITLE("关于乙事的通知") BODY;
        assert_int_equal(gw_document_parse(&part, gw_str_of(text), NULL, NULL, NULL), GW_OK);
        assert_int_equal(gw_collection_add(book, part, NULL), GW_OK);
        gw_document_free(part);
    }
    assert_int_equal(gw_document_make_contents(book, f->style, NULL, NULL), GW_OK);
    assert_int_equal(gw_document_make_contents(book, f->style, NULL, NULL), GW_OK); /* once */
    put_entries(&out, book);
    assert_text(gw_buf_view(&out), "real\n1 关于甲事的通知 -> 关于甲事的通知 @1\n"
                                   "1 关于乙事的通知 -> 关于乙事的通知 @3\n");
    gw_buf_fini(&out);
    gw_document_free(book);
}

static void write_in_all_formats(const gw_document *document, const gw_style *style)
{
    for (size_t i = 0; i < gw_writer_count(); i++) {
        gw_prepared *prepared = NULL;
        gw_bytes package = {0};
        assert_int_equal(gw_prepared_new(&prepared, gw_writer_at(i), style, NULL), GW_OK);
        assert_int_equal(gw_document_write(document, prepared, &package, NULL), GW_OK);
        gw_bytes_free(&package);
        gw_prepared_free(prepared);
    }
}

/* Many entries and headings of the same words, as an unkind text may have them, cost little. */
static void many_namesakes(void **state)
{
    enum { MANY = 20000 };
    unit_notices told;
    gw_buf text = {0};
    gw_buf_puts(&text, CONTENTS);
    for (int i = 0; i < MANY; i++)
        gw_buf_puts(&text, i % 2 == 0 ? ENTRY("总则……1") : ENTRY("附则……1"));
    gw_buf_puts(&text, TITLE("办法"));
    for (int i = 0; i < MANY; i++)
        gw_buf_puts(&text, i % 2 == 0 ? HEADING("1", "附则") : HEADING("1", "总则"));
    gw_buf_char(&text, '\0');
    gw_document *document = make(*state, text.p, GW_CONTENTS_AUTO, 0, &told);
    assert_true(document->manuscript.targets.count > MANY / 2);
    write_in_all_formats(document, ((fixture *)*state)->style);
    gw_document_free(document);
    gw_buf_fini(&text);
}

/* ---- lines ---------------------------------------------------------------------------------- */

/* Before the number stand 25 字; a line ends with a word, but an entry has no line more for that.
 */
static void lines_of_entries_end_with_words(void **state)
{
    static const struct {
        const char *text, *lines;
    } ROWS[] = {
        {"关于做好防汛工作的通知",                                                             "关于做好防汛工作的通知"},
        {"松河县人民政府关于恳请支持松河水库除险加固工程的请示",
         "松河县人民政府关于恳请支持松河水库除险加固\n工程的请示"                                                  },
        {"海陵省文化和旅游厅关于支持望潮市创建省级文化产业示范园区的复函",
         "海陵省文化和旅游厅关于支持望潮市创建省级文化产业\n示范园区的复函"                                   },
        {"甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸",
         "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊\n己庚辛壬癸"                                      },
    };
    const fixture *f = *state;
    gw_arena arena = {0};
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_node entry = {.kind = GW_NODE_BLOCK, .role = GW_ROLE_TOC, .level = 1};
        entry.text = gw_str_of(ROWS[i].text);
        assert_text(gw_entry_lines(&entry, f->style, &arena), ROWS[i].lines);
    }
    gw_arena_fini(&arena);
}

/* ---- sections ------------------------------------------------------------------------------- */

/* "<" begins and ">" ends a section, of contents in "[]"; "1" stands where the pages begin anew. */
static void put_sections(gw_buf *out, const gw_document *document, const gw_style *style)
{
    gw_flow flow = gw_flow_start(document->built.file, style);
    gw_paragraph paragraph;
    while (gw_flow_next(&flow, &paragraph)) {
        bool in_front = paragraph.pages == GW_PAGES_CONTENTS;
        const char *begins = in_front ? "[" : "<", *ends = in_front ? "]" : ">";
        gw_buf_format(out, "%s%s%s%s%s ", paragraph.begins_section ? begins : "",
                      paragraph.restarts ? "1" : "", paragraph.own.new_page ? "^" : "",
                      gw_role_name(paragraph.first->role), paragraph.ends_section ? ends : "");
    }
}

static void check_sections(const fixture *f, const char *text, gw_contents contents,
                           const char *expected)
{
    gw_buf out = {0};
    unit_notices told;
    gw_document *document = make(f, text, contents, 0, &told);
    put_sections(&out, document, f->style);
    assert_text(gw_buf_view(&out), expected);
    gw_buf_fini(&out);
    gw_document_free(document);
}

static void contents_are_a_section(void **state)
{
    const char *text = TITLE("关于规划的通知") HEADING("1", "一、要求") BODY;
    check_sections(*state, text, GW_CONTENTS_MADE, "[toc-title toc] <1^title heading body ");
    check_sections(*state, text, GW_CONTENTS_AUTO, "title heading body ");
    check_sections(*state, CONTENTS ENTRY("关于规划的通知……1") TITLE("关于规划的通知") BODY,
                   GW_CONTENTS_TYPED, "toc-title toc ^title body ");
    check_sections(*state,
                   "%% collection-title\n汇编\n\n" CONTENTS ENTRY("甲事……1") TITLE("甲事")
                       BODY TITLE("乙事") BODY,
                   GW_CONTENTS_AUTO, "[collection-title toc-title toc] <1^title body ^title body ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_typed_entries),
        cmocka_unit_test(typed_entries_find_their_headings),
        cmocka_unit_test(typed_entries_in_order),
        cmocka_unit_test(typed_headings_begin_at_level_1),
        cmocka_unit_test(typed_entries_of_attachments),
        cmocka_unit_test(typed_entries_of_run_in_headings),
        cmocka_unit_test(what_stays_typed),
        cmocka_unit_test(made_for_one_document),
        cmocka_unit_test(made_for_several_documents),
        cmocka_unit_test(run_in_headings_of_the_outline),
        cmocka_unit_test(pages_are_counted),
        cmocka_unit_test(collections),
        cmocka_unit_test(many_namesakes),
        cmocka_unit_test(lines_of_entries_end_with_words),
        cmocka_unit_test(contents_are_a_section),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests_name("contents", tests, set_up, tear_down);
}
