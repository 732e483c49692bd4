/* SPDX-License-Identifier: MIT
 *
 * The whole way while the n-th allocation is refused, for n = 1, 2, … until it succeeds: each time
 * GW_E_NOMEM and nothing in the results; in the end the same bytes as ever. The sanitizer sees that
 * nothing leaks. */
#include "unit.h"

#include "sheets.h"

static long allocations_left = -1; /* -1: all are granted */
static bool was_refused;

/* The n-th alone is refused, those after it are granted again: what goes on as if nothing had
 * happened gives itself away. */
static bool is_refused(void)
{
    if (allocations_left < 0 || allocations_left-- > 0)
        return false;
    was_refused = true;
    return true;
}

void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

/* Of an arena each request counts, not only those for which it grows. */
void *__real_gw_arena_alloc(gw_arena *arena, size_t size, size_t align);
void *__real_gw_arena_array(gw_arena *arena, size_t count, size_t size, size_t align);
gw_str __real_gw_arena_copy(gw_arena *arena, gw_str s);
void *__wrap_gw_arena_alloc(gw_arena *arena, size_t size, size_t align);
void *__wrap_gw_arena_array(gw_arena *arena, size_t count, size_t size, size_t align);
gw_str __wrap_gw_arena_copy(gw_arena *arena, gw_str s);

static bool arena_is_refused(gw_arena *arena)
{
    bool refused = is_refused();
    arena->failed |= refused;
    return refused;
}

void *__wrap_gw_arena_alloc(gw_arena *arena, size_t size, size_t align)
{
    return arena_is_refused(arena) ? NULL : __real_gw_arena_alloc(arena, size, align);
}

void *__wrap_gw_arena_array(gw_arena *arena, size_t count, size_t size, size_t align)
{
    return arena_is_refused(arena) ? NULL : __real_gw_arena_array(arena, count, size, align);
}

gw_str __wrap_gw_arena_copy(gw_arena *arena, gw_str s)
{
    return arena_is_refused(arena) ? (gw_str){"", 0} : __real_gw_arena_copy(arena, s);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return is_refused() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    return is_refused() ? NULL : __real_realloc(memory, size);
}

/* Front matter with values that are lines and values that are added; joined lines, a page number
 * inside a paragraph, number and signer on one line, an attachment; a page break; damaged bytes. */
#define TEXT                                                                                                                          \
    "---\n主送机关: 各单位\n抄送机关: 市委\n印发日期: 2022年7月2日\n文种: "                                     \
    "通知\n---"                                                                                                                     \
    "\n临江市人民政府文件\n临政发〔2022〕9号　　签发人：陈立\n\n关于档案普查的\n通知\n\n各单位：" \
    "\n"                                                                                                                              \
    "　　为全面掌握全市档案资源状况，进一步加强档案规范化管理工作，\n"                                 \
    "提高服务水平，经研究决定，在全市范围内开展档案普查工作。普查\n\n— 1 —\n\n"                     \
    "对象为全市各级机关、团体和企业事业单位，普查内容包括档案数量\n"                                    \
    "和保管条件，确保数据真实准确。\n"                                                                                 \
    "　　一、加强领导。各单位要成立专班\xFF，明确专人负责。\n"                                               \
    "　　二、按时报送\n\f\n　　特此通知。\n\n附件：登记表\n\n市档案局\n2022年7月1日\n\n"                  \
    "附件\n\n登记表\n\n单位\t数量\n甲\t1\n"

static const gw_metadata GIVEN[] = {
    {"密级和保密期限", "机密★1年"},
    {"signature",             "市档案局" },
    {"author",                "张三"       },
};

static void hear(void *self, const gw_error *notice)
{
    (void)self;
    (void)notice;
}

typedef struct results {
    gw_document *document;
    gw_prepared *prepared;
    gw_bytes package;
    gw_page_place places[400];
    int page_count;
} results;

static void free_results(results *r)
{
    gw_bytes_free(&r->package);
    gw_prepared_free(r->prepared);
    gw_document_free(r->document);
    *r = (results){0};
}

/* What all runs of a test share; NULL: each run makes its own. */
static gw_knowledge *knowledge;

/* Whatever step fails, what it should have filled is still empty. */
static gw_status go(results *r, gw_str text, const gw_writer *writer, const gw_style *style,
                    gw_error *error)
{
    gw_options options = {
        .file = "a.txt",
        .metadata = GIVEN,
        .metadata_count = GW_COUNT(GIVEN),
        .knowledge = knowledge,
        .contents = GW_CONTENTS_MADE,
        .listener = {hear, NULL}
    };
    gw_status status = gw_document_parse(&r->document, text, &options, style, error);
    assert_true((status == GW_OK) == (r->document != NULL));
    if (status == GW_OK)
        status = gw_document_make_contents(r->document, style, &options, error);
    if (status == GW_OK) {
        status = gw_prepared_new(&r->prepared, writer, style, error);
        assert_true((status == GW_OK) == (r->prepared != NULL));
    }
    if (status == GW_OK) {
        assert_true(gw_document_row_count(r->document) <= GW_COUNT(r->places));
        status = gw_document_place(r->document, style, r->places, &r->page_count, error);
    }
    if (status == GW_OK) {
        status = gw_document_write(r->document, r->prepared, &r->package, error);
        assert_true((status == GW_OK) == (r->package.data != NULL));
    }
    return status;
}

