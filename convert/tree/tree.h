/* SPDX-License-Identifier: MIT
 *
 * The tree between recognition and the writers:
 *
 *     file
 *     ├─ block (collection-title, toc …: what stands before the first document)
 *     └─ document
 *        ├─ head        serial … signer, in the standard's order
 *        ├─ block       title, subtitle, byline, recipient, body before the first heading
 *        ├─ section 1   its heading block, then blocks and deeper sections
 *        ├─ tail        attachment note, signature, date, note
 *        │  ├─ attachment   label, title, blocks and sections
 *        │  └─ block        copy-to, printer
 *
 * Nodes live in an arena; text is slices into the decoded text or, where lines were joined, copies
 * in the arena. */
#ifndef GONGWEN_TREE_TREE_H
#define GONGWEN_TREE_TREE_H

#include "base/arena.h"
#include "gongwen.h"

typedef enum gw_node_kind {
    GW_NODE_NONE,
    GW_NODE_FILE,
    GW_NODE_DOCUMENT,
    GW_NODE_HEAD,
    GW_NODE_SECTION, /* level 1 to 5 */
    GW_NODE_BLOCK,
    GW_NODE_TABLE,
    GW_NODE_ROW,
    GW_NODE_CELL,
    GW_NODE_ATTACHMENT,
    GW_NODE_TAIL,
    GW_NODE_COUNT
} gw_node_kind;

/* How the author numbered a line; parse/features fills it. */
typedef enum gw_label_kind {
    GW_LABEL_NONE,
    GW_LABEL_HAN,           /* 一、 */
    GW_LABEL_HAN_BRACKET,   /* （一） */
    GW_LABEL_DIGIT,         /* 1. 1、 1． */
    GW_LABEL_DIGIT_BRACKET, /* （1） */
    GW_LABEL_DIGIT_CLOSING, /* 1） */
    GW_LABEL_CIRCLED,       /* ① */
    GW_LABEL_DECIMAL,       /* 1.1 1.1.1 */
    GW_LABEL_PART,          /* 第一编 */
    GW_LABEL_CHAPTER,       /* 第一章 */
    GW_LABEL_PARAGRAPH,     /* 第一节 */
    GW_LABEL_ARTICLE,       /* 第一条 */
    GW_LABEL_LEAD,          /* 一是 第一， 首先， —— */
    GW_LABEL_ATTACHMENT,    /* 附件 附件1 */
    GW_LABEL_COUNT
} gw_label_kind;

typedef struct gw_label {
    gw_label_kind kind;
    int value;   /* 三、 -> 3 */
    gw_str text; /* as the author wrote it */
} gw_label;

typedef struct gw_node gw_node;
struct gw_node {
    gw_node_kind kind;
    gw_node *parent, *first, *last, *next, *previous;
    /* of a section: its level; of a block: all of these */
    gw_role role;
    int level;
    gw_label label;
    size_t runin_chars; /* characters at the start of `text` that are set as a heading */
    gw_str text;
    int first_line, last_line;
    int confidence; /* 0 to 100 */
    bool page_break_before;
    bool generated; /* from metadata, not from the text */
    /* Of real contents (contents.h): it stands in them; the target of an entry, and the number that
     * this target itself has, from 1; 0: none. */
    bool in_contents;
    unsigned mark;
};

/* The one place where nodes are made: appends a node of `kind` to `parent` (NULL: a root). */
gw_node *gw_node_add(gw_arena *arena, gw_node *parent, gw_node_kind kind);
/* Moves a node, with all below it, to the end of another parent. */
void gw_node_move(gw_node *node, gw_node *parent);
/* Moves it to the place behind, or before, `sibling`. */
void gw_node_move_behind(gw_node *node, gw_node *sibling);
void gw_node_move_before(gw_node *node, gw_node *sibling);
/* Takes it out of the tree. */
void gw_node_remove(gw_node *node);
/* Links agree both ways, every kind may stand in its parent, sections nest by level, blocks have a
 * role: the name of the first rule that is broken, or NULL. */
const char *gw_tree_check(const gw_node *root);
/* An indented picture of the tree, for tests and for people. */
struct gw_buf;
void gw_tree_print(const gw_node *root, struct gw_buf *out);

#endif
