/* SPDX-License-Identifier: MIT */
#include "cli/advice.h"

#include "base/json.h"
#include "base/platform.h"
#include "base/utf8.h"
#include "cli/messages.h"

/* A file's name; bytes of it that are no UTF-8 become U+FFFD. */
static void put_name(gw_buf *out, gw_str name)
{
    gw_buf whole = {0};
    for (size_t at = 0; at < name.n;)
        gw_buf_codepoint(&whole, gw_utf8_next(name, &at));
    gw_json_put_string(out, gw_buf_view(&whole));
    out->failed |= whole.failed;
    gw_buf_fini(&whole);
}

static void put_json_arguments(gw_buf *out, const gw_error *notice)
{
    for (size_t i = 0; i < GW_COUNT(notice->arguments) && notice->arguments[i][0] != '\0'; i++) {
        gw_buf_puts(out, i > 0 ? ", " : "");
        gw_json_put_string(out, gw_str_of(notice->arguments[i]));
    }
}

static void put_json(gw_buf *out, const char *name, const gw_error *notice)
{
    gw_buf sentence = {0};
    gw_sentence_put_error(&sentence, notice);
    gw_buf_puts(out, "{\"file\": ");
    put_name(out, gw_str_of(name));
    gw_buf_format(out, ", \"line\": %d, \"advice\": \"%s\", \"arguments\": [", notice->line,
                  gw_advice_name(notice->id));
    put_json_arguments(out, notice);
    gw_buf_puts(out, "], \"message\": ");
    gw_json_put_string(out, gw_buf_view(&sentence));
    gw_buf_puts(out, "}\n");
    out->failed |= sentence.failed;
    gw_buf_fini(&sentence);
}

static void say_json(void *self, const gw_error *notice)
{
    gw_buf out = {0};
    put_json(&out, self, notice);
    if (!out.failed)
        gw_stderr_write(gw_buf_view(&out));
    gw_buf_fini(&out);
}

static void say_text(void *self, const gw_error *notice)
{
    gw_error named = *notice;
    named.file = self;
    gw_say_error(&named);
}

void gw_advice_say(const gw_document *document, const char *name, gw_advice_form form)
{
    static void (*const SAY[])(void *self, const gw_error *notice) = {
        [GW_ADVICE_TEXT] = say_text,
        [GW_ADVICE_JSON] = say_json,
        [GW_ADVICE_NONE] = NULL,
    };
    const gw_listener listener = {SAY[form], (void *)(uintptr_t)name};
    if (listener.notice != NULL)
        gw_document_advise(document, &listener);
}
