/* SPDX-License-Identifier: MIT */
#include "cli/troubles.h"

#include "cli/messages.h"

/* The message for each; NONE is the library's own, in `error`. */
static const int MESSAGES[GW_TROUBLE_COUNT] = {
    [GW_TROUBLE_TEXT] = GW_MSG_NONE,
    [GW_TROUBLE_READ] = GW_SAY_CANNOT_READ,
    [GW_TROUBLE_WRITE] = GW_SAY_CANNOT_WRITE,
    [GW_TROUBLE_EXISTS] = GW_SAY_NOT_OURS,
    [GW_TROUBLE_OUTDATED] = GW_SAY_EDITED_SINCE,
    [GW_TROUBLE_IS_TEXT] = GW_SAY_OUTPUT_IS_INPUT,
    [GW_TROUBLE_NO_FILE] = GW_SAY_OUTPUT_NO_FILE,
    [GW_TROUBLE_BUSY] = GW_SAY_FOLDER_BUSY,
    [GW_TROUBLE_FOLDER] = GW_SAY_CANNOT_WRITE,
    [GW_TROUBLE_JOURNAL] = GW_SAY_JOURNAL_FAILED,
    [GW_TROUBLE_NO_JOURNAL] = GW_SAY_CANNOT_READ,
    [GW_TROUBLE_REPORT] = GW_SAY_CANNOT_WRITE,
    [GW_TROUBLE_FOREIGN_REPORT] = GW_SAY_NO_REPORT_THERE,
    [GW_TROUBLE_MEMORY] = GW_MSG_OUT_OF_MEMORY,
};

static const char *argument_of(const gw_trouble *trouble)
{
    return trouble->problem != 0 ? gw_problem_text(trouble->problem) : NULL;
}

void gw_trouble_say(const char *file, const gw_trouble *trouble)
{
    gw_error named = trouble->error;
    named.file = file;
    if (trouble->kind == GW_TROUBLE_TEXT)
        gw_say_error(&named);
    else
        gw_say(file, 0, MESSAGES[trouble->kind], argument_of(trouble), (const char *)NULL);
}

void gw_trouble_put(gw_buf *out, const gw_trouble *trouble)
{
    const char *const arguments[3] = {argument_of(trouble)};
    if (trouble->kind != GW_TROUBLE_TEXT) {
        gw_sentence_put(out, gw_sentence(MESSAGES[trouble->kind]), arguments);
        return;
    }
    if (trouble->error.line > 0)
        gw_buf_format(out, "%d: ", trouble->error.line);
    gw_sentence_put_error(out, &trouble->error);
}
