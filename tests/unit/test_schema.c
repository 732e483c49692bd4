/* SPDX-License-Identifier: MIT
 *
 * styles/style.rng and the table in style/vocabulary.c say the same: the same elements, attributes,
 * kinds, keys, bounds and words, in both directions; and of many small sheets the schema and
 * gw_style_load think alike. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "sheets.h"
#include "style/vocabulary.h"

static const char SCHEMA[] = SOURCE_ROOT "/styles/style.rng";

/* ---- reading the schema --------------------------------------------------------------------- */

typedef struct found {
    char element[40], name[40], kind[40];
    int least, most;
    bool optional;
} found;

typedef struct schema {
    xmlDoc *doc;
    found attributes[400];
    size_t count;
    char element[40]; /* whose attributes are being collected */
} schema;

static bool is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static void copy_attribute(char out[40], xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
    snprintf(out, 40, "%s", value != NULL ? (const char *)value : "");
    xmlFree(value);
}

static bool has_name(xmlNode *node, const char *name)
{
    char value[40];
    copy_attribute(value, node, "name");
    return strcmp(value, name) == 0;
}

static xmlNode *find_define(const schema *s, const char *name)
{
    for (xmlNode *node = xmlDocGetRootElement(s->doc)->children; node != NULL; node = node->next)
        if (is(node, "define") && has_name(node, name))
            return node;
    fail_msg("style.rng: no define %s", name);
    return NULL;
}

static int content_number(xmlNode *node)
{
    xmlChar *text = xmlNodeGetContent(node);
    int number = atoi((const char *)text);
    xmlFree(text);
    return number;
}

/* <attribute name="level"><ref name="kind"/> or <data type="integer"> with its bounds. */
static void collect_attribute(schema *s, xmlNode *attribute, bool optional)
{
    found *f = &s->attributes[s->count++];
    *f = (found){.optional = optional};
    snprintf(f->element, sizeof f->element, "%s", s->element);
    copy_attribute(f->name, attribute, "name");
    xmlNode *content = attribute->children;
    copy_attribute(f->kind, content, is(content, "ref") ? "name" : "type");
    if (strcmp(f->kind, "heading") == 0 || strcmp(f->kind, "levelled") == 0) /* have levels */
        snprintf(f->kind, sizeof f->kind, "role");
    for (xmlNode *param = content->children; param != NULL; param = param->next) {
        if (is(param, "param") && has_name(param, "minInclusive"))
            f->least = content_number(param);
        if (is(param, "param") && has_name(param, "maxInclusive"))
            f->most = content_number(param);
    }
}

/* Everything below a pattern, references followed; an element inside begins rows of its own. */
static void collect(schema *s, xmlNode *pattern, bool optional)
{
    for (xmlNode *node = pattern->children; node != NULL; node = node->next) {
        char name[40] = "";
        if (node->type == XML_ELEMENT_NODE)
            copy_attribute(name, node, "name");
        if (is(node, "attribute"))
            collect_attribute(s, node, optional);
        else if (is(node, "ref"))
            collect(s, find_define(s, name), optional);
        else if (is(node, "element")) {
            char outer[40];
            memcpy(outer, s->element, sizeof outer);
            memcpy(s->element, name, sizeof name);
            collect(s, node, false);
            memcpy(s->element, outer, sizeof outer);
        } else
            collect(s, node, optional || is(node, "optional"));
    }
}

static int open_schema(void **state)
{
    static schema s;
    s.doc = xmlReadFile(SCHEMA, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);
    if (s.doc == NULL)
        return -1;
    for (xmlNode *node = xmlDocGetRootElement(s.doc)->children; node != NULL; node = node->next)
        if (is(node, "start"))
            collect(&s, node, false);
    *state = &s;
    return 0;
}

static int close_schema(void **state)
{
    schema *s = *state;
    xmlFreeDoc(s->doc);
    return 0;
}

/* ---- words ---------------------------------------------------------------------------------- */

