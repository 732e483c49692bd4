/* SPDX-License-Identifier: MIT
 *
 * The table. Weights are in points; ten points are worth one good reason. Grouped by role, in the
 * order of standard/roles; the clause or decision behind a row stands beside it. */
#include "parse/rules.h"

#include "base/str.h"

#define T(name) GW_TRAIT_##name
#define HERE(...) .here = {__VA_ARGS__}
#define UNLESS(...) .unless = {__VA_ARGS__}
#define ABOVE(...) .above = {__VA_ARGS__}
#define ROLE(name) .role = GW_ROLE_##name

/* One rule, one line. */
/* clang-format off */
const gw_rule gw_rules[] = {
    /* ---- head: GB/T 9704-2012 clause 7.2 ---- */
    {"six-digits", ROLE(SERIAL), 30, HERE(T(SERIAL_FORM))},
    {"serial-late", ROLE(SERIAL), -40, UNLESS(T(AMONG_FIRST))},
    {"secrecy-word", ROLE(SECRECY), 30, HERE(T(SECRECY_FORM))},
    {"secrecy-late", ROLE(SECRECY), -40, UNLESS(T(AMONG_FIRST))},
    {"urgency-word", ROLE(URGENCY), 30, HERE(T(URGENCY_FORM))},
    {"urgency-late", ROLE(URGENCY), -40, UNLESS(T(AMONG_FIRST))},
    {"mark-document", ROLE(ISSUER), 12, HERE(T(ISSUER_FORM))},
    {"mark-order", ROLE(ISSUER), 6, HERE(T(ORDER_FORM))},
    {"mark-above-number", ROLE(ISSUER), 24, HERE(T(NUMBER_BELOW))},
    {"mark-without-number", ROLE(ISSUER), -30, UNLESS(T(NUMBER_BELOW))},
    {"mark-about", ROLE(ISSUER), -20, HERE(T(ABOUT))},
    {"mark-of-letter", ROLE(ISSUER), 16, HERE(T(NUMBER_NEXT), T(ORGAN_END)), UNLESS(T(KIND_END))},
    {"mark-order-number", ROLE(ISSUER), 16, HERE(T(ORDER_FORM), T(NUMBER_NEXT))},
    {"mark-of-offices", ROLE(ISSUER), -6, HERE(T(ORGAN_END))},
    {"number-form", ROLE(NUMBER), 34, HERE(T(NUMBER_FORM))},
    {"number-in-web-head", ROLE(NUMBER), -14, HERE(T(WEB_FIELD), T(AMONG_WEB))},
    {"issue-form", ROLE(NUMBER), 22, HERE(T(ISSUE_FORM))},
    {"number-late", ROLE(NUMBER), -24, UNLESS(T(AMONG_FIRST), T(NUMBER_FORM))},
    {"signer-form", ROLE(SIGNER), 40, HERE(T(SIGNER_FORM))},

    /* ---- contents ---- */
    {"collection-form", ROLE(COLLECTION_TITLE), 34, HERE(T(COLLECTION_FORM))},
    {"collection-first", ROLE(COLLECTION_TITLE), 20, HERE(T(FIRST))},
    {"contents-word", ROLE(TOC_TITLE), 40, HERE(T(TOC_WORD))},
    {"contents-dots", ROLE(TOC), 30, HERE(T(TOC_DOTS))},
    {"contents-tab-unannounced", ROLE(TOC), -40, HERE(T(TABS)), UNLESS(T(ANNOUNCED), T(STANDS_AGAIN))},
    {"contents-tab", ROLE(TOC), -14, HERE(T(TABS)), UNLESS(T(STANDS_AGAIN))},
    {"contents-blank", ROLE(TOC), 4, HERE(T(TOC_SPACE))},
    {"contents-among", ROLE(TOC), 12, HERE(T(AMONG_CONTENTS))},
    {"contents-run", ROLE(TOC), 60, HERE(T(CONTENTS_RUN))},
    {"contents-text-below", ROLE(TOC), 40, HERE(T(STANDS_AGAIN))},

    /* ---- title: clause 7.3.1 ---- */
    {"title-is-rare", ROLE(TITLE), -8},
    {"title-first", ROLE(TITLE), 8, HERE(T(FIRST))},
    {"title-bare", ROLE(TITLE), 8, HERE(T(ENDS_BARE), T(UP_TO_45), T(NO_STOP))},
    {"title-kind", ROLE(TITLE), 20, HERE(T(KIND_END)), UNLESS(T(ENDS_STOP), T(LEAD))},
    {"title-numbered", ROLE(TITLE), 22, HERE(T(NUMBERED_KIND), T(NO_STOP), T(UP_TO_45)), UNLESS(T(LABELLED), T(TOC_SPACE), T(TOC_DOTS))},
    {"title-kind-stopped", ROLE(TITLE), 40, HERE(T(KIND_STOPPED), T(ABOUT), T(AMONG_FIRST), T(UP_TO_45))},
    {"title-about", ROLE(TITLE), 8, HERE(T(ABOUT), T(UP_TO_45)), UNLESS(T(ENDS_STOP))},
    {"title-goes-on", ROLE(TITLE), 12, HERE(T(KIND_BELOW), T(ENDS_BARE), T(UP_TO_45), T(NO_STOP))},
    {"title-office", ROLE(TITLE), -12, HERE(T(ORGAN_END)), UNLESS(T(KIND_END), T(KIND_BELOW), T(ABOUT), T(CONTENTS_TEXT))},
    {"title-behind-kind", ROLE(TITLE), -8, UNLESS(T(CONTENTS_TEXT), T(KIND_END)), ABOVE(T(KIND_END), T(ENDS_BARE))},
    {"title-open", ROLE(TITLE), 6, HERE(T(OPENS_ABOUT), T(UP_TO_45))},
    {"title-in-contents", ROLE(TITLE), 50, HERE(T(CONTENTS_TEXT)), UNLESS(T(LABELLED))},
    {"title-stopped", ROLE(TITLE), -26, HERE(T(ENDS_STOP))},
    {"title-colon", ROLE(TITLE), -26, HERE(T(ENDS_COLON))},
    {"title-semicolon", ROLE(TITLE), -40, HERE(T(ENDS_SEMICOLON))},
    {"title-comma", ROLE(TITLE), -14, HERE(T(ENDS_COMMA))},
    {"title-inner-comma", ROLE(TITLE), -6, HERE(T(HAS_COMMA))},
    {"title-has-stop", ROLE(TITLE), -20, UNLESS(T(NO_STOP))},
    {"title-long", ROLE(TITLE), -12, UNLESS(T(UP_TO_45), T(KIND_END))},
    {"title-too-long", ROLE(TITLE), -16, HERE(T(OVER_60))},
    {"title-far-too-long", ROLE(TITLE), -40, HERE(T(OVER_100))},
    {"title-labelled", ROLE(TITLE), -34, HERE(T(LABELLED))},
    {"title-article", ROLE(TITLE), -60, HERE(T(ARTICLE))},
    {"title-lead", ROLE(TITLE), -50, HERE(T(LEAD))},
    {"title-date", ROLE(TITLE), -50, HERE(T(DATE_ALONE))},
    {"title-date-digits", ROLE(TITLE), -40, HERE(T(DATE_DIGITS))},
    {"title-bracketed", ROLE(TITLE), -30, HERE(T(BRACKETED))},
    {"title-person", ROLE(TITLE), -14, HERE(T(PERSON)), UNLESS(T(KIND_END))},
    {"title-number", ROLE(TITLE), -60, HERE(T(NUMBER_FORM))},
    {"title-issue", ROLE(TITLE), -40, HERE(T(ISSUE_FORM))},
    {"title-no-words", ROLE(TITLE), -60, HERE(T(NO_WORDS))},
    {"title-digits", ROLE(TITLE), -40, HERE(T(MOSTLY_DIGITS))},
    {"title-table", ROLE(TITLE), -24, HERE(T(TABS))},
    {"title-pipes", ROLE(TITLE), -40, HERE(T(PIPES))},
    {"title-attachment", ROLE(TITLE), -40, HERE(T(ATTACHMENT_BARE))},
    {"title-attachment-named", ROLE(TITLE), 14, HERE(T(ATTACHMENT_NAMED), T(KIND_END)), UNLESS(T(TAIL_BELOW))},
    {"title-blank-around", ROLE(TITLE), 5, HERE(T(BLANK_ABOVE), T(BLANK_BELOW))},
    {"title-new-page", ROLE(TITLE), 14, HERE(T(PAGE_ABOVE), T(ENDS_BARE))},
    {"title-centred", ROLE(TITLE), 8, HERE(T(INDENTED_DEEP), T(ENDS_BARE)), UNLESS(T(DATE_NEXT))},
    {"title-above-recipient", ROLE(TITLE), 8, HERE(T(RECIPIENT_BELOW), T(ENDS_BARE))},
    {"title-copied", ROLE(TITLE), -24, HERE(T(STANDS_AGAIN), T(WEB_PAGE), T(AMONG_FIRST)), UNLESS(T(CONTENTS_TEXT), T(ORGAN_END))},
    {"title-stands-again", ROLE(TITLE), -12, HERE(T(STANDS_AGAIN), T(AMONG_FIRST)), UNLESS(T(CONTENTS_TEXT))},
    {"title-web", ROLE(TITLE), -30, HERE(T(WEB_WORD))},
    {"title-field", ROLE(TITLE), -40, HERE(T(WEB_FIELD)), UNLESS(T(KIND_END))},
    {"title-phrase", ROLE(TITLE), -40, HERE(T(WEB_PHRASE))},
    {"title-chat", ROLE(TITLE), -20, HERE(T(CHAT_PHRASE))},
    {"title-entry", ROLE(TITLE), -40, HERE(T(TOC_DOTS))},
    {"title-contents-run", ROLE(TITLE), -40, HERE(T(CONTENTS_RUN))},
    {"title-fields", ROLE(TITLE), -40, HERE(T(WEB_FIELDS))},
    {"title-field-among", ROLE(TITLE), -40, HERE(T(WEB_FIELD), T(AMONG_WEB))},
    {"title-field-value", ROLE(TITLE), -30, HERE(T(FIELD_VALUE)), UNLESS(T(KIND_END), T(KIND_BELOW))},
    {"title-caption", ROLE(TITLE), -16, HERE(T(CAPTION_FORM))},
    {"title-hash", ROLE(TITLE), 70, HERE(T(HASH_TITLE))},
    {"title-hash-top", ROLE(TITLE), 40, HERE(T(HASH_TOP))},
    {"title-hash-one", ROLE(TITLE), 60, HERE(T(HASH_ONE), T(KIND_END))},
    {"title-bold", ROLE(TITLE), 10, HERE(T(BOLD_LINE), T(ENDS_BARE))},
    {"title-bullet", ROLE(TITLE), -40, HERE(T(BULLET))},
    {"title-collection", ROLE(TITLE), -20, HERE(T(COLLECTION_FORM))},

    /* ---- under the title ---- */
    {"subtitle-dash", ROLE(SUBTITLE), 26, HERE(T(DASH_START), T(UP_TO_45)), UNLESS(T(ENDS_STOP))},
    {"subtitle-dash-bare", ROLE(SUBTITLE), 14, HERE(T(DASH_START), T(ENDS_BARE), T(NO_STOP))},
    {"subtitle-plain", ROLE(SUBTITLE), -24, UNLESS(T(DASH_START))},
    {"subtitle-long", ROLE(SUBTITLE), -30, HERE(T(OVER_60))},
    {"subtitle-stopped", ROLE(SUBTITLE), -24, HERE(T(ENDS_STOP))},
    {"byline-date", ROLE(BYLINE), 24, HERE(T(DATE_BRACKETED))},
    {"byline-date-alone", ROLE(BYLINE), 18, HERE(T(DATE_ALONE))},
    {"byline-date-digits", ROLE(BYLINE), 14, HERE(T(DATE_DIGITS))},
    {"byline-state", ROLE(BYLINE), 24, HERE(T(BRACKETED_STATE))},
    {"byline-bracketed", ROLE(BYLINE), 14, HERE(T(BRACKETED)), UNLESS(T(DATE_BRACKETED), T(BRACKETED_STATE))},
    {"byline-person", ROLE(BYLINE), 20, HERE(T(PERSON))},
    {"byline-signs", ROLE(BYLINE), 16, HERE(T(SIGNS))},
    {"byline-office", ROLE(BYLINE), 10, HERE(T(ORGAN_END), T(UP_TO_30))},
    {"byline-short", ROLE(BYLINE), 2, HERE(T(ENDS_BARE), T(UP_TO_30))},
    {"byline-stopped", ROLE(BYLINE), -20, HERE(T(ENDS_STOP)), UNLESS(T(BRACKETED))},
    {"byline-colon", ROLE(BYLINE), -30, HERE(T(ENDS_COLON))},
    {"byline-kind", ROLE(BYLINE), -14, HERE(T(KIND_END)), UNLESS(T(BRACKETED))},
    {"byline-long", ROLE(BYLINE), -30, HERE(T(OVER_60)), UNLESS(T(BRACKETED))},
    {"byline-late", ROLE(BYLINE), -6, UNLESS(T(AMONG_FIRST))},
    {"byline-web", ROLE(BYLINE), -16, HERE(T(WEB_FIELD))},

    /* ---- recipient: clause 7.3.2 ---- */
    {"recipient-colon", ROLE(RECIPIENT), 6, HERE(T(ENDS_COLON))},
    {"recipient-each", ROLE(RECIPIENT), 16, HERE(T(EACH), T(ENDS_COLON))},
    {"recipient-sentence", ROLE(RECIPIENT), -30, HERE(T(HAS_REST))},
    {"recipient-field", ROLE(RECIPIENT), -40, HERE(T(WEB_FIELD))},
    {"recipient-salute", ROLE(RECIPIENT), 22, HERE(T(SALUTE))},
    {"recipient-addressees", ROLE(RECIPIENT), 20, HERE(T(ADDRESSEES))},
    {"recipient-without-colon", ROLE(RECIPIENT), -18, UNLESS(T(ENDS_COLON), T(ENDS_EXCLAIMING))},
    {"recipient-exclaims", ROLE(RECIPIENT), -14, HERE(T(ENDS_EXCLAIMING))},
    {"recipient-reports", ROLE(RECIPIENT), -26, HERE(T(REPORTING)), UNLESS(T(ADDRESSEES))},
    {"recipient-reports-to", ROLE(RECIPIENT), -4, HERE(T(REPORTING), T(ADDRESSEES))},
    {"recipient-nobody", ROLE(RECIPIENT), -8, UNLESS(T(ADDRESSEES), T(SALUTE))},
    {"recipient-long", ROLE(RECIPIENT), -14, HERE(T(OVER_100)), UNLESS(T(ADDRESSEES))},
    {"recipient-in-text", ROLE(RECIPIENT), -12, UNLESS(T(AMONG_FIRST), T(SALUTE))},
    {"recipient-labelled", ROLE(RECIPIENT), -50, HERE(T(LABELLED))},
    {"recipient-article", ROLE(RECIPIENT), -50, HERE(T(ARTICLE))},
    {"recipient-people", ROLE(RECIPIENT), -20, HERE(T(PEOPLE))},
    {"recipient-chat", ROLE(RECIPIENT), -20, HERE(T(CHAT_PHRASE))},
    {"recipient-about", ROLE(RECIPIENT), -10, HERE(T(ABOUT))},

    /* ---- headings: clause 7.3.3, roles.md "Decisions" ---- */
    {"heading-stands", ROLE(HEADING), 40, HERE(T(LABELLED), T(UP_TO_30), T(NO_STOP)), UNLESS(T(COLON_LEAD), T(ENDS_SEMICOLON), T(BARE_LABEL))},
    {"heading-stands-long", ROLE(HEADING), 14, HERE(T(LABELLED), T(UP_TO_45), T(NO_STOP)), UNLESS(T(UP_TO_30), T(COLON_LEAD), T(ENDS_SEMICOLON))},
    {"heading-bare-label", ROLE(HEADING), 16, HERE(T(BARE_LABEL))},
    {"heading-runs-in", ROLE(HEADING), 36, HERE(T(LABELLED), T(SENTENCE_SHORT), T(HAS_REST))},
    {"heading-runs-in-long", ROLE(HEADING), 10, HERE(T(LABELLED), T(HAS_REST)), UNLESS(T(SENTENCE_SHORT), T(SENTENCE_LONG))},
    {"heading-colon-lead", ROLE(HEADING), 28, HERE(T(LABELLED), T(COLON_LEAD)), UNLESS(T(ENDS_SEMICOLON))},
    {"heading-one-sentence", ROLE(HEADING), 14, HERE(T(LABELLED), T(ENDS_STOP), T(UP_TO_15)), UNLESS(T(HAS_REST), T(COLON_LEAD))},
    {"heading-one-sentence-30", ROLE(HEADING), 2, HERE(T(LABELLED), T(ENDS_STOP), T(UP_TO_30)), UNLESS(T(HAS_REST), T(COLON_LEAD), T(UP_TO_15))},
    {"heading-with-text-below", ROLE(HEADING), 8, HERE(T(LABELLED), T(HAS_CHILDREN), T(UP_TO_45)), UNLESS(T(HAS_REST))},
    {"heading-siblings-stand", ROLE(HEADING), 10, HERE(T(LABELLED), T(SIBLINGS_STAND))},
    {"heading-siblings-lead", ROLE(HEADING), 18, HERE(T(LABELLED), T(ENDS_STOP), T(UP_TO_45), T(SIBLINGS_LEAD)), UNLESS(T(HAS_REST), T(UNDER_ARTICLE))},
    {"heading-siblings-stopped", ROLE(HEADING), 6, HERE(T(LABELLED), T(SIBLINGS_STOPPED), T(UP_TO_15))},
    {"heading-counts-on", ROLE(HEADING), 4, HERE(T(LABELLED), T(CHAINED))},
    {"heading-alone", ROLE(HEADING), -8, HERE(T(LABELLED), T(ALONE_IN_CHAIN)), UNLESS(T(CHAPTER))},
    {"heading-chapter", ROLE(HEADING), 30, HERE(T(CHAPTER), T(UP_TO_30), T(NO_STOP))},
    {"heading-chapter-word", ROLE(HEADING), 26, HERE(T(CHAPTER_WORD))},
    {"heading-decimal-alone", ROLE(HEADING), -40, HERE(T(DECIMAL)), UNLESS(T(CHAINED))},
    {"heading-entry", ROLE(HEADING), -50, HERE(T(TOC_DOTS))},
    {"heading-entry-blank", ROLE(HEADING), -20, HERE(T(TOC_SPACE), T(AMONG_CONTENTS))},
    {"heading-contents-run", ROLE(HEADING), -40, HERE(T(CONTENTS_RUN))},
    {"heading-tabs", ROLE(HEADING), -60, HERE(T(TABS))},
    {"heading-clause", ROLE(HEADING), -14, HERE(T(LABELLED), T(CLAUSE)), UNLESS(T(COLON_LEAD))},
    {"heading-hash", ROLE(HEADING), 60, HERE(T(HASHED))},
    {"heading-hash-top", ROLE(HEADING), 40, HERE(T(HASH_TOP))},
    {"heading-bold", ROLE(HEADING), 34, HERE(T(BOLD_LINE), T(UP_TO_30), T(NO_STOP)), UNLESS(T(LABELLED), T(ORGAN_END), T(ADDRESSEES))},
    {"heading-bold-reports", ROLE(HEADING), -20, HERE(T(BOLD_LINE), T(REPORTING), T(ENDS_COLON))},
    {"heading-bold-labelled", ROLE(HEADING), 16, HERE(T(BOLD_LINE), T(LABELLED))},
    {"heading-bold-long", ROLE(HEADING), -30, HERE(T(BOLD_LINE)), UNLESS(T(LABELLED), T(UP_TO_30))},
    {"heading-bold-stopped", ROLE(HEADING), -30, HERE(T(BOLD_LINE), T(ENDS_STOP)), UNLESS(T(LABELLED))},
    {"heading-bold-lead", ROLE(HEADING), 16, HERE(T(BOLD_LEAD), T(LABELLED))},

    /* ---- articles ---- */
    {"article-label", ROLE(ARTICLE), 60, HERE(T(ARTICLE))},
    {"article-alone", ROLE(ARTICLE), -45, HERE(T(ARTICLE), T(ALONE_IN_CHAIN))},

    /* ---- body: an ordinary paragraph, and what looks like a heading and is none ---- */
    {"body-sentence", ROLE(BODY), 18, HERE(T(ENDS_STOP)), UNLESS(T(LABELLED))},
    {"body-long", ROLE(BODY), 12, HERE(T(OVER_60)), UNLESS(T(ADDRESSEES))},
    {"body-very-long", ROLE(BODY), 12, HERE(T(OVER_100)), UNLESS(T(ADDRESSEES))},
    {"body-colon", ROLE(BODY), 8, HERE(T(ENDS_COLON)), UNLESS(T(LABELLED), T(ADDRESSEES))},
    {"body-reports", ROLE(BODY), 14, HERE(T(ENDS_COLON), T(REPORTING)), UNLESS(T(LABELLED))},
    {"body-lead", ROLE(BODY), 30, HERE(T(LEAD))},
    {"body-item", ROLE(BODY), 40, HERE(T(ENDS_SEMICOLON))},
    {"body-of-items", ROLE(BODY), 44, HERE(T(LABELLED), T(SIBLINGS_ITEMS)), UNLESS(T(ENDS_SEMICOLON))},
    {"body-one-long-sentence", ROLE(BODY), 34, HERE(T(LABELLED), T(SENTENCE_LONG)), UNLESS(T(COLON_LEAD))},
    {"body-long-colon-sentence", ROLE(BODY), 8, HERE(T(LABELLED), T(SENTENCE_LONG), T(COLON_LEAD))},
    {"body-middling-sentence", ROLE(BODY), 12, HERE(T(LABELLED), T(ENDS_STOP)), UNLESS(T(HAS_REST), T(UP_TO_30), T(COLON_LEAD))},
    {"body-low-sentence", ROLE(BODY), 8, HERE(T(LABELLED), T(LABEL_LOW), T(ENDS_STOP)), UNLESS(T(HAS_REST), T(COLON_LEAD))},
    {"body-low-sentence-comma", ROLE(BODY), 18, HERE(T(LABEL_LOW), T(ENDS_STOP), T(HAS_COMMA)), UNLESS(T(HAS_REST), T(COLON_LEAD), T(SIBLINGS_LEAD))},
    {"body-names", ROLE(BODY), 20, HERE(T(NAMES))},
    {"body-siblings-long", ROLE(BODY), 16, HERE(T(LABELLED), T(SIBLINGS_LONG)), UNLESS(T(UP_TO_15))},
    {"body-siblings-stopped", ROLE(BODY), 8, HERE(T(LABELLED), T(SIBLINGS_STOPPED), T(ENDS_STOP)), UNLESS(T(HAS_REST), T(UP_TO_15))},
    {"body-under-article", ROLE(BODY), 80, HERE(T(LABELLED), T(UNDER_ARTICLE)), UNLESS(T(CHAPTER))},
    {"body-after-colon", ROLE(BODY), 27, HERE(T(LABELLED), T(AFTER_COLON)), UNLESS(T(HAS_REST), T(SIBLINGS_LEAD), T(COLON_LEAD))},
    {"body-after-colon-lead", ROLE(BODY), 12, HERE(T(LABELLED), T(AFTER_COLON), T(COLON_LEAD)), UNLESS(T(HAS_REST))},
    {"body-after-colon-run-in", ROLE(BODY), 4, HERE(T(LABELLED), T(AFTER_COLON), T(HAS_REST))},
    {"body-several-labels", ROLE(BODY), 60, HERE(T(SEVERAL_LABELS))},
    {"body-numbers-articles", ROLE(BODY), 70, HERE(T(ARTICLES_INSIDE), T(LABELLED)), UNLESS(T(CHAPTER), T(NO_STOP))},
    {"body-listed", ROLE(BODY), 8, HERE(T(LISTED)), UNLESS(T(AMONG_FIRST), T(GAP), T(GAPS))},
    {"body-people", ROLE(BODY), 22, HERE(T(PEOPLE)), UNLESS(T(LABELLED))},
    {"body-contact", ROLE(BODY), 8, HERE(T(CONTACT))},
    {"body-salutes-on", ROLE(BODY), 6, HERE(T(SALUTE), T(ENDS_STOP)), UNLESS(T(ENDS_EXCLAIMING))},
    {"body-closing-words", ROLE(BODY), 16, HERE(T(ORDER_VERB))},
    {"body-indented", ROLE(BODY), 4, HERE(T(INDENTED))},
    {"body-single-article", ROLE(BODY), 20, HERE(T(ARTICLE), T(ALONE_IN_CHAIN))},
    {"body-measure", ROLE(BODY), 20, HERE(T(DECIMAL)), UNLESS(T(CHAINED))},
    {"body-bullet", ROLE(BODY), 44, HERE(T(BULLET)), UNLESS(T(LABELLED), T(ATTACHMENT_LIST), T(ATTACHMENT_NAMED), T(COPY_FORM))},
    {"body-quoted", ROLE(BODY), 10, HERE(T(QUOTED)), UNLESS(T(LABELLED))},
    {"body-bold-lead", ROLE(BODY), 16, HERE(T(BOLD_LEAD)), UNLESS(T(LABELLED), T(CHAT_PHRASE))},

    /* ---- tables and captions ---- */
    {"table-row", ROLE(TABLE), 120, HERE(T(TABLE_ROW))},
    {"table-pipes", ROLE(TABLE), 40, HERE(T(PIPES))},
    {"table-tabs", ROLE(TABLE), 34, HERE(T(TABS)), UNLESS(T(ENDS_STOP), T(TOC_DOTS))},
    {"table-gaps", ROLE(TABLE), 18, HERE(T(GAPS)), UNLESS(T(ENDS_STOP))},
    {"table-gap", ROLE(TABLE), 2, HERE(T(GAP), T(AMONG_TABLE)), UNLESS(T(ENDS_STOP))},
    {"table-among", ROLE(TABLE), 12, HERE(T(AMONG_TABLE)), UNLESS(T(ENDS_STOP), T(OVER_60))},
    {"table-cells", ROLE(TABLE), 12, HERE(T(AMONG_CELLS))},
    {"table-cells-among-first", ROLE(TABLE), -20, HERE(T(AMONG_CELLS), T(AMONG_FIRST))},
    {"table-stopped", ROLE(TABLE), -20, HERE(T(ENDS_STOP))},
    {"table-labelled", ROLE(TABLE), -10, HERE(T(LABELLED)), UNLESS(T(TABS), T(PIPES))},
    {"table-digits", ROLE(TABLE), 6, HERE(T(MOSTLY_DIGITS))},
    {"table-names", ROLE(TABLE), -40, HERE(T(NAMES))},
    {"table-rule", ROLE(TABLE), 60, HERE(T(TABLE_RULE), T(AMONG_TABLE))},
    {"table-fields", ROLE(TABLE), -50, HERE(T(WEB_FIELD), T(AMONG_FIRST))},
    {"table-many-fields", ROLE(TABLE), -50, HERE(T(WEB_FIELDS))},
    {"table-no-form", ROLE(TABLE), -12, UNLESS(T(PIPES), T(TABS), T(GAPS), T(AMONG_CELLS))},
    {"caption-form", ROLE(CAPTION), 24, HERE(T(CAPTION_FORM))},
    {"caption-unit", ROLE(CAPTION), 30, HERE(T(UNIT_FORM))},
    {"caption-remark", ROLE(CAPTION), 4, HERE(T(REMARK_FORM))},
    {"caption-remark-table", ROLE(CAPTION), 16, HERE(T(REMARK_FORM)), ABOVE(T(TABS))},
    {"caption-remark-near", ROLE(CAPTION), 14, HERE(T(REMARK_FORM), T(AMONG_TABLE))},
    {"caption-near-table", ROLE(CAPTION), 8, HERE(T(AMONG_TABLE))},
    {"caption-stopped", ROLE(CAPTION), -10, HERE(T(ENDS_STOP)), UNLESS(T(REMARK_FORM))},

    /* ---- the end: clauses 7.3.4 to 7.3.7 and 7.4 ---- */
    {"attachments-count-on", ROLE(ATTACHMENT_NOTE), 50, HERE(T(ATTACHMENT_ITEM))},
    {"attachments-listed", ROLE(ATTACHMENT_NOTE), 34, HERE(T(ATTACHMENT_LIST))},
    {"attachments-follow", ROLE(ATTACHMENT_NOTE), 14, HERE(T(LABELLED), T(UP_TO_45), T(NO_STOP)), UNLESS(T(ENDS_COLON), T(HAS_CHILDREN))},
    {"attachments-numbered", ROLE(ATTACHMENT_NOTE), 18, HERE(T(ATTACHMENT_NAMED), T(TAIL_BELOW))},
    {"attachments-bare-word", ROLE(ATTACHMENT_NOTE), 26, HERE(T(ATTACHMENT_BARE), T(TAIL_BELOW))},
    {"attachments-below", ROLE(ATTACHMENT_NOTE), 30, HERE(T(ATTACHMENT_BARE), T(ITEM_BELOW))},
    {"attachments-stopped", ROLE(ATTACHMENT_NOTE), -6, HERE(T(ENDS_STOP))},
    {"attachments-plain", ROLE(ATTACHMENT_NOTE), -4, UNLESS(T(ATTACHMENT_LIST), T(ATTACHMENT_NAMED), T(ATTACHMENT_BARE), T(LABELLED))},
    {"attachments-long", ROLE(ATTACHMENT_NOTE), -20, HERE(T(OVER_100)), UNLESS(T(ATTACHMENT_LIST))},
    {"signature-listed", ROLE(SIGNATURE), -20, HERE(T(LISTED)), UNLESS(T(DATE_BELOW))},
    {"signature-field", ROLE(SIGNATURE), -30, HERE(T(WEB_FIELD))},
    {"signature-is-rare", ROLE(SIGNATURE), -12},
    {"signature-office", ROLE(SIGNATURE), 16, HERE(T(ORGAN_END))},
    {"signature-person", ROLE(SIGNATURE), 10, HERE(T(PERSON))},
    {"signature-signs", ROLE(SIGNATURE), 24, HERE(T(SIGNS))},
    {"signature-date-next", ROLE(SIGNATURE), 16, HERE(T(DATE_NEXT))},
    {"signature-date-near", ROLE(SIGNATURE), 8, HERE(T(DATE_BELOW)), UNLESS(T(DATE_NEXT))},
    {"signature-last", ROLE(SIGNATURE), 6, HERE(T(AMONG_LAST))},
    {"signature-right", ROLE(SIGNATURE), 10, HERE(T(INDENTED_DEEP))},
    {"signature-kind", ROLE(SIGNATURE), -14, HERE(T(KIND_END)), UNLESS(T(ORGAN_END))},
    {"signature-comma", ROLE(SIGNATURE), -14, HERE(T(HAS_COMMA))},
    {"signature-lead", ROLE(SIGNATURE), -40, HERE(T(LEAD))},
    {"signature-web", ROLE(SIGNATURE), -20, HERE(T(WEB_WORD))},
    {"signature-digits", ROLE(SIGNATURE), -20, HERE(T(MOSTLY_DIGITS))},
    {"signature-nobody", ROLE(SIGNATURE), -8, UNLESS(T(ORGAN_END), T(PERSON), T(SIGNS))},
    {"date-alone", ROLE(DATE), 30, HERE(T(DATE_ALONE))},
    {"date-digits", ROLE(DATE), 16, HERE(T(DATE_DIGITS))},
    {"date-bracketed", ROLE(DATE), 8, HERE(T(DATE_BRACKETED))},
    {"date-last", ROLE(DATE), 6, HERE(T(AMONG_LAST))},
    {"note-bracketed", ROLE(NOTE), 14, HERE(T(BRACKETED))},
    {"note-publicity", ROLE(NOTE), 28, HERE(T(PUBLICITY))},
    {"note-contact", ROLE(NOTE), 14, HERE(T(CONTACT))},
    {"note-date", ROLE(NOTE), -20, HERE(T(DATE_BRACKETED))},
    {"label-bare", ROLE(ATTACHMENT_LABEL), 34, HERE(T(ATTACHMENT_BARE))},
    {"label-of-list", ROLE(ATTACHMENT_LABEL), -30, HERE(T(ITEM_BELOW))},
    {"label-new-page", ROLE(ATTACHMENT_LABEL), 10, HERE(T(PAGE_ABOVE))},
    {"label-before-tail", ROLE(ATTACHMENT_LABEL), -16, HERE(T(TAIL_BELOW)), UNLESS(T(PAGE_ABOVE))},
    {"copy-goes-on", ROLE(COPY_TO), 40, HERE(T(COPY_MORE))},
    {"copy-in-mail-head", ROLE(COPY_TO), -70, HERE(T(COPY_FORM), T(AMONG_WEB), T(AMONG_FIRST))},
    {"copy-form", ROLE(COPY_TO), 44, HERE(T(COPY_FORM))},
    {"printer-form", ROLE(PRINTER), 50, HERE(T(PRINTER_FORM))},

    /* ---- what is no part of the document ---- */
    {"remains-are-rare", ROLE(BOILERPLATE), -12},
    {"remains-page-number", ROLE(BOILERPLATE), 60, HERE(T(PAGE_NUMBER))},
    {"remains-lone-number", ROLE(BOILERPLATE), 24, HERE(T(LONE_NUMBER))},
    {"remains-no-words", ROLE(BOILERPLATE), 50, HERE(T(NO_WORDS))},
    {"remains-word", ROLE(BOILERPLATE), 44, HERE(T(WEB_WORD))},
    {"remains-phrase", ROLE(BOILERPLATE), 46, HERE(T(WEB_PHRASE))},
    {"remains-field", ROLE(BOILERPLATE), 20, HERE(T(WEB_FIELD)), UNLESS(T(OVER_60))},
    {"remains-fields", ROLE(BOILERPLATE), 50, HERE(T(WEB_FIELDS))},
    {"remains-field-value", ROLE(BOILERPLATE), 50, HERE(T(FIELD_VALUE)), UNLESS(T(KIND_END), T(KIND_BELOW))},
    {"remains-between", ROLE(BOILERPLATE), 12, HERE(T(BETWEEN_WEB)), UNLESS(T(KIND_END), T(NUMBER_FORM))},
    {"remains-above", ROLE(BOILERPLATE), 26, HERE(T(ABOVE_WEB)), UNLESS(T(KIND_END), T(SECRECY_FORM), T(URGENCY_FORM), T(SERIAL_FORM))},
    {"remains-mail-copies", ROLE(BOILERPLATE), 44, HERE(T(COPY_FORM), T(AMONG_WEB), T(AMONG_FIRST))},
    {"remains-mail-attachment", ROLE(BOILERPLATE), 44, HERE(T(ATTACHMENT_LIST), T(AMONG_WEB), T(AMONG_FIRST))},
    {"remains-related", ROLE(BOILERPLATE), 30, HERE(T(RELATED)), UNLESS(T(LABELLED))},
    {"remains-below-related", ROLE(BOILERPLATE), 60, HERE(T(BELOW_RELATED)), UNLESS(T(DATE_ALONE), T(ATTACHMENT_BARE))},
    {"remains-field-among", ROLE(BOILERPLATE), 16, HERE(T(WEB_FIELD), T(AMONG_WEB))},
    {"remains-among", ROLE(BOILERPLATE), 6, HERE(T(AMONG_WEB)), UNLESS(T(OVER_60))},
    {"remains-head-twice", ROLE(BOILERPLATE), 44, HERE(T(STANDS_AGAIN), T(AMONG_FIRST), T(WEB_PAGE)), UNLESS(T(TOC_DOTS), T(TOC_SPACE), T(CONTENTS_TEXT), T(ORGAN_END))},
    {"remains-chat", ROLE(BOILERPLATE), 24, HERE(T(CHAT_PHRASE)), UNLESS(T(OVER_100), T(LABELLED))},
    {"remains-chat-first", ROLE(BOILERPLATE), 14, HERE(T(CHAT_PHRASE), T(FIRST))},
    {"remains-chat-last", ROLE(BOILERPLATE), 14, HERE(T(CHAT_PHRASE), T(LAST))},
    {"remains-address", ROLE(BOILERPLATE), 34, HERE(T(ADDRESS))},
    {"remains-publicity", ROLE(BOILERPLATE), -20, HERE(T(PUBLICITY))},

    /* ---- going on with the block above ---- */
    {"goes-on", ROLE(NONE), 30},
    {"goes-on-in-sentence", ROLE(NONE), 34, HERE(T(AFTER_OPEN))},
    {"goes-on-behind-recipient", ROLE(NONE), -50, ABOVE(T(ADDRESSEES), T(ENDS_COLON))},
    {"goes-on-at-joint", ROLE(NONE), 16, HERE(T(AFTER_JOINT))},
    {"goes-on-behind-stop", ROLE(NONE), 26, UNLESS(T(AFTER_OPEN))},
    {"goes-on-flush", ROLE(NONE), 30, HERE(T(UNINDENTED_HERE)), UNLESS(T(LABELLED))},
    {"goes-on-with-label", ROLE(NONE), -30, HERE(T(LABELLED), T(CHAINED))},
    {"goes-on-with-lone-label", ROLE(NONE), -10, HERE(T(LABELLED), T(ALONE_IN_CHAIN))},
    {"goes-on-with-article", ROLE(NONE), -60, HERE(T(ARTICLE), T(CHAINED))},
    {"goes-on-with-lead", ROLE(NONE), -24, HERE(T(LEAD)), UNLESS(T(AFTER_OPEN))},
    {"goes-on-indented", ROLE(NONE), -64, HERE(T(INDENTED_MORE))},
    {"goes-on-with-page-number", ROLE(NONE), -90, HERE(T(PAGE_NUMBER))},
    {"goes-on-with-number", ROLE(NONE), -70, HERE(T(LONE_NUMBER))},
    {"goes-on-with-no-words", ROLE(NONE), -60, HERE(T(NO_WORDS))},
    {"goes-on-with-attachments", ROLE(NONE), -60, HERE(T(ATTACHMENT_ITEM))},
    {"goes-on-with-publicity", ROLE(NONE), -30, HERE(T(PUBLICITY))},
    {"goes-on-with-copies", ROLE(NONE), -30, HERE(T(COPY_FORM))},
    {"goes-on-with-printer", ROLE(NONE), -30, HERE(T(PRINTER_FORM))},
    {"goes-on-with-label-word", ROLE(NONE), -40, HERE(T(ATTACHMENT_BARE))},
    {"goes-on-with-document-number", ROLE(NONE), -40, HERE(T(NUMBER_FORM))},
    {"goes-on-with-date", ROLE(NONE), -50, HERE(T(DATE_ALONE))},
    {"goes-on-with-contents", ROLE(NONE), -40, HERE(T(TOC_DOTS))},
    {"goes-on-with-attachment", ROLE(NONE), -30, HERE(T(ATTACHMENT_LIST))},
    {"goes-on-with-table", ROLE(NONE), -30, HERE(T(TABS))},
};
/* clang-format on */
const size_t gw_rule_count = GW_COUNT(gw_rules);

