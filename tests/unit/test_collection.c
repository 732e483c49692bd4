/* SPDX-License-Identifier: MIT
 *
 * Many documents into one, and one file into its documents: the trees, what is known of them, and
 * that the one undoes the other. */
#include "unit.h"

#include "document.h"

static const char NOTICE[] =
    "临江市人民政府文件\n临政发〔2022〕9号\n\n关于做好秋季\n森林防火工作的通知\n\n各县区人民政府："
    "\n"
    "一、压实责任\n请落实。\n\n附件：值班表\n\n临江市人民政府\n2022年9月5日\n\n附件\n\n值班表\n\n"
    "本表由各县区填写。\n";
static const char SPEECH[] =
    "在动员大会上的讲话\n\n同志们：\n\n今天我们召开动员大会，部署有关工作。\n";
static const char UNTITLED[] = "水库大坝渗漏严重，须尽快加固。现将有关情况请示如下，请予审议。\n";
static const char BOOK[] =
    "调研报告汇编\n\n目录\n\n1. 关于甲县工业情况的调研报告............1\n"
    "2. 关于乙县农业情况的调研报告............4\n\n关于甲县工业情况的调研报告\n\n"
    "为摸清情况，我们开展了专题调研。现将情况报告如下：\n\n一、基本情况\n\n全县现有企业63家。\n\n"
    "关于乙县农业情况的调研报告\n\n为摸清情况，我们开展了专题调研。现将情况报告如下：\n\n"
    "一、基本情况\n\n全县现有合作社14个。\n";
enum { SEPTEMBER_5 = 1662336000, MARCH_1 = 1614556800 }; /* 2022-09-05, 2021-03-01 */

static gw_document *parse(const char *text)
{
    gw_document *document = NULL;
    assert_int_equal(gw_document_parse(&document, gw_str_of(text), NULL, NULL, NULL), GW_OK);
    return document;
}

static gw_document *begin(const char *title)
{
    const gw_metadata metadata[] = {
        {"标题", title}
    };
    const gw_options options = {.metadata = metadata, .metadata_count = title != NULL};
    gw_document *book = NULL;
    assert_int_equal(gw_collection_new(&book, &options, NULL), GW_OK);
    return book;
}

static void add(gw_document *book, const char *text)
{
    gw_document *document = parse(text);
    assert_int_equal(gw_collection_add(book, document, NULL), GW_OK);
    gw_document_free(document); /* the collection keeps nothing of it */
}

static void put_tree(gw_buf *tree, const gw_document *document)
{
    assert_null(gw_tree_check(document->built.file));
    gw_tree_print(document->built.file, tree);
}

static void assert_tree(const gw_document *document, const char *expected)
{
    gw_buf tree = {0};
    put_tree(&tree, document);
    assert_text(gw_buf_view(&tree), expected);
    gw_buf_fini(&tree);
}

/* ---- many into one -------------------------------------------------------------------------- */

static void texts_become_one_tree(void **state)
{
    (void)state;
    gw_document *book = begin("防火文件汇编");
    add(book, NOTICE);
    add(book, UNTITLED);
    add(book, SPEECH);
    assert_tree(book, "file\n"
                      "  collection-title: 防火文件汇编\n"
                      "  toc-title: 目录\n"
                      "  toc: 关于做好秋季森林防火工作的通知\n"
                      "  toc: 在动员大会上的讲话\n"
                      "  document\n"
                      "    head\n"
                      "      issuer: 临江市人民政府文件\n"
                      "      number: 临政发〔2022〕9号\n"
                      "    title: 关于做好秋季\n"
                      "    title: 森林防火工作的通知\n"
                      "    recipient: 各县区人民政府：\n"
                      "    section 1\n"
                      "      heading 1: 一、压实责任\n"
                      "      body: 请落实。\n"
                      "    tail\n"
                      "      attachment-note: 附件：值班表\n"
                      "      signature: 临江市人民政府\n"
                      "      date: 2022年9月5日\n"
                      "      attachment\n"
                      "        attachment-label: 附件\n"
                      "        title: 值班表\n"
                      "        body: 本表由各县区填写。\n"
                      "  document\n"
                      "    body: 水库大坝渗漏严重，须尽快加固。现将有关情况请示如下，请予审议。\n"
                      "  document\n"
                      "    title: 在动员大会上的讲话\n"
                      "    recipient: 同志们：\n"
                      "    body: 今天我们召开动员大会，部署有关工作。\n");
    for (const gw_node *node = book->built.file->first; node != NULL; node = node->next) {
        assert_int_equal(node->generated, node->kind == GW_NODE_BLOCK);
        assert_int_equal(node->page_break_before, node->kind == GW_NODE_DOCUMENT);
    }
    gw_document_free(book);
}