static void schema_knows_no_more_than_the_table(void **state)
{
    const schema *s = *state;
    assert_true(s->count > 50);
    for (size_t i = 0; i < s->count; i++) {
        const found *f = &s->attributes[i];
        gw_element_id id = gw_element_find(gw_str_of(f->element));
        if (id == GW_ELEMENT_NONE)
            fail_msg("element %s is in style.rng only", f->element);
        const gw_element *element = gw_element_at(id);
        size_t index = gw_attribute_find(element, gw_str_of(f->name));
        if (index == GW_NOT_FOUND)
            fail_msg("attribute %s of %s is in style.rng only", f->name, f->element);
        const gw_attribute *attribute = &element->attributes[index];
        bool integer = attribute->kind == GW_VALUE_INTEGER;
        if (strcmp(gw_value_kind_name(attribute->kind), f->kind) != 0 ||
            f->optional == (attribute->need == GW_NEED_KEY) ||
            (integer && (f->least != attribute->least || f->most != attribute->most)))
            fail_msg("%s of %s differs: kind, key or bounds", f->name, f->element);
    }
}

static bool schema_has(const schema *s, const char *element, const char *name)
{
    for (size_t i = 0; i < s->count; i++)
        if (strcmp(s->attributes[i].element, element) == 0 &&
            strcmp(s->attributes[i].name, name) == 0)
            return true;
    return false;
}

static void table_knows_no_more_than_the_schema(void **state)
{
    const schema *s = *state;
    for (gw_element_id id = GW_ELEMENT_NONE + 1; id < GW_ELEMENT_COUNT; id++) {
        const gw_element *element = gw_element_at(id);
        for (size_t i = 0; i < element->attribute_count; i++)
            if (!schema_has(s, element->name, element->attributes[i].name))
                fail_msg("%s of %s is in the table only", element->attributes[i].name,
                         element->name);
    }
}

/* The <value>s of a define, separated by spaces, in order. */
static void collect_words(xmlNode *pattern, gw_buf *words)
{
    for (xmlNode *node = pattern->children; node != NULL; node = node->next) {
        collect_words(node, words);
        if (!is(node, "value"))
            continue;
        xmlChar *text = xmlNodeGetContent(node);
        gw_buf_format(words, "%s%s", words->n > 0 ? " " : "", (const char *)text);
        xmlFree(text);
    }
}

static void same_words(const schema *s, const char *define, const char *expected)
{
    gw_buf words = {0};
    collect_words(find_define(s, define), &words);
    gw_buf_char(&words, '\0');
    assert_string_equal(words.p, expected);
    gw_buf_fini(&words);
}

static void enumerations_have_the_same_words(void **state)
{
    const schema *s = *state;
    static const gw_value_kind KINDS[] = {GW_VALUE_SWITCH,  GW_VALUE_ALIGN,     GW_VALUE_SIDE,
                                          GW_VALUE_GENERIC, GW_VALUE_NUMBERING, GW_VALUE_FIGURES};
    for (size_t i = 0; i < GW_COUNT(KINDS); i++)
        same_words(s, gw_value_kind_name(KINDS[i]), gw_value_kind_expected(KINDS[i]));
    gw_buf roles = {0};
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++)
        gw_buf_format(&roles, "%s%s %s", role > 1 ? " " : "", gw_role_name(role),
                      gw_role_chinese_name(role));
    gw_buf_char(&roles, '\0');
    same_words(s, "role", roles.p);
    same_words(s, "heading", "heading 层次标题");
    gw_buf_fini(&roles);
}

/* ---- sheets judged by both ------------------------------------------------------------------ */

typedef struct example {
    bool good;
    const char *rows; /* of a sheet that extends gbt9704 */
} example;

/* What only the program can see is left out: bounds of lengths, unknown fonts, bad patterns, rows
 * that stand there twice. */