static bool all_hold(const gw_trait *traits, size_t count, const gw_traits *have)
{
    for (size_t i = 0; i < count && traits[i] != GW_TRAIT_NONE; i++)
        if (!gw_has(have, traits[i]))
            return false;
    return true;
}

bool gw_rule_holds(const gw_rule *rule, const gw_parts *parts, size_t index)
{
    const gw_traits *here = &parts->items[index].traits;
    if (!all_hold(rule->here, GW_RULE_TRAITS, here))
        return false;
    for (size_t i = 0; i < GW_RULE_TRAITS && rule->unless[i] != GW_TRAIT_NONE; i++)
        if (gw_has(here, rule->unless[i]))
            return false;
    if (rule->above[0] == GW_TRAIT_NONE)
        return true;
    return index > 0 &&
           all_hold(rule->above, GW_COUNT(rule->above), &parts->items[index - 1].traits);
}

/* What a role cannot do without: one of these. Roles that are not listed need nothing. */
typedef struct need_row {
    gw_role role;
    gw_trait any_of[8];
} need_row;

/* clang-format off */
static const need_row NEEDS[] = {
    {GW_ROLE_SERIAL, {T(SERIAL_FORM)}},
    {GW_ROLE_SECRECY, {T(SECRECY_FORM)}},
    {GW_ROLE_URGENCY, {T(URGENCY_FORM)}},
    {GW_ROLE_ISSUER, {T(ISSUER_FORM), T(ORDER_FORM), T(NUMBER_BELOW)}},
    {GW_ROLE_NUMBER, {T(NUMBER_FORM), T(ISSUE_FORM)}},
    {GW_ROLE_SIGNER, {T(SIGNER_FORM)}},
    {GW_ROLE_COLLECTION_TITLE, {T(COLLECTION_FORM)}},
    {GW_ROLE_TOC_TITLE, {T(TOC_WORD)}},
    {GW_ROLE_TOC, {T(TOC_DOTS), T(TOC_SPACE), T(CONTENTS_RUN)}},
    {GW_ROLE_BYLINE, {T(DATE_BRACKETED), T(DATE_ALONE), T(DATE_DIGITS), T(BRACKETED), T(PERSON), T(ORGAN_END), T(SIGNS), T(UP_TO_30)}},
    {GW_ROLE_RECIPIENT, {T(ENDS_COLON), T(SALUTE), T(ADDRESSEES)}},
    {GW_ROLE_HEADING, {T(LABELLED), T(CHAPTER_WORD), T(HASHED), T(HASH_TOP), T(BOLD_LINE)}},
    {GW_ROLE_ARTICLE, {T(ARTICLE)}},
    {GW_ROLE_TABLE, {T(PIPES), T(TABS), T(GAPS), T(GAP), T(AMONG_TABLE), T(AMONG_CELLS), T(TABLE_ROW)}},
    {GW_ROLE_CAPTION, {T(CAPTION_FORM), T(UNIT_FORM), T(REMARK_FORM)}},
    {GW_ROLE_ATTACHMENT_NOTE, {T(ATTACHMENT_LIST), T(ATTACHMENT_BARE), T(ATTACHMENT_NAMED), T(LABELLED), T(UP_TO_45)}},
    {GW_ROLE_SIGNATURE, {T(ENDS_BARE)}},
    {GW_ROLE_DATE, {T(DATE_ALONE), T(DATE_DIGITS), T(DATE_BRACKETED)}},
    {GW_ROLE_NOTE, {T(BRACKETED), T(PUBLICITY), T(CONTACT)}},
    {GW_ROLE_ATTACHMENT_LABEL, {T(ATTACHMENT_BARE)}},
    {GW_ROLE_COPY_TO, {T(COPY_FORM), T(COPY_MORE)}},
    {GW_ROLE_PRINTER, {T(PRINTER_FORM)}},
    {GW_ROLE_BOILERPLATE, {T(PAGE_NUMBER), T(LONE_NUMBER), T(NO_WORDS), T(WEB_WORD), T(WEB_PHRASE), T(WEB_FIELD), T(CHAT_PHRASE), T(ADDRESS)}},
    {GW_ROLE_BOILERPLATE, {T(AMONG_WEB), T(BETWEEN_WEB), T(ABOVE_WEB), T(FIELD_VALUE), T(WEB_FIELDS), T(STANDS_AGAIN), T(RELATED), T(BELOW_RELATED)}},
};