static void collections_know_what_they_are(void **state)
{
    (void)state;
    gw_document *book = begin(NULL);
    assert_tree(book, "file\n  toc-title: 目录\n");
    assert_false(book->manuscript.has_date);
    add(book, NOTICE);
    assert_int_equal(book->manuscript.date, SEPTEMBER_5);
    add(book, "关于放假的通知\n\n各科室：\n\n请落实。\n\n市水务局\n2021年3月1日\n");
    assert_int_equal(book->manuscript.date, SEPTEMBER_5); /* the latest */
    assert_int_equal(gw_document_kind(book), GW_KIND_COLLECTION);
    assert_string_equal(gw_document_encoding(book), "UTF-8");
    assert_int_equal(gw_document_row_count(book), 0);
    assert_null(gw_document_row(book, 0));
    unit_notices told = {0};
    const gw_listener listener = {unit_hear, &told};
    gw_document_advise(book, &listener);
    assert_int_equal(told.count, 0);
    gw_document_free(book);
}

static void metadata_are_the_collections_own(void **state)
{
    (void)state;
    const gw_metadata metadata[] = {
        {"汇编标题", "文件汇编"},
        {"author",       "市府办"   },
        {"subject",      "防火"      },
        {"kind",         "其他"      },
    };
    const gw_options options = {
        .metadata = metadata, .metadata_count = 4, .has_date = true, .date = MARCH_1};
    gw_document *book = NULL;
    assert_int_equal(gw_collection_new(&book, &options, NULL), GW_OK);
    add(book, NOTICE);
    assert_text(book->manuscript.title, "文件汇编");
    assert_text(book->manuscript.author, "市府办");
    assert_text(book->manuscript.subject, "防火");
    assert_int_equal(book->manuscript.date, MARCH_1);
    assert_int_equal(gw_document_kind(book), GW_KIND_OTHER);
    gw_document_free(book);
}

static void faulty_metadata_begin_nothing(void **state)
{
    (void)state;
    static const struct {
        gw_metadata metadata;
        gw_message message;
    } ROWS[] = {
        {{"标题页", "甲"}, GW_MSG_METADATA_UNKNOWN_KEY },
        {{"标题", " "},      GW_MSG_METADATA_EMPTY       },
        {{"文种", "诗"},    GW_MSG_METADATA_UNKNOWN_KIND},
    };
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        const gw_options options = {.metadata = &ROWS[i].metadata, .metadata_count = 1};
        gw_document *book = NULL;
        gw_error error = {0};
        assert_int_equal(gw_collection_new(&book, &options, &error), GW_E_OPTION);
        assert_int_equal(error.id, ROWS[i].message);
        assert_null(book);
    }
}

static void keys_have_an_owner(void **state)
{
    (void)state;
    static const char *const OWN[] = {"title",   "标题", "汇编标题", "作者",
                                      "subject", "文种", "style"};
    static const char *const TEXTS[] = {"发文机关标志", "date", "签发人", "printed", "nonsense"};
    for (size_t i = 0; i < GW_COUNT(OWN); i++)
        assert_true(gw_collection_has_key(OWN[i]));
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++)
        assert_false(gw_collection_has_key(TEXTS[i]));
}

/* ---- one into many -------------------------------------------------------------------------- */

/* What a visitor saw: the trees of all parts below lines with number, kind and title. */
typedef struct seen_parts {
    gw_buf trees;
    size_t count;
} seen_parts;

static void see(void *self, size_t number, const gw_document *part)
{
    seen_parts *seen = self;
    const gw_str title = part->manuscript.title;
    seen->count++;
    gw_buf_format(&seen->trees, "%zu %s %.*s\n", number, gw_kind_name(gw_document_kind(part)),
                  (int)title.n, title.p);
    put_tree(&seen->trees, part);
}

static void assert_parts(const gw_document *document, const char *expected)
{
    seen_parts seen = {0};
    const gw_part_visitor visitor = {see, &seen};
    assert_int_equal(gw_document_split(document, &visitor, NULL), GW_OK);
    assert_text(gw_buf_view(&seen.trees), expected);
    gw_buf_fini(&seen.trees);
}

