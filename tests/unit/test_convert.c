/* SPDX-License-Identifier: MIT
 *
 * The whole way through the public header: bytes in, packages out, with every writer there is. */
#include "unit.h"

#include "manuscripts.h"
#include "sheets.h"

static const char NOTICE[] = "临江市人民政府文件\n临政发〔2022〕9号　　签发人：陈立\n\n"
                             "关于做好秋季\n森林防火工作的通知\n\n各县区人民政府：\n"
                             "一、压实责任。各县区要亲自部署，层层签订责任书。\n— 1 —\n"
                             "二、加强管控。严禁一切野外用火。\n\n附件：值班表\n\n临江市人民政府\n"
                             "2022年9月5日\n\n附件\n\n值班表\n\n本表由各县区填写。\n";
enum { SEPTEMBER_5 = 1662336000, MARCH_1 = 1614556800 }; /* 2022-09-05, 2021-03-01 */

static gw_style *load_standard(void)
{
    gw_style *style = NULL;
    record told;
    assert_int_equal(load_sheet(&style, "gbt9704", NULL, &told, NULL), GW_OK);
    gw_buf_fini(&told.text);
    return style;
}

static gw_document *parse(const char *text, const gw_options *options)
{
    gw_document *document = NULL;
    assert_int_equal(gw_document_parse(&document, gw_str_of(text), options, NULL, NULL), GW_OK);
    assert_non_null(document);
    return document;
}

static gw_bytes write_with(const gw_writer *writer, const gw_style *style,
                           const gw_document *document)
{
    gw_prepared *prepared = NULL;
    gw_bytes out = {0};
    assert_int_equal(gw_prepared_new(&prepared, writer, style, NULL), GW_OK);
    assert_int_equal(gw_document_write(document, prepared, &out, NULL), GW_OK);
    assert_true(out.size > 0);
    gw_prepared_free(prepared);
    return out;
}

/* The core properties of a package, unpacked into the arena. */
static gw_str read_properties(const gw_writer *writer, gw_bytes package, gw_arena *arena)
{
    bool is_docx = strcmp(gw_writer_name(writer), "docx") == 0;
    return read_part((gw_str){package.data, package.size},
                     is_docx ? "docProps/core.xml" : "meta.xml", arena);
}

static bool holds(gw_str text, const char *words)
{
    return gw_str_find(text, gw_str_of(words)) != GW_NOT_FOUND;
}

/* ---- writing -------------------------------------------------------------------------------- */

static void every_writer_writes(void **state)
{
    (void)state;
    gw_style *style = load_standard();
    gw_document *document = parse(NOTICE, NULL);
    assert_true(gw_writer_count() >= 2);
    for (size_t i = 0; i < gw_writer_count(); i++) {
        const gw_writer *writer = gw_writer_at(i);
        assert_ptr_equal(gw_writer_find(gw_writer_name(writer)), writer);
        gw_bytes first = write_with(writer, style, document);
        gw_bytes again = write_with(writer, style, document);
        assert_memory_equal(first.data, "PK\3\4", 4);
        assert_int_equal(first.size, again.size); /* the same bytes for the same input */
        assert_memory_equal(first.data, again.data, first.size);
        gw_bytes_free(&first);
        gw_bytes_free(&again);
        assert_null(first.data);
        assert_int_equal(first.size, 0);
    }
    gw_document_free(document);
    gw_style_free(style);
}

/* A document parsed twice, from two copies of the text, gives the same bytes. */
static void a_document_keeps_nothing_of_its_text(void **state)
{
    (void)state;
    gw_style *style = load_standard();
    char text[sizeof NOTICE], file[] = "a.txt";
    memcpy(text, NOTICE, sizeof NOTICE);
    gw_options options = {.file = file};
    gw_document *copy = parse(text, &options), *original = parse(NOTICE, NULL);
    memset(text, 'x', sizeof text);
    memset(file, 'x', sizeof file - 1);
    gw_bytes a = write_with(gw_writer_at(0), style, copy);
    gw_bytes b = write_with(gw_writer_at(0), style, original);
    assert_int_equal(a.size, b.size);
    assert_memory_equal(a.data, b.data, a.size);
    assert_text(gw_document_row(copy, 0)->text, "临江市人民政府文件");
    gw_bytes_free(&a);
    gw_bytes_free(&b);
    gw_document_free(copy);
    gw_document_free(original);
    gw_style_free(style);
}

/* ---- properties ----------------------------------------------------------------------------- */

static void assert_property(const char *text, const gw_options *options, const char *words)
{
    gw_style *style = load_standard();
    gw_document *document = parse(text, options);
    for (size_t i = 0; i < gw_writer_count(); i++) {
        gw_arena arena = {0};
        gw_bytes package = write_with(gw_writer_at(i), style, document);
        gw_str properties = read_properties(gw_writer_at(i), package, &arena);
        if (holds(properties, words[0] == '!' ? words + 1 : words) == (words[0] == '!'))
            fail_msg("%s: %s in %.*s", gw_writer_name(gw_writer_at(i)), words, (int)properties.n,
                     properties.p);
        gw_bytes_free(&package);
        gw_arena_fini(&arena);
    }
    gw_document_free(document);
    gw_style_free(style);
}

