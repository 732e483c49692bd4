/* SPDX-License-Identifier: MIT
 *
 * Nodes are linked, moved, checked, walked and printed; every fault of a tree is provoked once. */
#include "unit.h"

#include "texts.h"
#include "tree/walk.h"

static gw_node *add_block(gw_arena *arena, gw_node *parent, gw_role role, const char *text)
{
    gw_node *node = gw_node_add(arena, parent, GW_NODE_BLOCK);
    node->role = role;
    node->level = role == GW_ROLE_HEADING ? 1 : 0;
    node->text = gw_str_of(text);
    return node;
}

static void assert_children(const gw_node *parent, const gw_node *const *children, size_t count)
{
    const gw_node *child = parent->first, *previous = NULL;
    for (size_t i = 0; i < count; i++, previous = child, child = child->next) {
        assert_ptr_equal(child, children[i]);
        assert_ptr_equal(child->parent, parent);
        assert_ptr_equal(child->previous, previous);
    }
    assert_null(child);
    assert_ptr_equal(parent->last, previous);
}

#define CHILDREN(parent, ...)                                                                      \
    assert_children(parent, (const gw_node *const[]){__VA_ARGS__},                                 \
                    sizeof((const gw_node *const[]){__VA_ARGS__}) / sizeof(gw_node *))

/* ---- adding and moving ---------------------------------------------------------------------- */

static void a_root_is_alone(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_node *root = gw_node_add(&arena, NULL, GW_NODE_FILE);
    assert_int_equal(root->kind, GW_NODE_FILE);
    assert_null(root->parent);
    assert_null(root->first);
    assert_null(root->last);
    assert_null(root->next);
    assert_null(root->previous);
    assert_null(gw_tree_check(root));
    assert_null(gw_next_node(root, root));
    assert_null(gw_next_block(root, NULL));
    gw_arena_fini(&arena);
}

static void added_nodes_stand_last(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_node *root = gw_node_add(&arena, NULL, GW_NODE_FILE);
    gw_node *a = add_block(&arena, root, GW_ROLE_BODY, "a");
    CHILDREN(root, a);
    gw_node *b = add_block(&arena, root, GW_ROLE_BODY, "b");
    gw_node *c = add_block(&arena, root, GW_ROLE_BODY, "c");
    CHILDREN(root, a, b, c);
    gw_arena_fini(&arena);
}

static void moving_takes_a_node_out_and_puts_it_last(void **state)
{
    (void)state;
    gw_arena arena = {0};
    gw_node *root = gw_node_add(&arena, NULL, GW_NODE_FILE);
    gw_node *from = gw_node_add(&arena, root, GW_NODE_DOCUMENT);
    gw_node *to = gw_node_add(&arena, root, GW_NODE_DOCUMENT);
    gw_node *a = add_block(&arena, from, GW_ROLE_BODY, "a");
    gw_node *b = add_block(&arena, from, GW_ROLE_BODY, "b");
    gw_node *c = add_block(&arena, from, GW_ROLE_BODY, "c");
    gw_node *d = add_block(&arena, to, GW_ROLE_BODY, "d");
    gw_node_move(b, to); /* from the middle */
    CHILDREN(from, a, c);
    CHILDREN(to, d, b);
    gw_node_move(a, to); /* the first */
    CHILDREN(from, c);
    gw_node_move(c, to); /* the only one */
    assert_null(from->first);
    assert_null(from->last);
    CHILDREN(to, d, b, a, c);
    gw_node_move(d, to); /* within its parent */
    CHILDREN(to, b, a, c, d);
    gw_node_move(to, from); /* with all below it */
    CHILDREN(root, from);
    CHILDREN(to, b, a, c, d);
    gw_arena_fini(&arena);
}

/* ---- checking ------------------------------------------------------------------------------- */

/* file > document > (body, section 2 > (heading, section 3 > heading)) */
typedef struct small_tree {
    gw_arena arena;
    gw_node *file, *document, *body, *section, *heading, *inner, *inner_heading;
} small_tree;