/* What a role cannot be with. */
static const need_row EXCLUDES[] = {
    {GW_ROLE_SIGNATURE, {T(LABELLED), T(ARTICLE), T(OVER_60), T(DATE_ALONE), T(NO_WORDS)}},
    {GW_ROLE_ATTACHMENT_NOTE, {T(ARTICLE), T(DATE_ALONE), T(LEAD)}},
    {GW_ROLE_ISSUER, {T(LABELLED), T(ENDS_STOP), T(ENDS_COLON), T(NUMBER_FORM), T(DATE_ALONE), T(OVER_60), T(NO_WORDS)}},
    {GW_ROLE_ISSUER, {T(SERIAL_FORM), T(SECRECY_FORM), T(URGENCY_FORM), T(BRACKETED), T(SIGNER_FORM)}},
    {GW_ROLE_SUBTITLE, {T(LABELLED), T(ARTICLE), T(DATE_ALONE), T(NO_WORDS), T(NUMBER_FORM)}},
    {GW_ROLE_RECIPIENT, {T(NO_WORDS), T(DATE_ALONE)}},
    {GW_ROLE_HEADING, {T(NO_WORDS)}},
};
/* clang-format on */

static bool has_any(const gw_trait *traits, size_t count, const gw_traits *have)
{
    for (size_t i = 0; i < count && traits[i] != GW_TRAIT_NONE; i++)
        if (gw_has(have, traits[i]))
            return true;
    return false;
}

bool gw_role_is_possible(gw_role role, const gw_part *part)
{
    bool listed = false, met = false;
    for (size_t i = 0; i < GW_COUNT(NEEDS); i++) {
        if (NEEDS[i].role != role)
            continue;
        listed = true;
        met |= has_any(NEEDS[i].any_of, GW_COUNT(NEEDS[i].any_of), &part->traits);
    }
    for (size_t i = 0; i < GW_COUNT(EXCLUDES); i++)
        if (EXCLUDES[i].role == role &&
            has_any(EXCLUDES[i].any_of, GW_COUNT(EXCLUDES[i].any_of), &part->traits))
            return false;
    return !listed || met;
}