static void created_on_the_day_of_the_document(void **state)
{
    static const char IMPOSSIBLE[] = "关于春耕的通知\n各乡镇：\n请落实。\n县政府\n2021年2月30日\n";
    gw_options dated = {.has_date = true, .date = MARCH_1};
    (void)state;
    assert_property(NOTICE, NULL, "2022-09-05T00:00:00"); /* 成文日期 */
    assert_property(NOTICE, &dated, "2021-03-01T00:00:00");
    assert_property(NOTICE, &dated, "!2022-09-05");
    assert_property("请各单位抓好落实。\n", NULL, "!T00:00:00");
    assert_property(IMPOSSIBLE, NULL, "!2021-0");
}

static void titled_as_the_document(void **state)
{
    static const gw_metadata GIVEN[] = {
        {"标题",  "另一个标题"},
        {"author",  "张三 & 李四"},
        {"subject", "防火"         },
    };
    gw_options options = {.metadata = GIVEN, .metadata_count = GW_COUNT(GIVEN)};
    (void)state;
    assert_property(NOTICE, NULL, ">关于做好秋季森林防火工作的通知<"); /* both its lines */
    assert_property("临江市档案局关于使用 Word\n2021版制作公文的通知\n\n各单位：\n请执行。\n", NULL,
                    ">临江市档案局关于使用 Word 2021版制作公文的通知<");
    assert_property(NOTICE, &options, ">另一个标题<");
    assert_property(NOTICE, &options, "张三 &amp; 李四");
    assert_property(NOTICE, &options, ">防火<");
    assert_property(
        "公文汇编（2篇）\n目录\n甲通知……1\n乙通知……2\n甲通知\n各科：\n好。\n乙通知\n好。\n", NULL,
        ">公文汇编（2篇）<");
}

/* ---- rows ----------------------------------------------------------------------------------- */

static void rows_are_the_lines_as_understood(void **state)
{
    (void)state;
    gw_document *document = parse(NOTICE, NULL);
    static const struct {
        int line;
        gw_role role;
        int level, runin;
        const char *text;
    } ROWS[] = {
        {1,  GW_ROLE_ISSUER,           0, 0, "临江市人民政府文件"                                             },
        {2,  GW_ROLE_NUMBER,           0, 0, "临政发〔2022〕9号"                                                 },
        {2,  GW_ROLE_SIGNER,           0, 0, "签发人：陈立"                                                      },
        {4,  GW_ROLE_TITLE,            0, 0, "关于做好秋季"                                                      },
        {5,  GW_ROLE_TITLE,            0, 0, "森林防火工作的通知"                                             },
        {7,  GW_ROLE_RECIPIENT,        0, 0, "各县区人民政府："                                                },
        {8,  GW_ROLE_HEADING,          1, 7, "一、压实责任。各县区要亲自部署，层层签订责任书。"},
        {9,  GW_ROLE_BOILERPLATE,      0, 0, "— 1 —"                                                               },
        {10, GW_ROLE_HEADING,          1, 7, "二、加强管控。严禁一切野外用火。"                        },
        {12, GW_ROLE_ATTACHMENT_NOTE,  0, 0, "附件：值班表"                                                      },
        {14, GW_ROLE_SIGNATURE,        0, 0, "临江市人民政府"                                                   },
        {15, GW_ROLE_DATE,             0, 0, "2022年9月5日"                                                         },
        {17, GW_ROLE_ATTACHMENT_LABEL, 0, 0, "附件"                                                                  },
        {19, GW_ROLE_TITLE,            0, 0, "值班表"                                                               },
        {21, GW_ROLE_BODY,             0, 0, "本表由各县区填写。"                                             },
    };
    assert_int_equal(gw_document_row_count(document), GW_COUNT(ROWS));
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        const gw_row *row = gw_document_row(document, i);
        assert_int_equal(row->line, ROWS[i].line);
        assert_int_equal(row->block, i + 1);
        assert_int_equal(row->role, ROWS[i].role);
        assert_int_equal(row->level, ROWS[i].level);
        assert_int_equal(row->runin, ROWS[i].runin);
        assert_in_range(row->confidence, 0, 100);
        assert_text(row->text, ROWS[i].text);
    }
    assert_null(gw_document_row(document, GW_COUNT(ROWS)));
    assert_null(gw_document_row(document, SIZE_MAX));
    gw_document_free(document);
}

static void count_reason(void *self, const gw_reason *reason)
{
    assert_non_null(reason->rule);
    ++*(size_t *)self;
}