static small_tree make_small_tree(void)
{
    small_tree t = {0};
    t.file = gw_node_add(&t.arena, NULL, GW_NODE_FILE);
    t.document = gw_node_add(&t.arena, t.file, GW_NODE_DOCUMENT);
    t.body = add_block(&t.arena, t.document, GW_ROLE_BODY, "body");
    t.section = gw_node_add(&t.arena, t.document, GW_NODE_SECTION);
    t.section->level = 2;
    t.heading = add_block(&t.arena, t.section, GW_ROLE_HEADING, "heading");
    t.inner = gw_node_add(&t.arena, t.section, GW_NODE_SECTION);
    t.inner->level = 3;
    t.inner_heading = add_block(&t.arena, t.inner, GW_ROLE_HEADING, "inner");
    return t;
}

static void name_other_parent(small_tree *t)
{
    t->body->parent = t->file;
}

static void lose_previous(small_tree *t)
{
    t->section->previous = NULL;
}

static void lose_last(small_tree *t)
{
    t->document->last = t->body;
}

static void keep_a_last_without_children(small_tree *t)
{
    t->body->last = t->heading;
}

static void put_row_into_document(small_tree *t)
{
    gw_node_add(&t->arena, t->document, GW_NODE_ROW);
}

static void put_block_below_block(small_tree *t)
{
    add_block(&t->arena, t->body, GW_ROLE_BODY, "below");
}

static void put_section_into_file(small_tree *t)
{
    gw_node_move(t->section, t->file);
}

static void put_attachment_into_document(small_tree *t)
{
    gw_node_add(&t->arena, t->document, GW_NODE_ATTACHMENT);
}

static void take_level_from_section(small_tree *t)
{
    t->section->level = 0;
}

static void give_section_level_6(small_tree *t)
{
    t->inner->level = GW_LEVELS + 1;
}

static void nest_same_level(small_tree *t)
{
    t->inner->level = 2;
}

static void nest_higher_level(small_tree *t)
{
    t->inner->level = 1;
}

static void take_role(small_tree *t)
{
    t->body->role = GW_ROLE_NONE;
}

static void give_role_outside(small_tree *t)
{
    t->body->role = GW_ROLE_COUNT;
}

static void give_level_to_body(small_tree *t)
{
    t->body->level = 1;
}

static void take_level_from_heading(small_tree *t)
{
    t->inner_heading->level = 0;
}

static void every_fault_is_found(void **state)
{
    static const struct {
        void (*damage)(small_tree *t);
        const char *fault;
    } ROWS[] = {
        {name_other_parent,            "a child names another parent"                           },
        {lose_previous,                "siblings do not agree"                                  },
        {lose_last,                    "the last child is not the last"                         },
        {keep_a_last_without_children, "the last child is not the last"                         },
        {put_row_into_document,        "a node stands where its kind may not"                   },
        {put_block_below_block,        "a node stands where its kind may not"                   },
        {put_section_into_file,        "a node stands where its kind may not"                   },
        {put_attachment_into_document, "a node stands where its kind may not"                   },
        {take_level_from_section,      "a section without a level"                              },
        {give_section_level_6,         "a section without a level"                              },
        {nest_same_level,              "a section in one that is no higher"                     },
        {nest_higher_level,            "a section in one that is no higher"                     },
        {take_role,                    "a block without a role"                                 },
        {give_role_outside,            "a block without a role"                                 },
        {give_level_to_body,           "a level on what is no heading, or a heading without one"},
        {take_level_from_heading,      "a level on what is no heading, or a heading without one"},
    };
    (void)state;
    for (size_t i = 0; i < GW_COUNT(ROWS); i++) {
        small_tree t = make_small_tree();
        assert_null(gw_tree_check(t.file));
        ROWS[i].damage(&t);
        const char *fault = gw_tree_check(t.file);
        assert_non_null(fault);
        assert_string_equal(fault, ROWS[i].fault);
        gw_arena_fini(&t.arena);
    }
}