static void a_collection_falls_apart(void **state)
{
    (void)state;
    gw_document *book = parse(BOOK);
    assert_int_equal(gw_document_part_count(book), 2);
    assert_parts(book, "0 collection 调研报告汇编\n"
                       "file\n"
                       "  collection-title: 调研报告汇编\n"
                       "  toc-title: 目录\n"
                       "  toc: 1. 关于甲县工业情况的调研报告............1\n"
                       "  toc: 2. 关于乙县农业情况的调研报告............4\n"
                       "1 report 关于甲县工业情况的调研报告\n"
                       "file\n"
                       "  document\n"
                       "    title: 关于甲县工业情况的调研报告\n"
                       "    body: 为摸清情况，我们开展了专题调研。现将情况报告如下：\n"
                       "    section 1\n"
                       "      heading 1: 一、基本情况\n"
                       "      body: 全县现有企业63家。\n"
                       "2 report 关于乙县农业情况的调研报告\n"
                       "file\n"
                       "  document\n"
                       "    title: 关于乙县农业情况的调研报告\n"
                       "    body: 为摸清情况，我们开展了专题调研。现将情况报告如下：\n"
                       "    section 1\n"
                       "      heading 1: 一、基本情况\n"
                       "      body: 全县现有合作社14个。\n");
    gw_document_free(book);
}

/* The parts of a collection are the documents that were added to it. */
static void splitting_undoes_collecting(void **state)
{
    (void)state;
    static const char *const TEXTS[] = {NOTICE, SPEECH, UNTITLED};
    gw_document *book = begin(NULL);
    seen_parts seen = {0};
    gw_buf_puts(&seen.trees, "0 collection 目录\nfile\n  toc-title: 目录\n"
                             "  toc: 关于做好秋季森林防火工作的通知\n  toc: 在动员大会上的讲话\n");
    for (size_t i = 0; i < GW_COUNT(TEXTS); i++) {
        gw_document *document = parse(TEXTS[i]);
        assert_int_equal(gw_collection_add(book, document, NULL), GW_OK);
        see(&seen, i + 1, document);
        gw_document_free(document);
    }
    gw_buf_char(&seen.trees, '\0');
    assert_parts(book, seen.trees.p);
    gw_buf_fini(&seen.trees);
    gw_document_free(book);
}

/* What stood above the first document of a text that was added stays with that document. */
static void contents_of_a_text_stay_with_it(void **state)
{
    (void)state;
    gw_document *book = begin(NULL);
    add(book, SPEECH);
    add(book, BOOK);
    assert_int_equal(gw_document_part_count(book), 3);
    seen_parts seen = {0};
    const gw_part_visitor visitor = {see, &seen};
    assert_int_equal(gw_document_split(book, &visitor, NULL), GW_OK);
    assert_int_equal(seen.count, 4); /* the contents and three documents */
    gw_buf_char(&seen.trees, '\0');
    assert_non_null(strstr(seen.trees.p, "\n2 collection 调研报告汇编\nfile\n"
                                         "  collection-title new-page: 调研报告汇编\n"
                                         "  toc-title: 目录\n"));
    gw_buf_fini(&seen.trees);
    gw_document_free(book);
}

static void see_facts(void *self, size_t number, const gw_document *part)
{
    const gw_document *whole = self;
    (void)number;
    assert_text(part->manuscript.author, "市府办");
    assert_int_equal(part->manuscript.date, MARCH_1);
    assert_int_equal(gw_document_kind(part), gw_document_kind(whole));
    assert_string_equal(gw_document_encoding(part), "UTF-8");
}

static void what_was_given_holds_for_parts(void **state)
{
    (void)state;
    const gw_metadata metadata[] = {
        {"author", "市府办"},
        {"kind",   "函"      },
    };
    const gw_options options = {
        .metadata = metadata, .metadata_count = 2, .has_date = true, .date = MARCH_1};
    gw_document *document = NULL;
    assert_int_equal(gw_document_parse(&document, gw_str_of(NOTICE), &options, NULL, NULL), GW_OK);
    const gw_part_visitor visitor = {see_facts, document};
    assert_int_equal(gw_document_split(document, &visitor, NULL), GW_OK);
    gw_document_free(document);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(texts_become_one_tree),
    cmocka_unit_test(collections_know_what_they_are),
    cmocka_unit_test(metadata_are_the_collections_own),
    cmocka_unit_test(faulty_metadata_begin_nothing),
    cmocka_unit_test(keys_have_an_owner),
    cmocka_unit_test(a_collection_falls_apart),
    cmocka_unit_test(splitting_undoes_collecting),
    cmocka_unit_test(contents_of_a_text_stay_with_it),
    cmocka_unit_test(what_was_given_holds_for_parts),
};
UNIT_MAIN(TESTS)
