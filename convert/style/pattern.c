/* SPDX-License-Identifier: MIT */
#include "style/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/arena.h"

/* A line is short and a sane pattern decides it in some hundred steps; (a+)+$ needs 2^n. */
enum { LONGEST_PATTERN = 1000, MOST_STEPS = 100000, DEEPEST = 2000, HEAP_KIBIBYTES = 1024 };

typedef struct compiled {
    pcre2_code *code;
    pcre2_match_context *limits;
} compiled;

static pcre2_code *compile(gw_str text, int *error)
{
    PCRE2_SIZE at;
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    if (context == NULL) {
        *error = PCRE2_ERROR_NOMEMORY;
        return NULL;
    }
    pcre2_set_max_pattern_length(context, LONGEST_PATTERN);
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)text.p, text.n, PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C,
                      error, &at, context);
    pcre2_compile_context_free(context);
    return code;
}

static pcre2_match_context *make_limits(void)
{
    pcre2_match_context *limits = pcre2_match_context_create(NULL);
    if (limits == NULL)
        return NULL;
    pcre2_set_match_limit(limits, MOST_STEPS);
    pcre2_set_depth_limit(limits, DEEPEST);
    pcre2_set_heap_limit(limits, HEAP_KIBIBYTES);
    return limits;
}

gw_status gw_pattern_compile(gw_pattern *pattern, char words[GW_PATTERN_WORDS])
{
    int error = 0;
    pcre2_code *code = compile(pattern->text, &error);
    if (code == NULL) {
        words[0] = '\0';
        pcre2_get_error_message(error, (PCRE2_UCHAR *)words, GW_PATTERN_WORDS);
        return error == PCRE2_ERROR_NOMEMORY || error == PCRE2_ERROR_HEAP_FAILED ? GW_E_NOMEM
                                                                                 : GW_E_STYLE;
    }
    compiled *made = gw_heap_alloc(sizeof *made);
    pcre2_match_context *limits = make_limits();
    if (made == NULL || limits == NULL) {
        pcre2_match_context_free(limits);
        pcre2_code_free(code);
        gw_heap_free(made);
        return GW_E_NOMEM;
    }
    *made = (compiled){code, limits};
    pattern->compiled = made;
    return GW_OK;
}

void gw_pattern_fini(gw_pattern *pattern)
{
    compiled *made = pattern->compiled;
    if (made == NULL)
        return;
    pcre2_code_free(made->code);
    pcre2_match_context_free(made->limits);
    gw_heap_free(made);
    pattern->compiled = NULL;
}

/* The match data is made anew each time: a style is shared by threads. PCRE2 leaves the places of
 * groups that the pattern does not have as they are. */
static pcre2_match_data *match(const gw_pattern *pattern, gw_str text, uint32_t pairs)
{
    const compiled *made = pattern->compiled;
    pcre2_match_data *data = pcre2_match_data_create(pairs, NULL);
    if (data == NULL)
        return NULL;
    for (uint32_t i = 0; i < 2 * pairs; i++)
        pcre2_get_ovector_pointer(data)[i] = PCRE2_UNSET;
    PCRE2_SPTR subject = (PCRE2_SPTR)(text.p != NULL ? text.p : "");
    if (pcre2_match(made->code, subject, text.n, 0, 0, data, made->limits) >= 0)
        return data;
    pcre2_match_data_free(data);
    return NULL;
}

bool gw_pattern_matches(const gw_pattern *pattern, gw_str text)
{
    pcre2_match_data *data = match(pattern, text, 1);
    pcre2_match_data_free(data);
    return data != NULL;
}

bool gw_pattern_opens(const gw_pattern *pattern, gw_str text, size_t *lead_bytes)
{
    enum { WHOLE, GROUP, PAIRS };
    pcre2_match_data *data = match(pattern, text, PAIRS);
    if (data == NULL)
        return false;
    const PCRE2_SIZE *places = pcre2_get_ovector_pointer(data);
    int lead = places[2 * GROUP] == 0 && places[2 * GROUP + 1] <= text.n ? GROUP : WHOLE;
    bool opens = places[2 * WHOLE] == 0;
    *lead_bytes = opens ? places[2 * lead + 1] : 0;
    pcre2_match_data_free(data);
    return opens;
}