static const example EXAMPLES[] = {
    {true,  ""                                                                                },
    {true,  "<!-- 注 --><?pi x?>"                                                            },
    {true,  "<font id='a' face='宋体' latin='Times New Roman' generic='sans'/>"             },
    {true,  "<font id='a' face='a' alternatives=\"仿宋 'Noto Serif CJK SC'  x\"/>"          },
    {true,  "<font id='a' face='a' alternatives='1 2 3 4 5 6 7 8'/>"                          },
    {true,  "<page top='3.7cm' bottom='1.5in' inner='80pt' outer='28毫米' mirrored='yes'/>" },
    {true,  "<page top='0'/>"                                                                 },
    {true,  "<page top=' 37mm '/>"                                                            },
    {true,  "<grid pitch='28磅' lines=' 22 ' columns='+28' letter-spacing='0'/>"             },
    {true,  "<document page-break='no'/>"                                                     },
    {true,  "<page-number shown='no'/>"                                                       },
    {true,  "<page-number form='第1页' odd='centre' even='centre' inset='2字符'/>"        },
    {true,  "<page-number form=' 1 ' below='0.5行' pitch='14pt' bold='yes'/>"                },
    {true,  "<paragraph role='正文' size='小四' indent='2字' pitch='1.5倍'/>"           },
    {true,  "<paragraph role='body' colour='none' align='left' widow-control='yes'/>"         },
    {true,  "<paragraph role='body' colour='#00fFaA' italic='yes' underline='yes'/>"          },
    {true,  "<paragraph role='层次标题' level='5' outline='9' outline-runin='yes'/>"      },
    {true,  "<paragraph role='date' left='1.234567mm' right='0' before='0.5行' after='3pt'/>"},
    {true,  "<paragraph role='title' blank-before='20' blank-after='0' keep-lines='yes'/>"    },
    {true,  "<lead role='body' bold='yes' letter-spacing='-0.1pt'/>"                          },
    {true,  "<lead role='heading' level='1'></lead>"                                          },
    {true,  "<paragraph role='toc' level='5' left='2字'/>"                                   },
    {true,  "<paragraph role='目录条目' size='四号'/>"                                  },
    {true,  "<contents numbering='own' figures='roman'/>"                                     },
    {true,  "<contents numbering='through' figures='none'/>"                                  },
    {false, "<contents numbering='yes'/>"                                                     },
    {false, "<contents figures='Roman'/>"                                                     },
    {false, "<paragraph role='toc' level='6'/>"                                               },
    {false, "<paragraph role='toc-title' level='1'/>"                                         },
    {false, "<lead role='toc' level='1'/>"                                                    },
    {false, "<recognise pattern='a' role='toc' level='1' weight='1'/>"                        },
    {true,  "<recognise pattern=' ^甲.*&lt;' role='heading' level='2' weight='-40'/>"        },
    {true,  "<document page-break='&#121;es'/>"                                               },
    {false, "<unknown/>"                                                                      },
    {false, "<Page/>"                                                                         },
    {false, "text"                                                                            },
    {false, "<page>text</page>"                                                               },
    {false, "<page><grid/></page>"                                                            },
    {false, "<style name='b'/>"                                                               },
    {false, "<x:page xmlns:x='urn:x'/>"                                                       },
    {false, "<page xmlns='urn:x'/>"                                                           },
    {false, "<page tip='1mm'/>"                                                               },
    {false, "<page xml:lang='zh'/>"                                                           },
    {false, "<page top=''/>"                                                                  },
    {false, "<page top='37'/>"                                                                },
    {false, "<page top='37 mm'/>"                                                             },
    {false, "<page top='1字'/>"                                                              },
    {false, "<page top='1.mm'/>"                                                              },
    {false, "<page top='1.1234567mm'/>"                                                       },
    {false, "<page mirrored='true'/>"                                                         },
    {false, "<grid lines='x'/>"                                                               },
    {false, "<grid lines='2 2'/>"                                                             },
    {false, "<grid lines='0'/>"                                                               },
    {false, "<grid columns='101'/>"                                                           },
    {false, "<font face='a'/>"                                                                },
    {false, "<font id='a b' face='a'/>"                                                       },
    {false, "<font id='a' face='01234567890123456789012345678901'/>"                          },
    {false, "<font id='a' face='a' alternatives='1 2 3 4 5 6 7 8 9'/>"                        },
    {false, "<font id='a' face='a' alternatives=\"'a'b\"/>"                                   },
    {false, "<font id='a' face='a' alternatives=\"'a\"/>"                                     },
    {false, "<font id='a' face='a' generic='Serif'/>"                                         },
    {false, "<page-number odd='justify'/>"                                                    },
    {false, "<page-number form='- -'/>"                                                       },
    {false, "<page-number form='11'/>"                                                        },
    {false, "<paragraph/>"                                                                    },
    {false, "<paragraph role='heding'/>"                                                      },
    {false, "<paragraph role='heading' level='6'/>"                                           },
    {false, "<paragraph role='title' level='1'/>"                                             },
    {false, "<paragraph role='body' size='九号'/>"                                          },
    {false, "<paragraph role='body' size='1字'/>"                                            },
    {false, "<paragraph role='body' colour='red'/>"                                           },
    {false, "<paragraph role='body' colour='#12345G'/>"                                       },
    {false, "<paragraph role='body' indent='1.5倍'/>"                                        },
    {false, "<paragraph role='body' align='center'/>"                                         },
    {false, "<paragraph role='body' blank-before='-1'/>"                                      },
    {false, "<paragraph role='body' blank-before='21'/>"                                      },
    {false, "<paragraph role='body' outline='10'/>"                                           },
    {false, "<recognise pattern='' role='note' weight='1'/>"                                  },
    {false, "<recognise role='note' weight='1'/>"                                             },
    {false, "<recognise pattern='a' weight='1'/>"                                             },
    {false, "<recognise pattern='a' role='note' weight='1001'/>"                              },
    {false, "<recognise pattern='a' role='note' level='1' weight='1'/>"                       },
};