static void reasons_of_a_row(void **state)
{
    (void)state;
    gw_document *document = parse(NOTICE, NULL);
    size_t count = 0;
    assert_int_equal(gw_document_why(document, 0, count_reason, &count), GW_OK);
    assert_true(count > 1);
    count = 0; /* beyond the last row there is nothing to tell */
    assert_int_equal(
        gw_document_why(document, gw_document_row_count(document), count_reason, &count), GW_OK);
    assert_int_equal(count, 0);
    gw_document_free(document);
}

static void the_encoding_is_told(void **state)
{
    (void)state;
    gw_document *document = parse(NOTICE, NULL);
    assert_string_equal(gw_document_encoding(document), "UTF-8");
    gw_document_free(document);
    document = parse("\xD5\xFD\xCE\xC4", &(gw_options){.encoding = "gbk"}); /* 正文 */
    assert_text(gw_document_row(document, 0)->text, "正文");
    gw_document_free(document);
}

/* ---- notices -------------------------------------------------------------------------------- */

static void what_was_done_is_told(void **state)
{
    static const char TEXT[] = "关于春耕的通知\n青政发〔2021〕1号\n各乡镇：\n请落实。\n— 1 —\n";
    static const gw_metadata GIVEN[] = {
        {"签发人", "签发人：陈立"}
    };
    (void)state;
    for (int drop = 0; drop < 2; drop++) {
        unit_notices told = {0};
        gw_options options = {
            .file = "a.txt",
            .drop_boilerplate = drop == 1,
            .metadata = GIVEN,
            .metadata_count = 1,
            .listener = {unit_hear, &told}
        };
        gw_document_free(parse(TEXT, &options));
        assert_int_equal(told.count, 3);
        assert_int_equal(told.first[0].id, GW_MSG_METADATA_ADDED);
        assert_int_equal(told.first[1].id,
                         drop ? GW_MSG_BOILERPLATE_DROPPED : GW_MSG_BOILERPLATE_KEPT);
        assert_string_equal(told.first[1].arguments[0], "1");
        assert_int_equal(told.first[2].id, GW_MSG_BLOCKS_MOVED);
        assert_string_equal(told.first[2].arguments[0], "1");
        for (size_t i = 0; i < 3; i++)
            assert_string_equal(told.first[i].file, "a.txt");
    }
}

/* ---- errors --------------------------------------------------------------------------------- */

static void errors_leave_results_untouched(void **state)
{
    static const gw_metadata UNKNOWN[] = {
        {"titel", "值"}
    };
    static const struct {
        gw_str text;
        gw_options options;
        gw_status status;
        gw_message id;
    } ROWS[] = {
        {BYTES(""),                      {.file = "a.txt"},           GW_E_INPUT, GW_MSG_INPUT_EMPTY         },
        {BYTES(" \n\xE3\x80\x80\n\f\n"), {.file = "a.txt"},           GW_E_INPUT, GW_MSG_INPUT_EMPTY         },
        {BYTES("PK\3\4 a package"),      {.file = "a.txt"},           GW_E_INPUT, GW_MSG_INPUT_NOT_TEXT      },
        {BYTES("a"),
         {.file = "a.txt", .encoding = "klingon"},
         GW_E_OPTION,                                                             GW_MSG_ENCODING_UNKNOWN    },
        {BYTES("a"),
         {.file = "a.txt", .metadata = UNKNOWN, .metadata_count = 1},
         GW_E_OPTION,                                                             GW_MSG_METADATA_UNKNOWN_KEY},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        gw_document *const before = (gw_document *)(uintptr_t)&ROWS[i], *document = before;
        gw_error error = {0};
        assert_int_equal(gw_document_parse(&document, ROWS[i].text, &ROWS[i].options, NULL, &error),
                         ROWS[i].status);
        assert_ptr_equal(document, before);
        assert_int_equal(error.status, ROWS[i].status);
        assert_int_equal(error.id, ROWS[i].id);
        /* without anybody who wants to know */
        assert_int_equal(gw_document_parse(&document, ROWS[i].text, &ROWS[i].options, NULL, NULL),
                         ROWS[i].status);
        assert_ptr_equal(document, before);
    }
}

static void nothing_can_be_freed(void **state)
{
    (void)state;
    gw_bytes none = {0};
    gw_document_free(NULL);
    gw_prepared_free(NULL);
    gw_style_free(NULL);
    gw_bytes_free(NULL);
    gw_bytes_free(&none);
    assert_null(none.data);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(every_writer_writes),
    cmocka_unit_test(a_document_keeps_nothing_of_its_text),
    cmocka_unit_test(created_on_the_day_of_the_document),
    cmocka_unit_test(titled_as_the_document),
    cmocka_unit_test(rows_are_the_lines_as_understood),
    cmocka_unit_test(reasons_of_a_row),
    cmocka_unit_test(the_encoding_is_told),
    cmocka_unit_test(what_was_done_is_told),
    cmocka_unit_test(errors_leave_results_untouched),
    cmocka_unit_test(nothing_can_be_freed),
};
UNIT_MAIN(TESTS)
