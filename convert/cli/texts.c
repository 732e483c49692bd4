/* SPDX-License-Identifier: MIT */
#include "cli/texts.h"

#include "base/platform.h"
#include "cli/messages.h"

/* Beyond any text; the library's own limit is lower. It ends the reading of /dev/zero. */
enum { LARGEST_TEXT = 1024 * 1024 * 1024 };

bool gw_text_is_stdin(const char *name)
{
    return strcmp(name, GW_STDIN_NAME) == 0;
}

int gw_exit_of(gw_status status)
{
    return status == GW_OK ? GW_EXIT_DONE : status == GW_E_OPTION ? GW_EXIT_USAGE : GW_EXIT_FILE;
}

int gw_text_read(const char *name, gw_bytes *bytes)
{
    int problem = gw_text_is_stdin(name) ? gw_stdin_read(LARGEST_TEXT, bytes)
                                         : gw_file_read(name, LARGEST_TEXT, bytes);
    if (problem == 0)
        return GW_EXIT_DONE;
    gw_say(name, 0, GW_SAY_CANNOT_READ, gw_problem_text(problem), (const char *)NULL);
    return GW_EXIT_FILE;
}

/* By the specification of SOURCE_DATE_EPOCH: seconds since 1970 in ASCII digits. */
static bool read_epoch(gw_options *options)
{
    const char *value = gw_environment("SOURCE_DATE_EPOCH");
    if (value == NULL)
        return true;
    for (const char *p = value; *p != '\0'; p++) {
        if (*p < '0' || *p > '9' || options->date > INT64_MAX / 10 - 1) {
            gw_say(NULL, 0, GW_SAY_EPOCH_IS_NO_NUMBER, value, (const char *)NULL);
            return false;
        }
        options->date = options->date * 10 + (*p - '0');
    }
    return options->has_date = true;
}

static void say_notice(void *self, const gw_error *notice)
{
    (void)self;
    gw_say_error(notice);
}

static gw_options options_of(const char *name, const gw_arguments *arguments)
{
    return (gw_options){
        .file = name,
        .encoding = arguments->encoding,
        .metadata = arguments->metadata,
        .metadata_count = arguments->metadata_count,
        .from = arguments->from,
        .no_directives = arguments->no_directives,
        .drop_boilerplate = arguments->drop_boilerplate,
        .fixes = arguments->fixes,
        .listener = {arguments->quiet ? NULL : say_notice, NULL},
    };
}

int gw_text_parse(gw_document **document, const char *name, const gw_arguments *arguments,
                  const gw_style *style, const gw_knowledge *knowledge)
{
    gw_options options = options_of(name, arguments);
    options.knowledge = knowledge;
    if (!read_epoch(&options))
        return GW_EXIT_USAGE;
    gw_bytes bytes = {0};
    int status = gw_text_read(name, &bytes);
    if (status != GW_EXIT_DONE)
        return status;
    gw_error error = {0};
    status = gw_exit_of(
        gw_document_parse(document, (gw_str){bytes.data, bytes.size}, &options, style, &error));
    if (status != GW_EXIT_DONE)
        gw_say_error(&error);
    gw_bytes_free(&bytes);
    return status;
}