/* Rows: what may hold; columns, one letter a kind: what may be held. */
static void kinds_stand_where_they_may(void **state)
{
    static const char COLUMNS[] = "FDHSBTRCAY"; /* file … attachment, tail (Y) */
    static const struct {
        gw_node_kind kind;
        const char *holds;
    } ROWS[] = {
        {GW_NODE_FILE,       "BD"   },
        {GW_NODE_DOCUMENT,   "BSTHY"},
        {GW_NODE_HEAD,       "B"    },
        {GW_NODE_SECTION,    "BST"  },
        {GW_NODE_BLOCK,      ""     },
        {GW_NODE_TABLE,      "R"    },
        {GW_NODE_ROW,        "C"    },
        {GW_NODE_CELL,       "B"    },
        {GW_NODE_ATTACHMENT, "BST"  },
        {GW_NODE_TAIL,       "BA"   },
    };
    (void)state;
    assert_int_equal(GW_COUNT(ROWS), GW_NODE_COUNT - 1);
    for (size_t i = 0; i < GW_COUNT(ROWS); i++)
        for (int kind = GW_NODE_FILE; kind < GW_NODE_COUNT; kind++) {
            gw_arena arena = {0};
            gw_node *parent = gw_node_add(&arena, NULL, ROWS[i].kind);
            gw_node *child = gw_node_add(&arena, parent, (gw_node_kind)kind);
            parent->level = ROWS[i].kind == GW_NODE_SECTION ? 1 : 0;
            parent->role = child->role = GW_ROLE_BODY;
            child->level = kind == GW_NODE_SECTION ? 2 : 0;
            bool may = strchr(ROWS[i].holds, COLUMNS[kind - GW_NODE_FILE]) != NULL;
            assert_int_equal(gw_tree_check(parent) == NULL, may);
            gw_arena_fini(&arena);
        }
}

/* ---- walking -------------------------------------------------------------------------------- */

typedef struct trace {
    gw_buf text;
    int left; /* calls until the walk is stopped; -1: never */
} trace;

static gw_status note_visit(trace *t, const gw_node *node, char before)
{
    if (t->left == 0)
        return GW_E_OUTPUT;
    t->left -= t->left > 0;
    gw_buf_char(&t->text, before);
    if (node->kind == GW_NODE_BLOCK)
        gw_buf_put(&t->text, node->text);
    else
        gw_buf_int(&t->text, node->kind);
    return GW_OK;
}

static gw_status enter(void *self, const gw_node *node)
{
    return note_visit(self, node, '<');
}

static gw_status leave(void *self, const gw_node *node)
{
    return note_visit(self, node, '>');
}

static const char WALKED[] = "<1<2<body>body<4<heading>heading<4<inner>inner>4>4>2>1";

static void a_walk_enters_and_leaves_in_order(void **state)
{
    (void)state;
    small_tree t = make_small_tree();
    trace whole = {.left = -1}, entered = {.left = -1}, left = {.left = -1}, part = {.left = -1};
    assert_int_equal(gw_walk(t.file, enter, leave, &whole), GW_OK);
    assert_buffer(&whole.text, WALKED);
    assert_int_equal(gw_walk(t.file, enter, NULL, &entered), GW_OK);
    assert_buffer(&entered.text, "<1<2<body<4<heading<4<inner");
    assert_int_equal(gw_walk(t.file, NULL, leave, &left), GW_OK);
    assert_buffer(&left.text, ">body>heading>inner>4>4>2>1");
    /* a part of a tree ends where it ends, though siblings follow */
    assert_int_equal(gw_walk(t.body, enter, leave, &part), GW_OK);
    assert_buffer(&part.text, "<body>body");
    gw_arena_fini(&t.arena);
}

static void a_walk_stops_at_any_call(void **state)
{
    enum { CALLS = 14 };
    (void)state;
    small_tree t = make_small_tree();
    for (int calls = 0; calls < CALLS; calls++) {
        trace stopped = {.left = calls};
        assert_int_equal(gw_walk(t.file, enter, leave, &stopped), GW_E_OUTPUT);
        size_t n = stopped.text.n;
        assert_true(n < sizeof WALKED - 1);
        assert_memory_equal(stopped.text.p != NULL ? stopped.text.p : "", WALKED, n);
        gw_buf_fini(&stopped.text);
    }
    trace enough = {.left = CALLS};
    assert_int_equal(gw_walk(t.file, enter, leave, &enough), GW_OK);
    assert_buffer(&enough.text, WALKED);
    gw_arena_fini(&t.arena);
}

static void blocks_come_in_document_order(void **state)
{
    (void)state;
    small_tree t = make_small_tree();
    const gw_node *node = gw_next_block(t.file, NULL);
    assert_ptr_equal(node, t.body);
    assert_ptr_equal(node = gw_next_block(t.file, node), t.heading);
    assert_ptr_equal(node = gw_next_block(t.file, node), t.inner_heading);
    assert_null(gw_next_block(t.file, node));
    /* below a part of the tree only, and a block is its own first block */
    assert_ptr_equal(gw_next_block(t.inner, NULL), t.inner_heading);
    assert_null(gw_next_block(t.inner, t.inner_heading));
    assert_ptr_equal(gw_next_block(t.body, NULL), t.body);
    assert_null(gw_next_block(t.body, t.body));
    gw_arena_fini(&t.arena);
}