static gw_style *load_house(void)
{
    gw_style *style = NULL;
    record told;
    assert_int_equal(load_sheet(&style, "/tests/styles/house.xml", NULL, &told, NULL), GW_OK);
    gw_buf_fini(&told.text);
    return style;
}

/* Every allocation up to the 300th, then one in sixty-one. Returns how many there are. */
static long refuse_each(gw_str text, const gw_writer *writer, const gw_style *style)
{
    enum { SURELY_ENOUGH = 100000, EACH = 300, STEP = 61 };
    results wanted = {0}, r = {0};
    assert_int_equal(go(&wanted, text, writer, style, NULL), GW_OK);
    long granted = 0;
    for (was_refused = true; was_refused; granted += granted < EACH ? 1 : STEP) {
        gw_error error = {0};
        assert_true(granted < SURELY_ENOUGH);
        was_refused = false;
        allocations_left = granted;
        gw_status status = go(&r, text, writer, style, &error);
        allocations_left = -1;
        if (status != (was_refused ? GW_E_NOMEM : GW_OK))
            fail_msg("allocation %ld: status %d", granted, (int)status);
        if (was_refused)
            assert_int_equal(error.id, GW_MSG_OUT_OF_MEMORY);
        if (status == GW_OK) {
            assert_int_equal(r.package.size, wanted.package.size);
            assert_memory_equal(r.package.data, wanted.package.data, wanted.package.size);
        }
        free_results(&r);
    }
    free_results(&wanted);
    return granted;
}

static void what_recognition_knows(void **state)
{
    (void)state;
    long granted = 0;
    for (was_refused = true; was_refused; granted++) {
        gw_error error = {0};
        gw_knowledge *made = NULL;
        was_refused = false;
        allocations_left = granted;
        gw_status status = gw_knowledge_new(&made, &error);
        allocations_left = -1;
        assert_int_equal(status, was_refused ? GW_E_NOMEM : GW_OK);
        assert_true((status == GW_OK) == (made != NULL));
        gw_knowledge_free(made);
    }
    assert_true(granted > 100);
}

/* With knowledge that is there already, so that the first allocations are those of the way. */
static void a_small_text(void **state)
{
    (void)state;
    gw_style *style = load_house();
    assert_int_equal(gw_knowledge_new(&knowledge, NULL), GW_OK);
    for (size_t i = 0; i < gw_writer_count(); i++)
        assert_true(refuse_each(GW_S(TEXT), gw_writer_at(i), style) > 200);
    gw_knowledge_free(knowledge);
    knowledge = NULL;
    gw_style_free(style);
}

/* A longer one asks for more of everything: arenas and buffers grow in many places. */
static void a_longer_text(void **state)
{
    (void)state;
    gw_style *style = load_house();
    gw_buf text = {0};
    for (int i = 0; i < 10; i++)
        gw_buf_puts(&text, TEXT);
    for (size_t i = 0; i < gw_writer_count(); i++)
        assert_true(refuse_each(gw_buf_view(&text), gw_writer_at(i), style) > 20);
    gw_buf_fini(&text);
    gw_style_free(style);
}

static void count_part(void *self, size_t number, const gw_document *part)
{
    (void)number;
    assert_non_null(part);
    ++*(size_t *)self;
}

/* Two texts in a collection, which falls apart again. */
static gw_status collect_and_split(const gw_document *text, size_t *parts, gw_error *error)
{
    static const gw_metadata TITLE[] = {
        {"标题", "文件汇编"}
    };
    const gw_options options = {.metadata = TITLE, .metadata_count = 1};
    const gw_part_visitor visitor = {count_part, parts};
    gw_document *book = NULL;
    *parts = 0;
    gw_status status = gw_collection_new(&book, &options, error);
    assert_true((status == GW_OK) == (book != NULL));
    for (int i = 0; i < 2 && status == GW_OK; i++) {
        status = gw_collection_add(book, text, error);
        assert_int_equal(gw_document_part_count(book), status == GW_OK ? i + 1 : i);
    }
    if (status == GW_OK)
        status = gw_document_split(book, &visitor, error);
    gw_document_free(book);
    return status;
}

static void a_collection(void **state)
{
    (void)state;
    gw_document *text = NULL;
    assert_int_equal(gw_document_parse(&text, GW_S(TEXT), NULL, NULL, NULL), GW_OK);
    long granted = 0;
    for (was_refused = true; was_refused; granted++) {
        gw_error error = {0};
        size_t parts;
        was_refused = false;
        allocations_left = granted;
        gw_status status = collect_and_split(text, &parts, &error);
        allocations_left = -1;
        if (status != (was_refused ? GW_E_NOMEM : GW_OK))
            fail_msg("allocation %ld: status %d", granted, (int)status);
        assert_int_equal(error.id, was_refused ? GW_MSG_OUT_OF_MEMORY : GW_MSG_NONE);
        assert_true(was_refused ? parts < 3 : parts == 3); /* with the contents */
    }
    assert_true(granted > 100);
    gw_document_free(text);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(what_recognition_knows),
    cmocka_unit_test(a_small_text),
    cmocka_unit_test(a_longer_text),
    cmocka_unit_test(a_collection),
};
UNIT_MAIN(TESTS)