static void ignore(void *self, xmlErrorPtr error)
{
    (void)self, (void)error;
}

static bool schema_accepts(xmlRelaxNG *grammar, gw_str text)
{
    xmlDoc *doc = xmlReadMemory(text.p, (int)text.n, "a.xml", NULL, XML_PARSE_NONET);
    assert_non_null(doc);
    xmlRelaxNGValidCtxt *judge = xmlRelaxNGNewValidCtxt(grammar);
    xmlRelaxNGSetValidStructuredErrors(judge, (xmlStructuredErrorFunc)ignore, NULL);
    bool good = xmlRelaxNGValidateDoc(judge, doc) == 0;
    xmlRelaxNGFreeValidCtxt(judge);
    xmlFreeDoc(doc);
    return good;
}

static bool program_accepts(gw_str text)
{
    const sheet_text items[] = {
        {"a",     text.p, text.n},
        {0}
    };
    gw_style *style = NULL;
    record told;
    gw_status status = load_sheet(&style, "a", items, &told, NULL);
    gw_buf_fini(&told.text);
    gw_style_free(style);
    return status == GW_OK;
}

static void judge_sheet(xmlRelaxNG *grammar, const char *head, const example *e)
{
    gw_buf text = {0};
    gw_buf_format(&text, "<style %s>%s</style>", head, e->rows);
    bool by_schema = schema_accepts(grammar, gw_buf_view(&text));
    bool by_program = program_accepts(gw_buf_view(&text));
    if (by_schema != e->good || by_program != e->good)
        fail_msg("%s %s: schema says %d, program %d", head, e->rows, by_schema, by_program);
    gw_buf_fini(&text);
}

static void schema_and_program_judge_alike(void **state)
{
    (void)state;
    xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(SCHEMA);
    xmlRelaxNG *grammar = xmlRelaxNGParse(parser);
    assert_non_null(grammar);
    for (size_t i = 0; i < GW_COUNT(EXAMPLES); i++)
        judge_sheet(grammar, "name='a' extends='gbt9704'", &EXAMPLES[i]);
    static const example HEADS[] = {
        {true,  "name='样式' title='a  b' extends=' gbt9704 '"},
        {false, "extends='gbt9704'"                             },
        {false, "name='a b' extends='gbt9704'"                  },
        {false, "name='' extends='gbt9704'"                     },
        {false, "name='a' extends=''"                           },
        {false, "name='a' extends='gbt9704' version='1'"        },
    };
    for (size_t i = 0; i < GW_COUNT(HEADS); i++)
        judge_sheet(grammar, HEADS[i].rows, &(example){HEADS[i].good, ""});
    xmlRelaxNGFree(grammar);
    xmlRelaxNGFreeParserCtxt(parser);
}

static void own_sheets_are_valid(void **state)
{
    (void)state;
    static const char *const SHEETS[] = {"gbt9704", "/tests/styles/house.xml"};
    xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(SCHEMA);
    xmlRelaxNG *grammar = xmlRelaxNGParse(parser);
    for (size_t i = 0; i < GW_COUNT(SHEETS); i++) {
        sheets none = {0};
        char path[GW_PATH_CAPACITY];
        gw_bytes bytes;
        assert_int_equal(open_sheet(&none, SHEETS[i], NULL, &bytes, path), GW_OK);
        assert_true(schema_accepts(grammar, (gw_str){bytes.data, bytes.size}));
        gw_bytes_free(&bytes);
    }
    xmlRelaxNGFree(grammar);
    xmlRelaxNGFreeParserCtxt(parser);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(schema_knows_no_more_than_the_table),
        cmocka_unit_test(table_knows_no_more_than_the_schema),
        cmocka_unit_test(enumerations_have_the_same_words),
        cmocka_unit_test(schema_and_program_judge_alike),
        cmocka_unit_test(own_sheets_are_valid),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    int failed = cmocka_run_group_tests_name("schema", tests, open_schema, close_schema);
    xmlRelaxNGCleanupTypes();
    xmlCleanupParser();
    return failed;
}