static gw_status count_visit(void *self, const gw_node *node)
{
    (void)node;
    ++*(size_t *)self;
    return GW_OK;
}

/* A chain of nodes, each the only child of the one before. */
static gw_node *make_chain(gw_arena *arena, size_t count, gw_node **deepest)
{
    gw_node *root = gw_node_add(arena, NULL, GW_NODE_SECTION), *node = root;
    root->level = 1;
    for (size_t i = 1; i < count; i++) {
        node = gw_node_add(arena, node, GW_NODE_SECTION);
        node->level = 1;
    }
    *deepest = node;
    return root;
}

static void depth_costs_no_stack(void **state)
{
    enum { DEPTH = 100000, PRINTED = 1000 };
    (void)state;
    gw_arena arena = {0};
    gw_node *deepest;
    size_t entered = 0, stepped = 1;
    gw_node *root = make_chain(&arena, DEPTH, &deepest);
    add_block(&arena, deepest, GW_ROLE_BODY, "deep");
    assert_int_equal(gw_walk(root, count_visit, count_visit, &entered), GW_OK);
    assert_int_equal(entered, 2 * (DEPTH + 1));
    for (const gw_node *node = root; (node = gw_next_node(root, node)) != NULL;)
        stepped++;
    assert_int_equal(stepped, DEPTH + 1);
    assert_string_equal(gw_tree_check(root), "a section in one that is no higher");
    assert_ptr_equal(gw_next_block(root, NULL), deepest->first);
    gw_arena_fini(&arena);

    gw_buf out = {0}; /* indented, so its size grows with the square of the depth */
    root = make_chain(&arena, PRINTED, &deepest);
    gw_tree_print(root, &out);
    assert_false(out.failed);
    assert_int_equal(out.n, PRINTED * strlen("section 1\n") + PRINTED * (PRINTED - 1));
    gw_buf_fini(&out);
    gw_arena_fini(&arena);
}

/* ---- printing ------------------------------------------------------------------------------- */

static void a_picture_shows_what_a_block_is(void **state)
{
    (void)state;
    small_tree t = make_small_tree();
    t.heading->level = 2;
    t.heading->runin_chars = 7;
    t.inner_heading->level = 3;
    t.inner_heading->page_break_before = true;
    gw_node_add(&t.arena, gw_node_add(&t.arena, t.document, GW_NODE_TAIL), GW_NODE_ATTACHMENT);
    gw_node_add(&t.arena, gw_node_add(&t.arena, t.inner, GW_NODE_TABLE), GW_NODE_ROW);
    gw_node_add(&t.arena, t.inner->last->first, GW_NODE_CELL);
    gw_node_add(&t.arena, t.document, GW_NODE_HEAD);
    gw_buf out = {0};
    gw_tree_print(t.file, &out);
    assert_buffer(&out, "file\n"
                        "  document\n"
                        "    body: body\n"
                        "    section 2\n"
                        "      heading 2 runin 7: heading\n"
                        "      section 3\n"
                        "        heading 3 new-page: inner\n"
                        "        table\n"
                        "          row\n"
                        "            cell\n"
                        "    tail\n"
                        "      attachment\n"
                        "    head\n");
    gw_tree_print(t.inner_heading, &out); /* a part by itself is not indented */
    assert_buffer(&out, "heading 3 new-page: inner\n");
    gw_arena_fini(&t.arena);
}

static const struct CMUnitTest TESTS[] = {
    cmocka_unit_test(a_root_is_alone),
    cmocka_unit_test(added_nodes_stand_last),
    cmocka_unit_test(moving_takes_a_node_out_and_puts_it_last),
    cmocka_unit_test(every_fault_is_found),
    cmocka_unit_test(kinds_stand_where_they_may),
    cmocka_unit_test(a_walk_enters_and_leaves_in_order),
    cmocka_unit_test(a_walk_stops_at_any_call),
    cmocka_unit_test(blocks_come_in_document_order),
    cmocka_unit_test(depth_costs_no_stack),
    cmocka_unit_test(a_picture_shows_what_a_block_is),
};
UNIT_MAIN(TESTS)
