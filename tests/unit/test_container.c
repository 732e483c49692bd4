/* SPDX-License-Identifier: MIT
 *
 * pack/opc and pack/odf: what the two kinds of package must hold beside their parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "pack/odf.h"
#include "pack/opc.h"

static const gw_opc_part PARTS[] = {
    {"word/document.xml", "type/document", "",                  "relation/document", "word/document.xml"},
    {"word/styles.xml",   "type/styles",   "word/document.xml", "relation/styles",   "styles.xml"       },
    {"docProps/core.xml", "type/core",     "",                  "relation/core",     "docProps/core.xml"},
    {"word/footer1.xml",  "type/footer",   "word/document.xml", "relation/footer",   "footer1.xml"      },
};

static void check(gw_buf *out, const char *expected)
{
    gw_buf_char(out, '\0');
    assert_string_equal(out->p, expected);
    gw_buf_fini(out);
}

static void content_types(void **state)
{
    (void)state;
    gw_buf out = {0};
    gw_opc_content_types(&out, PARTS, 2);
    check(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                "<Default Extension=\"rels\" ContentType="
                "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                "<Override PartName=\"/word/document.xml\" ContentType=\"type/document\"/>"
                "<Override PartName=\"/word/styles.xml\" ContentType=\"type/styles\"/></Types>");
}

static void relations(void **state)
{
    (void)state;
    gw_buf out = {0};
    gw_opc_relations(&out, "word/document.xml", PARTS, GW_COUNT(PARTS));
    check(&out,
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"rId1\" Type=\"relation/styles\" Target=\"styles.xml\"/>"
          "<Relationship Id=\"rId2\" Type=\"relation/footer\" Target=\"footer1.xml\"/>"
          "</Relationships>");
}

static void relation_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int expected;
    } rows[] = {
        {"word/document.xml", 1},
        {"word/styles.xml",   1},
        {"docProps/core.xml", 2},
        {"word/footer1.xml",  2},
        {"word/none.xml",     0},
    };
    for (size_t i = 0; i < GW_COUNT(rows); i++)
        assert_int_equal(gw_opc_relation_number(rows[i].name, PARTS, GW_COUNT(PARTS)),
                         rows[i].expected);
}

static void manifest(void **state)
{
    (void)state;
    static const char *const names[] = {"content.xml", "styles.xml"};
    gw_buf out = {0};
    gw_odf_manifest(&out, "type/text", names, 2);
    check(&out,
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
          " manifest:version=\"1.3\">"
          "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
          " manifest:media-type=\"type/text\"/>"
          "<manifest:file-entry manifest:full-path=\"content.xml\""
          " manifest:media-type=\"text/xml\"/>"
          "<manifest:file-entry manifest:full-path=\"styles.xml\""
          " manifest:media-type=\"text/xml\"/></manifest:manifest>");
}

static void mimetype(void **state)
{
    (void)state;
    gw_zip_part part = gw_odf_mimetype("type/text");
    assert_true(gw_str_equal(part.name, GW_S("mimetype")));
    assert_true(gw_str_equal(part.bytes, GW_S("type/text")));
    assert_true(part.stored);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(content_types),    cmocka_unit_test(relations),
        cmocka_unit_test(relation_numbers), cmocka_unit_test(manifest),
        cmocka_unit_test(mimetype),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
